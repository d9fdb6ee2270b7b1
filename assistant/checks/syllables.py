"""How many syllables an English word has: where pyphen would hyphenate it, plus one.

The patterns are pyphen's own (US English), and so are the counts. What differs is how they are kept. pyphen
parses all 11,000 before its first answer, 70 ms that every command would wait for, and remembers each word
it was ever asked for, the names of children among them. Here a pattern is parsed when a word first has it,
and no word is remembered.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

_DICTIONARY = "dictionaries/hyph_en_US.dic"
# The file begins with "UTF-8" and settings ("LEFTHYPHENMIN 2"); patterns are in lower case.
_HEADINGS = 10
# The first and last syllable have at least two letters.
_LEFT = _RIGHT = 2

# Where a pattern breaks (odd) or forbids a break (even), counted from its first letter: "be5r1a" is
# ((2, 5), (3, 1)).
_Marks = tuple[tuple[int, int], ...]


def syllables(word: str) -> int:
    """The syllables of `word` (lower case), at least one.

    Every pattern that the word holds votes on the places between its letters; the highest number decides,
    and odd numbers are breaks (F. M. Liang, Word Hy-phen-a-tion by Com-put-er, 1983).
    """
    patterns, longest = _patterns()
    pointed = f".{word}."
    size = len(pointed)
    votes = [0] * (size + 1)
    for start in range(size - 1):
        for end in range(start + 1, min(start + longest, size) + 1):
            marks = patterns.get(pointed[start:end])
            if marks is None:
                continue
            if isinstance(marks, str):
                marks = patterns[pointed[start:end]] = _parsed(marks)
            for offset, value in marks:
                if value > votes[start + offset]:
                    votes[start + offset] = value
    return 1 + sum(vote % 2 for vote in votes[_LEFT + 1 : size - _RIGHT])


@lru_cache(maxsize=1)
def _patterns() -> tuple[dict[str, str | _Marks], int]:
    """The patterns by their letters, as they are written until one is used, and the most letters of one."""
    spec = find_spec("pyphen")  # found but not imported: that alone reads the names of all its languages
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("pyphen is not installed", name="pyphen")
    content = (Path(spec.origin).parent / _DICTIONARY).read_bytes()
    written = content.decode("utf-8").split("\n")
    letters = content.translate(None, b"0123456789").decode("utf-8").split("\n")
    patterns: dict[str, str | _Marks] = dict(zip(letters, written, strict=True))
    for heading in [found for found in letters[:_HEADINGS] if not found.islower()]:
        del patterns[heading]
    return patterns, max(map(len, patterns))


def _parsed(written: str) -> _Marks:
    marks: list[tuple[int, int]] = []
    place = 0
    for sign in written:
        if sign.isdigit():
            marks.append((place, int(sign)))
        else:
            place += 1
    return tuple(marks)
