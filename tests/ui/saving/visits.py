"""Visits to the pages with kept work: what is opened, typed and turned on, and what is kept then."""

from __future__ import annotations

from pathlib import Path

from streamlit.testing.v1 import AppTest

from assistant.build import build_work_store
from assistant.saving.owner import THIS_COMPUTER
from assistant.saving.store import WorkStore
from assistant.settings import Settings
from assistant.types_saving import Work
from tests.ui.pages import press

GOAL = "By May 3, Ines will write 4 sentences with a capital letter in 3 of 5 tries."


def store_in(folder: Path) -> WorkStore:
    return build_work_store(Settings(home=folder))


def kept_in(folder: Path) -> tuple[Work, ...]:
    return store_in(folder).works(THIS_COMPUTER)


def saved_page(state: AppTest | None = None) -> AppTest:
    """The page with the saved work; in the visit of another page where one is given."""
    return page_after("saved", state)


def page_after(name: str, visit: AppTest | None = None) -> AppTest:
    page = AppTest.from_string(_SHOWN.format(name=name), default_timeout=120)
    if visit is not None:
        for key, value in visit.session_state.items():
            if key == "saving_on" or not (isinstance(value, bool) or "_file" in key):  # not those of widgets
                page.session_state[key] = value
    return page.run()


_SHOWN = """
import streamlit as st
from ui import shared
import ui.views.saved, ui.views.{name}
def note(name):
    st.session_state["went_to"] = name
ui.views.saved.go_to = note
ui.views.{name}.draw()
"""


def turn_on() -> None:
    page = saved_page()
    page.toggle[0].set_value(True).run()
    assert not page.exception
    assert not page.error


def rewritten(page: AppTest, text: str = GOAL, strengths: str = "loves maps") -> AppTest:
    page.text_area(key="rewrite_text").set_value(text)
    page.text_area(key="rewrite_strengths").set_value(strengths)
    return press(page, "rewrite_button")


def opened(work: Work, page: str) -> AppTest:
    """A new visit in which `work` is opened from the list."""
    saved = saved_page()
    saved.button(key=f"saved_open_{work.id}").click().run()
    assert saved.session_state["went_to"] == page
    again = page_after(page, saved)
    assert not again.exception
    assert not again.error
    return again


def answer_first(page: AppTest, answer: str) -> None:
    page.text_input(key="own_answer_1_0").set_value(answer)
    press(page, "own_answer_button")
