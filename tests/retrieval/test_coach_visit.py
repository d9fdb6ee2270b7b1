"""A visit message by message: what a short one is about, and what stands beside the script for it."""

from __future__ import annotations

import pytest

from assistant import coach
from assistant.coach_visit import place_of
from assistant.retrieval.search import Guidance

SPEECH = "The speech therapist Mrs. Lund hasn't come since October."
DANGER = "He told me last night he doesn't want to be alive anymore."
CUT = "They want to cut his speech minutes from 60 to 30."


@pytest.mark.parametrize(
    "message",
    [
        "should it be made up?",
        "what if she quit",
        "what happens if I don't",
        "is he supposed to get that back",
        "what do I tell the school",
        "they told us to wait",
        "The meeting is on December 4 with Mr. Brandt.",
    ],
)
def test_a_short_message_that_fits_no_script_is_about_what_was_said(message: str, guidance: Guidance) -> None:
    place = place_of(guidance, message, [SPEECH])
    assert (place.turn, place.subject) == ("joined", SPEECH)
    told = coach.answer(guidance, message, 5, earlier=[SPEECH])
    assert (told.status, told.topic) == ("answered", "services_minutes")


@pytest.mark.parametrize(
    ("message", "topic"),
    [
        ("Can my sister come with me?", "bring_someone"),
        ("Can they make her take the state test?", "vague_accommodations"),
        ("what if she needs a talker", "communication_needs"),
        ("He got suspended again", "behaviour_or_discipline"),
        # Told in a few short sentences, it is a story of its own, however faintly it fits.
        ("She's allergic to milk. It's been pizza party Fridays with no plan.", "bullying_or_safety"),
    ],
)
def test_a_short_message_with_a_subject_of_its_own_is_new(
    message: str, topic: str, guidance: Guidance
) -> None:
    assert place_of(guidance, message, [SPEECH]).turn == "new"
    alone = coach.answer(guidance, message, 5)
    told = coach.answer(guidance, message, 5, earlier=[SPEECH])
    assert (told.topic, told.say) == (alone.topic, alone.say)
    assert told.topic == topic


def test_off_topic_stays_off_topic_in_a_visit(guidance: Guidance) -> None:
    told = coach.answer(guidance, "what's the weather tomorrow", 5, earlier=[SPEECH])
    assert told.status == "out_of_scope"


def test_a_follow_up_with_a_subject_of_its_own_is_what_the_next_one_is_about(guidance: Guidance) -> None:
    visit = [
        "They opened the meeting with everything she can't do.",
        "and she has Spanish at home, is that why?",
    ]
    told = coach.answer(guidance, "ok and who decides that?", 5, earlier=visit)
    assert told.topic == "english_learner"
    # One that only asks about the answer brings none.
    visit[1] = "what do I say first?"
    assert coach.answer(guidance, "how do I write that down?", 5, earlier=visit).topic == "deficits_first"


@pytest.mark.parametrize(
    "message", ["what do I tell the school", "should I bring it up", "what if I start crying"]
)
def test_after_danger_the_next_message_is_about_the_danger(message: str, guidance: Guidance) -> None:
    told = coach.answer(guidance, message, 5, earlier=[CUT, DANGER])
    assert (told.status, told.topic) == ("safety", "bullying_or_safety")
    assert told.note.startswith("If someone may hurt themselves now, call 911.")
    assert "polite" not in told.note


def test_danger_that_was_named_is_not_taken_for_another(guidance: Guidance) -> None:
    held = "She came home with bruises on her arms, they said they had to hold her."
    first = coach.answer(guidance, held, 5)
    then = coach.answer(guidance, "I don't want them to take it out on her", 5, earlier=[held])
    assert (then.status, then.note, then.say) == ("safety", first.note, first.say)


@pytest.mark.parametrize("message", ["ok", "thank you", "hi"])
def test_after_danger_small_words_keep_whom_to_call_in_sight(message: str, guidance: Guidance) -> None:
    told = coach.answer(guidance, message, 5, earlier=[DANGER])
    assert told.status == "safety"
    assert told.note.startswith("If someone may hurt themselves now, call 911.")
    assert coach.answer(guidance, message, 5, earlier=[DANGER, CUT]).status == "answered"


@pytest.mark.parametrize(
    ("message", "told_too"),
    [("what if they refuse", "anyone's OK"), ("¿Y si me dicen que no?", "permiso de nadie")],
)
def test_after_danger_a_no_asks_for_no_letter(message: str, told_too: str, guidance: Guidance) -> None:
    told = coach.answer(guidance, message, 5, earlier=[DANGER])
    assert (told.status, told.topic) == ("safety", "bullying_or_safety")
    assert "911" in told.note
    assert told_too in told.note
    assert coach.answer(guidance, message, 5, earlier=[SPEECH]).topic == "prior_written_notice"
    # And so it stays when the next message is about the answer.
    after = coach.answer(guidance, "what do I write", 5, earlier=[DANGER, message])
    assert (after.status, after.topic) == ("safety", "bullying_or_safety")


def test_danger_named_in_a_follow_up_comes_first(guidance: Guidance) -> None:
    told = coach.answer(guidance, "I'm scared to say it but he said he wants to die", 5, earlier=[SPEECH])
    assert (told.status, told.topic) == ("safety", "bullying_or_safety")


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("he's with my sister now and safe. can we go back to the speech minutes?", ""),
        ("anyway, back to the speech minutes, what do I write?", "letter"),
    ],
)
def test_one_can_go_back_to_what_was_asked_before(message: str, said: str, guidance: Guidance) -> None:
    visit = [CUT, DANGER, message]
    told = coach.answer(guidance, message, 5, earlier=visit[:2])
    assert (told.status, told.topic) == ("answered", "services_minutes")
    assert said in told.note
    # And it is what the next message is about.
    after = coach.answer(guidance, "how long do they have to answer", 5, earlier=visit)
    assert (after.status, after.topic) == ("answered", "services_minutes")


def test_what_nobody_spoke_of_cannot_be_gone_back_to(guidance: Guidance) -> None:
    assert place_of(guidance, "Can we go back to half days on the bus?", [CUT]).turn != "back"


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("does it cost anything", "free to you (34 CFR 300.322"),
        ("what if I start crying", "all right to cry"),
        ("can she just refuse like that?", "Parent Center"),
    ],
)
def test_what_is_said_beside_the_script(message: str, said: str, guidance: Guidance) -> None:
    told = coach.answer(guidance, message, 5, earlier=[SPEECH])
    assert told.topic == "services_minutes"
    assert said in told.note


def test_a_name_and_a_language_told_once_fill_the_blanks_of_later_scripts(guidance: Guidance) -> None:
    visit = [
        "They tested my daughter Nayeli in English and we speak Spanish at home.",
        "What if they say no?",
    ]
    told = coach.answer(guidance, "They say she needs no aide. I want a one on one.", 5, earlier=visit)
    assert told.topic == "paraprofessional"
    assert "does Nayeli need a person" in told.say
    assert "does Nayeli need a person" in told.letter


def test_told_to_wait_is_told_to_wait_for_what_was_asked(guidance: Guidance) -> None:
    visit = ["La terapeuta de habla no viene desde octubre."]
    assert coach.answer(guidance, "dicen que esperemos", 5, earlier=visit).topic == "services_minutes"


def test_a_visit_in_spanish_stays_in_spanish_and_fills_its_blanks(guidance: Guidance) -> None:
    visit = ["Mi hija se llama Ximena. La maestra me dijo que no puede ir al paseo con los demás niños."]
    assert "está Ximena lejos" in coach.answer(guidance, visit[0], 5).say
    told = coach.answer(guidance, "no hablo mucho inglés", 5, earlier=visit)
    assert (told.language, told.topic) == ("es", "english_learner")
    assert "intérprete capacitado de español" in told.say
    assert "trained Spanish interpreter" in told.letter_in_english


def test_danger_in_spanish_is_told_once(guidance: Guidance) -> None:
    told = coach.answer(guidance, "ayer me dijo que mejor se muere", 5)
    assert told.status == "safety"
    assert told.note.count("911") == 1
    assert "español" in told.note
