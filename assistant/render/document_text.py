"""A document review and a comparison for reading: plain text for a terminal, Markdown for a document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.notices import DRAFT_NOTICE
from assistant.reader import ENGLISH, Reader
from assistant.render.as_text import MISSING_WORDS
from assistant.types import Finding
from assistant.types_documents import (
    CheckStatus,
    Comparison,
    Document,
    DocumentReview,
    FigureChange,
    GoalPair,
    GoalRow,
    LedgerRow,
    LedgerStatus,
)

SECTION_NAMES = {
    "student": "Student information",
    "strengths": "Strengths",
    "parent_concerns": "Parent concerns",
    "evaluations": "Evaluations",
    "present_levels": "Present levels",
    "special_factors": "Special factors",
    "transition": "Transition",
    "goals": "Goals",
    "progress": "Progress reports",
    "accommodations": "Accommodations",
    "services": "Services",
    "placement": "Placement",
    "assessments": "State tests",
    "other": "Other",
}
CHECK_WORDS: dict[CheckStatus, str] = {
    "yes": "Yes",
    "partly": "Partly",
    "no": "No",
    "cannot_tell": "Cannot tell",
}
CHANGE_WORDS = {
    "copied": "Copied, not changed",
    "same": "Same expectation, other words",
    "raised": "Raised",
    "lowered": "Lowered",
    "changed": "Changed",
    "dropped": "Dropped",
    "added": "New",
    "new_date": "New date",
}
_NEED_WORDS: dict[LedgerStatus, str] = {
    "answered": "answered by",
    "maybe": "nothing sure; the same skill area as",
    "nothing": "nothing found",
}
_STRENGTH_WORDS: dict[LedgerStatus, str] = {
    "answered": "used in",
    "maybe": "perhaps in",
    "nothing": "not used",
}
_MARKDOWN_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|!])")


def document_as_text(review: DocumentReview, *, markdown: bool = False, reader: Reader = ENGLISH) -> str:
    """The whole review, the questions first: they are what people bring to the meeting."""
    told = reader.told
    write = _Writer(markdown, reader)
    write.heading(f"Review of {review.document.name}")
    write.lines(told(note) for note in review.document.notes)
    write.heading("Questions for the team")
    write.lines(reader.both(question.text) for question in review.questions)
    write.heading("Checklist: strengths or deficits")
    write.lines(
        f"{told(CHECK_WORDS[row.status])}: {told(row.point)} {told(row.evidence)}" for row in review.checklist
    )
    write.heading("Every need and what answers it")
    write.lines(_ledger(row, _NEED_WORDS, reader) for row in review.needs)
    write.heading("Every strength and where it is used")
    write.lines(_ledger(row, _STRENGTH_WORDS, reader) for row in review.strengths)
    write.heading("Goals")
    write.lines(_goal(goal, reader) for goal in review.goals)
    for section in review.sections:
        if section.findings:
            write.heading("Wording to look at", told(SECTION_NAMES[section.section.kind]))
            write.lines(_finding(review.document, finding, reader) for finding in section.findings)
    return write.done()


def comparison_as_text(comparison: Comparison, *, markdown: bool = False, reader: Reader = ENGLISH) -> str:
    """Every goal of both drafts, what became of it, then lists and questions."""
    write = _Writer(markdown, reader)
    write.heading(f"From {comparison.old.name} to {comparison.new.name}")
    for pair in comparison.goals:
        write.lines([_pair(pair, reader)])
    if comparison.lists:
        write.heading("Accommodations and services")
        for entry in comparison.lists:
            old, new = entry.old.text if entry.old else "", entry.new.text if entry.new else ""
            words = " -> ".join(text for text in (old, new) if text)
            kind = reader.told(entry.kind)
            write.lines([f"{reader.told(CHANGE_WORDS[entry.change])} ({kind}): {words}"])
    write.heading("Questions for the team")
    write.lines(reader.both(question) for question in comparison.questions)
    return write.done()


def figure_words(figure: FigureChange, reader: Reader = ENGLISH) -> str:
    """One number before and after, in words and not by an arrow alone."""
    old, new = figure.old.text if figure.old else "", figure.new.text if figure.new else ""
    name = reader.told(CHANGE_WORDS[figure.direction]).lower()
    if old and new:
        return f"{name}: {old} → {new}"
    return f"{reader.told('gone' if old else 'new')}: {old or new}"


def _goal(goal: GoalRow, reader: Reader) -> str:
    missing = ", ".join(reader.told(MISSING_WORDS[part]) for part in goal.parts.missing)
    said = f"{reader.told('Missing')}: {missing}." if missing else reader.told("No part is missing.")
    return f"{goal.number}. {goal.text} {said}"


def _finding(document: Document, finding: Finding, reader: Reader) -> str:
    tried = f" {reader.told('Try')}: {reader.glossed(finding.suggestions[0])}" if finding.suggestions else ""
    place = reader.told(_place(document, finding.start))
    about = reader.told(finding.category)
    return f'{place}: "{finding.matched}" ({about}). {reader.told(finding.message)}{tried}'


def _pair(pair: GoalPair, reader: Reader) -> str:
    goal = pair.new or pair.old
    words = goal.text if goal else ""
    figures = "; ".join(figure_words(figure, reader) for figure in pair.figures)
    return f"{reader.told(CHANGE_WORDS[pair.change])}: {words}{f' ({figures})' if figures else ''}"


def _ledger(row: LedgerRow, words: dict[LedgerStatus, str], reader: Reader) -> str:
    matches = ", ".join(reader.told(match.label) for match in row.matches)
    return f'"{row.span.text}": {reader.told(words[row.status])} {matches}'.rstrip()


def _place(document: Document, offset: int) -> str:
    block = document.block_at(offset)
    if block is None:
        return ""
    return f"Page {block.page}" if block.page else f"Paragraph {block.paragraph}"


class _Writer:
    def __init__(self, markdown: bool, reader: Reader) -> None:
        self._markdown = markdown
        self._told = reader.told
        self._out: list[str] = []

    def heading(self, title: str, of: str = "") -> None:
        if self._out:
            self._out.append("")
        text = f"{self._told(title)}: {of}" if of else self._told(title)
        self._out.append(f"## {self._safe(text)}" if self._markdown else text.upper())

    def lines(self, texts: Iterable[str]) -> None:
        found: Sequence[str] = [f"- {self._safe(' '.join(text.split()))}" for text in texts]
        self._out += found

    def done(self) -> str:
        return "\n".join([*self._out, "", self._told(DRAFT_NOTICE)])

    def _safe(self, text: str) -> str:
        """The document's own words never turn into pictures, links or headings."""
        return _MARKDOWN_SIGNS.sub(r"\\\1", text) if self._markdown else text
