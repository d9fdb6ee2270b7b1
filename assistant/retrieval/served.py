"""The index on a Chroma server named by `CHROMA_URL`."""

from __future__ import annotations

import http.client
import secrets
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from assistant.errors import IndexUnavailableError, SettingsError
from assistant.retrieval.chunks import Chunk, fingerprint
from assistant.retrieval.embedded import collection_name, configuration
from assistant.retrieval.store import ChromaStore, chroma_failures, fill
from assistant.settings import is_web_address

if TYPE_CHECKING:
    from assistant.retrieval.embeddings import MiniLMEmbeddings

_SECONDS = 10.0
_HEARTBEAT = b"nanosecond heartbeat"
_MOST_BYTES = 1000  # of the answer: a heartbeat is short


class ServedIndex:
    """Opens the index on a server, building it there when it is missing or broken.

    A build goes into a collection with a name of its own, is checked, and is then renamed to the name every
    client looks for; a second builder that finishes later throws its own away.

    Args:
        url: `http://host:port` or `https://...`.
        chunks: What to index, in order.
        embedder: Makes the vectors.

    Raises:
        SettingsError: The address cannot be used.
    """

    def __init__(self, url: str, chunks: Sequence[Chunk], embedder: MiniLMEmbeddings) -> None:
        parts = urllib.parse.urlsplit(url)
        if not is_web_address(url) or not parts.hostname:
            raise SettingsError("CHROMA_URL is not a web address.", "Write it like http://localhost:8000.")
        self._url = url.rstrip("/")
        self._host, self._ssl = parts.hostname, parts.scheme == "https"
        self._port = parts.port or (443 if self._ssl else 8000)
        self._chunks = chunks
        self._embedder = embedder
        self.fingerprint = fingerprint(chunks, embedder.name)

    def open(self) -> ChromaStore:
        """The index on the server, or a new one where that is missing or broken.

        Raises:
            IndexUnavailableError: The server does not answer, or the build failed.
        """
        client = self._client()
        try:
            return self._store(client)
        except IndexUnavailableError:
            return self._build(client)

    def rebuild(self, *, force: bool) -> ChromaStore:
        """Build a new index and switch to it; without `force`, keep a good one."""
        return self._build(self._client()) if force else self.open()

    def _store(self, client: Any) -> ChromaStore:
        with chroma_failures():
            collection = client.get_collection(collection_name(self.fingerprint), embedding_function=None)
            return ChromaStore(collection, self._chunks, self._embedder, self.fingerprint, "http")

    def _build(self, client: Any) -> ChromaStore:
        name = collection_name(self.fingerprint)
        temporary = f"{name}-{secrets.token_hex(4)}"
        with chroma_failures():
            collection = client.create_collection(
                temporary, embedding_function=None, configuration=configuration(len(self._chunks))
            )
            fill(collection, self._chunks, self._embedder)
            ChromaStore(collection, self._chunks, self._embedder, self.fingerprint, "http")
            if any(c.name == name for c in client.list_collections()):
                client.delete_collection(name)
            collection.modify(name=name)
        return self._store(client)

    def _client(self) -> Any:
        """A client of a server that has just answered. Chroma's own client would wait for ever."""
        try:
            with urllib.request.urlopen(f"{self._url}/api/v2/heartbeat", timeout=_SECONDS) as reply:
                is_chroma = _HEARTBEAT in reply.read(_MOST_BYTES)
        except urllib.error.HTTPError as error:
            raise _refusal(error.code) from error
        except (urllib.error.URLError, OSError, ValueError) as error:
            raise IndexUnavailableError(
                "The Chroma server at CHROMA_URL does not answer.", "Start it, or unset CHROMA_URL."
            ) from error
        except http.client.HTTPException as error:  # it speaks something else, as SSH does
            raise _no_chroma("What answers at CHROMA_URL is no Chroma server.") from error
        if not is_chroma:
            raise _no_chroma("What answers at CHROMA_URL is no Chroma server.")
        import chromadb
        from chromadb.config import Settings

        with chroma_failures():
            return chromadb.HttpClient(
                self._host, self._port, ssl=self._ssl, settings=Settings(anonymized_telemetry=False)
            )


def _refusal(code: int) -> IndexUnavailableError:
    """What an answer other than 200 says, for someone who set the address."""
    if code in (401, 403):
        return IndexUnavailableError(
            "The Chroma server at CHROMA_URL asks for a login, and this program has none.",
            "Name a server without one, or unset CHROMA_URL.",
        )
    if code >= 500:
        return IndexUnavailableError(
            "The Chroma server at CHROMA_URL is in trouble.", "Look at its log, or unset CHROMA_URL."
        )
    return _no_chroma("What answers at CHROMA_URL is no Chroma server of version 1.0 or later.")


def _no_chroma(problem: str) -> IndexUnavailableError:
    return IndexUnavailableError(problem, "Check the address and the port, or unset CHROMA_URL.")
