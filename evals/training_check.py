"""Whether the exercises of the training room are plain, short, and agree with the checks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from assistant.checks.misstatements import Misstatement, find_misstatements
from assistant.checks.readability import flesch_kincaid_grade
from assistant.checks.text import sentences
from assistant.pipeline import Assistant
from assistant.training.exercises import FOLDER, load_exercises
from assistant.types_training import Exercise

MAX_EXPLANATION_GRADE = 8.0
MAX_EXPLANATION_SENTENCES = 3
MAX_TITLE_WORDS = 6


def check_training(
    folder: Path, assistant: Assistant, claims: Sequence[Misstatement]
) -> Iterator[tuple[str, str]]:
    """Each file of the exercises in `folder` with something to change in it.

    Args:
        folder: The knowledge folder.
        assistant: What judges every text.
        claims: What must not be said about the law.

    Raises:
        DataError: A file cannot be loaded at all.
    """
    owner: dict[str, str] = {}
    for exercise in load_exercises(folder):
        file = f"{FOLDER}/{exercise.kind}.yaml"
        for problem in (*assistant.disagreements(exercise), *_in_words(exercise, claims)):
            yield file, f"{exercise.id}: {problem}"
        first = owner.setdefault(exercise.text, exercise.id)
        if first != exercise.id:
            yield file, f"{exercise.id}: the text is that of {first}."


def _in_words(exercise: Exercise, claims: Sequence[Misstatement]) -> Iterator[str]:
    grade = flesch_kincaid_grade(exercise.explanation) or 0.0
    if grade > MAX_EXPLANATION_GRADE:
        yield f"the explanation reads at grade {grade}; use at most {MAX_EXPLANATION_GRADE:g}."
    said = len(sentences(exercise.explanation))
    if said > MAX_EXPLANATION_SENTENCES:
        yield f"the explanation has {said} sentences; use at most {MAX_EXPLANATION_SENTENCES}."
    if len(exercise.title.split()) > MAX_TITLE_WORDS:
        yield f"the title has more than {MAX_TITLE_WORDS} words."
    for finding in find_misstatements(exercise.explanation, claims):
        yield f'"{finding.matched}": {finding.message} ({finding.rule_id})'
