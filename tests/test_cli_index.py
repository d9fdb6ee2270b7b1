"""`strengths index add`, `list` and `remove`: the user's own documents from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.cli_index import NO_RECORDS
from tests import commands
from tests.documents import makers


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder whose data folder is new; the policy lies in it."""
    monkeypatch.setenv("STRENGTHS_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "policy.html").write_text("<h1>Recording</h1><p>Parents may record a meeting.</p>")
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    return commands.run(capsys, "index", *arguments)


def listed(capsys: pytest.CaptureFixture[str]) -> list[str]:
    _, out, _ = run(capsys, "list", "--format", "json")
    return [entry["name"] for entry in json.loads(out)["documents"]]


def test_every_kind_of_file_is_added_listed_and_removed(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    (folder / "a.docx").write_bytes(makers.word("The bus waits for every student."))
    (folder / "b.pdf").write_bytes(makers.pdf(["Homework ends after one hour."]))
    (folder / "c.md").write_text("# Lunch\nLunch is at noon.")
    (folder / "d.txt").write_text("Recess is outside.")
    names = ["a.docx", "b.pdf", "c.md", "d.txt", "policy.html"]
    code, out, err = run(capsys, "add", *names)
    assert code == 0
    assert len(out.splitlines()) == 5
    assert err.strip() == NO_RECORDS
    assert listed(capsys) == names
    code, out, _ = run(capsys, "remove", "b.pdf", "c.md")
    assert (code, out) == (0, "Removed: b.pdf\nRemoved: c.md\n")
    assert listed(capsys) == ["a.docx", "d.txt", "policy.html"]


def test_the_command_says_that_a_childs_records_do_not_belong_there(
    capsys: pytest.CaptureFixture[str],
) -> None:
    _, out, _ = run(capsys, "add", "--help")
    assert "own records" in " ".join(out.split())
    _, _, err = run(capsys, "add", "policy.html")
    assert "child's own records" in err


def test_a_second_time_is_told_and_a_new_text_is_an_update(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    assert run(capsys, "add", "policy.html")[1].startswith("Added: policy.html (1 passage,")
    assert run(capsys, "add", "policy.html")[1].startswith("Already there: policy.html")
    (folder / "policy.html").write_text("<p>Parents may not record.</p>")
    assert run(capsys, "add", "policy.html")[1].startswith("Brought up to date: policy.html")
    assert listed(capsys) == ["policy.html"]


def test_bad_files_get_a_line_each_and_the_good_one_is_added(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    bad = {
        "scan.pdf": makers.pdf([], []),
        "locked.pdf": makers.pdf(["Omar reads."], password="kite"),
        "broken.docx": b"PK\x03\x04 broken",
        "bomb.docx": makers.changed(
            makers.word("Omar"), word__media__a_DOT_xml=b"<a>" + b" " * 20_000_000 + b"</a>"
        ),
        "empty.md": b" ",
        "photo.png": b"\x89PNG\r\n\x1a\n",
    }
    for name, data in bad.items():
        (folder / name).write_bytes(data)
    code, out, err = run(capsys, "add", *bad, "missing.md", "policy.html")
    assert code == 2
    assert out.startswith("Added: policy.html")
    lines = err.splitlines()[1:]
    assert len(lines) == len(bad) + 1
    assert all(line.startswith("strengths: ") for line in lines)
    words = ("only pictures", "password", "damaged", "unpacks to far more", "is empty", "picture", "no file")
    assert all(word in line for word, line in zip(words, lines, strict=True))
    assert listed(capsys) == ["policy.html"]


def test_a_folder_that_cannot_be_written_is_one_line(
    capsys: pytest.CaptureFixture[str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "home").write_text("a file where the folder should be")
    code, out, err = run(capsys, "add", "policy.html")
    assert (code, out) == (2, "")
    assert "cannot be kept" in err.splitlines()[-1]
    assert "STRENGTHS_HOME" in err.splitlines()[-1]


def test_removing_what_is_not_there_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "remove", "nothing.md")
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1


def test_without_a_subcommand_the_guidance_is_built(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "--format", "json")
    assert code == 0
    assert json.loads(out)["scripts"] > 50


def test_an_empty_list_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "list") == (0, "You have added no documents.\n", "")
