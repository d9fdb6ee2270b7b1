"""Words that open a part elsewhere, and here go on with the act or the criterion. Every child is invented."""

from __future__ import annotations

import pytest

from assistant.checks.goal import parse_goals


def parts(text: str) -> tuple[str, str, str]:
    """Condition, act and criterion of the one goal in a text, "" where there is none."""
    goal = parse_goals(text)[0]
    spans = (goal.condition, goal.behavior, goal.criterion)
    condition, act, criterion = (span.text if span else "" for span in spans)
    return condition, act, criterion


@pytest.mark.parametrize(
    ("act", "condition"),
    [
        ("tolerate wearing her hearing aids", ""),
        ("begin using his planner", ""),
        ("stop", "using his break card"),
        ("maintain an upright sitting posture", "at the desk"),
        ("drive his power chair through doorways", "without touching the frame"),
        ("communicate", "through sign"),
        ("work through all steps of the task chain", ""),
        ("recall details from a story heard once", "with picture cues"),
        ("follow a direction given once", ""),
        ("complete the task", "once shown a model"),
        ("check his sugar with nurse supervision following each of the 6 steps on the card", ""),
    ],
)
def test_what_goes_on_with_the_act(act: str, condition: str) -> None:
    said = ", " if condition.startswith("using") else " "
    ahead = "" if condition else "Before lunch, "
    found = parts(f"{ahead}Ana will {act}{said}{condition}, in 4 of 5 trials.")
    assert found == (condition or "Before lunch", act, "in 4 of 5 trials")


@pytest.mark.parametrize(
    ("text", "criterion"),
    [
        (
            "Noel will write an essay that earns a 3 in each category of the rubric.",
            "earns a 3 in each category of the rubric",
        ),
        ("Noel will write an essay that earns a 3 on the rubric.", "earns a 3 on the rubric"),
        ("For 4 of 5 days each week Theo will pack his bag.", "For 4 of 5 days each week"),
    ],
)
def test_what_goes_on_with_the_criterion(text: str, criterion: str) -> None:
    assert parts(text)[2] == criterion


@pytest.mark.parametrize("mark", [" -", " –", ":"])
@pytest.mark.parametrize("title", ["Reading Comprehension", "Goal 1: Reading Comprehension", "Writing"])
def test_a_title_is_no_condition(title: str, mark: str) -> None:
    assert parts(f"{title}{mark} Student will answer questions with 70% accuracy.")[0] == ""


def test_an_opening_is_a_condition() -> None:
    text = "Reading a passage, the student will answer questions with 70% accuracy."
    assert parts(text)[0] == "Reading a passage"
