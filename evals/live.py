"""`python -m evals.live`: the weak local model as the writer, over the whole product.

What it proves is the gate: whatever the model says, nothing unfaithful is accepted, and everyone gets a
result.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import click

from assistant.build import build_assistant
from assistant.pipeline import Assistant
from assistant.settings import Settings
from assistant.types import RewriteRequest, RewriteResult, Usage
from evals.cases import CASES
from evals.live_server import CONTEXT_TOKENS, MODEL, LiveServer
from evals.results import WritingCase, Written
from evals.scorers import faithful
from evals.suites import writing_cases

SECONDS_PER_REWRITE = 180.0
_GATES = tuple(scorer for scorer in faithful.WRITING if scorer.gate == "gate")
_NO_USAGE = Usage(calls=0, tokens_in=0, tokens_out=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One text given to the model: how it ended, and whether what is shown as accepted is faithful.

    Attributes:
        ending: One of `ENDINGS`.
        broken: Names of the faithfulness gates that what is shown breaks.
        in_time: Whether the result was there within the deadline, and a second.
    """

    case: str
    ending: str
    broken: tuple[str, ...]
    in_time: bool
    seconds: float
    usage: Usage


FIRST = "the model's version, accepted at once"
REPAIRED = "the model's version, accepted after one repair"
REFUSED = "the offline writer's version: the model's was refused by the checks"
UNUSABLE = "the offline writer's version: the model gave no usable answer"
LATE = "the offline writer's version: the model did not answer in time"
ENDINGS = (FIRST, REPAIRED, REFUSED, UNUSABLE, LATE)
_BY_MODEL = (FIRST, REPAIRED)


def ending_of(result: RewriteResult) -> str:
    """How a rewrite with the model ended."""
    if result.writer == "model":
        return REPAIRED if result.attempts else FIRST
    if any("in time" in reason for reason in result.reasons):
        return LATE
    return REFUSED if result.attempts else UNUSABLE


def run_case(assistant: Assistant, case: WritingCase, deadline: float) -> Outcome:
    """Rewrite one text with the model, and check what is shown once more from the two texts alone."""
    started = time.perf_counter()
    result = assistant.rewrite(RewriteRequest(text=case.text, kind=case.kind, strengths=case.strengths))
    seconds = time.perf_counter() - started
    checked = assistant.verify(case.text, result.after.text, case.strengths)
    written = Written(first=result, again=result, checked=checked)
    scores = {scorer.name: scorer.measure(case, written) for scorer in _GATES}
    return Outcome(
        case=case.id,
        ending=ending_of(result),
        broken=tuple(name for name, score in scores.items() if score.value is not None and score.value < 1),
        in_time=seconds <= deadline + 1,
        seconds=seconds,
        usage=result.usage or _NO_USAGE,
    )


def spread(cases: Sequence[WritingCase], limit: int) -> list[WritingCase]:
    """`limit` cases, kinds and areas mixed, in the same order every time: any beginning is a sample."""
    return sorted(cases, key=lambda case: sha256(case.id.encode()).digest())[:limit]


def report(outcomes: Sequence[Outcome]) -> str:
    """The outcomes as a page of documentation."""
    endings = Counter(outcome.ending for outcome in outcomes)
    by_model = [o for o in outcomes if o.ending in _BY_MODEL]
    judged = sum(o.ending in (*_BY_MODEL, REFUSED) for o in outcomes)
    seconds = [o.seconds for o in outcomes]
    rows = [
        ("texts given to the model", str(len(outcomes))),
        *((ending, str(endings[ending])) for ending in ENDINGS),
        ("answers whole enough to be judged by the checks", str(judged)),
        ("**unfaithful answers of the model accepted**", f"**{sum(bool(o.broken) for o in by_model)}**"),
        (
            "results, of either writer, that break a faithfulness gate",
            str(sum(bool(o.broken) for o in outcomes)),
        ),
        (
            f"results within the deadline of {SECONDS_PER_REWRITE:.0f} s and one second",
            _of(o.in_time for o in outcomes),
        ),
        ("seconds for a rewrite, median", f"{statistics.median(seconds):.0f}"),
        ("seconds for a rewrite, longest", f"{max(seconds):.0f}"),
        ("calls to the model", str(sum(o.usage.calls for o in outcomes))),
        ("tokens sent", f"{sum(o.usage.tokens_in for o in outcomes):,}"),
        ("tokens received", f"{sum(o.usage.tokens_out for o in outcomes):,}"),
    ]
    table = "\n".join(f"| {name} | {value} |" for name, value in rows)
    return f"""# A real, weak model

Written by `make eval-live`: goals and present levels of the project's own cases, in a mixed order, are
rewritten through the whole product with {MODEL} behind a real llama.cpp server on the same computer. It is a
base model of 270 million parameters, never taught to follow orders, with {CONTEXT_TOKENS:,} tokens of
context. What is accepted is checked again from the two texts alone, by the fidelity check and by the
evaluation's own scorers (numbers kept, no number invented, student kept).

A model this weak is no writer. It is here to prove the gate: nothing unfaithful that it says is accepted, and
everyone gets a labelled result. Zero in n judged answers only bounds the rate at about 3/n; where no answer
was judged, it says nothing about the checks. Seconds depend on what else the computer was doing.

| what | figure |
| --- | --- |
{table}
"""


def _warm(assistant: Assistant, offline: Assistant) -> None:
    """Load what is loaded once (names, index, rules), which is no part of a rewrite."""
    request = RewriteRequest(text="Given a list, Oswin will read 8 of 10 words.")
    assistant.preview(request)
    offline.rewrite(request)
    assistant.review(request.text)


def _of(flags: Iterable[bool]) -> str:
    found = list(flags)
    return f"{sum(found)} of {len(found)}"


@click.command()
@click.option("--write", "document", type=click.Path(path_type=Path), help="Write the report to this file.")
@click.option("--limit", type=click.IntRange(1), default=200, help="Texts at most.")
@click.option("--minutes", type=click.FloatRange(0.1), default=60.0, help="Begin no text after this long.")
@click.option("--folder", type=click.Path(path_type=Path), default=CASES, help="Folder of case files.")
def main(document: Path | None, limit: int, minutes: float, folder: Path) -> None:
    """Run the model over the cases; exit with 1 if anything unfaithful was accepted or came late."""
    until = time.monotonic() + 60 * minutes
    outcomes: list[Outcome] = []
    with tempfile.TemporaryDirectory() as home, LiveServer() as server:
        settings = Settings(
            home=Path(home), model=MODEL, base_url=server.base_url, timeout_seconds=SECONDS_PER_REWRITE
        )
        assistant = build_assistant(settings)
        _warm(assistant, build_assistant(Settings(home=Path(home)), guidance=lambda: assistant.guidance))
        for case in spread(writing_cases(folder), limit):
            if time.monotonic() > until:
                break
            outcomes.append(run_case(assistant, case, SECONDS_PER_REWRITE))
            click.echo(f"{case.id}: {outcomes[-1].ending}, {outcomes[-1].seconds:.0f} s", err=True)
    text = report(outcomes)
    if document:
        document.write_text(text, encoding="utf-8")
    click.echo(text)
    if any((o.broken and o.ending in _BY_MODEL) or not o.in_time for o in outcomes):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
