"""The sentences of a rewrite, and its half-sentences that tell who the student is, or why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from assistant.checks.facts_terms import Reading
from assistant.checks.facts_tokens import Token
from assistant.checks.fidelity_lists import listed
from assistant.checks.wording import words_of

_STUDENT = words_of("he she they")
_WHOM = words_of("he she they him her his their them")
_STARTS = words_of("a an")
_BREAKS = words_of(", ; : ( ) — –")
REASONS = words_of("because since thanks")
_TELLING = words_of("who something someone")
_AS, AND = words_of("as"), words_of("and")


def sentence_parts(reading: Reading) -> Iterator[tuple[int, int]]:
    """The tokens of each sentence as first and last index."""
    for _, group in groupby(range(len(reading.tokens)), key=lambda index: reading.tokens[index].sentence):
        indexes = list(group)
        yield indexes[0], indexes[-1] + 1


def halves(reading: Reading) -> Iterator[tuple[int, int]]:
    """Clauses that tell who the student is, or why: ", a gifted artist,", "because she ...", ", who ..."."""
    tokens = reading.tokens
    for at in range(1, len(tokens)):
        if tokens[at].sentence == tokens[at - 1].sentence and _opens(tokens, at):
            yield at, _end(tokens, at)


def _opens(tokens: Sequence[Token], at: int) -> bool:
    low, previous = tokens[at].low, tokens[at - 1].text
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if previous in _BREAKS and (low in _STARTS or low in _TELLING):
        return True
    if low in REASONS:
        return following in _WHOM or following == "to"
    if low in _AS:
        then = tokens[at + 2].low if at + 2 < len(tokens) else ""
        return following in _STUDENT and then in listed("grows")
    if low in AND and following in _STUDENT:
        following = tokens[at + 2].low if at + 2 < len(tokens) else ""
    return low in AND and following in listed("is or loves")


def _end(tokens: Sequence[Token], first: int) -> int:
    last = first + 1
    while last < len(tokens) and tokens[last].sentence == tokens[first].sentence:
        if tokens[last].text in _BREAKS:
            break
        last += 1
    return last
