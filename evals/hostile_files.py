"""Files nobody should be harmed by: every one is read, or refused in one line, in little time and memory.

`python -m evals.hostile_files` reads each once and prints what came of it. A process of its own: the memory
measured is that of the readers alone.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass

from assistant.documents.read import MAX_BYTES
from assistant.documents.read_html import read_any
from assistant.errors import InputError
from evals import hostile_made as made
from evals.hostile_made import CANARY, SENTENCE

MOST_SECONDS = 10.0
MOST_MEMORY = 512.0  # MB, of the process that reads the file
_KIB_IN_MB = 1024


@dataclass(frozen=True, slots=True)
class HostileFile:
    """One file.

    Attributes:
        name: What is wrong with it.
        make: Writes it.
        filename: What it is called.
        told: Words of the one line it is refused with; "" where it is read, and only its own text.
    """

    name: str
    make: Callable[[], bytes]
    filename: str
    told: str = ""


@dataclass(frozen=True, slots=True)
class Contained:
    """What came of it: what the user is told, the seconds, the most memory of any reader so far in MB."""

    name: str
    filename: str
    happened: str
    right: bool
    seconds: float
    megabytes: float


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LAUGHS = "<!DOCTYPE d [<!ENTITY a0 'ha'>" + "".join(
    f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10)
)
_OUTSIDE = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
_MAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_MACROS = b"application/vnd.ms-word.document.macroEnabled.main+xml"
_LINK = (
    b'<Relationship Id="rId99" '
    b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" '
    b'Target="http://192.0.2.1/pixel.png" TargetMode="External"/></Relationships>'
)
_TYPES, _LINKS, _TEXT = "[Content_Types].xml", "word/_rels/document.xml.rels", "word/document.xml"


def _whole() -> bytes:
    return made.word(SENTENCE)


FILES: tuple[HostileFile, ...] = (
    HostileFile("nothing in it", bytes, "a.docx", "is empty"),
    HostileFile("only white space", lambda: b" \n\t ", "a.txt", "is empty"),
    HostileFile("more than 20 MB", lambda: b"%PDF-1.7\n" + b"x" * MAX_BYTES, "a.pdf", "limit is 20 MB"),
    HostileFile("more text than a plan has", lambda: SENTENCE.encode() * 20_000, "a.txt", "characters"),
    HostileFile("cut in half", lambda: _whole()[: len(_whole()) // 2], "a.docx", "damaged"),
    HostileFile("an archive of noise", lambda: b"PK\x03\x04" + bytes(range(256)) * 8, "a.docx", "damaged"),
    HostileFile("its text is missing", lambda: made.with_parts(_whole(), {_TEXT: None}), "a.docx", "damaged"),
    HostileFile(
        "its text is no XML", lambda: made.with_parts(_whole(), {_TEXT: b"<w:p"}), "a.docx", "damaged"
    ),
    HostileFile("unpacks to 200 MB", lambda: made.spaces(200), "a.docx", "unpacks to far more"),
    HostileFile(
        "a bomb in a bomb", lambda: made.with_parts(_whole(), {"word/media/b.zip": made.spaces(20)}), "a.docx"
    ),
    HostileFile(
        "5,000 entries",
        lambda: made.with_parts(_whole(), {f"word/{n}.xml": b"<a/>" for n in range(5000)}),
        "a.docx",
        "unpacks to far more",
    ),
    HostileFile("says it is locked", lambda: made.says_locked(_whole()), "a.docx", "password"),
    HostileFile("names that climb out", lambda: made.with_parts(_whole(), {"../../out.txt": b"x"}), "a.docx"),
    HostileFile(
        "entities that multiply",
        lambda: made.body(made.paragraph("&a9;"), f"{_LAUGHS}]>"),
        "a.docx",
        "damaged",
    ),
    HostileFile(
        "an entity from outside", lambda: made.body(made.paragraph(f"{SENTENCE}&x;"), _OUTSIDE), "a.docx"
    ),
    HostileFile(
        "100,000 tags in each other",
        lambda: made.body("".join(f"<w:x{n}>" for n in range(100_000))),
        "a.docx",
        "damaged",
    ),
    HostileFile("a table of 20,000 cells", lambda: made.table(500, 40), "a.docx"),
    HostileFile("20,000 paragraphs", lambda: made.body(made.paragraph(CANARY) * 20_000), "a.docx"),
    HostileFile(
        "macros beside the text",
        lambda: made.with_parts(_whole(), {"word/vbaProject.bin": b"macro"}),
        "a.docx",
    ),
    HostileFile(
        "a macro file by another name",
        lambda: made.replaced(_whole(), _TYPES, _MAIN, _MACROS),
        "a.docx",
        "holds macros",
    ),
    HostileFile(
        "a picture on another computer",
        lambda: made.replaced(_whole(), _LINKS, b"</Relationships>", _LINK),
        "a.docx",
    ),
    HostileFile("a PDF named as a Word file", lambda: made.pdf([SENTENCE]), "a.docx", "inside it is a PDF"),
    HostileFile("a Word file named as a PDF", _whole, "a.pdf", "inside it is a Word file"),
    HostileFile("a spreadsheet", lambda: made.archive(["xl/workbook.xml"]), "a.docx", "spreadsheet"),
    HostileFile("a program", lambda: b"MZ\x90\x00\x03\x00 " + SENTENCE.encode(), "a.docx", "damaged"),
    HostileFile("an old Office file", lambda: _OLE + bytes(600), "a.doc", "old Office file"),
    HostileFile(
        "a Word file with a password",
        lambda: _OLE + "EncryptedPackage".encode("utf-16-le"),
        "a.docx",
        "password",
    ),
    HostileFile("a photo of a phone", lambda: b"\x00\x00\x00\x18ftypheic\x00\x00", "a.docx", "picture"),
    HostileFile("RTF", lambda: rb"{\rtf1 " + SENTENCE.encode(), "a.rtf", "RTF"),
    HostileFile("a PDF with a password", lambda: made.pdf([SENTENCE], password="kite"), "a.pdf", "password"),
    HostileFile("a scanned PDF", lambda: made.pdf(["", ""]), "a.pdf", "only pictures"),
    HostileFile("a PDF of 500 pages", lambda: made.pdf(["a"] * 500), "a.pdf", "the limit is 250"),
    HostileFile("a PDF cut in half", lambda: made.pdf([SENTENCE])[:300], "a.pdf", "damaged"),
    HostileFile("a PDF of noise", lambda: b"%PDF-1.7 " + bytes(range(256)) * 40, "a.pdf", "damaged"),
    HostileFile("a PDF of itself", made.looping_pdf, "a.pdf", "damaged"),
    HostileFile(
        "a PDF page that unpacks to 100 MB",
        lambda: made.pdf([SENTENCE], unpacks_to=100),
        "a.pdf",
        "unpacks to far more",
    ),
    HostileFile("a PDF with a script", lambda: made.pdf([SENTENCE], script="app.alert(1)"), "a.pdf"),
    HostileFile("bytes that are no text", lambda: bytes(range(256)) * 40, "a.txt", "not text"),
    HostileFile("text of another age", lambda: f"Zoë, {SENTENCE}".encode("cp1252"), "a.txt"),
    HostileFile("text of two bytes a letter", lambda: SENTENCE.encode("utf-16"), "a.txt"),
    HostileFile(
        "a web page with scripts",
        lambda: f"<html><script>{'x' * 90_000}</script><p>{SENTENCE}</html>".encode(),
        "a.html",
    ),
    HostileFile(
        "a web page of open tags",
        lambda: f"<html><body>{'<div><b>' * 50_000}<p>{SENTENCE}".encode(),
        "a.html",
    ),
)


def read_all() -> list[Contained]:
    """Every file read once; meant for a process that has read nothing before."""
    return [_read(file) for file in FILES]


def _read(file: HostileFile) -> Contained:
    data = file.make()
    started = time.perf_counter()
    try:
        document = read_any(data, file.filename)
    except InputError as error:
        told = str(error)
        right = bool(file.told) and file.told in told and "\n" not in told and CANARY not in told
        happened = f"“{error.problem}”"
    else:
        right, happened = not file.told and CANARY in document.text, "read"
        happened += "; " + " ".join(document.notes) if document.notes else ""
    seconds = time.perf_counter() - started
    megabytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / _KIB_IN_MB
    return Contained(
        file.name, file.filename, happened, right and seconds <= MOST_SECONDS, seconds, megabytes
    )


if __name__ == "__main__":
    for contained in read_all():
        sys.stdout.write(json.dumps(asdict(contained)) + "\n")
