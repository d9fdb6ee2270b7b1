"""Saved work: whether it is kept and where, and to open it again, take it along, or delete it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from assistant.errors import AssistantError
from assistant.types_saving import Work
from ui import saving_session, session
from ui.downloads import WORD, draw_download
from ui.markup import Safe, first_words, literal, show, tag, user_text
from ui.saving_files import day, page_name, works_as_json, works_as_word
from ui.saving_place import Place, place, store
from ui.shared import draw_error, go_to
from ui.words import long_day, say

_JSON = "application/json"
_FILE = "saved-work"
_WORDS_SHOWN = 4
_SWITCH, _ERROR, _TOLD, _SURE = "saved_switch", "saved_error", "saved_told", "saved_sure"


def draw() -> None:
    """Draw the page."""
    st.title(say("saved_title"), anchor=False)
    st.markdown(say("saved_lead"))
    saving_session.autosave()
    try:
        here = place()
        _draw_choice(here)
        works = saving_session.works()
    except AssistantError as error:
        _draw_trouble(error)
        return
    if trouble := st.session_state.pop(_ERROR, None) or saving_session.problem():
        _draw_trouble(trouble)
    if not here.can_keep:
        return
    _draw_works(works)
    if works:
        _draw_take(works)
    if works or saving_session.is_on():
        _draw_delete_all(len(works))


def _draw_trouble(error: AssistantError) -> None:
    draw_error(error)
    st.button(say("saving_try_again"), icon=":material/refresh:", on_click=saving_session.try_again)


def _draw_choice(here: Place) -> None:
    """The switch, or in one line why there is none."""
    with st.container(border=True, key="sf_form"):
        show(tag("h2", say("saving_where"), class_="sf-side"))
        if here.kind == "nowhere":
            show(tag("p", say("saving_nowhere")))
            return
        if here.kind == "sign_in":
            show(tag("p", say("saving_sign_in_first")))
            st.button(say("saving_sign_in"), type="primary", icon=":material/login:", on_click=st.login)
            return
        _draw_switch(here)
        if here.kind == "account":
            with st.container(horizontal=True, vertical_alignment="center"):
                name = say("saving_signed_in", name=here.name or say("saving_somebody"))
                show(tag("p", user_text(name), class_="sf-item"))
                st.button(say("saving_sign_out"), icon=":material/logout:", on_click=st.logout)


def _draw_switch(here: Place) -> None:
    on = saving_session.is_on()
    st.session_state[_SWITCH] = on
    st.toggle(say("saving_switch"), key=_SWITCH, on_change=_switch)
    means = "saving_account" if here.kind == "account" else "saving_computer"
    if here.kind == "computer" and store().is_server:
        means = "saving_database"
    told = [tag("p", say(means))]
    if on and (since := store().kept_since(here.owner)):
        told.append(tag("p", say("saving_since", day=long_day(since.astimezone())), class_="sf-soft"))
    show(*told)
    if here.kind == "computer":
        # Behind a press: a path is long, may hold a person's name, and few need it.
        with st.expander(say("saving_place_heading"), icon=":material/folder:", key="saving_place"):
            show(tag("p", user_text(say("saving_place", place=store().place)), class_="sf-soft"))


def _switch() -> None:
    state = st.session_state
    session.forget(_TOLD, _SURE)
    try:
        if state[_SWITCH]:
            saving_session.turn_on()
        else:
            saving_session.turn_off()
    except AssistantError as error:
        state[_ERROR] = error


def _draw_works(works: Sequence[Work]) -> None:
    on = saving_session.is_on()
    show(tag("h2", say("saved_heading"), class_="sf-side"))
    if told := st.session_state.pop(_TOLD, ""):
        show(tag("p", user_text(told), role="status"))
    if not works:
        show(tag("p", say("saved_none_on" if on else "saved_none_off"), class_="sf-soft"))
    elif not on:
        show(tag("p", say("saved_still"), class_="sf-soft"))
    for work in works:
        _draw_work(work)


def _draw_work(work: Work) -> None:
    title = work.title or say("saved_untitled")
    more = say("saved_changed", page=page_name(work.page), day=day(work))
    with st.container(horizontal=True, vertical_alignment="center", key=f"sf_item_{work.id}"):
        show(
            tag(
                "p",
                tag("b", user_text(title)),
                Safe("<br>"),
                tag("span", more, class_="sf-soft"),
                class_="sf-item",
            )
        )
        with st.container(horizontal=True, width="content", key=f"sf_pair_{work.id}"):
            short = first_words(title, _WORDS_SHOWN)
            if st.button(
                literal(say("saved_open", title=short)),
                icon=":material/folder_open:",
                key=f"saved_open_{work.id}",
            ):
                _open(work)
            st.button(
                literal(say("saved_delete", title=short)),
                icon=":material/delete:",
                type="tertiary",
                key=f"saved_delete_{work.id}",
                on_click=_delete,
                args=(work,),
            )


def _open(work: Work) -> None:
    try:
        saving_session.open_work(work)
    except AssistantError as error:
        draw_error(error)
        return
    go_to(work.page)


def _delete(work: Work) -> None:
    state = st.session_state
    session.forget(_SURE)
    try:
        saving_session.delete(work)
        state[_TOLD] = say("saved_deleted", title=work.title or say("saved_untitled"))
    except AssistantError as error:
        state[_ERROR] = error


def _draw_take(works: Sequence[Work]) -> None:
    with st.container(border=True, key="sf_take"):
        show(tag("h3", say("saved_take")), tag("p", say("saved_take_lead"), class_="sf-soft"))
        with st.container(horizontal=True):
            draw_download("saved_word", lambda: works_as_word(works), f"{_FILE}.docx", WORD)
            draw_download("saved_json", lambda: works_as_json(works).encode(), f"{_FILE}.json", _JSON)


def _draw_delete_all(count: int) -> None:
    """Two steps: there is no way back."""
    state = st.session_state
    with st.container(border=True, key="sf_own"):
        show(tag("h3", say("saved_delete_all")), tag("p", say("saved_delete_all_lead"), class_="sf-soft"))
        if not state.get(_SURE):
            st.button(say("saved_delete_all"), icon=":material/delete_forever:", on_click=_ask_sure)
            return
        with st.container(horizontal=True):
            st.button(
                say("saved_sure", count=str(count)),
                type="primary",
                icon=":material/delete_forever:",
                on_click=_delete_all,
            )
            st.button(say("saved_not_sure"), on_click=session.forget, args=(_SURE,))


def _ask_sure() -> None:
    st.session_state[_SURE] = True


def _delete_all() -> None:
    state = st.session_state
    session.forget(_SURE)
    try:
        saving_session.delete_everything()
        state[_TOLD] = say("saved_all_gone")
    except AssistantError as error:
        state[_ERROR] = error
