"""Whether two quantities are the same amount, in whatever form, and limited the same way."""

from __future__ import annotations

import re

from assistant.checks.facts_quantities import Quantity
from assistant.checks.wording import words_of

# Fractions of a whole that may be said as a percentage ("half of what he says").
FRACTIONS = {"1/2": "50", "1/4": "25", "3/4": "75", "1/3": "33", "2/3": "67"}
# "80% accuracy" may be said as 80% of these; 80% of sessions is another measure.
_CONTENT_SHARE = words_of(
    "item question problem word answer them those these such it response task step letter sound syllabl "
    "sentenc fact equat detail blank number color shape coin pictur card definit"
)


# "in a minute" is read as a rate, "in one minute" as a duration.
_ONE_UNIT = {f"{one} {unit}": unit for one in ("one", "1") for unit in ("minute", "hour", "day", "week")}


def same_value(left: Quantity, right: Quantity) -> bool:
    """Whether two quantities have one value, leaving limits aside."""
    if left.kind == right.kind:
        if left.value != right.value:
            return False
        if left.kind == "percent":
            return _same_share(left.unit, right.unit)
        return left.unit == right.unit or left.kind not in ("duration", "money")
    kinds = {left.kind, right.kind}
    if kinds == {"percent", "ratio"}:
        ratio, percent = (left, right) if left.kind == "ratio" else (right, left)
        return ratio.unit != "trial" and FRACTIONS.get(ratio.value) == percent.value and "/" not in ratio.text
    if kinds == {"rate", "duration"}:
        rate, span = (left, right) if left.kind == "rate" else (right, left)
        return span.text.lower() in _ONE_UNIT and rate.value == f"per {_ONE_UNIT[span.text.lower()]}"
    if kinds == {"grade", "count"}:
        return left.value == right.value and "." in left.text + right.text
    if kinds == {"count", "duration"}:
        absences = "absen" in left.text + right.text + left.near + right.near
        return absences and first_number(left.text) == first_number(right.text)
    if "age" in kinds and kinds <= {"age", "count", "duration"}:
        return first_number(left.text) == first_number(right.text)
    return False


def same_limit(left: Quantity, right: Quantity) -> bool:
    """Whether two equal values are limited the same way; "in 3 minutes" and "within 3 minutes" are."""
    if left.limit == right.limit:
        return True
    if {left.limit, right.limit} == {"", "about"} and left.kind == "age":
        return True  # "at around the level of a two-year-old"
    if left.kind == "duration" and {left.limit, right.limit} == {"", "at_most"}:
        return "within" in (left.text + right.text).lower()
    return False


def first_number(text: str) -> str:
    """The first digits of a text, or the text."""
    match = re.search(r"\d+", text)
    return match.group() if match else text


def _same_share(left: str, right: str) -> bool:
    if "accuracy" not in (left, right) or left == right or not left or not right:
        return True
    other = right if left == "accuracy" else left
    return other.removeprefix("of ") in _CONTENT_SHARE
