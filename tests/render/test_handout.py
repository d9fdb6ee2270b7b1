"""Exercises on paper: room to answer without the answers, and the answers apart."""

from __future__ import annotations

import io
import re

import pytest
from docx import Document
from docx.oxml.ns import qn

from assistant.pipeline import Assistant
from assistant.render.handout import answer_key, handout
from assistant.render.meeting_page import page_as_markdown
from assistant.render.meeting_word import page_as_word
from assistant.types_training import EXERCISE_KINDS, Exercise
from tests.word import words_in


@pytest.fixture(scope="module")
def exercises(assistant: Assistant) -> tuple[Exercise, ...]:
    """One of each kind."""
    return tuple(next(e for e in assistant.exercises if e.kind == kind) for kind in EXERCISE_KINDS)


def test_the_handout_has_the_texts_and_no_answers(assistant: Assistant) -> None:
    written = page_as_markdown(handout(assistant.exercises))
    for exercise in assistant.exercises:
        assert all(text in written for text in (exercise.text, exercise.other) if text)
        assert exercise.explanation not in written
        assert not exercise.example or exercise.example not in written
    assert "is the rewrite" not in written
    assert "is strengths-based." not in written


def test_there_is_room_to_answer_each_kind(exercises: tuple[Exercise, ...]) -> None:
    spot, missing, rewrite, choose, rate = handout(exercises).parts
    assert rate.title.startswith("5. ")
    assert spot.title.endswith("(Reading, ages 6-10, level 1)")
    assert sum(line.kind == "box" for line in missing.lines) == 6
    assert sum(line.text == "___" for line in rewrite.lines) == 3
    assert f"Strengths: {exercises[2].strengths[0]}" in [line.text for line in rewrite.lines]
    assert [line.text for line in choose.lines if line.kind == "box"] == ["Text A", "Text B"]
    scales = [line.text for line in rate.lines if line.kind == "bullet"]
    assert len(scales) == 4
    # Spaces that keep each scale on one line.
    asked = [" ".join(scale.replace("\u00a0", " ").split()) for scale in scales]
    assert all(text.endswith("A: 1 2 3 4 5 B: 1 2 3 4 5") for text in asked)
    assert all(len(re.findall(r"[AB]:[\u00a0\d]+5", scale)) == 2 for scale in scales)
    # The strengths would tell which of two texts is the rewrite.
    assert not any("Strengths:" in line.text for line in rate.lines)


def test_the_key_has_the_answers_the_reasons_and_the_pages(exercises: tuple[Exercise, ...]) -> None:
    key = answer_key(exercises, {"plain_wording": "Words to trade"})
    texts = [[line.text for line in part.lines] for part in key.parts]
    assert "“is lazy”" in texts[0]
    assert "Read more: Words to trade; present levels" in texts[0]
    assert f"One good answer: {exercises[2].example}" in texts[2]
    assert any(text.endswith("is strengths-based.") for text in texts[3])
    assert any(text.endswith("is the rewrite.") for text in texts[4])
    for exercise, lines in zip(exercises, texts, strict=True):
        assert f"Why: {exercise.explanation}" in lines


def test_the_key_is_numbered_as_the_handout(assistant: Assistant) -> None:
    asked, answered = handout(assistant.exercises), answer_key(assistant.exercises, {})
    assert [part.title for part in asked.parts] == [part.title for part in answered.parts]


def test_nothing_to_find_is_said(assistant: Assistant) -> None:
    empty = [e for e in assistant.exercises if e.kind in ("spot", "missing") and not e.answers]
    first = {part.lines[0].text for part in answer_key(empty, {}).parts}
    assert first == {"Nothing to underline.", "Nothing is missing."}


def test_a_reason_does_not_run_on_from_a_bullet(exercises: tuple[Exercise, ...]) -> None:
    written = page_as_markdown(answer_key(exercises, {}))
    assert "- “is lazy”\n\nWhy: " in written


def test_the_word_files_open(exercises: tuple[Exercise, ...]) -> None:
    for page in (handout(exercises), answer_key(exercises, {})):
        document = Document(io.BytesIO(page_as_word(page)))
        told = words_in(document)
        assert page.title in told
        assert all(part.title in told for part in page.parts)
        foot = document.sections[0].footer.paragraphs[0].text
        assert "All children in these exercises are invented." in foot


def test_in_word_no_exercise_is_cut_by_the_end_of_a_sheet(assistant: Assistant) -> None:
    page = handout(assistant.exercises[:12])
    (table,) = Document(io.BytesIO(page_as_word(page))).tables
    assert len(table.rows) == 12
    for row, part in zip(table.rows, page.parts, strict=True):
        assert row._tr.trPr is not None
        assert row._tr.trPr.find(qn("w:cantSplit")) is not None
        heading, *lines = row.cells[0].paragraphs
        assert heading.text == part.title
        assert len(lines) == len(part.lines)
        # It would bind the row to the next one, and that one to the next, until none fits on a sheet.
        assert heading.paragraph_format.keep_with_next is False
