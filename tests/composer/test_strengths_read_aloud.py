"""Strengths and kind words, read aloud: what is a strength, what is none, and whose it is."""

from __future__ import annotations

import pytest

from assistant.checks.other_language import in_other_language, only_english
from assistant.checks.review import review_text
from assistant.checks.strengths import find_strengths, only_praises
from assistant.composer.compose import Composer
from assistant.composer.phrases import phrase_for
from assistant.composer.pronouns import one_learner, possessive_of
from assistant.types import RewriteRequest
from tests.composer.test_present_levels import LEXICON, PROOF, REWORDING, RULES, compose


@pytest.mark.parametrize(
    ("strength", "noun"),
    [
        ("persistent, never gives up", "persistence"),
        ("helps little brother get dressed", "habit of helping a little brother get dressed"),
        ("helps older sister cook", "habit of helping an older sister cook"),
        ("plays with baby cousin", "experience playing with a baby cousin"),
        ("takes care of his baby sister", "care for his baby sister"),
    ],
)
def test_a_strength_is_said_once_and_with_its_article(strength: str, noun: str) -> None:
    assert phrase_for(strength, LEXICON).noun == noun


@pytest.mark.parametrize(
    ("learner", "owner"),
    [
        ("Omar", "Omar's"),
        ("Odalys", "Odalys'"),
        ("The student", "their"),
        ("Student", "their"),
        ("Pt", "their"),
    ],
)
def test_one_name_owns_its_strength(learner: str, owner: str) -> None:
    assert possessive_of(f"{learner} will read.", learner=learner) == owner
    assert possessive_of(f"{learner} will read to her class.", learner=learner) == "her"
    assert possessive_of(f"{learner} will read to their class.", learner=learner) == "their"


def test_no_goal_gets_the_name_of_another_student() -> None:
    assert one_learner(["Omar", "Ines"]) == ""
    assert one_learner(["Omar", "Omar"]) == "Omar"


@pytest.mark.parametrize(
    "praise",
    ["is a sweet girl.", "is a joy to have in class.", "is such a nice young man.", "is very sweet."],
)
def test_a_kind_word_is_no_strength(praise: str) -> None:
    draft = compose(f"Zev {praise} He struggles with spelling.")
    assert "[Strength:" in draft.text
    assert f"What goes well:\n- Zev {praise}" not in draft.plain_language


@pytest.mark.parametrize("said", ["is a hard worker.", "is kind to younger kids.", "is a good artist."])
def test_a_kind_word_that_names_something_is_one(said: str) -> None:
    assert not only_praises(said)


def test_what_to_draw_on_is_no_need() -> None:
    plain = compose("Zev struggles with reading. He read 40 words.", "loves books").plain_language
    assert plain.endswith("What can help:\n- Next steps can draw on his love of books.")


@pytest.mark.parametrize(
    "plan",
    [
        "Zev will improve reading with 80% accuracy.",
        "Zev will read 90 words per minute by May.",
        "Zev will name 9 of 10 states.",
    ],
)
def test_a_plan_is_no_strength(plan: str) -> None:
    assert find_strengths(plan) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Rosa leerá 95 palabras por minuto con 98% de precisión para mayo.",
        "Le gusta dibujar y ayuda a sus hermanos, pero no puede leer sin la maestra.",
        "Ana vai ler 60 palavras por minuto com a ajuda da professora.",
        "Il aime les livres mais ne lit pas avec les autres.",
        "罗莎每分钟能读九十五个字。",
    ],
)
def test_a_text_in_another_language_is_left_and_said_so(text: str) -> None:
    assert in_other_language(text)
    review = review_text(text, RULES, kind="goal")
    draft = Composer(LEXICON, REWORDING, PROOF).compose(
        RewriteRequest(text=text, strengths=("loves horses",)), review
    )
    assert (draft.text, draft.plain_language) == (text, "")
    assert [question.part for question in draft.questions] == ["language"]
    assert "works in English only" in draft.questions[0].text


@pytest.mark.parametrize(
    "text",
    [
        "Rosa De La Cruz will read 95 words per minute by May.",
        "She says “no puedo leer” when the page is long.",
        "Reads 40 wcpm. Likes La Llorona stories.",
        "",
    ],
)
def test_english_with_words_from_elsewhere_is_english(text: str) -> None:
    assert not in_other_language(text)


@pytest.mark.parametrize(
    "text",
    [
        "Omar reads 40 wpm. Le gusta jugar con sus amigos y ayuda en casa con los platos.",
        "Omar reads 40 wpm. Los lunes ayuda a su maestra con los libros.",
        "Omar reads 40 wpm. Sus amigos dicen que es gracioso.",
        "Sabes que le gustan los libros de animales. Omar reads 40 wpm.",
        "Strengths: le gusta dibujar y ayudar a su hermana. Omar reads 40 wpm.",
    ],
)
def test_a_sentence_in_another_language_is_no_strength(text: str) -> None:
    found = review_text(text, RULES, kind="present_levels").strengths
    assert not [span.text for span in found if "wpm" not in span.text]


def test_a_name_from_elsewhere_does_not_hide_a_strength() -> None:
    text = "Maria de la Cruz draws maps of Los Angeles. Helps para as asked. Her son Bien sings."
    assert only_english(text, find_strengths(text)) == find_strengths(text) != ()
