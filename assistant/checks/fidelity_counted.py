"""How often something happens must not become how often its opposite does: "leaves her seat 10 times"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checks.facts_quantities import Quantity
from assistant.checks.facts_signs import NEGATIVE, POSITIVE
from assistant.checks.facts_terms import Reading, Term
from assistant.checks.fidelity_items import changed_item
from assistant.types import FidelityItem

_KINDS = frozenset({"count", "rate"})
_REACH = 4  # tokens between an act and its number
_REASON = "how often it happens became how often its opposite does"


def counted_opposites(before: Reading, after: Reading, kept: Sequence[tuple[int, int]]) -> list[FidelityItem]:
    """Kept counts that stand right after an act in `before` and right after its opposite in `after`.

    Args:
        before: the original.
        after: the rewrite.
        kept: indexes of equal quantities, before and after.
    """
    found: list[FidelityItem] = []
    for i, j in kept:
        was, now = before.quantities[i], after.quantities[j]
        if was.kind not in _KINDS or was.limit or now.limit:
            continue
        old, new = _acts_before(before, was), _acts_before(after, now)
        same = {key for act in old for key in act.keys} & {key for act in new for key in act.keys}
        if not same and _concepts(old, NEGATIVE) & _concepts(new, POSITIVE):
            found.append(changed_item("skill", old[-1], new[-1], after, _REASON))
    return found


def _acts_before(reading: Reading, item: Quantity) -> list[Term]:
    sentence = reading.tokens[item.first].sentence
    return [
        term
        for term in reading.terms_ending(item.first - _REACH, item.first)
        if not term.soft
        and term.sentence == sentence
        and any(concept.endswith("#skill") for concept in term.concepts)
    ]


def _concepts(acts: Sequence[Term], side: int) -> set[str]:
    """The concepts that wordings of acts state (1) or deny (-1), where no "not" turns them round."""
    return {concept for act in acts for concept, sign in act.keys if sign == side and act.sign != NEGATIVE}
