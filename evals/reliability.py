"""`python -m evals.reliability`: everything that may go wrong, done for real to the whole product.

Faults of a model's server (`evals.faults`), of the guidance index, of texts and of company
(`evals.hardships`).
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from assistant.build import build_assistant
from assistant.pipeline import Assistant
from assistant.settings import Settings
from assistant.types import RewriteRequest, RewriteResult
from evals import hardships_index, hardships_texts
from evals.faults import ENDLESS, FAULTS, GOAL, KEY, STREAM_FAULTS, Fault, answer
from evals.hardships import Hardship
from evals.hardships_texts import COMPANY
from evals.hostile_files import FILES, Contained
from evals.openai_server import OpenAIServer, Say
from evals.scoreboard import (
    ALONE,
    RELIABILITY,
    Line,
    as_table,
    hostile_files,
    hostile_line,
    kept_figure,
    privacy_lines,
    with_line,
)

PAGE = Path(__file__).parents[1] / "docs" / "reliability.md"
DEADLINE = 5.0
"""Seconds the whole rewrite may wait for the model."""
_HEAD = """# Faults survived

Written by `python -m evals.reliability --write docs/reliability.md`. Each fault is done for real: a server on
this computer that misbehaves, a disk that is full, a file that is damaged, a program that is killed.
The rule: what was typed is never lost, a labelled result of the offline writer is there in time, and
nothing that was not checked looks checked.
"""
_SERVER = f"""A goal is rewritten with a model whose server has the fault. Expected each time: a rewrite that
the checks accept, by the offline writer and said so, within the deadline of {DEADLINE:.0f} s, with one plain
line of what went wrong that holds neither the key nor the child's name. The last answers change what is
expected.
"""
_INDEX = """A question about a meeting and a goal to rewrite, after something happened to the guidance index.
"""
_TEXTS = """Texts and files as people bring them, and many people at once.
"""
_FILES = """Files that are broken, locked, lying or made to do harm, each written by code. Expected: read,
with nothing run, unpacked or fetched; or refused in one line that says what to do, with no word of it.
"""
_BOARD = """One line for each promise. No failure in n tries only says that the share is likely below 3 in n.
Texts made for a test flatter. What is not measured says so. Lines 6, 8 to 10, 12, 14 and 15 can be measured
one at a time: add `--line N`.
"""
_COLUMNS = "| fault | expected | what happened | survived |\n| --- | --- | --- | --- |\n"
_FILES_LINE = 14  # of the scoreboard; its files are rows of a table as well
_CHILD = "⟦STUDENT_1⟧"  # what the model sees for the child's name


def _says(name: str, old: str, new: str) -> Fault:
    """A model that changes `old` to `new`, again after the repair, and is otherwise perfect."""
    goal = GOAL.replace("Tavia", _CHILD)
    assert old in goal
    return Fault(name, Say(answer(goal.replace(old, new))), "", 2)


HONEST = _says("none", "", "")
LIES = (
    _says("target lowered", "8 of 10", "6 of 10"),
    _says("date moved", "May 14", "June 14"),
    _says("support dropped", "given a word bank, ", ""),
    _says("baseline invented", "quizzes.", "quizzes. Baseline: 3 of 10."),
    _says("another language", "will label", "nombrará"),
    _says("another child", _CHILD, "Marcus"),
    _says("a diagnosis added", f"{_CHILD} will", f"{_CHILD}, who has autism, will"),
    _says("skill replaced", "label", "color"),
    _says("a wish for a promise", "will label", "may try to label"),
    _says("a link in the text", "quizzes.", "quizzes. See https://example.org/?q=8 for more."),
)


@dataclass(frozen=True, slots=True)
class Row:
    """What one fault led to."""

    fault: str
    expected: str
    happened: str
    survived: bool


def meet(assistant: Assistant, fault: Fault, server: OpenAIServer) -> tuple[Row, float]:
    """Rewrite a goal while `server` has `fault`; and the seconds that took."""
    started = time.perf_counter()
    request = RewriteRequest(text=GOAL, kind="goal", strengths=("draws plants",), people=("Tavia",))
    # Only some faults belong to an answer that is shown while it is written.
    on_draft = [].append if fault in STREAM_FAULTS else None
    result = assistant.rewrite(request, on_draft)
    seconds = time.perf_counter() - started
    calls = len(server.chats)
    happened = f"the {result.writer} writer's version in {seconds:.1f} s; calls: {calls}"
    expected = (
        f"calls: {fault.calls}; told: “{fault.problem}”" if fault.problem else "refused, repaired, refused"
    )
    return Row(fault.name, expected, happened, is_safe(result, fault) and seconds <= DEADLINE), seconds


def is_safe(result: RewriteResult, fault: Fault) -> bool:
    """Whether the user got the offline writer's accepted version, and was told why in plain words."""
    notes = [reason for reason in result.reasons if fault.problem and fault.problem in reason]
    told = bool(notes) if fault.problem else bool(result.attempts or result.reasons)
    clean = not any(KEY in reason or "Tavia" in reason or "\n" in reason for reason in notes)
    return result.status == "accepted" and result.writer == "offline" and told and clean


def server_rows(shared: Assistant, home: Path) -> tuple[list[Row], float]:
    """Every fault of a server met once, by an assistant of its own over one index; and the longest wait."""
    faults = (*FAULTS, *STREAM_FAULTS, *ENDLESS, *LIES)
    _met(shared, home, HONEST)  # loads what is loaded once
    met = [_met(shared, home, fault) for fault in faults]
    return [row for row, _ in met], max(seconds for _, seconds in met)


def _met(shared: Assistant, home: Path, fault: Fault) -> tuple[Row, float]:
    with OpenAIServer(fault.reply) as server:
        settings = Settings(
            home=home, model="tiny-model", base_url=server.base_url, api_key=KEY, timeout_seconds=DEADLINE
        )
        assistant = build_assistant(settings, sharing=shared)
        assistant.prepare()  # the name detector and the client take seconds to load
        return meet(assistant, fault, server)


def rows_of(hardships: Sequence[Hardship]) -> list[Row]:
    """Every hardship met once, each in an empty folder of its own."""
    rows: list[Row] = []
    for hardship in hardships:
        with tempfile.TemporaryDirectory() as folder:
            met = hardship.meet(Path(folder))
        rows.append(Row(hardship.name, hardship.expected, met.happened, met.survived))
        click.echo(f"{hardship.name}: {met.happened}", err=True)
    return rows


def file_rows(files: Sequence[Contained]) -> list[Row]:
    """Hostile files as rows."""
    expected = {file.name: f"refused: “{file.told}”" if file.told else "read" for file in FILES}
    return [Row(f.name, expected[f.name], f"{f.happened} ({f.seconds:.1f} s)", f.right) for f in files]


def came_of(rows: Sequence[Row], name: str) -> str:
    """What happened under the fault of that name, for the scoreboard.

    Raises:
        StopIteration: No fault has that name.
    """
    row = next(row for row in rows if row.fault == name)
    return row.happened if row.survived else f"**not survived**: {row.happened}"


def board(
    rows: Sequence[Row],
    index: Sequence[Row],
    longest: float,
    files: Sequence[Contained],
    document: Path,
    home: Path,
) -> list[Line]:
    """The scoreboard; the fuzz run, which takes long, is kept from `document`."""
    survived = sum(row.survived for row in rows)
    found = sum(row.survived for row in index)
    ours, fuzz = RELIABILITY, "`python -m evals.fuzz --runs 10000 --write docs/reliability.md`"
    lines = [
        Line(1, "faults survived", f"{survived} of {len(rows)}", "all of 40", ours),
        Line(2, "slowest rewrite with a faulty server", f"{longest:.1f} s", f"{DEADLINE + 1:.0f} s", ours),
        Line(3, "bad inputs tried; failed", kept_figure(document, 3), "10,000; 0", fuzz),
        *privacy_lines(),
        *(measure(home) for number, measure in ALONE.items() if number != _FILES_LINE),
        Line(11, "people who saw another's text", came_of(rows, COMPANY), "none of 100", ours),
        Line(13, "broken indexes noticed and mended", f"{found} of {len(index)}", "all of 12", ours),
        hostile_line(files),
    ]
    return sorted(lines, key=lambda line: line.number)


def is_kept(rows: Sequence[Row], lines: Sequence[Line]) -> bool:
    """Whether every fault was survived, and nothing got through that never may."""
    return all(row.survived for row in rows) and all(line.kept for line in lines)


def report(
    server: Sequence[Row],
    index: Sequence[Row],
    texts: Sequence[Row],
    longest: float,
    files: Sequence[Row] = (),
    lines: Sequence[Line] = (),
) -> str:
    """The tables as Markdown; `longest` is the seconds of the slowest rewrite with a faulty server."""
    every = [*server, *index, *texts]
    survived = sum(row.survived for row in every)
    parts = (
        ("The model's server", _SERVER, server),
        ("The guidance index", _INDEX, index),
        ("Texts, files, company", _TEXTS, texts),
        ("Hostile files", _FILES, files),
    )
    tables = "\n".join(f"## {name}\n\n{told}\n{_table(rows)}" for name, told, rows in parts)
    slowest = f"the slowest rewrite with a faulty server took {longest:.1f} s"
    scoreboard = f"## Scoreboard\n\n{_BOARD}\n{as_table(lines)}"
    return f"{_HEAD}\nSurvived: {survived} of {len(every)}; {slowest}.\n\n{scoreboard}\n{tables}"


def _table(rows: Sequence[Row]) -> str:
    lines = [
        f"| {row.fault} | {row.expected} | {row.happened} | {'yes' if row.survived else '**no**'} |\n"
        for row in rows
    ]
    return _COLUMNS + "".join(lines)


def _one_line(line: Line, document: Path | None) -> None:
    """Put one line of the scoreboard into the page, or print it; exit with 1 if something got through."""
    if document:
        text = with_line(document.read_text(encoding="utf-8"), line)
        document.write_text(text, encoding="utf-8")
    click.echo(as_table([line]))
    if not line.kept:
        raise SystemExit(1)


@click.command()
@click.option("--write", "document", type=click.Path(path_type=Path), help="Write the report to this file.")
@click.option(
    "--line",
    "number",
    type=click.Choice([str(n) for n in ALONE]),
    help="Only this line of the scoreboard.",
)
def main(document: Path | None, number: str | None) -> None:
    """Print the tables of faults; exit with 1 if one was not survived or something got through."""
    with tempfile.TemporaryDirectory() as home:
        good = Path(home)
        shared = build_assistant(Settings(home=good))
        shared.guidance.status()  # built now: the copies are made of it
        if number is not None:
            _one_line(ALONE[int(number)](good), document)
            return
        server, longest = server_rows(shared, good)
        index, texts = rows_of(hardships_index.hardships(good)), rows_of(hardships_texts.hardships(shared))
        contained = hostile_files()
        rows = [*server, *index, *texts]
        lines = board(rows, index, longest, contained, document or PAGE, good)
    files = file_rows(contained)
    text = report(server, index, texts, longest, files, lines)
    if document:
        document.write_text(text, encoding="utf-8")
    else:
        click.echo(text)
    if not is_kept((*rows, *files), lines):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
