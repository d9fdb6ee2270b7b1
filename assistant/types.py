"""Every object that crosses a room. Frozen and typed; offsets are Python string indices.

One invariant holds for everything with a position: `source[start:end] == text`, where `source` is the
user's own text exactly as given. Nothing is padded, trimmed or normalised before offsets are taken.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

# What a review is made of is told in its own file, and asked for here like the rest.
# isort: off
from assistant.types_review import (
    CATEGORIES as CATEGORIES,
    JUDGING as JUDGING,
    KINDS as KINDS,
    SEVERITIES as SEVERITIES,
    Category as Category,
    Fact as Fact,
    FidelityItem as FidelityItem,
    FidelityReport as FidelityReport,
    Finding as Finding,
    GoalList as GoalList,
    GoalParts as GoalParts,
    Kind as Kind,
    ListedGoal as ListedGoal,
    MissingPart as MissingPart,
    Severity as Severity,
    Span as Span,
    TextReview as TextReview,
)
# isort: on

RewriteStatus = Literal["accepted", "needs_review", "unavailable"]
Writer = Literal["model", "offline"]
UnsureReason = Literal["word", "shared", "spelling"]
AskStatus = Literal["answered", "no_guidance", "out_of_scope", "safety"]


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
    """One text to rewrite. `kind` None means: tell from the text. `people` are names the user declared;
    `not_names` are words they said are no person here, which go to a model as they are. `whole` is the pasted
    text of which `text` is one goal: names found anywhere in it are hidden; the rest of it is never sent.
    `called` is "he" or "she" where only that rest tells what the student is called."""

    text: str
    kind: Kind | None = None
    strengths: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    not_names: tuple[str, ...] = ()
    whole: str = ""
    called: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsure:
    """A word of which only the user knows who is meant: `source[start:end] == text`, its first place.

    `reason` "word": an ordinary word that stands like a name, and nobody declared it. "shared": a first name
    that several people of the text have, standing alone; `others` are their full names. "spelling": a name
    of which another spelling came before; `others` is that one.
    """

    start: int
    end: int
    text: str
    reason: UnsureReason
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Telltale:
    """Words that may tell who a text is about though no name is in them: `source[start:end] == text`.

    They are never masked, for the meaning hangs on them. `kind` and what is said of it (`say`, `say_es`) are
    those of knowledge/privacy/telltales.yaml.
    """

    start: int
    end: int
    text: str
    kind: str
    say: str
    say_es: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BeforeSending:
    """What to ask and to warn of before a text goes to a model, each in the order of the text.

    `told` is all that the model would be told, letter for letter. `unsure` holds the words too that the user
    has said are no person, so that it can be taken back. The strengths go with the text: `in_strengths` is
    what may tell in them, in their order, each with its place in the strength that has it. An empty one does
    not say that nobody can be recognised: no program finds everything (34 CFR 300.32).
    """

    unsure: tuple[Unsure, ...]
    telltales: tuple[Telltale, ...]
    in_strengths: tuple[Telltale, ...] = ()
    told: str = ""


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
    unfinished: str = ""
    """What a model had written when its answer ended too early, names restored; empty where none was shown
    while it grew. Nothing has checked it: it is no version of the text, and is in no JSON and no export."""


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
    letter: str = ""
    """A letter of its own, where the words to say and to ask for do not make one."""
    language: str = "en"
    marked: Mapping[str, str] = field(default_factory=dict[str, str])
    """`say`, `ask_in_writing` and `letter` with the blanks that the program fills: {student}, {language}."""
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
