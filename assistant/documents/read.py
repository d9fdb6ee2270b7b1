"""Any file a family or a school may have, as text whose every place can be found again.

Word files are read with python-docx and PDF files with pypdf (both pure Python, kept, no native code of their
own), in a worker process with bounded time and memory. Text and Markdown stay exactly as given.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

from assistant.documents.sandbox import run_worker
from assistant.errors import InputError
from assistant.types_documents import PLACES, Block, Document, FileKind, Place

MAX_BYTES = 20 * 1024 * 1024
MAX_CHARACTERS = 400_000
SUFFIXES: dict[str, FileKind] = {
    ".docx": "docx",
    ".pdf": "pdf",
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
}
_NAMES: dict[FileKind, str] = {
    "docx": "a Word file",
    "pdf": "a PDF",
    "markdown": "Markdown",
    "text": "plain text",
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
# Photos of phones and of the web say what they are after their length: HEIC, AVIF, WebP.
_PHOTO = re.compile(rb"....(?:ftyp(?:hei|hev|mif1|msf1|avi[fs])|....WEBP)", re.DOTALL)
# A zip archive is refused before anything in it is unpacked (measured: a 235 KB file took 1.4 GB).
_MOST_ENTRIES = 4000
_MOST_XML = 30 * 1024 * 1024
_MOST_UNPACKED = 200 * 1024 * 1024
_MOST_RATIO = 150
_SMALL = 1024 * 1024
_LINE = re.compile(r"[^\r\n]+")
_MARKDOWN_HEADING = re.compile(r"[ \t]{0,3}(#{1,6})[ \t]")
_NOT_TEXT = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_BROKEN = re.compile(r"[\x00\ud800-\udfff]")


def read_file(path: Path) -> Document:
    """The document in a file.

    Raises:
        InputError: The file is missing, too large, of a kind that cannot be read, locked, scanned, empty or
            damaged: one line with the problem and one with what to do.
    """
    return read_bytes(load_bytes(path), path.name)


def load_bytes(path: Path) -> bytes:
    """The bytes of a file of at most 20 MB. Raises InputError when there is no such file."""
    if not path.name:
        raise InputError("No file is named.", "Give the name of a file.")
    try:
        if path.stat().st_size > MAX_BYTES:
            raise _too_large(path.name, path.stat().st_size)
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)  # a device has no size, and no end
    except FileNotFoundError:
        raise InputError(f"There is no file {path.name!r}.", "Check the name and the folder.") from None
    except IsADirectoryError:
        raise InputError(f"{path.name!r} is a folder.", "Name a file.") from None
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else "not a file name"
        raise InputError(f"{path.name!r} cannot be read ({why}).", "Check that you may open it.") from None


def read_bytes(data: bytes, name: str) -> Document:
    """The document in `data`; `name` is its file name. Nothing is written to disk.

    Raises:
        InputError: As for `read_file`.
    """
    name = shown_name(name)
    if len(data) > MAX_BYTES:
        raise _too_large(name, len(data))
    if not data.strip():
        raise InputError(f"{name} is empty.", "Choose the file again, or paste the text.")
    kind = _kind(data, name)
    if kind in ("docx", "pdf"):
        return _from_worker(kind, data, name)
    return read_text(_decode(data, name), name=name, kind=kind)


def shown_name(name: str) -> str:
    """A file's own name without its folders, on one line and without signs that move the cursor."""
    last = name.replace("\\", "/").rpartition("/")[2]
    return " ".join("".join(sign if sign.isprintable() else " " for sign in last).split()) or "The file"


def read_text(text: str, *, name: str = "Pasted text", kind: FileKind = "text") -> Document:
    """Text as it was given, one block a line.

    Raises:
        InputError: It is empty, too long or not text.
    """
    if not text.strip():
        raise InputError(f"{name} is empty.", "Choose the file again, or paste the text.")
    if _BROKEN.search(text):
        raise InputError(
            f"{name} contains broken characters.", "Copy it again, or save it as plain text (UTF-8)."
        )
    _check_length(len(text), name)
    blocks: list[Block] = []
    for number, found in enumerate(_LINE.finditer(text), start=1):
        if not found.group().strip():
            continue
        mark = _MARKDOWN_HEADING.match(found.group())
        start = found.start() + (mark.end() if mark else 0)
        level = len(mark.group(1)) if mark else 0
        blocks.append(Block(start=start, end=found.end(), paragraph=number, heading=level))
    return Document(name=name, file_kind=kind, text=text, blocks=tuple(blocks))


def _from_worker(kind: FileKind, data: bytes, name: str) -> Document:
    if kind == "docx":
        _check_archive(data, name)
    answer = cast(dict[str, Any], json.loads(run_worker(kind, data, name=name)))
    text, blocks = _joined(cast(Sequence[dict[str, Any]], answer["blocks"]))
    if not text.strip():
        raise InputError(f"{name} has no text in it.", "Pictures of pages need a searchable copy (OCR).")
    _check_length(len(text), name)
    return Document(
        name=name,
        file_kind=kind,
        text=text,
        blocks=blocks,
        pages=int(answer["pages"]),
        notes=tuple(str(note) for note in answer["notes"]),
    )


def _joined(found: Sequence[dict[str, Any]]) -> tuple[str, tuple[Block, ...]]:
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for entry in found:
        text = _BROKEN.sub("\ufffd", str(entry["text"]))
        cell = cast("list[int] | None", entry.get("cell"))
        blocks.append(
            Block(
                start=at,
                end=at + len(text),
                paragraph=int(entry["paragraph"]),
                page=entry.get("page"),
                place=_place(str(entry["place"])),
                heading=int(entry.get("heading") or 0),
                bold=bool(entry.get("bold")),
                cell=(cell[0], cell[1], cell[2], cell[3]) if cell else None,
            )
        )
        parts.append(text)
        at += len(text) + 1
    return "\n".join(parts), tuple(blocks)


def _place(name: str) -> Place:
    for place in PLACES:
        if place == name:
            return place
    return "body"


def _kind(data: bytes, name: str) -> FileKind:
    """What the file is, told by its content; its name has to agree."""
    inside = _inside(data, name)
    suffix = Path(name).suffix.lower()
    said = SUFFIXES.get(suffix)
    if said is None and suffix:
        if inside == "text":
            raise InputError(f"{name} is not a kind of file that can be read.", "Use docx, pdf, md or txt.")
        said = inside
    if said is None:
        return inside
    if inside == "text" and said in ("markdown", "text"):
        return said
    if inside == "text" and not _is_text(data):
        raise InputError(f"{name} is damaged and cannot be opened.", "Save it again, and try the new copy.")
    if inside != said:
        right = next(end for end, kind in SUFFIXES.items() if kind == inside)
        raise InputError(
            f"{name} is not what its name says: inside it is {_NAMES[inside]}.",
            f"Save it again, or give it a name that ends in {right}.",
        )
    return said


def _is_text(data: bytes) -> bool:
    try:
        return "\x00" not in data.decode("utf-8")
    except UnicodeDecodeError:
        return False


def _inside(data: bytes, name: str) -> FileKind:
    if data.startswith(b"PK\x03\x04"):
        return _archive_kind(data, name)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise InputError(f"{name} is locked with a password.", "Save a copy without the password.")
        raise InputError(f"{name} is an old Office file.", "Open it in Word and save it as .docx.")
    if data.startswith(b"{\\rtf"):
        raise InputError(f"{name} is an RTF file.", "Open it in Word and save it as .docx.")
    if data.startswith(_PICTURES) or _PHOTO.match(data):
        raise InputError(f"{name} is a picture.", "Ask for the file itself, or type the part you need.")
    return "text"


def _archive_kind(data: bytes, name: str) -> FileKind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        raise InputError(
            f"{name} is damaged and cannot be opened.",
            "Open it in Word, save it again, and try the new copy.",
        ) from None
    if "word/document.xml" in names or ("[Content_Types].xml" in names and "word/" in " ".join(names)):
        return "docx"
    if any(part.startswith("Index/") and part.endswith(".iwa") for part in names):
        raise InputError(f"{name} is an Apple Pages file.", "Open it in Pages and save it as Word.")
    fix = "Save it as .docx or .pdf, or paste the text."
    if "mimetype" in names:
        raise InputError(f"{name} is an OpenDocument file.", fix)
    raise InputError(f"{name} is a spreadsheet, slides or a zip archive.", fix)


def _check_archive(data: bytes, name: str) -> None:
    """Refuse a Word file that would unpack to far more than it should."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
    total = sum(entry.file_size for entry in entries)
    xml = sum(entry.file_size for entry in entries if entry.filename.lower().endswith((".xml", ".rels")))
    dense = any(
        entry.file_size > _SMALL and entry.file_size > _MOST_RATIO * max(1, entry.compress_size)
        for entry in entries
    )
    if any(entry.flag_bits & 1 for entry in entries):
        raise InputError(f"{name} is locked with a password.", "Save a copy without the password.")
    if len(entries) > _MOST_ENTRIES or total > _MOST_UNPACKED or xml > _MOST_XML or dense:
        raise InputError(
            f"{name} unpacks to far more than a document should.",
            "Save a fresh copy in Word; if it has many pictures, take them out.",
        )


def _decode(data: bytes, name: str) -> str:
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    encodings = ("utf-16",) if wide else ("utf-8-sig", "cp1252")  # what Notepad saves, and used to save
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _NOT_TEXT.search(text):
            return text
    raise InputError(f"{name} is not text.", "Save it as .docx, .pdf or plain text (UTF-8).")


def _check_length(length: int, name: str) -> None:
    if length > MAX_CHARACTERS:
        raise InputError(
            f"{name} has {length:,} characters; the limit is {MAX_CHARACTERS:,}.",
            "Give the IEP alone, without the reports that came with it.",
        )


def _too_large(name: str, size: int) -> InputError:
    megabytes = MAX_BYTES // (1024 * 1024)
    return InputError(
        f"{name} is {size / (1024 * 1024):.0f} MB; the limit is {megabytes} MB.",
        "Save a smaller copy, without pictures, or paste the text.",
    )
