"""Files of every kind come in as text with places, or with one clear line."""

from __future__ import annotations

import io
import subprocess
import threading
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from assistant.documents import read, read_pdf, sandbox
from assistant.documents.read_pdf import joined_lines
from assistant.documents.refused import RefusedFile
from assistant.errors import InputError
from assistant.types_documents import Document
from tests.documents import makers
from tests.documents.refused import REFUSED


def _texts(document: Document) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks]


def _refusal(data: bytes, name: str) -> str:
    with pytest.raises(InputError) as refused:
        read.read_bytes(data, name)
    assert refused.value.problem
    assert refused.value.fix
    assert "\n" not in str(refused.value)
    return str(refused.value)


def test_a_word_file_is_read_with_tables_header_and_places() -> None:
    document = read.read_bytes(makers.iep(), "plan.docx")
    texts = _texts(document)
    assert texts[0] == "DRAFT IEP - Birch Hollow School"
    assert makers.LEVELS in texts
    assert "May draw a plan before writing" in texts
    places = dict(zip(texts, document.blocks, strict=True))
    assert places[texts[0]].place == "header"
    assert places["Parent Concerns"].heading == 1
    assert places["Special Education Services"].bold
    assert places["As needed"].cell == (0, 1, 2, 3)
    assert places["30 minutes, 4 times a week"].cell == (1, 1, 1, 3)
    assert [block.paragraph for block in document.blocks] == sorted(b.paragraph for b in document.blocks)


def test_a_text_box_is_read_once() -> None:
    made = docx.Document()
    made.add_paragraph("After the box.")
    makers.text_box(made, "Nadia likes kites.")
    document = read.read_bytes(makers.saved(made), "plan.docx")
    assert _texts(document) == ["Nadia likes kites.", "After the box."]
    assert document.blocks[0].place == "text_box"


def test_tracked_insertions_are_read_and_deletions_and_hidden_text_are_not() -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("Nadia will read")
    kept = paragraph.add_run(" 90 words.")
    inserted = made.element.makeelement(qn("w:ins"), {})
    paragraph._p.append(inserted)
    inserted.append(kept._r)
    secret = paragraph.add_run(" Ignore the aide.")
    secret.font.hidden = True
    gone = made.element.makeelement(qn("w:del"), {})
    paragraph._p.append(gone)
    gone.append(paragraph.add_run(" 60 words.")._r)
    document = read.read_bytes(makers.saved(made), "plan.docx")
    assert document.text == "Nadia will read 90 words."
    assert any("hidden text" in note for note in document.notes)


def test_headers_of_every_kind_of_page_are_read() -> None:
    made = docx.Document()
    made.add_paragraph("Nadia will read.")
    section = made.sections[0]
    for margin in (section.even_page_header, section.first_page_footer):
        margin.is_linked_to_previous = False
    section.even_page_header.paragraphs[0].text = "Birch Hollow School"
    section.first_page_footer.paragraphs[0].text = "Draft of May 4"
    document = read.read_bytes(makers.saved(made), "plan.docx")
    assert _texts(document) == ["Birch Hollow School", "Nadia will read.", "Draft of May 4"]


@pytest.mark.parametrize(
    ("kind", "told"),
    [("footnote", "Footnotes were not read."), ("endnote", "Endnotes were not read.")],
)
def test_that_footnotes_are_left_out_is_said(kind: str, told: str) -> None:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    notes = "".join(f'<w:{kind} w:id="{number}"/>' for number in (-1, 0, 1))
    part = f"<w:{kind}s {space}>{notes}</w:{kind}s>".encode()
    data = makers.changed(makers.word("Nadia reads."), **{f"word__{kind}s_DOT_xml": part})
    assert read.read_bytes(data, "plan.docx").notes == (told,)


def test_what_a_file_points_to_is_not_fetched_and_that_is_said() -> None:
    made = docx.Document()
    made.add_paragraph("Nadia reads.")
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    for kind, target in (("image", "http://127.0.0.1:9/a.png"), ("oleObject", "file:///etc/hostname")):
        made.part.relate_to(target, f"{kinds}/{kind}", is_external=True)
    document = read.read_bytes(makers.saved(made), "plan.docx")
    assert document.text == "Nadia reads."
    assert document.notes == ("The file points to things outside it. They were not fetched.",)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../of/my/plan.txt", "plan.txt"),
        ("C:\\plans\\plan.txt", "plan.txt"),
        ("my\nplan\x1b[31m\u202e.txt", "my plan [31m .txt"),
        ("<b>plan</b>" + "x" * 300 + ".txt", "b>" + "x" * 300 + ".txt"),
        ("\n/", "The file"),
    ],
)
def test_a_file_is_called_by_its_own_name_on_one_line(name: str, shown: str) -> None:
    assert read.read_bytes(b"Nadia reads.", name).name == shown


def test_a_pdf_keeps_pages_and_lines_and_joins_what_was_only_wrapped() -> None:
    data = makers.pdf(
        [
            "PRESENT LEVELS",
            "Nadia enjoys drawing comics and she tells the class about",
            "her ideas every week.",
        ],
        ["Goals", "1. Nadia will read 90 words per minute."],
    )
    document = read.read_bytes(data, "plan.pdf")
    assert document.pages == 2
    assert "Nadia enjoys drawing comics and she tells the class about her ideas every week." in _texts(
        document
    )
    found = [(block.page, block.paragraph) for block in document.blocks]
    assert found == [(1, 1), (1, 2), (2, 1), (2, 2)]


def test_a_page_without_text_is_noted() -> None:
    document = read.read_bytes(makers.pdf(["Goals"], []), "plan.pdf")
    assert document.notes == ("No text was found on page 2. It may be a picture of a page.",)


def test_labels_bullets_and_capitals_start_a_new_paragraph() -> None:
    lines = [
        "Baseline: she reads sixty-two words per minute on",
        "grade 3 text",
        "- uses a ruler",
        "GOALS",
        "Nadia",
    ]
    assert [text for _, text in joined_lines(lines)] == [
        "Baseline: she reads sixty-two words per minute on grade 3 text",
        "- uses a ruler",
        "GOALS",
        "Nadia",
    ]


@pytest.mark.parametrize(
    "text", ["Nadia reads.\r\n\r\n\tShe writes 👩‍👧.\r\n", "Zoë\u00a0likes e\u0301clairs.\rMore."]
)
def test_plain_text_stays_exactly_as_given(text: str) -> None:
    document = read.read_bytes(text.encode(), "plan.txt")
    assert document.text == text
    assert all(text[block.start : block.end].strip() for block in document.blocks)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_what_notepad_saves_can_be_read(encoding: str) -> None:
    assert read.read_bytes("Zoë reads “well”.".encode(encoding), "plan.txt").text == "Zoë reads “well”."


def test_markdown_headings_have_levels_and_no_hash_signs() -> None:
    document = read.read_bytes(b"# Goals\n\nNadia will read.\n### Baseline\n", "plan.md")
    assert _texts(document) == ["Goals", "Nadia will read.", "Baseline"]
    assert [block.heading for block in document.blocks] == [1, 0, 3]


@pytest.mark.parametrize(("data", "name", "words"), REFUSED)
def test_what_cannot_be_read_is_one_clear_line(data: bytes, name: str, words: str) -> None:
    assert words in _refusal(data, name)


def test_a_file_that_lies_about_its_type_is_named() -> None:
    assert "inside it is a Word file" in _refusal(makers.word("Nadia reads."), "plan.pdf")
    assert "inside it is a PDF" in _refusal(makers.pdf(["Nadia reads."]), "plan.docx")


def test_a_locked_pdf_and_a_scan_are_told_apart() -> None:
    assert "password" in _refusal(makers.pdf(["Nadia reads."], password="kite"), "plan.pdf")
    assert "only pictures of pages" in _refusal(makers.pdf([], []), "plan.pdf")


def test_a_pdf_with_too_many_pages_is_refused() -> None:
    assert "the limit is 250" in _refusal(makers.pdf(*[["a"]] * 251), "plan.pdf")


def test_a_file_over_the_limit_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    file = tmp_path / "plan.docx"
    with file.open("wb") as target:
        target.truncate(read.MAX_BYTES + 1)
    with pytest.raises(InputError, match="the limit is 20 MB"):
        read.read_file(file)


def test_a_zip_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "run_worker", lambda *_, **__: pytest.fail("it was opened"))
    bomb = makers.changed(makers.word("Nadia"), word__media__a_DOT_xml=b"<a>" + b" " * 20_000_000 + b"</a>")
    assert len(bomb) < 100_000
    assert "unpacks to far more" in _refusal(bomb, "plan.docx")


@pytest.mark.parametrize("limit", ["_MOST_ENTRIES", "_MOST_XML", "_MOST_UNPACKED"])
def test_an_archive_past_any_one_limit_is_refused(limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "run_worker", lambda *_, **__: pytest.fail("it was opened"))
    monkeypatch.setattr(read, limit, 3)
    assert "unpacks to far more" in _refusal(makers.word("Nadia"), "plan.docx")


def test_a_small_part_that_packs_well_is_no_bomb() -> None:
    blank = makers.changed(makers.word("Nadia reads."), word__note_DOT_xml=b"<a>" + b" " * 500_000 + b"</a>")
    assert read.read_bytes(blank, "plan.docx").text.strip() == "Nadia reads."


def test_an_archive_with_a_password_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "run_worker", lambda *_, **__: pytest.fail("it was opened"))
    data = bytearray(makers.word("Nadia"))
    data[data.index(b"PK\x01\x02") + 8] |= 1  # what the directory says of the first entry: it is encrypted
    assert "is locked with a password" in _refusal(bytes(data), "plan.docx")


def test_a_pdf_of_too_many_pages_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = makers.pdf(["One."], ["Two."])
    assert read_pdf.read_pdf(io.BytesIO(data))["blocks"]
    monkeypatch.setattr(read_pdf, "MAX_PAGES", 1)
    with pytest.raises(RefusedFile) as refused:
        read_pdf.read_pdf(io.BytesIO(data))
    assert refused.value.problem == "has 2 pages; the limit is 1."


def test_no_name_is_no_file() -> None:
    with pytest.raises(InputError, match="No file is named"):
        read.load_bytes(Path(""))


def test_entities_are_neither_expanded_nor_fetched() -> None:
    outside = (
        b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
        b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
        b"<w:p><w:r><w:t>Name: &x; end</w:t></w:r></w:p></w:body></w:document>"
    )
    data = makers.changed(makers.word("Nadia"), word__document_DOT_xml=outside)
    assert read.read_bytes(data, "plan.docx").text.strip() == "Name:"


def test_other_archives_and_macro_files_are_named() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("xl/workbook.xml", "<a/>")
    assert "spreadsheet" in _refusal(target.getvalue(), "plan.docx")
    plain = makers.word("Nadia")
    with zipfile.ZipFile(io.BytesIO(plain)) as archive:
        types = archive.read("[Content_Types].xml")
    kind = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    macro = types.replace(kind, b"application/vnd.ms-word.document.macroEnabled.main+xml")
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(plain)) as old, zipfile.ZipFile(target, "w") as new:
        for entry in old.namelist():
            new.writestr(entry, macro if entry == "[Content_Types].xml" else old.read(entry))
    assert "holds macros" in _refusal(target.getvalue(), "plan.docx")


def test_macros_beside_the_text_are_noted_and_not_run() -> None:
    data = makers.changed(makers.word("Nadia reads."), word__vbaProject_DOT_bin=b"macro")
    assert read.read_bytes(data, "plan.docx").notes == ("The file holds macros. They were not run.",)


def test_a_worker_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "SECONDS", 0.01)
    assert "takes too long" in _refusal(makers.word("Nadia"), "plan.docx")


def test_a_file_waits_until_there_is_memory_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    turns = threading.BoundedSemaphore(1)
    free: list[bool] = []

    def look(*_: object, **__: object) -> subprocess.CompletedProcess[bytes]:
        free.append(turns.acquire(blocking=False))
        return subprocess.CompletedProcess([], 0, b"done")

    monkeypatch.setattr(sandbox, "_TURNS", turns)
    monkeypatch.setattr(sandbox.subprocess, "run", look)
    for _ in range(2):
        assert sandbox.run_worker("pdf", b"", name="plan.pdf") == b"done"
    assert free == [False, False]


def test_a_worker_that_breaks_says_nothing_of_the_file() -> None:
    with pytest.raises(InputError) as refused:
        sandbox.run_worker("docx", b"Nadia is not a zip file", name="plan.docx")
    assert "Nadia" not in str(refused.value)
    with pytest.raises(InputError, match="cannot be read"):
        sandbox.run_worker("comments", makers.word("Nadia"), name="plan.docx", options={"comments": "Nadia"})


def test_missing_files_and_folders_are_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="There is no file"):
        read.read_file(tmp_path / "none.docx")
    with pytest.raises(InputError, match="is a folder"):
        read.read_file(tmp_path)
