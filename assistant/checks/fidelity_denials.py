"""How often a sentence denies, lowers or names a need, so that a "not" said another way is not taken for lost."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checks.facts_signs import NEGATIVE, POSITIVE
from assistant.checks.facts_terms import Reading, Term
from assistant.checks.fidelity_words import Cover
from assistant.checks.vocabulary import Vocabulary, words_of

_EXCEPTIONS = words_of("unless except instead rather only")

Pair = tuple[Term, Term]


class Denials:
    """Marks of denial in each sentence of a text: negations, opposites, needs and what is stopped or left out."""

    def __init__(self, reading: Reading, vocabulary: Vocabulary) -> None:
        self._counts: dict[int, int] = {}
        marked = set[int]()
        for index, token in enumerate(reading.tokens):
            out = token.low == "out" and "keep" in {t.stem for t in reading.tokens[max(0, index - 3) : index]}
            if (
                (token.low,) in vocabulary.negators
                or (token.stem,) in vocabulary.reducers
                or token.low in _EXCEPTIONS
                or (index in reading.needs and index - 1 not in reading.needs)
                or out
            ):
                marked.add(index)
        for term in reading.terms:
            if any(sign == NEGATIVE for _, sign in term.keys) and marked.isdisjoint(range(term.first, term.last)):
                marked.add(term.first)
        for index in marked:
            sentence = reading.tokens[index].sentence
            self._counts[sentence] = self._counts.get(sentence, 0) + 1

    def of(self, sentence: int) -> int:
        """How many marks the sentence has."""
        return self._counts.get(sentence, 0)


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
        homes = {other.sentence for other in cover.matches(was)} | {now.sentence}
        most = max(new.of(sentence) for sentence in homes)
        if was.sign == NEGATIVE and now.sign == POSITIVE:
            kept = most >= old.of(was.sentence) > 0
        else:
            kept = old.of(was.sentence) >= new.of(now.sentence) > 0
        if kept:
            moved.append(was)
        else:
            real.append((was, now))
    return tuple(real), tuple(moved)
