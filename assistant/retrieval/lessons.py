"""Sentences that teach what danger sounds like when nobody names it, and what only sounds like it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from assistant.datafiles import read_yaml

FILE = "danger.yaml"
ORDINARY = "ordinary"


@dataclass(frozen=True, slots=True)
class Lesson:
    """One sentence. `category` is that of safety.yaml which it belongs to, or `ordinary`."""

    text: str
    category: str


def load_lessons(folder: Path, categories: Collection[str]) -> tuple[Lesson, ...]:
    """The sentences of `folder`/triage/danger.yaml.

    Args:
        folder: The knowledge folder.
        categories: The ids of the safety categories.

    Raises:
        DataError: The file is missing or not valid; names file, line, value and fix.
    """
    top = read_yaml(folder / "triage" / FILE).keys((ORDINARY, "danger"))
    ordinary = [Lesson(text, ORDINARY) for text in top[ORDINARY].different_texts(at_least=1)]
    danger: list[Lesson] = []
    for category, sentences in top["danger"].mapping().items():
        if category not in categories:
            raise sentences.refuse(
                f'"{category}" is no category of safety.yaml.',
                f"Write one of {', '.join(sorted(categories))}.",
            )
        danger += [Lesson(text, category) for text in sentences.different_texts(at_least=1)]
    return (*danger, *ordinary)
