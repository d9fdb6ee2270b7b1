"""Statements inside a goal's sentence that tell where the student is now, and not what the student will do.

"Ana is at 6 facts; she will reach 18", "... by May; the fall average was 3 of 7", "Ana reads 40 words, but by
June she will read 60".
"""

from __future__ import annotations

from itertools import pairwise

from assistant.checks.goal_learner import named_before
from assistant.checks.goal_tokens import Token
from assistant.checks.goal_words import ADULTS, PRONOUNS
from assistant.checks.wording import words_of

_NOW = words_of(
    "currently presently now baseline boy plop plaafp previously pretest pre-test today initial initially"
)
_BEING = words_of("is was were are has had got did led read wrote made does averages averaged stands sits")
_EARNED = words_of("scored earned showed totaled averaged reached")
_AIMING = words_of(
    """
        will shall mastery mastered criterion criteria target goal objective must should met considered
        success won't won’t
    """
)
_SUBORDINATE = words_of("when whenever if that which who because where until unless")


def states_level(row: list[Token]) -> bool:
    """Whether a clause reports a figure the student has now or had before.

    Args:
        row: The tokens of one clause.
    """
    lows = [token.low for token in row]
    if not any(token.is_number for token in row) or not _AIMING.isdisjoint(lows):
        return False
    if row[0].is_number and row[0].text[0].isdigit():
        return False
    head = lows[: next((at for at, low in enumerate(lows) if low in _SUBORDINATE and at), len(lows))]
    if not _NOW.isdisjoint(head[:4]) or not _BEING.isdisjoint(head):
        return True
    if named_before(row, min(len(row), 6)) is not None:
        return True
    # "Last talk scored 6/16", not "scored by two teachers"
    if any(low in _EARNED and following[:1].isdigit() for low, following in pairwise(head[1:])):
        return True
    return any(low in PRONOUNS and following.endswith(("s", "ed")) for low, following in pairwise(head[:6]))


def set_apart(row: list[Token], *, opens: bool) -> tuple[list[Token], list[list[Token]]]:
    """A row without the clauses that state a level, and those clauses.

    Args:
        row: The tokens before or after the main verb of one goal.
        opens: Whether the first clause may be such a statement; the clause of the main verb is not.
    """
    kept: list[Token] = []
    asides: list[list[Token]] = []
    begin = 0
    for cut in (*_breaks(row), len(row)):
        clause = row[begin:cut]
        bare = [token for token in clause if token.low not in _MARKS]
        apart = begin or (opens and cut < len(row))
        if bare and apart and (states_level(bare) or bare[0].low in ADULTS):
            asides.append(bare[1:] if bare[0].low in ("and", "but") and len(bare) > 1 else bare)
        else:
            kept += clause
        begin = cut
    return kept, asides


_MARKS = frozenset(";—–-")


def _breaks(row: list[Token]) -> list[int]:
    """Where a clause ends: a semicolon, a dash with white space around it, ", but"."""
    found: list[int] = []
    for index, token in enumerate(row):
        if token.depth or not index:
            continue
        following = row[index + 1] if index + 1 < len(row) else token
        spaced = row[index - 1].end < token.start and token.end < following.start
        but = token.low == "," and following.low == "but"
        if token.low == ";" or (token.low in "—–-" and spaced) or but:
            found.append(index)
    return found
