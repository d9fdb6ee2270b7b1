"""Whether a sentence is Spanish, and how easy it is to read: the Fernández-Huerta formula."""

from __future__ import annotations

import re

from ui.engine import engine_text, told

_STRONG = re.compile("[aeoáéóíú]", re.IGNORECASE)
_WEAK_ALONE = re.compile("(?<![aeoáéóíúiuü])(?:[iuü]+|y$|^y$)(?![aeoáéóíú])", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_SENTENCE_END = re.compile(r"[.!?:;…]+(?:\s|\Z)")


def fernandez_huerta(text: str) -> float:
    """206.84 - 60 × syllables a word - 1.02 × words a sentence.

    60 to 70 is what a reader in grade 7 or 8 follows; 100 is very easy, 30 very hard (Fernández Huerta 1959).
    """
    words = _WORD.findall(text)
    sentences = max(1, len(_SENTENCE_END.findall(text)))
    return 206.84 - 60 * sum(map(syllables, words)) / len(words) - 1.02 * len(words) / sentences


def syllables(word: str) -> int:
    """Its syllables: each strong or accented vowel begins one, and so do weak vowels that stand alone."""
    return max(1, len(_STRONG.findall(word)) + len(_WEAK_ALONE.findall(word)))


def is_spanish(sentence: str) -> bool:
    """Whether what the library says is not shown as English: only the user's own words in it may be."""
    as_english = '<span class="sf-user" dir="auto" lang="en">'
    return told(sentence) != sentence and not engine_text(sentence).startswith(as_english)
