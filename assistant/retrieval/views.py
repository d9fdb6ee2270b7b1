"""Each half of the search by itself, so that what the whole adds to it can be measured."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from assistant.retrieval.chunks import Chunk
from assistant.retrieval.keywords import WordStore
from assistant.retrieval.store import Finder

View = Literal["words", "meaning", "fused"]

_FUSION = 60
"""The constant of reciprocal rank fusion: larger makes the first places count less."""


class SingleViews:
    """Ranks topics by the nearest trigger: by BM25, by vectors, or by both lists fused.

    Args:
        chunks: What is indexed; only the triggers of scripts count.
        store: An open store over the same chunks.
    """

    def __init__(self, chunks: Sequence[Chunk], store: Finder) -> None:
        self._triggers = [chunk for chunk in chunks if chunk.kind == "script"]
        self._store = store
        self._words = WordStore(self._triggers, "")

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
        found = self._words.search(question, len(self._triggers), "script")
        return tuple(dict.fromkeys(chunk.topic for chunk, _ in found))

    def _by_meaning(self, question: str) -> tuple[str, ...]:
        found = self._store.search(question, len(self._triggers), "script")
        return tuple(dict.fromkeys(chunk.topic for chunk, _ in found))
