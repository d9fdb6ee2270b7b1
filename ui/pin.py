"""The button that puts something into the meeting plan."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from ui.words import say

T = TypeVar("T")


def draw_pin(pin: Callable[[T], None], item: T, *, pinned: bool, key: str) -> None:
    """Draw the button; what is in the plan already cannot be put in again.

    Args:
        pin: Puts `item` in.
        item: What to put in.
        pinned: Whether it is in.
        key: The button's own key.
    """
    st.button(
        say("plan_pinned" if pinned else "plan_pin"),
        icon=":material/check:" if pinned else ":material/push_pin:",
        key=key,
        disabled=pinned,
        on_click=pin,
        args=(item,),
    )
