"""A choice that the rewrite gives where the original gives none. All invented."""

from __future__ import annotations

import pytest

from tests.checks.test_fidelity_reasons import VOCABULARY, check_fidelity, reasons

NO_CHOICE = "the original gives no choice"


@pytest.mark.parametrize(
    ("before", "after", "choice"),
    [
        ("Ana will raise her hand.", "Ana will raise her hand or clap.", "or clap"),
        ("Ana will raise her hand.", "Ana will raise her hand or call out.", "or call out"),
        ("Ana will raise her hand.", "Ana will raise her hand or point.", "or point"),
        ("Ana will write a word.", "Ana will write or draw a word.", "or draw"),
        ("Ana will raise her hand.", "Ana will raise her hand, or not.", "or not"),
        ("Ana will raise her hand.", "Ana will raise her hand or not at all.", "or not"),
    ],
)
def test_a_choice_that_nobody_gave_is_named(before: str, after: str, choice: str) -> None:
    report = check_fidelity(before, after, VOCABULARY)
    assert (choice, NO_CHOICE) in reasons(report)
    assert all(after[item.start : item.end] == item.text for item in report.added)
    assert all(before[item.start : item.end] == item.text for item in report.changed)


@pytest.mark.parametrize(
    ("before", "after", "strengths"),
    [
        ("Ana will draw or write a word.", "Ana will write or draw a word.", ()),
        ("Ana will use a picture or a sign.", "Ana will use a picture or sign.", ()),
        (
            "Ana will write a word.",
            "Ana will use comics or trains to write a word.",
            ("loves comics and trains",),
        ),
        ("Ana will tell if it is odd.", "Ana will say whether it is odd or not.", ()),
        ("Ana will tell if it is odd.", "Ana will tell whether or not it is odd.", ()),
        ("Ana reads a word.", "Ana reads a word or guesses.", ()),  # no aim: other checks tell of it
    ],
)
def test_a_choice_that_was_there_is_none(before: str, after: str, strengths: tuple[str, ...]) -> None:
    report = check_fidelity(before, after, VOCABULARY, strengths=strengths)
    assert all(reason != NO_CHOICE for _, reason in reasons(report))


def test_unlike_before_a_thing_compares_nobody() -> None:
    before = "Ana will add fractions with unlike denominators."
    assert not check_fidelity(before, "Ana will add fractions.", VOCABULARY).passed
    assert check_fidelity("Unlike peers, Ana reads 4 words.", "Ana reads 4 words.", VOCABULARY).passed


def test_expression_is_a_skill_and_no_word_for_saying() -> None:
    assert not check_fidelity("Ana will read text with expression.", "Ana will read text.", VOCABULARY).passed


def test_a_report_that_is_written_is_no_word_for_saying() -> None:
    before = "Ana will write a report of 3 lines."
    assert not check_fidelity(before, "Ana will write 3 lines.", VOCABULARY).passed
    assert check_fidelity("Her report is that Ana reads.", "Ana reads.", VOCABULARY).passed
