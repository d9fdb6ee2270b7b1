"""What the ranker learned is kept between starts, and never believed when anything about it changed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from assistant.retrieval import ranking
from assistant.retrieval.embeddings import MiniLMEmbeddings
from assistant.retrieval.fitted import KeptFit
from assistant.retrieval.ranking import Example, Ranker
from assistant.retrieval.search import Guidance
from tests.retrieval.conftest import write_script
from tests.retrieval.test_ranking import EXAMPLES

ARRAY = np.arange(6, dtype=np.float32).reshape(2, 3)


def test_what_was_kept_is_read_back(tmp_path: Path) -> None:
    kept = KeptFit(tmp_path / "new" / "fit.bin")
    assert kept.read("key", (2, 3)) is None
    kept.keep("key", ARRAY)
    read = kept.read("key", (2, 3))
    assert read is not None
    assert np.array_equal(read, ARRAY)
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["fit.bin"]


def test_another_key_reads_nothing_and_takes_the_place(tmp_path: Path) -> None:
    kept = KeptFit(tmp_path / "fit.bin")
    kept.keep("key", ARRAY)
    assert kept.read("other", (2, 3)) is None
    kept.keep("other", ARRAY + 1)
    assert kept.read("key", (2, 3)) is None
    assert kept.read("other", (2, 3)) is not None


@pytest.mark.parametrize("part", [slice(0), slice(10), slice(64), slice(-1), slice(1, None)])
def test_a_damaged_file_reads_nothing(tmp_path: Path, part: slice) -> None:
    path = tmp_path / "fit.bin"
    KeptFit(path).keep("key", ARRAY)
    path.write_bytes(path.read_bytes()[part])
    assert KeptFit(path).read("key", (2, 3)) is None


def test_one_changed_number_reads_nothing(tmp_path: Path) -> None:
    path = tmp_path / "fit.bin"
    KeptFit(path).keep("key", ARRAY)
    content = bytearray(path.read_bytes())
    content[-2] ^= 1
    path.write_bytes(content)
    assert KeptFit(path).read("key", (2, 3)) is None


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    kept = KeptFit(tmp_path / "file" / "fit.bin")
    kept.keep("key", ARRAY)
    assert kept.read("key", (2, 3)) is None


class _Counting(KeptFit):
    """Counts how often something was learned anew."""

    learned = 0

    def keep(self, key: str, array: ranking.Floats) -> None:
        self.learned += 1
        super().keep(key, array)


@pytest.fixture
def kept(tmp_path: Path) -> _Counting:
    return _Counting(tmp_path / "fit.bin")


def _ranker(embedder: MiniLMEmbeddings, kept: KeptFit, examples: list[Example] = EXAMPLES) -> Ranker:
    return Ranker(examples, embedder.embed_array([e.text for e in examples]), embedder, kept)


def test_a_second_ranker_learns_nothing_and_ranks_the_same(
    embedder: MiniLMEmbeddings, kept: _Counting
) -> None:
    first, second = _ranker(embedder, kept), _ranker(embedder, kept)
    assert kept.learned == 1
    for message in ("The driver never waits for us.", "peanut allergy at lunch", "???"):
        assert first.rank(message) == second.rank(message)


def test_other_examples_are_learned(embedder: MiniLMEmbeddings, kept: _Counting) -> None:
    _ranker(embedder, kept)
    text, label, group = EXAMPLES[-1].text, EXAMPLES[-1].label, EXAMPLES[-1].group
    changed = (
        Example(text + " today", label, group),
        Example(text, "lunch_line", group),
        Example(text, label, "noon"),
    )
    for number, example in enumerate(changed, start=2):
        _ranker(embedder, kept, [*EXAMPLES[:-1], example])
        assert kept.learned == number


@pytest.mark.parametrize("constant", ["WIDTH", "WORDS", "RIDGE", "_BIAS", "_FIT"])
def test_other_numbers_are_learned_with(
    embedder: MiniLMEmbeddings, kept: _Counting, constant: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _ranker(embedder, kept)
    monkeypatch.setattr(ranking, constant, getattr(ranking, constant) * 2)
    _ranker(embedder, kept)
    assert kept.learned == 2


def test_a_restart_answers_the_same_and_new_knowledge_is_learned(small: Path, tmp_path: Path) -> None:
    message = "Can I tape the meeting on my phone?"
    before = Guidance.open(small, tmp_path)
    fit = tmp_path / "index" / "fit.bin"
    content = fit.read_bytes()
    assert Guidance.open(small, tmp_path).find_scripts(message) == before.find_scripts(message)
    assert fit.read_bytes() == content
    write_script(small, "swimming", "other", [f"The swim unit scares him, week {n}." for n in range(8)])
    after = Guidance.open(small, tmp_path)
    assert after.find_scripts("He is scared of the swim unit.", 1)[0][0].id == "swimming"
    assert fit.read_bytes() != content
    assert b"tape" not in fit.read_bytes()
