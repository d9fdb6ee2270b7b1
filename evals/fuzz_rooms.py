"""What must hold in each room of the product, whatever comes in. Each check names what is wrong, or nothing.

Everything that has a place must stand exactly there: `text[start:end] == matched`. What the product cannot
work with it refuses with its own `InputError`; any other exception is a fault, and the caller tells it.
"""

from __future__ import annotations

import io
import json
import math
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

import docx

from assistant import intake
from assistant.checks.facts import extract_facts
from assistant.checks.fidelity import check_fidelity
from assistant.checks.goal import parse_goals
from assistant.checks.review import review_text
from assistant.documents.export import findings_csv, summary_docx
from assistant.documents.read_html import read_any
from assistant.documents.word import with_comments
from assistant.finder import load_finder, strengths_from
from assistant.pipeline import Assistant
from assistant.render.as_json import answer_json, rewrite_json
from assistant.render.as_text import answer_as_text, rewrite_as_text
from assistant.render.as_word import rewrite_as_word
from assistant.render.document_json import comparison_json, document_json
from assistant.render.document_text import document_as_text
from assistant.settings import data_folder
from assistant.types import FidelityItem, FidelityReport, GoalParts, RewriteRequest, TextReview
from assistant.types_documents import Document, DocumentReview
from evals.fuzz_inputs import LARGE, Given, a_file
from evals.measures import SLOTS

Room = Callable[[Assistant, Given], Iterator[str]]
Place = tuple[str, int, int, str]
"""What it is, from where to where, and the words it claims to be."""


def checks(assistant: Assistant, given: Given) -> Iterator[str]:
    """Review, goal parts, facts; and a text keeps its own expectation."""
    text = given.text
    yield from beside(text, review_places(review_text(text, assistant.rules)))
    facts = extract_facts(text, assistant.vocabulary)
    yield from beside(text, (("fact", fact.start, fact.end, fact.text) for fact in facts))
    if len(text) < LARGE and not check_fidelity(text, text, assistant.vocabulary).passed:
        yield "a text that does not keep its own expectation"


def rewriting(assistant: Assistant, given: Given) -> Iterator[str]:
    """A rewrite with its proof, its plain language and all its files; and a version of one's own."""
    request = RewriteRequest(text=given.text, strengths=given.strengths(), people=given.people())
    result = assistant.rewrite(request)
    if result.before.text != given.text:
        yield "the original is another text"
    if result.before.in_english and not result.plain_language.strip():
        yield "a rewrite without plain language"
    for made in (result, assistant.recheck(result, given.another(), strengths=request.strengths)):
        yield from beside(made.before.text, review_places(made.before))
        yield from beside(made.after.text, review_places(made.after))
        yield from _beside_in_two(made.fidelity, made.before.text, made.after.text)
        json.dumps(rewrite_json(made)).encode()
        rewrite_as_text(made).encode()
        docx.Document(io.BytesIO(rewrite_as_word(made)))


def verifying(assistant: Assistant, given: Given) -> Iterator[str]:
    """Two texts that have nothing to do with each other, and the goals of one, cut apart."""
    after = given.another()
    report = assistant.verify(given.text, after, given.strengths(), given.people())
    yield from _beside_in_two(report, given.text, after)
    pieces = assistant.split(RewriteRequest(text=given.text))
    if pieces.lead.text + "".join(one.mark.text + one.goal.text for one in pieces.goals) != given.text:
        yield "goals that are not the whole text"


def asking(assistant: Assistant, given: Given) -> Iterator[str]:
    """A question to the coach, first and later in a talk, in either language."""
    earlier = given.some((given.another(), "And if they say no?", "Nobody answers.", "He is hurt."), 3)
    answer = assistant.ask(given.text, given.people(), earlier, in_spanish=given.number % 3 == 0)
    scores = [passage.score for passage in answer.passages]
    if scores != sorted(scores, reverse=True):
        yield "passages out of order"
    if answer.status == "answered" and not (answer.say and answer.citations):
        yield "an answer without words or without a source"
    json.dumps(answer_json(answer)).encode()
    answer_as_text(answer, letter=True).encode()


def documents(assistant: Assistant, given: Given) -> Iterator[str]:
    """The bytes of a file, perhaps damaged, and all that is made of it."""
    data, name = a_file(given)
    document = read_any(data, name)
    if "\n" in document.name or "/" in document.name:
        yield "a name that is not one line or holds a folder"
    ends = [0, *(edge for block in document.blocks for edge in (block.start, block.end)), len(document.text)]
    if ends != sorted(ends):
        yield "blocks that overlap or lie outside the text"
    review = assistant.review_document(document, given.people())
    yield from beside(document.text, _document_places(review))
    json.dumps(document_json(review)).encode()
    document_as_text(review).encode()
    findings_csv(review)
    docx.Document(io.BytesIO(summary_docx(review)))
    if document.file_kind == "docx" and read_any(with_comments(review, data), name).text != document.text:
        yield "comments that change the text"
    yield from _compared(assistant, document, given)


def _compared(assistant: Assistant, document: Document, given: Given) -> Iterator[str]:
    other = read_any(f"Annual Goals\n{given.another()}".encode("utf-8", "replace"), "new.txt")
    comparison = assistant.compare(document, other)
    json.dumps(comparison_json(comparison)).encode()
    for entry in comparison.lists:
        for side, span in ((document, entry.old), (other, entry.new)):
            if span is not None:
                yield from beside(side.text, ((entry.kind, span.start, span.end, span.text),))


def progress(assistant: Assistant, given: Given) -> Iterator[str]:
    """Levels and dated data as people type them."""
    result = assistant.progress(given.level(), given.level(), given.level())
    if result.fraction is not None and not math.isfinite(result.fraction):
        yield "a share that is no number"
    start = date(2026, 9, 1)
    end = start + timedelta(days=given.chance.choice((-1, 0, 1, 180, 365, 300_000)))
    baseline, target = given.level(), given.level()
    series = assistant.series(given.data_points(), start=start, end=end, baseline=baseline, target=target)
    days = [point.day for point in series.points]
    if days != sorted(days) or len(series.expected) != len(days):
        yield "points out of order or without their aim"
    numbers = (*series.expected, *(p.value for p in series.points), series.trend_per_week or 0.0)
    if not all(map(math.isfinite, numbers)):
        yield "a level that is no number"


def finder(assistant: Assistant, given: Given) -> Iterator[str]:
    """Answers of the strengths finder; what they give can be used in a rewrite."""
    questions = load_finder(data_folder("knowledge"))
    chosen = given.chance.sample(questions, k=min(3, len(questions)))
    kind_words = " ".join(given.chance.choices(_KIND_WORDS, k=given.chance.randint(0, 50)))
    said = (given.text[:300], given.another()[:300], kind_words[:300])
    answers = {question.id: words for question, words in zip(chosen, said, strict=True)}
    for found in strengths_from(questions, answers, in_spanish=given.number % 2 == 0):
        if found.words != answers[found.question_id].strip():
            yield "an answer that was changed"
        if not found.phrase and not found.ask:
            yield "an answer that gives nothing"
        if found.phrase:
            assistant.rewrite(RewriteRequest(text="Ana will read 90 words.", strengths=(found.phrase,)))


_KIND_WORDS = (
    "very",
    "kid",
    "nice",
    "and",
    "he's",
    "so,",
    "kind",
    "the",
    "boy",
    "good",
    "y",
    "muy",
    "hija",
    "12",
)


def masking(assistant: Assistant, given: Given) -> Iterator[str]:
    """Names are hidden and come back letter by letter."""
    people = intake.check_people(given.people())
    before = (intake.check_text(given.text), f"{' and '.join(people)} like trains.")
    redacted = assistant.parts.redactor().redact(before, people)
    if tuple(map(redacted.restore, redacted.texts)) != before:
        yield "names that did not come back as they were"


ROOMS: dict[str, Room] = {
    room.__name__: room
    for room in (checks, rewriting, verifying, asking, documents, progress, finder, masking)
}


def beside(text: str, places: Iterable[Place]) -> Iterator[str]:
    """The places that do not hold the words they claim to hold."""
    for what, start, end, shown in places:
        if not 0 <= start <= end <= len(text) or text[start:end] != shown:
            yield f"{what} at {start}-{end}"


def review_places(review: TextReview) -> Iterator[Place]:
    """Everything a review gives a place to."""
    for finding in review.findings:
        yield finding.rule_id, finding.start, finding.end, finding.matched
    for span in (*review.strengths, *review.needs):
        yield "strength or need", span.start, span.end, span.text
    for goal in review.goals or parse_goals(review.text):
        yield from _slots(goal)


def _slots(goal: GoalParts) -> Iterator[Place]:
    for slot in SLOTS:
        if span := getattr(goal, slot):
            yield slot, span.start, span.end, span.text


def _document_places(review: DocumentReview) -> Iterator[Place]:
    for finding in review.findings:
        yield finding.rule_id, finding.start, finding.end, finding.matched
    for goal in review.goals:
        yield from _slots(goal.parts)
    ledger = [row.span for row in (*review.strengths, *review.needs)]
    matches = [match.span for row in (*review.strengths, *review.needs) for match in row.matches]
    headings = [s.section.heading for s in review.sections if s.section.heading is not None]
    for span in (*ledger, *matches, *headings, *review.accommodations, *review.services):
        yield "part of a document", span.start, span.end, span.text


def _beside_in_two(report: FidelityReport, before: str, after: str) -> Iterator[str]:
    """Places of a proof: the kept, lost and changed stand in the first text, the added in the second."""
    for items, source, other in (
        ((*report.kept, *report.lost, *report.changed), before, after),
        (report.added, after, before),
    ):
        yield from beside(source, map(_item, items))
        twins = (item.counterpart for item in items if item.counterpart is not None)
        yield from beside(other, (("counterpart", twin.start, twin.end, twin.text) for twin in twins))


def _item(item: FidelityItem) -> Place:
    return item.kind, item.start, item.end, item.text
