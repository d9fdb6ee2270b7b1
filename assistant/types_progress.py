"""What is said about progress toward a goal, and the data points behind it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

ProgressStatus = Literal["met", "partially_met", "not_met", "cannot_tell"]
Standing = Literal["above", "below", "mixed", "too_few"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressResult:
    """Where a student stands: `fraction` is (current - baseline) / (target - baseline), or None."""

    status: ProgressStatus
    fraction: float | None
    explanation: str
    ask_for: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DataPoint:
    """One measured level: its day, its value, and how it was written."""

    day: date
    value: float
    shown: str


@dataclass(frozen=True, slots=True)
class Series:
    """Data points beside the aim line.

    Attributes:
        points: In order of their days.
        expected: The level on the aim line on each of those days.
        aim: Where the aim line begins and where it ends: a day and a level each.
        trend_per_week: Change per week by least squares; None with fewer than two days.
        standing: Where the last four points stand: better than the line, worse, or neither.
    """

    points: tuple[DataPoint, ...]
    expected: tuple[float, ...]
    aim: tuple[tuple[date, float], tuple[date, float]]
    trend_per_week: float | None
    standing: Standing
