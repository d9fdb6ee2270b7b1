"""Cut a text into the sentences, lines, cells and list items that goals and their notes are made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from assistant.checks.goal_anchor import find_anchor
from assistant.checks.goal_headings import heading_role
from assistant.checks.goal_tokens import Token, tokens
from assistant.checks.goal_wishes import Anchor
from assistant.checks.text import sentences
from assistant.checks.wording import LazyPattern, alternatives
from assistant.types import Span


@dataclass(slots=True)
class Unit:
    """One sentence or line without its bullet or heading; `heading` is the heading in lower case."""

    start: int
    end: int
    heading: str
    heading_start: int
    row: list[Token]
    anchor: Anchor | None


_MARK = LazyPattern(
    r"(?:[-–—•·*▪◦‣●☐>]+|\(?(?:\d{1,2}(?:\.\d{1,2})?|[a-hA-H]|[ivx]{1,4})[.)](?=\s)|\d\.\d(?=\s+[A-Z])|\(\d\))\s*",
    flags=0,
)

_HEADING_WORDS = alternatives(
    """
        goals? objectives? benchmarks? sto stos baseline conditions? behaviou?rs? criteri(?:a|on)
        timeline timeframe target_date target due degree start area domain standards? measurement method
        evaluation
        present_levels? current_levels? plop plaafp mastery skill level data sources? evaluated_by
        bl measured_by by_when deadline completion_date
    """
)

_HEADING = LazyPattern(
    rf"[^:\n.,;]{{0,60}}?\b(?:{_HEADING_WORDS})\b[^:\n,;]{{0,40}}:\s*"
    rf"|(?:{_HEADING_WORDS})\s{{1,3}}[-–=]\s{{1,3}}"
    r"|[A-Z][\w /&()-]{1,40}:\s+(?=\S)"
    r"|(?:(?:annual|measurable|short[\s-]term|iep)\s+){0,3}(?:goal|objective|benchmark|sto)"
    r"\s?#?\s?\d{1,3}[a-d]?(?:\.\d{1,2})?\s{0,3}[-–—.)]?\s+"
)

_WILL = LazyPattern(r"\bwill\b")

# Characters of one sentence that are read: no goal is longer, and a pasted book must not hold anyone up.
_LONGEST = 10_000


def units_of(text: str, cut: Sequence[Span] | None = None) -> list[Unit]:
    """Every sentence, line, cell or list item of a text, in order; `cut` are its sentences, where known."""
    units: list[Unit] = []
    for sentence in chain.from_iterable(_cells(text, found) for found in _unwrapped(text, cut)):
        start = _after_mark(text, sentence.start, sentence.end)
        heading, heading_start = "", start
        found = _HEADING.match(text, start, sentence.end)
        if found and found.end() < sentence.end and not _WILL.search(found.group()):
            heading = found.group().strip().lower()
            start = _after_mark(text, found.end(), sentence.end)
        end = min(sentence.end, start + _LONGEST)
        row = tokens(text, start, end)
        anchor = find_anchor(row)
        announced = heading_role(heading) if heading else None
        states_goal = anchor is not None and anchor.modal and anchor.learner_end > anchor.learner
        if announced and not (states_goal and announced[0] in ("baseline", "deadline", "criterion")):
            anchor = None
        units.append(Unit(start, sentence.end, heading, heading_start, row, anchor))
    return units


def _cells(text: str, sentence: Span) -> list[Span]:
    """The cells of a table row ("Ana | sort coins | 4/5"), or the sentence itself."""
    bars = [found.span() for found in _CELL.finditer(text, sentence.start, sentence.end)]
    if len(bars) < 2:
        bars = [found.span() for found in _BEFORE_HEADING.finditer(text, sentence.start, sentence.end)]
        if len(bars) < 2 and not _HEADING.match(text, sentence.start, sentence.end):
            return [sentence]  # one note at the end: "...; data: point sheet"
        if bars:
            bars += [found.span() for found in _SEMICOLON.finditer(text, bars[0][1], sentence.end)]
            bars = sorted(set(bars))
    if not bars:
        return [sentence]
    starts = [sentence.start, *(end for _, end in bars)]
    return [
        Span(start, end, "")
        for start, end in zip(starts, [*(start for start, _ in bars), sentence.end], strict=True)
        if start < end
    ]


_CELL = LazyPattern(r"\s{0,5}\|\s{0,5}")

_SEMICOLON = LazyPattern(r"\s{0,5};\s{1,5}")

# "Given: a map; Behavior: ..." on one line
_BEFORE_HEADING = LazyPattern(
    rf"\s{{0,5}}(?:[;,|•–—]|\s[/-])\s{{1,5}}(?=(?:[\w'’]{{1,15}}\s{{1,3}}){{0,2}}"
    rf"(?:{_HEADING_WORDS}|student|learner|audience|who|what|when|how\s\w{{1,12}})(?:\s?[:=]|\s[-–]\s))"
)


def _after_mark(text: str, start: int, end: int) -> int:
    mark = _MARK.match(text, start, end)
    return mark.end() if mark and mark.end() < end else start


def _unwrapped(text: str, cut: Sequence[Span] | None) -> list[Span]:
    """Sentences, with lines that only wrapped, and sentences cut at an abbreviation, put together again."""
    joined: list[tuple[int, int]] = []
    depth = 0
    for sentence in sentences(text) if cut is None else cut:
        if joined and _continues(text, joined[-1], sentence, depth):
            joined[-1] = (joined[-1][0], sentence.end)
        else:
            joined.append((sentence.start, sentence.end))
            depth = 0
        depth += sentence.text.count("(") - sentence.text.count(")")
    return [Span(start, end, "") for start, end in joined]


def _continues(text: str, before: tuple[int, int], after: Span, depth: int) -> bool:
    gap = text[before[1] : after.start]
    last = text[before[1] - 1]
    if "\n" not in gap and "\r" not in gap:
        return after.text[0].islower() or after.text[0] in "/&+" or (depth > 0 and last not in "!?")
    wrapped = gap.count("\n") <= 1 and last not in ".!?:;"
    return wrapped and after.text[0].islower() and not _MARK.match(after.text)
