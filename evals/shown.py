"""Runs as readers see them: rates of gates by writer with their uncertainty, and the cases that fail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from evals.records import SAME, Measure, Record, Run
from evals.score import Gate

# In these suites the writer is a model that says what a script tells it, mostly bad answers.
SCRIPTED = "scripted"
# In these suites the second text is a version of the first; elsewhere it is what the tool says about it.
VERSIONS = frozenset({"rewrite", "verify", "scripted", "attacks"})
_SCRIPTED_SUITES = frozenset({"scripted", "attacks"})
_Z = 1.96  # 95%


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRate:
    """One measure of one writer over its cases.

    Attributes:
        writer: Who wrote what was measured.
        mean: Mean of the scores, 0 to 1.
        failed: Cases that do not hold wholly.
        low: Lower bound (95%, Wilson) of the share of cases that fail.
        high: Upper bound.
    """

    writer: str
    suite: str
    measure: str
    gate: Gate
    mean: float
    failed: int
    cases: int
    low: float
    high: float

    @property
    def share(self) -> float:
        """Share of cases that fail, 0 to 1."""
        return self.failed / self.cases


def writer_of(run: Run, suite: str) -> str:
    """Who wrote what `suite` measures."""
    return SCRIPTED if suite in _SCRIPTED_SUITES else run.header.provenance.get("writer", "offline")


def measure_rates(run: Run, kinds: Sequence[Gate] = ("gate",)) -> tuple[MeasureRate, ...]:
    """The rate of every measure of the given kinds that scored a case, in the order of the run."""
    return tuple(_rates(run, kinds))


def gate_rates(runs: Iterable[Run]) -> tuple[MeasureRate, ...]:
    """The rates of all gates of several runs; a writer that comes twice is taken from the first run."""
    found: dict[tuple[str, str, str], MeasureRate] = {}
    for run in runs:
        for rate in measure_rates(run):
            found.setdefault((rate.suite, rate.measure, rate.writer), rate)
    return tuple(found.values())


def failing(run: Run, suite: str, measure: str) -> list[Record]:
    """The cases on which a measure does not hold, worst first."""
    records = [r for r in run.records if r.suite == suite and measure in r.faults(run.header.measures[suite])]
    return sorted(records, key=lambda r: (r.scores[measure].value or 0.0, r.id))


def wilson(failed: int, cases: int) -> tuple[float, float]:
    """95% bounds of a share: 0 of 50 is not 0%, it is 0% to 7%."""
    if not cases:
        return 0.0, 1.0
    share, spread = failed / cases, _Z * _Z / cases
    centre = (share + spread / 2) / (1 + spread)
    half = _Z * sqrt(share * (1 - share) / cases + spread / (4 * cases)) / (1 + spread)
    return max(0.0, centre - half), min(1.0, centre + half)


def _rates(run: Run, kinds: Sequence[Gate]) -> Iterator[MeasureRate]:
    scored: dict[tuple[str, str], list[float]] = {}
    for record in run.records:
        for name, score in record.scores.items():
            if score.value is not None:
                scored.setdefault((record.suite, name), []).append(score.value)
    for suite, name, measure in _measures(run.header.measures):
        values = scored.get((suite, name), [])
        if measure.gate in kinds and values:
            failed = sum(value < 1 - SAME for value in values)
            low, high = wilson(failed, len(values))
            yield MeasureRate(
                writer=writer_of(run, suite),
                suite=suite,
                measure=name,
                gate=measure.gate,
                mean=sum(values) / len(values),
                failed=failed,
                cases=len(values),
                low=low,
                high=high,
            )


def _measures(by_suite: Mapping[str, Mapping[str, Measure]]) -> Iterator[tuple[str, str, Measure]]:
    for suite, measures in by_suite.items():
        for name, measure in measures.items():
            yield suite, name, measure
