"""`strengths eval`: run suites, compare with the baseline, accept a new one."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from assistant.errors import AssistantError, DataError, InputError
from assistant.settings import load_settings
from evals.agreement import agreement_table, agreements
from evals.cases import CASES
from evals.compare import Comparison, compare
from evals.quality_section import PAGE, write_section
from evals.records import BASELINES, Record, Run, keep_latest, latest_path, read_run, write_run
from evals.report import comparison_text, gate_lines, history_row, summary, write_reports
from evals.runner import Plan, run
from evals.suites import SUITES
from evals.writers import WRITERS, WriterName, expected_tokens

CHANGELOG = Path(__file__).parents[1] / "CHANGELOG.md"
_UNRELEASED = "## Unreleased\n\n"
_DOLLARS = click.FloatRange(0, 1e6)


@click.command("eval")
@click.option(
    "--suite", "suites", multiple=True, type=click.Choice(sorted(SUITES)), help="Only these (repeat)."
)
@click.option(
    "--writer",
    type=click.Choice(WRITERS),
    default="offline",
    help="Who writes; scripted is bad on purpose, model is STRENGTHS_MODEL.",
)
@click.option(
    "--cases", "only", multiple=True, metavar="PATTERN", help="Only ids or areas like this (repeat)."
)
@click.option("--folder", type=click.Path(path_type=Path), default=CASES, help="Folder of case files.")
@click.option("--workers", type=click.IntRange(1, 32), default=1, help="Cases worked on at once.")
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path("out/eval"), help="Folder of the results."
)
@click.option("--resume", is_flag=True, help="Keep the finished cases of the last run and go on.")
@click.option(
    "--compare", "beside", is_flag=True, help="Compare with the baseline; exit code 1 on a regression."
)
@click.option("--accept", metavar="WHY", help="Make this run the baseline; WHY goes into the changelog.")
@click.option("--judge", default="", metavar="MODEL", help="A model that also judges rewrites; never a gate.")
@click.option("--peers/--no-peers", default=True, help="Measure other tools on the same cases.")
@click.option(
    "--price", type=(_DOLLARS, _DOLLARS), metavar="IN OUT", help="Dollars for a million tokens in, out."
)
@click.option("--cap", type=_DOLLARS, default=1.0, help="Dollars a run may cost at most.")
def evaluate(
    suites: tuple[str, ...],
    writer: WriterName,
    only: tuple[str, ...],
    folder: Path,
    workers: int,
    out: Path,
    resume: bool,
    beside: bool,
    accept: str | None,
    judge: str,
    peers: bool,
    price: tuple[float, float] | None,
    cap: float,
) -> None:
    """Measure the product on its own cases. Exit code 1: a gate broke (--compare: a regression).

    \b
    Example:
      strengths eval --suite verify --suite scripted --compare
    """
    whole = not only and not suites
    if accept is not None:
        _check_acceptable(whole=whole)
    home = load_settings().data_home
    plan = Plan(
        suites=suites or tuple(SUITES),
        writer=writer,
        home=home,
        folder=folder,
        only=only,
        workers=workers,
        peers=peers,
        judge=judge.strip(),
    )
    _check_price(plan, price, cap)
    baseline = read_run(BASELINES / f"{writer}.jsonl") if beside else None
    done = _run(plan, out / f"{writer}.jsonl", resume, Purse(price, cap))
    comparison = compare(baseline, _within(done, baseline)) if baseline else None
    history = _history(out / f"history-{writer}.jsonl", done, whole=whole)
    write_reports(done, out, comparison, history, _others(done, home))
    if whole and folder == CASES:
        keep_latest(home, done)
    _show(done, comparison, out)
    if accept is not None:
        _accept(done, writer, accept)
        return
    for line in gate_lines(done) if comparison is None else ():
        click.echo(line, err=True)
    if comparison.regressed if comparison else gate_lines(done):
        raise SystemExit(1)


def _show(done: Run, comparison: Comparison | None, out: Path) -> None:
    click.echo(comparison_text(comparison) if comparison else summary(done))
    if table := agreement_table(agreements(done)):
        click.echo(f"\nThe judge beside the rules:\n{table}")
    click.echo(f"Reports are in {out}.", err=True)


class Purse:
    """Adds up what a run has cost and stops it at the cap; the finished cases are kept.

    Args:
        price: Dollars for a million tokens in and out; None where nobody said, and then nothing is stopped.
        cap: Dollars.
    """

    def __init__(self, price: tuple[float, float] | None, cap: float) -> None:
        self._price = price
        self._cap = cap
        self._spent = 0.0

    def pay(self, record: Record) -> None:
        """Count one finished case.

        Raises:
            InputError: The cap is passed.
        """
        if self._price is None:
            return
        self._spent += _dollars(record.tokens_in, record.tokens_out, self._price)
        if not self._spent <= self._cap:  # this way round, a cap that is no number stops it too
            raise InputError(
                f"This run has cost ${self._spent:.2f}, and the cap is ${self._cap:.2f}; "
                "the cases finished before are kept.",
                "Raise --cap and go on with --resume.",
            )


def _run(plan: Plan, path: Path, resume: bool, purse: Purse) -> Run:
    if not plan.folder.is_dir():
        raise InputError(f"There is no folder {plan.folder.name!r}.", "Give the folder of the case files.")
    total = len(plan.jobs())
    if not total:
        raise InputError("No case fits.", "Look at the ids in evals/cases, or leave out --cases.")
    for name in plan.suites:
        if not SUITES[name].ready():
            click.echo(f"Suite {name} is left out: this build cannot do that yet.", err=True)
    with click.progressbar(length=total, label="cases", file=sys.stderr) as bar:

        def finished(record: Record) -> None:
            bar.update(1)
            purse.pay(record)

        return run(plan, path, resume=resume, on_case=finished)


def _check_price(plan: Plan, price: tuple[float, float] | None, cap: float) -> None:
    """Say what a paid run will cost, and refuse one that costs more than the cap."""
    rewrites = plan.rewrites() if plan.writer == "model" else 0
    judgements = plan.judgements()
    if not rewrites + judgements:
        return
    sent, received = expected_tokens(rewrites, judgements)
    click.echo(
        f"About {rewrites} rewrites and {judgements} judgements: {sent:,} tokens in and {received:,} out.",
        err=True,
    )
    if price is None:
        return
    dollars = _dollars(sent, received, price)
    click.echo(f"About ${dollars:.2f}.", err=True)
    if not dollars <= cap:  # as above
        raise InputError(
            f"This run would cost about ${dollars:.2f}, and the cap is ${cap:.2f}.",
            "Choose fewer cases with --suite or --cases, or raise --cap.",
        )


def _dollars(sent: int, received: int, price: tuple[float, float]) -> float:
    return (sent * price[0] + received * price[1]) / 1e6


def _others(done: Run, home: Path) -> list[Run]:
    """What is known of other writers: the latest runs on this computer, then the baselines."""
    own = f"{done.header.provenance['writer']}.jsonl"
    found: list[Run] = []
    for path in (*sorted(latest_path(home, "").parent.glob("*.jsonl")), *sorted(BASELINES.glob("*.jsonl"))):
        if path.name != own:
            try:
                found.append(read_run(path))
            except AssistantError as error:
                click.echo(f"{path.name} is left out of the plots: {error.problem}", err=True)
    return found


def _within(done: Run, baseline: Run | None) -> Run:
    """Only a run of the same writer can be compared; cases are matched by suite and id."""
    if baseline and baseline.header.provenance.get("writer") != done.header.provenance["writer"]:
        raise InputError("The baseline is of another writer.", "Accept a baseline for this writer first.")
    return done


def _history(path: Path, done: Run, *, whole: bool) -> Sequence[Mapping[str, Any]]:
    """The rows of earlier whole runs, and this one.

    Raises:
        DataError: The file holds something else.
        InputError: It cannot be written.
    """
    rows: list[Mapping[str, Any]] = []
    try:
        if path.exists():
            rows += [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        if whole:
            rows.append(history_row(done))
            with path.open("a", encoding="utf-8") as lines:
                lines.write(json.dumps(rows[-1]) + "\n")
    except ValueError:
        raise DataError(f"{path.name} is not a history of runs.", "Remove it; it is made anew.") from None
    except OSError as error:
        raise InputError(f"{path.name} cannot be written ({error.strerror}).", "Make room.") from None
    return rows


def _check_acceptable(*, whole: bool) -> None:
    """Refuse before the long run what could not be accepted after it."""
    if not whole:
        raise InputError("Only a whole run can become the baseline.", "Leave out --suite and --cases.")
    if not CHANGELOG.is_file():
        raise InputError("There is no CHANGELOG.md here.", "Accept a baseline in a checkout of the project.")
    if _UNRELEASED not in CHANGELOG.read_text(encoding="utf-8"):
        raise InputError("CHANGELOG.md has no heading 'Unreleased'.", "Add one.")


def _accept(done: Run, writer: WriterName, why: str) -> None:
    text = CHANGELOG.read_text(encoding="utf-8")
    write_run(BASELINES / f"{writer}.jsonl", done.header, done.records, slim=True)
    line = f"- New evaluation baseline ({writer}): {' '.join(why.split())}\n"
    CHANGELOG.write_text(text.replace(_UNRELEASED, _UNRELEASED + line, 1), encoding="utf-8")
    if writer == "offline":
        write_section(done, PAGE)
    click.echo(f"The baseline of {writer} is now this run.", err=True)
