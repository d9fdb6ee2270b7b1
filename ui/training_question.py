"""One exercise as a question: its text, and the boxes to answer with."""

from __future__ import annotations

import random
import secrets
from collections.abc import Sequence

import streamlit as st

from assistant.types_training import HIGHEST_RATING, LOWEST_RATING, PLACES, RUBRIC, Exercise, Place, Response
from ui.engine import told
from ui.markup import Safe, lines, literal, show, tag
from ui.shared import assistant
from ui.words import DEFAULT_LANGUAGE, say

QUESTION_ID = "sf-exercise"
MISSING = ("specific", "baseline", "measurable", "time_bound", "measurement", "condition")
"""The parts of a goal, in the order they are explained elsewhere in the app."""

_SIDES = ("a", "b")


def head(exercise: Exercise, place: str) -> Safe:
    """What the exercise is called and about. The focus lands here when it is new.

    Args:
        exercise: The exercise.
        place: Such as "2 of 9".
    """
    youngest, oldest = exercise.ages.split("-")
    badges = (
        say(f"training_kind_{exercise.kind}"),
        say("training_level_is", level=str(exercise.level)),
        say(f"training_area_{exercise.area}"),
        say("training_ages", youngest=youngest, oldest=oldest),
    )
    shown = [part for badge in badges for part in (" ", tag("span", badge, class_="sf-badge"))]
    return tag(
        "div",
        tag(
            "h2",
            tag("span", place, class_="sf-soft sf-place"),
            " ",
            told(exercise.title),
            class_="sf-say-heading",
        ),
        tag("p", *shown),
        tag("p", tag("b", say(f"training_do_{exercise.kind}"))),
        id=QUESTION_ID,
        tabindex="-1",
        role="group",
        aria_label=told(exercise.title),
        class_="sf-exercise",
    )


def draw_question(exercise: Exercise, where: str) -> None:
    """Draw the text of `exercise` and the boxes for an answer.

    Args:
        exercise: The exercise.
        where: Begins the keys of the boxes, so that the same exercise can be met in two places.
    """
    key = f"training_{where}_{exercise.id}"
    if exercise.kind in ("choose", "rate"):
        _draw_two(exercise, key)
        return
    show(quote(exercise.text))
    if exercise.kind == "spot":
        for number, piece in enumerate(assistant().pieces(exercise)):
            _draw_choice(literal(piece.text), f"{key}_{number}")
        _draw_choice(say("training_none_spot"), f"{key}_none")
    elif exercise.kind == "missing":
        for part in MISSING:
            _draw_choice(say(f"training_part_{part}"), f"{key}_{part}")
        _draw_choice(say("training_none_missing"), f"{key}_none")
    else:
        _draw_rewrite(exercise, key)


def answer(exercise: Exercise, where: str) -> Response | None:
    """What stands in the boxes of `exercise`, or None where that is not yet an answer."""
    state = st.session_state
    key = f"training_{where}_{exercise.id}"
    if exercise.kind in ("spot", "missing"):
        pieces = assistant().pieces(exercise)
        options = enumerate(pieces) if exercise.kind == "spot" else ((part, part) for part in MISSING)
        chosen = tuple(option for name, option in options if state.get(f"{key}_{name}"))
        return chosen if chosen or state.get(f"{key}_none") else None
    if exercise.kind == "choose":
        side = state.get(f"{key}_choice")
        return None if side is None else order(exercise)[_SIDES.index(side)]
    if exercise.kind == "rewrite":
        return str(state.get(f"{key}_text") or "").strip() or None
    given = {
        place: {name: int(state.get(f"{key}_{place}_{name}") or 0) for name in RUBRIC} for place in PLACES
    }
    return given if all(all(rated.values()) for rated in given.values()) else None


def order(exercise: Exercise) -> tuple[Place, ...]:
    """Which of the two texts this visitor sees as A and which as B: by chance, and the same each time."""
    seed = st.session_state.setdefault("training_seed", secrets.token_hex(8))
    places = list(PLACES)
    random.Random(f"{seed} {exercise.id}").shuffle(places)
    return tuple(places)


def text_at(exercise: Exercise, place: str) -> str:
    """The text of `exercise` at `place`."""
    return exercise.text if place == "first" else exercise.other


def quote(text: str, heading: str = "") -> Safe:
    """A text of an exercise, as it is."""
    title = [tag("h3", heading)] if heading else []
    return tag(
        "section",
        *title,
        tag("div", lines(text), class_="sf-text sf-user", dir="auto", lang=DEFAULT_LANGUAGE),
        class_="sf-card",
        aria_label=heading or say("training_text"),
    )


def given_strengths(strengths: Sequence[str]) -> Safe:
    """The strengths to build on, as chips."""
    label = say("training_strengths")
    chips = [tag("li", strength, dir="auto") for strength in strengths]
    return tag(
        "div", tag("span", f"{label}:"), tag("ul", *chips, aria_label=label), class_="sf-used sf-chips"
    )


def _draw_rewrite(exercise: Exercise, key: str) -> None:
    if exercise.strengths:
        show(given_strengths(exercise.strengths))
    st.text_area(
        say("training_rewrite_label"),
        key=f"{key}_text",
        height="content",
        on_change="ignore",
        persist_state="session",
    )
    st.button(
        say("training_copy_draft"),
        key=f"{key}_copy",
        type="tertiary",
        icon=":material/content_copy:",
        on_click=_put,
        args=(f"{key}_text", exercise.text),
    )


def _draw_choice(label: str, key: str) -> None:
    st.checkbox(label, key=key, on_change="ignore")


def _put(field: str, text: str) -> None:
    st.session_state[field] = text


def _draw_two(exercise: Exercise, key: str) -> None:
    if exercise.draft:
        show(quote(exercise.draft, say("training_draft")))
    places = order(exercise)
    if exercise.kind == "choose":
        cards = [
            quote(text_at(exercise, place), _side(side)) for place, side in zip(places, _SIDES, strict=True)
        ]
        show(tag("div", *cards, class_="sf-two"))
        st.radio(
            say("training_choose_label"),
            _SIDES,
            index=None,
            format_func=_side,
            horizontal=True,
            key=f"{key}_choice",
            on_change="ignore",
        )
        return
    st.caption(say("training_scale"))
    for column, place, side in zip(st.columns(2), places, _SIDES, strict=True):
        with column:
            show(quote(text_at(exercise, place), _side(side)))
            for criterion in RUBRIC:
                st.radio(
                    f"{_side(side)}: {say(f'training_rate_{criterion}')}",
                    range(LOWEST_RATING, HIGHEST_RATING + 1),
                    index=None,
                    horizontal=True,
                    key=f"{key}_{place}_{criterion}",
                    on_change="ignore",
                )


def _side(side: str) -> str:
    return say(f"training_side_{side}")
