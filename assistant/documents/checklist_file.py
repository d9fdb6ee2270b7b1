"""The wording of the checklist and of the questions for the team (`knowledge/documents/checklist.yaml`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from string import Formatter

from assistant.datafiles import Located, read_yaml
from assistant.types import MissingPart
from assistant.types_documents import SECTION_KINDS, SectionKind

POINTS = (
    "strengths_named",
    "strengths_first",
    "strengths_used",
    "plain_facts",
    "needs_kindly",
    "starting_points",
    "mastery",
    "taught_differently",
    "access",
    "needs_answered",
    "parent_voice",
    "functional_skills",
    "with_peers",
    "progress_shared",
)
_PARTS: tuple[MissingPart, ...] = (
    "specific",
    "baseline",
    "measurable",
    "time_bound",
    "measurement",
    "condition",
)
_COMPARED = ("copied", "lowered", "dropped", "list_dropped", "list_changed")


@dataclass(frozen=True, slots=True)
class Point:
    """One point of the checklist, the section it is about, and the question asked when it is not met."""

    id: str
    point: str
    section: SectionKind
    question: str
    source: str


@dataclass(frozen=True, slots=True)
class Wording:
    """All points in order, and the questions about goals, needs, strengths and supports."""

    points: tuple[Point, ...]
    missing: Mapping[str, str]
    need: str
    strength: str
    support: str
    compare: Mapping[str, str]


@lru_cache(maxsize=2)
def load_wording(path: Path) -> Wording:
    """Read and check `checklist.yaml`.

    Raises:
        DataError: It is not valid; names file, line, value and fix.
    """
    root = read_yaml(path).keys(("points", "missing", "ledger", "compare"))
    entries = root["points"].keys(POINTS)
    points: list[Point] = []
    for name in entries:
        keys = entries[name].keys(("point", "section", "question", "source"))
        points.append(
            Point(
                id=name,
                point=keys["point"].flat(),
                section=keys["section"].choice(SECTION_KINDS),
                question=keys["question"].flat(),
                source=keys["source"].flat(),
            )
        )
    missing = root["missing"].keys(_PARTS)
    ledger = root["ledger"].keys(("need", "strength", "support"))
    compare = root["compare"].keys(_COMPARED)
    return Wording(
        tuple(points),
        {part: missing[part].flat() for part in _PARTS},
        _template(ledger["need"], "words"),
        _template(ledger["strength"], "words"),
        _template(ledger["support"], "words"),
        {name: _template(compare[name], "words") for name in _COMPARED},
    )


def _template(entry: Located, name: str) -> str:
    """A text with one place to fill in, `{name}`."""
    text = entry.flat()
    try:
        fields = [field for _, field, _, _ in Formatter().parse(text) if field is not None]
    except ValueError:
        fields = []
    if fields != [name]:
        raise entry.wrong(f"Write {{{name}}} once where the words go, and no other braces.")
    return text
