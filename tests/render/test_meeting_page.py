from __future__ import annotations

from assistant.render.meeting_page import (
    MOST_SCRIPTS,
    MeetingPlan,
    PlannedGoal,
    StudentPage,
    meeting_plan_as_markdown,
    student_page_as_markdown,
)
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
    page = meeting_plan_as_markdown(
        MeetingPlan(
            student="Ana",
            strengths=("draws maps",),
            scripts=(ANSWER,) * 6,
            goals=(PlannedGoal(before="Ana will stop.", after="Ana will ask."),),
            questions=("Who counts?",),
        )
    )
    places = [page.index(text) for text in ("draws maps", "Can we cap", "Ana will ask.", "- [ ] Who counts?")]
    assert places == sorted(places)
    assert page.count("Homework takes all night") == MOST_SCRIPTS
    assert "In writing: The cap." in page


def test_empty_parts_are_lines_to_write_on() -> None:
    page = meeting_plan_as_markdown(MeetingPlan())
    assert page.count("___") >= 6
    student = student_page_as_markdown(StudentPage(name="Ana", strengths=("I draw maps",)))
    assert student.startswith("# Ana")
    assert "- I draw maps" in student
    assert student.count("- ___") == 4


def test_the_users_text_cannot_become_a_heading() -> None:
    page = student_page_as_markdown(StudentPage(strengths=("# Boo\n## Boo",)))
    assert "\n# Boo" not in page
    assert "- \\# Boo ## Boo" in page
