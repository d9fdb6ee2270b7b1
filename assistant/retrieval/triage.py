"""Look at a message before answering it: is someone in danger, or is it not about IEPs?

Safety comes first, and misses nothing it can help; but a false alarm teaches people to ignore alarms, so
each category has near misses that must pass. Both live in `knowledge/triage/*.yaml`, for educators to edit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from assistant.datafiles import Located, read_yaml
from assistant.retrieval.spanish_words import fold

TriageStatus = Literal["in_scope", "safety", "out_of_scope"]

_FILES: tuple[tuple[str, TriageStatus], ...] = (
    ("safety.yaml", "safety"),
    ("out_of_scope.yaml", "out_of_scope"),
)
_KEYS = ("id", "note", "patterns", "exceptions", "examples", "near_misses")
_OPTIONAL = ("script", "note_es")
_FIGURE = re.compile(r"\d[\d-]*")


@dataclass(frozen=True, slots=True)
class Triage:
    """What a message calls for. `note` is said to the user; `category` names the rule, for tests and logs.

    `named` is True when the message names it, False when it is only like messages that do.
    """

    status: TriageStatus
    category: str = ""
    note: str = ""
    note_es: str = ""
    """The note in Spanish, where there is one."""
    named: bool = True


@dataclass(frozen=True, slots=True)
class Category:
    """One kind of message, with its patterns, near misses and examples."""

    id: str
    status: TriageStatus
    note: str
    patterns: tuple[re.Pattern[str], ...]
    exceptions: tuple[re.Pattern[str], ...]
    examples: tuple[str, ...]
    near_misses: tuple[str, ...]
    script: str = ""
    """The id of the meeting script that fits such a message, whatever else it is about."""
    note_es: str = ""

    def triage(self) -> Triage:
        """What a message of this kind calls for."""
        return Triage(self.status, self.id, self.note, self.note_es)

    def matches(self, text: str) -> bool:
        """Whether a pattern matches outside of every exception."""
        text = fold(text)
        found = [match.span() for pattern in self.patterns for match in pattern.finditer(text)]
        if not found:
            return False
        excused = [match.span() for pattern in self.exceptions for match in pattern.finditer(text)]
        return any(all(end <= s or start >= e for s, e in excused) for start, end in found)


def load_triage(folder: Path) -> tuple[Category, ...]:
    """The categories of `folder`/triage, safety first.

    Raises:
        DataError: A file is missing or not valid; names file, line, value and fix.
    """
    found: list[Category] = []
    for name, status in _FILES:
        top = read_yaml(folder / "triage" / name).keys(("status", "categories"))
        top["status"].choice((status,))
        found += [_category(entry, status) for entry in top["categories"].items(at_least=1)]
    return tuple(found)


def by_pattern(categories: Sequence[Category], text: str) -> Triage:
    """The first category whose patterns match `text`; in scope when none does."""
    for category in categories:
        if category.matches(text):
            return category.triage()
    return Triage("in_scope")


def _category(entry: Located, status: TriageStatus) -> Category:
    given = entry.keys(_KEYS, optional=_OPTIONAL)
    return Category(
        id=given["id"].text(),
        status=status,
        note=given["note"].flat(),
        patterns=tuple(_pattern(item) for item in given["patterns"].items()),
        exceptions=tuple(_pattern(item) for item in given["exceptions"].items()),
        examples=given["examples"].texts(),
        near_misses=given["near_misses"].texts(),
        script=given["script"].text() if "script" in given else "",
        note_es=_in_spanish(given["note_es"], given["note"].flat()) if "note_es" in given else "",
    )


def _in_spanish(at: Located, english: str) -> str:
    """The note in Spanish, once it names the same telephone numbers as the English one."""
    note = at.flat()
    wanted = set(_FIGURE.findall(english))
    if set(_FIGURE.findall(note)) != wanted:
        listed = ", ".join(sorted(wanted)) or "none"
        raise at.refuse("the figures are not those of note.", f"Write the same figures: {listed}.")
    return note


def _pattern(at: Located) -> re.Pattern[str]:
    try:
        return re.compile(fold(at.text()), re.IGNORECASE)
    except re.error as error:
        raise at.wrong(f"Write a regular expression: {error.msg}.") from error
