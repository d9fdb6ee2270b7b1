"""Faithful rewrites broken on purpose, one fact at a time, to measure what a check lets through.

Every mutant differs from a faithful rewrite in one way that changes what is expected of, known about or given
to the student. A check that passes one of them would have passed that mistake of a writer. The edits know
nothing of how the check works: plain patterns over the text, so that the two cannot share a blind spot.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from evals.mutant_edits import EDITS
from evals.mutant_tools import Pair


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
