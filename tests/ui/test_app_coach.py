"""What do I say: one question and its answer, without a browser, on the real Assistant."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from assistant.errors import IndexUnavailableError
from assistant.pipeline import Assistant
from assistant.retrieval.search import Guidance
from tests.ui.pages import html, open_page, press
from ui.words import say

pytestmark = pytest.mark.usefixtures("own_home")


@pytest.fixture
def coach_page() -> AppTest:
    return open_page("coach")


def test_a_question_gets_words_to_say_with_their_source(coach_page: AppTest) -> None:
    coach_page.text_area(key="coach_question").set_value("They handed me a finished IEP before we met.")
    press(coach_page, "coach_button")
    shown = html(coach_page)
    for heading in ("coach_say", "coach_why", "coach_writing", "coach_law", "coach_source"):
        assert say(heading) in shown
    assert "34 CFR" in shown


def test_words_in_spanish_are_marked_as_spanish_for_those_who_listen(coach_page: AppTest) -> None:
    coach_page.text_area(key="coach_question").set_value("¿Puedo llevar a mi hermana a la reunión del IEP?")
    press(coach_page, "coach_button")
    assert re.search(r'<blockquote class="sf-say" lang="es">', html(coach_page))


def test_a_situation_is_answered_with_one_click(coach_page: AppTest) -> None:
    coach_page.button(key="coach_example_2").click().run()
    assert say("coach_say") in html(coach_page)
    assert coach_page.text_area(key="coach_question").value
    # Whoever has an answer is not in need of something to ask.
    assert not [button for button in coach_page.button if button.key == "coach_example_2"]
    press(coach_page, "coach_start_over")
    assert coach_page.button(key="coach_example_2")


def test_danger_is_met_with_safety_first(coach_page: AppTest) -> None:
    coach_page.text_area(key="coach_question").set_value("My son says he wants to die.")
    press(coach_page, "coach_button")
    shown = html(coach_page)
    assert say("coach_safety") in shown
    assert "988" in shown


def test_an_empty_question_gives_one_clear_line(coach_page: AppTest) -> None:
    press(coach_page, "coach_button")
    assert "empty" in coach_page.error[0].value


def test_guidance_that_cannot_be_opened_is_one_clear_line(
    coach_page: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(self: Assistant, question: str, *rest: object, **more: object) -> None:
        raise IndexUnavailableError("The guidance *index* cannot be opened.", "Run strengths index.")

    monkeypatch.setattr(Assistant, "ask", fail)
    coach_page.text_area(key="coach_question").set_value("What do I say?")
    press(coach_page, "coach_button")
    assert coach_page.error[0].value.replace("\\", "") == (
        "The guidance *index* cannot be opened. Run strengths index."
    )
    assert coach_page.text_area(key="coach_question").value == "What do I say?"


def test_that_the_index_is_only_in_memory_is_told_under_the_answer(
    coach_page: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    trouble = "The index is kept in memory for now: its folder cannot be used (Permission denied)."
    monkeypatch.setattr(Guidance, "trouble", trouble)
    coach_page.text_area(key="coach_question").set_value("Can my sister come with me?")
    press(coach_page, "coach_button")
    assert trouble in [caption.value.replace("\\", "") for caption in coach_page.caption]
