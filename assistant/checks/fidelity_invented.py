"""Sentences and half-sentences of a rewrite in which nothing comes from the original or from a strength.

"Also a talented painter." among kept sentences is invented however well the others match. A sentence is
grounded by one word of the original or of a strength, by a number (numbers are compared by themselves), by a
blank or question for the team, or by a need the original has in words the rewrite does not keep. "This is a
strength to build on" tells nothing of the student: it points back. A half-sentence ("Mia, a gifted artist,
reads") counts only where it tells who the student is, or why.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.checks.facts_terms import Reading, Term
from assistant.checks.facts_tokens import Token
from assistant.checks.fidelity_halves import AND, REASONS, halves, sentence_parts
from assistant.checks.fidelity_implied import needs_implied
from assistant.checks.fidelity_lists import listed
from assistant.checks.fidelity_words import Cover, brought_by
from assistant.checks.vocabulary import Vocabulary
from assistant.checks.wording import words_of
from assistant.types import FidelityItem

_POINTERS = words_of("this that these those it which both such here there we")
# Said of anyone: one of these from the original does not make a sentence one of the original's.
_ANYWHERE = frozenset({"setting", "person", "name", "frequency", "scope", "connective"})
_IN_HEADINGS = words_of("of and for the in to on")
_ABLE = re.compile(r"\b(?:is|are) able to ")
_BLANK_REACH = 4  # characters between a blank and a word of its frame: " by "
_NEAR, _NEAR_NEED = 0.42, 0.3  # nearness of a word that may stand for a lost one, or may name a need


def invented_statements(
    before: Reading,
    after: Reading,
    strengths: Sequence[Reading],
    lost: Sequence[Term],
    vocabulary: Vocabulary,
) -> list[FidelityItem]:
    """What the rewrite says of the student without a word from the original or a strength.

    Args:
        before: the original.
        after: the rewrite.
        strengths: what the rewrite may draw on.
        lost: the terms of the original without a partner, which a reworded sentence may stand for.
        vocabulary: from `load_vocabulary`.
    """
    ground = _Ground(before, after, strengths, lost, vocabulary)
    found = [
        _item(after, first, last) for first, last in sentence_parts(after) if ground.is_invented(first, last)
    ]
    whole = {(item.start, item.end) for item in found}
    for first, last in halves(after):
        item = _item(after, first, last)
        inside = any(start <= item.start and item.end <= end for start, end in whole)
        if not inside and ground.is_invented_half(first, last):
            found.append(item)
    return found


def outside_headings(added: Sequence[Term], after: Reading) -> tuple[Term, ...]:
    """The terms of `added` that stand in no heading: "Strengths:", "Areas of need:"."""
    headed = {
        after.tokens[first].sentence
        for first, last in sentence_parts(after)
        if _is_frame(after.tokens[first:last], frozenset()) and _ends_as_heading(after, last)
    }
    return tuple(term for term in added if term.sentence not in headed)


def outside_frames(added: Sequence[Term], after: Reading) -> tuple[Term, ...]:
    """The terms of `added` that are no part of a blank's frame: "on [how many] of [how many] days"."""
    return tuple(term for term in added if not _frames_blank(term, after))


def _frames_blank(term: Term, after: Reading) -> bool:
    if not listed("frame").issuperset(token.low for token in after.tokens[term.first : term.last]):
        return False
    return any(
        0 <= term.start - end <= _BLANK_REACH or 0 <= start - term.end <= _BLANK_REACH
        for start, end in after.blanks
    )


def _is_frame(tokens: Sequence[Token], names: frozenset[str]) -> bool:
    words = [token.low for token in tokens if token.is_word]
    return bool(words) and all(
        low in listed("template") or low in _IN_HEADINGS or low in names for low in words
    )


def _ends_as_heading(after: Reading, last: int) -> bool:
    """Whether a colon ends it, before the sentence is over or a blank takes its place."""
    return any(token.text == ":" for token in after.tokens[max(0, last - 2) : last])


class _Ground:
    """What the words of a rewrite rest on."""

    def __init__(
        self,
        before: Reading,
        after: Reading,
        strengths: Sequence[Reading],
        lost: Sequence[Term],
        vocabulary: Vocabulary,
    ) -> None:
        self._texts = [_plain(reading.text) for reading in (before, *strengths)]
        self._after = after
        self._vocabulary = vocabulary
        self._source, self._own, self._given = Cover([before, *strengths]), Cover([before]), Cover(strengths)
        self._told = [term for reading in (before, *strengths) for term in reading.terms]
        self._names = frozenset(
            token.low
            for reading in (before, after)
            for term in reading.terms
            if term.kind in ("name", "person")
            for token in reading.tokens[term.first : term.last]
        )
        self._lows = {token.stem for token in before.tokens if token.text.islower()}
        self._implied = needs_implied(before, vocabulary)
        self._brought = brought_by(strengths, vocabulary)
        self._stems = before.stems.union(*(strength.stems for strength in strengths))
        held = Cover([after])
        self._gone = [
            term
            for term in (*before.terms, *lost)
            if not term.soft and term.first not in before.needs and not held.holds(term)
        ]

    def is_invented(self, first: int, last: int) -> bool:
        """Whether the sentence of the tokens `first` up to `last` tells of the student what nobody said."""
        tokens = self._after.tokens[first:last]
        terms = [term for term in self._after.terms_from(first, last) if not self._is_name(term)]
        if not terms or self._is_exempt(first, last) or self._is_heading(tokens):
            return False
        if self._is_repeated(tokens) or any(self._is_grounded(term, terms) for term in terms):
            return False
        not_yet = any(one.low == "not" and two.low == "yet" for one, two in pairwise(tokens))
        if (not_yet or self._names_need(first, last)) and any(map(self._is_grounded_softly, terms)):
            return False
        points = tokens[0].low in _POINTERS or "team" in {token.low for token in tokens}
        return not (points and all(self._is_scaffold(term) for term in terms))

    def is_invented_half(self, first: int, last: int) -> bool:
        """The same of a clause: one word of the original is enough, whatever word it is."""
        terms = [term for term in self._after.terms_from(first, last) if not self._is_name(term)]
        opening = self._after.tokens[first]
        reason = opening.low in REASONS
        inner = first + (opening.low in AND) if last - first > 1 else first
        if self._stands(self._after.text[self._after.tokens[inner].start : self._after.tokens[last - 1].end]):
            return False  # "and likes to be first"
        if not terms or self._is_exempt(first, last) or (not reason and self._names_need(first, last)):
            return False
        return not any(self._is_grounded(term, terms) or self._is_grounded_softly(term) for term in terms)

    def _is_exempt(self, first: int, last: int) -> bool:
        """Numbers are compared by themselves; blanks and questions are for the team to fill."""
        after = self._after
        start = after.tokens[first].start
        end = after.tokens[last].start if last < len(after.tokens) else len(after.text)
        if any(start <= blank < end for blank, _ in after.blanks) or "?" in after.text[start:end]:
            return True
        # A blank in front of it, or a cut after "3 p.m.": not a sentence by itself.
        behind = after.text[:start].rstrip()
        if behind.endswith((".m.", "]")) or any(0 <= start - stop <= 2 for _, stop in after.blanks):
            return True
        return any(first <= item.first < last and item.value != "1" for item in after.quantities)

    def _is_repeated(self, tokens: Sequence[Token]) -> bool:
        """Whether it stands in the original, or all its words do: "Mom works nights." """
        if self._stands(self._after.text[tokens[0].start : tokens[-1].end]):
            return True
        stems = {token.stem for token in tokens if token.is_word and token.low not in self._vocabulary.stop}
        return bool(stems - listed("everyday")) and stems <= self._stems

    def _stands(self, said: str) -> bool:
        """Whether these very words are the original's or a strength's."""
        low = _plain(said).strip(".,;: ")
        return any(low in text for text in self._texts)

    def _is_heading(self, tokens: Sequence[Token]) -> bool:
        """ "Strengths:", "Next steps", "Present levels of performance"."""
        return _is_frame(tokens, self._names)

    def _is_name(self, term: Term) -> bool:
        if term.kind == "name" and not self._lows.isdisjoint(term.stems):
            return False  # "poor endurance" as "Endurance is a need"
        return term.kind in ("name", "person") and not self._given.holds(term)

    def _is_grounded(self, term: Term, others: Sequence[Term]) -> bool:
        if term.kind == "connective":
            return False
        if term.soft:
            named = self._given.holds(term) and (listed("everyday") | listed("growth")).isdisjoint(term.stems)
            return named and all(self._is_brought(other) for other in others)
        if self._source.holds(term):
            said = any(match.stems != term.stems for match in self._own.matches(term))
            if len(term.stems) > 1 and said:
                return True  # "obsesses over" as "has a strong interest in"
            return not self._is_everyday(term) or self._is_reworded_about(term)
        if self._brought.issuperset(term.stems):
            return all(self._is_brought(other) for other in others)
        return self._nearest(term, self._gone) >= _NEAR

    def _is_brought(self, term: Term) -> bool:
        """Of words beside one that a strength brings: "has a memory for facts", not "plays the violin"."""
        return (
            term.soft
            or self._source.holds(term)
            or self._is_scaffold(term)
            or (self._brought.issuperset(term.stems))
        )

    def _is_grounded_softly(self, term: Term) -> bool:
        """Of a clause or a need: any word of the original will do, and one that is near to one."""
        if (
            self._stems.issuperset(term.stems)
            and not term.soft
            and listed("liking stems").isdisjoint(term.stems)
        ):
            return True
        if self._source.holds(term):
            return not self._is_everyday(term)
        if not term.soft and self._implied.issuperset(term.stems):
            return True  # "is clumsy" names coordination
        return self._nearest(term, self._told) >= _NEAR_NEED

    def _is_everyday(self, term: Term) -> bool:
        """Said of anyone: "class", "likes", "is growing"."""
        common = listed("everyday") | listed("growth") | self._vocabulary.strength
        if (
            self._given.holds(term)
            and listed("liking stems").isdisjoint(term.stems)
            and listed("growth").isdisjoint(term.stems)
        ):
            return False
        return term.kind in _ANYWHERE or common.issuperset(term.stems)

    def _is_reworded_about(self, term: Term) -> bool:
        """Whether the original's sentence with this word has another that the rewrite says in other words."""
        return any(
            gone.sentence == match.sentence for match in self._own.matches(term) for gone in self._gone
        )

    def _nearest(self, term: Term, others: Sequence[Term]) -> float:
        synonyms, nearness = self._vocabulary.synonyms, self._vocabulary.nearness
        pairs = (
            (left, right)
            for other in others
            if not other.soft
            for right in other.stems
            for left in term.stems
        )
        return max(
            (1.0 if synonyms.same(left, right) else nearness.of(left, right) for left, right in pairs),
            default=0.0,
        )

    def _names_need(self, first: int, last: int) -> bool:
        return any(
            index in self._after.needs
            and self._after.tokens[index].stem not in listed("growth")
            and self._after.tokens[index].low not in self._vocabulary.stop
            for index in range(first, last)
        )

    def _is_scaffold(self, term: Term) -> bool:
        vocabulary = self._vocabulary
        plain = vocabulary.soft | vocabulary.light | vocabulary.connective | listed("template")
        return term.soft or all(stem in plain or stem in vocabulary.strength for stem in term.stems)


def _plain(text: str) -> str:
    """A text in lower case, with single spaces; "is able to" is "can"."""
    return _ABLE.sub("can ", " ".join(text.lower().split()))


def _item(reading: Reading, first: int, last: int) -> FidelityItem:
    start, end = reading.tokens[first].start, reading.tokens[last - 1].end
    return FidelityItem(
        kind="claim", text=reading.text[start:end], start=start, end=end, reason="nothing of it was given"
    )
