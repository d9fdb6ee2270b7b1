"""Walk a Word file paragraph by paragraph: body, tables, text boxes, headers and footers.

python-docx's own `paragraphs` leaves out tables, text boxes and tracked insertions; this walk reads the XML
in the order of the page, so that reading a file and writing comments into it count paragraphs the same way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from assistant.types_documents import Place

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = frozenset(
    {f"{_W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "sectPr", "instrText")}
) | {_FALLBACK}
_CHARACTERS = {
    f"{_W}tab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "-",
}
_LEVEL = re.compile(r"(?:heading|überschrift|título)\s?(\d)", re.IGNORECASE)

Cell = tuple[int, int, int, int]


@dataclass(slots=True)
class Piece:
    """Characters `start` up to `end` of a paragraph's text, and the run they stand in."""

    start: int
    end: int
    run: Any


@dataclass(slots=True)
class WordParagraph:
    """One paragraph: its XML element, its text without what is hidden or deleted, and where it stands."""

    element: Any
    text: str
    pieces: list[Piece]
    place: Place
    cell: Cell | None
    hidden: bool
    heading: int
    bold: bool


def walk(document: Any) -> list[WordParagraph]:
    """Every paragraph of a python-docx document that holds text, headers first, footers last."""
    walker = _Walker(document)
    heads: list[WordParagraph] = []
    feet: list[WordParagraph] = []
    seen: set[str] = set()
    for section in document.sections:
        margins: tuple[tuple[Any, Place, list[WordParagraph]], ...] = (
            (section.header, "header", heads),
            (section.footer, "footer", feet),
            (section.first_page_header, "header", heads),
            (section.first_page_footer, "footer", feet),
            (section.even_page_header, "header", heads),
            (section.even_page_footer, "footer", feet),
        )
        for margin, place, found in margins:
            if margin.is_linked_to_previous or str(margin.part.partname) in seen:
                continue
            seen.add(str(margin.part.partname))
            found.extend(walker.container(margin._element, place, None))
    body = list(walker.container(document.element.body, "body", None))
    return [*heads, *body, *feet]


class _Walker:
    def __init__(self, document: Any) -> None:
        self._tables = 0
        self._levels = {style.style_id: _level(style) for style in document.styles if style.type == 1}

    def container(self, element: Any, place: Place, cell: Cell | None) -> Iterator[WordParagraph]:
        for child in element:
            if child.tag in _SKIPPED:
                continue
            if child.tag == f"{_W}p":
                yield from self._paragraph(child, place, cell)
            elif child.tag == f"{_W}tbl":
                yield from self._table(child, place)
            elif isinstance(child.tag, str):  # content controls and other wrappers
                yield from self.container(child, place, cell)

    def _table(self, table: Any, place: Place) -> Iterator[WordParagraph]:
        number = self._tables
        self._tables += 1
        here: Place = "table" if place == "body" else place
        for row, tr in enumerate(_inside(table, f"{_W}tr")):
            cells = list(_inside(tr, f"{_W}tc"))
            for column, tc in enumerate(cells):
                yield from self.container(tc, here, (number, row, column, len(cells)))

    def _paragraph(self, p: Any, place: Place, cell: Cell | None) -> Iterator[WordParagraph]:
        collector = _Collector()
        collector.read(p, None)
        text = "".join(collector.parts)
        if text.strip() or collector.hidden:
            style = p.find(f"{_W}pPr/{_W}pStyle")
            yield WordParagraph(
                element=p,
                text=text,
                pieces=collector.pieces,
                place=place,
                cell=cell,
                hidden=collector.hidden,
                heading=self._levels.get(style.get(f"{_W}val"), 0) if style is not None else 0,
                bold=bool(collector.pieces) and all(_is_bold(piece.run) for piece in collector.pieces),
            )
        for box in collector.boxes:
            yield from self.container(box, "text_box" if place in ("body", "table") else place, cell)


class _Collector:
    """The visible characters of one paragraph; text boxes inside it are read after it."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.pieces: list[Piece] = []
        self.boxes: list[Any] = []
        self.hidden = False
        self._length = 0

    def read(self, element: Any, run: Any) -> None:
        for child in element:
            if child.tag in _SKIPPED:
                continue
            if child.tag == f"{_W}txbxContent":
                self.boxes.append(child)
            elif child.tag == f"{_W}r":
                self.read(child, child)
            elif child.tag == f"{_W}t":
                self._add(child.text or "", run)
            elif child.tag in _CHARACTERS and run is not None:
                self._add(_CHARACTERS[child.tag], run)
            elif isinstance(child.tag, str):
                self.read(child, run)

    def _add(self, text: str, run: Any) -> None:
        if not text:
            return
        if _is_on(run, "vanish"):
            self.hidden = True
            return
        self.parts.append(text)
        if self.pieces and self.pieces[-1].run is run:
            self.pieces[-1].end += len(text)
        else:
            self.pieces.append(Piece(self._length, self._length + len(text), run))
        self._length += len(text)


def _inside(element: Any, name: str) -> Iterator[Any]:
    """Children called `name`, also inside content controls and tracked insertions."""
    for child in element:
        if child.tag == name:
            yield child
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml"):
            yield from _inside(child, name)


def _is_on(run: Any, name: str) -> bool:
    """Whether a run has the on/off property `name`."""
    if run is None:
        return False
    found = run.find(f"{_W}rPr/{_W}{name}")
    return found is not None and found.get(f"{_W}val", "1") not in ("0", "false", "off")


def _is_bold(run: Any) -> bool:
    return _is_on(run, "b")


def _level(style: Any) -> int:
    name = str(style.name or "")
    if name.lower() == "title":
        return 1
    match = _LEVEL.match(name)
    return int(match.group(1)) if match else 0
