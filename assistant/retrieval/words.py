"""The pieces, words and word stems of a message: what is compared with triggers and pages."""

from __future__ import annotations

import itertools
import re
import unicodedata

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_ACCENTS = re.compile("[\u0300-\u036f]")
_OPENING = 1100  # characters: what the embedder reads of one text
_CLOSING = 500

# Words too common to tell one situation from another, and words for the people in it: a script for a daughter
# fits a grandson.
_PLAIN = """a an the of to in on at for and or but is are was were be been it its it's i i'm me my we our you
    your he she his her him they them their this that that's these those with as so if not no do does did have
    has had will would can could just about there what when how who which from by up out all get got"""
_PEOPLE = """son daughter kid child children boy girl grandson granddaughter nephew niece grandma mom dad
    mother father husband wife sister brother"""
_ENDINGS = ("ings", "ing", "edly", "ed", "ies", "es", "s", "ly")


def stem(word: str) -> str:
    """A rough stem, enough for "tested", "tests" and "testing" to meet."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)] + ("y" if ending == "ies" else "")
            break
    return word[:-1] if len(word) > 4 and word.endswith("e") else word


_STOP = frozenset(_PLAIN.split()) | frozenset(stem(word) for word in _PEOPLE.split())


def words(text: str) -> list[str]:
    """The words of `text` in small letters and without accents (many leave them out), in order."""
    plain = text if text.isascii() else _ACCENTS.sub("", unicodedata.normalize("NFD", text))
    return [match.group().lower().replace("’", "'") for match in _WORD.finditer(plain)]


def pairs(text: str) -> list[str]:
    """The neighbouring words of `text`, two and two: who does what to whom is in the small words too."""
    found = words(text)
    return [f"{first} {second}" for first, second in itertools.pairwise(found)]


def stems(text: str) -> list[str]:
    """The stems of the telling words of `text`, in order."""
    return [s for word in words(text) if word not in _STOP and (s := stem(word)) not in _STOP]


def pieces(text: str) -> list[str]:
    """The parts of `text` to compare: all of it, or the two ends of a long message.

    People tell the story first and ask at the end, so a message longer than the embedder reads is taken from
    both ends, and its last few sentences count as much as its opening.
    """
    text = text.strip()
    return [text] if len(text) <= _OPENING else [text[:_OPENING], text[-_CLOSING:]]
