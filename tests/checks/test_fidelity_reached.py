"""A target is not told as what the student does already."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.fidelity import check_fidelity
from assistant.checks.vocabulary import load_vocabulary
from assistant.types import Kind

VOCABULARY = load_vocabulary(Path(__file__).parents[2] / "knowledge" / "language")
REASON = "a target became what is so already"
GOAL = "By June, Otis will count to 50 and climb 8 stairs in 3 of 4 trials."


def told(before: str, after: str, strengths: tuple[str, ...] = (), kind: Kind | None = None) -> list[str]:
    report = check_fidelity(before, after, VOCABULARY, strengths=strengths, kind=kind)
    return [item.text for item in report.changed if item.reason == REASON]


@pytest.mark.parametrize(
    ("after", "targets"),
    [
        ("Otis already counts to 50, and by June he will climb 8 stairs in 3 of 4 trials.", ["50"]),
        ("By now he counts to 50. By June he will climb 8 stairs in 3 of 4 trials.", ["50"]),
        ("Otis, who counts to 50, will climb 8 stairs in 3 of 4 trials by June.", ["50"]),
        ("Otis can count to 50. By June he will climb 8 stairs in 3 of 4 trials.", ["50"]),
        ("Otis is able to count to 50. By June he will climb 8 stairs in 3 of 4 trials.", ["50"]),
        ("Otis is already counting to 50. By June he will climb 8 stairs in 3 of 4 trials.", ["50"]),
        ("Otis has climbed 8 stairs. By June he will count to 50 in 3 of 4 trials.", ["8"]),
        ("Otis is brave and climbs 8 stairs; by June he will count to 50 in 3 of 4 trials.", ["8"]),
    ],
)
def test_a_target_that_is_told_as_so_is_named(after: str, targets: list[str]) -> None:
    assert told(GOAL, after) == targets


@pytest.mark.parametrize(
    "after",
    [
        "Otis is brave. By June he will count to 50 and climb 8 stairs in 3 of 4 trials.",
        "By June, Otis counts to 50 and climbs 8 stairs in 3 of 4 trials, as he will.",
        "Otis is working toward 50 when he counts, and 8 stairs in 3 of 4 trials by June, and will climb.",
        "When he counts to 50, Otis will by June climb 8 stairs in 3 of 4 trials.",
        "Otis will use the tricks he knows to count to 50 and climb 8 stairs in 3 of 4 trials by June.",
    ],
)
def test_a_target_that_stays_one_is_not(after: str) -> None:
    assert told(GOAL, after) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("By June, Bo will read 20 words (currently 9).", "Bo now reads 9 words. By June he will read 20."),
        ("Bo counts to 9. By June he will count to 20.", "Bo counts to 9, and by June he will count to 20."),
        (
            "Bo will decode two-syllable words at 85% accuracy. Baseline: 52%.",
            "At present Bo decodes 52% of two-syllable words. He will decode 85% of such words.",
        ),
        ("Bo shouts. He will hide for 20 minutes.", "Bo shouts, and he hides for 20 minutes."),
        ("Bo will not read by June with 5 prompts.", "Bo reads with 5 prompts, and will not by June."),
    ],
)
def test_what_is_so_in_the_original_may_be_told(before: str, after: str) -> None:
    assert told(before, after) == []


def test_a_strength_with_its_number_is_so_and_a_will_in_present_levels_is_a_habit() -> None:
    after = "Otis can count to 50, and by June he will do it."
    before = "By June, Otis will count to 50."
    assert told(before, after) == ["50"]
    assert told(before, after, strengths=("Can count to 50",)) == []
    assert told(before, after, kind="present_levels") == []


def test_what_the_original_itself_tells_as_so_is_no_target() -> None:
    said = "Noemi will sign and speaks in 4 of 5 lessons."
    assert told(said, said) == []
