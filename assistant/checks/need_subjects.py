"""The skill a clause is about, where it is planned or called hard: "[Extended time] is recommended"."""

from __future__ import annotations

import re

from assistant.checks.need_frames import IS_PRAISE, THINGS, can_be_need, subject_starts
from assistant.checks.need_skills import SkillNames
from assistant.checks.need_words import FOUND_HARD, PLANNED, SUBJECT_NEED, TARGETED, VEXING, skill_words
from assistant.checks.needs_of_others import LEARNERS
from assistant.checks.strength_clauses import Clause
from assistant.checks.wording import LazyPattern, words_of
from assistant.types import Span


def planned(text: str, clause: Clause) -> Span | None:
    """What a clause plans, with what it is for: "[Hand-over-hand help is needed for cutting]"."""
    there = clause.heads
    plan = (PLANNED.may(there) and PLANNED.match(text, clause.start, clause.end)) or (
        TARGETED.may(there) and TARGETED.match(text, clause.start, clause.end)
    )
    if not plan or not names_skill(plan.group("need")):
        return None
    on = _FOR_WHAT.match(text, plan.end(), clause.end)
    return Span.of(text, plan.start("need"), clause.end if on else plan.end("need"))


_FOR_WHAT = LazyPattern(
    r"\s+(?:for|to(?:\s+address)?)\s+(?!(?:the\s+team|staff|this\s+year|him|her|them|school|class)\b)\S"
    r"|,?\s+(?:specifically|particularly|especially|including|namely|mainly|such\s+as)\b"
)


def hard_subject(text: str, clause: Clause, skills: SkillNames) -> Span | None:
    """The skill a clause calls hard or not yet there: "[Copying] is slow", "finds [regrouping] tricky"."""
    there = clause.heads
    subject = (
        (SUBJECT_NEED.may(there) and _subject(text, clause, skills))
        or (VEXING.may(there) and VEXING.match(text, clause.start, clause.end))
        or (FOUND_HARD.may(there) and FOUND_HARD.search(text, clause.act, clause.end))
    )
    if subject and names_skill(subject.group("need")):
        return Span.of(text, subject.start("need"), subject.end("need"))
    return None


def _subject(text: str, clause: Clause, skills: SkillNames) -> re.Match[str] | None:
    for start in subject_starts(text, clause):
        found = SUBJECT_NEED.match(text, start, clause.end)
        if found and IS_PRAISE.match(text, found.end(), clause.end):
            continue
        if found and (start == clause.start or can_be_need(text, *found.span("need"), skills)):
            return found
    return None


def names_skill(subject: str) -> bool:
    """Whether the subject of "... is weak" is a skill ("Spelling"), and not the student ("Rafael", "She")."""
    low = subject.lower()
    alone = subject.istitle() and " " not in subject
    head = low.rpartition(" ")[2]
    if head in LEARNERS or head in THINGS or _BARE.fullmatch(low):
        return False  # "The boy is lacking", "The reading program is weak", "Her skills are low"
    return low not in _PRONOUNS and (not alone or low in skill_words() or low.endswith(_OF_SKILLS))


_OF_SKILLS = ("ing", "ion", "ics", "ility", "ness")
_BARE = LazyPattern(
    r"(?:(?:his|her|their|the|all|overall|most)\s+)*(?:skills?|work|performance|progress|scores?|abilit(?:y|ies))"
)
_PRONOUNS = words_of("he she they it this that these those there i we")
