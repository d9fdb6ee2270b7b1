"""Needs that lost a half when they were said anew, or were said in broken English. All invented."""

from __future__ import annotations

import pytest

from assistant.composer.grammar import slips
from tests.composer.test_present_levels import compose


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (
            "Keisha is performing below expectations in writing.",
            "needs support to meet expectations in writing",
        ),
        (
            "Keisha is working well below grade level standards in math.",
            "needs support to meet grade-level standards in math",
        ),
        (
            "Omar is functioning below age expectations in self-help.",
            "needs support to meet age expectations in self-help",
        ),
        (
            "He scores far below district benchmarks in reading.",
            "needs support to meet district benchmarks in reading",
        ),
        (
            "Math: currently performing below grade level expectations.",
            "support needed to meet grade-level expectations",
        ),
        ("Estimating has been slow to come. She counts to 5.", "Estimating needs time to come."),
        ("Ana has trouble giving up a toy.", "needs support with giving up a toy"),
        ("She is rude and depends on adults for snacks.", "needs help from adults for snacks"),
        ("She disturbs others’ learning.", "needs support to let others learn"),
        ("Ivan disrupts other students' learning.", "needs support to let others learn"),
        ("It takes him forever to finish. He did 4 of 9.", "He needs more time to finish"),
        ("It takes her ages to get started. She did 2 of 9.", "She needs more time to get started"),
        (
            "Needs total assistance w/ toileting, dressing and feeding.",
            "full help with toileting, dressing and feeding",
        ),
        ("Mia requires complete assistance for dressing.", "needs full help with dressing"),
        ("Needs constant care in the bathroom.", "ongoing care in the bathroom"),
        (
            "He reads 20 wcpm, which is way behind his classmates.",
            "20 wcpm and needs support to reach the level of his",
        ),
        ("Nora cannot learn to read.", "Nora has not yet learned to read"),
        ("Nico can't learn to ride the bus alone.", "has not yet learned to ride the bus alone"),
        ("Does poorly in groups.", "Needs support in groups"),
        ("Performs poorly on timed tests (31%).", "Needs support with timed tests (31%)"),
        ("Never has his homework.", "Needs support to have his homework"),
        ("Ben never brings a book.", "needs support to bring a book"),
        ("Notes: - zero organization - loses papers", "support needed with organization"),
        (
            "Presents with decreased grip strength and reduced endurance.",
            "support with grip strength and endurance",
        ),
        (
            "Tasha demonstrates decreased bilateral coordination and poor motor integration (SS 74).",
            "needs support with bilateral coordination and motor integration (SS 74)",
        ),
        ("She is defiant w/ male staff.", "needs support with following directions from male staff"),
        ("He is defiant with adults.", "needs support with following directions from adults"),
        (
            "He is off task 60% of the time and defiant with adults.",
            "off task 60% of the time and needs support with following directions from adults",
        ),
        ("Noor is bossy and immature with siblings.", "needs support with getting along with siblings"),
        ("Elopement is willful.", "Support needed with elopement ["),
        ("He is resistant to written work.", "needs support with written work"),
        (
            "Maria is a slow worker who never finishes on time.",
            "Maria works slowly and does not yet finish on time",
        ),
        ("Tom is a difficult child who does not listen.", "and does not yet listen"),
        (
            "He is a poor reader who refuses to read aloud.",
            "needs support with reading and with reading aloud",
        ),
        ("He is an immature boy who cries when he loses.", "and cries when he loses"),
        ("Reading = weak. Math = strong.", "Reading = an area of need"),
        (
            "Rosa lacks motivation, lacks effort and lacks confidence.",
            "needs support with motivation, with effort and with confidence",
        ),
    ],
)
def test_the_whole_need_is_said(before: str, said: str) -> None:
    assert said in compose(before).text


@pytest.mark.parametrize(
    "broken",
    [
        "He needs support with ' learning.",
        "She needs support with w/ toileting.",
        "Ben needs support with falling.",
        "She needs support with slipping.",
        "He speaks support needed with English at home.",
        "It is an area of need to finish.",
        "He reads 20 wcpm, which needs support to reach the level of his classmates.",
        "Jo needs support with her age.",
        "He is performing expectations in writing.",
        "Omar is functioning age expectations in self-help.",
    ],
)
def test_broken_wordings_are_refused(broken: str) -> None:
    assert slips(broken, "Something else was written here.") > 0


@pytest.mark.parametrize(
    ("before", "strength", "opening"),
    [
        (
            "Speech: nonverbal, uses a device in 2 of 10 chances.",
            "laughs at videos",
            "Speech: Laughs at videos. Nonverbal, uses",
        ),
        (
            "Vision: legally blind, 20/400.",
            "knows the school by memory",
            "Vision: Knows the school by memory. Legally blind",
        ),
        ("Writing: iPad use is inconsistent.", "types fast", "Writing: Types fast. iPad use"),
    ],
)
def test_what_stood_first_after_a_label_gets_its_capital(before: str, strength: str, opening: str) -> None:
    assert compose(before, strength).text.startswith(opening)


@pytest.mark.parametrize(
    ("before", "opening"),
    [
        ("He is rude to staff. 9 absences in Oct.", "He works at the garage."),
        ("Displays compromised balance.", "Works at the garage."),
        ("He is rude to staff. Toilet trained since Jan.", "He works at the garage."),
        ("Jan is rude to staff. 9 absences.", "Jan works at the garage."),
        ("Requires help. Fails 3 of 6 classes since Sept.", "Works at the garage."),
    ],
)
def test_a_month_or_a_verb_is_nobodys_name(before: str, opening: str) -> None:
    assert compose(before, "works at the garage").text.startswith(opening)


def test_beads_that_are_strung_are_an_act() -> None:
    assert "Tasha strings beads" in compose("Tasha is unable to zip.", "strings beads").text


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("Omar is functioning at a 2.3 grade level in math.", "is working at a 2.3 grade level in math."),
        ("She can't be left alone on walks.", "She needs someone nearby and is not left alone on walks."),
    ],
)
def test_a_level_stays_a_level_and_who_is_not_alone_has_somebody(before: str, said: str) -> None:
    assert said in compose(before).text
