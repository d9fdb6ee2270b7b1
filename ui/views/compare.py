"""Two drafts side by side: which goals ask for more, for less, or were copied."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from assistant.errors import AssistantError
from assistant.render.document_text import comparison_as_text
from assistant.render.segments import Mark, segments
from assistant.types import Span
from assistant.types_documents import Comparison, FigureChange, GoalPair, GoalRow, ListChange
from ui import session
from ui.cards import card, status
from ui.downloads import TEXT, draw_download
from ui.engine import engine_text, reader
from ui.markup import Safe, marked, show, tag, user_text
from ui.shared import assistant, draw_top, focus_on
from ui.uploads import draw_upload, empty, taken
from ui.words import figure, say

_RESULT_ID = "sf-compare"
_SIDES = ("old", "new")
_SIGNS = {
    "copied": "=",
    "same": "=",
    "raised": "↑",
    "lowered": "↓",
    "changed": "~",
    "dropped": "×",
    "added": "+",
}


def draw() -> None:
    """Draw the page."""
    state = st.session_state
    draw_top("compare", _draw_form, note=say("document_offline"))
    comparison = state.get("compare_result")
    if comparison is None:
        return
    _draw_result(comparison)
    st.button(say("start_over"), icon=":material/restart_alt:", on_click=_start_over)
    focus_on(_RESULT_ID, turn=state["compare_result_turn"])


def _draw_form() -> None:
    st.caption(say("example_label"))
    with st.container(horizontal=True, key="sf_examples"):
        st.button(say("compare_example"), type="tertiary", on_click=_use_example)
    for side, column in zip(_SIDES, st.columns(2), strict=True):
        with column:
            show(tag("h2", say(f"compare_{side}"), class_="sf-side"))
            draw_upload(
                f"compare_{side}",
                file_label=say(f"compare_{side}_file"),
                text_label=say(f"compare_{side}_text"),
                placeholder=say("compare_text_placeholder"),
            )
    clicked = st.button(say("compare_button"), type="primary", icon=":material/compare_arrows:")
    if clicked or session.opened_again("compare"):
        with st.spinner(say("compare_working")):
            _compare()


def _compare() -> None:
    state = st.session_state
    state["compare_error"] = state["compare_result"] = None
    try:
        old, new = (taken(f"compare_{side}", say(f"compare_{side}")).document for side in _SIDES)
        state["compare_result"] = assistant().compare(old, new)
        session.next_turn("compare_result_turn")
    except AssistantError as error:
        state["compare_error"] = error


def _draw_result(comparison: Comparison) -> None:
    show(_head(comparison))
    if comparison.goals:
        show(card(say("compare_goals"), *(_pair(pair) for pair in comparison.goals)))
    if comparison.lists:
        show(card(say("compare_lists"), tag("ul", *(_entry(entry) for entry in comparison.lists))))
    heading = say("compare_questions")
    if comparison.questions:
        items = [tag("li", engine_text(question)) for question in comparison.questions]
        show(card(heading, tag("ol", *items), extra="sf-questions"))
    else:
        show(card(heading, tag("p", say("compare_questions_none")), extra="sf-questions"))
    with st.container(border=True, key="sf_take"):
        show(tag("h3", say("compare_take")))
        text = comparison_as_text(comparison, reader=reader())
        draw_download("document_download_text", text, "compare-drafts.txt", TEXT)


def _head(comparison: Comparison) -> Safe:
    count = Counter[str](pair.change for pair in comparison.goals)
    count["copied"] += count["same"]
    names = ("raised", "lowered", "copied", "changed", "dropped", "added")
    told = " ".join(say(f"compare_{name}", count=str(count[name])) for name in names if count[name])
    calm = not (count["lowered"] or count["dropped"])
    return status(
        "✓" if calm else "!",
        say("compare_result"),
        tag("p", told if comparison.goals else say("compare_none")),
        look="accepted" if calm else "needs_review",
        identity=_RESULT_ID,
        label=say("compare_result"),
    )


def _pair(pair: GoalPair) -> Safe:
    figures = [tag("li", _figure(change)) for change in pair.figures]
    return tag(
        "section",
        tag(
            "p",
            tag("span", f"{_SIGNS[pair.change]} ", class_="sf-tick", aria_hidden="true"),
            tag("b", say(f"change_{pair.change}")),
            " ",
            tag("span", say(f"change_{pair.change}_more"), class_="sf-soft"),
            class_=f"sf-change sf-change-{pair.change}",
        ),
        tag(
            "div",
            _side("compare_before", pair.old, [f.old for f in pair.figures], "compare_is_new"),
            _side("compare_after", pair.new, [f.new for f in pair.figures], "compare_gone"),
            class_="sf-two",
        ),
        tag("ul", *figures, class_="sf-plain sf-figures") if figures else Safe(),
        class_="sf-pair",
    )


def _side(heading: str, goal: GoalRow | None, spans: list[Span | None], when_none: str) -> Safe:
    if goal is None:
        body = tag("p", say(when_none), class_="sf-soft")
    else:
        start = goal.parts.start
        marks = [
            Mark(start=span.start - start, end=span.end - start, kind="kept")
            for span in spans
            if span is not None
        ]
        body = marked(segments(goal.text, marks), prefix=f"sf-{heading}-{goal.number}")
    return tag("div", tag("h4", say(heading)), body)


def _figure(change: FigureChange) -> Safe:
    if change.old and change.new:
        words = say("figure_pair", change=figure(change.direction), old=change.old.text, new=change.new.text)
    elif change.old:
        words = say("figure_gone", words=change.old.text)
    else:
        words = say("figure_new", words=change.new.text if change.new else "")
    return user_text(words, lang="")


def _entry(entry: ListChange) -> Safe:
    old, new = entry.old.text if entry.old else "", entry.new.text if entry.new else ""
    words = " → ".join(" / ".join(text.splitlines()) for text in (old, new) if text)
    return tag("li", tag("b", f"{say(f'change_{entry.change}')}: "), user_text(words))


def _use_example() -> None:
    _start_over()
    for side in _SIDES:
        st.session_state[f"compare_{side}_text"] = say(f"example_compare_{side}_text")


def _start_over() -> None:
    for side in _SIDES:
        empty(f"compare_{side}")
    session.forget("compare_result", "compare_error")
