"""What looks like a name and is nobody's where it stands: a condition, a lesson, a test, an event.

The finders put finding before precision. These are the few places where the words around leave no doubt.
"""

from __future__ import annotations

import re

from assistant.language.english import is_english
from assistant.language.word_lists import THING_ENDS, words

# "Angelman syndrome", "Prader-Willi syndrome": the meaning of the text hangs on it. Not "Ada's syndrome".
_CONDITION = re.compile(r"(?:[-‐‑][A-Z]\w+)?(?: muscular)? (?:syndrome|disease|dystrophy|palsy|sequence)\b")
_LESSONS = words("art gym music library pe chorus band drama lunch recess homeroom")
_AT_ITS_HOUR = re.compile(
    r" (?:is|was|meets?|starts|begins|ends|runs|will be)(?: (?:at|from|on|until|before|after|during|in))+"
    r" (?:\d|noon\b|(?:Mon|Tues|Wednes|Thurs|Fri)days?\b|"
    r"(?:the )?(?:morning|afternoon|gym|(?:first|second|third|fourth|fifth|sixth|seventh|last) period)\b)"
)
_THE = re.compile(r"\b[Tt]he \Z")
_MEASURES = re.compile(
    r"[-\d]* (?:sub)?(?:tests?|scales?|scores?|program|inventory|method|approach|curriculum|series|system|"
    r"strategies|screener|poster|app)\b"
)


def names_nobody(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]`, which a finder took for a name, is surely none.

    Args:
        text: The whole text.
        start: Where the words begin.
        end: Where they end.
    """
    phrase = text[start:end]
    alone = " " not in phrase
    if alone and _CONDITION.match(text, end):
        return True
    if phrase.lower() in _LESSONS and _AT_ITS_HOUR.match(text, end):
        return True
    if _THE.search(text, max(0, start - 5), start) and _MEASURES.match(text, end):
        return True  # a name has no article: "the Slosson test"
    return not alone and _is_a_thing(phrase.split())


def _is_a_thing(found: list[str]) -> bool:
    """ "Fall Festival", "World Geography": words, of which the last is a thing or an event."""
    plain = [word.lower() for word in found]
    return plain[-1] in THING_ENDS and all(is_english(word) for word in plain[:-1])
