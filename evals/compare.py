"""A run beside its baseline, case by case: what improved, what regressed, and whether that was chance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from evals.records import SAME, Record, Run
from evals.score import Gate
from evals.statistics import bootstrap_interval, mcnemar_exact


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseChange:
    """A case whose score changed. `now` is None where the case crashed."""

    suite: str
    name: str
    id: str
    before: float
    now: float | None
    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MetricChange:
    """One measure over the cases that both runs scored.

    `p` is from McNemar's exact test on pass/fail; `low` and `high` bound the mean difference (95% bootstrap).
    """

    suite: str
    name: str
    gate: Gate
    shared: int
    before: float
    now: float
    better: int
    worse: int
    p: float
    low: float
    high: float
    regressed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Everything that changed."""

    metrics: tuple[MetricChange, ...]
    improved: tuple[CaseChange, ...]
    worsened: tuple[CaseChange, ...]
    new: tuple[Record, ...]
    gone: tuple[Record, ...]
    crashed: tuple[Record, ...]

    @property
    def regressions(self) -> tuple[MetricChange, ...]:
        """The measures that fell by more than their tolerance, or a gate that broke on any case."""
        return tuple(metric for metric in self.metrics if metric.regressed)

    @property
    def regressed(self) -> bool:
        """Whether anything is worse than it may be."""
        return bool(self.regressions or self.crashed)


def compare(baseline: Run, now: Run) -> Comparison:
    """`now` beside `baseline`, over the suites that `now` ran."""
    ran = set(now.header.measures)
    old = {(r.suite, r.id): r for r in baseline.records if r.suite in ran}
    new = {(r.suite, r.id): r for r in now.records}
    shared = sorted(set(old) & set(new))
    changes = [change for key in shared for change in _changes(old[key], new[key])]
    return Comparison(
        metrics=tuple(_metrics(now, [(old[key], new[key]) for key in shared])),
        improved=tuple(c for c in changes if c.now is not None and c.now > c.before),
        worsened=tuple(c for c in changes if c.now is None or c.now < c.before),
        new=tuple(new[key] for key in sorted(set(new) - set(old))),
        gone=tuple(old[key] for key in sorted(set(old) - set(new))),
        crashed=tuple(new[key] for key in shared if new[key].problem),
    )


def broken_gates(run: Run) -> list[CaseChange]:
    """Every case on which a gate does not hold, baseline or not."""
    return [
        CaseChange(suite=r.suite, name=name, id=r.id, before=1.0, now=s.value, text=r.after, reason=s.reason)
        for r in run.records
        for name, s in r.scores.items()
        if s.value is not None and s.value < 1 - SAME and _gate(run, r.suite, name) == "gate"
    ]


def means(run: Run) -> Mapping[tuple[str, str], tuple[float, int]]:
    """Mean and number of scored cases by suite and measure, in the order of the header."""
    found: dict[tuple[str, str], tuple[float, int]] = {}
    for suite, measures in run.header.measures.items():
        for name in measures:
            values = [
                s.value
                for r in run.records
                if r.suite == suite and (s := r.scores.get(name)) and s.value is not None
            ]
            if values:
                found[suite, name] = (sum(values) / len(values), len(values))
    return found


def _changes(old: Record, new: Record) -> Iterator[CaseChange]:
    for name, before in old.scores.items():
        if before.value is None:
            continue
        score = new.scores.get(name)
        now = score.value if score else None
        if now is None and not new.problem:
            continue  # the measure no longer applies, or no longer exists
        if now is None or abs(now - before.value) > SAME:
            yield CaseChange(
                suite=new.suite,
                name=name,
                id=new.id,
                before=before.value,
                now=now,
                text=new.after or new.before,
                reason=score.reason if score else f"crashed: {new.problem}",
            )


def _metrics(now: Run, pairs: list[tuple[Record, Record]]) -> Iterator[MetricChange]:
    for suite, measures in now.header.measures.items():
        for name, measure in measures.items():
            values = [
                (a.value, b.value)
                for old, new in pairs
                if new.suite == suite
                and (a := old.scores.get(name))
                and (b := new.scores.get(name))
                and a.value is not None
                and b.value is not None
            ]
            if not values:
                continue
            differences = [b - a for a, b in values]
            better = sum(d > SAME for d in differences)
            worse = sum(d < -SAME for d in differences)
            low, high = bootstrap_interval(differences)
            mean = sum(differences) / len(differences)
            fell = worse > 0 if measure.gate == "gate" else mean < -measure.tolerance - SAME
            yield MetricChange(
                suite=suite,
                name=name,
                gate=measure.gate,
                shared=len(values),
                before=sum(a for a, _ in values) / len(values),
                now=sum(b for _, b in values) / len(values),
                better=better,
                worse=worse,
                p=mcnemar_exact(better, worse),
                low=low,
                high=high,
                regressed=fell and measure.gate != "report",
            )


def _gate(run: Run, suite: str, name: str) -> Gate | Literal["none"]:
    measure = run.header.measures.get(suite, {}).get(name)
    return measure.gate if measure else "none"
