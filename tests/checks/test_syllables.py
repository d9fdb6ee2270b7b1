"""Syllables are counted as pyphen counts them."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pyphen
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.checks.readability import _remembered, flesch_kincaid_grade
from assistant.checks.syllables import _patterns, syllables

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"
PYPHEN = pyphen.Pyphen(lang="en_US")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def _theirs(word: str) -> int:
    return len(PYPHEN.positions(word)) + 1


@pytest.mark.parametrize(("word", "count"), [("cat", 1), ("reading", 2), ("computer", 3), ("a", 1)])
def test_known_words(word: str, count: int) -> None:
    assert syllables(word) == count


def test_all_words_of_the_knowledge_base_count_as_with_pyphen() -> None:
    words: set[str] = set()
    for path in KNOWLEDGE.rglob("*.md"):
        words.update(word.lower() for word in _WORD.findall(path.read_text(encoding="utf-8")))
    assert len(words) > 3000
    assert [word for word in sorted(words) if syllables(word) != _theirs(word)] == []


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz'-éßﬁ", min_size=1, max_size=40))
def test_any_word_counts_as_with_pyphen(word: str) -> None:
    assert syllables(word) == _theirs(word)


def test_pyphen_itself_is_not_loaded() -> None:
    code = (
        "import sys; from assistant.checks.syllables import _patterns, syllables; syllables('cat'); "
        "sys.exit('pyphen' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_names_are_not_remembered() -> None:
    _remembered.clear()
    flesch_kincaid_grade("Zebulon reads books.")
    assert len(_remembered) == 2


def test_without_the_dictionary_the_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.checks.syllables.find_spec", lambda _: None)
    _patterns.cache_clear()
    with pytest.raises(ModuleNotFoundError, match="pyphen is not installed"):
        syllables("banana")
    monkeypatch.undo()
    assert syllables("banana") == _theirs("banana")
