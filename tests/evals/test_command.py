"""`strengths eval`: what it prints, how it ends, and how a baseline is accepted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.cli import main
from assistant.errors import AssistantError, DataError, InputError
from evals import command
from evals.records import Record, latest_path, read_run
from tests.evals.commands import FLAGGED, strengths_eval


def test_gates_that_hold_end_well_and_leave_reports(folder: Path) -> None:
    done = strengths_eval(folder)
    assert done.exit_code == 0, done.output
    assert "clean sentences left alone | gate | 1.000 | 2" in done.stdout
    out = folder.parent / "out"
    assert {p.name for p in out.iterdir()} >= {"report.json", "junit.xml", "report.md", "report.html"}
    assert json.loads((out / "report.json").read_text(encoding="utf-8"))["gates_broken"] == []


def test_a_broken_gate_is_named_and_ends_with_one(folder: Path) -> None:
    (folder / "clean.yaml").write_text(FLAGGED, encoding="utf-8")
    done = strengths_eval(folder)
    assert done.exit_code == 1
    assert "GATE clean b [clean sentences left alone]" in done.stderr


def test_accept_then_compare_then_regress(folder: Path) -> None:
    assert strengths_eval(folder, "--accept", "the first\nbaseline").exit_code == 0
    changelog = (folder.parent / "CHANGELOG.md").read_text(encoding="utf-8")
    assert (
        "## Unreleased\n\n- New evaluation baseline (offline): the first baseline\n- Old news." in changelog
    )
    page = (folder.parent / "quality.md").read_text(encoding="utf-8")
    assert "| clean | clean sentences left alone | offline | 0 of 2 | 0.0% to 65.8% |" in page
    assert strengths_eval(folder, "--compare").exit_code == 0
    (folder / "clean.yaml").write_text(FLAGGED, encoding="utf-8")
    done = strengths_eval(folder, "--compare")
    assert done.exit_code == 1
    assert "Regressed: 1" in done.stdout
    assert "clean b [clean sentences left alone] 1.00 -> 0.00" in done.stdout


def test_a_fault_the_baseline_has_is_no_regression(folder: Path) -> None:
    (folder / "clean.yaml").write_text(FLAGGED, encoding="utf-8")
    assert strengths_eval(folder, "--accept", "known faults").exit_code == 0
    assert strengths_eval(folder, "--compare").exit_code == 0


def test_part_of_a_run_is_no_baseline(folder: Path) -> None:
    done = strengths_eval(folder, "--cases", "a", "--accept", "part")
    assert isinstance(done.exception, InputError)
    assert "Only a whole run" in done.exception.problem
    assert not (folder.parent / "out").exists()  # said before the long run, and not after it


def test_without_a_changelog_nothing_is_measured_to_be_accepted(folder: Path) -> None:
    (folder.parent / "CHANGELOG.md").unlink()
    done = strengths_eval(folder, "--accept", "why")
    assert isinstance(done.exception, InputError)
    assert "no CHANGELOG.md" in done.exception.problem
    assert not (folder.parent / "out").exists()


def test_no_baseline_is_one_line(folder: Path) -> None:
    done = strengths_eval(folder, "--compare")
    assert isinstance(done.exception, InputError)
    assert "offline.jsonl" in done.exception.problem


def test_a_baseline_of_another_schema_is_one_line(folder: Path) -> None:
    baselines = folder.parent / "baselines"
    baselines.mkdir()
    (baselines / "offline.jsonl").write_text('{"schema": 99, "provenance": {}, "measures": {}}\n')
    done = strengths_eval(folder, "--compare")
    assert isinstance(done.exception, DataError)
    assert "schema 99" in done.exception.problem


def test_a_case_file_with_a_typo_is_one_line(folder: Path) -> None:
    (folder / "clean.yaml").write_text("- {id: a, txt: The lift failed.}\n", encoding="utf-8")
    done = strengths_eval(folder)
    assert isinstance(done.exception, DataError)
    assert "clean.yaml: case 1 (a) has the unknown key 'txt'" in done.exception.problem


def test_a_folder_that_cannot_be_written_is_one_line(folder: Path) -> None:
    (folder.parent / "out").write_text("a file, no folder", encoding="utf-8")
    done = strengths_eval(folder)
    assert isinstance(done.exception, InputError)
    assert "cannot be written" in done.exception.problem


def test_a_history_that_is_none_is_one_line_and_the_cases_are_kept(folder: Path) -> None:
    out = folder.parent / "out"
    out.mkdir()
    (out / "history-offline.jsonl").write_text("{\n", encoding="utf-8")
    done = strengths_eval(folder)
    assert isinstance(done.exception, DataError)
    assert "is not a history of runs" in done.exception.problem
    assert len(read_run(out / "offline.jsonl").records) == 2


def test_a_whole_run_of_the_projects_cases_is_kept_for_the_app(
    folder: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = latest_path(home, "offline")
    assert strengths_eval(folder).exit_code == 0
    assert not path.exists()  # cases of one's own stay where they are
    monkeypatch.setattr(command, "CASES", folder)
    assert strengths_eval(folder, "--cases", "a").exit_code == 0
    assert not path.exists()
    assert strengths_eval(folder).exit_code == 0
    assert len(read_run(path).records) == 2
    path.unlink()


def test_no_case_is_one_line(folder: Path) -> None:
    done = strengths_eval(folder, "--cases", "nothing-like-this")
    assert isinstance(done.exception, InputError)
    assert done.exception.problem == "No case fits."


def test_a_folder_that_is_not_there_is_named(folder: Path) -> None:
    done = strengths_eval(folder / "gone")
    assert isinstance(done.exception, InputError)
    assert done.exception.problem == "There is no folder 'gone'."


@pytest.mark.parametrize("content", [b"\xb2\x00 no run", None])
def test_what_cannot_be_gone_on_with_is_one_line(folder: Path, content: bytes | None) -> None:
    there = folder.parent / "out" / "offline.jsonl"
    there.parent.mkdir()
    there.mkdir() if content is None else there.write_bytes(content)
    done = strengths_eval(folder, "--resume")
    assert isinstance(done.exception, AssistantError)
    assert "offline.jsonl" in done.exception.problem
    assert there.is_dir() if content is None else there.read_bytes() == content


@pytest.mark.parametrize("money", [("--price", "-1", "1"), ("--cap", "-1"), ("--cap", "inf")])
def test_money_below_nothing_or_without_end_is_refused(folder: Path, money: tuple[str, ...]) -> None:
    done = strengths_eval(folder, *money)
    assert done.exit_code == 2
    assert "not in the range" in done.stderr


def test_a_cap_that_is_no_number_starts_no_paid_run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command.Plan, "rewrites", lambda _: 1)
    done = strengths_eval(folder, "--writer", "model", "--price", "2", "8", "--cap", "nan")
    assert isinstance(done.exception, InputError)
    assert "the cap is $nan" in done.exception.problem


def test_a_paid_run_whose_cap_is_no_number_stops_at_the_first_case() -> None:
    with pytest.raises(InputError, match="are kept"):
        command.Purse((1.0, 1.0), float("nan")).pay(Record(suite="clean", id="a", tokens_in=1))


def test_a_paid_run_over_the_cap_does_not_start(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command.Plan, "rewrites", lambda _: 1000)
    done = strengths_eval(folder, "--writer", "model", "--price", "2", "8", "--cap", "1")
    assert isinstance(done.exception, InputError)
    assert "the cap is $1.00" in done.exception.problem
    assert "1000 rewrites" in done.stderr


def test_a_model_has_to_be_set(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STRENGTHS_MODEL", "offline")
    done = strengths_eval(folder, "--writer", "model")
    assert "STRENGTHS_MODEL is offline" in str(done.exception)


def test_an_unknown_suite_is_one_line_of_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["eval", "--suite", "nonsense"])
    assert end.value.code == 2
    told = capsys.readouterr().err
    assert "nonsense" in told
    assert "Try 'strengths eval --help'." in told
