"""Which situation is this? Kernel ridge regression over the triggers people wrote.

Two views of a message are compared with every trigger: its meaning (a Gaussian of the angle between MiniLM
vectors) and its words (TF-IDF). Nearest neighbours over either view alone find the right situation first in
about half of the cases. One regression over both does clearly better, is solved in closed form, and gives the
same answer every time.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from assistant.retrieval.words import pieces, stems

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.retrieval.embeddings import MiniLMEmbeddings
    from assistant.retrieval.fitted import KeptFit

    Floats = NDArray[np.float32]

WIDTH = 1.5
"""How fast closeness in meaning falls off: exp(WIDTH * (cosine - 1))."""

WORDS = 0.6
"""The weight of shared words beside meaning."""

RIDGE = 1.5
"""How much the fit is held back; larger is smoother."""

_BIAS = 0.1

_FIT = 1
"""Raise by one when `_fit` changes otherwise than by the numbers above, so that kept fits are made anew."""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence whose situation is known: `label` is its script (or triage category), `group` its topic."""

    text: str
    label: str
    group: str


@dataclass(frozen=True, slots=True)
class Ranking:
    """How well a message fits each group and each label. 1 is a perfect fit, about 0 is none."""

    groups: tuple[tuple[str, float], ...]
    labels: tuple[tuple[str, float], ...]


class Ranker:
    """Learns from `examples` once, then ranks messages.

    Args:
        examples: At least two groups.
        vectors: The unit vectors of the examples' texts; shape (examples, 384).
        embedder: Makes the vectors of a message.
        kept: Where to look for what was learned from the same examples before, and to keep it.
    """

    def __init__(
        self,
        examples: Sequence[Example],
        vectors: Floats,
        embedder: MiniLMEmbeddings,
        kept: KeptFit | None = None,
    ) -> None:
        self._embedder = embedder
        self._vectors = vectors
        self._groups = sorted({example.group for example in examples})
        self._labels = sorted({example.label for example in examples})
        documents = [stems(example.text) for example in examples]
        self._words = _WordSpace(documents)
        entries = self._words.entries(documents)
        key = _fit_key(examples, documents, vectors)
        weights = kept.read(key, (len(examples), len(self._groups) + len(self._labels))) if kept else None
        if weights is None:
            weights = self._fit(examples, self._words.rows(entries, len(examples)))
            if kept:
                kept.keep(key, weights)
        self._weights = weights
        self._word_weights: Floats = WORDS * self._words.gather(entries, weights)
        self._bias: Floats = _BIAS * weights.sum(axis=0)

    def rank(self, message: str) -> Ranking:
        """Rank every group and label for `message`, best first."""
        parts = pieces(message)
        mean = np.mean(
            [self._scores(part, v) for part, v in zip(parts, self._embedder.embed_array(parts), strict=True)],
            axis=0,
        )
        count = len(self._groups)
        return Ranking(_ordered(self._groups, mean[:count]), _ordered(self._labels, mean[count:]))

    def _scores(self, part: str, vector: Floats) -> Floats:
        # One dot product a row: a matrix product wakes OpenBLAS's threads, which takes longer than the sum.
        meaning = _closeness(np.vecdot(self._vectors, vector)) @ self._weights
        return meaning + self._words.weigh(stems(part), self._word_weights) + self._bias

    def _fit(self, examples: Sequence[Example], word_rows: Floats) -> Floats:
        """The weight of each example for each group and label; shape (examples, groups + labels)."""
        group_of = np.array([self._groups.index(example.group) for example in examples])
        label_of = np.array([self._labels.index(example.label) for example in examples])
        targets = np.hstack([_targets(group_of, len(self._groups)), _targets(label_of, len(self._labels))])
        kernel = word_rows @ word_rows.T
        kernel *= WORDS
        kernel += _closeness(self._vectors @ self._vectors.T)
        kernel += _BIAS
        # A situation with few triggers weighs as much per trigger as it needs to be heard.
        share = np.sqrt(np.bincount(group_of)[group_of]).astype(np.float32)
        kernel[np.diag_indices_from(kernel)] += RIDGE * share / share.mean()
        return np.linalg.solve(kernel, targets).astype(np.float32)


class _WordSpace:
    """TF-IDF over the stems of the examples."""

    def __init__(self, documents: Sequence[Sequence[str]]) -> None:
        seen = Counter(word for document in documents for word in set(document))
        self._column = {word: column for column, word in enumerate(sorted(seen))}
        counts = np.array([seen[word] for word in sorted(seen)], dtype=np.float32)
        self._idf: Floats = np.log(1 + len(documents) / counts).astype(np.float32)

    def entries(self, documents: Sequence[Sequence[str]]) -> _Entries:
        """The numbers that are not zero in the documents' unit rows; a document of unknown words has none."""
        counts = [Counter(word for word in document if word in self._column) for document in documents]
        rows = np.repeat(np.arange(len(counts)), [len(count) for count in counts])
        columns = np.array([self._column[word] for count in counts for word in count], dtype=np.intp)
        times = np.array([n for count in counts for n in count.values()], dtype=np.float32)
        values = (1 + np.log(times)) * self._idf[columns]
        norms = np.sqrt(np.bincount(rows, values * values, minlength=len(counts))).astype(np.float32)
        return _Entries(rows, columns, values / norms[rows])

    def rows(self, entries: _Entries, count: int) -> Floats:
        """The unit rows of `count` documents, as a full table."""
        table = np.zeros((count, len(self._column)), dtype=np.float32)
        table[entries.rows, entries.columns] = entries.values
        return table

    def gather(self, entries: _Entries, weights: Floats) -> Floats:
        """The weights of the words: those of the documents they stand in, each times its share of it."""
        order = np.argsort(entries.columns, kind="stable")
        shares = entries.values[order, None] * weights[entries.rows[order]]
        starts = np.searchsorted(entries.columns[order], np.arange(len(self._column)))
        return np.add.reduceat(shares, starts, axis=0)

    def weigh(self, document: Sequence[str], weights: Floats) -> Floats:
        """The document's unit row times `weights`, without building the row."""
        entries = self.entries([document])
        return entries.values @ weights[entries.columns]


@dataclass(frozen=True, slots=True, eq=False)
class _Entries:
    """A sparse table: `values[i]` stands in row `rows[i]`, column `columns[i]`."""

    rows: NDArray[np.intp]
    columns: NDArray[np.intp]
    values: Floats


def _fit_key(examples: Sequence[Example], documents: Sequence[Sequence[str]], vectors: Floats) -> str:
    """Changes with everything a fit depends on."""
    digest = hashlib.sha256(f"{_FIT} {WIDTH} {WORDS} {RIDGE} {_BIAS}\n".encode())
    for example, document in zip(examples, documents, strict=True):
        line = f"{example.group}\x1f{example.label}\x1f{' '.join(document)}\n"
        digest.update(line.encode("utf-8", "replace"))
    digest.update(vectors.tobytes())
    return digest.hexdigest()


def _closeness(cosines: Floats) -> Floats:
    """The Gaussian of the angle; changed in place, since for all triggers on both sides it is 20 MB."""
    cosines -= 1
    cosines *= WIDTH
    return np.exp(cosines, out=cosines)


def _targets(index: NDArray[np.intp], count: int) -> Floats:
    targets = np.full((len(index), count), -1 / max(1, count - 1), dtype=np.float32)
    targets[np.arange(len(index)), index] = 1
    return targets


def _ordered(names: Sequence[str], scores: Floats) -> tuple[tuple[str, float], ...]:
    return tuple((names[int(i)], float(scores[i])) for i in np.argsort(-scores, kind="stable"))
