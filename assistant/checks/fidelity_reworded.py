"""Words the concepts cannot pair and a dictionary of synonyms can: "tries" for "attempts"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.checks.facts_terms import Reading, Term
from assistant.checks.synonyms import Synonyms
from assistant.checks.vocabulary import Vocabulary

# What a student does, and other words, may be reworded; supports, places, people and the like may not.
_RIGHT = {"right", "correct"}  # "the right stop"; a right hand is never a correct one
OPEN_KINDS = frozenset({"skill", "claim", "measurement"})


def without_reworded(
    terms: Sequence[Term],
    others: Iterable[Reading],
    vocabulary: Vocabulary,
    spent: frozenset[str] = frozenset(),
) -> tuple[Term, ...]:
    """The terms that no word of `others` is a synonym of.

    Args:
        terms: terms without a partner.
        others: texts that may hold a synonym.
        vocabulary: from `load_vocabulary`.
        spent: stems that stand for themselves: in "a curved line" as "a line", the line is no curve.
    """
    weighty = vocabulary.private | vocabulary.acclaim
    known = [
        other for reading in others for other in reading.terms if terms and not spent.issuperset(other.stems)
    ]
    return tuple(
        term
        for term in terms
        if term.kind not in OPEN_KINDS
        or not weighty.isdisjoint(term.stems)
        or not any(_same(term, other, vocabulary.synonyms) for other in known)
    )


def _same(term: Term, other: Term, synonyms: Synonyms) -> bool:
    if {*term.stems, *other.stems} == _RIGHT:
        return True
    if term.known and other.known:
        return False  # the concepts tell these two apart
    if term.sign * other.sign == -1 or len(term.stems) != 1:
        return False
    return any(synonyms.same(term.stems[0], stem) for stem in other.stems)
