"""Whether a phrase is around the act or the act's own: head noun and verb tell. Every goal is invented."""

from __future__ import annotations

import pytest

from assistant.checks.goal import parse_goals

AROUND = [
    ("Ana will climb the stairs with a hand on the rail in 4 of 5 trials.", "with a hand on the rail"),
    ("Ana will ride a tricycle with foot straps in 4 of 5 trials.", "with foot straps"),
    ("Ana will read a story with a friend in 4 of 5 lessons.", "with a friend"),
    ("Ana will order a meal over the phone in 4 of 5 trials.", "over the phone"),
    ("Ana will throw a ball in standing in 4 of 5 trials.", "in standing"),
    ("Ana will hop in place on a variety of mats in 4 of 5 trials.", "on a variety of mats"),
    ("Ana will walk to the office on grass in 4 of 5 trials.", "on grass"),
    (
        "Ana will take a breath in response to frustration before yelling in 4 of 5 chances.",
        "in response to frustration",
    ),
    ("Ana will sort coins with minimal prompts in 8 of 10 trials.", "with minimal prompts"),
]
OWN = [
    ("Ana will catch a ball with both hands in 4 of 5 trials.", "catch a ball with both hands"),
    ("Ana will eat with a fork in 4 of 5 meals.", "eat with a fork"),
    (
        "Ana will use conversation skills with a friend in 4 of 5 lunches.",
        "use conversation skills with a friend",
    ),
    ("Ana will enter class with a new confidence in 4 of 5 days.", "enter class with a new confidence"),
    ("Ana will sing with a good rhythm in 4 of 5 songs.", "sing with a good rhythm"),
    ("Ana will finish a page with neat writing in 4 of 5 lessons.", "finish a page with neat writing"),
    ("Ana will read 12 words from a book in 4 of 5 trials.", "read 12 words from a book"),
    ("Ana will name facts from a chart in 4 of 5 trials.", "name facts from a chart"),
]


@pytest.mark.parametrize(("text", "condition"), AROUND)
def test_what_is_around_the_act_is_a_condition(text: str, condition: str) -> None:
    found = parse_goals(text)[0].condition
    assert found is not None
    assert found.text == condition


@pytest.mark.parametrize(("text", "act"), OWN)
def test_what_is_the_acts_own_is_none(text: str, act: str) -> None:
    goal = parse_goals(text)[0]
    assert goal.condition is None
    assert goal.behavior is not None
    assert goal.behavior.text.startswith(act)


def test_who_reports_on_a_form_is_no_place() -> None:
    goal = parse_goals("Ana will wave in 4 of 5 trials as reported by parents on a form.")[0]
    assert goal.condition is None


def test_beside_another_condition_how_much_help_tells_how_well() -> None:
    goal = parse_goals("Given a model, Ana will sort coins with minimal prompts in 8 of 10 trials.")[0]
    assert goal.criterion is not None
    assert goal.criterion.text == "with minimal prompts in 8 of 10 trials"
