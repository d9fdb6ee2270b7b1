"""The preview of what goes to a model: who is a person is asked, and what may tell on a child is named."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from evals.openai_server import OpenAIServer, Say
from tests.ui.pages import HOSTILE, html, open_page, press, words_of
from ui import words
from ui.words import say

pytestmark = pytest.mark.usefixtures("own_home")

_GOAL = "By May 3, when Marigold is upset, Marigold asks for a break in 4 of 5 tries."
_LEVELS = "Marigold reads 40 words. She needs help with writing. She is the only student with Rett syndrome."
_GOALS = f"Goal 1: {_GOAL}\nGoal 2: By May 3, Marigold will read 60 words a minute in 3 of 4 checks."


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STRENGTHS_MODEL", "some-model")
    monkeypatch.setenv("STRENGTHS_BASE_URL", "http://127.0.0.1:9/v1")


@pytest.fixture
def page(model: None) -> AppTest:
    return open_page("rewrite")


def _preview(page: AppTest, text: str) -> AppTest:
    page.text_area(key="rewrite_text").set_value(text)
    return press(page, "preview_button")


def _labels(page: AppTest) -> list[str]:
    return [box.label for box in page.checkbox]


def _sent(page: AppTest) -> str:
    """What of the text itself would be sent."""
    return "\n".join(code.value for code in page.code)


@pytest.mark.parametrize(
    ("text", "shown"), [(_GOAL, "when Marigold"), (_GOALS, "Marigold will read"), (_LEVELS, "Marigold reads")]
)
def test_a_word_that_may_be_a_name_is_hidden_until_it_is_said_to_be_none(
    page: AppTest, text: str, shown: str
) -> None:
    _preview(page, text)
    assert not page.exception
    assert say("preview_word", word="Marigold") in words_of(page)
    assert _labels(page) == [say("preview_no_person", word="Marigold")]
    assert "Marigold" not in _sent(page)
    page.checkbox[0].check().run()
    assert page.checkbox[0].value
    assert shown in _sent(page)
    page.checkbox[0].uncheck().run()
    assert not page.checkbox[0].value
    assert "Marigold" not in _sent(page)


def test_what_was_answered_holds_for_what_is_sent_and_the_preview_closes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with OpenAIServer(Say("no answer of use")) as server:
        monkeypatch.setenv("STRENGTHS_MODEL", "some-model")
        monkeypatch.setenv("STRENGTHS_BASE_URL", server.base_url)
        page = _preview(open_page("rewrite"), _GOAL)
        page.checkbox[0].check().run()
        assert server.wire == b""
        press(page, "rewrite_button")
        assert "when Marigold is upset" in server.wire.decode()
    assert not page.checkbox


def test_an_answer_is_for_this_text_alone(page: AppTest) -> None:
    _preview(page, _GOAL)
    page.checkbox[0].check().run()
    _preview(page, _GOAL.replace("4 of 5", "3 of 5"))
    assert not page.checkbox[0].value
    assert "Marigold" not in _sent(page)
    _preview(page, _GOAL)
    page.text_area(key="rewrite_strengths").set_value("plays with Marigold")
    press(page, "preview_button")
    assert "Marigold" not in _sent(page)


def test_of_two_words_one_can_be_a_person(page: AppTest) -> None:
    _preview(page, "Marigold reads 40 words. She is upset when Saffron is away.")
    boxes = {box.label: box for box in page.checkbox}
    assert list(boxes) == [say("preview_no_person", word=word) for word in ("Marigold", "Saffron")]
    boxes[say("preview_no_person", word="Saffron")].check().run()
    assert [box.value for box in page.checkbox] == [False, True]
    assert "Saffron is away" in _sent(page)
    assert "Marigold" not in _sent(page)


def test_a_shared_name_two_spellings_and_words_that_tell_are_named(page: AppTest) -> None:
    _preview(
        page, "Noor Haddad sits by Noor Saleh. Noor reads 40 words. She is the only student with a twin."
    )
    shown = words_of(page)
    assert say("preview_shared", word="Noor", others="Noor Haddad, Noor Saleh") in shown
    assert say("preview_telltales") in shown
    assert "is the only student with a twin: There may be only one such student." in shown
    assert not page.checkbox
    _preview(page, "Yesterday Katelyn helped Kaitlyn with 4 words.")
    assert say("preview_spelling", word="Kaitlyn", others="Katelyn") in words_of(page)
    assert say("preview_telltales") not in words_of(page)


def test_where_nothing_is_to_be_asked_nothing_is_said_of_it(page: AppTest) -> None:
    _preview(page, "By May 3, the student will write 4 sentences in 3 of 5 tries.")
    assert page.code
    assert say("preview_look") not in words_of(page)


def test_what_stands_in_the_text_is_never_read_as_html(page: AppTest) -> None:
    _preview(page, f"{_LEVELS} She moved here from Ukraine<img src=x> in May. {HOSTILE}")
    assert say("preview_telltales") in words_of(page)
    assert "<img" not in html(page)


def test_in_spanish_it_asks_in_spanish(model: None) -> None:
    page = AppTest.from_string("from ui.views.rewrite import draw\ndraw()", default_timeout=120)
    page.session_state[words.CHOSEN] = "es"
    page.session_state["rewrite_text"] = _LEVELS
    page.run()
    spanish = words.catalogue("es")
    (button,) = [button for button in page.button if button.label == spanish["preview_button"]]
    button.click().run()
    assert spanish["preview_word"].format(word="Marigold") in words_of(page)
    assert "Quizás haya un solo estudiante así." in words_of(page)


@pytest.mark.parametrize("away", ["start_over", "example_goal", "clear"])
def test_nothing_of_it_outlasts_the_text(page: AppTest, away: str) -> None:
    _preview(page, _GOAL)
    page.checkbox[0].check().run()
    kept = {"preview_open", "preview_answered"}
    assert all(field in page.session_state for field in kept)
    if away == "clear":
        page = AppTest.from_string(
            "from ui.views.privacy import clear_everything\nclear_everything()", default_timeout=120
        )
        for field in kept:
            page.session_state[field] = "something"
        page.run()
    elif away == "start_over":
        press(page, "rewrite_button")
        press(page, "start_over")
    else:
        press(page, "example_goal")
    assert not any(field in page.session_state for field in kept)
