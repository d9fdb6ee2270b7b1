"""The coach over the real knowledge base: a visit, and a model that may not have the last word."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant import coach
from assistant.build import build_assistant
from assistant.checks.misstatements import load_misstatements
from assistant.language.answers import AnswerDraft
from assistant.pipeline import Assistant
from assistant.retrieval.search import Guidance
from assistant.retrieval.spanish_words import is_spanish
from assistant.settings import Settings
from evals.openai_server import OpenAIServer, Reply, Say, Status
from tests.retrieval.conftest import KNOWLEDGE

CLAIMS = load_misstatements(KNOWLEDGE)
QUESTION = "Seven weeks and no speech sessions, and they say there is nobody to hire. Who makes it up?"


def test_a_visit_goes_from_the_question_to_the_next_steps(guidance: Guidance) -> None:
    first = coach.answer(guidance, QUESTION, 5)
    assert (first.status, first.topic) == ("answered", "services_minutes")
    assert first.letter
    assert first.not_to_say
    visit = [QUESTION]
    no = coach.answer(guidance, "And if they say no?", 5, earlier=visit)
    assert no.topic == "prior_written_notice"
    again = coach.answer(guidance, "And if they still say no?", 5, earlier=[*visit, "And if they say no?"])
    assert again.topic == "disagreeing"
    more = coach.answer(guidance, "What else could I say?", 5, earlier=visit)
    assert more.topic == first.passages[1].topic


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What do I write?", "letter"),
        ("Who do I send it to?", "case manager"),
        ("How long do they have to answer?", "45 days"),
        ("Is that legal?", "Parent Center"),
    ],
)
def test_a_question_about_the_answer_keeps_it_on_the_table(
    question: str, said: str, guidance: Guidance
) -> None:
    first = coach.answer(guidance, QUESTION, 5)
    answer = coach.answer(guidance, question, 5, earlier=[QUESTION])
    assert (answer.say, said in answer.note) == (first.say, True)
    visit = [QUESTION, "And if they say no?"]
    assert coach.answer(guidance, question, 5, earlier=visit).topic == "prior_written_notice"


def test_thanks_are_answered_with_a_word_and_no_script(guidance: Guidance) -> None:
    answer = coach.answer(guidance, "ok thank you so much", 5, earlier=[QUESTION])
    assert (answer.say, answer.note) == ("", "You are welcome. Come back when you need the next words.")


def test_a_short_follow_up_in_spanish_is_answered_in_spanish(guidance: Guidance) -> None:
    visit = ["Le quitaron la terapia de lenguaje a mi hijo y nadie me avisó."]
    no = coach.answer(guidance, "¿Y si vuelven a decir que no?", 5, earlier=visit)
    assert (no.language, no.topic) == ("es", "prior_written_notice")
    sent = coach.answer(guidance, "¿a quién se la mando?", 5, earlier=visit)
    assert (sent.language, "Mándela" in sent.note) == ("es", True)


def test_danger_comes_first_in_a_follow_up_too(guidance: Guidance) -> None:
    answer = coach.answer(guidance, "And he said he wants to die.", 5, earlier=[QUESTION])
    assert answer.status == "safety"
    assert "988" in answer.note


@pytest.mark.parametrize("question", ["What do I do?", "who do I tell?", "And if they say no?"])
def test_a_follow_up_to_danger_still_says_what_comes_first(question: str, guidance: Guidance) -> None:
    answer = coach.answer(guidance, question, 5, earlier=["I think the aide hit him in the face."])
    assert answer.status == "safety"
    assert "911" in answer.note


def test_a_question_that_says_nothing_by_itself_is_about_the_subject(guidance: Guidance) -> None:
    for question in ("Who pays for another one?", "what do I say exactly", "When does that start?"):
        answer = coach.answer(
            guidance, question, 5, earlier=["I don't trust the testing they did on my son."]
        )
        assert (answer.status, answer.topic) == ("answered", "evaluation_or_IEE"), question
    leaned = coach.answer(
        guidance, "¿tengo que avisar?", 5, earlier=["Quiero que mi hermana me acompañe a la junta."]
    )
    assert (leaned.topic, leaned.language) == ("bring_someone", "es")


def test_danger_told_sideways_comes_first_where_no_script_clearly_fits(guidance: Guidance) -> None:
    aside = coach.answer(
        guidance, "He gave his bike away and told me not to be sad. What is for lunch Thursday?", 5
    )
    assert (aside.status, aside.topic) == ("safety", "bullying_or_safety")


def test_a_quotation_fills_the_blank(guidance: Guidance) -> None:
    answer = coach.answer(guidance, 'The present levels say he is "willful" on every page.', 5)
    assert answer.topic == "negative_present_levels"
    assert '"willful"' in answer.say


def draft(say: str, *citations: str) -> AnswerDraft:
    return AnswerDraft(say=say, why="", ask_in_writing="", citations=citations)


def test_what_a_model_adds_to_the_guidance_is_left_out(guidance: Guidance) -> None:
    scripted = coach.answer(guidance, QUESTION, 5)
    sources = coach.sources_for(guidance, scripted, QUESTION, 2)
    said = "Which sessions were missed? They owe you 90 days of double time. Goals must be SMART."
    answer = coach.from_model(scripted, draft(said, sources[0].id), sources, CLAIMS, QUESTION)
    assert answer.say == "Which sessions were missed?"
    assert answer.writer == "model"
    assert coach.DROPPED in answer.note
    assert answer.law == scripted.law
    assert [citation.id for citation in answer.citations] == [sources[0].id]


def test_a_model_with_nothing_grounded_gets_no_word(guidance: Guidance) -> None:
    scripted = coach.answer(guidance, QUESTION, 5)
    sources = coach.sources_for(guidance, scripted, QUESTION, 2)
    for bad in (draft("The law guarantees full inclusion.", sources[0].id), draft("Anything.")):
        answer = coach.from_model(scripted, bad, sources, CLAIMS, QUESTION)
        assert (answer.say, answer.writer) == (scripted.say, "offline")
        assert coach.NOT_SHOWN in answer.note


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


def assistant_to(server: OpenAIServer, guidance: Guidance, home: Path) -> Assistant:
    """An assistant with a model, over the index that is open already."""
    settings = Settings(home=home, model="tiny-model", base_url=server.base_url)
    return build_assistant(settings, guidance=lambda: guidance)


def reply(say: str) -> Reply:
    content = {"say": say, "why": "", "ask_in_writing": "", "citations": ["missed_services"]}
    return Say(json.dumps(content, ensure_ascii=False))


def test_a_model_writes_the_words_and_never_sees_the_name(guidance: Guidance, home: Path) -> None:
    question = QUESTION.replace("no speech", "no speech for Tavia")
    with OpenAIServer(reply("When will ⟦STUDENT_1⟧ get the sessions back?")) as server:
        answer = assistant_to(server, guidance, home).ask(question, ["Tavia"])
    assert answer.say == "When will Tavia get the sessions back?"
    assert answer.writer == "model"
    assert b"Tavia" not in server.wire


def test_a_question_in_spanish_keeps_its_script_and_asks_no_model(guidance: Guidance, home: Path) -> None:
    with OpenAIServer(reply("La ley exige que la escuela reponga todas las sesiones.")) as server:
        answer = assistant_to(server, guidance, home).ask(
            "La terapeuta no viene desde octubre y nadie me avisa."
        )
    assert (answer.language, answer.writer, server.requests) == ("es", "offline", [])
    assert "La ley exige" not in answer.say


def test_a_model_that_answers_in_spanish_cannot_be_held_to_the_guidance(
    guidance: Guidance, home: Path
) -> None:
    with OpenAIServer(reply("La escuela tiene que pagar. ¿Cuándo me las van a reponer?")) as server:
        answer = assistant_to(server, guidance, home).ask(QUESTION)
    assert (answer.say, answer.writer) == (guidance.scripts["missed_services"].say, "offline")
    assert coach.NOT_SHOWN in answer.note


def test_a_model_that_is_down_costs_a_note(guidance: Guidance, home: Path) -> None:
    with OpenAIServer(Status(500)) as server:
        answer = assistant_to(server, guidance, home).ask(QUESTION)
    assert answer.say == guidance.scripts["missed_services"].say
    assert "The script is shown." in answer.note


def test_danger_does_not_wait_for_a_model(guidance: Guidance, home: Path) -> None:
    with OpenAIServer(reply("Ask.")) as server:
        answer = assistant_to(server, guidance, home).ask("She says she wants to die because of math.")
    assert answer.status == "safety"
    assert server.requests == []


def test_a_term_is_explained_before_the_script_and_after_danger(guidance: Guidance) -> None:
    assert coach.answer(guidance, "What does FAPE mean?", 3).note.startswith("FAPE is")
    assert coach.answer(guidance, "What's a 504?", 3).status == "answered"
    told = coach.answer(guidance, "He says he wants to kill himself. What is an FBA?", 3)
    assert told.status == "safety"
    assert "FBA" not in told.note
    later = coach.answer(guidance, "And what is ESY?", 3, earlier=("He says he wants to kill himself.",))
    assert (later.status, later.topic == "extended_school_year") == ("safety", False)


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("¿Qué es el IEP?", "jargon_or_rushed_meeting"),
        ("What is a modification?", "jargon_or_rushed_meeting"),
        ("¿Qué son los servicios relacionados?", "related_services"),
        ("and what does LRE mean?", "inclusion_unclear"),
        ("What is ESY?", "extended_school_year"),
    ],
)
def test_a_question_about_a_term_alone_gets_the_script_of_the_term(
    question: str, topic: str, guidance: Guidance
) -> None:
    told = coach.answer(guidance, question, 3)
    assert told.topic == topic
    assert len({passage.id for passage in told.passages}) == len(told.passages) <= 3


def test_a_term_at_the_end_of_a_story_leaves_the_script_to_the_story(guidance: Guidance) -> None:
    told = coach.answer(guidance, "They cut his speech minutes. What is PWN?", 3)
    assert (told.topic, told.note.split(" is ")[0]) == ("services_minutes", "Prior written notice")


def test_a_greeting_opens_the_visit(guidance: Guidance) -> None:
    hello = coach.answer(guidance, "hola", 3)
    assert (hello.status, hello.language, hello.say) == ("answered", "es", "")
    danger = ("He says he wants to kill himself.",)
    assert coach.answer(guidance, "help", 3, earlier=danger).status == "safety"


@pytest.mark.parametrize("hello", ["hi again", "Hello again!", "hola de nuevo", "Buenos días otra vez"])
def test_who_comes_back_is_greeted(hello: str, guidance: Guidance) -> None:
    for earlier in ((), ("They cut his speech minutes.",)):
        told = coach.answer(guidance, hello, 3, earlier=earlier)
        assert (told.status, told.passages) == ("answered", ())


@pytest.mark.parametrize("question", ["what do I tell the school", "What do I say to his teacher?"])
def test_what_to_tell_the_school_is_about_what_was_told(question: str, guidance: Guidance) -> None:
    danger = coach.answer(guidance, question, 3, earlier=("He says he wants to die and he has a plan.",))
    assert (danger.status, danger.topic) == ("safety", "bullying_or_safety")
    cut = coach.answer(guidance, question, 3, earlier=("They cut his speech from 60 to 30.",))
    assert cut.topic == "services_minutes"


def test_being_told_to_wait_is_about_testing(guidance: Guidance) -> None:
    assert guidance.find_scripts("dicen que esperemos")[0][0].id == "first_evaluation"


@pytest.mark.parametrize(
    ("question", "script"),
    [
        ("They set the meeting at noon, I work, and they won't move it.", "meeting_time"),
        ("If I can't make it they'll hold it without me, she said.", "meeting_time"),
        ("La junta es en horas de mi trabajo y no quieren otra hora.", "meeting_time"),
        ("We never finished, the bell rang on page three.", "rushed_meeting"),
        ("They gave us a 504 when we asked for special education.", "plan_504_offered"),
        ("Con el 504 no aprende y no lo evalúan para el IEP.", "plan_504_offered"),
        ("Straight As, so no IEP, they told me.", "grades_too_good"),
        ("They're ending his physical therapy because he has improved.", "related_services"),
        ("Me hablan diario para que recoja temprano a mi hijo.", "suspension_removal"),
    ],
)
def test_the_words_fit_the_situation_and_not_only_its_topic(
    question: str, script: str, guidance: Guidance
) -> None:
    assert guidance.find_scripts(question, 1)[0][0].id == script


@pytest.mark.parametrize(
    ("message", "spanish"),
    [
        ("¿Qué digo si no escuchan?", True),
        ("que digo si no escuchan", True),
        ("¿Puedo grabar?", True),
        ("no hablo mucho inglés", True),
        ("What does “¿Qué digo?” mean in the letter?", False),
        ("Does José need an aide in Los Angeles?", False),
        ("No, Ana Lopez de la Cruz", False),
    ],
)
def test_a_short_question_is_known_to_be_spanish(message: str, *, spanish: bool) -> None:
    assert is_spanish(message) is spanish
