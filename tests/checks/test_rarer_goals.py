"""Goals in sentences that are rarely met: each was once read wrong. Every child is invented."""

from __future__ import annotations

import pytest

from assistant.checks.goal_list import list_goals
from assistant.checks.means import strength_as_means
from assistant.types import GoalParts
from tests.checks.test_rarer_sentences import VOCABULARY, review


def goal(text: str) -> GoalParts:
    return review(text, "goal").goals[0]


@pytest.mark.parametrize(
    ("text", "learner", "behavior"),
    [
        (
            "By May, the outbursts Ana has in class scores will decrease from 4 to 2.",
            "Ana",
            "decrease from 4 to 2",
        ),
        ("The aide will be there and will help, and Ana will read 5 words.", "Ana", "read 5 words"),
        ("Reads 40 words now and will read 60 words by May.", None, "read 60 words"),
        (
            "Tavi will read 5 words with 80% accuracy after lunch, draw it.",
            "Tavi",
            "read 5 words",
        ),
        ("given a map, will read 5 words.", None, "read 5 words"),
        ("Tavi will walk versus run in the hall.", "Tavi", "walk versus run"),
        ("The goal is for Ana Ruth to answer 5 questions.", "Ana Ruth", "answer 5 questions"),
        ("Our hope by May, given a timer, is Ana will read 5 words.", "Ana", "read 5 words"),
    ],
)
def test_who_will_do_what(text: str, learner: str | None, behavior: str) -> None:
    parts = goal(text)
    assert (parts.learner and parts.learner.text) == learner
    assert parts.behavior is not None
    assert parts.behavior.text == behavior


def test_adults_alone_are_no_learner() -> None:
    assert goal("Ana's teacher will give cues, and her aide will wait.").learner is None
    assert goal("The teacher will give a cue and will wait.").learner is None


def test_a_rating_to_reach_is_the_criterion() -> None:
    criterion = goal("Tavi will write stories earning a rating of 3 of 4.").criterion
    assert criterion is not None
    assert criterion.text == "earning a rating of 3 of 4"


def test_a_bare_area_is_no_act() -> None:
    assert "specific" in goal("Tavi will behavior.").missing


@pytest.mark.parametrize(
    ("text", "is_means"),
    [
        ("Drawing cats, Tavi will count to 50.", True),
        ("Standing up, Tavi will count to 50.", False),
        ("As though drawing cats, Tavi will count to 50.", True),
        ("While at the desk, Tavi will count to 50.", False),
        ("After he counts to 50, Tavi will earn a book about drawing cats.", False),
        ("Snow is why Tavi will count to 50. He loves drawing cats.", False),
        ("Tavi will stand up and then count to 50. He loves drawing cats.", False),
        ("Tavi will draw cats and then count to 50.", True),
        ("Tavi loves drawing cats. With this skill he will count to 50.", True),
        ("Tavi loves drawing cats. With this teacher he will count to 50.", False),
        (
            "After drawing cats in the big room at home with one or two of the small red pens of his mother "
            "and the paper of his father in a bag Tavi will count to 50.",
            True,
        ),
    ],
)
def test_what_opens_a_goal_or_points_back_may_be_the_means(text: str, is_means: bool) -> None:
    assert strength_as_means(text, ["Loves drawing cats"], VOCABULARY, "Tavi will count to 50.") is is_means


def test_the_level_now_may_stand_before_the_goal_behind_a_comma() -> None:
    level = goal("Tavi reads 40 words now, and will read 60 words by May.").baseline
    assert level is not None
    assert level.text == "reads 40 words now"


@pytest.mark.parametrize(
    ("text", "goals"),
    [
        ("By May, Tavi will read 40 words.\nBy June, Tavi will read 60 words.", 1),  # steps of one goal
        ("By May, Tavi will read 40 words.\nBy June, Tavi will write 40 words.", 2),
        ("Goal 1:\nReading: by mouth\nGoal 2: Tavi will count to 50.", 2),
        ("Area: Silent Reading\nGoal 1: Tavi will read.\nArea: Math Facts\nGoal 2: Tavi will count.", 2),
        ("Goal 1:\nReading\nGoal 2: Tavi will count to 50.", 1),  # a title without a goal
    ],
)
def test_steps_are_one_goal_and_a_bare_title_is_none(text: str, goals: int) -> None:
    assert len(list_goals(text).goals) == goals
