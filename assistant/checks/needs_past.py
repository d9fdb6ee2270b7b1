"""Words of need that state no need of today: a need that was, is met, or that a form leaves empty.

1. what was needed then ("Last spring he needed two adults", "needed 4 reminders on Monday"): a record;
2. what is met ("met the goal in May", "finished working on blends");
3. "as needed", "if help is needed": how a support is given;
4. an empty line of a form ("Needs: none", "see page 6");
5. what others do in their own work ("Staff are working on a schedule"), and a hobby.
"""

from __future__ import annotations

from assistant.checks.need_words import skill_words
from assistant.checks.wording import LazyPattern, words_of

# What stands under a heading where nothing is written: "none at this time", "see attached".
_EMPTY = LazyPattern(
    r"\W*(?:none|no|nil|n\s?/\s?a|na|not\s+applicable|not\s+at\s+this\s+time|nothing|tbd|same\s+as\s+(?:above|last\s+year)|attached)\b"
    r"(?:\s+(?:at\s+this\s+time|(?:right\s+)?now|today|noted|reported|known|identified|currently|needed|observed))?\W*$"
    r"|\W*(?:please\s+)?(?:see|refer\s+to)\s+(?:above|below|attached|attachment|page|p\.|section|the|evaluation|eval|report|data|next)\b"
    r"|.{0,60}:\s*see\s+(?:above|below|attached|page|section|evaluation|report)\b",
)
# "needed a walker", but not "is needed" and "needed: a walker".
_WAS = LazyPattern(r"(?:needed|required)\s+(?!\s*(?:[.,;:]|$|for\b|to\s+be\b|in\b|and\b))")
_COUNTED = LazyPattern(
    r"(?:needed|required)\s+(?:(?:about|only|just|over|up\s+to|between|an\s+average\s+of|on\s+average)\s+){0,2}"
    r"(?:\d|one\b|two\b|three\b|four\b|five\b|six\b|fewer\b|less\b|no\b)"
)
_THEN = LazyPattern(
    r"\b(?:last\s+(?:year|spring|fall|winter|summer|month|week)|used\s+to|at\s+first|initially|previously|formerly|earlier|once"
    r"|in\s+(?:the\s+)?(?:fall|spring|winter|summer|past|kindergarten|preschool|(?:first|second|third|fourth|fifth|sixth|seventh|\dth)\s+grade"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)"
    r"|when\s+(?:he|she|they)\s+was|as\s+a\s+(?:baby|toddler|preschooler)|before\s+(?:surgery|the\s+surgery))\b"
)
_BE = LazyPattern(r"\b(?:is|are|be|was|were|been|still|also)\s+(?:\w+ly\s+)?$")
_USED_TO = LazyPattern(r"\bused\s+to\s+$")
# "Independent living is not a realistic goal", "before she needs to lie back"
_NO_PLAN = LazyPattern(
    r"\b(?:no\s+one|nobody)\s+(?:wants|needs)\b|\bneed\s+for\s+constant\b|\bto\s+fix\s+(?:him|her|them)\b"
    r"|\b(?:not\s+a\s+(?:realistic|possible)|unrealistic)\b"
)
_UNTIL = LazyPattern(r"\b(?:before|until)\s+(?:he|she|they)\s+$")
# "as needed", "if help is needed"
_AS_NEEDED = LazyPattern(
    r"\b(?:as|when|if|where|whenever|wherever|than|until)\s+(?:(?:it|they|one|help|a\s+break|support|more|help)\s+(?:is|are|was)\s+)?$"
)
_MET = LazyPattern(
    r"\b(?:(?:is|are|was|were|has|have|been|and|he|she|they)\s+(?:now\s+)?(?:met|mastered|achieved|accomplished)\b(?!\s+(?:with|his|her|them|him)\b)"
    r"|(?:finished|completed|done|stopped)\s+(?:working|learning)\b|met\s+(?:the|his|her|that|this)\s+(?:goal|objective|target|benchmark)\b)"
)
_NOT_MET = LazyPattern(r"\b(?:not|n['’]t|never|partially|partly|once|when|until|if|after|yet)\b")
# Work that others do, or a hobby, unless it names a skill or whose it is.
_WORK = LazyPattern(
    r"(?:(?:is|are|will|be|has\s+been|have\s+been|plans?\s+to)\s+)?(?:be\s+)?(?:working\s+(?:on|toward)|work\s+on|focus(?:ing)?\s+on|learning|learn)\b"
)
_OTHERS = LazyPattern(
    r"(?:^|(?<=\s))(?:(?:the|our|his|her|their)\s+)?(?:school\s+|class(?:room)?\s+)?(?P<who>nurse|staff|team|school|district|ot|pt|slp|teachers?|aides?|paras?|office"
    r"|case\s+manager|counselor|coach|principal|mom|dad|mother|father|parents|family|brother|sister|we|i)\s+(?:am\s+|also\s+|now\s+)?$"
)
_WHOSE = LazyPattern(r"\b(?:his|her|their|him|them|student|child)\b")
_CHORES = words_of(
    "fixing writing finding hiring getting scheduling meeting training planning ordering updating completing "
    "setting moving buying building making changing sorting collecting sending filing"
)
_WORD = LazyPattern(r"[a-z][a-z'’-]{2,}")
_HOBBY = LazyPattern(
    r"(?:is|are|has\s+been)\s+(?:working\s+on|learning)\b[^.;]{0,60}\b(?:(?:from|with)\s+(?:his|her|their)\s+(?:aunt|uncle|grand\w+|dad|mom|father|mother|cousins?|brothers?"
    r"|sisters?|troop|family|church|neighbor)|for\s+(?:the\s+fair|fun|scouts|his\s+troop|her\s+troop|the\s+talent\s+show|the\s+art\s+show)|merit\s+badge)\b"
)


def is_empty(text: str, start: int, end: int) -> bool:
    """Whether a line under a heading of needs names none: "none at this time", "see page 6"."""
    return bool(_EMPTY.match(text, start, end))


def is_no_need_now(text: str, start: int, cue: int, end: int) -> bool:
    """Whether a clause with a word of need at `cue` tells of no need of today.

    Args:
        text: The text.
        start: Where the clause begins.
        cue: Where the word of need stands.
        end: Where the clause ends.
    """
    before = text[start:cue]
    if _USED_TO.search(before) or _AS_NEEDED.search(before) or _UNTIL.search(before):
        return True
    if _NO_PLAN.search(text, start, end):
        return True
    was = _WAS.match(text, cue, end) and not _BE.search(before)
    if was and (_COUNTED.match(text, cue, end) or _THEN.search(text, max(0, start - 1), end)):
        return True
    if _MET.search(text, start, end) and not _NOT_MET.search(text, start, end):
        return True
    if _HOBBY.search(text, start, end):
        return True
    return _is_others_work(text, before, cue, end)


def _is_others_work(text: str, before: str, cue: int, end: int) -> bool:
    work = _WORK.match(text, cue, end)
    if work is None:
        lead = _WORK.search(text, max(0, cue - 12), end)
        work = lead if lead and lead.start() <= cue else None
    if work is None or not _OTHERS.search(before):
        return False
    rest = [word.group().lower() for word in _WORD.finditer(text, work.end(), end)]
    if _WHOSE.search(text, work.end(), end):
        return False
    return not any(word in skill_words() or (word.endswith("ing") and word not in _CHORES) for word in rest)
