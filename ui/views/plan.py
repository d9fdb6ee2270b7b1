"""The meeting plan: what was pinned on other pages, on one page to bring along."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from assistant.render.meeting_page import MOST_SCRIPTS, PlanWords, meeting_page, script_title
from ui import plan_state
from ui.markup import first_words, show, tag, user_text
from ui.shared import draw_top, go_to
from ui.sheet import draw_sheet
from ui.words import say, say_table

_WORDS_SHOWN = 12


def draw() -> None:
    """Draw the page."""
    draw_top("plan", _draw_form, note=say("plan_privacy"))
    draw_sheet(meeting_page(plan_state.plan(), PlanWords(**say_table("plan_page_words"))), "meeting-plan")
    st.button(say("start_over"), icon=":material/restart_alt:", on_click=plan_state.clear)


def _draw_form() -> None:
    left, right = st.columns(2)
    for column, field, label in (
        (left, plan_state.STUDENT, "plan_student"),
        (right, plan_state.DATE, "plan_date"),
    ):
        column.text_input(say(label), key=field, on_change="ignore", persist_state="session")
    st.text_area(
        say("plan_strengths"),
        key=plan_state.STRENGTHS,
        height="content",
        placeholder=say("plan_strengths_hint"),
        on_change="ignore",
        persist_state="session",
    )
    _draw_scripts()
    _draw_goals()
    st.text_area(
        say("plan_questions"),
        key=plan_state.QUESTIONS,
        height="content",
        placeholder=say("plan_questions_hint"),
        on_change="ignore",
        persist_state="session",
    )
    st.button(say("plan_button"), type="primary", icon=":material/checklist:")


def _draw_scripts() -> None:
    pinned = plan_state.scripts()
    show(tag("h2", say("plan_scripts"), class_="sf-side"))
    for place, answer in enumerate(pinned):
        key = f"plan_drop_script_{place}"
        _draw_item(script_title(answer), answer.say, key, plan_state.drop_script, place)
    if len(pinned) > MOST_SCRIPTS:
        show(tag("p", say("plan_too_many", most=str(MOST_SCRIPTS)), class_="sf-soft"))
    if not pinned and st.button(say("plan_no_scripts"), type="tertiary", icon=":material/forum:"):
        go_to("coach")


def _draw_goals() -> None:
    pinned = plan_state.goals()
    show(tag("h2", say("plan_goals"), class_="sf-side"))
    for place, goal in enumerate(pinned):
        title = say("plan_goal", number=str(place + 1))
        _draw_item(title, goal.after, f"plan_drop_goal_{place}", plan_state.drop_goal, place)
    if not pinned and st.button(say("plan_no_goals"), type="tertiary", icon=":material/edit_note:"):
        go_to("rewrite")


def _draw_item(title: str, text: str, key: str, drop: Callable[[int], None], place: int) -> None:
    """One thing that was pinned, with a button that takes it out again."""
    short = first_words(text, _WORDS_SHOWN)
    with st.container(horizontal=True, vertical_alignment="center", key=f"sf_item_{key}"):
        show(tag("p", tag("b", user_text(title, lang="")), ": ", user_text(short, lang=""), class_="sf-item"))
        st.button(
            say("plan_drop", title=title),
            key=key,
            icon=":material/close:",
            type="tertiary",
            on_click=drop,
            args=(place,),
        )
