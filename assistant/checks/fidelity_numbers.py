"""Which quantity of the rewrite is which quantity of the original, and which are lost, changed or new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.checks.facts_quantities import Quantity
from assistant.checks.facts_terms import Reading
from assistant.checks.facts_values import PERCENT
from assistant.checks.fidelity_context import Context, contexts_of, likeness, traded_places
from assistant.checks.fidelity_small_numbers import is_article, is_pronoun
from assistant.checks.fidelity_values import FRACTIONS, first_number, same_limit, same_value
from assistant.checks.wording import words_of

_FRACTION_WORDS = ("half", "quarter", "third", "quarters", "thirds")
_ALL = words_of("every each all always everything")
_TWOS = words_of("both pair couple double twice duo")
_ONES = {"1": words_of("1 one"), "2": words_of("2 two"), "3": words_of("3 three"), "4": words_of("4 four")}
_FEWER = words_of("reduc decreas lower cut drop bring down fewer less shorten limit")
_MORE = words_of("increas rais improv grow more up build expand extend")
_DATED = words_of("date timeframe")
_DEADLINE = words_of("by before until till")
_ONSET = words_of("starting beginning from after since start begin")
_DATE_REACH = 4
_MANY = 60  # beyond this many unmatched numbers, which one became which is no longer looked for


@dataclass(frozen=True, slots=True)
class Pairing:
    """How the quantities of two texts go together, by index; the third of `changed` says what changed."""

    kept: tuple[tuple[int, int], ...]
    changed: tuple[tuple[int, int, str], ...]
    lost: tuple[int, ...]
    added: tuple[int, ...]


def pair_quantities(before: Reading, after: Reading) -> Pairing:
    """Match every quantity of `before` with its like in `after`.

    Equal value, unit and limit are needed; among equals the one that stands beside the same words is taken.
    """
    left, right = before.quantities, after.quantities
    near = (contexts_of(before), contexts_of(after))
    kept = _same(left, right, near, (before, after))
    matched_left, matched_right = {i for i, _ in kept}, {j for _, j in kept}
    for i, item in enumerate(left):
        if i not in matched_left and _said_otherwise(i, item, before, after, matched_right):
            matched_left.add(i)
    for j, item in enumerate(right):
        if j not in matched_right and (
            (_is_once(item, after) and any(other.kind == "rate" for other in left))
            or (item.kind == "count" and item.value == "2" and _TWOS & before.words)
            or _repeats(item, left)
            or is_article(item, after, before)
            or is_pronoun(item, after, before)
        ):
            matched_right.add(j)
    rest_left = [i for i in range(len(left)) if i not in matched_left]
    rest_right = [j for j in range(len(right)) if j not in matched_right]
    changed = _changes(left, right, rest_left, rest_right, near)
    traded = traded_places(kept, before, after, near)
    started = {pair for pair in kept if pair not in traded and _became_start(pair, before, after)}
    return Pairing(
        kept=tuple(pair for pair in kept if pair not in traded | started),
        changed=(
            *changed,
            *((i, j, "the number stands with something else") for i, j in sorted(traded)),
            *((i, j, "a limit in time became a start or a length") for i, j in sorted(started)),
        ),
        lost=tuple(i for i in rest_left if i not in {pair[0] for pair in changed}),
        added=tuple(j for j in rest_right if j not in {pair[1] for pair in changed}),
    )


def _became_start(pair: tuple[int, int], before: Reading, after: Reading) -> bool:
    """ "by January 2027" as "starting in January 2027", "within 2 minutes" as "for 2 minutes"."""
    was, now = before.quantities[pair[0]], after.quantities[pair[1]]
    if was.kind == "duration" and "within" in was.text.lower():
        return now.first > 0 and after.tokens[now.first - 1].low == "for"
    if was.kind == "duration" and "within" in now.text.lower():
        return was.first > 0 and before.tokens[was.first - 1].low == "for"
    if was.kind not in _DATED:
        return False
    return _leads(was, before, _DEADLINE) and _leads(now, after, _ONSET) and not _leads(now, after, _DEADLINE)


def _leads(item: Quantity, reading: Reading, words: frozenset[str]) -> bool:
    """Whether one of `words` stands just before a date, in its clause."""
    for at in range(item.first - 1, max(-1, item.first - 1 - _DATE_REACH), -1):
        low = reading.tokens[at].low
        if low in words:
            return True
        if low in (",", ";", ":", "."):
            return False
    return False


def _same(
    left: Sequence[Quantity],
    right: Sequence[Quantity],
    near: tuple[Sequence[Context], Sequence[Context]],
    readings: tuple[Reading, Reading],
) -> list[tuple[int, int]]:
    """Pairs with one value and limit, the best surroundings first."""
    by_value: dict[str, list[int]] = {}
    for j, item in enumerate(right):
        for value in _values(item):
            by_value.setdefault(value, []).append(j)
    candidates = sorted(
        (-likeness(near[0][i], near[1][j]) + 0.001 * abs(i - j), i, j)
        for i, item in enumerate(left)
        for j in sorted({j for value in _values(item) for j in by_value.get(value, ())})
        if same_value(item, right[j])
        and (same_limit(item, right[j]) or _same_direction(item, right[j], readings))
    )
    pairs: list[tuple[int, int]] = []
    taken_left, taken_right = set[int](), set[int]()
    for _, i, j in candidates:
        if i not in taken_left and j not in taken_right:
            pairs.append((i, j))
            taken_left.add(i)
            taken_right.add(j)
    return sorted(pairs)


def _same_direction(left: Quantity, right: Quantity, readings: tuple[Reading, Reading]) -> bool:
    """ "reduce it from 15 to 5" and "no more than 5", "raise it to 40" and "at least 40"."""
    if {left.limit, right.limit} not in ({"", "at_most"}, {"", "at_least"}):
        return False
    plain, reading = (left, readings[0]) if not left.limit else (right, readings[1])
    if not plain.first or reading.tokens[plain.first - 1].low != "to":
        return False
    sentence = reading.tokens[plain.first].sentence
    stems = {token.stem for token in reading.tokens[: plain.first] if token.sentence == sentence}
    return bool(stems & (_FEWER if "at_most" in (left.limit, right.limit) else _MORE))


def _values(item: Quantity) -> set[str]:
    """What a quantity of the same value may be found by."""
    known = {item.value, first_number(item.text), FRACTIONS.get(item.value, item.value)}
    if item.text.lower().startswith("one "):
        known.add("1")
    return known | ({f"per {item.text.lower().split()[-1]}"} if item.kind == "duration" else set())


def _said_otherwise(index: int, item: Quantity, before: Reading, after: Reading, taken: set[int]) -> bool:
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
    if item.kind == "ratio" and _in_two_places(item, after, taken):
        return True
    if item.kind == "ratio" and item.unit != "trial":
        return set(item.value.split("/")) <= {other.value for other in after.quantities}
    return is_article(item, before, after)


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


def _is_once(item: Quantity, reading: Reading) -> bool:
    """ "1 time per week": the rate says it."""
    rated = any(other.kind == "rate" and other.first == item.last for other in reading.quantities)
    return rated and item.kind == "count" and item.value == "1" and not item.limit


def _is_fraction(item: Quantity) -> bool:
    return item.kind == "ratio" and item.text.lower().endswith(_FRACTION_WORDS)


def _repeats(item: Quantity, left: Sequence[Quantity]) -> bool:
    if _is_fraction(item) and any(other.kind == "ratio" and _share(other) == _share(item) for other in left):
        return True  # "9 of the 18, half of the total"
    return any(same_value(item, other) and (same_limit(item, other) or not item.limit) for other in left)


def _is_finer(fine: Quantity, coarse: Quantity) -> bool:
    """ "second grade (2.3)": the grade is said again, with its month."""
    kinds = {fine.kind, coarse.kind} <= {"grade", "count"} and coarse.kind == "grade"
    return kinds and "." in fine.value and fine.value.split(".")[0] == coarse.value


def _share(ratio: Quantity) -> float:
    top, bottom = ratio.value.split("/")
    return float(top) / float(bottom)


def _changes(
    left: Sequence[Quantity],
    right: Sequence[Quantity],
    rest_left: Sequence[int],
    rest_right: Sequence[int],
    near: tuple[Sequence[Context], Sequence[Context]],
) -> list[tuple[int, int, str]]:
    """Which unmatched number became which, the closest first."""
    candidates = sorted(
        (-_closeness(left[i], right[j], likeness(near[0][i], near[1][j])), i, j)
        for i in rest_left[:_MANY]
        for j in rest_right[:_MANY]
    )
    changed: list[tuple[int, int, str]] = []
    used_left, used_right = set[int](), set[int]()
    for score, i, j in candidates:
        if score < 0 and i not in used_left and j not in used_right:
            changed.append((i, j, _difference(left[i], right[j])))
            used_left.add(i)
            used_right.add(j)
    return changed


def _closeness(left: Quantity, right: Quantity, shared: float) -> float:
    if same_value(left, right):
        return shared + 3
    score = shared + 1 if left.kind == right.kind else shared - 0.5
    return score if score > 0.2 else 0.0


def _difference(left: Quantity, right: Quantity) -> str:
    if same_value(left, right):
        return "the limit on the number is not the same"
    if left.kind == right.kind:
        return "the value is not the same"
    return "the kind of measure is not the same"
