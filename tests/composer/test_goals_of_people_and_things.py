"""Goals about what others do, what things do, and in the shorthand of schools."""

from __future__ import annotations

import pytest

from tests.composer.test_goals import rewritten


def test_a_goal_told_as_done_keeps_its_deadline() -> None:
    draft = rewritten("Bo will have completed 20 hours by June 2027.", "loves maps")
    assert "will build on their love of maps to complete 20 hours by June 2027" in draft.text


@pytest.mark.parametrize(
    ("goal", "opens"),
    [
        ("We will have Theo read 40 words by June 1.", "We will have Theo use their love of maps to read 40"),
        ("Help my son tie his shoes by June 1.", "Help my son build on his love of maps to tie his shoes"),
        (
            "The goal is to have Theo read 40 words.",
            "the goal is to have Theo use their love of maps to read",
        ),
    ],
)
def test_what_others_have_the_learner_do_keeps_its_grammar(goal: str, opens: str) -> None:
    assert opens in rewritten(goal, "loves maps").text


def test_a_student_who_acts_with_an_adult_still_gets_the_strength() -> None:
    assert "love of maps" in rewritten("Bo and his mother will review the planner.", "loves maps").text


@pytest.mark.parametrize(
    ("goal", "start"),
    [
        ("SWBAT will read 60 words by May 2027.", "The student will use their love of maps to read 60"),
        ("SWBAT: read a map by May 2027.", "The student will use their love of maps to read a map"),
        ("TSWBAT retell a story.", "By [date], the student will use their love of maps to retell a story"),
        ("Jaden SWBAT name 4 states.", "By [date], Jaden will use their love of maps to name 4 states"),
        ("Given a cue, SWBAT name 4 states.", "By [date], given a cue, the student will use their love of"),
    ],
)
def test_school_shorthand_is_written_out(goal: str, start: str) -> None:
    draft = rewritten(goal, "loves maps")
    assert draft.text.startswith(start)
    assert "SWBAT" not in draft.text


@pytest.mark.parametrize(
    ("goal", "start"),
    [
        (
            "Math problems will be completed by June 5 with 80% accuracy.",
            "Building on [student]'s love of maps, math problems will be completed by June 5",
        ),
        (
            "Homework will be turned in 4 out of 5 days by May.",
            "Building on [student]'s love of maps, homework will be turned in",
        ),
        (
            "R sounds will be produced in words with 80% accuracy.",
            "By [date], building on [student]'s love of maps, R sounds will be produced",
        ),
        (
            "By May 2027, reading fluency will improve from 40 to 70 words per minute.",
            "By May 2027, building on [student]'s love of maps, reading fluency will improve",
        ),
    ],
)
def test_a_thing_uses_no_strength(goal: str, start: str) -> None:
    draft = rewritten(goal, "loves maps")
    assert draft.text.startswith(start)
    assert any(q.part == "learner" for q in draft.questions)


@pytest.mark.parametrize(
    "goal",
    [
        "Jordan will be met with success in math by May 2027.",
        "marcus will be seated within 2 minutes by May 2027.",
        "The student will be dismissed by May 2027.",
    ],
)
def test_a_person_keeps_the_strength(goal: str) -> None:
    assert "Building on" not in rewritten(goal, "loves maps").text


def test_a_name_is_not_said_twice_in_one_breath() -> None:
    text = rewritten("Kayla will read 90 words per minute by May.", "Kayla's love of horses").text
    assert text.startswith("Kayla will use their love of horses to read")
