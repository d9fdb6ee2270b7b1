"""Times and rates without a number of their own: "weekly", "per day", "half an hour", "7:05"."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.checks.facts_numbers import number_at, shown
from assistant.checks.facts_tokens import Line
from assistant.checks.wording import words_of

_DAY_KINDS = words_of("school full instructional calendar")
_LONG_PERIODS = words_of("day week month year")
_SHORT_PERIODS = words_of("session lesson period class meal page block shift")
_A_PERIODS = words_of("day week month year hour minute")
# "for a day", "in an hour" are spans of time; "twice a day" is a rate.
_NO_RATE_AFTER = words_of(
    """within for after over about than half of under during is as has had next with was quarter nearly
    almost by take takes up to like"""
) | {""}
_SPAN_AFTER = words_of("within for in after under than least about nearly over")
_HOUR = 2  # digits of an hour
_GRADED = frozenset({"grade", "-", "grader", "graders", "gr"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of time that ends before token `end`: its name, and how many of that name one makes."""

    name: str
    size: int
    end: int


def unit_at(line: Line, index: int) -> Unit | None:
    """The time unit at `index`, or None. "school days" are days."""
    at = index + 1 if line.low(index) in _DAY_KINDS else index
    unit = line.vocabulary.units.get(line.low(at))
    if unit is None:
        return None
    last = at + 1
    if line.low(last) == "." and line.glued(last) and _goes_on(line, last + 1):
        last += 1  # the full stop of "min."
    return Unit(unit[0], unit[1], last)


def _goes_on(line: Line, index: int) -> bool:
    return index < len(line) and line.tokens[index].text[:1].islower()


def clock_at(line: Line, index: int) -> tuple[str, int] | None:
    """A time of day such as "7:05" or "3 p.m." with the index after it; see `is_one_to_one` first."""
    if not line.is_number(index):
        return None
    hour, last = line.low(index), index + 1
    if line.low(last) == ":" and line.glued(last) and line.is_number(index + 2) and line.glued(index + 2):
        half = _half_of_day(line, index + 3)
        return (
            (f"{hour}:{line.low(index + 2)}{half[0]}", half[1])
            if half
            else (f"{hour}:{line.low(index + 2)}", index + 3)
        )
    half = _half_of_day(line, last)
    return (f"{hour}:00{half[0]}", half[1]) if half and hour.isdecimal() and len(hour) <= _HOUR else None


def _half_of_day(line: Line, index: int) -> tuple[str, int] | None:
    """ "pm", "p.m." with the index after it."""
    low = line.low(index)
    if low in ("am", "pm"):
        return f" {low}", index + 1
    if (
        low in ("a", "p")
        and line.low(index + 1) == "."
        and line.low(index + 2) == "m"
        and line.glued(index + 2)
    ):
        ends = line.low(index + 3) == "." and line.glued(index + 3)
        return f" {low}m", index + 4 if ends else index + 3
    return None


def is_one_to_one(line: Line, index: int) -> int:
    """The index after "1:1", "one-to-one" or "one on one" at `index`, else 0."""
    if [line.low(index + step) for step in range(3)] == ["1", ":", "1"]:
        return index + 3
    if line.low(index) != "one":
        return 0
    middle = index + 2 if line.low(index + 1) == "-" else index + 1
    last = middle + 2 if line.low(middle + 1) == "-" else middle + 1
    return last + 1 if line.low(middle) in ("to", "on") and line.low(last) == "one" else 0


def rate_at(line: Line, index: int) -> tuple[str, int] | None:
    """The period a rate is taken over ("per day") with the index after it, or None."""
    low = line.low(index)
    if low in line.vocabulary.rates:
        return f"per {line.vocabulary.rates[low]}", index + 1
    if low == "bi" and line.low(index + 1) == "-" and line.low(index + 2) in ("weekly", "monthly"):
        return f"per two {line.low(index + 2)[:-2]}s", index + 3
    if low == "every" and line.low(index + 1) in ("other", "two", "2") and _period(line, index + 2):
        return f"per two {_period(line, index + 2)}s", index + 3
    if low in ("per", "each", "every") or (low == "/" and index and not line.is_number(index - 1)):
        at = index + 2 if line.low(index + 1) in ("school", "single", "given") else index + 1
        return (f"per {_period(line, at)}", at + 1) if _period(line, at) else None
    if low in ("a", "an") and _period(line, index + 1) in _SHORT_PERIODS and _counted(line, index):
        return f"per {_period(line, index + 1)}", index + 2
    if low in ("a", "an", "any") and _period(line, index + 1) in _A_PERIODS:
        return (f"per {_period(line, index + 1)}", index + 2) if _is_rate(line, index) else None
    return None


def _is_rate(line: Line, index: int) -> bool:
    before = line.low(index - 1)
    if before == "in":
        any_period = line.low(index) == "any" and _period(line, index + 1) in _LONG_PERIODS
        return any_period or _counted(line, index)
    return before not in _NO_RATE_AFTER


def _counted(line: Line, index: int) -> bool:
    """Whether a count stands shortly before, as in "twice in a month"."""
    for back in range(max(0, index - 4), index - 1):
        number = number_at(line, back)
        if (
            number is not None
            and number.form in ("digits", "words", "times")
            and unit_at(line, number.end) is None
        ):
            return True
    return False


def _period(line: Line, index: int) -> str:
    low = line.low(index)
    return line.vocabulary.periods.get(low, "") or line.vocabulary.periods.get(low.removesuffix("s"), "")


def article_duration_at(line: Line, index: int) -> tuple[str, str, int] | None:
    """ "an hour", "half an hour", "a minute and a half": value, unit, index after it."""
    low = line.low(index)
    if low == "half" and line.low(index + 1) in ("an", "a", "-", "hour"):
        unit = unit_at(line, index + 2 if line.low(index + 1) != "hour" else index + 1)
        timed = unit is not None and (unit.name == "second" or line.low(unit.end - 1) == "day")
        return (shown(unit.size / 2), unit.name, unit.end) if unit and timed else None
    unit = line.vocabulary.units.get(line.low(index + 1))
    if low not in ("a", "an") or unit is None or line.low(index + 2) in _GRADED:
        return None
    if [line.low(index + step) for step in (2, 3, 4)] == ["and", "a", "half"]:
        return shown(unit[1] * 1.5), unit[0], index + 5
    if line.low(index - 1) not in _SPAN_AFTER:
        return None
    return shown(unit[1]), unit[0], index + 2
