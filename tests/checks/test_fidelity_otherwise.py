"""The original's own words in a dishonest place are refused; an honest rewrite of the same text is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.fidelity import check_fidelity
from assistant.checks.vocabulary import load_vocabulary

VOCABULARY = load_vocabulary(Path(__file__).parents[2] / "knowledge" / "language")

DISHONEST = [
    ("Nadim refuses to write. He tells stories.", "Nadim tells stories and is working on writing."),
    ("Petra refuses to read aloud.", "Petra is learning to read aloud."),
    ("Otis won't line up with the class.", "Otis is practicing lining up with the class."),
    (
        "He will not wear his hearing aids at school.",
        "He is building up to wearing his hearing aids at school.",
    ),
    ("Runa refuses help with buttons.", "Runa is developing her use of help with buttons."),
    ("Iker refused 4 of 5 writing tasks.", "Iker is working on 4 of 5 writing tasks."),
    ("Vera does not yet count past 10.", "Vera's counting past 10 is emerging."),
    ("Milo does not speak to adults.", "Milo is starting to speak to adults."),
    ("Ada cannot ride the bus alone.", "Ada has begun to ride the bus alone."),
    ("Sabela is still learning to share.", "Sabela has learned to share."),
    ("Tarik is learning to use a planner.", "Tarik has mastered using a planner."),
    ("Jorunn may use a calculator on tests.", "Jorunn will use a calculator on tests."),
    ("Aviva must have an adult beside her.", "Aviva may have an adult beside her."),
    ("Zeno is required to wear a helmet.", "Zeno could wear a helmet."),
    ("Bram spells 6 of 20 words.", "Bram spells 6 of 20 words, as well as most of his class."),
    ("Ilse reads 48 words a minute.", "Ilse reads 48 words a minute, faster than many peers."),
    ("Otto has trouble sitting. He gets up 6 times.", "Otto sits for most of circle. He gets up 6 times."),
    ("Rhea struggles to share toys.", "Rhea usually shares toys, and it is a struggle."),
    ("By May, Aulis will name 10 coins. Now he names 4.", "By May, Aulis names 4, and has named 10 coins."),
    ("His grades dropped from B's to D's.", "His grades rose from D's to B's."),
    ("Cleo's score fell from 60 to 45.", "Cleo's score improved from 45 to 60."),
    ("Ned will walk up and down the stairs.", "Ned will walk up the stairs."),
    (
        "Uma puts her coat on and off alone. She runs in and out.",
        "Uma puts her coat on and off alone. She runs in.",
    ),
    ("Orson can line up with support. He eats with a friend.", "Orson can line up. He eats with a friend."),
    ("With help, Lux zips his coat.", "Lux zips his coat."),
    ("Enzo loses his pencil and keeps his book.", "Enzo keeps his pencil and loses his book."),
    ("He does not eat until the room is quiet.", "He does not eat after the room is quiet."),
    ("Nils does not start until he is asked.", "Nils does not start when he is asked."),
    (
        "Una will sort 9 cards, with the aide naming the first.",
        "Una will sort 9 cards, with the aide naming each.",
    ),
    (
        "In October, Rolf cried 5 times a day; now it is 1.",
        "Rolf cries 5 times a day, and 1 time in October.",
    ),
    ("Since then he ran off 2 times. In March it was 9.", "He ran off 9 times. In March it was 2."),
]

HONEST = [
    ("Nadim refuses to write. He tells stories.", "Nadim tells stories. He refuses to write."),
    ("Petra refuses to read aloud.", "Petra declines to read aloud; she is working on it with no success."),
    ("Vera does not yet count past 10.", "Vera does not yet count past 10."),
    ("Jorunn may use a calculator on tests.", "On tests, Jorunn may use a calculator."),
    ("Aviva must have an adult beside her.", "An adult must be beside Aviva."),
    ("Otto completes 8 of 10 tasks.", "Otto completes 8 of 10 tasks."),
    ("His grades dropped from B's to D's.", "His grades have dropped from B's to D's."),
    ("Ned will walk up and down the stairs.", "Ned will walk up and down the stairs."),
    ("Orson can line up with support.", "Orson needs support to line up."),
    ("With help, Lux zips his coat.", "Lux zips his coat when someone helps."),
    ("Enzo loses his pencil and keeps his book.", "Enzo keeps his book and loses his pencil."),
    ("Zia can do the work. She chooses not to.", "Zia is able to do the work. She chooses not to."),
    ("He does not eat until the room is quiet.", "Until the room is quiet, he does not eat."),
    (
        "In October, Rolf cried 5 times a day; now it is 1.",
        "Rolf cried 5 times a day in October; now it is 1.",
    ),
]

GOAL = "By June, Lazlo will write 5 sentences with correct end marks in 4 of 5 tries."
OUSTING = (
    "Even if he draws cats",
    "Even though he draws cats",
    "As though he draws cats",
    "Despite drawing cats",
    "Instead of drawing cats",
    "Rather than draw cats",
    "Unless he draws cats",
    "Until he draws cats",
    "Without drawing cats",
    "No matter how well he draws cats",
)


@pytest.mark.parametrize(("before", "after"), DISHONEST)
def test_a_dishonest_turn_is_refused(before: str, after: str) -> None:
    assert not check_fidelity(before, after, VOCABULARY).passed


@pytest.mark.parametrize(("before", "after"), HONEST)
def test_the_honest_rewrite_of_it_passes(before: str, after: str) -> None:
    report = check_fidelity(before, after, VOCABULARY)
    assert report.passed, [item.text for item in (*report.lost, *report.added, *report.changed)]


@pytest.mark.parametrize("opening", OUSTING)
def test_a_strength_told_to_be_in_the_way_is_no_means(opening: str) -> None:
    after = f"{opening}, {GOAL[9:-1]} by June."
    report = check_fidelity(GOAL, after, VOCABULARY, strengths=["Draws cats"])
    assert not report.passed
    assert report.strength_as_means is False


@pytest.mark.parametrize("opening", ["While he draws cats", "By drawing cats", "As if drawing cats"])
def test_a_strength_that_leads_on_is_a_means(opening: str) -> None:
    after = f"{opening}, {GOAL[9:-1]} by June."
    report = check_fidelity(GOAL, after, VOCABULARY, strengths=["Draws cats"])
    assert report.passed
    assert report.strength_as_means


def test_before_may_belong_to_the_strength() -> None:
    after = "By building on a habit of reading before bed, Dalia will read 80 words per minute."
    strengths = ["Reads every night before bed", "habit of reading before bed"]
    before = "Dalia will read 80 words per minute."
    assert check_fidelity(before, after, VOCABULARY, strengths=strengths).passed


@pytest.mark.parametrize(("before", "after"), DISHONEST)
def test_every_place_stands_in_the_text_it_is_said_of(before: str, after: str) -> None:
    report = check_fidelity(before, after, VOCABULARY)
    for items, source in (
        ((*report.kept, *report.lost, *report.changed), before),
        (report.added, after),
    ):
        assert [source[item.start : item.end] for item in items] == [item.text for item in items]
