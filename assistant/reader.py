"""Who a file or a page is for: what is said about a text is in that language, the text itself as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

_BULLET = "- "
QUOTED = "The words in quotation marks are the plan's own, in English."


def _as_it_is(sentence: str) -> str:
    return sentence


@dataclass(frozen=True, slots=True)
class Reader:
    """The language of a file.

    Attributes:
        language: Its code, such as "es".
        told: Puts a sentence of the library into that language; gives back what it has no words for.
    """

    language: str = "en"
    told: Callable[[str], str] = _as_it_is

    def both(self, question: str) -> str:
        """A question as the family reads it and as the school does, which wrote the plan in English."""
        said = self.told(question)
        return question if said == question else f"{said} / {question}"

    def glossed(self, wording: str) -> str:
        """Words for the plan, which is in English, and beside them what they mean."""
        meant = self.told(wording)
        return wording if meant == wording else f"“{wording}” ({meant})"


ENGLISH = Reader()
"""Reads what the library says as it says it."""


@dataclass(frozen=True, slots=True)
class PlainLine:
    """A line of the plain-language companion in another language than the plan's.

    Attributes:
        said: What the library says, in the reader's language.
        words: The plan's own words after it, as they stand there.
        bullet: Whether it is one item of a list.
    """

    said: str = ""
    words: str = ""
    bullet: bool = False

    def __str__(self) -> str:
        """The line as text, the plan's words in quotation marks."""
        quoted = f"“{self.words}”." if self.words else ""
        return (_BULLET if self.bullet else "") + " ".join(filter(None, (self.said, quoted)))


def plain_lines(companion: str, reader: Reader) -> Iterator[PlainLine]:
    """The plain-language companion line by line: labels and headings told, the rest as it is.

    Args:
        companion: From the offline writer: labels in front of the plan's words, and headings over them.
        reader: Who reads it.
    """
    yield PlainLine(reader.told(QUOTED))
    for line in companion.splitlines():
        bullet = line.startswith(_BULLET)
        body = line.removeprefix(_BULLET).strip()
        label, _, words = body.partition(": ")
        label = f"{label}:"
        if (said := reader.told(body)) != body:
            yield PlainLine(said, bullet=bullet)
        elif words and (said := reader.told(label)) != label:
            yield PlainLine(said, _bare(words), bullet)
        elif body:
            yield PlainLine("", _bare(body), bullet)


def plain_as_text(companion: str, reader: Reader) -> str:
    """The plain-language companion for a file."""
    if reader.language == ENGLISH.language or not companion:
        return companion
    return "\n".join(str(line) for line in plain_lines(companion, reader))


def _bare(words: str) -> str:
    """`words` without the full stop, which follows the quotation marks."""
    return words.removesuffix(".")
