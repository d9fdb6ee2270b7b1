"""A button that gives the visitor a file. Nothing of it is kept."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from ui.words import say

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TEXT = "text/plain"
MARKDOWN = "text/markdown"
CSV = "text/csv"


def draw_download(
    label: str, data: bytes | str | Callable[[], bytes], file_name: str, mime: str, *, key: str | None = None
) -> None:
    """Draw the button.

    Args:
        label: Key of its words.
        data: The file, or what makes it when it is asked for.
        file_name: What the file is called.
        mime: What kind of file it is.
        key: Tells two buttons of the same words apart.
    """
    st.download_button(
        say(label),
        data,
        file_name=file_name,
        mime=mime,
        icon=":material/download:",
        on_click="ignore",
        key=key,
    )
