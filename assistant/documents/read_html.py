"""A saved web page as text with its headings: nothing in it is run, fetched or followed."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from assistant.checks.wording import words_of
from assistant.documents import read
from assistant.documents.sandbox import run_worker
from assistant.errors import InputError
from assistant.types_documents import Document

SUFFIXES = (".html", ".htm", ".xhtml")

# What a page holds for the browser or for getting about, not for reading.
_SILENT = words_of("script style template noscript svg head nav button select iframe object")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = words_of(
    """
    p div section article main header footer aside li ul ol dl dt dd table tr caption blockquote pre figure
    figcaption form fieldset address hr br
    """
)
_MARK = re.compile(r"[ \t]{0,3}#")


def read_any(data: bytes, name: str) -> Document:
    """A document of any kind that can be read, web pages among them.

    Args:
        data: The file's bytes.
        name: Its file name, which tells a web page.

    Raises:
        InputError: As for `read.read_bytes`.
    """
    if Path(name).suffix.lower() not in SUFFIXES:
        return read.read_bytes(data, name)
    name = read.shown_name(name)
    if len(data) > read.MAX_BYTES or not data.strip() or data.startswith((b"%PDF-", b"PK\x03\x04")):
        return read.read_bytes(data, name)  # too large, empty or no web page at all: it says so, or reads it
    if b"\x00" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise InputError(f"{name} is not a web page.", "Save the page again, or save it as PDF.")
    text = run_worker("html", data, name=name).decode("utf-8")
    if not text.strip():
        raise InputError(f"{name} has no text in it.", "Open the page, copy its text, and save that.")
    return read.read_text(text, name=name, kind="markdown")


def html_text(data: bytes) -> str:
    """The words of a page, one block a line, headings marked as in Markdown."""
    page = _Page()
    page.feed(_decoded(data))
    page.close()
    return "\n".join(page.finished())


class _Page(HTMLParser):
    """Collects the text of blocks."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = []
        self._held: list[str] = []
        self._silent: list[str] = []
        self._level = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, Any]]) -> None:
        del attrs  # neither styles nor addresses are read
        if tag == "body":
            self._silent.clear()  # many pages never close their head
        elif tag in _SILENT:
            self._silent.append(tag)
        elif tag in _HEADINGS:
            self._end_block()
            self._level = _HEADINGS[tag]
        elif tag in _BLOCKS:
            self._end_block()
        elif tag in ("td", "th"):
            self._held.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._silent:
            # A page that forgot to close one inside: all up to this one end here.
            del self._silent[self._silent.index(tag) :]
        elif tag in _HEADINGS or tag in _BLOCKS:
            self._end_block()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._held.append(data)

    def finished(self) -> list[str]:
        """The lines of the page."""
        self._end_block()
        return self._lines

    def _end_block(self) -> None:
        line = " ".join("".join(self._held).split())
        self._held = []
        level, self._level = self._level, 0
        if line:
            # A line of the page that begins with # is text, not a heading.
            marked = f"{'#' * level} {line}" if level else f"\u200b{line}" if _MARK.match(line) else line
            self._lines.append(marked)


def _decoded(data: bytes) -> str:
    for encoding in ("utf-16",) if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")
