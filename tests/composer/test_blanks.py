"""Blanks for what a goal lacks: each once, and in its place. Every child is invented."""

from __future__ import annotations

import pytest

from tests.composer.test_goals import rewritten
from tests.composer.test_present_levels import compose

LONG = "when she is given a blank map of the region, a word bank and two minutes to look at both of them"


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        (
            f"From 3 of 10, {LONG}, Ana will name states by May 1, as measured by weekly quizzes.",
            "name states by May 1, to [target level], as measured by weekly quizzes.",
        ),
        (
            f"By May 1, {LONG}, Ana will name 8 of 10 states, as measured by weekly quizzes.",
            "name 8 of 10 states, from [starting level], as measured by weekly quizzes.",
        ),
        (
            f"By May 1, {LONG}, Ana will name 8 of 10 states, up from 3 of 10.",
            "name 8 of 10 states, up from 3 of 10, measured by [how and how often].",
        ),
        ("Ana will 1) read words; 2) write words.", "2) write words [starting level, target, how measured]."),
        ("Ana will read 8 of 10 words (SLP data).", "8 of 10 words, from [starting level] (SLP data)."),
    ],
)
def test_each_blank_stands_in_its_place_and_comes_once(text: str, ends: str) -> None:
    once = rewritten(text, "loves maps").text
    assert once.endswith(ends)
    assert rewritten(once, "loves maps").text == once


def test_what_measures_in_front_leaves_the_end_free() -> None:
    text = rewritten("Measured by weekly probes, Ana will read words.", "loves maps").text
    assert text.endswith("read words [starting level, target].")


def test_a_question_without_a_blank_is_asked_where_nothing_can_be_filled_in() -> None:
    asked = {q.part: q.blank for q in rewritten("Ana will read books.", "loves maps").questions}
    assert asked["condition"] == ""
    assert asked["baseline"] == asked["measurable"] == "[starting level, target, how measured]"


def test_every_judgement_that_stays_is_asked_about() -> None:
    draft = compose("Jay's writing is illegible and he whines when asked to write.")
    assert "whines when asked to write" in draft.text
    assert any("whines when asked to write" in question.text for question in draft.questions)


def test_a_counted_act_that_stays_in_a_sentence_said_anew_is_asked_about() -> None:
    draft = compose(
        "Jay struggles with transitions and has meltdowns when routines change, about 3 times a week."
    )
    assert "needs support with transitions" in draft.text
    assert any("What does it look like" in question.text for question in draft.questions)
