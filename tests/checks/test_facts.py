"""Facts are read the same however a person writes them, and their places are the user's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.facts import extract_facts
from assistant.checks.facts_terms import read_text
from assistant.checks.vocabulary import load_vocabulary

VOCABULARY = load_vocabulary(Path(__file__).parents[2] / "knowledge" / "language")

QUANTITIES = {"percent", "ratio", "count", "duration", "rate", "date", "timeframe", "grade", "percentile"}
QUANTITIES |= {"age", "money", "time", "code", "ordinal"}


def values(text: str) -> set[tuple[str, str]]:
    """The quantities of `text` as (kind, value)."""
    return {(fact.kind, fact.value) for fact in extract_facts(text, VOCABULARY) if fact.kind in QUANTITIES}


def typed(text: str, kind: str) -> set[str]:
    """The values of the facts of one kind."""
    return {fact.value for fact in extract_facts(text, VOCABULARY) if fact.kind == kind}


SAME = [
    ("4/5 trials", "four out of five opportunities"),
    ("4 of 5 trials", "four attempts out of five"),
    ("3 out of 4 days", "three of every four days"),
    ("3/4", "three of the four"),
    ("80%", "eighty percent"),
    ("92-percent", "92 %"),
    ("at least 4", "4 or more"),
    ("at least 4", "4+"),
    ("minimum of 4", "no fewer than four"),
    ("at least 75%", "75% or better"),
    ("no more than one prompt", "one prompt at most"),
    ("2 or fewer errors", "two errors at the most"),
    ("up to 3 prompts", "a maximum of three prompts"),
    ("under 10 minutes", "less than ten minutes"),
    ("within 3 minutes", "in 3 minutes or less"),
    ("more than 5", "over five"),
    ("about 40", "approximately forty"),
    ("not more than once a week", "at most one time per week"),
    ("will not leave more than twice", "will leave no more than two times"),
    ("30 minutes", "half an hour"),
    ("90 min", "an hour and a half"),
    ("1 1/2 hours", "one and a half hours"),
    ("2 years", "24 months"),
    ("weekly", "each week"),
    ("daily", "every day"),
    ("3 times a day", "three times per day"),
    ("biweekly", "every two weeks"),
    ("84 wcpm", "84 per minute"),
    ("3/31/2026", "March 31, 2026"),
    ("3/31/26", "2026-03-31"),
    ("Mar. 31st, 2026", "31 March 2026"),
    ("by 5/6", "by May 6"),
    ("the 15th of May", "May 15"),
    ("May 2026", "5/2026"),
    ("2025-26 school year", "2025–2026 school year"),
    ("first trimester", "trimester one"),
    ("Q3", "third quarter"),
    ("2nd semester", "semester two"),
    ("4th grade", "grade 4.0"),
    ("2nd gr. text", "a second-grade text"),
    ("kindergarten", "grade 0"),
    ("18th percentile", "eighteenth percentile"),
    ("11 year old", "eleven-year-old"),
    ("$5.00", "5 dollars"),
    ("1/4 inch", "a quarter inch"),
    ("half", "1/2"),
    ("twenty-one", "21"),
    ("a dozen", "12"),
    ("38–45", "38 to 45"),
    ("between 3 and 5", "3-5"),
    ("3 consecutive weeks", "three weeks in a row"),
    ("1½ hours", "90 minutes"),
    ("a third of the words", "1/3 of the words"),
    ("a quarter of an hour", "15 minutes"),
    ("half of an hour", "thirty minutes"),
    ("one hundred and twenty words", "120 words"),
    ("two hundred words", "200 words"),
    ("three dozen cards", "36 cards"),
    ("two thirds of the words", "2/3 of the words"),
    ("the twenty-first lesson", "the 21st lesson"),
    ("percentile rank of 45", "45th percentile"),
    ("45th %ile", "forty-fifth percentile"),
    ("45%ile", "45 percentile"),
    ("bi-weekly", "every two weeks"),
    ("twice in any week", "two times per week"),
    ("three times in a month", "3 times each month"),
    ("not under 5 minutes", "at least five minutes"),
    ("some 40 words", "about 40 words"),
    ("3-5 minutes", "180 to 300 seconds"),
    ("4 days in every 5", "four out of five days"),
    ("9 times in 10", "nine of ten times"),
    ("over an hour", "over 60 minutes"),
    ("a K level", "kindergarten"),
    ("not finish in under 5 minutes", "take 5 or more minutes"),
    ("by may", "by May"),
    ("until march", "until March"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_wordings_of_one_quantity_share_their_value(one: str, other: str) -> None:
    assert values(one) == values(other) != set()


DIFFERENT = [
    ("4/5", "80%"),
    ("4/5", "8/10"),
    ("at least 4", "at most 4"),
    ("at least 4", "4"),
    ("under 10 minutes", "10 minutes or less"),
    ("about 40", "40"),
    ("18th percentile", "18%"),
    ("3 times a week", "3 times a month"),
    ("May 15", "May 15, 2026"),
    ("March 2026", "March 31, 2026"),
    ("first trimester", "second trimester"),
    ("75% accuracy", "75% of sessions"),
    ("10 minutes", "10 times"),
    ("RL.5.2", "RL.4.2"),
    ("2 weeks", "2 days"),
    ("2-4 words", "2 words"),
    ("biweekly", "weekly"),
    ("7:05", "7:50"),
    ("in 3 minutes", "twice in 3 minutes"),
    ("4 march steps", "4 March"),
    ("80% in 4 of 5", "80% of 5"),
    ("raise it 4 to 6 points", "raise it to 6 points"),
    ("7:30", "7:half"),
    ("4 of 5%", "4 of 5"),
    ("benchmark 2", "semester 2"),
    ("finish in a week", "once a week"),
]


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_quantities_that_differ_do_not_share_their_value(one: str, other: str) -> None:
    assert values(one) != values(other)


@pytest.mark.parametrize(
    "text",
    [
        "she can do it on the other one",
        "with one, she finished",
        "May help her",
        "may use a chart",
        "one-to-one aide",
        "1:1",
        "this may help her",
        "to march in step",
    ],
)
def test_words_that_look_like_quantities_are_none(text: str) -> None:
    assert values(text) == set()


def test_over_several_sessions_is_not_more_than_several() -> None:
    assert values("over 3 sessions") == {("count", "3")}
    assert values("over 3 pages") == {("count", "over 3")}


def test_a_way_up_to_a_number_is_not_a_limit() -> None:
    assert values("moving up to 90%") == {("percent", "90")}
    assert values("up to 90%") == {("percent", "at_most 90")}


def test_supports_settings_people_and_conditions_are_facts() -> None:
    text = "Mother reports that Ada, who has epilepsy, reads with a word bank in math class."
    assert typed(text, "person") >= {"mother", "ada"}
    assert typed(text, "diagnosis") == {"epilepsy"}
    assert typed(text, "support") == {"word bank"}
    assert "math" in typed(text, "setting")


def test_negation_is_part_of_the_fact() -> None:
    assert (
        typed("packs up without reminders", "support")
        == typed("packs up with no reminders", "support")
        == {"not reminder"}
    )
    assert typed("packs up with reminders", "support") == {"reminder"}


def test_identity_first_and_person_first_wording_are_one_condition() -> None:
    assert (
        typed("the epileptic girl", "diagnosis")
        == typed("the girl has epilepsy", "diagnosis")
        == {"epilepsy"}
    )


def test_a_need_is_a_fact_over_its_own_words() -> None:
    text = "Ada loves art. She struggles with long division."
    needs = [fact for fact in extract_facts(text, VOCABULARY) if fact.kind == "need"]
    assert [text[fact.start : fact.end] for fact in needs] == ["struggles with long division"]


def test_declared_people_are_people_whatever_their_name() -> None:
    facts = extract_facts("will and hope play", VOCABULARY, people=["Hope"])
    assert ("person", "hope") in {(fact.kind, fact.value) for fact in facts}


def test_blanks_and_prompts_hold_no_facts() -> None:
    assert values("by [date], in ____ of 5 trials") == {("count", "5")}
    assert values("by [date], scoring [80%]") == {("percent", "80")}


@pytest.mark.parametrize(
    "heading",
    [
        "Goal 3: ",
        "Goal #3 - MATH: ",
        "GOAL 3 (Math): ",
        "Annual Goal No. 3: ",
        "Short-term Objective 3a. ",
        "- Goal Area #3: ",
    ],
)
def test_which_goal_of_the_plan_it_is_is_no_fact(heading: str) -> None:
    assert ("count", "3") not in values(f"{heading}he will add 10 facts")
    assert ("count", "10") in values(f"{heading}he will add 10 facts")


def test_a_number_that_only_follows_the_word_goal_is_a_fact() -> None:
    assert ("count", "3") in values("He reads 2 pages (goal 3).")
    assert ("count", "90") in values("He reads 48 words. Goal 90: by May.")


def test_a_full_stop_after_a_unit_is_not_part_of_it() -> None:
    text = "He works for 15 minutes. Then he rests for 5 min. of play."
    found = [fact.text for fact in extract_facts(text, VOCABULARY) if fact.kind == "duration"]
    assert found == ["15 minutes", "5 min."]


def test_a_tag_is_no_comparison() -> None:
    assert [fact.value for fact in extract_facts("<b>9</b> words", VOCABULARY) if fact.kind == "count"] == [
        "9"
    ]


def test_the_number_of_an_item_counts_nothing_where_the_text_begins_with_it() -> None:
    text = "1. Orson cannot tie his shoes.\n2. Orson eats 3 foods."
    assert [fact.text for fact in extract_facts(text, VOCABULARY) if fact.kind in ("count", "number")] == [
        "3"
    ]


def test_the_numbers_of_a_list_count_nothing() -> None:
    text = "Orson will\n1) state his address\n2) state 3 phone numbers"
    assert [fact.value for fact in extract_facts(text, VOCABULARY) if fact.kind == "count"] == ["3"]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("solves sums with 80% accuracy", "accuracy"),
        ("correctly tells the value of a set of mixed coins up to one dollar 80% of the time", "accuracy"),
        ("is accurate 80% of the time", "accuracy"),
        ("is accurate. She stays on task 80% of the time", "of trial"),
        ("solves 80% of the two-digit subtraction problems", "of problem"),
        ("reads 80% of a list of 20 short words", "of word"),
        ("comes to 80% of class meetings", "of meet"),
        ("reads 80%", ""),
    ],
)
def test_a_share_is_of_what_is_counted(text: str, of: str) -> None:
    units = {item.unit for item in read_text(text, VOCABULARY).quantities if item.kind == "percent"}
    assert units == {of}
