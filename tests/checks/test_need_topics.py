"""Needs and helps that are what a clause is about, and who only looks like one. Every child is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.review import review_text
from assistant.checks.rules import load_rules

RULES = load_rules(Path(__file__).parents[2] / "knowledge" / "rules")


def needs(text: str) -> list[str]:
    return [span.text for span in review_text(text, RULES, kind="present_levels").needs]


def strengths(text: str) -> list[str]:
    return [span.text for span in review_text(text, RULES, kind="present_levels").strengths]


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("Waiting for a swing lasts four seconds.", "Waiting for a swing"),
        ("Finding the page slows his start.", "Finding the page"),
        ("Threading a needle and cutting felt are taught on Mondays.", "Threading a needle and cutting felt"),
        ("Letter order stands at 35%.", "Letter order"),
        ("Vowel r at 20%.", "Vowel r"),
        ("A number strip is in place.", "A number strip"),
        ("A weighted lap pad is being tried.", "A weighted lap pad"),
        ("A rest at 10:15 is in the health plan.", "A rest at 10:15"),
        ("Graphs have to be made tactile.", "Graphs"),
        ("Fatigue sets in after lunch.", "Fatigue"),
        ("A calmer corner would suit her.", "A calmer corner"),
    ],
)
def test_the_topic_of_a_clause_is_the_need(text: str, need: str):
    assert need in needs(text)


@pytest.mark.parametrize(
    "text",
    [
        "Drawing maps is his favorite part of the day.",
        "Climbing is fun to watch.",
        "Irving takes turns.",
        "Testing is on Friday.",
        "Reads long words at 40%.",
        "Letter order stands at 85%.",
        "Errors stand at 5%.",
        "A strong vocabulary is in place.",
        "Counting coins is done with 9 of 10 right.",
        "Helping others is important to her.",
        "Adding within 20 is at mastery.",
        "Playing chess holds her attention for an hour.",
        "Listening to music is what calms her.",
        "Writing her name needs no help now.",
        "The aide was assigned in May.",
        "He was assigned a locker.",
    ],
)
def test_what_goes_well_and_who_it_is_are_no_needs(text: str):
    assert needs(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Waiting for a swing lasts four seconds.",
        "Graphs have to be made tactile.",
        "A number strip is in place.",
    ],
)
def test_a_topic_that_is_a_need_is_no_strength(text: str):
    assert strengths(text) == []


def test_the_words_of_a_heading_decide_before_the_topic():
    text = "Strengths: waiting for a swing is easy now"
    assert needs(text) == []
    assert strengths(text)


@pytest.mark.parametrize(
    "text",
    [
        "The bus was ordered.",
        "Pizza was ordered for the class.",
        "Lunch is ordered by the office.",
        "The yearbook was ordered in May.",
        "Homework was assigned on Monday.",
        "The gym is used daily by the band.",
    ],
)
def test_what_is_bought_or_booked_for_everybody_is_no_need(text: str) -> None:
    review = review_text(text, RULES, kind="present_levels")
    assert not review.needs
    assert not review.strengths


@pytest.mark.parametrize(
    "text",
    ["A chewy necklace is on order.", "A wheelchair bus was ordered.", "A special bus seat was assigned."],
)
def test_a_help_that_is_ordered_stays_a_need(text: str) -> None:
    assert review_text(text, RULES, kind="present_levels").needs


@pytest.mark.parametrize(
    "text",
    [
        "The library is used for breaks.",
        "His textbook is on order in large print.",
        "A van was ordered with a lift.",
        "Food was ordered to be cut up small.",
        "Homework was assigned in half.",
    ],
)
def test_what_everybody_has_made_to_fit_one_student_stays_a_need(text: str) -> None:
    assert review_text(text, RULES, kind="present_levels").needs
