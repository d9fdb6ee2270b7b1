"""The parts of a measurable annual goal, each a span of the user's own text, and the parts it lacks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.checks.goal_choice import act_of, condition_of, criterion_of, first_of, open_with_help
from assistant.checks.goal_chunks import Chunk
from assistant.checks.goal_chunks import cut as cut_pieces
from assistant.checks.goal_kind import guess_kind
from assistant.checks.goal_label import label
from assistant.checks.goal_missing import missing_parts
from assistant.checks.goal_notes import Slots, take_notes
from assistant.checks.goal_shared import share_figures
from assistant.checks.goal_split import GoalDraft, split_goals
from assistant.checks.goal_tokens import Token
from assistant.types import GoalParts, Span

_INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]|[b-hj-z]")

__all__ = ["guess_kind", "parse_goals"]


def parse_goals(text: str, cut: Sequence[Span] | None = None) -> tuple[GoalParts, ...]:
    """Every goal of `text`, in order; at least one for any text with a word in it.

    The parts are those that make a goal measurable (knowledge_facts B8): the condition under which the
    student acts, the act, how well or how often (consistency included), by when, how it is measured, and
    the baseline it starts from. A part that is not in the text is None: nothing is guessed.

    Args:
        text: One or more goals, exactly as the user wrote them.
        cut: Its sentences, where they were cut before.
    """
    return tuple(_parts(text, draft) for draft in split_goals(text, cut))


def _parts(text: str, draft: GoalDraft) -> GoalParts:
    front = label(text, cut_pieces(text, draft.front), front=True)
    body = label(text, cut_pieces(text, draft.body), front=False)
    body = open_with_help(text, front, body)
    condition = condition_of(text, front, body)
    criterion = criterion_of(text, [*body, *front])
    slots: Slots = {
        "act": _span(text, act_of(text, body, condition, criterion)),
        "condition": _span(text, condition),
        "deadline": _span(text, first_of([*front, *body], "deadline")),
        "criterion": _span(text, criterion),
        "measurement": _span(text, first_of([*_with_source(text, body), *front], "measurement")),
        "baseline": _span(text, first_of([*body, *front], "baseline")),
    }
    take_notes(text, draft.notes, slots)
    share_figures(text, body, slots)
    start, end = _bounds(draft)
    return missing_parts(
        GoalParts(
            start=start,
            end=end,
            learner=_learner(text, draft.learner),
            condition=slots["condition"],
            behavior=slots["act"],
            criterion=slots["criterion"],
            timeframe=slots["deadline"],
            measurement=slots["measurement"],
            baseline=slots["baseline"],
        ),
        has_verb=draft.has_verb,
    )


# "as evidenced by 3 or fewer conflicts": the figure is how well, and no source is named
_NO_SOURCE = re.compile(r"(?:as\s{1,5})?[a-z]{4,12}\s{1,5}by", re.IGNORECASE)


def _with_source(text: str, body: list[Chunk]) -> list[Chunk]:
    """The pieces of `body` without those that announce a source and name none."""
    return [
        chunk
        for chunk in body
        if chunk.role != "measurement" or not _NO_SOURCE.fullmatch(text, chunk.start, chunk.end)
    ]


def _learner(text: str, row: list[Token]) -> Span | None:
    if not row:
        return None
    end = row[-1].end
    if row[-1].low.endswith(("'ll", "’ll")):
        end -= 3
    elif row[-1].low.endswith(("'s", "’s")) and end - row[-1].start > 2:
        end -= 2  # "Ana's speech will be understood"
    elif _INITIALS.fullmatch(row[-1].text) and text[end : end + 1] == ".":
        end += 1  # the stop of "J.T. will write" belongs to the name
    return Span.of(text, row[0].start, end)


def _span(text: str, chunk: Chunk | None) -> Span | None:
    return Span.of(text, chunk.start, chunk.end) if chunk is not None and chunk.end > chunk.start else None


def _bounds(draft: GoalDraft) -> tuple[int, int]:
    rows = [row for row in (draft.front, draft.learner, draft.body) if row]
    return min(row[0].start for row in rows), max(row[-1].end for row in rows)
