"""What is told of a child and is no strength, and what sounds alike and is one. Every child is invented."""

from __future__ import annotations

import pytest

from assistant.checks.strengths import find_strengths

TOLD = [
    "GMFCS Level II.",
    "Glasses since age 3.",
    "Camera off in 20 of 24 sessions.",
    "Getting dressed takes 40 minutes.",
    "Long passages take longer.",
    "Uses 3 adult cues per transition.",
    "Spills when the cup is full.",
    'He writes "sed" for said and "wuz" for was.',
    "On tests he gives one-word answers.",
    "He gives me one line when the class writes a page.",
    "He told his teacher he wants fewer worksheets.",
    "Her sister was the same and she turned out fine.",
    "When given three directions he carries out the last one only.",
    "Turns his head away when the light is on.",
    "Covers his ears at assemblies.",
    "Sometimes by wandering the hall.",
    "Lessons of 20 minutes and a quiet corner.",
    "Sat 4 minutes before he needed to get up.",
    "Took five breaks in an hour.",
    "She completed second grade at Oak Hill.",
    "He takes his shirt off in class.",
    "Writes letters backward.",
    "He looks at the floor.",
    "She slapped an aide.",
    "He slammed the door and left.",
    "She knocked over a chair.",
    "Ran into the street in May.",
    "She climbed on the roof.",
    "She grabbed a peer by the hair.",
    "He takes his hearing aids off at lunch.",
    "She takes off her glasses in PE.",
    "She touches other students.",
    "He watches from the fence at recess.",
    "He says one word when called on.",
    "She writes the words when the teacher asks.",
    "He answers only the first question.",
    "She took the general tests.",
]
STRENGTHS = [
    "Takes the bus and one transfer by himself.",
    "Takes turns in board games.",
    "Took three photos for the yearbook.",
    "Uses two strategies to solve word problems.",
    "Turns pages for her little brother.",
    "Covers the names and quizzes himself.",
    "Looks at the speaker and waits.",
    "Says please and thank you.",
    "Completed 40 hours at the library.",
    "Asks for a break before he has a hard moment.",
    "Cuts a circle within 1/4 inch of the line.",
    "He shelved four carts in a shift with an error rate under 3%.",
    "With headphones, outbursts fell from 6 to 1 a week.",
    "When she was offered two choices, leaving dropped to once a day.",
    "She is a hoot.",
    "Grabs his book and reads to the class.",
    "She climbs the rock wall at the gym.",
    "That kid can grow tomatoes in a bucket.",
    "She takes a book off the shelf.",
    "He watches chess games.",
    "She answers the first question.",
    "Without a prompt, she is able to tie her shoes.",
]


@pytest.mark.parametrize("text", TOLD)
def test_what_nobody_could_build_on_is_no_strength(text: str) -> None:
    assert not find_strengths(text)


@pytest.mark.parametrize("text", STRENGTHS)
def test_what_sounds_alike_and_works_is_one(text: str) -> None:
    assert find_strengths(text)


def test_an_error_rate_and_a_part_of_an_inch_are_no_low_share() -> None:
    low = "He answered with an accuracy of 3%."
    assert not find_strengths(low)
    assert find_strengths("He answered with an error rate of 3%.")


def test_of_a_plan_only_what_it_builds_on_is_the_strength() -> None:
    text = "She needs support with spelling. Next steps can draw on her love of trains."
    assert [span.text for span in find_strengths(text)] == ["her love of trains"]


@pytest.mark.parametrize(
    "text",
    [
        "He strikes peers.",
        "She strikes other students when upset.",
        "He beats his classmates.",
        "He tackles kids at recess.",
        "He shoots rubber bands at peers.",
        "She plays with her food.",
        "He draws on desks.",
        "She runs out of the classroom.",
    ],
)
def test_a_verb_in_its_bad_sense_is_no_strength(text: str) -> None:
    assert not find_strengths(text)


@pytest.mark.parametrize(
    "text",
    [
        "He strikes out batters.",
        "He beats his dad at chess.",
        "He shoots hoops with friends.",
        "He draws on the board.",
    ],
)
def test_the_same_verb_in_its_good_sense_is_one(text: str) -> None:
    assert find_strengths(text)


@pytest.mark.parametrize(
    "text",
    ["She knocks on the door and waits.", "He beats his brother at Uno.", "He beats the kids at trivia."],
)
def test_a_polite_knock_and_a_game_won_are_strengths(text: str) -> None:
    assert find_strengths(text)
    assert not find_strengths("He strikes peers in every class.")
