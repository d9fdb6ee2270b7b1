"""One exercise after the other: asked, answered, explained. Alone and in a session alike."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import streamlit as st

from assistant.errors import InputError
from assistant.types_training import Exercise, Marked, Response
from ui import session
from ui.shared import assistant, focus_on
from ui.training_question import answer
from ui.training_room import Mark, Rooms
from ui.words import say

_FOCUS, _TURNS = "training_focus", "training_turns"


@st.cache_resource(show_spinner=False)
def rooms() -> Rooms:
    """The staff sessions of this app, for all visitors."""
    return Rooms()


def check(exercise: Exercise, where: str) -> tuple[Mark, Marked]:
    """Read the boxes of `exercise`: what may be kept of the answer, and all that the checks say about it.

    Args:
        exercise: What was answered.
        where: Begins the keys of the boxes.

    Raises:
        InputError: There is no answer yet, or it cannot be used.
    """
    response = answer(exercise, where)
    if response is None:
        raise InputError(say(f"training_empty_{exercise.kind}"), say("training_empty_fix"))
    told = assistant().mark(exercise, response)
    return as_mark(exercise, response, told), told


def as_mark(exercise: Exercise, response: Response, told: Marked) -> Mark:
    """What may be kept of an answer: points, words of the exercise, and ratings. No text of anyone's own."""
    ratings: list[tuple[str, int]] = []
    if isinstance(response, Mapping):
        ratings = [(f"{place} {name}", n) for place, given in response.items() for name, n in given.items()]
    return Mark(
        exercise=exercise.id,
        right=told.right,
        out_of=told.out_of,
        hits=told.hits,
        misses=told.misses,
        extras=told.extras,
        ratings=tuple(ratings),
    )


def following(exercises: Sequence[str], current: str, done: Collection[str]) -> str:
    """The id of the next exercise that is not done, going round; the next one where all are done."""
    start = exercises.index(current) + 1 if current in exercises else 0
    turned = [*exercises[start:], *exercises[:start]]
    return next((name for name in turned if name not in done), turned[0])


def turn_to(identity: str) -> None:
    """Let the focus follow what is new: the next exercise, or what became of the answer."""
    st.session_state[_FOCUS] = (identity, session.next_turn(_TURNS))


def follow() -> None:
    """Put the focus where `turn_to` last sent it, once."""
    if _FOCUS in st.session_state:
        identity, turn = st.session_state[_FOCUS]
        focus_on(identity, turn=turn)
