"""Which SMART parts a goal still lacks (knowledge_facts B8).

"weekly" and "for three consecutive weeks" are no deadline; a blank is no figure; "improve social skills"
is no act anyone could see.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.checks import goal_dates as dates
from assistant.checks import goal_quantities as quantity
from assistant.checks.goal_specific import is_specific
from assistant.types import GoalParts, MissingPart, Span

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NAMED_BLANK = re.compile(r"[\[(<{][^\])>}]{0,60}[^\W\d_]{2}")


def missing_parts(parts: GoalParts, *, has_verb: bool = True) -> GoalParts:
    """The same goal with `missing` filled in; words without a verb ("Social skills") name no act."""
    missing: list[MissingPart] = []
    if not (has_verb and is_specific(parts)):
        missing.append("specific")
    if parts.criterion is None or not _has_figure(parts.criterion):
        missing.append("measurable")
    if parts.timeframe is None or _is_open(parts.timeframe):
        missing.append("time_bound")
    if parts.baseline is None or ("__" in parts.baseline.text and not _has_figure(parts.baseline)):
        missing.append("baseline")
    if parts.measurement is None or _is_open(parts.measurement):
        missing.append("measurement")
    if parts.condition is None:
        missing.append("condition")
    return replace(parts, missing=tuple(missing))


def _has_figure(span: Span) -> bool:
    return bool(
        quantity.figure.search(span.text)
        or quantity.level.search(span.text)
        or quantity.grade.search(span.text)
        or quantity.within_one.search(span.text)
    )


def _is_open(span: Span) -> bool:
    """True for a blank the team still has to fill ("By ____"), not for a named one ("By [IEP date]")."""
    if _has_figure(span) or "/" in span.text:  # "by ___/___/___" keeps a place for a date
        return False
    if dates.end_of.search(span.text):
        return False  # "by the end of ____"
    return "__" in span.text or not (_WORD.search(span.text) or _NAMED_BLANK.search(span.text))
