"""How often a text denies, lowers or names a need: a "not" said another way is not lost."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.checks.facts_signs import NEGATIVE, POSITIVE
from assistant.checks.facts_terms import Reading, Term
from assistant.checks.fidelity_lists import listed
from assistant.checks.fidelity_words import Cover
from assistant.checks.vocabulary import Vocabulary
from assistant.checks.wording import words_of

_DEPENDING = words_of("without unless until")
DENYING = words_of("not n't cannot can't unable never")
_REACH = 6  # tokens
_ALSO = words_of("and or")
_SUPPORTED = words_of("to with in")
_IT = words_of("it them one that those")
_THINGS = 2  # words after an act that say what it is done to
_FIRST = words_of("before until")

Pair = tuple[Term, Term]


class Denials:
    """The words of a text that deny, except, stop or name a need, outside limits on numbers."""

    def __init__(self, reading: Reading, vocabulary: Vocabulary) -> None:
        self._reading = reading
        denying = listed("except") | listed("withheld")
        marked = set[int]()
        for index, token in enumerate(reading.tokens):
            out = token.low == "out" and "keep" in {t.stem for t in reading.tokens[max(0, index - 3) : index]}
            if index not in reading.counted and (
                (token.low,) in vocabulary.negators
                or (token.stem,) in vocabulary.reducers
                or token.low in denying
                or (index in reading.needs and index - 1 not in reading.needs)
                or out
                or _needed_too(reading, index)
            ):
                marked.add(index)
        for term in reading.terms:
            inside = range(term.first, term.last)
            denies = any(sign == NEGATIVE for _, sign in term.keys) or "refuse#skill" in term.concepts
            if denies and marked.isdisjoint(inside):
                marked.add(term.first)
        self._marked = sorted(marked)

    def any(self) -> bool:
        """Whether the text has any mark."""
        return bool(self._marked)

    def of(self, sentence: int) -> int:
        """How many marks the sentence has."""
        return sum(self._reading.tokens[index].sentence == sentence for index in self._marked)

    def between(self, start: int, end: int) -> int:
        """How many marks the text has from `start` to `end`, in characters."""
        return sum(start <= self._reading.tokens[index].start < end for index in self._marked)

    def around(self, term: Term) -> int:
        """How many marks stand within a few words of a term, in its sentence."""
        return sum(
            term.first - _REACH <= index < term.last + _REACH
            and self._reading.tokens[index].sentence == term.sentence
            for index in self._marked
        )


def _needed_too(reading: Reading, index: int) -> bool:
    """The "and" of "needs support with reading and to write": what follows is needed as well."""
    tokens = reading.tokens
    if tokens[index].low not in _ALSO or index + 1 >= len(tokens) or tokens[index + 1].low not in _SUPPORTED:
        return False
    reach = range(max(0, index - _REACH), index)
    return any(at in reading.needs and tokens[at].sentence == tokens[index].sentence for at in reach)


def parted(
    turned: Sequence[Pair], before: Reading, after: Reading, vocabulary: Vocabulary
) -> tuple[tuple[Pair, ...], tuple[Term, ...]]:
    """The pairs where "not" really came or went, and the terms of `before` where it may only have moved.

    A rewrite may deny at another place of the sentence ("is something she does not do"); then its sentence
    denies as often as the original's.
    """
    if not turned:
        return (), ()
    cover, old, new = Cover([after]), Denials(before, vocabulary), Denials(after, vocabulary)
    real, moved = list[Pair](), list[Term]()
    for was, now in turned:
        every = [now, *cover.matches(was)]
        places = [place for place in every if place.stems == was.stems] or every
        if was.sign == NEGATIVE and now.sign == POSITIVE:
            kept = max(new.around(place) for place in places) >= old.around(was) > 0
        else:
            kept = new.around(now) > 0 and (
                old.around(was) >= new.around(now)
                or (old.around(was) and old.of(was.sentence) >= new.of(now.sentence))
            )
        if kept or _denied_otherwise(was, places, before, after, new, cover):
            moved.append(was)
        else:
            real.append((was, now))
    return tuple(real), tuple(moved)


def _denied_otherwise(
    was: Term, places: Sequence[Term], before: Reading, after: Reading, new: Denials, cover: Cover
) -> bool:
    """Whether the rewrite denies, caps or needs in another way what the original says at `was`.

    Args:
        was: the term whose "not" came or went.
        places: where the rewrite has it.
        before: the original.
        after: the rewrite.
        new: what the rewrite denies.
        cover: the terms of the rewrite.
    """
    if _depends(before, was.sentence):
        if any(_comes_second(place, after) for place in places):
            return True  # "will not leave without permission" is "asks before she leaves"
        if any(new.of(place.sentence) > 1 or after.needs_in(place.sentence) for place in places):
            return True  # "not able to ... without": with it, and not able without it; or needs it
    if was.sign != NEGATIVE:
        return False
    if _stands_too(was, before) and any(map(after.needs_in, _sentences(places))):
        return True  # "can't finish; with more time he finished 4" is "needs more time: he finished 4"
    if _with_it(was, before) or _denied_of(was, before, after, cover):
        return True
    if any(_is_capped(place, after) or _is_asked(place, after) for place in places):
        return True  # "will not throw ... more than" is "one throw at most"; "whether he will be ready"
    if any(_verb_denied(was, place, before, after, cover) for place in places):
        return True  # "cannot name 15 of the letters" is "of the letters there are 15 she cannot name"
    # "cannot cut curved lines" is "curved lines are the next challenge"
    return was.kind == "skill" and _object_needed(was, before, after, cover)


def _object_needed(was: Term, before: Reading, after: Reading, cover: Cover) -> bool:
    """Whether what a denied act is done to is named as a need, in words of its own."""
    things = [thing for thing in _things_of(was, before) if thing.kind != "name"]
    if not things or not all(
        any(after.needs_in(place.sentence) for place in cover.matches(thing)) for thing in things
    ):
        return False
    # "cannot cut curved lines. Cannot cut a straight line." must not become "cuts a straight line"
    denied = _concepts_done(was, NEGATIVE, before)
    stated = [place for place in cover.matches(was) if place.sign == POSITIVE]
    return not any(thing.concepts & denied for place in stated for thing in _things_of(place, after))


def _comes_second(place: Term, reading: Reading) -> bool:
    """ "asks before she leaves": what the original denies comes after something else."""
    return any(
        token.low in _FIRST and token.sentence == place.sentence
        for token in reading.tokens[max(0, place.first - _REACH) : place.first]
    )


def _verb_denied(was: Term, place: Term, before: Reading, after: Reading, cover: Cover) -> bool:
    """Whether the denied act that governs a thing is denied again in the sentence that names the thing."""
    if was.kind == "skill":
        return False
    acts = [
        term
        for term in before.terms
        if term.kind == "skill" and term.sentence == was.sentence and term.last <= was.first
    ]
    return bool(acts) and any(
        act.sentence == place.sentence and (act.sign == NEGATIVE or after.needs_in(act.sentence))
        for act in cover.matches(acts[-1])
    )


def _is_asked(place: Term, reading: Reading) -> bool:
    """ "whether he will be ready": neither stated nor denied."""
    return any(
        token.low == "whether" and token.sentence == place.sentence
        for token in reading.tokens[max(0, place.first - _REACH) : place.first]
    )


def _is_capped(term: Term, reading: Reading) -> bool:
    """Whether a number with a ceiling counts the term."""
    return any(
        item.limit in ("at_most", "under") and 0 <= term.first - item.last <= 1 for item in reading.quantities
    ) or any(
        item.limit in ("at_most", "under") and item.far and item.last <= term.first < item.far[1]
        for item in reading.quantities
    )


def _stands_too(term: Term, reading: Reading) -> bool:
    """Whether the text also states what it denies in another place."""
    return any(other.sign == POSITIVE and other.concepts & term.concepts for other in reading.terms)


def _with_it(term: Term, reading: Reading) -> bool:
    """ "52% without read aloud and 78% with it": what is denied is stated beside it."""
    lows = [token.low for token in reading.tokens[term.last :] if token.sentence == term.sentence]
    return any(one == "with" and two in _IT for one, two in pairwise(lows))


def _denied_of(term: Term, before: Reading, after: Reading, cover: Cover) -> bool:
    """ "cannot cut a curved line, can cut a straight one": whether the curved line is still denied."""
    if not _stands_too(term, before):
        return False
    stated = _concepts_done(term, POSITIVE, before)
    own = [thing for thing in _things_of(term, before) if not thing.concepts & stated]
    return any(
        place.sign == NEGATIVE or after.needs_in(place.sentence)
        for thing in own
        for place in cover.matches(thing)
    )


def _concepts_done(act: Term, sign: int, reading: Reading) -> set[str]:
    """The concepts of everything the text says (1) or denies (-1) the act is done to."""
    return {
        concept
        for other in reading.terms
        if other.sign == sign and other.concepts & act.concepts
        for thing in _things_of(other, reading)
        for concept in thing.concepts
    }


def _things_of(term: Term, reading: Reading) -> list[Term]:
    """What an act is done to: the next words of its sentence."""
    return [
        other
        for other in reading.terms
        if other.sentence == term.sentence and 0 <= other.first - term.last < _REACH and not other.soft
    ][:_THINGS]


def _sentences(terms: Sequence[Term]) -> set[int]:
    return {term.sentence for term in terms}


def _depends(reading: Reading, sentence: int) -> bool:
    """ "not ... without", "cannot ... unless"."""
    words = reading.words_of(sentence)
    return not words.isdisjoint(_DEPENDING) and not words.isdisjoint(DENYING)
