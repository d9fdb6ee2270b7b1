"""Exercises on paper: a handout to write on, and its answer key. Drawn like the pages for a meeting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.reader import ENGLISH, Reader
from assistant.render.meeting_page import LINE, Line, Page, PagePart
from assistant.types import MissingPart
from assistant.types_training import (
    HIGHEST_RATING,
    LOWEST_RATING,
    RUBRIC,
    Exercise,
    ExerciseKind,
    Place,
    SkillArea,
)

TASKS: Mapping[ExerciseKind, str] = {
    "spot": "Underline the words that judge or label the student. There may be none.",
    "missing": "Tick what this goal still needs. It may have everything.",
    "rewrite": (
        "Write it again, with the strength as the way to the skill. "
        "Keep every number, date, support and need."
    ),
    "choose": "Which of the two is strengths-based? Say why.",
    "rate": "Rate both texts on each line, from 1 (not at all) to 5 (fully). Then compare with your group.",
}
PARTS: Mapping[MissingPart, str] = {
    "specific": "What we will see the student do",
    "measurable": "How much or how well",
    "time_bound": "By when",
    "baseline": "Where the student starts",
    "measurement": "How it is measured, and by whom",
    "condition": "With what, or in what setting",
}
AREAS: Mapping[SkillArea, str] = {
    "reading": "Reading",
    "writing": "Writing",
    "math": "Math",
    "communication": "Communication",
    "behavior": "Behavior and feelings",
    "motor": "Movement",
    "daily_living": "Daily living",
    "attention": "Attention and planning",
    "transition": "Life after school",
    "preschool": "Preschool",
    "sensory": "Seeing and hearing",
}
INVENTED = "All children in these exercises are invented."
_NAMES: Mapping[Place, str] = {"first": "Text A", "second": "Text B"}
_LINES_TO_WRITE_ON = 3
_KEPT_SPACE = "\u00a0\u00a0"  # room to circle a number; a scale is not torn apart at the end of a line


def handout(
    exercises: Sequence[Exercise], title: str = "Strengths first: exercises", reader: Reader = ENGLISH
) -> Page:
    """The exercises in the order given, with room to answer and no answers, told in the reader's language."""
    parts = tuple(
        _part(number, exercise, _asked(exercise, reader), reader)
        for number, exercise in enumerate(exercises, 1)
    )
    lead = f"{reader.told('Name')}: {LINE}"
    return Page(title=_flat(reader.told(title)), lead=lead, parts=parts, notice=reader.told(INVENTED))


def answer_key(
    exercises: Sequence[Exercise],
    pages: Mapping[str, str],
    title: str = "Strengths first: answer key",
    reader: Reader = ENGLISH,
) -> Page:
    """The answers, numbered as in the handout, with the reasons and the library's pages to read.

    Args:
        exercises: The same as for the handout, in the same order.
        pages: Title of each guidance page by its id.
        title: What stands at the top.
        reader: Whose language everything is in that is said about the texts of the exercises.
    """
    parts: list[PagePart] = []
    for number, exercise in enumerate(exercises, 1):
        read = "; ".join(pages.get(page, page.replace("_", " ")) for page in exercise.guidance)
        lines = (
            *_answered(exercise, reader),
            Line(f"{reader.told('Why')}: {reader.told(exercise.explanation)}"),
            Line(f"{reader.told('Read more')}: {read}"),
        )
        parts.append(_part(number, exercise, lines, reader))
    return Page(title=_flat(reader.told(title)), lead="", parts=tuple(parts), notice=reader.told(INVENTED))


def _part(number: int, exercise: Exercise, lines: Sequence[Line], reader: Reader) -> PagePart:
    told = reader.told
    grown = f"{told(f'ages {exercise.ages}')}, {told(f'level {exercise.level}')}"
    return PagePart(f"{number}. {told(exercise.title)} ({told(AREAS[exercise.area])}, {grown})", tuple(lines))


def _asked(exercise: Exercise, reader: Reader) -> tuple[Line, ...]:
    return (Line(reader.told(TASKS[exercise.kind])), *_texts(exercise, reader), *_room(exercise, reader))


def _texts(exercise: Exercise, reader: Reader) -> tuple[Line, ...]:
    """What there is to read."""

    def named(name: str, text: str) -> Line:
        return Line(f"{reader.told(name)}: {_flat(text)}")

    strengths = named("Strengths", "; ".join(exercise.strengths))
    if exercise.kind == "rewrite":
        return (named("Draft", exercise.text), strengths)
    if not exercise.other:
        return (Line(_flat(exercise.text)),)
    draft = (named("Draft", exercise.draft),) if exercise.draft else ()
    texts = (named("Text A", exercise.text), named("Text B", exercise.other))
    return (*draft, *((strengths,) if exercise.kind == "choose" and exercise.strengths else ()), *texts)


def _room(exercise: Exercise, reader: Reader) -> tuple[Line, ...]:
    """Where the answer goes."""
    if exercise.kind == "missing":
        return tuple(Line(reader.told(words), "box") for words in PARTS.values())
    if exercise.kind == "choose":
        return (*(Line(reader.told(name), "box") for name in _NAMES.values()), Line(LINE))
    if exercise.kind == "rate":
        numbers = [str(rating) for rating in range(LOWEST_RATING, HIGHEST_RATING + 1)]
        scales = "\u2003".join(_KEPT_SPACE.join((f"{text}:", *numbers)) for text in ("A", "B"))
        return tuple(Line(f"{words} {scales}", "bullet") for words in map(reader.told, RUBRIC.values()))
    return (Line(LINE),) * _LINES_TO_WRITE_ON if exercise.kind == "rewrite" else ()


def _answered(exercise: Exercise, reader: Reader) -> tuple[Line, ...]:
    told = reader.told
    if exercise.kind == "rewrite":
        return (Line(f"{told('One good answer')}: {_flat(exercise.example)}"),)
    if exercise.kind == "spot":
        marked = tuple(Line(f"“{_flat(answer)}”", "bullet") for answer in exercise.answers)
        return marked or (Line(told("Nothing to underline.")),)
    if exercise.kind == "missing":
        needed = (told(words) for name, words in PARTS.items() if name in exercise.answers)
        return tuple(Line(words, "bullet") for words in needed) or (Line(told("Nothing is missing.")),)
    named = next(name for place, name in _NAMES.items() if place in exercise.answers)
    is_what = "is strengths-based" if exercise.kind == "choose" else "is the rewrite"
    return (Line(f"{told(named)} {told(is_what)}."),)


def _flat(text: str) -> str:
    return " ".join(text.split())
