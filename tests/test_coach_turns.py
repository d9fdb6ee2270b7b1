"""Follow-ups in one visit, blanks filled from the user's words, and the letter for the day after."""

from __future__ import annotations

import pytest

from assistant.coach_turns import Turn, in_spanish_turn, subject_of, times, turn_of
from assistant.letters import fill_blanks, follow_up_letter
from assistant.types import Script

FIRST = "They cut his speech from an hour to twenty minutes and nobody told us."


@pytest.mark.parametrize(
    ("question", "turn"),
    [
        ("And if they say no?", "refused"),
        ("And what if she says she has no money for that?", "refused"),
        ("what if they say there isn't enough staff", "refused"),
        ("thanks dear", "thanks"),
        ("¿cuánto tardan?", "wait"),
        ("what if they refuse", "refused"),
        ("But what do I do if the principal still won't?", "refused"),
        ("What if she gets mad", "refused"),
        ("what if they get mad?", "refused"),
        ("¿Y si me dicen que no?", "refused"),
        ("What else could I say?", "more"),
        ("another way to say it?", "more"),
        ("say it differently", "more"),
        ("And the bus?", "joined"),
        ("what about summer?", "joined"),
        ("Why?", "joined"),
        ("¿Y si vuelven a decir que no?", "refused"),
        ("y si la escuela no quiere?", "refused"),
        ("si siguen diciendo que no", "refused"),
        ("¿Y si no?", "refused"),
        ("dígamelo de otra forma", "more"),
        ("What do I write?", "write"),
        ("That helps. But how do I put that in an email?", "write"),
        ("Can you write it for me", "write"),
        ("¿Cómo lo pongo por escrito?", "write"),
        ("who do I send it to?", "send"),
        ("do I send it to the principal or the teacher", "send"),
        ("to whom?", "send"),
        ("¿a quién se la mando?", "send"),
        ("how long do they have to answer", "wait"),
        ("and if nobody answers?", "wait"),
        ("si no me contestan", "wait"),
        ("Is that even legal?", "law"),
        ("can they do that", "law"),
        ("¿es legal eso?", "law"),
        ("ok thank you so much", "thanks"),
        ("gracias por todo", "thanks"),
        ("thanks! and if they say no?", "refused"),
        ("what do I say exactly?", "joined"),
        ("who pays for another one", "joined"),
        ("when does that start?", "joined"),
        ("¿tengo que avisar?", "joined"),
        ("can I record it?", "new"),
        ("Can my sister come with me?", "new"),
        # Like a question about the answer, but about something else.
        ("What do I write in the parent concerns box?", "new"),
        ("How long is an IEP meeting?", "new"),
        ("What if they say she has no people skills?", "new"),
        ("Can you write his goals?", "new"),
        ("Is it true that he loses his services when he turns 18?", "new"),
        ("Who should be at the meeting?", "new"),
        # Small words only, but no question, or more than one.
        ("I want them to do it right.", "new"),
        ("Who do I talk to about it, and what do I say to them, and when?", "new"),
        (
            "If they say no I will scream, but here is what I really want to know. " + "He sits alone. " * 8,
            "new",
        ),
    ],
)
def test_a_follow_up_is_told_from_a_new_question(question: str, turn: Turn) -> None:
    assert turn_of(question, [FIRST]) == turn
    assert turn_of(question, []) == "new"


def test_a_follow_up_too_short_to_tell_is_in_the_language_of_its_subject() -> None:
    spanish = "Le quitaron la terapia a mi hijo y nadie me avisó."
    assert in_spanish_turn("¿Y si vuelven a decir que no?", spanish)
    assert in_spanish_turn("¿a quién?", spanish)
    assert in_spanish_turn("¿Cómo puedo pedir eso por escrito a la escuela?", FIRST)
    assert not in_spanish_turn("and what if they say no to that", spanish)
    assert not in_spanish_turn("why?", FIRST)


def test_the_subject_is_the_last_question_that_was_no_follow_up() -> None:
    visit = [FIRST, "what else?", "Can my sister come with me?", "and if they say no?"]
    assert subject_of(visit) == "Can my sister come with me?"
    assert subject_of(visit[:2]) == FIRST
    assert times("refused", visit) == 1
    assert times("refused", visit[:2]) == 0
    again = [FIRST, "and if they say no?", "Can my sister come with me?", "and if they say no?"]
    assert times("refused", again) == 1


def test_the_students_blanks_get_the_declared_name() -> None:
    text = "What is ___'s number today? ___ needs a way to speak. Dr. ___'s report is from ___."
    assert fill_blanks(text, "", ["Ana", "Ms. Roe"]) == (
        "What is Ana's number today? Ana needs a way to speak. Dr. ___'s report is from ___."
    )
    assert fill_blanks(text, "") == text


def test_a_quoted_blank_gets_the_users_quotation() -> None:
    text = 'When we write "___", what would I see?'
    assert fill_blanks(text, "They wrote “lazy.” twice") == 'When we write "lazy", what would I see?'
    long = 'It says "he never once in his whole life finished any work" there'
    assert fill_blanks(text, long) == text


def test_the_letter_holds_what_was_said_and_asked_for() -> None:
    script = Script(
        id="s", topic="t", title="A service was cut", triggers=(), say="", why="", law="", sources=(),
        ask_in_writing="The log of the sessions.",
    )  # fmt: skip
    letter = follow_up_letter(script, "How will the time be made up?")
    assert "How will the time be made up?" in letter
    assert "the log of the sessions." in letter
    # The title is ours, and may judge: "behavior talk blames the child" is for no letter to the school.
    assert "service was cut" not in letter
    assert "I am writing about what we talked about." in letter
    assert letter.startswith("Dear ___,")


def test_a_spanish_script_gives_a_spanish_letter() -> None:
    script = Script(
        id="s", topic="t", title="Le niegan algo", triggers=(), say="", why="", law="", sources=(),
        ask_in_writing="Un aviso previo por escrito.", language="es",
    )  # fmt: skip
    letter = follow_up_letter(script, "¿Me enviaría las razones?")
    assert letter.startswith("Estimado/a ___:")
    assert "Yo dije: ¿Me enviaría las razones?" in letter
    assert "un aviso previo por escrito." in letter
    assert "a más tardar el ___" in letter  # "by", as in English: the day itself still counts
    assert not {"Dear", "Thank", "asked", "writing"} & set(letter.split())


@pytest.mark.parametrize(
    "message",
    ["hi", "Good morning!", "hello, who are you?", "¿Quién es usted?", "are you a real person?", "help"],
)
def test_a_greeting_is_greeted(message: str) -> None:
    assert turn_of(message, ()) == "greeting"


@pytest.mark.parametrize(
    "message",
    [
        "hi " * 60 + "he ran away",
        "hi my son got suspended",
        "hello they cut his speech",
        "who are you to say",
    ],
)
def test_a_greeting_before_a_story_is_a_story(message: str) -> None:
    assert turn_of(message, ()) == "new"


@pytest.mark.parametrize(
    ("message", "turn"),
    [
        ("help me please", "joined"),
        ("they told me no already", "refused"),
        ("they said that already, they say she needs more time", "refused"),
        ("ya me dijeron que no", "refused"),
        ("No, that's not what I meant", "more"),
        ("eso no es lo que pregunté", "more"),
        ("God bless you", "thanks"),
        ("when do I send it", "wait"),
        ("they said he already knows no letters", "new"),
    ],
)
def test_more_ways_to_follow_up(message: str, turn: str) -> None:
    assert turn_of(message, ("They won't give him an aide.",)) == turn
