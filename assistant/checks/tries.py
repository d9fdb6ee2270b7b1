"""Thousands of wordings in one look-up: a tree of words that grows only where a text goes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache

from assistant.checks.inflection import base_forms
from assistant.checks.pieces import MANNER, OWNER, Pieces
from assistant.checks.wording import words_of

_OWNERS = frozenset(("his", "her", "their", "hers"))
_SELVES = ("himself", "herself", "themselves", "themself")
_NO_MANNER = words_of(
    "only hardly barely rarely scarcely family early reply apply supply likely unlikely friendly lonely "
    "lovely daily weekly monthly belly bully jelly ugly silly"
)
_STEM = 4
_MARK = re.compile(r"[/,.&+()]")
_SPLIT = re.compile(r"(?<=\w)[-‐‑](?=\w)")


def manner(low: str) -> bool:
    """Whether a word is an adverb such as "slowly"."""
    return low.endswith("ly") and len(low) > 4 and low not in _NO_MANNER


def owner(low: str) -> bool:
    """Whether a word says whose: "his", "Ana's"."""
    return low in _OWNERS or low.endswith("'s")


# Entries of lists are written as a dictionary would write them.
SLOTS: dict[str, tuple[Callable[[str], bool], tuple[str, ...]]] = {
    "one's": (owner, (*_OWNERS, OWNER)),
    "-ly": (manner, (MANNER,)),
    "oneself": (frozenset(_SELVES).__contains__, _SELVES),
}


class Trie:
    """Wordings as a tree: after each word, the words that may follow.

    Args:
        wordings: Phrases with single spaces, in lower case.
        inflected: Whether the first word is a verb in its base form, of which every form counts.
    """

    __slots__ = ("__dict__", "_nexts", "_plain", "_special", "final", "inflected")

    def __init__(self, wordings: Iterable[str], *, inflected: bool = False) -> None:
        self.final = False
        self.inflected = inflected
        self._nexts: dict[str, list[str] | Trie] = {}
        self._special: list[tuple[Callable[[str], bool], str]] = []
        nexts = self._nexts
        self._plain = not inflected  # a text is looked up by its own words
        for wording in wordings:
            word, _, rest = wording.partition(" ")
            if not word:
                self.final = True
                self._plain = False
            elif isinstance(known := nexts.get(word), list):
                known.append(rest)
            else:
                nexts[word] = [rest]
                if word in SLOTS or word[-1] == "*":
                    self._special.append((_test(word), word))
                    self._plain = False

    @cached_property
    def firsts(self) -> frozenset[str]:
        """Keys (see `Pieces.places`) of which a match has one at its first piece."""
        found: set[str] = set()
        for word in self._nexts:
            if word in SLOTS:
                found.update(SLOTS[word][1])
            elif word[-1] == "*":
                found.add("*")
            else:
                found.add(f"~{word}" if self.inflected else word)
        return frozenset(found)

    def wordings(self) -> Iterator[str]:
        """All of them."""
        if self.final:
            yield ""
        for word, follows in self._nexts.items():
            for rest in follows if isinstance(follows, list) else follows.wordings():
                yield f"{word} {rest}".rstrip()

    def ends(self, pieces: Pieces, start: int) -> tuple[int, ...]:
        """Where a wording that begins at piece `start` ends, the longest first."""
        if self._plain and (start >= len(pieces.lows) or pieces.lows[start] not in self._nexts):
            return ()
        key = (id(self), start)
        ends = pieces.memo.get(key)
        if ends is None:
            found: list[int] = []
            self._walk(pieces, start, found)
            ends = pieces.memo[key] = tuple(sorted(set(found), reverse=True)) if found else ()
        return ends

    def _walk(self, pieces: Pieces, at: int, found: list[int]) -> None:
        if self.final:
            found.append(at)
        if at >= len(pieces.lows):
            return
        low = pieces.lows[at]
        for word in base_forms(low) if self.inflected else (low,):
            if word in self._nexts:
                self._next(word)._walk(pieces, at + 1, found)
        for test, word in self._special:
            if test(low):
                self._next(word)._walk(pieces, at + 1, found)

    def _next(self, word: str) -> Trie:
        follows = self._nexts[word]
        if isinstance(follows, list):
            follows = self._nexts[word] = Trie(follows)
        return follows


def _test(word: str) -> Callable[[str], bool]:
    if word in SLOTS:
        return SLOTS[word][0]
    stem = word[:-1]
    return lambda low: low.startswith(stem)


@lru_cache(maxsize=256)
def listed(entries: str, *, inflected: bool = False, more: tuple[str, ...] = ()) -> Trie:
    """The tree of a word list.

    Args:
        entries: The entries, separated by commas.
        inflected: Whether each begins with a verb in its base form.
        more: Wordings besides.
    """
    wordings = [w for part in entries.split(",") for w in spellings(" ".join(part.split()))]
    return Trie([*wordings, *more], inflected=inflected)


def spellings(wording: str) -> tuple[str, ...]:
    """The ways of writing a wording: in lower case, hyphens as spaces, "can't" also as "cant"."""
    low = wording.lower()
    if "-" in low and low != "-ly":
        low = " ".join(w if w == "-ly" else _SPLIT.sub(" ", w) for w in low.split())
    if "’" in low:
        low = low.replace("’", "'")
    if _MARK.search(low):
        low = " ".join(_MARK.sub(r" \g<0> ", low).split())
    if "'" not in low:
        return (low,) if low else ()
    low = low.replace("' ", " ").removesuffix("'")
    return (low, low.replace("n't", "nt")) if "n't" in low else (low,)


def is_stem(word: str) -> bool:
    """Whether a word is well formed: no star, or one at its end after at least four letters."""
    return "*" not in word[:-1] and (not word.endswith("*") or len(word) > _STEM)
