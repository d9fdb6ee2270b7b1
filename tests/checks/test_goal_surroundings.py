"""Where the act ends and its condition, measure or date begins, told by the words around the border."""

from __future__ import annotations

import pytest

from assistant.checks.goal import parse_goals

BORDERS = [
    ("By June, Ana will feed herself for at least 10 scoops.", "criterion", "for at least 10 scoops"),
    ("When he turns 16, Ben will order lunch in 3 of 4 trips.", "timeframe", "When he turns 16"),
    (
        "Ana will name 8 of 10 shapes (as compared with 3 of 10 in fall).",
        "baseline",
        "as compared with 3 of 10 in fall",
    ),
    ("Ana will name 8 of 10 shapes via data sheet review.", "measurement", "via data sheet review"),
    (
        "Ana will name 8 of 10 shapes, up from 3 of 10, at the end of the IEP cycle.",
        "timeframe",
        "at the end of the IEP cycle",
    ),
    (
        "Ana will name 8 of 10 shapes, up from 3 of 10, at the end of the IEP cycle.",
        "baseline",
        "up from 3 of 10",
    ),
    (
        "Ana will follow the direction on the first try in 3 of 4 lessons.",
        "criterion",
        "on the first try in 3 of 4 lessons",
    ),
    ("Ana will name 8 of 10 shapes via video review.", "measurement", "via video review"),
    ("Ana will read a page with her friend in 3 of 4 sessions.", "condition", "with her friend"),
    ("Ana will practice lines with friend in 4 of 5 sessions.", "behavior", "practice lines with friend"),
    ("Ana will wash her hands every time.", "criterion", "every time"),
    ("Ana will wash her hands every time before lunch.", "condition", "every time before lunch"),
    ("Ana will roll over on a mat in 3 of 4 trials.", "behavior", "roll over"),
    (
        "Ana will cut out a circle 4 inches across in 3 of 4 trials.",
        "behavior",
        "cut out a circle 4 inches across",
    ),
    (
        "Ana will cut a line with a pair of loop scissors in 3 of 4 trials.",
        "condition",
        "with a pair of loop scissors",
    ),
    (
        "Ana will play a board game with her classmates in 3 of 4 recesses.",
        "behavior",
        "play a board game with her classmates",
    ),
    ("Ana will play a game with a classmate in 3 of 4 recesses.", "behavior", "play a game with a classmate"),
]


@pytest.mark.parametrize(("text", "slot", "expected"), BORDERS)
def test_the_words_around_a_border_tell_where_it_is(text: str, slot: str, expected: str) -> None:
    part = getattr(parse_goals(text)[0], slot)
    assert part is not None
    assert part.text == expected
