"""Present levels pasted as a table: its prose is rewritten cell by cell, its data and borders stay."""

from __future__ import annotations

import pytest

from assistant.composer.present_levels import ONLY_DATA
from tests.composer.test_present_levels import compose

SCORES = "Subtest\tStandard score\tPercentile\nBasic Reading\t71\t3\nMath\t95\t37\n"


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            "Area\tPresent level\nReading\tMaya is a poor reader.\nMath\tShe is weak in fractions.",
            "Area\tPresent level\nReading\tMaya loves trains. She needs support with reading. "
            "Next steps can draw on her love of trains.\nMath\tShe needs support with fractions.",
        ),
        (
            "Area | Strengths | Needs\nReading | reads 90 wpm | struggles with long words",
            "Area | Strengths | Needs\nReading | reads 90 wpm. Loves trains. | needs support with long words",
        ),
        (
            "| Reading | 71 | Low |\n| Math | 95 | Average |\nJo is a poor reader.",
            "| Reading | 71 | Low |\n| Math | 95 | Average |\n"
            "Jo loves trains. Jo needs support with reading. Next steps can draw on Jo's love of trains.",
        ),
        (  # nothing is put into the line under the headings
            "| Area | Strengths | Needs |\n|---|---|---|\n| Math | knows facts to 5 | cannot add |",
            "| Area | Strengths | Needs |\n|---|---|---|\n"
            "| Math | knows facts to 5. Loves trains. | does not yet add |",
        ),
        (  # a column of needs is no place for a strength
            "Area | Level | Needs\nReading | 42 words a minute | longer words",
            "Strengths: Loves trains.\nArea | Level | Needs\nReading | 42 words a minute | longer words",
        ),
        (
            "Seen in May.\nArea | Level | Needs\nMath | cannot add | struggles with facts",
            "Seen in May.\n"
            "Area | Level | Needs\nMath | Loves trains. Does not yet add | needs support with facts",
        ),
        (
            "Reading | cannot decode\r\nMath | He is weak in facts.",
            "Reading | He loves trains. Does not yet decode. Next steps can draw on his love of trains.\r\n"
            "Math | He needs support with facts.",
        ),
    ],
)
def test_cells_of_prose_are_rewritten_in_their_places(table: str, said: str) -> None:
    assert compose(table, "loves trains").text == said


def test_a_table_of_scores_stays_and_says_why_a_strength_is_left_out() -> None:
    draft = compose(SCORES, "loves trains")
    assert draft.text == SCORES
    assert [(left.strength, left.why) for left in draft.left_out] == [("loves trains", ONLY_DATA)]
    assert "71" in draft.plain_language


def test_plain_lines_name_the_row() -> None:
    plain = compose("Domain\tStrengths\tNeeds\nMath\tlikes games\tcannot add").plain_language
    assert "Math: Does not yet add." in plain
