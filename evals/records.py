"""A run on disk: one JSON object a line, the first says what made it; a killed run leaves whole lines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from assistant.errors import DataError, InputError
from evals.score import Gate, Score, Scorer

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Measure:
    """What has to be known of a scorer to compare runs."""

    gate: Gate
    tolerance: float

    @classmethod
    def of(cls, scorer: Scorer) -> Measure:
        """The measure of a scorer."""
        return cls(scorer.gate, scorer.tolerance)


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What made a run. `measures` is by suite and name of the scorer."""

    provenance: Mapping[str, str]
    measures: Mapping[str, Mapping[str, Measure]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One case: its scores, the two texts a reader wants to see, or why there is no score."""

    suite: str
    id: str
    scores: Mapping[str, Score] = field(default_factory=dict[str, Score])
    before: str = ""
    after: str = ""
    problem: str = ""
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Run:
    """A header and its records, in order of suite and id."""

    header: Header
    records: tuple[Record, ...]


def header_line(header: Header) -> str:
    """`header` as the first line of a file."""
    measures = {
        suite: {name: [m.gate, m.tolerance] for name, m in found.items()}
        for suite, found in header.measures.items()
    }
    return json.dumps({"schema": SCHEMA, "provenance": dict(header.provenance), "measures": measures})


def record_line(record: Record) -> str:
    """`record` as a line."""
    row = {
        "suite": record.suite,
        "id": record.id,
        "scores": {name: [s.value, s.reason] for name, s in record.scores.items()},
        "before": record.before,
        "after": record.after,
        "problem": record.problem,
        "seconds": round(record.seconds, 4),
    }
    return json.dumps(row, ensure_ascii=False)


def slim_line(record: Record, header: Header) -> str:
    """`record` without texts, reasons and times, which no comparison needs: suite, id, and the values in the
    order of the header's measures."""
    found = (record.scores.get(name) for name in header.measures[record.suite])
    values = [None if s is None or s.value is None else round(s.value, 4) for s in found]
    return json.dumps([record.suite, record.id, values])


def read_run(path: Path) -> Run:
    """The run in `path`; a half-written last line is left out.

    Raises:
        InputError: There is no such file.
        DataError: It is not a run, or one of another schema.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise InputError(
            f"There is no run {path.name!r}.", "Run without --compare first, or accept a baseline."
        ) from None
    lines = text[: text.rfind("\n") + 1].splitlines()
    try:
        header = _header(json.loads(lines[0]))
        records = [_record(json.loads(line), header) for line in lines[1:]]
    except (ValueError, KeyError, IndexError, TypeError, AttributeError):
        raise DataError(
            f"{path.name} is not a run of this harness.", "Remove it, or restore it from version control."
        ) from None
    return Run(header, tuple(sorted(records, key=lambda r: (r.suite, r.id))))


def write_run(path: Path, header: Header, records: Iterable[Record], *, slim: bool = False) -> None:
    """Write a whole run at once: into a file beside it, then in its place."""
    path.parent.mkdir(parents=True, exist_ok=True)
    ordered = sorted(records, key=lambda r: (r.suite, r.id))
    lines = [
        header_line(header),
        *(slim_line(record, header) if slim else record_line(record) for record in ordered),
    ]
    beside = path.with_suffix(".new")
    beside.write_text("\n".join(lines) + "\n", encoding="utf-8")
    beside.replace(path)


def _header(row: Mapping[str, Any]) -> Header:
    if row["schema"] != SCHEMA:
        raise DataError(
            f"The run has schema {row['schema']}, and this harness reads schema {SCHEMA}.",
            "Accept a new baseline, or use the version that wrote it.",
        )
    measures = {
        suite: {name: Measure(gate, tolerance) for name, (gate, tolerance) in found.items()}
        for suite, found in row["measures"].items()
    }
    return Header(provenance=row["provenance"], measures=measures)


def _record(row: Any, header: Header) -> Record:
    if isinstance(row, list):
        suite, identifier, values = cast("list[Any]", row)
        named = zip(header.measures[suite], values, strict=True)
        return Record(suite=suite, id=identifier, scores={name: Score(value) for name, value in named})
    scores = {name: Score(value, reason) for name, (value, reason) in row["scores"].items()}
    return Record(
        suite=row["suite"],
        id=row["id"],
        scores=scores,
        before=row["before"],
        after=row["after"],
        problem=row["problem"],
        seconds=row["seconds"],
    )
