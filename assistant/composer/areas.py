"""Present levels cut into skill areas: paragraphs, list items and form labels, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from assistant.checks.clauses import spans_of
from assistant.checks.need_words import skill_words
from assistant.checks.table_rows import Row, is_prose, row_at, says
from assistant.types import JUDGING, Finding, Span, TextReview

Part = Literal["strengths", "needs", "other"]

_BULLET = re.compile(r"(?:[-–—•·*▪◦●○■□☐☑✓✔>➢‣]+|\(?\d{1,2}[.)](?=\s)|\(?[a-zA-Z][.)](?=\s))\s*")
_NUMBERED = re.compile(r"\(?\w{1,2}[.)]")
_LABEL = re.compile(r"(?P<label>[A-Za-zÀ-ÿ][\w /&,()'’.–-]{0,60}?):(?:\s+|$)")
# "He does what he wants. Office referrals: 9": a sentence, and no part of the label after it.
_LETTER = re.compile(r"[^\W\d_]")
_SENTENCE_BEFORE = re.compile(r"(?:\S+\s+){2,}[^\s.]{2,}\.\s")
# "Comprehension – poor": a dash stands for the colon where a skill alone is in front of it.
_DASH_LABEL = re.compile(r"(?P<label>[A-Z][A-Za-z/&-]*(?:\s[A-Za-z/&]+){0,2})\s+[–—=-]\s+(?=\S)")
_LABEL_WORDS = re.compile(
    r"\b(?:strengths?|needs?|weakness(?:es)?|concerns?|interests?|preferences?|"
    r"present levels?|plaafp|plop|pl[op]|performance|"
    r"academics?|functional|reading|writing|written|math(?:ematics)?|spelling|language|speech|communication|social|emotional|"
    r"behaviou?r|motor|adaptive|daily living|self[- ]help|self[- ]care|transition|vocational|"
    r"employment|sensory|"
    r"attention|"
    r"executive function(?:ing)?|organization|cognitive|physical|health|vision|hearing|pragmatics?|"
    r"articulation|ela|effects?|"
    r"impact|adverse|disability|parents?|mom|mother|dad|father|family|student|teachers?|case manager|"
    r"input|voice|summary|"
    r"background|area|domain|current|areas? (?:of|for)|next steps?|goals?|what|how|"
    r"classroom|general|comments?|notes?|observations?|ot|pt|slp|speech-language|therapist|counselor|psychologist|supervisor)\b",
    re.IGNORECASE,
)
_STRENGTHS = re.compile(
    r"\b(?:strengths?|interests?|preferences?|likes|(?:does|doing|goes|go|going) well|what works)\b",
    re.IGNORECASE,
)
_NEEDS = re.compile(
    r"\b(?:needs?|weakness(?:es)?|concerns?|challenges?|deficits?|effects?|impact|"
    r"adverse(?:ly)?|next steps?|areas? for|areas? of)\b",
    re.IGNORECASE,
)
# "Her main problem is her behavior: she is bossy": a sentence goes on after its colon.
_TOLD = re.compile(r"(?!(?:what|how|where|when|why)\b).*\b(?:is|are|was|were)\b", re.IGNORECASE)
_SENTENCE_LABEL = re.compile(r"(?:^|(?<=[.;!?]\s))[A-Z][\w /&-]{1,30}:\s+\S")
# A sentence that leans on the one before it stays behind it.
_LEANS = re.compile(
    r"(?:(?:with|without|on|in|for|of)\s+(?:one|it|them|this|that|these|those|the\s+others?|both)\b|(?:this|that|these|those|it|its|both|"
    r"neither|the\s+others?|the\s+same|the\s+rest|others?|then|there|here|however|but|and|also|so|instead|otherwise|one|another|"
    r"still|yet|after\s+that|afterwards?|similarly|likewise|therefore|as\s+a\s+result|for\s+example|once\s+there|when\s+(?:it|this|that|they)|in\s+the\s+other|"
    r"\w+\s+(?:also|too)|\w+\s+\w+\s+also)\b|other\s+days)",
    re.IGNORECASE,
)
_BIOGRAPHY = re.compile(
    r"\b(?:is|are|turned|turns)\s+(?:a|an|\d{1,2}|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|three|four)\b"
    r"[^.]{0,60}\b(?:year|grade|grader|student|senior|junior|freshman|sophomore|old|kindergart\w+|preschool\w*)|"
    r"\b(?:was\s+diagnosed|is\s+eligible|qualifies\s+for|receives\s+special\s+education|lives\s+with|in\s+(?:the\s+)?\w+\s+grade)\b|"
    r"^[A-ZÀ-Þ][\w'’-]+\s+is\s+(?:\d{1,2}|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)\b",
    re.IGNORECASE,
)
# "Next steps can build on her love of maps": the line that makes a strength the means.
MEANS = re.compile(r"\bnext steps (?:can|could) (?:build|draw) on\b", re.IGNORECASE)


@dataclass(slots=True)
class Sentence:
    """One sentence: where it stands, what it says now, and what it is about. A `closed` one stays as is.

    A `quoted` one holds a part of what somebody said in several sentences; a `given` one tells a strength
    that the user named.
    """

    start: int
    end: int
    said: str
    strength: bool = False
    given: bool = False
    need: bool = False
    flagged: bool = False
    leans: bool = False
    biography: bool = False
    closed: bool = False
    quoted: bool = False


@dataclass(slots=True)
class Paragraph:
    """A paragraph, list item or labelled line. `source[start:end]` is its body, after bullet and label.

    One that `awaits` is a heading for strengths with nothing under it. A `cell` of a table keeps its row: no
    line break may come into it.
    """

    start: int
    end: int
    opening: int
    bullet: str
    numbered: bool
    label: str
    part: Part
    heading: bool
    awaits: bool = False
    cell: bool = False
    sentences: list[Sentence] = field(default_factory=list[Sentence])

    @property
    def takes_strengths(self) -> bool:
        """Whether a strength may stand in it: a cell in a column of needs is no place for one."""
        return not (self.cell and self.part == "needs")

    @property
    def flagged(self) -> bool:
        """Whether any sentence holds deficit wording."""
        return any(s.flagged for s in self.sentences)


def read_paragraphs(review: TextReview) -> list[Paragraph]:
    """The paragraphs of a reviewed text, in order.

    Args:
        review: What the checks say about the text.
    """
    text = review.text
    paragraphs: list[Paragraph] = []
    part: Part = "other"
    columns: tuple[Part, ...] = ()
    for spans in _by_line(text):
        row = row_at(text, spans[0][0], _line_end(text, spans[0][0]))
        if row is None:
            columns = ()
        elif not columns and row.may_head and any(_LABEL_WORDS.search(c.text) for c in row.cells[1:]):
            columns = tuple(_part_of(cell.text) for cell in row.cells)
        elif cells := _cells(review, row, spans, columns):
            paragraphs += cells
            continue
        paragraph = _paragraph(text, spans)
        paragraph.heading = paragraph.heading or row is not None
        if paragraph.label or paragraph.heading:
            named = paragraph.label or text[paragraph.opening : paragraph.end]
            part = _part_of(named)
        elif (
            paragraphs
            and text[paragraphs[-1].end : paragraph.opening].count("\n") > 1
            and not paragraph.bullet
        ):
            part = "other"
        paragraph.part = part
        _judge(review, paragraph)
        paragraphs.append(paragraph)
    for paragraph, follows in pairwise(paragraphs):
        named = bool(follows.label) or follows.heading
        empty = paragraph.heading and paragraph.start == paragraph.end
        paragraph.awaits = empty and paragraph.part == "strengths" and named and follows.part != "strengths"
    return paragraphs


def _line_end(text: str, start: int) -> int:
    found = re.compile(r"[\r\n]").search(text, start)
    return found.start() if found else len(text)


def _cells(
    review: TextReview, row: Row, spans: Sequence[tuple[int, int]], columns: Sequence[Part]
) -> list[Paragraph]:
    """The cells of a row that say something of the student; what only names or counts is no paragraph."""
    told = [*(f for f in review.findings if f.category in JUDGING), *review.needs]
    found: list[Paragraph] = []
    for number, cell in enumerate(row.cells):
        label = row.label if number else ""
        part: Part = columns[number] if number < len(columns) else "other"
        if (number == 0 and row.label) or not says(cell, row) or not _LETTER.search(cell.text):
            continue  # a heading, a number, or the line under the headings: "|---|---|"
        if not is_prose(cell, told) and part != "strengths":
            continue
        paragraph = Paragraph(
            start=cell.start,
            end=cell.end,
            opening=cell.start,
            bullet="",
            numbered=False,
            label=label,
            part=_part_of(label) if part == "other" else part,
            heading=False,
            cell=True,
            sentences=_within(review.text, spans, cell),
        )
        _judge(review, paragraph)
        found.append(paragraph)
    return found


def _within(text: str, spans: Sequence[tuple[int, int]], cell: Span) -> list[Sentence]:
    """The sentences of a line as far as they stand in a cell."""
    cut = [(max(start, cell.start), min(end, cell.end)) for start, end in spans]
    trimmed = [(s + len(text[s:e]) - len(text[s:e].lstrip("|\t ")), e) for s, e in cut if s < e]
    ended = [(s, s + len(text[s:e].rstrip("|\t "))) for s, e in trimmed]
    return [Sentence(s, e, text[s:e]) for s, e in ended if s < e]


def _by_line(text: str) -> list[list[tuple[int, int]]]:
    lines: list[list[tuple[int, int]]] = []
    end = 0
    for start, stop in spans_of(text):
        if lines and not re.search(r"[\r\n]", text[end:start]):
            lines[-1].append((start, stop))
        else:
            lines.append([(start, stop)])
        end = stop
    return lines


def _paragraph(text: str, spans: Sequence[tuple[int, int]]) -> Paragraph:
    opening, end = spans[0][0], spans[-1][1]
    start = opening
    bullet = _BULLET.match(text, start, end)
    marked = bullet is not None and bullet.end() < end
    if bullet and marked:
        start = bullet.end()
    label = _LABEL.match(text, start, end)
    named = ""
    dashed = None if label or len(spans) > 1 else _DASH_LABEL.match(text, start, end)
    if dashed and (
        not skill_words().isdisjoint(dashed["label"].lower().split())
        or _LABEL_WORDS.fullmatch(dashed["label"])
    ):
        named = dashed["label"]
        start = dashed.end()
    others = len(_SENTENCE_LABEL.findall(text[start:end])) > 1
    if (
        label
        and not others
        and _LABEL_WORDS.search(label["label"])
        and len(label["label"].split()) <= 8
        and not _TOLD.match(label["label"])
        and not _SENTENCE_BEFORE.match(label["label"])
    ):
        named = label["label"]
        start = label.end()
    body = text[start:end]
    heading = (
        not body.strip()
        or (  # a few words that name an area
            len(spans) == 1
            and len(body.split()) <= 7
            and body.strip()[-1:] not in ".!?;,"
            and not marked
            and not named
            and bool(_LABEL_WORDS.search(body))
            and (body.isupper() or body.istitle() or len(body.split()) <= 2)
        )
    )
    found = [Sentence(max(s, start), e, text[max(s, start) : e]) for s, e in spans if e > start]
    return Paragraph(
        start=min(start, end),
        end=end,
        opening=opening,
        bullet=text[opening : bullet.end()] if bullet and marked else "",
        numbered=bool(bullet and marked and _NUMBERED.match(bullet.group())),
        label=named,
        part="other",
        heading=heading,
        sentences=found,
    )


def _part_of(named: str) -> Part:
    if _STRENGTHS.search(named) and not _NEEDS.search(named):
        return "strengths"
    return "needs" if _NEEDS.search(named) and not _STRENGTHS.search(named) else "other"


def _judge(review: TextReview, paragraph: Paragraph) -> None:
    judging = [finding for finding in review.findings if finding.category in JUDGING]
    for number, sentence in enumerate(paragraph.sentences):
        sentence.flagged = _touches(judging, sentence)
        sentence.need = sentence.flagged or _touches(review.needs, sentence)
        sentence.strength = (
            not sentence.need and _touches(review.strengths, sentence) and paragraph.part != "needs"
        )
        sentence.leans = number > 0 and bool(_LEANS.match(sentence.said))
        sentence.quoted = _in_quotes(review.text, paragraph, sentence)
        sentence.biography = bool(_BIOGRAPHY.search(sentence.said))


_MARKS = re.compile(r"[\"“”]")


def _in_quotes(text: str, paragraph: Paragraph, sentence: Sentence) -> bool:
    """Whether a quotation that several sentences share begins in, ends in or runs through this one."""
    if len(_MARKS.findall(text, paragraph.opening, paragraph.end)) % 2:
        return False
    before = len(_MARKS.findall(text, paragraph.opening, sentence.start))
    here = len(_MARKS.findall(text, sentence.start, sentence.end))
    return before % 2 > 0 or here % 2 > 0


def _touches(spans: Sequence[Span | Finding], sentence: Sentence) -> bool:
    return any(span.start < sentence.end and sentence.start < span.end for span in spans)
