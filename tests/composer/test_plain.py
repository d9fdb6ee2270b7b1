"""The plain-language companion of a goal."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.goal import parse_goals
from assistant.composer.goals import compose_goals
from assistant.composer.lexicon import load_lexicon
from assistant.composer.phrases import phrase_for
from assistant.composer.plain import plain_goals, plain_words

LEXICON = load_lexicon(Path(__file__).parents[2] / "knowledge" / "strengths")


def plain(text: str, *strengths: str) -> list[str]:
    goals = parse_goals(text)
    draft = compose_goals(text, goals, [phrase_for(s, LEXICON) for s in strengths], LEXICON)
    return plain_goals(text, goals, draft, LEXICON).split("\n")


def test_each_part_has_its_line() -> None:
    lines = plain(
        "By June 5, given a bus map, Odalys will point out the route in 4 of 5 tries, up from 1 of 5, "
        "as measured by a weekly checklist.",
        "loves maps",
    )
    assert lines == [
        "Goal: Odalys will point out the route in 4 of 5 tries.",
        "With this help or setting: a bus map.",
        "Starting from: 1 of 5.",
        "By when: June 5.",
        "How we will check: a weekly checklist.",
        "What can help: Odalys' love of maps.",
    ]


def test_a_baseline_inside_the_criterion_has_its_own_line() -> None:
    text = "By May, Ana will read 95 words per minute (now 71) with no more than 4 errors."
    assert plain(text)[:4] == [
        "Goal: Ana will read 95 words per minute.",
        "How well or how often: with no more than 4 errors.",
        "Starting from: now 71.",
        "By when: May.",
    ]


def test_the_target_after_a_baseline_is_no_help_or_setting() -> None:
    lines = plain(
        "Hope will lower call-outs during lessons from 14 per class to 4 or fewer per class by May 1, 2027."
    )
    assert "How well or how often: 4 or fewer per class." in lines


def test_what_is_open_is_listed() -> None:
    lines = plain("Bo will be kind.")
    assert lines[lines.index("The team still needs to decide:") :] == [
        "The team still needs to decide:",
        "- the strength to build on.",
        "- what it will look like.",
        "- the starting level.",
        "- the target.",
        "- the date.",
        "- who checks and how often.",
    ]


def test_a_number_outside_every_part_is_kept() -> None:
    assert any("47" in line for line in plain("Bo will read 60 wcpm by May. Last spring the score was 47."))


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("with 80% accuracy", "with 80% right"),
        ("60 wcpm", "60 words read right per minute"),
        ("a minimum of 3 trials", "at least 3 trials"),
        ("in 4 of 5 opportunities", "in 4 of 5 chances"),
    ],
)
def test_long_words_become_short_ones(said: str, shown: str) -> None:
    assert plain_words(said, LEXICON) == shown


def test_consecutive_is_said_as_in_a_row() -> None:
    assert "on 3 days in a row" in plain("Bo will read 60 words on 3 consecutive days.")[0]


def test_numbered_parts_keep_their_numbers() -> None:
    lines = plain("1. Bo will name 4 shapes.\n2. Bo will name 6 colors.")
    assert lines[:2] == ["1. Bo will name 4 shapes.", "2. Bo will name 6 colors."]


def test_capitals_are_calmed_down() -> None:
    assert plain("THE STUDENT WILL WALK 50 FEET.")[0] == "Goal: The student will walk 50 feet."


def test_present_tense_becomes_a_goal() -> None:
    text = "Bo identifies coins and states their value."
    assert plain(text)[0] == "Goal: Bo will pick out coins and state their value."


def test_short_forms_and_openings_are_said_once() -> None:
    lines = plain("By May 1, Ana will line up w/in 2 min on 3 of 4 days, improving from 1 of 4 days.")
    assert "Goal: Ana will line up within 2 min on 3 of 4 days." in lines
    assert "Starting from: 1 of 4 days." in lines


def test_a_shouted_name_is_not_shouted_again() -> None:
    lines = plain("MARCUS WILL READ 90 WORDS PER MINUTE BY MAY 1.", "loves maps")
    assert "What can help: Marcus' love of maps." in lines


def test_what_is_given_after_the_criterion_is_the_help_and_not_how_well() -> None:
    text = (
        "Ana will answer questions about a grade-level story with 75% accuracy in 3 consecutive sessions "
        "given picture supports, from a baseline of 40%."
    )
    lines = plain(text)
    assert "With this help or setting: picture supports." in lines
    assert "How well or how often: 75% right in 3 sessions in a row." in lines
