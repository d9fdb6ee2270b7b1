"""The exercises of the training room: loaded, cut into pieces, and in agreement with the checks."""

from __future__ import annotations

from assistant.pipeline import Assistant


def test_every_kind_of_exercise_is_there(assistant: Assistant) -> None:
    kinds = [exercise.kind for exercise in assistant.exercises]
    assert list(dict.fromkeys(kinds)) == ["spot", "missing", "rewrite", "choose", "rate"]
