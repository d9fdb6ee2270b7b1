""" "Unless" is the other side of "when": exchanging them turns the sentence, unless the act is turned too.

"Does not answer unless asked twice" is "answers when asked twice", not "does not answer when asked twice".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.checks.facts_signs import POSITIVE
from assistant.checks.facts_terms import Reading, Term
from assistant.checks.facts_tokens import Token
from assistant.checks.fidelity_items import changed_item
from assistant.checks.wording import words_of
from assistant.types import FidelityItem

_EXCHANGED = words_of("unless until")
_GIVEN = words_of("when whenever if once while with after")
# A sentence with one of these says by itself what happens without.
_OTHER_SIDE = words_of("without until only needs need needed requires depends except unless otherwise")
_ENDS = frozenset(",;:.()")
_REACH = 8  # tokens of a condition
_MOST = 0.5  # share of the words of a condition that have to come back as one


def unless_exchanged(before: Reading, after: Reading) -> list[FidelityItem]:
    """Conditions whose "unless" became "when", or the other way round, while the act stayed as it was.

    Args:
        before: the original.
        after: the rewrite.
    """
    gone = list(_exchanged(before, after))
    come = [(was, now) for now, was in _exchanged(after, before)]
    return [
        changed_item("claim", was, now, after, f'"{was.low}" became "{now.low}"')
        for was, now in (*gone, *come)
    ]


def _exchanged(one: Reading, other: Reading) -> Iterator[tuple[Token, Token]]:
    """Each "unless" of one text with the word by which the other states the same condition."""
    for index, token in enumerate(one.tokens):
        if token.low not in _EXCHANGED:
            continue
        condition, main = _parted(one, index)
        for at, now in enumerate(other.tokens):
            if now.low not in _GIVEN or not _OTHER_SIDE.isdisjoint(other.words_of(now.sentence)):
                continue
            stated, act = _parted(other, at)
            if _share(condition, stated) > _MOST and _unturned(main, act) and not _turned(condition, stated):
                yield token, now
                break


def _parted(reading: Reading, index: int) -> tuple[list[Term], list[Term]]:
    """The terms of the clause that a joining word opens, and the others of its sentence."""
    sentence, last = reading.tokens[index].sentence, index + 1
    while last < len(reading.tokens) and last - index <= _REACH and not _ends(reading.tokens[last], sentence):
        last += 1
    terms = [term for term in reading.terms_of(sentence) if term.kind != "name"]
    inside = [term for term in terms if index < term.first < last]
    hard = [term for term in inside if not term.soft]
    return hard or inside, [term for term in terms if term not in inside]


def _ends(token: Token, sentence: int) -> bool:
    return token.sentence != sentence or token.text in _ENDS


def _share(condition: Sequence[Term], stated: Sequence[Term]) -> float:
    if not condition:
        return 0.0
    return sum(any(term.concepts & other.concepts for other in stated) for term in condition) / len(condition)


def _unturned(main: Sequence[Term], act: Sequence[Term]) -> bool:
    """Whether an act comes back as it was: denied as before, or stated as before."""
    pairs = [pair for term in main for other in act if (pair := _signs(term, other))]
    return bool(pairs) and all(_denied(was) == _denied(now) for was, now in pairs)


def _turned(condition: Sequence[Term], stated: Sequence[Term]) -> bool:
    """ "when the question is not repeated" is "unless the question is repeated"."""
    pairs = [pair for term in condition for other in stated if (pair := _signs(term, other))]
    return any(was * now < 0 for was, now in pairs)


def _signs(term: Term, other: Term) -> tuple[int, int] | None:
    """What two texts make of a concept they share."""
    for concept, sign in sorted(term.keys):
        for also, turned in sorted(other.keys):
            if concept == also:
                return sign * term.sign, turned * other.sign
    return None


def _denied(sign: int) -> bool:
    return sign != POSITIVE  # named as hard, too
