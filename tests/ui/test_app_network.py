"""What a page says about privacy to a visitor at another computer than the app's."""

from __future__ import annotations

import pytest
import streamlit as st
from streamlit import config
from streamlit.testing.v1 import AppTest

from assistant.build import build_assistant
from assistant.pipeline import Assistant
from assistant.settings import Settings
from tests.ui.pages import PAGES, open_page, press, sit_at, words_of
from ui import visitor, words
from ui.words import CHOSEN, say

_OFFLINE_ONLY = ("offline_note", "coach_privacy", "document_offline", "plan_privacy", "privacy_offline")


_HERE = {"en": "this computer", "es": "esta computadora"}


@pytest.fixture(autouse=True)
def shared(own_home: None, assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    """The offline Assistant is the one all tests share."""

    def build(settings: Settings) -> Assistant:
        return assistant if settings.is_offline else build_assistant(settings)

    monkeypatch.setattr("ui.shared.build_assistant", build)


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(st.context), "ip_address", "192.168.1.31")


def _said(name: str) -> str:
    return _read(open_page(name))


def _read(page: AppTest) -> str:
    """All that is on the page, as text."""
    assert not page.exception
    shown = (str(element.proto) for element in page.main if hasattr(element, "proto"))
    return "\n".join([words_of(page), *(caption.value for caption in page.caption), *shown])


@pytest.mark.parametrize(
    "name", ["rewrite", "coach", "document", "compare", "plan", "student", "finder", "privacy"]
)
def test_over_a_network_no_page_says_that_nothing_is_sent(elsewhere: None, name: str) -> None:
    said = _said(name)
    assert say("network_note") in said
    assert not [key for key in _OFFLINE_ONLY if say(key) in said]


@pytest.mark.parametrize("code", words.LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_over_a_network_no_page_speaks_of_this_computer(elsewhere: None, name: str, code: str) -> None:
    page = AppTest.from_string(f"from ui.views.{name} import draw\ndraw()", default_timeout=120)
    page.session_state[CHOSEN] = code
    assert _HERE[code] not in _read(page.run()).lower()


@pytest.mark.parametrize("mode", ["join", "lead", "print"])
def test_over_a_network_no_staff_session_speaks_of_this_computer(elsewhere: None, mode: str) -> None:
    page = AppTest.from_string("from ui.views.training import draw\ndraw()", default_timeout=120)
    page.session_state["training_mode"] = mode
    assert _HERE["en"] not in _read(page.run()).lower()


def test_over_a_network_a_rewrite_does_not_speak_of_this_computer(elsewhere: None) -> None:
    page = open_page("rewrite")
    page.text_area(key="rewrite_text").set_value(
        "Ines will write 4 sentences in 3 of 5 tries by May 3."
    ).run()
    said = _read(press(page, "rewrite_button"))
    assert say("writer_offline") in said
    assert _HERE["en"] not in said.lower()


@pytest.mark.usefixtures("elsewhere")
def test_over_a_network_nobody_chooses_where_the_computer_of_another_asks() -> None:
    before = st.get_option("server.address")
    config.set_option("server.address", "127.0.0.1")
    try:
        assert say("settings_not_here") in _said("privacy")
    finally:
        config.set_option("server.address", before)


def test_at_this_computer_no_page_speaks_of_a_network() -> None:
    assert say("offline_note") in _said("rewrite")
    assert say("network_note") not in _said("rewrite")
    assert say("network_note") not in _said("privacy")


def test_over_a_network_a_model_is_named_too(elsewhere: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STRENGTHS_MODEL", "some-model")
    monkeypatch.setenv("OPENAI_API_KEY", "a-key")
    for name in ("rewrite", "privacy"):
        assert say("network_model", model="some-model") in _said(name)


@pytest.mark.parametrize(
    ("ip", "headers", "far"),
    [
        (None, {}, False),
        (None, {"Host": "127.0.0.1:8501"}, False),
        (None, {"Host": "localhost"}, False),
        (None, {"Host": "[::1]:8501"}, False),
        (None, {"Host": "192.168.1.20:8501"}, True),
        (None, {"Host": "app.example.org"}, True),
        ("192.168.1.31", {"Host": "localhost:8501"}, True),
        (None, {"Host": "localhost:8501", "X-Forwarded-For": "192.168.1.31"}, True),
        # with --network the app listens on 192.168.1.20 alone, for the visitor at this computer too
        ("192.168.1.20", {"Host": "192.168.1.20:8501"}, False),
        ("192.168.1.31", {"Host": "192.168.1.20:8501"}, True),
        ("192.168.1.20", {"Host": "app.example.org"}, True),
        ("192.168.1.20", {"Host": "192.168.1.20:8501", "X-Real-Ip": "192.168.1.31"}, True),
    ],
)
def test_who_sits_elsewhere(
    monkeypatch: pytest.MonkeyPatch, ip: str | None, headers: dict[str, str], far: bool
) -> None:
    sit_at(monkeypatch, ip, headers)
    monkeypatch.setattr(st, "get_option", {"server.address": "192.168.1.20"}.get)
    assert visitor.is_elsewhere() is far
