"""The command as people and programs call it: exit codes, one-line errors, JSON keys."""

from __future__ import annotations

import errno
import gc
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from assistant.cli import main
from evals.openai_server import OpenAIServer, Say

GOAL = "By May 29, given a grade 3 passage, Rosa will read 95 words per minute in 3 of 4 checks."
LEVELS = "Theo struggles with writing. He writes 2 sentences in 15 minutes. Theo tells funny stories."


@pytest.fixture(autouse=True)
def _own_home(monkeypatch: pytest.MonkeyPatch, home: Path, tmp_path: Path) -> None:
    monkeypatch.setenv("STRENGTHS_HOME", str(home))
    monkeypatch.delenv("STRENGTHS_MODEL", raising=False)
    monkeypatch.chdir(tmp_path)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as stopped:
        main(list(arguments))
    captured = capsys.readouterr()
    return int(stopped.value.code or 0), captured.out, captured.err


def run_json(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    _, out, _ = run(capsys, *arguments, "--format", "json")
    return json.loads(out)


def test_review_of_a_goal_has_the_contract_keys(capsys: pytest.CaptureFixture[str]) -> None:
    review = run_json(capsys, "review", GOAL)
    assert {"text", "kind", "findings", "strengths", "needs", "goal", "readability"} <= set(review)
    assert review["kind"] == "goal"
    slots = {
        "learner",
        "condition",
        "behavior",
        "criterion",
        "timeframe",
        "measurement",
        "baseline",
        "missing",
    }
    assert slots <= set(review["goal"])
    assert review["goal"]["learner"] == {"start": 36, "end": 40, "text": "Rosa"}
    assert review["goal"]["baseline"] is None
    assert "baseline" in review["goal"]["missing"]


def test_review_of_present_levels_marks_spans_of_the_text(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "review", LEVELS, "--kind", "present_levels", "--format", "json")
    review = json.loads(out)
    assert code == 1
    assert review["goal"] is None
    assert review["findings"]
    for finding in review["findings"]:
        assert LEVELS[finding["start"] : finding["end"]] == finding["matched"]
        assert {"rule_id", "category", "severity", "message", "why", "suggestions"} <= set(finding)


def test_fail_on_decides_the_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "review", LEVELS, "--kind", "present_levels", "--fail-on", "never")[0] == 0
    assert run(capsys, "review", "Rosa reads with friends.", "--kind", "present_levels")[0] == 0


def test_rewrite_has_the_contract_keys_and_keeps_the_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    result = run_json(capsys, "rewrite", GOAL, "--strength", "loves horses")
    keys = {"before", "after", "fidelity", "strengths_used", "questions", "plain_language"}
    assert set(result) >= keys | {"passages", "status", "reasons", "writer", "provenance"}
    assert result["status"] == "accepted"
    assert result["writer"] == "offline"
    assert result["before"]["text"] == GOAL
    after = result["after"]["text"]
    assert "horses" in after
    for number in ("May 29", "grade 3", "95", "3 of 4"):
        assert number in after
    assert result["fidelity"]["strength_as_means"] is True
    assert {"id", "title", "source", "score"} <= set(result["passages"][0])


def test_verify_compares_as_the_kind_it_was_rewritten_as(capsys: pytest.CaptureFixture[str]) -> None:
    before, after = (
        "Because of his limitations, he will stay in the workshop.",
        "He will stay in the workshop.",
    )
    assert run(capsys, "verify", before, after, "--kind", "present_levels")[0] == 0
    assert run(capsys, "verify", before, after, "--kind", "goal")[0] == 1


def test_verify_passes_and_fails_with_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(
        capsys,
        "verify",
        "Ana will spell 8 of 10 words.",
        "Ana will spell eight out of ten words.",
        "--format",
        "json",
    )
    report = json.loads(out)
    assert code == 0
    assert set(report) >= {"passed", "kept", "lost", "added", "changed", "warnings", "strength_as_means"}
    assert report["strength_as_means"] is None
    code, out, _ = run(
        capsys, "verify", "Ana will spell 8 of 10 words.", "Ana will spell 6 of 10 words.", "--format", "json"
    )
    assert code == 1
    assert json.loads(out)["passed"] is False


def test_ask_gives_words_and_a_source(capsys: pytest.CaptureFixture[str]) -> None:
    answer = run_json(capsys, "ask", "They only talk about what my son can't do. Nobody said one good thing.")
    assert answer["status"] == "answered"
    assert answer["say"]
    assert {"status", "topic", "say", "why", "ask_in_writing", "law", "citations", "passages"} <= set(answer)
    assert {"id", "title", "source"} <= set(answer["citations"][0])
    assert {"id", "topic", "title", "score"} <= set(answer["passages"][0])


def test_progress_takes_options_or_places(capsys: pytest.CaptureFixture[str]) -> None:
    by_option = run_json(capsys, "progress", "--baseline", "40%", "--target", "90%", "--current", "70%")
    by_place = run_json(capsys, "progress", "40%", "90%", "70%")
    assert by_option == by_place
    assert by_option["status"] == "partially_met"
    assert by_option["fraction"] == pytest.approx(0.6)
    assert run_json(capsys, "progress", "--target", "90%", "--current", "70%")["status"] == "cannot_tell"


def test_text_from_a_file_and_from_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "goal.txt").write_text(GOAL, encoding="utf-8")
    assert run_json(capsys, "review", "goal.txt")["text"] == GOAL
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(GOAL.encode())))
    assert run_json(capsys, "review", "-")["text"] == GOAL


@pytest.mark.parametrize(
    "arguments",
    [
        ("review", ""),
        ("review", "   "),
        ("review", "a\x00b"),
        ("review", "x" * 1_000_000),
        ("review", "Ana reads.", "--kind", "essay"),
        ("review", "no-such-file.txt"),
        ("review", "."),
        ("document", ""),
        ("rewrite", "y " * 500_000),
        ("ask", ""),
        ("batch", "review", "none.jsonl", "out.jsonl"),
        ("review",),
        ("nonsense",),
        ("progress", "--what"),
        ("rules", "--category", "none"),
    ],
)
def test_bad_input_is_one_line_and_exit_code_2(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    code, out, err = run(capsys, *arguments)
    assert code == 2
    assert out == ""
    assert len(err.strip().splitlines()) == 1
    assert err.startswith("strengths: ")


@pytest.mark.parametrize("command", ["review", "rewrite", "ask", "document"])
def test_closed_standard_input_is_told(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    code, out, err = run(capsys, command, "-")
    assert (code, out) == (2, "")
    assert "Standard input is closed. Pipe a text" in err


@pytest.mark.parametrize("command", ["verify", "compare"])
def test_standard_input_is_one_text_and_not_both(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, command, "-", "-")
    assert (code, out) == (2, "")
    assert "only one of the two" in err


class _Endless(io.RawIOBase):
    """As /dev/zero: a reader that asks for all of it never gets an answer."""

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        assert size >= 0, "all of it was asked for"
        return b"a" * size


def test_no_more_is_read_than_can_be_used(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Endless:
        buffer = _Endless()

    monkeypatch.setattr(sys, "stdin", Endless())
    code, _, err = run(capsys, "review", "-")
    assert code == 2
    assert "Standard input has more than 400,000 bytes." in err


@pytest.mark.parametrize(
    ("command", "said"), [("review", "more than 400,000"), ("document", "limit is 20 MB")]
)
def test_a_device_without_end_is_refused(command: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, command, "/dev/zero")
    assert code == 2
    assert said in err


class _Full(io.StringIO):
    """Standard output on a disk without room."""

    def write(self, text: str, /) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_is_one_line(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", _Full())
    code, _, err = run(capsys, "review", GOAL)
    assert code == 2
    assert err.startswith("strengths: Standard output cannot be written (No space left on device).")
    assert err.count("\n") == 1


def test_missing_key_is_one_line(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STRENGTHS_MODEL", "some-hosted-model")
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    code, _, err = run(capsys, "rewrite", GOAL)
    assert code == 2
    assert "OPENAI_API_KEY" in err


def test_a_preview_shows_what_a_model_would_be_told_without_names(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = "By May 3, Ines will write 4 sentences. Call 555-201-7788."
    code, out, note = run(capsys, "rewrite", text, "-s", "Ines loves maps", "-p", "Ines", "--preview")
    told = json.loads(out[out.index("{") : out.rindex("}") + 1])
    assert code == 0
    assert "Ines" not in out
    assert "201-7788" not in out
    assert "A rare diagnosis" in note
    assert "even without the name" in note
    assert "rare diagnosis" not in out
    assert "will write 4 sentences" in told["text"]
    assert "loves maps" in told["strengths"][0]
    learner = next(part["text"] for part in told["keep"] if part["part"] == "learner")
    assert learner in told["text"]
    assert learner.startswith("⟦")
    assert learner.endswith("⟧")


def test_model_server_that_is_down_costs_a_note_not_the_result(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STRENGTHS_MODEL", "local-model")
    monkeypatch.setenv("STRENGTHS_BASE_URL", "http://127.0.0.1:9/v1")
    result = run_json(capsys, "rewrite", GOAL, "--strength", "loves horses")
    assert result["status"] == "accepted"
    assert result["writer"] == "offline"
    assert result["reasons"]
    assert result["usage"] == {"calls": 2, "tokens_in": 0, "tokens_out": 0, "dollars": None}


def test_binary_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "scan.txt").write_bytes(os.urandom(64) + b"\xff\x00")
    code, _, err = run(capsys, "review", "scan.txt")
    assert code == 2
    assert "plain text" in err


def test_doctor_says_nothing_leaves(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "doctor", "--format", "json")
    report = json.loads(out)
    assert code == 0
    assert report["healthy"] is True
    leaves = next(c for c in report["checks"] if c["name"] == "What leaves this computer")
    assert leaves["finding"] == "nothing."


def test_doctor_names_the_setting_to_fix_and_no_key(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STRENGTHS_MODEL", "some-hosted-model")
    code, out, _ = run(capsys, "doctor")
    assert code == 2
    assert "OPENAI_API_KEY" in out
    monkeypatch.setenv("OPENAI_API_KEY", "sk-canary-1234")
    with OpenAIServer(Say("ok")) as server:
        monkeypatch.setenv("STRENGTHS_BASE_URL", server.base_url)
        code, out, _ = run(capsys, "doctor")
    assert code == 0
    assert "sk-canary-1234" not in out


def test_index_builds_once(capsys: pytest.CaptureFixture[str]) -> None:
    first = run_json(capsys, "index")
    assert first["scripts"] >= 6
    assert run_json(capsys, "index") == first


def test_review_needs_no_heavy_library() -> None:
    script = """
import sys
from assistant.cli import main
try:
    main(["review", "Ana will read 5 words.", "--fail-on", "never"])
except SystemExit:
    pass
heavy = {"chromadb", "langchain_core", "openai", "streamlit", "spacy", "presidio_analyzer", "onnxruntime"}
assert not heavy & set(sys.modules), heavy & set(sys.modules)
"""
    subprocess.run([sys.executable, "-c", script], check=True, capture_output=True)


def test_python_dash_m_is_the_same_command() -> None:
    out = subprocess.run(
        [sys.executable, "-m", "assistant", "--help"], check=True, capture_output=True, text=True
    ).stdout
    for command in ("review", "rewrite", "verify", "ask", "progress", "batch", "index", "app", "doctor"):
        assert command in out


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
    assert "QUESTIONS FOR THE TEAM" in run(capsys, "document", "plan.docx")[1]


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


@pytest.mark.parametrize(
    ("arguments", "command"),
    [(["--nonsense"], "strengths"), (["app", "--port", "80"], "strengths app")],
)
def test_a_wrong_option_names_the_help_that_lists_the_right_ones(
    arguments: list[str], command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, err = run(capsys, *arguments)
    assert code == 2
    assert f"Try '{command} --help'." in err


def test_the_bare_command_shows_its_help_line_by_line(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys)
    assert (code, out) == (2, "")
    assert any(line.strip().startswith("rewrite ") for line in err.splitlines())


def test_a_short_command_is_not_held_up_by_looking_for_garbage() -> None:
    before = gc.get_threshold()
    try:
        gc.set_threshold(700)
        with pytest.raises(SystemExit):
            main(["review", GOAL, "--fail-on", "never"])
        assert gc.get_threshold()[0] > 10_000
    finally:
        gc.set_threshold(*before)


def test_a_spanish_answer_has_spanish_headings(capsys: pytest.CaptureFixture[str]) -> None:
    question = "me quieren hacer firmar hoy mismo"
    spanish = run(capsys, "ask", question, "--letter")[1]
    for heading in ("DIGA ESTO", "POR QUÉ AYUDA", "PIDA ESTO POR ESCRITO", "QUÉ DICE LA LEY", "QUÉ NO DECIR"):
        assert f"{heading}\n" in spanish
    assert "WHY IT HELPS" not in spanish
    spanish_letter, english_letter = spanish.split("LA MISMA CARTA EN INGLÉS PARA LA ESCUELA\n")
    assert "UNA CARTA PARA DESPUÉS\nEstimado/a" in spanish_letter
    assert english_letter.startswith("Dear")
    told = json.loads(run(capsys, "ask", question, "--format", "json")[1])
    assert told["letter"].startswith("Estimado/a")
    assert told["letter_in_english"].startswith("Dear")
    assert "### Por qué ayuda" in run(capsys, "ask", question, "--format", "markdown")[1]


def test_what_is_wrong_with_a_command_is_whole_sentences(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "rules", "nosuch")[2].strip() == (
        "strengths: Got unexpected extra argument (nosuch). Try 'strengths rules --help'."
    )
