"""What became of each need, strength and goal of a document, and its checklist: one table each."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.types_documents import CheckRow, GoalRow, LedgerRow, Match
from ui.cards import card, cell, table
from ui.engine import engine_text
from ui.markup import Safe, first_words, tag, user_text
from ui.words import say

_PARTS = ("specific", "baseline", "measurable", "time_bound", "measurement", "condition")
_WORDS_SHOWN = 16
_SIGNS = {
    "answered": "✓",
    "maybe": "?",
    "nothing": "×",
    "yes": "✓",
    "partly": "~",
    "no": "×",
    "cannot_tell": "?",
}


def ledger_card(rows: Sequence[LedgerRow], heading: str, first: str, last: str, *, used: bool) -> Safe:
    """Every need with what answers it, or every strength with where it is used.

    Args:
        rows: The ledger.
        heading: Key of its heading; with `_none` the key of what is said without rows.
        first: Key of the heading of the first column.
        last: Key of the heading of the last column.
        used: Whether the rows are strengths.
    """
    if not rows:
        return card(say(heading), tag("p", say(f"{heading}_none")))
    lead = [] if used else [tag("p", say("document_needs_lead"))]
    body = [
        tag(
            "tr",
            tag("th", user_text(row.span.text), scope="row"),
            _verdict(row.status, _ledger_word(row, used=used), ""),
            cell(say(last), *_matches(row.matches)),
        )
        for row in rows
    ]
    column = "column_used" if used else "column_status"
    return card(say(heading), *lead, table((first, column, last), body))


def _ledger_word(row: LedgerRow, *, used: bool) -> str:
    if used and row.status != "maybe":
        return say("ledger_used") if row.status == "answered" else say("ledger_unused")
    return say(f"ledger_{row.status}")


def _verdict(status: str, words: str, label: str) -> Safe:
    """A sign, and words that say the same."""
    sign = tag("span", f"{_SIGNS[status]} ", class_="sf-tick", aria_hidden="true")
    return cell(label, sign, words, look=f"sf-is-{status}")


def _matches(matches: Sequence[Match]) -> list[Safe]:
    items: list[Safe] = []
    for match in matches:
        number = match.label.rpartition(" ")[2]
        words = say(f"match_{match.kind}", number=number)
        more = [f" ({say('match_means')})"] if match.how == "means" else []
        items.append(
            tag("li", tag("b", words), *more, ": ", user_text(first_words(match.span.text, _WORDS_SHOWN)))
        )
    return [tag("ul", *items, class_="sf-plain")] if items else []


def goals_card(goals: Sequence[GoalRow]) -> Safe:
    """All goals, part by part."""
    if not goals:
        return card(say("document_goals"), tag("p", say("document_goals_none")))
    body = [
        tag(
            "tr",
            tag("th", f"{goal.number}. ", user_text(goal.text), scope="row"),
            *(_part(part, missing=part in goal.parts.missing) for part in _PARTS),
        )
        for goal in goals
    ]
    columns = ("column_goal", *(f"part_{part}" for part in _PARTS))
    return card(say("document_goals"), table(columns, body, extra="sf-wide"))


def _part(part: str, *, missing: bool) -> Safe:
    return cell(
        say(f"part_{part}"),
        tag("span", "× " if missing else "✓ ", class_="sf-tick", aria_hidden="true"),
        say("part_missing") if missing else say("part_there"),
        look="sf-is-nothing" if missing else "sf-is-answered",
    )


def checklist_card(rows: Sequence[CheckRow]) -> Safe:
    """The checklist of strengths or deficits."""
    body = [
        tag(
            "tr",
            tag("th", engine_text(row.point), scope="row"),
            _verdict(row.status, say(f"check_{row.status}"), ""),
            cell(say("column_found"), engine_text(row.evidence)),
        )
        for row in rows
    ]
    return card(say("document_checklist"), table(("column_point", "column_met", "column_found"), body))
