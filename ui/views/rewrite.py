"""The main job: paste, add strengths, see before and after with the proof."""

from __future__ import annotations

import re

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from assistant import intake
from assistant.errors import AssistantError
from assistant.pipeline import Assistant
from assistant.types import RewriteRequest
from ui import before_sending, drafts, own_version, session
from ui.goal_cards import draw_drafts
from ui.result import RESULT_ID, unchecked
from ui.shared import assistant, draw_top, focus_on, offline_assistant, privacy_line, settings
from ui.strength_chips import draw_chips
from ui.words import say, say_list
from ui.writing import Step, Writing

_EXAMPLES = ("goal", "levels", "vague")
_KINDS = ("auto", "goal", "present_levels")
_BOXES = ("rewrite_text", "rewrite_strengths", "rewrite_names")
_BETWEEN_ENTRIES = re.compile(r"[,;\n]+")


def draw() -> None:
    """Draw the page."""
    draw_top("rewrite", _draw_form, note=privacy_line())
    made = drafts.current()
    if made is None:
        return
    draw_drafts(made)
    st.button(say("start_over"), icon=":material/restart_alt:", on_click=_start_over)
    focus_on(RESULT_ID, turn=made.turn)


def _draw_form() -> None:
    st.text_area(
        say("text_label"),
        key="rewrite_text",
        height="content",
        placeholder=say("text_placeholder"),
        on_change="ignore",
        persist_state="session",
    )
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
    # Leaving a box does not rerun the page ("ignore"): the rerun would swallow the click that left the box.
    # A text box and not chips: what is typed into a chip box and not finished with Enter is thrown away.
    st.text_area(
        say("strengths_label"),
        key="rewrite_strengths",
        height="content",
        placeholder=say("strengths_placeholder"),
        on_change="ignore",
        persist_state="session",
    )
    st.caption(say("strengths_help"))
    draw_chips()
    with st.expander(say("more_choices")):
        _draw_more()
    clicked = st.button(say("rewrite_button"), type="primary", icon=":material/edit_note:")
    again = session.opened_again("rewrite")
    if clicked or again:
        _start(offline_assistant() if again else assistant())
    if drafts.WRITING in st.session_state:
        _follow(st.session_state[drafts.WRITING])
    if not settings().is_offline:
        if st.button(say("preview_button"), icon=":material/visibility:"):
            before_sending.open_preview()
        if before_sending.is_open():
            before_sending.draw(_request())


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
    request = RewriteRequest(
        text=state["rewrite_text"],
        kind=intake.check_kind(state.get("rewrite_kind")),
        strengths=split_entries(state["rewrite_strengths"]),
        people=split_entries(state.get("rewrite_names", "")),
    )
    return before_sending.as_answered(request)


def _start(writer: Assistant) -> None:
    state = st.session_state
    state["rewrite_error"] = None
    before_sending.close_preview()
    try:
        state[drafts.WRITING] = Writing(writer, _request(), session.next_turn("rewrite_turn"))
    except AssistantError as error:
        drafts.forget()
        state["rewrite_error"] = error


def _follow(writing: Writing) -> None:
    """Show how far a rewrite is until it is done. Whoever leaves the page meanwhile finds it here again."""
    bar, text = st.empty(), st.empty()
    try:
        with st.spinner(say("working")):
            for step in writing.steps():
                _tell(bar, text, step)
            made = writing.result()
            if kept := drafts.brought_back():
                own_version.restore(made, kept, offline_assistant())
            drafts.keep(made)
    except AssistantError as error:
        drafts.forget()
        st.session_state["rewrite_error"] = error
    bar.empty()
    text.empty()


def _tell(bar: DeltaGenerator, text: DeltaGenerator, step: Step) -> None:
    """Say which goal is being worked on, and what a model has written of it so far."""
    if step.count > 1:
        words = say("working_goal", number=str(step.number), count=str(step.count))
        bar.progress((step.number - 1) / step.count, text=words)
    else:
        bar.empty()  # drawn all the same: Streamlit lets a visitor leave the page only between two drawings
    if step.draft:
        text.html(unchecked(step.draft))
    else:
        text.empty()


def split_entries(typed: str) -> tuple[str, ...]:
    """What stands between line breaks, commas and semicolons, in order and without repeats."""
    parts = (part.strip(" \t\r•*-") for part in _BETWEEN_ENTRIES.split(typed))
    return tuple(dict.fromkeys(part for part in parts if part))


def _use_example(name: str) -> None:
    st.session_state["rewrite_text"] = say(f"example_{name}_text")
    st.session_state["rewrite_strengths"] = ", ".join(say_list(f"example_{name}_strengths"))
    st.session_state["rewrite_kind"] = "auto"
    st.session_state["rewrite_names"] = ""
    st.session_state["rewrite_error"] = None
    before_sending.forget()
    drafts.forget()


def _start_over() -> None:
    session.empty(*_BOXES)
    session.forget("rewrite_kind", "rewrite_error")
    before_sending.forget()
    drafts.forget()
