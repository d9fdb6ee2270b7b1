"""Each half of the search by itself, so that what the whole adds to it can be measured."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from typing import Any, Literal

from assistant.retrieval.chunks import Chunk
from assistant.retrieval.store import GuidanceStore
from assistant.retrieval.words import stems

View = Literal["words", "meaning", "fused"]

_FUSION = 60
"""The constant of reciprocal rank fusion: larger makes the first places count less."""


class SingleViews:
    """Ranks topics by the nearest trigger: by BM25, by vectors, or by both lists fused.

    Args:
        chunks: What is indexed; only the triggers of scripts count.
        store: An open store over the same chunks.
    """

    def __init__(self, chunks: Sequence[Chunk], store: GuidanceStore) -> None:
        self._triggers = [chunk for chunk in chunks if chunk.kind == "script"]
        self._store = store
        bm25s: Any = importlib.import_module("bm25s")
        self._index: Any = bm25s.BM25()
        self._index.index([stems(chunk.text) for chunk in self._triggers], show_progress=False)

    def topics(self, question: str, view: View) -> tuple[str, ...]:
        """Every topic the view finds, best first."""
        if view == "words":
            return self._by_words(question)
        if view == "meaning":
            return self._by_meaning(question)
        scores: dict[str, float] = {}
        for ranked in (self._by_words(question), self._by_meaning(question)):
            for place, topic in enumerate(ranked):
                scores[topic] = scores.get(topic, 0.0) + 1 / (_FUSION + place)
        return tuple(sorted(scores, key=lambda topic: -scores[topic]))

    def _by_words(self, question: str) -> tuple[str, ...]:
        terms = stems(question)
        if not terms:
            return ()
        scores = [float(score) for score in self._index.get_scores(terms)]
        rows = sorted(range(len(scores)), key=lambda row: -scores[row])
        return tuple(dict.fromkeys(self._triggers[row].topic for row in rows if scores[row] > 0))

    def _by_meaning(self, question: str) -> tuple[str, ...]:
        found = self._store.search(question, len(self._triggers), "script")
        return tuple(dict.fromkeys(chunk.topic for chunk, _ in found))
