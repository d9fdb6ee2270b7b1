"""Where the numbers of a sentence go: "from 9 to 20 words" is up, and who calls that faster adds nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.facts_quantities import Quantity
from assistant.checks.facts_terms import Reading, Term
from assistant.checks.fidelity_lists import listed

_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def falls(reading: Reading) -> set[int]:
    """The sentences that say "from" a number "to" a smaller one of its kind."""
    return {sentence for sentence, change in _changes(reading) if change < 0}


def rises(reading: Reading) -> set[int]:
    """The sentences that say "from" a number "to" a larger one of its kind."""
    return {sentence for sentence, change in _changes(reading) if change > 0}


def told_by_numbers(term: Term, reading: Reading) -> bool:
    """Whether the numbers say what a word says: "faster, from 9 to 20", "math is the highest, at 96"."""
    low = term.text.lower()
    if low in listed("upward"):
        return term.sentence in rises(reading)
    if low in listed("moving"):
        return term.sentence in rises(reading) | falls(reading)
    if low not in ("highest", "lowest"):
        return False
    own = next((item for item in reading.quantities if item.first >= term.last), None)
    if own is None or reading.tokens[own.first].sentence != term.sentence:
        return False
    same = [_value(item) for item in reading.quantities if item.kind == own.kind]
    return len(same) > 1 and _value(own) == (max(same) if low == "highest" else min(same))


def _changes(reading: Reading) -> Iterator[tuple[int, float]]:
    """How far each "from ... to ..." goes, with its sentence."""
    for at, one in enumerate(reading.quantities):
        if not one.first or reading.tokens[one.first - 1].low != "from":
            continue
        sentence = reading.tokens[one.first].sentence
        for other in reading.quantities[at + 1 :]:
            same = other.kind == one.kind and reading.tokens[other.first].sentence == sentence
            if same and reading.tokens[other.first - 1].low == "to":
                yield sentence, _value(other) - _value(one)
                break


def _value(item: Quantity) -> float:
    found = _NUMBER.search(item.value)
    return float(found.group()) if found else 0.0
