"""Which part of a rewrite does what: names the strength, leads from it to the skill, or states the facts.

People who put a strength first say a little about it ("she has a visual memory; picturing the page, she
will ..."). A word they bring there weighs less than the same word where the facts stand.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checks.facts_terms import Reading
from assistant.checks.fidelity_words import Cover

PRAISE, LEAD, BESIDE, PLAIN = "praise", "lead", "beside", "plain"

_NEAR = 3  # tokens
_KINDS_OF_NO_FACT = frozenset({"name", "person", "connective"})
_MOST_FACTS = 2  # words of the original a sentence of praise may hold besides the name


class Zones:
    """The zone of every token of a rewrite.

    Args:
        before: the original.
        after: the rewrite.
        strengths: the strengths the rewrite may draw on.
    """

    def __init__(self, before: Reading, after: Reading, strengths: Sequence[Reading]) -> None:
        self._after = after
        offered, original = Cover(strengths), Cover([before])
        self._woven = {
            term.sentence for term in after.terms if not term.soft and strengths and offered.holds(term)
        }
        self._near = {
            at
            for term in after.terms
            if not term.soft and strengths and offered.holds(term)
            for at in range(term.first - _NEAR, term.last + _NEAR)
        }
        numbered = {after.tokens[item.first].sentence for item in after.quantities if item.value != "1"}
        facts: dict[int, int] = {}
        for term in after.terms:
            if term.soft or term.kind in _KINDS_OF_NO_FACT or not original.holds(term):
                continue
            if not (strengths and offered.holds(term)):
                facts[term.sentence] = facts.get(term.sentence, 0) + 1
        willed = {token.sentence for token in after.tokens if token.low == "will"}
        sentences = {token.sentence for token in after.tokens}
        self._pure = {
            sentence
            for sentence in sentences
            if sentence not in numbered
            and facts.get(sentence, 0) <= _MOST_FACTS
            and (sentence in self._woven or (sentence - 1 in self._woven and sentence not in willed))
            and not after.needs_in(sentence)
        }
        self._will = self._starts_of_will()
        self._first_number: dict[int, int] = {}
        for item in after.quantities:
            self._first_number.setdefault(after.tokens[item.first].sentence, item.first)

    def _starts_of_will(self) -> dict[int, int]:
        found: dict[int, int] = {}
        for index, token in enumerate(self._after.tokens):
            if token.low == "will":
                found.setdefault(token.sentence, index)
        return found

    def of(self, index: int) -> str:
        """The zone of a token."""
        token = self._after.tokens[index]
        will = self._will.get(token.sentence, -1)
        if token.sentence in self._pure:
            return PRAISE
        linked = token.sentence in self._woven or token.sentence - 1 in self._woven
        number = self._first_number.get(token.sentence, len(self._after.tokens))
        if linked and index < will and index < number:
            return LEAD
        if index in self._near:
            return BESIDE
        return PLAIN
