"""Synonyms and nearness: wide, but opposites and other acts stay apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.nearness import Nearness
from assistant.checks.synonyms import Synonyms
from assistant.checks.vocabulary import load_vocabulary
from assistant.errors import DataError

FOLDER = Path(__file__).parents[2] / "knowledge" / "language"
VOCABULARY = load_vocabulary(FOLDER)
SYNONYMS, NEARNESS = VOCABULARY.synonyms, VOCABULARY.nearness

SAME = ["attempt try", "quick fast", "story narrative", "calm steady", "mistake error", "talk speak"]
OPPOSITE = ["increase decrease", "add subtract", "left right"]
APART = ["write listen", "initiate respond", "novel practiced", "explain copy", "grab ask"]


def stems(pair: str) -> tuple[str, str]:
    one, two = pair.split()
    return VOCABULARY.stem(one), VOCABULARY.stem(two)


@pytest.mark.parametrize("pair", SAME)
def test_synonyms_may_stand_for_one_another_both_ways(pair: str) -> None:
    one, two = stems(pair)
    assert SYNONYMS.same(one, two)
    assert SYNONYMS.same(two, one)


@pytest.mark.parametrize("pair", OPPOSITE)
def test_opposites_are_no_synonyms(pair: str) -> None:
    one, two = stems(pair)
    assert SYNONYMS.opposite(one, two)
    assert SYNONYMS.opposite(two, one)
    assert not SYNONYMS.same(one, two)


@pytest.mark.parametrize("pair", APART)
def test_other_acts_are_neither_the_same_nor_near(pair: str) -> None:
    one, two = stems(pair)
    assert not SYNONYMS.same(one, two)
    assert NEARNESS.of(one, two) < 0.2


def test_a_word_is_nearest_to_itself_and_unknown_words_are_near_nothing() -> None:
    assert NEARNESS.of("read", "read") == 1.0
    assert NEARNESS.of("read", "zzyzx") == 0.0
    assert NEARNESS.of("lunch", "eat") > NEARNESS.of("lunch", "pencil")


def test_nothing_is_read_before_the_first_question(tmp_path: Path) -> None:
    missing = Synonyms(tmp_path / "synonyms.tsv"), Nearness(tmp_path / "word_vectors.bin")
    with pytest.raises(DataError, match=r"synonyms\.tsv"):
        missing[0].same("read", "write")
    with pytest.raises(DataError, match=r"word_vectors\.bin"):
        missing[1].of("read", "write")


def test_a_cut_off_table_is_refused(tmp_path: Path) -> None:
    whole = (FOLDER / "word_vectors.bin").read_bytes()
    (tmp_path / "word_vectors.bin").write_bytes(whole[:-7])
    with pytest.raises(DataError, match="not whole"):
        Nearness(tmp_path / "word_vectors.bin").of("read", "write")


def test_a_word_is_the_same_as_itself_known_or_not() -> None:
    assert SYNONYMS.same("blorp", "blorp")
    assert not SYNONYMS.same("blorp", "blarp")
