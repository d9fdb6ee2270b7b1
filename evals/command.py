"""`strengths eval`: run suites, compare with the baseline, accept a new one."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, cast

import click

from assistant.errors import InputError
from assistant.settings import load_settings
from evals.cases import CASES
from evals.compare import compare
from evals.records import Run, read_run, write_run
from evals.report import comparison_text, gate_lines, history_row, summary, write_reports
from evals.runner import Plan, run
from evals.suites import SUITES
from evals.writers import WRITERS, WriterName, expected_tokens

BASELINES = Path(__file__).parent / "baselines"
CHANGELOG = Path(__file__).parents[1] / "CHANGELOG.md"
_UNRELEASED = "## Unreleased\n\n"


@click.command("eval")
@click.option(
    "--suite", "suites", multiple=True, type=click.Choice(sorted(SUITES)), help="Only these (repeat)."
)
@click.option(
    "--writer", type=click.Choice(WRITERS), default="offline", help="Who writes; model is STRENGTHS_MODEL."
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
@click.option("--price", type=(float, float), metavar="IN OUT", help="Dollars for a million tokens in, out.")
@click.option("--cap", type=float, default=1.0, help="Dollars a run may cost at most.")
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
    price: tuple[float, float] | None,
    cap: float,
) -> None:
    """Measure the product on its own cases. Exit code 1: a gate broke (--compare: a regression).

    \b
    Example:
      strengths eval --suite verify --suite scripted --compare
    """
    home = load_settings().data_home
    names = suites or tuple(SUITES)
    plan = Plan(suites=names, writer=writer, home=home, folder=folder, only=only, workers=workers)
    if writer == "model":
        _check_price(plan.rewrites(), price, cap)
    baseline = read_run(BASELINES / f"{writer}.jsonl") if beside else None
    done = _run(plan, out / f"{writer}.jsonl", resume)
    comparison = compare(baseline, _within(done, baseline)) if baseline else None
    history = _history(out / f"history-{writer}.jsonl", done, whole=not only and not suites)
    write_reports(done, out, comparison, history)
    click.echo(comparison_text(comparison) if comparison else summary(done))
    click.echo(f"Reports are in {out}.", err=True)
    if accept is not None:
        _accept(done, writer, accept, whole=not only and not suites)
        return
    for line in gate_lines(done) if comparison is None else ():
        click.echo(line, err=True)
    if comparison.regressed if comparison else gate_lines(done):
        raise SystemExit(1)


def _run(plan: Plan, path: Path, resume: bool) -> Run:
    total = len(plan.jobs())
    if not total:
        raise InputError("No case fits.", "Look at the ids in evals/cases, or leave out --cases.")
    for name in plan.suites:
        if not SUITES[name].ready():
            click.echo(f"Suite {name} is left out: this build cannot do that yet.", err=True)
    with click.progressbar(length=total, label="cases", file=sys.stderr) as bar:
        return run(plan, path, resume=resume, on_case=lambda _: bar.update(1))


def _check_price(rewrites: int, price: tuple[float, float] | None, cap: float) -> None:
    """Say what a paid run will cost, and refuse one that costs more than the cap."""
    sent, received = expected_tokens(rewrites)
    click.echo(f"About {rewrites} rewrites, {sent:,} tokens in and {received:,} out.", err=True)
    if price is None:
        return
    dollars = (sent * price[0] + received * price[1]) / 1e6
    click.echo(f"About ${dollars:.2f}.", err=True)
    if dollars > cap:
        raise InputError(
            f"This run would cost about ${dollars:.2f}, and the cap is ${cap:.2f}.",
            "Choose fewer cases with --suite or --cases, or raise --cap.",
        )


def _within(done: Run, baseline: Run | None) -> Run:
    """Only a run of the same writer can be compared; cases are matched by suite and id."""
    if baseline and baseline.header.provenance.get("writer") != done.header.provenance["writer"]:
        raise InputError("The baseline is of another writer.", "Accept a baseline for this writer first.")
    return done


def _history(path: Path, done: Run, *, whole: bool) -> Sequence[Mapping[str, Any]]:
    """The rows of earlier whole runs, and this one."""
    rows: list[Mapping[str, Any]] = []
    if path.exists():
        for line in path.read_text(encoding="utf-8").splitlines():
            rows.append(cast("Mapping[str, Any]", json.loads(line)))
    if whole:
        row = history_row(done)
        rows.append(row)
        with path.open("a", encoding="utf-8") as lines:
            lines.write(json.dumps(row) + "\n")
    return rows


def _accept(done: Run, writer: WriterName, why: str, *, whole: bool) -> None:
    if not whole:
        raise InputError("Only a whole run can become the baseline.", "Leave out --suite and --cases.")
    text = CHANGELOG.read_text(encoding="utf-8")
    if _UNRELEASED not in text:
        raise InputError("CHANGELOG.md has no heading 'Unreleased'.", "Add one.")
    write_run(BASELINES / f"{writer}.jsonl", done.header, done.records, slim=True)
    line = f"- New evaluation baseline ({writer}): {' '.join(why.split())}\n"
    CHANGELOG.write_text(text.replace(_UNRELEASED, _UNRELEASED + line, 1), encoding="utf-8")
    click.echo(f"The baseline of {writer} is now this run.", err=True)
