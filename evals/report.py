"""A run for people and for CI: text, Markdown, JSON, JUnit XML, and one HTML page that needs nothing else."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from difflib import SequenceMatcher
from html import escape
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jinja2
from markupsafe import Markup

from assistant.errors import InputError
from evals.agreement import agreement_table, agreements
from evals.charts import course_line, gate_plot
from evals.compare import CaseChange, Comparison, broken_gates, means
from evals.records import PeerFigure, Record, Run
from evals.score import Score
from evals.shown import VERSIONS, gate_rates

_LONGEST_TEXT = 300


def summary(run: Run) -> str:
    """The means of every measure as a Markdown table, with those of other tools on the same cases."""
    lines = ["| suite | measure | kind | mean | of | other tools |", "|" + " --- |" * 6]
    for (suite, name), (mean, count) in means(run).items():
        gate = run.header.measures[suite][name].gate
        others = ", ".join(peer_text(f) for f in peers_of(run, suite, name))
        lines.append(f"| {suite} | {name} | {gate} | {mean:.3f} | {count} | {others} |")
    return "\n".join(lines)


def peers_of(run: Run, suite: str, measure: str) -> list[PeerFigure]:
    """What other tools score under a measure on the same cases."""
    return [figure for figure in run.header.peers if (figure.suite, figure.measure) == (suite, measure)]


def peer_text(figure: PeerFigure) -> str:
    """A peer's name and mean."""
    return f"{figure.peer} {'not run here' if figure.mean is None else f'{figure.mean:.3f}'}"


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
        "peers": [asdict(figure) for figure in run.header.peers],
        "judge": [
            {"suite": a.suite, "rule": a.rule, "cases": a.cases, "agree": a.share, "kappa": a.kappa}
            for a in agreements(run)
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
        gates = _gates(run, suite)
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
    if table := agreement_table(agreements(run)):
        parts += ["## The judge beside the rules", table]
    if comparison:
        parts += ["## Beside the baseline", comparison_text(comparison)]
    return "\n\n".join(parts) + "\n"


def as_html(run: Run, history: Sequence[Mapping[str, Any]] = (), others: Sequence[Run] = ()) -> str:
    """The run as one HTML page: plots of every gate and writer, every measure, every case.

    Args:
        run: The run.
        history: Rows of earlier runs of the same writer.
        others: Runs of other writers, whose gates are plotted beside these.
    """
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    template = environment.from_string(Path(__file__).with_name("report.html.j2").read_text(encoding="utf-8"))
    rows = [
        {
            "suite": suite,
            "name": name,
            "gate": run.header.measures[suite][name].gate,
            "mean": mean,
            "cases": count,
            "peers": [peer_text(figure) for figure in peers_of(run, suite, name)],
            "course": course_line(_values(history, f"{suite}: {name}")),
        }
        for (suite, name), (mean, count) in means(run).items()
    ]
    rates = gate_rates((run, *others))
    return template.render(
        provenance=run.header.provenance,
        measures=rows,
        rates=rates,
        plot=gate_plot(rates),
        agreements=agreements(run),
        broken=gate_lines(run),
        suites=list(run.header.measures),
        cases=[_html_case(record, run) for record in run.records],
    )


def write_reports(
    run: Run,
    folder: Path,
    comparison: Comparison | None = None,
    history: Sequence[Mapping[str, Any]] = (),
    others: Sequence[Run] = (),
) -> None:
    """report.json, junit.xml, report.md and report.html in `folder`.

    Raises:
        InputError: One cannot be written.
    """
    files = {
        "report.json": json.dumps(as_json(run), ensure_ascii=False, indent=2),
        "junit.xml": as_junit(run),
        "report.md": as_markdown(run, comparison),
        "report.html": as_html(run, history, others),
    }
    for name, text in files.items():
        try:
            (folder / name).write_text(text, encoding="utf-8")
        except OSError as error:
            raise InputError(
                f"{name} cannot be written ({error.strerror}); the finished cases are kept.",
                "Make room, and go on with --resume.",
            ) from None


def history_row(run: Run) -> dict[str, Any]:
    """One line of the history: the commit, and the mean of each measure."""
    found = {f"{suite}: {name}": round(mean, 4) for (suite, name), (mean, _) in means(run).items()}
    return {"commit": run.header.provenance["commit"], "means": found}


def _failed(record: Record, gates: set[str]) -> list[tuple[str, Score]]:
    return [(n, s) for n, s in record.scores.items() if n in gates and s.value is not None and s.value < 1]


def _html_case(record: Record, run: Run) -> dict[str, Any]:
    faults = record.faults(run.header.measures[record.suite])
    before, after = Markup(escape(record.before)), Markup(escape(record.after))
    if record.suite in VERSIONS:
        before, after = _highlighted(record.before, record.after)
    return {
        "suite": record.suite,
        "id": record.id,
        "worst": min((s.value for s in record.scores.values() if s.value is not None), default=0.0),
        "gate": bool(_failed(record, _gates(run, record.suite))),
        "faults": [f"{name} {s.value:.2f}: {_short(s.reason)}" for name, s in faults.items()]
        + ([f"crashed: {record.problem}"] if record.problem else []),
        "before": before,
        "after": after,
    }


def _gates(run: Run, suite: str) -> set[str]:
    return {name for name, measure in run.header.measures[suite].items() if measure.gate == "gate"}


def _highlighted(before: str, after: str) -> tuple[Markup, Markup]:
    """The two texts escaped; words only the first has in <del>, words only the second has in <ins>."""
    old, new = before.split(), after.split()
    left: list[str] = []
    right: list[str] = []
    for change, start, end, to, until in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        for words, wrap, parts in ((old[start:end], "del", left), (new[to:until], "ins", right)):
            if words:
                text = escape(" ".join(words))
                parts.append(text if change == "equal" or not after else f"<{wrap}>{text}</{wrap}>")
    return Markup(" ".join(left)), Markup(" ".join(right))


def _values(history: Sequence[Mapping[str, Any]], key: str) -> list[float]:
    """A measure over the last runs."""
    return [row["means"][key] for row in history[-20:] if key in row["means"]]


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_TEXT else f"{line[: _LONGEST_TEXT - 3]}..."


def _clean(text: str) -> str:
    """XML 1.0 has no way to write most control characters."""
    return "".join(c if c >= " " else " " for c in text)
