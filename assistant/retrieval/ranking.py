"""Which situation is this? Kernel ridge regression over the triggers people wrote.

Four views of a message are compared with every trigger: its meaning (a Gaussian of the angle between MiniLM
vectors), its words, its pairs of words and, in Spanish, the beginnings of its words (TF-IDF). Nearest
neighbours over one view alone find the right situation first in about half of the cases. One regression over
all of them does clearly better, is solved in closed form, and gives the same answer every time.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from assistant.retrieval.reading import Parts, Reading, read
from assistant.retrieval.solving import blocks, solve_in_place
from assistant.retrieval.spanish_words import spanish_stems
from assistant.retrieval.words import pairs, words

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.retrieval.embeddings import MiniLMEmbeddings
    from assistant.retrieval.fitted import KeptFit

    Floats = NDArray[np.float32]

WIDTH = 2.5
"""How fast closeness in meaning falls off: exp(WIDTH * (cosine - 1))."""

WORDS = 0.6
"""The weight of shared words beside meaning."""

PAIRS = 0.4
"""The weight of shared pairs of words."""

PAIRS_SEEN = 3
"""In how many triggers a pair must stand to count: rarer ones say nothing and make the table long."""

SPANISH = 0.8
"""The weight of shared beginnings of Spanish words: the vectors know little of that language."""

RIDGE = 1.5
"""How much the fit to the situations is held back."""

SENTENCE = 0.3
"""The weight of a message's most telling sentence beside the message as a whole."""

_BIAS = 0.1

_SHARING = 128
"""Texts whose terms are compared with all others at once: few, since they then have few terms."""

_FIT = 3
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
        ridge: How much the fit is held back; `RIDGE` where nothing is said.
    """

    def __init__(
        self,
        examples: Sequence[Example],
        vectors: Floats,
        embedder: MiniLMEmbeddings,
        kept: KeptFit | None = None,
        ridge: float | None = None,
    ) -> None:
        self._embedder = embedder
        self._vectors = vectors
        self._ridge = RIDGE if ridge is None else ridge
        self._groups = sorted({example.group for example in examples})
        self._labels = sorted({example.label for example in examples})
        texts = [example.text for example in examples]
        views = (
            _View(words, texts, WORDS, 1),
            _View(pairs, texts, PAIRS, PAIRS_SEEN),
            _View(spanish_stems, texts, SPANISH, 1),
        )
        key = _fit_key(examples, vectors, self._ridge)
        weights = kept.read(key, (len(examples), len(self._groups) + len(self._labels))) if kept else None
        if weights is None:
            weights = self._fit(examples, views)
            if kept:
                kept.keep(key, weights)
        self._weights = weights
        self._views = tuple((view, view.gather(weights)) for view in views)
        self._bias: Floats = _BIAS * weights.sum(axis=0)

    def rank(self, message: str) -> Ranking:
        """Rank every group and label for `message`, best first."""
        return self.rank_reading(read(message, self._embedder))

    def rank_reading(self, reading: Reading) -> Ranking:
        """The same for a message that has been read: as a whole, and by its most telling sentence."""
        every = self.scores(reading.wholes + reading.sentences)
        whole, telling = np.split(every, [len(reading.wholes.texts)])
        scores: Floats = whole.mean(axis=0)
        if len(telling) > 1:
            scores = (scores + SENTENCE * telling.max(axis=0)) / (1 + SENTENCE)
        count = len(self._groups)
        return Ranking(_ordered(self._groups, scores[:count]), _ordered(self._labels, scores[count:]))

    def scores(self, parts: Parts) -> Floats:
        """How well each part fits each group and then each label; shape (parts, groups + labels)."""
        scores: Floats = _closeness(parts.vectors @ self._vectors.T) @ self._weights + self._bias
        for view, weights in self._views:
            scores += view.weigh(parts.texts, weights)
        return scores

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups in the order of the first columns of `scores`."""
        return tuple(self._groups)

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels in the order of the other columns of `scores`."""
        return tuple(self._labels)

    def _fit(self, examples: Sequence[Example], views: Sequence[_View]) -> Floats:
        """The weight of each example for each group and label; shape (examples, groups + labels)."""
        group_of = np.array([self._groups.index(example.group) for example in examples])
        label_of = np.array([self._labels.index(example.label) for example in examples])
        targets = np.hstack([_targets(group_of, len(self._groups)), _targets(label_of, len(self._labels))])
        kernel = _closeness(self._vectors @ self._vectors.T)
        for view in views:
            view.add_to(kernel)
        kernel += _BIAS
        # A situation with few triggers weighs as much per trigger as it needs to be heard.
        share = np.sqrt(np.bincount(group_of)[group_of]).astype(np.float32)
        kernel[np.diag_indices_from(kernel)] += self._ridge * share / share.mean()
        return solve_in_place(kernel, targets)


class _View:
    """TF-IDF over one kind of term of the examples' texts.

    Args:
        terms: Takes the terms out of a text.
        texts: The examples' texts.
        weight: What two texts of the same terms add to the kernel.
        seen: In how many texts a term must stand to count.
    """

    def __init__(
        self, terms: Callable[[str], list[str]], texts: Sequence[str], weight: float, seen: int
    ) -> None:
        self._terms = terms
        self._weight = weight
        documents = [terms(text) for text in texts]
        counted = Counter(term for document in documents for term in set(document))
        kept = sorted(term for term, count in counted.items() if count >= seen)
        self._column = {term: column for column, term in enumerate(kept)}
        counts = np.array([counted[term] for term in kept], dtype=np.float32)
        self._idf: Floats = np.log(1 + len(texts) / counts).astype(np.float32)
        self._entries = self._sparse(documents)
        self._rows = len(texts)

    def add_to(self, kernel: Floats) -> None:
        """Add how much the examples share with each other: in place, on and below the diagonal."""
        entries = self._entries
        for these in blocks(self._rows, _SHARING):
            first, last = np.searchsorted(entries.rows, [these.start, these.stop])
            terms = np.unique(entries.columns[first:last])
            shared = np.flatnonzero(np.isin(entries.columns[:last], terms))
            table = np.zeros((these.stop, len(terms)), dtype=np.float32)
            columns = np.searchsorted(terms, entries.columns[shared])
            table[entries.rows[shared], columns] = entries.values[shared]
            kernel[these, : these.stop] += np.float32(self._weight) * table[these] @ table.T

    def gather(self, weights: Floats) -> Floats:
        """The weights of the terms: those of the texts they stand in, each times its share of it."""
        entries = self._entries
        order = np.argsort(entries.columns, kind="stable")
        if not len(order):
            return np.zeros((0, weights.shape[1]), dtype=np.float32)
        shares = entries.values[order, None] * weights[entries.rows[order]]
        starts = np.searchsorted(entries.columns[order], np.arange(len(self._column)))
        summed: Floats = np.add.reduceat(shares, starts, axis=0)
        return self._weight * summed

    def weigh(self, texts: Sequence[str], weights: Floats) -> Floats:
        """The unit rows of `texts` times `weights` (from `gather`), without building the rows."""
        entries = self._sparse([self._terms(text) for text in texts])
        found = np.zeros((len(texts), weights.shape[1]), dtype=np.float32)
        np.add.at(found, entries.rows, entries.values[:, None] * weights[entries.columns])
        return found

    def _sparse(self, documents: Sequence[Sequence[str]]) -> _Entries:
        """The numbers that are not zero in the documents' unit rows; a document of unknown terms has none."""
        counts = [Counter(term for term in document if term in self._column) for document in documents]
        rows = np.repeat(np.arange(len(counts)), [len(count) for count in counts])
        columns = np.array([self._column[term] for count in counts for term in count], dtype=np.intp)
        times = np.array([n for count in counts for n in count.values()], dtype=np.float32)
        values = (1 + np.log(times)) * self._idf[columns]
        norms = np.sqrt(np.bincount(rows, values * values, minlength=len(counts))).astype(np.float32)
        return _Entries(rows, columns, values / norms[rows])


@dataclass(frozen=True, slots=True, eq=False)
class _Entries:
    """A sparse table: `values[i]` stands in row `rows[i]`, column `columns[i]`."""

    rows: NDArray[np.intp]
    columns: NDArray[np.intp]
    values: Floats


def _fit_key(examples: Sequence[Example], vectors: Floats, ridge: float) -> str:
    """Changes with everything a fit depends on."""
    numbers = (_FIT, WIDTH, WORDS, PAIRS, PAIRS_SEEN, SPANISH, ridge, _BIAS)
    digest = hashlib.sha256(f"{numbers}\n".encode())
    for example in examples:
        line = f"{example.group}\x1f{example.label}\x1f{example.text}\x1e"
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
