"""Present levels in which two halves are said: both of one kind, none cut off, none with half a verb."""

from __future__ import annotations

import pytest

from tests.composer.test_present_levels import compose

OPENING = "Zev draws maps of the bus routes. "


def after(sentence: str) -> str:
    return compose(OPENING + sentence).text.removeprefix(OPENING)


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            "He lacks confidence and refuses to speak up.",
            "He needs support with confidence and with speaking up.",
        ),
        (
            "He reads at a 2.4 level, struggles to decode long words and has weak comprehension.",
            "He reads at a 2.4 level and needs support with decoding long words and with comprehension.",
        ),
        (
            "He struggles to spell and write and lacks confidence.",
            "He needs support to spell and write and needs support with confidence.",
        ),
        (
            "He is a poor speller and an even worse writer.",
            "He needs support with spelling and with writing.",
        ),
        ("He is a good artist but a weak reader.", "He is a good artist but needs support with reading."),
        ("He is a struggling reader with low self-esteem.", "He needs support with reading and self-esteem."),
        (
            "He struggles to independently read and lacks confidence.",
            "He needs support to independently read and needs support with confidence.",
        ),
        (
            "He is a bad speller but a great storyteller.",
            "He needs support with spelling but is a great storyteller.",
        ),
        (
            "He is a poor reader and a teacher helps him.",
            "He needs support with reading and a teacher helps him.",
        ),
    ],
)
def test_two_needs_are_of_one_kind(sentence: str, said: str) -> None:
    assert after(sentence) == said


@pytest.mark.parametrize(
    ("sentence", "opens", "ends"),
    [
        ("He is shy, clingy and afraid of dogs.", "He is shy, needs support with", "and is afraid of dogs."),
        ("He is clingy and afraid of dogs.", "He needs support with getting along", "and is afraid of dogs."),
        ("He is kind, rude, and lazy.", "He is kind and needs support with", "what goes better]."),
    ],
)
def test_what_stands_beside_a_verdict_keeps_its_verb(sentence: str, opens: str, ends: str) -> None:
    said = after(sentence)
    assert said.startswith(opens)
    assert said.endswith(ends.replace("what goes better", "when it goes better"))


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            "He is very low functioning and depends on adults for meals.",
            "He needs help from adults for meals.",
        ),
        (
            "He has made little progress on his goals (2 of 5 met).",
            "He needs support to make progress on his goals (2 of 5 met).",
        ),
        (
            "He has made slow progress in reading: 12 to 30 words.",
            "He needs support to make faster progress in reading: 12 to 30 words.",
        ),
        (
            "He has made limited progress toward his goal (2 of 5 steps).",
            "He needs support to make more progress toward his goal (2 of 5 steps).",
        ),
        (
            "He has a lot of trouble staying in his seat.",
            "He needs a lot of support with staying in his seat.",
        ),
        ("His writing is messy and hard to read.", "His writing is not yet easy to read."),
        (
            "He overreacts to changes 3 times a week.",
            "He needs support in reacting to changes 3 times a week.",
        ),
        ("He is slow and copied 2 of 9 lines.", "He works slowly and copied 2 of 9 lines."),
        ("He is a slow learner who knows 9 words.", "He learns slowly and knows 9 words."),
    ],
)
def test_a_need_is_said_whole(sentence: str, said: str) -> None:
    assert after(sentence) == said


@pytest.mark.parametrize(
    "sentence",
    [
        "He hits when he is not understood.",
        "He has epilepsy and is medically fragile.",
        "He avoids writing tasks by going to the bathroom.",
        "His attention span is that of a 2 year old.",
        "Due to his low IQ, he needs a calm room.",
        "He works with a partner and a struggling reader twice a week.",
        "He is paired with a strong reader and a weak writer in his group.",
    ],
)
def test_what_no_wording_says_better_stays(sentence: str) -> None:
    assert after(sentence) == sentence


def test_effort_is_asked_for() -> None:
    said = after("He doesn't try on tests.")
    assert said.startswith("He needs support with getting work done on tests [how work starts")


@pytest.mark.parametrize("sentence", ["He never tries new foods.", "She doesn't try on clothes at stores."])
def test_what_is_tried_is_no_effort(sentence: str) -> None:
    assert "getting work done" not in after(sentence)


def test_a_schedule_is_nobody_who_helps() -> None:
    assert "help from her" not in after("She is low-functioning and depends on her picture schedule.")
