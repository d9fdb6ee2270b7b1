"""Where the vectors live: Chroma on disk or over HTTP, or plain memory when neither can be used.

The index is a disposable cache of public guidance. The Markdown files are the truth, so every doubt about an
index ends the same way: build a new one. Nothing a user types is ever stored.
"""

from __future__ import annotations

import contextlib
from collections.abc import Generator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

import numpy as np

from assistant.errors import IndexUnavailableError
from assistant.retrieval.chunks import Chunk, ChunkKind
from assistant.types import Passage

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.retrieval.embeddings import MiniLMEmbeddings

WRITE_BATCH = 2000
"""Chroma refuses more than 5,461 rows in one call and does not split them itself."""

FROM_MEMORY = "The guidance index does not answer, so the guidance was searched in memory."

CANARIES = 12
"""How many known chunks must find themselves before an index is trusted (its own count is no proof)."""

SAME = 0.05
"""Two vectors of one text are nearer than this, one exact and one made quickly: measured, 0.018 at most."""


class Found(NamedTuple):
    """A chunk, and how near it is: the cosine, 0 to 1."""

    chunk: Chunk
    nearness: float

    def passage(self, score: float | None = None) -> Passage:
        """What is shown of it, with its nearness or another `score`."""
        return Passage(
            id=self.chunk.parent,
            title=self.chunk.title,
            section=self.chunk.section,
            text=self.chunk.body,
            source=self.chunk.source,
            score=round(self.nearness if score is None else score, 4),
            topic=self.chunk.topic,
        )


class Finder(Protocol):
    """Finds the chunks nearest to a question."""

    @property
    def index_id(self) -> str:
        """What is indexed and how: changes with the content, the embedder and the schema."""
        ...

    @property
    def kind(self) -> str:
        """`embedded`, `http` or `memory`; `words` where the search model cannot be loaded."""
        ...

    @property
    def trouble(self) -> str:
        """Why the last search was answered otherwise than by the index, or "" when it was not."""
        ...

    def search(self, query: str, k: int, kind: ChunkKind | None = None) -> tuple[Found, ...]:
        """The `k` chunks (of one kind) nearest to `query`, nearest first; none for an empty query."""
        ...


class GuidanceStore(Finder, Protocol):
    """Finds by meaning. Every implementation passes the same conformance suite."""

    def vectors(self) -> NDArray[np.float32]:
        """The unit vectors of all chunks, in the order of the chunks; shape (chunks, 384)."""
        ...


class MemoryStore:
    """The same search without a disk: exact, and rebuilt with each process."""

    kind = "memory"
    trouble = ""

    def __init__(self, chunks: Sequence[Chunk], embedder: MiniLMEmbeddings, index_id: str) -> None:
        self._chunks = tuple(chunks)
        self._embedder = embedder
        self._vectors = embedder.embed_array([chunk.text for chunk in chunks])
        self.index_id = index_id

    def search(self, query: str, k: int, kind: ChunkKind | None = None) -> tuple[Found, ...]:
        """See `GuidanceStore.search`."""
        if not query.strip() or k < 1:
            return ()
        return _nearest(self._chunks, self._vectors @ self._embedder.embed_array([query])[0], k, kind)

    def vectors(self) -> NDArray[np.float32]:
        """See `GuidanceStore.vectors`."""
        return self._vectors


class ChromaStore:
    """One Chroma collection, embedded or behind `CHROMA_URL`: the same class for both.

    Args:
        collection: An open collection, made by `fill` from the same chunks.
        chunks: What is indexed, in order.
        embedder: Makes the vectors; Chroma's own embedder is never used, it would download one.
        index_id: See `GuidanceStore.index_id`.
        kind: `embedded` or `http`.

    Raises:
        IndexUnavailableError: The collection does not give back what was put in.
    """

    def __init__(
        self,
        collection: Any,
        chunks: Sequence[Chunk],
        embedder: MiniLMEmbeddings,
        index_id: str,
        kind: str,
    ) -> None:
        self._collection = collection
        self._chunks = {chunk.id: chunk for chunk in chunks}
        self._of_kind: dict[ChunkKind, list[str]] = {}
        for chunk in chunks:
            self._of_kind.setdefault(chunk.kind, []).append(chunk.id)
        self._embedder = embedder
        self.index_id = index_id
        self.kind = kind
        self.trouble = ""
        self._vectors = self._read_vectors()
        self._check_canaries()

    def search(self, query: str, k: int, kind: ChunkKind | None = None) -> tuple[Found, ...]:
        """See `GuidanceStore.search`."""
        if not query.strip() or k < 1 or (kind and kind not in self._of_kind):
            return ()
        vectors = self._embedder.embed_array([query])
        try:
            with chroma_failures():
                ids, distances = self._query(vectors, min(k, len(self._chunks)), kind)
        except IndexUnavailableError:  # a server that went away costs speed, not the answer
            self.trouble = FROM_MEMORY
            return _nearest(tuple(self._chunks.values()), self._vectors @ vectors[0], k, kind)
        self.trouble = ""
        return tuple(
            _found(self._chunks[i], 1.0 - d)
            for i, d in zip(ids[0], distances[0], strict=True)
            if i in self._chunks
        )

    def vectors(self) -> NDArray[np.float32]:
        """See `GuidanceStore.vectors`."""
        return self._vectors

    def _query(
        self, vectors: NDArray[np.float32], k: int, kind: ChunkKind | None = None
    ) -> tuple[list[list[str]], list[list[float]]]:
        ids = self._of_kind[kind] if kind else None  # faster than to have Chroma look at every entry's kind
        found = self._collection.query(query_embeddings=vectors, n_results=k, ids=ids, include=["distances"])
        return found["ids"], found["distances"]

    def _read_vectors(self) -> NDArray[np.float32]:
        stored = self._collection.get(include=["embeddings"])
        rows = {chunk_id: row for row, chunk_id in enumerate(stored["ids"])}
        if rows.keys() != self._chunks.keys():
            raise broken("it does not hold the chunks it was built from")
        array = np.asarray(stored["embeddings"], dtype=np.float32)
        return array[[rows[chunk_id] for chunk_id in self._chunks]]

    def _check_canaries(self) -> None:
        """Chunks spread over the index are searched for with freshly made vectors; each must come first."""
        ids = list(self._chunks)
        step = max(1, len(ids) // CANARIES)
        canaries = ids[::step]
        # One at a time, as a question comes: never looked up, so that a broken model is noticed.
        fresh = np.vstack([self._embedder.embed_array([self._chunks[i].text]) for i in canaries])
        k = min(5, len(ids))
        found, distances = self._query(fresh, k)
        for canary, near, far in zip(canaries, found, distances, strict=True):
            # Two scripts may share a sentence, so the canary need only be among the very near.
            very_near = {i for i, d in zip(near, far, strict=True) if d < SAME}
            if len(near) < k or canary not in very_near:
                raise broken("a known entry does not find itself")


def fill(collection: Any, chunks: Sequence[Chunk], embedder: MiniLMEmbeddings) -> None:
    """Put the vectors of `chunks` into an empty collection. Ids, kinds and vectors go in, no text."""
    vectors = embedder.embed_array([chunk.text for chunk in chunks])
    for first in range(0, len(chunks), WRITE_BATCH):
        rows = slice(first, first + WRITE_BATCH)
        batch = chunks[rows]
        collection.add(
            ids=[chunk.id for chunk in batch],
            embeddings=vectors[rows],
            metadatas=[{"kind": chunk.kind} for chunk in batch],
        )


def _nearest(
    chunks: Sequence[Chunk], similarity: NDArray[np.float32], k: int, kind: ChunkKind | None
) -> tuple[Found, ...]:
    best = (int(row) for row in np.argsort(-similarity, kind="stable"))
    wanted = [row for row in best if kind in (None, chunks[row].kind)]
    return tuple(_found(chunks[row], float(similarity[row])) for row in wanted[:k])


def _found(chunk: Chunk, cosine: float) -> Found:
    return Found(chunk, min(1.0, max(0.0, cosine)))


def broken(reason: str) -> IndexUnavailableError:
    """The error for an index that cannot be trusted; the caller rebuilds."""
    return IndexUnavailableError(f"The guidance index is broken: {reason}.", "Run `strengths index --force`.")


@contextlib.contextmanager
def chroma_failures() -> Generator[None]:
    """Any failure of Chroma, or of the way to its server, becomes an IndexUnavailableError."""
    import httpx  # with Chroma: 1.5 s, paid only by a command that searches
    from chromadb.errors import ChromaError

    try:
        yield
    except (ChromaError, httpx.HTTPError, ValueError, KeyError, RuntimeError) as error:
        raise broken(type(error).__name__) from error
