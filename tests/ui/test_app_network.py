"""What a page says about privacy to a visitor at another computer than the app's."""

from __future__ import annotations

import pytest
import streamlit as st

from tests.ui.pages import open_page, words_of
from ui import shared, visitor
from ui.words import say

pytestmark = pytest.mark.usefixtures("own_home")

_OFFLINE_ONLY = ("offline_note", "coach_privacy", "document_offline", "plan_privacy", "privacy_offline")


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shared, "is_elsewhere", lambda: True)


def _said(name: str) -> str:
    page = open_page(name)
    assert not page.exception
    return "\n".join([words_of(page), *(caption.value for caption in page.caption)])


@pytest.mark.parametrize(
    "name", ["rewrite", "coach", "document", "compare", "plan", "student", "finder", "privacy"]
)
def test_over_a_network_no_page_says_that_nothing_is_sent(elsewhere: None, name: str) -> None:
    said = _said(name)
    assert say("network_note") in said
    assert not [key for key in _OFFLINE_ONLY if say(key) in said]


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
    ],
)
def test_who_sits_elsewhere(
    monkeypatch: pytest.MonkeyPatch, ip: str | None, headers: dict[str, str], far: bool
) -> None:
    class Connection:
        ip_address = ip

    connection = Connection()
    monkeypatch.setattr(connection, "headers", headers, raising=False)
    monkeypatch.setattr(st, "context", connection)
    assert visitor.is_elsewhere() is far
