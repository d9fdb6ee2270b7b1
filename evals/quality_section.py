"""The part of docs/quality.md that is what the baseline says: written when one is accepted, then checked."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from assistant.errors import InputError
from evals.records import BASELINES, Run, read_run
from evals.report import peer_text, peers_of
from evals.shown import MeasureRate, measure_rates

PAGE = Path(__file__).parents[1] / "docs" / "quality.md"
_START, _END = "<!-- baseline -->", "<!-- end of baseline -->"


def section(run: Run) -> str:
    """Gates by writer and every tracked measure of an accepted run, with other tools beside them."""
    made = run.header.provenance
    day = f" on {made['date']}" if "date" in made else ""
    rates = measure_rates(run, ("gate", "tracked"))
    gates = [
        f"| {r.suite} | {r.measure} | {r.writer} | {r.failed} of {r.cases} | {r.low:.1%} to {r.high:.1%} |"
        for r in rates
        if r.gate == "gate"
    ]
    tracked = [
        f"| {r.suite} | {r.measure} | {r.mean:.1%} ({r.cases}) | {_peers(run, r)} |"
        for r in rates
        if r.gate == "tracked"
    ]
    parts = (
        _START,
        "## The accepted run",
        f"{len(run.records)} cases, measured{day} at commit {made.get('commit', 'unknown')} "
        "(`evals/baselines/offline.jsonl`; the cases that fail are in it, and on the app's Quality page).",
        "What may never break. Each gate with its failures, and what the share of failures could be (95%).",
        _table("| suite | gate | writer | failures | could be |", gates),
        "What is tracked: the mean over the cases, and that of other tools on the same cases.",
        _table("| suite | measure | mean | other tools |", tracked),
        _END,
    )
    return "\n\n".join(parts)


def with_section(text: str, new: str) -> str:
    """`text` with its section replaced by `new`, or with `new` at its end."""
    before, start, rest = text.partition(_START)
    _, end, after = rest.partition(_END)
    return f"{before}{new}{after}" if start and end else f"{text.rstrip()}\n\n{new}\n"


def write_section(run: Run, page: Path = PAGE) -> None:
    """Put the section of `run` into the page; a copy without the page has nothing to write.

    Raises:
        InputError: The page cannot be written.
    """
    if not page.is_file():
        return
    try:
        page.write_text(with_section(page.read_text(encoding="utf-8"), section(run)), encoding="utf-8")
    except OSError as error:
        raise InputError(f"{page.name} cannot be written ({error.strerror}).", "Make room.") from None


def is_stale(page: Path = PAGE, baseline: Path = BASELINES / "offline.jsonl") -> bool:
    """Whether the page says anything but what the baseline says."""
    return section(read_run(baseline)) not in page.read_text(encoding="utf-8")


def _table(head: str, rows: Iterable[str]) -> str:
    return "\n".join((head, "|" + " --- |" * (head.count("|") - 1), *rows))


def _peers(run: Run, rate: MeasureRate) -> str:
    return ", ".join(peer_text(figure) for figure in peers_of(run, rate.suite, rate.measure))
