"""What looks like a name and is nobody's where it stands: a condition, a lesson, a test, an event.

The finders put finding before precision. These are the few places where the words around leave no doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.language.capital_words import does_what_people_do
from assistant.language.english import is_english
from assistant.language.name_data import thing_names
from assistant.language.thing_words import THING_ENDS
from assistant.language.word_lists import MONTHS_AND_SEASONS, WORD_NAMES, words

# "Angelman syndrome", "Prader-Willi syndrome": the meaning of the text hangs on it. Not "Ada's syndrome", and
# not "sequence", which children do: "help Ada sequence 4 pictures".
_CONDITION = re.compile(r"(?:[-‐‑][A-Z]\w+)?(?: muscular)? (?:syndrome|disease|dystrophy|palsy)\b")
_LESSONS = words("art gym music library pe chorus band drama lunch recess homeroom")
# A time of day: a boy called Art "is at 40 words a minute" and "runs in the gym".
_AT_ITS_HOUR = re.compile(
    r" (?:is|was|meets?|starts|begins|ends|runs|will be)(?: (?:at|from|on|until|before|after|during|in))+"
    r" (?:\d{1,2}(?::\d\d|[ ]?[ap]\.?m\b)|noon\b|(?:Mon|Tues|Wednes|Thurs|Fri)days?\b|"
    r"(?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|last) period\b)"
)
_LONGEST_THING = 40  # characters
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
    if any(thing.start() <= start and end <= thing.end() for thing in _things_around(text, start, end)):
        return True
    if phrase.lower() in _LESSONS and _AT_ITS_HOUR.match(text, end):
        return True
    if _THE.search(text, max(0, start - 5), start) and _MEASURES.match(text, end):
        return True  # a name has no article: "the Slosson test"
    return not alone and not does_what_people_do(text, end) and _is_a_thing(phrase.split())


def _things_around(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    return thing_names().finditer(text, max(0, start - _LONGEST_THING), end + _LONGEST_THING)


def _is_a_thing(found: list[str]) -> bool:
    """ "Fall Festival", "World Geography": words, the last a thing or an event. Not "Grace Fair"."""
    plain = [word.lower() for word in found]
    named = plain[0] in WORD_NAMES - MONTHS_AND_SEASONS
    return not named and plain[-1] in THING_ENDS and all(is_english(word) for word in plain[:-1])
