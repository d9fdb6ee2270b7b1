"""The parts of a goal that are figures: criterion, deadline, measurement, baseline."""

from __future__ import annotations

import pytest

from tests.checks.test_goal_parts import only


@pytest.mark.parametrize(
    ("text", "criterion"),
    [
        ("Rae will spell words with 80% accuracy.", "with 80% accuracy"),
        ("Rae will spell words w/85% accurracy.", "w/85% accurracy"),
        ("Rae will spell words at a rate of 12 per minute.", "at a rate of 12 per minute"),
        ("Rae will spell 9 correctly.", "9 correctly"),
        (
            "Rae will read 90 words per minute with fewer than 4 errors.",
            "90 words per minute with fewer than 4 errors",
        ),
        ("Rae will read at 90 wcpm (96% acc.).", "at 90 wcpm (96% acc.)"),
        (
            "Rae will greet a peer on 4 out of 5 days for three consecutive weeks.",
            "on 4 out of 5 days for three consecutive weeks",
        ),
        ("Rae will greet a peer 3-4 times during each week.", "3-4 times during each week"),
        ("Rae will sit for 10 minutes 4 out of 5 days.", "for 10 minutes 4 out of 5 days"),
        (
            "Rae will start within 2 minutes with no more than 1 verbal prompt.",
            "within 2 minutes with no more than 1 verbal prompt",
        ),
        ("Rae will pack her bag, 8 of 10 mornings.", "8 of 10 mornings"),
        ("Rae will score a 3 or better in two consecutive samples.", "in two consecutive samples"),
        (
            "Rae will write a story scoring 4 or higher on a 5-point rubric.",
            "scoring 4 or higher on a 5-point rubric",
        ),
        ("Rae will cut on a line within ½ inch of the dot.", "within ½ inch of the dot"),
        ("Rae will walk 50 feet.", "50 feet"),
        ("Rae will interview five different bakers.", "five different bakers"),
        ("Rae will reduce call-outs to no more than 2 per class.", "to no more than 2 per class"),
        ("Rae will move three steps out of 5.", "three steps out of 5"),
        ("Rae will name letters in eighty-five percent of trials.", "in eighty-five percent of trials"),
        ("Rae will answer with ____% accuracy in ____ trials.", "with ____% accuracy in ____ trials"),
        ("Rae will ask for a turn with 0 prompts.", "with 0 prompts"),
        ("Rae will begin within the first 10 minutes of class.", "within the first 10 minutes of class"),
        ("Rae will present to 2 staff on 3 different days.", "on 3 different days"),
    ],
)
def test_criterion(text: str, criterion: str) -> None:
    assert only(text)["criterion"] == criterion


@pytest.mark.parametrize(
    ("text", "timeframe"),
    [
        ("By May 2027, Kit will read 40 words.", "By May 2027"),
        ("By March 14, 2027, Kit will read 40 words.", "By March 14, 2027"),
        ("Kit will read 40 words by 5/31/27.", "by 5/31/27"),
        ("By [date], Kit will read 40 words.", "By [date]"),
        ("By (IEP end date), Kit will read 40 words.", "By (IEP end date)"),
        ("Kit will read 40 words by ___/___/___.", "by ___/___/___"),
        ("By IEP end date (11/4/27) Kit will read 40 words.", "By IEP end date (11/4/27)"),
        ("Kit will read 40 words by EOY.", "by EOY"),
        ("Kit will read 40 words by spring benchmark.", "by spring benchmark"),
        ("Kit will read 40 words by semester's end.", "by semester's end"),
        (
            "By the time of her annual review in March, Kit will read 40 words.",
            "By the time of her annual review in March",
        ),
        ("Within 36 instructional weeks, Kit will read 40 words.", "Within 36 instructional weeks"),
        ("In one year, Kit will read 40 words.", "In one year"),
        ("Over the next 12 months, Kit will read 40 words.", "Over the next 12 months"),
        ("Within the third marking period, Kit will read 40 words.", "Within the third marking period"),
        ("At the end of the year Kit will read 40 words.", "At the end of the year"),
        ("Kit will read 40 words, SY 26-27.", "SY 26-27"),
        ("In SY 26-27 Kit will read 40 words.", "In SY 26-27"),
        (
            "After graduating from high school, Kit will work 20 hours a week.",
            "After graduating from high school",
        ),
        ("Kit will read 40 words by his fifth birthday (8/9/27).", "by his fifth birthday (8/9/27)"),
        ("Antes de junio 2027, Kit will read 40 words.", "Antes de junio 2027"),
    ],
)
def test_timeframe(text: str, timeframe: str) -> None:
    assert only(text)["timeframe"] == timeframe


@pytest.mark.parametrize(
    "text",
    [
        "Kit will read 40 words weekly.",
        "Kit will read 40 words for three consecutive weeks.",
        "Kit will turn in work by himself in 4 of 5 classes.",
        "Kit will finish by the end of class on 4 of 5 days.",
        "Kit will read for 10 minutes over 3 days.",
        "Kit will walk to the bus within 2 minutes.",
    ],
)
def test_no_timeframe(text: str) -> None:
    assert "timeframe" not in only(text)


@pytest.mark.parametrize(
    ("text", "measurement"),
    [
        ("Bo will name 9 shapes as measured by teacher checklist.", "as measured by teacher checklist"),
        ("Bo will name 9 shapes, charted weekly by the nurse.", "charted weekly by the nurse"),
        ("Bo will name 9 shapes, per parent notes.", "per parent notes"),
        ("Bo will name 9 shapes as shown on the fall screener by May 2027.", "as shown on the fall screener"),
        ("Bo will name 9 shapes, aide will keep a tally.", "aide will keep a tally"),
        ("Bo will name 9 shapes; source: work folder.", "source: work folder"),
        ("Bo will name 9 shapes. Data: PT log.", "Data: PT log"),
        (
            "Bo will name 9 shapes. Progress will be measured by weekly probes.",
            "Progress will be measured by weekly probes",
        ),
        ("Bo will name 9 shapes according to teacher data sheets.", "according to teacher data sheets"),
        ("Bo will name 9 shapes by teacher observation.", "by teacher observation"),
    ],
)
def test_measurement(text: str, measurement: str) -> None:
    assert only(text)["measurement"] == measurement


@pytest.mark.parametrize(
    ("text", "baseline"),
    [
        (
            "Zoe will read 80 wcpm, up from 52 wcpm on 10/2/2026, on 5 of 6 probes.",
            "up from 52 wcpm on 10/2/2026",
        ),
        (
            "Zoe will lower call-outs from an average of 11 per week to 3 or fewer.",
            "from an average of 11 per week",
        ),
        ("Zoe will lower call-outs from 6x per day to 1x per day.", "from 6x per day"),
        ("Zoe will read 80 wcpm by EOY; BOY = 33 wcpm, 81% acc.", "BOY = 33 wcpm, 81% acc."),
        ("Zoe will write her name in 4/5 tries; baseline: 1/5.", "baseline: 1/5"),
        ("Zoe will read 64 wcpm [baseline: 28 wcpm].", "baseline: 28 wcpm"),
        ("Zoe will write 40 words (currently 25).", "currently 25"),
        ("Zoe will write 40 words (fall: 12 words).", "fall: 12 words"),
        ("Baseline: 2/10. Goal: Zoe will name 8/10 shapes.", "Baseline: 2/10"),
        ("Currently Zoe names 2 shapes. By June, she will name 8 shapes.", "Currently Zoe names 2 shapes"),
        (
            "Zoe will read aloud on 8 of 10 days, compared to 3 of 10 last quarter.",
            "compared to 3 of 10 last quarter",
        ),
    ],
)
def test_baseline(text: str, baseline: str) -> None:
    assert only(text)["baseline"] == baseline


def test_a_choice_of_three_is_no_baseline() -> None:
    assert "baseline" not in only("Zoe will pick the answer from 3 choices in 4 of 5 trials.")
    assert "baseline" not in only("Zoe will copy letters on the baseline in 4 of 5 trials.")


@pytest.mark.parametrize("gap", ["\t", " \t ", "\t\t"])
def test_the_cells_of_a_goal_pasted_from_a_table_are_told_apart(gap: str) -> None:
    goal = only(gap.join(["Rae will read aloud", "75 words per minute", "reading probes", "May 29, 2027"]))
    assert goal["behavior"] == "read aloud"
    assert goal["criterion"] == "75 words per minute"
    assert goal["measurement"] == "reading probes"
    assert goal["timeframe"] == "May 29, 2027"


def test_a_tab_after_one_word_is_space() -> None:
    goal = only("Rae will read\taloud 75 words\tper minute by\tMay 29, 2027.")
    assert goal["behavior"] == "read\taloud"
    assert goal["criterion"] == "75 words\tper minute"
    assert goal["timeframe"] == "by\tMay 29, 2027"


def test_a_rate_is_no_source() -> None:
    goal = only("Rae will read 75 words per minute on reading probes.")
    assert goal["criterion"] == "75 words per minute"
    assert goal["measurement"] == "on reading probes"
