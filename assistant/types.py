"""Every object that crosses a room. Frozen and typed; offsets are Python string indices.

One invariant holds for everything with a position: `source[start:end] == text`, where `source` is the
user's own text exactly as given. Nothing is padded, trimmed or normalised before offsets are taken.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

Kind = Literal["goal", "present_levels"]
Category = Literal[
    "deficit", "stigmatizing", "subjective", "vague", "unmeasurable", "jargon", "praise", "legal"
]
Severity = Literal["info", "warning", "error"]
MissingPart = Literal["specific", "measurable", "time_bound", "baseline", "measurement", "condition"]
RewriteStatus = Literal["accepted", "needs_review", "unavailable"]
Writer = Literal["model", "offline"]
AskStatus = Literal["answered", "no_guidance", "out_of_scope", "safety"]

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
    """One goal of several: the mark of the list before it ("1. "; may be empty), and its text."""

    mark: Span
    goal: Span


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something the team has to supply. `blank` is the placeholder in the rewrite it would fill, or ''."""

    part: str
    text: str
    blank: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOutStrength:
    """A strength that was offered and not woven in, with a word why."""

    strength: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a writer (model or offline composer) returns, before any check has looked at it."""

    text: str
    strengths_used: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    left_out: tuple[LeftOutStrength, ...] = ()
    plain_language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A piece of retrieved guidance. `score` is 0 to 1, higher is closer."""

    id: str
    title: str
    section: str
    text: str
    source: str
    score: float
    topic: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RewriteRequest:
    """One text to rewrite. `kind` None means: tell from the text. `people` are names the user declared."""

    text: str
    kind: Kind | None = None
    strengths: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """A rejected draft, kept for whoever wants to look."""

    writer: Writer
    text: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """What produced a result, so that it can be produced again."""

    version: str
    model: str
    prompt: str
    prompt_sha256: str
    rules_sha256: str
    index_id: str
    sections: tuple[Writer, ...] = ()
    """Who wrote each section of a text that was too long for the model; empty where it went as one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """What one request asked of a model: calls made, tokens as the server counted them (0 where it did not),
    and dollars where a price is set."""

    calls: int
    tokens_in: int
    tokens_out: int
    dollars: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RewriteResult:
    """The rewrite beside its original, and the proof. The original is `before.text`, never altered."""

    before: TextReview
    after: TextReview
    fidelity: FidelityReport
    strengths_used: tuple[str, ...]
    left_out: tuple[LeftOutStrength, ...]
    questions: tuple[Question, ...]
    plain_language: str
    passages: tuple[Passage, ...]
    status: RewriteStatus
    reasons: tuple[str, ...]
    writer: Writer
    attempts: tuple[Attempt, ...]
    provenance: Provenance
    usage: Usage | None = None
    """None where no model was asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where an answer comes from."""

    id: str
    title: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """A meeting script: what to say, why it helps, what to ask for in writing, and the law it touches."""

    id: str
    topic: str
    title: str
    triggers: tuple[str, ...]
    say: str
    why: str
    ask_in_writing: str
    law: str
    sources: tuple[str, ...]
    not_to_say: str = ""
    language: str = "en"
    extra: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What to say in the meeting. Fields are empty strings where they do not apply (no guidance found)."""

    status: AskStatus
    topic: str
    say: str
    why: str
    ask_in_writing: str
    law: str
    citations: tuple[Citation, ...] = ()
    passages: tuple[Passage, ...] = ()
    note: str = ""
    not_to_say: str = ""
    letter: str = ""
    """A draft of a follow-up letter, with blanks, in the language of the answer."""
    letter_in_english: str = ""
    """The same in English, for a school that reads no other language; empty where `letter` is English."""
    own: tuple[Passage, ...] = ()
    """What the user's own documents say about it; never part of what a model was given."""
    writer: Writer = "offline"
    language: Literal["en", "es"] = "en"
    """What the texts to say are written in: Spanish for a question in Spanish."""
    usage: Usage | None = None
    """None where no model was asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexStatus:
    """The guidance index in use. `note` says why it is in memory only or does not answer, or is empty."""

    kind: str
    index_id: str
    scripts: int
    triggers: int
    pages: int
    note: str
