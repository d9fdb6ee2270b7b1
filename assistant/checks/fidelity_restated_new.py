"""New words of a rewrite whose content the original has in another form; see `fidelity_restated`."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checks.facts_signs import NEGATIVE
from assistant.checks.facts_terms import Reading, Term
from assistant.checks.fidelity_restated import (
    DENYING,
    EXTENDED,
    PER_WORD,
    PREFIXES,
    REACH,
    ROOT,
    SILENT,
    TIME_AND_A_HALF,
    has_concept,
    is_half_more,
    low_at,
    root_is_denied,
)
from assistant.checks.wording import words_of

_WORD_STEMS = words_of("word words correct correctly")
_LENGTHS = words_of("long high tall wide deep old thick apart")
_BEING = words_of("is are was gets get got becomes grows too so very more be been")
_EASILY = words_of("easily quickly readily")
_HATES = words_of("hate hates hated hating dislike dislikes despise despises detest detests")
_LIKING = words_of("like enjoy")
_CAUSING = words_of("over from because makes make due at about when whenever with since means")
_LEADS = words_of("leads lead leading results result brings")
_STAYS = words_of("stayed stays remained remains held holds hovers hovered")
_SAME = words_of("still same not n't no")
_MORE = words_of("better stronger higher"), words_of("worse weaker lower")
_SPEECH = words_of("speak talk say speech verbal convers")


def new_for_good(added: Sequence[Term], before: Reading, after: Reading) -> tuple[Term, ...]:
    """The new terms that the original does not have in another form.

    Args:
        added: terms of the rewrite without source.
        before: the original.
        after: the rewrite.
    """
    forms = _Forms(before, after)
    return tuple(term for term in added if not forms.are_told(term))


class _Forms:
    """The rules for words that the rewrite brings."""

    def __init__(self, before: Reading, after: Reading) -> None:
        self._before, self._after = before, after

    def are_told(self, term: Term) -> bool:
        low = low_at(self._after, term.last - 1)
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
        if low in _LENGTHS and term.last - term.first == 1:
            return any(0 <= term.first - item.last <= 1 for item in own)
        stays = low in _STAYS and low_at(self._after, term.last) == "at" and bool(_SAME & self._before.words)
        return stays and any(0 < item.first - term.last <= 2 for item in own)

    def _is_rated(self, term: Term) -> bool:
        """ "words correct per minute" for "wcpm"; "time and a half" for "extended time (1.5x)"."""
        if TIME_AND_A_HALF in term.concepts:
            return has_concept(self._before, EXTENDED) and any(map(is_half_more, self._before.quantities))
        return (
            _WORD_STEMS.issuperset(term.stems)
            and not PER_WORD.isdisjoint(self._before.words)
            and any(
                item.kind == "rate" and item.value == "per minute" and abs(item.first - term.last) <= 2
                for item in self._after.quantities
            )
        )

    def _is_not(self, term: Term, low: str) -> bool:
        """ "not clear" for "unclear"; "unpermitted" for "without permission"; "does not like" for "hates"."""
        said = self._after.tokens[max(0, term.first - REACH) : term.last]
        denied = any(token.low in DENYING for token in said)
        if term.last - term.first == 1:
            if root_is_denied(low, self._before):
                return True
            if denied and len(low) >= ROOT - 1 and any(p + low in self._before.words for p in PREFIXES):
                return True
        if SILENT in term.concepts:
            return denied and any(
                old.sign == NEGATIVE and not _SPEECH.isdisjoint(old.stems) for old in self._before.terms
            )
        likes = any(token.low in _LIKING for token in self._after.tokens[term.first : term.last])
        return likes and denied and bool(_HATES & self._before.words)

    def _tells_of_a_need(self, term: Term, low: str) -> bool:
        """ "is easily pulled off task": before what is told as hard, not before what the student can do."""
        if low not in _EASILY or term.last - term.first > 1:
            return False
        hard = term.last in self._after.needs or term.last in self._after.judged
        denied = any(
            other.first == term.last and any(sign == NEGATIVE for _, sign in other.keys)
            for other in self._after.terms
        )
        return low_at(self._after, term.first - 1) in _BEING and (hard or denied)

    def _relates(self, term: Term, low: str) -> bool:
        """ "leads to a meltdown" for "melts down over"; "stronger than" for "better than"; a worry."""
        opens = low_at(self._after, term.first)
        if opens in _LEADS and _CAUSING & self._before.words:
            return True
        if opens.startswith("worr"):
            return any(word.startswith("concern") for word in self._before.words)
        both = "than" in self._before.words and "than" in self._after.words
        return both and any(low in way and bool(way & self._before.words) for way in _MORE)
