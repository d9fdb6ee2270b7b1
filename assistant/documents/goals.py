"""All goals of a document, also where a form spreads one goal over the cells of a table."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from assistant.checks.goal import parse_goals
from assistant.documents.areas import Areas
from assistant.documents.labels import is_prompt
from assistant.types import GoalParts, Span
from assistant.types_documents import Block, Document, GoalRow, Section

# A line that opens the next goal of a form.
_OPENS = re.compile(
    r"\s*(?:(?:measurable|annual|academic|functional|iep)\s+){0,3}goal\s*(?:#|no\.?|number)?\s*\d{1,2}\b"
    r"|\s*(?:goal\s+)?(?:area|domain)\b(?:\s+of\s+need)?|\s*(?:area\s+of\s+)?need\s*(?:#|:)",
    re.IGNORECASE,
)
_OBJECTIVE = re.compile(r"\b(?:benchmarks?|objectives?|sto|short[\s-]term)\b[^\n]{0,30}$", re.IGNORECASE)
_BEFORE = 40  # characters before a goal in which its label stands
_LABEL_WORDS = 6
_TITLE_WORDS = 5


@dataclass(slots=True)
class _Flow:
    """Text put together from stretches of the document, with labels in between that are not in it."""

    parts: list[str] = field(default_factory=list[str])
    starts: list[int] = field(default_factory=list[int])
    places: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    length: int = 0

    def add(self, text: str, place: int | None = None) -> None:
        """Put `text` at the end; `place` is where it stands in the document, None for a label of ours."""
        if place is not None:
            self.starts.append(self.length)
            self.places.append((place, place + len(text)))
        self.parts.append(text)
        self.length += len(text)

    @property
    def text(self) -> str:
        return "".join(self.parts)

    def in_document(self, start: int, end: int) -> tuple[int, int]:
        """The same stretch in the document; an edge inside a label moves to the words beside it."""
        first = max(0, bisect_right(self.starts, start) - 1)
        low, high = self.places[first]
        begin = low + start - self.starts[first]
        if begin >= high and first + 1 < len(self.places):
            first += 1
            begin = self.places[first][0]
        last = max(first, bisect_right(self.starts, end - 1) - 1)
        low, high = self.places[last]
        return begin, max(begin, min(high, low + end - self.starts[last]))


def find_goals(document: Document, sections: Sequence[Section], areas: Areas) -> tuple[GoalRow, ...]:
    """The annual goals of all goal sections, in order, with their places in the document.

    Benchmarks and short-term objectives are steps to a goal and not listed, unless there is nothing else.

    Args:
        document: The document.
        sections: Its sections.
        areas: To say which skill areas a goal is in.
    """
    found: list[tuple[GoalParts, bool]] = []
    for section in sections:
        if section.kind == "goals":
            for group in _groups(document, section):
                found += _goals(document, group, section)
    annual = [parts for parts, objective in found if not objective] or [parts for parts, _ in found]
    rows: list[GoalRow] = []
    for parts in annual:
        text = document.text[parts.start : parts.end]
        rows.append(GoalRow(number=len(rows) + 1, text=text, parts=parts, areas=areas.of(text)))
    return tuple(rows)


def _groups(document: Document, section: Section) -> Iterator[list[Block]]:
    """The blocks of each goal: a new one begins at "Goal 2", "Area of need", or in another table."""
    group: list[Block] = []
    opened = True  # only opening lines so far
    for block in document.blocks:
        if not section.start <= block.start < section.end or block.place in ("header", "footer"):
            continue
        opens = bool(_OPENS.match(document.text, block.start, block.end)) or bool(block.heading)
        other_table = bool(group and block.cell and (group[-1].cell or block.cell)[0] != block.cell[0])
        if group and not opened and (opens or other_table):
            yield group
            group, opened = [], True
        group.append(block)
        opened = opened and opens and block.end - block.start < _BEFORE
    if group:
        yield group


def _goals(document: Document, blocks: Sequence[Block], section: Section) -> Iterator[tuple[GoalParts, bool]]:
    flow = _flow(document, blocks, section)
    text = flow.text
    if not text.strip() or not flow.places:
        return
    for parts in parse_goals(text):
        if parts.behavior is None or not (parts.learner or parts.criterion or parts.timeframe):
            continue
        line = text.rfind("\n", 0, parts.start) + 1
        if is_prompt(text[line:].partition("\n")[0]):
            continue
        label = text[max(line, parts.start - _BEFORE) : parts.start]
        yield _moved(document.text, parts, flow), bool(_OBJECTIVE.search(label))


def _flow(document: Document, blocks: Sequence[Block], section: Section) -> _Flow:
    """The text of a goal; a cell gets the title of its column, a label cell its value on the same line."""
    flow = _Flow()
    titles: dict[tuple[int, int], str] = {}
    heading = section.heading
    previous: Block | None = None
    for block in blocks:
        start = block.start
        if heading is not None and block.start <= heading.start < block.end:
            start = heading.end
        words = document.text[start : block.end]
        if not words.strip(" \t:：-–—"):
            continue
        column = (block.cell[0], block.cell[2]) if block.cell else (-1, -1)
        if _is_title(block, words):
            titles[column] = words.strip()
        else:
            flow.add(": " if _labels(document, previous, block) else "\n")
            if column in titles and column[1] > 0 and ":" not in words[:_BEFORE]:
                flow.add(f"{titles[column]}: ")
            flow.add(words, start)
        previous = block
    return flow


def _is_title(block: Block, words: str) -> bool:
    """Whether a cell is the title of a column: short, in the first row of a table with several columns."""
    cell = block.cell
    if cell is None or cell[1] != 0 or cell[3] < 2:
        return False
    return cell[3] >= 3 and len(words.split()) <= _TITLE_WORDS and not any(c.isdigit() for c in words)


def _labels(document: Document, label: Block | None, block: Block) -> bool:
    """Whether `label` is the left cell of a row and names what is in the right one."""
    if label is None or label.cell is None or block.cell is None:
        return False
    if label.cell[:2] != block.cell[:2] or label.cell[2] != 0 or block.cell[3] != 2:
        return False
    words = document.text[label.start : label.end].strip()
    return len(words.split()) <= _LABEL_WORDS and not words.endswith((".", ":", "?"))


def _moved(text: str, parts: GoalParts, flow: _Flow) -> GoalParts:
    def span(found: Span | None) -> Span | None:
        return None if found is None else Span.of(text, *flow.in_document(found.start, found.end))

    start, end = flow.in_document(parts.start, parts.end)
    return replace(
        parts,
        start=start,
        end=end,
        learner=span(parts.learner),
        condition=span(parts.condition),
        behavior=span(parts.behavior),
        criterion=span(parts.criterion),
        timeframe=span(parts.timeframe),
        measurement=span(parts.measurement),
        baseline=span(parts.baseline),
    )
