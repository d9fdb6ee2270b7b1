"""Where a student stands between the baseline and the target of a goal."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from assistant.checks.wording import words_of
from assistant.types_progress import ProgressResult, ProgressStatus

Level = str | float | None

_COUNTED = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_WORDS: dict[str, float] = {
    **{word: float(value) for value, word in enumerate(_COUNTED)},
    "thirty": 30.0,
    "forty": 40.0,
    "fifty": 50.0,
    "sixty": 60.0,
    "seventy": 70.0,
    "eighty": 80.0,
    "ninety": 90.0,
    "hundred": 100.0,
    "none": 0.0,
    "never": 0.0,
    "half": 0.5,
    "once": 1.0,
    "twice": 2.0,
    "¼": 0.25,
    "½": 0.5,
    "¾": 0.75,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
}
_NUMBER = (
    r"(?:(?<!\d)\d{1,12}(?:,\d{3}){0,4}(?:\.\d{1,6})?|(?<!\d)\.\d{1,6}|[¼½¾⅓⅔]|\b(?:"
    + "|".join(word for word in _WORDS if word.isalpha())
    + r")\b)"
)
_DATE = re.compile(r"\d{1,4}[/-]\d{1,2}[/-]\d{1,4}")
_RANGE = re.compile(rf"{_NUMBER}\s?(?:-|–|\bto\b)\s?{_NUMBER}", re.IGNORECASE)
_LEVEL = re.compile(
    rf"(?P<part>{_NUMBER})\s?(?:/|(?:out\s)?of\s(?:every\s)?|in\s(?=\d))\s?(?P<whole>{_NUMBER})"
    rf"|(?P<percent>{_NUMBER})\s?-?(?:%|percent\b|per\s+cent\b|pct\b)"
    rf"|(?P<plain>{_NUMBER})",
    re.IGNORECASE,
)
_UNIT = re.compile(r"[^\W\d_][\w/-]{0,30}")
_NO_UNIT = words_of(
    """
        about approximately around roughly nearly almost at least most up to the a an of level now only
        just currently correct correctly per average or more fewer less better higher in no than score
        scored on by as each every and
    """
)
_PERIOD = re.compile(
    r"\s*(?:[^\W\d_][\w-]{0,30}\s+){0,3}?(?:(?:an?|per|each|every)\s+(?:school\s+)?|/\s?)"
    r"(minute|min|hour|hr|day|week|wk|month|year|session|class|period|lesson)s?\b",
    re.IGNORECASE,
)
_SAME_PERIOD = {"min": "minute", "hr": "hour", "wk": "week"}
_SAME_UNIT = dict(
    pair.split(":")
    for pair in words_of(
        """
        wcpm:wpm cwpm:wpm words:wpm min:minute mins:minute sec:second secs:second x:time hrs:hour
        hr:hour
    """
    )
)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A level as read: `value` in percent for a share, else as written; `shown` is how to say it again."""

    value: float
    unit: str
    shown: str
    period: str = ""
    """The day, week or hour a count is for; empty where none is named."""


def assess_progress(baseline: Level, target: Level, current: Level) -> ProgressResult:
    """Met, partially met or not met, from three levels in the same unit.

    The share of the way gained is (current - baseline) / (target - baseline): 1 or more is met, 0 or less is
    not met, and "partially met" needs growth above a baseline that is a number (knowledge_facts B10). The
    three words are not federal categories, so the explanation always shows the levels as well.

    Args:
        baseline: Where the student started: a number, or text such as "3 of 8", "40%" or "12 wcpm".
        target: Where the goal wants the student to be, in the same unit.
        current: The latest level, in the same unit.
    """
    given = (baseline, target, current)
    read = [_read(value) for value in given]
    unread = [name for name, level in zip(_ASK, read, strict=True) if level is None]
    if unread:
        asked = tuple(_ASK[name] for name in unread)
        if len(unread) == 1:
            return _cannot_tell(f"We cannot tell yet: the {unread[0]} is not a number we can use.", asked)
        return _cannot_tell(f"We cannot tell yet: the {_listed(unread)} are not numbers we can use.", asked)
    start, goal, now = (level for level in read if level is not None)
    if _measured_differently(start, goal, now):
        return _cannot_tell(
            f"We cannot tell yet: {start.shown}, {goal.shown} and {now.shown} are not measured the same way.",
            ("The baseline, the target and the latest level, all measured the same way.",),
        )
    if start.value != goal.value:
        return _along_the_way(start, goal, now)
    if now.value != goal.value:
        return _cannot_tell(
            f"We cannot tell: the goal starts and ends at {goal.shown}, so more or less could be the aim.",
            (_NEW_TARGET,),
        )
    return _held(start, goal, now)


def level_value(text: str) -> float | None:
    """The level in a text as a number: a percentage or share in percent, else the count; None without one."""
    reading = _read(text)
    return reading.value if reading else None


def _along_the_way(start: _Reading, goal: _Reading, now: _Reading) -> ProgressResult:
    fraction = (now.value - start.value) / (goal.value - start.value)
    status: ProgressStatus = "met" if fraction >= 1 else "partially_met" if fraction > 0 else "not_met"
    path = f"The student started at {start.shown}, is at {now.shown} now, and the goal is {goal.shown}."
    if status == "met":
        end = "The goal is met."
    elif status == "partially_met":
        # Neither "0% of the way" with growth nor "100%" before the goal is met.
        share = min(99, max(1, round(fraction * 100)))
        way = f"That is {share}% of the way, so the goal is partially met."
        end = f"{way} {_OWN_CODES}"
    elif fraction == 0:
        end = "There is no growth past the start yet, so the goal is not met."
    else:
        end = "That is further from the goal than at the start, so the goal is not met."
    asked = () if status == "met" else _ASK_WHEN_OPEN
    return ProgressResult(
        status=status, fraction=round(fraction, 4), explanation=f"{path} {end}", ask_for=asked
    )


def _held(start: _Reading, goal: _Reading, now: _Reading) -> ProgressResult:
    """A target that asks for no growth: there is no way to measure a share of."""
    text = (
        f"The start ({start.shown}) was already at the target ({goal.shown}), so growth cannot be measured. "
        f"The student is at the target now ({now.shown})."
    )
    return ProgressResult(status="met", fraction=None, explanation=text, ask_for=(_NEW_TARGET,))


def _cannot_tell(explanation: str, ask_for: tuple[str, ...]) -> ProgressResult:
    return ProgressResult(status="cannot_tell", fraction=None, explanation=explanation, ask_for=ask_for)


def _read(value: Level) -> _Reading | None:
    """The first level in a text: a share, a percentage or a count. Dates are skipped; a range is no level."""
    if value is None or isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return _Reading(float(value), "", f"{value:g}") if math.isfinite(value) else None
    text = _DATE.sub(" ", value[:400])
    found = _LEVEL.search(text)
    if found is None or _RANGE.match(text, found.start()):
        return None
    if found["part"]:
        part, whole = _value(found["part"]), _value(found["whole"])
        shown = f"{part:g} of {whole:g}"
        return _Reading(part / whole * 100, "share", shown) if whole else None
    if found["percent"]:
        percent = _value(found["percent"])
        return _Reading(percent, "%", f"{percent:g}%")
    plain, rest = _value(found["plain"]), text[found.end() :]
    period = _period(rest)
    unit = _unit(rest if period is None else rest[: period.start(1)])
    shown = f"{plain:g} {_SPOKEN.get(unit, _plural(unit, plain))}".strip()
    if period is None or unit in _SPOKEN:
        return _Reading(plain, unit, shown)
    named = _SAME_PERIOD.get(period[1].lower(), period[1].lower())
    return _Reading(plain, unit, f"{shown} {'an' if named == 'hour' else 'a'} {named}", named)


def _value(text: str) -> float:
    low = text.lower()
    return _WORDS[low] if low in _WORDS else float(low.replace(",", ""))


_SPOKEN = {"wpm": "words a minute"}


def _plural(unit: str, count: float) -> str:
    return f"{unit}s" if unit and count != 1 and not unit.endswith("s") else unit


def _unit(rest: str) -> str:
    """The first word after a figure that names what is counted ("wcpm", "prompts"), in the singular."""
    for match in _UNIT.finditer(rest[:60]):
        word = match.group().lower()
        if word not in _NO_UNIT:
            same = _SAME_UNIT.get(word, word)
            return same[:-1] if same.endswith("s") and not same.endswith("ss") else same
    return ""


def _period(rest: str) -> re.Match[str] | None:
    """ "a day", "per week" or "/hr" soon after a figure: what the count is for, not what is counted."""
    return _PERIOD.match(rest[:60])


def _measured_differently(*levels: _Reading) -> bool:
    units = {level.unit for level in levels if level.unit}
    periods = {level.period for level in levels if level.period}
    return len(units) > 1 or len(periods) > 1 or _mixes_shares(*levels)


def _mixes_shares(*levels: _Reading) -> bool:
    """A bare number may stand for a percentage or a count, never for "3 of 8"."""
    shares = [level.unit == "share" for level in levels]
    return any(shares) and not all(shares)


def _listed(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"


_ASK = {
    "baseline": "The starting level as a number, with its date and the support given.",
    "target": "The target of the goal as a number.",
    "latest level": "The latest level as a number, with its date, the number of chances and the support.",
}
_ASK_WHEN_OPEN = (
    "The latest numbers with their dates, the number of chances and the support given.",
    "A graph of the data since the goal began.",
    "What the team will change so that the goal is reached.",
)
_OWN_CODES = "Progress codes differ by form: use your form's own."
_NEW_TARGET = "A target that differs from the starting level, in the same unit."
