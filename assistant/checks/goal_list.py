"""Several goals pasted at once: where each begins and ends. Where that is not sure, they stay together.

A goal keeps its baseline, its criteria and its short-term objectives. No character is lost: the pieces,
joined, are the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.checks.goal_lines import Line, is_blank, lines_of
from assistant.checks.goal_steps import is_step, times_stated
from assistant.checks.text import words
from assistant.checks.wording import LazyPattern
from assistant.types import GoalList, GoalParts, ListedGoal, Span

_LONGEST_LEAD = (
    30  # words before the first goal: a heading, the student's name; more than that is a paragraph
)
_LEAD_BINDS = LazyPattern(
    r"\s*(?:by|given|when|with|within|in|during|for|after|using)\b|[^\n]*\b(?:objectives?|benchmarks?|steps|criteria"
    r"|conditions?|baseline|supports?|accommodations?|present\s+levels?)\b"
)
# "All three by spring break.": what is said of all of them cannot be given to one.
_OF_ALL = LazyPattern(
    r"\b(?:all|both|each|every|these|those|the)\s{1,3}(?:of\s{1,3})?(?:(?:these|the|above)\s{1,3}){0,2}"
    r"(?:goals|objectives|skills|areas|two|three|four|five|six)\b|^\W{0,4}(?:all|both|each|everything)\b"
)
_CUT_SHORT = LazyPattern(r"(?:[,(–—-]|\b(?:and|or|with|the|a|an|of|to|by|in|on|at|for|from|when|given))\s*$")


def list_goals(text: str) -> GoalList:
    """The goals of `text` as pieces to work on one by one; one piece where it holds one, or it is not sure.

    Args:
        text: One or more goals, exactly as the user wrote them.
    """
    rows = lines_of(text)
    starts = _starts(text, rows)
    pieces = [rows[first:after] for first, after in pairwise([*starts, len(rows)])]
    if len(pieces) < 2:
        return one_piece(text, stated=times_stated(rows))
    return GoalList(
        lead=Span.of(text, 0, pieces[0][0].start), goals=tuple(_listed(text, piece) for piece in pieces)
    )


def one_piece(text: str, *, stated: int = 1) -> GoalList:
    """The whole of `text` as one goal that is stated so many times."""
    whole = ListedGoal(Span(0, 0, ""), Span.of(text, 0, len(text)), stated)
    return GoalList(lead=Span(0, 0, ""), goals=(whole,))


def _listed(text: str, piece: Sequence[Line]) -> ListedGoal:
    """The goal of these lines, its mark apart."""
    first = piece[0].body if piece[0].style else piece[0].start
    mark, goal = Span.of(text, piece[0].start, first), Span.of(text, first, piece[-1].end)
    return ListedGoal(mark, goal, times_stated(piece))


def _starts(text: str, rows: list[Line]) -> list[int]:
    """The lines with which the goals begin, or none where they stay together."""
    if sum(row.title for row in rows) >= 2:
        return _by_titles(text, rows)
    if any(row.style for row in rows):
        return _by_marks(text, rows)
    return _by_paragraphs(text, rows)


def _by_titles(text: str, rows: list[Line]) -> list[int]:
    """Goals of a form: "Goal 1: ...", "Area: Math"."""
    starts: list[int] = []
    for at, row in enumerate(rows):
        if row.title and (not starts or _says_something(text, rows[starts[-1] : at])):
            starts.append(at)
    numbers = [row.number for row in rows if row.title and row.number and not row.style]
    groups = [rows[first:after] for first, after in pairwise([*starts, len(rows)])]
    sure = (
        len(starts) > 1
        and len(set(numbers)) == len(numbers)
        and all(_says_something(text, group) for group in groups)
        and any(row.goals for row in rows)
        and _may_lead(text, rows[: starts[0]])
    )
    return starts if sure else []


def _says_something(text: str, group: Sequence[Line]) -> bool:
    """Whether a goal of a form has more than its title."""
    if any(row.goals for row in group):
        return True
    said = [
        text[row.start : row.end].partition(":")[2] if row.title else text[row.body : row.end]
        for row in group
    ]
    return any(len(words(part)) > 1 for part in said) and any(not _names_area(text, row) for row in group)


def _names_area(text: str, row: Line) -> bool:
    return (row.title and row.number is None and not row.goals) or is_blank(text, row)


def _by_marks(text: str, rows: list[Line]) -> list[int]:
    """Goals of a list: "1. ...", "- ...". What is set further in belongs to the item above it."""
    first = next(row for row in rows if row.style)
    found = [at for at, row in enumerate(rows) if row.style == first.style and row.indent <= first.indent + 1]
    numbers = [row.number for at, row in enumerate(rows) if at in set(found) and row.number is not None]
    if any(after != before + 1 for before, after in pairwise(numbers)):
        return []
    if not all(rows[at].goals or rows[at].objective for at in found):
        return []
    return _sure(text, rows, found)


def _by_paragraphs(text: str, rows: list[Line]) -> list[int]:
    """Goals with an empty line between them, or one on each line."""
    opening = [at for at in range(len(rows)) if at == 0 or is_blank(text, rows[at - 1])]
    apart: list[int] = []
    alone = True
    for first, after in pairwise([*opening, len(rows)]):
        stating = [row for row in rows[first:after] if row.states and not row.objective]
        if stating and not rows[first].note and not rows[first].objective:
            apart.append(first)
            alone = alone and (len(stating) == 1 or all(row.by_pronoun for row in stating[1:]))
    if alone and len(apart) > 1 and _rest_belongs(text, rows, apart, opening):
        return _sure(text, rows, apart)
    found = [at for at, row in enumerate(rows) if row.states and not row.by_pronoun and not row.objective]
    cut_short = any(at and _CUT_SHORT.search(text, rows[at - 1].start, rows[at - 1].end) for at in found)
    if cut_short or not _rest_belongs(text, rows, found, range(len(rows))):
        return []
    return _sure(text, rows, found)


def _rest_belongs(text: str, rows: list[Line], starts: list[int], openings: Sequence[int]) -> bool:
    """Whether all else that opens a paragraph (or a line) names what follows, or adds to what is before."""
    known = set(starts)
    return all(
        at in known or row.heading or row.title or row.objective or row.note or is_blank(text, row)
        for at, row in ((at, rows[at]) for at in openings)
    )


def _sure(text: str, rows: list[Line], found: list[int]) -> list[int]:
    """The lines of `found` that open a goal, if what stands around them leaves no doubt."""
    found = list(_without_steps(rows, found))
    if len(found) < 2 or not _may_lead(text, rows[: found[0]]):
        return []
    between = [row for at, row in enumerate(rows) if at > found[0] and at not in set(found)]
    listed = any(row.objective and row.heading for row in between) and any(rows[at].style for at in found)
    if listed or any(_OF_ALL.search(text[row.start : row.end]) for row in between if not row.style):
        return []
    starts = [_with_headings(text, rows, at, after=last) for last, at in pairwise(found)]
    first = found[0]
    if starts != found[1:]:  # the others bring their headings, so the first one does too
        first = next((at for at in range(first - 1, -1, -1) if not is_blank(text, rows[at])), first)
    return [first, *starts]


def _without_steps(rows: list[Line], found: list[int]) -> Iterator[int]:
    """`found` without objectives: lines that are called so, or that are steps to the goal before them.

    What somebody numbered, each with a sentence of its own, is a list of goals.
    """
    annual: GoalParts | None = None
    for at in found:
        goal = next(iter(rows[at].goals), None)
        numbered = rows[at].number is not None and rows[at].style.strip("(.):").isdigit()
        if rows[at].objective or (goal and annual and not numbered and is_step(annual, goal)):
            continue
        annual = goal
        yield at


def _may_lead(text: str, lead: Sequence[Line]) -> bool:
    """Whether what stands before the first goal is only a heading, and no part of any goal."""
    if any(row.goals or row.note for row in lead):
        return False
    table = any(sign in text[row.start : row.end] for row in lead for sign in "\t|")
    if not table and any(_LEAD_BINDS.match(text, row.start, row.end) for row in lead):
        return False
    return sum(len(words(text[row.start : row.end])) for row in lead) <= _LONGEST_LEAD


def _with_headings(text: str, rows: list[Line], at: int, *, after: int) -> int:
    """Where the headings right above a goal begin."""
    first = at
    while first - 1 > after and _names_next(text, rows[first - 1]):
        first -= 1
    while is_blank(text, rows[first]):
        first += 1
    return first


def _names_next(text: str, row: Line) -> bool:
    named = row.title or (row.heading and not row.style and not row.objective)
    return named or is_blank(text, row)
