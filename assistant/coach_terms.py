"""What the words of the meeting mean, for "what is LRE?" (knowledge/coach/terms.yaml)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assistant.coach_notes import Note
from assistant.datafiles import read_yaml
from assistant.retrieval.spanish_words import fold
from assistant.settings import data_folder

FILE = "terms.yaml"
ASKING_SCRIPT = "jargon"
"""For asking the team what its words mean: it comes next where a term names no script of its own."""

_MOST_TERMS = 3
_MOST_BEFORE = 2  # words: "and", "hi there"; with more before it, the message tells what happened
_SHORT = 120  # characters: a longer message tells what happened, and a term in it is not the question

# What stands before a term in a question about its meaning; a term alone ("LRE?") asks the same.
_ASKS = (
    r"(?:\b(?:what(?:['’]?s|\s+is|\s+are|\s+was)?|what\s+(?:do|does)|whats|wh?at\s+(?:is|r)|explain|define|meaning\s+of|"
    r"difference\s+between|que\s+(?:es|son|significa\w*|quiere\s+decir)|cual\s+es\s+la\s+diferencia\s+entre|"
    r"explique\w*)\s+(?:(?:an?|the|un|una|el|la|los|las|even|mean\s+by)\s+)*|\A\W*)"
)
_REST = (
    r"(?:\s+(?:means?|stands?\s+for|is|are|plans?|anyway|in\s+an?\s+iep|exactly|again|significa|"
    r"quiere\s+decir))*\W*\Z"
)


@dataclass(frozen=True, slots=True)
class Term:
    """One term: all the ways to write it, what it means, and the id of the script that fits it best."""

    words: tuple[str, ...]
    meaning: Note
    script: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a question about terms is answered with.

    Attributes:
        text: What the terms mean, in the language it was asked for.
        script: The id of the script that fits, when the message asks for nothing else; "" when it tells more.
    """

    text: str
    script: str


def load_terms(folder: Path) -> tuple[Term, ...]:
    """The terms of `folder`/coach/terms.yaml.

    Args:
        folder: The knowledge folder.

    Raises:
        DataError: The file is missing or not valid; names file, line, value and fix.
    """
    scripts = sorted(path.stem for path in (folder / "scripts").glob("[a-z]*.md"))  # not README.md
    terms: list[Term] = []
    for entry in read_yaml(folder / "coach" / FILE).items(at_least=1):
        told = entry.keys(("words", "en", "es"), optional=("script",))
        words = told["words"].different_texts(at_least=1)
        script = told["script"].choice(scripts) if "script" in told else ASKING_SCRIPT
        terms.append(Term(words, Note(told["en"].flat(), told["es"].flat()), script))
    return tuple(terms)


@cache
def _by_word() -> dict[str, Term]:
    return {fold(word).lower(): term for term in load_terms(data_folder("knowledge")) for word in term.words}


@cache
def _question() -> re.Pattern[str]:
    """A question about the meaning of a term, or of two ("a 504 and an IEP")."""
    longest_first = sorted(_by_word(), key=len, reverse=True)
    term = rf"(?:{'|'.join(map(re.escape, longest_first))})"
    joined = rf"{term}(?:(?:\s+plan)?\s*(?:,|and|or|n|vs\.?|y|o|e)\s+(?:(?:an?|the|un|una|el|la)\s+)?{term})*"
    return re.compile(rf"{_ASKS}['\"“”«]*(?P<terms>{joined})['\"“”»]*{_REST}", re.IGNORECASE)


def meaning_of(question: str, *, spanish: bool) -> Meaning | None:
    """What the terms mean that `question` asks about; None when it asks for no meaning we know.

    Args:
        question: What the user wrote now.
        spanish: Say it in Spanish.
    """
    plain = fold(question)
    asked = _question().search(plain) if len(question) <= _SHORT else None
    if asked is None:
        return None
    longest_first = sorted(_by_word(), key=len, reverse=True)
    spoken = re.findall(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", asked["terms"], re.IGNORECASE)
    found = list(dict.fromkeys(_by_word()[word.lower()] for word in spoken))[:_MOST_TERMS]
    text = " ".join(term.meaning.es if spanish else term.meaning.en for term in found)
    is_all = len(plain[: asked.start()].split()) <= _MOST_BEFORE
    return Meaning(text, found[0].script if is_all else "")
