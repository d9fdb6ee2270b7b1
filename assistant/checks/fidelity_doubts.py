"""What a word without a partner in the other text tells, and how much that weighs.

A word of the original with no partner, or a new word of the rewrite, may be a paraphrase no list foresees or
a changed expectation. Where it stands and what stands in its place decide: what the student will do, a
condition, a need, what is given, a bridge from the strength. Each doubt has one named cause;
`fidelity_costs.yaml` says what each weighs, and a rewrite whose doubts weigh 1 or more is not accepted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.checks.facts_terms import Reading, Term
from assistant.checks.fidelity_added import cause_of_added, is_added_fact
from assistant.checks.fidelity_lost import cause_of_lost, is_lost_fact
from assistant.checks.fidelity_places import Places
from assistant.checks.vocabulary import Vocabulary

BOUND = 1.0  # doubts that weigh this much together are a changed expectation


@dataclass(frozen=True, slots=True)
class Doubt:
    """One unpaired term. `hard` when it is a fact by itself, which no sum can excuse."""

    term: Term
    lost: bool
    cause: str
    hard: bool = False


def weigh(doubts: Sequence[Doubt], vocabulary: Vocabulary) -> float:
    """What the doubts weigh together; from `BOUND` on the rewrite says something else."""
    return sum(vocabulary.costs[doubt.cause] for doubt in doubts)


def doubts_of(
    lost: Sequence[Term],
    added: Sequence[Term],
    before: Reading,
    after: Reading,
    strengths: Sequence[Reading],
    vocabulary: Vocabulary,
) -> tuple[Doubt, ...]:
    """The cause for doubt in every unpaired term.

    Args:
        lost: terms of the original without partner.
        added: terms of the rewrite without source.
        before: the original.
        after: the rewrite.
        strengths: what the rewrite may draw on.
        vocabulary: from `load_vocabulary`.
    """
    if not lost and not added:
        return ()
    view = Places(lost, added, before, after, strengths, vocabulary)
    return (
        *(Doubt(term, True, cause_of_lost(term, view), hard=is_lost_fact(term, view)) for term in lost),
        *(Doubt(term, False, cause_of_added(term, view), hard=is_added_fact(term, view)) for term in added),
    )
