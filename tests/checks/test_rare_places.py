"""Places of the checks that few sentences come to. Every child is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.fidelity import check_fidelity
from assistant.checks.goal import parse_goals
from assistant.checks.review import review_text
from assistant.checks.rules import load_rules
from assistant.checks.vocabulary import load_vocabulary

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"
VOCABULARY = load_vocabulary(KNOWLEDGE / "language")
RULES = load_rules(KNOWLEDGE / "rules")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # a limit of nought or some, and one in hyphens
        ("Jo hits zero or one time.", "Jo hits at most one time."),
        ("Jo reads 3-or-fewer books.", "Jo reads at most 3 books."),
        # a pronoun inside a blank for the team
        ("He reads 31 words.", "[when she reads] reads 31 words."),
        ("[when he reads] reads 31 words.", "She reads 31 words."),
        # a number before any name is told of nobody yet
        (
            "31 words were read by Ana. Her brother Ben reads 60.",
            "Ana read 31 words. Her brother Ben reads 60.",
        ),
        (
            "Ana has a brother, Ben. In class 31 words were read. Ben reads 60.",
            "Ana has a brother, Ben. In class, 31 words were read. Ben reads 60.",
        ),
        # a figure of an earlier time whose date stands apart from it
        (
            "In September he called out 6 times a day; now 4 times a day.",
            "He called out 6 times a day, in September, and now 4 times a day.",
        ),
        # "the behavior" points back at what was told
        ("Tavi bites his hand. The behavior lasts 5 minutes.", "Tavi bites his hand. It lasts 5 minutes."),
        ("Ana will wave with both hands.", "Ana will wave with 2 hands."),
        # somebody stands where the support stood
        (
            "His aide is new this year. Bo can line up with support.",
            "His aide is new this year. Bo can line up with the aide.",
        ),
        ("Lou's speech is not clear.", "Lou's speech is unclear."),
        ("Ned's answers are not accurate.", "Ned's answers are inaccurate."),
    ],
)
def test_the_same_in_another_form_passes(before: str, after: str) -> None:
    assert check_fidelity(before, after, VOCABULARY).passed


@pytest.mark.parametrize(
    ("before", "after", "item", "reason"),
    [
        (
            "Ana has a brother, Ben. He reads 31 words. Ben reads 60.",
            "Ana has a brother, Ben. Ben reads 31 words. He reads 60.",
            "31",
            "told of somebody else",
        ),
        ("He reads 31 words.", "She reads 31 words.", "He", "another person"),
        ("She reads 31 words.", "He reads 31 words.", "She", "another person"),
        ("Jo scored 0 to half of them.", "Jo scored.", "half", "not in the rewrite"),
    ],
)
def test_what_became_another_is_named(before: str, after: str, item: str, reason: str) -> None:
    report = check_fidelity(before, after, VOCABULARY)
    assert (item, reason) in [(found.text, found.reason) for found in (*report.lost, *report.changed)]


@pytest.mark.parametrize(
    "text",
    [
        "The ramp still needs repair.",
        "The new staff also really need to sign.",
        'I like maps. My teacher says, "I need you to wait."',
        "Mom needs a break.",
    ],
)
def test_what_another_needs_or_says_is_no_need(text: str) -> None:
    assert review_text(text, RULES, kind="present_levels").needs == ()


@pytest.mark.parametrize(
    ("text", "baseline"),
    [
        ("Jo will raise his score from 40% to 60%.", "from 40%"),
        ("Jo will improve spelling from 3 words correct.", "from 3 words correct"),
        ("Jo will walk to the bus from 6 feet away.", None),
    ],
)
def test_a_number_is_a_baseline_only_where_something_changes(text: str, baseline: str | None) -> None:
    (goal,) = parse_goals(text)
    assert (goal.baseline.text if goal.baseline else None) == baseline


def test_who_is_met_by_another_stays_the_learner() -> None:
    (goal,) = parse_goals("Ana will be met by Theo at the door.")
    assert (goal.learner.text if goal.learner else None) == "Ana"


def test_a_remark_on_any_student_is_no_portrait_of_this_one() -> None:
    text = "Ana reads. A student is lazy only when the work in the class is too hard for the day."
    assert review_text(text, RULES, kind="present_levels").findings == ()


def test_a_verb_at_the_end_of_a_note_has_no_object() -> None:
    text = "Ana is lazy: shows"
    assert [f.matched for f in review_text(text, RULES, kind="present_levels").findings] == ["is lazy"]
