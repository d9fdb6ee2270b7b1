"""Strengths that the finder or the text itself names, each a tap away from the box of strengths."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from assistant.errors import AssistantError
from assistant.finder import FoundStrength
from ui import plan_state
from ui.markup import literal
from ui.shared import assistant
from ui.words import say

_KEY = "rewrite_chips"
_READ = "rewrite_chips_read"
_MOST = 8
_ENDS = frozenset(".,;!?")  # a line without any is a heading
_LONGEST = 90  # characters: what is longer is a paragraph and no chip


def draw_chips() -> None:
    """Draw what is offered and not yet in the box; nothing if there is nothing."""
    if offered := _offered():
        st.pills(say("chips_label"), offered, key=_KEY, format_func=literal, on_change=_add)


def _offered() -> list[str]:
    typed = str(st.session_state.get(plan_state.REWRITE_STRENGTHS) or "").casefold()
    found = dict.fromkeys((*_from_finder(), *_from_text()))
    return [strength for strength in found if strength.casefold() not in typed][:_MOST]


def _from_finder() -> Iterator[str]:
    """Answers a goal can use: praise without an act is asked about again first."""
    found: tuple[FoundStrength, ...] = st.session_state.get("finder_found") or ()
    return (strength.words.rstrip(" .!") for strength in found if strength.phrase)


def _from_text() -> tuple[str, ...]:
    """The strengths that the text in the box names. It is read once, however often the page draws itself."""
    text = str(st.session_state.get("rewrite_text") or "")
    read: tuple[str, tuple[str, ...]] = st.session_state.get(_READ, ("", ()))
    if read[0] == text:
        return read[1]
    try:
        spans = assistant().review(text).strengths
    except AssistantError:
        return ()  # the visitor meets it when the text is rewritten
    said = (span for span in spans if span.text[:1].islower() or text[span.end : span.end + 1] in _ENDS)
    flat = (" ".join(span.text.split()).strip(" .,;") for span in said)
    # What the student "will" do is the goal, and no strength yet.
    found = tuple(words for words in flat if 0 < len(words) <= _LONGEST and "will" not in words.split())
    st.session_state[_READ] = (text, found)
    return found


def _add() -> None:
    """Put the chip into the box, behind what was typed."""
    state = st.session_state
    chosen = state.get(_KEY)
    if chosen:
        typed = str(state.get(plan_state.REWRITE_STRENGTHS) or "").rstrip()
        state[plan_state.REWRITE_STRENGTHS] = f"{typed}\n{chosen}" if typed else chosen
    state[_KEY] = None
