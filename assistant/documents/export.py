"""Take a review along: a table for a spreadsheet, and a summary in Word."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from assistant.documents.word import AUTHOR, clean
from assistant.notices import DRAFT_NOTICE
from assistant.types_documents import DocumentReview, LedgerRow

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
    import docx

    document: Any = docx.Document()
    document.core_properties.author = AUTHOR
    document.core_properties.title = "IEP review"
    document.add_heading("IEP review", level=1)
    document.add_paragraph(clean(f"{review.document.name}. {DRAFT_NOTICE}"))
    _list(document, "Questions for the team", (question.text for question in review.questions), "List Number")
    _table(
        document,
        "Checklist: strengths or deficits",
        ("Point", "Found", "What was found"),
        [(row.point, _CHECK[row.status], row.evidence) for row in review.checklist],
    )
    answered = [_ledger(row) for row in review.needs]
    _table(document, "Every need and what answers it", ("Need", "Answered", "Answered by"), answered)
    used = [_ledger(row) for row in review.strengths]
    _table(document, "Every strength and where it is used", ("Strength", "Used", "Where"), used)
    goals = [
        (
            f"{goal.number}. {goal.text}",
            *("Yes" if p not in goal.parts.missing else "Missing" for p, _ in _PARTS),
        )
        for goal in review.goals
    ]
    _table(document, "Goals", ("Goal", *(name for _, name in _PARTS)), goals)
    _table(
        document,
        "Wording to look at",
        ("Words", "What it says", "Try"),
        [(f.matched, f.message, "; ".join(f.suggestions[:2])) for f in review.findings],
    )
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _ledger(row: LedgerRow) -> tuple[str, str, str]:
    return row.span.text, _STATUS[row.status], ", ".join(match.label for match in row.matches)


def _list(document: Any, heading: str, items: Iterable[str], style: str) -> None:
    document.add_heading(heading, level=2)
    for item in items:
        document.add_paragraph(clean(item), style=style)


def _table(document: Any, heading: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    document.add_heading(heading, level=2)
    if not rows:
        document.add_paragraph("Nothing was found.")
        return
    table = document.add_table(rows=1, cols=len(head), style="Table Grid")
    for cell, text in zip(table.rows[0].cells, head, strict=True):
        cell.paragraphs[0].add_run(text).bold = True
    for row in rows:
        # Through the row's own cells: `table.cell` looks at the whole table each time.
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = clean(text)
