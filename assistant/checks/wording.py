"""Word lists written as plain text, read as sets and as patterns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property


def words_of(listed: str) -> frozenset[str]:
    """The words of a list separated by white space."""
    return frozenset(listed.split())


_WORDING = r"(?:[^()|]|\([^()]*\))+"
_OPENING = re.compile(rf"\(\?:({_WORDING}(?:\|{_WORDING})*)\)(?![?*+{{])")
_LETTER = re.compile(r"[^\W\d_](?![?*+{])")


def alternatives(listed: str) -> str:
    r"""A pattern that matches any item of a list; `_` in an item stands for white space between its words."""
    return any_of(item.replace("_", " ") for item in listed.split())


def any_of(wordings: Iterable[str]) -> str:
    """A pattern that matches any of several wordings; a space in one stands for white space."""
    return by_first_letter(wordings).replace(" ", r"\s{1,5}")


def by_first_letter(items: Iterable[str]) -> str:
    """A pattern that matches any of several, put together by their first letter.

    So at nearly every place in a text a few letters tell that no item begins there, and not one look at each
    item. An item that opens with a group of words stands behind each of their letters; one that begins with
    no letter comes last.
    """
    behind: dict[str, list[str]] = {}
    for item in items:
        opening = _OPENING.match(item)
        words: list[str] = re.findall(_WORDING, opening[1]) if opening else [item]
        rest = item[opening.end() :] if opening else ""
        tails: dict[str, list[str]] = {}
        for word in words:
            letter = word[0] if _LETTER.match(word) else ""
            tails.setdefault(letter, []).append(word.removeprefix(letter))
        for letter, ends in tails.items():
            behind.setdefault(letter, []).append(_any_of(ends) + rest)
    others = behind.pop("", [])
    branches = "|".join([*(letter + _any_of(rests) for letter, rests in behind.items()), *others])
    return branches if others else f"(?=[{''.join(behind)}])(?:{branches})"


def _any_of(branches: list[str]) -> str:
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


class LazyPattern:
    """A pattern that ignores case and is compiled when it is first used: a command pays for what it needs."""

    def __init__(self, *alternative: str | Callable[[], str], flags: int = re.IGNORECASE) -> None:
        self._alternative = alternative  # a function where the words have to be read first
        self._flags = flags

    @cached_property
    def _source(self) -> str:
        return "|".join(one if isinstance(one, str) else one() for one in self._alternative)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._source, self._flags)

    @cached_property
    def search(self):
        """As `re.Pattern.search`."""
        return self._compiled.search

    @cached_property
    def match(self):
        """As `re.Pattern.match`."""
        return self._compiled.match

    @cached_property
    def finditer(self):
        """As `re.Pattern.finditer`."""
        return self._compiled.finditer

    @cached_property
    def findall(self):
        """As `re.Pattern.findall`."""
        return self._compiled.findall

    @cached_property
    def fullmatch(self):
        """As `re.Pattern.fullmatch`."""
        return self._compiled.fullmatch


def lazily(pattern: str, flags: int = 0) -> LazyPattern:
    """As `re.compile`, but compiled when it is first used."""
    return LazyPattern(pattern, flags=flags)
