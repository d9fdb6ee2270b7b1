"""Read a PDF into plain blocks with pypdf. Runs in the worker process only."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from assistant.documents.refused import RefusedFile

MAX_PAGES = 250
_CORRUPT = ("is damaged and cannot be opened.", "Open it, print it to a new PDF, and try that one.")
_LOCKED = (
    "is locked with a password.",
    "Ask for an unlocked copy.",
)
_SCAN = (
    "has no text in it, only pictures of pages.",
    "Ask the school for the file it was printed from, or make a searchable copy first (OCR).",
)
_SENTENCE_END = re.compile(r"[.!?:;][\"'”’)]?$")
_STARTS_ANEW = re.compile(r"[-–—•·*▪◦●○■□☐☑☒✓➢]|\(?\w{1,3}[.)]\s|[A-Z][\w /&()-]{2,40}:")
_COLUMNS = re.compile(r"\S {3,}\S")
_CANNOT_END = re.compile(
    r"(?:,|\b(?:and|or|of|the|an?|to|in|with|for|by|on|at|when|that|his|her|their|is|was|are|will|has|from|as|"
    r"than|if|while|mr\.|ms\.|mrs\.|dr\.))$",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_MARGIN_LINES = 3
_WRAPPED_AT = 0.7  # a line this long, measured by the page's longest, was broken to fit


def read_pdf(source: io.BytesIO) -> dict[str, Any]:
    """The blocks of a PDF, page by page; lines that were broken only to fit are joined again.

    Raises:
        RefusedFile: It is damaged, locked, has no text or too many pages.
    """
    import pypdf
    from pypdf.errors import FileNotDecryptedError, LimitReachedError, PyPdfError

    try:
        reader = pypdf.PdfReader(source)
        if reader.is_encrypted and not reader.decrypt(""):
            raise RefusedFile(*_LOCKED)
        pages = len(reader.pages)
        if pages > MAX_PAGES:
            raise RefusedFile(
                f"has {pages} pages; the limit is {MAX_PAGES}.",
                "Save the pages of the IEP itself as a new PDF.",
            )
        blocks, empty = _blocks(reader)
    except LimitReachedError:
        raise RefusedFile("unpacks to far more than its size.", "Print it to a new PDF.") from None
    except FileNotDecryptedError:
        raise RefusedFile(*_LOCKED) from None
    except (PyPdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, OSError, RecursionError):
        raise RefusedFile(*_CORRUPT) from None
    except (NotImplementedError, ImportError):
        raise RefusedFile("is locked in a way that cannot be opened here.", _LOCKED[1]) from None
    if not blocks:
        raise RefusedFile(*_SCAN)
    notes: list[str] = []
    if empty:
        shown = ", ".join(str(number) for number in empty[:10])
        notes.append(f"No text was found on page {shown}. It may be a picture of a page.")
    return {"blocks": blocks, "pages": pages, "notes": notes}


def _blocks(reader: Any) -> tuple[list[dict[str, Any]], list[int]]:
    blocks: list[dict[str, Any]] = []
    empty: list[int] = []
    pages = [[line.rstrip() for line in str(page.extract_text() or "").splitlines()] for page in reader.pages]
    margins = _margins(pages)
    for number, (page, lines) in enumerate(zip(reader.pages, pages, strict=True), start=1):
        before = len(blocks)
        body = ["" if _DIGITS.sub("#", line.strip()) in margins else line for line in lines]
        blocks += [
            {"text": line.strip(), "paragraph": at, "page": number, "place": "header"}
            for at, line in enumerate(lines, start=1)
            if line.strip() and not body[at - 1]
        ]
        blocks += [
            {"text": text, "paragraph": first, "page": number, "place": "body"}
            for first, text in joined_lines(body)
        ]
        for text in _fields(page):
            blocks.append({"text": text, "paragraph": len(lines) + 1, "page": number, "place": "form_field"})
        if len(blocks) == before:
            empty.append(number)
    return blocks, empty


def joined_lines(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Paragraphs of a page, each with the number of its first line, counted from 1.

    A line goes on in the next when it is about as long as the page is wide, ends no sentence, and the next
    one starts no bullet, number or label.
    """
    width = max((len(line) for line in lines), default=0)
    first, parts = 0, list[str]()
    for number, line in enumerate(lines, start=1):
        text = line.strip()
        if parts and (not text or not _goes_on(parts[-1], text, width)):
            yield first, " ".join(parts)
            parts = []
        if text:
            first = first if parts else number
            parts.append(text)
    if parts:
        yield first, " ".join(parts)


def _goes_on(line: str, following: str, width: int) -> bool:
    if _STARTS_ANEW.match(following) or following.isupper() or line.isupper() or _COLUMNS.search(line):
        return False
    if following[:1].islower() and not line.endswith(":"):
        return True
    if len(line) < width * _WRAPPED_AT or _SENTENCE_END.search(line):
        return False
    # Before a capital, only a line that cannot end there goes on: "... when corrected by" / "Ms. Ray".
    return bool(_CANNOT_END.search(line))


def _margins(pages: list[list[str]]) -> set[str]:
    """Lines that stand at the top or bottom of several pages, without their numbers."""
    seen = Counter(
        _DIGITS.sub("#", line.strip())
        for lines in pages
        for line in {*lines[:_MARGIN_LINES], *lines[-_MARGIN_LINES:]}
        if line.strip()
    )
    return {line for line, count in seen.items() if count > 1 and count * 2 >= len(pages)}


def _fields(page: Any) -> Iterator[str]:
    """What was typed into the form fields of a page, each after its label."""
    for entry in page.get("/Annots") or ():
        field = entry.get_object()
        if field.get("/Subtype") != "/Widget":
            continue
        parent = field.get("/Parent")
        owner = field if "/V" in field or parent is None else parent.get_object()
        value = owner.get("/V")
        if not isinstance(value, str) or value.startswith("/") or len(value.strip()) < 2:
            continue
        label = str(owner.get("/TU") or owner.get("/T") or "").replace("_", " ").strip(" :.")
        words = " ".join(value.split())
        yield f"{label}: {words}" if re.search(r"[A-Za-z]{3}", label) else words
