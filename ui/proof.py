"""The proof: what is kept as matching pairs, the needs that stay in view, and anything to check."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checks.text import sentences_with
from assistant.render.pairs import Kept, Pair
from assistant.types import FidelityItem, RewriteResult
from ui.cards import card
from ui.engine import engine_text
from ui.markup import Safe, show, tag, user_text
from ui.words import fact_kind, say

_WORDS_SHOWN = 12


def draw_proof(result: RewriteResult, kept: Kept, *, goal: str = "") -> None:
    """Draw what happened to each fact of the original.

    Args:
        result: The rewrite, or the user's own version of it.
        kept: Its kept facts.
        goal: The number of the goal, where there are several.
    """
    parts: list[Safe] = []
    if kept.pairs:
        parts.append(_table(kept.rows()))
    if kept.words:
        words = [part for word in kept.words[:_WORDS_SHOWN] for part in (", ", user_text(word))][1:]
        more = len(kept.words) - _WORDS_SHOWN
        rest = [" ", say("kept_words_more", count=str(more))] if more > 0 else []
        parts.append(tag("p", say("kept_words"), " ", *words, *rest, class_="sf-soft"))
    if result.before.needs:
        parts.append(tag("h4", say("needs_heading")))
        # As the rewrite says them, in whole sentences: the words of a need alone are half of one.
        told = result.after if result.after.needs else result.before
        said = sentences_with(told.text, told.needs)
        parts.append(tag("ul", *(tag("li", user_text(sentence)) for sentence in said)))
    if result.fidelity.warnings:
        show(_warnings(result.fidelity.warnings, goal))
    if parts:
        show(card(say("kept_heading"), *parts, goal=goal))


def _table(pairs: Sequence[Pair]) -> Safe:
    columns = ("kept_kind", "kept_before", "kept_after")
    head = tag("tr", *(tag("th", say(column), scope="col") for column in columns))
    rows = [
        tag(
            "tr",
            tag("th", fact_kind(pair.kind), scope="row"),
            tag("td", user_text(pair.before.text)),
            tag("td", tag("span", "✓ ", class_="sf-tick", aria_hidden="true"), user_text(pair.written)),
        )
        for pair in pairs
    ]
    return tag("table", tag("thead", head), tag("tbody", *rows), class_="sf-table")


def _warnings(items: Sequence[FidelityItem], goal: str) -> Safe:
    """What does not fail the check and still deserves a look. What fails it is named with the verdict."""
    found = [
        tag("li", user_text(item.text), *([": ", engine_text(item.reason)] if item.reason else []))
        for item in items
    ]
    return card(say("warnings_heading"), tag("ul", *found), extra="sf-problems", goal=goal)
