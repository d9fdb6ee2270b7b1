"""A page to take along as a Word file: one sheet, large enough to read across a table."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from assistant.render.as_word import clean
from assistant.render.meeting_page import LINE, Page

if TYPE_CHECKING:
    from docx.document import Document

_MARGIN_INCHES = 0.8
_POINTS = 11.5
_RULE = "_" * 42
_SHORT_RULE = "_" * 20
_STYLES = {"text": None, "bullet": "List Bullet", "box": None}
_SIGNS = {"text": "", "bullet": "", "box": "☐ "}


def page_as_word(page: Page) -> bytes:
    """The bytes of a .docx with everything on `page`."""
    document = _sheet(page.title)
    document.add_heading(clean(page.title.replace(LINE, _SHORT_RULE)), level=1)
    if page.lead:
        document.add_paragraph(clean(page.lead.replace(LINE, _SHORT_RULE)))
    for part in page.parts:
        document.add_heading(clean(part.title), level=2)
        for line in part.lines:
            text = _RULE if line.text == LINE else line.text
            document.add_paragraph(f"{_SIGNS[line.kind]}{clean(text)}", _STYLES[line.kind])
    if page.notice:
        document.add_paragraph().add_run(page.notice).italic = True
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _sheet(title: str) -> Document:
    """An empty document with narrow margins and close lines, so that a plan stays on one sheet."""
    from docx import Document as new_document  # imported here: only a download needs it
    from docx.shared import Inches, Pt

    document = new_document()
    document.core_properties.title = clean(title)
    document.core_properties.author = "Draft for the team"
    for section in document.sections:
        section.left_margin = section.right_margin = Inches(_MARGIN_INCHES)
        section.top_margin = section.bottom_margin = Inches(_MARGIN_INCHES)
    styles: Any = document.styles
    styles["Normal"].font.size = Pt(_POINTS)
    for name, before, after in (
        ("Normal", 0, 3),
        ("List Bullet", 0, 2),
        ("Heading 1", 0, 4),
        ("Heading 2", 8, 2),
    ):
        styles[name].paragraph_format.space_before = Pt(before)
        styles[name].paragraph_format.space_after = Pt(after)
    return document
