"""Names nobody declared, told by the place they stand in: beside a role, as initials, as a word that acts.

Each of these is something a language model misses where the name is rare, or is a word as well (May, Summer).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.language.capital_words import does_what_people_do, find_capital_words
from assistant.language.english import is_english
from assistant.language.name_frames import find_framed_names
from assistant.language.nickname_frames import find_nicknames
from assistant.language.thing_words import PLAN_SUBJECTS
from assistant.language.word_context import PAST_AFTER, used_as_name
from assistant.language.word_lists import (
    CREDENTIALS,
    FUNCTION_NAMES,
    MONTHS_AND_SEASONS,
    NEVER_NAMES,
    ROLE_WORDS,
    SHORT_FAMILY_NAMES,
    WORD_NAMES,
    words,
)

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’\u0300-\u036f-]{1,30}"
PARTICLE = r"(?:de la|de los|del|de|van|von|la|al|el|bin|dos|da)"
_FULL = rf"{_CAPITAL}(?:[ ](?:{PARTICLE}[ ])?{_CAPITAL}){{0,2}}"
_JOBS = "|".join(
    sorted({*CREDENTIALS, *ROLE_WORDS} - {"the", "and", "of", "his", "her", "their", "our", "my", "i"})
)
# "Ana Ruiz (OT)", "Ana Ruiz, SLP,"
_BESIDE_A_ROLE = re.compile(rf"\b(?P<v>{_FULL})(?=(?:[ ]\(|,[ ])(?i:{_JOBS})\b[^\n]{{0,30}}?[),.;\n])")
# "J.R. reads"; not a short form that schools use
_INITIALS = re.compile(r"(?<![\w.])(?P<v>[A-Z]\.[ ]?(?:[A-Z]\.[ ]?)?[A-Z]\.?)(?=['’]s\b|[\s,;:)\]\"”/–-]|\Z)")
_SHORT_FORMS = words("us usa pe pt ot iq am pm ad ld ed id dc ba ma phd md ny nc nd sd nj nm nh ri ps ms dob")
# Degrees and states: what stands after a comma or a name ("Ruiz, M.D.") is one; what opens a sentence or
# follows a small word is somebody ("M.A. was late", "a break for N.D.").
_INITIALS_TOO = words("ld ed dc ba ma md ny nc nd sd nj nm nh ri ps ms")
_ALONE = re.compile(r"(?:\A|[.!?:]|\n|[a-z])[ ]*\Z")
_CLINIC = re.compile(
    r"\b(?P<v>(?:[A-Z][\w'’.-]+[ ]){1,4}(?:Children['’]s[ ])?(?:Medical[ ]Center|Health[ ]Center|"
    r"Hospital|Clinic|Pediatrics|Counseling|Therapy(?:[ ](?:Center|Group|Services))?|"
    r"Behavioral[ ]Health(?:[ ]Center)?|Autism[ ]Center|Health[ ]System|Neurology|Psychiatry))\b"
)
_NOT_A_CLINIC = words("""
    speech occupational physical the a an at from by her his their school related language music art play
    family individual group behavior aba private outside
""")
_WORD_FORMS = sorted({form for w in WORD_NAMES for form in (w.capitalize(), w.upper())})
_WORD_NAME = re.compile(rf"(?<![\w-])(?:{'|'.join(_WORD_FORMS)})(?![\w-])")
_FAMILY_NAME = re.compile(rf"(?:[ ](?:{PARTICLE}[ ])?{_CAPITAL}){{1,2}}")
_LISTED = re.compile(r"[ ]?[-–—:,]|\t")  # "Rose, services of ...", "* Miles - math"
_FAMILY_WORDS = {word.capitalize() for word in SHORT_FAMILY_NAMES}
_SHOUTED_VERB = re.compile(r"[ ][A-Z]{2,}(?<!S)S\b")  # "FAITH ENJOYS"
_STARTS = re.compile(r"(?:\A|[.!?:|\t\n\r•*–—-])[\s\"“(]*\Z")
_ACTS = re.compile(
    # Not "field trips went": where a verb follows, these were no verb.
    r"['’]s\b|[ ](?:and|&)[ ][A-Z]|[ ][a-z]{2,}ed\b|"
    r"[ ][a-z]{2,}(?<!s)s\b(?![ ](?:is|are|was|were|has|have|had|will|can|went)\b)|"
    r"[ ](?:will|can|has|is|was|had|does|did|may|WILL|CAN|HAS|IS|WAS|DOES|NEEDS|AND I|and I)\b"
)
_IS = re.compile(r"[ ](?:is|was|has|had|will|can|does|did)\b")
_CAPITALISED = re.compile(r"(?<![\w'’.@/-])[A-ZÀ-ÖØ-ÞĀ-Ž][\w\u0300-\u036f]*(?:[-'’‐‑][\w\u0300-\u036f]+)*")
_SMALL = re.compile(r"(?<![\w'’.@/-])[^\W\d_][^\W\d_]{2,30}(?![\w-])")
# A month is a month where time is told: "data from April", "the June review". Not where a child may be meant
# as well: "a ball from April", "talks to April", "June's scores". A mark too many is taken off again.
_A_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_MEASURED = (
    "data|scores?|results?|review|report|meeting|probes?|benchmarks?|tests?|testing|assessments?|averages?|"
    "levels?|rates?|conferences?|break|window"
)
_TIME_BEFORE = re.compile(
    rf"\b(?:(?i:{_MEASURED})[ ]from|through|thru|starting|beginning|"
    r"(?:month|week|start|end|beginning|middle|first|last|rest)[ ]of|"
    rf"{_A_MONTH}[ ]?(?:,|and|or|to|through|[-–]))[ ]?\Z",
)
_TIME_AFTER = re.compile(
    rf"[ ](?:{_MEASURED})\b|['’]s[ ](?:{_MEASURED})\b(?=[^.!?\n]*\b{_A_MONTH}\b)|"
    rf"[ ]?(?:and|or|to|through|[-–])[ ]?{_A_MONTH}\b"
)
_TEST = re.compile(
    r"(?:Star[ ](?:Reading|Math|Early|CBM)|Early[ ](?:Childhood|Literacy|Intervention)|Gray[ ]Oral)\b"
)
_HOLIDAY = re.compile(r"[A-Z]\w+(?:['’]s?)?[ ]\Z")  # before "Day"
_DESCRIBES = words(
    "kind bright brave clever sweet tiny early earnest noble wise strong sharp merry sunny good great"
)
_GOES_ON = re.compile(
    r",?[ ](?!an?\b|aged?\b|who|the\b|his\b|her\b)[a-z]+(?:,| and\b|\.|\Z)"
)  # "Kind, funny, patient."
# School words that are also names: "Art is at 10:00" is the class.
_SUBJECTS = words("art chance judge english pat mark")


def is_ordinary(phrase: str) -> bool:
    """Whether every word of `phrase` is an ordinary word and none is a name as well: "Progress Report"."""
    plain = [word.strip(".,;:()'’\"").lower() for word in phrase.split()]
    return all(word not in WORD_NAMES and (word in NEVER_NAMES or is_english(word)) for word in plain)


def find_named_places(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, kind) of each name told by its place in `text`."""
    for match in _BESIDE_A_ROLE.finditer(text):
        yield *match.span("v"), "PERSON"
    for match in _INITIALS.finditer(text):
        letters = "".join(c for c in match["v"] if c.isalpha()).lower()
        acts = does_what_people_do(text, match.end("v"))  # "P.T. likes trains" is no therapy
        initials = letters in _INITIALS_TOO and _ALONE.search(text, 0, match.start("v"))
        if letters not in _SHORT_FORMS or acts or initials:
            yield *match.span("v"), "PERSON"
    for match in _CLINIC.finditer(text):
        start, end = match.span("v")
        while (word := text[start:end].split(" ", 1))[0].lower() in _NOT_A_CLINIC and len(word) > 1:
            start += len(word[0]) + 1
        if " " in text[start:end]:
            yield start, end, "PLACE"
    for start, end in find_capital_words(text):
        yield start, end, "PERSON"
    for start, end in (*find_framed_names(text), *find_nicknames(text)):
        yield start, end, "PERSON"
    yield from _words_as_names(text)
    yield from _unknown_words(text)
    yield from _small_names(text)


def _words_as_names(text: str) -> Iterator[tuple[int, int, str]]:
    """ "Summer lives", "May will write", "Faith solves": words that are capitalised and act."""
    for match in _WORD_NAME.finditer(text):
        start, end = match.span()
        word = match.group().lower()
        family = _family_end(text, end)
        in_full = bool(
            family and _IS.match(text, family)
        )  # "May Green is": no month, whatever opens the sentence
        if not in_full and (not used_as_name(text, start, end) or _means_a_thing(text, start, end)):
            continue
        acts = bool(_ACTS.match(text, end))
        begins = bool(_STARTS.search(text, max(0, start - 8), start))
        if word not in _SUBJECTS | MONTHS_AND_SEASONS:
            acts = acts or bool(_LISTED.match(text, end) or _SHOUTED_VERB.match(text, end))
        if acts or family or (not begins and word not in _SUBJECTS | FUNCTION_NAMES):
            yield start, family or end, "PERSON"


def _means_a_thing(text: str, start: int, end: int) -> bool:
    """Whether a month, a holiday, a test or a trait is meant: "from April", "Star Reading", "Kind, funny"."""
    word, before = text[start:end].lower(), text[max(0, start - 24) : start]
    if word.capitalize() in _A_MONTH:
        return bool(_TIME_BEFORE.search(before) or _TIME_AFTER.match(text, end))
    if word == "day" and _HOLIDAY.search(before):
        return True
    return bool(_TEST.match(text, start) or (word in _DESCRIBES and _GOES_ON.match(text, end)))


def _unknown_words(text: str) -> Iterator[tuple[int, int, str]]:
    """Capitalised words that are not English: names, more often than not, wherever they stand."""
    for match in _CAPITALISED.finditer(text):
        start, end = match.span()
        word = re.sub(r"['’]s?$", "", match.group())
        if _is_unknown(word):
            family = _family_end(text, end) if len(word) == end - start else 0
            yield start, family or start + len(word), "PERSON"


def _small_names(text: str) -> Iterator[tuple[int, int, str]]:
    """Unknown words that act, in a text typed without any capital: "yesterday nhia sat down"."""
    if any(c.isupper() for c in text):
        return
    for match in _SMALL.finditer(text):
        word, end = match.group(), match.end()
        if (PAST_AFTER.match(text, end) or _ACTS.match(text, end)) and _is_no_word(word):
            yield match.start(), end, "PERSON"


def _is_unknown(word: str) -> bool:
    if len(word) < 2 or any(c.isdigit() or c == "_" for c in word):
        return False
    if word.isupper() and (len(word) < 4 or not set(word) & set("AEIOUY")):
        return False  # a short form, more likely
    if word.lower().replace("’", "'") in NEVER_NAMES | PLAN_SUBJECTS:
        return False
    first, *rest = re.split(r"[-‐‑]", word)
    # "Min-jun": what follows the dash in lower case is a syllable, not a short form as in "Jan-Feb".
    return _is_no_word(first) or any(
        not is_english(part) if part.islower() else _is_no_word(part) for part in rest if len(part) > 1
    )


def _is_no_word(part: str) -> bool:
    return len(part) > 1 and part.lower() not in NEVER_NAMES and not is_english(part)


def _family_end(text: str, end: int) -> int:
    """The end of the words after a first name, which ends at `end`, that can be a family name; or 0."""
    found = _FAMILY_NAME.match(text, end)
    if found is None:
        return 0
    last = end
    for word in re.finditer(r"\S+", found.group()):
        if word.group().lower() in NEVER_NAMES and word.group() not in _FAMILY_WORDS:
            break
        last = end + word.end()
    last -= 2 if text[:last].endswith(("'s", "’s")) else 0
    return last if last > end else 0
