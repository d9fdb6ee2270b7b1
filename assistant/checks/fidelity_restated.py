"""Words without a partner whose content the other text has all the same, in another form.

Not synonyms: "a lot of errors" and "many errors", "math is a strength" and "strong in math", "unclear" and
"not clear", "extended time (1.5x)" and "time and a half". Each form is one rule that looks at the words
beside the term and at what the other text has in its place: first for words the rewrite leaves out, then for
words it brings.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checks.facts_quantities import Quantity
from assistant.checks.facts_signs import NEGATIVE
from assistant.checks.facts_terms import Reading, Term
from assistant.checks.fidelity_lists import listed
from assistant.checks.fidelity_values import same_value
from assistant.checks.wording import words_of

_EXTENDED, _TIME_AND_A_HALF = "extra time#support", "time and a half#support"
SILENT = "nonspeaking#diagnosis"
_DENYING = words_of("not n't cannot can't never without no lacks lack")
_PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non")
_ROOT = 5  # letters by which a word is known again without its prefix
_REACH = 4  # tokens

_IS = words_of("is are was were has have")
_AT_LEVEL = words_of("in at below within above")
_BEING = words_of("is are was gets get got becomes grows too so very more be been")
_MORE = words_of("better stronger higher"), words_of("worse weaker lower")


def lost_for_good(lost: Sequence[Term], before: Reading, after: Reading) -> tuple[Term, ...]:
    """The lost terms that the rewrite does not have in another form.

    Args:
        lost: terms of the original without partner.
        before: the original.
        after: the rewrite.
    """
    forms = _LeftOut(before, after)
    return tuple(term for term in lost if not forms.are_kept(term))


def new_for_good(added: Sequence[Term], before: Reading, after: Reading) -> tuple[Term, ...]:
    """The new terms that the original does not have in another form.

    Args:
        added: terms of the rewrite without source.
        before: the original.
        after: the rewrite.
    """
    forms = _Brought(before, after)
    return tuple(term for term in added if not forms.are_told(term))


def numbers_in_other_words(before: Reading, after: Reading) -> frozenset[int]:
    """Indexes of quantities of the original that the rewrite says once for two, or in words.

    "from 42 wcpm to 75 wcpm" names its unit twice; "extended time (1.5x)" is "time and a half".
    """
    in_words = _has_concept(after, _TIME_AND_A_HALF)
    return frozenset(
        index
        for index, item in enumerate(before.quantities)
        if (_repeats_unit(item, before) and any(same_value(item, other) for other in after.quantities))
        or (in_words and _is_half_more(item))
    )


def _repeats_unit(item: Quantity, before: Reading) -> bool:
    """Whether it is the second "wcpm" of "from 42 wcpm to 75 wcpm", "45 wcpm; the benchmark is 100 wcpm"."""
    unit = item.text.lower()
    return unit in listed("words per minute") and any(
        other.text.lower() == unit
        and before.tokens[other.first].sentence == before.tokens[item.first].sentence
        and (other.first < item.first or _leads_to(other, item, before))
        for other in before.quantities
    )


def _leads_to(other: Quantity, item: Quantity, before: Reading) -> bool:
    """Whether "to" stands right behind the first unit: "from 42 wcpm to 75 wcpm" may drop either."""
    near = 0 < abs(other.first - item.first) <= _REACH
    return near and _low_at(before, min(other.last, item.last)) in ("to", "up", "-", "–")


def _is_half_more(item: Quantity) -> bool:
    """ "1.5x"."""
    return item.value == "1.5" and item.text.lower().endswith(("x", "times"))


def _has_concept(reading: Reading, concept: str) -> bool:
    """Whether a text names a concept in any wording."""
    return any(concept in term.concepts for term in reading.terms)


def _low_at(reading: Reading, index: int) -> str:
    """The lower-case word at a token index; empty beyond either end."""
    return reading.tokens[index].low if 0 <= index < len(reading.tokens) else ""


def _root_is_denied(low: str, other: Reading) -> bool:
    """Whether a word with "un-" and the like stands in the other text without it, and is denied there."""
    roots = [low.removeprefix(prefix)[:_ROOT] for prefix in _PREFIXES if low.startswith(prefix)]
    return any(
        len(root) >= _ROOT - 1
        and token.low.startswith(root)
        and any(one.low in _DENYING for one in other.tokens[max(0, index - _REACH) : index])
        for root in roots
        for index, token in enumerate(other.tokens)
    )


class _LeftOut:
    """The rules for words that the rewrite leaves out."""

    def __init__(self, before: Reading, after: Reading) -> None:
        self._before, self._after = before, after

    def are_kept(self, term: Term) -> bool:
        low = _low_at(self._before, term.last - 1)
        following = _low_at(self._before, term.last)
        return (
            self._is_much_or_many(low, following)
            or self._is_people(term, low, following)
            or self._is_said(term, low, following)
            or self._is_measured(term, low, following)
            or self._is_not(term, low)
        )

    def _is_much_or_many(self, low: str, following: str) -> bool:
        """ "a lot of errors": "many errors"; "math is a strength": "strong in math"."""
        many = low in listed("a lot") and following == "of" and bool(listed("many") & self._after.words)
        return many or (low in listed("strength") and bool(listed("strong") & self._after.words))

    def _is_people(self, term: Term, low: str, following: str) -> bool:
        """ "people have to ask": "others have to ask"; "is an athletic young man": the student has a name."""
        if low in listed("people"):
            return bool(listed("others") & self._after.words)
        if low in listed("anything"):
            return bool(listed("nothing") & self._after.words)
        if low not in listed("a student") and not (low == "young" and following in listed("a student")):
            return False
        return any(
            _low_at(self._before, index) in ("a", "an") and _low_at(self._before, index - 1) in _IS
            for index in range(max(0, term.first - _REACH), term.first)
            if self._before.tokens[index].sentence == term.sentence
        )

    def _is_said(self, term: Term, low: str, following: str) -> bool:
        """ "says I don't know": "answers I don't know"; "her hearing loss means she misses directions"."""
        willed = _low_at(self._before, term.first - 1) in ("will", "to", "can")
        told = (
            low in listed("says")
            and not willed
            and bool(listed("answers") & self._after.words - self._before.words)
        )
        means = low == "means" and following in ("he", "she", "that", "they")
        writes = low == "handwriting" and any(word.startswith("writ") for word in self._after.words)
        return told or means or writes

    def _is_measured(self, term: Term, low: str, following: str) -> bool:
        """ "tests in the 4th percentile", "(SS 62)", "extended time (1.5x)": the number says it."""
        ahead = [item.first - term.last for item in self._before.quantities]
        if _EXTENDED in term.concepts and _has_concept(self._after, _TIME_AND_A_HALF):
            return any(
                _is_half_more(item) and abs(item.first - term.last) <= _REACH
                for item in self._before.quantities
            )
        if low in listed("standard score") and any(0 <= steps <= 2 for steps in ahead):
            return not {"score", "scor"}.isdisjoint(self._after.stems)
        opens = not term.first or self._before.tokens[term.first - 1].sentence != term.sentence
        tested = low in ("tests", "tested") and following in _AT_LEVEL and not opens
        return tested and any(0 < steps <= _REACH for steps in ahead)

    def _is_not(self, term: Term, low: str) -> bool:
        """ "unclear": "not clear"; "doesn't talk to anyone": "does not speak with anyone"."""
        if term.last - term.first == 1 and _root_is_denied(low, self._after):
            return True
        talks = any(token.low in listed("speaks") for token in self._before.tokens[term.first : term.last])
        return talks and term.sign == NEGATIVE and _has_concept(self._after, SILENT)


class _Brought:
    """The rules for words that the rewrite brings."""

    def __init__(self, before: Reading, after: Reading) -> None:
        self._before, self._after = before, after

    def are_told(self, term: Term) -> bool:
        low = _low_at(self._after, term.last - 1)
        return (
            self._measures(term, low)
            or self._is_rated(term)
            or self._is_not(term, low)
            or self._tells_of_a_need(term, low)
            or self._relates(term, low)
        )

    def _measures(self, term: Term, low: str) -> bool:
        """ "2 to 3 words long", "has stayed at 38": with a number of the original beside it."""
        values = {item.value for item in self._before.quantities}
        own = [item for item in self._after.quantities if item.value in values]
        if low in listed("long") and term.last - term.first == 1:
            return any(0 <= term.first - item.last <= 1 for item in own)
        stays = (
            low in listed("stayed")
            and _low_at(self._after, term.last) == "at"
            and bool(listed("still") & self._before.words)
        )
        return stays and any(0 < item.first - term.last <= 2 for item in own)

    def _is_rated(self, term: Term) -> bool:
        """ "words correct per minute" for "wcpm"; "time and a half" for "extended time (1.5x)"."""
        if _TIME_AND_A_HALF in term.concepts:
            return _has_concept(self._before, _EXTENDED) and any(map(_is_half_more, self._before.quantities))
        return (
            listed("word").issuperset(term.stems)
            and not listed("words per minute").isdisjoint(self._before.words)
            and any(
                item.kind == "rate" and item.value == "per minute" and abs(item.first - term.last) <= 2
                for item in self._after.quantities
            )
        )

    def _is_not(self, term: Term, low: str) -> bool:
        """ "not clear" for "unclear"; "unpermitted" for "without permission"; "does not like" for "hates"."""
        said = self._after.tokens[max(0, term.first - _REACH) : term.last]
        denied = any(token.low in _DENYING for token in said)
        if term.last - term.first == 1:
            if _root_is_denied(low, self._before):
                return True
            if denied and len(low) >= _ROOT - 1 and any(p + low in self._before.words for p in _PREFIXES):
                return True
        if SILENT in term.concepts:
            return denied and any(
                old.sign == NEGATIVE and not listed("speech").isdisjoint(old.stems)
                for old in self._before.terms
            )
        likes = any(token.low in listed("like") for token in self._after.tokens[term.first : term.last])
        return likes and denied and bool(listed("hates") & self._before.words)

    def _tells_of_a_need(self, term: Term, low: str) -> bool:
        """ "is easily pulled off task": before what is told as hard, not before what the student can do."""
        if low not in listed("easily") or term.last - term.first > 1:
            return False
        hard = term.last in self._after.needs or term.last in self._after.judged
        denied = any(
            other.first == term.last and any(sign == NEGATIVE for _, sign in other.keys)
            for other in self._after.terms
        )
        return _low_at(self._after, term.first - 1) in _BEING and (hard or denied)

    def _relates(self, term: Term, low: str) -> bool:
        """ "leads to a meltdown" for "melts down over"; "stronger than" for "better than"; a worry."""
        opens = _low_at(self._after, term.first)
        if opens in listed("leads to") and listed("over") & self._before.words:
            return True
        if opens.startswith("worr"):
            return any(word.startswith("concern") for word in self._before.words)
        both = "than" in self._before.words and "than" in self._after.words
        return both and any(low in way and bool(way & self._before.words) for way in _MORE)
