"""Runs are resumable, a crash costs one case, and every expected trouble is one line with the work kept."""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import DataError, InputError
from evals import runner, suites
from evals.records import Record, read_run
from evals.report import gate_lines
from evals.runner import Plan, run
from evals.score import Score, Scorer, passed
from evals.suites import Suite


@dataclass(frozen=True)
class Sum:
    """A case of a suite small enough to see through."""

    id: str
    text: str
    area: str = ""


CASES = [Sum("one", "1"), Sum("two", "2"), Sum("bad", "not a number"), Sum("ten", "10", "tens")]


def even(case: Sum, result: int) -> Score:
    return passed(result % 2 == 0, f"{case.text} is odd")


class Counter:
    """Does the work, and remembers for which cases."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.stop_at = ""

    def __call__(self, _bench: Any, case: Sum) -> int:
        if case.id == self.stop_at:
            raise KeyboardInterrupt
        self.seen.append(case.id)
        return int(case.text)


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Counter:
    counter = Counter()

    def load(_folder: Path) -> Sequence[Sum]:
        return CASES

    suite = Suite(
        "sums",
        load,
        counter,
        lambda _: (Scorer("even", even, "gate"),),
        lambda case, result: (case.text, str(result)),
        rewrites=2,
    )
    monkeypatch.setitem(suites.SUITES, "sums", suite)
    return counter


@pytest.fixture
def plan(home: Path) -> Plan:
    return Plan(suites=("sums",), writer="offline", home=home)


def test_every_case_is_scored_and_written(work: Counter, plan: Plan, tmp_path: Path) -> None:
    told: list[Record] = []
    done = run(plan, tmp_path / "r.jsonl", on_case=told.append)
    assert work.seen == ["one", "two", "bad", "ten"]
    assert {r.id: r.scores["even"].value for r in done.records if r.scores} == {"one": 0, "two": 1, "ten": 1}
    assert len(told) == 4
    assert done == read_run(tmp_path / "r.jsonl")
    assert done.header.provenance["writer"] == "offline"
    assert done.header.measures["sums"]["even"].gate == "gate"


def test_a_crash_is_unscored_shown_and_keeps_the_rest(work: Counter, plan: Plan, tmp_path: Path) -> None:
    done = run(plan, tmp_path / "r.jsonl")
    (crashed,) = [r for r in done.records if r.problem]
    assert (crashed.id, crashed.problem, dict(crashed.scores)) == ("bad", "ValueError", {})
    assert "CRASH sums bad: ValueError" in gate_lines(done)


def test_a_killed_run_goes_on_where_it_stopped(work: Counter, plan: Plan, tmp_path: Path) -> None:
    out = tmp_path / "r.jsonl"
    whole = run(plan, out)
    lines = out.read_text(encoding="utf-8").splitlines(keepends=True)
    out.write_text("".join(lines[:3]) + lines[3][:20], encoding="utf-8")
    work.seen.clear()
    done = run(plan, out, resume=True)
    assert sorted(work.seen) == ["bad", "ten"]
    assert [(r.id, r.scores) for r in done.records] == [(r.id, r.scores) for r in whole.records]


def test_a_full_disk_at_the_start_of_going_on_costs_no_finished_case(
    work: Counter, plan: Plan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "r.jsonl"
    run(plan, out)
    before = out.read_bytes()

    def full(*_: object, **__: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_text", full)
        with pytest.raises(InputError, match="cannot be written"):
            run(plan, out, resume=True)
    assert out.read_bytes() == before


def test_without_resume_it_starts_anew(work: Counter, plan: Plan, tmp_path: Path) -> None:
    run(plan, tmp_path / "r.jsonl")
    run(plan, tmp_path / "r.jsonl")
    assert len(work.seen) == 8


def test_a_run_of_other_things_is_not_resumed(
    work: Counter, plan: Plan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(plan, tmp_path / "r.jsonl")
    monkeypatch.setattr(runner, "provenance", lambda *_: {"writer": "offline", "knowledge": "changed"})
    with pytest.raises(InputError, match="was made with other code"):
        run(plan, tmp_path / "r.jsonl", resume=True)


def test_only_some_cases(work: Counter, plan: Plan, tmp_path: Path) -> None:
    some = Plan(suites=plan.suites, writer="offline", home=plan.home, only=("t*s", "one"))
    run(some, tmp_path / "r.jsonl")
    assert work.seen == ["one", "ten"]
    assert some.rewrites() == 4


def test_a_full_disk_is_one_line_and_keeps_what_is_done(work: Counter, plan: Plan) -> None:
    if not os.path.exists("/dev/full"):
        pytest.fail("this test needs /dev/full")
    with pytest.raises(InputError, match="cannot be written"):
        run(plan, Path("/dev/full"))


def test_a_bad_case_file_stops_the_run_before_it_starts(plan: Plan, tmp_path: Path) -> None:
    (tmp_path / "clean.yaml").write_text("- id: c\n  txt: typo\n", encoding="utf-8")
    with pytest.raises(DataError, match="unknown key 'txt'"):
        run(Plan(suites=("clean",), writer="offline", home=plan.home, folder=tmp_path), tmp_path / "r.jsonl")


def test_processes_give_the_same_as_one(plan: Plan, tmp_path: Path) -> None:
    (tmp_path / "clean.yaml").write_text(
        "- {id: a, text: The lift failed.}\n- {id: b, text: Ana is lazy.}\n", encoding="utf-8"
    )
    one = Plan(suites=("clean",), writer="offline", home=plan.home, folder=tmp_path)
    two = Plan(suites=("clean",), writer="offline", home=plan.home, folder=tmp_path, workers=2)
    alone, together = run(one, tmp_path / "1.jsonl"), run(two, tmp_path / "2.jsonl")
    assert [(r.id, r.scores) for r in alone.records] == [(r.id, r.scores) for r in together.records]
    assert [r.scores["clean sentences left alone"].value for r in alone.records] == [1, 0]
