"""Whose need is stated: the student's, or that of a store, a device or the staff. Every child is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.review import review_text
from assistant.checks.rules import load_rules

RULES = load_rules(Path(__file__).parents[2] / "knowledge" / "rules")


def needs(text: str) -> list[str]:
    return [span.text for span in review_text(text, RULES, kind="present_levels").needs]


@pytest.mark.parametrize(
    "text",
    [
        "The ramp needs repair.",
        "The store needs two weeks' notice.",
        "Our building needs a second lift.",
        "Staff need to sign the log.",
        "Data collection needs to be steady.",
        "The lab partner needs a copy of her plan too.",
        "His device needs a new battery.",
        "Her sister needs speech too.",
        "His ride needs a pickup pass.",
        "We need the notes in writing.",
        "He is tired at home. I need a copy of the report.",
        "He requires no seating support.",
        "She does not need an interpreter.",
        "A lift is no longer needed.",
        "No needs in the area of hearing.",
        "Needs were discussed with the parent.",
        "Her needs have been reviewed.",
        "She wants to be a baker.",
    ],
)
def test_no_need_of_the_student(text: str) -> None:
    assert needs(text) == []


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("We need her to wait for the bell.", "need her to wait for the bell"),
        ("The student needs a copy of the notes.", "needs a copy of the notes"),
        ("Her spelling needs work.", "Her spelling"),
        ("Her letter formation needs practice.", "Her letter formation"),
        ("I need people to text me.", "need people to text me"),
        ("He needs a ride at three.", "needs a ride at three"),
        ("This boy needs a quiet seat.", "needs a quiet seat"),
        ("It would help to sit on a low bench.", "would help to sit on a low bench"),
        ("Waiting for a turn is the replacement skill.", "Waiting for a turn"),
        ("Six more letters are still to be learned.", "Six more letters"),
        ("Sketch notes in every class would support her.", "Sketch notes in every class"),
        ("Using words to ask is what her family wants.", "Using words to ask"),
        ("He says he'd like more practice with greetings.", "like more practice with greetings"),
    ],
)
def test_a_need_of_the_student(text: str, need: str) -> None:
    assert any(need in found for found in needs(text)), needs(text)


@pytest.mark.parametrize(
    "text",
    [
        "They were learning about poor soil.",
        "The weak spring in the sharpener was replaced.",
        "The employer could not offer Saturday hours.",
        "The bus company failed to send a van.",
        "Is there anything he struggles with?",
        "Does the student need a behavior plan?",
        "He is not college material.",
        "He does not belong in this class.",
        "She won't do a thing I ask.",
        "He doesn't engage.",
        "She just sits there unless an adult is next to her.",
    ],
)
def test_a_difficulty_that_names_no_skill_of_the_student(text: str) -> None:
    assert needs(text) == []
