"""Capitals inside a strength: labels lose theirs ("Visual Arts"), names keep them ("Harry Potter")."""

from __future__ import annotations

import re

from assistant.checks.wording import words_of
from assistant.composer.lexicon import StrengthLexicon

_SMALL_WORDS = words_of(
    """
    and or the a an of in on with for to his her their my at good great strong big hard computer
    science arts language physical social video board education creative performing culinary graphic
    auto public studies skills small group
    """
)


QUALITIES = words_of(
    """
    good strong beautiful neat big nice solid high sharp quick long large clear fine rich deep steady sound
    kind gentle soft
    """
)


def small_title(text: str, lexicon: StrengthLexicon) -> str:
    """ "Visual Arts" -> "visual arts"; "Harry Potter" and "Lego Robotics" keep what may be a name."""
    words = text.split(" ")
    return _common_small(words, lexicon) if len(words) > 1 and is_title(text) else lowered(text, lexicon)


def _is_common(word: str, lexicon: StrengthLexicon) -> bool:
    low = word.lower()
    if word in lexicon.proper_names or any(c.isupper() or c.isdigit() for c in word[1:]):
        return False
    listed_somewhere = (
        low in lexicon.subjects
        or low in lexicon.heads
        or low in lexicon.adjectives
        or low in lexicon.people
        or low in lexicon.praise_words
        or low in lexicon.verbs
        or low in _SMALL_WORDS
    )
    return listed_somewhere or low.endswith("ing") or bool(lexicon.kinds_of(low))


def lowered(text: str, lexicon: StrengthLexicon) -> str:
    """`text` with a small first letter, unless its first word is a name."""
    first, _, rest = text.partition(" ")
    if first in lexicon.proper_names or re.fullmatch(r"[A-Z][a-z]{2,}(?:ese|ican|ian|ish)", first):
        return text
    if (
        first.lower() in _SMALL_WORDS | QUALITIES | lexicon.praise_words
        or first.lower() in lexicon.adjectives
    ):
        return text if any(c.isupper() for c in first[1:]) else text[:1].lower() + text[1:]
    inside = (
        rest[:1].isupper()
        or re.match(r"[A-Z](?:[-'’.]|$)", first) is not None
        or any(c.isupper() for c in first[1:])
        or any(c.isdigit() for c in first)
    )
    keeps = first in lexicon.proper_names or inside or first == "I"
    return text if keeps else text[:1].lower() + text[1:]


def inside(thing: str, lexicon: StrengthLexicon) -> str:
    """What follows "loves" in a title ("Loves Trains"): common words small; names keep their capital."""
    words = thing.split(" ")
    if len(words) == 1 and thing.endswith("s") and thing not in lexicon.proper_names:
        return thing.lower()
    return _common_small(words, lexicon)


def is_title(text: str) -> bool:
    """Whether all words of a text have capitals that only show that it is a title or a label."""
    return all(w[:1].isupper() or w.lower() in _SMALL_WORDS for w in text.split(" "))


def _common_small(words: list[str], lexicon: StrengthLexicon) -> str:
    """Common words small; a word after a name ("Star Wars") keeps its capital."""
    named = ["", *words]
    plain = [
        _is_common(word, lexicon) and (before not in lexicon.proper_names or word.lower() in _SMALL_WORDS)
        for before, word in zip(named, words, strict=False)
    ]
    return " ".join(w.lower() if p else w for w, p in zip(words, plain, strict=True))
