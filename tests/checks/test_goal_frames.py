"""The frames a goal is told in: who stands where, headings on one line, what counts as a condition."""

from __future__ import annotations

import pytest

from assistant.checks.goal import parse_goals


def part(text: str, name: str) -> str | None:
    span = getattr(parse_goals(text)[0], name)
    return span.text if span else None


@pytest.mark.parametrize(
    "text",
    [
        "Ana to tie her shoes given a cue, 4/5.",
        "By May, Ana to tie her shoes.",
        "With a picture cue Ana will tie her shoes 4/5 times.",
        "Goal: for Ana to tie her shoes 3/4 times",
        "Get Ana to tie her shoes.",
        "Please help Ana learn to tie her shoes.",
        "It would be great if Ana could tie her shoes by summer.",
        "Ana might be able to tie her shoes.",
        "Ana will (given a cue) tie her shoes.",
        "Ana (given a cue) will tie her shoes.",
        "Ana will — with a cue — tie her shoes.",
        "Ana, once she is dressed, will tie her shoes.",
        "The teacher will give a cue and Ana will tie her shoes.",
        "Student: Ana | Condition: given a cue | Behavior: tie her shoes | Criteria: 4/5",
        "Audience: Ana; Behavior: will tie her shoes; Condition: given a cue; Degree: 4/5 days",
        "Condition: given a cue / Learner: Ana / Behavior: tie her shoes / Criterion: 80%",
    ],
)
def test_the_learner_and_the_act_of_any_frame(text: str) -> None:
    assert part(text, "learner") == "Ana"
    assert part(text, "behavior") == "tie her shoes"


def test_every_heading_of_one_line_is_read() -> None:
    text = "Who: Ana. What: name 4 rivers. When: by May. How well: 80%. How measured: quiz. Baseline: 1 of 4."
    goal = parse_goals(text)[0]
    assert [span.text for span in (goal.criterion, goal.timeframe, goal.baseline) if span] == [
        "80%",
        "by May",
        "Baseline: 1 of 4",
    ]
    assert goal.measurement is not None


def test_sentences_after_the_goal_belong_to_it() -> None:
    text = (
        "Ana will solve problems. She will get 8 of 10 right on two quizzes. This will happen by March 2027."
    )
    (goal,) = parse_goals(text)
    assert goal.criterion is not None
    assert goal.criterion.text == "8 of 10 right on two quizzes"
    assert goal.timeframe is not None
    assert goal.timeframe.text == "by March 2027"


@pytest.mark.parametrize(
    "condition",
    [
        "with staff standing nearby",
        "with one hand held",
        "with the dates provided",
        "on request",
        "as the teacher points",
        "under timed conditions",
        "presented in random order",
        "at school and at home",
        "in a 1:1 setting",
        "on an iPad",
        "in front of peers",
        "using a word wall",
    ],
)
def test_a_condition_after_the_act(condition: str) -> None:
    text = f"Ana will name shapes {condition} with 80% accuracy."
    assert part(text, "condition") == condition
    assert part(text, "behavior") == "name shapes"
    assert part(text, "criterion") == "with 80% accuracy"


@pytest.mark.parametrize(
    "manner", ["with a peer", "using complete sentences", "by pointing", "to a friend", "with a title"]
)
def test_how_the_act_is_done_is_no_condition(manner: str) -> None:
    text = f"Ana will name shapes {manner} with 80% accuracy."
    assert part(text, "condition") is None
    assert part(text, "behavior") == f"name shapes {manner}"


def test_what_is_given_comes_before_a_clause_and_a_clause_before_a_place() -> None:
    assert part("Ana will read aloud in class when asked 4/5 times.", "condition") == "in class when asked"
    given = "Ana will pick a tool from her list in 8 of 10 tries when a plan changes."
    assert part(given, "condition") == "when a plan changes"


@pytest.mark.parametrize(
    "criterion",
    [
        "safely on 20 consecutive crossings",
        "on time 85% of the time",
        "within 10 s on 80% of chances",
        "scoring 3 on the class rubric",
        "with 85 words correct",
        "for 5 minutes with 0 to 1 prompts",
    ],
)
def test_a_criterion_with_what_leads_into_it(criterion: str) -> None:
    assert part(f"Ana will cross the street {criterion} by May.", "criterion") == criterion


def test_a_criterion_after_its_heading_ends_before_the_measure() -> None:
    goal = parse_goals("Ana will read words. Mastery = 18/20 words on two lists, reviewed each quarter.")[0]
    assert goal.criterion is not None
    assert goal.criterion.text == "18/20 words on two lists"
    assert goal.measurement is not None


def test_a_criterion_in_parentheses() -> None:
    assert part("Ana will name shapes (80% accuracy, 3 sessions) by May.", "criterion") == (
        "80% accuracy, 3 sessions"
    )


def test_a_criterion_goes_on_after_a_baseline_in_parentheses() -> None:
    text = "Ana will read 95 words per minute (now 71) with no more than 4 errors by May."
    assert part(text, "criterion") == "95 words per minute (now 71) with no more than 4 errors"
    assert part(text, "baseline") == "now 71"


@pytest.mark.parametrize(
    ("text", "baseline", "criterion"),
    [
        ("Ana will ↑ use of plurals from 25% → 80%.", "from 25%", "→ 80%"),
        ("Ana will raise her Lexile score from 410L to 550L.", "from 410L", "to 550L"),
        ("Ana will read with 80% accuracy (baseline 40%).", "baseline 40%", "with 80% accuracy"),
        ("Starting at 40%, Ana will read with 80% accuracy.", "Starting at 40%", "with 80% accuracy"),
    ],
)
def test_where_the_learner_starts(text: str, baseline: str, criterion: str) -> None:
    assert part(text, "baseline") == baseline
    assert part(text, "criterion") == criterion


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Ana will read 4 pages by unit's end.", "by unit's end"),
        ("Ana will read 4 pages till the end of summer school.", "till the end of summer school"),
        ("Ana will lead a talk at the March 2027 meeting.", "at the March 2027 meeting"),
        ("Ana will read when asked by a safe adult 5/5 times.", None),
        ("Ana will pack her bag the night before 4 nights a week.", None),
        ("Ana will turn in work by the due date.", None),
        ("Ana will hand in her work by the end of the period.", None),
    ],
)
def test_a_deadline_and_what_is_none(text: str, when: str | None) -> None:
    assert part(text, "timeframe") == when


@pytest.mark.parametrize(
    "act",
    [
        "listen for 10 minutes",
        "increase her ability to follow directions",
        "demonstrate the ability to count",
        "explore three careers and write about each",
        "recognize her name",
        "be seated",
        "express her wants using three words",
        "communicate by pointing",
    ],
)
def test_an_act_that_can_be_seen(act: str) -> None:
    assert "specific" not in parse_goals(f"Ana will {act}.")[0].missing


@pytest.mark.parametrize(
    "act",
    [
        "make good choices",
        "follow the rules",
        "meet expectations",
        "be engaged",
        "stay focused",
        "communicate wants and needs",
        "raise her score",
        "stop guessing at words",
        "get better",
    ],
)
def test_an_act_nobody_can_see(act: str) -> None:
    assert "specific" in parse_goals(f"Ana will {act}.")[0].missing


@pytest.mark.parametrize(
    ("act", "phrase"),
    [
        ("stock shelves", "from a photo guide"),
        ("take turns", "in a card game"),
        ("ride a tricycle", "with foot straps"),
        ("climb onto the bus", "with one hand on the rail"),
        ("fold towels", "on a jig"),
        ("solve problems", "with a partner"),
    ],
)
def test_the_head_noun_makes_a_phrase_the_condition(act: str, phrase: str) -> None:
    text = f"Ana will {act} {phrase} in 4 of 5 trials by June 2027."
    assert part(text, "condition") == phrase
    assert part(text, "behavior") == act


@pytest.mark.parametrize(
    "act",
    ["hop over a line with both feet", "write an essay with two reasons", "name a color in a picture book"],
)
def test_the_head_noun_leaves_a_phrase_to_the_act(act: str) -> None:
    text = f"Ana will {act} in 4 of 5 trials by June 2027."
    assert part(text, "condition") is None
    assert part(text, "behavior") == act
