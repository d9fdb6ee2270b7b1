"""Take a review along: a table for a spreadsheet, and a summary in Word."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from assistant.documents.word import AUTHOR
from assistant.notices import DRAFT_NOTICE
from assistant.reader import ENGLISH, Reader
from assistant.types_documents import DocumentReview, LedgerRow
from assistant.word_file import add_table, as_bytes, clean, new_word_file

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


def findings_csv(review: DocumentReview, reader: Reader = ENGLISH) -> bytes:
    """The findings, one a row, for any spreadsheet: UTF-8 with a mark, and no cell that would be run."""
    target = io.StringIO()
    writer = csv.writer(target, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    told = reader.told
    writer.writerow([told(name) for name in ("Section", "Page", "Paragraph", "Words", "Kind", "Why", "Try")])
    for finding in review.findings:
        section = review.section_at(finding.start)
        block = review.document.block_at(finding.start)
        writer.writerow(
            safe_cell(value)
            for value in (
                told(title(section.kind)) if section else "",
                str(block.page or "") if block else "",
                str(block.paragraph) if block else "",
                finding.matched,
                told(finding.category),
                told(finding.message),
                "; ".join(map(reader.glossed, finding.suggestions)),
            )
        )
    return b"\xef\xbb\xbf" + target.getvalue().encode("utf-8", "replace")


def safe_cell(value: str) -> str:
    """`value` so that no spreadsheet takes it for a formula."""
    value = clean(value)
    # Before the sign stands a blank, or what `clean` puts for a character that a file cannot hold.
    return f"'{value}" if value.lstrip(" \ufffd").startswith(_RUN_BY_SPREADSHEETS) else value


def title(kind: str) -> str:
    """A section's kind as people read it."""
    return kind.replace("_", " ").capitalize()


def summary_docx(review: DocumentReview, reader: Reader = ENGLISH) -> bytes:
    """A summary of the review in Word, to bring to the meeting, told in the reader's language."""
    told = reader.told
    foot = told("IEP review. Draft for the team.")
    document = new_word_file(told("IEP review"), foot=foot, author=told(AUTHOR))
    document.add_heading(told("IEP review"), level=1)
    document.add_paragraph(clean(f"{review.document.name}. {told(DRAFT_NOTICE)}"))
    document.add_heading(told("Questions for the team"), level=2)
    for question in review.questions:
        document.add_paragraph(clean(reader.both(question.text)), style="List Number")
    write = _Tables(document, reader)
    write.table(
        "Checklist: strengths or deficits",
        {"Point": 3.4, "Found": 0.9, "What was found": 2.6},
        [(told(row.point), told(_CHECK[row.status]), told(row.evidence)) for row in review.checklist],
    )
    answered = [_ledger(row, reader) for row in review.needs]
    write.table(
        "Every need and what answers it", {"Need": 3.2, "Answered": 1.3, "Answered by": 2.4}, answered
    )
    used = [_ledger(row, reader) for row in review.strengths]
    write.table("Every strength and where it is used", {"Strength": 3.2, "Used": 1.3, "Where": 2.4}, used)
    goals = [
        (
            f"{goal.number}. {goal.text}",
            *(told("Yes") if p not in goal.parts.missing else told("Missing") for p, _ in _PARTS),
        )
        for goal in review.goals
    ]
    write.table("Goals", {"Goal": 2.1, **{name: 0.8 for _, name in _PARTS}}, goals)
    write.table(
        "Wording to look at",
        {"Words": 1.9, "What it says": 2.4, "Try": 2.6},
        [
            (f.matched, told(f.message), "; ".join(map(reader.glossed, f.suggestions[:2])))
            for f in review.findings
        ],
    )
    return as_bytes(document)


def _ledger(row: LedgerRow, reader: Reader) -> tuple[str, str, str]:
    matches = ", ".join(reader.told(match.label) for match in row.matches)
    return row.span.text, reader.told(_STATUS[row.status]), matches


class _Tables:
    """Headings with a table under each."""

    def __init__(self, document: Document, reader: Reader) -> None:
        self._document, self._told = document, reader.told

    def table(self, heading: str, columns: Mapping[str, float], rows: Sequence[Sequence[str]]) -> None:
        """A heading and a table under it; `columns` are their names and how wide each is, in inches."""
        self._document.add_heading(self._told(heading), level=2)
        if rows:
            head = tuple(self._told(name) for name in columns)
            add_table(self._document, head, rows, tuple(columns.values()))
        else:
            self._document.add_paragraph(self._told("Nothing was found."))
