"""Pages without a browser: Streamlit's AppTest on the real, offline Assistant, and what to do on them."""

from __future__ import annotations

import re
from html import unescape

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from ui.words import say

PAGES = (
    "document",
    "compare",
    "coach",
    "plan",
    "finder",
    "student",
    "library",
    "training",
    "progress",
    "quality",
    "saved",
    "privacy",
    "rewrite",
)
"""Every page by its place in the address; the first one of the app at the end, as one comes back to it."""

HOSTILE = '<img src=x onerror="alert(1)"> ![x](http://example.test/x.png)'


def open_page(name: str) -> AppTest:
    """The page `ui.views.NAME`, as a visitor first sees it."""
    return AppTest.from_string(f"from ui.views.{name} import draw\ndraw()", default_timeout=120).run()


def html(page: AppTest) -> str:
    """All HTML of ours on the page."""
    return "\n".join(str(element.proto.body) for element in page.get("html"))


def words_of(page: AppTest) -> str:
    """What a reader sees of our HTML: no tags, and signs as they were meant."""
    return unescape(re.sub("<[^>]+>", "", html(page)))


def press(page: AppTest, words: str) -> AppTest:
    """Press the one button with the words of the catalogue's entry `words`."""
    (button,) = [button for button in page.button if button.label == say(words)]
    return button.click().run()


def downloads(page: AppTest) -> list[str]:
    """The words on the buttons that give a file."""
    return [element.proto.label for element in page.get("download_button")]


def sit_at(monkeypatch: pytest.MonkeyPatch, ip: str | None, headers: dict[str, str]) -> None:
    """Make the visitor of a page one with this address and these headers, as Streamlit tells them."""

    class Connection:
        ip_address = ip

    connection = Connection()
    monkeypatch.setattr(connection, "headers", headers, raising=False)
    monkeypatch.setattr(st, "context", connection)
