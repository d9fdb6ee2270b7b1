"""The user's own documents on the library page: add, see, take away."""

from __future__ import annotations

import streamlit as st

from assistant.documents.read_html import read_any
from assistant.errors import AssistantError
from assistant.retrieval.own_documents import OwnDocuments
from ui.markup import show, tag, user_text
from ui.shared import assistant, draw_error, literal
from ui.words import long_day, say


def draw() -> None:
    """Draw the section; nothing where documents cannot be added."""
    own = assistant().own_documents
    if own is None:
        return
    state = st.session_state
    with st.container(border=True, key="sf_own_documents"):
        show(tag("h2", say("own_title"), class_="sf-side"), tag("p", say("own_documents_lead")))
        show(tag("p", tag("b", say("own_warning")), " ", say("own_shared"), class_="sf-soft"))
        # A new key after each addition empties the box: Streamlit gives no other way.
        turn = state.get("own_turn", 0)
        # Of any kind, as in `uploads`: what cannot be read is told in our own words, with what to do.
        st.file_uploader(say("own_file"), accept_multiple_files=True, key=f"own_files_{turn}")
        st.button(say("own_add"), icon=":material/add:", on_click=_add, args=(own, turn))
        for error in state.get("own_errors", ()):
            draw_error(error)
        if told := state.get("own_told"):
            show(tag("p", user_text(told, lang=""), role="status"))
        draw_list(own)


def _add(own: OwnDocuments, turn: int) -> None:
    """Each file by itself: a bad one does not cost the others."""
    state = st.session_state
    files = state.get(f"own_files_{turn}") or []
    errors: list[AssistantError] = []
    told: list[str] = []
    for file in files:
        try:
            added = own.add(read_any(file.getvalue(), file.name))
            told.append(say(f"own_{added.change}", name=added.document.name))
        except AssistantError as error:
            errors.append(error)
    state["own_errors"] = errors
    state["own_told"] = " ".join(told) if files else say("own_nothing")
    state["own_turn"] = turn + 1


def draw_list(own: OwnDocuments) -> None:
    """Draw each document with a button that takes it away."""
    documents, damaged = own.documents(), own.damaged()
    if not documents and not damaged:
        show(tag("p", say("own_none"), class_="sf-soft"))
    for document in documents:
        more = say("own_more", day=long_day(document.added))
        _draw_item(own, document.id, document.name, more)
    for name in damaged:
        _draw_item(own, name, name, say("own_damaged"))


def _draw_item(own: OwnDocuments, identity: str, name: str, more: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"sf_item_{identity}"):
        show(
            tag(
                "p",
                tag("b", user_text(name, lang="")),
                " ",
                tag("span", more, class_="sf-soft"),
                class_="sf-item",
            )
        )
        st.button(
            literal(say("own_remove", name=name)),
            key=f"own_remove_{identity}",
            icon=":material/delete:",
            type="tertiary",
            on_click=_remove,
            args=(own, identity, name),
        )


def _remove(own: OwnDocuments, identity: str, name: str) -> None:
    state = st.session_state
    state["own_errors"], state["own_told"] = [], ""
    try:
        own.remove(identity)
        state["own_told"] = say("own_removed", name=name)
    except AssistantError as error:
        state["own_errors"] = [error]
