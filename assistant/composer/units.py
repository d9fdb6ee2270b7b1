"""The sentences and lines of a goal text, and where each begins after its bullet or label."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from assistant.checks.text import sentences
from assistant.checks.wording import words_of
from assistant.types import Span

_LABEL = re.compile(
    r"\s*(?:[-*•·▪◦‣–—☐✓]+\s*|\(?\d{1,2}(?:\.\d{1,2})?[.):]\s+|\(?[a-hA-H][.)]\s+|"
    r"(?:(?:annual|measurable|short[- ]term|long[- ]term|smart|iep|draft|proposed|transition|"
    r"postsecondary|academic|functional|speech|reading|math|writing|behaviou?r|social|motor|ot|pt)\s+){0,3}"
    r"(?:goals?|objectives?|obj|benchmarks?|sto|stg|ltg|target|area|domain)\b\s*(?:#\s*)?[\w.]{0,4}\s*"
    r"(?:\([^)\n]{0,40}\))?\s*[:–—-]\s*|"
    r"[A-Z][A-Z\d]{0,9}(?:\.[A-Z\d-]{1,6}){1,5}\s*[-–—:]\s+|[A-Z][\w/& ]{1,40}:\s+)",
    re.IGNORECASE,
)
_SENTENCE_WORDS = words_of(
    """
    given when with during using in after while on at from for if the a an she he they this each every
    across through     upon provided presented drawing following once within his her their all by to it
    before both as under without     working starting beginning throughout independently during over we
    our these those following my teachers staff students parents adults peers educators one two three
    four five most some
    """
)
_BULLET = re.compile(r"\s*(?:[-*•·▪◦‣–—☐✓]|\(?\w{1,2}[.)])")


def units_of(text: str) -> tuple[Span, ...]:
    """The sentences of `text`, at least one; a line that only wrapped, or a cut at "consec.", is mended.

    Args:
        text: The user's text, exactly as given.
    """
    joined: list[Span] = []
    for sentence in sentences(text):
        if joined and _goes_on(text, joined[-1], sentence):
            joined[-1] = Span.of(text, joined[-1].start, sentence.end)
        else:
            joined.append(sentence)
    return tuple(joined) or (Span.of(text, 0, len(text)),)


def _goes_on(text: str, before: Span, after: Span) -> bool:
    gap = text[before.end : after.start]
    if not after.text[0].islower():
        return False
    if "\n" not in gap and "\r" not in gap:
        return True
    return gap.count("\n") <= 1 and before.text[-1] not in ".!?:;" and not _BULLET.match(after.text)


def unit_of(units: Sequence[Span], position: int) -> Span:
    """The sentence or line, of those of a text, that holds `position`."""
    return units[max(0, bisect_right(units, position, key=lambda unit: unit.start) - 1)]


def body_start(text: str, unit: Span) -> int:
    """Where `unit` begins after bullets, numbers and labels such as "GOAL 2 (ELA):"."""
    at = unit.start
    for _ in range(3):
        label = _LABEL.match(text, at, unit.end)
        if label is None or label.end() == at or label.end() >= unit.end:
            return at
        if re.search(r"\b(?:will|given|student)\b", label.group(), re.IGNORECASE):
            return at
        at = label.end()
    return at


def is_shouted(unit: Span) -> bool:
    """Whether a line is written in capitals throughout."""
    letters = [c for c in unit.text if c.isalpha()]
    return len(letters) > 9 and sum(c.isupper() for c in letters) > 0.9 * len(letters)


def opens_small(text: str, at: int) -> bool:
    """Whether the word at `at` has its capital only because a sentence starts there."""
    word = re.match(r"[A-Z][a-z]*(?=[\s,'’])", text[at : at + 24])
    return word is not None and word.group().lower() in _SENTENCE_WORDS
