"""Strengths and needs as the whole review tells them, with the linter's findings. Every child is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.review import review_text
from assistant.checks.rules import load_rules
from assistant.types import TextReview

RULES = load_rules(Path(__file__).parents[2] / "knowledge" / "rules")

STRENGTHS = [
    "Anselma adores anything to do with horses.",
    "She is a whiz at mental math.",
    "He has a knack for fixing small engines.",
    "Drawing is a real strength.",
    "Peers seek him out when the tablet freezes.",
    "He is most proud of his welding.",
    "She is best at starting conversations.",
    "Motivated by time with the school dog.",
    "She responds well to visual timers.",
    "He is interested in how elevators work.",
    "Can name every state capital.",
    "She always lines up on the first call.",
    "Has a great ear for languages.",
    "Her classmates laugh at his puns.",
    "He was chosen to read the announcements.",
    "Knows the words to every hymn.",
    "He excels in ceramics.",
    "She is strong in geometry.",
    "Prefers to work with her hands and finishes what she starts.",
    "She gets right to work when music plays.",
    "He taught the class a card trick.",
    "With headphones, she stays with a task for 20 minutes.",
    "He learned the subway map by heart.",
    "She shares her snack with the new girl.",
    "He remembers every joke he hears.",
    "Solves two-step equations without notes.",
    "He packs his own lunch each morning.",
    "She writes letters to her grandfather in Arabic.",
    "His spelling is above grade level.",
    "She asks thoughtful questions in science.",
    "He waits for the others to finish.",
    "Follows a picture schedule all day.",
    "Rides the bus by himself.",
    "She is well liked.",
    "A gifted storyteller.",
    "He notices when a friend is sad.",
    "At home he feeds the chickens before school.",
    "She came in early to finish her mural.",
    "Counts back change from $10.",
    "He uses his device to greet the driver.",
    "She speaks up for herself in meetings.",
    "Good sense of direction.",
    "He built a birdhouse from a plan.",
    "When he can stand, he writes twice as much.",
    "Enjoys being a helper.",
    "She reads music.",
    "He keeps his locker in order.",
    "She has a wonderful imagination.",
    "Loyal friend.",
    "He stayed calm during the fire drill.",
]
NEEDS = [
    "He needs to learn to check his work.",
    "She requires a scribe for long answers.",
    "He would benefit from a quiet place to test.",
    "The next step is adding endings to his words.",
    "Areas of need include decoding and spelling.",
    "She is working on waiting her turn.",
    "He needs support with zippers.",
    "The goal is to order lunch on his own.",
    "She has trouble with regrouping.",
    "He struggles to start a paragraph.",
    "Reading fluency is an area of need.",
    "She does not yet tie her shoes.",
    "He cannot retell a story in order.",
    "She has a hard time with loud rooms.",
    "His organization is weak.",
    "Comprehension is below expectations.",
    "She lacks strategies for calming down.",
    "He is still learning to ask for a break.",
    "More practice with fractions is needed.",
    "She could use a checklist for packing up.",
    "We would like him to sleep through the night.",
    "I'd like her to make a friend.",
    "He has difficulty copying from the board.",
    "Needs: keyboarding, note taking.",
    "She never remembers to punctuate.",
    "Subtraction with zeros is hard for her.",
    "He is not yet able to button his coat.",
    "Her stamina for writing is limited.",
    "She depends on an adult to open containers.",
    "He is ready to try two-step directions.",
    "Vocabulary remains a concern.",
    "Her next skill is blending three sounds.",
    "He needs a plan for transitions.",
    "She will work on telling time next.",
    "He fails to turn in long projects.",
    "Balance on stairs is an area to grow.",
    "She forgets to capitalize.",
    "Priority: safe street crossing.",
    "He gets stuck on word problems.",
    "Multi-digit multiplication is over her head.",
]
NEITHER = [
    "He hit two students.",
    "She scored in the 4th percentile.",
    "He lives with his aunt.",
    "The team met in May.",
    "His mother drives him to school.",
    "She was absent 12 days.",
    "He took the WISC-V in March.",
    "Services are given in the resource room.",
    "He yells when the bell rings.",
    "She leaves her seat every few minutes.",
    "She attends Oak School.",
    "The speech therapist sees him twice a week.",
    "His scores ranged from 61 to 70.",
]

SKILLS_OF_DEFICITS = [
    ("Ida does not yet self-correct.", "self-correct"),
    ("She hardly writes a word.", "writes a word"),
    ("He refuses to revise.", "revise"),
    ("His comprehension leaves much to be desired.", "comprehension"),
]


def reviewed(text: str) -> TextReview:
    return review_text(text, RULES, kind="present_levels")


@pytest.mark.parametrize("text", STRENGTHS)
def test_a_strength_is_found_and_no_need(text: str) -> None:
    review = reviewed(text)
    assert review.strengths
    assert not review.needs


@pytest.mark.parametrize("text", NEEDS)
def test_a_need_is_found_and_no_strength(text: str) -> None:
    review = reviewed(text)
    assert review.needs
    assert not review.strengths


@pytest.mark.parametrize("text", NEITHER)
def test_what_only_happened_or_was_measured_is_neither(text: str) -> None:
    review = reviewed(text)
    assert not review.needs
    assert not review.strengths


@pytest.mark.parametrize(("text", "skill"), SKILLS_OF_DEFICITS)
def test_the_skill_inside_a_deficit_is_the_need(text: str, skill: str) -> None:
    assert any(skill in span.text for span in reviewed(text).needs)


def test_a_clause_that_judges_is_no_strength() -> None:
    text = "He blows everything out of proportion."
    assert not reviewed(text).strengths
