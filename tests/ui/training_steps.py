"""What is done in the training room without a browser: by somebody alone, and by a group with a code."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import product
from typing import Any

from streamlit.testing.v1 import AppTest

from assistant.types_training import EXERCISE_KINDS, LEVELS, RUBRIC, SKILL_AREAS, Exercise
from tests.ui.pages import open_page, press, words_of
from ui.markup import literal
from ui.shared import assistant
from ui.training_room import Lead


def open_mode(mode: str) -> AppTest:
    """The training room as somebody opens it who chose `mode`."""
    return open_page("training").radio(key="training_mode").set_value(mode).run()


def first_of(kind: str, fits: Callable[[Exercise], bool] = lambda _: True) -> Exercise:
    """The first exercise of a kind that fits."""
    return next(e for e in assistant().exercises if e.kind == kind and fits(e))


def gap() -> tuple[int, str, str]:
    """A level, a kind and an area that no exercise has together."""
    there = {(exercise.level, exercise.kind, exercise.area) for exercise in assistant().exercises}
    return next(none for none in product(LEVELS, EXERCISE_KINDS, SKILL_AREAS) if none not in there)


def alone_at(exercise: Exercise) -> AppTest:
    """The page of somebody alone, with `exercise` on it."""
    page = open_page("training")
    page.selectbox(key="training_alone_kind").set_value(exercise.kind).run()
    page.session_state["training_now"] = exercise.id
    return page.run()


def _box(page: AppTest, words: str) -> Any:
    (box,) = [box for box in page.checkbox if box.label == words]
    return box


def tick(page: AppTest, labels: Iterable[str]) -> None:
    """Mark the boxes with these words."""
    for label in labels:
        _box(page, label).check()


def pieces(exercise: Exercise, *, answers: bool) -> list[str]:
    """The labels of the pieces that hold an answer, or of those that hold none."""
    found = [
        piece.text
        for piece in assistant().pieces(exercise)
        if any(phrase in piece.text for phrase in exercise.answers) is answers
    ]
    return [literal(text) for text in found]


def rate(page: AppTest, exercise: Exercise, key: str, rating: int) -> None:
    """Give every line of both texts the same rating; `key` begins the keys of the boxes."""
    for place in ("first", "second"):
        for line in RUBRIC:
            page.radio(key=f"{key}_{exercise.id}_{place}_{line}").set_value(rating)


def choose(page: AppTest, exercise: Exercise, key: str, *, well: bool) -> None:
    """Choose the better text, or the other one, wherever it stands."""
    text = exercise.text if (exercise.answers == ("first",)) is well else exercise.other
    shown = words_of(page)
    other = exercise.other if text == exercise.text else exercise.text
    side = "a" if shown.index(text) < shown.index(other) else "b"
    page.radio(key=f"{key}_{exercise.id}_choice").set_value(side)


def lead_session(**choice: Any) -> tuple[AppTest, Lead]:
    """The page of whoever opens a session with these choices, and what opens its results."""
    page = open_mode("lead")
    for name, value in choice.items():
        if name == "number":
            page.number_input(key="training_lead_number").set_value(value)
        else:
            page.multiselect(key=f"training_lead_{name}").set_value(value)
    press(page.run(), "training_open")
    return page, page.session_state["training_lead"]


def join(code: str, name: str = "") -> AppTest:
    """The page of somebody who joins the session with that code."""
    page = open_mode("join")
    page.text_input(key="training_code").set_value(code)
    page.text_input(key="training_name").set_value(name)
    return press(page, "training_join")
