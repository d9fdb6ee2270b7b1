"""Draw one rewrite: before and after, what the team still has to say, the proof, and what to take along."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from assistant.render.as_text import rewrite_as_text, usage_as_text
from assistant.render.as_word import rewrite_as_word
from assistant.render.changes import changes
from assistant.render.pairs import Kept, kept_pairs
from assistant.render.segments import Mark, MarkKind, segments
from assistant.types import RewriteResult, RewriteStatus
from ui import plan_state
from ui.cards import card, status
from ui.downloads import MARKDOWN, TEXT, WORD, draw_download
from ui.engine import engine_text
from ui.findings import draw_findings
from ui.marks import findings_left, marks_after, marks_before
from ui.markup import Safe, lines, marked, paragraphs, show, tag, user_text
from ui.pin import draw_pin
from ui.proof import draw_proof
from ui.words import say

RESULT_ID = "sf-result"
_FILE = "strengths-first-draft"
_LEGEND: tuple[MarkKind, ...] = ("finding", "strength", "kept", "blank")
_SIGNS = {"accepted": "✓", "needs_review": "!", "unavailable": "×"}


def draw_result(
    result: RewriteResult, *, is_own: bool = False, edit: Callable[[], None] = lambda: None
) -> None:
    """Draw everything about `result`.

    Args:
        result: The rewrite, or the user's own version of it.
        is_own: Whether it is the user's own version.
        edit: Draws the boxes that change it.
    """
    kept = kept_pairs(result)
    show(_status(result, is_own))
    _draw_texts(result, kept, "own" if is_own else "after")
    _draw_changes(result)
    show(_questions(result))
    edit()
    _draw_take_along(result)
    draw_proof(result, kept)
    if result.plain_language:
        show(card(say("plain_heading"), paragraphs(result.plain_language)))
    none_found = say("findings_none") if result.before.in_english else ""
    draw_findings(result.before.findings, say("findings_heading"), none_found)
    draw_findings(findings_left(result), say("findings_left_heading"), "")
    _draw_left_out(result)
    _draw_sources(result)


def _status(result: RewriteResult, is_own: bool) -> Safe:
    """The verdict as a sign and words. Focus lands here, so that it is read first."""
    if not result.before.in_english:
        return _verdict("needs_review", say("status_not_read"), say("status_not_read_more"))
    verdict, more = say(f"status_{result.status}"), say(f"status_{result.status}_more")
    if is_own and result.status == "accepted":
        verdict, more = say("status_own"), say("status_own_more")
    elif is_own:
        verdict, more = say("own_needs_review"), say("own_needs_review_more")
    reasons = tag("ul", *(_user_item(reason) for reason in result.reasons)) if result.reasons else Safe()
    return _verdict(result.status, verdict, more, reasons)


def _verdict(look: RewriteStatus, verdict: str, more: str, *reasons: Safe) -> Safe:
    return status(
        _SIGNS[look],
        verdict,
        tag("p", more),
        *reasons,
        look=look,
        identity=RESULT_ID,
        label=say("result_label"),
    )


def _user_item(text: str) -> Safe:
    """A list item around words that may hold the user's own."""
    return tag("li", user_text(text))


def _draw_texts(result: RewriteResult, kept: Kept, badge: str) -> None:
    before, after = marks_before(result, kept), marks_after(result, kept)
    show(
        tag(
            "div",
            _text_card(result.before.text, before, "before", "before"),
            _text_card(result.after.text, after, "after", badge, _used(result.strengths_used)),
            class_="sf-two",
        ),
        _legend([*before, *after]),
    )


def _text_card(text: str, marks: list[Mark], name: str, badge: str, *below: str) -> Safe:
    return tag(
        "section",
        tag(
            "div",
            tag("h3", say(f"{name}_heading")),
            tag("span", say(f"{badge}_badge"), class_="sf-badge"),
            class_="sf-card-head",
        ),
        marked(segments(text, marks), prefix=f"sf-{name}"),
        *below,
        class_=f"sf-card sf-card-{name}",
        aria_label=say(f"{name}_heading"),
    )


def _draw_changes(result: RewriteResult) -> None:
    """The two texts as one, with what is gone struck and what is new underlined."""
    names = {"gone": "del", "new": "ins"}
    pieces = [
        tag(
            names[change.kind],
            tag("span", say(f"changes_{change.kind}"), " ", class_="sf-spoken"),
            change.text,
        )
        if change.kind in names
        else change.text
        for change in changes(result.before.text, result.after.text)
    ]
    with st.expander(say("changes_heading"), icon=":material/difference:"):
        show(
            tag("p", say("changes_legend"), class_="sf-soft"),
            tag("div", *pieces, class_="sf-text sf-changes", dir="auto"),
        )


def _used(strengths: Sequence[str]) -> Safe:
    """The strengths that were woven in, as chips."""
    if not strengths:
        return Safe()
    label = say("strengths_used")
    chips = [tag("li", tag("span", "✓ ", aria_hidden="true"), user_text(strength)) for strength in strengths]
    return tag("div", tag("span", f"{label}:"), tag("ul", *chips, aria_label=label), class_="sf-used")


def _legend(marks: list[Mark]) -> Safe:
    present = {mark.kind for mark in marks}
    items = [
        tag("li", tag("span", say(f"legend_{kind}"), class_=f"sf-{kind}"))
        for kind in _LEGEND
        if kind in present
    ]
    if not items:
        return Safe()
    hint = tag("span", say("legend_hint"), class_="sf-soft") if present - {"kept"} else Safe()
    return tag("div", tag("ul", *items, aria_label=say("legend_label")), hint, class_="sf-legend")


def _questions(result: RewriteResult) -> Safe:
    if not result.questions:
        none = say(f"questions_none_{result.before.kind}")
        return card(say("questions_heading"), tag("p", none), extra="sf-questions")
    items: list[Safe] = []
    for question in result.questions:
        fills = (
            tag(
                "span",
                say("question_fills"),
                " ",
                tag("span", question.blank, class_="sf-blank"),
                class_="sf-fills",
            )
            if question.blank
            else Safe()
        )
        items.append(tag("li", engine_text(question.text), fills))
    return card(
        say("questions_heading"), tag("p", say("questions_lead")), tag("ol", *items), extra="sf-questions"
    )


def _draw_take_along(result: RewriteResult) -> None:
    with st.container(border=True, key="sf_take"):
        show(tag("h3", say("take_heading")), tag("p", say("copy_label"), class_="sf-soft"))
        st.code(result.after.text, language=None, wrap_lines=True)
        with st.container(horizontal=True):
            draw_download("download_word", lambda: rewrite_as_word(result), f"{_FILE}.docx", WORD)
            draw_download("download_text", rewrite_as_text(result), f"{_FILE}.txt", TEXT)
            markdown = rewrite_as_text(result, markdown=True)
            draw_download("download_markdown", markdown, f"{_FILE}.md", MARKDOWN)
        pinned = plan_state.as_goal(result) in plan_state.goals()
        draw_pin(plan_state.pin_goal, result, pinned=pinned, key="rewrite_pin")


def _draw_left_out(result: RewriteResult) -> None:
    if result.left_out:
        items = [tag("li", tag("b", user_text(s.strength)), ": ", user_text(s.why)) for s in result.left_out]
        show(card(say("left_out_heading"), tag("ul", *items)))


def _draw_sources(result: RewriteResult) -> None:
    offline = result.writer == "offline"
    with st.expander(say("sources_heading"), icon=":material/menu_book:"):
        items = [
            tag(
                "li",
                tag("b", passage.title),
                tag("p", lines(passage.text)),
                tag("p", passage.source, class_="sf-soft"),
            )
            for passage in result.passages
        ]
        show(
            tag("ul", *items, class_="sf-sources") if items else tag("p", say("sources_none")),
            tag(
                "p", say("writer_offline") if offline else say("writer_model", model=result.provenance.model)
            ),
            tag("p", say("usage", usage=usage_as_text(result.usage))) if result.usage else "",
        )
    if result.attempts:
        with st.expander(say("attempts_heading"), icon=":material/history:"):
            for attempt in result.attempts:
                show(
                    tag("p", lines(attempt.text), class_="sf-user", dir="auto"),
                    tag("ul", *(_user_item(reason) for reason in attempt.reasons)),
                )
