"""Which exercises: all that fit a level, kinds and skill areas."""

from __future__ import annotations

import random
from collections.abc import Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from assistant.types_training import EXERCISE_KINDS, LEVELS, SKILL_AREAS, Exercise
from ui.shared import assistant
from ui.words import say


def by_id() -> dict[str, Exercise]:
    """Every exercise there is."""
    return {exercise.id: exercise for exercise in assistant().exercises}


def draw_filters(where: str) -> list[Exercise]:
    """Draw the boxes to choose by, and return what fits, the easier first and the kinds by turns.

    Args:
        where: Begins the keys of the boxes.
    """
    left, middle, right = st.columns(3)
    level = _draw_one(left, where, "level", [str(level) for level in LEVELS])
    kind = _draw_one(middle, where, "kind", EXERCISE_KINDS)
    area = _draw_one(right, where, "area", SKILL_AREAS)
    chosen = [
        exercise
        for exercise in assistant().exercises
        if level in ("", str(exercise.level)) and kind in ("", exercise.kind) and area in ("", exercise.area)
    ]
    return mixed(chosen, len(chosen))


def draw_pick(where: str, most: int) -> list[Exercise]:
    """Draw the boxes to put a set together: levels, kinds, areas and how many.

    Args:
        where: Begins the keys of the boxes.
        most: The largest set.
    """
    left, right = st.columns(2)
    levels = left.multiselect(
        say("training_levels"),
        LEVELS,
        key=f"{where}_levels",
        placeholder=say("training_any"),
        format_func=lambda level: say("training_level_is", level=str(level)),
        persist_state="session",
    )
    kinds = right.multiselect(
        say("training_kinds"),
        EXERCISE_KINDS,
        key=f"{where}_kinds",
        placeholder=say("training_any"),
        format_func=lambda kind: say(f"training_kind_{kind}"),
        persist_state="session",
    )
    areas = left.multiselect(
        say("training_areas"),
        SKILL_AREAS,
        key=f"{where}_areas",
        placeholder=say("training_any"),
        format_func=lambda area: say(f"training_area_{area}"),
        persist_state="session",
    )
    st.session_state.setdefault(f"{where}_number", 6)
    number = right.number_input(
        say("training_number"), 1, most, step=1, key=f"{where}_number", persist_state="session"
    )
    fitting = [
        exercise
        for exercise in assistant().exercises
        if (not levels or exercise.level in levels)
        and (not kinds or exercise.kind in kinds)
        and (not areas or exercise.area in areas)
    ]
    return mixed(fitting, int(number))


def mixed(exercises: Sequence[Exercise], number: int) -> list[Exercise]:
    """`number` of the exercises, the easier first and the kinds by turns. One choice, one set."""
    shuffled = sorted(exercises, key=lambda exercise: exercise.id)
    random.Random(len(shuffled)).shuffle(shuffled)
    of_kind = {kind: [e for e in shuffled if e.kind == kind] for kind in EXERCISE_KINDS}
    turns = max((len(some) for some in of_kind.values()), default=0)
    by_turns = [some[turn] for turn in range(turns) for some in of_kind.values() if turn < len(some)]
    return sorted(by_turns[:number], key=lambda exercise: exercise.level)


def _draw_one(column: DeltaGenerator, where: str, name: str, options: Sequence[str]) -> str:
    key = f"{where}_{name}"
    st.session_state.setdefault(key, "")
    return column.selectbox(
        say(f"training_{name}"),
        ["", *options],
        key=key,
        format_func=lambda option: _word(name, option) if option else say("training_all"),
        persist_state="session",
    )


def _word(name: str, option: str) -> str:
    return say("training_level_is", level=option) if name == "level" else say(f"training_{name}_{option}")
