"""Read the notes beside a goal: "Baseline: 33 wcpm.", "Data: PT log", "All three by spring break."."""

from __future__ import annotations

from assistant.checks import goal_dates as dates
from assistant.checks import goal_quantities as quantity
from assistant.checks.goal_asides import states_level
from assistant.checks.goal_bare import names_source
from assistant.checks.goal_chunks import Chunk, Role, cut
from assistant.checks.goal_condition import permission
from assistant.checks.goal_headings import heading_role
from assistant.checks.goal_label import label
from assistant.checks.goal_tokens import trim
from assistant.checks.goal_units import Unit
from assistant.checks.goal_words import SOURCES
from assistant.checks.wording import LazyPattern, alternatives
from assistant.types import Span

Slots = dict[Role, Span | None]

_NOW = LazyPattern(
    r"(?:"
    + alternatives(
        """
        at_present presently currently curently right_now now\\b at_this_time as_of to_date so_far
        baseline boy\\b plop\\b plof\\b clof\\b plaafp\\b bl\\b
    """
    )
    + r"|(?:this|last|in\s+(?:the\s+)?)\s*(?:fall|winter|spring|september|october|november|january))"
)
# "Right now she uses a straw cup": a level told in words
_RIGHT_NOW = LazyPattern(r"(?:at\s{1,3}present|right\s{1,3}now|currently|presently)\b")
_MEASURED = LazyPattern(
    r"\b(?:measured|collected|monitored|recorded|documented|charted|graphed|tracked|tallied|assessed|evaluated|reported)\b"
    r"|\b(?:teacher|staff|slp|ot|pt|aide|para|parents?|team|we)\s+(?:will|to)\s+(?:check|score|collect|record|log|mark|measure|track|report|monitor)\b"
    r"|\bkeeps?\s+(?:a\s+)?(?:tally|data|track)\b"
)


def take_notes(text: str, notes: list[Unit], slots: Slots) -> None:
    """Fill the empty slots of a goal from the notes beside it.

    Args:
        text: The text the notes are in.
        notes: Sentences and lines that are not goals themselves.
        slots: The parts found in the goal's own sentence; changed in place.
    """
    criteria: list[Chunk] = []
    for note in notes:
        headed = _headed(text, note)
        if headed is not None:
            role, span = headed
            if role == "criterion":
                span = _without_measure(text, note, span, slots)
            if slots[role] is None:
                slots[role] = span
            continue
        criteria += _take_sentence(text, note, slots)
    if slots["criterion"] is None and criteria:
        slots["criterion"] = Span.of(text, criteria[0].start, criteria[-1].end)


def _without_measure(text: str, note: Unit, span: Span, slots: Slots) -> Span:
    """ "Mastery = 18/20 words, reviewed each quarter": what follows the figure has a slot of its own."""
    for chunk in label(text, cut(text, note.row), front=True):
        if chunk.role in ("measurement", "deadline") and span.start < chunk.start < span.end:
            if slots[chunk.role] is None:
                slots[chunk.role] = Span.of(text, chunk.start, chunk.end)
            return Span.of(text, *trim(text, span.start, chunk.start))
    return span


def _names_source(lows: list[str]) -> bool:
    """True for "teacher observation, work samples", not for "8/10 on the weekly quiz"."""
    return not SOURCES.isdisjoint(lows[-2:]) and not any(low[0].isdigit() for low in lows)


def _headed(text: str, note: Unit) -> tuple[Role, Span] | None:
    announced = heading_role(note.heading)
    if announced is None:
        return None
    role, inclusive = announced
    if role == "deadline" and "target" in note.heading and not dates.date.search(text, note.start, note.end):
        role = "criterion"  # "Target: 85% on 5 quizzes"
    start = note.heading_start if inclusive and not _NOW.match(text, note.start) else note.start
    return role, Span.of(text, *trim(text, start, note.end))


def _take_sentence(text: str, note: Unit, slots: Slots) -> list[Chunk]:
    tells_level = quantity.number.search(text, note.start, note.end) or _RIGHT_NOW.match(text, note.start)
    if _NOW.match(text, note.start, note.end) and tells_level:
        if slots["baseline"] is None:
            slots["baseline"] = Span.of(text, *trim(text, note.start, note.end))
        return []
    if _MEASURED.search(text, note.start, note.end):
        if slots["measurement"] is None:
            slots["measurement"] = Span.of(text, *trim(text, note.start, note.end))
        return []
    aims = note.anchor is not None and note.anchor.modal  # "She will get 8 of 10 right."
    if slots["baseline"] is None and not aims and states_level(note.row):
        slots["baseline"] = Span.of(text, *trim(text, note.start, note.end))
        return []
    if slots["condition"] is None and permission.match(text, note.start, note.end):
        slots["condition"] = Span.of(text, *trim(text, note.start, note.end))
        return []
    lows = [token.low for token in note.row]
    if slots["measurement"] is None and len(lows) < 9 and (_names_source(lows) or names_source(lows)):
        slots["measurement"] = Span.of(text, *trim(text, note.start, note.end))
        return []
    if slots["deadline"] is None and len(note.row) < 4 and dates.firm_date.match(text, note.start, note.end):
        slots["deadline"] = Span.of(text, *trim(text, note.start, note.end))
        return []
    return _take_parts(text, note, slots, aims=aims)


def _take_parts(text: str, note: Unit, slots: Slots, *, aims: bool) -> list[Chunk]:
    """Fill the empty slots from the pieces of one note; what of it says how well comes back."""
    criteria: list[Chunk] = []
    for chunk in label(text, cut(text, note.row), front=not aims):
        if chunk.role == "criterion":
            criteria.append(chunk)
        elif chunk.role == "condition" and slots["condition"] is None and chunk.start == note.start:
            slots["condition"] = Span.of(text, chunk.start, chunk.end)
        elif chunk.role in ("deadline", "measurement", "baseline") and slots[chunk.role] is None:
            slots[chunk.role] = Span.of(text, chunk.start, chunk.end)
    return criteria
