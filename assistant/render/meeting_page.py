"""Two pages to bring to a meeting: the family's plan, and the student's own page.

Each is built once as a `Page` of parts and lines; Markdown, Word and the screen draw the same one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.errors import InputError
from assistant.notices import DRAFT_NOTICE
from assistant.types import Answer

MOST_SCRIPTS = 4
"""One page holds no more; a person in a meeting uses fewer."""

MOST_LINES = 1_000
MOST_CHARACTERS = 200_000
"""Of a page. Nobody takes that much along, and to make it would keep other visitors waiting."""

LINE = "___"
"""A blank to write or draw on."""

LineKind = Literal["text", "bullet", "box"]


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
    want_you_to_know: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanWords:
    """The words on a meeting plan, in the language of the family; `{...}` parts are filled in."""

    title: str = "Meeting plan for {name}"
    date: str = "Date: {date}"
    strengths: str = "Strengths to name first"
    now: str = "Now: {goal}"
    wanted: str = "We would like: {goal}"
    goal: str = "Goal {number}"
    questions: str = "Questions for the team"
    steps: str = "Who will do what, by when"
    script: str = "If this comes up: {title}"
    in_writing: str = "In writing: {words}"
    notice: str = DRAFT_NOTICE


@dataclass(frozen=True, slots=True, kw_only=True)
class StudentWords:
    """The words on a student's page, in the student's language."""

    no_name: str = "My name is {blank}"
    strengths: str = "My strengths"
    helps: str = "What helps me"
    working_on: str = "What I want to work on"
    tell: str = "Something I want you to know"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a part: plain text, a bullet, or a box to tick."""

    text: str
    kind: LineKind = "text"


@dataclass(frozen=True, slots=True)
class PagePart:
    """A heading with its lines.

    Attributes:
        title: The heading.
        lines: What stands under it.
        language: The language of the lines, where it is another than the page's.
    """

    title: str
    lines: tuple[Line, ...]
    language: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A page to take along. No text in it holds a line break."""

    title: str
    lead: str
    parts: tuple[PagePart, ...]
    notice: str = ""


_PLAN_WORDS, _STUDENT_WORDS = PlanWords(), StudentWords()


def meeting_page(plan: MeetingPlan, words: PlanWords = _PLAN_WORDS) -> Page:
    """One page in the order of a meeting: strengths, what to say, goals, questions, who does what."""
    parts = [PagePart(words.strengths, _bullets(plan.strengths))]
    parts += [_script(answer, words) for answer in plan.scripts[:MOST_SCRIPTS]]
    for number, goal in enumerate(plan.goals, 1):
        lines = (
            Line(words.now.format(goal=_flat(goal.before))),
            Line(words.wanted.format(goal=_flat(goal.after))),
        )
        parts.append(PagePart(words.goal.format(number=number), lines))
    questions = tuple(Line(_flat(question), "box") for question in plan.questions if question.strip())
    parts.append(PagePart(words.questions, questions or (Line(LINE, "box"),)))
    parts.append(PagePart(words.steps, _bullets(())))
    return Page(
        title=words.title.format(name=_flat(plan.student) or LINE),
        lead=words.date.format(date=_flat(plan.date) or LINE),
        parts=tuple(parts),
        notice=words.notice,
    )


def student_page(page: StudentPage, words: StudentWords = _STUDENT_WORDS) -> Page:
    """A page in short words for a student who takes part in the meeting, or leads it."""
    name = _flat(page.name)
    return Page(
        title=name or words.no_name.format(blank=LINE),
        lead="",
        parts=(
            PagePart(words.strengths, _bullets(page.strengths)),
            PagePart(words.helps, _bullets(page.helps)),
            PagePart(words.working_on, _bullets(page.working_on)),
            PagePart(words.tell, (Line(_flat(page.want_you_to_know) or LINE),)),
        ),
    )


def check_size(page: Page) -> Page:
    """Give `page` back if it can be drawn and made into a file in good time.

    Raises:
        InputError: It holds more than anyone can take along.
    """
    lines = [line for part in page.parts for line in part.lines]
    characters = sum(len(line.text) for line in lines) + len(page.title) + len(page.lead)
    if len(lines) > MOST_LINES or characters > MOST_CHARACTERS:
        raise InputError(
            "This is more than fits on a page to take along.", "Keep a few short lines in each box."
        )
    return page


def script_title(answer: Answer) -> str:
    """What a script is about, in a few words."""
    return answer.citations[0].title if answer.citations else answer.topic.replace("_", " ").capitalize()


def page_as_markdown(page: Page) -> str:
    """`page` as Markdown in which nothing of the user's can begin a heading, a list or a table."""
    out = [f"# {page.title}", ""]
    if page.lead:
        out += [page.lead, ""]
    signs = {"text": "", "bullet": "- ", "box": "- [ ] "}
    for part in page.parts:
        out += [f"## {_plain(part.title)}", ""]
        for line in part.lines:
            if line.kind == "text" and out[-1]:
                out.append("")  # else it would go on with the bullet above
            out.append(f"{signs[line.kind]}{_plain(line.text)}")
            if line.kind == "text":
                out.append("")
        if out[-1]:
            out.append("")
    return "\n".join([*out, page.notice]).rstrip() + "\n"


def _script(answer: Answer, words: PlanWords) -> PagePart:
    lines = [Line(_flat(part)) for part in answer.say.split("\n\n") if part.strip()]
    if answer.ask_in_writing:
        lines.append(Line(words.in_writing.format(words=_flat(answer.ask_in_writing))))
    return PagePart(words.script.format(title=_flat(script_title(answer))), tuple(lines))


def _bullets(items: Sequence[str]) -> tuple[Line, ...]:
    filled = tuple(Line(_flat(item), "bullet") for item in items if item.strip())
    return filled or (Line(LINE, "bullet"), Line(LINE, "bullet"))


def _flat(text: str) -> str:
    return " ".join(text.split())


def _plain(text: str) -> str:
    """A line that begins with a sign of Markdown, made harmless; a blank to write on stays one."""
    return f"\\{text}" if text[:1] in tuple("#>-+*|=`") else text
