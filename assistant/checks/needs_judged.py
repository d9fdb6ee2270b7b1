"""The skill that a judgement or a deficit is about: "is a wreck at [spelling]", "never [indents]"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.checks.need_skills import skill_from
from assistant.checks.need_words import (
    DENIAL,
    JUDGED,
    NO_SKILL_ACT,
    SUBJECT_PERSON,
    SUBJECT_SKILL,
    skill_words,
)
from assistant.checks.strength_clauses import Clause
from assistant.checks.strength_words import is_negative
from assistant.checks.strengths import is_other
from assistant.checks.wording import LazyPattern
from assistant.types import Finding, Span


def judged_skill(text: str, clause: Clause, *, own: bool) -> Span | None:
    """The skill a judgement is about: "is a wreck at spelling", "bombs every quiz in fractions"."""
    if is_other(text, clause, clause.end, own=own):
        return None
    if not is_negative(text, clause.act, clause.end, clause.heads):
        return None
    for found in JUDGED.finditer(text, clause.start, clause.end):
        if found.group("skill").lower() in skill_words():
            goes_on = _GOES_ON.match(text, found.end("need"), clause.end)
            return Span.of(text, found.start("need"), goes_on.end() if goes_on else found.end("need"))
    return None


# "in math [calculation]"
_GOES_ON = LazyPattern(r"\s+(?:[a-z]{3,15}(?:tion|ing)|fluency|facts|skills|concepts)\b(?<!during)")


# "is not college material", "does not belong in this class", "won't do a thing I asked": no skill is named.
_IS_NOT = LazyPattern(r"(?:(?:s?he|they)\s+)?(?:still\s+)?(?:is|are|was|were)(?:n['’]t|\s+not)\b")
_ABLE = LazyPattern(r"able\b|ready\s+(?:to|for)\b|fluent\b|independent\b|\w{2,15}ing\b")
_EMPTY_ACT = LazyPattern(
    r"(?:belong|apply\s+(?:him|her|them)self|fit\s+in|live\s+up|measure\s+up|keep\s+up|catch\s+up|amount\s+to|end\s+up|make\s+it)\b"
    r"|(?:\w{2,12}\s+)(?:(?:him|her|them)\s+)?(?:anything|a\s+(?:thing|lick|bit|single\s+thing)|one\s+thing|nothing|much)\b"
    r"|function\s+(?:without|independently|on\s+(?:his|her|their)\s+own)\b|quits?\b|stops?\b|shuts?\s+off\b|turns?\s+off\b|shuts?\s+up\b"
    r"|(?:engage|interact|cooperate|comply|behave|respond|settle|budge|improve|change|function|perform|achieve|succeed)\s*$"
)


def _is_no_act(text: str, cue: re.Match[str], end: int) -> bool:
    """Whether what is denied names nothing a student could learn to do."""
    if _IS_NOT.match(cue.group()) and "able" not in cue.group() and not _ABLE.match(text, cue.end(), end):
        return True
    return bool(_EMPTY_ACT.match(text, cue.end(), end))


def from_deficit(text: str, clause: Clause, judged: Sequence[Finding]) -> Span | None:
    """The skill a deficit names: "never [indents]", "[comprehension] leaves much to be desired"."""
    finding = next((f for f in judged if f.start < clause.end and clause.start < f.end), None)
    if finding is None or clause.heading:
        return None
    cue = DENIAL.match(text, max(finding.start, clause.start), clause.end)
    if cue and cue.end() < clause.end:
        no_act = NO_SKILL_ACT.match(text, cue.end(), clause.end) or _is_no_act(text, cue, clause.end)
        return None if no_act else skill_from(text, cue.end(), clause.end)
    subject = SUBJECT_SKILL.match(text, clause.start, clause.end)
    if finding.category == "deficit" and subject and not SUBJECT_PERSON.search(subject.group()):
        return Span.of(text, *subject.span())
    return None
