"""A text cut into the pieces that patterns are matched against: words, numbers, blanks and single marks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain

from assistant.checks.inflection import base_forms

# A blank for the team ("[how often]", "____") is one piece, so that no wording is found inside it.
_PIECE = re.compile(
    r"(?P<blank>\[[^\[\]\n]{1,100}\]|_{2,})"
    r"|(?P<number>\d+(?:[.,/:]\d+)*(?:%|(?:st|nd|rd|th)\b)?)"
    r"|(?P<word>[^\W\d_][^\W_\u0300-\u036f]*[\u0300-\u036f]*(?:['’][^\W\d_]+)*)(?:(?<=s)['’](?!\w))?"
    r"|(?<=\w)(?P<hyphen>[-‐‑])(?=\w)"
    r"|(?P<mark>[^\s])"
)
# What a piece is besides its own word: patterns that begin with a built-in ask for these.
ANY, NUMBER, NAME, OWNER, MANNER, DOING, BLANK = "*", "#", "Aa", "'s", "-ly", "-ing", "__"


class Pieces:
    """The pieces of `text[start:end]`, as lists with one entry for each piece.

    `lows` holds them in lower case with straight apostrophes, `starts` and `ends` their places in the text.
    A piece is `glued` when only a hyphen stands before it ("self-absorbed" is "self" and a glued "absorbed").
    """

    __slots__ = ("__dict__", "ends", "glued", "known", "lows", "memo", "starts", "text")

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        self.text = text
        self.lows: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.glued: list[bool] = []
        self.memo: dict[tuple[int, int], tuple[int, ...]] = {}
        self.known: dict[int, bool] = {}
        glued = False
        for found in _PIECE.finditer(text, start, len(text) if end is None else end):
            kind = found.lastgroup or "mark"
            if kind == "hyphen":
                glued = True
                continue
            piece = found[kind]
            self.lows.append(piece if kind in ("mark", "blank") else piece.lower().replace("’", "'"))
            self.starts.append(found.start())
            self.ends.append(found.end(kind))
            self.glued.append(glued)
            glued = False

    def __len__(self) -> int:
        return len(self.lows)

    def source(self, index: int) -> str:
        """A piece as it is written."""
        return self.text[self.starts[index] : self.ends[index]]

    def ends_at(self, index: int) -> bool:
        """Whether a match may end before the piece at `index`: not inside a hyphenated word."""
        return index >= len(self.lows) or not self.glued[index]

    def has_each(self, needs: tuple[frozenset[str], ...]) -> bool:
        """Whether for each of the sets any piece, glued or not, has one of its keys (see `places`)."""
        known = self.known
        for keys in needs:
            there = known.get(id(keys))
            if there is None:
                there = known[id(keys)] = not keys.isdisjoint(self.keys)
            if not there:
                return False
        return True

    @cached_property
    def keys_of_each(self) -> list[tuple[str, ...]]:
        """For every piece: its word, base forms of it and its kind."""
        text = self.text
        return [
            (low, NUMBER)  # words are few and looked up again; numbers would fill the memory
            if low.isdecimal()
            else (*_keys_of_word(low), NAME)
            if text[start].isupper()
            else _keys_of_word(low)
            for low, start in zip(self.lows, self.starts, strict=True)
        ]

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of all pieces."""
        return frozenset(chain((ANY,), *self.keys_of_each))

    @cached_property
    def is_hyphenated(self) -> bool:
        """Whether any piece is glued to the one before it."""
        return True in self.glued

    def places_of(self, keys: frozenset[str]) -> Sequence[int]:
        """Where any of `keys` stands, from left to right (see `places`)."""
        places = self.places
        if ANY in keys:
            return places[ANY]
        if len(keys) == 1:
            (key,) = keys
            return places.get(key, ())
        return sorted({place for key in keys for place in places.get(key, ())})

    @cached_property
    def places(self) -> Mapping[str, list[int]]:
        """Where each word, base form of a word and kind of piece stands; not inside a hyphenated word."""
        found: dict[str, list[int]] = {}
        whole = [at for at, glued in enumerate(self.glued) if not glued]
        for at in whole:
            for key in self.keys_of_each[at]:
                if key in found:
                    found[key].append(at)
                else:
                    found[key] = [at]
        found[ANY] = whole
        return found


@lru_cache(maxsize=32768)
def _keys_of_word(low: str) -> tuple[str, ...]:
    """What a pattern can ask of a piece: the word, its base forms (`~bite`), its kind."""
    first = low[0]
    if first.isdigit():
        return (low, NUMBER)
    if first in "[_":
        return (low, BLANK)
    if not first.isalpha():
        return (low,)
    kinds = [kind for kind, ending in ((OWNER, "'s"), (MANNER, "ly"), (DOING, "ing")) if low.endswith(ending)]
    return (low, *(f"~{base}" for base in base_forms(low)), *kinds)
