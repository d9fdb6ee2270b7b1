"""Parts said apart from the act: what is allowed, a second "will", figures that belong together."""

from __future__ import annotations

import pytest

from tests.checks.test_goal_borders import parts


@pytest.mark.parametrize(
    ("text", "slot", "expected"),
    [
        (
            "Dana will pay for lunch on 4 of 5 days; he may use a coin chart.",
            "condition",
            "he may use a coin chart",
        ),
        ("Dana will pay for lunch on 4 of 5 days; he may use a coin chart.", "criterion", "on 4 of 5 days"),
        (
            "Dana will add with 80% accuracy; a word bank will be provided.",
            "condition",
            "a word bank will be provided",
        ),
        (
            "Dana will solve equations with 80% accuracy. Calculator allowed.",
            "condition",
            "Calculator allowed",
        ),
        ("Jay will rest when he feels upset and will stay calm.", "condition", "when he feels upset"),
        ("Jay will rest when he feels upset or will use a card.", "behavior", "rest"),
        ("Jay will notice when he is loud and will rest 9 of 10 times.", "condition", "when he is loud"),
        ("Over the next school year Ravi will type 20 words.", "timeframe", "Over the next school year"),
        ("Over the coming year, Ravi will learn to type.", "timeframe", "Over the coming year"),
        ("Mia will read aloud at 90 to 110 words per minute.", "criterion", "at 90 to 110 words per minute"),
        (
            "Mia will read a list, missing no more than 10% of the words.",
            "criterion",
            "missing no more than 10% of the words",
        ),
        (
            "Mia will fill in the missing 3 letters of a word.",
            "behavior",
            "fill in the missing 3 letters of a word",
        ),
        (
            "Ben will add fractions with a top of one 8 of 10 times.",
            "behavior",
            "add fractions with a top of one",
        ),
        ("Ben will add fractions with a top of one 8 of 10 times.", "criterion", "8 of 10 times"),
        ("By June J.T. will read 5 words.", "learner", "J.T."),
        ("T. will read 5 words.", "learner", "T."),
    ],
)
def test_one_part(text: str, slot: str, expected: str) -> None:
    assert parts(text)[slot] == expected
