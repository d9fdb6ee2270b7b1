"""The Word file opens and holds the rewrite, whatever the text has in it."""

from __future__ import annotations

import io
from dataclasses import replace

from docx import Document

from assistant.notices import DRAFT_NOTICE
from assistant.render.as_text import NOT_READ, STATUS_WORDS, review_as_text, rewrite_as_text
from assistant.render.as_word import rewrite_as_word
from assistant.types import Question
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
