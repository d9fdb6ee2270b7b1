"""Needs said by name: an act stays seen, a blank stays at the end, nothing is bent."""

from __future__ import annotations

import pytest

from tests.composer.test_present_levels import compose


def said(sentence: str) -> str:
    """What becomes of `sentence`, without the strength in front of it."""
    text = compose(f"Ana draws horses. {sentence}").text
    return text.removeprefix("Ana draws horses. ")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("She blurts out.", "She needs support to wait to speak."),
        ("She interrupts others.", "She needs support to wait to speak."),
        ("She argues with peers.", "She needs support to disagree calmly with peers."),
        ("She talks back to teachers.", "She needs support to disagree calmly with teachers."),
        ("She bothers other students.", "She needs support to give others space."),
        (
            "She lies and blames others.",
            "She needs support to tell the truth and take responsibility.",
        ),
        ("She fidgets, hums and taps.", "She needs support to sit still, hums and taps."),
    ],
)
def test_an_act_is_told_by_the_skill_that_answers_it(before: str, after: str) -> None:
    assert said(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Her handwriting is illegible.", "Her handwriting is not yet easy to read."),
        (
            "Her writing is hard to read and full of errors (9 in 30 words).",
            "Her writing is not yet easy to read and has many errors (9 in 30 words).",
        ),
        ("She is unintelligible to most adults.", "She is not yet understood by most adults."),
        ("She continues to fail.", "She is not yet passing."),
        ("She hates reading aloud.", "She does not yet enjoy reading aloud."),
        ("She hates to write.", "She does not yet like to write."),
        ("She obsesses over trains.", "She has a strong interest in trains."),
        ("She is inattentive to detail.", "She needs support with attention to detail."),
        (
            "She is nonverbal and completely dependent on her aide for meals.",
            "She does not use speech and needs full help from her aide for meals.",
        ),
        ("She has deficits in working memory.", "She needs support with working memory."),
        (
            "She lacks motivation and lacks the skills to work alone.",
            "She needs support with motivation and with working alone.",
        ),
        ("She gets frustrated easily.", "She needs support to manage frustration."),
    ],
)
def test_a_need_keeps_its_own_words(before: str, after: str) -> None:
    assert said(before) == after


def test_when_it_happens_is_no_next_step() -> None:
    assert said("She bites when she can't communicate.") == "She bites when she needs help to communicate."
    tantrum = said("She throws tantrums when she doesn't get her way.")
    assert tantrum.startswith("She needs support with strong feelings when things do not go her way [")


def test_news_from_home_is_no_deficit() -> None:
    told = "Her mother reports that she talks all the time at home."
    assert said(told) == told


def test_a_blank_stands_behind_the_needs_of_its_clause_and_away_from_counts() -> None:
    assert said("She is clumsy and can't keep up.").endswith(
        "does not yet keep up [what is seen now, with which help, and how often]."
    )
    assert "] and turned in 3 of 10 papers." in said("She is lazy and turned in 3 of 10 papers.")


def test_one_need_told_twice_is_said_once() -> None:
    assert said("She blurts out answers. She interrupts others.") == "She needs support to wait to speak."


def test_an_adjective_is_no_past() -> None:
    assert "needed" not in said("She is anxious and disorganized in math.")


def test_a_sentence_that_goes_on_after_its_colon_is_no_label() -> None:
    text = compose("Her main problem is her behavior: she is bossy.", "draws horses").text
    assert text.startswith("She draws horses. Her main need is support with her behavior: she needs support")


def test_a_need_behind_its_label_may_follow_a_strength() -> None:
    text = compose("Reading: She is below grade level. She reads 60 words per minute.", "draws horses").text
    assert text.startswith("Reading: She draws horses. She needs support to reach grade level.")


def test_they_have_a_strength_in_whole_sentences() -> None:
    text = compose("They are forgetful and restless.", "draws horses").text
    assert text.startswith("The student draws horses. They need support with remembering and settling")


@pytest.mark.parametrize(
    ("text", "strength", "opens"),
    [
        ("Sam cannot put his trains away. He reads 40 words.", "loves trains", "Sam loves trains."),
        ("She cries when music stops. She struggles with fractions.", "loves music", "She loves music."),
    ],
)
def test_what_is_loved_and_named_in_a_need_is_still_told_as_a_strength(
    text: str, strength: str, opens: str
) -> None:
    assert compose(text, strength).text.startswith(opens)


@pytest.mark.parametrize("strength", ["never gives up", "loves music"])
def test_a_strength_the_text_tells_is_not_told_twice(strength: str) -> None:
    text = compose(f"Ana {strength}. She struggles with fractions.", strength).text
    assert text.count(strength) == 1
