"""Thirty questions, and answers that become phrases a goal can use."""

from __future__ import annotations

import re

import pytest

from assistant.errors import InputError
from assistant.finder import load_finder, questions_for, strengths_from
from assistant.settings import data_folder

QUESTIONS = load_finder(data_folder("knowledge"))


def test_there_are_thirty_for_three_kinds_of_people() -> None:
    assert [question.id for question in QUESTIONS] == [f"Q{number}" for number in range(1, 31)]
    assert len(questions_for(QUESTIONS, "student", 8)) == 8
    assert len(questions_for(QUESTIONS, "student", 15)) == 10
    assert len(questions_for(QUESTIONS, "caregiver", 8)) == 7
    assert len(questions_for(QUESTIONS, "teacher")) == 5
    with pytest.raises(InputError):
        questions_for(QUESTIONS, "robot")


def test_no_question_sorts_children_into_kinds_of_learners() -> None:
    said = " ".join(f"{q.question} {q.phrase} {q.domain}" for q in QUESTIONS).lower()
    assert not any(
        word in said for word in ("visual learner", "learning style", "kinesthetic", "auditory learner")
    )


def test_an_answer_becomes_a_phrase_and_what_to_look_for() -> None:
    (found,) = strengths_from(QUESTIONS, {"Q13": "a spreadsheet. "})
    assert found.phrase == "with a spreadsheet"
    assert found.words == "a spreadsheet."
    assert found.ask.startswith("Look for: ")


@pytest.mark.parametrize("praise", ["She is sweet.", "very kind and funny", "a good kid", "Everything!"])
def test_praise_is_asked_about_and_not_used(praise: str) -> None:
    (found,) = strengths_from(QUESTIONS, {"Q19": praise})
    assert found.phrase == ""
    assert found.ask.endswith("?")


@pytest.mark.parametrize(
    "praise", ["Es muy cariñosa.", "muy lindo y alegre", "un buen niño", "¡Todo!".strip("¡")]
)
def test_praise_in_spanish_is_asked_about_in_spanish(praise: str) -> None:
    (found,) = strengths_from(QUESTIONS, {"Q19": praise}, in_spanish=True)
    assert found.phrase == ""
    assert found.ask.startswith("¿")


def test_an_act_in_spanish_is_used_and_what_to_look_for_is_spanish() -> None:
    (found,) = strengths_from(QUESTIONS, {"Q19": "es buena para arreglar bicicletas"}, in_spanish=True)
    assert found.phrase == "building on es buena para arreglar bicicletas"
    assert found.ask == "Busque: un día en que se vio, y dónde."


@pytest.mark.parametrize("none", ["no sé", "No lo sé.", "ninguno", "no estoy segura", "nada", "no sé nada"])
def test_skipping_in_spanish_is_allowed(none: str) -> None:
    assert strengths_from(QUESTIONS, {"Q1": none}) == ()


def test_every_question_stands_in_spanish_too_and_speaks_to_a_student_as_tu() -> None:
    for question in QUESTIONS:
        assert "¿" in question.question_es or "." in question.question_es
        assert question.question_es != question.question
        if question.who != "student":
            assert not re.search(r"\b(?:tú|te|tu|tienes)\b", question.question_es)


def test_what_the_child_did_is_used_though_it_is_kind() -> None:
    (found,) = strengths_from(QUESTIONS, {"Q19": "she helps her little brother tie his shoes"})
    assert "tie his shoes" in found.phrase


@pytest.mark.parametrize(
    "none",
    [
        "",
        "not sure",
        "I don't know",
        "skip",
        "  ...  ",
        "nothing",
        "i dont care",
        "lol",
        "🦖",
        "idk lol",
        "no",
        "ur mom",
        "asdfgh",
        "I don't know anything",
    ],
)
def test_skipping_is_allowed(none: str) -> None:
    assert strengths_from(QUESTIONS, {"Q1": none}) == ()


@pytest.mark.parametrize("said", ["no noise", "reading to my mom", "nothing beats trains"])
def test_an_answer_that_begins_like_none_is_used(said: str) -> None:
    (found,) = strengths_from(QUESTIONS, {"Q1": said})
    assert said in found.phrase


def test_a_wrong_id_or_a_whole_story_is_refused() -> None:
    with pytest.raises(InputError, match="Q99"):
        strengths_from(QUESTIONS, {"Q99": "maps"})
    for in_spanish, asked in ((False, QUESTIONS[0].question), (True, QUESTIONS[0].question_es)):
        with pytest.raises(InputError, match=re.escape(f"“{asked}” is too long")):
            strengths_from(QUESTIONS, {QUESTIONS[0].id: "maps " * 80}, in_spanish=in_spanish)


@pytest.mark.parametrize("said", ["fuck this", "I hate school", "I'm bad at everything", "pinche escuela"])
def test_what_is_said_in_a_bad_moment_is_put_into_no_goal(said: str) -> None:
    (found,) = strengths_from(QUESTIONS, {"Q14": said})
    assert (found.phrase, found.ask) == ("", "Ask again at another time, or in other words.")


def test_a_name_is_no_bad_moment() -> None:
    (found,) = strengths_from(QUESTIONS, {"Q14": "chess with Mr. Ching"})
    assert found.phrase == "using topics from chess with Mr. Ching"


def test_a_whole_sentence_stands_in_the_phrase_as_what_was_said() -> None:
    (found,) = strengths_from(QUESTIONS, {"Q14": "I like to draw dragons at night."})
    assert found.phrase == "using topics from “I like to draw dragons at night”"
    (found,) = strengths_from(QUESTIONS, {"Q14": "drawing dragons"})
    assert found.phrase == "using topics from drawing dragons"
