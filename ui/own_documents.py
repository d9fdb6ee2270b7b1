"""The user's own documents on the library page: add, see, take away."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

import streamlit as st

from assistant.documents.read_html import read_any
from assistant.errors import AssistantError
from assistant.retrieval.own_documents import OwnDocuments
from ui import uploads
from ui.markup import literal, show, tag, user_text
from ui.shared import assistant, draw_error
from ui.words import long_day, say

_WORK, _TIMES, _FILES = "own_work", "own_times", "own_file"


@dataclass(slots=True)
class _Work:
    """What is done with the visitor's documents, and what came of it.

    Adding takes seconds, and Streamlit cuts a run of the page off as soon as the visitor does something more:
    from then on it may not touch the session, not even to look up the visitor's language. So what came of it
    is noted here, the next drawing waits for it, and a file is added once, however often "Add" is pressed.

    Attributes:
        busy: Held while something is added or taken away.
        times: How often files were added; each time the box is emptied.
        told: What became of each document, by its name.
        errors: Why a file or a document could not be worked on.
    """

    busy: threading.Lock = field(default_factory=threading.Lock)
    times: int = 0
    told: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    errors: list[AssistantError] = field(default_factory=list[AssistantError])


def draw() -> None:
    """Draw the section; nothing where documents cannot be added."""
    own = assistant().own_documents
    if own is None:
        return
    with st.container(border=True, key="sf_own_documents"):
        show(tag("h2", say("own_title"), class_="sf-side"), tag("p", say("own_documents_lead")))
        show(tag("p", tag("b", say("own_warning")), " ", say("own_shared"), class_="sf-soft"))
        work = _work()
        with work.busy:
            times, told, errors = work.times, list(work.told), list(work.errors)
        if st.session_state.setdefault(_TIMES, times) != times:
            uploads.empty_files(_FILES)
            st.session_state[_TIMES] = times
        uploads.draw_files(_FILES, say("own_file"), several=True)
        st.button(say("own_add"), icon=":material/add:", on_click=_add, args=(own, work, times))
        for error in errors:
            draw_error(error)
        if told:
            lines = " ".join(say(f"own_{became}", name=name) for became, name in told)
            show(tag("p", user_text(lines, lang=""), role="status"))
        draw_list(own)


def _work() -> _Work:
    return st.session_state.setdefault(_WORK, _Work())


def _add(own: OwnDocuments, work: _Work, times: int) -> None:
    """Each file by itself: a bad one does not cost the others.

    Args:
        own: Where they go.
        work: What came of it is noted here.
        times: How often files had been added when the button was drawn.
    """
    files = uploads.files(_FILES)
    with work.busy:
        if times != work.times:
            return  # pressed twice
        work.errors, work.told = [], [] if files else [("nothing", "")]
        for file in files:
            try:
                added = own.add(read_any(file.getvalue(), file.name))
                work.told.append((added.change, added.document.name))
            except AssistantError as error:
                work.errors.append(error)
        work.times += 1


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
            args=(own, _work(), identity, name),
        )


def _remove(own: OwnDocuments, work: _Work, identity: str, name: str) -> None:
    with work.busy:
        if ("removed", name) in work.told:
            return  # pressed twice
        work.errors, work.told = [], []
        try:
            own.remove(identity)
            work.told = [("removed", name)]
        except AssistantError as error:
            work.errors = [error]
