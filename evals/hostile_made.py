"""Files that are broken, locked, lying or made to do harm: each written here by code, none fetched."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from typing import Any

CANARY = "Zyndra"  # the child in every file; no error may repeat it
SENTENCE = f"{CANARY} reads 41 words a minute."
_MEGABYTE = b" " * 1_000_000
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word(*paragraphs: str) -> bytes:
    """A Word file with plain paragraphs."""
    import docx

    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    return _saved(document)


def table(rows: int, columns: int) -> bytes:
    """A Word file with one table."""
    cells = [[paragraph(f"{CANARY} {row}.{n}") for n in range(columns)] for row in range(rows)]
    lines = ["".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in cells]
    return body("<w:tbl>" + "".join(f"<w:tr>{line}</w:tr>" for line in lines) + "</w:tbl>")


def body(xml: str, before: str = "") -> bytes:
    """A Word file whose body is `xml`; `before` stands in front of the document element."""
    document = (
        f'<?xml version="1.0"?>{before}<w:document xmlns:w="{_WORD}"><w:body>{xml}</w:body></w:document>'
    )
    return with_parts(word(""), {"word/document.xml": document.encode()})


def paragraph(text: str) -> str:
    """One paragraph of a Word body, as XML."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def with_parts(data: bytes, parts: Mapping[str, bytes | None]) -> bytes:
    """A zip archive with parts replaced, added or (None) taken out."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename not in parts:
                new.writestr(entry.filename, old.read(entry.filename))
        for name, content in parts.items():
            if content is not None:
                new.writestr(name, content)
    return target.getvalue()


def replaced(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """A zip archive with `old` replaced by `new` in one part."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        content = archive.read(part)
    return with_parts(data, {part: content.replace(old, new)})


def archive(names: Sequence[str]) -> bytes:
    """A zip archive with small entries of these names."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        for name in names:
            made.writestr(name, "x")
    return target.getvalue()


def spaces(megabytes: int) -> bytes:
    """A zip archive, small itself, whose only entry unpacks to so much."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made,
        made.open("word/document.xml", "w", force_zip64=True) as entry,
    ):
        for _ in range(megabytes):  # bit by bit: what is measured later must not be the memory of the maker
            entry.write(_MEGABYTE)
    return target.getvalue()


def says_locked(data: bytes) -> bytes:
    """A zip archive whose directory says that its first entry is encrypted."""
    changed = bytearray(data)
    changed[changed.index(b"PK\x01\x02") + 8] |= 1
    return bytes(changed)


def pdf(pages: Sequence[str], *, password: str = "", script: str = "", unpacks_to: int = 0) -> bytes:
    """A PDF with one line on each page; `unpacks_to`: megabytes of a further, compressed stream."""
    from pypdf import PdfWriter
    from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject, TextStringObject

    writer = PdfWriter()
    font: Any = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    named = DictionaryObject({NameObject(key): NameObject(value) for key, value in font.items()})
    fonts = DictionaryObject({NameObject("/F1"): writer._add_object(named)})
    for line in pages:
        page = writer.add_blank_page(width=612, height=792)
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        stream = DecodedStreamObject()
        stream.set_data(f"BT /F1 10 Tf 50 740 Td ({line}) Tj ET".encode("latin-1") if line else b"")
        streams: list[Any] = [stream]
        if unpacks_to:
            streams.append(_packed(unpacks_to))
        page[NameObject("/Contents")] = ArrayObject([writer._add_object(each) for each in streams])
    if script:
        action = {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject(script)}
        writer.root_object[NameObject("/OpenAction")] = DictionaryObject(action)
    if password:
        writer.encrypt(password)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def _packed(megabytes: int) -> Any:
    from pypdf.generic import EncodedStreamObject, NameObject

    packer = zlib.compressobj()
    packed = b"".join(packer.compress(_MEGABYTE) for _ in range(megabytes)) + packer.flush()
    stream = EncodedStreamObject()
    stream._data = packed  # its own way to set it would unpack it first
    stream[NameObject("/Filter")] = NameObject("/FlateDecode")
    return stream


def looping_pdf() -> bytes:
    """A PDF whose pages are said to be pages of themselves."""
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>endobj\n"
        b"trailer<</Root 1 0 R/Size 3>>\nstartxref\n0\n%%EOF"
    )


def _saved(document: Any) -> bytes:
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()
