"""Effort, pride and good will given to a student of whom nobody said it; the rules are in `credits.yaml`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.checks.facts_terms import Reading
from assistant.checks.fidelity_words import Cover
from assistant.checks.vocabulary import Vocabulary
from assistant.types import FidelityItem

_REACH = 5  # tokens from the word of credit to what it is about


def unearned_credit(
    before: Reading, after: Reading, strengths: Sequence[Reading], vocabulary: Vocabulary
) -> list[FidelityItem]:
    """Words of the rewrite that credit the student with effort, feelings or skill nobody told of.

    Args:
        before: the original.
        after: the rewrite.
        strengths: what the rewrite may draw on.
        vocabulary: from `load_vocabulary`.
    """
    told = "\n".join(reading.text for reading in (before, *strengths))
    return list(_found(told, after, Cover(strengths), vocabulary))


def _found(told: str, after: Reading, given: Cover, vocabulary: Vocabulary) -> Iterator[FidelityItem]:
    for rule in vocabulary.credits:
        for match in rule.said.finditer(after.text) if rule.said else ():
            start, end = match.span()
            if (rule.allowed and rule.allowed.search(told)) or _is_about(
                after, start, end, given, vocabulary
            ):
                continue
            yield FidelityItem(kind=rule.kind, text=match.group(), start=start, end=end, reason=rule.reason)


def _is_about(after: Reading, start: int, end: int, given: Cover, vocabulary: Vocabulary) -> bool:
    """Whether a strength is what the words from `start` to `end` are about."""
    last = next((index for index, token in enumerate(after.tokens) if token.start >= end), len(after.tokens))
    near = (term for term in after.terms if start <= term.start and term.first < last + _REACH)
    return any(
        not term.soft and given.holds(term) and not vocabulary.strength.issuperset(term.stems)
        for term in near
    )
