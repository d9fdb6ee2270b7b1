"""Words that only say which way the numbers go are nothing new."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.fidelity import check_fidelity
from assistant.checks.vocabulary import load_vocabulary

VOCABULARY = load_vocabulary(Path(__file__).parents[2] / "knowledge" / "language")
RISE = "By May, Ana will increase her typing rate from 9 to 20 words per minute."
FALL = "By May, Ana will reduce call-outs from 10 to 3."
SCORES = "His reading score is 79, his math score is 96 and his writing score is 72."


def passes(before: str, after: str) -> bool:
    return check_fidelity(before, after, VOCABULARY).passed


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (RISE, "By May, Ana will get faster, with a typing rate from 9 to 20 words per minute."),
        (RISE, "By May, Ana will move her typing rate from 9 to 20 words per minute."),
        (FALL, "By May, Ana will go from 10 call-outs to 3."),
        (FALL, "By May, Ana will cut call-outs from 10 to 3."),
        (SCORES, "His math score is the highest, 96; his reading score is 79 and his writing score is 72."),
        (SCORES, "His math score is 96 and his reading score 79. The lowest, 72, is his writing score."),
        (
            "Ana will make change from $1 to $20 with 90% accuracy.",
            "Ana will make change from $1 up to $20 with 90% accuracy.",
        ),
    ],
)
def test_what_the_numbers_say_may_be_said(before: str, after: str) -> None:
    assert passes(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (RISE, "By May, Ana will get faster, and will reach a typing rate of 20 words per minute after 9."),
        (FALL, "By May, Ana will go from 3 call-outs to 10."),
        (FALL, "By May, Ana will be faster with call-outs, from 10 to 3."),
        (SCORES, "His reading score is the highest, 79; his math score is 96 and his writing score is 72."),
        ("His math score is 96.", "His math score is the highest, 96."),
        ("His math score is 96.", "He has the highest hopes. His math score is 96."),
        ("Ana will make change with $20 and $1.", "Ana will make change with $1 and up to $20."),
        ("Ana will make change from $1 to $20.", "Ana will make change with $1 and up to $20."),
    ],
)
def test_what_they_do_not_say_may_not(before: str, after: str) -> None:
    assert not passes(before, after)
