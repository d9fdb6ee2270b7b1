"""`python -m evals.live`: the weak local model as the writer, over the whole product.

What it proves is the gate: whatever the model says, nothing unfaithful is accepted, and everyone gets a
result. With `--resume`, runs add up: what one with the same prompts and settings measured is not done again.
"""

from __future__ import annotations

import json
import re
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import click

from assistant.build import build_assistant
from assistant.language.prompts import load_prompts
from assistant.pipeline import Assistant
from assistant.settings import Settings, data_folder
from assistant.types import RewriteRequest, RewriteResult, Usage
from evals.cases import CASES
from evals.live_server import CONTEXT_TOKENS, MAX_ANSWER_TOKENS, MODEL, LiveServer
from evals.results import WritingCase, Written
from evals.scorers import faithful
from evals.suites import writing_cases

SECONDS_PER_REWRITE = 60.0
_GATES = tuple(scorer for scorer in faithful.WRITING if scorer.gate == "gate")
_NO_USAGE = Usage(calls=0, tokens_in=0, tokens_out=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One text given to the model: how it ended, and whether what is shown as accepted is faithful.

    Attributes:
        ending: One of `ENDINGS`.
        judged: Answers of the model that were whole enough for the checks to judge.
        broken: Names of the faithfulness gates that what is shown breaks.
        in_time: Whether the result was there within the deadline, and a second.
    """

    case: str
    ending: str
    judged: int
    broken: tuple[str, ...]
    in_time: bool
    seconds: float
    usage: Usage


FIRST = "the model's version, accepted at once"
REPAIRED = "the model's version, accepted after one repair"
REFUSED = "the offline writer's version: the model's was refused by the checks"
MARKS = "the offline writer's version: the model lost or made up a name's mark"
UNUSABLE = "the offline writer's version: the model gave no usable answer"
LATE = "the offline writer's version: the model did not answer in time"
ENDINGS = (FIRST, REPAIRED, REFUSED, MARKS, UNUSABLE, LATE)
_BY_MODEL = (FIRST, REPAIRED)
_BAD_MARK = re.compile("stands for nothing|broken name mark|It lost ")


def ending_of(result: RewriteResult) -> str:
    """How a rewrite with the model ended."""
    if result.writer == "model":
        return REPAIRED if result.attempts else FIRST
    if any("in time" in reason or "time was over" in reason for reason in result.reasons):
        return LATE
    if result.attempts:
        return REFUSED
    return MARKS if any(_BAD_MARK.search(reason) for reason in result.reasons) else UNUSABLE


def run_case(assistant: Assistant, case: WritingCase, deadline: float) -> Outcome:
    """Rewrite one text with the model, and check what is shown once more from the two texts alone."""
    started = time.perf_counter()
    result = assistant.rewrite(RewriteRequest(text=case.text, kind=case.kind, strengths=case.strengths))
    seconds = time.perf_counter() - started
    checked = assistant.verify(case.text, result.after.text, case.strengths, kind=case.kind)
    written = Written(first=result, again=result, checked=checked)
    scores = {scorer.name: scorer.measure(case, written) for scorer in _GATES}
    return Outcome(
        case=case.id,
        ending=ending_of(result),
        judged=len(result.attempts) + (result.writer == "model"),
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
    judged = sum(outcome.judged for outcome in outcomes)
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
context, so it gets the short prompt. What is accepted is checked again from the two texts alone, by the
fidelity check and by the evaluation's own scorers (numbers kept, no number invented, student kept).

A model this weak is no writer. It is here to prove the gate: nothing unfaithful that it says is accepted, and
everyone gets a labelled result. Zero in n judged answers only bounds the rate at about 3/n; where no answer
was judged, it says nothing about the checks. An answer without the marks that stand for names is refused
before the checks see it. One text may bring two judged answers, the first and its repair. Seconds depend
on what else the computer was doing.

| what | figure |
| --- | --- |
{table}
"""


def setup() -> str:
    """What the figures depend on beside the program's own code: prompt, model, limits. As a hash."""
    prompt = load_prompts(data_folder("prompts")).short.repair.sha256
    said = (MODEL, str(CONTEXT_TOKENS), str(MAX_ANSWER_TOKENS), str(SECONDS_PER_REWRITE), prompt)
    return sha256("\n".join(said).encode()).hexdigest()


def remember(file: Path, outcome: Outcome) -> None:
    """Add `outcome` to `file`: one JSON object a line, without any text."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a", encoding="utf-8") as lines:
        lines.write(json.dumps({"setup": setup(), **asdict(outcome)}) + "\n")


def remembered(file: Path) -> list[Outcome]:
    """The outcomes in `file` that were measured with the same setup."""
    if not file.is_file():
        return []
    found = (json.loads(line) for line in file.read_text(encoding="utf-8").splitlines())
    return [_outcome(fields) for fields in found if fields.pop("setup") == setup()]


def _outcome(fields: dict[str, Any]) -> Outcome:
    return Outcome(**{**fields, "broken": tuple(fields["broken"]), "usage": Usage(**fields["usage"])})


def _warm(assistant: Assistant, offline: Assistant) -> None:
    """Load what is loaded once (names, index, rules), which is no part of a rewrite."""
    request = RewriteRequest(text="Given a list, Oswin will read 8 of 10 words.")
    assistant.preview(request)
    offline.rewrite(request)
    assistant.review(request.text)


def _of(flags: Iterable[bool]) -> str:
    found = list(flags)
    return f"{sum(found)} of {len(found)}"


def measure(cases: Sequence[WritingCase], outcomes: list[Outcome], minutes: float, file: Path | None) -> None:
    """Give `cases` to the model one by one, for `minutes` at most, and add how each ended to `outcomes`."""
    until = time.monotonic() + 60 * minutes
    with tempfile.TemporaryDirectory() as home, LiveServer() as server:
        settings = Settings(
            home=Path(home),
            model=MODEL,
            base_url=server.base_url,
            timeout_seconds=SECONDS_PER_REWRITE,
            context_tokens=CONTEXT_TOKENS,
        )
        assistant = build_assistant(settings)
        _warm(assistant, build_assistant(Settings(home=Path(home)), guidance=lambda: assistant.guidance))
        for case in cases:
            if time.monotonic() > until:
                break
            outcomes.append(run_case(assistant, case, SECONDS_PER_REWRITE))
            if file:
                remember(file, outcomes[-1])
            click.echo(f"{case.id}: {outcomes[-1].ending}, {outcomes[-1].seconds:.0f} s", err=True)


@click.command()
@click.option("--write", "document", type=click.Path(path_type=Path), help="Write the report to this file.")
@click.option(
    "--resume", "file", type=click.Path(path_type=Path), help="Keep outcomes here, and go on from them."
)
@click.option(
    "--limit", type=click.IntRange(1), default=200, help="Texts at most, those of earlier runs too."
)
@click.option("--minutes", type=click.FloatRange(0.0), default=60.0, help="Begin no text after this long.")
@click.option("--folder", type=click.Path(path_type=Path), default=CASES, help="Folder of case files.")
def main(document: Path | None, file: Path | None, limit: int, minutes: float, folder: Path) -> None:
    """Run the model over the cases; exit with 1 if anything unfaithful was accepted or came late."""
    outcomes = remembered(file) if file else []
    done = {outcome.case for outcome in outcomes}
    left = [case for case in spread(writing_cases(folder), limit) if case.id not in done]
    if left and minutes:
        measure(left, outcomes, minutes, file)
    text = report(outcomes)
    if document:
        document.write_text(text, encoding="utf-8")
    click.echo(text)
    if any((o.broken and o.ending in _BY_MODEL) or not o.in_time for o in outcomes):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
