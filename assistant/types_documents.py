"""What the review of a whole document and the comparison of two drafts consist of. Frozen and typed.

Every position is an offset into `Document.text`, and `Document.block_at` tells its page and paragraph.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from assistant.types import Finding, GoalParts, Span

FileKind = Literal["docx", "pdf", "markdown", "text"]
Place = Literal["body", "table", "header", "footer", "text_box", "form_field"]
SectionKind = Literal[
    "student",
    "strengths",
    "parent_concerns",
    "evaluations",
    "present_levels",
    "special_factors",
    "transition",
    "goals",
    "progress",
    "accommodations",
    "services",
    "placement",
    "assessments",
    "other",
]
TargetKind = Literal["goal", "accommodation", "service"]
How = Literal["means", "words", "area"]
LedgerStatus = Literal["answered", "maybe", "nothing"]
CheckStatus = Literal["yes", "partly", "no", "cannot_tell"]
GoalChange = Literal["copied", "same", "raised", "lowered", "changed", "dropped", "added"]

SECTION_KINDS: tuple[SectionKind, ...] = (
    "student",
    "strengths",
    "parent_concerns",
    "evaluations",
    "present_levels",
    "special_factors",
    "transition",
    "goals",
    "progress",
    "accommodations",
    "services",
    "placement",
    "assessments",
    "other",
)
PLACES: tuple[Place, ...] = ("body", "table", "header", "footer", "text_box", "form_field")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph, line, cell or form field: `document.text[start:end]`.

    `paragraph` counts from 1 in the file (in a PDF: the line of its page); `page` is None where a file has no
    pages of its own. `heading` is the level of a heading style, 0 for none. `cell` is table, row, column, and
    the number of cells in that row.
    """

    start: int
    end: int
    paragraph: int
    page: int | None = None
    place: Place = "body"
    heading: int = 0
    bold: bool = False
    cell: tuple[int, int, int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file as text, with what is needed to find each place in it again.

    `notes` say in plain words what was not read: hidden text, macros, pages without text.
    """

    name: str
    file_kind: FileKind
    text: str
    blocks: tuple[Block, ...]
    pages: int = 0
    notes: tuple[str, ...] = ()

    def block_at(self, offset: int) -> Block | None:
        """The block that holds `offset`, or the last one before it."""
        at = bisect_right(self.blocks, offset, key=lambda block: block.start) - 1
        return self.blocks[at] if at >= 0 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A stretch of the document under one heading; `heading` is None where none was found."""

    kind: SectionKind
    start: int
    end: int
    heading: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionReview:
    """What the checks say about one section."""

    section: Section
    findings: tuple[Finding, ...]
    strengths: tuple[Span, ...]
    needs: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalRow:
    """One goal with its parts; `number` counts from 1; `uses` are the strengths that lead to it."""

    number: int
    text: str
    parts: GoalParts
    areas: tuple[str, ...]
    uses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Where a need is answered or a strength is used.

    `how`: "means" (the strength leads to the skill), "words" (the same thing by meaning), or "area" (only
    the same skill area, so that people have to look).
    """

    kind: TargetKind
    label: str
    span: Span
    how: How


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """A strength or need of the document, where it stands, and what it leads to."""

    span: Span
    section: SectionKind
    areas: tuple[str, ...]
    matches: tuple[Match, ...]
    status: LedgerStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRow:
    """One line of the strengths or deficits checklist (seed 001, retold)."""

    id: str
    point: str
    status: CheckStatus
    evidence: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamQuestion:
    """Something to ask the team, and the section it belongs to."""

    section: SectionKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many strengths and how many places of deficit wording one section or skill area has."""

    name: str
    strengths: int
    deficits: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentReview:
    """Everything the checks say about a whole IEP."""

    document: Document
    sections: tuple[SectionReview, ...]
    goals: tuple[GoalRow, ...]
    accommodations: tuple[Span, ...]
    services: tuple[Span, ...]
    strengths: tuple[LedgerRow, ...]
    needs: tuple[LedgerRow, ...]
    checklist: tuple[CheckRow, ...]
    questions: tuple[TeamQuestion, ...]
    by_section: tuple[Tally, ...] = ()
    by_area: tuple[Tally, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, in order of place."""
        return tuple(finding for section in self.sections for finding in section.findings)

    def section_at(self, offset: int) -> Section | None:
        """The section that holds `offset`."""
        return next((s.section for s in self.sections if s.section.start <= offset < s.section.end), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureChange:
    """One number of a goal, before and after. `direction` is what it asks of the student."""

    old: Span | None
    new: Span | None
    direction: Literal["raised", "lowered", "changed", "dropped", "added", "new_date"]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalPair:
    """A goal of the old draft beside its like in the new one; one of the two is None when it has no like."""

    change: GoalChange
    old: GoalRow | None
    new: GoalRow | None
    figures: tuple[FigureChange, ...] = ()
    likeness: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ListChange:
    """An accommodation or service that came, went, or is not the same."""

    kind: TargetKind
    change: Literal["dropped", "added", "changed"]
    old: Span | None
    new: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two drafts side by side."""

    old: Document
    new: Document
    goals: tuple[GoalPair, ...]
    lists: tuple[ListChange, ...]
    questions: tuple[str, ...]
