"""Which quantity of the rewrite is which quantity of the original, and which are lost, changed or new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.checks.facts_quantities import Quantity
from assistant.checks.facts_terms import Reading
from assistant.checks.fidelity_context import Context, contexts_of, likeness, traded_places
from assistant.checks.fidelity_lists import listed
from assistant.checks.fidelity_number_forms import said_otherwise, says_nothing_new
from assistant.checks.fidelity_values import FRACTIONS, first_number, same_limit, same_value
from assistant.checks.wording import words_of

_DATED = words_of("date timeframe")
_DEADLINE = words_of("by before until till")
_ONSET = words_of("starting beginning from after since start begin")
_DATE_REACH = 4
_LISTED = 4  # tokens from one number of a list to the next
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
        if i not in matched_left and said_otherwise(i, item, before, after, matched_right):
            matched_left.add(i)
    for j, item in enumerate(right):
        if j not in matched_right and says_nothing_new(item, before, after):
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
        and (
            same_limit(item, right[j])
            or _same_direction(item, right[j], readings)
            or _shares_limit(i, j, left, right, readings)
        )
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
    limited, there = (right, readings[1]) if plain is left else (left, readings[0])
    if (
        limited.text.lower().startswith("up to")
        and _opens_range(there, limited)
        and _opens_range(reading, plain)
    ):
        return True  # "from $1 up to $20" is "from $1 to $20"
    sentence = reading.tokens[plain.first].sentence
    stems = {token.stem for token in reading.tokens[: plain.first] if token.sentence == sentence}
    if "count" in stems and "up to" in left.text + right.text:
        return True  # "count up to $2.00" is "count to $2.00"
    return bool(stems & (listed("fewer") if "at_most" in (left.limit, right.limit) else listed("more")))


def _opens_range(reading: Reading, item: Quantity) -> bool:
    """Whether a "from" and another number stand ahead: "from $1 to $20"."""
    ahead = [other for other in reading.quantities if other.first < item.first and other.kind == item.kind]
    if not ahead or not ahead[-1].first or reading.tokens[ahead[-1].first - 1].low != "from":
        return False
    between = {token.low for token in reading.tokens[ahead[-1].last : item.first]}
    return between <= {"to", ","}


def _shares_limit(
    i: int, j: int, left: Sequence[Quantity], right: Sequence[Quantity], readings: tuple[Reading, Reading]
) -> bool:
    """ "at least 2 likenesses and 2 differences" as "two or more likenesses and two or more differences"."""
    bare, at, items, reading = (
        (left[i], i, left, readings[0]) if not left[i].limit else (right[j], j, right, readings[1])
    )
    limit = left[i].limit or right[j].limit
    if bare.limit or not at or items[at - 1].limit != limit:
        return False
    between = reading.tokens[items[at - 1].last : bare.first]
    return len(between) <= _LISTED and bool(between) and between[-1].low == "and"


def _values(item: Quantity) -> set[str]:
    """What a quantity of the same value may be found by."""
    known = {item.value, first_number(item.text), FRACTIONS.get(item.value, item.value)}
    if item.text.lower().startswith("one "):
        known.add("1")
    return known | ({f"per {item.text.lower().split()[-1]}"} if item.kind == "duration" else set())


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
