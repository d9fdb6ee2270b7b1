"""Each rule of fidelity tells its own reason, so that none hides behind another. Every child is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.fidelity import check_fidelity
from assistant.checks.vocabulary import load_vocabulary
from assistant.types import FidelityReport

VOCABULARY = load_vocabulary(Path(__file__).parents[2] / "knowledge" / "language")

NOT_SAID = "nobody said it of the student"
OTHER_FIGURE = "the date stands with another figure"


def reasons(report: FidelityReport) -> list[tuple[str, str]]:
    return [(item.text, item.reason) for item in (*report.lost, *report.added, *report.changed)]


@pytest.mark.parametrize(
    ("before", "after", "item"),
    [
        (
            "Mia will write a paragraph of 5 sentences.",
            "Mia works hard and will write a paragraph of 5 sentences.",
            ("works hard", NOT_SAID),
        ),
        (
            "Mia will write a paragraph of 5 sentences.",
            "Mia tries her best to write a paragraph of 5 sentences.",
            ("tries her best", NOT_SAID),
        ),
        (
            "Mia writes a paragraph of 5 sentences.",
            "Mia is a strong writer and writes a paragraph of 5 sentences.",
            ("is a strong writer", NOT_SAID),
        ),
        (
            "Mia writes a paragraph of 5 sentences.",
            "Mia has a great paragraph of 5 sentences.",
            ("has a great paragraph", NOT_SAID),
        ),
        ("Mia writes 5 sentences.", "Mia is proud of her 5 sentences.", ("is proud", NOT_SAID)),
        (
            "He has a plan. In September, he called out 6 times a day; now 4 times a day.",
            "He has a plan. In September, he called out 4 times a day; now 6 times a day.",
            ("September", OTHER_FIGURE),
        ),
        (
            "In September, he called out 6 times a day, now 1 time a day.",
            "In September, now 1 time a day, he called out 6 times a day.",
            ("September", OTHER_FIGURE),
        ),
        (
            "Edda's grades went from B to D.",
            "Edda's grades went from D to B.",
            ("from B to D", "the change goes the other way"),
        ),
        (
            "Hal refuses to write.",
            "Hal needs a break from writing.",
            ("refuses", "the original does not say that this is needed"),
        ),
        ("Nia will copy a paragraph.", "Nia will write a paragraph.", ("write", "not in the original")),
        (
            "Ana talks to peers.",
            "Ana is nonspeaking.",
            ("talks to", "not in the rewrite"),
        ),
    ],
)
def test_what_was_changed_is_told_with_its_reason(before: str, after: str, item: tuple[str, str]) -> None:
    assert item in reasons(check_fidelity(before, after, VOCABULARY))


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        (
            "Edda's grades went from B to D.",
            "Edda's grades went down.",
            "the change goes the other way",
        ),
        ("Edda's grades went up.", "Edda's grades went from D to B.", "the change goes the other way"),
        (
            "Edda is sad on Mondays and glad on Fridays.",
            "Edda's mood changes between Mondays and Fridays.",
            "it no longer says for the worse",
        ),
        (
            "Edda's behavior gets worse after lunch.",
            "Edda's behavior is calm after lunch.",
            "it no longer says for the worse",
        ),
        (
            "Hal refuses to write.",
            "Hal refuses to write; he needs a break from writing.",
            "the original does not say that this is needed",
        ),
        (
            "In the fall he called out 6 times a day; now 4 times.",
            "He now calls out 4 times a day; in the fall it was 6 times.",
            OTHER_FIGURE,
        ),
    ],
)
def test_a_reason_that_does_not_hold_is_not_told(before: str, after: str, reason: str) -> None:
    assert reason not in [told for _, told in reasons(check_fidelity(before, after, VOCABULARY))]


INVENTED = "nothing of it was given"
BOOKS = "Mia reads 5 books."


@pytest.mark.parametrize(
    "more",
    [
        "That is a strength to build on.",
        "This is a strength to build on.",
        "These are strengths to build on.",
        "Those are strengths to use.",
        "It is a strength to build on.",
        "Which is a strength to build on.",
        "Both are strengths to build on.",
        "Such strengths help.",
        "Here is a strength to build on.",
        "There is a strength to build on.",
        "We build on this strength.",
        "The team will plan.",
        "What helps?",
        "[who] Proud artist.",
        "____ Proud artist.",
        "3 proud artists.",
    ],
)
def test_what_points_back_or_is_left_to_the_team_is_no_portrait(more: str) -> None:
    """It may be refused for its words; nobody is told that a whole sentence about the student was made up."""
    report = check_fidelity(BOOKS, f"{BOOKS} {more}", VOCABULARY)
    assert INVENTED not in [reason for _, reason in reasons(report)]


@pytest.mark.parametrize("more", ["A strength to build on.", "One proud artist.", "She has 1 talent."])
def test_a_portrait_nobody_gave_is_told_as_one(more: str) -> None:
    assert (more, INVENTED) in reasons(check_fidelity(BOOKS, f"{BOOKS} {more}", VOCABULARY))


@pytest.mark.parametrize(
    "heading",
    [
        "Areas of strength:",
        "Strengths in goals:",
        "Support for goals:",
        "The strengths:",
        "Key to strengths:",
    ],
)
def test_a_heading_of_a_template_is_nothing_new(heading: str) -> None:
    assert check_fidelity(BOOKS, f"{heading}\n{BOOKS}", VOCABULARY).passed


@pytest.mark.parametrize("heading", ["Great strengths:", "Strengths", "Notes on the artist:"])
def test_a_heading_that_praises_or_has_no_colon_is(heading: str) -> None:
    assert not check_fidelity(BOOKS, f"{heading}\n{BOOKS}", VOCABULARY).passed


def test_are_able_to_is_can() -> None:
    before, after = "They can do the work. They read.", "They are able to do the work. They read."
    assert check_fidelity(before, after, VOCABULARY).passed


def test_half_a_sentence_without_content_tells_nothing_of_the_student() -> None:
    report = check_fidelity(BOOKS, "Mia reads 5 books, who is Mia.", VOCABULARY)
    assert INVENTED not in [reason for _, reason in reasons(report)]


def test_what_follows_and_to_is_needed_too() -> None:
    before = "He is a poor reader who refuses to read aloud."
    assert check_fidelity(before, "He needs support with reading and to read aloud.", VOCABULARY).passed
    assert not check_fidelity(before, "He needs support with reading and reads aloud.", VOCABULARY).passed


@pytest.mark.parametrize(
    ("skill", "other"),
    [
        ("wash her hands", "dry her hands"),
        ("fold her shirt", "hang her shirt"),
        ("pour milk", "drink milk"),
        ("brush her teeth", "brush her hair"),
        ("cook rice", "cook eggs"),
        ("kick a ball", "throw a ball"),
    ],
)
def test_a_skill_told_as_its_neighbour_is_another_skill(skill: str, other: str) -> None:
    before, after = (f"Ana will {act} in 4 of 5 trials." for act in (skill, other))
    assert not check_fidelity(before, after, VOCABULARY).passed
    assert check_fidelity(before, f"In 4 of 5 trials, Ana will {skill}.", VOCABULARY).passed


def test_a_unit_told_once_holds_for_both_numbers() -> None:
    before = "Eli reads 45 wcpm; the grade-level benchmark is 100 wcpm."
    once = "Eli currently reads 45 words correct per minute; the benchmark for his grade is 100."
    assert check_fidelity(before, once, VOCABULARY).passed
    assert not check_fidelity(before, once.replace(" per minute", ""), VOCABULARY).passed


def test_where_a_goal_comes_up_from_has_its_unit() -> None:
    before = "Kit will increase time on task from 5 to 15 minutes by May."
    after = "By May, Kit will stay on task for 15 minutes, up from 5."
    assert check_fidelity(before, after, VOCABULARY).passed
    assert not check_fidelity(before, after.replace("from 5", "from 8"), VOCABULARY).passed
    assert not check_fidelity(before, after.replace("from 5", "from 5 sessions"), VOCABULARY).passed
