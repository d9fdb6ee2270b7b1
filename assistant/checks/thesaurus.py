"""The school's own thesaurus: how people say the same act, thing, help or measure of a plan.

"Sounds out words" is "decodes words", "keeps working" is "stays on task". Unlike the concepts, which every
check compares by, a line here only says an original another way: where a rewrite fails, what the original
says in one wording of a line is put in the wording that the rewrite has, and all checks look at the result.
So a wording may be long and may hold words of other concepts. (Source: `knowledge/language/thesaurus_*.yaml`,
written by hand from the words of teachers, families and plans.)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from assistant.checks.language_files import LanguageFile

GAP = "..."
_PREFIX = "thesaurus_"
_OPENING = 2  # stems by which a phrase is looked up
# A wording may have these or not, but for its first word: "find main idea", "find the main idea".
ARTICLES = frozenset({"a", "an", "the"})
_DENIED = re.compile(r"(?<=[a-z])(?<!\bca)n't\b")
_SIGNS = re.compile(r"[^\w'. ]|_")
_OWNER = re.compile(r"(?<=[a-z])'s\b|(?<=s)'(?!\w)")
# A wording is written of "him"; it is said of every student.
_PERSONS = {
    **dict.fromkeys(("she", "they"), "he"),
    **dict.fromkeys(("him", "her", "them", "their"), "his"),
    **dict.fromkeys(("herself", "themselves", "themself"), "himself"),
}


class Phrase(NamedTuple):
    """One wording of a line, as the stems of its parts; a gap stands between two parts."""

    line: str
    text: str
    parts: tuple[tuple[str, ...], ...]


class Thesaurus:
    """The lines of `thesaurus_*.yaml`, read when the first rewrite needs them.

    Args:
        folder: `knowledge/language`; without files there every text stands for itself.
        stem: the form that a word is compared by.
    """

    def __init__(self, folder: Path, stem: Callable[[str], str]) -> None:
        self._folder = folder
        self._stem = stem

    @cached_property
    def lines(self) -> Mapping[str, Sequence[Phrase]]:
        """The phrases of each line, by its file and name.

        Raises:
            DataError: a file is not valid; names the file, the line, the value and the fix.
        """
        found: dict[str, Sequence[Phrase]] = {}
        for path in sorted(self._folder.glob(f"{_PREFIX}*.yaml")):
            file = LanguageFile(path, ("lines",))
            for line, texts in file.lists("lines").items():
                phrases: dict[tuple[tuple[str, ...], ...], Phrase] = {}
                for text in texts:
                    parts = tuple(self._forms(part.split()) for part in _words(text).split(GAP))
                    if not all(parts):
                        raise file.error(text, "is not a wording", "start and end it with a word")
                    phrases.setdefault(parts, Phrase(f"{path.stem}: {line}", text, parts))
                if len(phrases) == 1:
                    raise file.error(line, "has one wording", "give at least two that mean the same")
                found[f"{path.stem}: {line}"] = tuple(phrases.values())
        return found

    @cached_property
    def contraries(self) -> Sequence[frozenset[str]]:
        """The groups of `contraries_lines.yaml`: any two lines of one exclude each other.

        Raises:
            DataError: the file is missing or not valid, or a group has no second line or a name that is no
                line of its section; names the file, the line, the value and the fix.
        """
        areas = sorted({line.split(": ")[0].removeprefix(_PREFIX) for line in self.lines})
        if not areas:
            return ()
        file = LanguageFile(self._folder / "contraries_lines.yaml", tuple(areas))
        found: list[frozenset[str]] = []
        for area in areas:
            for group, names in file.lists(area).items():
                for name in names:
                    if f"{_PREFIX}{area}: {name}" not in self.lines:
                        fix = f"use the name of a line of {_PREFIX}{area}.yaml"
                        raise file.error(name, f"is not a line of {_PREFIX}{area}.yaml", fix)
                if len(set(names)) < 2:
                    raise file.error(group, "has one line", "give at least two that exclude each other")
                found.append(frozenset(f"{_PREFIX}{area}: {name}" for name in names))
        return found

    @cached_property
    def excluding(self) -> frozenset[str]:
        """All lines that exclude another."""
        return frozenset[str]().union(*self.contraries)

    def opened_by(self, first: str, second: str) -> Sequence[Phrase]:
        """The phrases that begin with the stem `first`, or with both stems, in the order of the lines."""
        return self._by_opening.get((first, second)) or self._by_opening.get((first,), ())

    @cached_property
    def _by_opening(self) -> Mapping[tuple[str, ...], Sequence[Phrase]]:
        """Phrases by their first two stems, each time with those whose first part is the first stem alone."""
        phrases = [phrase for phrases in self.lines.values() for phrase in phrases]
        seconds: dict[str, list[tuple[str, ...]]] = {}
        for opening in dict.fromkeys(phrase.parts[0][:_OPENING] for phrase in phrases):
            seconds.setdefault(opening[0], []).append(opening)
        found: dict[tuple[str, ...], list[Phrase]] = {}
        for phrase in phrases:
            opening = phrase.parts[0][:_OPENING]
            alone = len(opening) < _OPENING
            for other in seconds[opening[0]] if alone else (opening,):
                found.setdefault(other, []).append(phrase)
        return found

    def _forms(self, words: Sequence[str]) -> tuple[str, ...]:
        """What the words of a part are compared by; an article inside says nothing."""
        return tuple(self.form(word) for at, word in enumerate(words) if not at or word not in ARTICLES)

    def form(self, word: str) -> str:
        """What a word in lower case is compared by: its stem, or "he", "his" for whoever it is said of."""
        if word.isdecimal():
            return word  # the stemmer remembers words, and numbers would fill its memory
        return _PERSONS.get(word) or self._stem(word)


def _words(text: str) -> str:
    """A wording without signs, cut as texts are: "author's" is "author", "don't" "do n't"."""
    kept = _SIGNS.sub(" ", text.lower())
    return _OWNER.sub("", _DENIED.sub(" n't", kept)) if "'" in kept else kept
