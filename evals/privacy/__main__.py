"""`python -m evals.privacy`: measure what is hidden before a text may leave the computer."""

from __future__ import annotations

import re
from pathlib import Path
from typing import cast

import click

from assistant.language.redact import PresidioRedactor
from evals.privacy.measure import Hiding, Tally, measure_hiding, measure_ways_back
from evals.privacy.texts import Part, PrivateText, make_texts, ordinary_sentences

BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
_BETWEEN = re.compile(f"{re.escape(BEGIN)}.*?{re.escape(END)}", re.DOTALL)
_TITLE = "# How well names are hidden\n"
HEAD = """\
The figures are written by `python -m evals.privacy --write docs/privacy.md`. The texts are made from
templates and name lists in `evals/privacy/`; every person is invented. Expect less on your texts, declare
the names, and read the preview. Hiding names is not de-identification: a rare story can still point to a
child (34 CFR 300.32).

### Texts that the program was repaired on

Their author never saw the redactor. But what was missed in them, and what was masked in them for nothing,
was read twice and repaired. So these figures show that the mistakes stay repaired; they do not show what to
expect on your text. Nine texts about ages, places and codes came later, from someone who knew the redactor,
and were looked at as well: the figures for ages, for buses, rooms and lockers, and for user names and codes
say even less.
"""
SECOND = """\
### Names that were in no list

A second set: 36 other texts, and 60 to 71 other names a group. When they were written, none of them was in a
list of names of the program; four family names (French, Lam, Lo, Sun) have since come into a list of short
ones. They were written before any was measured, then divided by chance into a half to work on and a half to
measure, which is this one; what was missed in it was not read. Its author knew the redactor. The group
"word" is the hardest there is: words such as Harbor or Saffron. Where such a name was declared, it was hidden
each time. The ordinary sentences name nobody (months, days, programs, tests, laws); what was masked in them
was read once, so their figure flatters too.
"""


@click.command()
@click.option("--part", type=click.Choice(["tune", "held", "tune_2", "held_2"]), default="held")
@click.option("--count", default=1000, show_default=True, help="How many texts.")
@click.option("--misses", is_flag=True, help="Print what was missed (of what may be looked at).")
@click.option("--write", "document", type=click.Path(path_type=Path), help="Write the report to this file.")
def main(part: str, count: int, misses: bool, document: Path | None) -> None:
    """Print recall by kind and by name group, precision, ways back; a document gets both held sets."""
    redactor = PresidioRedactor()
    if not document:
        click.echo(_measured(redactor, cast("Part", part), count, misses and part.startswith("tune")))
        return
    first = _measured(redactor, "held", count, misses=False)
    second = _measured(redactor, "held_2", count, misses=False)
    figures = "\n".join([HEAD, first, SECOND, second, _ordinary(redactor)])
    held = document.read_text(encoding="utf-8") if document.exists() else ""
    document.write_text(with_figures(held, figures), encoding="utf-8")
    click.echo(f"Wrote {document}.", err=True)


def _measured(redactor: PresidioRedactor, part: Part, count: int, misses: bool) -> str:
    texts: list[PrivateText] = list(make_texts(part, count))
    declared = measure_hiding(redactor, texts, declare=True)
    undeclared = measure_hiding(redactor, texts, declare=False)
    if misses:
        for line in sorted({*(f"declared: {m}" for m in declared.missed), *undeclared.missed}):
            click.echo(line)
    return "\n".join([_hiding(declared, undeclared), _ways_back(measure_ways_back(redactor, texts))])


def _ordinary(redactor: PresidioRedactor) -> str:
    sentences = ordinary_sentences("held")
    whole = sum(not redactor.redact([sentence], ()).mapping for sentence in sentences)
    return f"Ordinary sentences that name nobody, left as they are: {whole} of {len(sentences)}."


def with_figures(page: str, figures: str) -> str:
    """`page` with `figures` between its two marks; all else on it, written by hand, stays letter for letter.

    Raises:
        click.ClickException: The page has text, and no marks to put the figures between.
    """
    part = f"{BEGIN}\n{figures.strip()}\n{END}"
    if not page.strip():
        return f"{_TITLE}\n{part}\n"
    if len(_BETWEEN.findall(page)) != 1:
        raise click.ClickException(f"The page needs one line {BEGIN} and, below it, one line {END}.")
    return _BETWEEN.sub(lambda _: part, page)


def _hiding(declared: Hiding, undeclared: Hiding) -> str:
    lines = ["| what | names declared | nothing declared |", "| --- | --- | --- |"]
    for kind in sorted(declared.by_kind.of):
        lines.append(f"| {kind} | {_cell(declared.by_kind, kind)} | {_cell(undeclared.by_kind, kind)} |")
    for group in sorted(declared.by_group.of):
        cells = f"{_cell(declared.by_group, group)} | {_cell(undeclared.by_group, group)}"
        lines.append(f"| names: {group.replace('_', ' ')} | {cells} |")
    gaps = [_gap(h) for h in (declared, undeclared)]
    lines.append(f"| widest gap between two groups | {gaps[0]:.3f} | {gaps[1]:.3f} |")
    if "word" in declared.by_group.of:
        gaps = [_gap(h, without="word") for h in (declared, undeclared)]
        lines.append(f"| widest gap, without names that are words | {gaps[0]:.3f} | {gaps[1]:.3f} |")
    for name, key, tallies in (
        ("marks that hide someone", "mark", (declared.marks, undeclared.marks)),
        ("levels, dates and amounts left readable", "keep", (declared.kept, undeclared.kept)),
    ):
        lines.append(f"| {name} | {_cell(tallies[0], key)} | {_cell(tallies[1], key)} |")
    lines.append(f"| texts refused by the leak gate | {declared.refused} | {undeclared.refused} |")
    return "\n".join([*lines, ""])


def _gap(hiding: Hiding, without: str = "") -> float:
    shares = [hiding.by_group.share(group) for group in hiding.by_group.of if group != without]
    return max(shares) - min(shares)


def _ways_back(tally: Tally) -> str:
    lines = ["| the model's answer has the mark | names exact, or refused |", "| --- | --- |"]
    lines += [f"| {name} | {_cell(tally, name)} |" for name in tally.of]
    return "\n".join([*lines, f"| **all** | {tally.total():.4f} ({sum(tally.of.values())}) |", ""])


def _cell(tally: Tally, key: str) -> str:
    return f"{tally.share(key):.3f} ({tally.of[key]})"


if __name__ == "__main__":
    main()
