"""Lines of the thesaurus that exclude each other: every two of a group, both ways, however they are said."""

from __future__ import annotations

import shutil
from itertools import permutations
from pathlib import Path

import pytest

from assistant.checks.facts_terms import read_text
from assistant.checks.fidelity_contrary_lines import contrary_lines
from assistant.checks.thesaurus import GAP, Thesaurus
from assistant.checks.vocabulary import load_vocabulary
from assistant.errors import DataError
from assistant.types import FidelityItem
from tests.mistakes import change, refused

LANGUAGE = Path(__file__).parents[2] / "knowledge" / "language"
VOCABULARY = load_vocabulary(LANGUAGE)
THESAURUS = VOCABULARY.thesaurus


def found(before: str, after: str, *strengths: str) -> list[FidelityItem]:
    old, new, *offered = (read_text(text, VOCABULARY) for text in (before, after, *strengths))
    return list(contrary_lines(old, new, offered, THESAURUS))


@pytest.mark.parametrize("group", THESAURUS.contraries, ids=lambda group: min(group))
def test_any_two_lines_of_a_group_exclude_each_other(group: frozenset[str]) -> None:
    for one, other in permutations(sorted(group), 2):
        was, now = (THESAURUS.lines[line][0].text.replace(GAP, "it") for line in (one, other))
        assert found(f"Milo: {was}.", f"Milo: {now}."), (one, other)


def test_both_places_are_told() -> None:
    before, after = "Milo will climb the stairs.", "Every day Milo will go down the stairs."
    (item, *_) = found(before, after)
    assert before[item.start : item.end] == item.text == "climb the stairs"
    assert item.counterpart
    assert after[item.counterpart.start : item.counterpart.end] == "go down the stairs"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Milo will climb stairs.", "Milo will go up stairs."),
        ("Milo needs a one-to-one aide.", "Milo needs a one-on-one aide."),
        ("Milo will start and finish a task.", "Milo will begin a task and finish it."),
        ("Milo will dress and undress.", "Milo will undress."),
        ("Milo will dress.", "Milo will dress and undress."),
    ],
)
def test_a_line_that_both_texts_say_is_exchanged_for_nothing(before: str, after: str) -> None:
    assert not found(before, after)


def test_what_a_strength_says_is_exchanged_for_nothing() -> None:
    before, after = "Milo will descend stairs.", "Milo likes to climb stairs and will go down."
    assert found(before, after)
    assert not found(before, after, "likes to climb stairs")


def test_the_same_words_in_another_order_are_another_line() -> None:
    assert found("Milo orders from least to greatest.", "Milo orders from greatest to least.")


@pytest.mark.parametrize(
    ("old", "new", "problem", "fix"),
    [
        ("[dress, undress]", "[dress, undresses]", '"undresses" is not a line', "thesaurus_living.yaml"),
        ("[dress, undress]", "[dress, dress]", '"dressing" has one line', "at least two"),
        ("living:", "leaving:", '"leaving" is not a known key', "living"),
    ],
)
def test_a_wrong_value_is_named_with_its_fix(
    tmp_path: Path, old: str, new: str, problem: str, fix: str
) -> None:
    folder = Path(shutil.copytree(LANGUAGE, tmp_path / "language"))
    change(folder / "contraries_lines.yaml", old, new)
    error = refused(lambda: Thesaurus(folder, VOCABULARY.stem).contraries, "contraries_lines.yaml")
    assert problem in error.problem
    assert fix in error.fix


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(LANGUAGE, tmp_path / "language"))
    (folder / "contraries_lines.yaml").unlink()
    with pytest.raises(DataError, match=r"contraries_lines\.yaml"):
        _ = Thesaurus(folder, VOCABULARY.stem).contraries


def test_without_a_thesaurus_nothing_excludes_anything(tmp_path: Path) -> None:
    assert not Thesaurus(tmp_path, VOCABULARY.stem).contraries
