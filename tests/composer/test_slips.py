"""The table of broken English: it loads, and a mistake in it has a place and a fix."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from assistant.composer.grammar import read_slips, slips
from tests.mistakes import change, refused

FILE = Path(__file__).parents[2] / "knowledge" / "rewording" / "slips.yaml"


@pytest.mark.parametrize(
    ("old", "new", "problem", "fix"),
    [
        ("\\] yet\\b", "\\] (yet\\b", '"\\] (yet\\b" is not a regular expression', "brackets"),
        ("{person}(?:", "{persons}(?:", "{persons} is not one of the lists", "support, person, finite"),
        ("slips:", "slip:", 'unknown key "slip"', "words, slips"),
        ("'\\] yet\\b'", "[]", "item 7 of slips is a list", "text"),
    ],
)
def test_a_mistake_is_named_with_its_line_and_fix(
    tmp_path: Path, old: str, new: str, problem: str, fix: str
) -> None:
    path = Path(shutil.copy(FILE, tmp_path))
    line = change(path, old, new)
    error = refused(lambda: read_slips(path), "slips.yaml", line)
    assert problem in error.problem
    assert fix in error.fix


def test_a_space_is_any_white_space_and_a_name_any_of_its_words(tmp_path: Path) -> None:
    path = tmp_path / "slips.yaml"
    path.write_text(
        "words:\n  meal: lunch, a snack\nslips:\n  - '\\beats {meal} twice\\b'\n", encoding="utf-8"
    )
    (found,) = read_slips(path)
    assert found.search("He EATS a snack\n twice.")
    assert not found.search("He eats a meal twice.")


@pytest.mark.parametrize("who", ["student", "person"])
@pytest.mark.parametrize("with_what", ["support with", "support needed with"])
def test_the_lists_of_the_table_reach_the_sentences(who: str, with_what: str) -> None:
    assert slips(f"Zev: {with_what} the {who}.", "Zev is lazy.") == 1
