"""Privacy and settings: what leaves this computer, who writes, how the app looks, and a clean slate."""

from __future__ import annotations

import streamlit as st

from ui import own_documents, settings_look, settings_writer
from ui.cards import status
from ui.look import SIZE
from ui.markup import show, tag
from ui.shared import assistant, go_to, network_line, settings
from ui.words import CHOSEN, say, say_list

_STAYS = (CHOSEN, SIZE, "sf_pages")
_DONE = "settings_cleared"


def draw() -> None:
    """Draw the page."""
    st.title(say("privacy_title"), anchor=False)
    if st.session_state.pop(_DONE, False):
        st.success(say("settings_done"), icon=":material/check:")
    _draw_verdict()
    settings_writer.draw()
    _draw_sent()
    settings_look.draw()
    _draw_documents()
    _draw_clear()
    show(
        tag("h2", say("privacy_tips_heading"), class_="sf-side"),
        tag("ul", *(tag("li", tip) for tip in say_list("privacy_tips"))),
        tag("h2", say("privacy_facts_heading"), class_="sf-side"),
        tag("ul", *(tag("li", fact) for fact in say_list("privacy_facts"))),
    )


def _draw_verdict() -> None:
    """What leaves this computer, in one glance."""
    if network := network_line():
        show(status("!", say("network_title"), tag("p", network), look="needs_review"))
        return
    chosen = settings()
    offline = chosen.is_offline
    line = say("privacy_offline") if offline else say("privacy_model", model=chosen.model)
    more = say("privacy_offline_more") if offline else say("privacy_model_more")
    elsewhere = tuple(tag("p", say(f"privacy_{name.lower()}")) for name in chosen.databases_elsewhere)
    stays = offline and not elsewhere
    if offline and elsewhere:
        line = say("privacy_offline_database")
    look = "accepted" if stays else "needs_review"
    show(status("✓" if stays else "!", line, tag("p", more), *elsewhere, look=look))


def _draw_sent() -> None:
    """What goes to a model and where to read it first; where none is in use, all is said above."""
    if settings().is_offline:
        return
    with st.container(border=True, key="sf_settings_sent"):
        show(tag("h2", say("settings_sent"), class_="sf-side"))
        show(tag("p", say("settings_sent_model")))
        if st.button(say("settings_sent_button"), icon=":material/visibility:"):
            go_to("rewrite")


def _draw_documents() -> None:
    own = assistant().own_documents
    if own is None:
        return
    with st.container(border=True, key="sf_settings_documents"):
        show(tag("h2", say("settings_documents"), class_="sf-side"))
        own_documents.draw_list(own)


def _draw_clear() -> None:
    with st.container(border=True, key="sf_settings_clear"):
        show(
            tag("h2", say("settings_clear"), class_="sf-side"),
            tag("p", say("settings_clear_lead")),
        )
        with st.popover(say("settings_clear"), icon=":material/delete:", wrap=True):
            show(tag("p", say("settings_clear_sure")))
            st.button(
                say("settings_clear_yes"), type="primary", on_click=clear_everything, key="settings_clear_yes"
            )


def clear_everything() -> None:
    """Forget the whole visit but for its language and the size of its letters."""
    state = st.session_state
    for field in [str(name) for name in state]:
        if field in _STAYS:
            continue
        if field.endswith("_turn"):
            state[field] += 1  # a new number empties the boxes for files
        else:
            del state[field]
    state[_DONE] = True
