"""Cut a goal into pieces at its prepositions, figures and punctuation.

What each piece is for is decided in goal_roles.py; the cues themselves are in goal_cues.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from assistant.checks.goal_cues import CUES, find_cue, opens_blank
from assistant.checks.goal_tokens import Token

_CUTTING = frozenset(",;:–—-•·*|")
_STOPS = CUES | _CUTTING | frozenset("([")  # where a piece may end; most words are none of these


# "correctly 5 of 6", "skipping no more than 2 words"
_ENDINGS = frozenset(["ly", "ng"])
Role = Literal["act", "condition", "occasion", "criterion", "deadline", "measurement", "baseline"]


class Chunk(NamedTuple):
    """One stretch of a goal and its part in it; `[start, end)` are positions in the user's text.

    An "occasion" (when ..., in class) is the condition unless the goal names a firmer one.
    """

    start: int
    end: int
    role: Role


class Piece(NamedTuple):
    """A stretch between two cuts.

    Attributes:
        start: Where it begins in the text.
        end: Where it ends.
        words: Its tokens in lower case.
        cue: What it opens with ("given", "measure", "quantity", "(" or "").
        after: The punctuation before it, or "".
        numeric: Whether it holds a figure or a blank.
    """

    start: int
    end: int
    words: list[str]
    cue: str
    after: str
    numeric: bool


def cut(text: str, tokens: list[Token]) -> Iterator[Piece]:
    """Cut a row of tokens into pieces: each starts at a cue, a figure, a bracket, a cell or after a comma.

    Args:
        text: The text the tokens point into.
        tokens: The tokens of one sentence.
    """
    begin, index, cue, after = 0, 0, "", ""
    tabbed = "\t" in text
    while index < len(tokens):
        token = tokens[index]
        low = token.low
        plain = low not in _STOPS and index > begin and not token.is_number and low[-2:] not in _ENDINGS
        if tabbed and _opens_cell(text, tokens, begin, index):
            yield from _piece(tokens, begin, index, cue, after)
            begin, cue, after = index, "", ","
        elif plain or token.depth:
            index += 1
        elif token.low in _CUTTING and not (_inside_number(tokens, index) or _is_hyphen(tokens, index)):
            yield from _piece(tokens, begin, index, cue, after)
            index += 1
            begin, cue, after = index, "", token.low
        elif token.low in "([" and not (cue and opens_blank(tokens, begin, index)):
            yield from _piece(tokens, begin, index, cue, after)
            begin, index = index, _closing(tokens, index)
            yield from _piece(tokens, begin, index, "(", "")
            begin, cue, after = index, "", ""
        else:
            found, length = find_cue(text, tokens, index, begin, cue)
            if found:
                yield from _piece(tokens, begin, index, cue, after)
                after = after if begin == index else ""
                begin, cue = index, found
            index += length
    yield from _piece(tokens, begin, len(tokens), cue, after)


def _piece(tokens: list[Token], begin: int, end: int, cue: str, after: str) -> Iterator[Piece]:
    if begin < end:
        row = tokens[begin:end]
        numeric = any(token.is_number for token in row)
        yield Piece(row[0].start, row[-1].end, [token.low for token in row], cue, after, numeric)


def _opens_cell(text: str, tokens: list[Token], begin: int, index: int) -> bool:
    """ "Ana will read<tab>75 words per minute": the border of a cell; a tab after one word is only space."""
    return index - begin > 1 and "\t" in text[tokens[index - 1].end : tokens[index].start]


def _closing(tokens: list[Token], index: int) -> int:
    index += 1
    while index < len(tokens) and tokens[index].depth:
        index += 1
    return min(index + 1, len(tokens))


def _is_hyphen(tokens: list[Token], index: int) -> bool:
    """True for the hyphen of "____-point rubric"."""
    if tokens[index].low != "-" or not 0 < index < len(tokens) - 1:
        return False
    return tokens[index - 1].end == tokens[index].start and tokens[index].end == tokens[index + 1].start


def _inside_number(tokens: list[Token], index: int) -> bool:
    """True for the comma of "1,000" and of "May 5, 2026", the colon of "12:30" and the dash of "4 - 5"."""
    if not 0 < index < len(tokens) - 1 or not tokens[index - 1].text[-1].isdigit():
        return False
    before, mark, after = tokens[index - 1 : index + 2]
    if not after.text[0].isdigit():
        return before.end == mark.start == after.start - 1 and mark.low in "-–"
    tight = before.end == mark.start and mark.end == after.start
    return tight or mark.low in "-–" or (mark.low == "," and len(after.text) == 4 and after.text[:2] == "20")
