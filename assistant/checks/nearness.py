"""How near in meaning two everyday words are, from a small table of word vectors.

The table knows what belongs together, not what is the same: "morning" is near "afternoon" and "add" near
"subtract". It only says which words without a partner may be a paraphrase; what must stay apart is told by
the concepts and by `synonyms`. It is read on the first question only.
(Source: MiniLM-L6-v2, made into `word_vectors.bin` by tools/make_word_vectors.py.)
"""

from __future__ import annotations

from array import array
from functools import cached_property, lru_cache
from operator import mul
from pathlib import Path

from assistant.errors import DataError

_LENGTH = 127.0 * 127.0  # of a vector with itself


class Nearness:
    """The words of `word_vectors.bin`.

    Args:
        path: the file; it is read when the first pair is asked for.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.of = lru_cache(maxsize=20_000)(self._find)

    def _find(self, left: str, right: str) -> float:
        """From about 0 (nothing in common) to 1 (the same word); 0 when a word is not known."""
        if left == right:
            return 1.0
        one, two = self._vector(left), self._vector(right)
        return sum(map(mul, one, two)) / _LENGTH if one and two else 0.0

    def _vector(self, stem: str) -> array[int]:
        places, numbers, width = self._table
        at = places.get(stem)
        return array("b") if at is None else numbers[at * width : (at + 1) * width]

    @cached_property
    def _table(self) -> tuple[dict[str, int], array[int], int]:
        name = self._path.name
        try:
            head, words, data = self._path.read_bytes().split(b"\n", 2)
            count, width = map(int, head.split())
            stems = words.decode().split()
        except (OSError, ValueError) as error:
            raise DataError(f"{name} cannot be read.", f"Put {name} back in its folder.") from error
        if len(stems) != count or len(data) != count * width:
            raise DataError(f"{name} is not whole.", f"Put {name} back in its folder.")
        return {stem: at for at, stem in enumerate(stems)}, array("b", data), width
