"""Whether a word that can be a name is one where it stands: "Will will read", "in May", "Hope is".

When the grammar leaves it open, a capital letter in mid-sentence decides for the name: masking a word by
mistake costs little (it is restored), leaking a name costs a child's privacy.
"""

from __future__ import annotations

import re

from assistant.language.word_lists import (
    FUNCTION_NAMES,
    MONTHS_AND_SEASONS,
    PAST_FORMS,
    PRONOUN_NAMES,
    TITLES,
)

# Whom these happen to is a person.
DONE_TO = (
    r"(?:[Aa]sk(?:ed|s|ing)?|[Tt]ell(?:s|ing)?|[Tt]old|[Hh]elp(?:ed|s|ing)?|[Rr]emind(?:ed|s|ing)?|"
    r"[Tt]each(?:es|ing)?|[Tt]aught|[Tt]hank(?:ed|s|ing)?|[Pp]rompt(?:ed|s|ing)?|[Ii]nvit(?:e|ed|es|ing)|"
    r"[Ee]ncourag(?:e|ed|es|ing)|[Pp]rais(?:e|ed|es|ing)|[Ll]et(?:s|ting)?|[Gg]iv(?:e|es|ing)|gave|given|"
    r"[Ss]how(?:ed|s|ing)?|saw|[Ss]eat|[Pp]air)"
)
SEEN_TO = r"(?:[Hh]elp(?:ed|s|ing)?|[Ll]et|saw|[Ww]atch(?:ed)?)"  # "Help Will finish"
# What follows the person there: a verb, what is given, what is said, or the end.
THEN = (
    r"(?=[.,;:!?)]|[ \t]*(?:\Z|\n)|[ ](?:to|that|what|why|how|if|when|where|who|about|with|for|at|on|in|by|"
    r"and|or|a|an|the|his|her|one|two|three|more|extra|time|not)\b)"
)
_WINDOW = 48  # characters on each side that can matter
_DONE_TO_BEFORE = re.compile(rf"\b{DONE_TO}[ ]\Z")
_SEEN_TO_BEFORE = re.compile(rf"\b{SEEN_TO}[ ]\Z")
_THEN = re.compile(THEN)
_SMALL_AFTER = re.compile(r"[ ][a-z]+\b")
_POSSESSIVE = re.compile(r"['’]s\b", re.IGNORECASE)
_INITIAL_AFTER = re.compile(r"[ ][A-Z]\.(?=[ ,;)]|\Z)")  # "Angel A. reads"
_TITLE_BEFORE = re.compile(rf"\b(?:{'|'.join(sorted(TITLES))})\.?\s+\Z", re.IGNORECASE)
_SENTENCE_START = re.compile(r"(?:\A|[.!?:;\n\r]|[.!?][\"'”’)]|^\s*[-*•–·]|\d[.)])[\s\"“(]*\Z", re.MULTILINE)
_DATE_AFTER = re.compile(
    r"[\s,]*(?:\d{1,4}(?:st|nd|rd|th)?\b(?![ -]?(?:min|hour|time|day|week|x\b|%|of\b|out\b|/|trial|word))|"
    r"of\s+\d|meeting\b|review\b|report\b)",
    re.IGNORECASE,
)
_DATE_BEFORE = re.compile(
    r"\b(?:in|by|until|since|during|early|mid|late|next|last|this|end of|"
    r"\d{1,2}(?:st|nd|rd|th)?)[ ,\u00a0-]+\Z",
    re.IGNORECASE,
)
_DONE_BY_BEFORE = re.compile(r"\b\w+(?:ed|en|wn|ught|de|id) by\s+\Z", re.IGNORECASE)  # "reported by May"
_AUXILIARY = (
    r"(?:is|was|has|had|does|did|will|can|cannot|could|would|should|might|must|needs|"
    r"(?:is|was|has|had|does|did|wo|ca|could|would|should)n['’]?t|['’]ll|['’]d)\b"
)
_FINITE_AFTER = re.compile(rf"\s+{_AUXILIARY}", re.IGNORECASE)
_VERB_S_AFTER = re.compile(
    r"\s+(?!(?:always|perhaps|sometimes|besides|focus|process|across|as|his|its|this|access|"
    r"address|discuss|express|guess|pass|miss|dress|press|cross|assess|possess|progress|us|yes|plus)\b)"
    r"[a-z]{2,}(?<!s)s\b",
    re.IGNORECASE,
)
_VERB_ED_AFTER = re.compile(
    r"\s+(?!(?:need|read|feed|exceed|proceed|succeed|embed|add)\b)[a-z]{2,}ed\b", re.I
)
# Forms that are past and nothing else: "Will taught", "mark sat".
PAST_AFTER = re.compile(rf"\s+(?:{'|'.join(sorted(PAST_FORMS))})\b", re.IGNORECASE)
_GIVEN_TO_BEFORE = re.compile(
    r"\b(?:give|offer|show|ask|tell|teach|send|hand|bring|remind|prompt|help)s?\s+\Z", re.IGNORECASE
)
_LIST_AFTER = re.compile(r"(?:\s*,\s*(?:age|a|an|who|whose|\d)\b|\s+(?:and|or)\b|\s*\()")
_OBJECT_AFTER = re.compile(
    r"\s+(?:the|a|an|this|that|these|those|his|her|their|its|each|all|any|every|he|she|they|it|we|i|you|to|for|"
    r"on|in|with|of|if|when|one|two|three|correct|answers?|\d)\b",
    re.IGNORECASE,
)
_DETERMINER_BEFORE = re.compile(
    r"\b(?:the|a|an|his|her|their|its|our|my|your|this|that|no|some|any|each|of|in|with|for|he|she|they|it|who|"
    r"student|students|we|i|you|to)\s+\Z",
    re.IGNORECASE,
)
_ARTICLE_BEFORE = re.compile(
    r"(?:\b(?:the|a|an|his|her|their|its|our|my|your|this|that|no|some|any|each)|['’]s)\s+\Z", re.IGNORECASE
)
_CAPITAL_BEFORE = re.compile(r"\b[^\W\d_a-z]\w*\s+\Z")


def used_as_name(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]`, a name that is also a word, is used as a name.

    Args:
        text: The whole text.
        start: Where the word begins.
        end: Where it ends.
    """
    word = text[start:end]
    before, after = text[max(0, start - _WINDOW) : start], text[end : end + _WINDOW]
    lower = word.lower()
    if lower in MONTHS_AND_SEASONS and _is_date(before, after):
        return False
    if not word.isascii():  # "Ángel" is no English word, and "angel" is
        return True
    if _TITLE_BEFORE.search(before) or (_POSSESSIVE.match(after) and word[:1].isupper()):
        return True
    if word[:1].islower():
        return _lower_case_name(text, lower, before, after)
    if _is_done_to(before, after):
        return True
    if lower in FUNCTION_NAMES:
        return _function_word_name(before, after)
    if _INITIAL_AFTER.match(after):
        return True
    shouts = _shouts(text, start, end)
    if lower in PRONOUN_NAMES:
        return not shouts and not _SENTENCE_START.search(before)
    if shouts and _ARTICLE_BEFORE.search(before):
        return False
    if shouts and _GIVEN_TO_BEFORE.search(before):  # "MS. LEE WILL GIVE CHASE A CHART"
        return True
    if shouts or _SENTENCE_START.search(before):
        return _is_subject(after) or not _OBJECT_AFTER.match(after)
    return True


def _is_date(before: str, after: str) -> bool:
    """Only where it surely is one ("by May 2", "in April"): a masked month is restored, a leak is not."""
    if _FINITE_AFTER.match(after):
        return False
    if _DATE_AFTER.match(after):
        return True
    return bool(_DATE_BEFORE.search(before)) and not _DONE_BY_BEFORE.search(before)


def _is_done_to(before: str, after: str) -> bool:
    """ "Ask Will.", "Tell May that", "Help Will finish": something is done to somebody."""
    done = _DONE_TO_BEFORE.search(before) and _THEN.match(after)
    return bool(done or (_SEEN_TO_BEFORE.search(before) and _SMALL_AFTER.match(after)))


def _function_word_name(before: str, after: str) -> bool:
    """A capitalised "Will", "May", "An": a name if a finite verb follows or nothing a verb needs does."""
    if _is_subject(after):
        return True
    if _SENTENCE_START.search(before) or _CAPITAL_BEFORE.search(before):
        return bool(_LIST_AFTER.match(after))
    return True


def _is_subject(after: str) -> bool:
    return any(p.match(after) for p in (_FINITE_AFTER, _VERB_S_AFTER, _VERB_ED_AFTER, PAST_AFTER))


def _lower_case_name(text: str, lower: str, before: str, after: str) -> bool:
    """Typed without capitals: only where nothing but a name makes sense."""
    if _DETERMINER_BEFORE.search(before) or _ARTICLE_BEFORE.search(before):
        return False
    if lower in FUNCTION_NAMES:
        starts = bool(_SENTENCE_START.search(before))
        names_only = _FINITE_AFTER.match(after) or (starts and _VERB_S_AFTER.match(after))
        return lower in ("will", "may", "can") and bool(names_only)
    typed_without_capitals = not any(c.isupper() for c in text[:2000])
    owns = lower not in MONTHS_AND_SEASONS and bool(_POSSESSIVE.match(after))
    return typed_without_capitals and (owns or _is_subject(after))


def _shouts(text: str, start: int, end: int) -> bool:
    """Whether the words around are all capitals, so that a capital says nothing."""
    around = text[max(0, start - _WINDOW) : end + _WINDOW]
    letters = [c for c in around if c.isalpha()]
    return len(letters) > 12 and sum(c.isupper() for c in letters) > 0.8 * len(letters)
