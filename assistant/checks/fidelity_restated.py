"""Words without a partner whose content the other text has all the same, in another form.

Not synonyms: "a lot of errors" and "many errors", "his phrases are 2 to 3 words long" and "2-3 word phrases",
"math is a strength" and "strong in math", "extended time (1.5x)" and "time and a half". Each form is one rule
that looks at the words beside the term and at what the other text has in its place.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checks.facts_quantities import Quantity
from assistant.checks.facts_terms import Reading, Term
from assistant.checks.wording import words_of

_LOTS, _MANY = words_of("lot lots"), words_of("many much numerous lots plenty several")
_FOLK = words_of("people person persons")
_OTHERS = words_of("others other someone somebody anyone anybody everyone everybody listeners people person")
_A_STUDENT = words_of("man boy girl lady gentleman guy woman adult one")
_YOUNG = words_of("young")
_STRENGTH = words_of("strength strengths")
_STRONG = words_of("strong strength strengths good skilled excels capable well able talented gifted")
_IS = words_of("is are was were has have")
_PER_WORD = words_of("wpm wcpm cwpm wrcpm")
_WORD_STEMS = words_of("word words correct correctly")
_LENGTHS = words_of("long high tall wide deep old thick apart")
_BEING = words_of("is are was gets get got becomes grows too so very more be been")
_EASILY = words_of("easily quickly readily")
_EXTENDED = "extra time#support"
_TIME_AND_A_HALF = "time and a half#support"
_REACH = 4  # tokens


def lost_for_good(lost: Sequence[Term], before: Reading, after: Reading) -> tuple[Term, ...]:
    """The lost terms that the rewrite does not have in another form.

    Args:
        lost: terms of the original without partner.
        before: the original.
        after: the rewrite.
    """
    gone = (_is_many, _is_folk, _is_young_person, _is_strength, _is_timed)
    return tuple(term for term in lost if not any(rule(term, before, after) for rule in gone))


def new_for_good(added: Sequence[Term], before: Reading, after: Reading) -> tuple[Term, ...]:
    """The new terms that the original does not have in another form.

    Args:
        added: terms of the rewrite without source.
        before: the original.
        after: the rewrite.
    """
    come = (_measures, _is_read_words, _in_a_need, _is_time_and_a_half)
    return tuple(term for term in added if not any(rule(term, before, after) for rule in come))


def numbers_in_other_words(before: Reading, after: Reading) -> frozenset[int]:
    """Indexes of quantities of the original that the rewrite says once for two, or in words.

    "from 42 wcpm to 75 wcpm" names its unit twice; "extended time (1.5x)" is "time and a half".
    """
    return frozenset(
        index
        for index, item in enumerate(before.quantities)
        if _repeats_unit(item, before) or (_is_half_more(item) and _has(after, _TIME_AND_A_HALF))
    )


def _repeats_unit(item: Quantity, before: Reading) -> bool:
    """The first "wcpm" of "from 42 wcpm to 75 wcpm"."""
    if item.text.lower() not in _PER_WORD:
        return False
    to = item.last
    return (
        to + 2 < len(before.tokens)
        and before.tokens[to].low in ("to", "up", "-", "–")
        and any(
            other.text.lower() == item.text.lower() and 0 < other.first - item.last <= _REACH
            for other in before.quantities
        )
    )


def _is_half_more(item: Quantity) -> bool:
    return item.value == "1.5" and item.text.lower().endswith(("x", "times"))


def _has(reading: Reading, concept: str) -> bool:
    return any(concept in term.concepts for term in reading.terms)


def _is_timed(term: Term, before: Reading, after: Reading) -> bool:
    """ "extended time (1.5x)" where the rewrite has "time and a half"."""
    return (
        _EXTENDED in term.concepts
        and _has(after, _TIME_AND_A_HALF)
        and any(_is_half_more(item) and abs(item.first - term.last) <= _REACH for item in before.quantities)
    )


def _is_time_and_a_half(term: Term, before: Reading, after: Reading) -> bool:
    return (
        _TIME_AND_A_HALF in term.concepts
        and _has(before, _EXTENDED)
        and any(_is_half_more(item) for item in before.quantities)
    )


def _is_many(term: Term, before: Reading, after: Reading) -> bool:
    """ "a lot of errors": "many errors"."""
    of = term.last < len(before.tokens) and before.tokens[term.last].low == "of"
    return of and _last_low(term, before) in _LOTS and bool(_MANY & after.words)


def _is_folk(term: Term, before: Reading, after: Reading) -> bool:
    """ "people have to ask": "others have to ask"."""
    return _last_low(term, before) in _FOLK and bool(_OTHERS & after.words - _FOLK)


def _is_young_person(term: Term, before: Reading, after: Reading) -> bool:
    """ "is an athletic young man": the student has a name."""
    low, ahead = _last_low(term, before), _low(before, term.last)
    named = low in _A_STUDENT or (low in _YOUNG and ahead in _A_STUDENT)
    return named and any(
        token.low in ("a", "an") and _low(before, index - 1) in _IS
        for index, token in enumerate(before.tokens[: term.first])
        if index >= term.first - _REACH and token.sentence == term.sentence
    )


def _is_strength(term: Term, before: Reading, after: Reading) -> bool:
    """ "math is a strength": "strong in math"."""
    return _last_low(term, before) in _STRENGTH and bool(_STRONG & after.words)


def _measures(term: Term, before: Reading, after: Reading) -> bool:
    """ "2 to 3 words long": the number says how long, when the original has it too."""
    if _low(after, term.first) not in _LENGTHS or term.last - term.first > 1:
        return False
    return any(
        0 <= term.first - item.last <= 1
        and any(other.value == item.value for other in before.quantities)
        and item.kind in ("count", "duration", "range", "length")
        for item in after.quantities
    )


def _is_read_words(term: Term, before: Reading, after: Reading) -> bool:
    """ "words correct per minute" for "wcpm"."""
    return (
        _WORD_STEMS.issuperset(term.stems)
        and not _PER_WORD.isdisjoint(before.words)
        and any(
            item.kind == "rate" and item.value == "per minute" and abs(item.first - term.last) <= 2
            for item in after.quantities
        )
    )


def _in_a_need(term: Term, before: Reading, after: Reading) -> bool:
    """ "is easily pulled off task": before what is told as hard, and not before what the student can do."""
    if _low(after, term.first) not in _EASILY or term.last - term.first > 1:
        return False
    if _low(after, term.first - 1) not in _BEING:
        return False
    following = _low(after, term.last)
    hard = term.last in after.needs or term.last in after.judged
    denied = any(
        other.first == term.last and any(sign < 0 for _, sign in other.keys) for other in after.terms
    )
    return (hard or denied) and bool(following)


def _last_low(term: Term, reading: Reading) -> str:
    return reading.tokens[term.last - 1].low


def _low(reading: Reading, index: int) -> str:
    return reading.tokens[index].low if 0 <= index < len(reading.tokens) else ""
