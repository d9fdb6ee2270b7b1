"""A handout on paper, and its answer key."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from assistant.render.handout import answer_key, handout
from assistant.render.meeting_page import Page, page_as_markdown
from assistant.render.meeting_word import page_as_word
from assistant.types_training import Exercise
from ui import training_choice
from ui.downloads import MARKDOWN, WORD, draw_download
from ui.engine import reader
from ui.markup import show, tag
from ui.sheet import draw_sheet
from ui.training_room import MOST_EXERCISES
from ui.views import library
from ui.words import say

_WHAT = ("handout", "key")


def draw() -> None:
    """Draw the choice of exercises, and the sheet as it will be printed."""
    with st.container(border=True, key="sf_form"):
        exercises = training_choice.draw_pick("training_print", MOST_EXERCISES)
        what = st.radio(
            say("training_print_what"),
            _WHAT,
            key="training_print_what",
            format_func=lambda name: say(f"training_print_{name}"),
            horizontal=True,
            persist_state="session",
        )
    if not exercises:
        show(tag("p", say("training_nothing"), role="status"))
        return
    draw_sheet(_pages(exercises)[what or "handout"](), f"training-{what}")


def draw_downloads(exercises: Sequence[Exercise]) -> None:
    """Draw the buttons that give the handout and the key of `exercises` as files."""
    with st.container(horizontal=True):
        for what, make in _pages(exercises).items():
            page = make()
            draw_download(
                f"training_word_{what}",
                lambda page=page: page_as_word(page),
                f"training-{what}.docx",
                WORD,
                key=f"training_word_{what}",
            )
            draw_download(
                f"training_text_{what}",
                page_as_markdown(page),
                f"training-{what}.md",
                MARKDOWN,
                key=f"training_text_{what}",
            )


def _pages(exercises: Sequence[Exercise]) -> dict[str, Callable[[], Page]]:
    titles = {name: page.title for name, page in library.entries().items()}
    return {
        "handout": lambda: handout(exercises, reader=reader()),
        "key": lambda: answer_key(exercises, titles, reader=reader()),
    }
