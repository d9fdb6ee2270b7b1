"""Nicknames and bare initials: 'goes by "Scooter"', "We call her Bug", "TJ likes", "told MK to wait"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.language.name_frames import DOES, OPENING
from assistant.language.word_lists import ACRONYMS, NEVER_NAMES

_QUOTED = r"[\"“‘'](?P<v>[A-Z]\w{1,15}(?:[ -][A-Z]?\w{1,15})?),?[\"”’']"
# 'goes by "Scooter"', 'Aaliyah "Bug" Osei'; without quotes too: "We call him Bug."
_NICKNAMES = (
    re.compile(
        r"\b(?:goes by|answers to|known as|called|call(?:s|ed)? (?:him|her|them)|nicknamed|named|"
        r"nickname(?: is|:)?|a\.?k\.?a\.?|prefers)[ ](?:the (?:nick)?name[ ])?" + _QUOTED
    ),
    re.compile(rf"\b[A-Z]\w+[ ]{_QUOTED}(?=[ ][A-Z]\w)"),
    re.compile(
        r"\b(?:goes by|answers to|known as|nicknamed|prefers to be called|likes to be called|"
        r"[Cc]all(?:s|ed)? (?:him|her|them))[ ](?:the (?:nick)?name[ ])?(?P<v>[A-Z]\w{1,15})\b"
    ),
)
# A short form of a school seldom has a J, and "TJ", "AJ" and "JR" are many children.
_WITH_J = re.compile(r"(?<![\w.'’/&-])(?P<v>(?!NJ|JV|JH)(?:J[A-Z]|[A-Z]J))(?![\w/&-])")
# "JR needs help", "told MK to", "MK's desk"
_BARE_INITIALS = re.compile(
    rf"(?<![\w.'’/&-])(?P<v>[A-Z]{{2}})(?=['’]s[ ][a-z]|[ ]{DOES}[ ])|"
    r"\b(?:[Aa]sk(?:ed)?|[Tt]old|[Tt]ell|[Hh]elp(?:ed|s)?|[Rr]emind(?:ed)?|with|for|about)[ ]"
    r"(?P<w>[A-Z]{2})(?=[.,;:!?]|[ ](?:to|and|at|in|on|is|was|when|by|that)\b)|"
    r"\b(?:[Ss]taff|[Aa]ide|[Tt]eacher|[Tt]eam|[Pp]eers?|[Mm]om|[Dd]ad|adults?|to|that|when)[ ]"
    r"(?:(?:helps?|helped|lets?|asks?|asked|saw|told|reminds?)[ ])?(?P<x>[A-Z]{2})(?=[ ][a-z]{3,}s?\b)|"
    rf"{OPENING}(?P<y>[A-Z]{{2}})"
    r"(?=[ ](?:[a-z]+ly[ ])?(?:(?!is|was|has)[a-z]{3,}(?<!s)s|[a-z]{2,}ed)[ ]|,[ ]age[ ]\d|"
    r"[ ]and[ ](?:an?|his|her|their)[ ])"
)


def find_nicknames(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each nickname and each pair of initials of `text` that stands where a person stands."""
    for match in (match for frame in _NICKNAMES for match in frame.finditer(text)):
        if match["v"].split()[0].lower() not in NEVER_NAMES:  # a book is called "The Lake"
            yield match.span("v")
    for match in (match for frame in (_WITH_J, _BARE_INITIALS) for match in frame.finditer(text)):
        start, end = match.span(str(match.lastgroup))
        if text[start:end].lower() not in ACRONYMS:
            yield start, end
