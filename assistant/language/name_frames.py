"""Places where only a person is spoken of, whichever word stands there: "Ask Will", "A note from May said".

A word that is also a month, a short form or a word of grammar says nothing by itself. What is done to it, or
what it does, tells; names of two and three letters and names that are words are missed most often
(arXiv 2205.04505, 2305.11348).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.language.capital_words import is_of_the_field
from assistant.language.english import is_english
from assistant.language.thing_words import SCHOOL_CAPITALS
from assistant.language.word_context import DONE_TO, SEEN_TO, THEN
from assistant.language.word_lists import (
    FUNCTION_NAMES,
    MONTHS_AND_SEASONS,
    NEVER_NAMES,
    NOT_A_FRAMED_NAME,
    SHORT_FORMS_AND_NAMES,
)

_WORD = r"[A-Z][a-z]{1,20}"
OPENING = r"(?:\A|(?<=[.!?:\n][ ])|(?<=\n))"
DOES = (
    r"(?:is|was|has|had|can|can['’]t|could|will|does|did|needs|likes|loves|lives|wants|enjoys|plays|reads|writes|"
    r"walks|talks|says|said|asks|asked|sits|runs|cries|smiles|hits|draws|refuses|struggles|works|tries|knows|uses|"
    r"gets)"
)
_FRAMES = (
    re.compile(rf"\b{DONE_TO}[ ](?P<v>{_WORD}){THEN}"),
    re.compile(rf"\b{SEEN_TO}[ ](?P<v>{_WORD})(?=[ ][a-z]+\b)"),
    re.compile(
        rf"\b(?:note|letter|e-?mail|message|call|card|text)[ ]from[ ](?P<v>{_WORD})"
        r"(?=[ ](?:said|says|asks|asked|tells|told|thanks|thanked)\b)"
    ),
    # "Sol and a partner built", "Will and his aide walk"
    re.compile(
        rf"{OPENING}(?P<v>{_WORD})(?=[ ]and[ ](?:an?|his|her|their|the|one|two)[ ](?:\w+[ ])?"
        r"(?:partners?|peers?|friends?|classmates?|buddy|aide|teacher|brothers?|sisters?|twin|mother|father|mom|"
        r"dad|grandmother|grandfather|aunt|uncle|cousins?)\b)"
    ),
    # "Will (8) reads"
    re.compile(rf"(?<!\w)(?P<v>{_WORD})(?=[ ]\((?:[3-9]|1\d|2[0-2])\)[ ][a-z]+(?<!s)s\b)"),
)
# Here even a word of the field is somebody: nobody reminds a story or sits by one.
_SURE_FRAMES = (
    re.compile(
        r"\b(?:[Aa]sk(?:ed|s)?|[Tt]ell(?:s|ing)?|[Tt]old|[Rr]emind(?:ed|s|ing)?|[Tt]hank(?:ed|s)?|[Ii]nvit(?:e|ed|es)|"
        rf"[Ee]ncourag(?:e|ed|es))[ ](?P<v>{_WORD}){THEN}"
    ),
    re.compile(
        r"\b(?:sits?|sat|play(?:s|ed)?|talk(?:s|ed)?|spoke|walk(?:s|ed)?|rides?|rode|lunch|lives?|met|meets?|friends|"
        rf"argue[sd]?)[ ](?:with|to|by|beside|near)[ ](?P<v>{_WORD}){THEN}"
    ),
    re.compile(rf"\b(?:proud|jealous|afraid|fond)[ ]of[ ](?P<v>{_WORD}){THEN}"),
)
# "Juniper and Marcus built": beside a name that is no word.
_BESIDE_A_NAME = re.compile(rf"{OPENING}(?P<v>{_WORD})(?=[ ](?:and|or|&)[ ](?P<other>{_WORD})\b(?![ ][A-Z]))")
_SHORT_NAMES = "|".join(sorted(word.capitalize() for word in SHORT_FORMS_AND_NAMES))
_BEFORE_A_FAMILY = re.compile(
    rf"(?<![\w-])(?P<v>{_SHORT_NAMES})(?=[ ](?P<other>{_WORD})\b)"
)  # "Amira Hassan"
# In the middle of a sentence, before a small word or its end: "gave An a break", "sits with Do."
_MID_SENTENCE = re.compile(
    rf"(?<=[a-z,][ ])(?P<v>{_WORD})(?=['’]s\b|[.,;:!?)]|[ \t]*$|[ ][a-z(])", re.MULTILINE
)
_SMALL_NAMES = frozenset({"an", "do", "my", "will"})  # "An" and "My" are given names of many children
_SHORT_NAME_ACTS = re.compile(
    rf"{OPENING}(?P<v>{_SHORT_NAMES})"
    rf"(?=['’]s[ ]|,[ ]age[ ]\d|[ ](?:[a-z]{{3,}}ly[ ])?(?:{DOES}|tends|benefits[ ]from|[a-z]+ed)\b)"
)
_LABELLED = re.compile(rf"\b(?i:student|child|learner|name)[ ]*:[ ]*(?P<v>{_SHORT_NAMES})\b")
_TIME_BEFORE = re.compile(
    r"(?:\d|\b(?:in|on|by|until|since|from|through|to|of|mid|late|early|last|next|and|or))[ ,.-]*\Z"
)
_THE_BEFORE = re.compile(r"\b[Tt]he \Z")
_TIME_AFTER = re.compile(r"\.?[ ]?\d|\.(?=[ ][a-z])")


def find_framed_names(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each word of `text` that stands where a person stands."""
    for frames, may_be_one in ((_FRAMES, _may_stand_there), (_SURE_FRAMES, _is_no_capital_of_its_own)):
        for match in (match for frame in frames for match in frame.finditer(text)):
            if may_be_one(match["v"].lower()):
                yield match.span("v")
    for match in _MID_SENTENCE.finditer(text):
        plain = match["v"].lower()
        of_a_thing = bool(_THE_BEFORE.search(text, max(0, match.start() - 4), match.start()))  # "the Sun"
        may_be_short = plain in SHORT_FORMS_AND_NAMES and not of_a_thing
        if plain in _SMALL_NAMES or (may_be_short and not _is_time(text, match)):
            yield match.span("v")
    yield from _short_names(text)


def _short_names(text: str) -> Iterator[tuple[int, int]]:
    """Names that look like a short form or a test, and whatever stands beside a name that is no word."""
    for match in (match for frame in (_SHORT_NAME_ACTS, _LABELLED) for match in frame.finditer(text)):
        yield match.span("v")
    for match in _BEFORE_A_FAMILY.finditer(text):
        if _is_no_word(match["other"]):
            yield match.start("v"), match.end("other")
    for match in _BESIDE_A_NAME.finditer(text):
        plain = match["v"].lower()
        told = plain in SHORT_FORMS_AND_NAMES or not is_of_the_field(plain)
        if told and _is_no_word(match["other"]) and _is_no_capital_of_its_own(plain):
            yield match.span("v")


def _is_no_word(word: str) -> bool:
    return word.lower() not in NEVER_NAMES and not is_english(word)


def _may_stand_there(plain: str) -> bool:
    """Whether a word can be a person's where a person stands: not "Teach Reading", "Give Praise"."""
    told = plain in FUNCTION_NAMES | MONTHS_AND_SEASONS | SHORT_FORMS_AND_NAMES
    return _is_no_capital_of_its_own(plain) and (told or not is_of_the_field(plain))


def _is_no_capital_of_its_own(plain: str) -> bool:
    if plain in FUNCTION_NAMES | MONTHS_AND_SEASONS | SHORT_FORMS_AND_NAMES:
        return plain not in NOT_A_FRAMED_NAME
    return plain not in NEVER_NAMES | SCHOOL_CAPITALS


def _is_time(text: str, match: re.Match[str]) -> bool:
    """Whether a short form of a month stands here: "in Jun.", "Mar 5"."""
    start, end = match.span("v")
    named = match["v"] in ("Jan", "Jun", "Mar", "Sun", "Thu")
    before = _TIME_BEFORE.search(text, max(0, start - 12), start)
    return named and bool(_TIME_AFTER.match(text, end) or before)
