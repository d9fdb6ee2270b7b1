"""The school's own thesaurus: how people say the same act, thing, help or measure of a plan.

"Sounds out words" is "decodes words", "keeps working" is "stays on task". Unlike the concepts, which every
check compares by, a line here only says an original another way: where a rewrite fails, what the original
says in one wording of a line is put in the wording that the rewrite has, and all checks look at the result.
So a wording may be long and may hold words of other concepts. (Source: `knowledge/language/thesaurus_*.yaml`,
written by hand from the words of teachers, families and plans.)
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from assistant.checks.language_files import LanguageFile

GAP = "..."
# A wording is written of "him"; it is said of every student.
_PERSONS = {
    **dict.fromkeys(("she", "they"), "he"),
    **dict.fromkeys(("him", "her", "them", "their"), "his"),
    **dict.fromkeys(("herself", "themselves", "themself"), "himself"),
}


@dataclass(frozen=True, slots=True)
class Phrase:
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
        found: dict[str, list[Phrase]] = {}
        for path in sorted(self._folder.glob("thesaurus_*.yaml")):
            file = LanguageFile(path, ("lines",))
            for line, texts in file.lists("lines").items():
                phrases = found.setdefault(f"{path.stem}: {line}", [])
                for text in texts:
                    parts = tuple(tuple(map(self.form, part.split())) for part in _words(text).split(GAP))
                    if not all(parts):
                        raise file.error(text, "is not a wording", "start and end it with a word")
                    phrases.append(Phrase(f"{path.stem}: {line}", text, parts))
                if len(phrases) == 1:
                    raise file.error(line, "has one wording", "give at least two that mean the same")
        return found

    @cached_property
    def by_first(self) -> Mapping[str, Sequence[Phrase]]:
        """All phrases by the stem they begin with."""
        found: dict[str, list[Phrase]] = {}
        for phrases in self.lines.values():
            for phrase in phrases:
                found.setdefault(phrase.parts[0][0], []).append(phrase)
        return found

    def form(self, word: str) -> str:
        """What a word in lower case is compared by: its stem, or "he", "his" for whoever it is said of."""
        return _PERSONS.get(word) or self._stem(word)


def _words(text: str) -> str:
    """A wording with nothing but words and gaps."""
    kept = "".join(sign if sign.isalnum() or sign in "'. /" else " " for sign in text.lower())
    return kept.replace("/", " ")
