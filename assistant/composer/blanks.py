"""Blanks for what a goal lacks: short prompts in square brackets, never a made-up value."""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.composer import questions as q
from assistant.composer.edits import Edit
from assistant.types import GoalParts, Question, Span

_EMPTY = re.compile(r"_{2,}|\[[^\]\n]{0,40}\]|\bBLANK\b|\bX{2,}%?|\.{4,}|(?<=\s)%|\?{2,}")
_CLOSING = " \t\r\n.!?…,;:"
# The full stop of these belongs to the word.
_ABBREVIATED = re.compile(
    r"\b(?:acc|etc|min|mins|hr|hrs|sec|wk|wks|yr|yrs|gr|approx|avg|inc|a\.m|p\.m)\.$", re.IGNORECASE
)
_NEXT_PART = re.compile(r"\s*(?:and\s+|or\s+)?\(?(?:\d|[a-h])[.)]", re.IGNORECASE)
# "Before Week 30—Ona will": a second deadline in front of the first says nothing. "During lunch" is none.
_OWN_DATE = re.compile(
    r"(?:by|in|within|before|on|for)\s*(?:_{2,}|\[|\()|"
    r"(?:after|upon|following)\s+(?:\w+ing\s+(?:from\s+)?)?(?:high\s+school|graduation)\b|"
    r"(?:on or before|no later than|prior to|before|by|within|until|till|through|throughout|over|during|"
    r"at the (?:end|close|conclusion) of|in|after)\b(?:(?!\bwill\b)[^.;,:\n—–]){0,40}?"
    r"\b(?:weeks?|months?|years?|semesters?|quarters?|trimesters?|terms?|school year|grading periods?|"
    r"marking periods?|report cards?|annual|review|iep|graduation|spring|summer|fall|autumn|winter|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|\d{1,2}/\d{1,4}|20\d\d)\b",
    re.IGNORECASE,
)


def opens_with_deadline(text: str, at: int) -> bool:
    """Whether a sentence starts with a deadline, or with a blank the user left for one."""
    return bool(_OWN_DATE.match(text, at))


def has_own_blank(span: Span | None) -> str:
    """The user's own blank inside a part ("with ____ accuracy"), or ""."""
    found = _EMPTY.search(span.text) if span else None
    return found.group() if found else ""


def own_target_blank(goal: GoalParts) -> str:
    """The blank the user left for the target, in the criterion or the act, or ""."""
    return has_own_blank(goal.criterion) or has_own_blank(goal.behavior)


def tail_position(text: str, goal: GoalParts, unit: Span) -> int:
    """Where the blanks of a goal go: at the end of its sentence, before a semicolon tail."""
    inside = [p.end for p in _parts(goal) if unit.start <= p.start < unit.end]
    last = max(inside, default=unit.start)
    end = unit.end
    for mark in re.finditer(r";", text[last:end]):
        if not _NEXT_PART.match(text, last + mark.end()):
            end = last + mark.start()
            break
    while (
        end > unit.start and text[end - 1] in _CLOSING and not _ABBREVIATED.search(text, max(0, end - 8), end)
    ):
        end -= 1
    return _before_quote(text, end)


def _before_quote(text: str, end: int) -> int:
    inner = end - 1
    if text[inner : inner + 1] in '"”' and text[inner - 1 : inner] in ".!?":
        return inner - 1
    return end


def tail_edits(
    text: str, goal: GoalParts, unit: Span, missing: Collection[str], *, room: int
) -> tuple[list[Edit], str]:
    """The blanks for what the goal shows, its target, its starting level and its measure, in one run.

    Args:
        text: The user's text.
        goal: The goal that lacks something.
        unit: The sentence or line of its act.
        missing: The parts it lacks.
        room: Characters left before the sentence is twice as long as it was. Where the run does not fit, its
            blanks share one pair of brackets.

    Returns:
        The edits, and the shared blank or "".
    """
    end = tail_position(text, goal, unit)
    present = text[unit.start : unit.end]
    run = ""
    if "specific" in missing and q.SHOWN_BLANK not in present:
        run += f", shown by {q.SHOWN_BLANK}"
    own = own_target_blank(goal)
    target = "measurable" in missing and not own and q.TARGET_BLANK not in present
    start = "baseline" in missing and goal.baseline is None and q.BASELINE_BLANK not in present
    if start and target:
        run += f", from {q.BASELINE_BLANK} to {q.TARGET_BLANK}"
    elif start:
        run += f", from {q.BASELINE_BLANK}"
    elif target:
        run += f", to {q.TARGET_BLANK}"
    measure = (
        f", measured by {q.MEASURE_BLANK}"
        if "measurement" in missing and q.MEASURE_BLANK not in present
        else ""
    )
    if len(run + measure) > room:
        asked = {"specific": q.SHOWN_BLANK, "baseline": q.BASELINE_BLANK, "measurable": q.TARGET_BLANK}
        parts = [part for part, blank in asked.items() if blank in run] + ["measurement"] * bool(measure)
        if len(parts) > 1:
            blank = q.brief_blank(parts)
            return [Edit(end, end, 5, f" {blank}")], blank
    return _in_full(text, goal, unit, end, run, measure), ""


def _in_full(text: str, goal: GoalParts, unit: Span, end: int, run: str, measure: str) -> list[Edit]:
    """The run at the end of the sentence, or in front of how the goal is measured when that comes last."""
    measured = goal.measurement
    if run and measured and unit.start < measured.start < end and _is_last(goal, measured):
        at = measured.start
        while text[at - 1] in " \t,;(":  # "(SLP data)": in front of the bracket
            at -= 1
        comma = "" if re.search("[,;(]", text[at : measured.start]) else ","
        return [Edit(at, at, 5, run + comma)]
    return [Edit(end, end, 5, run + measure)] if run or measure else []


def _is_last(goal: GoalParts, measured: Span) -> bool:
    return all(part.start <= measured.start for part in _parts(goal))


def part_questions(
    goal: GoalParts, missing: Collection[str], composed: str, *, shared: str = ""
) -> list[Question]:
    """A question for each missing part, and for each of our blanks that still stands in the text.

    Args:
        goal: The goal.
        missing: The parts it lacks.
        composed: The rewritten text.
        shared: The blank that several of its parts share, or "".
    """
    asked: list[Question] = []
    for part in ("specific", "baseline", "measurable", "time_bound", "measurement", "condition"):
        blank = (own_target_blank(goal) if part == "measurable" else "") or q.ask(part).blank
        if q.asks_briefly(shared, part):
            asked.append(q.ask(part, blank=shared))
            continue
        ours = bool(blank) and blank in composed
        if part in missing or (ours and blank.startswith("[") and part != "condition"):
            asked.append(q.ask(part, blank=blank if ours else ""))
    return asked


def _parts(goal: GoalParts) -> list[Span]:
    spans = (goal.condition, goal.behavior, goal.criterion, goal.timeframe, goal.measurement, goal.baseline)
    return [span for span in spans if span is not None]
