"""The Word file opens and holds the rewrite, whatever the text has in it."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pytest
from docx import Document

from assistant.notices import DRAFT_NOTICE
from assistant.render.as_text import NOT_READ, STATUS_WORDS, review_as_text, rewrite_as_text
from assistant.render.as_word import add_rewrite, new_file, rewrite_as_word
from assistant.render.drafts import (
    DraftSet,
    FinishedDraft,
    drafts_as_text,
    drafts_as_word,
    drafts_page,
)
from assistant.render.meeting_page import MeetingPlan, meeting_page, page_as_markdown
from assistant.types import Question
from assistant.word_file import WIDTH
from tests.ui.results import kept, result

_BEFORE = "Ana will read 5 books."


def _words(data: bytes) -> list[str]:
    document = Document(io.BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [*cells, *(paragraph.text for paragraph in document.paragraphs)]


def test_before_after_proof_and_questions_are_in_the_file() -> None:
    made = result(
        _BEFORE,
        "Ana will use maps to read 5 books.",
        facts=(kept(_BEFORE, "count", "5 books"),),
        questions=(Question(part="baseline", text="Where does she start?"),),
    )
    words = _words(rewrite_as_word(made))
    for text in (_BEFORE, made.after.text, "5 books", "Where does she start?", DRAFT_NOTICE):
        assert text in words


def test_characters_that_word_cannot_hold_do_not_break_the_file() -> None:
    words = _words(rewrite_as_word(result("Ana\x0b \x1b will\ud83d read.", "Ana \x00 will read 👩🏽‍🦽.")))
    assert "Ana\ufffd" not in words
    assert any("👩🏽‍🦽" in text for text in words)


def test_nothing_is_said_to_have_passed_over_a_text_that_is_not_in_english() -> None:
    text = "Ana leerá 80 palabras por minuto para mayo."
    made = result(text, text, facts=(kept(text, "count", "80 palabras"),))
    made = replace(made, before=replace(made.before, in_english=False))
    shown = rewrite_as_text(made)
    assert NOT_READ in shown
    assert STATUS_WORDS["accepted"] not in shown
    assert "KEPT THE SAME" not in shown
    assert NOT_READ in _words(rewrite_as_word(made))
    assert review_as_text(made.before) == NOT_READ
    assert STATUS_WORDS["accepted"] in rewrite_as_text(result(_BEFORE, _BEFORE))


def test_the_questions_of_each_goal_are_numbered_from_one() -> None:
    document = new_file()
    for _ in range(2):
        asked = tuple(Question(part="baseline", text=text) for text in ("Where?", "When?"))
        add_rewrite(document, result(_BEFORE, _BEFORE, questions=asked))
    lists: Any = document.part.numbering_part.element
    asked_in_file: list[Any] = [p._p for p in document.paragraphs if p.text in ("Where?", "When?")]
    numbers = [paragraph.pPr.numPr.numId.val for paragraph in asked_in_file]
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]
    for number in numbers:
        own = lists.num_having_numId(number)
        assert [first.startOverride.val for first in own.lvlOverride_lst] == [1]


def test_every_page_says_that_it_is_a_draft() -> None:
    document = Document(io.BytesIO(rewrite_as_word(result(_BEFORE, _BEFORE))))
    assert document.sections[0].footer.paragraphs[0].text.startswith("Draft for the team")


def test_the_head_of_a_table_comes_again_on_the_next_page_and_no_row_is_torn() -> None:
    facts = tuple(kept(_BEFORE, "count", "5 books") for _ in range(3))
    for table in Document(io.BytesIO(rewrite_as_word(result(_BEFORE, _BEFORE, facts=facts)))).tables:
        rows: list[Any] = list(table.rows)
        marks = [[mark.tag.rpartition("}")[2] for mark in row._tr.trPr] for row in rows]
        assert "tblHeader" in marks[0]
        assert all("cantSplit" in mark for mark in marks)
        widths = [column.width.inches for column in table.columns if column.width]
        assert sum(widths) == pytest.approx(WIDTH, abs=0.01)


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("accepted", [True, False])
def test_whatever_is_taken_along_says_that_it_is_a_draft_for_the_team(count: int, accepted: bool) -> None:
    drafts = tuple(
        FinishedDraft(result(_BEFORE, f"Ana will read {n} books."), accepted) for n in range(count)
    )
    found = DraftSet(drafts=drafts)
    for markdown in (True, False):
        text = drafts_as_text(found, markdown=markdown)
        assert text.lower().count("after (draft for the team)") == count
        assert text.count(DRAFT_NOTICE) == text.count("Written by: the offline writer") == count
        assert text.count(STATUS_WORDS["accepted"]) == count
    assert {"Draft for the team", DRAFT_NOTICE} <= set(_words(drafts_as_word(found)))
    paper = drafts_page(found)
    assert (paper.title, paper.notice) == ("Draft for the team", DRAFT_NOTICE)
    assert sum(part.title.endswith("After (draft for the team)") for part in paper.parts) == count
    assert page_as_markdown(meeting_page(MeetingPlan())).endswith(f"{DRAFT_NOTICE}\n")
