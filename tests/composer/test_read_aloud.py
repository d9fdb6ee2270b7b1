"""Sentences that once made a reader wince, by construction: what is said now, or what stays and is asked."""

from __future__ import annotations

import pytest

from assistant.composer.grammar import slips
from tests.composer.test_present_levels import compose

OPENING = "Zev draws maps of the bus routes. "


def after(sentence: str) -> str:
    return compose(OPENING + sentence).text.removeprefix(OPENING)


def asked(sentence: str) -> list[str]:
    return [question.text for question in compose(OPENING + sentence).questions]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Zev is a low-functioning student who cannot read.", "Zev is a student who does not yet read."),
        (
            "Zev is a very low functioning child who struggles with counting to 20.",
            "Zev is a child who needs support with counting to 20.",
        ),
        (
            "Zev is a lower-functioning boy who doesn't know his letters.",
            "He is a boy who does not yet know his letters.",
        ),
        ("Zev is nonverbal and wheelchair-bound.", "Zev does not use speech and uses a wheelchair."),
        ("Zev is wheelchair-bound and nonverbal.", "Zev uses a wheelchair and does not use speech."),
        ("Zev is nonverbal and friendly.", "Zev does not use speech and is friendly."),
        ("Zev is nonverbal and uses 12 signs.", "Zev does not use speech and uses 12 signs."),
        (
            "Zev is nonverbal, wheelchair-bound and has a feeding tube.",
            "Zev does not use speech, uses a wheelchair and has a feeding tube.",
        ),
        (
            "He is reading 58 words a minute, well below grade level.",
            "He is reading 58 words a minute and needs support to reach grade level.",
        ),
        (
            "Zev scored 12 of 40 on fractions, below grade level expectations.",
            "Zev scored 12 of 40 on fractions and needs support to reach grade level.",
        ),
        ("Zev's fluency is 41 wcpm, far below grade level.", "Zev's fluency is 41 wcpm, an area of need."),
        ("Zev refuses to join the choir.", "Zev needs support to join the choir."),
        ("Zev refused to read aloud.", "Zev needed support to read aloud."),
    ],
)
def test_a_clause_stays_whole(sentence: str, said: str) -> None:
    assert after(sentence).replace("He ", "Zev ") == said.replace("He ", "Zev ")


@pytest.mark.parametrize(
    "sentence",
    [
        "Zev has meltdowns 3 times per week.",
        "Zev throws tantrums twice a day.",
        "Zev has tantrums about 4 times a week and hits his brother.",
        "Zev makes poor eye contact.",
        "Zev avoids eye contact with adults.",
        "Zev struggles with eye contact.",
        "His parents are in denial.",
    ],
)
def test_what_cannot_be_said_without_facts_stays(sentence: str) -> None:
    assert after(sentence).replace("He ", "Zev ") == sentence


def test_a_verdict_beside_a_kind_word_leaves_it_its_verb() -> None:
    assert after("Zev is defiant and friendly.").endswith("] and is friendly.")
    assert after("Zev is disruptive, but funny.").endswith("], but is funny.")


def test_two_verdicts_share_one_blank_that_asks_about_both() -> None:
    said = after("Zev is defiant and aggressive.")
    assert said.count("[") == 1
    assert "needs support [what was seen: the act" in said


def test_what_was_counted_stands_apart_from_what_is_needed() -> None:
    said = after("Zev is lazy about homework and turned in 3 of 10 papers.")
    assert said.startswith(("Zev needs support with homework [", "He needs support with homework ["))
    assert said.endswith("] and turned in 3 of 10 papers.")


def test_change_stays_a_need() -> None:
    assert "needs support with change [what is seen when plans change" in after("Zev can't handle change.")
    assert "needs support with change [" in after("Zev cannot cope with changes.")


def test_eye_contact_is_asked_about_and_friends_are_still_to_come() -> None:
    said = after("Zev has poor eye contact and no friends.")
    assert said.endswith("has poor eye contact and does not yet have friends.")
    assert any(
        "does not have to be a goal" in ask for ask in asked("Zev has poor eye contact and no friends.")
    )


@pytest.mark.parametrize(
    ("sentence", "ask"),
    [
        ("Zev is nonverbal.", "How does the student communicate now"),
        ("Zev is non-verbal and mute.", "How does the student communicate now"),
        ("His parents are in denial.", "what have they asked for?"),
        ("His mother is uncooperative.", "what have they asked for?"),
        ("Zev has meltdowns 3 times per week.", "how long does it last"),
    ],
)
def test_no_count_is_asked_where_none_belongs(sentence: str, ask: str) -> None:
    questions = asked(sentence)
    assert any(ask in question for question in questions)
    assert not any("how often" in question.lower() for question in questions)


@pytest.mark.parametrize(
    "said",
    [
        "She needs support with [what is seen].",
        "She needs support with 3 times per week.",
        "She needs support with student who reads.",
        "She needs support with is late.",
        "She needs support with deal with change.",
        "They do not [what is seen] yet read.",
        "She does not use speech and a wheelchair user.",
        "She is reading 58 words, needs support with speed.",
        "She draws on her persistence and and reads.",
    ],
)
def test_the_guard_hears_a_broken_sentence(said: str) -> None:
    assert slips(said, "She is lazy.") > 0
    assert slips(said, said) == 0


@pytest.mark.parametrize(
    "said",
    [
        "She needs support with reading [what is seen].",
        "She needs support 3 times a week.",
        "She needs support with transitions and reads 40 words.",
        "In March, she needs support with spelling.",
        "She had had a fever that that day.",
    ],
)
def test_the_guard_lets_a_whole_sentence_pass(said: str) -> None:
    assert slips(said, "She is lazy.") == 0
