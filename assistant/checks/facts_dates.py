"""Dates, school years, grades and school terms, in every form US school paper uses."""

from __future__ import annotations

from assistant.checks.facts_numbers import Number, number_at, shown
from assistant.checks.facts_tokens import Line
from assistant.checks.wording import words_of

Found = tuple[str, str, int]  # kind, value, index after it

_DATE_CUES = words_of(
    """by on before since until till through from of dated after in this last next late early mid end
    during to thru :"""
)
_MONTH_CUES = words_of("by before until since till through thru during from in of mid early late")
_SHORT_DATE_CUES = words_of("by before since until till through dated after thru of from")
_YEAR_CUES = words_of("in of since by spring fall winter summer until ,")
# Month names that are also words, or so short that they need a cue.
_SHORT_MONTHS = words_of("jan feb mar apr aug sep sept oct nov dec")
_UNSURE_MONTHS = words_of("may march mar jan sep dec jun jul apr aug oct nov feb sept")
_GRADE_WORDS = words_of("grade grader graders gr grades")
_BEFORE_LEVEL = words_of("a an the at of in for on to from about around roughly approximately - (") | {""}
_GRADE_LEVELS = words_of("level equivalent text passage")
_SUBJECTS = words_of("he she they we and but the his her who it")
_COUNTED = words_of("days sessions items")
_TERM_LETTERS = {"q": "quarter", "t": "trimester", "mp": "marking period"}
_HIGHEST_GRADE = 13
_MOST_TERMS = 6


def date_at(line: Line, index: int) -> Found | None:
    """The date that starts at token `index`, as ("date", ISO-like value, end), or None.

    A part the text does not give stays empty: "May 15" is "--05-15", "March 2026" is "2026-03".
    """
    if line.is_number(index):
        return _numeric(line, index) or _day_first(line, index)
    if line.low(index) in line.vocabulary.numbers["ordinals"]:
        return _day_first(line, index)
    month = line.vocabulary.numbers["months"].get(line.low(index))
    if month is None or (line.low(index) in _UNSURE_MONTHS and not _looks_like_month(line, index)):
        return None
    after = index + 1
    if line.low(after) == "." and line.glued(after) and line.low(index) != "may":
        after += 1
    number = number_at(line, after)
    if number and number.form in ("digits", "ordinal") and 1 <= number.value <= 31:
        end, year = _year(line, number.end)
        return "date", f"{year or '-'}-{month:02d}-{int(number.value):02d}", end
    end, year = _year(line, after)
    small = line.low(index) in ("may", "march") and not line.tokens[index].text[0].isupper()
    if not year and small and line.low(index - 1) not in _MONTH_CUES:
        return None  # "this may help", "to march in step"
    return "date", f"{year or '-'}-{month:02d}", end if year else index + 1


def _looks_like_month(line: Line, index: int) -> bool:
    if line.low(index - 1) in _DATE_CUES:
        return True
    following = number_at(line, index + 1)
    if following is not None and following.form in ("digits", "ordinal"):
        return True
    if line.low(index + 1) != "." or not line.glued(index + 1):
        return False
    # "(Oct. DIBELS)": a short form that is no name
    return line.is_number(index + 2) or (line.low(index) in _SHORT_MONTHS and line.low(index - 1) == "(")


def _year(line: Line, index: int) -> tuple[int, str]:
    at = index
    while line.low(at) in (",", "of"):
        at += 1
    if _is_year(line.low(at)) and line.low(at + 1) not in ("-", "–"):
        return at + 1, line.low(at)
    return index, ""


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isdecimal() and 1990 <= int(text) <= 2060


def _numeric(line: Line, index: int) -> Found | None:
    first, sign = line.low(index), line.low(index + 1)
    if sign not in ("/", "-", "–", ".") or (sign == "." and not line.glued(index + 2)):
        cued = _is_year(first) and line.low(index - 1) in _YEAR_CUES
        return ("date", first, index + 1) if cued else None
    if not (line.is_number(index + 2) and line.glued(index + 2) and line.glued(index + 1)):
        return None
    second = line.low(index + 2)
    if _is_year(first) and sign != "/":
        return _iso_or_school_year(line, index, first, second)
    if not (first.isdecimal() and second.isdecimal()) or int(first) > 12:
        return None
    third = line.low(index + 4) if line.low(index + 3) == sign else ""
    if third.isdecimal() and len(third) in (2, 4) and int(second) <= 31:
        year = third if len(third) == 4 else f"20{third}"
        return "date", f"{year}-{int(first):02d}-{int(second):02d}", index + 5
    if sign == "/" and _is_year(second):
        return "date", f"{second}-{int(first):02d}", index + 3
    if sign == "/" and _is_short_date(line, index, int(first), int(second)):
        return "date", f"--{int(first):02d}-{int(second):02d}", index + 3
    return None


def _iso_or_school_year(line: Line, index: int, first: str, second: str) -> Found | None:
    day = line.low(index + 4)
    if line.low(index + 3) == "-" and day.isdecimal() and second.isdecimal():
        return "date", f"{first}-{int(second):02d}-{int(day):02d}", index + 5
    if len(second) in (2, 4) and second.isdecimal() and int(second) % 100 == (int(first) + 1) % 100:
        return "date", f"{first}/{int(first) + 1}", index + 3
    return None


def _is_short_date(line: Line, index: int, month: int, day: int) -> bool:
    """ "by 5/6" is the sixth of May; "on 4/5 trials" and "scored 3/4" are not dates."""
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return False
    following = index + 3
    if line.stem(following) in line.vocabulary.trials or line.low(following) in _COUNTED:
        return False
    if line.low(index - 1) in _SHORT_DATE_CUES:
        return True
    return line.low(index - 1) == "on" and (not line.is_word(following) or line.low(following) in _SUBJECTS)


def _day_first(line: Line, index: int) -> Found | None:
    number = number_at(line, index)
    if number is None or not 1 <= number.value <= 31:
        return None
    at = number.end + 1 if line.low(number.end) == "of" else number.end
    month = line.vocabulary.numbers["months"].get(line.low(at))
    if month is None:
        return None
    if number.form != "ordinal" and line.low(at) in _UNSURE_MONTHS and not line.tokens[at].text[0].isupper():
        return None
    end, year = _year(line, at + 1)
    return "date", f"{year or '-'}-{month:02d}-{int(number.value):02d}", end


def grade_at(line: Line, index: int) -> Found | None:
    """The grade level that starts at token `index` ("4th grade", "grade 4.0", "second grader"), or None."""
    low = line.low(index)
    if low in line.vocabulary.numbers["grades"]:
        return "grade", str(line.vocabulary.numbers["grades"][low]), index + 1
    if low in ("k", "kinder") and line.low(index + 1) in _GRADE_LEVELS:
        return "grade", "0", index + 1
    if low in ("grade", "grades", "gr"):
        at = index + 1
        while line.low(at) in (".", "-", "level", "equivalent", "of"):
            at += 1
        number = number_at(line, at)
        if (
            number
            and number.form in ("digits", "words")
            and number.value <= _HIGHEST_GRADE
            and line.low(number.end) != "%"
        ):
            return "grade", shown(number.value), number.end
        return None
    number = number_at(line, index)
    if number is None or number.form == "fraction" or number.value > _HIGHEST_GRADE:
        return None
    at = number.end + 1 if line.low(number.end) == "-" else number.end
    named = line.low(at) in _GRADE_WORDS and not _counts_words(line, index, number, at)
    if named and (number.form == "ordinal" or line.low(at + 1) in _GRADE_LEVELS or number.value % 1):
        return "grade", shown(number.value), at + 1
    return None


def _counts_words(line: Line, index: int, number: Number, at: int) -> bool:
    """ "define 10 grade level words": the number counts the words, it is not the grade."""
    named = line.low(index - 1) in _BEFORE_LEVEL or number.form == "ordinal" or number.value % 1
    after = at + 3 if line.low(at + 1) == "-" else at + 2
    counted = line.is_word(after) and line.low(after) not in line.vocabulary.stop
    return not named and "level" in (line.low(at + 1), line.low(at + 2)) and counted


def term_at(line: Line, index: int) -> Found | None:
    """The school term that starts at token `index` ("first trimester", "trimester one", "Q3"), or None."""
    name = _TERM_LETTERS.get(line.low(index), "")
    if name and line.is_number(index + 1) and line.glued(index + 1):
        return "timeframe", f"{name} {line.low(index + 1)}", index + 2
    for term in line.vocabulary.terms:
        end = line.phrase(index, term)
        if end > 0:
            return _numbered_term(line, end, " ".join(term))
    number = number_at(line, index)
    if number is None or number.form != "ordinal" or number.value > _MOST_TERMS:
        return None
    for term in line.vocabulary.terms:
        end = line.phrase(number.end, term)
        if end > 0:
            return "timeframe", f"{' '.join(term)} {shown(number.value)}", end
    return None


def _numbered_term(line: Line, end: int, name: str) -> Found | None:
    if line.low(end) == "one":
        return "timeframe", f"{name} 1", end + 1
    number = number_at(line, end)
    if number and number.form in ("digits", "words") and number.value <= _MOST_TERMS and name != "benchmark":
        return "timeframe", f"{name} {shown(number.value)}", number.end
    return None
