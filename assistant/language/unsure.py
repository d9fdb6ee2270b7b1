"""Words of a text of which only the user knows who is meant: to ask about, before a model is told.

They are masked all the same until the user says otherwise: a word masked for nothing comes back, and a name
that was sent does not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.language.english import is_english
from assistant.language.names import name_words
from assistant.language.redact import Hit
from assistant.language.word_lists import WORD_NAMES
from assistant.types import Unsure, UnsureReason

_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f'’‐‑-])*[^\W\d_]")
_SHORTEST = 4  # letters: of shorter names, two that differ in one letter are seldom one ("Ana", "Ava")
_LONG = 6  # letters: names so long may differ in two ("Kaitlyn", "Katelyn")


@dataclass(frozen=True, slots=True)
class _Named:
    """A word of a name where it stands."""

    start: int
    end: int
    word: str


def find_unsure(text: str, hits: Sequence[Hit], people: Sequence[str]) -> tuple[Unsure, ...]:
    """The words of `text` to ask about, each where it stands first, from left to right.

    Args:
        text: The user's own text.
        hits: Where people stand in it, declared or found (`Redacted.people_in`).
        people: The names that the user declared.
    """
    found = [*_shared(text, hits, people), *_respelled(text, hits, people), *_ordinary(text, hits)]
    once: dict[str, Unsure] = {}
    for unsure in sorted(found, key=lambda each: each.start):
        once.setdefault(_plain(unsure.text), unsure)
    return tuple(once.values())


def _ordinary(text: str, hits: Sequence[Hit]) -> Iterator[Unsure]:
    for hit in hits:
        words = text[hit.start : hit.end].split()
        if not hit.declared and all(is_english(word) or word.lower() in WORD_NAMES for word in words):
            yield _unsure(text, hit.start, hit.end, "word")


def _shared(text: str, hits: Sequence[Hit], people: Sequence[str]) -> Iterator[Unsure]:
    """ "Alex" alone, where "Alex Kim" and "Alex Ruiz" are spoken of."""
    named = [*people, *(text[hit.start : hit.end] for hit in hits)]
    full = {_plain(" ".join(words)): words for words in map(name_words, named) if len(words) > 1}
    for hit in hits:
        given = _plain(text[hit.start : hit.end])
        others = tuple(" ".join(words) for words in full.values() if _plain(words[0]) == given)
        if len(others) > 1:
            yield _unsure(text, hit.start, hit.end, "shared", others)


def _respelled(text: str, hits: Sequence[Hit], people: Sequence[str]) -> Iterator[Unsure]:
    """ "Katelyn", where "Kaitlyn" came before or was declared."""
    known = dict.fromkeys(word for person in people for word in name_words(person))
    for hit in hits:
        for word in _words(text, hit):
            if word.word in known:
                continue
            before = next((other for other in known if not hit.declared and _alike(other, word.word)), None)
            if before is not None:
                yield _unsure(text, word.start, word.end, "spelling", (before,))
            known[word.word] = None


def _words(text: str, hit: Hit) -> Iterator[_Named]:
    for match in _WORD.finditer(text, hit.start, hit.end):
        yield _Named(match.start(), match.end(), match.group())


def _unsure(text: str, start: int, end: int, reason: UnsureReason, others: tuple[str, ...] = ()) -> Unsure:
    return Unsure(start=start, end=end, text=text[start:end], reason=reason, others=others)


def _plain(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c)).casefold()


def _alike(one: str, other: str) -> bool:
    """Whether two spellings can be of one name: letters added, left out, changed or swapped."""
    a, b = _plain(one), _plain(other)
    shorter = min(len(a), len(b))
    if a == b:
        return one.casefold() != other.casefold()  # "José", "Jose"; not "TAVIA", "Tavia"
    if shorter < _SHORTEST or a[0] != b[0]:
        return False
    return _distance(a, b) <= (2 if shorter >= _LONG and a[-1] == b[-1] else 1)


def _distance(a: str, b: str) -> int:
    """How many letters have to be added, taken out, changed or swapped to make `b` of `a`."""
    rows = [list(range(len(b) + 1))]
    for i, letter in enumerate(a, start=1):
        row = [i]
        for j, other in enumerate(b, start=1):
            best = min(rows[-1][j] + 1, row[j - 1] + 1, rows[-1][j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]
