"""Write docs/quality.md: what the tool gets right and wrong, by kind, beside its peers.

`make quality` (or `python -m evals.quality`) measures everything again and writes every figure of the page;
nothing in it is typed by hand. `--devset FOLDER` adds the figures on a folder of labelled cases elsewhere.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from assistant.build import build_assistant
from assistant.errors import AssistantError
from assistant.pipeline import Assistant
from assistant.settings import Settings
from assistant.types import Span
from evals.cases import CASES, CleanCase, GoalCase, PresentLevelsCase, RewriteCase, load_cases, question_cases
from evals.measures import (
    FLAGGED,
    LABELLED_PARTS,
    SLOTS,
    Rate,
    coach_rates,
    fidelity_rates,
    find_span,
    goal_rates,
    overlaps,
    span_rates,
)
from evals.mutants import catch_rates
from evals.peers import PEERS, Marks, smart_missing
from evals.quality_section import PAGE, is_stale, section, write_section
from evals.records import BASELINES, read_run

_HEAD = """# What the tool gets right and wrong

Written by `make quality`; every figure is measured, none is typed. "Unseen" cases are labelled texts that
nobody looked at while rules, word lists or code were written; only these figures say what to expect on your
text. Every child in them is invented. Shares are of the number in brackets.
"""


@dataclass(frozen=True, slots=True)
class CaseSet:
    """One set of labelled cases: its name on the page, its folder, and how its files end."""

    name: str
    folder: Path
    suffix: str

    def file(self, kind: str) -> Path:
        return self.folder / f"{kind}{self.suffix}"


def _share(hits: float, total: int) -> str:
    return f"{hits / total:.1%} ({total})" if total else "–"


def _rate(rate: Rate) -> str:
    return _share(rate.hits, rate.total)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(head)} |", f"| {' | '.join('---' for _ in head)} |"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)])


def wording_rates(marks: Marks, clean_marks: Marks, levels: Sequence[PresentLevelsCase]) -> list[str]:
    """Recall and precision of deficit spans and the share of clean sentences left alone, as cells.

    Args:
        marks: What a checker marked in each of `levels`.
        clean_marks: What it marked in each clean sentence.
        levels: Present levels with labelled deficit spans.
    """
    found = wanted = right = raised = 0
    for case, spans in zip(levels, marks, strict=True):
        gold = [find_span(case.text, part) for part in case.deficit_spans]
        found += sum(overlaps(span, spans) for span in gold)
        right += sum(overlaps(span, gold) for span in spans)
        wanted, raised = wanted + len(gold), raised + len(spans)
    clean = sum(not spans for spans in clean_marks)
    return [_share(found, wanted), _share(right, raised), _share(clean, len(clean_marks))]


def our_marks(assistant: Assistant, texts: Sequence[str]) -> Marks:
    """The deficit, stigmatizing and subjective findings of our own linter."""
    return [
        [
            Span(f.start, f.end, f.matched)
            for f in assistant.review(text, "present_levels").findings
            if f.category in FLAGGED
        ]
        for text in texts
    ]


def _wording(assistant: Assistant, cases: CaseSet) -> str:
    levels = load_cases(cases.file("present_levels"), PresentLevelsCase)
    texts = [case.text for case in levels]
    clean = [case.text for case in load_cases(cases.file("clean"), CleanCase)]
    ours = wording_rates(our_marks(assistant, texts), our_marks(assistant, clean), levels)
    rows = [["**Strengths First**", *ours]]
    for peer in PEERS:
        marks, clean_marks = peer.marks(texts), peer.marks(clean)
        if marks is None or clean_marks is None:
            rows.append([peer.name, "not run here", "", ""])
        else:
            rows.append([peer.name, *wording_rates(marks, clean_marks, levels)])
    head = ("checker", "deficit wording found", "marks that are right", "clean sentences left alone")
    return f"{_table(head, rows)}\n\n{_by_category(assistant, levels)}"


def _by_category(assistant: Assistant, levels: Sequence[PresentLevelsCase]) -> str:
    raised: Counter[str] = Counter()
    right: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for case in levels:
        gold = [find_span(case.text, part) for part in case.deficit_spans]
        findings = [
            f for f in assistant.review(case.text, "present_levels").findings if f.category in FLAGGED
        ]
        for finding in findings:
            raised[finding.category] += 1
            right[finding.category] += overlaps(Span(finding.start, finding.end, finding.matched), gold)
        spans = [Span(f.start, f.end, f.matched) for f in findings]
        wanted[case.area or "other"] += len(gold)
        found[case.area or "other"] += sum(overlaps(span, spans) for span in gold)
    marks = [[category, _share(right[category], raised[category])] for category in FLAGGED]
    areas = [[area, _share(found[area], total)] for area, total in sorted(wanted.items()) if total]
    return (
        f"{_table(('marks of this kind', 'right'), marks)}\n\n"
        f"{_table(('area of the text', 'deficit wording found'), areas)}"
    )


def _goals(assistant: Assistant, cases: CaseSet) -> str:
    goals = load_cases(cases.file("goals"), GoalCase)
    rates = {rate.name: rate for rate in goal_rates(assistant, goals)}
    slots = [[slot, _rate(rates[f"{slot} F1"])] for slot in SLOTS]
    parts: list[list[str]] = []
    for part in LABELLED_PARTS:
        peer = sum((part in smart_missing(c.text)) == (part in c.smart_missing) for c in goals)
        parts.append([part, _rate(rates[f"missing: {part}"]), _share(peer, len(goals))])
    head = ("told right: there or missing", "Strengths First", "SMART keyword checker")
    return f"{_table(('part of the goal', 'token F1'), slots)}\n\n{_table(head, parts)}"


def _rates(rates: Iterable[Rate]) -> str:
    return _table(("what", "share"), [[rate.name, _rate(rate)] for rate in rates])


def _fidelity(assistant: Assistant, cases: CaseSet) -> str:
    return _rates(fidelity_rates(assistant, load_cases(cases.file("rewrites"), RewriteCase)))


def _spans(assistant: Assistant, cases: CaseSet) -> str:
    return _rates(span_rates(assistant, load_cases(cases.file("present_levels"), PresentLevelsCase)))


def _coach(assistant: Assistant, cases: CaseSet) -> str:
    return _rates(coach_rates(assistant, question_cases(cases.folder, cases.suffix)))


def _mutants(assistant: Assistant, sets: Sequence[CaseSet]) -> str:
    pairs = [
        (case.before, case.after, case.strengths)
        for cases in sets
        for case in load_cases(cases.file("rewrites"), RewriteCase)
        if case.faithful and assistant.verify(case.before, case.after, case.strengths).passed
    ]

    def rejected(before: str, after: str, strengths: Sequence[str], kind: str) -> bool:
        report = assistant.verify(before, after, strengths)
        if kind == "strength reduced to praise":
            return not report.passed or report.strength_as_means is not True
        return not report.passed

    rows = catch_rates(pairs, lambda m: rejected(m.before, m.after, m.strengths, m.kind))
    total = ["**all**", _share(sum(r.caught for r in rows), sum(r.made for r in rows))]
    cells = [[row.kind, _share(row.caught, row.made)] for row in rows if row.made]
    table = _table(("broken on purpose", "caught"), [*cells, total])
    return (
        f"Made from {len(pairs)} honest rewrites that the check accepts, by `evals/mutants.py`: one fact of "
        f"the rewrite changed, everything else kept.\n\n{table}"
    )


_PARTS: tuple[tuple[str, Callable[[Assistant, CaseSet], str]], ...] = (
    ("Deficit and judging language", _wording),
    ("Parts of a goal", _goals),
    ("Strengths and needs found in present levels", _spans),
    ("Does a rewrite keep the expectation?", _fidelity),
    ("The right meeting script", _coach),
)


def page(assistant: Assistant, sets: Sequence[CaseSet], own: Sequence[CaseSet]) -> str:
    """The whole page.

    Args:
        assistant: The product as built.
        sets: Case sets to show one after the other under each heading.
        own: Case sets whose honest rewrites the mutants are made from.
    """
    parts = [_HEAD]
    for heading, measure in _PARTS:
        parts.append(f"## {heading}")
        for cases in sets:
            parts.append(f"### {cases.name}\n\n{measure(assistant, cases)}")
    parts.append(f"## Mistakes made on purpose\n\n{_mutants(assistant, own)}")
    parts.append(section(read_run(BASELINES / "offline.jsonl")))
    return "\n\n".join(parts) + "\n"


@click.command()
@click.option("--devset", type=click.Path(path_type=Path, exists=True), help="A folder of labelled cases.")
@click.option("--check", is_flag=True, help="Only say whether the page is what the baseline says.")
@click.option("--baseline", is_flag=True, help="Only write the part that comes from the baseline.")
@click.option("--output", type=click.Path(path_type=Path), default=PAGE, help="The page to write.")
def main(devset: Path | None, check: bool, baseline: bool, output: Path) -> None:
    """Measure everything and write the page."""
    if check:
        if is_stale(output):
            click.echo(f"{output.name} is stale; run python -m evals.quality --baseline.", err=True)
            raise SystemExit(1)
        return
    if baseline:
        write_section(read_run(BASELINES / "offline.jsonl"), output)
        return
    unseen = [
        CaseSet("Unseen, second authors", CASES, "_unseen2.yaml"),
        CaseSet("Unseen, newest (its questions by the first authors)", CASES, "_unseen3.yaml"),
    ]
    own = [cases for cases in unseen if cases.file("goals").exists()]
    sets = [*own, CaseSet("Development set", devset, ".jsonl")] if devset else own
    with tempfile.TemporaryDirectory() as home:
        assistant = build_assistant(Settings(home=Path(home)))
        try:
            text = page(assistant, sets, own)
        except AssistantError as error:
            click.echo(f"evals: {error.problem} {error.fix}", err=True)
            raise SystemExit(2) from None
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(text, encoding="utf-8")
    click.echo(f"{output.name} written", err=True)


if __name__ == "__main__":
    main()
