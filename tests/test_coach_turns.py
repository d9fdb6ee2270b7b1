"""Follow-ups in one visit, blanks filled from the user's words, and the letter for the day after."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.coach_phrases import Turn
from assistant.coach_turns import turn_of
from assistant.coach_visit import in_spanish
from assistant.letters import Said, filled, follow_up_letter
from assistant.retrieval.blanks import as_blanks
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
        ("What if she gets mad", "worried"),
        ("what if they get mad?", "worried"),
        ("what if I start crying", "worried"),
        ("I'm scared to say that", "worried"),
        ("isn't that rude", "worried"),
        ("¿y si se enojan?", "worried"),
        ("they'll be mad at me", "worried"),
        ("the teacher hates me", "worried"),
        ("se van a enojar si pido eso", "worried"),
        ("me da miedo hablar en la junta", "worried"),
        ("how much will that cost us", "cost"),
        ("me da pena decir eso", "worried"),
        ("does it cost anything", "cost"),
        ("is it free?", "cost"),
        ("¿y eso cuánto cuesta?", "cost"),
        ("what if there is no money", "refused"),
        ("what if they say it's the budget", "refused"),
        ("y si no hay dinero", "refused"),
        ("n if they dont", "refused"),
        ("can u write it", "write"),
        ("can she just refuse like that?", "law"),
        ("ok", "thanks"),
        ("gracias, que Dios la bendiga", "thanks"),
        ("what do I tell the school", "joined"),
        ("¿qué le digo a la escuela?", "joined"),
        ("can we go back to the speech minutes?", "back"),
        ("volviendo a lo de las terapias", "back"),
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
        ("what if he refuses to go", "new"),  # the child, not the school
        ("I'm scared for him on the bus", "new"),
        ("He gets angry when he has to write", "new"),
        ("She gets upset at drop off", "new"),
        ("Se enoja cuando le quitan el libro", "new"),
        ("Me da miedo que lo golpeen", "new"),
        ("how much do I tell them?", "joined"),
        ("Is it free to have a lawyer there?", "new"),
        ("Does he have to pay attention for an hour?", "new"),
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


def test_a_follow_up_too_short_to_tell_is_in_the_language_spoken_last() -> None:
    spanish = "Le quitaron la terapia a mi hijo y nadie me avisó."
    assert in_spanish("¿Y si vuelven a decir que no?", [spanish])
    assert in_spanish("¿a quién?", [spanish])
    assert in_spanish("no hablo mucho inglés", [spanish, "ok"])
    assert in_spanish("¿Cómo puedo pedir eso por escrito a la escuela?", [FIRST])
    assert not in_spanish("and what if they say no to that", [spanish])
    assert not in_spanish("why?", [FIRST])
    assert not in_spanish("why?", [spanish, "what should I say to them"])


def script(say: str, *, ask: str = "", language: str = "en") -> Script:
    return Script(
        id="s", topic="t", title="A service was cut", triggers=(), say=as_blanks(say), why="", law="",
        sources=(), ask_in_writing=as_blanks(ask), language=language,
        marked={"say": say, "ask_in_writing": ask},
    )  # fmt: skip


def test_the_students_blanks_get_the_declared_name_and_no_others_do() -> None:
    told = script("What is {student}'s number today? Dr. ___'s report is from ___.")
    assert told.say == "What is ___'s number today? Dr. ___'s report is from ___."
    assert filled(told, "say", Said((), ["Ana", "Ms. Roe"])) == (
        "What is Ana's number today? Dr. ___'s report is from ___."
    )
    assert filled(told, "say", Said(("My son Omar.",), ["Ana"])).startswith("What is Ana's")
    assert filled(told, "say", Said(())) == told.say


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("I asked for an aide for my daughter Nayeli.", "Nayeli"),
        ("one of my students, Omar, needs a talker", "Omar"),
        ("my older son De-Shawn is flat", "De-Shawn"),
        ("We have a daughter named Ana.", "Ana"),
        ("My son's name is Theo", "Theo"),
        ("La maestra dice que mi hijo Mateo es flojo.", "Mateo"),
        ("Mi hija se llama Ximena.", "Ximena"),
        ("Mi niña Lucía no habla.", "Lucía"),
        # Capitals after a child that are no name, and names of others.
        ("They suspended my son Monday.", ""),
        ("They gave my daughter English homework.", ""),
        ("Can my sister Rosa come?", ""),
        ("He has a new teacher, her name is Karen.", ""),
        ("my son and Theo", ""),
        ("It's about my daughter, How do I ask?", ""),
        ("mi hijo, Qué hago", ""),
        ("The Student Study Team met, and our Child Study Team says no.", ""),
        # The student is the writer's own, and one: a letter must not name the other child.
        ("A girl named Karen pushes my daughter Ana.", "Ana"),
        ("A boy, Tyler, hits my son.", ""),
        ("A boy, Tyler, hits her in gym.", ""),
        ("My son Theo and my daughter Ana both have plans.", ""),
        ("I am helping a mom; her daughter Inés is nine.", "Inés"),
        ("MY SON IS SAD", ""),
        # Nobody says "my son": what is said of a student only.
        ("Quinn is 16 and wants to be a welder.", "Quinn"),
        ("They want to move Jaylen to a separate school.", "Jaylen"),
        ("Hannah is nonverbal and they took the device", "Hannah"),
        ("No number on Ana Ruiz's reading goal, again.", "Ana"),
        ("Le pregunté por la meta de lectura de Sofía.", "Sofía"),
        ("Diego tiene 8 años y no lee", "Diego"),
        # A teacher, a place, a day, another child, two children.
        ("Ms. Karen Roe's goals for him are vague.", ""),
        ("teacher Karen has a IEP in her hand", ""),
        ("Ohio's IEP form has no box for it. Friday's goals were lost.", ""),
        ("Writing is below grade level. The District's goals come first. Today's IEP meeting was short.", ""),
        ("Tyler is 12 and hits her every day", ""),
        ("My neighbor got an aide: Theo is 9", ""),
        ("Theo is 9 and Ana is 7, both have plans", ""),
        ("Deaf is not in the list. Everyone is 5 minutes late.", ""),
        # Who works there by first name, a program, a place in two words, a thing, kin without a name.
        ("Karen's class goals are the same for all.", ""),
        ("The teacher, Dana, needs an aide and they say no.", ""),
        ("Karen wrote it. Karen's goals are vague.", ""),
        ("They put Dana in an awkward position.", ""),
        ("They want to put Lexia into the IEP.", ""),
        ("Lincoln Elementary's goals are vague.", ""),
        ("Judge Wu's IEP ruling. Nurse Amy needs an aide.", ""),
        ("Meeting is 3 pm. Goal is 8 words a minute. Recess is 10 min.", ""),
        ("Daughter is 8 and autistic. Student has an IEP.", ""),
        ("No sirven las metas de Lectura ni las metas de Nueva York.", ""),
        ("Hija tiene 8 años. El IEP de Don Pedro.", ""),
        ("Karen, the case manager, copied Leo's goals.", "Leo"),
        ("They're putting Zach in a self-contained room.", "Zach"),
    ],
)
def test_the_name_is_taken_from_the_visit(message: str, name: str) -> None:
    assert Said((message, "and if they say no?")).student() == name


@pytest.mark.parametrize(
    ("messages", "english", "spanish"),
    [
        (("We speak Vietnamese at home.",), "Vietnamese", "vietnamita"),
        (("hablamos árabe",), "Arabic", "árabe"),
        (("No entiendo nada de lo que dicen en la junta.",), "Spanish", "español"),
        (("They test her in Spanish but we speak Somali.",), "", ""),
        (("I don't follow what they say.",), "", ""),
        (("My mother-in-law speaks only Haitian Creole.",), "Haitian Creole", "criollo haitiano"),
        (("Hmong at home, English at school.",), "Hmong", "hmong"),
        # Named, and not the family's: a blank is better than a guess.
        (("He failed his French class.", "He likes Korean food."), "", ""),
        (("We do not speak Spanish, we are from Brazil.",), "", ""),
        (("No entiendo nada de la junta, en casa hablamos popoluca.",), "", ""),
        (("hablo mixteco y poquito español",), "Mixtec", "mixteco"),
        (("My wife speaks Dari, can they get somebody?",), "Dari", "dari"),
    ],
)
def test_the_language_is_filled_where_only_one_is_named(
    messages: tuple[str, ...], english: str, spanish: str
) -> None:
    said = Said(messages)
    assert (said.language("en"), said.language("es")) == (english, spanish)
    assert filled(script("A {language} interpreter."), "say", said) == f"A {english or '___'} interpreter."


def test_a_quoted_blank_gets_the_users_quotation() -> None:
    told = script('When we write "___", what would I see?')
    assert filled(told, "say", Said(("They wrote “lazy.” twice",))) == (
        'When we write "lazy", what would I see?'
    )
    long = 'It says "he never once in his whole life finished any work" there'
    assert filled(told, "say", Said((long,))) == told.say
    # What was quoted about something else stays out; what this message is about may hold the quotation.
    again = ("They wrote “lazy.” twice", "how do I write that down?")
    assert filled(told, "say", Said(again)) == told.say
    assert '"lazy"' in filled(told, "say", Said(again, subject=again[0]))
    spanish = script("Cuando escribimos «___», ¿qué vería yo?", language="es")
    assert "«flojo»" in filled(spanish, "say", Said(('Pusieron que es "flojo" otra vez',)))


def test_the_letter_holds_what_was_said_and_asked_for() -> None:
    told = script("How will {student}'s time be made up?", ask="The log of {student}'s sessions.")
    letter = follow_up_letter(told, Said(("My son Theo lost speech.",)))
    assert "How will Theo's time be made up?" in letter
    assert "the log of Theo's sessions." in letter
    # The title is ours, and may judge: "behavior talk blames the child" is for no letter to the school.
    assert "service was cut" not in letter
    assert "I am writing about what we talked about." in letter
    assert letter.startswith("Dear ___,")


def test_a_script_with_a_letter_of_its_own_gives_that_letter() -> None:
    own = "Please tell me when I can see {student}'s records."
    told = replace(script("May I see them?", ask="Your dated request."), letter=own, marked={"letter": own})
    letter = follow_up_letter(told, Said(("My son Theo has a file.",)))
    assert "when I can see Theo's records." in letter
    assert not any(words in letter for words in ("I asked", "dated request", "talking with me"))
    assert letter.startswith("Dear ___,")


def test_what_is_no_question_was_not_asked() -> None:
    assert "I said: I'm bringing ___." in follow_up_letter(script("I'm bringing ___."), Said(()))


def test_a_spanish_script_gives_a_spanish_letter() -> None:
    told = script("¿Me enviaría las razones?", ask="Un aviso previo por escrito.", language="es")
    letter = follow_up_letter(told, Said(()))
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
