"""The word lists of the fidelity check: each is used, and a mistake in the file has a place and a fix."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import get_args

import pytest

from assistant.checks.fidelity_lists import ListName, listed, read_lists
from tests.mistakes import change, refused

ROOT = Path(__file__).parents[2]
FILE = ROOT / "knowledge" / "language" / "fidelity_words.yaml"
NAMES: tuple[ListName, ...] = get_args(ListName)


def test_every_list_is_used() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "assistant" / "checks").glob("*.py"))
    used = set(re.findall(r'\blisted\(\s*"([^"]+)"', code))
    assert used == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_list_holds_single_words_in_lower_case(name: ListName) -> None:
    longest = 2 if name == "using" else 1  # "hand over": with its second word it says use
    assert [word for word in listed(name) if word != word.lower() or len(word.split()) > longest] == []


def test_a_word_an_educator_adds_counts(tmp_path: Path) -> None:
    path = Path(shutil.copy(FILE, tmp_path))
    change(path, "a lot: [lot, lots]", "a lot: [lot, lots, heaps]")
    assert read_lists(path)["a lot"] == {"lot", "lots", "heaps"}


@pytest.mark.parametrize(
    ("old", "new", "problem", "fix"),
    [
        ("a lot: [", "lots: [", '"lots" is not a known key', "Use one of"),
        ("a lot: [lot, lots]", "a lot: lot", '"a lot" needs a list of words', "brackets"),
        ("a lot: [lot, lots]", "a lot: [lot, lots", "not valid YAML", "Fix the line"),
        ("people: [", "many: [x]\npeople: [", "many is there twice", "Join the two"),
    ],
)
def test_a_mistake_is_named_with_its_fix(tmp_path: Path, old: str, new: str, problem: str, fix: str) -> None:
    path = Path(shutil.copy(FILE, tmp_path))
    change(path, old, new)
    error = refused(lambda: read_lists(path), path.name)
    assert problem in error.problem
    assert fix in error.fix
