"""A goal as a row of tokens with their places: words, blanks, placeholders and punctuation."""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.checks.goal_quantities import FRACTIONS, NUMBER_WORDS
from assistant.checks.goal_words import MISSPELT

# Blanks ("____", "……"), placeholders ("[Name]"), "w/" and "w/o" are one token each; so are words with inner
# apostrophes, hyphens, points and slashes ("don't", "4/5", "2.5", "he/she"). Anything else stands alone.
_TOKEN = re.compile(
    r"\b[wW]/(?:(?:[oO]|[iI][nN])(?!\w)|(?=\s|\w))"
    r"|\$\d[\d,]*(?:\.\d+)?"
    r"|[^\W_][\w\u0300-\u036f]*(?:['’\-‐‑./][^\W_][\w\u0300-\u036f]*)*[%°+]?"
    r"|_{2,}|\{\{[^{}\n]{1,40}\}\}|<<[^<>\n]{1,40}>>|«[^«»\n]{1,40}»"
    r"|\[(?!\s{0,3}(?i:baseline|current|curent|now|boy|from|fall|winter|spring|plop|plaafp|as\s))"
    r"[^\[\]\n]{0,80}\]|<[^<>\n]{1,40}>|\{[^{}\n]{1,40}\}|⟦[^⟦⟧\n]{1,40}⟧"
    r"|\S"
)


class Token(NamedTuple):
    """One token of the text.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        text: The token as written.
        low: Its lower-case form; a cue word that is often mistyped is spelled right here.
        depth: How many parentheses or brackets stand around it.
        is_number: A figure ("4/5", "80%", "¾", "twenty-one"), or a blank that may stand for one.
    """

    start: int
    end: int
    text: str
    low: str
    depth: int
    is_number: bool

    @property
    def is_blank(self) -> bool:
        """True for "____" and for placeholders such as "[Name]", also those that hide a name."""
        return self.text[0] in "_[<{«⟦" and len(self.text) > 1


_BLANK_WORDS = frozenset(["X", "XX", "XXX", "BLANK"])


_LEVELS = frozenset(["level", "levels", "lvl", "stage"])  # "from level F to level K"


def _is_number(word: str, low: str) -> bool:
    first = word[0]
    if first.isalpha():
        if low in NUMBER_WORDS or word in _BLANK_WORDS:
            return True
        return "-" in low and low.partition("-")[0] in NUMBER_WORDS
    return first.isdigit() or first in FRACTIONS or first in "#$" or (first in "_[<{" and len(word) > 1)


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]`, with positions in `text`."""
    found: list[Token] = []
    depth = 0
    before = ""
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        low = word.lower()
        if low in MISSPELT:
            low = MISSPELT[low]
        if len(word) == 1:
            if depth and word in ")]":
                depth -= 1
            number = before in _LEVELS or _is_number(word, low)
            found.append(Token(match.start(), match.end(), word, low, depth, number))
            if word in "([":
                depth += 1
        else:
            found.append(Token(match.start(), match.end(), word, low, depth, _is_number(word, low)))
        before = low
    return found if depth == 0 else _without_open_parentheses(found)


def _without_open_parentheses(found: list[Token]) -> list[Token]:
    # A "(" that never closes must not swallow the rest of the goal.
    return [token._replace(depth=0) for token in found]


def following(tokens: list[Token], index: int) -> str:
    """The word after a token, in lower case; "" at the end."""
    return tokens[index + 1].low if index + 1 < len(tokens) else ""


def number_within(tokens: list[Token], index: int, reach: int, through: frozenset[str] | None = None) -> bool:
    for token in tokens[index + 1 : index + 1 + reach]:
        if token.is_number:
            return True
        if through is not None and token.low not in through and token.text not in "><≥≤=":
            return False
    return False


_LEADING = ",;:)–—•·*"
_TRAILING = ",;:–—([•·*"
_LAST_STOP = re.compile(
    r"\b(?:acc|gr|approx|mins?|secs?|hrs?|wks?|yrs?|etc|opps?|sp|vs|avg|[a-z])\.$", re.IGNORECASE
)


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Cut white space, joining punctuation and unbalanced parentheses from both ends of a stretch."""
    for _ in range(4):
        before = (start, end)
        while start < end and (text[start].isspace() or text[start] in _LEADING):
            start += 1
        while start < end and (text[end - 1].isspace() or text[end - 1] in _TRAILING):
            end -= 1
        start, end = _balanced(text, start, end)
        if (start, end) == before:
            break
    return start, end


def _balanced(text: str, start: int, end: int) -> tuple[int, int]:
    if start >= end:
        return start, end
    first, last = text[start], text[end - 1]
    if last == "." and not _LAST_STOP.search(text, max(start, end - 8), end):
        return start, end - 1
    opened, closed = text.count("(", start, end), text.count(")", start, end)
    if last == ")" and opened < closed:
        return start, end - 1
    if last == "]" and text.count("[", start, end) < text.count("]", start, end):
        return start, end - 1
    if first == "[" and last == "]" and end - start > 2 and " " in text[start:end] and ":" in text[start:end]:
        return start + 1, end - 1
    if first == "(" and (opened > closed or (last == ")" and opened == 1)):
        return start + 1, end - 1 if last == ")" else end
    return start, end
