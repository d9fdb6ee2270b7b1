"""Two pages to bring to a meeting, as Markdown: the family's plan, and the student's own page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.types import Answer

MOST_SCRIPTS = 4
"""One page holds no more; a person in a meeting uses fewer."""

_LINE = "___"
_NOTICE = "Draft for the team. The IEP team, which includes the parent, makes the decisions."


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedGoal:
    """A goal as the school wrote it, and as the family would like it."""

    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPlan:
    """What a family takes along. Everything may be empty."""

    student: str = ""
    date: str = ""
    strengths: tuple[str, ...] = ()
    scripts: tuple[Answer, ...] = ()
    goals: tuple[PlannedGoal, ...] = ()
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StudentPage:
    """The student's own words; what is empty stays a line to write or draw on."""

    name: str = ""
    strengths: tuple[str, ...] = ()
    helps: tuple[str, ...] = ()
    working_on: tuple[str, ...] = ()


def meeting_plan_as_markdown(plan: MeetingPlan) -> str:
    """One page in the order of a meeting: strengths, what to say, goals, questions, who does what."""
    out = [f"# Meeting plan for {plan.student or _LINE}", "", f"Date: {plan.date or _LINE}", ""]
    out += _section("Strengths to name first", _bullets(plan.strengths))
    for answer in plan.scripts[:MOST_SCRIPTS]:
        title = answer.citations[0].title if answer.citations else answer.topic
        body = [answer.say, *([f"In writing: {answer.ask_in_writing}"] if answer.ask_in_writing else [])]
        out += _section(
            f"If this comes up: {title}", [line for part in body for line in (_plain(part), "")][:-1]
        )
    for number, goal in enumerate(plan.goals, 1):
        lines = [f"Now: {_plain(goal.before)}", "", f"We would like: {_plain(goal.after)}"]
        out += _section(f"Goal {number}", lines)
    out += _section(
        "Questions for the team", [f"- [ ] {_plain(q)}" for q in plan.questions] or [f"- [ ] {_LINE}"]
    )
    out += _section("Who will do what, by when", [f"- {_LINE}", f"- {_LINE}"])
    return "\n".join([*out, _NOTICE]) + "\n"


def student_page_as_markdown(page: StudentPage) -> str:
    """A page in short words for a student who takes part in the meeting, or leads it."""
    out = [f"# {page.name or 'My name is ' + _LINE}", ""]
    out += _section("My strengths", _bullets(page.strengths))
    out += _section("What helps me", _bullets(page.helps))
    out += _section("What I want to work on", _bullets(page.working_on))
    out += _section("Something I want you to know", [_LINE])
    return "\n".join(out)


def _section(title: str, lines: Sequence[str]) -> list[str]:
    return [f"## {_plain(title)}", "", *lines, ""]


def _bullets(items: Sequence[str]) -> list[str]:
    return [f"- {_plain(item)}" for item in items if item.strip()] or [f"- {_LINE}", f"- {_LINE}"]


def _plain(text: str) -> str:
    """One line, in which nothing of the user's can begin a heading, a list or a table."""
    line = " ".join(text.split())
    return f"\\{line}" if line[:1] in "#>-+*|=`" and not line.startswith(_LINE) else line
