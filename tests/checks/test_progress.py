"""Met, partially met, not met, or not enough to tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.checks.progress import Level, assess_progress
from assistant.checks.readability import flesch_kincaid_grade


@pytest.mark.parametrize(
    ("baseline", "target", "current", "status", "fraction"),
    [
        (40, 90, 70, "partially_met", 0.6),
        ("40%", "90%", "70%", "partially_met", 0.6),
        ("about 60 percent", "eighty percent", "75%", "partially_met", 0.75),
        ("3 of 8", "6 of 8", "4/8", "partially_met", 0.3333),
        ("2 out of 5", "8 of 10", "3/5", "partially_met", 0.5),
        ("12 wcpm", "60 words per minute", "about 30", "partially_met", 0.375),
        ("41 wcpm on 9/14/2026", "80 wcpm by 5/1/2027", "80 wcpm", "met", 1.0),
        ("14 outbursts a week", "4 or fewer", "9 outbursts", "partially_met", 0.5),
        ("six prompts", "2 prompts", "0 prompts", "met", 1.5),
        (40, 90, 40, "not_met", 0.0),
        (40, 90, 20, "not_met", -0.4),
        ("10 prompts", "2 prompts", "12 prompts", "not_met", -0.25),
        ("1,000 steps", "2,000 steps", "1,500 steps", "partially_met", 0.5),
        ("½ inch", "¼ inch", "¼ inch", "met", 1.0),
        ("6 outbursts a day", "no more than 1 a day", "3 a day", "partially_met", 0.6),
        ("3 times per hour", "1/hr", "2 each hour", "partially_met", 0.5),
        ("5 minutes", "20 minutes per school day", "10 minutes", "partially_met", 0.3333),
    ],
)
def test_status(baseline: Level, target: Level, current: Level, status: str, fraction: float) -> None:
    result = assess_progress(baseline, target, current)
    assert (result.status, result.fraction) == (status, fraction)
    assert bool(result.ask_for) == (status != "met")


@pytest.mark.parametrize(
    ("baseline", "target", "current", "names"),
    [
        (None, 5, 4, "starting level"),
        (5, None, 4, "target"),
        (5, 9, "", "latest level"),
        ("some", "80%", "70%", "starting level"),
        ("3-5 prompts", "1 prompt", "2 prompts", "starting level"),
        ("3 of 0", "2 of 5", "1 of 5", "starting level"),
        (float("nan"), 5, 3, "starting level"),
        (1, float("inf"), 3, "target"),
        ("____%", "80%", "70%", "starting level"),
    ],
)
def test_an_unreadable_level_is_asked_for(baseline: Level, target: Level, current: Level, names: str) -> None:
    result = assess_progress(baseline, target, current)
    assert (result.status, result.fraction) == ("cannot_tell", None)
    assert any(names in ask for ask in result.ask_for)


@pytest.mark.parametrize(
    ("baseline", "target", "current"),
    [
        ("40%", "3 of 5", "50%"),
        ("5 minutes", "10 seconds", "3 minutes"),
        ("12 wcpm", "80%", "30 wcpm"),
        ("3 of 8", "6", "4"),
        ("6 outbursts a day", "1 outburst a week", "3 outbursts a day"),
    ],
)
def test_different_units_cannot_be_compared(baseline: str, target: str, current: str) -> None:
    result = assess_progress(baseline, target, current)
    assert result.status == "cannot_tell"
    assert "same way" in result.explanation


def test_target_equal_to_baseline() -> None:
    held = assess_progress("80%", "4 of 5", "80%")
    assert (held.status, held.fraction) == ("cannot_tell", None)  # a share and a percentage are two measures
    held = assess_progress("80%", "80%", "80%")
    assert (held.status, held.fraction) == ("met", None)
    assert "already at the target (80%), so growth cannot be measured" in held.explanation
    for current in ("60%", "90%"):
        moved = assess_progress("80%", "80%", current)
        assert moved.status == "cannot_tell"
        assert "more or less could be the aim" in moved.explanation


def test_almost_there_is_not_said_to_be_all_the_way() -> None:
    assert "99% of the way" in assess_progress(0, 1000, 999).explanation
    assert "1% of the way" in assess_progress(0, 1000, 1).explanation
    assert "codes differ by form" in assess_progress(0, 1000, 1).explanation


@pytest.mark.parametrize("current", ["70%", "95%", "40%", "20%", "?"])
def test_explanations_are_plain(current: str) -> None:
    result = assess_progress("40%", "90%", current)
    for text in (result.explanation, *result.ask_for):
        grade = flesch_kincaid_grade(text)
        assert grade is not None
        assert grade <= 8


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_partially_met_only_between_baseline_and_target(
    baseline: float, target: float, current: float
) -> None:
    result = assess_progress(baseline, target, current)
    if result.status == "partially_met":
        assert min(baseline, target) < current < max(baseline, target)


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=40))
def test_any_text(baseline: str, target: str, current: str) -> None:
    assert assess_progress(baseline, target, current).explanation
