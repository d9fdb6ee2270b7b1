"""What a goal still lacks. Every learner, number and goal here is invented."""

from __future__ import annotations

import pytest

from assistant.checks.goal import parse_goals


def missing(text: str) -> set[str]:
    return set(parse_goals(text)[0].missing)


@pytest.mark.parametrize(
    "act",
    [
        "improve social skills",
        "boost her fluency skills",
        "ENHANCE COPING SKILLS",
        "understand idioms",
        "learn his multiplication facts",
        "feel good about school",
        "demonstrate an understanding of fractions",
        "demonstrate improved self-esteem",
        "be respectful to staff",
        "be more organized",
        "have a positive attitude",
        "show appropriate behavior",
        "use appropriate behavior in class",
        "get along with others",
        "increase attention to task",
        "sustain friendships",
        "devlop positive relationships",
        "stop being mean",
        "always display mature conduct at lunch",
        "participate in class discussions",
        "move up a level in comprehension",
        "comply with adult directives",
        "increase vocabulary",
        "read like the other kids",
        "stay out of trouble",
    ],
)
def test_acts_nobody_could_see(act: str) -> None:
    assert "specific" in missing(f"Kit will {act}")


@pytest.mark.parametrize(
    "act",
    [
        "read 40 words",
        "not leave the room",
        "reduce outbursts",
        "decrease calling out to 2 times a day",
        "increase oral reading fluency to 90 wcpm",
        "improve her writing by adding two details",
        "show self-advocacy by asking for help",
        "stay on topic for 3 turns",
        "begin within 90 seconds",
        "be on time to class",
        "use a calming strategy",
        "avoid yelling",
        "start to copy the letters",
        "participate in class by adding one comment per day",
        "work at a shoe store",
        "build on her love of songs to recite her facts",
        "improve expressive language as evidenced by using two-word phrases",
    ],
)
def test_acts_that_can_be_seen(act: str) -> None:
    assert "specific" not in missing(f"Kit will {act}")


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("Kit will read words with ____% accuracy by May 2027.", "measurable"),
        ("Kit will tie his shoes independently.", "measurable"),
        ("Given 10 cards, Kit will name letters.", "measurable"),
        ("Kit will read words by ____.", "time_bound"),
        ("In ____ (number of weeks left), Kit will read words.", "time_bound"),
        ("Kit will read 40 words for three consecutive weeks.", "time_bound"),
        ("Kit will read 40 words weekly.", "time_bound"),
        ("Kit will go from ____% to 80%.", "baseline"),
        ("Kit will read 40 words by May 2027.", "baseline"),
        ("Kit will read 40 words as shown by ____.", "measurement"),
        ("Kit will read 40 words.", "condition"),
    ],
)
def test_lacks(text: str, lacks: str) -> None:
    assert lacks in missing(text)


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("Kit will read words with 80% accuracy.", "measurable"),
        ("Kit will tour five shops.", "measurable"),
        ("Kit will keep calm for 6 straight weeks.", "measurable"),
        ("By [date], Kit will read words.", "time_bound"),
        ("By (IEP end date), Kit will read words.", "time_bound"),
        ("Kit will read words by ___/___/___.", "time_bound"),
        ("Kit will read 40 words, up from 20.", "baseline"),
    ],
)
def test_has(text: str, has: str) -> None:
    assert has not in missing(text)


def test_a_goal_written_as_its_result() -> None:
    assert "specific" in missing("Improved social skills with peers")
    assert "specific" not in missing("Increased time on task")
    assert "specific" in missing("Social skills")


def test_nothing_is_missing_from_a_full_goal() -> None:
    text = "By 6/4/2027, given a word bank, Kit will spell 9 of 10 words, up from 4, as measured by quizzes."
    assert missing(text) == set()
