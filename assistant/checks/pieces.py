"""A text cut into the pieces that patterns are matched against: words, numbers, blanks and single marks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property, lru_cache

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
    def keys(self) -> frozenset[str]:
        """Each word, base form of a word and kind of piece there is, and every `pair` of neighbours."""
        found = {ANY}
        before: tuple[str, ...] = ()
        for index, low in enumerate(self.lows):
            found.update([pair(first, low) for first in before])
            before = keys_of_piece(low, self.source(index))
            found.update(before)
        return frozenset(found)

    @cached_property
    def places(self) -> Mapping[str, list[int]]:
        """Where each word, base form of a word and kind of piece stands."""
        found: dict[str, list[int]] = {ANY: []}
        for index, low in enumerate(self.lows):
            if self.glued[index]:
                continue
            found[ANY].append(index)
            for key in keys_of_piece(low, self.source(index)):
                found.setdefault(key, []).append(index)
        return found


def pair(first: str, second: str) -> str:
    """What stands for two neighbours: a key of the first piece and the word of the second."""
    return f"{first} {second}"


def keys_of_piece(low: str, written: str) -> tuple[str, ...]:
    """What a pattern can ask of its first piece: the word, its base forms (`~bite`), its kind."""
    keys = _keys_of_word(low)
    return (*keys, NAME) if written[0].isupper() else keys


@lru_cache(maxsize=32768)
def _keys_of_word(low: str) -> tuple[str, ...]:
    first = low[0]
    if first.isdigit():
        return (low, NUMBER)
    if first in "[_":
        return (low, BLANK)
    if not first.isalpha():
        return (low,)
    kinds = [kind for kind, ending in ((OWNER, "'s"), (MANNER, "ly"), (DOING, "ing")) if low.endswith(ending)]
    return (low, *(f"~{base}" for base in base_forms(low)), *kinds)
