"""SMART: what a goal has is found, what it lacks is asked for."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from evals.cases import GoalCase
from evals.measures import LABELLED_PARTS, SLOTS, token_f1
from evals.results import Reviewed, WritingCase, Written
from evals.score import UNSCORED, Score, Scorer, share


def smart_or_asked(case: WritingCase, result: Written) -> Score:
    """Each part the goal lacks is asked of the team, and no part it has is asked for."""
    if case.missing is None:
        return UNSCORED
    asked = {question.part for question in result.first.questions}
    if asked & {"replacement", "wording"}:  # what to do instead, and what it looks like: what we will see
        asked.add("specific")
    wrong = [part for part in LABELLED_PARTS if (part in case.missing) != (part in asked)]
    return share(len(LABELLED_PARTS) - len(wrong), len(LABELLED_PARTS), f"wrong: {wrong}, asked {asked}")


def slot_found(slot: str, case: GoalCase, result: Reviewed) -> Score:
    """Token F1 of one part of the goal against its label."""
    goal = result.review.goal
    got = getattr(goal, slot) if goal else None
    wanted: str = getattr(case, SLOTS[slot]) or ""
    value = token_f1(got.text if got else "", wanted)
    return Score(value, "" if value > 0.99 else f"{got.text if got else None!r} for {wanted!r}")


def missing_right(case: GoalCase, result: Reviewed) -> Score:
    """Share of the SMART parts rightly told missing or there."""
    goal = result.review.goal
    return missing_told(goal.missing if goal else LABELLED_PARTS, case)


def missing_told(missing: Collection[str], case: GoalCase) -> Score:
    """Share of the SMART parts that `missing` rightly names or leaves out."""
    wrong = [part for part in LABELLED_PARTS if (part in missing) != (part in case.smart_missing)]
    return share(len(LABELLED_PARTS) - len(wrong), len(LABELLED_PARTS), f"wrong: {wrong}")


WRITING = (Scorer("SMART or asked for", smart_or_asked),)
PARTS = (
    *(Scorer(f"{slot} found", partial(slot_found, slot)) for slot in SLOTS),
    Scorer("missing parts told", missing_right),
)
