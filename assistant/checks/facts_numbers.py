"""Numbers as people write them: digits, words, fractions, "twice", "a dozen", "one and a half"."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.checks.facts_tokens import Line
from assistant.checks.wording import words_of

_GLYPHS = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅛": (1, 8)}
# "one" is a pronoun after the first of these ("without one") and before the second ("one another").
_ONE_AFTER = words_of("no the this that which every each any another other without some")
_ONE_BEFORE = words_of("and another 's is was can who that to will ear")
_ORDINAL_ENDS = frozenset({"st", "nd", "rd", "th"})
# "once" joins clauses before these ("once he has listened").
_ONCE_BEFORE = words_of(
    "he she they it the his her their i we you this that these those someone somebody everyone anyone anybody"
)
_IN_A_WHILE = words_of("while blue great")
_NO_SINGLE = words_of("- words file parent mother father digit syllable word handed step")
_FRACTION_OF = words_of("hour inch mile of cup page")
_QUARTER_OF = words_of("inch hour mile cup")


@dataclass(frozen=True, slots=True)
class Number:
    """A number that ends before token `end`. `form` is how it was written; fractions keep both parts."""

    value: float
    end: int
    form: str
    parts: tuple[int, int] | None = None


def number_at(line: Line, index: int) -> Number | None:
    """The number that starts at token `index`, or None."""
    if line.is_number(index):
        return _digits(line, index)
    low = line.low(index)
    if low in _GLYPHS:
        top, bottom = _GLYPHS[low]
        return Number(top / bottom, index + 1, "fraction", (top, bottom))
    return _spoken(line, index) if line.is_word(index) else None


def shown(value: float) -> str:
    """A number without a needless ".0"."""
    return f"{value:g}" if abs(value) < 1e6 else f"{value:.0f}"


def _digits(line: Line, index: int) -> Number:
    value = float(line.low(index).replace(",", ""))
    end = index + 1
    if line.glued(end) and line.low(end) in _ORDINAL_ENDS:
        return Number(value, end + 1, "ordinal")
    if line.low(end) in _GLYPHS:
        top, bottom = _GLYPHS[line.low(end)]
        return Number(value + top / bottom, end + 1, "digits")
    if _is_mixed(line, end):
        return Number(value + float(line.low(end)) / float(line.low(end + 2)), end + 3, "digits")
    return Number(value, end, "digits")


def _is_mixed(line: Line, end: int) -> bool:
    """Whether "1/2" follows a whole number after a space, as in "1 1/2 hours"."""
    return (
        not line.glued(end)
        and line.low(end) in ("1", "2", "3")
        and line.low(end + 1) == "/"
        and line.glued(end + 1)
        and line.low(end + 2) in ("2", "3", "4", "8")
    )


def _spoken(line: Line, index: int) -> Number | None:
    names = line.vocabulary.numbers
    low, following = line.low(index), line.low(index + 1)
    if _counts_nothing(line, index):
        return None
    if low in names["steps"] and _steps_by(line, index):
        return Number(names["steps"][low], index + 1, "words")
    if low in names["times"]:
        return Number(names["times"][low], index + 1, "times")
    if low in ("a", "an", "one") and following == "dozen":
        return Number(12, index + 2, "words")
    part = following == "half" or (following in ("quarter", "third") and line.low(index + 2) in _FRACTION_OF)
    if low in ("a", "one") and following in names["fractions"] and line.low(index + 2) == "of":
        part = True
    if low in ("a", "an", "one") and part:
        bottom = names["fractions"][following]
        return Number(1 / bottom, index + 2, "fraction", (1, bottom))
    if low == "half":
        return Number(0.5, index + 1, "fraction", (1, 2))
    if low == "quarter" and following in _QUARTER_OF:
        return Number(0.25, index + 1, "fraction", (1, 4))
    if low in names["ordinals"]:
        return Number(names["ordinals"][low], index + 1, "ordinal")
    if low not in names["words"] or (low == "one" and _is_pronoun(line, index)):
        return None
    if low == "single" and (following in _NO_SINGLE or line.low(index - 1) in ("every", "each")):
        return None
    return _words(line, index)


def _steps_by(line: Line, index: int) -> bool:
    """ "counts by fives and tens"; the tens of a place value are none."""
    before = line.low(index - 1)
    return before == "by" or (before in ("and", "or") and line.low(index - 3) == "by")


def _counts_nothing(line: Line, index: int) -> bool:
    """ "once he has listened", "once in a while", "time and a half" (a support)."""
    low, following = line.low(index), line.low(index + 1)
    if low == "once":
        return following in _ONCE_BEFORE or (following == "in" and line.low(index + 3) in _IN_A_WHILE)
    at = index if low == "a" else index - 1
    return low in ("a", "half") and [line.low(at + step) for step in (-2, -1, 0)] == ["time", "and", "a"]


def _words(line: Line, index: int) -> Number:
    names = line.vocabulary.numbers
    value = names["words"][line.low(index)]
    end = index + 1
    after = end + 1 if line.low(end) == "-" else end
    if 20 <= value <= 90:
        if 0 < names["words"].get(line.low(after), 0) < 10:
            value, end = value + names["words"][line.low(after)], after + 1
        elif after > end and 0 < names["ordinals"].get(line.low(after), 0) < 10:
            return Number(value + names["ordinals"][line.low(after)], after + 1, "ordinal")
    if line.low(end) in ("hundred", "thousand", "dozen"):
        value, end = value * names["words"][line.low(end)], end + 1
        skip = end + 1 if line.low(end) == "and" else end
        if 0 < names["words"].get(line.low(skip), 0) < 100:
            rest = _words(line, skip)
            value, end = value + int(rest.value), rest.end
    dash = end + 1 if line.low(end) == "-" else end
    bottom = names["fractions"].get(line.low(dash))
    if bottom and value < bottom and line.low(dash) != "half":
        return Number(value / bottom, dash + 1, "fraction", (value, bottom))
    if [line.low(end + step) for step in range(3)] in (["and", "a", "half"], ["and", "one", "half"]):
        return Number(value + 0.5, end + 3, "words")
    return Number(value, end, "words")


def _is_pronoun(line: Line, index: int) -> bool:
    if line.low(index + 1) == "and" and line.low(index + 3) == "half":
        return False  # "one and a half"
    if line.low(index + 1) == "to" and number_at(line, index + 2):
        return False  # "one to two hours"
    if line.low(index - 1) == "to" and line.low(index - 3) == "from":
        return False  # "from five to one"
    if line.low(index - 1) in _ONE_AFTER or line.low(index + 1) in _ONE_BEFORE:
        return True
    ahead = [line.low(at) for at in range(index + 1, index + 6)]
    if any(
        ahead[at : at + 3] == ["to", "the", "next"] or ahead[at : at + 2] == ["to", "another"]
        for at in range(3)
    ):
        return True  # "from one class to the next", "from one to another"
    following = index + 1
    return not (
        line.is_word(following) or line.is_number(following) or line.low(following) in ("-", "/", "%")
    )
