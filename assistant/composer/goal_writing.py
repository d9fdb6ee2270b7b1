"""What all goals of one text share while they are written, and what each of them still lacks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.composer import questions as q
from assistant.composer.anchor import Anchor
from assistant.composer.blanks import opens_with_deadline
from assistant.composer.edits import Edit
from assistant.composer.goal_verdicts import kind_act
from assistant.composer.lexicon import StrengthLexicon
from assistant.composer.means import already_means, filled_blank
from assistant.composer.phrases import StrengthPhrase
from assistant.composer.reduction import reduces
from assistant.composer.rewording import Rewording
from assistant.composer.units import is_shouted, unit_of
from assistant.types import GoalParts, LeftOutStrength, Question, Span


@dataclass(frozen=True, slots=True)
class GoalWriting:
    """What all goals of one text share."""

    text: str
    units: tuple[Span, ...]
    phrases: tuple[StrengthPhrase, ...]
    possessive: str
    dated: bool
    adults: tuple[GoalParts, ...]
    lexicon: StrengthLexicon
    rewording: Rewording | None = None


@dataclass(slots=True)
class Found:
    """Everything gathered on the way; edits become the text, the rest becomes the draft."""

    edits: list[Edit] = field(default_factory=list[Edit])
    used: list[str] = field(default_factory=list[str])
    left_out: list[LeftOutStrength] = field(default_factory=list[LeftOutStrength])
    questions: list[Question] = field(default_factory=list[Question])
    shared: dict[int, str] = field(default_factory=dict[int, str])


def missing_parts(writing: GoalWriting, goal: GoalParts) -> tuple[str, ...]:
    if goal in writing.adults:
        return ()
    gone = {"time_bound"} if writing.dated else set[str]()
    unit = unit_of(writing.units, goal.behavior.start if goal.behavior else goal.start)
    # "will use her love of maps to label" is as specific as "will label".
    if already_means(unit.text, writing.phrases, writing.possessive) is not None or filled_blank(unit):
        gone.add("specific")
    act = writing.text[goal.behavior.start : unit.end] if goal.behavior else ""
    if reduces(act) and kind_act(act, writing.rewording) is None:
        gone.add("specific")
    return tuple(part for part in goal.missing if part not in gone)


def lacks_date(writing: GoalWriting, goals: Sequence[GoalParts], anchor: Anchor) -> bool:
    """Whether a date blank goes in front of the goal."""
    no_date = all("time_bound" in missing_parts(writing, goal) for goal in goals)
    return (
        no_date
        and not opens_with_deadline(writing.text, anchor.body)
        and q.DATE_BLANK not in anchor.unit.text
    )


def shouted(words: str, unit: Span) -> str:
    """New words in capitals where the sentence is all capitals; blanks stay as they are."""
    if not is_shouted(unit):
        return words
    return re.sub(
        r"\[[^\]]*\]|[^\[]+", lambda m: m.group() if m.group()[0] == "[" else m.group().upper(), words
    )
