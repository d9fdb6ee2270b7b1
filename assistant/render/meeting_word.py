"""A page to take along as a Word file: one sheet, large enough to read across a table."""

from __future__ import annotations

import math
from typing import Any

from assistant.render.meeting_page import LINE, Page, PagePart
from assistant.word_file import HEIGHT, LINE_SPACING, ROOM, WIDTH, add_rows, as_bytes, clean, new_word_file

_SIZES = (14.0, 12.5, 11.5, 10.5, 9.5, 9.0)
"""In points, from the easiest to read across a table to the smallest that still can be read there."""

_MANY_SHEETS = 11.5
"""In points, where no size keeps the page on one sheet."""

_RULE = 70  # strokes of a line to write on, where the letters leave room for as many
_STROKE = 0.5  # about as wide, of the letters' size
_INDENT = 0.4  # inches before the words of a bullet or of a box
_SHORT_RULE = "_" * 20
_ROOM_TO_WRITE = 8  # points above a line to write on
_KEPT_TOGETHER = 14  # lines of a part that are not torn apart by the end of a page
_LETTER = 0.44  # about as wide as high, of the letters we use
_LINE = 1.22 * LINE_SPACING  # as high as its letters
_STYLES = {"text": "Normal", "bullet": "List Bullet", "box": "Normal"}
_SIGNS = {"text": "", "bullet": "", "box": "☐ "}


def page_as_word(page: Page) -> bytes:
    """The bytes of a .docx with everything on `page`, in smaller letters where that keeps it on one sheet."""
    points = _points(page)
    document = new_word_file(page.title, foot=page.notice, author="Draft for the team", points=points)
    document.add_heading(clean(page.title.replace(LINE, _SHORT_RULE)), level=1)
    if page.lead:
        document.add_paragraph(clean(page.lead.replace(LINE, _SHORT_RULE)))
    if _height(page, points) > HEIGHT * 72:
        # Paragraphs that ask to stay together are torn all the same by LibreOffice; a row of a table is not.
        cells = add_rows(document, [len(part.lines) <= _KEPT_TOGETHER for part in page.parts])
        for part, cell in zip(page.parts, cells, strict=True):
            _add_part(cell, part, points, together=False)
    else:
        for part in page.parts:
            _add_part(document, part, points, together=True)
    return as_bytes(document)


def _add_part(place: Any, part: PagePart, points: float, *, together: bool) -> None:
    """Add the heading and the lines of `part` to `place`, which is a document or a cell."""
    from docx.shared import Pt

    rule = "_" * min(_RULE, int((WIDTH - _INDENT) * 72 / (points * _STROKE)))
    heading = place.add_paragraph(clean(part.title), "Heading 2")
    heading.paragraph_format.keep_with_next = together  # in a row it would bind the row to the next one
    for number, line in enumerate(part.lines, start=1):
        text = rule if line.text == LINE else line.text
        paragraph = place.add_paragraph(f"{_SIGNS[line.kind]}{clean(text)}", _STYLES[line.kind])
        paragraph.paragraph_format.keep_together = True
        paragraph.paragraph_format.keep_with_next = together and number < len(part.lines) <= _KEPT_TOGETHER
        if line.text == LINE:
            paragraph.paragraph_format.space_before = Pt(_ROOM_TO_WRITE)


def _points(page: Page) -> float:
    """The largest letters with which the page fits one sheet; those for many sheets when none does."""
    return next((size for size in _SIZES if _height(page, size) <= HEIGHT * 72), _MANY_SHEETS)


def _height(page: Page, size: float) -> float:
    """About how high the page gets in letters of `size`, both in points."""
    in_a_line = WIDTH * 72 / (size * _LETTER)

    def height(text: str, style: str) -> float:
        above, below, larger = ROOM[style]
        return size * (above + math.ceil(len(text) * larger / in_a_line) * larger * _LINE + below)

    lines = [line for part in page.parts for line in part.lines]
    high = height(page.title, "Heading 1") + height(page.lead, "Normal")
    high += sum(height(part.title, "Heading 2") for part in page.parts)
    high += sum(height(_SIGNS[line.kind] + line.text, _STYLES[line.kind]) for line in lines)
    return high + _ROOM_TO_WRITE * sum(line.text == LINE for line in lines)
