"""Small things the pages do with what is kept of a visit."""

from __future__ import annotations

import streamlit as st


def forget(*fields: str) -> None:
    """Drop `fields`, so that their boxes are empty and their results gone."""
    for field in fields:
        st.session_state.pop(field, None)


def next_turn(field: str) -> int:
    """Count one more turn in `field`: a new number makes the browser take what is drawn with it for new."""
    st.session_state[field] = st.session_state.get(field, 0) + 1
    return st.session_state[field]
