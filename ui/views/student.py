"""The student's own page: my strengths, what helps me, what I want to work on."""

from __future__ import annotations

import streamlit as st

from assistant.render.meeting_page import StudentPage, StudentWords, student_page
from ui import plan_state, session
from ui.shared import draw_top
from ui.sheet import draw_sheet
from ui.words import say, say_table

_BOXES = ("strengths", "helps", "working_on")
_FIELDS = ("student_name", *(f"student_{box}" for box in _BOXES), "student_tell")


def draw() -> None:
    """Draw the page."""
    draw_top("student", _draw_form, note=say("plan_privacy"))
    draw_sheet(student_page(_filled(), StudentWords(**say_table("student_page_words"))), "my-page")
    st.button(say("start_over"), icon=":material/restart_alt:", on_click=_start_over)


def _draw_form() -> None:
    st.text_input(say("student_name"), key="student_name", on_change="ignore", persist_state="session")
    if _found_elsewhere():
        st.button(say("student_bring"), type="tertiary", icon=":material/add:", on_click=_bring)
    for box in _BOXES:
        st.text_area(
            say(f"student_{box}"),
            key=f"student_{box}",
            height="content",
            placeholder=say(f"student_{box}_hint"),
            on_change="ignore",
            persist_state="session",
        )
    st.text_input(
        say("student_tell"),
        key="student_tell",
        placeholder=say("student_tell_hint"),
        on_change="ignore",
        persist_state="session",
    )
    st.button(say("student_button"), type="primary", icon=":material/person:")


def _filled() -> StudentPage:
    state = st.session_state
    strengths, helps, working_on = (tuple(plan_state.lines(f"student_{box}")) for box in _BOXES)
    return StudentPage(
        name=str(state.get("student_name") or ""),
        strengths=strengths,
        helps=helps,
        working_on=working_on,
        want_you_to_know=str(state.get("student_tell") or ""),
    )


def _found_elsewhere() -> list[str]:
    """Strengths of the plan that are not on this page yet."""
    here = plan_state.lines("student_strengths")
    return [line for line in plan_state.lines(plan_state.STRENGTHS) if line not in here]


def _bring() -> None:
    plan_state.add_lines("student_strengths", _found_elsewhere())


def _start_over() -> None:
    session.empty(*_FIELDS)
