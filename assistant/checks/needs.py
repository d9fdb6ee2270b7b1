"""Find what a student needs, works on or wants next, in a team's own words.

What counts as a need span, as the labelled cases have it (knowledge_facts B2):

1. what a clause states as needed, worked on, wanted, recommended or next ("needs practice with vowels",
   "Extended time is recommended", what stands after "Next steps:", "not yet using it on the bus");
2. what a clause calls hard without judging ("[Money] is hard", "[Balance] is emerging");
3. where a line states none, the skill that a difficulty names ("struggles with [copying]",
   "[spelling] is weak"). A stated need is what the team plans for; beside it a difficulty is the reason.

4. what a clause is about that has no person as its subject: an act that is not said to go well, a help that
   is in place or tried ("[A facts strip] is in place").

No needs: levels and scores, test ranges, history, and what others need.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.checks.need_frames import subject_told, told_plainly
from assistant.checks.need_skills import NO_NAMES, SkillNames, skill_from, skill_judged
from assistant.checks.need_subjects import hard_subject, names_skill, planned
from assistant.checks.need_topics import topic_told
from assistant.checks.need_words import (
    ASIDE,
    ASKED,
    BUT_NOT,
    DIFFICULTY,
    FOR_LEARNER,
    NEED,
    NOT_YET,
    NOUN_TROUBLE,
)
from assistant.checks.needs_affected import affected
from assistant.checks.needs_judged import from_deficit, judged_skill
from assistant.checks.needs_of_others import is_no_need
from assistant.checks.needs_past import is_empty, is_no_need_now
from assistant.checks.strength_clauses import Clause, clauses
from assistant.checks.strength_words import GAIN, GOAL_MET, is_negative
from assistant.checks.strengths import is_other, speaks_for_self
from assistant.checks.wording import LazyPattern
from assistant.types import JUDGING, Finding, Span


def find_needs(
    text: str,
    findings: Sequence[Finding] | None = None,
    within: Sequence[Clause] | None = None,
    skills: SkillNames = NO_NAMES,
) -> tuple[Span, ...]:
    """What the student needs; in a line that states no need, the areas of difficulty it names.

    "needs practice with vowels" is one whole; of "struggles with copying" it is "copying".

    Args:
        text: Present levels (works on goals too), exactly as given.
        findings: What the linter found; the skill a deficit clause names is a need. None: it was not asked.
        within: The clauses of `text`, where they were cut before.
        skills: Names of skills; where a clause is judged, the one it names is a need.
    """
    own = speaks_for_self(text)
    judged = None if findings is None else [f for f in findings if f.category in JUDGING]
    needs: list[Span] = []
    named: list[Span] = []
    stated_here, last = False, 0
    for clause in within or clauses(text):
        if _APART.search(text, last, clause.start):
            needs += () if stated_here else named
            named, stated_here = [], False
        opens, last = last, clause.end
        if _is_asked(text, clause):
            continue
        plan = None if clause.heading else planned(text, clause)
        plain = None if plan else _plain_subject(text, clause, skills, own=own)
        if stated := plan or (None if plain else _stated(text, clause, own=own)):
            if not _PROMPT.fullmatch(stated.text):
                needs.append(stated)
                stated_here = True
            continue
        hindered = None if clause.heading else affected(text, clause, skills)
        needs += [hindered] if hindered else []
        if told := plain or _told(text, clause, judged, skills, own=own):
            needs += _apart_from(hindered, told)
        else:
            named += _apart_from(
                hindered,
                _named(text, clause, judged, skills, own=own)
                or from_deficit(text, clause, judged or ())
                or skill_judged(text, Span.of(text, opens, clause.end), judged or (), skills),
            )
    needs += () if stated_here else named
    return tuple(sorted(needs, key=lambda span: span.start))


def _is_asked(text: str, clause: Clause) -> bool:
    """Whether a clause asks something of the team, which is no request for help."""
    asks = _ASKS.search(text, clause.start, clause.end + 1)
    return bool(asks) and not _REQUEST.match(text, clause.start, clause.end)


def _apart_from(hindered: Span | None, told: Span | None) -> list[Span]:
    """The skill a clause tells as hard, where it is not what a difficulty gets in the way of."""
    return [] if told is None or (hindered and told.end > hindered.start) else [told]


# "Is there anything he struggles with?"
_ASKS = LazyPattern(r"\?", flags=0)
# "Could the school work on reading a recipe?"
_REQUEST = LazyPattern(
    r"\s*(?:please\s+|and\s+|so\s+)?(?:can|could|will|would)\s+(?:you|we|someone|somebody|(?:the|his|her|their)\s+\w+)\s+"
    r"(?:please\s+)?(?:work\s+on|help\s+(?:him|her|them)|teach|practice|focus\s+on)\b"
)
# Words of the form itself: "summarizes the student's strengths and areas of need".
_PROMPT = LazyPattern(
    r"(?:the )?(?:strengths and )?(?:areas? of )?(?:needs?|concerns?|growth)", flags=re.IGNORECASE
)
# A line that is no bullet begins something new.
_APART = LazyPattern(r"[\r\n](?!\s*(?:[-–—•·*▪◦●]|$))", flags=0)


def _stated(text: str, clause: Clause, *, own: bool) -> Span | None:
    """What a clause states as needed, worked on, wanted, recommended or next."""
    if clause.heading:
        told = clause.heading == "need" and not is_empty(text, clause.start, clause.end)
        return Span.of(text, clause.start, clause.end) if told else None
    there = clause.heads
    if GAIN.match(text, clause.act, clause.end) or GOAL_MET.match(text, clause.act, clause.end):
        return None
    but_not = _but_not(text, clause)
    if but_not:
        return but_not
    need = NEED.search(text, clause.start, clause.end) if NEED.may(there) else None
    if later := _not_yet(text, clause, need.end() if need else clause.end, own=own):
        return later
    if need is None or _NO_PLAN.search(text, clause.start, clause.end):
        return None
    if ASIDE.search(text, clause.start, clause.end):
        return None
    if is_no_need(text, clause.start, need.start(), clause.end, own=own):
        return None
    if is_no_need_now(text, clause.start, need.start(), clause.end):
        return None
    planned_for = FOR_LEARNER.search(text, clause.start, clause.end)
    if clause.subject and not planned_for and is_other(text, clause, need.start(), own=own):
        return None
    if text[max(0, need.start() - 2) : need.start()] == "I " and clause.subject != "I":
        return None  # 'He said, "I need a minute."'
    start = clause.act if clause.act <= need.start() else clause.start
    return Span.of(text, start, clause.end)


def _not_yet(text: str, clause: Clause, before: int, *, own: bool) -> Span | None:
    """What is not yet there; "is beginning to sign and does not yet point" is one need, told `before`."""
    later = NOT_YET.may(clause.heads) and NOT_YET.search(text, clause.start, clause.end)
    if not later or later.start() > before or later.end() >= clause.end:
        return None
    return None if is_other(text, clause, clause.end, own=own) else Span.of(text, later.end(), clause.end)


def _but_not(text: str, clause: Clause) -> Span | None:
    """What a student does not do beside what is done: "copies AB patterns but not [ABC patterns]"."""
    if not text[max(0, clause.start - 8) : clause.start].rstrip().lower().endswith("but"):
        return None
    named = BUT_NOT.match(text, clause.start, clause.end)
    return skill_from(text, named.end(), clause.end) if named else None


# "hears what he wants to hear", "if he wanted to", "no idea what she wants"
_NO_PLAN = LazyPattern(
    r"\b(?:what|whatever|when|whenever|if|as|anything|everything)\s+(?:s?he|they)\s+(?:wants?|wanted|needs?|needed)\b"
    r"(?!\s+(?:(?:most|now|right\s+now|next)\s+)?(?:is|are)\b)"
    r"|\b(?:what|whatever)\s+(?:(?!he\b|she\b|they\b)[\w'’]{1,15}\s+){1,3}needs?\b(?!\s+(?:is|are)\b)"
    r"|\b(?:did|do|does)(?:n['’]?t|\s+not)\s+want\b"
    r"|\bneeds?\s+to\s+(?:be\s+(?:the\s+(?:boss|center|first|leader|best|winner)|in\s+(?:charge|control)|first|right)|win|have\s+the\s+last\s+word)\b"
    r"|\balways\s+needs?\b|\bhop(?:es?|ing)\s+for\s+the\s+best\b"
    r"|\bneeds?\s+(?:met|no\b)|\bmeets?\s+(?:\w+\s+){0,2}needs\b"
)


def _named(
    text: str, clause: Clause, judged: Sequence[Finding] | None, skills: SkillNames, *, own: bool
) -> Span | None:
    """The skill a difficulty names."""
    if clause.heading:
        return None
    there = clause.heads
    difficulty = DIFFICULTY.may(there) and DIFFICULTY.search(text, clause.start, clause.end)
    if difficulty and _is_told_of_student(text, clause, difficulty.start(), judged, own=own):
        skill = skill_from(text, difficulty.end(), clause.end)
        if skill:
            return skill
    if subject := hard_subject(text, clause, skills):
        return subject
    trouble = NOUN_TROUBLE.may(there) and NOUN_TROUBLE.search(text, clause.start, clause.end)
    if trouble and names_skill(trouble.group("need")):
        return Span.of(text, trouble.start("need"), trouble.end("need"))
    if GAIN.match(text, clause.act, clause.end):
        return None
    asked = ASKED.may(there) and ASKED.search(text, clause.start, clause.act)
    if asked and is_negative(text, clause.act, clause.end, there):
        return Span.of(text, asked.start("need"), asked.end("need"))
    return judged_skill(text, clause, own=own)


def _told_hard(
    text: str, clause: Clause, judged: Sequence[Finding] | None, skills: SkillNames
) -> Span | None:
    """The skill said to be hard without a verdict: "[Money] is hard for now"."""
    if any(f.start < clause.end and clause.start < f.end for f in judged or ()):
        return None
    return hard_subject(text, clause, skills)


def _plain_subject(text: str, clause: Clause, skills: SkillNames, *, own: bool) -> Span | None:
    if clause.heading or is_other(text, clause, clause.end, own=own):
        return None
    return subject_told(text, clause, skills)


def _told(
    text: str, clause: Clause, judged: Sequence[Finding] | None, skills: SkillNames, *, own: bool
) -> Span | None:
    """What a clause tells as hard without a verdict, beside whatever is planned."""
    if clause.heading:
        return None
    if hard := _told_hard(text, clause, judged, skills):
        return hard
    of_another = is_other(text, clause, clause.end, own=own)
    return told_plainly(text, clause, of_another=of_another) or topic_told(text, clause)


def _is_told_of_student(
    text: str, clause: Clause, cue: int, judged: Sequence[Finding] | None, *, own: bool
) -> bool:
    """Whether a difficulty is the student's: poor soil and a van that could not come are not."""
    if is_other(text, clause, clause.end, own=own):
        return bool(_HIS_OWN.match(text, cue, clause.end))
    if not own and _BY_OTHERS.search(text, clause.start, cue):
        return False
    if judged is None or not _SAID_OF_ANYTHING.match(text, cue, clause.end):
        return True
    return any(f.start < clause.end and clause.start < f.end for f in judged)


# "The team is concerned about his grip", but not about the bus; "a gap between what he reads and ..."
_HIS_OWN = LazyPattern(
    r"(?:concerned|worried)\s+(?:about|with|for)\s+(?:his|her|their)\b|gaps?\s+between\s+(?:what\s+s?he|his|her|their)\b"
)
# "so small even I can't read it"
_BY_OTHERS = LazyPattern(
    r"\b(?:(?:even\s+)?(?:I|we)|nobody|no\s+one|staff|people|others|peers|adults|strangers)\s+$"
)
# Words of difficulty that are said of the weather, a device or a bus company as well.
_SAID_OF_ANYTHING = LazyPattern(
    r"(?:poor|weak\b|inadequate|deficient|delayed|limited|delays?|gaps?(?!\s+between\s+(?:what|his|her|their)\b)|impairments?|problems?|troubles?|incapable|fail|could"
    r"|can['’]?t|cannot|(?:is|are|was|were)\s+(?:unable|not\s+able)|unable|lack|behind|low|has\s+n|have\s+(?:trouble|difficult)|stuck|lost)"
)
