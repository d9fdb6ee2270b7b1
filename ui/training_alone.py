"""Train alone: choose, answer, see why. The visit remembers what was done, and nothing else does."""

from __future__ import annotations

import streamlit as st

from assistant.errors import AssistantError
from assistant.types_training import Exercise
from ui import session, training_choice
from ui.markup import Safe, show, tag
from ui.shared import draw_error
from ui.training_feedback import RESULT_ID, draw_feedback
from ui.training_question import QUESTION_ID, draw_question, head
from ui.training_room import Mark
from ui.training_work import check, follow, following, turn_to
from ui.words import say

_DONE, _TOLD, _NOW, _ERROR = "training_done", "training_told", "training_now", "training_error"
_ROUND = "training_round"


def draw() -> None:
    """Draw the choice of exercises, and the one to do now."""
    with st.expander(say("training_filters"), icon=":material/tune:"):
        chosen = training_choice.draw_filters("training_alone")
    if not chosen:
        show(tag("p", say("training_nothing"), role="status"))
        return
    state = st.session_state
    done: dict[str, Mark] = state.setdefault(_DONE, {})
    ids = [exercise.id for exercise in chosen]
    if state.get(_NOW) not in ids:
        state[_NOW] = following(ids, "", done)
    exercise = chosen[ids.index(state[_NOW])]
    show(_progress(ids, done))
    show(head(exercise, say("training_place", number=str(ids.index(exercise.id) + 1), count=str(len(ids)))))
    if exercise.id in done:
        draw_feedback(exercise, done[exercise.id], state.get(_TOLD, {}).get(exercise.id))
    else:
        draw_question(exercise, _where())
    _draw_buttons(exercise, ids)
    follow()


def _where() -> str:
    """Begins the keys of the boxes; another one after starting over, so that they are empty again."""
    return f"alone{st.session_state.get(_ROUND, 0)}"


def _progress(ids: list[str], done: dict[str, Mark]) -> Safe:
    marks = [done[name] for name in ids if name in done]
    words = say("training_progress", done=str(len(marks)), count=str(len(ids)))
    if out_of := sum(mark.out_of for mark in marks):
        points = say("training_points", right=str(sum(mark.right for mark in marks)), out_of=str(out_of))
        words = f"{words} {points}"
    if len(marks) == len(ids):
        words = f"{words} {say('training_all_done')}"
    bar = tag("progress", value=str(len(marks)), max=str(len(ids)), aria_label=say("training_bar"))
    return tag("div", tag("p", words, role="status"), bar, class_="sf-progress")


def _draw_buttons(exercise: Exercise, ids: list[str]) -> None:
    state = st.session_state
    is_done = exercise.id in state[_DONE]
    if not is_done and (error := state.get(_ERROR)):
        draw_error(error)
    with st.container(horizontal=True):
        if not is_done:
            st.button(
                say("training_check"),
                type="primary",
                icon=":material/check:",
                key="training_check",
                on_click=_check,
                args=(exercise,),
            )
        if len(ids) > 1:
            label, kind = ("training_next", "primary") if is_done else ("training_skip", "secondary")
            st.button(say(label), type=kind, key="training_next", on_click=_next, args=(ids,))
        if state[_DONE]:
            st.button(
                say("training_start_over"),
                icon=":material/restart_alt:",
                key="training_start_over",
                type="tertiary",
                on_click=_start_over,
            )


def _check(exercise: Exercise) -> None:
    state = st.session_state
    state[_ERROR] = None
    try:
        mark, told = check(exercise, _where())
    except AssistantError as error:
        state[_ERROR] = error
        return
    state[_TOLD] = {**state.get(_TOLD, {}), exercise.id: told}
    state[_DONE] = {**state[_DONE], exercise.id: mark}
    turn_to(RESULT_ID)


def _next(ids: list[str]) -> None:
    state = st.session_state
    state[_ERROR] = None
    state[_NOW] = following(ids, state[_NOW], state[_DONE])
    turn_to(QUESTION_ID)


def _start_over() -> None:
    session.forget(_DONE, _TOLD, _NOW, _ERROR)
    session.next_turn(_ROUND)
    turn_to(QUESTION_ID)
