"""Word files as a reader sees them."""

from __future__ import annotations

from typing import Any

from docx.oxml.ns import qn


def words_in(document: Any) -> str:
    """The text of every paragraph in a `Document` of python-docx, those in cells too, a line for each."""
    paragraphs = document.element.body.iter(qn("w:p"))
    return "\n".join("".join(text.text or "" for text in p.iter(qn("w:t"))) for p in paragraphs)
