"""What a visitor collects for the meeting. It lives in the visit and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from assistant.render.meeting_page import MeetingPlan, PlannedGoal
from assistant.types import Answer, RewriteResult
from ui import session
from ui.engine import told

STUDENT, DATE = "plan_student", "plan_date"
STRENGTHS, QUESTIONS = "plan_strengths", "plan_questions"
REWRITE_STRENGTHS = "rewrite_strengths"
_SCRIPTS, _GOALS = "plan_scripts", "plan_goals"


def scripts() -> list[Answer]:
    """The scripts that were pinned, in order."""
    return st.session_state.setdefault(_SCRIPTS, [])


def goals() -> list[PlannedGoal]:
    """The goals that were pinned, in order."""
    return st.session_state.setdefault(_GOALS, [])


def has_script(answer: Answer) -> bool:
    """Whether these words are pinned."""
    return any(pinned.say == answer.say for pinned in scripts())


def pin_script(answer: Answer) -> None:
    """Put a script into the plan, once."""
    if not has_script(answer):
        scripts().append(answer)


def drop_script(place: int) -> None:
    """Take a script out of the plan."""
    del scripts()[place]


def as_goal(result: RewriteResult) -> PlannedGoal:
    """A rewrite as the plan holds it."""
    return PlannedGoal(before=result.before.text.strip(), after=result.after.text.strip())


def pin_goal(result: RewriteResult) -> None:
    """Put a rewrite into the plan, with the questions it leaves open and the strengths it used."""
    goal = as_goal(result)
    if goal not in goals():
        goals().append(goal)
    add_lines(QUESTIONS, (told(question.text) for question in result.questions))
    add_lines(STRENGTHS, result.strengths_used)


def unpin_goal(before: str, after: str) -> None:
    """Take the goal with these two texts out of the plan, if it is in it."""
    goal = PlannedGoal(before=before.strip(), after=after.strip())
    if goal in goals():
        goals().remove(goal)


def drop_goal(place: int) -> None:
    """Take a goal out of the plan."""
    del goals()[place]


def add_lines(field: str, new: Iterable[str]) -> None:
    """Put each of `new` on a line of its own into the text box `field`; what is there is not repeated."""
    st.session_state[field] = "\n".join(dict.fromkeys((*lines(field), *new)))


def lines(field: str) -> list[str]:
    """What stands in the text box `field`, line by line."""
    typed = str(st.session_state.get(field) or "")
    return [line.strip() for line in typed.splitlines() if line.strip()]


def plan() -> MeetingPlan:
    """The plan as it is now."""
    state = st.session_state
    return MeetingPlan(
        student=str(state.get(STUDENT) or ""),
        date=str(state.get(DATE) or ""),
        strengths=tuple(lines(STRENGTHS)),
        scripts=tuple(scripts()),
        goals=tuple(goals()),
        questions=tuple(lines(QUESTIONS)),
    )


def clear() -> None:
    """Empty the plan."""
    session.empty(STUDENT, DATE, STRENGTHS, QUESTIONS)
    session.forget(_SCRIPTS, _GOALS)
