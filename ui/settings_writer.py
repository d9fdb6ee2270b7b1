"""Who writes: what is in use, another writer for this visit, and a test of the connection."""

from __future__ import annotations

import streamlit as st

from assistant.errors import AssistantError
from assistant.language.models import leaves_machine
from assistant.language.probe import probe
from assistant.settings import Settings
from ui import visit_writer
from ui.cards import status
from ui.engine import engine_text
from ui.markup import Safe, show, tag, user_text
from ui.shared import draw_error, server_assistant, server_settings, settings
from ui.words import say

_WHICH, _ADDRESS, _MODEL, _KEY = "settings_which", "settings_address", "settings_model", "settings_key"
_ERROR, _TOLD, _TESTED = "settings_error", "settings_told", "settings_tested"
_CHOICES = ("setup", "offline", "other")
_TEST_SECONDS = 15.0


def draw() -> None:
    """Draw the card."""
    with st.container(border=True, key="sf_settings_writer"):
        show(tag("h2", say("settings_writer"), class_="sf-side"), *_in_use(settings()))
        if told := st.session_state.pop(_TOLD, ""):
            show(tag("p", user_text(told, lang=""), role="status"))
        if not settings().is_offline:
            _draw_test()
        if visit_writer.may_choose():
            _draw_choice()
        else:
            show(tag("p", say("settings_not_here"), class_="sf-soft"))


def _in_use(chosen: Settings) -> list[Safe]:
    by_visitor = visit_writer.chosen() is not None
    where = tag("p", say("settings_from_visit" if by_visitor else "settings_from_setup"), class_="sf-soft")
    if chosen.is_offline:
        return [tag("p", say("settings_writer_offline")), where]
    address = visit_writer.shown_address(chosen.base_url)
    lines = [tag("p", user_text(say("settings_writer_model", model=chosen.model, address=address), lang=""))]
    if not leaves_machine(chosen.base_url):
        lines.append(tag("p", say("settings_writer_here")))
    if not visit_writer.is_encrypted(chosen.base_url):
        lines.append(tag("p", tag("b", say("settings_not_encrypted"))))
    key = "settings_writer_key" if chosen.api_key else "settings_writer_no_key"
    return [*lines, tag("p", say(key)), where]


def _draw_test() -> None:
    state = st.session_state
    if st.button(say("settings_test"), icon=":material/network_check:"):
        with st.spinner(say("settings_testing")):
            _test()
    st.caption(say("settings_test_help"))
    tested = state.get(_TESTED)
    if isinstance(tested, AssistantError):
        problem = tag("p", engine_text(tested.problem), " ", engine_text(tested.fix))
        show(status("!", say("settings_test_failed"), problem, look="needs_review"))
    elif tested is not None:
        more = say("settings_test_ok_more", seconds=f"{tested.seconds:.1f}", form=tested.form)
        show(status("✓", say("settings_test_ok"), tag("p", more), look="accepted"))


def _test() -> None:
    chosen = settings()
    try:
        chosen.require_usable_model()
        st.session_state[_TESTED] = probe(
            model=chosen.model,
            base_url=chosen.base_url,
            api_key=chosen.api_key,
            seconds=min(_TEST_SECONDS, chosen.timeout_seconds),
        )
    except AssistantError as error:
        st.session_state[_TESTED] = error


def _draw_choice() -> None:
    state = st.session_state
    with st.expander(say("settings_change"), expanded=_ERROR in state):
        which = st.radio(
            say("settings_which"),
            _CHOICES,
            key=_WHICH,
            format_func={name: say(f"settings_which_{name}") for name in _CHOICES}.__getitem__,
        )
        if which == "other":
            _draw_boxes()
        st.button(say("settings_use"), type="primary", on_click=_use)
        if error := state.get(_ERROR):
            draw_error(error)


def _draw_boxes() -> None:
    st.text_input(
        say("settings_address"), key=_ADDRESS, placeholder=say("settings_address_hint"), on_change="ignore"
    )
    st.caption(say("settings_address_help"))
    st.text_input(
        say("settings_model"), key=_MODEL, placeholder=say("settings_model_hint"), on_change="ignore"
    )
    st.text_input(say("settings_key"), key=_KEY, type="password", autocomplete="off", on_change="ignore")
    st.caption(say("settings_key_help"))


def _use() -> None:
    state = st.session_state
    for field in (_ERROR, _TOLD, _TESTED):
        state.pop(field, None)
    which = state.get(_WHICH, _CHOICES[0])
    try:
        if which == "setup":
            visit_writer.as_set_up()
        elif which == "offline":
            visit_writer.choose_offline(server_settings(), server_assistant())
        else:
            visit_writer.choose_model(
                server_settings(),
                server_assistant(),
                address=str(state.get(_ADDRESS) or ""),
                model=str(state.get(_MODEL) or ""),
                key=str(state.get(_KEY) or ""),
            )
            # From here on the key lives in the settings of the visit alone, which print without it.
            state[_KEY] = ""
        state[_TOLD] = say("settings_used", writer=_name(settings()))
    except AssistantError as error:
        state[_ERROR] = error


def _name(chosen: Settings) -> str:
    return say("settings_which_offline") if chosen.is_offline else chosen.model
