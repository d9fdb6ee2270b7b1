"""A second place, person or time beside that of the original is another expectation."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.fidelity import check_fidelity
from assistant.checks.vocabulary import load_vocabulary

VOCABULARY = load_vocabulary(Path(__file__).parents[2] / "knowledge" / "language")
REASON = "stands beside what the original names, and the original does not name it"


def told(before: str, after: str, strengths: tuple[str, ...] = ()) -> list[str]:
    report = check_fidelity(before, after, VOCABULARY, strengths=strengths)
    assert all(after[item.start : item.end] == item.text for item in report.added)
    return [item.text for item in report.added if item.reason == REASON]


@pytest.mark.parametrize(
    ("before", "after", "new"),
    [
        ("At home, he dresses himself.", "At home and at school, he dresses himself.", ["school"]),
        ("At home, he dresses himself.", "At school and at home, he dresses himself.", ["school"]),
        ("He reads in the library.", "He reads in the library as well as in the gym.", ["gym"]),
        ("He reads in algebra.", "He reads in algebra and geometry.", ["geometry"]),
        ("He asks about a story.", "He asks about a story or an article.", ["article"]),
        ("She signs in speech therapy.", "She signs in speech therapy and across the day.", ["day"]),
        ("She has tutoring after school.", "She has tutoring before and after school.", ["before and after"]),
    ],
)
def test_what_an_and_puts_beside_a_thing_of_the_original_is_named(
    before: str, after: str, new: list[str]
) -> None:
    assert told(before, after) == new


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("He reads in the library and the gym.", "He reads in the gym and in the library."),
        ("She has tutoring before and after school.", "She has tutoring after and before school."),
        ("He works in class.", "He works in class and keeps at it."),
        ("He reads in the library.", "He likes maps and reads in the library."),
        ("He reads in the library.", "He reads in the library, and by June."),
        ("He eats in the lunchroom and the yard.", "He eats in the lunchroom and on the patio."),
    ],
)
def test_what_the_original_names_or_may_have_meant_is_not(before: str, after: str) -> None:
    assert told(before, after) == []


def test_what_a_strength_says_may_stand_beside_but_not_the_place_it_names() -> None:
    before = "In the lab, she will record 5 measurements."
    after = "In the lab and {}, she will record 5 measurements."
    assert told(before, after.format("with math"), ("Loves math",)) == []
    assert told(before, after.format("in math class"), ("Loves math",)) == ["class"]
