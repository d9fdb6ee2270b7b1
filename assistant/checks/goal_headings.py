"""Read the headings of goal forms: "Baseline:", "Fall data:", "Progress monitoring:", "By when:"."""

from __future__ import annotations

import re

from assistant.checks.goal_chunks import Role
from assistant.checks.wording import words_of

# What a heading announces by a word in it, and whether the heading is part of the span ("Data: PT log" is).
_HEADINGS: tuple[tuple[frozenset[str], Role, bool], ...] = (
    (words_of("criteria criterion mastery degree well often"), "criterion", False),
    (
        words_of(
            "baseline bl current currently present plop plof clof plaafp pla plp boy now today fall winter "
            "september october pretest pre-test previous initial start starting last"
        ),
        "baseline",
        True,
    ),
    (words_of("condition conditions given supports accommodations setting materials"), "condition", False),
    (words_of("measure eval"), "measurement", False),
    (
        words_of(
            "measured measures measurement measuring method methods evaluation evaluated "
            "evaluate data source sources monitoring monitored assessment assessed tool tools documentation"
        ),
        "measurement",
        True,
    ),
    (words_of("timeline timeframe deadline due completion target when date by"), "deadline", False),
)


def heading_role(heading: str) -> tuple[Role, bool] | None:
    """The part a heading announces, and whether it belongs to the span; None for "Goal 2" or "Reading".

    Args:
        heading: The heading in lower case, with its colon.
    """
    words = set(_WORD.findall(heading))
    if not words.isdisjoint(_GOAL_HEADINGS) or heading.startswith("to date"):
        return ("baseline", True) if heading.startswith("to date") else None
    return next(
        ((role, inclusive) for listed, role, inclusive in _HEADINGS if not listed.isdisjoint(words)), None
    )


_WORD = re.compile(r"[a-z][a-z-]*")
_GOAL_HEADINGS = words_of("goal goals objective objectives benchmark benchmarks sto stos behavior")
