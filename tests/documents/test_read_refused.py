"""Files that cannot be read, or should not be: each is refused in one clear line."""

from __future__ import annotations

import io
import subprocess
import threading
import zipfile
from pathlib import Path

import pytest

from assistant.documents import read, read_pdf, sandbox
from assistant.documents.refused import RefusedFile
from assistant.errors import InputError
from tests.documents import makers
from tests.documents.refused import REFUSED


def _refusal(data: bytes, name: str) -> str:
    with pytest.raises(InputError) as refused:
        read.read_bytes(data, name)
    assert refused.value.problem
    assert refused.value.fix
    assert "\n" not in str(refused.value)
    return str(refused.value)


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
