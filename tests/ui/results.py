"""Hand-made results for tests of what is drawn."""

from __future__ import annotations

from assistant.types import (
    FidelityItem,
    FidelityReport,
    Finding,
    Kind,
    Provenance,
    Question,
    RewriteResult,
    Span,
    TextReview,
)


def span(text: str, part: str) -> Span:
    """Where `part` first stands in `text`."""
    start = text.index(part)
    return Span(start, start + len(part), part)


def kept(text: str, kind: str, part: str, counterpart: Span | None = None) -> FidelityItem:
    """`part` of `text`, kept."""
    found = span(text, part)
    return FidelityItem(kind=kind, text=part, start=found.start, end=found.end, counterpart=counterpart)


def finding(text: str, part: str) -> Finding:
    """A finding about `part` of `text`."""
    found = span(text, part)
    return Finding(
        rule_id="r",
        category="deficit",
        severity="warning",
        start=found.start,
        end=found.end,
        matched=part,
        message="It says only what is hard.",
        why="It hides what the student does.",
        suggestions=("is working on ___",),
    )


def result(
    before: str,
    after: str,
    *,
    kind: Kind = "goal",
    facts: tuple[FidelityItem, ...] = (),
    found: tuple[Finding, ...] = (),
    left: tuple[Finding, ...] = (),
    strengths: tuple[str, ...] = (),
    questions: tuple[Question, ...] = (),
) -> RewriteResult:
    """A finished rewrite of `before` into `after`."""
    return RewriteResult(
        before=_review(before, kind, found),
        after=_review(after, kind, left),
        fidelity=FidelityReport(passed=True, kept=facts),
        strengths_used=strengths,
        left_out=(),
        questions=questions,
        plain_language="",
        passages=(),
        status="accepted",
        reasons=(),
        writer="offline",
        attempts=(),
        provenance=Provenance(
            version="0", model="offline", prompt="p", prompt_sha256="", rules_sha256="", index_id=""
        ),
    )


def _review(text: str, kind: Kind, findings: tuple[Finding, ...]) -> TextReview:
    return TextReview(
        text=text, kind=kind, findings=findings, strengths=(), needs=(), goals=(), flesch_kincaid_grade=None
    )
