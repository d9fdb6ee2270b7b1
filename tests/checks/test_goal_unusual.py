"""Goals whose figures stand in unusual places. Every child is invented."""

from __future__ import annotations

import pytest

from assistant.checks.goal import parse_goals


@pytest.mark.parametrize(
    ("text", "criterion"),
    [
        ("Zofia will recall her locker code 5 school days in a row by May 3.", "5 school days in a row"),
        ("Emeka will write a letter (score of 3 on a 4-point rubric) by graduation.", "score of 3"),
        ("Odalys will bring her planner to class (4 days a week or better).", "4 days a week or better"),
        ("Corentin will increase his reading level by one and a half years.", "by one and a half years"),
        ("Lior will improve his math score by 2 grade levels by May 2027.", "by 2 grade levels"),
    ],
)
def test_criterion(text: str, criterion: str) -> None:
    found = parse_goals(text)[0].criterion
    assert found is not None
    assert criterion in found.text or found.text in criterion


def test_a_gain_is_no_date() -> None:
    goal = parse_goals("Corentin will increase his reading level by one and a half years on the STAR.")[0]
    assert goal.timeframe is None
    assert "time_bound" in goal.missing
    assert "measurable" not in goal.missing


def test_a_gain_and_a_date() -> None:
    goal = parse_goals("Corentin will increase his reading level by 2 years by May.")[0]
    assert goal.timeframe is not None
    assert goal.timeframe.text == "by May"


def test_a_month_and_a_year_is_a_date() -> None:
    goal = parse_goals("Obadiah will begin the warm-up in 85% of classes through 5/2027.")[0]
    assert goal.timeframe is not None
    assert "5/2027" in goal.timeframe.text


def test_what_was_scored_last_is_the_baseline() -> None:
    goal = parse_goals("By May, Xanthe will give a talk scoring 12/16. Last talk scored 6/16.")[0]
    assert goal.baseline is not None
    assert goal.baseline.text == "Last talk scored 6/16"


def test_a_named_screener_in_brackets_measures() -> None:
    goal = parse_goals("By May, Sorrel will blend sounds at 90 percent (PAST screener).")[0]
    assert goal.measurement is not None
    assert "PAST screener" in goal.measurement.text
