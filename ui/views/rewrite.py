"""The main job: paste, add strengths, see before and after with the proof."""

from __future__ import annotations

import re

import streamlit as st

from assistant import intake
from assistant.errors import AssistantError
from assistant.pipeline import Assistant
from assistant.types import RewriteRequest
from ui import own_version, session
from ui.result import RESULT_ID, draw_result
from ui.shared import assistant, draw_error, draw_top, focus_on, offline_assistant, privacy_line, settings
from ui.words import say, say_list

_EXAMPLES = ("goal", "levels", "vague")
_KINDS = ("auto", "goal", "present_levels")
_FIELDS = ("rewrite_text", "rewrite_kind", "rewrite_strengths", "rewrite_names")
_BETWEEN_ENTRIES = re.compile(r"[,;\n]+")


def draw() -> None:
    """Draw the page."""
    state = st.session_state
    draw_top("rewrite", _draw_form, note=privacy_line())
    result = state.get("rewrite_result")
    if result is None:
        return
    own = state.get(own_version.OWN_RESULT)
    request, turn = state["rewrite_request"], state["rewrite_turn"]
    draw_result(own or result, is_own=own is not None, edit=lambda: own_version.draw(result, request, turn))
    st.button(say("start_over"), icon=":material/restart_alt:", on_click=_start_over)
    focus_on(RESULT_ID, turn=state["rewrite_turn"])


def _draw_form() -> None:
    st.caption(say("example_label"))
    with st.container(horizontal=True, key="sf_examples"):
        for name in _EXAMPLES:
            st.button(
                say(f"example_{name}"),
                key=f"example_{name}",
                type="tertiary",
                on_click=_use_example,
                args=(name,),
            )
    st.text_area(
        say("text_label"),
        key="rewrite_text",
        height=170,
        placeholder=say("text_placeholder"),
        on_change="ignore",
        persist_state="session",
    )
    # Leaving a box does not rerun the page ("ignore"): the rerun would swallow the click that left the box.
    # A text box and not chips: what is typed into a chip box and not finished with Enter is thrown away.
    st.text_area(
        say("strengths_label"),
        key="rewrite_strengths",
        height=82,
        placeholder=say("strengths_placeholder"),
        on_change="ignore",
        persist_state="session",
    )
    st.caption(say("strengths_help"))
    with st.expander(say("more_choices")):
        _draw_more()
    clicked = st.button(say("rewrite_button"), type="primary", icon=":material/edit_note:")
    again = session.opened_again("rewrite")
    if clicked or again:
        with st.spinner(say("working")):
            _rewrite(offline_assistant() if again else assistant())
    if not settings().is_offline and st.button(say("preview_button"), icon=":material/visibility:"):
        _draw_preview()


def _draw_more() -> None:
    st.session_state.setdefault("rewrite_kind", "auto")
    st.radio(
        say("kind_label"),
        _KINDS,
        key="rewrite_kind",
        format_func={kind: say(f"kind_{kind}") for kind in _KINDS}.__getitem__,
        horizontal=True,
        persist_state="session",
    )
    st.text_input(
        say("names_label"),
        key="rewrite_names",
        placeholder=say("names_placeholder"),
        on_change="ignore",
        persist_state="session",
    )
    st.caption(say("names_help"))


def _request() -> RewriteRequest:
    state = st.session_state
    return RewriteRequest(
        text=state["rewrite_text"],
        kind=intake.check_kind(state.get("rewrite_kind")),
        strengths=split_entries(state["rewrite_strengths"]),
        people=split_entries(state.get("rewrite_names", "")),
    )


def _draw_preview() -> None:
    """What the model would be told, before anything is sent."""
    try:
        with st.spinner(say("working")):
            told = assistant().preview(_request())
    except AssistantError as error:
        draw_error(error)
        return
    st.caption(say("preview_help"))
    st.code(told, language=None, wrap_lines=True)


def _rewrite(writer: Assistant) -> None:
    state = st.session_state
    state["rewrite_error"] = None
    try:
        request = _request()
        state["rewrite_result"] = writer.rewrite(request)
        state["rewrite_request"] = request
        own_version.forget()
        own_version.restore(state["rewrite_result"], request, session.next_turn("rewrite_turn"))
    except AssistantError as error:
        state["rewrite_result"] = None
        state["rewrite_error"] = error


def split_entries(typed: str) -> tuple[str, ...]:
    """What stands between line breaks, commas and semicolons, in order and without repeats."""
    parts = (part.strip(" \t\r•*-") for part in _BETWEEN_ENTRIES.split(typed))
    return tuple(dict.fromkeys(part for part in parts if part))


def _use_example(name: str) -> None:
    st.session_state["rewrite_text"] = say(f"example_{name}_text")
    st.session_state["rewrite_strengths"] = ", ".join(say_list(f"example_{name}_strengths"))
    st.session_state["rewrite_kind"] = "auto"
    st.session_state["rewrite_names"] = ""
    st.session_state["rewrite_result"] = None
    st.session_state["rewrite_error"] = None
    own_version.forget()


def _start_over() -> None:
    session.forget(*_FIELDS, "rewrite_result", "rewrite_error")
    own_version.forget()
