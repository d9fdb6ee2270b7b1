"""Goals told in other forms: wishes, asides, passives, lists. Every learner and goal is invented."""

from __future__ import annotations

import pytest

from assistant.checks.goal import parse_goals
from assistant.checks.goal_asides import states_level
from assistant.checks.goal_headings import heading_role
from assistant.checks.goal_tokens import tokens

PARTS = ("learner", "condition", "behavior", "criterion", "timeframe", "measurement", "baseline")


def parts(text: str) -> dict[str, str]:
    goal = parse_goals(text)[0]
    spans = {name: getattr(goal, name) for name in PARTS}
    return {name: span.text for name, span in spans.items() if span is not None}


@pytest.mark.parametrize(
    ("text", "learner", "behavior"),
    [
        ("We would like our nephew Odell to pack his own bag.", "Odell", "pack his own bag"),
        ("Mom would like Theo to eat with a fork.", "Theo", "eat with a fork"),
        ("I would love for Ruby to be able to tell me about her day.", "Ruby", "tell me about her day"),
        ("Our goal for Hank is that he will wear his hat.", "Hank", "wear his hat"),
        ("Sam's goal this year is to write in full sentences.", "Sam", "write in full sentences"),
        ("Quinn is going to be able to name 26 letters.", "Quinn", "name 26 letters"),
        ("Ty will, by spring, be able to swallow thin liquids.", "Ty", "swallow thin liquids"),
        ("When Odell is told no, he will count to ten.", "Odell", "count to ten"),
        ("Tate reads 38 words a minute now. He'll read 70 words a minute.", "Tate", "read"),
        ("Tate reads 38 words now and will read 70 words.", "Tate", "read 70 words"),
        ("Shoes will be tied by the student in 4 of 5 tries.", "the student", "be tied by the student"),
        ("Shoes will be tied by Ana with 4/5 trials by May.", "Ana", "be tied by Ana"),
        ("Homework will be turned in by Marcus on 4 of 5 days.", "Marcus", "be turned in by Marcus"),
        ("Coat will be zipped by Sam on 4 of 5 days.", "Sam", "be zipped by Sam"),
        ("By 5/27, Nico: will tie shoes independently 4/5 times.", "Nico", "tie shoes"),
        ("{{Student}} will zip a coat.", "{{Student}}", "zip a coat"),
        ("<<Name>> will zip a coat.", "<<Name>>", "zip a coat"),
        ("Cleo's time on task will increase to 12 minutes.", "Cleo", "increase to 12 minutes"),
        ("Ana va a leer 60 palabras.", "Ana", "leer 60 palabras"),
        (
            "Yara, when given a choice of two books, reads for 12 consecutive minutes.",
            "Yara",
            "reads",
        ),
    ],
)
def test_learner_and_act(text: str, learner: str, behavior: str) -> None:
    found = parts(text)
    assert found["learner"] == learner
    assert found["behavior"] == behavior


def test_a_statement_of_the_present_is_no_part_of_the_act() -> None:
    found = parts("Faye is at 12 facts a minute; she will reach 25 facts a minute no later than 6/1/27.")
    assert found == {
        "learner": "Faye",
        "behavior": "reach 25 facts a minute",
        "criterion": "25 facts a minute",
        "timeframe": "no later than 6/1/27",
        "baseline": "Faye is at 12 facts a minute",
    }


def test_a_statement_after_the_goal() -> None:
    found = parts("Rex will add fractions with 75% accuracy by 3/30/27; the fall average was 22%.")
    assert found["timeframe"] == "by 3/30/27"
    assert found["baseline"] == "the fall average was 22%"


def test_who_keeps_the_data_is_the_measurement() -> None:
    found = parts(
        "Lou will order 4 fractions on 4 of 5 problems; teacher will check exit slips every Friday."
    )
    assert found["criterion"] == "on 4 of 5 problems"
    assert found["measurement"] == "teacher will check exit slips every Friday"


def test_from_one_level_to_another() -> None:
    found = parts("ADAM WILL INCREASE HIS READING LEVEL FROM LEVEL F TO LEVEL K BY MAY 2027.")
    assert found["baseline"] == "FROM LEVEL F"
    assert found["criterion"] == "TO LEVEL K"
    assert found["timeframe"] == "BY MAY 2027"


@pytest.mark.parametrize(
    "text",
    [
        "Elle will count from 1 to 20 in 3 of 4 tries.",
        "Elle will catch a ball from 6 feet away in 3 of 4 tries.",
        "Elle will move from one seat to another in 3 of 4 tries.",
        "Elle will choose from 3 books in 3 of 4 tries.",
    ],
)
def test_a_range_is_no_baseline(text: str) -> None:
    assert "baseline" not in parts(text)


def test_an_act_after_the_figure_belongs_to_the_act() -> None:
    found = parts("Vic will visit the library two or more times and ask the librarian for a book.")
    assert found["criterion"] == "two or more times"
    assert found["behavior"] == "visit the library two or more times and ask the librarian for a book"


def test_a_figure_that_is_not_the_criterion_belongs_to_the_act() -> None:
    found = parts("Given a cue, Cy will stay on topic for 3 turns with a peer in 4 of 5 talks.")
    assert found["behavior"] == "stay on topic for 3 turns with a peer"
    assert found["criterion"] == "in 4 of 5 talks"


def test_steps_measured_together_are_one_goal() -> None:
    text = "Shay will (a) name the problem, (b) list fixes, (c) try one in 3 of 4 role plays."
    (goal,) = parse_goals(text)
    assert goal.criterion is not None
    assert goal.criterion.text == "in 3 of 4 role plays"


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("baseline (9/15):", "baseline"),
        ("fall data:", "baseline"),
        ("to date:", "baseline"),
        ("how measured:", "measurement"),
        ("progress monitoring:", "measurement"),
        ("by when:", "deadline"),
        ("completion date:", "deadline"),
        ("supports:", "condition"),
        ("criterion for mastery:", "criterion"),
    ],
)
def test_heading(heading: str, role: str) -> None:
    found = heading_role(heading)
    assert found is not None
    assert found[0] == role


@pytest.mark.parametrize("heading", ["goal 2:", "annual goal #3:", "reading:", "measurable annual goal:"])
def test_heading_that_announces_no_part(heading: str) -> None:
    assert heading_role(heading) is None


@pytest.mark.parametrize(
    "text",
    ["Ana is at 6 facts", "now 30%", "last quarter it was 30%", "he did so for 1 of 5", "she reads 30 words"],
)
def test_states_level(text: str) -> None:
    assert states_level(tokens(text, 0, len(text)))


@pytest.mark.parametrize(
    "text",
    [
        "she will read 30 words",
        "4 of 5 times when he is asked",
        "mastery is 80%",
        "she reads well",
        "in class",
    ],
)
def test_states_no_level(text: str) -> None:
    assert not states_level(tokens(text, 0, len(text)))
