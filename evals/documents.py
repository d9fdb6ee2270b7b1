"""A whole document as the evaluation sees it: the product's review, boiled down to plain texts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from assistant.pipeline import Assistant
from evals.measures import FLAGGED, LABELLED_PARTS
from evals.results import DocumentSeen

_TOLD = {"answered": True, "nothing": False}  # any other status: people have to look


def can_review_documents() -> bool:
    """Whether this build of the product can review a whole document."""
    return hasattr(Assistant, "review_document")


def see_document(assistant: Assistant, text: str) -> DocumentSeen:
    """The review of `text`, as if it had been pasted."""
    from importlib import import_module

    read = import_module("assistant.documents.read")
    document: Any = read.read_text(text)
    review: Any = assistant.review_document(document)  # type: ignore[attr-defined]
    return DocumentSeen(
        sections=tuple(part.section.kind for part in review.sections),
        marks=tuple(f.matched for f in review.findings if f.category in FLAGGED),
        strengths=tuple(_told(review.strengths)),
        needs=tuple(_told(review.needs)),
        goals_missing=tuple(
            " ".join(part for part in LABELLED_PARTS if part in row.parts.missing) for row in review.goals
        ),
    )


def _told(rows: Iterable[Any]) -> Iterable[tuple[str, bool | None]]:
    return ((row.span.text, _TOLD.get(row.status)) for row in rows)
