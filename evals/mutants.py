"""Faithful rewrites broken on purpose, one fact at a time, to measure what a check lets through.

Every mutant differs from a faithful rewrite in one way that changes what is expected of, known about or given
to the student. A check that passes one of them would have passed that mistake of a writer. The edits know
nothing of how the check works: plain patterns over the text, so that the two cannot share a blind spot.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from assistant.checks.fidelity import check_fidelity
from assistant.checks.vocabulary import load_vocabulary
from assistant.errors import AssistantError
from assistant.settings import data_folder
from evals.cases import CASES, RewriteCase, load_cases
from evals.mutant_edits import EDITS
from evals.mutant_tools import Pair

PRAISE = "strength reduced to praise"  # a faithful text, but the strength is no longer the means
FLOOR = 0.995  # share of mutants that has to be caught


@dataclass(frozen=True, slots=True)
class Mutant:
    """A rewrite that is no longer faithful, and how it was broken."""

    kind: str
    before: str
    after: str
    strengths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KindRate:
    """How many mutants of one kind a check caught."""

    kind: str
    made: int
    caught: int

    @property
    def rate(self) -> float:
        """Share caught, 0 to 1; 1.0 when none could be made."""
        return self.caught / self.made if self.made else 1.0


def mutants(before: str, after: str, strengths: Sequence[str]) -> tuple[Mutant, ...]:
    """Every mutant that can be made of one faithful pair, in a fixed order.

    Args:
        before: the original text.
        after: a faithful rewrite of it.
        strengths: the strengths the rewrite was given.
    """
    pair = Pair(before, after, tuple(strengths))
    found: list[Mutant] = []
    seen = {after, ""}
    for kind, edit in EDITS.items():
        for changed in edit(pair):
            if changed.strip() not in seen:
                seen.add(changed.strip())
                found.append(Mutant(kind, before, changed, pair.strengths))
    return tuple(found)


def catch_rates(
    pairs: Iterable[tuple[str, str, Sequence[str]]], check: Callable[[Mutant], bool]
) -> tuple[KindRate, ...]:
    """A table by kind of how many mutants `check` catches.

    Args:
        pairs: faithful (before, after, strengths).
        check: returns True for a mutant it rejects.
    """
    made = dict.fromkeys(EDITS, 0)
    caught = dict.fromkeys(EDITS, 0)
    for before, after, strengths in pairs:
        for mutant in mutants(before, after, strengths):
            made[mutant.kind] += 1
            caught[mutant.kind] += check(mutant)
    return tuple(KindRate(kind, made[kind], caught[kind]) for kind in EDITS)


def caught(mutant: Mutant) -> bool:
    """Whether the product rejects a mutant; praise beside the skill is told by `strength_as_means`."""
    report = check_fidelity(
        mutant.before,
        mutant.after,
        load_vocabulary(data_folder("knowledge") / "language"),
        strengths=mutant.strengths,
    )
    praise = mutant.kind == PRAISE and report.strength_as_means is not True
    return praise or not report.passed


def table(rates: Sequence[KindRate]) -> str:
    """The rates as a Markdown table, with their sum."""
    made, total = sum(rate.made for rate in rates), sum(rate.caught for rate in rates)
    lines = ["| what was broken | mutants | caught |", "| --- | --- | --- |"]
    lines += [f"| {rate.kind} | {rate.made} | {rate.rate:.1%} |" for rate in rates]
    return "\n".join([*lines, f"| all | {made} | {total / made if made else 1:.2%} |"])


@click.command()
@click.option(
    "--cases", "folder", type=click.Path(path_type=Path), default=CASES, help="Folder of case files."
)
@click.option("--suffix", default="_tune.yaml", help="End of the file name, after rewrites.")
@click.option("--misses", is_flag=True, help="Print every mutant that got through.")
def main(folder: Path, suffix: str, misses: bool) -> None:
    """Break every faithful rewrite in every way and show what is caught. Exit code 1 below 99.5%."""
    try:
        cases = load_cases(folder / f"rewrites{suffix}", RewriteCase)
    except AssistantError as error:
        click.echo(f"mutants: {error.problem} {error.fix}", err=True)
        raise SystemExit(2) from None
    through: list[Mutant] = []

    def check(mutant: Mutant) -> bool:
        rejected = caught(mutant)
        if not rejected:
            through.append(mutant)
        return rejected

    rates = catch_rates(((c.before, c.after, c.strengths) for c in cases if c.faithful), check)
    click.echo(table(rates))
    for mutant in through if misses else ():
        click.echo(f"{mutant.kind}: {mutant.after}")
    raise SystemExit(sum(r.caught for r in rates) < FLOOR * sum(r.made for r in rates))


if __name__ == "__main__":
    main()
