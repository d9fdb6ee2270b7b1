"""A figure of an earlier time told as today's: "In September 6 times a day; now 1" as "6 times a day now"."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.checks.facts_quantities import Quantity
from assistant.checks.facts_terms import Reading
from assistant.checks.fidelity_items import changed_item
from assistant.checks.wording import words_of
from assistant.types import FidelityItem

_BREAKS = words_of(", ; : . ( ) and but while whereas now since then currently today")
_NOW = words_of("now since then currently today presently")  # what tells two times apart
_MEASURED = frozenset({"count", "percent", "ratio", "duration", "grade"})


def dates_moved(before: Reading, after: Reading) -> list[FidelityItem]:
    """Dates that stand with one figure in the original and with another in the rewrite.

    Args:
        before: the original.
        after: the rewrite.
    """
    return list(_moved(before, after))


def _moved(before: Reading, after: Reading) -> Iterator[FidelityItem]:
    if _NOW.isdisjoint(before.words) or "will" in before.words:
        return
    old, new = _dated(before), _dated(after)
    for date, (was, figure) in old.items():
        if date not in new:
            continue
        now, other = new[date]
        known = {item.value for item in before.quantities if item.kind in _MEASURED}
        if other.value != figure.value and other.value in known and _stands_alone(after, figure):
            yield changed_item(was.kind, was, now, after, "the date stands with another figure")


def _dated(reading: Reading) -> dict[str, tuple[Quantity, Quantity]]:
    """Each date with the one figure of its part of the sentence, or the next one if it opens the sentence."""
    found: dict[str, tuple[Quantity, Quantity]] = {}
    figures = [item for item in reading.quantities if item.kind in _MEASURED]
    for date in reading.quantities:
        if date.kind != "date":
            continue
        here = [item for item in figures if _part(reading, item) == _part(reading, date)]
        if not here and _opens(reading, date):
            sentence = reading.tokens[date.first].sentence
            here = [
                item
                for item in figures
                if reading.tokens[item.first].sentence == sentence and item.first > date.first
            ][:1]
        if len(here) == 1:
            found[str(date.value)] = (date, here[0])
    return found


def _opens(reading: Reading, date: Quantity) -> bool:
    """ "In September, ...": at most a preposition in front of it."""
    at = date.first - 2
    return at < 0 or reading.tokens[at].sentence != reading.tokens[date.first].sentence


def _part(reading: Reading, item: Quantity) -> tuple[int, int]:
    """The sentence, and how many breaks of it stand in front of the item."""
    sentence = reading.tokens[item.first].sentence
    before = (token for token in reading.tokens[: item.first] if token.sentence == sentence)
    return sentence, sum(token.low in _BREAKS for token in before)


def _stands_alone(reading: Reading, figure: Quantity) -> bool:
    """Whether the figure has no date of its own in the rewrite."""
    same = [item for item in reading.quantities if item.value == figure.value and item.kind == figure.kind]
    dates = [_part(reading, item) for item in reading.quantities if item.kind == "date"]
    return bool(same) and not any(_part(reading, item) in dates for item in same)
