"""Spanish as parents type it: found without accents, in other forms, and heard when it tells of danger."""

from __future__ import annotations

import pytest

from assistant.retrieval.search import Guidance
from assistant.retrieval.spanish_words import fold, is_spanish, spanish_stems
from assistant.retrieval.triage import by_pattern, load_triage
from tests.retrieval.conftest import KNOWLEDGE

CATEGORIES = load_triage(KNOWLEDGE)


def test_accents_fold_letter_for_letter() -> None:
    assert fold("¿Pidió la reunión el niño?") == "¿Pidio la reunion el nino?"
    assert fold("pidio\u0301") == "pidio"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("le quitaron la terapia", "se la van a quitar, la terapia"),
        ("no me dijo que lo evaluarían", "no me dicen de la evaluación"),
        ("me pidieron que firme las pruebas", "yo le pido una prueba"),
    ],
)
def test_forms_of_a_word_meet(one: str, other: str) -> None:
    assert len(set(spanish_stems(one)) & set(spanish_stems(other))) >= 2


def test_english_has_no_spanish_stems() -> None:
    assert spanish_stems("They took his therapy and me and my son had no say in it.") == []


@pytest.mark.parametrize(
    "text",
    [
        "mija no quiere ir a la escuela",
        "le bajaron el speech y no me avisaron del meeting",
        "Gracias",
        "¡Buenos días!",
        "no hablo mucho ingles",
        "No entiendo el inglés",
    ],
)
def test_spanish_without_accents_and_mixed_with_english_is_spanish(text: str) -> None:
    assert is_spanish(text)


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("mi hija ya no quiere vivir y la junta es manana", "self_harm"),
        ("se tomo todas las pastillas de su abuela", "self_harm"),
        ("el chofer le pego a mi nino", "abuse"),
        ("La maestra siempre lo jalonea del brazo.", "abuse"),
        ("la amarraron a la silla con un cinturon", "restraint"),
        ("entre tres lo tumbaron y lo detuvieron", "restraint"),
        ("vino de la escuela con un ojo morado", "unexplained_injury"),
        ("trae una navaja en la mochila por miedo", "threat"),
        ("lo encontraron solo caminando por la carretera", "missing_child"),
    ],
)
def test_danger_is_named_with_and_without_accents(text: str, category: str) -> None:
    assert by_pattern(CATEGORIES, text).category == category


@pytest.mark.parametrize(
    "text",
    [
        "me muero de pena cuando hablo en la junta, se va a morir de risa la maestra",
        "la maestra le pegó una estrella en la frente",
        "la maestra dice que otro niño le pegó en la fila",
        "la terapista que le toca los lunes no vino",
        "ya no quiere estar aqui en esta escuela porque no le ayudan",
        "mi hijo se encierra en su cuarto con la tarea",
        "quiere vivir con su papá y cambiarse de escuela",
    ],
)
def test_what_only_sounds_like_danger_is_not_named(text: str) -> None:
    assert by_pattern(CATEGORIES, text).status == "in_scope"


@pytest.mark.parametrize(
    "text",
    [
        "me contó que la señora lo agarra del cuello cuando nadie los ve y que no diga nada",
        "anda regalando sus juguetes y dice que a donde va no los necesita",
        "lo meten solo en un cuartito y le apagan la luz hasta que se calla",
    ],
)
def test_danger_that_nothing_names_is_sensed_in_spanish(text: str, guidance: Guidance) -> None:
    assert by_pattern(CATEGORIES, text).status == "in_scope"
    assert guidance.triage(text).status == "safety"


@pytest.mark.parametrize(
    "text",
    [
        "arma y desarma aparatos el solito y en el papel no pusieron nada de eso",
        "no agarra bien el lápiz, le puedo pedir una computadora",
        "le quitaron la terapia y nadie me dijo por que",
    ],
)
def test_everyday_words_raise_no_alarm_in_spanish(text: str, guidance: Guidance) -> None:
    assert guidance.triage(text).status == "in_scope"
