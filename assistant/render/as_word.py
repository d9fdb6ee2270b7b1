"""A rewrite as a Word file: before and after side by side, the proof and the questions, for the table."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from assistant.notices import DRAFT_NOTICE
from assistant.render.as_text import verdict_on
from assistant.render.pairs import kept_pairs
from assistant.types import RewriteResult

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_NUMBERED = "List Number"
# What XML 1.0 cannot hold: control characters and lone surrogates.
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def rewrite_as_word(result: RewriteResult) -> bytes:
    """The bytes of a .docx with everything that was shown about `result`."""
    document = new_file()
    add_rewrite(document, result)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def new_file() -> Document:
    """An empty document with a title and what a draft is."""
    from docx import Document as new_document  # imported here: only a download needs it

    document = new_document()
    document.core_properties.title = "Strengths-first draft"
    document.core_properties.author = "Draft for the team"
    document.add_heading("Draft for the team", level=1)
    document.add_paragraph(DRAFT_NOTICE)
    return document


def add_rewrite(document: Document, result: RewriteResult) -> None:
    """Everything that was shown about `result`, at the end of `document`."""
    _texts(document, result)
    document.add_paragraph(verdict_on(result))
    _list(document, "", [clean(reason) for reason in result.reasons])
    _kept(document, result)
    _list(document, "Questions for the team", [q.text for q in result.questions], style=_NUMBERED)
    if result.plain_language:
        document.add_heading("In plain words", level=2)
        for line in result.plain_language.splitlines():
            bullet = line.startswith("- ")
            document.add_paragraph(clean(line[2:] if bullet else line), "List Bullet" if bullet else None)
    _list(
        document,
        "Where the advice comes from",
        list(dict.fromkeys(f"{p.title} ({p.source})" for p in result.passages)),
    )


def clean(text: str) -> str:
    """`text` without the few characters that a Word file cannot hold."""
    return _NOT_XML.sub("\ufffd", text)


def _texts(document: Document, result: RewriteResult) -> None:
    table = document.add_table(rows=2, cols=2, style="Table Grid")
    for column, (title, text) in enumerate((("Before", result.before.text), ("After", result.after.text))):
        _bold(table.cell(0, column).paragraphs[0], title)
        table.cell(1, column).text = clean(text.strip())
    document.add_paragraph()


def _kept(document: Document, result: RewriteResult) -> None:
    rows = kept_pairs(result).rows()
    if not rows:
        return
    document.add_heading("Kept the same", level=2)
    table = document.add_table(rows=1, cols=2, style="Table Grid")
    for column, title in enumerate(("In the draft", "In the rewrite")):
        _bold(table.cell(0, column).paragraphs[0], title)
    for pair in rows:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = clean(pair.before.text), clean(pair.written)


def _list(document: Document, heading: str, items: Sequence[str], *, style: str = "List Bullet") -> None:
    if not items:
        return
    if heading:
        document.add_heading(heading, level=2)
    paragraphs = [document.add_paragraph(clean(item), style) for item in items]
    if style == _NUMBERED:
        _number_from_one(document, paragraphs)


def _number_from_one(document: Document, paragraphs: Sequence[Paragraph]) -> None:
    """Word counts on through all paragraphs of a style: a list of its own begins at 1 again."""
    numbers: Any = document.part.numbering_part.element
    style: Any = document.styles[_NUMBERED].element
    kind = numbers.num_having_numId(style.pPr.numPr.numId.val).abstractNumId.val
    own = numbers.add_num(kind)
    own.add_lvlOverride(ilvl=0).add_startOverride(1)
    for paragraph in paragraphs:
        properties: Any = paragraph._p.get_or_add_pPr()  # pyright: ignore[reportPrivateUsage]
        place = properties.get_or_add_numPr()
        place.get_or_add_ilvl().val = 0
        place.get_or_add_numId().val = own.numId


def _bold(paragraph: Paragraph, text: str) -> None:
    paragraph.add_run(text).bold = True
