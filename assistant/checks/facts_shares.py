"""What a percentage is a percentage of: answers that are right, or things of some kind."""

from __future__ import annotations

from itertools import takewhile

from assistant.checks.facts_tokens import Line
from assistant.checks.wording import words_of

_ACCURACY = words_of("accuracy accurate accurately correct correctly mastery")
_RIGHT, _RIGHT_REACH = words_of("right correct correctly accurate accurately"), 20  # tokens
_SIDES = words_of("side hand foot leg arm ear eye margin half page")  # "his right hand" is no right answer
_CLAUSE_ENDS = words_of(". ;")
_GATHERED = words_of("list set group collection sample")
_SPACERS = words_of("observed given total scheduled school weekly daily")
_GROUP_ENDS = words_of("of that which who in on at with when and or but for from")
_GROUP_REACH = 6  # tokens
_DETERMINERS = words_of("the every his her their those these all any each")


def share_of(line: Line, index: int) -> str:
    """What a percentage is a percentage of, told by the words before and after it.

    Args:
        line: the tokens of a text.
        index: the token after the percentage.

    Returns:
        "accuracy" ("80% accuracy", "correctly 80% of the time"), "of trial" for trials of any name, "of
        problem" for "80% of the two-digit subtraction problems", or "" where the text does not say.
    """
    if _is_right(line, index) and _is_of_the_time(line, index):
        return "accuracy"
    for at in range(index, min(index + 3, len(line))):
        if line.low(at) in _ACCURACY:
            return "accuracy"
        if line.low(at) == "of":
            noun = _counted(line, past_determiners(line, at + 1))
            if not line.is_word(noun):
                return ""
            return "of trial" if line.low(noun) in line.vocabulary.trials else f"of {line.stem(noun)}"
    return ""


def past_determiners(line: Line, index: int) -> int:
    """The first token from `index` on that is no "the", "his" or "each"."""
    while line.low(index) in _DETERMINERS:
        index += 1
    return index


def _is_right(line: Line, index: int) -> bool:
    """Whether the clause says before `index` that something is done right."""
    reach = range(index - 1, max(-1, index - _RIGHT_REACH), -1)
    clause = takewhile(lambda at: line.low(at) not in _CLAUSE_ENDS, reach)
    return any(line.low(at) in _RIGHT and line.low(at + 1) not in _SIDES for at in clause)


def _is_of_the_time(line: Line, index: int) -> bool:
    return line.low(index) == "of" and line.low(past_determiners(line, index + 1)) == "time"


def _counted(line: Line, at: int) -> int:
    """Where the things stand that are counted: the first word of many in "(a list of) 20 short words"."""
    gathered = at + 1 if line.low(at) in ("a", "an") else at
    if line.low(gathered) in _GATHERED and line.low(gathered + 1) == "of":
        at = past_determiners(line, gathered + 2)
    while line.low(at) in _SPACERS:
        at += 1
    for noun in range(at, at + _GROUP_REACH):
        low = line.low(noun)
        if low in _GROUP_ENDS or not (line.is_word(noun) or low == "-" or low.isdigit()):
            break
        if low.endswith("s") and not low.endswith("ss"):
            return noun
    return at
