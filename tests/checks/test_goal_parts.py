"""Goal parts, one table per way teachers write them. Every learner, number and goal here is invented."""

from __future__ import annotations

import pytest

from assistant.checks.goal import parse_goals
from assistant.types import GoalParts

PARTS = ("learner", "condition", "behavior", "criterion", "timeframe", "measurement", "baseline")


def parts_of(goal: GoalParts) -> dict[str, str]:
    spans = {name: getattr(goal, name) for name in PARTS}
    return {name: span.text for name, span in spans.items() if span is not None}


def only(text: str) -> dict[str, str]:
    goals = parse_goals(text)
    assert len(goals) == 1
    return parts_of(goals[0])


def test_every_part_of_a_full_goal() -> None:
    text = (
        "By 6/4/2027, given a graphic organizer, Odessa will write a paragraph of five sentences "
        "with 80% accuracy in 4 of 5 samples, up from 2 of 5, as measured by teacher rubric."
    )
    assert only(text) == {
        "learner": "Odessa",
        "condition": "given a graphic organizer",
        "behavior": "write a paragraph of five sentences",
        "criterion": "with 80% accuracy in 4 of 5 samples",
        "timeframe": "By 6/4/2027",
        "measurement": "as measured by teacher rubric",
        "baseline": "up from 2 of 5",
    }


@pytest.mark.parametrize(
    ("text", "learner"),
    [
        ("Marlo will read 40 words.", "Marlo"),
        ("The student will read 40 words.", "The student"),
        ("this 4th grade student will read 40 words", "this 4th grade student"),
        ("My daughter will read 40 words.", "My daughter"),
        ("[Student Name] will read 40 words.", "[Student Name]"),
        ("(student) will read 40 words.", "(student)"),
        ("_____ will read 40 words.", "_____"),
        ("s/he will read 40 words", "s/he"),
        ("I will read 40 words.", "I"),
        ("Prof. Bea will read 40 words.", "Prof. Bea"),
        ("Mary-Kate O'Neil will read 40 words.", "Mary-Kate O'Neil"),
        ("Given a map, the student (Jada R.) will name 5 rivers.", "the student"),
        ("Will will read 40 words.", "Will"),
        ("By May, May will mark 4 of 5 dates.", "May"),
        ("Given a number line, Mark will mark 8 of 10 points.", "Mark"),
        ("Given a map, Hope locates 5 rivers.", "Hope"),
        ("Given a map, Will locates 5 rivers.", "Will"),
        ("given a visual timer eli will stay in his seat for 10 minutes", "eli"),
        ("When given a list of 9 words with a cue card Noor will read 8 of 9.", "Noor"),
        ("STUDENT WILL WRITE 4 SENTENCES", "STUDENT"),
        ("BY JUNE 2027 DEVON WILL WRITE 4 SENTENCES", "DEVON"),
        ("Ana, who loves maps, will label 8 of 10 rivers.", "Ana"),
        ("Sam, given a map, will label 8 of 10 rivers.", "Sam"),
        ("Sam, a fourth grader who loves trains, will label 8 of 10 rivers.", "Sam"),
        ("Ms. Reyes' student, Pat, will count 20 blocks.", "Pat"),
        ("Vera's speech will be understood in 8 of 10 sentences.", "Vera"),
        ("Grace and her aunt will visit two colleges.", "Grace and her aunt"),
        ("Jada's goal is to read 40 words.", "Jada"),
        ("The goal is for Jada to read 40 words.", "Jada"),
        ("Jada won't leave the room.", "Jada"),
        ("Para mayo, la estudiante leerá 60 palabras.", "la estudiante"),
        ("We want Pat to name 5 friends.", "Pat"),
        ("She'll ask a peer to play 3 times a week.", "She"),
        ("Currently Abe writes 2 sentences. By June, he will write 5 sentences.", "Abe"),
        ("Para mayo, Lucía leerá 60 palabras por minuto.", "Lucía"),
    ],
)
def test_learner(text: str, learner: str) -> None:
    assert only(text)["learner"] == learner


@pytest.mark.parametrize(
    "text",
    [
        "Will improve his reading.",
        "Improve social skills.",
        "To increase attention.",
        "Request a break.",
    ],
)
def test_no_learner(text: str) -> None:
    assert "learner" not in only(text)


@pytest.mark.parametrize(
    ("text", "behavior"),
    [
        ("Ty will be able to count to 100 by ones in 3/4 trials.", "count to 100 by ones"),
        ("Ty will be taught how to tie his shoes in 3/4 trials.", "tie his shoes"),
        ("Ty will not leave the room.", "not leave the room"),
        ("Ty won't leave the room.", "won't leave the room"),
        ("Joins circle time for 10 min.", "Joins circle time"),
        ("Ty can independently zip his coat 5/5 days.", "independently zip his coat"),
        ("Ty decodes CVC words with 90% accuracy.", "decodes CVC words"),
        ("Ty is able to blend sounds in 8 of 10 words.", "blend sounds"),
        ("will use words to ask for help 4/5x", "use words to ask for help"),
        ("Ty will turn in his work in 4 of 5 classes.", "turn in his work"),
        ("Ty will solve a given equation 6 out of 7 times.", "solve a given equation"),
        ("Ty will add within 20 with 85% accuracy.", "add within 20"),
        (
            "Ty will follow directions (in, on, under) 80% of the time.",
            "follow directions (in, on, under)",
        ),
        (
            "Ty will join class talk by adding one comment per class, 4 of 5 days.",
            "join class talk by adding one comment per class",
        ),
        (
            "Ty will type his notes instead of handwriting in 80% of classes.",
            "type his notes instead of handwriting",
        ),
        ("Ty will clap the beats using both feet in 4 of 5 trials.", "clap the beats using both feet"),
        (
            "Ty will go from the 2.1 to the 3.0 grade equivalent.",
            "go from the 2.1 to the 3.0 grade equivalent",
        ),
        ("Ty will know when he is tired and will ask for a break.", "ask for a break"),
        ("With 85% accuracy, on a list of 20 words, Ty will read the words.", "read the words"),
        ("Ty needs to stop yelling.", "stop yelling"),
        ("Ty, a student with low vision, will read 9 lines in 4 of 5 trials.", "read 9 lines"),
        ("Ty will have no more than 2 absences per quarter.", "have no more than 2 absences per quarter"),
    ],
)
def test_behavior(text: str, behavior: str) -> None:
    assert only(text)["behavior"] == behavior


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Given a number line, Lou will add two numbers.", "Given a number line"),
        ("Givn a number line Lou will add two numbers.", "Givn a number line"),
        ("Lou will add two numbers given a number line.", "given a number line"),
        ("When presented with 10 words, Lou will read 9.", "When presented with 10 words"),
        ("With 1:1 support & visual cues, Lou will wash hands.", "With 1:1 support & visual cues"),
        ("During recess (first and second), Lou will join a game.", "During recess (first and second)"),
        ("In a group of 3-4 peers, Lou will take 4 turns.", "In a group of 3-4 peers"),
        ("Working from a sample of 90 words, Lou will use past tense.", "Working from a sample of 90 words"),
        ("Lou will open his locker using a key lock in 3 of 5 tries.", "using a key lock"),
        ("Lou will wash hands w/o reminders 75% of the time.", "w/o reminders"),
        ("Lou will walk to class with his posterior walker.", "with his posterior walker"),
        ("Lou will stay calm during 20-minute lessons on 4 of 5 days.", "during 20-minute lessons"),
        ("Lou will use kind words across all classes.", "across all classes"),
        ("Lou will ask for help when he is stuck 4 out of 5 times.", "when he is stuck"),
        ("If handed a list, Lou will read 8 of 10 words.", "If handed a list"),
        ("Con un texto de segundo grado, Lou will read 60 words.", "Con un texto de segundo grado"),
        (
            "Lou, when given a choice of 2 tasks, will start within 1 minute.",
            "when given a choice of 2 tasks",
        ),
    ],
)
def test_condition(text: str, condition: str) -> None:
    assert only(text)["condition"] == condition


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
