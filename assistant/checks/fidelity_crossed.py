"""Things of the original that traded places in the rewrite, while every word is still there.

"Mother reports ..., teacher reports ..." with the two people exchanged; good at one thing and struggling with
another, the other way round; "before lunch" as "after lunch".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from assistant.checks.facts_quantities import Quantity
from assistant.checks.facts_terms import Reading, Term
from assistant.checks.fidelity_directions import turned_deeds
from assistant.checks.fidelity_items import changed_item
from assistant.checks.fidelity_lists import listed
from assistant.checks.fidelity_moved_numbers import moved_numbers
from assistant.checks.fidelity_relations import turned_relations
from assistant.checks.vocabulary import Vocabulary
from assistant.checks.wording import words_of
from assistant.types import FidelityItem

_KINDS = frozenset({"person", "setting", "support", "prompt", "service", "test", "frequency", "diagnosis"})
_REACH = 6  # tokens on each side whose words belong to a thing
_CLEARLY = 2  # neighbours that have gone over, more than those that stayed
_CLAUSE_ENDS = words_of(", ; : but while and whereas although")
_PARTING = _CLAUSE_ENDS | {"and", "or"}
_NEAREST = 3  # tokens between a person and what that person does or has
_WHOSE = words_of("his her their its the a an")
_HE, _SHE = words_of("he him his himself"), words_of("she her hers herself")
_ONE = words_of("a an one 1")


def crossed(
    before: Reading, after: Reading, kept: Sequence[tuple[int, int]], vocabulary: Vocabulary
) -> list[FidelityItem]:
    """What stands with something else in the rewrite than in the original; `kept` pairs equal quantities."""
    found = (
        *_traded_things(before, after),
        *_traded_needs(before, after, vocabulary),
        *_traded_objects(before, after),
        *turned_relations(before, after, kept, vocabulary),
        *turned_deeds(before, after),
        *moved_numbers(before, after, kept),
        *_other_pronouns(before, after),
        *_other_owners(before, after, kept),
    )
    return list({(item.start, item.reason): item for item in found}.values())


def _traded_things(before: Reading, after: Reading) -> Iterator[FidelityItem]:
    old, new = _single(before), _single(after)
    shared = [concept for concept in old if concept in new]
    around = {c: (_around(before, old[c]), _around(after, new[c])) for c in shared}
    beside = {
        c: (_beside_person(before, old[c]), _beside_person(after, new[c]))
        for c in shared
        if _is_person(old[c])
    }
    for at, one in enumerate(shared):
        for two in shared[at + 1 :]:
            if old[one].concepts & old[two].concepts:
                continue
            same = old[one].kind == old[two].kind and _both_crossed(around[one], around[two])
            people = one in beside and two in beside
            if same or (people and _both_crossed(beside[one], beside[two])):
                yield changed_item(old[one].kind, old[one], new[one], after, "stands with something else")


def _traded_objects(before: Reading, after: Reading) -> Iterator[FidelityItem]:
    """ "loses his pencil and keeps his book" as "keeps his pencil and loses his book"."""
    old, new = _objects(before), _objects(after)
    for one, two in combinations([act for act in old if act in new], 2):
        was, other = old[one], old[two]
        if was.stems != other.stems == new[one].stems and new[two].stems == was.stems:
            yield changed_item("claim", was, new[two], after, "stands with something else")


def _objects(reading: Reading) -> dict[tuple[str, ...], Term]:
    """What each act is done to: the next thing, with only "his" or "the" between; acts that come once."""
    found: dict[tuple[str, ...], Term] = {}
    twice = set[tuple[str, ...]]()
    for act, thing in pairwise(reading.terms):
        between = [token.low for token in reading.tokens[act.last : thing.first]]
        if len(between) == 1 and between[0] in _WHOSE and act.sentence == thing.sentence:
            twice.update({act.stems} & found.keys())
            found[act.stems] = thing
    return {act: thing for act, thing in found.items() if act not in twice}


def _both_crossed(one: tuple[set[str], set[str]], two: tuple[set[str], set[str]]) -> bool:
    """Whether two things traded what is around them; each comes with that, before and after."""
    return _have_crossed((one[0], two[0]), (one[1], two[1]))


def _is_person(term: Term) -> bool:
    return term.kind == "person" or "aide#support" in term.concepts


def _single(reading: Reading) -> dict[str, Term]:
    """Typed terms that stand once in the text, by concept."""
    found: dict[str, Term] = {}
    twice = set[str]()
    for term in reading.terms:
        if term.kind in _KINDS and not term.soft:
            for concept in term.in_order:
                if "#" not in concept:
                    continue
                if concept in found:
                    twice.add(concept)
                found.setdefault(concept, term)
    return {concept: term for concept, term in found.items() if concept not in twice}


def _around(reading: Reading, term: Term) -> set[str]:
    """What stands with a term in its clause: concepts, and the values of numbers."""
    first, last = _clause(reading, term)
    found = {
        concept
        for other in reading.terms_from(first, last)
        if other is not term and not other.soft and other.kind not in _KINDS
        for concept in other.concepts
    }
    return found | {f"{item.kind} {item.value}" for item in reading.quantities if first <= item.first < last}


def _beside_person(reading: Reading, term: Term) -> set[str]:
    """What is nearest to a person, up to an "and": "the aide in math and the teacher in reading"."""
    return {
        concept
        for other in reading.terms
        if other is not term
        and not _is_person(other)
        and other.sentence == term.sentence
        and max(other.first - term.last, term.first - other.last) <= _NEAREST
        and not any(
            token.low in _PARTING
            for token in reading.tokens[min(other.last, term.last) : max(other.first, term.first)]
        )
        for concept in other.concepts
    }


def _clause(reading: Reading, term: Term) -> tuple[int, int]:
    first, last = term.first, term.last
    while first > 0 and term.first - first < _REACH and _same(reading, first - 1, term):
        first -= 1
    while last < len(reading.tokens) and last - term.last < _REACH and _same(reading, last, term):
        last += 1
    return first, last


def _same(reading: Reading, index: int, term: Term) -> bool:
    token = reading.tokens[index]
    return token.sentence == term.sentence and token.low not in _CLAUSE_ENDS


def _have_crossed(old: tuple[set[str], set[str]], new: tuple[set[str], set[str]]) -> bool:
    one, two = old[0] - old[1], old[1] - old[0]
    new_one, new_two = new[0] - new[1], new[1] - new[0]
    gone = len(one & new_two) + len(two & new_one)
    stayed = len(one & new_one) + len(two & new_two)
    return gone >= stayed + _CLEARLY and bool(one & new_two) and bool(two & new_one)


def _traded_needs(before: Reading, after: Reading, vocabulary: Vocabulary) -> Iterator[FidelityItem]:
    """ "good at math, struggles with reading" as "good at reading, struggles with math"."""
    needs, praised = _sides(before, vocabulary)
    new_needs, new_praised = _sides(after, vocabulary)
    lost = [term for concept, term in needs.items() if concept in new_praised and concept not in new_needs]
    turned = [
        (term, new_needs[concept])
        for concept, term in praised.items()
        if concept in new_needs and concept not in new_praised and concept not in needs
    ]
    if lost and turned:
        was, now = turned[0]
        yield changed_item("need", was, now, after, "a strength and a need changed places")


def _sides(reading: Reading, vocabulary: Vocabulary) -> tuple[dict[str, Term], dict[str, Term]]:
    """Concepts of the clauses that name a need, and of those that praise."""
    needs, praised = dict[str, Term](), dict[str, Term]()
    for term in reading.terms:
        if term.soft or term.kind in ("person", "name"):
            continue
        first, last = _clause(reading, term)
        inside = range(first, last)
        if any(index in reading.needs for index in inside):
            side = needs
        elif any(reading.tokens[index].stem in vocabulary.strength for index in inside):
            side = praised
        else:
            continue
        for concept in term.in_order:
            side.setdefault(concept, term)
    return needs, praised


def _other_pronouns(before: Reading, after: Reading) -> Iterator[FidelityItem]:
    """ "he" all through the original and "she" all through the rewrite."""
    for mine, other in ((_HE, _SHE), (_SHE, _HE)):
        if (
            before.words & mine
            and not before.words & other
            and not after.words & mine
            and after.words & other
        ):
            # A pronoun inside a blank ("[when she does it]") is no token: it says nothing of the student.
            was = next((token for token in before.tokens if token.low in mine), None)
            now = next((token for token in after.tokens if token.low in other), None)
            if was and now:
                yield changed_item("person", was, now, after, "another person")


def _other_owners(before: Reading, after: Reading, kept: Sequence[tuple[int, int]]) -> Iterator[FidelityItem]:
    """ "Ana's twin Ben reads 60, Ana reads 31" with the two children exchanged."""
    names = {
        stem for reading in (before, after) for t in reading.terms if t.kind == "name" for stem in t.stems
    }
    told = [token.stem for token in before.tokens if token.stem in names]
    if len(set(told)) < _CLEARLY or before.words.isdisjoint(listed("kin")):
        return
    main = told[0]
    for i, j in kept:
        was, now = before.quantities[i], after.quantities[j]
        one, two = _owner(before, was, names, main), _owner(after, now, names, main)
        if one and two and one != two:
            yield changed_item(was.kind, was, now, after, "told of somebody else")


def _owner(reading: Reading, item: Quantity, names: set[str], main: str) -> str:
    """Whom a number is told of: the nearest name or pronoun before it in its sentence."""
    for index in range(item.first - 1, -1, -1):
        token = reading.tokens[index]
        if token.sentence != reading.tokens[item.first].sentence:
            return ""
        owns = index + 1 < len(reading.tokens) and reading.tokens[index + 1].low in ("'s", "’s")
        if token.stem in names and not owns:
            return token.stem
        if token.low in ("he", "she"):
            return main
    return ""
