"""Nothing invented passes beside sentences that match; what is for the team, or points back, may stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.fidelity import check_fidelity
from assistant.checks.vocabulary import load_vocabulary
from assistant.types import FidelityReport

VOCABULARY = load_vocabulary(Path(__file__).parents[2] / "knowledge" / "language")

GOAL = (
    "Given a graphic organizer and two verbal prompts, Mia will write a paragraph of 5 sentences with "
    "correct end marks in 4 of 5 trials by May 2027, as measured by weekly work samples."
)
BRIDGED = f"Mia enjoys soccer. {GOAL.replace('Mia', 'Using soccer as her topic, Mia', 1)}"
LEVELS = (
    "In math, Yusuf adds within 20 with counters at 70% accuracy. He does not subtract. He puts his head "
    "down during tests and turned in 4 of 11 assignments. His mother says he is tired."
)
PRAISED = f"Yusuf builds with blocks. {LEVELS}"

INVENTED = (
    "{S} is also a talented painter.",
    "Also a talented painter.",
    "A natural leader with a gift for origami.",
    "{S} loves robots.",
    "{S} is a joy to have in class.",
    "{S} has many friends.",
    "{S} is ready for the next grade.",
    "What a wonderful student!",
    "{S} is a visual learner.",
    "{S} responds well to praise.",
    "With the right support, {s} can succeed.",
    "{S} is eager to learn.",
    "{S} has a great sense of humor.",
    "{S} wants to be a veterinarian.",
    "{S} has great potential.",
    "{S} knows how to make people laugh.",
    "Strong support at home.",
    "{S} is improving.",
    "{S} can do this with help.",
    "{S} likes school.",
    "{S} feels proud when {s} finishes.",
    "{S} gets along with others.",
    "{S} is growing in confidence.",
    "{S} takes pride in the work.",
    "{S} plays the violin at church.",
    "{S} was recently adopted.",
    "{S} never gives up.",
    "{S} has good days and bad days.",
    "{S} shows great effort.",
    "{S} is happy at school.",
)
HALVES = (
    ", a gifted artist",
    ", who has a great imagination",
    " because {s} loves animals",
    " since {s} learns best that way",
    " as {s} grows in confidence",
    " and is proud of it",
    ", thanks to hard work",
)
FOR_THE_TEAM = (
    "This is a strength to build on.",
    "Next step: [to be decided by the team].",
    "This is an area of need.",
    "Baseline: ____.",
    "Strengths and needs:",
)


def goal_with(more: str) -> FidelityReport:
    after = BRIDGED + more.format(S="She", s="she")
    return check_fidelity(GOAL, after, VOCABULARY, strengths=["Enjoys soccer"])


def levels_with(more: str) -> FidelityReport:
    after = PRAISED + more.format(S="He", s="he")
    return check_fidelity(LEVELS, after, VOCABULARY, strengths=["Builds with blocks"])


def test_the_texts_pass_as_they_are() -> None:
    assert goal_with("").passed
    assert levels_with("").passed


@pytest.mark.parametrize("sentence", INVENTED)
def test_an_invented_sentence_is_refused_whatever_stands_around_it(sentence: str) -> None:
    for report in (goal_with(f" {sentence}"), levels_with(f" {sentence}")):
        assert not report.passed, sentence
        assert all(item.text for item in report.added)


@pytest.mark.parametrize("sentence", INVENTED)
def test_an_invented_sentence_beside_the_strength_is_refused(sentence: str) -> None:
    told = sentence.format(S="He", s="he")
    after = PRAISED.replace("blocks.", f"blocks. {told}", 1)
    assert not check_fidelity(LEVELS, after, VOCABULARY, strengths=["Builds with blocks"]).passed


@pytest.mark.parametrize("half", HALVES)
def test_an_invented_half_sentence_is_refused(half: str) -> None:
    after = BRIDGED.removesuffix(".") + half.format(s="she") + "."
    assert not check_fidelity(GOAL, after, VOCABULARY, strengths=["Enjoys soccer"]).passed


@pytest.mark.parametrize("sentence", FOR_THE_TEAM)
def test_what_is_for_the_team_or_points_back_is_no_addition(sentence: str) -> None:
    report = levels_with(f" {sentence}")
    assert report.passed, [item.text for item in report.added]


def test_the_item_is_the_sentence_of_the_rewrite() -> None:
    report = goal_with(" She plays the violin at church.")
    item = next(item for item in report.added if "violin" in item.text)
    after = f"{BRIDGED} She plays the violin at church."
    assert after[item.start : item.end] == item.text
    assert item.reason == "nothing of it was given"


@pytest.mark.parametrize(
    ("strength", "sentence"),
    [
        ("Loves robots", "He loves robots."),
        ("Works hard", "He works hard."),
        ("Proud of his drawings", "He is proud of his drawings."),
        ("Strong reader", "He is a strong reader."),
        ("Never gives up", "He keeps trying and never gives up."),
    ],
)
def test_what_was_given_may_be_said(strength: str, sentence: str) -> None:
    after = f"{sentence} {LEVELS}"
    report = check_fidelity(LEVELS, after, VOCABULARY, strengths=[strength])
    assert report.passed, [item.text for item in report.added]


def test_a_short_sentence_of_the_original_stays() -> None:
    before = "Few friends. Mom works nights. Area: Math Calc. He does not subtract."
    assert check_fidelity(before, before, VOCABULARY).passed
