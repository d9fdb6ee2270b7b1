"""Vectors made beforehand: the same as fresh ones, complete, and never trusted blindly."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from assistant.retrieval.embeddings import MiniLMEmbeddings
from assistant.retrieval.knowledge import knowledge_chunks
from assistant.retrieval.known import FILE, KnownEmbeddings, write
from assistant.settings import data_folder

TEXTS = ["They cut his minutes.", "The goal has no number.", "She is bored."]


class _Counting(KnownEmbeddings):
    embedded: list[str]

    def pieces(self, texts: Sequence[str]) -> list[list[int]]:
        self.embedded = [*getattr(self, "embedded", []), *texts]
        return super().pieces(texts)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    path = tmp_path / FILE
    write(path, TEXTS[:2])
    return path


def test_known_texts_are_looked_up_and_others_embedded(kept: Path, embedder: MiniLMEmbeddings) -> None:
    known = _Counting(kept)
    vectors = known.embed_array(TEXTS)
    assert known.embedded == [TEXTS[2]]
    # What is kept was made exactly; a new text is read as a question is.
    made = np.vstack([MiniLMEmbeddings(exact=True).embed_array(TEXTS[:2]), embedder.embed_array(TEXTS[2:])])
    assert np.abs(vectors - made).max() < 1e-3
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(3), abs=1e-5)


def test_a_question_is_never_looked_up(kept: Path) -> None:
    known = _Counting(kept)
    known.embed_array(TEXTS[:1])
    assert known.embedded == TEXTS[:1]


@pytest.mark.parametrize("damage", ["missing", "rubbish", "other model"])
def test_a_file_that_cannot_be_trusted_is_not_used(kept: Path, damage: str) -> None:
    if damage == "missing":
        kept.unlink()
    elif damage == "rubbish":
        kept.write_bytes(b"PK\x03\x04 no archive")
    else:
        with np.load(kept) as stored:
            np.savez(kept, keys=stored["keys"], vectors=stored["vectors"], model=np.array("other"))
    known = _Counting(kept)
    known.embed_array(TEXTS[:2])
    assert sorted(known.embedded) == sorted(TEXTS[:2])
    assert not known.knows(TEXTS[:2])


def test_the_projects_file_holds_the_whole_knowledge() -> None:
    folder = data_folder("knowledge")
    assert KnownEmbeddings(folder / FILE).knows([chunk.text for chunk in knowledge_chunks(folder)])
