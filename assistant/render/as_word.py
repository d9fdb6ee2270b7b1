"""A rewrite as a Word file: before and after side by side, the proof and the questions, for the table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from assistant.notices import DRAFT_NOTICE
from assistant.reader import ENGLISH, Reader, plain_as_text
from assistant.render.as_text import verdict_on
from assistant.render.pairs import kept_pairs
from assistant.types import RewriteResult
from assistant.word_file import WIDTH, add_table, as_bytes, clean, new_word_file

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

DRAFT = "Draft for the team"
_NUMBERED = "List Number"
_HALVES = (WIDTH / 2, WIDTH / 2)


def rewrite_as_word(result: RewriteResult, reader: Reader = ENGLISH) -> bytes:
    """The bytes of a .docx with everything that was shown about `result`, told in the reader's language."""
    document = new_file(reader)
    add_rewrite(document, result, reader)
    return as_bytes(document)


def new_file(reader: Reader = ENGLISH) -> Document:
    """An empty document with a title, what a draft is, and on every page that it is one."""
    draft = reader.told(DRAFT)
    document = new_word_file(reader.told("Strengths-first draft"), foot=draft, author=draft)
    document.add_heading(draft, level=1)
    document.add_paragraph(reader.told(DRAFT_NOTICE))
    return document


def add_rewrite(document: Document, result: RewriteResult, reader: Reader = ENGLISH) -> None:
    """Everything that was shown about `result`, at the end of `document`."""
    told = reader.told
    _texts(document, result, reader)
    document.add_paragraph(told(verdict_on(result)))
    _list(document, "", [told(reason) for reason in result.reasons])
    _kept(document, result, reader)
    questions = [reader.both(q.text) for q in result.questions]
    _list(document, told("Questions for the team"), questions, style=_NUMBERED)
    if result.plain_language:
        document.add_heading(told("In plain words"), level=2)
        for line in plain_as_text(result.plain_language, reader).splitlines():
            bullet = line.startswith("- ")
            document.add_paragraph(clean(line[2:] if bullet else line), "List Bullet" if bullet else None)
    _list(
        document,
        told("Where the advice comes from"),
        list(dict.fromkeys(f"{told(p.title)} ({p.source})" for p in result.passages)),
    )


def _texts(document: Document, result: RewriteResult, reader: Reader) -> None:
    texts = (result.before.text.strip(), result.after.text.strip())
    add_table(document, (reader.told("Before"), reader.told("After")), [texts], _HALVES)


def _kept(document: Document, result: RewriteResult, reader: Reader) -> None:
    rows = [(pair.before.text, pair.written) for pair in kept_pairs(result).rows()]
    if rows:
        document.add_heading(reader.told("Kept the same"), level=2)
        head = (reader.told("In the draft"), reader.told("In the rewrite"))
        add_table(document, head, rows, _HALVES)


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
