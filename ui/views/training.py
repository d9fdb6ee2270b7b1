"""The training room: train alone, join or lead a staff session, print a handout."""

from __future__ import annotations

import streamlit as st

from ui import training_alone, training_join, training_lead, training_print
from ui.words import say

_MODES = {
    "alone": training_alone.draw,
    "join": training_join.draw,
    "lead": training_lead.draw,
    "print": training_print.draw,
}


def draw() -> None:
    """Draw the page."""
    state = st.session_state
    st.title(say("training_title"), anchor=False)
    if "training_mode" not in state:
        state["training_mode"] = "join" if training_join.ROOM in st.query_params else "alone"
    # Whoever takes part in a session sees the exercise at once: on a phone all this would fill the screen.
    if state["training_mode"] == "join" and training_join.is_inside():
        training_join.draw()
    else:
        _draw_choice()


def _draw_choice() -> None:
    st.markdown(say("training_lead"))
    mode = st.radio(
        say("training_mode"),
        list(_MODES),
        key="training_mode",
        format_func=lambda name: say(f"training_mode_{name}"),
        horizontal=True,
        persist_state="session",
    )
    _MODES[mode or "alone"]()
