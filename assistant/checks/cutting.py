"""Where a text may be cut into sections: before a heading, a paragraph, a line, a sentence; never inside one.

A model can read so much at once and no more. What is longer goes to it in sections, and nothing is left out:
the sections, joined, are the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.checks.goal_list import list_goals
from assistant.checks.text import sentences, words
from assistant.types import Kind, Span

_HEADING, _PARAGRAPH, _LINE, _SENTENCE, _LEANING = range(5)
_WORSE = 0.12  # of the length: how much nearer to the middle a place of the next rank has to be
_LONGEST_HEADING = 8  # words
_LABEL = re.compile(r"[A-Z][\w /&,()'’-]{0,50}:(?=\s)")
_BULLET = re.compile(r"[-–—•·*▪◦●○■□✓➢>]|\(?\w{1,2}[.)]")
_LEANS = re.compile(
    r"(?:this|that|these|those|it|its|he|she|they|his|her|their|both|then|there|however|but|and|also|so|"
    r"instead|otherwise|still|therefore|because)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a section may begin. The lower the rank, the better the place."""

    at: int
    rank: int


def places_to_cut(text: str, kind: Kind) -> tuple[Place, ...]:
    """The places at which `text` may be cut, in order.

    A goal stays whole: its criterion often stands in a sentence of its own. Several goals are cut between
    them, where it is sure where each begins. Present levels are cut at any sentence, best at a heading.
    """
    if kind == "goal":
        return tuple(Place(goal.mark.start, _HEADING) for goal in list_goals(text).goals[1:])
    found = sentences(text)
    headings = [_is_heading(text, sentence) for sentence in found]
    return tuple(
        Place(found[n].start, _HEADING if headings[n] else _rank(text, found[n - 1], found[n]))
        for n in range(1, len(found))
        if not headings[n - 1] and words(found[n - 1].text) and not _is_mark(found[n - 1])
    )


def cut(text: str, places: Sequence[Place], fits: Callable[[str], bool]) -> tuple[Span, ...]:
    """`text` in as few sections of about one size as `fits` asks for; they are the whole text, in order.

    Args:
        text: The whole text.
        places: From `places_to_cut`.
        fits: Whether a section is short enough. One that is not and has no place in it stays as it is.
    """
    return tuple(_cut(text, 0, len(text), places, fits))


def _cut(
    text: str, start: int, end: int, places: Sequence[Place], fits: Callable[[str], bool]
) -> Sequence[Span]:
    inside = [place for place in places if start < place.at < end]
    if not inside or fits(text[start:end]):
        return [Span.of(text, start, end)]
    middle, length = (start + end) / 2, end - start
    best = min(inside, key=lambda place: abs(place.at - middle) / length + _WORSE * place.rank)
    return [*_cut(text, start, best.at, inside, fits), *_cut(text, best.at, end, inside, fits)]


def _rank(text: str, before: Span, here: Span) -> int:
    between = text[before.end : here.start].replace("\r\n", "\n").replace("\r", "\n")
    breaks = between.count("\n")
    if not breaks:
        return _LEANING if _LEANS.match(here.text) else _SENTENCE
    labelled = _LABEL.match(here.text)
    return _PARAGRAPH if breaks > 1 or labelled else _LINE


def _is_heading(text: str, sentence: Span) -> bool:
    """Whether a line names what follows it: "READING", "Math:", "## Motor", "Social and Emotional"."""
    said = sentence.text
    alone = _opens_line(text, sentence.start) and text[sentence.end : sentence.end + 1] in ("", "\r", "\n")
    found = words(said)
    if not alone or not found or len(found) > _LONGEST_HEADING or said[-1] in ".!?…;,":
        return False
    if said.startswith("#") or said.endswith(":") or said.isupper():
        return True
    long = [word.text for word in found if len(word.text) > 3]
    apart = text[: sentence.start].rstrip(" \t").endswith(("\n\n", "\r\n\r\n")) or not sentence.start
    return apart and not _BULLET.match(said) and bool(long) and all(word[0].isupper() for word in long)


def _opens_line(text: str, at: int) -> bool:
    before = text[:at].rstrip(" \t")
    return not before or before[-1] in "\r\n"


def _is_mark(sentence: Span) -> bool:
    """Whether it is only the mark of a list: "1.", "b)"."""
    return _BULLET.fullmatch(sentence.text) is not None
