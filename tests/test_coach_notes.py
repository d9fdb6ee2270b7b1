"""The notes beside a script, as educators edit them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from assistant.checks.misstatements import load_misstatements
from assistant.coach_notes import greeted, load_notes, note_for, thanked
from assistant.settings import data_folder
from evals.knowledge_check import follow_up_problems
from tests.mistakes import change, refused

KNOWLEDGE = data_folder("knowledge")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("coach", "scripts"):
        shutil.copytree(KNOWLEDGE / name, tmp_path / name)
    return tmp_path


def test_each_turn_is_answered_in_both_languages() -> None:
    assert "case manager" in note_for("send", spanish=False)
    assert "educación especial" in note_for("send", spanish=True)
    assert note_for("new", spanish=False) == note_for("greeting", spanish=False) == ""
    assert greeted(spanish=False).startswith("Hello")
    assert greeted(spanish=True).startswith("Hola")
    assert thanked(spanish=True).startswith("De nada")


@pytest.mark.parametrize(("old", "new"), [("send:", "sent:"), ("  en: You", "  english: You")])
def test_a_mistake_in_the_file_is_named_with_its_line(folder: Path, old: str, new: str) -> None:
    line = change(folder / "coach" / "follow_ups.yaml", old, new)
    refused(lambda: load_notes(folder), "coach/follow_ups.yaml", line)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("(34\n    CFR 300.613)", "", "cites other rules"),
        ("a week is fair", "the school must answer within 10 days; a week is fair", "no day count"),
        ("Short is fine.", "You have 10 days.", "is a limit"),
    ],
)
def test_the_knowledge_check_reads_the_notes(folder: Path, old: str, new: str, problem: str) -> None:
    claims = load_misstatements(KNOWLEDGE)
    assert not list(follow_up_problems(folder, claims))
    change(folder / "coach" / "follow_ups.yaml", old, new)
    assert any(problem in told for told in follow_up_problems(folder, claims))
