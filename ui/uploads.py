"""A document that was uploaded or pasted: the file wins, and neither is kept anywhere but in the session."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from assistant.documents import read
from assistant.errors import InputError
from assistant.types_documents import Document
from ui import session
from ui.words import say


@dataclass(frozen=True, slots=True)
class Given:
    """What a visitor gave: the document, and the bytes of its file ("" for pasted text)."""

    document: Document
    data: bytes


def draw_upload(key: str, *, file_label: str, text_label: str, placeholder: str) -> None:
    """Draw a box for a file and a box for text.

    Args:
        key: Begins the keys of both boxes; `taken` asks for them by it.
        file_label: Says what file goes there.
        text_label: Says what text goes there.
        placeholder: Stands in the empty text box.
    """
    # A new key after "start over" empties the box: Streamlit gives no other way.
    turn = st.session_state.get(f"{key}_turn", 0)
    # Of any kind: what cannot be read is told in our own words, with what to do, and not as a type of file.
    st.file_uploader(file_label, key=f"{key}_file_{turn}")
    st.text_area(
        text_label,
        key=f"{key}_text",
        height="content",
        placeholder=placeholder,
        on_change="ignore",
        persist_state="session",
    )


def taken(key: str, name: str = "") -> Given:
    """What was given in the boxes of `key`.

    Args:
        key: As for `draw_upload`.
        name: What the page calls what goes there, such as the older draft; "" where it is the only one.

    Raises:
        InputError: Nothing was given, or the file cannot be used.
    """
    state = st.session_state
    upload = state.get(f"{key}_file_{state.get(f'{key}_turn', 0)}")
    if upload is not None:
        data = upload.getvalue()
        return Given(read.read_bytes(data, upload.name), data)
    text = state.get(f"{key}_text", "")
    if not name and not text.strip():
        raise InputError(say("nothing_given"), say("nothing_given_fix"))
    return Given(read.read_text(text, name=name or say("pasted_text")), b"")


def empty(key: str) -> None:
    """Take away what was given."""
    session.empty(f"{key}_text")
    session.next_turn(f"{key}_turn")
