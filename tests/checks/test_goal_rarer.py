"""Rarer places of a goal's parts: named tests, "so that", a start that was a start before. All invented."""

from __future__ import annotations

import pytest

from assistant.checks.goal import parse_goals
from tests.checks.test_fidelity_reasons import VOCABULARY, check_fidelity, reasons


def part(goal: str, name: str) -> str:
    span = getattr(parse_goals(goal)[0], name)
    return span.text if span else ""


def test_a_named_test_behind_a_figure_measures_it() -> None:
    goal = "Ana will gain 60 points on the MAP reading test by May 2027."
    assert part(goal, "measurement") == "on the MAP reading test"


def test_a_named_test_that_a_rank_is_on_is_where_it_is_shown() -> None:
    goal = "By May, Ana will score at the 30th percentile on the spring MAP reading test."
    assert part(goal, "measurement") == ""
    assert part(goal, "condition") == "on the spring MAP reading test"


@pytest.mark.parametrize(
    ("goal", "behavior"),
    [
        (
            "Ana will write so that others can read it, in 4 of 5 papers by May 1.",
            "write so that others can read it",
        ),
        (
            "Ana will speak so that listeners understand, 8 of 10 times by May 1.",
            "speak so that listeners understand",
        ),
    ],
)
def test_a_figure_behind_a_comma_is_not_what_so_that_counts(goal: str, behavior: str) -> None:
    assert part(goal, "behavior") == behavior


def test_a_start_that_was_a_start_before_is_no_attempt() -> None:
    before = "By May, Ana will initiate play with a friend 3 times a day."
    assert check_fidelity(
        before, "By May, Ana will start to play with a friend 3 times a day.", VOCABULARY
    ).passed


def test_a_date_in_another_clause_leaves_the_target_told_as_reached() -> None:
    before = "By May 2027, Ana will read 80 words a minute."
    report = check_fidelity(before, "By May 2027; Ana reads 80 words a minute.", VOCABULARY)
    assert ("80", "a target became what is so already") in reasons(report)


@pytest.mark.parametrize(
    ("goal", "criterion"),
    [
        (
            "By May, Ana will score at or above the 40th percentile on the MAP.",
            "at or above the 40th percentile",
        ),
        ("By May, Ana will score in the 30th percentile or higher.", "in the 30th percentile or higher"),
        ("By May, Ana will earn a score of 210 on the MAP reading test.", "a score of 210"),
        ("By May, Ana will reach a Lexile of 800 on the Reading Inventory.", "a Lexile of 800"),
        ("By May, Ana will achieve a level 3 on the writing rubric.", "a level 3"),
        ("By May, Ana will earn a 3 or better on a 4-point rubric.", "a 3 or better"),
        ("By May, Ana will score at least 210 on the MAP.", "at least 210"),
    ],
)
def test_a_level_that_is_to_be_reached_makes_a_goal_measurable(goal: str, criterion: str) -> None:
    assert part(goal, "criterion") == criterion
    assert "measurable" not in parse_goals(goal)[0].missing


def test_when_it_is_done_is_firmer_than_everywhere() -> None:
    goal = "DeShawn will use a coping strategy when frustrated in 80% of opportunities across all settings."
    assert part(goal, "condition") == "when frustrated"
    assert part(goal, "behavior") == "use a coping strategy"
    assert (
        part("Rae will greet peers across all settings in 4 of 5 chances.", "condition")
        == "across all settings"
    )


def test_a_misspelled_will_before_the_last_word_will_crashes_nothing() -> None:
    (goal,) = parse_goals("Ana wll will")
    assert goal.criterion is None
    (goal,) = parse_goals("Ana wll will read 40 words")
    assert goal.behavior is not None
    assert goal.behavior.text.startswith("read")
