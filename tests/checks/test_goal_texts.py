"""Texts with several goals, notes and forms; goal or present levels; text as it really arrives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.checks.goal import guess_kind, parse_goals
from assistant.types import GoalParts, Span


def spans(goal: GoalParts) -> list[Span]:
    found = (
        goal.learner,
        goal.condition,
        goal.behavior,
        goal.criterion,
        goal.timeframe,
        goal.measurement,
        goal.baseline,
    )
    return [span for span in found if span is not None]


def test_numbered_goals() -> None:
    text = "1. Rae will add numbers with 85% accuracy.\n2. Rae will subtract numbers with 70% accuracy."
    first, second = parse_goals(text)
    assert first.criterion is not None
    assert first.criterion.text == "with 85% accuracy"
    assert second.criterion is not None
    assert second.criterion.text == "with 70% accuracy"
    assert text[second.start : second.end].startswith("Rae will subtract")


def test_list_items_share_learner_and_deadline() -> None:
    text = "By June 2027, the student will:\n- read 90 wcpm\n- retell the story with 3 details"
    lead, *items = parse_goals(text) if len(parse_goals(text)) == 3 else (None, *parse_goals(text))
    assert lead is None or lead.behavior is None
    assert [item.learner.text for item in items if item.learner] == ["the student", "the student"]
    assert [item.timeframe.text for item in items if item.timeframe] == ["By June 2027", "By June 2027"]
    assert [item.behavior.text for item in items if item.behavior] == [
        "read",
        "retell the story with 3 details",
    ]


def test_lines_of_criteria_belong_to_one_goal() -> None:
    text = "Ika will set the table:\n- 5 of 5 places\n- no more than 2 prompts\n- 6 of 7 days"
    (goal,) = parse_goals(text)
    assert goal.criterion is not None
    assert goal.criterion.text == "5 of 5 places\n- no more than 2 prompts\n- 6 of 7 days"


def test_numbered_parts_share_the_note_after_them() -> None:
    text = "Bea will (1) read 9 words; (2) spell 8 words; and (3) write 2 lines. All by the fall concert."
    goals = parse_goals(text)
    assert len(goals) == 3
    assert {goal.timeframe.text for goal in goals if goal.timeframe} == {"by the fall concert"}
    assert all(goal.timeframe for goal in goals)


def test_objectives_are_goals_of_their_own() -> None:
    text = (
        "Annual Goal: By 3/2027, Kai will answer questions with 80% accuracy.\n"
        "Short Term Objective 1: By 11/2026, Kai will answer questions with 60% accuracy."
    )
    assert [goal.timeframe.text for goal in parse_goals(text) if goal.timeframe] == [
        "By 3/2027",
        "By 11/2026",
    ]


def test_a_form_with_labelled_lines() -> None:
    text = (
        "Condition: Given 10 cards\nBehavior: Omar will name the letters\n"
        "Criteria: 8 of 10 on 3 days in a row\nTimeline: by 5/1/27\n"
        "Evaluation: teacher data sheet\nBaseline: 3 of 10"
    )
    (goal,) = parse_goals(text)
    assert [span.text for span in spans(goal)] == [
        "Omar",
        "Given 10 cards",
        "name the letters",
        "8 of 10 on 3 days in a row",
        "by 5/1/27",
        "Evaluation: teacher data sheet",
        "Baseline: 3 of 10",
    ]


def test_headings_and_standards_codes_are_no_part() -> None:
    text = "CCSS.ELA-LITERACY.RL.4.1: Given a text, Amara will cite 2 facts in 4 of 5 trials."
    (goal,) = parse_goals(text)
    assert goal.condition is not None
    assert goal.condition.text == "Given a text"


def test_what_the_team_will_do_is_no_goal() -> None:
    for text in ("The team will provide visual supports.", "Sam's teacher will check for understanding."):
        goals = parse_goals(f"{text} Sam will read 40 words.")
        assert [goal.learner.text for goal in goals if goal.learner] == ["Sam"]


def test_a_wrapped_line_is_one_goal() -> None:
    (goal,) = parse_goals("Given a passage,\r\nAna will read it aloud\r\nwith 90% accuracy.")
    assert goal.criterion is not None
    assert goal.criterion.text == "with 90% accuracy"


def test_a_fragment_is_one_goal_and_no_word_is_none() -> None:
    assert len(parse_goals("Social skills")) == 1
    assert parse_goals("") == ()
    assert parse_goals(" \n\t ") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Improve social skills.",
        "- answer 4 of 5 questions",
        "Ana will read 40 words.",
        "Student decodes grade 2 text with 85% mastery by winter benchmark.",
        "I want to use a timer 3 times a day.",
        "Currently Abe writes 2 sentences. By June, he will write 5 in 3 of 4 samples. Data: folder.",
        "Condition: Given 10 cards\nBehavior: Omar names the letters\nCriteria: 8 of 10",
        "Ada will read 40 words because she will need it.",
        "He won't call out more than 2 times a class.",
        "Given a card, Ada points to 4 of 5 words by May 2027.",
    ],
)
def test_kind_goal(text: str) -> None:
    assert guess_kind(text) == "goal"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Lena reads 52 words a minute. She likes frogs.",
        "Tomas will sing to anyone about trains. He counts to 30 aloud. He needs help with coins.",
        "Mina needs a quiet place to work.",
        "She cannot be alone because she will wander off. Her aunt is worried about what will be.",
        "He won't look at a book.",
        "Given a card, Ada points and says the word. She hops 3 times on the mat.",
        "Oskar uses a walker in the halls. He cannot climb stairs yet.",
        "Unable to tie shoes, zip coat or button shirt.",
        "Mia uses a talker, and she will never live independently.",
        "Cannot count past 5.",
        "Needs help with zipping.",
    ],
)
def test_kind_present_levels(text: str) -> None:
    assert guess_kind(text) == "present_levels"


PIECES = st.sampled_from(
    [
        "By 5/3/27, ", "given a map ", "Ana ", "will ", "read ", "4 of 5 ", "80% ", "____ ",
        "[Name] ", "(", ")", "[", "]", "\r\n", "\t", "\u00a0", "👩🏽‍🏫 ", "é", "e\u0301 ",
        "İstanbul ", "as measured by ", "baseline: ", "with ", "by ", "to 5 ", "and ", ". ",
        ", ", "; ", ":", "- ", "1) ", "WILL ", "up from ", "in ", "when ", "Will ", "'s ",
        "(1) ",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=80))
def test_every_part_is_a_span_of_the_text(text: str) -> None:
    for goal in parse_goals(text):
        assert 0 <= goal.start <= goal.end <= len(text)
        for span in spans(goal):
            assert text[span.start : span.end] == span.text
            assert span.text.strip() == span.text != ""
    assert guess_kind(text) in ("goal", "present_levels")


@given(st.text(alphabet="abc Will 4%", max_size=20))
def test_any_text_with_a_word_has_a_goal(text: str) -> None:
    assert bool(parse_goals(text)) == bool(text.strip())


@pytest.mark.parametrize(
    "piece", ["(", ")", "_", "1", "1/", "80% ", "3 of ", " and", "Ab ", "[a", "in 1 ", ",", "\n"]
)
def test_a_megabyte_of_anything_comes_back(piece: str) -> None:
    parse_goals(piece * (1_000_000 // len(piece)))
    guess_kind(piece * (1_000_000 // len(piece)))
