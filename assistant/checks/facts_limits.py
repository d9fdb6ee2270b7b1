"""Limits on numbers: "at least", "no more than", "3 or fewer", "not ... more than once"."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.checks.facts_tokens import Line
from assistant.checks.facts_values import MOVES, Value
from assistant.checks.wording import words_of

_UNLIMITED = words_of("code rate grade timeframe date")
_NEGATIONS = words_of("unable not n't never without no cannot can't")
_BREAKS = words_of("and with in on for at by of to from but while")
_CLOSE_ONLY = frozenset({"+", "plus", "maximum", "minimum", "max"})
_SKIPPED = words_of("a an the only just ( of his her their")
_OF_LIMITS = words_of("minimum maximum max average ceiling limit cap excess floor")
_ABOUT_TOPIC = words_of("talk talks learn write know all how read")
# "over three sessions" is across them, not more than three.
_SPREAD = words_of(
    """sessions trials days weeks lessons classes assignments probes months opportunities quarters periods
    consecutive observations samples attempts visits settings semesters tests quizzes data"""
)
_NUMBERS = words_of("two three four five six seven eight nine ten twelve fifteen twenty")
_DOWN = words_of("shut melt calm sit lie slow break settl put")  # "shuts down" is no move downwards
_REACH = 5
_FROM_REACH = 9
_NEGATION_REACH = 16


@dataclass(frozen=True, slots=True)
class Bounds:
    """A limit and the tokens a quantity covers with it.

    `far` are the token indexes of a limit that stands apart ("2 verbal prompts or fewer"); `denies` marks one
    made by a negation elsewhere in the sentence ("not ... more than once").
    """

    limit: str
    first: int
    last: int
    denies: bool = False
    far: tuple[int, int] = (0, 0)


def bounds_of(line: Line, value: Value, floor: int) -> Bounds:
    """The limit on `value`; tokens before `floor` belong to the quantity before it."""
    plain = Bounds(value.limit, value.first, value.last)
    if value.limit or value.kind in _UNLIMITED:
        return plain
    name, first = _before(line, value, floor)
    if name == "over" and _negated(line, first):
        return Bounds("at_most", first, value.last, denies=True)
    if name == "under" and _negated(line, first):
        return Bounds("at_least", first, value.last, denies=True)
    if name:
        return Bounds(name, first, value.last)
    hit = _after(line, value)
    if hit and hit[1] == value.last:
        return Bounds(hit[0], value.first, hit[2])
    if hit:
        return Bounds(hit[0], value.first, value.last, far=hit[1:])
    if value.kind == "duration" and value.first > floor and line.low(value.first - 1) == "within":
        return Bounds("at_most", value.first - 1, value.last)
    return plain


def _after(line: Line, value: Value) -> tuple[str, int, int] | None:
    """The limit that follows within a few plain words: its name, where it starts and where it ends."""
    sentence = line.tokens[value.first].sentence
    for index in range(value.last, min(value.last + _REACH, len(line))):
        if index > value.last and (line.is_number(index) or line.low(index) in _NUMBERS):
            return None  # "all 7 periods 4 or more days": the limit is on the other number
        for limit in line.limits_from(index):
            end = line.phrase(index, limit.words)
            close = index - value.last <= 2 or limit.words[0] not in _CLOSE_ONLY
            if end > 0 and close and not _leads(line, end):
                return limit.name, index, end
        token = line.tokens[index]
        if not (token.is_word or token.text == "-") or token.sentence != sentence or token.low in _BREAKS:
            return None
    return None


def _leads(line: Line, index: int) -> bool:
    """Whether a limit that ends here is that of the number right after it ("earns at least a 3")."""
    at = index + 1 if line.low(index) in ("a", "an", "the", "than") else index
    return line.is_number(at) or line.low(at) in _NUMBERS


def _before(line: Line, value: Value, floor: int) -> tuple[str, int]:
    end = value.first
    while end > max(floor, value.first - _REACH) and line.low(end - 1) in _SKIPPED:
        if line.low(end - 1) == "of" and line.low(end - 2) not in _OF_LIMITS:
            break
        end -= 1
    for stop in sorted({value.first, end}, reverse=True):
        for limit in line.vocabulary.limits_before.get(line.low(stop - 1), ()):
            first = stop - len(limit.words)
            fits = first >= floor and all(
                line.low(first + step) == word for step, word in enumerate(limit.words)
            )
            if fits and _is_limit(line, limit.words, first, value, floor):
                return limit.name, first
    return "", value.first


def _is_limit(line: Line, words: tuple[str, ...], first: int, value: Value, floor: int) -> bool:
    """Whether words that often limit a number do so here; "moving up to 90%" is no limit."""
    if words == ("up", "to"):
        return not (_starts_from(line, first) or _moves(line, first, floor))
    if words == (">",):
        return not (line.is_word(first - 1) and line.low(first - 2) in ("<", "/"))  # "<b>9"
    if words == ("about",):
        return line.low(first - 1) not in _ABOUT_TOPIC
    if words == ("over",):
        return value.kind != "duration" and not {line.low(value.last), line.low(value.last + 1)} & _SPREAD
    if words == ("some",):
        return value.kind in ("percent", "count", "duration")
    return True


def _starts_from(line: Line, first: int) -> bool:
    """ "from 48 correct words a minute up to 85": "up to" tells the way, not a limit."""
    sentence = line.tokens[first].sentence
    for back in range(first - 1, max(first - _FROM_REACH, -1), -1):
        if line.tokens[back].sentence != sentence or not (
            line.is_word(back) or line.is_number(back) or line.low(back) in "%-"
        ):
            return False
        if line.low(back) == "from":
            return line.is_number(back + 1) or line.low(back + 1) in line.vocabulary.numbers["words"]
    return False


def _moves(line: Line, first: int, floor: int) -> bool:
    """ "moving up to 90%"; "shuts down for up to 20 minutes" does not move."""
    return any(
        line.stem(back) in MOVES and not (line.low(back) == "down" and line.stem(back - 1) in _DOWN)
        for back in range(max(floor, first - 3), first)
    )


def _negated(line: Line, first: int) -> bool:
    for back in range(first - 1, max(first - _NEGATION_REACH, -1), -1):
        if line.tokens[back].sentence != line.tokens[first].sentence or line.low(back) in ("but", ";"):
            return False
        if line.low(back) in _NEGATIONS:
            return True
    return False
