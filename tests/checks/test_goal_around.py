"""What stands around act and condition: deadline, baseline, measurement, learner. Every goal is invented."""

from __future__ import annotations

import pytest

from assistant.checks.goal import parse_goals
from tests.checks.test_goal_borders import missing, parts


@pytest.mark.parametrize(
    ("told", "timeframe"),
    [
        ("by her next annual (4/2026)", "by her next annual (4/2026)"),
        ("by sometime in spring", "by sometime in spring"),
        ("by xmas", "by xmas"),
        ("over two quarters", "over two quarters"),
        ("before the class trip in May", "before the class trip in May"),
        ("by end of year benchmark (May), with a daily group", "by end of year benchmark (May)"),
        ("by 5/22 (3/10 on 1/22)", "by 5/22"),
    ],
)
def test_a_deadline(told: str, timeframe: str) -> None:
    assert parts(f"Ana will read words {told}.")["timeframe"] == timeframe


def test_a_time_that_comes_again_and_again_is_no_deadline() -> None:
    assert "time_bound" in missing("Ana will name letters by the end of each unit with 80% accuracy.")


@pytest.mark.parametrize("opening", ["Following graduation", "Prior to her exit from special education"])
def test_a_turning_point_is_a_deadline(opening: str) -> None:
    found = parts(f"{opening}, Ana will list three adult agencies.")
    assert found["timeframe"] == opening
    assert "condition" not in found


@pytest.mark.parametrize(
    ("text", "baseline"),
    [
        ("Ana will not be tardy more than 2x a month, was 9x in Sept.", "was 9x in Sept"),
        ("Ana will invite a peer 2 times a week, group leader tally, now 0 times.", "now 0 times"),
        ("Ana will drink from a cup. Right now she uses a straw cup.", "Right now she uses a straw cup"),
        ("Ana will copy 12 of 12 problems, up from 3 of 12 without it.", "up from 3 of 12 without it"),
        ("Ana, who now includes 1 detail, will include 3 details.", "now includes 1 detail"),
        ("Ana will solve problems at 80% by May 30. BL 45%.", "BL 45%"),
        ("Ana will read 9/10 by 5/22 (3/10 on 1/22).", "3/10 on 1/22"),
    ],
)
def test_a_baseline(text: str, baseline: str) -> None:
    assert parts(text)["baseline"] == baseline
    assert "baseline" not in missing(text)


def test_who_the_learner_is_says_no_level() -> None:
    assert "baseline" not in parts("Ana, who loves trains, will read 60 words.")


@pytest.mark.parametrize(
    ("text", "measurement"),
    [
        ("Ana will cut along a line in 4 of 5 trials per OT session notes.", "per OT session notes"),
        ("Ana will say 2 ideas in 4 of 5 sessions per session log.", "per session log"),
        ("Ana will take sips at 2 of 3 meals a day as told by her aunt.", "as told by her aunt"),
        ("Behavior: Ana will retell; Criterion: 5/5; Measure: retell rubric", "retell rubric"),
        ("Ana will reduce missing work to 3 per quarter per gradebook.", "per gradebook"),
    ],
)
def test_a_measurement(text: str, measurement: str) -> None:
    assert parts(text)["measurement"] == measurement


@pytest.mark.parametrize(
    ("text", "learner", "behavior"),
    [
        ("We hope that by June Ana can read a picture book.", "Ana", "read a picture book"),
        ("We'd love to see Ana tie her shoes.", "Ana", "tie her shoes"),
        ("We would love to see her be kind.", "her", "be kind"),
        ("He never sits still. I want him to sit at the table.", "him", "sit at the table"),
        ("We want our son to stop.", "our son", "stop"),
        ("in 20 min of quiet work Ana stays in her area, 4/5 days", "Ana", "stays in her area"),
        ("Our dream is that Ana will ride the bus.", "Ana", "ride the bus"),
        ("TSW add within 20.", None, "add within 20"),
        ("SWBAT compare two fractions.", None, "compare two fractions"),
        ("SWBAT will compare two fractions.", None, "compare two fractions"),
        ("Ana SWBAT compare two fractions.", "Ana", "compare two fractions"),
        ("The goal for Ana this year is to compare two fractions.", "Ana", "compare two fractions"),
        ("Ana currently names 4 coins and will name 6 coins.", "Ana", "name 6 coins"),
        ("Homework will be turned in on time.", None, "be turned in on time"),
        ("Number sense and operations will improve.", None, "Number sense and operations will improve"),
        ("His time management will increase to 10 minutes.", None, "His time management will increase"),
    ],
)
def test_learner_and_act(text: str, learner: str | None, behavior: str) -> None:
    found = parts(text)
    assert found.get("learner") == learner
    assert found["behavior"] == behavior


def test_a_wish_without_an_act_stays_whole() -> None:
    assert parts("We would love to see progress.")["behavior"].endswith("progress")
    assert parts("We hope that things go well.")["behavior"]


def test_a_list_of_one_act_and_its_figures() -> None:
    found = parts("During reading, Ana will:\n• ask a question\n• 3 times per session\n• by March 2027")
    assert found["behavior"] == "ask a question"
    assert found["criterion"] == "3 times per session"
    assert found["timeframe"] == "by March 2027"


def test_a_list_of_acts_is_a_list_of_goals() -> None:
    found = parse_goals("Ana will:\n- ask a question\n- tell an answer\n- write a word")
    assert [goal.behavior.text for goal in found if goal.behavior] == [
        "ask a question",
        "tell an answer",
        "write a word",
    ]


@pytest.mark.parametrize(
    ("text", "slot", "expected"),
    [
        ("At least 4 times a day, Ana will ask for help.", "criterion", "At least 4 times a day"),
        ("Ana will clock in by 8:15 on 4 of 5 days.", "criterion", "by 8:15 on 4 of 5 days"),
        ("Ana will answer while keeping 90% accuracy.", "criterion", "while keeping 90% accuracy"),
        ("Ana will read words (now 31 words), 3 timed readings.", "criterion", "3 timed readings"),
        ("Ana will do work, 4 of 5 days, and write the answer.", "criterion", "4 of 5 days"),
        ("Ana will solve problems 4 of 5 times (by 6/1/27).", "timeframe", "by 6/1/27"),
        ("Ana will solve problems, improving from 3 to 5 a week.", "baseline", "improving from 3"),
        ("Ana will increase jumps from 3 feet to 5 feet.", "baseline", "from 3 feet"),
        ("Ana will read words, BOY = 33 wcpm, 81% acc.", "baseline", "BOY = 33 wcpm, 81% acc."),
        ("Ana will work, right in 4 of 5 trials.", "criterion", "right in 4 of 5 trials"),
        ("Ana will climb steps having done 5 of 9 steps.", "baseline", "having done 5 of 9 steps"),
        (
            "Ana will work with a cue or with a prompt in 4 of 5 trials.",
            "condition",
            "with a cue or with a prompt",
        ),
        ("Ana will go to after school clubs 4 of 5 days.", "behavior", "go to after school clubs"),
        ("Ana will get a B or better.", "criterion", "B or better"),
        ("Ana will count. Baseline: 3. Baseline: 4. Data: log. Data: chart.", "measurement", "Data: log"),
        ("Ana will count coins. Target: 85% on 5 quizzes.", "criterion", "85% on 5 quizzes"),
        ("Once cards are shown on the table, Ana will name 4 of 5.", "behavior", "name"),
        ("Ana washes hands 4 of 5 times.", "behavior", "washes hands"),
        ("Ana carries a tray 4 of 5 times.", "behavior", "carries a tray"),
        (
            "Ana will raise her hand in class, and write down the answer, 4 of 5 times.",
            "behavior",
            "raise her hand in class, and write down the answer",
        ),
        ("By June, Ana will feed herself for at least 10 scoops.", "criterion", "for at least 10 scoops"),
        ("When he turns 16, Ben will order lunch in 3 of 4 trips.", "timeframe", "When he turns 16"),
        (
            "Ana will name 8 of 10 shapes (as compared with 3 of 10 in fall).",
            "baseline",
            "as compared with 3 of 10 in fall",
        ),
        ("Ana will name 8 of 10 shapes via data sheet review.", "measurement", "via data sheet review"),
        (
            "Ana will name 8 of 10 shapes, up from 3 of 10, at the end of the IEP cycle.",
            "timeframe",
            "at the end of the IEP cycle",
        ),
        (
            "Ana will name 8 of 10 shapes, up from 3 of 10, at the end of the IEP cycle.",
            "baseline",
            "up from 3 of 10",
        ),
        (
            "Ana will follow the direction on the first try in 3 of 4 lessons.",
            "criterion",
            "on the first try in 3 of 4 lessons",
        ),
        ("Ana will name 8 of 10 shapes via video review.", "measurement", "via video review"),
        ("Ana will read a page with her friend in 3 of 4 sessions.", "condition", "with her friend"),
        ("Ana will practice lines with friend in 4 of 5 sessions.", "behavior", "practice lines with friend"),
        ("Ana will wash her hands every time.", "criterion", "every time"),
        ("Ana will wash her hands every time before lunch.", "condition", "every time before lunch"),
        ("Ana will roll over on a mat in 3 of 4 trials.", "behavior", "roll over"),
        (
            "Ana will cut out a circle 4 inches across in 3 of 4 trials.",
            "behavior",
            "cut out a circle 4 inches across",
        ),
        (
            "Ana will cut a line with a pair of loop scissors in 3 of 4 trials.",
            "condition",
            "with a pair of loop scissors",
        ),
        (
            "Ana will play a board game with her classmates in 3 of 4 recesses.",
            "behavior",
            "play a board game with her classmates",
        ),
        (
            "Ana will play a game with a classmate in 3 of 4 recesses.",
            "behavior",
            "play a game with a classmate",
        ),
    ],
)
def test_one_part(text: str, slot: str, expected: str) -> None:
    assert parts(text)[slot] == expected


@pytest.mark.parametrize(
    "text",
    [
        "We want, above all, peace to come.",
        "Help the team.",
        "My goal is a job.",
        "My goal is for joy.",
        "Ana, the star of the team, reads.",
    ],
)
def test_what_names_no_goal_is_kept_whole(text: str) -> None:
    assert parts(text)["behavior"] == text.rstrip(".")
    assert {"specific", "measurable", "time_bound", "baseline"} <= missing(text)


def test_a_share_in_front_of_the_act_leaves_it_alone() -> None:
    found = parts("writing of 4/5 words of the first Ana can 4 will")
    assert all(found.values())
