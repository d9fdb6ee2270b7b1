"""The strengths finder: questions for a student, a caregiver or a teacher, and what the answers give."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from assistant.errors import AssistantError
from assistant.finder import WHO, FinderQuestion, FoundStrength, load_finder, questions_for, strengths_from
from assistant.settings import data_folder
from ui import plan_state, session
from ui.markup import Safe, show, tag, user_text
from ui.shared import draw_top, focus_on, go_to
from ui.words import language, say

_RESULT_ID = "sf-found"


@st.cache_resource(show_spinner=False)
def _questions() -> tuple[FinderQuestion, ...]:
    return load_finder(data_folder("knowledge"))


def draw() -> None:
    """Draw the page."""
    state = st.session_state
    draw_top("finder", _draw_form, note=say("plan_privacy"))
    found: tuple[FoundStrength, ...] | None = state.get("finder_found")
    if found is None:
        return
    show(_result(found))
    focus_on(_RESULT_ID, turn=state["finder_turn"])
    if strengths := _ready(found):
        _draw_uses(strengths)
    st.button(say("start_over"), icon=":material/restart_alt:", on_click=_start_over)


def _draw_form() -> None:
    state = st.session_state
    state.setdefault("finder_who", WHO[0])
    who = st.radio(
        say("finder_who"),
        WHO,
        key="finder_who",
        format_func={name: say(f"finder_{name}") for name in WHO}.__getitem__,
        horizontal=True,
        persist_state="session",
    )
    asked = questions_for(_questions(), who)
    bands = sorted({(question.youngest, question.oldest) for question in asked})
    age = None
    if len(bands) > 1:
        age = st.radio(
            say("finder_age"),
            [youngest for youngest, _ in bands],
            key="finder_age",
            format_func={
                first: say("finder_band", first=str(first), last=str(last)) for first, last in bands
            }.__getitem__,
            horizontal=True,
            persist_state="session",
        )
    st.caption(say("finder_skip"))
    for question in questions_for(_questions(), who, age):
        st.text_input(
            question.question_es if language() == "es" else question.question,
            key=f"finder_{question.id}",
            on_change="ignore",
            persist_state="session",
        )
    clicked = st.button(say("finder_button"), type="primary", icon=":material/search_insights:")
    if clicked or session.opened_again("finder"):
        _find()


def _find() -> None:
    """Read the answers of everyone who was asked in this visit, not only those on the screen."""
    state = st.session_state
    state["finder_error"] = state["finder_found"] = None
    answers = {q.id: str(state.get(f"finder_{q.id}") or "") for q in _questions()}
    try:
        state["finder_found"] = strengths_from(_questions(), answers, in_spanish=language() == "es")
        session.next_turn("finder_turn")
    except AssistantError as error:
        state["finder_error"] = error


def _result(found: Sequence[FoundStrength]) -> Safe:
    if not found:
        content = [tag("p", say("finder_none"))]
    else:
        content = [tag("p", say("finder_hint")), tag("ul", *(_item(f) for f in found), class_="sf-findings")]
    return tag(
        "section",
        tag("h2", say("finder_result"), class_="sf-say-heading"),
        *content,
        class_="sf-card",
        id=_RESULT_ID,
        tabindex="-1",
        aria_label=say("finder_result"),
    )


def _item(found: FoundStrength) -> Safe:
    who = tag("span", say(f"finder_{found.who}"), class_="sf-badge")
    told = [tag("p", tag("b", user_text(found.words, lang="")), " ", who)]
    if found.phrase:
        told.append(tag("p", say("finder_phrase"), " ", user_text(found.phrase)))
    return tag("li", *told, tag("p", user_text(found.ask, lang=""), class_="sf-soft"))


def _ready(found: Sequence[FoundStrength]) -> list[str]:
    """Answers a goal can use: praise without an act is asked about again first."""
    return list(dict.fromkeys(f.words.rstrip(" .!") for f in found if f.phrase))


def _draw_uses(strengths: list[str]) -> None:
    with st.container(horizontal=True):
        if st.button(say("finder_use"), type="primary", icon=":material/edit_note:"):
            plan_state.add_lines(plan_state.REWRITE_STRENGTHS, strengths)
            go_to("rewrite")
        if st.button(say("finder_plan"), icon=":material/checklist:"):
            plan_state.add_lines(plan_state.STRENGTHS, strengths)
            go_to("plan")


def _start_over() -> None:
    session.empty(*(f"finder_{question.id}" for question in _questions()))
    session.forget("finder_found", "finder_error")
