"""Which words a text must hold before it is worth trying a pattern on it.

A review tries some 1,400 patterns on every sentence, and nearly all of them begin with "is", "has" or "the".
So patterns are not looked up by how they begin but by the rarest thing they cannot do without, their anchors:
of "[is] all over the place|hit or miss" those are "over the" and "or miss". A sentence that holds none of
a pattern's anchors cannot match it, and is never tried. What is rare need not be exact: a poor guess costs a
few tries in vain, never a match.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from assistant.checks.clauses import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    NEGATIONS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)
from assistant.checks.pieces import ANY, BLANK, DOING, MANNER, NAME, NUMBER, OWNER
from assistant.checks.tries import SLOTS
from assistant.checks.wording import words_of

# An anchor is a key of a piece or, with a space, a key of a piece and the word of the next ("~fall behind").
# Keys of pieces (see `Pieces.keys`), and in how many of 200 sentences about a student each stands. Guesses.
_KINDS = {ANY: 1000, NAME: 200, NUMBER: 120, DOING: 100, OWNER: 60, MANNER: 60, BLANK: 20}
_COMMON = (
    AUXILIARIES
    | COORDINATORS
    | DETERMINERS
    | NEGATIONS
    | PREPOSITIONS
    | RELATIVES
    | SUBJECT_PRONOUNS
    | SUBORDINATORS
    | words_of("her him them up out all one good time school student reading work skills help level grade")
)
_COMMON_WORD, _OTHER_WORD, _COMMON_PAIR, _OTHER_PAIR = 200, 6, 4, 1


def rarest(choices: Iterable[frozenset[str]]) -> frozenset[str]:
    """Of several sets of keys the one a text is least likely to hold any key of; empty sets do not count."""
    return min((keys for keys in choices if keys), key=_frequency, default=frozenset[str]())


def anchors_of(wordings: Iterable[str], *, inflected: bool) -> frozenset[str]:
    """Keys of which every text that holds one of `wordings` has at least one.

    Args:
        wordings: As a `Trie` takes them: in lower case, with stars and slots.
        inflected: Whether each begins with a verb in its base form, of which every form counts.
    """
    found: set[str] = set()
    for wording in wordings:
        words = [_keys(word) for word in wording.split()]
        if not words:
            return frozenset()  # an empty wording is in every text
        if inflected:
            words[0] = tuple(f"~{key}" if key not in _KINDS else key for key in words[0])
        pairs = [
            (f"{first} {second}",)
            for (first, *others), (second, *more) in pairwise(words)
            if not (others or more or first in _KINDS or second in _KINDS)
        ]
        found.update(min([*words, *pairs], key=_frequency))
    return frozenset(found)


def _keys(word: str) -> tuple[str, ...]:
    if word in SLOTS:
        return SLOTS[word][1]
    return (ANY,) if word[-1] == "*" else (word,)


def _frequency(keys: Iterable[str]) -> int:
    return sum(map(_frequency_of, keys))


@lru_cache(maxsize=32768)
def _frequency_of(key: str) -> int:
    if key in _KINDS:
        return _KINDS[key]
    words: Sequence[str] = key.removeprefix("~").split(" ")
    common = all(word in _COMMON or len(word) == 1 for word in words)
    if len(words) > 1:
        return _COMMON_PAIR if common else _OTHER_PAIR
    return _COMMON_WORD if common else _OTHER_WORD
