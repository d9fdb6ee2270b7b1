"""Word lists written as plain text, read as sets and as patterns."""

from __future__ import annotations


def words_of(listed: str) -> frozenset[str]:
    """The words of a list separated by white space."""
    return frozenset(listed.split())


def alternatives(listed: str) -> str:
    r"""A pattern that matches any item of a list; `_` in an item stands for white space between its words."""
    return "|".join(item.replace("_", r"\s{1,5}") for item in listed.split())
