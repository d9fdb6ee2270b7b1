"""Reading grade of a text by the Flesch-Kincaid formula."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.checks.syllables import syllables
from assistant.checks.text import sentences
from assistant.types import Span

# Words are runs of letters; figures and blanks are read aloud but do not make a text harder, so they count
# as one word of one syllable each and never break the formula.
_LETTERS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FIGURE = re.compile(r"\d[\d.,:/%-]*|_{2,}")
_MAX_WORD = 40
_MOST_WORDS = 4096  # that are remembered


def flesch_kincaid_grade(text: str, cut: Sequence[Span] | None = None) -> float | None:
    """The US school grade at which `text` reads, to one decimal; None when it has no words.

    Grade = 0.39 (words per sentence) + 11.8 (syllables per word) - 15.59 (Kincaid and others, 1975), never
    below zero. Syllables come from the same hyphenation dictionary that textstat uses (pyphen, US English).

    Args:
        text: Any text; line breaks end sentences, as on a form.
        cut: Its sentences, where they were cut before.
    """
    words = _LETTERS.findall(text)
    if not words:
        return None
    figures = len(_FIGURE.findall(text))
    cut = sentences(text) if cut is None else cut
    lines = sum(1 for sentence in cut if _LETTERS.search(sentence.text)) or 1
    known = _remembered.get  # a word in lower case is its own key: most are found at once
    spoken = sum(known(word) or _syllables(word) for word in words) + figures
    count = len(words) + figures
    grade = 0.39 * count / lines + 11.8 * spoken / count - 15.59
    return max(0.0, round(grade, 1))


_remembered: dict[str, int] = {}


def _syllables(word: str) -> int:
    low = word.lower()
    if len(low) > _MAX_WORD:
        return 1
    count = _remembered.get(low)
    if count is None:
        count = syllables(low)
        # A word with a capital may be a child's name: it is counted, and not remembered.
        if low == word and len(_remembered) < _MOST_WORDS:
            _remembered[low] = count
    return count
