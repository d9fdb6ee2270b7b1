from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from assistant.retrieval.embeddings import MiniLMEmbeddings
from assistant.retrieval.reading import Parts
from assistant.retrieval.search import Guidance
from assistant.retrieval.selective import READ_PIECES, SelectiveEmbeddings
from assistant.retrieval.sketches import FILE, Sketches
from assistant.settings import data_folder

SENTENCES = [
    "The bus was late again and it rained on us the whole way to the school this morning.",
    "My neighbor's cousin had the very same trouble with them two or three years ago, I think.",
    "Nobody has sat with him for speech since the therapist went on leave in the autumn.",
    "They were all very friendly about it and there was coffee and some kind of cake.",
    "I parked on the wrong side of the street and got a ticket, which did not help my mood.",
    "His grandmother came too and she sat by the window with her knitting the entire time.",
]


@pytest.fixture(scope="module")
def sketches() -> Sketches:
    return Sketches(data_folder("knowledge") / FILE)


def test_a_sketch_comes_near_to_what_the_model_reads(sketches: Sketches, embedder: MiniLMEmbeddings) -> None:
    drawn = sketches.of(embedder.pieces(SENTENCES))
    read = embedder.embed_array(SENTENCES)
    assert np.linalg.norm(drawn, axis=1) == pytest.approx(np.ones(len(SENTENCES)), abs=1e-5)
    assert float((drawn * read).sum(axis=1).mean()) > 0.6
    assert (drawn @ read.T).argmax(axis=1).tolist() == list(range(len(SENTENCES)))


def test_an_empty_text_has_a_sketch(sketches: Sketches) -> None:
    assert np.linalg.norm(sketches.of([[]])) == pytest.approx(1.0, abs=1e-5)


@pytest.mark.parametrize("damage", ["missing", "rubbish", "narrow"])
def test_a_file_that_cannot_be_used_costs_time_not_answers(
    tmp_path: Path, embedder: MiniLMEmbeddings, damage: str
) -> None:
    path = tmp_path / FILE
    if damage == "rubbish":
        path.write_bytes(b"PK\x03\x04 no archive")
    elif damage == "narrow":
        few = np.zeros((1, 2), dtype=np.float32)
        np.savez(path, pieces=few, scales=few, weights=few, axes=few, mean=few)
    damaged = Sketches(path)
    assert not damaged.ready
    with pytest.raises(ValueError, match="no sketches"):
        damaged.of([[1]])
    selective = SelectiveEmbeddings(embedder, damaged, lambda parts: np.zeros(len(parts.texts), np.float32))
    np.testing.assert_allclose(selective.embed_array(SENTENCES), embedder.embed_array(SENTENCES), atol=1e-5)


def test_only_the_telling_parts_of_a_long_message_are_read(
    sketches: Sketches, embedder: MiniLMEmbeddings
) -> None:
    def telling(parts: Parts) -> np.ndarray:
        return np.array([float("speech" in text) for text in parts.texts], dtype=np.float32)

    made = SelectiveEmbeddings(embedder, sketches, telling).embed_array(SENTENCES)
    pieces = embedder.pieces(SENTENCES)
    same = np.abs(made - embedder.embed_array(SENTENCES)).max(axis=1) < 1e-4
    assert same[2]
    assert 1 < same.sum() < len(SENTENCES)
    assert sum(len(found) for found, read in zip(pieces, same, strict=True) if read) <= READ_PIECES
    drawn = sketches.of(pieces)
    np.testing.assert_allclose(made[~same], drawn[~same], atol=1e-6)


def test_a_short_message_is_read_in_full(sketches: Sketches, embedder: MiniLMEmbeddings) -> None:
    def never(parts: Parts) -> np.ndarray:
        raise AssertionError(parts)

    made = SelectiveEmbeddings(embedder, sketches, never).embed_array(SENTENCES[:2])
    np.testing.assert_allclose(made, embedder.embed_array(SENTENCES[:2]), atol=1e-5)


def test_a_text_said_twice_says_the_same_and_a_word_said_twice_says_more(
    sketches: Sketches, embedder: MiniLMEmbeddings
) -> None:
    (pieces,) = embedder.pieces(SENTENCES[:1])
    once, twice, leaning = sketches.of([pieces, pieces * 2, [*pieces, *pieces[:1] * 9]])
    np.testing.assert_allclose(once, twice, atol=1e-5)
    assert float(once @ leaning) < 0.999


def test_the_most_telling_part_is_read_however_long(sketches: Sketches, embedder: MiniLMEmbeddings) -> None:
    def telling(parts: Parts) -> np.ndarray:
        return np.array([float(len(text)) for text in parts.texts], dtype=np.float32)

    texts = ["and then ".join(SENTENCES), *SENTENCES]
    assert len(embedder.pieces(texts)[0]) > READ_PIECES
    made = SelectiveEmbeddings(embedder, sketches, telling).embed_array(texts)
    np.testing.assert_allclose(made[:1], embedder.embed_array(texts[:1]), atol=1e-4)


def test_a_long_message_costs_no_more_reading_than_a_short_one(
    guidance: Guidance, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[int] = []
    embed = guidance._embedder.embed_pieces

    def counted(texts: Sequence[Sequence[int]]) -> np.ndarray:
        read.append(sum(map(len, texts)))
        return embed(texts)

    monkeypatch.setattr(guidance._embedder, "embed_pieces", counted)
    guidance.consult(" ".join(SENTENCES), 3)
    assert 0 < sum(read) <= READ_PIECES
