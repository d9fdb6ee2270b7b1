"""What is said beside a script when a follow-up asks about it (knowledge/coach/follow_ups.yaml)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assistant.coach_turns import ABOUT_THE_ANSWER, Turn
from assistant.datafiles import read_yaml
from assistant.settings import data_folder

FILE = "follow_ups.yaml"
_BESIDE: tuple[Turn, ...] = (*ABOUT_THE_ANSWER, "refused_in_danger")
_TOLD: tuple[Turn, ...] = (*_BESIDE, "thanks", "greeting")


@dataclass(frozen=True, slots=True)
class Note:
    """One note in both languages."""

    en: str
    es: str


def load_notes(folder: Path) -> dict[str, Note]:
    """The notes of `folder`/coach/follow_ups.yaml by the turn they answer.

    Args:
        folder: The knowledge folder.

    Raises:
        DataError: The file is missing or not valid; names file, line, value and fix.
    """
    top = read_yaml(folder / "coach" / FILE).keys(_TOLD)
    notes: dict[str, Note] = {}
    for turn, entry in top.items():
        told = entry.keys(("en", "es"))
        notes[turn] = Note(told["en"].flat(), told["es"].flat())
    return notes


@cache
def _notes() -> dict[str, Note]:
    return load_notes(data_folder("knowledge"))


def note_for(turn: Turn, *, spanish: bool) -> str:
    """What is said beside the script for `turn`; nothing for a turn that asks no such thing."""
    return _said(turn, spanish=spanish) if turn in _BESIDE else ""


def thanked(*, spanish: bool) -> str:
    """The answer to thanks."""
    return _said("thanks", spanish=spanish)


def greeted(*, spanish: bool) -> str:
    """The answer to a greeting, or to "who are you?"."""
    return _said("greeting", spanish=spanish)


def _said(turn: Turn, *, spanish: bool) -> str:
    note = _notes()[turn]
    return note.es if spanish else note.en
