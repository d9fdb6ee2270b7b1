"""A participant in a staff session: join with the code, answer, and see the answers when they are shown."""

from __future__ import annotations

import streamlit as st

from assistant.errors import AssistantError
from assistant.types_training import Exercise, Marked
from ui import session, training_choice
from ui.cards import status
from ui.markup import show, tag, user_text
from ui.shared import draw_error
from ui.training_feedback import RESULT_ID, draw_feedback
from ui.training_question import QUESTION_ID, draw_question, head
from ui.training_room import Mark, RoomError, RoomView, Seat
from ui.training_work import check, follow, following, rooms, turn_to
from ui.words import say

ROOM, PLACE = "room", "seat"
"""In the address: the code of the session, and this participant's own place in it."""

SECONDS_BETWEEN_LOOKS = 3
_SEAT, _NOW, _ERROR, _TOLD = "training_seat", "training_join_now", "training_join_error", "training_join_told"


def is_inside() -> bool:
    """Whether the visitor takes part in a session, or the address says so."""
    return _SEAT in st.session_state or PLACE in st.query_params


def draw() -> None:
    """Draw the form to join with, or the session."""
    state = st.session_state
    seat = _seat()
    if seat is not None:
        try:
            _draw_session(seat, rooms().look(seat))
            return
        except RoomError as error:
            _forget()
            state[_ERROR] = error
            st.rerun()
    _draw_form()


def _seat() -> Seat | None:
    """The visitor's place: from this visit, or from the address after the page was loaded again."""
    state = st.session_state
    if _SEAT not in state and PLACE in st.query_params:
        state[_SEAT] = Seat(st.query_params.get(ROOM, ""), st.query_params[PLACE])
    return state.get(_SEAT)


def _draw_form() -> None:
    state = st.session_state
    with st.container(border=True, key="sf_form"):
        state.setdefault("training_code", st.query_params.get(ROOM, "")[:20])
        st.text_input(
            say("training_code"),
            key="training_code",
            max_chars=20,
            placeholder="K7M 4QX",
            autocomplete="off",
            on_change="ignore",
        )
        st.text_input(
            say("training_name"),
            key="training_name",
            max_chars=40,
            autocomplete="off",
            on_change="ignore",
        )
        st.caption(say("training_name_help"))
        if st.button(say("training_join"), type="primary", icon=":material/login:", key="training_join"):
            _join()
        if error := state.get(_ERROR):
            draw_error(error)
    st.caption(f":material/lock: {say('training_kept')}")


def _join() -> None:
    state = st.session_state
    state[_ERROR] = None
    try:
        seat = rooms().join(state["training_code"], state["training_name"])
    except RoomError as error:
        state[_ERROR] = error
        return
    state[_SEAT] = seat
    turn_to(QUESTION_ID)
    st.rerun()


def _draw_session(seat: Seat, view: RoomView) -> None:
    state = st.session_state
    st.query_params.update({ROOM: seat.code, PLACE: seat.token})
    marks = {mark.exercise: mark for mark in view.marks}
    known = training_choice.by_id()
    ids = [name for name in view.exercises if name in known]
    if state.get(_NOW) not in ids:
        state[_NOW] = following(ids, "", marks)
    exercise = known[state[_NOW]]
    place = say("training_place", number=str(ids.index(exercise.id) + 1), count=str(len(ids)))
    told = say("training_progress", done=str(len(marks)), count=str(len(ids)))
    if len(marks) == len(ids):
        told = f"{told} {say('training_all_done')}"
    show(
        tag(
            "p",
            say("training_you_are", code=seat.code),
            " ",
            tag("b", user_text(view.name)),
            ". ",
            told,
            role="status",
            class_="sf-soft",
        )
    )
    _draw_shown(view, ids)
    show(head(exercise, place))
    _draw_exercise(exercise, marks.get(exercise.id), view)
    _draw_buttons(exercise, ids, marks, view)
    _watch(seat, view)
    follow()


def _draw_shown(view: RoomView, ids: list[str]) -> None:
    """Buttons to the answers that are shown, but for the one on the screen."""
    if view.is_closed:
        show(tag("p", say("training_closed"), role="status"))
    shown = [name for name in ids if name in view.shown and name != st.session_state[_NOW]]
    if not shown:
        return
    with st.container(horizontal=True, key="sf_training_shown"):
        for name in shown:
            words = say("training_see_answer", number=str(ids.index(name) + 1))
            st.button(words, key=f"training_see_{name}", type="tertiary", on_click=_go, args=(name,))


def _draw_exercise(exercise: Exercise, mark: Mark | None, view: RoomView) -> None:
    if exercise.id in view.shown:
        told: dict[str, Marked] = st.session_state.get(_TOLD, {})
        draw_feedback(exercise, mark, told.get(exercise.id))
    elif mark is not None:
        more = tag("p", say("training_saved_more"))
        words = say("training_saved")
        show(status("✓", words, more, look="accepted", identity=RESULT_ID, label=say("training_result")))
    elif not view.is_closed:
        draw_question(exercise, f"room_{view.code}")


def _draw_buttons(exercise: Exercise, ids: list[str], marks: dict[str, Mark], view: RoomView) -> None:
    is_open = exercise.id not in marks and exercise.id not in view.shown and not view.is_closed
    if is_open and (error := st.session_state.get(_ERROR)):
        draw_error(error)
    with st.container(horizontal=True):
        if is_open:
            st.button(
                say("training_send"),
                type="primary",
                icon=":material/send:",
                key="training_send",
                on_click=_send,
                args=(exercise,),
            )
        # Who has answered all waits for the answers: there is nothing to go on to before.
        if len(ids) > 1 and (len(marks) < len(ids) or view.shown):
            st.button(
                say("training_skip" if is_open else "training_next"),
                type="secondary" if is_open else "primary",
                key="training_join_next",
                on_click=_go,
                args=(following(ids, exercise.id, {*marks, *view.shown}),),
            )
        st.button(
            say("training_leave"),
            type="tertiary",
            icon=":material/logout:",
            key="training_leave",
            on_click=_forget,
        )


def _send(exercise: Exercise) -> None:
    state = st.session_state
    state[_ERROR] = None
    seat: Seat = state[_SEAT]
    try:
        mark, told = check(exercise, f"room_{seat.code}")
        rooms().keep(seat, mark)
    except AssistantError as error:
        state[_ERROR] = error
        return
    state[_TOLD] = {**state.get(_TOLD, {}), exercise.id: told}
    turn_to(RESULT_ID)


def _go(name: str) -> None:
    st.session_state[_ERROR] = None
    st.session_state[_NOW] = name
    turn_to(QUESTION_ID)


def _forget() -> None:
    session.forget(_SEAT, _NOW, _ERROR, _TOLD)
    for name in (ROOM, PLACE):
        st.query_params.pop(name, None)


@st.fragment(run_every=SECONDS_BETWEEN_LOOKS)
def _watch(seat: Seat, drawn: RoomView) -> None:
    """Draw the page again when an answer was shown, or the session closed or deleted."""
    try:
        view = rooms().look(seat)
    except RoomError:
        st.rerun()
    if (view.shown, view.is_closed) != (drawn.shown, drawn.is_closed):
        st.rerun()
