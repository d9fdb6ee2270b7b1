"""`python -m evals.reliability`: every fault a model's server can have, against the whole product."""

from __future__ import annotations

import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import click

from assistant.build import build_assistant
from assistant.pipeline import Assistant
from assistant.settings import Settings
from assistant.types import RewriteRequest, RewriteResult
from evals.faults import ENDLESS, FAULTS, GOAL, KEY, Fault, answer
from evals.openai_server import OpenAIServer, Say

DEADLINE = 3.0
"""Seconds the whole rewrite may wait for the model."""
_HEAD = f"""# Faults survived

Written by `python -m evals.reliability --write docs/reliability.md`: a goal is rewritten while a real HTTP
server on this computer has the fault. Survived means: a rewrite that the checks accept, by the writer named,
within the deadline of {DEADLINE:.0f} s, with one plain line of what went wrong that holds
neither the key nor the child's name.

| fault | calls | writer | seconds | survived |
| --- | --- | --- | --- | --- |
"""
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
class Outcome:
    """What one fault led to."""

    fault: Fault
    calls: int
    writer: str
    seconds: float
    survived: bool


def meet(assistant: Assistant, fault: Fault, server: OpenAIServer) -> Outcome:
    """Rewrite a goal while `server` has `fault`."""
    started = time.perf_counter()
    result = assistant.rewrite(
        RewriteRequest(text=GOAL, kind="goal", strengths=("draws plants",), people=("Tavia",))
    )
    seconds = time.perf_counter() - started
    survived = is_safe(result, fault) and seconds <= DEADLINE
    return Outcome(fault, len(server.chats), result.writer, seconds, survived)


def is_safe(result: RewriteResult, fault: Fault) -> bool:
    """Whether the user got the offline writer's accepted version, and was told why in plain words."""
    notes = [reason for reason in result.reasons if fault.problem and fault.problem in reason]
    told = bool(notes) if fault.problem else bool(result.attempts or result.reasons)
    clean = not any(KEY in reason or "Tavia" in reason or "\n" in reason for reason in notes)
    return result.status == "accepted" and result.writer == "offline" and told and clean


def outcomes() -> list[Outcome]:
    """Every fault met once, by an assistant of its own over one index."""
    with tempfile.TemporaryDirectory() as home:
        shared = build_assistant(Settings(home=Path(home)))
        met = [_met(shared, Path(home), fault) for fault in (HONEST, *FAULTS, *ENDLESS, *LIES)]
        return met[1:]  # the first only loads what is loaded once


def _met(shared: Assistant, home: Path, fault: Fault) -> Outcome:
    with OpenAIServer(fault.reply) as server:
        settings = Settings(
            home=home, model="tiny-model", base_url=server.base_url, api_key=KEY, timeout_seconds=DEADLINE
        )
        assistant = build_assistant(settings, guidance=lambda: shared.guidance)
        assistant.preview(RewriteRequest(text=GOAL))  # the name detector takes seconds to load
        return meet(assistant, fault, server)


def report(found: list[Outcome]) -> str:
    """The table as Markdown."""
    rows = [
        f"| {o.fault.name} | {o.calls} | {o.writer} | {o.seconds:.1f} | {'yes' if o.survived else '**no**'} |"
        for o in found
    ]
    survived = sum(o.survived for o in found)
    slowest = max(o.seconds for o in found)
    return (
        _HEAD
        + "\n".join(rows)
        + f"\n\nSurvived: {survived} of {len(found)}; the slowest took {slowest:.1f} s.\n"
    )


@click.command()
@click.option("--write", "document", type=click.Path(path_type=Path), help="Write the report to this file.")
def main(document: Path | None) -> None:
    """Print the table of faults; exit with 1 if one was not survived."""
    found = outcomes()
    text = report(found)
    if document:
        document.write_text(text, encoding="utf-8")
    else:
        click.echo(text)
    if not all(o.survived for o in found):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
