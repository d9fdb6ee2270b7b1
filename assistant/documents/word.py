"""Write what was found into a copy of the family's own Word file, as margin comments."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from assistant.documents.sandbox import run_worker
from assistant.errors import InputError
from assistant.reader import ENGLISH, Reader
from assistant.types import Finding, Span
from assistant.types_documents import DocumentReview
from assistant.word_file import clean

AUTHOR = "Parent input (draft)"
INITIALS = "PI"
_MOST = 600  # comments in one file; more would hide the text


def with_comments(review: DocumentReview, data: bytes, reader: Reader = ENGLISH) -> bytes:
    """The Word file `data` with a comment at each finding, goal that lacks a part, and open need.

    Args:
        review: The review of this very file.
        data: The file, as it was read.
        reader: Whose language the comments are in; what is asked of the team stands in English too.

    Raises:
        InputError: It is not a Word file, or cannot take comments.
    """
    document = review.document
    if document.file_kind != "docx":
        raise InputError(
            f"{document.name} is not a Word file, so it can hold no comments.",
            "Save it as .docx, or use the summary.",
        )
    wanted = [
        entry for start, end, text in _comments(review, reader) for entry in _placed(review, start, end, text)
    ]
    options = {"author": reader.told(AUTHOR), "initials": INITIALS, "comments": wanted[:_MOST]}
    return run_worker("comments", data, name=document.name, options=options)


def comment_text(finding: Finding, reader: Reader = ENGLISH) -> str:
    """What a comment says about a finding."""
    told = reader.told
    lines = [told(finding.message), f"{told('Why')}: {told(finding.why)}"]
    lines += [f"{told('Try')}: {reader.glossed(suggestion)}" for suggestion in finding.suggestions[:2]]
    return clean("\n".join(line for line in lines if line.strip()))


def _comments(review: DocumentReview, reader: Reader) -> Iterator[tuple[int, int, str]]:
    for finding in review.findings:
        yield finding.start, finding.end, comment_text(finding, reader)
    questions = {question.text.partition(" (")[0]: question.text for question in review.questions}
    for goal in review.goals:
        asked = questions.get(f"Goal {goal.number}", "")
        if goal.parts.missing and asked:
            _, _, rest = asked.partition("): ")
            yield (
                goal.parts.start,
                goal.parts.end,
                clean(f"{reader.told('Questions for the team')}: {reader.both(rest or asked)}"),
            )
    for row in review.needs:
        if row.status == "nothing":
            said = "No goal, service or support was found that answers this need. Which one does?"
            yield row.span.start, row.span.end, reader.both(said)


def _placed(review: DocumentReview, start: int, end: int, text: str) -> Iterator[dict[str, Any]]:
    """The comment at its paragraph; words that go over several paragraphs are marked in the first."""
    block = review.document.block_at(start)
    if block is not None and start < block.end:
        marked = Span(start - block.start, min(end, block.end) - block.start, "")
        yield {"paragraph": block.paragraph, "start": marked.start, "end": marked.end, "text": text}
