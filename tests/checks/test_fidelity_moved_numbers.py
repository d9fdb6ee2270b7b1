"""A number counts in the rewrite what it counted in the original. Every child is invented."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

MOVED = [
    (
        "Lea will name 8 shapes when shown picture cards at the table.",
        "Lea will name shapes when shown 8 picture cards at the table.",
    ),
    (
        "Given a word bank, Lea will write 4 sentences about a story with pictures.",
        "Given a word bank, Lea will write sentences about a story with 4 pictures.",
    ),
    (
        "Ivo will answer 6 questions after he hears paragraphs.",
        "Ivo will answer questions after he hears 6 paragraphs.",
    ),
]
STAYED = [
    ("Lea will name 8 shapes when shown picture cards.", "When shown picture cards, Lea will name 8 shapes."),
    ("Math computation 81, Reading 95.", "Reading is 95 and math computation 81."),
    (
        "Oz will go from 35 to 55 words per minute in braille.",
        "Oz will go from 35 words per minute to 55 in braille.",
    ),
]


@pytest.mark.parametrize(("before", "after"), MOVED)
def test_a_number_that_went_over_to_another_thing_is_a_change(
    assistant: Assistant, before: str, after: str
) -> None:
    assert not assistant.verify(before, after).passed


@pytest.mark.parametrize(("before", "after"), STAYED)
def test_a_number_in_another_place_with_its_thing_is_none(
    assistant: Assistant, before: str, after: str
) -> None:
    assert assistant.verify(before, after).passed


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Nia will sort toys into bins.", "Nia will play with toys in bins."),
        ("Ana will sort buttons by size.", "Ana will use buttons by size."),
        ("Zev refuses tasks 6 times a day.", "Zev starts tasks 6 times a day."),
        ("Zev leaves his seat 10 times a lesson.", "Zev stays in his seat 10 times a lesson."),
    ],
)
def test_another_act_with_the_same_things_is_a_change(assistant: Assistant, before: str, after: str) -> None:
    assert not assistant.verify(before, after).passed
