"""Small things the pages do with what is kept of a visit."""

from __future__ import annotations

import streamlit as st

_AGAIN = "sf_open_again"


def forget(*fields: str) -> None:
    """Drop `fields`, so that what was made is gone. For text boxes there is `empty`."""
    for field in fields:
        st.session_state.pop(field, None)


def empty(*boxes: str) -> None:
    """Empty text boxes. A box whose field is only dropped keeps in the browser what stands in it."""
    for box in boxes:
        st.session_state[box] = ""


def next_turn(field: str) -> int:
    """Count one more turn in `field`: a new number makes the browser take what is drawn with it for new."""
    st.session_state[field] = st.session_state.get(field, 0) + 1
    return st.session_state[field]


def open_again(page: str) -> None:
    """Let `page` do at its next drawing what its main button does."""
    st.session_state[_AGAIN] = page


def opened_again(page: str) -> bool:
    """Whether kept work of `page` was just opened, so that its result is to be made again. True once."""
    if st.session_state.get(_AGAIN) != page:
        return False
    del st.session_state[_AGAIN]
    return True
