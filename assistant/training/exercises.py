"""The exercises of `knowledge/training`, one file for each kind."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

from assistant.datafiles import Located, read_yaml
from assistant.types import MissingPart
from assistant.types_training import AGES, EXERCISE_KINDS, LEVELS, PLACES, SKILL_AREAS, Exercise, ExerciseKind

FOLDER = "training"
_KEYS = ("id", "level", "area", "ages", "title", "text", "explanation", "guidance")
_MORE: dict[ExerciseKind, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "spot": (("answers",), ()),
    "missing": (("answers",), ()),
    "rewrite": (("strengths", "example"), ()),
    "choose": (("other", "answer"), ("draft", "strengths")),
    "rate": (("other", "answer", "strengths"), ()),
}
"""For each kind: the keys it needs besides those of all exercises, and those it may have."""
_ID = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")


def load_exercises(knowledge: Path) -> tuple[Exercise, ...]:
    """Every exercise, the kinds in their own order, each in the order of its file.

    Args:
        knowledge: The folder that holds `training` and `guidance`.

    Raises:
        DataError: A file is missing or not valid; names file, line, value and fix.
    """
    pages = frozenset(page.stem for page in (knowledge / "guidance").glob("[!A-Z]*.md"))  # no README
    found: dict[str, Exercise] = {}
    for kind in EXERCISE_KINDS:
        top = read_yaml(knowledge / FOLDER / f"{kind}.yaml").keys(("exercises",))
        for entry in top["exercises"].items(at_least=1):
            exercise = _exercise(kind, entry, pages)
            if exercise.id in found:
                raise entry["id"].refuse(f"{exercise.id} is given twice.", "Give each exercise its own id.")
            found[exercise.id] = exercise
    return tuple(found.values())


def _exercise(kind: ExerciseKind, entry: Located, pages: frozenset[str]) -> Exercise:
    needed, optional = _MORE[kind]
    given = entry.keys((*_KEYS, *needed), optional=optional)
    name = given["id"]
    if not _ID.fullmatch(name.text()) or not name.text().startswith(f"{kind}-"):
        raise name.wrong(f'Write it like "{kind}-reading-1", in small letters.')
    text = given["text"].text().rstrip("\n")
    return Exercise(
        id=name.text(),
        kind=kind,
        level=given["level"].number(LEVELS[0], LEVELS[-1]),
        area=given["area"].choice(SKILL_AREAS),
        ages=given["ages"].choice(AGES),
        title=given["title"].flat(),
        text=text,
        explanation=given["explanation"].flat(),
        guidance=_guidance(given["guidance"], pages),
        other=_optional(given, "other"),
        draft=_optional(given, "draft"),
        strengths=given["strengths"].different_texts(at_least=1) if "strengths" in given else (),
        answers=_answers(kind, given, text),
        example=_optional(given, "example"),
    )


def _optional(given: dict[str, Located], key: str) -> str:
    return given[key].text().rstrip("\n") if key in given else ""


def _guidance(given: Located, pages: frozenset[str]) -> tuple[str, ...]:
    for item in given.items(at_least=1):
        if item.text() not in pages:
            raise item.wrong("Use the name of a file in knowledge/guidance, without .md.")
    return given.different_texts()


def _answers(kind: ExerciseKind, given: dict[str, Located], text: str) -> tuple[str, ...]:
    if kind == "missing":
        return tuple(item.choice(get_args(MissingPart)) for item in given["answers"].items())
    if kind == "spot":
        return _phrases(given["answers"], text)
    return (given["answer"].choice(PLACES),) if "answer" in given else ()


def _phrases(given: Located, text: str) -> tuple[str, ...]:
    """Phrases that stand in `text` in this order, each after the one before."""
    after = 0
    for item in given.items():
        at = text.find(item.text(), after)
        if at < 0:
            raise item.wrong("Copy it from the text letter by letter, in the order of the text.")
        after = at + len(item.text())
    return given.texts()
