"""Results as JSON objects with exactly the keys of the contract (more keys may be added, none renamed)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from assistant.types import (
    Answer,
    FidelityItem,
    FidelityReport,
    Finding,
    GoalParts,
    IndexStatus,
    Passage,
    RewriteResult,
    Span,
    TextReview,
    Usage,
)
from assistant.types_progress import ProgressResult

Json = dict[str, Any]

GOAL_SLOTS = ("learner", "condition", "behavior", "criterion", "timeframe", "measurement", "baseline")


def review_json(review: TextReview) -> Json:
    """The `review` object."""
    return {
        "text": review.text,
        "kind": review.kind,
        "findings": [_finding(f) for f in review.findings],
        "strengths": [_span(s) for s in review.strengths],
        "needs": [_span(n) for n in review.needs],
        "goal": _goal(review.goal) if review.goal else None,
        "goals": [_goal(g) for g in review.goals],
        "readability": {"flesch_kincaid_grade": review.flesch_kincaid_grade},
    }


def rewrite_json(result: RewriteResult) -> Json:
    """The `rewrite` object."""
    return {
        "before": review_json(result.before),
        "after": review_json(result.after),
        "fidelity": fidelity_json(result.fidelity),
        "strengths_used": list(result.strengths_used),
        "strengths_left_out": [{"strength": s.strength, "why": s.why} for s in result.left_out],
        "questions": [q.text for q in result.questions],
        "blanks": [{"part": q.part, "question": q.text, "blank": q.blank} for q in result.questions],
        "plain_language": result.plain_language,
        "passages": [
            {"id": p.id, "title": p.title, "source": p.source, "score": p.score} for p in result.passages
        ],
        "status": result.status,
        "reasons": list(result.reasons),
        "writer": result.writer,
        "attempts": [
            {"writer": a.writer, "text": a.text, "reasons": list(a.reasons)} for a in result.attempts
        ],
        "provenance": {
            "version": result.provenance.version,
            "model": result.provenance.model,
            "prompt": result.provenance.prompt,
            "prompt_sha256": result.provenance.prompt_sha256,
            "rules_sha256": result.provenance.rules_sha256,
            "index_id": result.provenance.index_id,
            "sections": list(result.provenance.sections),
        },
        "usage": usage_json(result.usage),
    }


def usage_json(usage: Usage | None) -> Json | None:
    """What a model was asked for; null where none was. `dollars` is null where no price is set."""
    if usage is None:
        return None
    return {
        "calls": usage.calls,
        "tokens_in": usage.tokens_in,
        "tokens_out": usage.tokens_out,
        "dollars": usage.dollars,
    }


def fidelity_json(report: FidelityReport) -> Json:
    """The `fidelity` object, which is also what `verify` prints."""
    return {
        "passed": report.passed,
        "kept": _items(report.kept),
        "lost": _items(report.lost),
        "added": _items(report.added),
        "changed": _items(report.changed),
        "warnings": _items(report.warnings),
        "strength_as_means": report.strength_as_means,
    }


def answer_json(answer: Answer) -> Json:
    """The `ask` object."""
    return {
        "status": answer.status,
        "topic": answer.topic,
        "say": answer.say,
        "why": answer.why,
        "ask_in_writing": answer.ask_in_writing,
        "law": answer.law,
        "note": answer.note,
        "citations": [{"id": c.id, "title": c.title, "source": c.source} for c in answer.citations],
        "passages": [_passage(p) for p in answer.passages],
        "not_to_say": answer.not_to_say,
        "letter": answer.letter,
        "letter_in_english": answer.letter_in_english,
        "own": [{**_passage(p), "text": p.text} for p in answer.own],
        "alternatives": [
            {"id": p.id, "topic": p.topic, "title": p.title, "say": p.text} for p in answer.passages[1:3]
        ],
        "writer": answer.writer,
        "language": answer.language,
        "usage": usage_json(answer.usage),
    }


def progress_json(result: ProgressResult) -> Json:
    """The `progress` object."""
    return {
        "status": result.status,
        "fraction": result.fraction,
        "explanation": result.explanation,
        "ask_for": list(result.ask_for),
    }


def index_json(status: IndexStatus) -> Json:
    """The `index` object."""
    return {
        "kind": status.kind,
        "index_id": status.index_id,
        "scripts": status.scripts,
        "triggers": status.triggers,
        "pages": status.pages,
        "note": status.note,
    }


def _finding(finding: Finding) -> Json:
    return {
        "rule_id": finding.rule_id,
        "category": finding.category,
        "severity": finding.severity,
        "start": finding.start,
        "end": finding.end,
        "matched": finding.matched,
        "message": finding.message,
        "why": finding.why,
        "suggestions": list(finding.suggestions),
    }


def _goal(goal: GoalParts) -> Json:
    slots = {slot: _span(getattr(goal, slot)) for slot in GOAL_SLOTS}
    return {**slots, "missing": list(goal.missing), "start": goal.start, "end": goal.end}


def _span(span: Span | None) -> Json | None:
    return None if span is None else {"start": span.start, "end": span.end, "text": span.text}


def _items(items: Sequence[FidelityItem]) -> list[Json]:
    return [
        {
            "kind": item.kind,
            "text": item.text,
            "start": item.start,
            "end": item.end,
            "counterpart": _span(item.counterpart),
            "reason": item.reason,
        }
        for item in items
    ]


def _passage(passage: Passage) -> Json:
    return {
        "id": passage.id,
        "topic": passage.topic,
        "title": passage.title,
        "score": passage.score,
        "source": passage.source,
    }
