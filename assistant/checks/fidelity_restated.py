"""Words without a partner whose content the other text has all the same, in another form.

Not synonyms: "a lot of errors" and "many errors", "math is a strength" and "strong in math", "unclear" and
"not clear", "extended time (1.5x)" and "time and a half". Each form is one rule that looks at the words
beside the term and at what the other text has in its place. This module is about words the rewrite leaves
out; `fidelity_restated_new` is about words it brings.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checks.facts_quantities import Quantity
from assistant.checks.facts_signs import NEGATIVE
from assistant.checks.facts_terms import Reading, Term
from assistant.checks.wording import words_of

EXTENDED, TIME_AND_A_HALF = "extra time#support", "time and a half#support"
SILENT = "nonspeaking#diagnosis"
PER_WORD = words_of("wpm wcpm cwpm wrcpm")
DENYING = words_of("not n't cannot can't never without no lacks lack")
PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non")
ROOT = 5  # letters by which a word is known again without its prefix
REACH = 4  # tokens

_LOTS, _MANY = words_of("lot lots"), words_of("many much numerous lots plenty several")
_FOLK = words_of("people person persons")
_OTHERS = words_of("others other someone somebody anyone anybody everyone everybody listeners")
_ANY, _NONE = words_of("anything anyone anybody"), words_of("things nothing nobody no none others people")
_A_STUDENT = words_of("man boy girl lady gentleman guy woman")
_STRENGTH = words_of("strength strengths")
_STRONG = words_of("strong strength strengths good skilled excels capable well able talented gifted")
_IS = words_of("is are was were has have")
_TELLS = words_of("says said say tells states told reports responds")
_TELLING = words_of("answers answered replies says said tells states reports responds describes calls shares")
_AT_LEVEL = words_of("in at below within above")
_SCORES = words_of("ss standard")
_SPEAKS = words_of("speak speaks talk talks say says speaking talking")


def lost_for_good(lost: Sequence[Term], before: Reading, after: Reading) -> tuple[Term, ...]:
    """The lost terms that the rewrite does not have in another form.

    Args:
        lost: terms of the original without partner.
        before: the original.
        after: the rewrite.
    """
    forms = _Forms(before, after)
    return tuple(term for term in lost if not forms.are_kept(term))


def numbers_in_other_words(before: Reading, after: Reading) -> frozenset[int]:
    """Indexes of quantities of the original that the rewrite says once for two, or in words.

    "from 42 wcpm to 75 wcpm" names its unit twice; "extended time (1.5x)" is "time and a half".
    """
    in_words = has_concept(after, TIME_AND_A_HALF)
    return frozenset(
        index
        for index, item in enumerate(before.quantities)
        if _repeats_unit(item, before) or (in_words and is_half_more(item))
    )


def _repeats_unit(item: Quantity, before: Reading) -> bool:
    """Whether it is a "wcpm" of "from 42 wcpm to 75 wcpm"."""
    unit = item.text.lower()
    return unit in PER_WORD and any(
        other.text.lower() == unit
        and 0 < abs(other.first - item.first) <= REACH
        and low_at(before, min(other.last, item.last)) in ("to", "up", "-", "–")
        for other in before.quantities
    )


def is_half_more(item: Quantity) -> bool:
    """ "1.5x"."""
    return item.value == "1.5" and item.text.lower().endswith(("x", "times"))


def has_concept(reading: Reading, concept: str) -> bool:
    """Whether a text names a concept in any wording."""
    return any(concept in term.concepts for term in reading.terms)


def low_at(reading: Reading, index: int) -> str:
    """The lower-case word at a token index; empty beyond either end."""
    return reading.tokens[index].low if 0 <= index < len(reading.tokens) else ""


def root_is_denied(low: str, other: Reading) -> bool:
    """Whether a word with "un-" and the like stands in the other text without it, and is denied there."""
    roots = [low.removeprefix(prefix)[:ROOT] for prefix in PREFIXES if low.startswith(prefix)]
    return any(
        len(root) >= ROOT - 1
        and token.low.startswith(root)
        and any(one.low in DENYING for one in other.tokens[max(0, index - REACH) : index])
        for root in roots
        for index, token in enumerate(other.tokens)
    )


class _Forms:
    """The rules for words that the rewrite leaves out."""

    def __init__(self, before: Reading, after: Reading) -> None:
        self._before, self._after = before, after

    def are_kept(self, term: Term) -> bool:
        low = low_at(self._before, term.last - 1)
        following = low_at(self._before, term.last)
        return (
            self._is_much_or_many(low, following)
            or self._is_people(term, low, following)
            or self._is_said(term, low, following)
            or self._is_measured(term, low, following)
            or self._is_not(term, low)
        )

    def _is_much_or_many(self, low: str, following: str) -> bool:
        """ "a lot of errors": "many errors"; "math is a strength": "strong in math"."""
        many = low in _LOTS and following == "of" and bool(_MANY & self._after.words)
        return many or (low in _STRENGTH and bool(_STRONG & self._after.words))

    def _is_people(self, term: Term, low: str, following: str) -> bool:
        """ "people have to ask": "others have to ask"; "is an athletic young man": the student has a name."""
        if low in _FOLK:
            return bool(_OTHERS & self._after.words)
        if low in _ANY:
            return bool(_NONE & self._after.words)
        if low not in _A_STUDENT and not (low == "young" and following in _A_STUDENT):
            return False
        return any(
            low_at(self._before, index) in ("a", "an") and low_at(self._before, index - 1) in _IS
            for index in range(max(0, term.first - REACH), term.first)
            if self._before.tokens[index].sentence == term.sentence
        )

    def _is_said(self, term: Term, low: str, following: str) -> bool:
        """ "says I don't know": "answers I don't know"; "her hearing loss means she misses directions"."""
        willed = low_at(self._before, term.first - 1) in ("will", "to", "can")
        told = low in _TELLS and not willed and bool(_TELLING & self._after.words - self._before.words)
        means = low == "means" and following in ("he", "she", "that", "they")
        writes = low == "handwriting" and any(word.startswith("writ") for word in self._after.words)
        return told or means or writes

    def _is_measured(self, term: Term, low: str, following: str) -> bool:
        """ "tests in the 4th percentile", "(SS 62)", "extended time (1.5x)": the number says it."""
        ahead = [item.first - term.last for item in self._before.quantities]
        if EXTENDED in term.concepts and has_concept(self._after, TIME_AND_A_HALF):
            return any(
                is_half_more(item) and abs(item.first - term.last) <= REACH
                for item in self._before.quantities
            )
        if low in _SCORES and any(0 <= steps <= 2 for steps in ahead):
            return not {"score", "scor"}.isdisjoint(self._after.stems)
        opens = not term.first or self._before.tokens[term.first - 1].sentence != term.sentence
        tested = low in ("tests", "tested") and following in _AT_LEVEL and not opens
        return tested and any(0 < steps <= REACH for steps in ahead)

    def _is_not(self, term: Term, low: str) -> bool:
        """ "unclear": "not clear"; "doesn't talk to anyone": "does not speak with anyone"."""
        if term.last - term.first == 1 and root_is_denied(low, self._after):
            return True
        talks = any(token.low in _SPEAKS for token in self._before.tokens[term.first : term.last])
        return talks and term.sign == NEGATIVE and has_concept(self._after, SILENT)
