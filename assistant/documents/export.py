"""Take a review along: a table for a spreadsheet, and a summary in Word."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from assistant.documents.word import AUTHOR, clean
from assistant.notices import DRAFT_NOTICE
from assistant.types_documents import DocumentReview, LedgerRow
from assistant.word_file import add_table, as_bytes, new_word_file

if TYPE_CHECKING:
    from docx.document import Document

# A spreadsheet runs a cell that begins with one of these (OWASP, CSV injection).
_RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")
_STATUS = {"answered": "Yes", "maybe": "Look: same skill area", "nothing": "Nothing found"}
_CHECK = {"yes": "Yes", "partly": "Partly", "no": "No", "cannot_tell": "Cannot tell"}
_PARTS = (
    ("specific", "What we will see"),
    ("baseline", "Starting level"),
    ("measurable", "How much"),
    ("time_bound", "By when"),
    ("measurement", "How measured"),
    ("condition", "With what help"),
)


def findings_csv(review: DocumentReview) -> bytes:
    """The findings, one a row, for any spreadsheet: UTF-8 with a mark, and no cell that would be run."""
    target = io.StringIO()
    writer = csv.writer(target, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(["Section", "Page", "Paragraph", "Words", "Kind", "Why", "Try"])
    for finding in review.findings:
        section = review.section_at(finding.start)
        block = review.document.block_at(finding.start)
        writer.writerow(
            safe_cell(value)
            for value in (
                title(section.kind) if section else "",
                str(block.page or "") if block else "",
                str(block.paragraph) if block else "",
                finding.matched,
                finding.category,
                finding.message,
                "; ".join(finding.suggestions),
            )
        )
    return b"\xef\xbb\xbf" + target.getvalue().encode("utf-8", "replace")


def safe_cell(value: str) -> str:
    """`value` so that no spreadsheet takes it for a formula."""
    value = clean(value)
    return f"'{value}" if value.lstrip(" ").startswith(_RUN_BY_SPREADSHEETS) else value


def title(kind: str) -> str:
    """A section's kind as people read it."""
    return kind.replace("_", " ").capitalize()


def summary_docx(review: DocumentReview) -> bytes:
    """A summary of the review in Word, to bring to the meeting."""
    document = new_word_file("IEP review", foot="IEP review. Draft for the team.", author=AUTHOR)
    document.add_heading("IEP review", level=1)
    document.add_paragraph(clean(f"{review.document.name}. {DRAFT_NOTICE}"))
    document.add_heading("Questions for the team", level=2)
    for question in review.questions:
        document.add_paragraph(clean(question.text), style="List Number")
    _table(
        document,
        "Checklist: strengths or deficits",
        {"Point": 3.4, "Found": 0.9, "What was found": 2.6},
        [(row.point, _CHECK[row.status], row.evidence) for row in review.checklist],
    )
    answered = [_ledger(row) for row in review.needs]
    _table(
        document,
        "Every need and what answers it",
        {"Need": 3.2, "Answered": 1.3, "Answered by": 2.4},
        answered,
    )
    used = [_ledger(row) for row in review.strengths]
    _table(
        document, "Every strength and where it is used", {"Strength": 3.2, "Used": 1.3, "Where": 2.4}, used
    )
    goals = [
        (
            f"{goal.number}. {goal.text}",
            *("Yes" if p not in goal.parts.missing else "Missing" for p, _ in _PARTS),
        )
        for goal in review.goals
    ]
    _table(document, "Goals", {"Goal": 2.1, **{name: 0.8 for _, name in _PARTS}}, goals)
    _table(
        document,
        "Wording to look at",
        {"Words": 1.9, "What it says": 2.4, "Try": 2.6},
        [(f.matched, f.message, "; ".join(f.suggestions[:2])) for f in review.findings],
    )
    return as_bytes(document)


def _ledger(row: LedgerRow) -> tuple[str, str, str]:
    return row.span.text, _STATUS[row.status], ", ".join(match.label for match in row.matches)


def _table(
    document: Document, heading: str, columns: Mapping[str, float], rows: Sequence[Sequence[str]]
) -> None:
    """A heading and a table under it; `columns` are their names and how wide each is, in inches."""
    document.add_heading(heading, level=2)
    if rows:
        add_table(document, tuple(columns), rows, tuple(columns.values()))
    else:
        document.add_paragraph("Nothing was found.")
