"""How every Word file of ours is laid out: margins, letters, tables, and the foot of each page."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document

POINTS = 11.0
"""The size of the letters, in points."""

WIDTH = 6.9
"""Of the text on a sheet of US letter paper, in inches."""

LINE_SPACING = 1.1
"""How far lines are apart; 1 is as close as the letters allow."""

HEIGHT = 9.4
"""Of the text on one sheet, in inches."""

_MARGIN_INCHES = 0.8
_FONT = "Calibri"
_SMALL_POINTS = 9.0
_SHADE = "E3F1EE"
# For each style, in letters: the room above and below, and how much larger its own letters are.
ROOM = {
    "Normal": (0.0, 0.35, 1.0),
    "List Bullet": (0.0, 0.2, 1.0),
    "List Number": (0.0, 0.2, 1.0),
    "Heading 1": (0.0, 0.4, 1.4),
    "Heading 2": (0.8, 0.25, 1.15),
}
# What XML 1.0 cannot hold: control characters and lone surrogates.
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def new_word_file(title: str, *, foot: str, author: str, points: float = POINTS) -> Document:
    """An empty document for US letter paper.

    Args:
        title: What the file's properties say it is.
        foot: Stands at the foot of every page, with the page's number; nothing at all when empty.
        author: Who the file's properties say wrote it.
        points: The size of the letters.
    """
    from docx import Document as new_document  # imported here: only a download needs it
    from docx.shared import Inches, Pt

    document = new_document()
    document.core_properties.title = clean(title)
    document.core_properties.author = author
    section = document.sections[0]
    section.page_width, section.page_height = Inches(8.5), Inches(11)
    section.left_margin = section.right_margin = Inches(_MARGIN_INCHES)
    section.top_margin = section.bottom_margin = Inches(_MARGIN_INCHES)
    styles: Any = document.styles
    styles["Normal"].font.name = _FONT
    styles["Normal"].paragraph_format.line_spacing = LINE_SPACING
    for name, (above, below, larger) in ROOM.items():
        styles[name].font.size = Pt(larger * points)
        styles[name].paragraph_format.space_before = Pt(above * points)
        styles[name].paragraph_format.space_after = Pt(below * points)
    if foot:
        _add_foot(document, foot)
    return document


def add_table(
    document: Document, head: Sequence[str], rows: Sequence[Sequence[str]], inches: Sequence[float]
) -> None:
    """A table whose head is on every page it goes over, and in which no row is cut by the end of a page.

    Args:
        document: Gets the table at its end.
        head: The words above the columns.
        rows: The cells of each row, as many as `head` has.
        inches: How wide each column is, `WIDTH` together.
    """
    from docx.shared import Inches

    table = document.add_table(rows=1, cols=len(head), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, inches, strict=True):
        column.width = Inches(width)
    for cell, text in zip(table.rows[0].cells, head, strict=True):
        cell.paragraphs[0].add_run(text).bold = True
        _shade(cell)
    _mark(table.rows[0], "tblHeader")
    for row in rows:
        # Through the row's own cells: `table.cell` looks at the whole table each time.
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = clean(text)
    for row in table.rows:
        _mark(row, "cantSplit")
        for cell, width in zip(row.cells, inches, strict=True):
            _fit(cell, width)
    _space_below(document)


def add_rows(document: Document, whole: Sequence[bool]) -> list[Any]:
    """Empty cells one below the other, as wide as the text and without lines around them.

    Each has to be given a paragraph: Word opens no cell without one.

    Args:
        document: Gets them at its end.
        whole: For each whether it may not be cut by the end of a page.
    """
    table = document.add_table(rows=len(whole), cols=1)
    table.autofit = False
    for row, uncut in zip(table.rows, whole, strict=True):
        if uncut:
            _mark(row, "cantSplit")
    cells: list[Any] = [row.cells[0] for row in table.rows]
    for cell in cells:
        cell._tc.remove(cell.paragraphs[0]._p)
    _empty_margins(table)
    return cells


def as_bytes(document: Document) -> bytes:
    """The .docx file."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def clean(text: str) -> str:
    """`text` without the few characters that a Word file cannot hold."""
    return _NOT_XML.sub("\ufffd", text)


def _add_foot(document: Document, text: str) -> None:
    from docx.shared import Pt

    paragraph: Any = document.sections[0].footer.paragraphs[0]
    paragraph.style.font.size = Pt(_SMALL_POINTS)
    paragraph.add_run(f"{clean(text)}   ")
    paragraph._p.append(_element("fldSimple", instr="PAGE"))


def _mark(row: Any, name: str) -> None:
    row._tr.get_or_add_trPr().append(_element(name))


def _empty_margins(table: Any) -> None:
    """No room at the sides of the cells, so that their text begins where the text around them does."""
    from docx.oxml.ns import qn

    margins = _element("tblCellMar")
    for side in ("left", "right"):
        margins.append(_element(side, w="0", type="dxa"))
    table._tbl.tblPr.find(qn("w:tblLook")).addprevious(margins)


def _shade(cell: Any) -> None:
    cell._tc.get_or_add_tcPr().append(_element("shd", val="clear", color="auto", fill=_SHADE))


def _element(name: str, **attributes: str) -> Any:
    """An element of a Word file that python-docx has no words for."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    said = "".join(f' w:{key}="{value}"' for key, value in attributes.items())
    return parse_xml(f"<w:{name} {nsdecls('w')}{said}/>")


def _fit(cell: Any, inches: float) -> None:
    from docx.shared import Inches, Pt

    cell.width = Inches(inches)
    for paragraph in cell.paragraphs:
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)


def _space_below(document: Document) -> None:
    """A little room: Word puts what follows a table right against it."""
    from docx.shared import Pt

    paragraph: Any = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.line_spacing = Pt(6)
