"""Whole documents on the command line: reviewed, compared, and never written over."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.notices import DRAFT_NOTICE
from tests.commands import run, run_json

pytestmark = pytest.mark.usefixtures("command_home")


def test_a_whole_document_is_reviewed_from_the_command_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    from tests.documents import makers

    (tmp_path / "plan.docx").write_bytes(makers.iep())
    extras = ["--comments", "c.docx", "--csv", "f.csv", "--summary", "s.docx"]
    code, out, err = run(capsys, "document", "plan.docx", *extras, "--format", "json")
    result = json.loads(out)
    assert code == 0
    assert [section["kind"] for section in result["sections"]][:2] == ["parent_concerns", "present_levels"]
    assert [goal["number"] for goal in result["goals"]] == [1, 2, 3]
    assert {row["status"] for row in result["needs_ledger"]} == {"answered", "nothing"}
    assert result["strengths_ledger"][0]["matches"][0]["how"] == "means"
    assert result["sections"][1]["findings"][0]["paragraph"] == 5
    assert all((tmp_path / name).stat().st_size > 100 for name in ("c.docx", "f.csv", "s.docx"))
    assert "Written: c.docx" in err
    code, out, _ = run(capsys, "document", "plan.docx", "--format", "markdown")
    assert "## Every need and what answers it" in out
    assert out.endswith(f"{DRAFT_NOTICE}\n")
    out = run(capsys, "document", "plan.docx")[1]
    assert "QUESTIONS FOR THE TEAM" in out
    assert out.endswith(f"{DRAFT_NOTICE}\n")


def test_a_document_is_never_written_over(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    from tests.documents import makers

    (tmp_path / "plan.docx").write_bytes(makers.word("Omar reads."))
    code, _, err = run(capsys, "document", "plan.docx", "--comments", "./plan.docx")
    assert code == 2
    assert "over the file itself" in err
    assert (tmp_path / "plan.docx").read_bytes()[:2] == b"PK"
    assert run(capsys, "document", "plan.docx", "--csv", "none/f.csv")[0] == 2
    assert run(capsys, "document", "none.docx")[0] == 2


def test_two_drafts_are_compared_from_the_command_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "old.txt").write_text("Annual Goals\nOmar will read 80 words per minute.", encoding="utf-8")
    (tmp_path / "new.md").write_text("# Annual Goals\nOmar will read 60 words per minute.", encoding="utf-8")
    result = run_json(capsys, "compare", "old.txt", "new.md")
    (goal,) = result["goals"]
    assert goal["change"] == "lowered"
    assert goal["figures"][0]["old"]["text"] == "80"
    out = run(capsys, "compare", "old.txt", "new.md")[1]
    assert "Lowered: Omar will read 60 words per minute. (lowered: 80 → 60)" in out


def test_markdown_of_a_document_holds_no_picture_of_its_own(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    bad = "Present Levels\nOmar fails to ![x](http://example.test/x.png) follow <b>directions</b>."
    (tmp_path / "plan.txt").write_text(bad, encoding="utf-8")
    out = run(capsys, "document", "plan.txt", "--format", "markdown")[1]
    assert "![x]" not in out
    assert "<b>" not in out


def test_one_result_of_a_document_is_not_written_over_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plan.txt").write_text("Goals\nAna will read 40 words.\n", encoding="utf-8")
    code, _, err = run(capsys, "document", "plan.txt", "--csv", "out", "--summary", "./out")
    assert code == 2
    assert "written over the other" in err
    assert not (tmp_path / "out").exists()
