"""A small knowledge folder with one exercise of each kind, and quick ways to make one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from assistant.types_training import Exercise

COMMON = """
    level: 2
    area: daily_living
    ages: 15-21
    title: "Lunch"
    explanation: "It can be counted."
    guidance: [smart_goals]
"""
OWN_KEYS = {
    "spot": '    text: "Ola is lazy. She packs 2 of 5 items."\n    answers: ["is lazy"]',
    "missing": '    text: "By May 1, Ola will pack."\n    answers: [measurable, baseline]',
    "rewrite": '    text: "A"\n    strengths: ["makes lists"]\n    example: "B"',
    "choose": '    text: "A"\n    other: "B"\n    answer: first',
    "rate": '    text: "A"\n    other: "B"\n    strengths: ["makes lists"]\n    answer: second',
}


@pytest.fixture
def knowledge(tmp_path: Path) -> Path:
    """A knowledge folder that loads."""
    (tmp_path / "guidance").mkdir()
    (tmp_path / "guidance" / "smart_goals.md").touch()
    (tmp_path / "training").mkdir()
    for kind, keys in OWN_KEYS.items():
        text = f"exercises:\n  - id: {kind}-daily-living-1{COMMON}{keys}\n"
        (tmp_path / "training" / f"{kind}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture(scope="session")
def made(assistant: Assistant) -> Callable[..., Exercise]:
    """Makes an exercise of a kind from one of the project's, with some of its parts replaced."""

    def make(kind: str, **parts: object) -> Exercise:
        return replace(next(e for e in assistant.exercises if e.kind == kind), **parts)

    return make
