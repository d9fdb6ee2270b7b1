"""Word lists in plain lines: what they hold is valid, and a mistake in one has a place and a fix."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant.checks import need_frames, need_words, strength_words
from assistant.checks.line_lists import read_lists
from assistant.errors import DataError
from tests.mistakes import change, refused

LANGUAGE = Path(__file__).parents[2] / "knowledge" / "language"
LISTS = {
    **read_lists(LANGUAGE / "strength_words.txt", strength_words._LISTS),
    **read_lists(LANGUAGE / "need_words.txt", need_words._LISTS),
}
FRAMES = read_lists(LANGUAGE / "need_frames.txt", need_frames._LISTS)
GOOD = "# a note\n[small words]\na of\nthe\n\n[wordings]\n(?:gives?|gave) up\n[a-z]+ly done\n"


@pytest.mark.parametrize("name", [name for name in LISTS if not name.endswith(("words", "beginnings"))])
def test_every_wording_is_an_expression(name: str) -> None:
    for wording in LISTS[name]:
        re.compile(wording)


@pytest.mark.parametrize("name", FRAMES)
def test_every_frame_is_an_expression(name: str) -> None:
    for wording in FRAMES[name]:
        re.compile(re.sub(r"{[A-Z]+}", "(?:x)", wording))


def test_a_name_in_a_frame_is_that_of_a_list() -> None:
    named = {name for frames in FRAMES.values() for one in frames for name in re.findall(r"{([A-Z]+)}", one)}
    assert {name.lower() for name in named} == set(need_frames._FILLERS)


@pytest.mark.parametrize("name", [name for name in LISTS if name.endswith(("words", "beginnings"))])
def test_a_word_is_looked_up_as_it_stands(name: str) -> None:
    assert [word for word in LISTS[name] if not re.fullmatch(r"[a-z]+(?:-[a-z]+)*", word)] == []


def test_a_name_in_a_wording_is_that_of_a_list() -> None:
    named = {name for wordings in LISTS.values() for one in wordings for name in re.findall(r"{(\D+?)}", one)}
    assert {name.lower() for name in named} == set(need_words._FILLED)


def test_lines_of_words_and_lines_of_wordings(tmp_path: Path) -> None:
    path = tmp_path / "good.txt"
    path.write_text(GOOD, encoding="utf-8")
    assert read_lists(path, ("small words", "wordings")) == {
        "small words": ("a", "of", "the"),
        "wordings": ("(?:gives?|gave) up", "[a-z]+ly done"),
    }


@pytest.mark.parametrize(
    ("old", "new", "problem", "fix"),
    [
        ("[wordings]", "[wording]", ":6: [wording] is not a known list", "Use one of small words, wordings"),
        ("[wordings]", "[small words]", ":6: [small words] is there twice", "Join"),
        ("the\n", "the of\n", ':4: "of" is twice in [small words]', "Keep one"),
        ("# a note", "a", ':1: "a" stands in no list', "above it"),
        ("gave) up", "gave up", ':7: "(?:gives?|gave up" has a bracket without', "Add it"),
        ("a of\nthe\n", "", ":6: nothing in [small words]", "Add [small words]"),
    ],
)
def test_a_mistake_is_named_with_its_line_and_fix(
    tmp_path: Path, old: str, new: str, problem: str, fix: str
) -> None:
    path = tmp_path / "bad.txt"
    path.write_text(GOOD, encoding="utf-8")
    change(path, old, new)
    error = refused(lambda: read_lists(path, ("small words", "wordings")), path.name)
    assert f"{path.name}{problem}" in error.problem
    assert fix in error.fix


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"gone\.txt cannot be read"):
        read_lists(tmp_path / "gone.txt", ("words",))
