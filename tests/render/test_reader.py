"""Files in another language than English: everything said about a text is told, the text itself stays."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

import docx
import pytest

from assistant.documents.export import findings_csv, summary_docx
from assistant.documents.read import read_text
from assistant.documents.word import comment_text
from assistant.pipeline import Assistant
from assistant.reader import ENGLISH, Reader, plain_as_text, plain_lines
from assistant.render.as_text import rewrite_as_text
from assistant.render.as_word import rewrite_as_word
from assistant.render.document_text import comparison_as_text, document_as_text
from assistant.render.drafts import DraftSet, FinishedDraft, drafts_as_text, drafts_as_word, drafts_page
from assistant.render.handout import answer_key, handout
from assistant.render.meeting_page import page_as_markdown
from assistant.types import RewriteRequest, RewriteResult

_GOAL = "By May 3, given a map, Ines will write 4 sentences in 3 of 5 tries."
_PLAN = (
    "Present Levels\nInes reads well. She struggles with spelling and cannot write.\nGoals\n"
    "Goal 1: Ines will improve her behavior.\nAccommodations\n- Extra time as needed"
)
_SAID = "#"
_BLANK_READER = Reader("xx", lambda sentence: _SAID)
"""Hears only this sign for all that the library says: what is left in a file was not told."""


@pytest.fixture(scope="module")
def rewritten(assistant: Assistant) -> RewriteResult:
    return assistant.rewrite(RewriteRequest(text=_GOAL, strengths=("draws maps", "nice")))


def _words(data: bytes) -> str:
    document = docx.Document(io.BytesIO(data))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def _files(assistant: Assistant, made: RewriteResult) -> Iterator[tuple[str, str]]:
    """Every file, with the words in it that are the user's own."""
    own = f"{_GOAL} {made.after.text} {' '.join(q.text for q in made.questions)} draws maps nice"
    both = DraftSet(drafts=(FinishedDraft(made, accepted=True), FinishedDraft(made)), lead="", left="")
    yield rewrite_as_text(made, reader=_BLANK_READER), own
    yield _words(rewrite_as_word(made, _BLANK_READER)), own
    yield drafts_as_text(both, reader=_BLANK_READER), own
    yield _words(drafts_as_word(both, _BLANK_READER)), own
    yield page_as_markdown(drafts_page(both, _BLANK_READER)), own
    review = assistant.review_document(read_text(_PLAN))
    plan = f"{_PLAN} {review.document.name} {' '.join(q.text for q in review.questions)}"
    plan += " ".join(s for f in review.findings for s in f.suggestions)
    yield document_as_text(review, reader=_BLANK_READER), plan
    yield _words(summary_docx(review, _BLANK_READER)), plan
    yield findings_csv(review, _BLANK_READER).decode("utf-8-sig"), plan
    yield "\n".join(comment_text(finding, _BLANK_READER) for finding in review.findings), plan
    compared = assistant.compare(read_text(_PLAN), read_text(_PLAN.replace("behavior", "reading")))
    yield comparison_as_text(compared, reader=_BLANK_READER), f"{plan} reading {' '.join(compared.questions)}"
    exercises = assistant.exercises
    texts = " ".join(
        f"{e.text} {e.other} {e.draft} {e.example} {' '.join(e.strengths)} A B _" for e in exercises
    )
    yield page_as_markdown(handout(exercises, reader=_BLANK_READER)), texts
    yield (
        page_as_markdown(answer_key(exercises, {}, reader=_BLANK_READER)),
        f"{texts} " + " ".join(page.replace("_", " ") for e in exercises for page in e.guidance),
    )


def test_nothing_in_a_file_but_the_users_own_words_goes_untold(
    assistant: Assistant, rewritten: RewriteResult
) -> None:
    for text, own in _files(assistant, rewritten):
        assert _SAID in text
        left = set(re.findall(r"[A-Za-z]{2,}", text)) - set(re.findall(r"[A-Za-z]{2,}", own))
        assert not left - {"CFR", "sample"} - set(_sources(rewritten)), (left, text[:400])


def _sources(made: RewriteResult) -> Iterator[str]:
    """Where guidance comes from is cited as it is called."""
    for passage in made.passages:
        yield from re.findall(r"[A-Za-z]{2,}", passage.source)


def test_a_question_is_told_in_both_languages() -> None:
    spanish = Reader("es", {"Who?": "¿Quién?"}.get)  # pyright: ignore[reportArgumentType]
    assert spanish.both("Who?") == "¿Quién? / Who?"
    assert ENGLISH.both("Who?") == "Who?"
    assert ENGLISH.glossed("next skill: ___") == "next skill: ___"


def test_the_plain_version_keeps_the_words_of_the_plan_in_quotation_marks() -> None:
    told = {"By when:": "Para cuándo:", "the target.": "el número.", "To decide:": "Por decidir:"}
    reader = Reader("es", lambda sentence: told.get(sentence, sentence))
    lines = list(plain_lines("1. Ines will read.\nBy when: May 3.\nTo decide:\n- the target.", reader))[1:]
    assert [str(line) for line in lines] == [
        "“1. Ines will read”.",
        "Para cuándo: “May 3”.",
        "Por decidir:",
        "- el número.",
    ]
    assert plain_as_text("By when: May 3.", ENGLISH) == "By when: May 3."


def test_a_word_file_says_nothing_of_the_app_in_its_properties(rewritten: RewriteResult) -> None:
    with zipfile.ZipFile(io.BytesIO(rewrite_as_word(rewritten, _BLANK_READER))) as archive:
        assert "Draft for the team" not in archive.read("docProps/core.xml").decode()
