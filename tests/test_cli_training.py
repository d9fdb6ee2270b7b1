"""The exercises on the command line."""

from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest
from docx import Document

from tests import commands
from tests.word import words_in


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    return commands.run(capsys, "train", *arguments)


def test_the_exercises_are_listed_by_kind_area_and_level(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys)
    assert code == 0
    assert len(out.splitlines()) >= 72
    _, some, _ = run(capsys, "--kind", "missing", "--area", "math", "--level", "1")
    assert some == "missing-math-1: Addition facts (level 1, ages 6-10)\n"
    _, listed, _ = run(capsys, "--kind", "rate", "--format", "json")
    assert {exercise["kind"] for exercise in json.loads(listed)["exercises"]} == {"rate"}


def test_an_exercise_is_shown_without_its_answer(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "missing-math-1")
    assert code == 0
    assert "Bilal will write the sums" in out
    assert "Everything is there but the date" not in out
    _, shown, _ = run(capsys, "rate-math-1", "--format", "json")
    assert "answers" not in json.loads(shown)
    assert json.loads(shown)["strengths"] == []


def test_an_answer_is_marked(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "missing-math-1", "-a", "time_bound")
    assert code == 0
    assert out.splitlines()[:2] == ["1 of 1", "Found: By when"]
    code, out, _ = run(capsys, "missing-math-1", "-a", "baseline", "--format", "json")
    assert code == 1
    assert (json.loads(out)["right"], json.loads(out)["extras"]) == (0, ["baseline"])
    code, out, _ = run(capsys, "choose-writing-1", "-a", "second")
    assert code == 0
    assert "Found: It uses the strength as the way to the skill." in out


def test_a_handout_and_a_key_are_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    word, text = tmp_path / "h.docx", tmp_path / "k.md"
    code, out, _ = run(capsys, "--area", "motor", "--handout", str(word), "--key", str(text))
    assert (code, out) == (0, "")
    assert "Through the cafeteria" in words_in(Document(str(word)))
    key = text.read_text(encoding="utf-8")
    assert "“wheelchair-bound”" in key
    assert "Read more: Words to trade: from labels to facts" in key


@pytest.mark.parametrize(
    "arguments",
    [
        ["spot-nothing-1"],
        ["-a", "lazy"],
        ["spot-math-1", "-a", "not there"],
        ["rate-math-1", "-a", "first"],
        ["--handout", "plan.pdf"],
        ["--handout", "no/such/folder/plan.md"],
        ["choose-writing-1", "-a", "second", "-a", "first"],
        ["missing-math-1", "-a", "time_bound", "--handout", "plan.md"],
    ],
)
def test_what_cannot_be_done_is_one_line(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize("key", ["h.md", "../here/h.md", "key.txt"])
def test_one_file_is_not_written_over_the_other_nor_one_without_the_other(
    key: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    code, _, err = run(capsys, "--level", "1", "--handout", str(folder / "h.md"), "--key", str(folder / key))
    assert code == 2
    assert len(err.splitlines()) == 1
    assert list(folder.iterdir()) == []


def test_the_end_of_a_name_may_be_in_capitals(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, _ = run(capsys, "missing-math-1", "--handout", str(tmp_path / "H.DOCX"))
    assert code == 0
    assert Document(str(tmp_path / "H.DOCX")).paragraphs


def test_a_full_disk_leaves_the_file_that_was_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "h.md"
    file.write_text("last week's", encoding="utf-8")

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    code, _, err = run(capsys, "missing-math-1", "--handout", str(file))
    assert code == 2
    assert "'h.md' cannot be written (No space left on device)" in err
    assert file.read_text(encoding="utf-8") == "last week's"
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_is_written_anew_with_the_rights_it_had(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "h.md"
    file.write_text("mine alone", encoding="utf-8")
    file.chmod(0o600)
    assert run(capsys, "missing-math-1", "--handout", str(file))[0] == 0
    assert "Bilal" in file.read_text(encoding="utf-8")
    assert file.stat().st_mode & 0o777 == 0o600
