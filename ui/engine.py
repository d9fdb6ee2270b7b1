"""What the library says in fixed sentences, in the language of the page."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from html import escape

from assistant.checks.rules_told import FILES, load_told
from assistant.reader import Reader
from assistant.settings import data_folder
from ui.markup import Safe, join, tag, user_text
from ui.visit_writer import chosen
from ui.words import DEFAULT_LANGUAGE, catalogue, language

_TABLES = (
    "engine_sentences",
    "engine_questions",
    "engine_plain",
    "engine_files",
    "engine_reasons",
    "engine_handout",
)
"""The tables of the catalogue that hold sentences of the library, letter for letter."""

_PART = re.compile(r"\{(\w+)\}")
_COMMA, _COMMA_AND = ", ", re.compile(r", | and ")
_AND = {"es": "y"}
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+")
_FACT = "fact"  # the part of a sentence that is a kind of fact
# Parts that are the user's own words: never put into another language.
_OWN = ("text", "strength", "judgement", "words")
_OF_FILE = "of_file_"  # begins the names of sentences that follow the name of a file
_LONGEST = 600  # a fixed sentence with its parts filled in is shorter


@dataclass(frozen=True, slots=True)
class _Writing:
    """How what is said, and what is the user's own in it, is written: as text or as HTML."""

    said: Callable[[str], str]
    own: Callable[[str], str]


_AS_TEXT = _Writing(said=str, own=str)
_AS_HTML = _Writing(said=escape, own=user_text)


def told(sentence: str) -> str:
    """`sentence` in the language of the page; as it is where that has no words for it."""
    return _as_chosen(_told_in(language(), sentence))


def _as_chosen(said: str) -> str:
    return _renamed(said, _names_on_page())


def _names_on_page() -> Mapping[str, str]:
    """What the page calls the variables of the settings, for who chose the model there and set none."""
    return {} if chosen() is None else catalogue(language())["settings_by_name"]


def _renamed(said: str, names: Mapping[str, str]) -> str:
    for variable, words in names.items():
        said = said.replace(variable, words)
    return said


def engine_text(sentence: str) -> Safe:
    """A sentence of the library as HTML. What is English in it, or all of it, is marked as English."""
    code = language()
    if code == DEFAULT_LANGUAGE:
        return user_text(_as_chosen(sentence))
    said = _in_language(sentence, code, _AS_HTML)
    if said is None:
        return user_text(sentence, lang=DEFAULT_LANGUAGE)
    return Safe(f'<span class="sf-user" dir="auto">{_as_chosen(said)}</span>')


def suggestion(wording: str) -> Safe:
    """Words for a plan, which is in English, and beside them what they mean in the language of the page."""
    meant = told(wording)
    if meant == wording:
        return user_text(wording)
    return join([user_text(wording), Safe(" "), tag("span", f"({meant})", class_="sf-soft")])


def reader() -> Reader:
    """Who takes a file along from this page: a file may be made when the page is drawn no more."""
    code, names = language(), _names_on_page()
    return Reader(code, lambda sentence: _renamed(_told_in(code, sentence), names))


def sentences(code: str) -> dict[str, str]:
    """The sentences of the library by name; what is said of a file begins with the name of the file."""
    listed = {f"{table} {name}": text for table in _TABLES for name, text in catalogue(code)[table].items()}
    return {name: f"{{name}} {text}" if f" {_OF_FILE}" in name else text for name, text in listed.items()}


def _told_in(code: str, sentence: str) -> str:
    said = _in_language(sentence, code, _AS_TEXT)
    return sentence if said is None else said


def _in_language(sentence: str, code: str, writing: _Writing) -> str | None:
    """`sentence` in the language `code`, or None where that has no words for it."""
    if code == DEFAULT_LANGUAGE or len(sentence) > _LONGEST:
        return None
    exact, patterns = _table(code)
    if sentence in exact:
        return writing.said(exact[sentence])
    one_by_one = _SENTENCE_END.split(sentence)
    if len(one_by_one) > 1:
        each = [_in_language(one, code, writing) for one in one_by_one]
        if None not in each:
            return " ".join(filter(None, each))
    for pattern, said in patterns:
        if found := pattern.fullmatch(sentence):
            parts = {name: _part(name, part, code, writing) for name, part in found.groupdict().items()}
            return writing.said(said).format(**parts)
    return None


def _part(name: str, part: str, code: str, writing: _Writing) -> str:
    """What was filled in: a name, a list of names ("baseline and target") or sentences, in the language."""
    if name == _FACT:
        return writing.said(str(catalogue(code)["fact_kinds"].get(part, part)).lower())
    if name in _OWN:
        return writing.own(part)
    exact, _ = _table(code)
    for names, last in ((part.split(_COMMA), _COMMA), (_COMMA_AND.split(part), f" {_AND[code]} ")):
        if len(names) > 1 and all(name in exact for name in names):
            *before, end = (exact[name] for name in names)
            return writing.said(f"{_COMMA.join(before)}{last}{end}")
    said = _in_language(part, code, writing)
    return writing.said(part) if said is None else said


@cache
def _table(code: str) -> tuple[dict[str, str], tuple[tuple[re.Pattern[str], str], ...]]:
    """The sentences without parts, and patterns for those with parts."""
    english, said = sentences(DEFAULT_LANGUAGE), sentences(code)
    exact = {text: said[name] for name, text in english.items() if not _PART.search(text)}
    for of in FILES:
        exact |= load_told(data_folder("knowledge"), code, of)
    patterns = tuple((_pattern(text), said[name]) for name, text in english.items() if _PART.search(text))
    return exact, patterns


def _pattern(text: str) -> re.Pattern[str]:
    pieces = _PART.split(text)  # words and names of parts by turns
    parts = {_FACT: "[^()]+"}
    written = (
        f"(?P<{piece}>{parts.get(piece, '.+?')})" if place % 2 else re.escape(piece)
        for place, piece in enumerate(pieces)
    )
    return re.compile("".join(written), re.DOTALL)
