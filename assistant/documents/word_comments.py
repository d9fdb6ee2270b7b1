"""Put margin comments into a Word file and change nothing else. Runs in the worker process only."""

from __future__ import annotations

import copy
import io
from collections.abc import Mapping, Sequence
from typing import Any, cast

from assistant.documents.docx_walk import Piece, WordParagraph, walk
from assistant.documents.read_docx import open_docx
from assistant.documents.refused import RefusedFile

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_ONE_CHARACTER = frozenset(f"{_W}{name}" for name in ("tab", "br", "cr", "noBreakHyphen"))
_NO_CHARACTER = frozenset(f"{_W}{name}" for name in ("rPr", "lastRenderedPageBreak"))


def add_comments(source: io.BytesIO, options: Mapping[str, Any]) -> bytes:
    """The same Word file with comments beside its words.

    Args:
        source: The file.
        options: `author`, `initials`, and `comments`: each with `paragraph` (as counted by `walk`), `start`
            and `end` in that paragraph's text, and `text`.

    Raises:
        RefusedFile: The file is damaged, or its text would not stay the same.
    """
    document = open_docx(source)
    paragraphs = walk(document)
    before = [paragraph.text for paragraph in paragraphs]
    for wanted in cast(Sequence[Mapping[str, Any]], options["comments"]):
        paragraph = paragraphs[int(wanted["paragraph"]) - 1]
        runs = _runs(paragraph, int(wanted["start"]), int(wanted["end"]))
        if runs:
            _comment(document, runs, str(wanted["text"]), options)
    if [paragraph.text for paragraph in walk(document)] != before:
        raise RefusedFile("cannot take comments without a change of its text.", "Use the summary instead.")
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _comment(document: Any, runs: Sequence[Any], text: str, options: Mapping[str, Any]) -> None:
    from docx.text.run import Run

    wrapped = [Run(run, document) for run in (runs[0], runs[-1])]
    document.add_comment(wrapped, text=text, author=options["author"], initials=options["initials"])


def _runs(paragraph: WordParagraph, start: int, end: int) -> list[Any]:
    """The runs that hold exactly these characters, cut where they begin and end inside a run.

    Word takes no comments in headers and footers, and none inside a text box: there the paragraph that holds
    the box gets it.
    """
    if paragraph.place in ("header", "footer"):
        return []
    if paragraph.place == "text_box":
        return _runs_around_box(paragraph.element)
    for edge in (start, end):
        for index, piece in enumerate(paragraph.pieces):
            if piece.start < edge < piece.end:
                second = _cut(piece.run, edge - piece.start)
                if second is not None:
                    paragraph.pieces[index : index + 1] = [
                        Piece(piece.start, edge, piece.run),
                        Piece(edge, piece.end, second),
                    ]
                break
    return [piece.run for piece in paragraph.pieces if piece.end > start and piece.start < end]


def _runs_around_box(element: Any) -> list[Any]:
    box = next(element.iterancestors(f"{_W}txbxContent"), None)
    run = next(box.iterancestors(f"{_W}r"), None) if box is not None else None
    inside_another = run is not None and next(run.iterancestors(f"{_W}txbxContent"), None) is not None
    return [] if run is None or inside_another else [run]


def _cut(run: Any, at: int) -> Any | None:
    """Cut `run` after `at` characters: the new run after it, or None if it holds more than text."""
    children = list(run)
    if any(child.tag not in _ONE_CHARACTER | _NO_CHARACTER | {f"{_W}t"} for child in children):
        return None
    second = copy.deepcopy(run)
    for child in list(second):
        if child.tag != f"{_W}rPr":
            second.remove(child)
    left = at
    for child in children:
        if child.tag in _NO_CHARACTER:
            continue
        text = child.text or ""
        length = 1 if child.tag in _ONE_CHARACTER else len(text)
        if left >= length:
            left -= length
            continue
        if left > 0:
            rest = copy.deepcopy(child)
            child.text, rest.text = text[:left], text[left:]
            for half in (child, rest):
                half.set(_SPACE, "preserve")
            second.append(rest)
            left = 0
        else:
            second.append(child)
    run.addnext(second)
    return second
