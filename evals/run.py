"""Measure the product on labelled cases and say where it stands; `python -m evals --help`."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from assistant import intake
from assistant.build import build_assistant
from assistant.errors import AssistantError, InputError
from assistant.pipeline import Assistant
from assistant.settings import Settings
from evals.cases import CASES, CleanCase, GoalCase, PresentLevelsCase, RewriteCase, load_cases, question_cases
from evals.measures import (
    Rate,
    clean_rate,
    coach_rates,
    deficit_rates,
    fidelity_rates,
    goal_rates,
    span_rates,
)
from evals.own_documents import own_document_rates
from evals.retrieval import retrieval_rates
from evals.writing import writing_rates

SUITES = ("review", "goals", "verify", "rewrite", "ask", "retrieval", "own documents")
# These must hold in every run, whatever the text: the first promise is to be faithful.
GATES = {
    "rewrites without a crash": 1.0,
    "numbers kept": 1.0,
    "no number invented": 1.0,
    "accepted only if faithful": 1.0,
}


@dataclass(frozen=True, slots=True)
class Measured:
    """The rates of one suite on one set of cases."""

    suite: str
    cases: str
    rates: tuple[Rate, ...]


def measure(assistant: Assistant, folder: Path, suffix: str, suites: Iterable[str]) -> list[Measured]:
    """The rates of `suites` on the case files of `folder` whose names end in `suffix`.

    Raises:
        DataError: A case file is missing or not valid.
    """
    goals = folder / f"goals{suffix}"
    levels = folder / f"present_levels{suffix}"
    measured: list[Measured] = []
    name = suffix.partition(".")[0].strip("_") or folder.name
    if "review" in suites:
        cases = load_cases(levels, PresentLevelsCase)
        clean = clean_rate(assistant, load_cases(folder / f"clean{suffix}", CleanCase))
        rates = (*deficit_rates(assistant, cases), clean, *span_rates(assistant, cases))
        measured.append(Measured("review", name, rates))
    if "goals" in suites:
        measured.append(Measured("goals", name, tuple(goal_rates(assistant, load_cases(goals, GoalCase)))))
    if "verify" in suites:
        cases = load_cases(folder / f"rewrites{suffix}", RewriteCase)
        measured.append(Measured("verify", name, tuple(fidelity_rates(assistant, cases))))
    if "rewrite" in suites:
        rates = writing_rates(assistant, load_cases(goals, GoalCase), load_cases(levels, PresentLevelsCase))
        measured.append(Measured("rewrite", name, tuple(rates)))
    if "ask" in suites:
        measured.append(Measured("ask", name, tuple(coach_rates(assistant, question_cases(folder, suffix)))))
    if "retrieval" in suites:
        questions = question_cases(folder, suffix)
        measured.append(Measured("retrieval", name, tuple(retrieval_rates(assistant.guidance, questions))))
    return measured


def broken_gates(measured: Iterable[Measured]) -> list[str]:
    """Every gate that does not hold, with the cases that broke it."""
    broken: list[str] = []
    for m in measured:
        for rate in m.rates:
            floor = GATES.get(rate.name)
            if floor is not None and rate.value is not None and rate.value < floor:
                which = "; ".join(rate.missed[:5])
                broken.append(f"{m.suite} ({m.cases}): {rate.name} is {rate.value:.3f}, not {floor}: {which}")
    return broken


def table(measured: Sequence[Measured]) -> str:
    """The rates as a Markdown table."""
    lines = ["| suite | cases | measure | figure | of |", "| --- | --- | --- | --- | --- |"]
    for m in measured:
        for rate in m.rates:
            value = "none" if rate.value is None else f"{rate.value:.3f}"
            lines.append(f"| {m.suite} | {m.cases} | {rate.name} | {value} | {rate.total} |")
    return "\n".join(lines)


HEADLINES = {
    "deficit recall": "deficit wording found",
    "deficit precision": "marks that are right",
    "clean sentences left alone": "clean sentences left alone",
    "missing: all parts": "missing goal parts told right",
    "numbers kept": "rewrites that keep every number",
    "accepted (goal)": "goals rewritten and accepted by every check",
    "accepted (present_levels)": "present levels rewritten and accepted by every check",
    "faithful rewrites accepted": "honest rewrites by people accepted",
    "unfaithful rewrites caught": "changed expectations caught",
    "hit@1 (topic)": "right meeting script first",
    "hit@3 (topic)": "right meeting script in the first three",
}
_START, _END = "<!-- figures -->", "<!-- end of figures -->"


def headlines(measured: Sequence[Measured]) -> str:
    """The few figures a reader wants first, as a Markdown table."""
    rates = [rate for m in measured for rate in m.rates]
    lines = ["| what | share | of |", "| --- | --- | --- |"]
    for name, label in HEADLINES.items():
        hits = sum(rate.hits for rate in rates if rate.name == name)
        if total := sum(rate.total for rate in rates if rate.name == name):
            lines.append(f"| {label} | {hits / total:.0%} | {total} |")
    return "\n".join(lines)


def write_headlines(path: Path, measured: Sequence[Measured]) -> None:
    """Put the headlines between the two markers of a document.

    Raises:
        InputError: The document cannot be read or has no markers.
    """
    text = intake.read_text_file(path)
    before, start, rest = text.partition(_START)
    _, end, after = rest.partition(_END)
    if not start or not end:
        raise InputError(f"{path.name} has no place for figures.", f"Add {_START} and {_END}.")
    path.write_text(f"{before}{_START}\n\n{headlines(measured)}\n\n{_END}{after}", encoding="utf-8")


@click.command()
@click.option("--suite", "suites", multiple=True, type=click.Choice(SUITES), help="Only these (repeat).")
@click.option(
    "--cases", "folder", type=click.Path(path_type=Path), default=CASES, help="Folder of case files."
)
@click.option(
    "--suffix",
    "suffixes",
    multiple=True,
    default=("_tune.yaml", "_unseen2.yaml", "_unseen3.yaml"),
    help="Ends of file names.",
)
@click.option(
    "--write", "document", type=click.Path(path_type=Path), help="Put the headline figures into a document."
)
@click.option("--misses", is_flag=True, help="Print every case that missed.")
def main(
    suites: tuple[str, ...], folder: Path, suffixes: tuple[str, ...], document: Path | None, misses: bool
) -> None:
    """Measure the checks, the offline writer and the coach. Exit code 1 if a gate does not hold."""
    with tempfile.TemporaryDirectory() as home:
        assistant = build_assistant(Settings(home=Path(home)))
        try:
            measured = [
                m for suffix in suffixes for m in measure(assistant, folder, suffix, suites or SUITES)
            ]
            if "own documents" in (suites or SUITES):
                measured.append(Measured("own documents", "aside", tuple(own_document_rates())))
            if document:
                write_headlines(document, measured)
        except AssistantError as error:
            click.echo(f"evals: {error.problem} {error.fix}", err=True)
            raise SystemExit(2) from None
    click.echo(table(measured))
    if misses:
        for m in measured:
            for rate in m.rates:
                for missed in rate.missed:
                    click.echo(f"{m.suite} {m.cases} {rate.name}: {missed}")
    broken = broken_gates(measured)
    for line in broken:
        click.echo(f"GATE {line}", err=True)
    total = sum(len(m.rates) for m in measured)
    click.echo(f"{total} figures, {len(broken)} gates broken", err=True)
    raise SystemExit(1 if broken else 0)
