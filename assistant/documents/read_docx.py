"""Read a Word file into plain blocks. Runs in the worker process only."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from assistant.documents.refused import RefusedFile

_CORRUPT = ("is damaged and cannot be opened.", "Open it in Word, save it again, and try the new copy.")
# A part for notes holds two separators even where nobody wrote a note.
_NOTES = (
    ("word/footnotes.xml", b"<w:footnote ", "Footnotes were not read."),
    ("word/endnotes.xml", b"<w:endnote ", "Endnotes were not read."),
)
_ORDINARY_NOTES = 2


def read_docx(source: io.BytesIO) -> dict[str, Any]:
    """The blocks of a Word file and notes on what was left out.

    Raises:
        RefusedFile: It is damaged, or is a template or macro file under another name.
    """
    from assistant.documents.docx_walk import walk

    document = open_docx(source)
    notes = _notes(source)
    blocks: list[dict[str, Any]] = []
    hidden = 0
    for number, paragraph in enumerate(walk(document), start=1):
        hidden += paragraph.hidden
        if not paragraph.text.strip():
            continue
        blocks.append(
            {
                "text": paragraph.text,
                "paragraph": number,
                "place": paragraph.place,
                "heading": paragraph.heading,
                "bold": paragraph.bold,
                "cell": list(paragraph.cell) if paragraph.cell else None,
            }
        )
    if hidden:
        where = "1 paragraph holds" if hidden == 1 else f"{hidden} paragraphs hold"
        notes.append(f"{where} hidden text, which was left out.")
    return {"blocks": blocks, "pages": 0, "notes": notes}


def open_docx(source: io.BytesIO) -> Any:
    """A python-docx document.

    Raises:
        RefusedFile: It is damaged or not a Word document inside.
    """
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        return docx.Document(source)
    except ValueError as error:
        if "macroEnabled" in str(error):
            raise RefusedFile("holds macros.", "Save it as a plain .docx file.") from None
        raise RefusedFile("is not a Word document inside.", "Save it as .docx and try again.") from None
    except (
        PackageNotFoundError,
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        SyntaxError,  # what lxml raises for XML that is not well formed
        KeyError,
        OSError,
        EOFError,
        NotImplementedError,
        AttributeError,
        IndexError,
        RecursionError,
    ):
        raise RefusedFile(*_CORRUPT) from None


def _notes(source: io.BytesIO) -> list[str]:
    notes: list[str] = []
    with zipfile.ZipFile(source) as package:
        names = set(package.namelist())
        if any(name.endswith("vbaProject.bin") for name in names):
            notes.append("The file holds macros. They were not run.")
        relations = [package.read(name) for name in names if name.endswith(".rels")]
        if any(b'TargetMode="External"' in text and b"hyperlink" not in text for text in relations):
            notes.append("The file points to things outside it. They were not fetched.")
        for part, note, told in _NOTES:
            if part in names and package.read(part).count(note) > _ORDINARY_NOTES:
                notes.append(told)
    return notes
