"""Small changes to a text, applied together; what no edit touches stays letter for letter."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """`text[start:end]` becomes `new`; edits at one place are applied in the order of `rank`."""

    start: int
    end: int
    rank: int
    new: str


def touches(places: Iterable[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of `places` (start, end) shares a character with what stands from `start` to `end`."""
    return any(left < end and start < right for left, right in places)


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """`text` with every edit made once; an edit that overlaps an earlier one is left out."""
    pieces: list[str] = []
    at = 0
    for edit in sorted(set(edits), key=lambda e: (e.start, e.rank, e.end)):
        if edit.start < at:
            continue
        pieces += [text[at : edit.start], edit.new]
        at = edit.end
    return "".join([*pieces, text[at:]])
