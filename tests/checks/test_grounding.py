"""What a model says is shown only as far as its sources carry it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.checks.grounding import keep_grounded
from assistant.checks.misstatements import load_misstatements
from assistant.retrieval.pages import load_scripts
from assistant.settings import data_folder

CLAIMS = load_misstatements(data_folder("knowledge"))
SOURCE = (
    "Ask for the log of the 30 minutes of speech each week. The school must give you a written notice a "
    "reasonable time before it changes the services. You may ask for make-up time."
)


@pytest.mark.parametrize(
    "sentence",
    [
        "Could you show me the log of the 30 minutes?",
        "The school must give written notice before it changes services.",
        "I would like to find a time that works for all of us.",
    ],
)
def test_what_the_sources_carry_is_kept(sentence: str) -> None:
    grounded = keep_grounded(sentence, [SOURCE], CLAIMS)
    assert (grounded.text, grounded.dropped) == (sentence, ())


@pytest.mark.parametrize(
    "sentence",
    [
        "They owe you an answer within 10 days.",
        "They owe you an answer within ten days.",
        "You have a right to a private tutor paid by the district.",
        "It is illegal to cancel a session.",
        "IEP goals must be SMART.",
        "Under 34 CFR 300.999 this is settled.",
        "They must make up the time by law.",  # each word is in the source, and no sentence says it
        "They owe you the time.",
        "The school must give you the log.",
        "The school need not, and must not, give you a written notice before it changes the services.",
        "You have a right to make-up time.",
        "The law guarantees make-up time.",
    ],
)
def test_what_they_do_not_carry_is_dropped_and_said(sentence: str) -> None:
    grounded = keep_grounded(f"Could we talk? {sentence} Thank you.", [SOURCE], CLAIMS)
    assert grounded.text == "Could we talk? Thank you."
    assert grounded.dropped == (sentence,)


def test_every_script_carries_its_own_words_and_its_law() -> None:
    for script in load_scripts(data_folder("knowledge")).values():
        told = "\n".join((script.say, script.why, script.ask_in_writing, script.law))
        assert keep_grounded(told, [told], CLAIMS).dropped == (), script.id


def test_a_number_of_the_user_may_be_repeated() -> None:
    assert keep_grounded("He got 12 of them.", [SOURCE], CLAIMS).text == ""
    assert keep_grounded("He got 12 of them.", [SOURCE], CLAIMS, question="Only 12 so far").text


@given(st.text(max_size=400))
def test_nothing_is_lost_or_made_up(text: str) -> None:
    grounded = keep_grounded(text, [SOURCE], CLAIMS)
    parts = "".join((grounded.text, *grounded.dropped))
    assert sorted("".join(parts.split())) == sorted("".join(text.split()))
