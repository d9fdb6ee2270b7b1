"""Word lists written as plain text, read as sets and as patterns."""

from __future__ import annotations

import re
from functools import cached_property


def words_of(listed: str) -> frozenset[str]:
    """The words of a list separated by white space."""
    return frozenset(listed.split())


def alternatives(listed: str) -> str:
    r"""A pattern that matches any item of a list; `_` in an item stands for white space between its words."""
    return "|".join(item.replace("_", r"\s{1,5}") for item in listed.split())


class LazyPattern:
    """A pattern that ignores case and is compiled when it is first used: a command pays for what it needs."""

    def __init__(self, *alternative: str, flags: int = re.IGNORECASE) -> None:
        self._source = "|".join(alternative)
        self._flags = flags

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
    def fullmatch(self):
        """As `re.Pattern.fullmatch`."""
        return self._compiled.fullmatch


def lazily(pattern: str, flags: int = 0) -> LazyPattern:
    """As `re.compile`, but compiled when it is first used."""
    return LazyPattern(pattern, flags=flags)
