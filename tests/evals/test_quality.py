"""The quality page counts as it says, and the peers beside us really run."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from assistant.types import Span
from evals.cases import PresentLevelsCase
from evals.peers import equality_marks, proselint_marks, smart_missing
from evals.quality import main, wording_rates
from evals.quality_section import is_stale, write_section
from evals.records import BASELINES, read_run

LEVELS = [
    PresentLevelsCase(
        id="a",
        text="Ana is lazy. Ana cannot add.",
        deficit_spans=("is lazy", "cannot add"),
        strength_spans=(),
        need_spans=(),
        numbers=(),
        clean=False,
    )
]


def test_recall_precision_and_clean_are_told_apart() -> None:
    lazy, first = Span(7, 11, "lazy"), Span(0, 3, "Ana")
    cells = wording_rates([[lazy, first]], [[], [first], []], LEVELS)
    assert cells == ["50.0% (2)", "50.0% (2)", "66.7% (3)"]


def test_a_checker_that_marks_nothing_finds_nothing() -> None:
    assert wording_rates([[]], [[]], LEVELS) == ["0.0% (2)", "–", "100.0% (1)"]


def test_proselint_marks_stand_where_it_says() -> None:
    text = "Leo is very unique."
    (marks,) = proselint_marks([text]) or [[]]
    assert "very unique" in [span.text for span in marks]


def test_a_peer_that_is_not_installed_is_left_out(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert equality_marks(["He is lazy."]) is None


def test_the_keyword_checker_takes_weekly_for_a_deadline_and_asks_for_no_baseline() -> None:
    assert smart_missing("Mia will read 20 words weekly.") == frozenset()
    assert smart_missing("Mia will enjoy school.") == {"specific", "measurable", "time_bound"}


def test_the_page_says_what_the_baseline_says() -> None:
    assert not is_stale()


def test_a_page_that_says_something_else_is_stale_and_is_put_right(tmp_path: Path) -> None:
    page = tmp_path / "quality.md"
    run = read_run(BASELINES / "offline.jsonl")
    page.write_text("# Quality\n\nBy hand.\n", encoding="utf-8")
    assert is_stale(page)
    write_section(run, page)
    assert not is_stale(page)
    page.write_text(page.read_text(encoding="utf-8").replace("| gate |", "| promise |"), encoding="utf-8")
    assert is_stale(page)
    assert CliRunner().invoke(main, ["--check", "--output", str(page)]).exit_code == 1
    assert CliRunner().invoke(main, ["--baseline", "--output", str(page)]).exit_code == 0
    assert CliRunner().invoke(main, ["--check", "--output", str(page)]).exit_code == 0
    text = page.read_text(encoding="utf-8")
    assert text.count("## The accepted run") == 1
    assert "By hand." in text


def test_a_peer_that_fails_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".venv" / "peers" / "node_modules" / "retext-equality").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("evals.peers.shutil.which", lambda _: "/bin/false")
    assert equality_marks(["He is lazy."]) is None
