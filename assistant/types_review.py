"""What the checks say about a text: its kind, its findings, the parts of its goals, what a rewrite kept.

As in `types`, offsets are Python string indices and `source[start:end] == text` for all that has a place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal["goal", "present_levels"]
Category = Literal[
    "deficit", "stigmatizing", "subjective", "vague", "unmeasurable", "jargon", "praise", "legal"
]
Severity = Literal["info", "warning", "error"]
MissingPart = Literal["specific", "measurable", "time_bound", "baseline", "measurement", "condition"]

KINDS: tuple[Kind, ...] = get_args(Kind)
CATEGORIES: tuple[Category, ...] = get_args(Category)
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""The mildest first."""
JUDGING: frozenset[Category] = frozenset(("deficit", "stigmatizing", "subjective"))
"""Findings that judge the student: where one lies, no strength stands, and a rewrite has work to do."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the user's text: `source[start:end] == text`."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, source: str, start: int, end: int) -> Span:
        """The span of `source` from `start` up to `end`."""
        return cls(start, end, source[start:end])


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One place where the wording can be better, with the reason and a way to say it."""

    rule_id: str
    category: Category
    severity: Severity
    start: int
    end: int
    matched: str
    message: str
    why: str
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalParts:
    """The parts of one measurable annual goal; a part that is not in the text is None.

    `missing` says which SMART parts the team still has to supply. `start` and `end` bound the goal inside
    the text it was found in (a text may hold several).
    """

    start: int
    end: int
    learner: Span | None = None
    condition: Span | None = None
    behavior: Span | None = None
    criterion: Span | None = None
    timeframe: Span | None = None
    measurement: Span | None = None
    baseline: Span | None = None
    missing: tuple[MissingPart, ...] = ()


@dataclass(frozen=True, slots=True)
class ListedGoal:
    """One goal of several.

    Attributes:
        mark: The mark of the list before it ("1. "; may be empty).
        goal: Its text.
        stated: How often it says what somebody will do. More than once: it was read with its steps, or it
            was not sure where one goal ends.
    """

    mark: Span
    goal: Span
    stated: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalList:
    """A text of goals, cut. `lead`, and each mark with its goal, in order, are the whole text."""

    lead: Span
    goals: tuple[ListedGoal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextReview:
    """What the checks say about one text. `goal` is None for present levels, else the first of `goals`."""

    text: str
    kind: Kind
    findings: tuple[Finding, ...]
    strengths: tuple[Span, ...]
    needs: tuple[Span, ...]
    goals: tuple[GoalParts, ...]
    flesch_kincaid_grade: float | None
    in_english: bool = True
    """False where the text is in another language: the checks read English, so it was not read."""

    @property
    def goal(self) -> GoalParts | None:
        """The first goal of the text, or None for present levels."""
        return self.goals[0] if self.goals else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something a faithful rewrite keeps: a number, a date, a support, a person, a diagnosis, a need.

    `value` is the normalised form two wordings of the same fact share ("four out of five" and "4/5"),
    with its comparator, unit and negation; it is what fidelity compares.
    """

    kind: str
    value: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FidelityItem:
    """One fact's fate. `start`/`end` index `before` for kept, lost and changed, `after` for added."""

    kind: str
    text: str
    start: int
    end: int
    counterpart: Span | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FidelityReport:
    """Whether `after` keeps the expectation of `before`, fact by fact.

    `passed` is False when anything was lost, added or changed that alters what is expected of, known
    about or given to the student. A warning never fails the check by itself.
    `strength_as_means` is None where no strength was supplied.
    """

    passed: bool
    kept: tuple[FidelityItem, ...] = ()
    lost: tuple[FidelityItem, ...] = ()
    added: tuple[FidelityItem, ...] = ()
    changed: tuple[FidelityItem, ...] = ()
    warnings: tuple[FidelityItem, ...] = ()
    strength_as_means: bool | None = None
