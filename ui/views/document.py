"""The whole IEP: upload it or paste it, and see what answers each need and where each strength is used."""

from __future__ import annotations

import streamlit as st

from assistant.documents.word import with_comments
from assistant.errors import AssistantError
from ui import session
from ui.document_result import draw_review
from ui.engine import reader
from ui.shared import assistant, draw_top
from ui.uploads import draw_upload, empty, taken
from ui.words import say


def draw() -> None:
    """Draw the page."""
    state = st.session_state
    draw_top("document", _draw_form, note=say("document_offline"))
    review = state.get("document_review")
    if review is None:
        return
    draw_review(review, state.get("document_comments"), turn=state["document_result_turn"])
    st.button(say("start_over"), icon=":material/restart_alt:", on_click=_start_over)


def _draw_form() -> None:
    st.caption(say("example_label"))
    with st.container(horizontal=True, key="sf_examples"):
        st.button(say("document_example"), type="tertiary", on_click=_use_example)
    draw_upload(
        "document",
        file_label=say("document_file"),
        text_label=say("document_text"),
        placeholder=say("document_text_placeholder"),
    )
    clicked = st.button(say("document_button"), type="primary", icon=":material/description:")
    if clicked or session.opened_again("document"):
        _review()


def _review() -> None:
    state = st.session_state
    state["document_error"] = state["document_review"] = state["document_comments"] = None
    bar = st.progress(0.0, text=say("document_working"))

    def tell(done: int, total: int) -> None:
        share = done / max(1, total)
        bar.progress(share, text=say("document_reading", percent=f"{share:.0%}".rstrip("%")))

    try:
        given = taken("document")
        review = assistant().review_document(given.document, on_progress=tell)
        if given.document.file_kind == "docx":
            state["document_comments"] = with_comments(review, given.data, reader())
        state["document_review"] = review
        session.next_turn("document_result_turn")
    except AssistantError as error:
        state["document_error"] = error
    bar.empty()


def _use_example() -> None:
    _start_over()
    st.session_state["document_text"] = say("example_document_text")


def _start_over() -> None:
    empty("document")
    session.forget("document_review", "document_comments", "document_error")
