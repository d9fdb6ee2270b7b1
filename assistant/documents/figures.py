"""Which numbers of a goal went up, down, came or went, and what that asks of the student."""

from __future__ import annotations

import re
from typing import Literal

from assistant.checks.facts_quantities import Quantity
from assistant.checks.facts_terms import Reading
from assistant.checks.fidelity_numbers import pair_quantities
from assistant.checks.fidelity_words import Cover
from assistant.types import Span
from assistant.types_documents import FigureChange, GoalRow

DATED = frozenset({"date", "timeframe"})
# Of these, fewer is harder: help, mistakes, and what should happen less.
_LESS_IS_MORE = re.compile(
    r"errors?|mistakes?|prompts?|prompting|cues?|cueing|reminders?|redirect\w*|assist\w*|supports?|refusals?|"
    r"outbursts?|incidents?|absences?|tardies|office|elopements?|interruptions?|aggress\w*|hits?",
    re.IGNORECASE,
)
_REDUCE = re.compile(r"\b(?:decrease|reduce|lower|cut|fewer|less|limit)\b", re.IGNORECASE)
_SHARES = {"percent", "ratio"}
_REACH = 24  # characters after a number in which the thing it counts is named
_UPPER = frozenset({"at_most", "under"})
_LOWER = frozenset({"at_least", "over"})
_Direction = Literal["raised", "lowered", "changed"]


def changes_of(old: Reading, new: Reading, old_goal: GoalRow, new_goal: GoalRow) -> tuple[FigureChange, ...]:
    """The numbers that are not the same; those of the baseline are left out: a new year has a new one.

    Args:
        old: The old goal, read.
        new: The new goal, read.
        old_goal: Where it stands in its document.
        new_goal: Where it stands in its document.
    """
    pairing = pair_quantities(old, new)
    found: list[FigureChange] = []
    for i, j, _ in pairing.changed:
        was, now = old.quantities[i], new.quantities[j]
        if _in_baseline(was, old_goal) or _in_baseline(now, new_goal):
            continue
        if _same_share(was, now):
            continue
        dates = was.kind in DATED and now.kind in DATED
        found.append(
            FigureChange(
                old=_span(was, old_goal),
                new=_span(now, new_goal),
                direction="new_date" if dates else _direction(was, now, new),
            )
        )
    for i in pairing.lost:
        item = old.quantities[i]
        if item.kind not in DATED and not _in_baseline(item, old_goal):
            found.append(FigureChange(old=_span(item, old_goal), new=None, direction="dropped"))
    for j in pairing.added:
        item = new.quantities[j]
        if item.kind not in DATED and not _in_baseline(item, new_goal):
            found.append(FigureChange(old=None, new=_span(item, new_goal), direction="added"))
    found += [FigureChange(old=span, new=None, direction="dropped") for span in _gone(old, new, old_goal)]
    found += [FigureChange(old=None, new=span, direction="added") for span in _gone(new, old, new_goal)]
    return tuple(found)


def _gone(here: Reading, there: Reading, goal: GoalRow) -> list[Span]:
    """Supports and prompts that one goal names and the other does not."""
    cover = Cover([there])
    return [
        Span(goal.parts.start + term.start, goal.parts.start + term.end, term.text)
        for term in here.terms
        if term.kind in ("support", "prompt") and not term.soft and not cover.holds(term)
    ]


def _span(item: Quantity, goal: GoalRow) -> Span:
    return Span(goal.parts.start + item.start, goal.parts.start + item.end, item.text)


def _in_baseline(item: Quantity, goal: GoalRow) -> bool:
    baseline = goal.parts.baseline
    return baseline is not None and baseline.start <= goal.parts.start + item.start < baseline.end


def _direction(was: Quantity, now: Quantity, new: Reading) -> _Direction:
    before, after = _amount(was), _amount(now)
    comparable = was.kind == now.kind or {was.kind, now.kind} == _SHARES
    if not comparable or before is None or after is None or was.kind == "rate":
        return "changed"
    if before == after:
        return _limit_direction(was, now)
    grew = after > before
    return "lowered" if grew is _less_is_more(now, new) else "raised"


def _same_share(was: Quantity, now: Quantity) -> bool:
    """ "4 of 5 tries" and "80% of tries"."""
    same = {was.kind, now.kind} == _SHARES and was.limit == now.limit
    return same and _amount(was) == _amount(now)


def _limit_direction(was: Quantity, now: Quantity) -> _Direction:
    """ "at least 8" asks for more than "8", "about 8" for less than "8"."""
    if now.limit in _LOWER and was.limit not in _LOWER:
        return "raised" if was.limit in _UPPER or not was.limit else "changed"
    if was.limit in _LOWER and now.limit in ("", "about", *_UPPER):
        return "lowered"
    return "changed"


def _less_is_more(item: Quantity, reading: Reading) -> bool:
    if item.limit in _UPPER:
        return True
    following = reading.text[item.start : item.end + _REACH]
    if item.limit not in _LOWER and _LESS_IS_MORE.search(following):
        return True
    return bool(_REDUCE.search(reading.text, max(0, item.start - 80), item.start))


def _amount(item: Quantity) -> float | None:
    """The number to compare: the share of a ratio or percentage, the value of anything else."""
    parts = item.value.split("/")
    try:
        if len(parts) == 2 and float(parts[1].split()[0]):
            return float(parts[0]) / float(parts[1].split()[0])
        return float(item.value.split()[0]) / (100 if item.kind == "percent" else 1)
    except (ValueError, IndexError):
        return None
