"""What the library says in fixed sentences, in the language of the page."""

from __future__ import annotations

import re
from functools import cache

from ui.markup import Safe, user_text
from ui.words import DEFAULT_LANGUAGE, catalogue, language

_PART = re.compile(r"\{(\w+)\}")
_LONGEST = 600  # a fixed sentence with its parts filled in is shorter


def told(sentence: str) -> str:
    """`sentence` in the language of the page; as it is where that has no words for it."""
    code = language()
    if code == DEFAULT_LANGUAGE or len(sentence) > _LONGEST:
        return sentence
    exact, patterns = _table(code)
    if sentence in exact:
        return exact[sentence]
    for pattern, said in patterns:
        if found := pattern.fullmatch(sentence):
            return said.format(**{name: exact.get(part, part) for name, part in found.groupdict().items()})
    return sentence


def engine_text(sentence: str) -> Safe:
    """A sentence of the library as HTML, marked as English where it stays English."""
    said = told(sentence)
    return user_text(said, lang="" if said != sentence else DEFAULT_LANGUAGE)


@cache
def _table(code: str) -> tuple[dict[str, str], tuple[tuple[re.Pattern[str], str], ...]]:
    """The sentences without parts, and patterns for those with parts."""
    english: dict[str, str] = catalogue(DEFAULT_LANGUAGE)["engine_sentences"]
    said: dict[str, str] = catalogue(code)["engine_sentences"]
    exact = {text: said[name] for name, text in english.items() if not _PART.search(text)}
    patterns = tuple((_pattern(text), said[name]) for name, text in english.items() if _PART.search(text))
    return exact, patterns


def _pattern(text: str) -> re.Pattern[str]:
    pieces = _PART.split(text)  # words and names of parts by turns
    return re.compile(
        "".join(f"(?P<{piece}>.+?)" if place % 2 else re.escape(piece) for place, piece in enumerate(pieces)),
        re.DOTALL,
    )
