"""Steps of one goal: the same act, other figures, an earlier or later date of the same year.

Short-term objectives lead to an annual goal, and a plan is written for one year (34 CFR 300.320(a)(2),
300.324(b)(1)(i)). So what says the same a year or more apart is another year's goal.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checks.goal_lines import Line
from assistant.checks.goal_quantities import NUMBER_WORDS
from assistant.checks.goal_words import PRONOUNS
from assistant.checks.text import words
from assistant.checks.wording import LazyPattern, words_of
from assistant.types import GoalParts, Span

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
# "6/1/27", but not the day of "6/20"
_YEAR = LazyPattern(r"\b20(?P<short>\d\d)\b|\b\d{1,2}[/.-]\d{1,2}[/.-](?P<year>\d\d)\b")
_MONTH = LazyPattern(
    rf"\b(?P<name>{'|'.join(_MONTHS)})[a-z]{{0,6}}\b|\b20\d\d-(?P<iso>0[1-9]|1[0-2])-|\b(?P<first>\d{{1,2}})[/.-]\d"
)
_SMALL = words_of("a an the of in on at with to for per by and or each every")


def is_step(annual: GoalParts, goal: GoalParts) -> bool:
    """Whether `goal` is a step to `annual`, or the other way round: only figures, help and the date differ.

    One may say less than the other: "read a story at 90 words a minute", "read at 60 words a minute".
    """
    if not (annual.behavior and goal.behavior and annual.timeframe and goal.timeframe):
        return False
    if annual.timeframe.text.casefold() == goal.timeframe.text.casefold():
        return False
    if annual.learner and goal.learner and annual.learner.text.casefold() != goal.learner.text.casefold():
        return False
    one, other = _act(annual), _act(goal)
    alike = one[:1] == other[:1] and (set(one) <= set(other) or set(other) <= set(one))
    return alike and not _years_apart(annual.timeframe, goal.timeframe)


def times_stated(rows: Sequence[Line]) -> int:
    """How often the lines of one piece say by name what the same learner will do, at least 1.

    What is called an objective, and what goes on with "she", is part of the goal before it.
    """
    if any(row.objective for row in rows):
        return 1
    learners = [goal.learner.text.casefold() for row in rows for goal in row.goals if goal.learner]
    named = [learner for learner in learners if learner not in PRONOUNS]
    return named.count(named[0]) if named else 1


def _act(goal: GoalParts) -> list[str]:
    """What is done and how well, without figures and small words; "errors" is "error"."""
    parts = (part for part in (goal.behavior, goal.criterion) if part)
    said = (word.text.casefold() for part in parts for word in words(part.text))
    left_out = _SMALL | NUMBER_WORDS
    return [w.rstrip("s") for w in said if w not in left_out and not any(c.isdigit() for c in w)]


def _years_apart(one: Span, other: Span) -> bool:
    """Whether two dates that name their years are a year or more apart."""
    (year, month), (later_year, later_month) = sorted((_dated(one.text), _dated(other.text)))
    if not year:
        return False
    if month and later_month:
        return (later_year - year) * 12 + later_month - month >= 12
    return later_year - year > 1


def _dated(text: str) -> tuple[int, int]:
    """The year (two figures) and the month of a date; 0 where it names none."""
    year, month = _YEAR.search(text), _MONTH.search(text)
    number = 0
    if month and month["name"]:
        number = _MONTHS.index(month["name"].lower()) + 1
    elif month:
        number = int(month["iso"] or month["first"])
    return (int(year["short"] or year["year"]) if year else 0), number
