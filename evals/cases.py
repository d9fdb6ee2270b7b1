"""Labelled cases: what must hold for a text nobody tuned on. Every child in them is invented."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

import yaml

from assistant.errors import DataError

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalCase:
    """A goal with its parts. Every listed string is an exact substring of `text`."""

    id: str
    text: str
    numbers: tuple[str, ...]
    smart_missing: tuple[str, ...]
    learner: str | None = None
    condition: str | None = None
    behaviour: str | None = None
    criterion: str | None = None
    timeline: str | None = None
    measurement: str | None = None
    baseline: str | None = None
    area: str = ""
    quality: str = ""
    pattern: str = ""
    strengths: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PresentLevelsCase:
    """A present-levels text with its deficit, strength and need spans."""

    id: str
    text: str
    deficit_spans: tuple[str, ...]
    strength_spans: tuple[str, ...]
    need_spans: tuple[str, ...]
    numbers: tuple[str, ...]
    clean: bool
    area: str = ""
    pattern: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanCase:
    """A sentence in which nothing may be flagged as deficit, stigmatizing or subjective."""

    id: str
    text: str
    why: str = ""
    pattern: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RewriteCase:
    """Two texts, and whether the second keeps the expectation of the first."""

    id: str
    before: str
    after: str
    faithful: bool
    strengths: tuple[str, ...] = ()
    kind: str = ""
    pattern: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionCase:
    """What a parent or advocate wrote, and the script that answers it."""

    id: str
    text: str
    topic: str
    also: tuple[str, ...]
    in_scope: bool
    safety: bool
    pattern: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttackCase:
    """A text that tries to misuse the product, and what must hold all the same.

    `channel` is where the attack arrives: `goal` or `present_levels` (pasted), `document` (a whole pasted
    page), `question`, `strength` (in the strengths box), `guidance` (a poisoned passage) or `model` (a
    hostile answer). `replies` are what the model answers then; empty means it repeats the original.
    `private` must not reach a model's prompt.
    """

    id: str
    channel: str
    text: str
    attack: str
    must_not: tuple[str, ...]
    must_keep: tuple[str, ...] = ()
    private: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    strengths: tuple[str, ...] = ()
    replies: tuple[str, ...] = ()
    passage: str = ""
    status: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptedCase:
    """What a model answers to a rewrite, and whether any of it may be shown as the model's version.

    `replies` are raw answers in order; the last one is repeated. REWRITE(...) stands for a well-formed answer
    whose rewrite is what the brackets hold.
    """

    id: str
    text: str
    replies: tuple[str, ...]
    accepted: bool
    failure: str
    strengths: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentCase:
    """A whole (short) IEP as text. Every listed string is an exact substring of `text`.

    `sections` are the kinds found, in order. `flagged` must be marked, `left_alone` must not. A strength of
    `used` appears in a goal, service or accommodation, one of `unused` nowhere; a need of `answered` has a
    goal, service or accommodation, one of `unanswered` has none. `goals_missing` has the missing SMART parts
    of each goal in order, joined with a space.
    """

    id: str
    text: str
    sections: tuple[str, ...]
    flagged: tuple[str, ...] = ()
    left_alone: tuple[str, ...] = ()
    used: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    answered: tuple[str, ...] = ()
    unanswered: tuple[str, ...] = ()
    goals_missing: tuple[str, ...] = ()
    pattern: str = ""


Case = TypeVar(
    "Case",
    GoalCase,
    PresentLevelsCase,
    CleanCase,
    RewriteCase,
    QuestionCase,
    AttackCase,
    ScriptedCase,
    DocumentCase,
)


def load_cases(path: Path, kind: type[Case]) -> list[Case]:
    """The cases in a YAML or JSON-lines file.

    Raises:
        DataError: The file is missing or a case is not valid; names the file, the case and the fix.
    """
    return [_case(row, kind, f"{path.name}: case {number}") for number, row in enumerate(_rows(path), 1)]


def _rows(path: Path) -> Iterable[Any]:
    try:
        text = path.read_text(encoding="utf-8")
    except OSError:
        raise DataError(f"There is no case file {path.name!r}.", "Check the folder of the cases.") from None
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in text.splitlines() if line.strip()]
    try:
        rows: Any = yaml.load(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise DataError(
            f"{path.name} is not valid YAML ({error.__class__.__name__}).", "Check the quotes and indents."
        ) from None
    if not isinstance(rows, list):
        raise DataError(f"{path.name} does not hold a list of cases.", "Begin each case with '- id:'.")
    return cast(list[Any], rows)


def _case(row: Any, kind: type[Case], where: str) -> Case:
    if not isinstance(row, Mapping):
        raise DataError(f"{where} is not a case.", "Write its keys and values.")
    values = cast(Mapping[str, Any], row)
    known, required = _keys(kind)
    where = f"{where} ({values.get('id', 'no id')})"
    if unknown := sorted(set(values) - known):
        raise DataError(f"{where} has the unknown key {unknown[0]!r}.", f"Use: {', '.join(sorted(known))}.")
    if lacking := sorted(required - set(values)):
        raise DataError(f"{where} has no {lacking[0]!r}.", "Add it.")
    typed: dict[str, Any] = {
        key: tuple(cast(list[Any], value)) if isinstance(value, list) else value
        for key, value in values.items()
    }
    case = kind(**typed)
    _check_substrings(case, where)
    return case


@cache
def _keys(kind: type[Any]) -> tuple[frozenset[str], frozenset[str]]:
    every = fields(kind)
    return frozenset(f.name for f in every), frozenset(f.name for f in every if f.default is MISSING)


def _check_substrings(case: object, where: str) -> None:
    """Labels are spans of the text, so they must be in it letter by letter."""
    if isinstance(case, GoalCase):
        slots = (
            case.learner,
            case.condition,
            case.behaviour,
            case.criterion,
            case.timeline,
            case.measurement,
            case.baseline,
        )
        labels = [*case.numbers, *(s for s in slots if s)]
    elif isinstance(case, PresentLevelsCase):
        labels = [*case.deficit_spans, *case.strength_spans, *case.need_spans, *case.numbers]
    elif isinstance(case, DocumentCase):
        labels = [
            *case.flagged,
            *case.left_alone,
            *case.used,
            *case.unused,
            *case.answered,
            *case.unanswered,
        ]
    else:
        return
    for label in labels:
        if label not in case.text:
            raise DataError(
                f"{where}: {label[:60]!r} is not in the text.", "Copy it from the text letter by letter."
            )


def question_cases(folder: Path, suffix: str) -> list[QuestionCase]:
    """The questions of a folder, whichever of its two names the file has.

    Raises:
        DataError: The file is missing or not valid.
    """
    named = folder / f"questions{suffix}"
    return load_cases(named if named.exists() else folder / f"situations{suffix}", QuestionCase)
