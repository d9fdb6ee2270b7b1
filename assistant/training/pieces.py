"""A text to spot wording in, cut into pieces that a page can offer to choose from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.strength_clauses import clauses
from assistant.checks.text import sentences, words
from assistant.types import Span
from assistant.types_training import Exercise

_JOINT = re.compile(
    r"(?<=[,;:])\s+|\s+(?=(?:and|but|or|so|because|when|which|who|while|even|unless)\s)", re.IGNORECASE
)
_LOOSE_JOINT = re.compile(
    r"\s+(?=(?:with|without|during|after|before|for|from|in|on|at|if|as)\s)", re.IGNORECASE
)
"""Where a piece may end that is long already."""
_JOINING_WORD = re.compile(
    r"\b(?:and|but|or|so|then|although|though|however|whereas|yet),?\s+\Z", re.IGNORECASE
)
_FEWEST_WORDS = 3
"""Shorter pieces read like a list of words and give the answer away."""
_LONG = 8


def pieces(exercise: Exercise) -> tuple[Span, ...]:
    """The pieces of an exercise's text, in order: all its words, and no answer cut in two.

    A piece is a clause, or a part of a long one; no piece says by its length that it is an answer.
    """
    text = exercise.text
    closed = answer_spans(exercise)
    found: list[Span] = []
    for sentence in sentences(text):
        start = sentence.start
        for cut in _cuts(text, sentence):
            if not _inside(cut, closed) and _may_end(text, start, cut, sentence.end):
                found.append(_trimmed(text, start, cut))
                start = cut
        found.append(_trimmed(text, start, sentence.end))
    return tuple(_joined(text, found, closed))


def answer_spans(exercise: Exercise) -> tuple[Span, ...]:
    """Where the phrases to spot stand, in order."""
    if exercise.kind != "spot":
        return ()
    spans: list[Span] = []
    after = 0
    for phrase in exercise.answers:
        start = exercise.text.index(phrase, after)
        after = start + len(phrase)
        spans.append(Span(start, after, phrase))
    return tuple(spans)


def _cuts(text: str, sentence: Span) -> list[int]:
    """Where the sentence may be cut: at its clauses and at the joints of long ones."""
    starts = {_before_joining_word(text, clause.start) for clause in clauses(text, [sentence])}
    for joints in (_JOINT, _LOOSE_JOINT):
        starts |= {joint.end() for joint in joints.finditer(text, sentence.start, sentence.end)}
    return sorted(start for start in starts if sentence.start < start < sentence.end)


def _before_joining_word(text: str, start: int) -> int:
    """A clause begins with its "and" or "but"."""
    joining = _JOINING_WORD.search(text, max(0, start - 12), start)
    return joining.start() if joining else start


def _inside(cut: int, closed: tuple[Span, ...]) -> bool:
    return any(span.start < cut < span.end for span in closed)


def _may_end(text: str, start: int, cut: int, end: int) -> bool:
    """Whether a piece from `start` may end at `cut`, in a sentence that ends at `end`."""
    before, after = len(words(text[start:cut])), len(words(text[cut:end]))
    fewest = _LONG if _LOOSE_JOINT.match(text, cut - 1) else _FEWEST_WORDS
    return before >= fewest and after >= _FEWEST_WORDS


def _trimmed(text: str, start: int, end: int) -> Span:
    while text[end - 1].isspace():
        end -= 1
    return Span.of(text, start, end)


def _joined(text: str, found: list[Span], closed: tuple[Span, ...]) -> Iterator[Span]:
    """The same pieces, with two made one where an answer runs over the end of a sentence."""
    waiting: Span | None = None
    for piece in found:
        if waiting is not None:
            piece = Span.of(text, waiting.start, piece.end)
        waiting = piece if _inside(piece.end, closed) else None
        if waiting is None:
            yield piece
