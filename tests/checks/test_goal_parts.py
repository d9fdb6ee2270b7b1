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
