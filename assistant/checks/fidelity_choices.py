"""One or the other: "A or B" as "A and B", as "A" alone, and "A" as "A or B".

A choice is part of the expectation: who may raise a hand or clap need not raise a hand.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from assistant.checks.facts_signs import POSITIVE
from assistant.checks.facts_terms import Reading, Term
from assistant.checks.facts_tokens import Token
from assistant.checks.fidelity_words import Cover
from assistant.checks.wording import words_of
from assistant.types import FidelityItem

_CHOICE = words_of("or either nor both any whichever choice choose chooses")
_EITHER_WAY = _CHOICE - words_of("or both")
_SMALL_WORDS = words_of("and a an the his her their to with in on by at for")
_JOINING = 3  # tokens: "and with a"
_AIMED = words_of("will shall 'll must")
_NO_CHOICE = "the original gives no choice"
# "or not", but not "or not yet correct".
_OR_NOT = re.compile(r"\bor not\b(?=\s*(?:[.,;:!)]|$)|\s+at all\b)", re.IGNORECASE)
_WHETHER = words_of("whether if")
_APART = 2  # tokens between two things to choose from, the "or" among them


def given_choices(before: Reading, after: Reading, offered: Sequence[Reading]) -> list[FidelityItem]:
    """The choices that the rewrite adds, or turns into both; their places are in the rewrite.

    Args:
        before: the original.
        after: the rewrite.
        offered: the strengths; what they name may stand beside an "or".
    """
    return [*_became_both(before, after), *_choice_given(before, after, offered), *_left_open(before, after)]


def taken_choices(before: Reading, after: Reading) -> Iterator[FidelityItem]:
    """ "in Creole or English" as "in Creole", while English is named elsewhere; places in the original."""
    if _CHOICE & after.words or "/" in after.text:
        return
    beside = [(left, right) for _, left, right in joined(after, "and")]
    for _, left, right in joined(before, "or"):
        if left.soft or right.soft or left.sign != POSITIVE or right.sign != POSITIVE:
            continue
        if left.concepts & right.concepts or right.first - left.last > 2:
            continue
        if not any(left.concepts & one.concepts and right.concepts & two.concepts for one, two in beside):
            yield FidelityItem(
                kind="claim",
                text=before.text[left.start : right.end],
                start=left.start,
                end=right.end,
                reason="the choice is gone",
            )


def joined(reading: Reading, word: str) -> list[tuple[Token, Term, Term]]:
    """Every `word` outside a quantity, with the terms on its two sides."""
    found: list[tuple[Token, Term, Term]] = []
    for index, token in enumerate(reading.tokens):
        if token.low != word or index in reading.counted:
            continue
        at = bisect_right(reading.terms, index, key=lambda term: term.first)
        if 0 < at < len(reading.terms):
            found.append((token, reading.terms[at - 1], reading.terms[at]))
    return found


def _became_both(before: Reading, after: Reading) -> Iterator[FidelityItem]:
    """ "a written or picture recipe" as "a written and picture recipe", "a ball or a stool" as both."""
    either = [pair for pair in joined(before, "or") if pair[1].sign == pair[2].sign == POSITIVE]
    if not either or _EITHER_WAY & after.words - before.words:
        return
    still = joined(after, "or")
    for token, left, right in joined(after, "and"):
        if _are_joined(after, left, right) and any(
            left.concepts & one.concepts and right.concepts & other.concepts
            for _, one, other in either
            if not any(a.concepts & one.concepts and b.concepts & other.concepts for _, a, b in still)
        ):
            yield FidelityItem(
                kind="claim",
                text=token.text,
                start=token.start,
                end=token.end,
                reason="one or the other became both",
            )


def _are_joined(reading: Reading, left: Term, right: Term) -> bool:
    """Whether only the joining word, an article or a preposition stand between two terms."""
    between = [token.low for token in reading.tokens[left.last : right.first]]
    return len(between) <= _JOINING and _SMALL_WORDS.issuperset(between)


def _choice_given(before: Reading, after: Reading, offered: Sequence[Reading]) -> Iterator[FidelityItem]:
    """ "will raise her hand" as "will raise her hand or clap"."""
    known = Cover([before, *offered])
    keys = {key for reading in (before, *offered) for term in reading.terms for key in term.keys}
    stems = frozenset[str]().union(*(reading.stems for reading in (before, *offered)))
    given = {term.concepts for one in joined(before, "or") for term in one[1:]}
    for token, left, right in joined(after, "or"):
        light = left.soft or (right.soft and right.kind != "skill")  # "or more"; "or point" is an act
        if right.first - left.last > _APART or light or not _is_aimed(after, left):
            continue
        is_new = not known.holds(right) or _is_opposite(right, keys) or _is_another_act(right, stems)
        if known.holds(left) and is_new and not any(left.concepts & one for one in given):
            yield FidelityItem(
                kind="claim",
                text=after.text[token.start : right.end],
                start=token.start,
                end=right.end,
                reason=_NO_CHOICE,
            )


def _left_open(before: Reading, after: Reading) -> Iterator[FidelityItem]:
    """ "will raise her hand" as "will raise her hand, or not"."""
    found = _OR_NOT.search(after.text)
    if found and not _OR_NOT.search(before.text) and _WHETHER.isdisjoint(after.words):
        yield FidelityItem(
            kind="claim", text=found.group(), start=found.start(), end=found.end(), reason=_NO_CHOICE
        )


def _is_opposite(term: Term, keys: set[tuple[str, int]]) -> bool:
    """ "raise her hand or call out": the second is what the first does away with."""
    return keys.isdisjoint(term.keys) and any((concept, -sign) in keys for concept, sign in term.keys)


def _is_another_act(term: Term, stems: frozenset[str]) -> bool:
    """ "raise her hand or point": near in meaning, and still another way out."""
    return term.kind == "skill" and not stems.issuperset(term.stems)


def _is_aimed(reading: Reading, term: Term) -> bool:
    """Whether a term stands behind "will" in its sentence."""
    return any(
        token.low in _AIMED and token.sentence == term.sentence for token in reading.tokens[: term.first]
    )
