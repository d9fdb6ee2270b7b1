"""Goals told in rarer ways: passives, subjects that are a measure, sources, a part told twice."""

from __future__ import annotations

import pytest

from assistant.checks.goal import parse_goals
from tests.checks.test_goal_parts import only

TOLD = [
    (
        "By June, with help from ⟦STAFF_1⟧, ⟦STUDENT_1⟧ will walk to ⟦SCHOOL_1⟧ on 3 of 4 days.",
        {
            "learner": "⟦STUDENT_1⟧",
            "condition": "with help from ⟦STAFF_1⟧",
            "behavior": "walk to ⟦SCHOOL_1⟧",
            "criterion": "on 3 of 4 days",
        },
    ),
    (
        "When the family plays a game, by June, and with the picture rules on, three turns will be named by "
        "Orla in 4 of 5 games.",
        {"learner": "Orla", "condition": "When the family plays a game", "timeframe": "by June"},
    ),
    (
        "Orla (by 5-15-2027) will greet a peer at the start of each class in 4 of 5 days.",
        {"condition": "at the start of each class", "behavior": "greet a peer", "timeframe": "by 5-15-2027"},
    ),
    (
        "Orla will say /k/ at the start of words in phrases 8 times out of 10.",
        {"behavior": "say /k/ at the start of words in phrases", "criterion": "8 times out of 10"},
    ),
    (
        "Orla will show respect in the areas of line-up and group work.",
        {"behavior": "show respect in the areas of line-up and group work"},
    ),
    (
        "Orla will raise her writing to a score of 3 on a 4-point rubric.",
        {"behavior": "raise her writing", "criterion": "to a score of 3 on a 4-point rubric"},
    ),
    (
        "Orla's reading fluency will increase from 40 to 80 words per minute.",
        {"learner": "Orla", "criterion": "to 80 words per minute", "baseline": "from 40"},
    ),
    (
        "In class, Orla's fluency will increase from 40 to 80 words per minute.",
        {"learner": "Orla", "condition": "In class", "baseline": "from 40"},
    ),
    (
        "Fluency of Orla will increase from 40 to 80 words per minute.",
        {"learner": "Orla", "criterion": "to 80 words per minute"},
    ),
    ("Orla will ask 5 questions per two week period.", {"criterion": "5 questions per two week period"}),
    (
        "Orla will answer 4 of 5 questions about a story.",
        {"behavior": "answer", "criterion": "4 of 5 questions about a story"},
    ),
    (
        "By May, Orla will read 60 words per minute, improving from 20 words per minute.",
        {"criterion": "60 words per minute", "baseline": "improving from 20 words per minute"},
    ),
    (
        "Orla will read 45 words per minute per weekly timing by 12/18/27.",
        {"criterion": "45 words per minute", "measurement": "per weekly timing"},
    ),
    (
        "Orla will read in English by two grade levels per the tester.",
        {"measurement": "per the tester"},
    ),
    ("The hope is for Orla to name 4 rivers.", {"learner": "Orla", "behavior": "name 4 rivers"}),
    (
        "Orla will read 60 words versus 20 words in May.",
        {"criterion": "60 words", "baseline": "versus 20 words in May"},
    ),
    ("Orla will vary from 3 words to 6 words.", {"baseline": "from 3 words", "criterion": "to 6 words"}),
    ("Orla will choose from 3 books and read.", {"behavior": "choose from 3 books and read"}),
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=lambda value: str(value)[:40])
def test_the_parts_of_a_goal_told_otherwise(text: str, expected: dict[str, str]) -> None:
    found = only(text)
    assert {name: found.get(name) for name in expected} == expected


def test_what_is_said_twice_is_taken_where_it_stands_first() -> None:
    found = only(
        "Baseline: 4 of 10. Currently reads 4 of 10 words. Orla will read 8 of 10 words. "
        "Measured by probes. Progress is measured by probes."
    )
    assert found["baseline"] == "Baseline: 4 of 10"
    assert found["measurement"] == "Measured by probes"
    found = only("Orla will read, as measured by probes by June. Mastery: 8 of 10 words, by June.")
    assert found["criterion"] == "8 of 10 words"
    assert found["timeframe"] == "by June"


@pytest.mark.parametrize(
    "text",
    [
        "A goal does not become measurable.",
        "The goal is.",
        "Newcomer, given a map; stays silent.",
        "The goal for Orla this year",
        "A strong plan, a goal names what is done.",
    ],
)
def test_a_sentence_about_goals_has_no_learner(text: str) -> None:
    assert "learner" not in only(text)


def test_a_word_in_many_brackets_is_still_a_place_of_the_text() -> None:
    text = "Orla will read 60 words (((((((by May)))))))."
    (goal,) = parse_goals(text)
    assert goal.criterion is not None
    assert text[goal.criterion.start : goal.criterion.end] == goal.criterion.text


@pytest.mark.parametrize(
    ("text", "clear"),
    [
        ("By May, Orla will explore three careers and write about each, 4 of 5 times.", True),
        ("By May, Orla will improve math, 4 of 5 times.", False),
    ],
)
def test_a_second_act_that_can_be_seen_makes_the_goal_specific(text: str, clear: bool) -> None:
    (goal,) = parse_goals(text)
    assert ("specific" not in goal.missing) == clear
