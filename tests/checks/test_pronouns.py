"""Whom "he" and "she" stand for when another person was named before. All invented."""

from __future__ import annotations

import pytest

from assistant.checks.review import review_text
from tests.checks.test_rare_places import RULES


def judged(text: str) -> list[str]:
    found = review_text(text, RULES).findings
    return [f.matched for f in found if f.category == "subjective"]


@pytest.mark.parametrize(
    "text",
    [
        "The teacher wants him to sit. He is lazy.",
        "The aide asks her to sit. She is lazy.",
        "The nurse will help her. She is lazy.",
        "Parent concern: Mom is afraid. He is lazy.",
    ],
)
def test_somebody_told_of_as_him_or_her_is_meant_again(text: str) -> None:
    assert judged(text) == ["is lazy"]


@pytest.mark.parametrize(
    "text",
    [
        "The bus driver was late. He is lazy.",
        "The aide moved her desk. She is lazy.",
        "The nurse called him at noon. She is lazy.",
    ],
)
def test_somebody_else_stays_somebody_else(text: str) -> None:
    assert judged(text) == []
