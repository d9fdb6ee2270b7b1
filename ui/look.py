"""How large the letters are, kept for the visit."""

from __future__ import annotations

import streamlit as st

SIZES = {"normal": 100, "large": 125, "larger": 150}
"""Names of the sizes, each in percent of the app's own."""

SIZE = "sf_text_size"
_BASE_PIXELS = 17
"""As in the theme: everything else on a page is a multiple of it."""


def draw_look() -> None:
    """Make the letters as large as the visitor chose."""
    percent = SIZES.get(st.session_state.get(SIZE, "normal"), 100)
    if percent != 100:
        pixels = _BASE_PIXELS * percent / 100
        # Streamlit sets its own size on the same element, so ours has to win.
        st.html(f"<style>html {{ font-size: {pixels:g}px !important; }}</style>")
