"""Dated data points of one goal: are they on the line from the baseline to the target?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime

from assistant.checks.progress import level_value
from assistant.errors import InputError
from assistant.types_progress import DataPoint, Series, Standing

# Four points in a row on one side of the aim line are the usual sign that something should change
# (IRIS Center, data-based individualization: the four-point rule).
POINTS_THAT_DECIDE = 4
MAX_POINTS = 500
_FORMATS = (
    "%Y-%m-%d", "%m/%d/%Y", "%m/%d/%y", "%m-%d-%Y", "%m-%d-%y",
    "%B %d, %Y", "%b %d, %Y", "%B %d %Y", "%b %d %Y",
)  # fmt: skip
_LINE = re.compile(
    r"(?P<date>\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|[A-Za-z]{3,9}\.? \d{1,2},? \d{4})"
    r"[\s,;:|–—-]+(?P<value>\S.*)"
)
_HEADER = re.compile(r"\s*[\"']?(?:date|day|when)\b", re.IGNORECASE)
_FIX = "Write one a line: a date, then the number, such as 9/12/2026 62."


def read_points(text: str) -> tuple[DataPoint, ...]:
    """The data points typed or pasted in `text`, or read from a CSV file, in order of their days.

    Each line is a date and a level ("9/12/2026, 62", "2026-09-12: 4 of 5", "Sept 12, 2026 62%"). A heading
    line and empty lines are skipped.

    Raises:
        InputError: A line has no date or no number; the line is named by its number, never quoted.
    """
    points: list[DataPoint] = []
    for number, line in enumerate(text.splitlines(), start=1):
        cleaned = line.replace('"', " ").strip(" \t,;•*-\ufeff")
        if not cleaned or (not points and _HEADER.match(cleaned)):
            continue
        points.append(_point(cleaned, number))
        if len(points) > MAX_POINTS:
            raise InputError(f"There are more than {MAX_POINTS} data points.", "Leave out the oldest ones.")
    return tuple(sorted(points, key=lambda point: point.day))


def _point(line: str, number: int) -> DataPoint:
    found = _LINE.match(line)
    day = _day(found["date"]) if found else None
    if found is None or day is None:
        raise InputError(f"Line {number} of the data has no date.", _FIX)
    value = level_value(found["value"])
    if value is None:
        raise InputError(f"Line {number} of the data has no number after the date.", _FIX)
    return DataPoint(day, value, found["value"].strip())


def _day(text: str) -> date | None:
    plain = re.sub(r"(?i)\bsept\b", "Sep", text.replace(".", ""))
    for form in _FORMATS:
        try:
            return datetime.strptime(plain, form).date()
        except ValueError:
            continue
    return None


def place(points: Sequence[DataPoint], *, start: date, end: date, baseline: float, target: float) -> Series:
    """`points` beside the straight line from the baseline on `start` to the target on `end`.

    Args:
        points: In order of their days.
        start: The day of the baseline.
        end: The day the goal is due.
        baseline: Level at the start, in the unit of the points.
        target: Level the goal wants at the end.

    Raises:
        InputError: The goal ends before it starts.
    """
    days = (end - start).days
    if days <= 0:
        raise InputError("The goal ends before it starts.", "Check the two dates.")
    expected = tuple(baseline + (target - baseline) * (p.day - start).days / days for p in points)
    upward = target >= baseline
    better = [p.value > aim if upward else p.value < aim for p, aim in zip(points, expected, strict=True)]
    worse = [p.value < aim if upward else p.value > aim for p, aim in zip(points, expected, strict=True)]
    standing: Standing = "mixed"
    if len(points) < POINTS_THAT_DECIDE:
        standing = "too_few"
    elif all(better[-POINTS_THAT_DECIDE:]):
        standing = "above"
    elif all(worse[-POINTS_THAT_DECIDE:]):
        standing = "below"
    aim = ((start, baseline), (end, target))
    return Series(tuple(points), expected, aim, _slope(points), standing)


def _slope(points: Sequence[DataPoint]) -> float | None:
    if len({p.day for p in points}) < 2:
        return None
    days = [(p.day - points[0].day).days for p in points]
    middle_day = sum(days) / len(days)
    middle = sum(p.value for p in points) / len(points)
    spread = sum((d - middle_day) ** 2 for d in days)
    together = sum((d - middle_day) * (p.value - middle) for d, p in zip(days, points, strict=True))
    return round(together / spread * 7, 2)
