"""Language and size of the letters."""

from __future__ import annotations

import streamlit as st

from ui.look import SIZE, SIZES
from ui.markup import show, tag
from ui.words import LANGUAGES, choose_language, language, say

_LANGUAGE_BOX, _SIZE_BOX = "settings_language", "settings_size"


def draw() -> None:
    """Draw the two choices."""
    state = st.session_state
    with st.container(border=True, key="sf_settings_look"):
        show(tag("h2", say("settings_look"), class_="sf-side"))
        # The navigation chooses the language too, so the box follows what is chosen.
        state[_LANGUAGE_BOX] = language()
        st.radio(
            say("settings_language"),
            list(LANGUAGES),
            key=_LANGUAGE_BOX,
            format_func=LANGUAGES.__getitem__,
            horizontal=True,
            on_change=_take_language,
        )
        state[_SIZE_BOX] = state.get(SIZE, "normal")
        st.radio(
            say("settings_size"),
            list(SIZES),
            key=_SIZE_BOX,
            format_func={size: say(f"settings_size_{size}") for size in SIZES}.__getitem__,
            horizontal=True,
            on_change=_take_size,
        )
        st.caption(f"{say('settings_theme')} {say('settings_kept')}")


def _take_language() -> None:
    choose_language(st.session_state[_LANGUAGE_BOX])


def _take_size() -> None:
    st.session_state[SIZE] = st.session_state[_SIZE_BOX]
