from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Pt

from assistant.notices import DRAFT_NOTICE
from assistant.render.meeting_page import (
    LINE,
    MOST_SCRIPTS,
    Line,
    MeetingPlan,
    Page,
    PagePart,
    PlannedGoal,
    StudentPage,
    meeting_page,
    page_as_markdown,
    student_page,
)
from assistant.render.meeting_word import page_as_word
from assistant.types import Answer, Citation

ANSWER = Answer(
    status="answered",
    topic="homework",
    say="Can we cap the time?",
    why="w",
    ask_in_writing="The cap.",
    law="",
    citations=(Citation(id="homework", title="Homework takes all night", source="practice"),),
)


def test_the_plan_follows_the_meeting() -> None:
    page = page_as_markdown(
        meeting_page(
            MeetingPlan(
                student="Ana",
                strengths=("draws maps",),
                scripts=(ANSWER,) * 6,
                goals=(PlannedGoal(before="Ana will stop.", after="Ana will ask."),),
                questions=("Who counts?",),
            )
        )
    )
    places = [page.index(text) for text in ("draws maps", "Can we cap", "Ana will ask.", "- [ ] Who counts?")]
    assert places == sorted(places)
    assert page.count("Homework takes all night") == MOST_SCRIPTS
    assert "In writing: The cap." in page


def test_empty_parts_are_lines_to_write_on() -> None:
    page = page_as_markdown(meeting_page(MeetingPlan()))
    assert page.count("___") >= 6
    student = page_as_markdown(student_page(StudentPage(name="Ana", strengths=("I draw maps",))))
    assert student.startswith("# Ana")
    assert "- I draw maps" in student
    assert student.count("- ___") == 4


def test_the_users_text_cannot_become_a_heading() -> None:
    page = page_as_markdown(student_page(StudentPage(strengths=("# Boo\n## Boo",))))
    assert "\n# Boo" not in page
    assert "- \\# Boo ## Boo" in page


def test_the_word_files_hold_the_same_page() -> None:
    plan = MeetingPlan(
        student="Ana\x00 <b>", strengths=("draws maps",), scripts=(ANSWER,), questions=("Who?",)
    )
    for page in (meeting_page(plan), student_page(StudentPage(want_you_to_know="I like mornings."))):
        document = Document(io.BytesIO(page_as_word(page)))
        words = [paragraph.text for paragraph in document.paragraphs]
        assert [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 2"] == [
            part.title for part in page.parts
        ]
        for part in page.parts:
            for line in part.lines:
                assert any(line.text in text for text in words) or line.text == LINE
    assert any(
        "Ana\ufffd <b>" in p.text for p in Document(io.BytesIO(page_as_word(meeting_page(plan)))).paragraphs
    )


def _letters(plan: MeetingPlan) -> float:
    styles: Any = Document(io.BytesIO(page_as_word(meeting_page(plan)))).styles
    return styles["Normal"].font.size.pt


def test_a_full_plan_gets_smaller_letters_so_that_it_stays_on_one_sheet() -> None:
    answer = replace(ANSWER, say="What is the number today on this same task, and when was it taken?")
    goal = PlannedGoal(
        before="By May 3, Ana will read 80 words a minute. " * 3, after="By May 3, Ana will. " * 9
    )
    full = MeetingPlan(
        scripts=(answer,) * 4, goals=(goal,) * 2, questions=("Who checks, and how often?",) * 2
    )
    usual = _letters(MeetingPlan(student="Ana", scripts=(ANSWER,)))
    assert 9 <= _letters(full) < usual
    # What no letters bring on one sheet is at least easy to read.
    assert _letters(full) < _letters(replace(full, goals=(goal,) * 12)) <= usual


def test_all_that_a_long_visit_pins_is_on_one_sheet() -> None:
    name = "Wilhelmina-Alejandra Featherstonehaugh-Oyelaran"
    answer = replace(
        ANSWER,
        say=f"So every teacher does the same thing, can we write who does ___, and how {name} asks for it?",
        ask_in_writing="The list again in clear words, plus which supports helped last year, and who checks.",
    )
    before = (
        "By May 29, when she reads a new grade 3 passage, Wilhelmina-Alejandra will read 95 words per minute."
    )
    goal = PlannedGoal(
        before=before, after=f"{before} Measured by [how and how often], from [starting level]."
    )
    plan = MeetingPlan(
        student=name,
        strengths=("loves horses", "helps her little brother", "remembers every bus line"),
        scripts=(answer,) * MOST_SCRIPTS,
        goals=(goal,) * 2,
        questions=("Where is the student starting from? Give a recent number, its date and the help given.",)
        * 4,
    )
    # A plan for several sheets is a table, whose rows are not torn.
    assert not Document(io.BytesIO(page_as_word(meeting_page(plan)))).tables


def test_a_plan_says_at_the_foot_of_the_sheet_that_it_is_a_draft() -> None:
    document = Document(io.BytesIO(page_as_word(meeting_page(MeetingPlan()))))
    assert document.sections[0].footer.paragraphs[0].text.startswith(DRAFT_NOTICE)
    page = Document(io.BytesIO(page_as_word(student_page(StudentPage()))))
    assert page.sections[0].footer.paragraphs[0].text == ""


def test_a_question_is_a_box_to_tick() -> None:
    document = Document(io.BytesIO(page_as_word(meeting_page(MeetingPlan(questions=("Who counts?",))))))
    assert "☐ Who counts?" in [paragraph.text for paragraph in document.paragraphs]


def test_a_part_stays_together_and_has_room_to_write_on() -> None:
    page = Page(
        "Plan", "", (PagePart("Short", (Line("One"), Line(LINE))), PagePart("Long", (Line("x"),) * 20)), ""
    )
    paragraphs = Document(io.BytesIO(page_as_word(page))).paragraphs
    one, line, *long = [p.paragraph_format for p in paragraphs if p.style and p.style.name == "Normal"]
    assert one.keep_with_next
    assert not line.keep_with_next
    assert line.space_before == Pt(8)
    assert one.space_before is None
    assert len(long) == 20
    assert not any(each.keep_with_next for each in long)


def test_a_part_that_is_too_long_to_stay_whole_may_go_over_two_sheets() -> None:
    parts = (PagePart("Short", (Line("One"),)), PagePart("Long", (Line("x"),) * 80))
    (table,) = Document(io.BytesIO(page_as_word(Page("Plan", "", parts, "")))).tables
    whole = [row._tr.trPr is not None for row in table.rows]
    assert whole == [True, False]
    sides = {side.get(qn("w:w")) for side in table._tbl.tblPr.find(qn("w:tblCellMar"))}
    assert sides == {"0"}


def test_lines_to_write_on_count_when_the_letters_are_chosen() -> None:
    def letters(*lines: Line) -> float:
        styles: Any = Document(
            io.BytesIO(page_as_word(Page(title="P", lead="", parts=(PagePart("L", lines),), notice="")))
        ).styles
        return styles["Normal"].font.size.pt

    # These many short lines fit in the largest letters; with room above each to write on they do not.
    assert letters(*(Line("x"),) * 23) > letters(*(Line(LINE),) * 23)


def test_no_line_of_a_page_breaks() -> None:
    page = meeting_page(
        MeetingPlan(
            student="Ana\nB",
            scripts=(replace(ANSWER, say="One.\n\nTwo\nlines."),),
            goals=(PlannedGoal(before="a\nb", after="c\r\nd"),),
        )
    )
    assert page.title == "Meeting plan for Ana B"
    lines = [line.text for part in page.parts for line in part.lines]
    assert {"One.", "Two lines.", "Now: a b", "We would like: c d"} <= set(lines)
