"""The command `strengths train`: the exercises, what became of an answer, a handout and its answer key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assistant.cli_shared import check_targets, format_option, open_assistant, print_result, write_file
from assistant.errors import InputError
from assistant.render.handout import PARTS, answer_key, handout
from assistant.render.meeting_page import Page, page_as_markdown
from assistant.settings import data_folder
from assistant.types_training import EXERCISE_KINDS, LEVELS, POINTS, REASONS, SKILL_AREAS, Exercise, Marked

if TYPE_CHECKING:
    from assistant.pipeline import Assistant

_SHORT = ("id", "kind", "level", "area", "ages", "title")
_WORDS: Mapping[str, str] = {**PARTS, **POINTS, **REASONS}
_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("exercise_id", required=False)
@click.option("--answer", "-a", "given", multiple=True, metavar="WORDS", help="Your answer (repeat).")
@click.option("--kind", type=click.Choice(EXERCISE_KINDS), help="Only this kind.")
@click.option("--area", type=click.Choice(SKILL_AREAS), help="Only this skill area.")
@click.option("--level", type=click.IntRange(LEVELS[0], LEVELS[-1]), help="Only this level.")
@click.option("--handout", "paper", type=_FILE, help="Write the exercises to a .docx or .md file.")
@click.option("--key", type=_FILE, help="Write their answers to a .docx or .md file.")
@format_option
def train(
    exercise_id: str | None,
    given: tuple[str, ...],
    kind: str | None,
    area: str | None,
    level: int | None,
    paper: Path | None,
    key: Path | None,
    form: str,
) -> None:
    """List the exercises, show one, mark an answer to it, or write a handout.

    Exit code 1 when an answer is not all right.

    \b
    Example:
      strengths train --level 1
      strengths train missing-math-1
      strengths train missing-math-1 -a time_bound
      strengths train --area reading --handout reading.docx --key reading_key.docx
    """
    assistant = open_assistant()
    chosen = [
        exercise
        for exercise in assistant.exercises
        if exercise_id in (None, exercise.id)
        and kind in (None, exercise.kind)
        and area in (None, exercise.area)
        and level in (None, exercise.level)
    ]
    if not chosen:
        raise InputError("There is no such exercise.", "List them with `strengths train`.")
    if paper or key:
        _check_files(paper, key, given)
        _write(paper, handout(chosen))
        _write(key, answer_key(chosen, _page_titles() if key else {}))
    elif given:
        if exercise_id is None:
            raise InputError("An answer needs an exercise.", "Put its id first, like missing-math-1.")
        _mark(assistant, chosen[0], given, form)
    elif exercise_id is not None:
        print_result(form, lambda: _shown(chosen[0]), lambda _md: page_as_markdown(handout(chosen)))
    else:
        print_result(form, lambda: {"exercises": [_short(e) for e in chosen]}, lambda _md: _listed(chosen))


def _mark(assistant: Assistant, exercise: Exercise, given: Sequence[str], form: str) -> None:
    """Print what is right in an answer; exit code 1 when it is not all right."""
    first, *more = given
    takes_one = exercise.kind in ("choose", "rewrite")
    if takes_one and more:
        raise InputError("This exercise takes one answer.", "Give --answer once.")
    response = first if takes_one else given
    marked = assistant.mark(exercise, response)
    print_result(form, lambda: asdict(marked), lambda _md: _as_text(marked))
    if not marked.is_right:
        raise SystemExit(1)


def _check_files(paper: Path | None, key: Path | None, given: Sequence[str]) -> None:
    """Refuse before anything is written what would write one file in the place of another, or only one."""
    if given:
        raise InputError("An answer and a file to write do not go together.", "Leave out one of the two.")
    for path in (paper, key):
        if path and path.suffix.lower() not in (".docx", ".md"):
            raise InputError(f"{path.name!r} is no kind of file to write.", "End its name in .docx or .md.")
    check_targets(paper, key)


def _write(path: Path | None, page: Page) -> None:
    if path is None:
        return
    if path.suffix.lower() == ".docx":
        from assistant.render.meeting_word import page_as_word

        content = page_as_word(page)
    else:
        content = page_as_markdown(page).encode()
    write_file(path, content)


def _page_titles() -> dict[str, str]:
    from assistant.retrieval.pages import load_guidance

    return {page.id: page.title for page in load_guidance(data_folder("knowledge")).values()}


def _short(exercise: Exercise) -> dict[str, object]:
    return {name: getattr(exercise, name) for name in _SHORT}


def _shown(exercise: Exercise) -> dict[str, object]:
    """What somebody sees who has not answered."""
    return {
        **_short(exercise),
        "text": exercise.text,
        "other": exercise.other,
        "draft": exercise.draft,
        "strengths": exercise.strengths if exercise.kind != "rate" else (),
    }


def _listed(exercises: Sequence[Exercise]) -> str:
    return "\n".join(f"{e.id}: {e.title} (level {e.level}, ages {e.ages})" for e in exercises)


def _as_text(marked: Marked) -> str:
    groups = (("Found", marked.hits), ("Missed", marked.misses), ("Not needed", marked.extras))
    lines = [f"{title}: {_WORDS.get(word, word)}" for title, words in groups for word in words]
    read = ", ".join(marked.guidance)
    return "\n".join([f"{marked.right} of {marked.out_of}", *lines, marked.explanation, f"Read more: {read}"])
