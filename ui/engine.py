"""What the library says in fixed sentences, in the language of the page."""

from __future__ import annotations

import re
from functools import cache

from assistant.checks.rules_told import load_told
from assistant.settings import data_folder
from ui.markup import Safe, user_text
from ui.words import DEFAULT_LANGUAGE, catalogue, language

_PART = re.compile(r"\{(\w+)\}")
_LISTED = re.compile(r", | and ")
_AND = {"es": "y"}
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+")
_FACT = "fact"  # the part of a sentence that is a kind of fact
_OWN = (
    "text",
    "strength",
    "judgement",
)  # parts that are the user's own words: never put into another language
_OF_FILE = "of_file_"  # begins the names of sentences that follow the name of a file
_LONGEST = 600  # a fixed sentence with its parts filled in is shorter


def told(sentence: str) -> str:
    """`sentence` in the language of the page; as it is where that has no words for it."""
    code = language()
    if code == DEFAULT_LANGUAGE or len(sentence) > _LONGEST:
        return sentence
    exact, patterns = _table(code)
    if sentence in exact:
        return exact[sentence]
    one_by_one = _SENTENCE_END.split(sentence)
    if len(one_by_one) > 1:
        each = [told(one) for one in one_by_one]
        if all(said != one for said, one in zip(each, one_by_one, strict=True)):
            return " ".join(each)
    for pattern, said in patterns:
        if found := pattern.fullmatch(sentence):
            parts = {name: _part(name, part, exact, code) for name, part in found.groupdict().items()}
            return said.format(**parts)
    return sentence


def engine_text(sentence: str) -> Safe:
    """A sentence of the library as HTML, marked as English where it stays English."""
    said = told(sentence)
    return user_text(said, lang="" if said != sentence else DEFAULT_LANGUAGE)


def _part(name: str, part: str, exact: dict[str, str], code: str) -> str:
    """What was filled in: a name, a list of names ("baseline and target") or sentences, in the language."""
    if name == _FACT:
        return str(catalogue(code)["fact_kinds"].get(part, part)).lower()
    if name in _OWN:
        return part
    names = _LISTED.split(part)
    if len(names) == 1 or not all(name in exact for name in names):
        return exact.get(part) or told(part)
    joined = ", ".join(exact[name] for name in names[:-1])
    return f"{joined} {_AND[code]} {exact[names[-1]]}"


@cache
def _table(code: str) -> tuple[dict[str, str], tuple[tuple[re.Pattern[str], str], ...]]:
    """The sentences without parts, and patterns for those with parts."""
    english, said = _sentences(DEFAULT_LANGUAGE), _sentences(code)
    exact = {text: said[name] for name, text in english.items() if not _PART.search(text)}
    exact |= load_told(data_folder("knowledge"), code)
    patterns = tuple((_pattern(text), said[name]) for name, text in english.items() if _PART.search(text))
    return exact, patterns


def _sentences(code: str) -> dict[str, str]:
    """The sentences of the library by name; what is said of a file begins with the name of the file."""
    listed: dict[str, str] = catalogue(code)["engine_sentences"]
    return {name: f"{{name}} {text}" if name.startswith(_OF_FILE) else text for name, text in listed.items()}


def _pattern(text: str) -> re.Pattern[str]:
    pieces = _PART.split(text)  # words and names of parts by turns
    parts = {_FACT: "[^()]+"}
    written = (
        f"(?P<{piece}>{parts.get(piece, '.+?')})" if place % 2 else re.escape(piece)
        for place, piece in enumerate(pieces)
    )
    return re.compile("".join(written), re.DOTALL)
