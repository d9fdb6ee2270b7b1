"""Data points beside the aim line: the four-point rule, dates as people write them, and bad lines."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.checks.series import MAX_POINTS, place, read_points
from assistant.errors import InputError
from assistant.types_progress import Series

START, END = date(2026, 9, 1), date(2027, 6, 8)  # 280 days


def placed(*values: float, baseline: float = 10, target: float = 50) -> Series:
    lines = [f"2026-{10 + i // 28}-{1 + i % 28:02d} {value}" for i, value in enumerate(values)]
    return place(read_points("\n".join(lines)), start=START, end=END, baseline=baseline, target=target)


@pytest.mark.parametrize(
    "line",
    [
        "9/12/2026 62",
        "09/12/26, 62",
        "2026-09-12\t62",
        "Sept. 12, 2026: 62 words",
        "September 12 2026 - 62",
        '"9/12/2026","62"',
        "• 9-12-2026; 62%",
    ],
)
def test_dates_and_numbers_as_people_write_them(line: str) -> None:
    (point,) = read_points(line)
    assert (point.day, point.value) == (date(2026, 9, 12), 62.0)


def test_a_heading_and_empty_lines_are_skipped_and_days_are_put_in_order() -> None:
    points = read_points("Date,Score\n\n10/3/2026,4 of 5\n9/12/2026,3 of 5\n")
    assert [(p.day.month, p.value) for p in points] == [(9, 60.0), (10, 80.0)]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("9/12/2026 62\nsometime 64", "Line 2 of the data has no date."),
        ("13/45/2026 62", "Line 1 of the data has no date."),
        ("9/12/2026 better", "Line 1 of the data has no number after the date."),
    ],
)
def test_a_bad_line_is_named_by_its_number_and_never_quoted(text: str, problem: str) -> None:
    with pytest.raises(InputError) as error:
        read_points(text)
    assert error.value.problem == problem


def test_too_many_points_are_refused() -> None:
    with pytest.raises(InputError, match="more than"):
        read_points("9/12/2026 62\n" * (MAX_POINTS + 1))


def test_the_line_leads_from_the_baseline_to_the_target() -> None:
    points = read_points("2026-09-01 10\n2027-01-19 30\n2027-06-08 50")
    series = place(points, start=START, end=END, baseline=10, target=50)
    assert series.expected == (10.0, 30.0, 50.0)
    assert series.aim == ((START, 10), (END, 50))
    assert series.trend_per_week == 1.0


def test_four_points_on_one_side_decide() -> None:
    assert placed(40, 41, 42, 43).standing == "above"
    assert placed(1, 2, 1, 2).standing == "below"
    assert placed(40, 1, 40, 41).standing == "mixed"
    assert placed(40, 41, 42).standing == "too_few"


def test_for_a_goal_of_less_lower_is_better() -> None:
    assert placed(1, 1, 1, 1, baseline=12, target=2).standing == "above"
    assert placed(15, 15, 15, 15, baseline=12, target=2).standing == "below"


def test_one_day_has_no_trend() -> None:
    points = read_points("9/12/2026 62\n9/12/2026 64")
    assert place(points, start=START, end=END, baseline=1, target=2).trend_per_week is None


def test_a_goal_that_ends_before_it_starts_is_told() -> None:
    with pytest.raises(InputError, match="ends before it starts"):
        place((), start=END, end=START, baseline=1, target=2)


@given(st.text(max_size=200))
def test_any_text_is_read_in_order_or_told(text: str) -> None:
    with suppress(InputError):
        points = read_points(text)
        assert list(points) == sorted(points, key=lambda p: p.day)
