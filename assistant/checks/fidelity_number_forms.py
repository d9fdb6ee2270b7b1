"""Numbers that stand in another form: "2 hands" as "both hands", "9 of 40" as "of the 40 ... nine"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checks.facts_quantities import Quantity
from assistant.checks.facts_terms import Reading
from assistant.checks.facts_values import PERCENT
from assistant.checks.fidelity_small_numbers import is_article, is_pronoun
from assistant.checks.fidelity_values import first_number, same_limit, same_value
from assistant.checks.wording import words_of

_FRACTION_WORDS = ("half", "quarter", "third", "quarters", "thirds")
_ALL = words_of("every each all always everything")
_MOVING = words_of("from to")
_TWOS = words_of("both pair couple double twice duo")
_ONES = {"1": words_of("1 one"), "2": words_of("2 two"), "3": words_of("3 three"), "4": words_of("4 four")}


def said_otherwise(index: int, item: Quantity, before: Reading, after: Reading, taken: set[int]) -> bool:
    """Whether `after` says `item` in a form of another kind; marks the quantity that does in `taken`."""
    neighbours = before.quantities[max(0, index - 1) : index + 2]
    if item.kind in ("grade", "count") and any(
        (other.kind in ("grade", "count") and other.kind != item.kind and same_value(item, other))
        or (other is not item and _is_finer(other, item))
        for other in neighbours
    ):
        return True  # "fourth-grade level (4.0)": one grade said twice
    if item.kind == "count" and item.value == "2" and not item.limit and _TWOS & after.words - before.words:
        return True  # "2 hands" is "both hands"
    if (
        item.kind == "percent"
        and item.value == "100"
        and not item.limit
        and _ALL & after.words - before.words
    ):
        return True  # "100% of opportunities" is "every opportunity"
    if _is_once(item, before) and any(other.kind == "rate" for other in after.quantities):
        return True  # "once a week" is "weekly"
    if item.kind in ("count", "duration"):
        for j, other in enumerate(after.quantities):
            # "11 minutes of a 20-minute observation" is "11 of the 20 minutes".
            if (
                other.kind == "ratio"
                and _plain(item) in other.value.split("/")
                and _parts_known(other, before)
            ):
                taken.add(j)
                return True
    if item.kind == "count" and _is_whole(item, before, after):
        return True
    if item.kind == "ordinal" and _numbered(item, before, after, taken):
        return True
    if item.kind == "rate":
        return _rated_once(item, before, after)
    if item.kind == "ratio":
        return _said_in_parts(item, after, taken)
    return is_article(item, before, after)


def says_nothing_new(item: Quantity, before: Reading, after: Reading) -> bool:
    """Whether a number of `after` that has no like in `before` only says again what `before` tells."""
    if _is_once(item, after) and any(other.kind == "rate" for other in before.quantities):
        return True  # "weekly" is "once a week"
    if item.kind == "count" and item.value == "2" and _TWOS & before.words:
        return True  # "both hands" is "2 hands"
    if _repeats(item, before.quantities):
        return True
    return is_article(item, after, before) or is_pronoun(item, after, before)


def _said_in_parts(ratio: Quantity, after: Reading, taken: set[int]) -> bool:
    """ "3 of 3 trials" as "all three", "9 of 40" as "of the 40 ... nine"."""
    if _all_of_them(ratio, after, taken) or _in_two_places(ratio, after, taken):
        return True
    values = {other.value for other in after.quantities}
    return ratio.unit != "trial" and values.issuperset(ratio.value.split("/"))


def _all_of_them(ratio: Quantity, after: Reading, taken: set[int]) -> bool:
    """ "3 of 3 trials" as "all three trials"; marks the number in `taken`."""
    top, bottom = ratio.value.split("/")
    for j, item in enumerate(after.quantities):
        every = item.first and after.tokens[item.first - 1].low == "all"
        if top == bottom == item.value and every and item.kind == "count" and j not in taken:
            taken.add(j)
            return True
    return False


def _rated_once(rate: Quantity, before: Reading, after: Reading) -> bool:
    """ "from 11 per month to 3 per month" as "3 a month, down from 11": one rate for two numbers."""
    rates = [item for item in before.quantities if item.kind == "rate" and item.value == rate.value]
    said = [item for item in after.quantities if item.kind == "rate" and item.value == rate.value]
    rated = [item for item in before.quantities if any(item.last == one.first for one in rates)]
    if len(said) != 1 or len(rated) < 2 or len(rated) != len(rates):
        return False
    here = [item for item in after.quantities if _sentence(item, after) == _sentence(said[0], after)]
    moving = any(item.first and after.tokens[item.first - 1].low in _MOVING for item in here)
    return moving and all(any(same_value(item, other) for other in here) for item in rated)


def _sentence(item: Quantity, reading: Reading) -> int:
    return reading.tokens[item.first].sentence


def _is_once(item: Quantity, reading: Reading) -> bool:
    """ "1 time per week": the rate says it."""
    rated = any(other.kind == "rate" and other.first == item.last for other in reading.quantities)
    return rated and item.kind == "count" and item.value == "1" and not item.limit


def _repeats(item: Quantity, left: Sequence[Quantity]) -> bool:
    if _is_fraction(item) and any(other.kind == "ratio" and _share(other) == _share(item) for other in left):
        return True  # "9 of the 18, half of the total"
    return any(same_value(item, other) and (same_limit(item, other) or not item.limit) for other in left)


def _is_whole(item: Quantity, before: Reading, after: Reading) -> bool:
    """ "a list of 20 words, 18/20 correct" as "18 of 20 words of a list": the ratio tells it."""
    if item.limit or not any(_ends_in(other, item) for other in before.quantities):
        return False
    noun = next((term for term in before.terms if item.last <= term.first <= item.last + 2), None)
    named = noun is not None and any(noun.concepts & term.concepts for term in after.terms)
    return named and any(_ends_in(other, item) for other in after.quantities)


def _ends_in(ratio: Quantity, whole: Quantity) -> bool:
    return ratio.kind == "ratio" and ratio.unit != "trial" and ratio.value.split("/")[1] == whole.value


def _numbered(item: Quantity, before: Reading, after: Reading, taken: set[int]) -> bool:
    """ "the first step" as "step one"; marks the number in `taken`."""
    noun = before.tokens[item.last].stem if item.last < len(before.tokens) else ""
    for index, token in enumerate(after.tokens[1:], start=1):
        if token.low in _ONES.get(item.value, ()) and after.tokens[index - 1].stem == noun:
            taken.update(j for j, other in enumerate(after.quantities) if other.first == index)
            return True
    return False


def _in_two_places(ratio: Quantity, after: Reading, taken: set[int]) -> bool:
    """ "9 of 40 words" as "of the 40 words he knows nine"; marks both numbers in `taken`."""
    top, bottom = ratio.value.split("/")
    free = [
        (j, item)
        for j, item in enumerate(after.quantities)
        if j not in taken and item.kind in ("count", "duration")
    ]
    wholes = [(j, item) for j, item in free if _plain(item) == bottom and _follows_of(item, after)]
    for j, whole in wholes[:1]:
        sentence = after.tokens[whole.first].sentence
        for k, part in free:
            same = k != j and after.tokens[part.first].sentence == sentence
            if same and _plain(part) == top and part.limit == ratio.limit and not _follows_of(part, after):
                taken.update((j, k))
                return True
    return False


def _follows_of(item: Quantity, reading: Reading) -> bool:
    """Whether the number is a whole ("of the 40"), though not of a percentage ("75% of 8 sessions")."""
    for at in range(max(0, item.first - 2), item.first):
        if reading.tokens[at].low == "of":
            return at == 0 or reading.tokens[at - 1].low not in PERCENT
    return False


def _plain(item: Quantity) -> str:
    """A count as written, a duration in its own unit: "11 minutes" is 11."""
    return item.value if item.kind == "count" else first_number(item.text)


def _parts_known(ratio: Quantity, before: Reading) -> bool:
    top, bottom = ratio.value.split("/")
    values = {_plain(item) for item in before.quantities if item.kind in ("count", "duration")}
    return {top, bottom} <= values and float(top) <= float(bottom)


def _is_finer(fine: Quantity, coarse: Quantity) -> bool:
    """ "second grade (2.3)": the grade is said again, with its month."""
    kinds = {fine.kind, coarse.kind} <= {"grade", "count"} and coarse.kind == "grade"
    return kinds and "." in fine.value and fine.value.split(".")[0] == coarse.value


def _is_fraction(item: Quantity) -> bool:
    return item.kind == "ratio" and item.text.lower().endswith(_FRACTION_WORDS)


def _share(ratio: Quantity) -> float:
    top, bottom = ratio.value.split("/")
    return float(top) / float(bottom)
