"""A document review and a comparison as JSON objects. Places are page (PDF) and paragraph of the file."""

from __future__ import annotations

from typing import Any

from assistant.render.as_json import GOAL_SLOTS
from assistant.types import Span
from assistant.types_documents import (
    Comparison,
    Document,
    DocumentReview,
    GoalPair,
    GoalRow,
    LedgerRow,
    SectionReview,
    Tally,
)

Json = dict[str, Any]


def document_json(review: DocumentReview) -> Json:
    """The `document` object."""
    document = review.document
    return {
        **_head(document),
        "sections": [_section(document, section) for section in review.sections],
        "goals": [_goal(document, goal) for goal in review.goals],
        "accommodations": [_span(document, span) for span in review.accommodations],
        "services": [_span(document, span) for span in review.services],
        "strengths_ledger": [_ledger(document, row) for row in review.strengths],
        "needs_ledger": [_ledger(document, row) for row in review.needs],
        "checklist": [
            {"id": r.id, "point": r.point, "status": r.status, "evidence": r.evidence, "source": r.source}
            for r in review.checklist
        ],
        "by_section": [_tally(tally) for tally in review.by_section],
        "by_area": [_tally(tally) for tally in review.by_area],
        "questions": [{"section": q.section, "text": q.text} for q in review.questions],
    }


def comparison_json(comparison: Comparison) -> Json:
    """The `compare` object."""
    old, new = comparison.old, comparison.new
    return {
        "old": _head(old),
        "new": _head(new),
        "goals": [_pair(old, new, pair) for pair in comparison.goals],
        "lists": [
            {
                "kind": entry.kind,
                "change": entry.change,
                "old": _span(old, entry.old) if entry.old else None,
                "new": _span(new, entry.new) if entry.new else None,
            }
            for entry in comparison.lists
        ],
        "questions": list(comparison.questions),
    }


def _head(document: Document) -> Json:
    return {
        "name": document.name,
        "file_kind": document.file_kind,
        "pages": document.pages,
        "characters": len(document.text),
        "notes": list(document.notes),
    }


def _tally(tally: Tally) -> Json:
    return {"name": tally.name, "strengths": tally.strengths, "deficits": tally.deficits}


def _section(document: Document, review: SectionReview) -> Json:
    section = review.section
    return {
        "kind": section.kind,
        "heading": section.heading.text if section.heading else None,
        "start": section.start,
        "end": section.end,
        "findings": [
            {
                "rule_id": f.rule_id,
                "category": f.category,
                "severity": f.severity,
                "matched": f.matched,
                "start": f.start,
                "end": f.end,
                **_place(document, f.start),
                "message": f.message,
                "why": f.why,
                "suggestions": list(f.suggestions),
            }
            for f in review.findings
        ],
        "strengths": [_span(document, span) for span in review.strengths],
        "needs": [_span(document, span) for span in review.needs],
    }


def _goal(document: Document, goal: GoalRow) -> Json:
    slots: Json = {}
    for slot in GOAL_SLOTS:
        found: Span | None = getattr(goal.parts, slot)
        slots[slot] = _span(document, found) if found else None
    return {
        "number": goal.number,
        "text": goal.text,
        "start": goal.parts.start,
        "end": goal.parts.end,
        **_place(document, goal.parts.start),
        **slots,
        "missing": list(goal.parts.missing),
        "areas": list(goal.areas),
        "strengths_used": list(goal.uses),
    }


def _ledger(document: Document, row: LedgerRow) -> Json:
    return {
        **_span(document, row.span),
        "section": row.section,
        "areas": list(row.areas),
        "status": row.status,
        "matches": [
            {"kind": m.kind, "label": m.label, "how": m.how, "text": m.span.text} for m in row.matches
        ],
    }


def _pair(old: Document, new: Document, pair: GoalPair) -> Json:
    return {
        "change": pair.change,
        "likeness": pair.likeness,
        "old": _goal(old, pair.old) if pair.old else None,
        "new": _goal(new, pair.new) if pair.new else None,
        "figures": [
            {
                "direction": figure.direction,
                "old": _span(old, figure.old) if figure.old else None,
                "new": _span(new, figure.new) if figure.new else None,
            }
            for figure in pair.figures
        ],
    }


def _span(document: Document, span: Span) -> Json:
    return {"start": span.start, "end": span.end, "text": span.text, **_place(document, span.start)}


def _place(document: Document, offset: int) -> Json:
    block = document.block_at(offset)
    return {"page": block.page if block else None, "paragraph": block.paragraph if block else None}
