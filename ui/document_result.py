"""Draw the review of a whole IEP."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

import streamlit as st

from assistant.documents.export import findings_csv, summary_docx
from assistant.render.document_text import document_as_text
from assistant.types_documents import DocumentReview, LedgerRow
from ui.cards import card, status
from ui.document_counts import draw_chart, draw_wording
from ui.document_ledger import checklist_card, goals_card, ledger_card
from ui.downloads import CSV, TEXT, WORD, draw_download
from ui.engine import engine_text, reader
from ui.markup import Safe, show, tag, user_text
from ui.shared import focus_on
from ui.words import say, section

RESULT_ID = "sf-document"


def draw_review(review: DocumentReview, comments: bytes | None, *, turn: int) -> None:
    """Draw everything about `review`.

    Args:
        review: What was found.
        comments: The Word file with comments, where there is one.
        turn: Grows with each review, so that a new one gets the focus.
    """
    show(_head(review))
    focus_on(RESULT_ID, turn=turn)  # before the chart, which takes a while the first time
    _draw_notes(review)
    show(_questions(review))
    _draw_take_along(review, comments)
    show(ledger_card(review.needs, "document_needs", "column_need", "column_answer", used=False))
    show(ledger_card(review.strengths, "document_strengths", "column_strength", "column_use", used=True))
    show(goals_card(review.goals))
    show(checklist_card(review.checklist))
    draw_chart(review)
    draw_wording(review)


def _standing(name: str, rows: Sequence[LedgerRow]) -> str:
    """How many needs (or strengths) of the document stand open."""
    if not rows:
        return say(f"document_{name}_none")
    count = sum(row.status == "nothing" for row in rows)
    return say(f"document_open_{name}", count=str(count)) if count else say(f"document_open_{name}_none")


def _head(review: DocumentReview) -> Safe:
    """What was found, in one glance."""
    is_open = any(row.status == "nothing" for row in (*review.needs, *review.strengths))
    clear = bool(review.strengths) and not is_open
    found = say(
        "document_found",
        sections=str(len(review.sections)),
        goals=str(len(review.goals)),
        findings=str(len(review.findings)),
    )
    names = dict.fromkeys(section(entry.section.kind) for entry in review.sections)
    return status(
        "✓" if clear else "!",
        f"{_standing('needs', review.needs)} {_standing('strengths', review.strengths)}",
        tag("p", user_text(review.document.name, lang=""), ": ", found),
        tag("p", say("document_sections"), ": ", ", ".join(names)),
        look="accepted" if clear else "needs_review",
        identity=RESULT_ID,
        label=say("document_result"),
    )


def _draw_notes(review: DocumentReview) -> None:
    if review.document.notes:
        items = [tag("li", engine_text(note)) for note in review.document.notes]
        show(card(say("document_notes"), tag("ul", *items)))


def _questions(review: DocumentReview) -> Safe:
    heading = say("document_questions")
    if not review.questions:
        return card(heading, tag("p", say("document_questions_none")), extra="sf-questions")
    items = [tag("li", engine_text(question.text)) for question in review.questions]
    return card(heading, tag("p", say("document_questions_lead")), tag("ol", *items), extra="sf-questions")


def _draw_take_along(review: DocumentReview, comments: bytes | None) -> None:
    for_whom = reader()
    stem = PurePath(review.document.name).stem or "iep"
    with st.container(border=True, key="sf_take"):
        lead = [tag("p", say("document_take_lead"), class_="sf-soft")] if comments is not None else []
        show(tag("h3", say("document_take")), *lead)
        with st.container(horizontal=True):
            if comments is not None:
                draw_download("document_download_comments", comments, f"{stem}-comments.docx", WORD)
            summary = f"{stem}-summary.docx"
            draw_download("document_download_summary", lambda: summary_docx(review, for_whom), summary, WORD)
            words = f"{stem}-words.csv"
            draw_download("document_download_csv", lambda: findings_csv(review, for_whom), words, CSV)
            text = document_as_text(review, reader=for_whom)
            draw_download("document_download_text", text, f"{stem}-summary.txt", TEXT)
