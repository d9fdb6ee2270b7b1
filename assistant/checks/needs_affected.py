"""What a disability or a difficulty gets in the way of: "affects his ability to [follow directions]".

Present levels must say how the disability affects involvement and progress in the general education
curriculum (34 CFR 300.320(a)(1)(i)): the sentence stands in nearly every plan, and the skill it names is a
need.
"""

from __future__ import annotations

import re

from assistant.checks.gates import GatedPattern
from assistant.checks.need_skills import SkillNames
from assistant.checks.need_words import SKILL_ENDS
from assistant.checks.strength_clauses import Clause
from assistant.checks.wording import LazyPattern
from assistant.types import Span

_AFFECTS = GatedPattern(
    r"\b(?:affect(?:s|ed|ing)?|impact(?:s|ed|ing)?|imped(?:es?|ed|ing)|hinder(?:s|ed|ing)?|hamper(?:s|ed|ing)?"
    r"|limit(?:s|ed|ing)?|restrict(?:s|ed|ing)?|reduc(?:es?|ed|ing)|interfer(?:es?|ed|ing)\s+with"
    r"|(?:gets?|got|stands?)\s+in\s+the\s+way\s+of)\s+(?:on\s+)?"
    r"(?:(?:his|her|their|(?:the\s+)?(?-i:[A-Za-z])\w{1,20}['’]s)\s+)?"
)
# "does not affect", "no longer limits"; a good effect gets in the way of nothing.
_NO_HARM = LazyPattern(
    r"(?:\b(?:not|never|nothing|no\s+longer|hardly|rarely|seldom|barely|positively)|n['’]t)\s+(?:\w{2,15}\s+){0,2}$"
)
_ABILITY = LazyPattern(r"(?:(?:overall|current)\s+)?(?:ability|abilities|capacity)\s+to\s+(?=\w)")
_TAKING_PART = LazyPattern(
    r"(?:(?:full|active|meaningful)\s+)?(?:(?:participation|involvement|engagement|independence)\s+(?:in|with|during)|access\s+to)\s+(?=\w)"
)
# "gets in the way of speaking in class"
_ACT = LazyPattern(
    r"(?!(?:being|everything|anything|something|nothing|morning|evening|well-?being|feeling)\b)[a-z]{3,15}ing\b",
    flags=0,
)
# The words of the law itself name no skill.
_LAW = LazyPattern(
    r"(?:(?:make|making)\s+)?(?:be\s+involved\s+in|involvement|participation|progress|access|engagement)?\s*(?:and\s+(?:make\s+)?progress\s+)?"
    r"(?:in|to|with)?\s*(?:the\s+)?(?:general(?:\s+education)?(?:\s+(?:curriculum|setting|classroom|environment|classes))?|school|class|learning|education|curriculum)\s*$"
)
_LAW_BESIDE = LazyPattern(r"\s*,?\s+and\s+(?:to\s+)?(?:make\s+|making\s+)?progress\s+in\s+the\s+general\b")


def affected(text: str, clause: Clause, skills: SkillNames) -> Span | None:
    """The skill that something is said to affect, without "his ability to"; None where no skill is named.

    Args:
        text: The whole text.
        clause: The clause that may say so.
        skills: Names of what can be taught; bare words are a need only where they hold one, as "his mood"
            does not.
    """
    if not _AFFECTS.may(clause.heads):
        return None
    found = [_hindered(text, effect, clause, skills) for effect in _effects(text, clause)]
    return next((span for span in reversed(found) if span), None)


def _effects(text: str, clause: Clause) -> list[re.Match[str]]:
    """Where a clause tells of an effect: "[limited] output [affects] her ability to ..." holds two."""
    return [
        effect
        for effect in _AFFECTS.finditer(text, clause.start, clause.end)
        if not _NO_HARM.search(text, clause.start, effect.start())
    ]


def _hindered(text: str, effect: re.Match[str], clause: Clause, skills: SkillNames) -> Span | None:
    ability = _ABILITY.match(text, effect.end(), clause.end)
    opens = ability.end() if ability else effect.end()
    closes = _end(text, opens, clause.end)
    if closes <= opens or _LAW.match(text, opens, closes):
        return None
    told = ability or any(how.match(text, opens, closes) for how in (_TAKING_PART, _ACT))
    return Span.of(text, opens, closes) if told or skills.first(text, opens, closes) else None


def _end(text: str, opens: int, end: int) -> int:
    ends = [found.start() for how in (SKILL_ENDS, _LAW_BESIDE) if (found := how.search(text, opens, end))]
    return min(ends, default=end)
