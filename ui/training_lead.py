"""Whoever leads a staff session: open it, watch the group's answers, show the solutions, close and delete."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

import streamlit as st

from ui import session, training_choice, training_join, training_print
from ui.engine import told
from ui.markup import Safe, show, tag
from ui.shared import draw_error
from ui.training_results import draw_results
from ui.training_room import MOST_EXERCISES, Lead, Results, RoomError
from ui.training_work import rooms
from ui.words import say

SECONDS_BETWEEN_LOOKS = 3
_LEAD, _ERROR, _SURE = "training_lead", "training_lead_error", "training_lead_sure"
_ALL = "*"
_THIS_COMPUTER = ("127.0.0.1", "localhost", "::1", None)


def draw() -> None:
    """Draw the form to open a session, or the session."""
    state = st.session_state
    lead: Lead | None = state.get(_LEAD)
    if lead is not None:
        try:
            results = rooms().results(lead)
        except RoomError as error:
            session.forget(_LEAD, _SURE)
            state[_ERROR] = error
        else:
            _draw_session(lead, results)
            return
    _draw_form()


def _draw_form() -> None:
    state = st.session_state
    with st.container(border=True, key="sf_form"):
        chosen = training_choice.draw_pick("training_lead", MOST_EXERCISES)
        show(tag("p", say("training_fitting", count=str(len(chosen))), role="status", class_="sf-soft"))
        if st.button(say("training_open"), type="primary", icon=":material/groups:", key="training_open"):
            _take(lambda: rooms().open([exercise.id for exercise in chosen]))
        if error := state.get(_ERROR):
            draw_error(error)
    st.caption(f":material/lock: {say('training_kept')}")
    with st.expander(say("training_back"), icon=":material/key:"):
        for name in ("code", "key"):
            st.text_input(
                say(f"training_lead_{name}"),
                key=f"training_lead_{name}",
                max_chars=30,
                autocomplete="off",
                on_change="ignore",
            )
        if st.button(say("training_back_button"), key="training_back"):
            _take(_come_back)


def _come_back() -> Lead:
    lead = Lead(st.session_state["training_lead_code"], st.session_state["training_lead_key"])
    return Lead(rooms().results(lead).code, lead.key)


def _take(get: Callable[[], Lead]) -> None:
    state = st.session_state
    state[_ERROR] = None
    try:
        state[_LEAD] = get()
    except RoomError as error:
        state[_ERROR] = error
    st.rerun()


def _draw_session(lead: Lead, results: Results) -> None:
    code = f"{lead.code[:3]} {lead.code[3:]}"
    show(
        tag(
            "section",
            tag("h2", say("training_session"), class_="sf-say-heading"),
            tag("p", say("training_tell"), class_="sf-soft"),
            tag("p", code, class_="sf-code"),
            *_how_to_come(lead),
            class_="sf-card",
            aria_label=say("training_session"),
        )
    )
    _draw_key(lead)
    _draw_live(lead)
    known = training_choice.by_id()
    exercises = [known[name] for name in results.exercises if name in known]
    with st.expander(say("training_take_along"), icon=":material/print:"):
        training_print.draw_downloads(exercises)
    _draw_end(lead, results)


def _draw_key(lead: Lead) -> None:
    """The key, which this window keeps: after a reload it stands in the form to come back."""
    letters = "".join(letter for letter in lead.key if letter.isalnum())  # it may be one that was typed
    key = "-".join(letters[at : at + 4] for at in range(0, len(letters), 4))
    with st.expander(say("training_key"), icon=":material/key:"):
        show(tag("p", say("training_key_more")))
        st.code(key, language=None)
    # Whoever pressed "delete" once made the window forget; it is told anew, as the words are others then.
    asked = str(st.session_state.get(_SURE, False)).lower()
    told = f"window.sfLead && window.sfLead({lead.code!r}, {key!r}); // {asked}\n"
    st.html(f"<script>{told}</script>", unsafe_allow_javascript=True)


def _how_to_come(lead: Lead) -> list[Safe]:
    """The address that others open, or why they cannot yet."""
    parts = urlsplit(str(st.context.url or ""))
    if parts.hostname in _THIS_COMPUTER:
        return [tag("p", say("training_only_here"), " ", tag("code", "strengths app --network"))]
    address = f"{parts.scheme}://{parts.netloc}/training?{training_join.ROOM}={lead.code}"
    return [tag("p", say("training_address"), " ", tag("b", address, class_="sf-user"))]


@st.fragment(run_every=SECONDS_BETWEEN_LOOKS)
def _draw_live(lead: Lead) -> None:
    """What the group has answered so far. It draws itself again while the page is open."""
    try:
        results = rooms().results(lead)
    except RoomError:
        st.rerun()
    draw_results(results)
    _draw_show(lead, results)


def _draw_show(lead: Lead, results: Results) -> None:
    hidden = [name for name in results.exercises if name not in results.shown]
    if not hidden:
        show(tag("p", say("training_all_shown"), class_="sf-soft"))
        return
    known = training_choice.by_id()
    titles = {
        name: f"{number}. {told(known[name].title)}"
        for number, name in enumerate(results.exercises, 1)
        if name in known
    }
    titles[_ALL] = say("training_show_all")
    options = [*hidden, _ALL]
    if st.session_state.get("training_show_which") not in options:
        st.session_state["training_show_which"] = options[0]
    st.selectbox(
        say("training_show_which"), options, key="training_show_which", format_func=lambda name: titles[name]
    )
    st.button(
        say("training_show"),
        icon=":material/visibility:",
        key="training_show",
        on_click=_show,
        args=(lead, hidden),
    )


def _draw_end(lead: Lead, results: Results) -> None:
    state = st.session_state
    with st.container(horizontal=True):
        st.button(
            say("training_close"),
            icon=":material/lock:",
            key="training_close",
            disabled=results.is_closed,
            on_click=_close,
            args=(lead,),
        )
        sure = state.get(_SURE, False)
        st.button(
            say("training_delete_sure" if sure else "training_delete"),
            icon=":material/delete:",
            type="primary" if sure else "secondary",
            key="training_delete",
            on_click=_delete,
            args=(lead,),
        )
    show(
        tag("p", say("training_closed_lead" if results.is_closed else "training_end_more"), class_="sf-soft")
    )


def _show(lead: Lead, hidden: list[str]) -> None:
    """Show the chosen answer, or all of `hidden`.

    The choice is read here: who presses before the page has drawn itself for it means the new one.
    """
    which = str(st.session_state["training_show_which"])
    _try(lambda: rooms().show(lead, hidden if which == _ALL else [which]))


def _close(lead: Lead) -> None:
    _try(lambda: rooms().close(lead))


def _delete(lead: Lead) -> None:
    """Ask once more, then forget the session."""
    if not st.session_state.get(_SURE):
        st.session_state[_SURE] = True
        return
    session.forget(_LEAD, _SURE)
    _try(lambda: rooms().delete(lead))


def _try(act: Callable[[], None]) -> None:
    st.session_state[_ERROR] = None
    try:
        act()
    except RoomError as error:
        st.session_state[_ERROR] = error
