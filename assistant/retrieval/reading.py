"""A message as it is compared: as a whole, sentence by sentence, and by neighbouring sentences.

A long message tells many things, and the one that matters may be a single sentence in the middle. The model
reads the message once; the vector of a sentence is the mean over its own words in that one reading, so that
looking at every sentence costs no more time than looking at the whole.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from assistant.retrieval.words import pieces

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.retrieval.embeddings import MiniLMEmbeddings

    Floats = NDArray[np.float32]
    Span = tuple[int, int]

_END = re.compile(r"(?<=[.!?…])[\"”’')]{0,3}\s+|\n+")
_WORD = re.compile(r"\S+")
_JOINTS = frozenset(["and", "but", "so", "then", "because", "y", "pero", "que", "porque"])
_RUN_ON = 32  # words: a longer sentence is cut where the writer takes a breath
_BREATH = 14
_LONGEST_CUT = 30
_FEWEST_LEFT = 6
_PAIR = 40  # words: the most that two neighbours may have together
_TELLING = 4  # words: a shorter sentence says nothing about the situation by itself
_MIDDLE = 1000  # characters of one piece of the middle of a long message
_MOST_MIDDLE = 3


@dataclass(frozen=True, slots=True, eq=False)
class Parts:
    """Texts and their unit vectors, row for row; shape (number of texts, 384)."""

    texts: tuple[str, ...]
    vectors: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """One message, read once."""

    wholes: Parts
    """The message, or its two ends when it is long."""

    sentences: Parts
    """The sentences of `wholes` that say something by themselves."""

    windows: Parts
    """Every sentence, every two neighbours: also of the middle of a long message."""


def read(message: str, embedder: MiniLMEmbeddings) -> Reading:
    """Read `message`.

    Args:
        message: What the user wrote, of any length.
        embedder: Makes the vectors.
    """
    message = message.strip()
    ends = pieces(message)
    taken = [_Piece(text, embedder) for text in ends]
    middle = [_Piece(text, embedder) for text in _middle(message, ends)]
    told = [_rows(piece, [s for s in piece.single if _count(piece.text, s) >= _TELLING]) for piece in taken]
    seen = [_rows(piece, [*piece.single, *piece.double]) for piece in (*taken, *middle)]
    wholes = Parts(tuple(ends), np.vstack([piece.vectors[0] for piece in taken]))
    return Reading(wholes, _joined(told), _joined(seen))


class _Piece:
    """A piece of a message with the vectors of it all and of its windows."""

    def __init__(self, text: str, embedder: MiniLMEmbeddings) -> None:
        self.text = text
        self.single = sentence_spans(text)
        self.double = [
            (first[0], second[1])
            for first, second in itertools.pairwise(self.single)
            if _count(text, (first[0], second[1])) <= _PAIR
        ]
        self.row = {span: row for row, span in enumerate([*self.single, *self.double], start=1)}
        self.vectors = embedder.embed_spans(text, [*self.single, *self.double])


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


def _rows(piece: _Piece, spans: list[Span]) -> Parts:
    rows = [piece.row[span] for span in spans]
    return Parts(tuple(piece.text[slice(*span)] for span in spans), piece.vectors[rows])


def _joined(parts: list[Parts]) -> Parts:
    return Parts(
        tuple(text for part in parts for text in part.texts), np.vstack([part.vectors for part in parts])
    )


def _count(text: str, span: Span) -> int:
    return len(text[slice(*span)].split())
