"""What a number stands for: a percentage, a ratio, a range, a duration, a count."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.checks.facts_numbers import Number, number_at, shown
from assistant.checks.facts_rates import Unit, unit_at
from assistant.checks.facts_shares import past_determiners, share_of
from assistant.checks.facts_tokens import Line
from assistant.checks.wording import words_of

PERCENT = frozenset({"%", "percent", "pct"})
# After these, "55 to 90" is a way from one number to another and not a range.
MOVES = words_of(
    "from up down increas improv move mov go build rais bring climb grow work drop decreas rise ris"
)
_SPREAD = words_of("anywhere ranging ranges ranged range lasting lasts last lasted")
_AFTER_SHARE = words_of(
    "and with by when while given using at on as during if but he she they across for after"
)
_NOT_BETWEEN = words_of("in on with and for per a each not never cannot")
_ROWS = words_of("consecutive straight successive different separate random observed full")
_ORDERED = words_of("period step word sound letter name block half shift")


@dataclass(frozen=True, slots=True)
class Value:
    """A quantity before its limits are read. It covers the tokens from `first` up to `last`."""

    kind: str
    value: str
    unit: str
    first: int
    last: int
    limit: str = ""


def value_at(line: Line, index: int) -> Value | None:
    """The number with its meaning that starts at token `index`, or None."""
    money = line.low(index) == "$"
    number = number_at(line, index + 1 if money else index)
    if number is None:
        return None
    if money:
        return Value("money", shown(number.value), "dollar", index, number.end)
    if number.form == "ordinal":
        return _ordinal(line, index, number)
    if number.value == 0 and line.low(number.end) in ("-", "–", "to", "or"):
        most = number_at(line, number.end + 1)
        if most is not None and most.form in ("digits", "words"):
            # "0-1 times" is "no more than 1 time"
            return replace(_plain(line, index, most, shown(most.value)), limit="at_most")
    if number.value == 0 and line.low(number.end) not in PERCENT and number.form != "fraction":
        return None  # "0 prompts" is "no prompts": a negation, not a count
    return (
        _ratio(line, index, number)
        or _range(line, index, number)
        or _plain(line, index, number, shown(number.value))
    )


def _ordinal(line: Line, index: int, number: Number) -> Value | None:
    at = number.end + 1 if line.low(number.end) == "-" else number.end
    if line.low(at) in ("percentile", "percentiles", "ile"):
        return Value("percentile", shown(number.value), "", index, at + 1)
    if line.low(at) == "%" and line.low(at + 1) == "ile":
        return Value("percentile", shown(number.value), "", index, at + 2)
    if line.is_number(index) or number.value > 1 or line.low(number.end) in _ORDERED:
        return Value("ordinal", shown(number.value), "", index, number.end)
    return None


def _ratio(line: Line, index: int, top: Number) -> Value | None:
    if top.parts is not None:
        return _fraction(line, index, top)
    noun, limit = "", ""
    if line.low(top.end) == "/" and not line.is_word(top.end + 1):
        at = top.end + 1
    else:
        past, limit = past_limit(line, top.end)
        at, noun = _out_of(line, past)
    bottom = number_at(line, at) if at > 0 else None
    if bottom is None or bottom.form not in ("digits", "words") or bottom.value < 1:
        return None
    if line.low(bottom.end) in PERCENT or line.low(top.end) in PERCENT:
        return None
    last, unit = bottom.end, "trial" if noun in line.vocabulary.trials else ""
    if line.low(last) in line.vocabulary.trials:
        last, unit = last + 1, "trial"
    return Value("ratio", f"{shown(top.value)}/{shown(bottom.value)}", unit, index, last, limit)


def _fraction(line: Line, index: int, number: Number) -> Value:
    top, bottom = number.parts or (1, 1)
    at = number.end + 1 if line.low(number.end) == "-" else number.end
    if line.low(at) == "of" and line.low(at + 1) in ("a", "an", "one"):
        at += 2  # "a quarter of an hour"
    elif line.low(at) == "the" or (line.low(at) == "of" and line.low(at + 1) == "the"):
        day = at + 1 if line.low(at) == "the" else at + 2
        at = day if line.low(day) in ("day", "hour") else at  # "half the day"
    unit = unit_at(line, at)
    if unit and number.value < 1:
        return Value("duration", shown(number.value * unit.size), unit.name, index, unit.end)
    return Value("ratio", f"{top}/{bottom}", "", index, number.end)


def _out_of(line: Line, at: int) -> tuple[int, str]:
    """Where the second number of "4 out of 5", "four days out of every five" starts, and the noun between."""
    noun = ""
    for index in range(at, min(at + 4, len(line))):
        low = line.low(index)
        if low == "out" and line.low(index + 1) == "of":
            return past_determiners(line, index + 2), noun
        if low == "of":
            return past_determiners(line, index + 1), noun
        if low == "in" and line.low(index + 1) == "every":
            return (-1 if _is_span(line, index + 2) else index + 2), noun
        if low == "in" and _ends_a_share(line, index + 1):
            return index + 1, noun
        if not line.is_word(index) or low in _NOT_BETWEEN or number_at(line, index):
            return -1, ""
        noun = line.stem(index)
    return -1, ""


def _is_span(line: Line, index: int) -> bool:
    """Whether a number there measures time: "3 times in every 20-minute lesson"."""
    number = number_at(line, index)
    return number is not None and unit_at(line, _past_dash(line, number.end)) is not None


def _ends_a_share(line: Line, index: int) -> bool:
    """Whether the number of "nine times in ten" ends there, and is no time ("in ten minutes") or count."""
    number = number_at(line, index)
    if number is None or number.form not in ("digits", "words"):
        return False
    following = number.end
    if line.low(following) in ("-", "/", "%", "percent", "of", "out", "to", "or"):
        return False
    return not line.is_word(following) or line.low(following) in _AFTER_SHARE


def _range(line: Line, index: int, low: Number) -> Value | None:
    at = low.end + 1 if line.low(low.end) in PERCENT else low.end
    if line.low(at) == "-" and line.low(at + 1) in ("to", "or") and not line.glued(at + 1):
        at += 1  # "3- to 4-word phrases"
    sign, before = line.low(at), line.low(index - 1)
    between = before == "between" and sign == "and"
    spread = before == "from" and line.low(index - 2) in _SPREAD
    if not between and (sign not in ("-", "–", "—", "to", "or") or (before == "from" and not spread)):
        return None
    high = number_at(line, at + 1)
    if (
        high is None
        or high.form not in ("digits", "words")
        or high.value <= low.value
        or _ratio(line, at + 1, high)
    ):
        return None
    moves = not spread and any(line.stem(back) in MOVES for back in range(max(0, index - 4), index))
    if sign == "to" and moves and before not in ("to", "for"):
        return None
    value = _plain(
        line, index, Number(high.value, high.end, "digits"), f"{shown(low.value)}-{shown(high.value)}"
    )
    unit = unit_at(line, _past_dash(line, high.end)) if value.kind == "duration" else None
    if unit is None:
        return value
    return Value(
        value.kind,
        f"{shown(low.value * unit.size)}-{shown(high.value * unit.size)}",
        value.unit,
        index,
        value.last,
    )


def _plain(line: Line, index: int, number: Number, value: str) -> Value:
    at = _past_dash(line, number.end)
    low = line.low(at)
    if low in PERCENT or (low == "per" and line.low(at + 1) == "cent"):
        last = at + 2 if low == "per" else at + 1
        if line.low(last) in ("ile", "iles"):
            return Value("percentile", value, "", index, last + 1)
        return Value("percent", value, share_of(line, last), index, last)
    if low in ("percentile", "percentiles"):
        return Value("percentile", value, "", index, at + 1)
    if low in ("dollar", "dollars", "cents"):
        return Value("money", value, "cent" if low == "cents" else "dollar", index, at + 1)
    timed = _duration(line, index, number, value)
    if timed:
        return timed
    if low == "x" or (low in ("time", "times") and at == number.end and number.form != "times"):
        return Value("count", value, "", index, at + 1)
    return Value("count", value, "", index, number.end)


def _unit_of_start(line: Line, index: int) -> Unit | None:
    """The unit of "from 5 minutes to 12", "15 minutes, up from 5"; "5 sessions" counts another thing."""
    if line.low(index - 1) == "from" and line.low(index - 2) in ("up", "down"):
        return None if line.is_word(index + 1) else _unit_of_goal(line, index - 2)
    if line.low(index - 1) != "to" or (line.is_word(index + 1) and line.low(index + 1) not in _AFTER_SHARE):
        return None
    for back in (index - 3, index - 4):
        start = number_at(line, back)
        unit = unit_at(line, start.end) if start else None
        if unit and unit.end == index - 1 and line.low(back - 1) == "from":
            return unit
    return None


def _unit_of_goal(line: Line, index: int) -> Unit | None:
    """The unit that ends before "up from" at `index`, a comma between: "15 minutes, up from"."""
    end = index - 1 if line.low(index - 1) == "," else index
    for back in (end - 2, end - 3):
        goal = number_at(line, back)
        unit = unit_at(line, goal.end) if goal else None
        if unit and unit.end == end:
            return unit
    return None


def _duration(line: Line, index: int, number: Number, value: str) -> Value | None:
    """ "10 minutes", "15 or more hours", "11-year-old", "3 consecutive weeks"."""
    at = _past_dash(line, number.end)
    past, limit = past_limit(line, at)
    unit = unit_at(line, at) or unit_at(line, past)
    if unit is None and line.low(index - 1) == "from" and line.low(number.end) == "to":
        # "from 5 to 15 minutes": the unit of the second number is that of the first
        goal = number_at(line, number.end + 1)
        shared = unit_at(line, goal.end) if goal else None
        if shared:
            return Value("duration", shown(number.value * shared.size), shared.name, index, number.end)
    if unit is None:
        unit_before = _unit_of_start(line, index) if number.end == at else None
        if unit_before:
            return Value(
                "duration", shown(number.value * unit_before.size), unit_before.name, index, number.end
            )
    if unit is None:
        spaced = unit_at(line, at + 1) if line.low(at) in _ROWS and "-" not in value else None
        return (
            Value("duration", shown(number.value * spaced.size), spaced.name, index, number.end)
            if spaced
            else None
        )
    old = _past_dash(line, unit.end)
    if unit.name == "month" and unit.size == 12 and line.low(old) in ("old", "olds"):
        return Value("age", value, "", index, old + 1)
    amount = value if "-" in value else shown(number.value * unit.size)
    return Value("duration", amount, unit.name, index, unit.end, limit)


def past_limit(line: Line, index: int) -> tuple[int, str]:
    """After "15" in "15 or more hours": the index of "hours" and the limit; else the index itself."""
    for limit in line.limits_from(index):
        end = line.phrase(index, limit.words)
        if end > 0:
            return end, limit.name
    return index, ""


def _past_dash(line: Line, index: int) -> int:
    return index + 1 if line.low(index) in ("-", "–") and line.is_word(index + 1) else index
