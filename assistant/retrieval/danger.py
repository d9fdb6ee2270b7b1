"""A sense for danger that is told sideways: in the middle of a message about something else, not by name.

Patterns (triage.py) catch what people name. "He asked if ghosts have to go to school" names nothing. Here
each sentence of a message, and each two neighbours, are compared with sentences that mean danger and with
ordinary ones that sound like it (knowledge/triage/danger.yaml), by the same regression that finds the
scripts. The most alarming one decides.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from assistant.retrieval.lessons import ORDINARY, Lesson, load_lessons
from assistant.retrieval.ranking import Example, Ranker
from assistant.retrieval.spanish_words import is_spanish
from assistant.retrieval.triage import Category

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.retrieval.embeddings import MiniLMEmbeddings
    from assistant.retrieval.fitted import KeptFit
    from assistant.retrieval.reading import Parts, Reading
    from assistant.types import Script

ALARM = 0.04
"""How far the one sentence of a message must lean to danger: 1 is as clear as an example, 0 is undecided."""

LONGER = 0.03
"""How much further with each doubling of the parts: of many, one leans a little to danger by chance."""

RIDGE = 0.8
"""How much the fit is held back: less than for situations, since sayings and danger are close neighbours."""

_DANGER = "danger"
_ABOUT_DANGER = ("restraint_seclusion", "safety_plan")
_EVERY = 2
_SHORT = 25  # words: longer triggers are whole stories, and this looks at sentences


class DangerSense:
    """Learns from `lessons` once, then says whether a message tells of danger, and of which kind.

    Args:
        lessons: At least one of danger and one ordinary.
        vectors: The unit vectors of the lessons' texts; shape (lessons, 384).
        embedder: Makes the vectors of a message.
        kept: Where what was learned is kept.
    """

    def __init__(
        self,
        lessons: Sequence[Lesson],
        vectors: NDArray[np.float32],
        embedder: MiniLMEmbeddings,
        kept: KeptFit | None = None,
    ) -> None:
        examples = [
            Example(lesson.text, lesson.category, ORDINARY if lesson.category == ORDINARY else _DANGER)
            for lesson in lessons
        ]
        self._ranker = Ranker(examples, vectors, embedder, kept, RIDGE)
        groups, labels = self._ranker.groups, self._ranker.labels
        self._column = groups.index(_DANGER)
        self._kinds = {len(groups) + place: label for place, label in enumerate(labels) if label != ORDINARY}

    def heights(self, parts: Parts) -> NDArray[np.float32]:
        """How alarming each part is (1 to -1); shape (parts,)."""
        return self._ranker.scores(parts)[:, self._column]

    def alarm(self, reading: Reading) -> tuple[float, str]:
        """How alarming the most alarming part is (1 to -1), and the category of danger it is most like."""
        scores = self._ranker.scores(reading.windows)
        row = int(np.argmax(scores[:, self._column]))
        best = max(self._kinds, key=lambda column: float(scores[row, column]))
        return float(scores[row, self._column]), self._kinds[best]

    def category(self, reading: Reading) -> str:
        """The category of the danger the message tells of, or "" when it tells of none."""
        height, category = self.alarm(reading)
        return category if height >= ALARM + LONGER * math.log2(len(reading.windows.texts)) else ""


def own_lessons(folder: Path, categories: Sequence[Category]) -> tuple[Lesson, ...]:
    """The sentences of danger.yaml, and the near misses of triage.

    Raises:
        DataError: danger.yaml is missing or not valid.
    """
    known = {category.id for category in categories if category.status == "safety"}
    near = [Lesson(text, ORDINARY) for category in categories for text in category.near_misses]
    return (*load_lessons(folder, known), *near)


def all_lessons(
    own: Sequence[Lesson], categories: Sequence[Category], scripts: Mapping[str, Script]
) -> tuple[Lesson, ...]:
    """All there is to learn from: `own`, the examples of triage, and triggers of scripts.

    Every second of a script's shorter triggers is enough to know what ordinary messages sound like. Taken
    script by script, so that a trigger added to one changes little elsewhere.
    """
    examples = [
        Lesson(text, category.id if category.status == "safety" else ORDINARY)
        for category in categories
        for text in category.examples
    ]
    ordinary = [script for script in scripts.values() if script.id not in _ABOUT_DANGER]
    short = [[text for text in script.triggers if len(text.split()) <= _SHORT] for script in ordinary]
    triggers = [Lesson(text, ORDINARY) for texts in short for text in texts[1::_EVERY]]
    every = (*own, *examples, *triggers)
    return tuple({lesson.text: lesson for lesson in reversed(every)}.values())


def spanish_lessons(lessons: Sequence[Lesson], scripts: Mapping[str, Script]) -> tuple[Lesson, ...]:
    """What there is to learn from about danger told in Spanish.

    The model reads English, so that Spanish of any kind looks alike to it beside English. Among Spanish
    sentences alone, words and their beginnings tell danger from the rest; all Spanish triggers are needed.

    Args:
        lessons: All lessons, in both languages (`all_lessons`).
        scripts: The scripts, for their Spanish triggers.
    """
    ordinary = [script for script in scripts.values() if script.id not in _ABOUT_DANGER]
    triggers = [Lesson(text, ORDINARY) for script in ordinary for text in script.triggers]
    every = {lesson.text: lesson for lesson in (*triggers, *lessons)}
    return tuple(lesson for lesson in every.values() if is_spanish(lesson.text))
