"""Draw what came of a pasted text: one goal as a whole, several as cards, each with the proof."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from assistant.render.as_text import usage_as_text
from assistant.render.changes import changes
from assistant.render.pairs import kept_pairs
from assistant.render.segments import Mark, MarkKind, segments
from assistant.types import RewriteResult, RewriteStatus
from ui import own_version
from ui.cards import card, named_for, status
from ui.drafts import Draft
from ui.engine import engine_text, told
from ui.findings import draw_findings
from ui.marks import findings_left, marks_after, marks_before
from ui.markup import Safe, lines, marked, show, tag, user_text
from ui.plain import plain_language
from ui.proof import draw_proof
from ui.words import DEFAULT_LANGUAGE, language, say

RESULT_ID = "sf-result"
_LEGEND: tuple[MarkKind, ...] = ("finding", "strength", "kept", "blank")
_SIGNS = {"accepted": "✓", "needs_review": "!", "unavailable": "×"}


def draw_verdict(draft: Draft) -> None:
    """Draw what the checks say, as a sign and words. Focus lands here, so that it is read first."""
    result = draft.shown
    heading, more = verdict(draft)
    show(
        status(
            sign(draft),
            heading,
            tag("p", more),
            reasons(result),
            look=look(draft),
            identity=RESULT_ID,
            label=say("result_label"),
        )
    )


def verdict(draft: Draft) -> tuple[str, str]:
    """What the checks say in one line, and what it means."""
    result, is_own = draft.shown, draft.own is not None
    if not result.before.in_english:
        return say("status_not_read"), say("status_not_read_more")
    if is_own and result.status == "accepted":
        return say("status_own"), say("status_own_more")
    if is_own:
        return say("own_needs_review"), say("own_needs_review_more")
    return say(f"status_{result.status}"), say(f"status_{result.status}_more")


def look(draft: Draft) -> RewriteStatus:
    """The look of the verdict: a text that was not read did not pass."""
    return draft.shown.status if draft.shown.before.in_english else "needs_review"


def sign(draft: Draft) -> str:
    """The sign of the verdict."""
    return _SIGNS[look(draft)]


def reasons(result: RewriteResult) -> Safe:
    """Why a rewrite is to be read with care."""
    if not result.reasons or not result.before.in_english:
        return Safe()
    return tag("ul", *(tag("li", engine_text(reason)) for reason in result.reasons))


def draw_texts(draft: Draft, *, several: bool = False) -> None:
    """Draw before and after side by side, with what is marked in them.

    Args:
        draft: What to draw.
        several: Whether others stand on the page, so that the two texts are named after their goal.
    """
    result, kept = draft.shown, kept_pairs(draft.shown)
    before = marks_before(result, kept)
    after = marks_after(result, kept, draft.written.questions)
    badge = "accepted" if draft.is_accepted else "own" if draft.own else "after"
    goal = str(draft.number) if several else ""
    joined = draft.stated > 1
    show(
        tag("p", say("goals_joined", count=str(draft.stated)), class_="sf-soft") if joined else Safe(),
        tag(
            "div",
            _text_card(result.before.text, before, "before", "before", goal),
            _text_card(
                result.after.text,
                after,
                "after",
                badge,
                goal,
                _used(result.strengths_used),
                Safe() if draft.own else _written_by(result),
            ),
            class_="sf-two",
        ),
        _legend([*before, *after], hint=draft.number == 1),
    )


def unchecked(draft: str) -> Safe:
    """What a model has written so far: plain text without a mark, labelled as unchecked."""
    return _unchecked(draft, "draft", aria_busy="true")


def draw_unfinished(result: RewriteResult) -> None:
    """Beside the result, what a model had written when it broke off: told apart, never a version to take."""
    if result.unfinished:
        with st.expander(say("unfinished_label"), icon=":material/link_off:"):
            show(_unchecked(result.unfinished, "unfinished"))


def _unchecked(draft: str, name: str, **attributes: str) -> Safe:
    return tag(
        "section",
        tag(
            "div",
            tag("h2", say(f"{name}_heading"), class_="sf-side"),
            tag("span", say(f"{name}_badge"), class_="sf-badge"),
            class_="sf-card-head",
        ),
        tag("p", say(f"{name}_more"), class_="sf-soft"),
        tag("div", user_text(draft), class_="sf-text", dir="auto", lang=DEFAULT_LANGUAGE),
        class_="sf-card sf-unchecked",
        aria_label=say(f"{name}_heading"),
        **attributes,
    )


def draw_questions_and_edits(draft: Draft) -> None:
    """Draw what the team still has to say, and the boxes that change the text."""
    own_version.draw_questions(draft)
    own_version.draw_edit(draft)


def draw_details(draft: Draft, *, several: bool = False) -> None:
    """Draw the proof, the plain words, why words are marked, and where the advice comes from."""
    result = draft.shown
    goal = str(draft.number) if several else ""
    draw_proof(result, kept_pairs(result), goal=goal)
    if result.plain_language:
        show(card(say("plain_heading"), plain_language(result.plain_language), goal=goal))
    none_found = say("findings_none") if result.before.in_english else ""
    draw_findings(result.before.findings, say("findings_heading"), none_found)
    draw_findings(findings_left(result), say("findings_left_heading"), "")
    _draw_left_out(result, goal)
    _draw_sources(result)


def _text_card(text: str, marks: Sequence[Mark], name: str, badge: str, goal: str, *below: str) -> Safe:
    label = say(f"{name}_heading")
    notes_in = "" if language() == DEFAULT_LANGUAGE else language()
    return tag(
        "section",
        tag(
            "div",
            tag("h3", label),
            tag("span", say(f"{badge}_badge"), class_="sf-badge"),
            class_="sf-card-head",
        ),
        marked(segments(text, marks), prefix=f"sf-{name}{goal}", notes=notes_in),
        *below,
        class_=f"sf-card sf-card-{name}",
        aria_label=named_for(label, goal),
    )


def draw_changes(result: RewriteResult) -> None:
    """The two texts as one, with what is gone struck and what is new underlined."""
    names = {"gone": "del", "new": "ins"}
    pieces = [
        tag(
            names[change.kind],
            tag("span", say(f"changes_{change.kind}"), " ", class_="sf-spoken", lang=language()),
            change.text,
        )
        if change.kind in names
        else change.text
        for change in changes(result.before.text, result.after.text)
    ]
    with st.expander(say("changes_heading"), icon=":material/difference:"):
        show(
            tag("p", say("changes_legend"), class_="sf-soft"),
            tag("div", *pieces, class_="sf-text sf-changes", dir="auto", lang="en"),
        )


def _used(strengths: Sequence[str]) -> Safe:
    """The strengths that were woven in, as chips."""
    if not strengths:
        return Safe()
    label = say("strengths_used")
    chips = [tag("li", tag("span", "✓ ", aria_hidden="true"), user_text(strength)) for strength in strengths]
    return tag("div", tag("span", f"{label}:"), tag("ul", *chips, aria_label=label), class_="sf-used")


def _written_by(result: RewriteResult) -> Safe:
    """Who wrote it, where it is always seen: under the text."""
    by_rule = result.writer == "offline"
    words = say("writer_offline") if by_rule else say("writer_model", model=result.provenance.model)
    return tag("p", words, class_="sf-soft")


def _legend(marks: Sequence[Mark], *, hint: bool) -> Safe:
    """What the marks mean; with how to read them where it is the first on the page."""
    present = {mark.kind for mark in marks}
    items = [
        tag("li", tag("span", say(f"legend_{kind}"), class_=f"sf-{kind}"))
        for kind in _LEGEND
        if kind in present
    ]
    if not items:
        return Safe()
    told = tag("span", say("legend_hint"), class_="sf-soft") if hint and present - {"kept"} else Safe()
    return tag("div", tag("ul", *items, aria_label=say("legend_label")), told, class_="sf-legend")


def _draw_left_out(result: RewriteResult, goal: str) -> None:
    if result.left_out:
        items = [
            tag("li", tag("b", user_text(s.strength)), ": ", engine_text(s.why)) for s in result.left_out
        ]
        show(card(say("left_out_heading"), tag("ul", *items), goal=goal))


def _draw_sources(result: RewriteResult) -> None:
    with st.expander(say("sources_heading"), icon=":material/menu_book:"):
        items = [
            tag(
                "li",
                tag("b", engine_text(passage.title)),
                tag("p", lines(passage.text), lang=DEFAULT_LANGUAGE),
                tag("p", passage.source, class_="sf-soft", lang=DEFAULT_LANGUAGE),
            )
            for passage in result.passages
        ]
        show(
            tag("ul", *items, class_="sf-sources") if items else tag("p", say("sources_none")),
            tag("p", say("usage", usage=told(usage_as_text(result.usage)))) if result.usage else "",
        )
    if result.attempts:
        with st.expander(say("attempts_heading"), icon=":material/history:"):
            for attempt in result.attempts:
                show(
                    tag("p", lines(attempt.text), class_="sf-user", dir="auto", lang=DEFAULT_LANGUAGE),
                    tag("ul", *(tag("li", engine_text(reason)) for reason in attempt.reasons)),
                )
