"""`pytest evals`: each case of the suites that hold gates as a test; what the baseline fails may fail."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from evals.cases import CASES
from evals.records import BASELINES, Measure, Record, read_run
from evals.runner import score_case
from evals.suites import SUITES
from evals.writers import Bench, open_bench

_GATED = ("attacks", "clean", "scripted", "verify")


@pytest.fixture(scope="session")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """The product, offline, with a guidance index of its own."""
    return open_bench("offline", tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="session")
def known() -> frozenset[tuple[str, str, str]]:
    """Suite, case and measure of what the baseline already fails."""
    path = BASELINES / "offline.jsonl"
    records = read_run(path).records if path.exists() else ()
    return frozenset(
        (r.suite, r.id, name)
        for r in records
        for name, s in r.scores.items()
        if s.value is not None and s.value < 1
    )


def _cases() -> Iterator[Any]:
    for name in _GATED:
        for case in SUITES[name].load(CASES):
            yield pytest.param(name, case, id=f"{name}-{case.id}")


@pytest.mark.parametrize(("suite", "case"), _cases())
def test_gates_hold(bench: Bench, known: frozenset[tuple[str, str, str]], suite: str, case: Any) -> None:
    """No gate falls on this case, unless the baseline says that it does."""
    measures = {scorer.name: Measure.of(scorer) for scorer in SUITES[suite].scorers(bench)}
    record = score_case(bench, suite, case)
    fallen = {
        name: score.reason
        for name, score in record.faults(measures).items()
        if measures[name].gate == "gate" and (suite, case.id, name) not in known
    }
    if fallen:
        pytest.fail(told(record, fallen), pytrace=False)


def told(record: Record, fallen: Mapping[str, str]) -> str:
    """What fell on a case, in lines that can be read without knowing the harness."""
    return "\n".join(
        (
            f"{record.suite} {record.id}: {', '.join(fallen)} held in the baseline and does not now.",
            *(f"  {name}: {reason or 'no reason given'}" for name, reason in fallen.items()),
            f"  before: {record.before}",
            f"  after:  {record.after}",
            f"  Look at it alone: strengths eval --suite {record.suite} --cases '{record.id}'",
        )
    )
