"""The phrases of the thesaurus in a text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from assistant.checks.facts_cells import Cell, cells_of
from assistant.checks.facts_tokens import Token
from assistant.checks.thesaurus import ARTICLES, Phrase, Thesaurus

_GAP_REACH = 3  # words that may stand in a gap


class Said(NamedTuple):
    """A phrase in a text: where each of its parts starts and ends, in characters."""

    phrase: Phrase
    spans: tuple[tuple[int, int], ...]

    @property
    def span(self) -> tuple[int, int]:
        """From the first character of the phrase to the end of its last."""
        return self.spans[0][0], self.spans[-1][1]


def said_in(tokens: Sequence[Token], thesaurus: Thesaurus) -> list[Said]:
    """Every phrase of the thesaurus in a text, by where they begin; they may overlap."""
    cells = cells_of(tokens, set())
    stems = [thesaurus.form(tokens[cell.index].low) for cell in cells]
    found: list[Said] = []
    for at, stem in enumerate(stems):
        following = _past_articles(stems, at + 1)
        for phrase in thesaurus.opened_by(stem, stems[following] if following < len(stems) else ""):
            places = _places(phrase.parts, stems, cells, at)
            if places:
                spans = [(tokens[cells[a].index].start, tokens[cells[b - 1].index].end) for a, b in places]
                found.append(Said(phrase, tuple(spans)))
    return found


def _places(
    parts: Sequence[Sequence[str]], stems: Sequence[str], cells: Sequence[Cell], at: int
) -> list[tuple[int, int]]:
    """The cells of each part when a phrase begins at `at`, up to three words in a gap; else nothing."""
    found: list[tuple[int, int]] = []
    for number, part in enumerate(parts):
        reach = range(at + 1, at + 1 + _GAP_REACH) if number else range(at, at + 1)
        places = ((place, _end(part, stems, cells, place, inside=bool(number))) for place in reach)
        start, end = next(((place, end) for place, end in places if end), (0, 0))
        if not end or not all(cell.joined for cell in cells[at:start] if number):
            return []
        found.append((start, end))
        at = end
    return found


def _end(
    part: Sequence[str], stems: Sequence[str], cells: Sequence[Cell], place: int, *, inside: bool
) -> int:
    """The cell after a part that stands there, else 0: no sign in it or, `inside`, before it."""
    at = place
    for number, stem in enumerate(part):
        at = _past_articles(stems, at) if number else at
        if at >= len(stems) or stems[at] != stem:
            return 0
        at += 1
    return at if all(cell.joined for cell in cells[place if inside else place + 1 : at]) else 0


def _past_articles(stems: Sequence[str], at: int) -> int:
    while at < len(stems) and stems[at] in ARTICLES:
        at += 1
    return at
