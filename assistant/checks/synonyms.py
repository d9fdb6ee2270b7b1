"""Everyday synonyms, from WordNet: which words may stand for one another, and which are opposites.

The concepts of `knowledge/language` are written by hand and know what must stay apart in a goal; this list is
wide and knows less. It is read on the first question only, about words the concepts cannot pair.
(Source: WordNet 3.1, made into `synonyms.tsv` by tools/make_synonyms.py.)
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from assistant.errors import DataError

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Relations:
    """What one stem is related to, as stems; words of several parts are joined by "_"."""

    same: frozenset[str] = _NONE
    broader: frozenset[str] = _NONE
    opposite: frozenset[str] = _NONE


class Synonyms:
    """The words of `synonyms.tsv`.

    Args:
        path: the file; it is read when the first word is asked for.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.of = lru_cache(maxsize=20_000)(self._find)

    def same(self, left: str, right: str) -> bool:
        """Whether two stems may stand for one another."""
        if left == right:
            return True
        one, two = self.of(left), self.of(right)
        return (right in one.same or left in two.same) and not self.opposite(left, right)

    def opposite(self, left: str, right: str) -> bool:
        """Whether two stems are opposites ("increase" and "decrease")."""
        return right in self.of(left).opposite or left in self.of(right).opposite

    @cached_property
    def _lines(self) -> list[str]:
        try:
            return self._path.read_text(encoding="utf-8").split("\n")
        except OSError as error:
            name = self._path.name
            raise DataError(f"{name} cannot be read.", f"Put {name} back in its folder.") from error

    def _find(self, stem: str) -> Relations:
        at = bisect_left(self._lines, f"{stem}\t")
        if at == len(self._lines) or not self._lines[at].startswith(f"{stem}\t"):
            return Relations()
        lists = [frozenset(part.split()) for part in self._lines[at].split("\t")[1:]]
        return Relations(*lists)
