"""Files made for the tests: Word through python-docx, PDF by hand. Every child and school is invented."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

LEVELS = (
    "Nadia enjoys drawing comics and explains her ideas well when she can draw first. "
    "She reads 62 words per minute in grade 3 text. "
    "Nadia struggles with reading fluency. She refuses to write more than two sentences. "
    "She has difficulty taking turns in group games."
)
FLUENCY_GOAL = (
    "By May 14, 2027, given a grade 3 passage, Nadia will read 90 words per minute in 3 of 4 weekly probes."
)
WRITING_GOAL = (
    "By May 14, 2027, Nadia will draw a comic strip as her plan and use it to write a paragraph of "
    "5 sentences in 4 of 5 samples, from a baseline of 2 sentences, as measured by writing samples."
)
VAGUE_GOAL = "Nadia will improve her behavior."
CONCERNS = "Her mother is worried that Nadia has no time with friends at recess."


def iep() -> bytes:
    """A small IEP in Word, with headings, tables, a header and a text box."""
    document: Any = docx.Document()
    document.sections[0].header.paragraphs[0].text = "DRAFT IEP - Birch Hollow School"
    document.add_heading("Parent Concerns", level=1)
    document.add_paragraph(CONCERNS)
    document.add_heading("Present Levels of Academic Achievement and Functional Performance", level=1)
    document.add_paragraph(LEVELS)
    document.add_heading("Measurable Annual Goals", level=1)
    for goal in (FLUENCY_GOAL, WRITING_GOAL, VAGUE_GOAL):
        document.add_paragraph(goal)
    document.add_paragraph("ACCOMMODATIONS AND MODIFICATIONS")
    table(
        document,
        ("Accommodation", "Where", "How often"),
        ("Extra time on tests", "All classes", "As needed"),
        ("May draw a plan before writing", "English", "Daily"),
    )
    document.add_paragraph().add_run("Special Education Services").bold = True
    table(
        document,
        ("Service", "Minutes", "Provider"),
        ("Specialized reading instruction", "30 minutes, 4 times a week", "Special education teacher"),
    )
    return saved(document)


def table(document: Any, *rows: Sequence[str]) -> Any:
    """A table with `rows` of cells."""
    made = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(made.add_row().cells, row, strict=True):
            cell.text = text
    return made


def text_box(document: Any, text: str) -> None:
    """A paragraph that holds a text box, twice over, as Word saves it."""
    inner = f"<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent>"
    names = (
        f"{nsdecls('w')} xmlns:v='urn:schemas-microsoft-com:vml' "
        "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' "
        "xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'"
    )
    document.element.body.insert(
        0,
        parse_xml(
            f"<w:p {names}><w:r><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>{inner}</wps:txbx>"
            f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{inner}</v:textbox></w:pict></mc:Fallback>"
            "</mc:AlternateContent></w:r></w:p>"
        ),
    )


def word(*paragraphs: str) -> bytes:
    """A Word file with plain paragraphs."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    return saved(document)


def saved(document: Any) -> bytes:
    """The bytes of a python-docx document."""
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def changed(data: bytes, **parts: bytes | None) -> bytes:
    """A zip archive with entries replaced, added or (None) taken out; `__` in a name stands for a slash."""
    target = io.BytesIO()
    wanted = {name.replace("__", "/").replace("_DOT_", "."): content for name, content in parts.items()}
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename not in wanted:
                new.writestr(entry.filename, old.read(entry.filename))
        for name, content in wanted.items():
            if content is not None:
                new.writestr(name, content)
    return target.getvalue()


def archive(*names: str) -> bytes:
    """A zip archive with entries of these names."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        for name in names:
            made.writestr(name, "x")
    return target.getvalue()


def pdf(*pages: Sequence[str], password: str = "") -> bytes:
    """A PDF with one line of text under the other on each page."""
    from pypdf import PdfWriter
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    writer = PdfWriter()
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    reference = writer._add_object(font)
    for lines in pages:
        page = writer.add_blank_page(width=612, height=792)
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): reference})}
        )
        stream = DecodedStreamObject()
        stream.set_data(_drawn(lines))
        page[NameObject("/Contents")] = writer._add_object(stream)
    if password:
        writer.encrypt(password)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def _drawn(lines: Iterable[str]) -> bytes:
    shown = [line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") for line in lines]
    return "\n".join(["BT /F1 10 Tf 50 740 Td 14 TL", *(f"({line}) Tj T*" for line in shown), "ET"]).encode(
        "latin-1"
    )
