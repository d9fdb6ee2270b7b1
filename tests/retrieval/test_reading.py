from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.retrieval.embeddings import MiniLMEmbeddings
from assistant.retrieval.reading import read, sentence_spans


def sentences(text: str) -> list[str]:
    return [text[slice(*span)] for span in sentence_spans(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One here. Two there! Three?", ["One here.", "Two there!", "Three?"]),
        ("He said \u201cstop.\u201d She went on.", ["He said \u201cstop.\u201d", "She went on."]),
        ("first line\n\nsecond line", ["first line", "second line"]),
        ("no stop at all", ["no stop at all"]),
        ("  \n ", []),
        ("", []),
    ],
)
def test_sentences_end_where_the_writer_ends_them(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


def test_a_run_on_is_cut_where_the_writer_takes_a_breath() -> None:
    text = " ".join(["they talk about the schedule all day long"] * 3)
    run_on = f"{text}, and {text}, but nobody asks what she likes or who she is to us"
    parts = sentences(run_on)
    assert len(parts) >= 3
    assert all(len(part.split()) <= 31 for part in parts)
    assert " ".join(parts) == run_on


@given(st.text(max_size=600))
def test_spans_cover_every_word_in_order(text: str) -> None:
    assert "".join(part for part in sentences(text)).split() or not text.strip()
    kept = "".join("".join(sentences(text)).split())
    said = "".join(text.split())
    assert len(kept) <= len(said)
    spans = sentence_spans(text)
    assert spans == sorted(spans)
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(spans))


@settings(max_examples=25, deadline=None)
@given(text=st.text(max_size=200))
def test_any_text_can_be_read(text: str, embedder: MiniLMEmbeddings) -> None:
    reading = read(text, embedder)
    for parts in (reading.wholes, reading.sentences, reading.windows):
        assert parts.vectors.shape == (len(parts.texts), 384)
        assert np.isfinite(parts.vectors).all()


def test_a_sentence_alone_has_the_vector_of_the_whole(embedder: MiniLMEmbeddings) -> None:
    text = "The bus is late each day."
    reading = read(text, embedder)
    np.testing.assert_allclose(reading.wholes.vectors[0], embedder.embed_array([text])[0], atol=1e-5)


def test_a_sentence_is_read_by_itself(embedder: MiniLMEmbeddings) -> None:
    bus, lunch = "The bus is late every morning.", "There are nuts in the school lunch."
    reading = read(f"{bus} {lunch}", embedder)
    assert reading.sentences.texts == (bus, lunch)
    assert reading.windows.texts == (bus, lunch, f"{bus} {lunch}")
    alone = embedder.embed_array([bus, lunch])
    np.testing.assert_allclose(reading.sentences.vectors, alone, atol=1e-2)


def test_a_long_message_is_the_mean_of_its_sentences(embedder: MiniLMEmbeddings) -> None:
    told = [
        f"The {thing} is late every single morning and we all wait for it."
        for thing in ["bus", "train", "van", "cab"]
    ]
    text = " ".join(told)
    assert len(text) > 240
    whole = read(text, embedder).wholes.vectors[0]
    assert np.linalg.norm(whole) == pytest.approx(1, abs=1e-3)
    assert float(whole @ embedder.embed_array([text])[0]) > 0.8


def test_the_middle_of_a_long_message_is_in_the_windows(embedder: MiniLMEmbeddings) -> None:
    filler = "We wrote to them again and they wrote back. " * 30
    reading = read(filler + "A heron stood in the hall. " + filler, embedder)
    assert any("heron" in text for text in reading.windows.texts)
    assert not any("heron" in text for text in reading.wholes.texts)
