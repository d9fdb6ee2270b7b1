"""A message as it is compared: as a whole, sentence by sentence, and by neighbouring sentences.

A long message tells many things, and the one that matters may be a single sentence in the middle. A sentence
is read by itself, since talk of goals and minutes around it would colour it. To be quick, no word of a long
message is read twice: its vector is the mean of those of its sentences.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

from assistant.retrieval.words import pieces

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Span = tuple[int, int]

_END = re.compile(r"(?:(?<=[.!?…])|(?<=[.!?…][\"”’')]))\s+|\n+")
_WORD = re.compile(r"\S+")
_JOINTS = frozenset(["and", "but", "so", "then", "because", "y", "pero", "que", "porque"])
_RUN_ON = 32  # words: a longer sentence is cut where the writer takes a breath
_BREATH = 14
_LONGEST_CUT = 30
_FEWEST_LEFT = 6
_PAIR = 40  # words: the most that two neighbours may have together
_TELLING = 4  # words: a shorter sentence says nothing about the situation by itself
_SHORT = 160  # characters: so short a message is also read whole; longer ones lose nothing by their mean
_MIDDLE = 1000  # characters of one piece of the middle of a long message
_MOST_MIDDLE = 3


@dataclass(frozen=True, slots=True, eq=False)
class Parts:
    """Texts and their unit vectors, row for row; shape (number of texts, 384)."""

    texts: tuple[str, ...]
    vectors: Floats

    def __add__(self, other: Parts) -> Parts:
        return Parts(self.texts + other.texts, np.vstack([self.vectors, other.vectors]))


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """One message, read once."""

    wholes: Parts
    """The message, or its two ends when it is long."""

    sentences: Parts
    """The sentences of `wholes` that say something by themselves."""

    windows: Parts
    """Every sentence, every two neighbours: also of the middle of a long message."""


class Embeds(Protocol):
    """Makes unit vectors; shape (number of texts, 384)."""

    def embed_array(self, texts: list[str]) -> Floats:
        """One row for each text, in order."""
        ...


def read(message: str, embedder: Embeds) -> Reading:
    """Read `message`.

    Args:
        message: What the user wrote, of any length.
        embedder: Makes the vectors.
    """
    message = message.strip()
    ends = pieces(message)
    taken = [_sentences(text) for text in ends]
    middle = [_sentences(text) for text in _middle(message, ends)]
    short = ends if len(message) <= _SHORT else []
    texts = list(dict.fromkeys([*itertools.chain(*taken, *middle), *short]))
    row = dict(zip(texts, embedder.embed_array(texts), strict=True))

    def parts(wanted: Sequence[str]) -> Parts:
        return Parts(tuple(wanted), np.vstack([row[text] for text in wanted]))

    for text, told in zip(ends, taken, strict=True):
        row.setdefault(text, _mean([row[sentence] for sentence in told], told))
    doubles: list[str] = []
    for first, second in itertools.chain.from_iterable(map(itertools.pairwise, (*taken, *middle))):
        if _count(both := f"{first} {second}") <= _PAIR:
            row.setdefault(both, _mean([row[first], row[second]], (first, second)))
            doubles.append(both)
    every = [*itertools.chain(*taken, *middle)]
    telling = [sentence for sentence in itertools.chain(*taken) if _count(sentence) >= _TELLING]
    return Reading(parts(ends), parts(telling or ends), parts([*every, *doubles]))


def _sentences(text: str) -> list[str]:
    return [text[slice(*span)] for span in sentence_spans(text)] or [text]


def _mean(vectors: Sequence[Floats], texts: Sequence[str]) -> Floats:
    """The unit vector of texts read one by one: a long one counts for more."""
    total: Floats = np.average(vectors, axis=0, weights=[len(text) + 1 for text in texts])
    return (total / max(float(np.linalg.norm(total)), 1e-12)).astype(np.float32)


def sentence_spans(text: str) -> list[Span]:
    """Where the sentences of `text` start and end; a run-on is cut at a comma or a joining word."""
    spans: list[Span] = []
    start = 0
    for end, following in [*((m.start(), m.end()) for m in _END.finditer(text)), (len(text), len(text))]:
        if text[start:end].strip():
            spans += _breaths(text, (start, end))
        start = following
    return spans


def _breaths(text: str, span: Span) -> list[Span]:
    found = [match.span() for match in _WORD.finditer(text, *span)]
    if len(found) <= _RUN_ON:
        return [(found[0][0], found[-1][1])]
    spans: list[Span] = []
    first = 0
    for place, (_, end) in enumerate(found):
        count, left = place - first + 1, len(found) - place - 1
        following = text[slice(*found[place + 1])].lower() if left else ""
        breath = text[end - 1] in ",;:—-" or following in _JOINTS
        if (count >= _BREATH and breath and left > _FEWEST_LEFT) or count >= _LONGEST_CUT or not left:
            spans.append((found[first][0], end))
            first = place + 1
    return spans


def _middle(message: str, ends: list[str]) -> list[str]:
    """What stands between the two ends, as far as it is read."""
    if len(ends) < 2:
        return []
    between = message[len(ends[0]) : len(message) - len(ends[-1])]
    cuts = range(0, min(len(between), _MIDDLE * _MOST_MIDDLE), _MIDDLE)
    return [text for cut in cuts if (text := between[cut : cut + _MIDDLE]).strip()]


def _count(text: str) -> int:
    return len(text.split())
