"""A run on disk: one JSON object a line, the first says what made it; a killed run leaves whole lines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, cast

from assistant.errors import DataError, InputError
from evals.score import Gate, Score, Scorer

SCHEMA = 1
SAME = 1e-3  # baselines keep four digits
_LONGEST_KEPT = 1200  # characters of a text that a baseline keeps of a case with a fault
BASELINES = Path(__file__).parent / "baselines"


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
class PeerFigure:
    """What another tool scores on the same cases. `mean` is from 0 to 1, or None where it could not run."""

    suite: str
    measure: str
    peer: str
    mean: float | None
    cases: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What made a run. `measures` is by suite and name of the scorer; `peers` stand beside them."""

    provenance: Mapping[str, str]
    measures: Mapping[str, Mapping[str, Measure]]
    peers: tuple[PeerFigure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One case: its scores, the two texts a reader wants to see, or why there is no score.

    `tokens_in` and `tokens_out` are what models were sent and answered, as far as their servers say.
    """

    suite: str
    id: str
    scores: Mapping[str, Score] = field(default_factory=dict[str, Score])
    before: str = ""
    after: str = ""
    problem: str = ""
    seconds: float = 0.0
    tokens_in: int = 0
    tokens_out: int = 0

    def faults(self, measures: Mapping[str, Measure]) -> dict[str, Score]:
        """The gates and tracked measures that do not hold wholly on this case."""
        return {
            name: score
            for name, score in self.scores.items()
            if score.value is not None
            and score.value < 1 - SAME
            and name in measures
            and measures[name].gate != "report"
        }


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
    peers = [asdict(figure) for figure in header.peers]
    return json.dumps(
        {"schema": SCHEMA, "provenance": dict(header.provenance), "measures": measures, "peers": peers}
    )


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
        "tokens": [record.tokens_in, record.tokens_out],
    }
    return json.dumps(row, ensure_ascii=False)


def slim_line(record: Record, header: Header) -> str:
    """`record` without what no comparison needs: suite, id, and the values in the order of the header's
    measures; for a case with a fault also the two texts and the reasons, so that readers can look at it."""
    measures = header.measures[record.suite]
    found = (record.scores.get(name) for name in measures)
    values = [None if s is None or s.value is None else round(s.value, 4) for s in found]
    row: list[Any] = [record.suite, record.id, values]
    if faults := record.faults(measures):
        reasons = {name: _cut(score.reason) for name, score in faults.items()}
        row += [_cut(record.before), _cut(record.after), reasons]
    return json.dumps(row, ensure_ascii=False)


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
    except OSError as error:
        raise InputError(
            f"{path.name!r} cannot be read ({error.strerror}).", "Choose another place with --out."
        ) from None
    except UnicodeDecodeError:
        raise _no_run(path) from None
    lines = text[: text.rfind("\n") + 1].splitlines()
    try:
        header = _header(json.loads(lines[0]))
        records = [_record(json.loads(line), header) for line in lines[1:]]
    except (ValueError, KeyError, IndexError, TypeError, AttributeError):
        raise _no_run(path) from None
    return Run(header, tuple(sorted(records, key=lambda r: (r.suite, r.id))))


def write_run(path: Path, header: Header, records: Iterable[Record], *, slim: bool = False) -> None:
    """Write a whole run at once: into a file beside it, then in its place.

    Raises:
        InputError: It cannot be written; what was there before is still there.
    """
    ordered = sorted(records, key=lambda r: (r.suite, r.id))
    lines = [
        header_line(header),
        *(slim_line(record, header) if slim else record_line(record) for record in ordered),
    ]
    beside = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text("\n".join(lines) + "\n", encoding="utf-8")
        beside.replace(path)
    except OSError as error:
        raise InputError(
            f"{path.name!r} cannot be written ({error.strerror}).", "Make room or choose another place."
        ) from None


def latest_path(home: Path, writer: str) -> Path:
    """Where the latest whole run of `writer` on this computer is kept."""
    return home / "eval" / f"{writer}.jsonl"


def keep_latest(home: Path, done: Run) -> None:
    """Keep a whole run in the data folder, where the app finds it.

    Raises:
        InputError: It cannot be written.
    """
    path = latest_path(home, done.header.provenance["writer"])
    write_run(path, done.header, done.records, slim=True)


def _no_run(path: Path) -> DataError:
    return DataError(
        f"{path.name} is not a run of this harness.", "Remove it, or restore it from version control."
    )


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
    peers = tuple(PeerFigure(**figure) for figure in row.get("peers", ()))
    return Header(provenance=row["provenance"], measures=measures, peers=peers)


def _record(row: Any, header: Header) -> Record:
    if isinstance(row, list):
        return _slim_record(cast("list[Any]", row), header)
    scores = {name: Score(value, reason) for name, (value, reason) in row["scores"].items()}
    return Record(
        suite=row["suite"],
        id=row["id"],
        scores=scores,
        before=row["before"],
        after=row["after"],
        problem=row["problem"],
        seconds=row["seconds"],
        tokens_in=row.get("tokens", (0, 0))[0],
        tokens_out=row.get("tokens", (0, 0))[1],
    )


def _slim_record(row: Sequence[Any], header: Header) -> Record:
    suite, identifier, values, *more = row
    before, after, reasons = more or ("", "", {})
    scores = {
        name: Score(value, reasons.get(name, ""))
        for name, value in zip(header.measures[suite], values, strict=True)
    }
    return Record(suite=suite, id=identifier, scores=scores, before=before, after=after)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_KEPT else f"{text[:_LONGEST_KEPT].rstrip()} …"
