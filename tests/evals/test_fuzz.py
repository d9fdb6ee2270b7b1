"""The fuzz run itself: it repeats itself, it reaches every kind of text, and it notices what is wrong."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.build import build_assistant
from assistant.settings import Settings
from evals import fuzz


def test_the_same_seed_makes_the_same_texts() -> None:
    assert list(fuzz.texts(40, 3)) == list(fuzz.texts(40, 3))
    assert list(fuzz.texts(40, 3)) != list(fuzz.texts(40, 4))


def test_every_thousandth_text_is_a_megabyte_long() -> None:
    number, text = list(fuzz.texts(1000, 1))[-1]
    assert (number, len(text)) == (999, 1_000_000)


def test_a_place_beside_its_words_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assistant = build_assistant(Settings(home=tmp_path))
    text = "Leo refuses to write and needs help with spelling."
    assert fuzz.faults(assistant, text) == []

    def moved(*args: object) -> object:
        review = assistant.review(text)
        finding = review.findings[0]
        return replace(review, findings=(replace(finding, start=finding.start + 1),))

    monkeypatch.setattr(fuzz, "review_text", moved)
    assert len(fuzz.faults(assistant, text)) == 1


def test_a_short_run_finds_nothing_wrong(tmp_path: Path) -> None:
    assistant = build_assistant(Settings(home=tmp_path))
    assert [(n, w) for n, text in fuzz.texts(60, 7) if (w := fuzz.faults(assistant, text))] == []
