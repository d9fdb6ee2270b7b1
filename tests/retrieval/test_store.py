"""One conformance suite for every store: in memory, embedded on disk, and behind a server."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Generator
from pathlib import Path

import numpy as np
import pytest

from assistant.errors import IndexUnavailableError, SettingsError
from assistant.retrieval.chunks import Chunk, fingerprint
from assistant.retrieval.embedded import EmbeddedIndex
from assistant.retrieval.embeddings import DIMENSION, MiniLMEmbeddings
from assistant.retrieval.served import ServedIndex
from assistant.retrieval.store import GuidanceStore, MemoryStore

SUBJECTS = ("reading", "writing", "math", "speech", "recess", "lunch", "homework", "the bus")


def make_chunks(subjects: tuple[str, ...] = SUBJECTS) -> list[Chunk]:
    return [
        Chunk(
            id=f"{kind}:{subject}:{number}",
            kind=kind,
            parent=subject,
            topic="homework",
            title=subject.title(),
            section="Say",
            source="34 CFR 300.324",
            text=f"{kind} {number}: what to ask about {subject}",
            body=f"body of {subject}",
        )
        for subject in subjects
        for number, kind in enumerate(("script", "guidance"))
    ]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Generator[str]:
    """A real Chroma server on this machine, stopped at the end."""
    with contextlib.closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    folder = tmp_path_factory.mktemp("server")
    command = [str(Path(sys.executable).parent / "chroma"), "run", "--host", "127.0.0.1", "--port", str(port)]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen([*command, "--path", str(folder / "data")], stdout=log, stderr=log)
    url = f"http://127.0.0.1:{port}"
    try:
        _wait(f"{url}/api/v2/heartbeat")
        yield url
    finally:
        process.terminate()
        process.wait(timeout=30)


def _wait(address: str) -> None:
    for _ in range(300):
        with contextlib.suppress(urllib.error.URLError, OSError):
            urllib.request.urlopen(address, timeout=5).close()
            return
        time.sleep(0.2)
    pytest.fail("the Chroma server did not start")


@pytest.fixture(params=["memory", "embedded", "http"])
def store(request: pytest.FixtureRequest, tmp_path: Path, embedder: MiniLMEmbeddings) -> GuidanceStore:
    chunks = make_chunks()
    if request.param == "memory":
        return MemoryStore(chunks, embedder, fingerprint(chunks, embedder.name))
    if request.param == "embedded":
        return EmbeddedIndex(tmp_path, chunks, embedder).open()
    return ServedIndex(request.getfixturevalue("server"), chunks, embedder).open()


def test_the_nearest_chunk_comes_first(store: GuidanceStore) -> None:
    found = store.search("script 0: what to ask about lunch", 3)
    first = found[0].passage()
    assert (first.id, first.text) == ("lunch", "body of lunch")
    assert first.score == pytest.approx(1.0, abs=0.02)
    assert [one.nearness for one in found] == sorted((one.nearness for one in found), reverse=True)


def test_a_kind_can_be_asked_for(store: GuidanceStore) -> None:
    everything = store.search("what to ask about math", 100)
    scripts = store.search("what to ask about math", 100, "script")
    assert len(everything) == 2 * len(SUBJECTS)
    assert len(scripts) == len(SUBJECTS)
    assert len({chunk.parent for chunk, _ in scripts}) == len(SUBJECTS)


def test_no_query_finds_nothing(store: GuidanceStore) -> None:
    assert store.search("  \n", 3) == ()
    assert store.search("math", 0) == ()


def test_odd_text_is_searched(store: GuidanceStore) -> None:
    assert store.search("\ud800 \x00 \U0001f600 " + "x" * 100_000, 1)


def test_vectors_come_in_the_order_of_the_chunks(store: GuidanceStore, embedder: MiniLMEmbeddings) -> None:
    vectors = store.vectors()
    fresh = embedder.embed_array([chunk.text for chunk in make_chunks()])
    assert vectors.shape == (2 * len(SUBJECTS), DIMENSION)
    assert np.allclose((vectors * fresh).sum(axis=1), 1.0, atol=0.02)


def test_the_index_id_names_the_content(store: GuidanceStore, embedder: MiniLMEmbeddings) -> None:
    assert store.index_id == fingerprint(make_chunks(), embedder.name)
    assert store.index_id != fingerprint(make_chunks(SUBJECTS[:-1]), embedder.name)


def test_a_server_keeps_the_index_between_clients(server: str, embedder: MiniLMEmbeddings) -> None:
    chunks = make_chunks(("geography",))
    ServedIndex(server, chunks, embedder).open()
    again = ServedIndex(server, chunks, _NoEmbedding(allowed=2)).open()
    assert again.kind == "http"
    rebuilt = ServedIndex(server, chunks, embedder).rebuild(force=True)
    assert rebuilt.search("what to ask about geography", 1)


class _NoEmbedding(MiniLMEmbeddings):
    """Refuses to embed more than the canaries: an index that is good must not be built again."""

    def __init__(self, allowed: int) -> None:
        super().__init__()
        self._allowed = allowed

    def embed_array(self, texts: list[str]) -> np.ndarray:
        assert len(texts) <= self._allowed
        return super().embed_array(texts)


def test_a_server_that_is_down_is_one_clear_line(embedder: MiniLMEmbeddings) -> None:
    with pytest.raises(IndexUnavailableError, match="does not answer"):
        ServedIndex("http://127.0.0.1:9", make_chunks(), embedder).open()


@pytest.mark.parametrize("url", ["localhost:8000", "ftp://host", "http://", "/path"])
def test_an_address_that_is_none_is_a_setting_error(url: str, embedder: MiniLMEmbeddings) -> None:
    with pytest.raises(SettingsError, match="CHROMA_URL"):
        ServedIndex(url, make_chunks(), embedder)
