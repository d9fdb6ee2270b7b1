"""What may answer at CHROMA_URL other than a Chroma server that works."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx
import pytest

from assistant import doctor
from assistant.build import build_assistant
from assistant.errors import IndexUnavailableError
from assistant.retrieval.embedded import EmbeddedIndex
from assistant.retrieval.embeddings import MiniLMEmbeddings
from assistant.retrieval.search import Guidance
from assistant.retrieval.served import ServedIndex
from assistant.retrieval.store import FROM_MEMORY, ChromaStore
from assistant.settings import Settings
from assistant.types import RewriteRequest
from tests.retrieval.test_store import make_chunks

Answers = Callable[[int, bytes], str]


@pytest.fixture
def answers() -> Generator[Answers]:
    """Starts a server that gives one answer to everything (code 0: without a head); gives its address."""
    running: list[ThreadingHTTPServer] = []

    def start(code: int, body: bytes) -> str:
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                if code:
                    self.send_response(code)
                    self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: object) -> None:
                """Say nothing."""

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        running.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server in running:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize(
    ("code", "body", "problem"),
    [
        (401, b"", "asks for a login"),
        (403, b"no", "asks for a login"),
        (404, b'{"detail": "Not Found"}', "is no Chroma server of version 1.0 or later"),
        (503, b"", "is in trouble"),
        (200, b"<html>Welcome</html>", "is no Chroma server"),
        (0, b"SSH-2.0-OpenSSH_9.2\r\n", "is no Chroma server"),
    ],
)
def test_each_gets_a_line_of_its_own(
    code: int, body: bytes, problem: str, answers: Answers, embedder: MiniLMEmbeddings
) -> None:
    with pytest.raises(IndexUnavailableError, match=problem) as raised:
        ServedIndex(answers(code, body), make_chunks(), embedder).open()
    assert "CHROMA_URL" in raised.value.fix


def test_the_line_is_told_and_the_question_is_answered(small: Path, tmp_path: Path, answers: Answers) -> None:
    guidance = Guidance.open(small, tmp_path, chroma_url=answers(401, b""))
    assert "asks for a login" in guidance.status().note
    assert guidance.find_scripts("Can I record the meeting?", 1)[0][0].id == "recording"


def test_a_server_that_goes_away_later_costs_no_answer(
    tmp_path: Path, embedder: MiniLMEmbeddings, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = EmbeddedIndex(tmp_path, make_chunks(), embedder).open()
    before = store.search("what to ask about lunch", 3, "script")

    def refused(*_: object) -> None:
        raise httpx.ConnectError("Connection refused")

    with monkeypatch.context() as patch:
        patch.setattr(store, "_query", refused)
        after = store.search("what to ask about lunch", 3, "script")
        assert store.trouble == FROM_MEMORY
    assert [found.chunk for found in after] == [found.chunk for found in before]
    assert [found.nearness for found in after] == pytest.approx([f.nearness for f in before], abs=1e-3)
    store.search("what to ask about lunch", 3, "script")
    assert store.trouble == ""


def test_that_the_index_stopped_answering_is_told_with_the_rewrite_and_by_doctor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = ChromaStore._query

    def only_canaries(self: ChromaStore, vectors: Any, k: int, kind: Any = None) -> Any:
        if kind:
            raise httpx.ConnectError("Connection refused")
        return asked(self, vectors, k)

    monkeypatch.setattr(ChromaStore, "_query", only_canaries)
    settings = Settings(home=tmp_path)
    assistant = build_assistant(settings)
    assert assistant.guidance.status().note == ""
    result = assistant.rewrite(RewriteRequest(text="By May 29, Rosa will read 95 words per minute."))
    assert FROM_MEMORY in result.reasons
    assert result.passages
    assert assistant.guidance.status().note == FROM_MEMORY
    index = next(check for check in doctor.examine(settings).checks if check.name == "Guidance index")
    assert FROM_MEMORY in index.finding


def test_the_client_of_a_server_sends_no_statistics(
    answers: Answers, embedder: MiniLMEmbeddings, monkeypatch: pytest.MonkeyPatch
) -> None:
    import chromadb
    from chromadb.config import Settings as ChromaSettings

    class SeenError(Exception):
        """Ends the opening."""

    def look(*_args: object, settings: ChromaSettings, **_options: object) -> None:
        assert settings.anonymized_telemetry is False
        raise SeenError

    monkeypatch.setenv("ANONYMIZED_TELEMETRY", "True")
    monkeypatch.setattr(chromadb, "HttpClient", look)
    address = answers(200, b'{"nanosecond heartbeat": 1}')
    with pytest.raises(SeenError):
        ServedIndex(address, make_chunks(), embedder).open()
