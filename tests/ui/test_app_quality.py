"""The Quality page draws the committed baseline: what holds, what breaks, peers, and the cases themselves."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from evals.records import (
    BASELINES,
    Header,
    Measure,
    PeerFigure,
    Record,
    Run,
    keep_latest,
    latest_path,
    read_run,
    write_run,
)
from evals.score import Score
from evals.suites import SUITES
from tests.ui.pages import HOSTILE, html, open_page, press, words_of
from ui import quality_data, words
from ui.words import measure, say, suite, writer

pytestmark = pytest.mark.usefixtures("own_home")

_GATE, _TRACKED = "numbers kept", "accepted"
_MEASURES = {
    "rewrite": {_GATE: Measure("gate", 0.0), _TRACKED: Measure("tracked", 0.01)},
    "levels": {"deficit wording found": Measure("tracked", 0.01)},
    "scripted": {"always a result": Measure("gate", 0.0)},
}
_PEERS = (
    PeerFigure(suite="levels", measure="deficit wording found", peer="a linter", mean=0.07, cases=2),
    PeerFigure(suite="levels", measure="deficit wording found", peer="another", mean=None, cases=0),
)


def _record(number: int, value: float, *, before: str = "", suite: str = "rewrite") -> Record:
    names = _MEASURES[suite]
    scores = {name: Score(value, "" if value == 1 else "lost 4") for name in names}
    return Record(suite=suite, id=f"c{number}", scores=scores, before=before, after=before.replace("4", "5"))


def _run(*records: Record) -> Run:
    made = {"version": "1.2.3", "commit": "abc123", "date": "2026-11-22", "writer": "offline"}
    return Run(Header(provenance=made, measures=_MEASURES, peers=_PEERS), records)


_GOOD = _run(
    *(_record(n, 1.0) for n in range(3)), _record(9, 1.0, suite="levels"), _record(9, 1.0, suite="scripted")
)
_BAD = replace(
    _GOOD,
    records=(
        *(_record(n, 0.0, before=f"Ana reads 4 words {HOSTILE} of case {'abcde'[n]}.") for n in range(5)),
        *_GOOD.records[3:],
    ),
)


@pytest.fixture
def baselines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(quality_data, "BASELINES", tmp_path)
    return tmp_path


def _page(folder: Path, run: Run) -> AppTest:
    write_run(folder / "offline.jsonl", run.header, run.records, slim=True)
    page = open_page("quality")
    assert not page.exception
    return page


def _tables(page: AppTest) -> list[list[object]]:
    return [[cell for row in frame.value.to_numpy().tolist() for cell in row] for frame in page.dataframe]


def test_the_committed_baseline_is_drawn() -> None:
    page = open_page("quality")
    assert not page.exception
    run = read_run(BASELINES / "offline.jsonl")
    assert f"{len(run.records):,}" in page.markdown[0].value
    assert run.header.provenance["commit"] in words_of(page)


def test_when_all_promises_hold_it_says_so_and_when_it_was_measured(baselines: Path) -> None:
    shown = words_of(_page(baselines, _GOOD))
    assert say("quality_holds") in shown
    assert "November 22, 2026" in shown
    assert "abc123" in shown
    assert say("quality_wrong_none") in shown


def test_a_broken_promise_is_told_first_and_calmly_and_its_cases_can_be_read(baselines: Path) -> None:
    page = _page(baselines, _BAD)
    assert say("quality_mostly", held="1", cases="6") in words_of(page)
    assert say("quality_breaks", failed="5") in words_of(page)
    assert "sf-needs_review" not in html(
        page
    )  # an orange page would say that the visitor did something wrong
    named = f"{measure(_GATE)} · {suite('rewrite')}"
    assert say("quality_wrong_choice", measure=named, failed="5", cases="5") in words_of(page)
    assert "of case a" in words_of(page)
    assert "of case e" not in words_of(page)
    press(page, "quality_more")
    assert "of case e" in words_of(page)
    assert "<del>" in html(page)
    assert "<ins>" in html(page)
    assert "<img" not in html(page)


def test_in_spanish_it_says_that_the_notes_on_cases_are_in_english(baselines: Path) -> None:
    write_run(baselines / "offline.jsonl", _BAD.header, _BAD.records, slim=True)
    page = AppTest.from_string("from ui.views.quality import draw\ndraw()", default_timeout=120)
    page.session_state[words.CHOSEN] = "es"
    page.run()
    assert "notas de la prueba están en inglés" in words_of(page)


def test_every_writer_and_gate_has_its_figures_in_a_table(baselines: Path) -> None:
    gates, *_ = _tables(_page(baselines, _BAD))
    assert writer("scripted") in gates
    assert writer("offline") in gates
    assert say("quality_of", failed="5", cases="5") in gates


def test_a_run_of_another_writer_stands_beside(baselines: Path) -> None:
    other = replace(_GOOD, header=replace(_GOOD.header, provenance={"writer": "model"}))
    write_run(baselines / "model.jsonl", other.header, other.records, slim=True)
    (baselines / "broken.jsonl").write_text("not a run", encoding="utf-8")
    gates, *_ = _tables(_page(baselines, _BAD))
    assert writer("model") in gates
    assert say("quality_of", failed="0", cases="3") in gates


def test_other_tools_stand_beside_and_one_that_did_not_run_is_named(baselines: Path) -> None:
    _, peers, *_ = _tables(_page(baselines, _GOOD))
    assert {"a linter", "7%", "another", say("quality_not_run"), say("quality_us"), "100%"} <= set(peers)


def test_without_a_baseline_the_page_says_how_to_make_one(baselines: Path) -> None:
    page = open_page("quality")
    assert not page.exception
    assert say("quality_none_more") in words_of(page)


def test_the_latest_run_on_this_computer_is_compared(baselines: Path, home: Path) -> None:
    assert say("quality_latest_none") in words_of(_page(baselines, _GOOD))
    try:
        keep_latest(home, _GOOD)
        assert say("quality_latest_same") in words_of(open_page("quality"))
        keep_latest(home, _BAD)
        moved = say("quality_latest_moved", better="0", worse="6")
        assert moved in words_of(open_page("quality"))
        latest_path(home, "offline").write_text("{}\n", encoding="utf-8")
        page = open_page("quality")
        assert not page.exception
        assert any("not a run" in error.value for error in page.error)
    finally:
        latest_path(home, "offline").unlink()


def test_every_measure_suite_and_writer_has_plain_words() -> None:
    names = words.catalogue("en")
    run = read_run(BASELINES / "offline.jsonl")
    measures = {name for by_name in run.header.measures.values() for name in by_name} - {
        "R-GORI items",
        "Ruble items",
    }
    assert measures <= set(names["quality_measures"])
    assert set(SUITES) <= set(names["quality_suites"])
    assert measure("numbers kept") != "Numbers kept"
    assert suite("ask") == names["quality_suites"]["ask"]
