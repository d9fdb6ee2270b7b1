"""The training room: exercises, what became of an answer, and how far a group agrees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from assistant.types import FidelityReport, Span, TextReview

ExerciseKind = Literal["spot", "missing", "rewrite", "choose", "rate"]
SkillArea = Literal[
    "reading",
    "writing",
    "math",
    "communication",
    "behavior",
    "motor",
    "daily_living",
    "attention",
    "transition",
    "preschool",
    "sensory",
]
Ages = Literal["3-5", "6-10", "11-14", "15-21"]
Place = Literal["first", "second"]
Criterion = Literal["strength_shown", "strength_used", "need_plain", "bar_clear"]
Point = Literal["expectation", "means", "wording", "parts"]
Reason = Literal["wording", "means", "strength_first", "expectation", "parts"]

EXERCISE_KINDS: tuple[ExerciseKind, ...] = get_args(ExerciseKind)
SKILL_AREAS: tuple[SkillArea, ...] = get_args(SkillArea)
AGES: tuple[Ages, ...] = get_args(Ages)
PLACES: tuple[Place, ...] = get_args(Place)
LEVELS = (1, 2, 3)
"""1: one thing to see. 2: several, or one that hides. 3: what even careful readers miss."""

RUBRIC: Mapping[Criterion, str] = {
    "strength_shown": "It shows something the student does well, not only praise.",
    "strength_used": "It uses that strength as the way to the next skill.",
    "need_plain": "It says the need in plain words, without judging the student.",
    "bar_clear": "The skill and how well, how often or by when are clear and high enough.",
}
"""What two texts are rated on, each from 1 (not at all) to 5 (fully). (knowledge_facts B2 to B4)"""
LOWEST_RATING, HIGHEST_RATING = 1, 5

POINTS: Mapping[Point, str] = {
    "expectation": "Same student, skill, numbers, dates, supports and needs.",
    "means": "The strength is the way to the skill.",
    "wording": "No words that judge the student.",
    "parts": "No part of the goal got lost.",
}
"""What a rewrite is checked for; each is one point. `parts` is for goals only."""

REASONS: Mapping[Reason, str] = {
    "wording": "It has fewer words that judge the student.",
    "means": "It uses the strength as the way to the skill.",
    "strength_first": "It opens with something the student does.",
    "expectation": "It keeps the skill, the numbers, the supports and the needs.",
    "parts": "It says more of what makes a goal clear.",
}
"""Why one of two texts is the strengths-based one, as the checks see it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """One thing to practise on. All children are invented.

    Attributes:
        id: Unique; never changes once published.
        kind: What to do with the text.
        level: 1 to 3 (see `LEVELS`).
        area: The skill area.
        ages: The age band of the student in years.
        title: A few words for lists.
        text: What to work on; the first of two texts for `choose` and `rate`.
        other: The second text for `choose` and `rate`, else "".
        draft: For `choose`, the draft that both texts rewrite, or "" where there is none.
        strengths: What the student does well, for `rewrite`, and for others where one is woven in.
        answers: `spot`: the exact phrases, in order. `missing`: names of SMART parts. `choose`: the place of
            the strengths-based text. `rate`: the place of the rewrite. `rewrite`: empty.
        example: For `rewrite`, one good answer; else "".
        explanation: Why, in one to three sentences.
        guidance: Ids of pages in `knowledge/guidance`.
    """

    id: str
    kind: ExerciseKind
    level: int
    area: SkillArea
    ages: Ages
    title: str
    text: str
    explanation: str
    guidance: tuple[str, ...]
    other: str = ""
    draft: str = ""
    strengths: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    example: str = ""


Ratings = Mapping[str, Mapping[str, int]]
"""For "first" and "second": each criterion of `RUBRIC` with its rating."""

Response = str | Sequence[str | Span] | Ratings
"""What somebody answered. `spot`: spans or phrases. `missing`: names of SMART parts. `choose`: a place.
`rewrite`: the new text. `rate`: the ratings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """What became of one answer.

    Attributes:
        exercise_id: Which exercise it was.
        right: Points won. A wrong choice takes one off for `spot` and `missing`, never below 0.
        out_of: Points there are; 0 for `rate`, which has no right answer.
        hits: What was found: phrases, names of parts, points of a rewrite, reasons for a choice.
        misses: What was not found, or points that were not won.
        extras: What was chosen and is not an answer.
        explanation: Why, in one to three sentences.
        guidance: Ids of the library's pages to read next.
        review: What the checks say: about the text (`spot`, `missing`), the answer (`rewrite`), the
            strengths-based text (`choose`) or the rewrite (`rate`).
        fidelity: For `rewrite`, `rate` and a `choose` with a draft: what that text keeps.
    """

    exercise_id: str
    right: int
    out_of: int
    hits: tuple[str, ...]
    misses: tuple[str, ...]
    extras: tuple[str, ...]
    explanation: str
    guidance: tuple[str, ...]
    review: TextReview | None = None
    fidelity: FidelityReport | None = None

    @property
    def is_right(self) -> bool:
        """Whether every point there is was won."""
        return self.out_of > 0 and self.right == self.out_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How far several raters agree on the things that at least two of them rated.

    Attributes:
        pairs: How many pairs of ratings of the same thing by two people could be compared.
        percent: How many of those pairs are the same, 0 to 100; None without a pair.
        alpha: Krippendorff's alpha for ordered ratings: 1 is full agreement, 0 is what chance would give,
            below 0 is worse than chance. None where it cannot be told: no pair, or no rating differs.
        explanation: What the figures mean, in plain words.
    """

    pairs: int
    percent: float | None
    alpha: float | None
    explanation: str
