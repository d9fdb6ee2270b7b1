"""Tables pasted into present levels: what stands in one cell says nothing about the next.

Word and spreadsheets paste a table with tabs between its cells, other editors with bars.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.types import Finding, Span

# "| Basic Reading | 71 | Low |", "Calculation<tab>95<tab>3.8": a line with two or more borders.
# "1.<tab>" opens a list.
_NO_LIST = r"(?!\s*(?:[-–—•·*▪◦●]|\(?\w{1,2}[.)])\t)"
_ROW = re.compile(rf"[^\n]*\|[^\n]*\|[^\n]*|{_NO_LIST}[^\n\t]+\t[^\n\t]*\t[^\n]*")
# "Reading<tab>Maya reads 42 words a minute.": a word or a few, one border, and what is said of it.
_PAIR = re.compile(rf"{_NO_LIST}[^\n\t|.!?]{{1,40}}[^\n\t|.!?:](?:\t| \| )[^\n\t|]+")
_BORDER = re.compile(r"[|\t]")
_NUMBER = re.compile(r"[<>≤≥+-]?\d[\d.,:/%-]*(?:st|nd|rd|th)?")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_HEADING_WORDS = 5  # a cell of so many words may head a row or a column
_PROSE_WORDS = 5  # one of so many says something, whether or not the checks mark it


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table.

    Attributes:
        cells: What stands between its borders, without the spaces around it; empty cells too, so that the
            cells of one column have one number.
    """

    cells: tuple[Span, ...]

    @property
    def label(self) -> str:
        """What heads the row, or "" where its first cell is prose or data."""
        first = self.cells[0] if self.cells else None
        return first.text if first and is_short(first) and _LETTERS.search(first.text) else ""

    @property
    def has_scores(self) -> bool:
        """Whether a cell is a number: a short cell beside it is its range ("71<tab>Low"), not a remark."""
        return any(_NUMBER.fullmatch(cell.text) for cell in self.cells)

    @property
    def may_head(self) -> bool:
        """Whether it may name the columns: nothing but a few words in each cell, and no number."""
        told = [cell for cell in self.cells if cell.text]
        return len(told) > 1 and all(is_short(c) and not re.search(r"\d|[.!?]$", c.text) for c in told)


def row_at(text: str, start: int, end: int) -> Row | None:
    """The row in `text[start:end]`, one line; None where the line is no row of a table."""
    if not _ROW.fullmatch(text, start, end) and not _PAIR.fullmatch(text, start, end):
        return None
    borders = [start, *(match.start() for match in _BORDER.finditer(text, start, end)), end]
    cells: list[Span] = []
    for opening, closing in pairwise(borders):
        inner = text[opening:closing]
        bare = inner.strip("|\t ")
        at = opening + inner.index(bare) if bare else closing
        cells.append(Span(at, at + len(bare), bare))
    if cells and not cells[0].text and text[start : start + 1] == "|":
        del cells[0]  # a border in front of the first cell opens the row
    return Row(tuple(cells))


def table_start(text: str, at: int) -> int:
    """Where the first line of the table begins that has `at` in one of its rows."""
    start = text.rfind("\n", 0, at) + 1
    while start and row_at(text, before := text.rfind("\n", 0, start - 1) + 1, start - 1):
        start = before
    return start


def is_short(cell: Span) -> bool:
    """Whether a cell names something: a few words."""
    return 0 < len(cell.text.split()) <= _HEADING_WORDS and len(cell.text) <= 60


def is_prose(cell: Span, told: Sequence[Span | Finding]) -> bool:
    """Whether a cell says something of the student that can be said otherwise.

    Args:
        cell: The cell.
        told: Places of the text in which the checks found deficit wording, or a need.
    """
    count = len(_LETTERS.findall(cell.text))
    if count >= _PROSE_WORDS or (count > 2 and cell.text[-1] in ".!?"):
        return True
    return count > 1 and any(span.start < cell.end and cell.start < span.end for span in told)


def by_cell(text: str, cut: Sequence[Span]) -> Sequence[Span]:
    """The sentences of `text`, cut again where one runs over the border of a cell.

    Args:
        text: Any text.
        cut: Its sentences.
    """
    if "\t" not in text and "|" not in text:
        return cut
    rows = [row for start, end in _lines(text) if (row := row_at(text, start, end))]
    borders = {at for row in rows for cell in row.cells if says(cell, row) for at in (cell.start, cell.end)}
    found: list[Span] = []
    for sentence in cut:
        inner = sorted(at for at in borders if sentence.start < at < sentence.end)
        for start, end in pairwise((sentence.start, *inner, sentence.end)):
            bare = text[start:end].strip("|\t ")
            at = text.index(bare, start)
            found += [Span(at, at + len(bare), bare)] if bare else []
    return found


def column_names(text: str) -> Mapping[int, str]:
    """Where each cell under a line of headings begins, and what heads its column; empty without tables.

    Args:
        text: Any text.
    """
    named: dict[int, str] = {}
    if "\t" not in text and "|" not in text:
        return named
    heads: Row | None = None
    for start, end in _lines(text):
        row = row_at(text, start, end)
        if row is None or (heads is None and not row.may_head):
            heads = None
        elif heads is None:
            heads = row
        else:
            named |= {cell.start: head.text for cell, head in zip(row.cells, heads.cells, strict=False)}
    return named


def says(cell: Span, row: Row) -> bool:
    """Whether a cell may say something, so that it is read by itself."""
    return bool(cell.text) and (not row.has_scores or is_prose(cell, ()))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for line in text.splitlines(keepends=True):
        yield at, at + len(line.rstrip("\r\n"))
        at += len(line)


def without_tables(text: str) -> str:
    """The lines of a text that are prose, and the long cells of its tables; names are looked for in these."""
    kept: list[str] = []
    for start, end in _lines(text):
        row = row_at(text, start, end)
        kept += [cell.text for cell in row.cells if is_prose(cell, ())] if row else [text[start:end]]
    return "\n".join(kept)
