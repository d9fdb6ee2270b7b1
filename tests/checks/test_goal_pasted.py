"""Goals as parents paste them: what goes on with the word before it stays with it."""

from __future__ import annotations

from assistant.checks.goal import parse_goals
from assistant.types import GoalParts


def parsed(text: str) -> GoalParts:
    return parse_goals(text)[0]


def test_what_is_done_to_somebody_is_no_starting_level() -> None:
    goal = parsed("Hamish will tolerate having his teeth brushed for 60 seconds 4 out of 5 days.")
    assert goal.baseline is None
    assert parsed("Hamish, having done 5 of 9 steps, will do 9 of 9 steps.").baseline is not None
    assert parsed("Having a score of 20 words per minute, Hamish will read 60.").baseline is not None


def test_how_often_it_is_measured_belongs_to_the_measure() -> None:
    goal = parsed("Rosalind will read aloud by June, as measured by timed readings twice a week.")
    assert goal.measurement
    assert goal.measurement.text == "as measured by timed readings twice a week"


def test_arriving_before_something_is_the_act() -> None:
    goal = parsed("Cuthbert will walk to all 7 classes arriving before the bell 95% of the time.")
    assert goal.condition is None
    assert goal.behavior
    assert goal.behavior.text.endswith("arriving before the bell")


def test_of_two_figures_the_share_says_how_well() -> None:
    goal = parsed("Bellamy will identify 4 of 5 emotions from photos with cues, 80% over 3 sessions.")
    assert goal.criterion
    assert goal.criterion.text == "80% over 3 sessions"
