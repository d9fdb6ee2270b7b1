"""Two numbers that a help tells apart may be told in the other order, and may not trade places."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.fidelity import check_fidelity
from assistant.checks.vocabulary import load_vocabulary

VOCABULARY = load_vocabulary(Path(__file__).parents[2] / "knowledge" / "language")
REASON = "the number stands with something else"
LETTERS = "60% of her letters sit on the line; with the slant board 85% do."
IDEAS = "He gave an idea in 2 of 8 group lessons, and in 7 of 8 when he had a role card."


def traded(before: str, after: str) -> bool:
    return any(item.reason == REASON for item in check_fidelity(before, after, VOCABULARY).changed)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (LETTERS, "With the slant board, 85% of her letters sit on the line; without it, 60% do."),
        (
            IDEAS,
            "With a role card, he gave an idea in 7 of 8 group lessons. Without it he gave one in 2 of 8.",
        ),
        (
            "He answered 5 of 12 questions on a story and 11 of 12 when it was read aloud.",
            "When a story was read aloud, he answered 11 of 12 questions; on his own, he answered 5 of 12.",
        ),
    ],
)
def test_the_help_may_come_first(before: str, after: str) -> None:
    assert not traded(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (LETTERS, "With the slant board, 60% of her letters sit on the line; without it, 85% do."),
        (
            IDEAS,
            "With a role card, he gave an idea in 2 of 8 group lessons. Without it he gave one in 7 of 8.",
        ),
        (
            "He reads 60% in math; with a ruler 85% in art.",
            "With a ruler he reads 85% in math, and 60% in art.",
        ),
        ("With a ruler he reads 85%, with a card 60%.", "With a card he reads 85%, with a ruler 60%."),
    ],
)
def test_the_numbers_may_not_trade_places(before: str, after: str) -> None:
    assert traded(before, after)
