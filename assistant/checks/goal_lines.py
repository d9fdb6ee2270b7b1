"""The lines of a text of goals: what each begins with, and whether it states a goal of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.checks.goal import parse_goals
from assistant.checks.goal_headings import heading_role
from assistant.checks.goal_words import PRONOUNS
from assistant.checks.wording import LazyPattern
from assistant.types import GoalParts

_NUMBER_MARK = re.compile(r"(?P<open>[(#]?)(?P<number>\d{1,2})(?P<close>[.):]|\s?[-–](?=\s))\s+")
_LETTER_MARK = re.compile(r"(?P<open>\(?)(?P<letter>[a-hA-H])(?P<close>[.)])\s+")
_BULLET = re.compile("[-–—•·*▪◦‣●○■□☐✓✔➢>\uf0b7\uf0a7]\\s*|o\\s+(?=[A-Z])")
# Where the next goal begins on the same line: "... 4 of 5 trials. 2) Ana will", "... weekly. Goal 2: Ana".
_INLINE = LazyPattern(
    r"(?<=[.!?])\s{1,5}(?=\(?\d{1,2}[.)]\s{1,3}[A-Z]|(?:annual\s{1,2}|iep\s{1,2})?goal\s?#?\s?\d{1,2}\s?[:.)–-])"
)
_KIND_OF_GOAL = r"(?:(?:measurable|annual|academic|functional|iep|smart|long[\s-]term)\s+){0,3}"
_TITLE = LazyPattern(
    rf"\W{{0,4}}{_KIND_OF_GOAL}goal\s*(?:#|no\.?|number)?\s*(?P<number>\d{{1,2}})(?![\d.]*\d|\w)"
    r"(?!\W{0,3}(?:objective|benchmark|baseline|progress|criteri|measure|status|data))"
    r"|\W{0,4}(?:goal\s+)?(?:areas?|domain)(?:\s+of\s+need)?\s*#?\d{0,2}\s*[:–—-]"
    rf"|\W{{0,4}}{_KIND_OF_GOAL}(?:[a-z/&-]{{2,16}}\s+){{0,3}}goal\s*:"
)
_OBJECTIVE = LazyPattern(
    r"\W{0,4}(?:goal\s*\d{1,2}\W{0,3}\s?)?(?:short[\s-]term\s+(?:goals?|objectives?|instructional)|sto'?s?\b|objectives?\b"
    r"|benchmarks?\b|steps?\b|milestones?\b|interim\b|obj\b)"
)
_LABEL = re.compile(r"\s*[A-Z][\w /&()'’-]{0,40}:")
_TERSE = 8  # words of a heading


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line (or the part of a line that begins with its own mark), line break included.

    Attributes:
        start: Its first character.
        end: After its last one, the line break among them.
        body: Where its words begin, after the mark.
        indent: White space before it, in characters; a tab counts for four.
        style: What it begins with: "1." for a number with a stop, "•" for that bullet, "" for nothing.
        number: The number of its mark or of its title ("Goal 2"), or None.
        title: Whether it opens a goal of a form: "Goal 2:", "Area: Reading".
        objective: Whether it is a short-term objective or the heading of a list of them.
        note: Whether it belongs to the goal before it: "Baseline: 3 of 10", or a line that only wrapped.
        heading: Whether it is a few words that name what follows.
        goals: The goals that it states by itself.
        by_pronoun: Whether it begins with "she", "it" and the like.
    """

    start: int
    end: int
    body: int
    indent: int
    style: str
    number: int | None
    title: bool
    objective: bool
    note: bool
    heading: bool
    goals: tuple[GoalParts, ...]
    by_pronoun: bool

    @property
    def states(self) -> bool:
        """Whether it says in a whole sentence what a learner will do."""
        return any(goal.learner is not None for goal in self.goals)


def lines_of(text: str) -> list[Line]:
    """Every line of `text`, in order; joined they are the text."""
    goals = [goal for goal in parse_goals(text) if goal.behavior is not None] if text.strip() else []
    lines: list[Line] = []
    start = 0
    for row in text.splitlines(keepends=True):
        cuts = [found.end() for found in _INLINE.finditer(text, start, start + len(row))]
        for begin, end in zip([start, *cuts], [*cuts, start + len(row)], strict=True):
            lines.append(_line(text, begin, end, goals))
        start += len(row)
    return lines


def is_blank(text: str, line: Line) -> bool:
    """Whether nothing can be read in a line: it is empty, or a rule of a table."""
    return not any(c.isalnum() for c in text[line.start : line.end])


def _line(text: str, start: int, end: int, goals: Sequence[GoalParts]) -> Line:
    row = text[start:end]
    indent = len(row.expandtabs(4)) - len(row.expandtabs(4).lstrip(" \u00a0"))
    first = start + len(row) - len(row.lstrip())
    style, number, body = _mark(text, first, end)
    words = text[body:end].split()
    title = _TITLE.match(text, body, end)
    objective = bool(_OBJECTIVE.match(text, body, end))
    own = tuple(goal for goal in goals if goal.behavior and start <= goal.behavior.start < end)
    # A goal that begins in an earlier line is not stated by this one.
    own = tuple(goal for goal in own if goal.learner is None or start <= goal.learner.start)
    label = _LABEL.match(text, body, end)
    role = heading_role(label.group().strip().lower()) if label else None
    wrapped = bool(words) and words[0][0].islower() and not style
    heading = bool(words) and not own and not role and len(words) <= _TERSE and words[-1][-1] not in ".!?;,"
    return Line(
        start=start,
        end=end,
        body=body,
        indent=indent,
        style=style,
        number=int(title["number"]) if title and title["number"] else number,
        title=bool(title) and not objective,
        objective=objective,
        note=bool(role) or wrapped,
        heading=heading and not wrapped,
        goals=own,
        by_pronoun=bool(words) and words[0].lower() in PRONOUNS | {"this", "that", "these"},
    )


def _mark(text: str, first: int, end: int) -> tuple[str, int | None, int]:
    """The style of the mark at `first`, its number, and where the words after it begin."""
    if found := _NUMBER_MARK.match(text, first, end):
        return f"{found['open']}1{found['close'].strip()}", int(found["number"]), found.end()
    if found := _LETTER_MARK.match(text, first, end):
        small = found["letter"].islower()
        place = ord(found["letter"].lower()) - ord("a") + 1
        return f"{found['open']}{'a' if small else 'A'}{found['close']}", place, found.end()
    if (found := _BULLET.match(text, first, end)) and found.end() < end:
        return found.group().strip(), None, found.end()
    return "", None, first
