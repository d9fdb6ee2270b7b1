"""Review a whole IEP: findings by section, all goals, the two ledgers, the checklist and the questions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from assistant.checks.review import review_text
from assistant.checks.rules import Rules
from assistant.checks.vocabulary import Vocabulary
from assistant.documents.areas import Areas, load_areas
from assistant.documents.checklist import VAGUE_SUPPORT, Facts, check_points
from assistant.documents.checklist_file import Wording, load_wording
from assistant.documents.goals import find_goals
from assistant.documents.headings import HeadingWords, load_headings
from assistant.documents.labels import without_labels
from assistant.documents.ledger import NEED_SECTIONS, need_ledger, strength_ledger, targets_of
from assistant.documents.sections import find_sections, list_items
from assistant.documents.tally import by_area, by_section
from assistant.types import Span
from assistant.types_documents import (
    Document,
    DocumentReview,
    GoalRow,
    LedgerRow,
    Section,
    SectionKind,
    SectionReview,
    TeamQuestion,
)

Progress = Callable[[int, int], None]

_QUOTED = 14  # words of the document in a question
_ASKED = 12  # questions of one kind
_PIECE = 8_000  # characters looked at between two reports of progress
# Their questions are asked about each goal and need already.
_ASKED_ONE_BY_ONE = frozenset({"starting_points", "mastery"})
# Forms, and lists of names: nothing in them is about what the student does.
_NOT_LINTED: frozenset[SectionKind] = frozenset({"student", "assessments"})
# A family's worry is read for needs and strengths, and never told how it should have been put.
_FAMILYS_WORDS: frozenset[SectionKind] = frozenset({"parent_concerns"})


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What `knowledge/documents` says."""

    headings: HeadingWords
    areas: Areas
    wording: Wording


@lru_cache(maxsize=2)
def load_knowledge(folder: Path) -> Knowledge:
    """Read and check headings.yaml, areas.yaml and checklist.yaml of `knowledge/documents`.

    Raises:
        DataError: One is not valid; names file, line, value and fix.
    """
    return Knowledge(
        load_headings(folder / "headings.yaml"),
        load_areas(folder / "areas.yaml"),
        load_wording(folder / "checklist.yaml"),
    )


def review_document(
    document: Document,
    knowledge: Knowledge,
    rules: Rules,
    vocabulary: Vocabulary,
    *,
    people: Sequence[str] = (),
    on_progress: Progress | None = None,
) -> DocumentReview:
    """Everything the checks say about `document`.

    Args:
        document: From `assistant.documents.read`.
        knowledge: From `load_knowledge`.
        rules: What the linter looks for.
        vocabulary: How words are compared by meaning.
        people: Names the user declared.
        on_progress: Called with the characters done and the characters in all, as the review goes on.
    """
    text = document.text
    sections = find_sections(document, knowledge.headings)
    reviews = without_labels(
        document, knowledge.headings, _reviews(text, sections, rules, people, on_progress)
    )
    goals = find_goals(document, sections, knowledge.areas)
    accommodations = _items(document, sections, "accommodations", knowledge.headings)
    services = _items(document, sections, "services", knowledge.headings)
    targets = targets_of(goals, accommodations, services, knowledge.areas, vocabulary)
    needs = need_ledger(document, reviews, targets, knowledge.areas, vocabulary)
    strengths = strength_ledger(reviews, targets, knowledge.areas, vocabulary)
    goals = tuple(replace(goal, uses=_uses(goal, strengths)) for goal in goals)
    facts = Facts(text, reviews, goals, accommodations, services, strengths, needs, knowledge.areas)
    checklist = check_points(knowledge.wording.points, facts)
    review = DocumentReview(
        document=document,
        sections=reviews,
        goals=goals,
        accommodations=accommodations,
        services=services,
        strengths=strengths,
        needs=needs,
        checklist=checklist,
        questions=(),
        by_section=by_section(reviews, goals),
        by_area=by_area(text, reviews, knowledge.areas),
    )
    return replace(review, questions=tuple(_questions(review, knowledge.wording)))


def _reviews(
    text: str,
    sections: Sequence[Section],
    rules: Rules,
    people: Sequence[str],
    on_progress: Progress | None,
) -> tuple[SectionReview, ...]:
    total = sum(section.end - section.start for section in sections)
    done = 0
    reviews: list[SectionReview] = []
    for section in sections:
        review = SectionReview(section=section, findings=(), strengths=(), needs=())
        for start, end in _pieces(text, section):
            if section.kind not in _NOT_LINTED:
                review = _with_piece(review, text, start, end, rules, people)
            done += end - start
            if on_progress is not None:
                on_progress(min(done, total), total)
        reviews.append(review)
    return tuple(reviews)


def _pieces(text: str, section: Section) -> Iterator[tuple[int, int]]:
    """A long section in pieces that end at a line break, so that progress can be told."""
    start = section.start
    while section.end - start > _PIECE:
        end = text.rfind("\n", start + 1, start + _PIECE)
        end = end if end > start else start + _PIECE
        yield start, end
        start = end
    yield start, section.end


def _with_piece(
    review: SectionReview, text: str, start: int, end: int, rules: Rules, people: Sequence[str]
) -> SectionReview:
    kind = "goal" if review.section.kind == "goals" else "present_levels"
    found = review_text(text[start:end], rules, kind=kind, people=people)
    if review.section.kind not in NEED_SECTIONS:  # "books on audio" in a list is no strength and no need
        found = replace(found, strengths=(), needs=())
    if review.section.kind in _FAMILYS_WORDS:
        found = replace(found, findings=())
    return replace(
        review,
        findings=(
            *review.findings,
            *(replace(f, start=f.start + start, end=f.end + start) for f in found.findings),
        ),
        strengths=(
            *review.strengths,
            *(Span(s.start + start, s.end + start, s.text) for s in found.strengths),
        ),
        needs=(*review.needs, *(Span(s.start + start, s.end + start, s.text) for s in found.needs)),
    )


def _items(
    document: Document, sections: Sequence[Section], kind: SectionKind, known: HeadingWords
) -> tuple[Span, ...]:
    return tuple(
        item for section in sections if section.kind == kind for item in list_items(document, section, known)
    )


def _uses(goal: GoalRow, strengths: Sequence[LedgerRow]) -> tuple[str, ...]:
    return tuple(
        row.span.text
        for row in strengths
        if any(match.how == "means" and match.span.start == goal.parts.start for match in row.matches)
    )


def _questions(review: DocumentReview, wording: Wording) -> Iterator[TeamQuestion]:
    for goal in review.goals[: _ASKED * 2]:
        asked = " ".join(wording.missing[part] for part in goal.parts.missing)
        if asked:
            text = f"Goal {goal.number} ({quoted(goal.text, 7)}): {asked}"
            yield TeamQuestion(section="goals", text=text)
    open_needs = [row for row in review.needs if row.status == "nothing"]
    for row in open_needs[:_ASKED]:
        yield TeamQuestion(section=row.section, text=wording.need.format(words=quoted(row.span.text)))
    if review.goals:
        unused = [row for row in review.strengths if row.status == "nothing"]
        if unused:
            words = ", ".join(quoted(row.span.text, 9) for row in unused[:_ASKED])
            yield TeamQuestion(section="strengths", text=wording.strength.format(words=words))
    vague = [span for span in review.accommodations if VAGUE_SUPPORT.search(span.text)]
    for span in vague[:_ASKED]:
        yield TeamQuestion(section="accommodations", text=wording.support.format(words=quoted(span.text)))
    told = set(_ASKED_ONE_BY_ONE)
    told |= {"needs_answered"} if open_needs else set()
    told |= {"access"} if vague else set()
    points = {point.id: point for point in wording.points}
    for row in review.checklist:
        if row.status in ("no", "partly") and row.id not in told:
            yield TeamQuestion(section=points[row.id].section, text=points[row.id].question)


def quoted(text: str, most: int = _QUOTED) -> str:
    """The first words of a text on one line, in quotation marks."""
    words = " / ".join(line.strip() for line in text.splitlines() if line.strip()).split()
    shown = " ".join(words[:most]).rstrip(".,;:")
    return f"“{shown}{' …' if len(words) > most else ''}”"
