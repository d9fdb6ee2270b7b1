"""The search where the model that reads for meaning cannot be loaded: by the words alone (BM25)."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from assistant.retrieval.chunks import Chunk, ChunkKind
from assistant.retrieval.store import Found
from assistant.retrieval.words import stems

if TYPE_CHECKING:
    from numpy.typing import NDArray

BY_WORDS = (
    "The search model cannot be loaded, so guidance is found by its words only and may fit less well. "
    "If anyone may be in danger, call 911, or call or text 988."
)
"""What the user is told in that state."""

THRESHOLD = 0.3
"""A best script that is less near than this is no match. Of 689 questions of evals/cases (the files to tune
on) 617 then have the right script first, and 20 of 22 on other subjects none; with no threshold 637, 13."""

_TELLING = 8
"""How many of a question's rarest words a text must hold to be as near as can be: in a long message no
trigger holds them all."""


class WordStore:
    """Finds the chunks that share the most telling words with a question. There are no vectors.

    Args:
        chunks: What to search.
        index_id: See `GuidanceStore.index_id`.
    """

    kind = "words"
    trouble = BY_WORDS

    def __init__(self, chunks: Sequence[Chunk], index_id: str) -> None:
        self._chunks = tuple(chunks)
        self._indexes: dict[ChunkKind | None, _Index] = {}
        self.index_id = index_id

    def search(self, query: str, k: int, kind: ChunkKind | None = None) -> tuple[Found, ...]:
        """See `Finder.search`; a chunk that shares no word with `query` is never among them."""
        terms = stems(query)
        if not terms or k < 1:
            return ()
        if kind not in self._indexes:
            self._indexes[kind] = _Index([c for c in self._chunks if kind in (None, c.kind)])
        return self._indexes[kind].nearest(terms, k)


class _Index:
    """BM25 over the chunks of one kind."""

    def __init__(self, chunks: Sequence[Chunk]) -> None:
        self._chunks = chunks

    @cached_property
    def _bm25(self) -> Any:
        bm25s: Any = importlib.import_module("bm25s")
        index = bm25s.BM25()
        index.index([stems(chunk.text) or ["-"] for chunk in self._chunks], show_progress=False)
        return index

    def nearest(self, terms: Sequence[str], k: int) -> tuple[Found, ...]:
        if not self._chunks:
            return ()
        scores = self._scores(terms)
        highest = sorted(float(self._scores([term]).max()) for term in set(terms))
        highest = [high or highest[-1] for high in highest]  # a word that no text holds is a rare one
        most = sum(sorted(highest)[-_TELLING:])
        order = [int(row) for row in np.argsort(-scores, kind="stable")[:k] if scores[row] > 0]
        return tuple(Found(self._chunks[row], min(1.0, float(scores[row]) / most)) for row in order)

    def _scores(self, terms: Sequence[str]) -> NDArray[np.float32]:
        return np.asarray(self._bm25.get_scores(list(terms)), dtype=np.float32)
