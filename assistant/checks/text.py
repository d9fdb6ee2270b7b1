"""Words and sentences with their places in the user's own text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.types import Span

# A word keeps inner apostrophes, hyphens, decimal points and slashes, so "don't", "first-grade", "4.0",
# "4/5" and "5/16/2026" are one word each. Combining marks stay with their letter.
_WORD = re.compile(r"[^\W_](?:[\w\u0300-\u036f]|['’\-‐‑./](?=[^\W_]))*[%°]?", re.UNICODE)

# Sentences end at . ! ? or a line break, but not after these.
_ABBREVIATIONS = frozenset(
    (
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "st",
        "sr",
        "jr",
        "vs",
        "etc",
        "e.g",
        "i.e",
        "eg",
        "ie",
        "approx",
        "no",
        "nos",
        "gr",
        "acc",
        "avg",
        "min",
        "mins",
        "hr",
        "hrs",
        "wk",
        "wks",
        "yr",
        "yrs",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "inc",
        "fig",
        "vol",
        "pp",
        "cf",
        "al",
        "dept",
        "est",
        "max",
        "cont",
        "ex",
        "w/o",
        "ph.d",
        "ed.d",
        "m.a",
        "b.a",
        "u.s",
        "u.s.c",
        "sec",
        "lang",
        "vocab",
        "artic",
        "expr",
        "recept",
        "stud",
        "acad",
        "behav",
    )
)
_END = re.compile(r"[.!?…]+[\"'”’)\]]*|\r\n|\r|\n")


def words(text: str) -> list[Span]:
    """The words of `text`, in order, each with its place."""
    return [Span(m.start(), m.end(), m.group()) for m in _WORD.finditer(text)]


def sentences(text: str) -> list[Span]:
    """The sentences of `text`, without the white space around them.

    A line break ends a sentence: IEP forms are full of lines and bullets with no full stop.
    """
    return list(_sentences(text))


def sentences_with(text: str, parts: Sequence[Span]) -> tuple[str, ...]:
    """The sentences of `text` that hold one of `parts` or a bit of it, in order, each wording once."""
    held = (
        sentence.text
        for sentence in sentences(text)
        if any(part.start < sentence.end and sentence.start < part.end for part in parts)
    )
    return tuple(dict.fromkeys(held))


def _sentences(text: str) -> Iterator[Span]:
    start = 0
    for end in _END.finditer(text):
        if end.group()[0] in ".!?…" and not _ends_sentence(text, end):
            continue
        yield from _trimmed(text, start, end.end())
        start = end.end()
    yield from _trimmed(text, start, len(text))


def _ends_sentence(text: str, end: re.Match[str]) -> bool:
    following = text[end.end() : end.end() + 2]
    if following and not following[0].isspace():
        return False
    if not end.group().startswith(".") or end.group().startswith(".."):
        return True
    before = text[max(0, end.start() - 12) : end.start()].removesuffix("\n")
    word = before.split()[-1].strip("(\"'“‘[").lower() if before and not before[-1].isspace() else ""
    if word in _ABBREVIATIONS:
        # "etc." may well end a sentence; an upper-case letter after it says so, except after titles.
        after = text[end.end() :].lstrip()[:1]
        return word in {"etc", "acc", "min", "mins", "hr", "hrs", "wk", "wks", "yr", "yrs", "inc"} and (
            after.isupper() or not after
        )
    # A single letter before the stop is an initial ("J. Ortiz"), unless it is the pronoun I.
    return not (len(word) == 1 and word.isalpha() and word != "i")


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    chunk = text[start:end]
    left = start + len(chunk) - len(chunk.lstrip())
    right = start + len(chunk.rstrip())
    if right > left:
        yield Span.of(text, left, right)
