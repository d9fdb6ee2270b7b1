"""A run beside its baseline: gates take no regression, the rest a tolerance, and each case is named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.errors import DataError, InputError
from evals.compare import broken_gates, compare, means
from evals.records import Header, Measure, PeerFigure, Record, Run, read_run, write_run
from evals.report import as_html, as_json, as_junit, as_markdown, comparison_text, gate_lines, summary
from evals.score import Score

MEASURES = {
    "verify": {
        "caught": Measure("gate", 0.0),
        "kept": Measure("tracked", 0.1),
        "rubric": Measure("report", 0.0),
    }
}


def record(identifier: str, **scores: float | None) -> Record:
    return Record(
        suite="verify",
        id=identifier,
        scores={name: Score(value, "" if value == 1 else f"{name} lost") for name, value in scores.items()},
        before=f"before of {identifier}",
        after=f"after <b>of</b> {identifier}",
    )


def run(*records: Record, provenance: Mapping[str, str] | None = None) -> Run:
    made = {"commit": "abc", "writer": "offline", **(provenance or {})}
    return Run(Header(provenance=made, measures=MEASURES), records)


OLD = run(*(record(f"c{i}", caught=1.0, kept=1.0, rubric=1.0) for i in range(10)))


def with_case(base: Run, **scores: float | None) -> Run:
    return replace(base, records=(record("c0", **scores), *base.records[1:]))


def test_the_same_run_has_nothing_to_say() -> None:
    found = compare(OLD, OLD)
    assert not found.regressed
    assert (found.improved, found.worsened, found.new, found.gone) == ((), (), (), ())


def test_one_case_lost_by_a_gate_is_a_regression_and_is_named() -> None:
    found = compare(OLD, with_case(OLD, caught=0.0, kept=1.0, rubric=1.0))
    assert [m.name for m in found.regressions] == ["caught"]
    text = comparison_text(found)
    assert "c0" in text
    assert "after <b>of</b> c0" in text
    assert "caught lost" in text


def test_a_gain_elsewhere_does_not_pay_for_a_gate() -> None:
    old = run(record("c0", caught=1.0), record("c1", caught=0.0))
    now = run(record("c0", caught=0.0), record("c1", caught=1.0))
    found = compare(old, now)
    assert found.regressed
    assert [c.id for c in found.improved] == ["c1"]


def test_a_tracked_measure_may_fall_by_its_tolerance_and_no_more() -> None:
    assert not compare(OLD, with_case(OLD, caught=1.0, kept=0.0, rubric=1.0)).regressed
    two = replace(OLD, records=(record("c0", kept=0.0), record("c1", kept=0.0), *OLD.records[2:]))
    assert [m.name for m in compare(OLD, two).regressions] == ["kept"]


def test_a_report_only_measure_never_regresses() -> None:
    none = replace(OLD, records=tuple(replace(r, scores={"rubric": Score(0.0)}) for r in OLD.records))
    assert not compare(OLD, none).regressed


def test_a_crash_is_a_regression_and_no_score() -> None:
    found = compare(OLD, replace(OLD, records=(replace(record("c0"), problem="KeyError"), *OLD.records[1:])))
    assert found.regressed
    assert [r.id for r in found.crashed] == ["c0"]
    assert all(c.now is None for c in found.worsened)


def test_new_and_gone_cases_are_told_and_do_not_count() -> None:
    now = replace(OLD, records=(record("new", caught=0.0), *OLD.records[1:]))
    found = compare(OLD, now)
    assert [r.id for r in found.new] == ["new"]
    assert [r.id for r in found.gone] == ["c0"]
    assert not found.regressed


def test_a_suite_that_was_not_run_is_not_gone() -> None:
    other = replace(record("x", caught=1.0), suite="ask")
    assert compare(replace(OLD, records=(*OLD.records, other)), OLD).gone == ()


def test_unscored_cases_do_not_count() -> None:
    now = run(record("c0", caught=1.0), record("c1", caught=None), record("c2", caught=0.0))
    assert means(now)["verify", "caught"] == (0.5, 2)
    assert [c.id for c in broken_gates(now)] == ["c2"]


def test_a_slim_baseline_compares_like_the_run_itself(tmp_path: Path) -> None:
    third = with_case(OLD, caught=1.0, kept=1 / 3, rubric=None)
    write_run(tmp_path / "b.jsonl", third.header, third.records, slim=True)
    found = compare(read_run(tmp_path / "b.jsonl"), third)
    assert not found.worsened
    assert not found.improved


def test_a_slim_baseline_keeps_the_texts_of_cases_with_a_fault_and_of_no_other(tmp_path: Path) -> None:
    third = with_case(OLD, caught=1.0, kept=1 / 3, rubric=0.0)
    write_run(tmp_path / "b.jsonl", third.header, third.records, slim=True)
    kept = {r.id: r for r in read_run(tmp_path / "b.jsonl").records}
    assert (kept["c0"].before, kept["c0"].after) == ("before of c0", "after <b>of</b> c0")
    assert kept["c0"].scores["kept"].reason == "kept lost"
    assert kept["c0"].scores["rubric"].reason == ""  # only shown, so no fault
    assert {r.before for i, r in kept.items() if i != "c0"} == {""}


def test_a_very_long_text_is_cut_in_a_baseline(tmp_path: Path) -> None:
    long = replace(record("c0", kept=0.0), before="word " * 5000)
    write_run(tmp_path / "b.jsonl", OLD.header, [long], slim=True)
    (kept,) = read_run(tmp_path / "b.jsonl").records
    assert len(kept.before) < 1300
    assert kept.before.endswith("…")


def test_the_figures_of_other_tools_are_kept_and_shown(tmp_path: Path) -> None:
    peers = (
        PeerFigure(suite="verify", measure="kept", peer="a linter", mean=0.25, cases=4),
        PeerFigure(suite="verify", measure="kept", peer="another", mean=None, cases=0),
    )
    measured = replace(OLD, header=replace(OLD.header, peers=peers))
    write_run(tmp_path / "b.jsonl", measured.header, measured.records, slim=True)
    assert read_run(tmp_path / "b.jsonl").header.peers == peers
    assert "| verify | kept | tracked | 1.000 | 10 | a linter 0.250, another not run here |" in summary(
        measured
    )
    assert "a linter" in as_html(measured)
    assert as_json(measured)["peers"][0]["mean"] == 0.25


def test_a_full_disk_keeps_the_old_baseline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "b.jsonl"
    write_run(path, OLD.header, OLD.records)
    before = path.read_text(encoding="utf-8")

    def full(*_args: object, **_kwargs: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(InputError, match="No space left"):
        write_run(path, OLD.header, ())
    assert path.read_text(encoding="utf-8") == before


@pytest.mark.parametrize(
    "text",
    ["", "not json\n", "{}\n", '{"schema": 1}\n', '{"schema": 1, "provenance": {}, "measures": {}}\n[]\n'],
)
def test_what_is_no_run_is_refused_in_one_line(tmp_path: Path, text: str) -> None:
    (tmp_path / "b.jsonl").write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match="is not a run"):
        read_run(tmp_path / "b.jsonl")


def test_a_run_of_another_schema_is_refused(tmp_path: Path) -> None:
    text = '{"schema": 99, "provenance": {}, "measures": {}}\n'
    (tmp_path / "b.jsonl").write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match="schema 99"):
        read_run(tmp_path / "b.jsonl")


def test_a_missing_baseline_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no run 'none\.jsonl'"):
        read_run(tmp_path / "none.jsonl")


def test_every_report_names_the_broken_case_and_escapes_its_text() -> None:
    broken = with_case(OLD, caught=0.0, kept=1.0, rubric=1.0)
    assert [line.split(":")[0] for line in gate_lines(broken)] == ["GATE verify c0 [caught] 1.00 -> 0.00"]
    assert as_json(broken)["gates_broken"][0]["id"] == "c0"
    assert 'failures="1"' in as_junit(broken)
    assert "c0" in as_markdown(broken, compare(OLD, broken))
    page = as_html(broken, [{"means": {"verify: caught": 1.0}}, {"means": {"verify: caught": 0.9}}])
    assert "<b>of</b>" not in page
    assert "&lt;b&gt;of&lt;/b&gt;" in page
    assert "<polyline" in page
