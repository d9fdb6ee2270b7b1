"""What a family fears stays in its own words; what is told beside it is said anew. All invented."""

from __future__ import annotations

import pytest

from tests.composer.test_present_levels import compose


@pytest.mark.parametrize(
    "fear",
    [
        "Mom is worried he will not make friends.",
        "Parents are worried that Sam will never learn to read.",
        "Dad fears that she will never talk.",
    ],
)
def test_a_fear_about_the_future_is_asked_about_and_not_said_anew(fear: str) -> None:
    draft = compose(f"Reads 40 words a minute. {fear}")
    assert fear in draft.text
    assert any("is a fear about the future" in question.text for question in draft.questions)


def test_a_judgement_beside_a_fear_is_said_anew() -> None:
    draft = compose("He is lazy and Mom fears he will fail.")
    assert "lazy" not in draft.text
    assert draft.text.endswith("Mom fears he will fail.")


def test_what_is_said_of_today_is_no_fear_about_the_future() -> None:
    assert (
        "does not yet cross the street" in compose("Sam is afraid of dogs and cannot cross the street.").text
    )


@pytest.mark.parametrize(
    "sentence", ["He is anxious and lazy and may fail math.", "He is nervous and clingy and might cry."]
)
def test_what_somebody_is_and_may_do_is_no_fear(sentence: str) -> None:
    assert sentence not in compose(f"Reads 40 words a minute. {sentence}").text


def test_what_is_told_as_so_beside_a_fear_is_not_called_one() -> None:
    asked = [q.text for q in compose("Mom is worried he will not be ready and he is manipulative.").questions]
    assert any("ready" in text and "is a fear about the future" in text for text in asked)
    assert not any("manipulative" in text and "is a fear about the future" in text for text in asked)
