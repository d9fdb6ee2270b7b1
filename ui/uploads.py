"""What a visitor gives in a box for files or for text; kept nowhere but in the session of the visit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import streamlit as st

from assistant.documents import read
from assistant.errors import InputError
from assistant.types_documents import Document
from ui import session
from ui.markup import literal, show, tag, user_text
from ui.words import say

if TYPE_CHECKING:
    from streamlit.runtime.uploaded_file_manager import UploadedFile


@dataclass(frozen=True, slots=True)
class Given:
    """What a visitor gave: the document, and the bytes of its file ("" for pasted text)."""

    document: Document
    data: bytes


def draw_files(key: str, label: str, *, several: bool = False) -> None:
    """Draw a box for files. What was chosen stays chosen when the visitor leaves the page and comes back.

    Of any kind: what cannot be read is told in our own words, with what to do, and not as a type of file.

    Args:
        key: Names the box; `files` and `empty_files` ask for it by this.
        label: Says what files go there.
        several: Whether more than one file may be chosen.
    """
    box = _box(key)
    st.file_uploader(label, key=box, accept_multiple_files=several, on_change=_note, args=(key, several))
    shown = _in_box(key)
    st.session_state[f"{key}_shown"] = {file.file_id for file in shown}
    # Streamlit's own box is empty after another page: what it held is listed below it.
    for file in files(key):
        if file not in shown:
            _draw_kept(key, file)


def files(key: str) -> list[UploadedFile]:
    """The files that are chosen in the box `key`, the first chosen first."""
    return st.session_state.get(f"{key}_files", [])


def empty_files(key: str) -> None:
    """Take away every file that is chosen in the box `key`."""
    session.forget(f"{key}_files")
    # A new key empties the box: Streamlit gives no other way.
    session.next_turn(f"{key}_turn")


def draw_upload(key: str, *, file_label: str, text_label: str, placeholder: str) -> None:
    """Draw a box for a file and a box for text.

    Args:
        key: Begins the keys of both boxes; `taken` asks for them by it.
        file_label: Says what file goes there.
        text_label: Says what text goes there.
        placeholder: Stands in the empty text box.
    """
    draw_files(f"{key}_file", file_label)
    st.text_area(
        text_label,
        key=f"{key}_text",
        height="content",
        placeholder=placeholder,
        on_change="ignore",
        persist_state="session",
    )


def taken(key: str, name: str = "") -> Given:
    """What was given in the boxes of `key`; the file wins.

    Args:
        key: As for `draw_upload`.
        name: What the page calls what goes there, such as the older draft; "" where it is the only one.

    Raises:
        InputError: Nothing was given, or the file cannot be used.
    """
    for file in files(f"{key}_file"):
        data = file.getvalue()
        return Given(read.read_bytes(data, file.name), data)
    text = st.session_state.get(f"{key}_text", "")
    if not name and not text.strip():
        raise InputError(say("nothing_given"), say("nothing_given_fix"))
    return Given(read.read_text(text, name=name or say("pasted_text")), b"")


def empty(key: str) -> None:
    """Take away what was given."""
    session.empty(f"{key}_text")
    empty_files(f"{key}_file")


def _box(key: str) -> str:
    return f"{key}_box_{st.session_state.setdefault(f'{key}_turn', 0)}"


def _in_box(key: str) -> Sequence[UploadedFile]:
    """What Streamlit's own box holds: nothing after another page, whatever was chosen before."""
    held = cast("UploadedFile | Sequence[UploadedFile] | None", st.session_state.get(_box(key)))
    if held is None:
        return []
    return [*held] if isinstance(held, list) else [cast("UploadedFile", held)]


def _note(key: str, several: bool) -> None:
    """The box changed: a file was chosen in it or taken out of it."""
    now = _in_box(key)
    shown: set[str] = st.session_state.get(f"{key}_shown", set())
    earlier = [file for file in files(key) if file.file_id not in shown] if several or not now else []
    st.session_state[f"{key}_files"] = [*earlier, *now]


def _draw_kept(key: str, file: UploadedFile) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"sf_kept_{key}_{file.file_id}"):
        show(tag("p", say("file_kept"), " ", tag("b", user_text(file.name, lang="")), class_="sf-item"))
        st.button(
            literal(say("file_drop", name=file.name)),
            key=f"file_drop_{key}_{file.file_id}",
            icon=":material/close:",
            type="tertiary",
            on_click=_drop,
            args=(key, file.file_id),
        )


def _drop(key: str, file_id: str) -> None:
    st.session_state[f"{key}_files"] = [file for file in files(key) if file.file_id != file_id]
