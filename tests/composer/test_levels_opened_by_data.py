"""Where a strength goes when a label opens with a grade or scores: before it. Every child is invented."""

from __future__ import annotations

import pytest

from tests.composer.test_present_levels import compose


@pytest.mark.parametrize(
    ("before", "opens"),
    [
        (
            "Social studies: C-. Ben knows Rome. He does not take notes.",
            "Ben's strengths include singing. Social studies: C-. Ben knows",
        ),
        (
            "Vocational goal: retail. Shanelle stocked 40 shelves.",
            "Shanelle's strengths include singing. Vocational goal: retail. ",
        ),
        (
            "Adaptive: Conceptual 71, Social 88. Bo makes lunch. He cannot add.",
            "Bo's strengths include singing. Adaptive: Conceptual 71, Social 88. Bo makes lunch.",
        ),
        ("Reading: She is a poor reader. Ana reads 40 words.", "Reading: "),
        (
            "Mireille and I meet Tuesdays. She can name five feelings.",
            "Her strengths include singing. Mireille and I",
        ),
    ],
)
def test_data_stays_with_its_label(before: str, opens: str) -> None:
    assert compose(before, "sings").text.startswith(opens)


def test_a_word_that_never_ends_is_no_data() -> None:
    run = "AB" * 300
    said = compose(f"Math: {run} is his code. He does not take notes.", "likes maps").text
    assert run in said
    assert "maps" in said
