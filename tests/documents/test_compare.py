"""Two drafts: what was raised, lowered, dropped, added or copied."""

from __future__ import annotations

import pytest

from assistant.documents import read
from assistant.pipeline import Assistant
from assistant.types_documents import Comparison, GoalPair


def _compare(assistant: Assistant, old: str, new: str) -> Comparison:
    return assistant.compare(read.read_text(old), read.read_text(new))


def _one(assistant: Assistant, old: str, new: str) -> GoalPair:
    (pair,) = _compare(assistant, f"Annual Goals\n{old}", f"Annual Goals\n{new}").goals
    return pair


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        ("Omar will read 80 words per minute.", "Omar will read 95 words per minute.", "raised"),
        ("Omar will read 80 words per minute.", "Omar will read 60 words per minute.", "lowered"),
        ("Omar will spell words with 90% accuracy.", "Omar will spell words with 60% accuracy.", "lowered"),
        ("Omar will add fractions in 3 of 5 trials.", "Omar will add fractions in 4 of 5 trials.", "raised"),
        ("Omar will add in 4 out of five tries.", "Omar will add in 80% of tries.", "same"),
        (
            "Omar will write 5 sentences with no more than 3 errors.",
            "Omar will write 5 sentences with no more than 1 error.",
            "raised",
        ),
        ("Omar will start work with 1 prompt.", "Omar will start work with 4 prompts.", "lowered"),
        ("Omar will start work within 5 minutes.", "Omar will start work within 2 minutes.", "raised"),
        (
            "Omar will reduce shouting to 2 times a day.",
            "Omar will reduce shouting to 5 times a day.",
            "lowered",
        ),
        ("Omar will read a grade 3 text aloud.", "Omar will read a grade 4 text aloud.", "raised"),
        (
            "By May 4, 2026, Omar will ask a friend to play in 4 of 5 recesses.",
            "By May 4, 2027, Omar will ask a friend to play in 4 of 5 recesses.",
            "copied",
        ),
        (
            "Omar will read 80 words with 90% accuracy.",
            "Omar will read 95 words with 70% accuracy.",
            "changed",
        ),
    ],
)
def test_a_goal_is_told_by_what_it_asks_of_the_student(
    assistant: Assistant, old: str, new: str, change: str
) -> None:
    assert _one(assistant, old, new).change == change


def test_numbers_are_shown_before_and_after_at_their_places(assistant: Assistant) -> None:
    old = "Annual Goals\nBy May 2026, Omar will read 80 words in 3 of 4 probes."
    new = "Annual Goals\nBy May 2027, Omar will read 60 words in 3 of 4 probes."
    comparison = _compare(assistant, old, new)
    (pair,) = comparison.goals
    told = {figure.direction: figure for figure in pair.figures}
    assert set(told) == {"lowered", "new_date"}
    lowered = told["lowered"]
    assert lowered.old is not None
    assert lowered.new is not None
    assert (lowered.old.text, lowered.new.text) == ("80", "60")
    assert old[lowered.old.start : lowered.old.end] == "80"
    assert new[lowered.new.start : lowered.new.end] == "60"
    assert any("asks for less" in question for question in comparison.questions)


def test_a_new_baseline_is_no_change_of_the_goal(assistant: Assistant) -> None:
    old = "Omar will read 80 words per minute. Baseline: 40 words per minute."
    new = "Omar will read 80 words per minute. Baseline: 62 words per minute."
    assert _one(assistant, old, new).change in ("same", "copied")


def test_goals_are_paired_by_meaning_and_the_rest_is_dropped_or_new(assistant: Assistant) -> None:
    old = (
        "Annual Goals\nOmar will tie his shoes in 4 of 5 tries.\n"
        "Omar will solve two-digit addition problems with 80% accuracy."
    )
    new = (
        "Annual Goals\nHe will add two-digit numbers with 90% accuracy.\n"
        "Omar will raise his hand before he talks in 8 of 10 chances."
    )
    comparison = _compare(assistant, old, new)
    told = [(pair.change, pair.old is not None, pair.new is not None) for pair in comparison.goals]
    assert told == [("dropped", True, False), ("raised", True, True), ("added", False, True)]
    assert any("This goal is gone" in question for question in comparison.questions)


def test_a_support_that_went_is_named(assistant: Assistant) -> None:
    pair = _one(
        assistant,
        "Omar will write a paragraph with a graphic organizer in 4 of 5 tries.",
        "Omar will write a paragraph in 4 of 5 tries.",
    )
    assert [(f.direction, f.old.text if f.old else "") for f in pair.figures] == [
        ("dropped", "graphic organizer")
    ]


def test_accommodations_and_services_that_came_went_or_changed(assistant: Assistant) -> None:
    old = (
        "Accommodations\n- Extra time on tests\n- Seat near the teacher\nServices\n"
        "Speech therapy 30 minutes 2 times a week"
    )
    new = (
        "Accommodations\n- Extended time for tests\n- Movement breaks\nServices\n"
        "Speech therapy 30 minutes once a week"
    )
    found = {
        (e.kind, e.change, (e.new or e.old or pytest.fail("empty")).text)
        for e in _compare(assistant, old, new).lists
    }
    assert found == {
        ("accommodation", "dropped", "Seat near the teacher"),
        ("accommodation", "added", "Movement breaks"),
        ("service", "changed", "Speech therapy 30 minutes once a week"),
    }


def test_a_draft_of_goals_alone_says_nothing_about_the_lists(assistant: Assistant) -> None:
    old = "Annual Goals\nOmar will read 80 words.\nAccommodations\nExtra time"
    assert _compare(assistant, old, "Omar will read 90 words.").lists == ()
