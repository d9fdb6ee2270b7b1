"""A run for people and for CI: text, Markdown, JSON, JUnit XML, and one HTML page that needs nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from html import escape
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jinja2
from markupsafe import Markup

from evals.compare import CaseChange, Comparison, broken_gates, means
from evals.records import Record, Run
from evals.score import Score

_LONGEST_TEXT = 300


def summary(run: Run) -> str:
    """The means of every measure as a Markdown table."""
    lines = ["| suite | measure | kind | mean | of |", "| --- | --- | --- | --- | --- |"]
    for (suite, name), (mean, count) in means(run).items():
        gate = run.header.measures[suite][name].gate
        lines.append(f"| {suite} | {name} | {gate} | {mean:.3f} | {count} |")
    return "\n".join(lines)


def gate_lines(run: Run) -> list[str]:
    """One line for each case on which a gate does not hold, and for each crash."""
    crashed = [f"CRASH {r.suite} {r.id}: {r.problem}" for r in run.records if r.problem]
    return [f"GATE {change_line(change)}" for change in broken_gates(run)] + crashed


def change_line(change: CaseChange) -> str:
    """One changed case: which, from what to what, and why."""
    now = "crashed" if change.now is None else f"{change.now:.2f}"
    said = _short(change.reason or change.text)
    return f"{change.suite} {change.id} [{change.name}] {change.before:.2f} -> {now}: {said}"


def comparison_text(comparison: Comparison) -> str:
    """What improved, what regressed (with the text), and what is new."""
    lines = [
        "| suite | measure | before | now | better | worse | p | 95% of the difference |",
        "|" + " --- |" * 8,
    ]
    for m in comparison.metrics:
        if m.better or m.worse:
            name = f"**{m.name}**" if m.regressed else m.name
            lines.append(
                f"| {m.suite} | {name} | {m.before:.3f} | {m.now:.3f} | {m.better} | {m.worse} "
                f"| {m.p:.3f} | {m.low:+.3f} to {m.high:+.3f} |"
            )
    kept = len(comparison.metrics) - sum(bool(m.better or m.worse) for m in comparison.metrics)
    lines.append(f"\n{kept} measures are the same case by case.")
    broken = {(m.suite, m.name) for m in comparison.regressions}
    for title, changes in (
        ("Regressed", [c for c in comparison.worsened if (c.suite, c.name) in broken or c.now is None]),
        ("Worse, within tolerance", [c for c in comparison.worsened if (c.suite, c.name) not in broken]),
        ("Improved", list(comparison.improved)),
    ):
        if changes:
            lines += [f"\n{title}: {len(changes)}", *(f"- {change_line(c)}" for c in changes)]
            if title == "Regressed":
                lines += [f"  text of {c.id}: {_short(c.text)}" for c in changes]
    for title, records in (("New", comparison.new), ("No longer run", comparison.gone)):
        if records:
            lines.append(f"\n{title}: {len(records)} ({', '.join(r.id for r in records[:12])} ...)")
    return "\n".join(lines)


def as_json(run: Run) -> dict[str, Any]:
    """The run with its means and broken gates."""
    return {
        "provenance": dict(run.header.provenance),
        "means": [
            {"suite": suite, "measure": name, "mean": mean, "cases": count}
            for (suite, name), (mean, count) in means(run).items()
        ],
        "gates_broken": [
            {"suite": c.suite, "measure": c.name, "id": c.id, "reason": c.reason} for c in broken_gates(run)
        ],
        "unscored": [{"suite": r.suite, "id": r.id, "problem": r.problem} for r in run.records if r.problem],
    }


def as_junit(run: Run) -> str:
    """One test case for each case; a gate that does not hold is a failure, a crash is an error."""
    root = ElementTree.Element("testsuites", name="strengths eval")
    for suite in run.header.measures:
        records = [r for r in run.records if r.suite == suite]
        gates = {n for n, m in run.header.measures[suite].items() if m.gate == "gate"}
        failed = [r for r in records if _failed(r, gates)]
        element = ElementTree.SubElement(
            root,
            "testsuite",
            name=suite,
            tests=str(len(records)),
            failures=str(len(failed)),
            errors=str(sum(bool(r.problem) for r in records)),
        )
        for record in records:
            case = ElementTree.SubElement(
                element, "testcase", classname=suite, name=record.id, time=f"{record.seconds:.3f}"
            )
            if record.problem:
                ElementTree.SubElement(case, "error", message=record.problem)
            for name, score in _failed(record, gates):
                ElementTree.SubElement(case, "failure", message=_clean(f"{name}: {score.reason}"))
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True)


def as_markdown(run: Run, comparison: Comparison | None = None) -> str:
    """The run as a page of Markdown."""
    made = "\n".join(f"- {key}: {value}" for key, value in run.header.provenance.items())
    broken = gate_lines(run)
    parts = [
        "# Evaluation",
        made,
        summary(run),
        "## Gates",
        "\n".join(f"- {b}" for b in broken) or "All hold.",
    ]
    if comparison:
        parts += ["## Beside the baseline", comparison_text(comparison)]
    return "\n\n".join(parts) + "\n"


def as_html(run: Run, history: Sequence[Mapping[str, Any]] = ()) -> str:
    """The run as one HTML page: bars of every measure, its course over runs, every case."""
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    template = environment.from_string(Path(__file__).with_name("report.html.j2").read_text(encoding="utf-8"))
    rows = [
        {
            "suite": suite,
            "name": name,
            "gate": run.header.measures[suite][name].gate,
            "mean": mean,
            "cases": count,
            "course": _course(history, f"{suite}: {name}"),
        }
        for (suite, name), (mean, count) in means(run).items()
    ]
    return template.render(
        provenance=run.header.provenance,
        measures=rows,
        broken=gate_lines(run),
        cases=[_html_case(record) for record in run.records],
    )


def write_reports(
    run: Run, folder: Path, comparison: Comparison | None = None, history: Sequence[Mapping[str, Any]] = ()
) -> None:
    """report.json, junit.xml, report.md and report.html in `folder`."""
    files = {
        "report.json": json.dumps(as_json(run), ensure_ascii=False, indent=2),
        "junit.xml": as_junit(run),
        "report.md": as_markdown(run, comparison),
        "report.html": as_html(run, history),
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


def history_row(run: Run) -> dict[str, Any]:
    """One line of the history: the commit, and the mean of each measure."""
    found = {f"{suite}: {name}": round(mean, 4) for (suite, name), (mean, _) in means(run).items()}
    return {"commit": run.header.provenance["commit"], "means": found}


def _failed(record: Record, gates: set[str]) -> list[tuple[str, Score]]:
    return [(n, s) for n, s in record.scores.items() if n in gates and s.value is not None and s.value < 1]


def _html_case(record: Record) -> dict[str, Any]:
    faults = [(name, s) for name, s in record.scores.items() if s.value is not None and s.value < 1]
    return {
        "suite": record.suite,
        "id": record.id,
        "worst": min((s.value for s in record.scores.values() if s.value is not None), default=0.0),
        "faults": [f"{name} {s.value:.2f}: {_short(s.reason)}" for name, s in faults]
        + ([f"crashed: {record.problem}"] if record.problem else []),
        "before": Markup(escape(record.before)),
        "after": Markup("".join(_highlighted(record.before, record.after))),
    }


def _highlighted(before: str, after: str) -> Iterator[str]:
    """`after` escaped, with what `before` does not have in <ins>."""
    old, new = before.split(), after.split()
    for tag, _, _, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if start < end:
            text = escape(" ".join(new[start:end]))
            yield f"{text} " if tag == "equal" else f"<ins>{text}</ins> "


def _course(history: Sequence[Mapping[str, Any]], key: str) -> str:
    """Points of an SVG line, 0 to 100 wide and high, over the last runs."""
    values = [row["means"][key] for row in history[-20:] if key in row["means"]]
    step = 100 / max(1, len(values) - 1)
    return " ".join(f"{i * step:.1f},{100 - 100 * value:.1f}" for i, value in enumerate(values))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_TEXT else f"{line[: _LONGEST_TEXT - 3]}..."


def _clean(text: str) -> str:
    """XML 1.0 has no way to write most control characters."""
    return "".join(c if c >= " " else " " for c in text)
