"""A number that went over to another thing: "3 details and a topic" as "a detail and 3 topics"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.checks.facts_quantities import Quantity
from assistant.checks.facts_terms import Reading
from assistant.checks.fidelity_items import changed_item
from assistant.checks.wording import words_of
from assistant.types import FidelityItem

_REACH = 6  # tokens on each side whose words belong to a number
_NEAREST = 3  # tokens from a number on that may name what it counts
_APART = 2  # tokens between a thing and a number that does not count it
_ONE = words_of("a an one 1")


def moved_numbers(before: Reading, after: Reading, kept: Sequence[tuple[int, int]]) -> Iterator[FidelityItem]:
    """Numbers that count something else in the rewrite, however near the two things stand.

    Args:
        before: the original.
        after: the rewrite.
        kept: indexes of equal quantities, before and after.
    """
    for i, j in kept:
        was, now = before.quantities[i], after.quantities[j]
        if was.kind != "count":
            continue
        head, new_head = _counted(before, was), _counted(after, now)
        if not head or not new_head or head & new_head:
            continue
        elsewhere, known = _away_from(after, now), _away_from(before, was)
        is_apart = head <= elsewhere and new_head & known
        if _stands_right_behind(before, was) and _stands_right_behind(after, now):
            ahead = head <= _ahead_of(after, now)
            is_apart = is_apart or (ahead and bool(new_head & _not_counted(before, was)))
        became_one = was.value != "1" and head & _single_things(after) and new_head & _single_things(before)
        if is_apart or became_one:
            yield changed_item(was.kind, was, now, after, "the number stands with something else")


def _stands_right_behind(reading: Reading, item: Quantity) -> bool:
    """Whether nothing is between a number and the word after it: "81, Reading 95" counts no reading."""
    return bool(reading.terms_from(item.last, item.last + 1))


def _ahead_of(reading: Reading, item: Quantity) -> set[str]:
    """The concepts that stand before a number and not right before it: "names shapes when shown 8 cards"."""
    return {
        concept
        for term in reading.terms
        if term.sentence == reading.tokens[item.first].sentence and item.first - term.last >= _APART
        for concept in term.concepts
    }


def _not_counted(reading: Reading, item: Quantity) -> set[str]:
    """The concepts that stand before a number, or after the thing that it counts."""
    counted = set(range(item.first, item.last + _NEAREST))
    return {
        concept
        for term in reading.terms
        if not term.soft and counted.isdisjoint(range(term.first, term.last))
        for concept in term.concepts
    }


def _away_from(reading: Reading, item: Quantity) -> set[str]:
    """The concepts of a text that do not stand beside a number."""
    return {c for term in reading.terms if not term.soft for c in term.concepts} - _beside(reading, item)


def _single_things(reading: Reading) -> set[str]:
    """The concepts of what stands after "a" or "one"."""
    return {
        concept
        for term in reading.terms
        if term.first and not term.soft and reading.tokens[term.first - 1].low in _ONE
        for concept in term.concepts
    }


def _counted(reading: Reading, item: Quantity) -> set[str]:
    """The concepts of the word right after a number."""
    following = reading.terms_from(item.last, item.last + 2)
    return set(following[0].concepts) if following and not following[0].soft else set()


def _beside(reading: Reading, item: Quantity) -> set[str]:
    return {
        concept
        for term in reading.terms_from(item.first - _REACH, item.last + _REACH)
        if reading.tokens[item.first].sentence == term.sentence
        for concept in term.concepts
    }
