"""Guidance pages by meaning and by words: vectors from the store, BM25 from memory, added up."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from statistics import fmean
from typing import Any

from assistant.retrieval.chunks import Chunk
from assistant.retrieval.store import Finder, Found
from assistant.retrieval.words import stems
from assistant.types import Passage

THRESHOLD = 0.25
"""When no section reaches this cosine with the query, the pages have nothing to say about it."""

PAGE_SHARE = 0.5
"""How much the rest of its page counts in the score of a section by meaning."""

WORD_SHARE = 0.3
"""What the best section by words gains on the cosine of the best by meaning."""


class PageSearch:
    """Searches the sections of the guidance pages.

    Args:
        chunks: The guidance chunks; other kinds are left out.
        store: An open store over (at least) the same chunks.
    """

    def __init__(self, chunks: Sequence[Chunk], store: Finder) -> None:
        self._store = store
        self._rows = {
            (chunk.parent, chunk.section): row
            for row, chunk in enumerate(chunk for chunk in chunks if chunk.kind == "guidance")
        }
        bm25s: Any = importlib.import_module("bm25s")
        self._index: Any = bm25s.BM25()
        self._index.index(
            [
                stems(f"{chunk.title}. {chunk.section}. {chunk.body}")
                for chunk in chunks
                if chunk.kind == "guidance"
            ],
            show_progress=False,
        )

    def find(self, query: str, k: int) -> tuple[Passage, ...]:
        """The best section of each of the best `k` pages, best first; none when nothing is near."""
        near = self._store.search(query, len(self._rows), "guidance")
        if not near or near[0].nearness < THRESHOLD:
            return ()
        words = self._index.get_scores(stems(query)) if stems(query) else [0.0] * len(self._rows)
        top = max((float(score) for score in words), default=0.0) or 1.0
        of_page: dict[str, list[float]] = {}
        for chunk, nearness in near:
            of_page.setdefault(chunk.parent, []).append(nearness)
        page = {name: fmean(scores) for name, scores in of_page.items()}
        best: dict[str, tuple[float, Found]] = {}
        for found in near:
            chunk, nearness = found
            by_words = float(words[self._rows[chunk.parent, chunk.section]]) / top
            score = (1 - PAGE_SHARE) * nearness + PAGE_SHARE * page[chunk.parent] + WORD_SHARE * by_words
            if score > best.get(chunk.parent, (0.0, found))[0]:
                best[chunk.parent] = (score, found)
        first = sorted(best.values(), key=lambda pair: -pair[0])[:k]
        return tuple(found.passage(score / (1 + WORD_SHARE)) for score, found in first)
