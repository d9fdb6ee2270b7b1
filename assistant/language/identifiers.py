"""Identifiers with a form of their own: numbers, addresses, schools, names after labels or before acts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.language.capital_words import is_syllable
from assistant.language.name_places import PARTICLE, find_named_places
from assistant.language.phone_numbers import find_phones
from assistant.language.record_forms import CAPITAL_WORD, PATTERNS, find_old_dates
from assistant.language.word_lists import (
    ACRONYMS,
    FUNCTION_NAMES,
    NOT_PEOPLE,
    NOT_SCHOOLS,
    NOT_SUBJECTS,
    ORGANISATION_WORDS,
    ROLE_WORDS,
    SHORT_FAMILY_NAMES,
    WORD_NAMES,
    words,
)


@dataclass(frozen=True, slots=True)
class Identifier:
    """A stretch of text that points to someone. `kind` is one of `placeholders.KINDS`."""

    start: int
    end: int
    kind: str


_NAME = rf"{CAPITAL_WORD}(?:,?[ \t\u00a0]+{CAPITAL_WORD}){{0,3}}"
_ROLE = (
    r"(?:student|child|pupil|learner|parents?(?:/guardians?)?|guardians?|mother|father|mom|dad|teacher|"
    r"case ?manager|case ?carrier|provider|therapist|psychologist|counselor|principal|nurse|aide|para|"
    r"advocate|interpreter|evaluator|examiner|administrator|brother|sister|sibling)"
)
# (kind, pattern); the group `v` is what is masked.
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("EMAIL", re.compile(r"(?P<v>[\w.%+'’-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6})")),
    ("URL", re.compile(r"(?P<v>\b(?:https?://|www\.)[^\s<>\"')\]]{2,500})", re.IGNORECASE)),
    (
        "PERSON",
        re.compile(
            rf"\b(?i:{_ROLE})(?:['’]s)?(?:[ \t]+(?i:names?))?[ \t]*[:=][ \t]*(?P<v>{_NAME})",
        ),
    ),
    (
        "PERSON",
        re.compile(
            rf"\b(?i:(?:first|last|full|legal|preferred|nick)?[ ]?name)[ \t]*[:=][ \t]*(?P<v>{_NAME})"
        ),
    ),
    (
        "PERSON",
        re.compile(
            rf"\b(?i:mr|mrs|ms|miss|mx|dr|coach|principal|señora|señor|sra|sr)\b\.?[ \t\u00a0]+"
            rf"(?P<v>(?:{PARTICLE}[ ])?{CAPITAL_WORD}(?:[ \t]+{CAPITAL_WORD})?)"
        ),
    ),
    (
        "PERSON",
        re.compile(
            rf"\b(?:mr|mrs|ms|dr)\b\.?[ ]+(?P<v>(?:{PARTICLE}[ ])?[^\W\d_A-Z][\w'’\u0300-\u036f-]{{2,20}})\b"
        ),
    ),
    (
        "PERSON",
        re.compile(
            r"\b(?:mother|father|mom|dad|brother|sister|grandmother|grandma|grandfather|grandpa|aunt|uncle|cousin|"
            r"guardian|stepmom|stepdad|friend|classmate|peer|para|aide|therapist|counselor|teacher|slp|twin|named|"
            rf"called|nicknamed)s?,?[ ]+(?P<v>{CAPITAL_WORD}(?:[ ]{CAPITAL_WORD})?)"
        ),
    ),
)
# What a person does right after the name, in goals and present levels.
_ACTS = (
    r"(?:will|is|was|has|had|can(?:['’]t|not)?|does|did|needs|enjoys|loves|likes|reads|writes|struggles|scored|"
    r"fails|works|uses|knows|lives|attends|wants|says|asks|tells|plays|goes|comes|gets|makes|takes|gives|turns|sits|"
    r"runs|walks|talks|speaks|listens|follows|completes|receives|participates|transitions|finishes|begins|starts|"
    r"solves|spells|counts|draws|builds|sings|answers|joins|leaves|refuses|avoids|tries|seems|appears|isn['’]t|"
    r"wasn['’]t|doesn['’]t|didn['’]t)"
)
_ONLY_PEOPLE = (
    r"(?:lives|attends|wants|likes|loves|enjoys|says|asks|tells|plays|reads|writes|walks|talks|speaks|listens|sits|"
    r"smiles|laughs|cries|hits|kicks|bites|sings|draws|refuses|participates|struggles|(?:both|also|often|always|never|"
    r"usually|sometimes)[ ](?:lives?|attends?|wants?|likes?|loves?|enjoys?|asks?|plays?|reads?|writes?))"
)
_WORDS_AS_NAMES = "|".join(
    sorted(word.capitalize() for word in WORD_NAMES if word not in FUNCTION_NAMES - {"will", "may", "an"})
)
_ACTING: tuple[re.Pattern[str], ...] = (
    # "By May 12, Ines will read": nearly always the learner.
    re.compile(rf"(?<![\w-])(?P<v>{CAPITAL_WORD}(?:[ ]{CAPITAL_WORD})?)[ \u00a0]+will[ ]+(?!be\b)[a-z]"),
    # "Tariq lives with", "Noor asks for"
    re.compile(rf"(?<![\w-])(?P<v>[A-ZÀ-ÖØ-ÞĀ-Ž][^\W\d_]{{2,30}})(?=[ ]{_ONLY_PEOPLE}\b)"),
    # "Min-Jun can", "Sun-Young's teacher": both halves are words as well. Not "Check-In is", "Self-Care has".
    re.compile(
        r"(?<![\w-])(?P<v>(?!(?:Self|Pre|Post|Co|Non|Multi|Mid|Well)[-‐‑])[A-ZÀ-Þ][^\W\d_]{1,30}[-‐‑]"
        r"(?!(?:In|Up|On|Out|Off|Down|Over|Through|Aloud|Back|By|To|Of)\b)[A-ZÀ-Þ][^\W\d_]{1,30})"
        rf"(?=['’]s\b|[ ]{_ACTS}\b)"
    ),
    re.compile(rf"(?<![\w-])(?P<v>{_WORDS_AS_NAMES})(?=['’]s\b|[ ]{_ACTS}\b)"),
    re.compile(r"(?<![\w-])(?P<v>[A-ZÀ-ÖØ-ÞĀ-Ž][^\W\d_]{2,30})(?=['’]s[ ][a-z])"),
    re.compile(rf"(?<![\w-])(?P<v>{CAPITAL_WORD})(?=[ ]famil(?:y|ies)\b)"),
    re.compile(
        rf"(?<![\w-])(?P<v>{CAPITAL_WORD}(?:[ ]{CAPITAL_WORD})?)"
        r"(?=,[ ](?:(?:an?|age[ds]?|who|whose)[ ]|\d{1,2},[ ][a-z]))"
    ),
    # "reports that Priya fails", "said Minh can", "thinks Jia can", "asked Haruto to"
    re.compile(
        r"\b(?:that|thinks?|feels?|believes?|hopes?|said|says|say|asked|ask|told|tell|helps?|helped|prompt(?:s|ed)?|remind(?:s|ed)?|with|when|while|if|"
        rf"because|since|and|but|for)[ ](?P<v>[A-ZÀ-ÖØ-ÞĀ-Ž][^\W\d_]{{2,30}})(?=[ ](?:{_ACTS}|to)\b)"
    ),
)
# Months and seasons that are given names too, where only a person can stand: "June hid", "May can".
# Not "scores in May said otherwise": the name would hide every "May" of the text.
_A_TIME = "".join(
    rf"(?<!\b{word}[ ])"
    for word in words("in since from of by until through last next this each every during late early mid")
)
_MONTHS_ACTING = re.compile(
    rf"(?i:{_A_TIME})(?<![\w-])(?P<v>April|May|Jun|June|August|Summer|Autumn|Winter|Sunday)"
    rf"(?=[ ](?:{_ONLY_PEOPLE}|can(?:['’]t|not)?|hid|ran|sat|stood|said|asked|told|raised|pushed|hit|threw|"
    r"will[ ](?!(?:be|begin|start|end|have|mark|bring|show)\b)[a-z]+|"
    r"cried|walked|talked|wrote|refused|tried|wanted|liked|answered)\b)"
)
_IN_CAPITALS = re.compile(r"(?<![\w-])(?P<v>[A-ZÀ-Þ][A-ZÀ-Þ'’-]{1,30})(?=[ ]WILL[ ][A-Z])")
_SHORT_NAMES = "|".join(sorted(word.capitalize() for word in SHORT_FAMILY_NAMES))
_AFTER_TITLE = re.compile(rf"\b(?i:mr|mrs|ms|miss|mx|dr)\b\.?[ ](?P<v>{_SHORT_NAMES})\b")
_STOPS = NOT_PEOPLE | ROLE_WORDS | {"i", "dob", "id", "grade", "date", "school", "case", "none", "n/a", "see"}
_NOUN_ENDINGS = ("ing", "tion", "ment", "ness", "ity", "ics")
_TOKEN = re.compile(r"[^\s,]+")


def find_identifiers(text: str) -> Iterator[Identifier]:
    """Every identifier with a form of its own in `text`; places may overlap."""
    for kind, pattern in (*PATTERNS, *_PATTERNS):
        for match in pattern.finditer(text):
            start, end = match.span("v")
            if kind == "PERSON":
                start, end = _trim(text, start, end, _STOPS)
            elif kind == "SCHOOL":
                start, end = _trim_school(text, start, end)
            if end > start:
                yield Identifier(start, end, kind)
    for match in _AFTER_TITLE.finditer(text):
        yield Identifier(*match.span("v"), "PERSON")
    for start, end in find_phones(text):
        yield Identifier(start, end, "PHONE")
    for start, end in find_old_dates(text):
        yield Identifier(start, end, "BIRTHDATE")
    for start, end, kind in find_named_places(text):
        yield Identifier(start, end, kind)
    yield from _beyond_the_lists(text)
    yield from _acting(text)


def _beyond_the_lists(text: str) -> Iterator[Identifier]:
    """Names that `_trim` would take for a month or an acronym, where their place shows what they are."""
    for match in _MONTHS_ACTING.finditer(text):
        yield Identifier(*match.span("v"), "PERSON")
    for match in _IN_CAPITALS.finditer(text):
        if match["v"].lower() not in _STOPS | NOT_SUBJECTS | ACRONYMS - WORD_NAMES:
            yield Identifier(*match.span("v"), "PERSON")


def _acting(text: str) -> Iterator[Identifier]:
    """Capitalised words that do what only people do."""
    for pattern in _ACTING:
        for match in pattern.finditer(text):
            start, end = _trim(text, *match.span("v"), _STOPS | NOT_SUBJECTS)
            word = text[start:end]
            if (
                end - start > 1
                and not (word.isupper() and len(word) <= 6)
                and (is_syllable(word) or not word.endswith(_NOUN_ENDINGS))
            ):
                yield Identifier(start, end, "PERSON")


def _trim(text: str, start: int, end: int, stops: frozenset[str] | set[str]) -> tuple[int, int]:
    """The part of a name before the first word that is no name; empty if the first one is not."""
    kept = start
    for token in _TOKEN.finditer(text, start, end):
        plain = token.group().strip(".'’-").lower()
        if plain.removesuffix("'s").removesuffix("’s") in stops:
            break
        kept = token.end()
    value = text[start:kept]
    for suffix in ("'s", "’s"):
        kept -= len(suffix) if value.endswith(suffix) else 0
    while kept > start and text[kept - 1] in ".,-'’ \t":
        kept -= 1
    return start, kept


def _trim_school(text: str, start: int, end: int) -> tuple[int, int]:
    """A school's name without the words before it; empty if nothing is left that names it."""
    tokens = list(_TOKEN.finditer(text, start, end))
    while tokens and tokens[0].group().lower() in NOT_SCHOOLS:
        tokens.pop(0)
    names = [t for t in tokens if t.group().lower().strip(".") not in ORGANISATION_WORDS]
    if not names or not tokens:
        return start, start
    return tokens[0].start(), end
