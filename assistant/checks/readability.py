"""Reading grade of a text by the Flesch-Kincaid formula."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.checks.text import sentences

if TYPE_CHECKING:
    from collections.abc import Callable

# Words are runs of letters; figures and blanks are read aloud but do not make a text harder, so they count
# as one word of one syllable each and never break the formula.
_LETTERS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FIGURE = re.compile(r"\d[\d.,:/%-]*|_{2,}")
_MAX_WORD = 40


def flesch_kincaid_grade(text: str) -> float | None:
    """The US school grade at which `text` reads, to one decimal; None when it has no words.

    Grade = 0.39 (words per sentence) + 11.8 (syllables per word) - 15.59 (Kincaid and others, 1975), never
    below zero. Syllables come from the same hyphenation dictionary that textstat uses (pyphen, US English).

    Args:
        text: Any text; line breaks end sentences, as on a form.
    """
    words = _LETTERS.findall(text)
    if not words:
        return None
    figures = len(_FIGURE.findall(text))
    lines = sum(1 for sentence in sentences(text) if _LETTERS.search(sentence.text)) or 1
    syllables = sum(_syllables(word.lower()) for word in words) + figures
    count = len(words) + figures
    grade = 0.39 * count / lines + 11.8 * syllables / count - 15.59
    return max(0.0, round(grade, 1))


@lru_cache(maxsize=1)
def _breaks() -> Callable[[str], int]:
    import pyphen  # imported here: its dictionary is needed only when a grade is asked for

    dictionary = pyphen.Pyphen(lang="en_US")
    return lambda word: len(dictionary.positions(word))


def _syllables(word: str) -> int:
    return 1 if len(word) > _MAX_WORD else _counted(word)


def _counted(word: str) -> int:
    return _breaks()(word) + 1
