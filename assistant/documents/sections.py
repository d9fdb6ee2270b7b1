"""Cut a document into the sections an IEP has: by its headings, or by what its lines say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.checks.goal_kind import guess_kind
from assistant.documents.headings import Heading, HeadingWords, heading_of
from assistant.types import Span
from assistant.types_documents import Block, Document, Section, SectionKind

# Where a section of one kind follows a heading of its own kind, its sub-headings stay in it: "Strengths"
# under present levels is a section of strengths, "Reading" under it is not a section of its own.
_KEPT_INSIDE: dict[SectionKind, frozenset[SectionKind]] = {
    "transition": frozenset({"services", "goals"}),
}


_LISTS: frozenset[SectionKind] = frozenset(
    {"accommodations", "services", "placement", "progress", "assessments"}
)
_TITLE = 2  # words
_NOT_GIVEN = re.compile(
    r"[\s:：–—-]*(?:none|n/a|no|not\s+(?:needed|applicable|required|recommended|eligible|at\s+this\s+time))\b",
    re.IGNORECASE,
)
_BEFORE_ENTRY = " \t\r\n:：-–—•·*▪◦●○■□☐☑☒✓➢"


def find_sections(document: Document, known: HeadingWords) -> tuple[Section, ...]:
    """The sections of `document` in order, from its first block to its last.

    Headers and footers belong to no section of their own. A document without one known heading is cut by
    content: lines that read as goals, and all others as present levels.

    Args:
        document: From `read`.
        known: From `load_headings`.
    """
    body = [block for block in document.blocks if block.place not in ("header", "footer")]
    if not body:
        return ()
    found = [(index, heading_of(document.text, block, known)) for index, block in enumerate(body)]
    if not any(heading for _, heading in found):
        return _by_content(document.text, body)
    sections: list[Section] = []
    parent: Heading | None = None
    for index, heading in found:
        block = body[index]
        if heading is not None:
            sections.append(
                Section(kind=heading.kind, start=block.start, end=block.end, heading=heading.span)
            )
            parent = parent if heading.run_in and parent else heading
        elif not sections or _ends_list(document.text, block, sections[-1]):
            parent = None
            sections.append(Section(kind="other", start=block.start, end=block.end))
        elif parent and _back_to_parent(document.text, block, found[index - 1][1]):
            sections.append(Section(kind=parent.kind, start=block.start, end=block.end, heading=parent.span))
        else:
            last = sections[-1]
            sections[-1] = Section(kind=last.kind, start=last.start, end=block.end, heading=last.heading)
    return _merged(sections)


def _ends_list(text: str, block: Block, section: Section) -> bool:
    """Whether a line in capitals, unknown as a heading, stands after a list: it is no entry of the list."""
    line = text[block.start : block.end].strip()
    alone = block.cell is None or block.cell[3] == 1
    return section.kind in _LISTS and alone and line.isupper() and len(line.split()) >= _TITLE


def _back_to_parent(text: str, block: Block, before: Heading | None) -> bool:
    """Whether a line after "Strengths: ..." belongs to what the strengths stood in; a bullet goes on."""
    return before is not None and before.run_in and text[block.start].isalnum() and block.cell is None


def list_items(document: Document, section: Section, known: HeadingWords) -> tuple[Span, ...]:
    """The entries of a list section: each row of a table, each line outside one.

    Title rows ("Accommodation", "Location", "Frequency") and the section's heading are no entries.
    """
    inside = [block for block in document.blocks if section.start <= block.start < section.end]
    if section.heading is not None:
        inside = [block for block in inside if block.end > section.heading.end]
    rows: list[list[Block]] = []
    for block in inside:
        same = rows and block.cell and rows[-1][0].cell and block.cell[:2] == rows[-1][0].cell[:2]
        if same:
            rows[-1].append(block)
        else:
            rows.append([block])
    start_at = section.heading.end if section.heading else section.start
    spans: list[Span] = []
    for row in rows:
        if _is_title_row(document.text, row):
            continue
        start, end = max(row[0].start, start_at), row[-1].end
        while start < end and document.text[start] in _BEFORE_ENTRY:
            start += 1
        label = heading_of(document.text, row[0], known)  # "Extended School Year: not needed"
        said = label.span.end if label and label.run_in else start
        if end - start >= 3 and not _NOT_GIVEN.match(document.text, said, end):
            spans.append(Span.of(document.text, start, end))
    return tuple(spans)


def _is_title_row(text: str, row: Sequence[Block]) -> bool:
    first = row[0]
    if first.cell is None:
        return False
    short = all(len(text[block.start : block.end].split()) <= 4 for block in row)
    return first.cell[1] == 0 and len(row) >= 2 and short and not any(c.isdigit() for c in _of(text, row))


def _of(text: str, row: Sequence[Block]) -> str:
    return text[row[0].start : row[-1].end]


def _merged(sections: Sequence[Section]) -> tuple[Section, ...]:
    """Neighbours of one kind as one section, and what belongs inside a section put back into it."""
    merged: list[Section] = []
    for section in sections:
        last = merged[-1] if merged else None
        inside = last is not None and section.kind in _KEPT_INSIDE.get(last.kind, ())
        if last is not None and (section.kind == last.kind or (inside and _is_small(section))):
            merged[-1] = Section(kind=last.kind, start=last.start, end=section.end, heading=last.heading)
        else:
            merged.append(section)
    return tuple(merged)


def _is_small(section: Section) -> bool:
    """Whether a heading is a short label ("Services:") and not a title of its own."""
    heading = section.heading
    return heading is not None and len(heading.text.split()) == 1 and not heading.text.isupper()


def _by_content(text: str, body: Sequence[Block]) -> tuple[Section, ...]:
    sections: list[Section] = []
    for block in body:
        line = text[block.start : block.end]
        kind: SectionKind = "goals" if guess_kind(line) == "goal" else "present_levels"
        if sections and (sections[-1].kind == kind or len(line.split()) < 3):
            last = sections[-1]
            sections[-1] = Section(kind=last.kind, start=last.start, end=block.end)
        else:
            sections.append(Section(kind=kind, start=block.start, end=block.end))
    return tuple(sections)
