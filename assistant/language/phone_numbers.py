"""Phone numbers, and what only looks like one: ranges of words, steps, hertz or points.

Ten digits in a phone's grouping are a phone. Seven may be measured data: they are taken for data only where
the words right beside them say what was counted ("300-1200 steps", "scores of 410-1020"); others are masked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# What stands between the groups of a phone number: any dash a word processor makes, dots, any space.
_GAP = r"(?:[ \t\u00a0\u202f]{0,2}(?:[-‐‑‒–—−]{1,2}|[./·•_])[ \t\u00a0\u202f]{0,2}|[ \t\u00a0\u202f]{1,2})"
_CALL_WORD = (
    r"(?:phone|cell|tel|telephone|call(?:ed|s)?|text(?:ed)?|contact(?:ed)?|reach(?:ed)?|mobile|fax|ext|whatsapp|"
    r"dial(?:s|ed)?|ring(?:s)?|voice ?mail|pager|(?:nurse|office|crisis|help|hot|work|home) ?line|"
    r"(?:mom|dad|mother|father|parent|guardian|family|grandma|grandmother|aunt|uncle|home|work|emergency|her|his|"
    r"their|my)(?:['’]s)?[ ](?:number|no\.?|\#))"
)
_ENDS = r"(?![^\W\d_])"  # "tel555-4142" is typed too
_EXTENSION = r"(?:,?[ ]?(?:[Ee]xt(?:ension)?\.?|x)[ ]?\d{1,6})?"
# A number of its own, or the second of two: "555-4142/555-4143".
_OPENS, _CLOSES = r"(?:(?<![\w.$/-])|(?<=\d{4}/))", r"(?![\w%-]|/(?!\d{3}[-‐‑]\d{4})|[.,]\d)"
_LONG: tuple[re.Pattern[str], ...] = (
    re.compile(
        rf"(?P<v>(?<![\w.-])(?:\+?1{_GAP}?)?(?:\(\d{{3}}\){_GAP}?|\d{{3}}{_GAP})\d{{3}}{_GAP}\d{{4}}"
        rf"{_EXTENSION}(?![\w-]))"
    ),
    # "+52 55 1234 5678": a plus and nine digits or more.
    re.compile(
        r"(?P<v>(?<![\w+])\+(?=(?:[^\d\n]{0,3}\d){9})\d{1,3}"
        rf"(?:{_GAP}?(?:\(\d{{1,4}}\)|\d{{1,4}})){{2,6}}(?!\w))"
    ),
    re.compile(
        rf"\b{_CALL_WORD}{_ENDS}[^\d\n]{{0,20}}(?P<v>\d{{3}}{_GAP}\d{{3}}{_GAP}\d{{2}}{_GAP}\d{{2}}|\d{{10}})\b",
        re.IGNORECASE,
    ),
    # Said digit by digit: "Dial 5 5 5 4 1 4 2".
    re.compile(
        rf"\b{_CALL_WORD}{_ENDS}[^\d\n]{{0,20}}(?P<v>\d(?:[ -]\d){{6}}(?:(?:[ -]\d){{3}})?)(?![ -]?\d)",
        re.IGNORECASE,
    ),
)
_SEVEN: tuple[re.Pattern[str], ...] = (
    # No range goes down to a number that begins with 0: "555 – 0142".
    re.compile(rf"(?P<v>{_OPENS}[2-9]\d{{2}}[ \u00a0]?[‐‑‒–—−-][ \u00a0]?0\d{{3}}{_CLOSES})"),
    re.compile(rf"(?P<v>{_OPENS}[2-9]\d{{2}}[-‐‑]\d{{4}}{_CLOSES})"),
    re.compile(
        rf"\b{_CALL_WORD}{_ENDS}[^\d\n]{{0,20}}?(?P<v>\(?\d{{3}}(?:\)[ ]?|{_GAP})\d{{4}})\b", re.IGNORECASE
    ),
)
# What was counted, right after the number. No single small letter: "555-4142 m" is a mother's number.
_UNIT = re.compile(
    r"[ \u00a0]?(?:L\b|(?i:(?:-[ ]?)?"
    r"(?:(?:correct|total|raw|scaled?|spoken|written|different|sight|high[- ]frequency|reward|behavior)[ ])?"
    r"(?:lexiles?|quantiles?|words?|wpm|wcpm|points?|pts|tokens?|steps?|stickers?|meters?|metres?|km|feet|ft|"
    r"yards?|yds?|miles?|inch(?:es)?|laps?|ml|millilit(?:er|re)s?|oz|ounces?|cups?|grams?|kg|lbs?|pounds?|"
    r"k?cal(?:ories)?|hz|hertz|khz|dollars?|cents?|items?|cards?|problems?|facts?|pieces?|pages?|lines?|"
    r"sentences?|syllables?|sounds?|letters?|characters?|keystrokes?|pictures?|beads?|cubes?|blocks?|coins?|pennies|digits?|repetitions?|reps|"
    r"trials?|responses?|utterances?)\b(?!['’])))"
)
# Spans of time may as well follow a phone number: "cell: 555-4142 minutes before the bus".
_TIMES = re.compile(
    r"[ \u00a0](?:milliseconds?|seconds?|secs?|minutes?|mins?|times)\b(?![ ](?:before|after|prior))",
    re.IGNORECASE,
)
# What was measured, right before the number.
_MEASURE = re.compile(
    r"(?:\b(?:scor(?:ed|es?|ing)|raw|scaled|composite|lexiles?|quantiles?|levels?|bands?|pages|rit|norms?|"
    r"percentiles?|baseline|data|audiogram|frequenc(?:y|ies)|thresholds?|steps?|(?:word|cell) counts?|"
    r"(?:whole|multi-?digit|[2-7]-digit|large|natural|counting|ordered|compares?|orders?|rounds?|even|odd)[ ]"
    r"numbers?|number (?:line|sense)|place value|skip[- ]counts?|adds?|ran|walked|earned|typed|range)"
    r"(?:[ ]?[:=(]|[ ](?:is|was|were|of|at|from|to|within|between|goes|in the range|in the range of))?"
    r"|\b(?:between|within|counts?(?: on)? from|range of|range[sd] from|ranging from)"
    r"|\b(?:rose|grew|went|increased|improved|moved|gained|jumped|climbed|progressed|advanced|growth|gains?|"
    r"change|progress) from)[ \u00a0(]{1,2}$",
    re.IGNORECASE,
)
_LOOK_BACK = 60  # characters
_CALLED = re.compile(
    rf"\b(?:{_CALL_WORD}{_ENDS}[^\d\n]{{0,20}}(?:\b(?:at|on|is)[ :]{{1,2}}|[:#=][ ]?)"
    r"|(?:mom|mother|dad|father|parents?|guardian|aunt|uncle|grand(?:ma|pa|mother|father)|sitter)[ ,]{1,2}"
    r")\(?$",
    re.IGNORECASE,
)


def find_phones(text: str) -> Iterator[tuple[int, int]]:
    """Where a phone number stands in `text`; places may overlap."""
    for pattern in _LONG:
        for match in pattern.finditer(text):
            yield match.span("v")
    for pattern in _SEVEN:
        for match in pattern.finditer(text):
            if not is_measured(text, *match.span("v")):
                yield match.span("v")


def is_measured(text: str, start: int, end: int) -> bool:
    """Whether the words right beside a number say that something was counted or scored."""
    before = text[max(0, start - _LOOK_BACK) : start]
    if _CALLED.search(before):
        return False
    return any((_UNIT.match(text, end), _TIMES.match(text, end), _MEASURE.search(before)))
