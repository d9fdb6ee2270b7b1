"""Ordinary words that are names where they stand: "When Saffron is upset", "by Marigold Crane", "Onyx left".

Hundreds of children's names are English words, and no list holds them all; names that are words are among
those most often missed (arXiv 2305.11348). What tells them is the capital in mid-sentence and what stands
around. Words that the guidance of this project writes small ("memory", "level") belong to the field: for
those a capital says little, and only what a person alone does counts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from assistant.language.english import is_english
from assistant.language.name_data import name_words
from assistant.language.thing_words import PLAN_SUBJECTS, SCHOOL_CAPITALS, THING_ENDS
from assistant.language.word_lists import NEVER_NAMES, PAST_FORMS, WORD_NAMES, words
from assistant.settings import data_folder

_FIELD_FOLDERS = ("guidance", "training", "finder")  # prose; the word lists of the rules hold any word
_COMMON = 3  # a word the guidance has so often may have a capital in mid-sentence and be nobody's name
_SMALL_WORD = re.compile(r"(?<![\w'’])[a-z]{2,}")
_WORD = r"[A-Z][a-z]{1,20}"


def _one_of(listed: str) -> str:
    return "|".join(sorted(words(listed)))


_OPENING = r"(?:\A|(?<=[.!?:\n•*–-][ ])|(?<=\n))"
_OPENERS = _one_of("""
    When If As For With By Given Ask While Because After Before Since Once And But To Does Did Is Was Will
    Can Has Could Should Would How Why Neither Both Although Though Until From On At Of Per Like Unlike
    Tell Told Help Let Dear Hi Hello My Our So That Then Today Yesterday Currently Recently Sometimes
    Usually Often
""")
# After small letters, or after the word that opens a sentence: here a capital is no accident.
_INSIDE = rf"(?:(?<=[a-z,;)⟧][ ])|{_OPENING}(?:{_OPENERS})[ ])"
# "Test of Word Reading", "Pledge of Allegiance", "the Titanic": titles and things, for a name has no article.
_TITLE_BEFORE = re.compile(
    r"\b[A-Z][\w'’-]*[ ]\Z|\b(?:novel|movie|film|app|[Tt]he|an?|this|each|every)[ ]\Z|"
    r"\b(?!Parents?|Guardians?|Mother|Father|Friends?|Peers?)[A-Z][\w'’-]*[ ]of[ ](?:the[ ])?\Z"
)
# Not "Tier 2", "Verbal was 92", "the Coding subtest".
_NO_SCORE = (
    r"(?![ ][A-Z]|[-‐‑/]|['’](?!s\b)|,?[ ]?\d|[ ](?:is|was|at|of)[ ](?:[4-9]|1\d)\d\b|"
    r"[ ]of[ ](?:the[ ])?[A-Z]|[ ](?:level|scale|sub|test|score|index|domain|program|app|curriculum|"
    r"unit|books?|series|kit|report|form|probe|class|syndrome|disorder|disease)\w*\b)"
)
_IN_MID_SENTENCE = re.compile(rf"{_INSIDE}(?P<v>{_WORD})\b{_NO_SCORE}")
_IN_BRACKETS = re.compile(rf"(?<=[\w)][ ]\()(?P<v>{_WORD})(?=\))")  # "Goal 1 (Poet):"
_IN_FULL = re.compile(rf"(?:{_INSIDE}|{_OPENING})(?P<v>{_WORD}(?:[ ]{_WORD}){{1,2}})\b{_NO_SCORE}")
_DOES = _one_of("""
    is was has had can cannot can't could will does did needs uses gets makes takes gives knows shows goes
    comes turns finishes starts begins follows responds completes receives participates transitions
    struggles works attends seems appears tries logs scores learns keeps holds finds puts helps tends
    spells solves builds joins leaves avoids listens sees says feels moves carries brings raises points
""")
_DOES_AS_A_PERSON = _one_of("""
    lives wants likes loves enjoys asks plays smiles laughs cries hits kicks bites sings draws refuses
    prefers eats sleeps rides throws catches climbs jumps hums paints thinks cares forgets remembers hides
    waits watches yells screams argues hugs shares counts copies types signs chooses earns misses wears
    calls pushes drops speaks talks walks runs sits stands reads writes tells lay sat ran hid told said
    threw hit cried yelled smiled laughed walked talked asked answered refused pushed kicked climbed
    played wrote drew sang ate
""")
_PEOPLE_ONLY = (
    rf"(?:{_DOES_AS_A_PERSON}|left[ ](?:the[ ](?:class|room|build|school)\w*|class|school|early|his|her)|"
    r"was[ ](?:absent|late|tardy|upset|tired|sick|happy|sad|proud|shy|nervous)|"
    r"is[ ](?:shy|happy|absent|upset|tired|sick|proud|nervous|eager|curious|polite|friendly|bilingual|"
    r"nonverbal)|"
    r"has[ ](?:trouble|difficulty|friends|a[ ]hard[ ]time|autism|ADHD|dyslexia|an[ ]IEP)|"
    r"can[ ](?:count|read|write|name|tell|say|spell|draw|walk|sit|sing|add|point|match|answer|follow)|"
    r"did[ ]not[ ](?:finish|answer|want|attend|respond|come)|"
    r"needs[ ](?:help|reminders|prompts|glasses|breaks?|a[ ]break|an[ ]adult|"
    r"to[ ](?:be|sit|move|hear|see|know))|"
    r"is[ ](?:an?|the)[ ](?:\w+[ ]){0,2}"
    r"(?:boy|girl|child|student|friend|reader|writer|worker|artist|grader|helper))\b"
)
_AN_AGE = r"[ ]\(\d{1,2}\)"  # "Harper (7) likes"
_OPENS = re.compile(rf"{_OPENING}(?P<v>{_WORD})(?=(?:{_AN_AGE})?[ ](?P<act>[a-z]+\b.*))")
_SHOUTED = re.compile(
    rf"{_OPENING}(?P<v>[A-Z]{{3,20}})"
    rf"(?=[ ](?i:(?P<act>{_PEOPLE_ONLY})|(?:is|has|can|needs|was)\b)(?:[ ][A-Z]|\W))"
)
_ADVERB = r"(?:(?:also|often|always|never|still|now|just|only|already|seldom|sometimes|both|[a-z]{3,}ly)[ ])?"
_PEOPLE_HERE = re.compile(_PEOPLE_ONLY)
_BEFORE_A_PERSON = re.compile(
    r"\b(?:that|when|while|if|because|since|and|but|before|after|once|whenever|where|how|what|why|though|until|"
    r"says|said|thinks|feels|hopes|asks?|asked|tells?|told|helps?|helped|reminds?|reminded|to[ ]help)[ ]\Z",
    re.IGNORECASE,
)
_NO_NAME_ENDS = tuple(
    words("ing ings tion tions ment ness ability ivity ization ology ism ly")
)  # of the names in -ly, those that are words are listed
_SYLLABLE = re.compile(r"[^aeiouy]{1,3}ings?")
_NEVER = NEVER_NAMES | SCHOOL_CAPITALS


def find_capital_words(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each ordinary word of `text` that stands and acts like a name."""
    for match in _IN_MID_SENTENCE.finditer(text):
        start, end = match.span("v")
        told = not _of_the_field(match["v"], _COMMON) or _told_by_its_place(text, start, end)
        if told and _may_name(match["v"]) and not _inside_a_title(text, match):
            yield start, end
    for match in _OPENS.finditer(text):
        word, act = match["v"], match["act"]
        told = _PEOPLE_HERE.match(act) or (not _of_the_field(word) and _finite_here().match(act))
        if told and _may_name(word):
            yield match.span("v")
    for match in _IN_BRACKETS.finditer(text):
        if _may_name(match["v"]) and not _of_the_field(match["v"]):
            yield match.span("v")
    for match in _IN_FULL.finditer(text):
        if _is_full_name(*match["v"].split()) and not _inside_a_title(text, match):
            yield match.span("v")
    for match in _SHOUTED.finditer(text):
        if _may_name(match["v"]) and (match["act"] or not _of_the_field(match["v"])):
            yield match.span("v")


def _inside_a_title(text: str, match: re.Match[str]) -> bool:
    """Whether a capital or an article stands before it; the opener of a sentence is none."""
    start = match.start("v")
    return start == match.start() and bool(_TITLE_BEFORE.search(text, max(0, start - 30), start))


def _is_full_name(first: str, *rest: str) -> bool:
    """Whether several capitals are a person's: "Felicity Loving", "Yas Jumping Bull", not "Digit Span". What
    follows a word that is a name may end like any word."""
    if rest[-1].lower() in THING_ENDS:  # "County Road", "Fall Festival"
        return False
    if not _may_name(first) or first in _OPENERS.split("|") or any(word.lower() in _NEVER for word in rest):
        return False
    return not _of_the_field(first) or (all(map(_may_name, rest)) and not all(map(_of_the_field, rest)))


def does_what_people_do(text: str, end: int) -> bool:
    """Whether the word of `text` that ends at `end` does what only people do: "likes", "is a kind boy"."""
    return text[end : end + 1] == " " and bool(_PEOPLE_HERE.match(text, end + 1))


@cache
def _finite_here() -> re.Pattern[str]:
    """A verb of which the word before is the subject: "benefits from", and not "health benefits"."""
    listed = "|".join(name_words().acts)
    past = "|".join(sorted(PAST_FORMS))
    return re.compile(
        rf"{_ADVERB}(?:{_DOES}|{_DOES_AS_A_PERSON}|{listed}|benefits[ ]from|[a-z]{{2,}}ed|{past})\b"
    )


def _told_by_its_place(text: str, start: int, end: int) -> bool:
    """Whether a person is spoken of here: "when Vision came", not "when Level 2 is reached"."""
    if does_what_people_do(text, end):
        return True
    acts = text.startswith(" to ", end) or (
        text[end : end + 1] == " " and _finite_here().match(text, end + 1)
    )
    return bool(acts and _BEFORE_A_PERSON.search(text, max(0, start - 16), start))


def _may_name(word: str) -> bool:
    """An English word that is none of those with a capital of their own; other names are found elsewhere."""
    plain = word.lower()
    return (
        plain not in _NEVER
        and plain not in WORD_NAMES
        and (is_syllable(plain) or not plain.endswith(_NO_NAME_ENDS))
        and is_english(plain)
    )


def is_syllable(word: str) -> bool:
    """Whether a word in -ing is one syllable, so that the ending is none: "Ping", "Wing", not "Reading"."""
    return bool(_SYLLABLE.fullmatch(word.lower()))


def is_of_the_field(word: str) -> bool:
    """Whether plans and the guidance speak of it as of a thing, so that a capital says little."""
    return _of_the_field(word)


def _of_the_field(word: str, times: int = 1) -> bool:
    return word.lower() in PLAN_SUBJECTS or _field_words()[word.lower()] >= times


@cache
def _field_words() -> Counter[str]:
    """How often the guidance has each word, written small."""
    knowledge = data_folder("knowledge")
    files = (path for folder in _FIELD_FOLDERS for path in (knowledge / folder).rglob("*"))
    return Counter(
        word
        for path in files
        if path.suffix in (".md", ".yaml")
        for word in _SMALL_WORD.findall(path.read_text(encoding="utf-8"))
    )
