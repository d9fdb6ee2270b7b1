"""The Spanish scripts follow their English ones, blank for blank, and say who still has to read them."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.coach import NO_GUIDANCE_ES, UNREVIEWED, answer
from assistant.errors import DataError
from assistant.retrieval.pages import load_scripts
from assistant.retrieval.search import Guidance
from assistant.retrieval.spanish import load_spanish_scripts, spanish_script
from assistant.retrieval.spanish_words import is_spanish
from assistant.retrieval.triage import load_triage
from tests.retrieval.conftest import KNOWLEDGE

SPANISH = """---
id: homework
title: "La tarea"
language: es
review: needs review by a native speaker
date_checked: 2026-01-31
licence: MIT
---

## Qué decir

¿Podríamos ___?

## Por qué ayuda

Ayuda.

## Qué pedir por escrito

La respuesta.

## Qué dice la ley

El equipo debe considerarlo.
"""


@pytest.fixture
def spanish(small: Path) -> Path:
    (small / "scripts_es").mkdir()
    (small / "scripts_es" / "homework.md").write_text(SPANISH, encoding="utf-8")
    return small


def test_every_script_has_a_spanish_text_that_waits_for_a_native_speaker() -> None:
    found = load_spanish_scripts(KNOWLEDGE)
    assert list(found) == list(load_scripts(KNOWLEDGE))
    for script in found.values():
        assert script.language == "es"
        assert script.extra["review"] == "needs review by a native speaker"


def test_a_script_is_found_by_its_id() -> None:
    script = spanish_script("deficits_first")
    assert script is not None
    assert script.say.startswith("¿Podríamos hacer una pausa")
    assert script.topic == "deficits_first"
    assert script.sources == load_scripts(KNOWLEDGE)["deficits_first"].sources


def test_an_unknown_id_has_no_spanish_text() -> None:
    assert spanish_script("no_such_script") is None


def test_a_folder_without_spanish_is_no_error(small: Path) -> None:
    assert load_spanish_scripts(small) == {}


def test_a_valid_text_loads(spanish: Path) -> None:
    (spanish / "scripts_es" / "README.md").write_text("# Notes", encoding="utf-8")
    assert load_spanish_scripts(spanish)["homework"].law == "El equipo debe considerarlo."


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("¿Podríamos ___?", "¿Podríamos?", 'homework.md:12: the blanks in section "Qué decir" are 0, not 1'),
        ("Ayuda.", "Ayuda ___.", 'homework.md:16: the blanks in section "Por qué ayuda" are 1, not 0'),
        ("___?", "{student}?", 'homework.md:12: {student} is 1 times in section "Qué decir"'),
        ("Ayuda.", "Ayuda a {estudiante}.", "homework.md:16: {estudiante} is no mark"),
        ("id: homework", "id: other", 'homework.md:2: id is "other"'),
        ("language: es", "language: en", 'homework.md:4: language is "en"'),
        ("review: needs", "review: no", "homework.md:5: review is"),
        ("2026-01-31", "today", 'homework.md:6: date_checked is "today"'),
        ("licence: MIT", "licence: MIT\ntopic: homework", 'homework.md:8: unknown key "topic"'),
        ("## Qué dice la ley\n\nEl equipo debe considerarlo.\n", "", 'no section "Qué dice la ley"'),
        ("## Por qué ayuda", "## Why it helps", 'unknown section "Why it helps"'),
    ],
)
def test_a_mistake_is_named_with_its_place(spanish: Path, old: str, new: str, problem: str) -> None:
    path = spanish / "scripts_es" / "homework.md"
    assert old in SPANISH
    path.write_text(SPANISH.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_spanish_scripts(spanish)
    assert problem in caught.value.problem
    assert caught.value.fix


def test_a_text_without_a_script_is_refused(spanish: Path) -> None:
    path = spanish / "scripts_es" / "meals.md"
    path.write_text(SPANISH.replace("id: homework", "id: meals"), encoding="utf-8")
    with pytest.raises(DataError, match=r"meals\.md:2: no script is called meals"):
        load_spanish_scripts(spanish)


@pytest.mark.parametrize(
    ("text", "spanish"),
    [
        ("¿Puedo llevar a mi hermana a la junta?", True),
        ("La maestra dice que mi hijo no puede y no hay ayuda.", True),
        ("no nos dan las notas de progreso", True),
        ("Can I bring my sister to the meeting?", False),
        ("He has no friends in his class and no one cares.", False),
        ("The sign says la escuela but they don't have an interpreter for me.", False),
        ("", False),
    ],
)
def test_spanish_is_told_from_english(text: str, spanish: bool) -> None:
    assert is_spanish(text) is spanish


def test_a_question_in_spanish_is_answered_in_spanish(guidance: Guidance) -> None:
    found = answer(guidance, "¿Puedo llevar a mi hermana a la junta del IEP para que me ayude?", 3)
    script = spanish_script("bring_someone")
    assert script is not None
    assert (found.status, found.topic, found.language) == ("answered", "bring_someone", "es")
    assert found.why == script.why
    assert UNREVIEWED in found.note
    assert answer(guidance, "Can I bring my sister to the IEP meeting?", 3).language == "en"


def test_danger_told_in_spanish_is_answered_in_spanish_first(guidance: Guidance) -> None:
    found = answer(guidance, "Mi hija dice que ya no quiere vivir y la junta es el lunes.", 3)
    triage = guidance.triage("Mi hija dice que ya no quiere vivir y la junta es el lunes.")
    assert (found.status, found.language) == ("safety", "es")
    assert found.note == f"{triage.note_es} {UNREVIEWED}"


def test_every_danger_is_met_in_spanish_and_names_whom_to_call() -> None:
    dangers = [category for category in load_triage(KNOWLEDGE) if category.status == "safety"]
    assert len(dangers) >= 8
    for danger in dangers:
        assert "911" in danger.note_es, danger.id


def test_a_question_it_cannot_answer_is_turned_away_in_spanish(guidance: Guidance) -> None:
    question = "¿Usted cree que mi hijo tiene autismo?"
    found = answer(guidance, question, 3)
    assert (found.status, found.language) == ("out_of_scope", "es")
    assert found.note == f"{guidance.triage(question).note_es} {UNREVIEWED}"


def test_where_there_are_no_words_that_is_said_in_spanish(
    guidance: Guidance, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.retrieval.search.SCRIPT_THRESHOLD", 9)
    found = answer(guidance, "¿Cómo pido que arreglen la cancha y el estacionamiento?", 3)
    assert (found.status, found.language) == ("no_guidance", "es")
    assert found.note.startswith(NO_GUIDANCE_ES)
