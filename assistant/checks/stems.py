"""The form a word is compared by: "decoding", "decodes" and "decoder" are all "decod"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

_VOWELS = frozenset("aeiouy")
# Longest first; each may only be taken off when at least this many letters stay.
_SUFFIXES: tuple[tuple[str, int], ...] = (
    ("izations", 4),
    ("ications", 3),
    ("ization", 4),
    ("ication", 3),
    ("ments", 4),
    ("ness", 4),
    ("ment", 4),
    ("ings", 3),
    ("ions", 4),
    ("ing", 3),
    ("ion", 4),
    ("ers", 4),
    ("ied", 2),
    ("ies", 2),
    ("ily", 3),
    ("ity", 4),
    ("ed", 3),
    ("er", 4),
    ("ly", 4),
    ("es", 3),
    ("al", 5),
    ("s", 3),
)
_ENDINGS = {
    "ied": "y",
    "ies": "y",
    "ily": "y",
    "ications": "y",
    "ication": "y",
    "izations": "ize",
    "ization": "ize",
}


class Stemmer:
    """A light English stemmer with a list of exceptions, remembering what it has seen.

    Args:
        irregular: word -> the form it is compared by; both in lower case.
    """

    def __init__(self, irregular: Mapping[str, str]) -> None:
        self._irregular = dict(irregular)
        self._finals = frozenset(self._irregular.values())
        self.stem = lru_cache(maxsize=50_000)(self._find)

    def _find(self, word: str) -> str:
        """The stem of `word` (lower case)."""
        for ending in ("'s", "s'"):
            if word.endswith(ending) and len(word) > 3:
                word = word[: -len(ending)] + ("s" if ending == "s'" else "")
        if word in self._irregular:
            return _bare(self._irregular[word])
        if word in self._finals:
            return _bare(word)
        for ending in ("s", "es", "ed", "d", "ing"):
            base = word.removesuffix(ending)
            if base != word and base in self._irregular:
                return _bare(self._irregular[base])
        if len(word) <= 3 or not word.isalpha():
            return word
        cut = self._cut(word)
        return _bare(self._irregular.get(cut, cut))

    def _cut(self, word: str) -> str:
        for suffix, least in _SUFFIXES:
            if not word.endswith(suffix) or len(word) - len(suffix) < least:
                continue
            root = word[: -len(suffix)]
            if suffix == "s" and word.endswith(("ss", "us", "is")):
                return word
            if suffix == "es" and not root.endswith(("s", "x", "z", "ch", "sh", "o")):
                continue
            if suffix in _ENDINGS:
                whole = root + _ENDINGS[suffix]
                return self._irregular.get(whole) or (self._cut(whole) if suffix == "ies" else whole)
            if not _VOWELS.intersection(root):
                continue
            if suffix in ("ing", "ings", "ed"):
                whole = self._irregular.get(root) or (root if root in self._finals else "")
                if whole:
                    return whole
                return self._cut(root) if suffix == "ings" else _restored(root)
            return root
        return word


def _restored(root: str) -> str:
    """ "stopp" is "stop" and "fad" is "fade", but "tell", "miss" and "buzz" keep both letters."""
    if len(root) > 3 and root[-1] == root[-2] and root[-1] not in "lsz":
        return root[:-1]
    first, middle, last = root if len(root) == 3 else "aaa"
    if first not in _VOWELS and middle in _VOWELS and last not in _VOWELS and last not in "wx":
        return root + "e"
    return root


def _bare(stem: str) -> str:
    """Without the final e or y that comes and goes ("complete", "completing")."""
    if len(stem) > 4 and stem[-1] == "e":
        return stem[:-1]
    if len(stem) > 3 and stem[-1] == "y" and stem[-2] not in _VOWELS:
        return stem[:-1] + "i"
    return stem
