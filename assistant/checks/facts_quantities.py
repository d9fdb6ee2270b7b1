"""Every quantity in a text: percentages, ratios, durations, rates, dates, grades, counts, with their limits.

A quantity's `value` is what two wordings of it share: "four out of five trials" and "4/5 opps" are both
ratio "4/5 trial"; "no more than one prompt" and "one prompt at most" are both count "1", at_most.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.checks.facts_dates import date_at, grade_at, term_at
from assistant.checks.facts_limits import Bounds, bounds_of
from assistant.checks.facts_rates import article_duration_at, clock_at, is_one_to_one, rate_at
from assistant.checks.facts_tokens import Line, Token
from assistant.checks.facts_values import Value, value_at
from assistant.checks.vocabulary import Vocabulary
from assistant.checks.wording import words_of

_CODE = re.compile(
    r"(?<![\w.])(?:(?:[A-Z]{1,8}\.){1,3}[A-Z0-9]{1,6}(?:[.\-][A-Za-z0-9]{1,6}){0,5}"
    r"|\d{1,2}\.[A-Z]{1,4}(?:\.[A-Za-z0-9]{1,4}){1,4})(?![\w])"
)
# Blanks for the team. A bracket that holds a number says something, so it is read like any text.
BLANK = re.compile(r"_{2,}(?:\s?\([^()\n\d]{0,80}\))?|\[[^\[\]\n\d]{0,120}\]|(?<=\s)\.{4,}|…{2,}")
_AHEAD = words_of("at from to near")
_BEHIND = words_of("in for on and but")


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity, covering tokens `first` up to `last`; `far` and `denies` as in `facts_limits.Bounds`.

    `near` is the word after it.
    """

    kind: str
    value: str
    limit: str
    unit: str
    start: int
    end: int
    text: str
    first: int
    last: int
    denies: bool = False
    far: tuple[int, int] = (0, 0)
    near: str = ""

    @property
    def tokens(self) -> frozenset[int]:
        """Indexes of the tokens it covers, with those of a limit further on."""
        return frozenset(range(self.first, self.last)) | frozenset(range(*self.far))

    @property
    def full(self) -> str:
        """Limit, value and unit in one string: the normalised form of the fact."""
        return " ".join(part for part in (self.limit, self.value, self.unit) if part)


def quantities(text: str, found: Sequence[Token], vocabulary: Vocabulary) -> list[Quantity]:
    """The quantities of `text`, whose tokens are `found`, in order and never overlapping."""
    line = Line(found, vocabulary)
    codes = _codes(text, found)
    result: list[Quantity] = []
    index = 0
    while index < len(line):
        token = found[index]
        if token.is_number and _marks_item(text, line, index):
            index += 2
            continue
        if token.low in ("1", "one") and is_one_to_one(line, index):
            index = is_one_to_one(line, index)
            continue
        value = codes.get(index) or _of_percentile(line, index)
        if value is None and (token.is_number or token.low in vocabulary.openers):
            value = _read(line, index)
        if value is None:
            index += 1
            continue
        bounds = bounds_of(line, value, result[-1].last if result else 0)
        result.append(_quantity(text, line, value, bounds))
        index = max(value.last, bounds.last)
    return _with_percentiles(line, result)


def _with_percentiles(line: Line, found: list[Quantity]) -> list[Quantity]:
    """ "at the 12th percentile in reading and at the 58th in listening": both are percentiles."""
    if not any(item.kind == "percentile" for item in found):
        return found
    return [
        replace(item, kind="percentile")
        if item.kind == "ordinal"
        and line.low(item.first - 1) == "the"
        and line.low(item.first - 2) in _AHEAD
        and (line.low(item.last) in _BEHIND or not line.is_word(item.last))
        else item
        for item in found
    ]


def _read(line: Line, index: int) -> Value | None:
    for reader in (date_at, grade_at, term_at):
        hit = reader(line, index)
        if hit:
            return Value(hit[0], hit[1], "", index, hit[2])
    clock = clock_at(line, index)
    if clock:
        return Value("time", clock[0], "", index, clock[1])
    rate = rate_at(line, index) if line.low(index + 2) != "and" or line.low(index + 4) != "half" else None
    if rate:
        return Value("rate", rate[0], "", index, rate[1])
    span = article_duration_at(line, index)
    if span:
        return Value("duration", span[0], span[1], index, span[2])
    return value_at(line, index)


def _marks_item(text: str, line: Line, index: int) -> bool:
    """ "1) state his address" on a line of its own: the number counts nothing."""
    token = line.tokens[index]
    if line.low(index + 1) not in (")", ".") or not line.glued(index + 1) or len(token.text) > 2:
        return False
    if line.glued(index + 2) or index + 2 >= len(line):
        return False
    opened = text.rfind("\n", 0, token.start) + 1
    return not text[opened : token.start].strip(" (-*•\t\r")


def _of_percentile(line: Line, index: int) -> Value | None:
    """ "percentile 25", "a percentile rank of 25"."""
    if not line.is_number(index):
        return None
    back = index - 1
    while line.low(back) in ("of", "rank", ":", "="):
        back -= 1
    if line.low(back) not in ("percentile", "%ile"):
        return None
    return Value("percentile", line.low(index), "", index, index + 1)


def _quantity(text: str, line: Line, value: Value, bounds: Bounds) -> Quantity:
    start, end = line.tokens[bounds.first].start, line.tokens[bounds.last - 1].end
    return Quantity(
        kind=value.kind,
        value=value.value,
        limit=bounds.limit,
        unit=value.unit,
        start=start,
        end=end,
        text=text[start:end],
        first=bounds.first,
        last=bounds.last,
        denies=bounds.denies,
        far=bounds.far,
        near=line.low(bounds.last),
    )


def _codes(text: str, found: Sequence[Token]) -> dict[int, Value]:
    """Standards codes such as RL.5.2, by their first token."""
    result: dict[int, Value] = {}
    at = 0
    for match in _CODE.finditer(text):
        if not any(character.isdecimal() for character in match.group()):
            continue
        while at < len(found) and found[at].start < match.start():
            at += 1
        last = at
        while last < len(found) and found[last].end <= match.end():
            last += 1
        result[at] = Value("code", match.group().upper(), "", at, last)
    return result
