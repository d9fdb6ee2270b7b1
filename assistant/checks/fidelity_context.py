"""What stands beside a number, so that numbers that traded places are noticed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import fsum

from assistant.checks.facts_quantities import Quantity
from assistant.checks.facts_signs import NEGATIVE
from assistant.checks.facts_terms import Reading, Term
from assistant.checks.fidelity_conditions import help_went_over, told_apart_by
from assistant.checks.wording import words_of

Context = Mapping[str, float]  # concept -> nearness, 1 beside the number, less further away

_CROSSING = 0.35  # how much of a neighbour's weight is left across another number
_PARTED = 0.15  # and across a comma, an "and" or a "versus"
_REACH = 12
_WITHOUT = words_of("without no not n't")  # "44% without it, 81% with it"
_ENDS = words_of(", ; : and but versus vs while whereas than compared then")
_NEARBY = 0.08  # a thing further off than this leans on no number
_SWAP_MARGIN = 0.35
_NEIGHBOURS = 40  # numbers further apart than this in the text are not compared for a swap
_START = words_of("from baseline currently current presently now")
_NOW = words_of("now currently present presently baseline today current was were")


def contexts_of(reading: Reading) -> list[Context]:
    """The concepts near each quantity of `reading`, in its sentence."""
    by_sentence: dict[int, list[Term]] = {}
    for term in reading.terms:
        by_sentence.setdefault(term.sentence, []).append(term)
    taken = {item.first for item in reading.quantities}
    return [
        _context(reading, item, by_sentence.get(reading.tokens[item.first].sentence, []), taken)
        for item in reading.quantities
    ]


def _context(reading: Reading, item: Quantity, terms: Sequence[Term], taken: set[int]) -> Context:
    weights: dict[str, float] = {}

    def note(label: str, first: int, last: int) -> None:
        left = last <= item.first
        gap = item.first - last if left else first - item.last
        if not 0 <= gap <= _REACH:
            return
        between = range(last, item.first) if left else range(item.last, first)
        weight = 1.0 / (1 + gap)
        if any(at in taken for at in between):
            weight *= _CROSSING
        if any(reading.tokens[at].low in _ENDS for at in between):
            weight *= _PARTED
        weights[label] = max(weights.get(label, 0.0), weight)

    for term in terms:
        if term.last <= item.first or not _is_measured(reading, item, term):
            denied = "not " if term.sign == NEGATIVE and term.kind == "support" else ""
            for concept in term.concepts:
                note(denied + concept, term.first, term.last)
    sentence = reading.tokens[item.first].sentence
    if "with" in reading.words_of(sentence) and not _WITHOUT.isdisjoint(reading.words_of(sentence)):
        for at, token in enumerate(reading.tokens):
            if token.sentence == sentence and (token.low == "with" or token.low in _WITHOUT):
                note("with" if token.low == "with" else "without", at, at + 1)
    return weights


def _is_measured(reading: Reading, item: Quantity, term: Term) -> bool:
    """ "54% of words in noise and 92% in quiet": the words belong to both numbers."""
    return item.kind == "percent" and gap_is_of(reading, item.last, term.first)


def gap_is_of(reading: Reading, first: int, last: int) -> bool:
    """Whether only "of" and articles stand between two places."""
    lows = [token.low for token in reading.tokens[first:last]]
    return lows[:1] == ["of"] and set(lows) <= {"of", "the", "his", "her", "their", "all"}


def likeness(left: Context, right: Context) -> float:
    """How much two surroundings share, up to about 1 for each shared neighbour, in any order."""
    return fsum(min(weight, right[concept]) for concept, weight in left.items() if concept in right)


def role_of(reading: Reading, item: Quantity) -> str:
    """Where the student is now ("start"), the "to" of a from-to ("end"), or a number to reach ("target")."""
    sentence = _clause_words(reading, item.first)
    window = [token.low for token in reading.tokens[max(0, item.first - 4) : item.first]]
    if "to" in window[-2:] and "from" in sentence:
        return "target"
    if _START.intersection(window) or (sentence & _NOW and "will" not in sentence):
        return "start"
    return "target" if "will" in sentence else ""


def _clause_words(reading: Reading, index: int) -> set[str]:
    """The words around a place in its sentence, up to a semicolon."""
    sentence, found = reading.tokens[index].sentence, set[str]()
    for step in (-1, 1):
        at = index
        while 0 <= at < len(reading.tokens) and reading.tokens[at].sentence == sentence:
            if reading.tokens[at].text == ";":
                break
            found.add(reading.tokens[at].low)
            at += step
    return found


def traded_places(
    kept: Sequence[tuple[int, int]],
    before: Reading,
    after: Reading,
    near: tuple[Sequence[Context], Sequence[Context]],
) -> set[tuple[int, int]]:
    """Pairs whose numbers traded places: "strangers 50%, family 80%" against "family 50%, strangers 80%"."""
    left, right = near
    found: set[tuple[int, int]] = set()
    old = {i: role_of(before, before.quantities[i]) for i, _ in kept}
    new = {j: role_of(after, after.quantities[j]) for _, j in kept}
    counts = {i: _noun(before, before.quantities[i]) for i, _ in kept}
    new_counts = {j: _noun(after, after.quantities[j]) for _, j in kept}
    for at, (i, j) in enumerate(kept):
        for k, m in kept[at + 1 : at + 1 + _NEIGHBOURS]:
            one, two = before.quantities[i], before.quantities[k]
            if one.kind != two.kind or one.value == two.value:
                continue
            new_pair = (after.quantities[j], after.quantities[m])
            if help_went_over(before, (one, two), after, new_pair):
                found |= {(i, j), (k, m)}
                continue
            roles, new_roles = [old[i], old[k]], [new[j], new[m]]
            if roles == new_roles[::-1] and roles[0] != roles[1]:
                found |= {(i, j), (k, m)}
            elif (
                roles[0] != roles[1]
                and (
                    (roles == new_roles and "start" in roles)
                    or (sorted(roles) == ["start", "target"] and _aims(roles) == _aims(new_roles))
                )
            ) or _keep_nouns((counts[i], counts[k]), (new_counts[j], new_counts[m])):
                continue
            elif _crossed(left[i], left[k], right[j], right[m]):
                aside = told_apart_by(before, (one, two), after, new_pair)
                contexts = [_without(near, aside) for near in (left[i], left[k], right[j], right[m])]
                if not aside or _have_moved(*contexts):
                    found |= {(i, j), (k, m)}
    return found


_Nouns = tuple[frozenset[str], frozenset[str]]  # what two numbers of a text count


def _keep_nouns(old: _Nouns, new: _Nouns) -> bool:
    """Whether both numbers count what they counted ("4 of 5 times", "one of his three strategies")."""
    (one, two), (new_one, new_two) = old, new
    return bool(one & new_one and two & new_two) and not one & two


def _noun(reading: Reading, item: Quantity) -> frozenset[str]:
    """What a number counts: its unit, or the concepts of the word right after it."""
    if item.kind == "percent" or item.unit:
        return frozenset({item.unit} - {""})
    following = reading.terms_from(item.last, item.last + 1)
    return next((term.concepts for term in following if not term.soft), frozenset[str]())


def _aims(roles: Sequence[str]) -> list[bool]:
    return [role == "target" for role in roles]


def _crossed(one: Context, two: Context, new_one: Context, new_two: Context) -> bool:
    """Whether the neighbours of two numbers have gone over to the other number."""
    first, second = _leaning(one, two), _leaning(two, one)
    new_first, new_second = _leaning(new_one, new_two), _leaning(new_two, new_one)
    moved = _have_moved(one, two, new_one, new_two)
    if first & new_first and second & new_second and not moved:
        return False  # what is named only once ("off task 62% in math, 28% in art") goes with the first
    straight = likeness(one, new_one) + likeness(two, new_two)
    crossed = likeness(one, new_two) + likeness(two, new_one)
    if crossed > straight + _SWAP_MARGIN:
        return True
    return moved and not (first & new_first and second & new_second)


def _have_moved(one: Context, two: Context, new_one: Context, new_two: Context) -> bool:
    """Whether something of each number stands with the other now."""
    there = _leaning(one, two) & _leaning(new_two, new_one)
    return bool(there and _leaning(two, one) & _leaning(new_one, new_two))


def _without(context: Context, concepts: frozenset[str]) -> Context:
    return {concept: weight for concept, weight in context.items() if concept not in concepts}


def _leaning(left: Context, right: Context) -> set[str]:
    """Concepts that clearly stand with the first number."""
    return {
        concept
        for concept, weight in left.items()
        if weight > _NEARBY and weight > 2 * right.get(concept, 0.0)
    }
