"""What the pages share: the one Assistant, the look, and how an error is drawn."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import streamlit as st

from assistant.build import build_assistant
from assistant.errors import AssistantError
from assistant.once import keep_what_is_loaded
from assistant.pipeline import Assistant
from assistant.settings import OFFLINE, Settings, load_settings
from assistant.types import RewriteRequest
from ui import saving_session, visit_writer
from ui.engine import told
from ui.markup import literal
from ui.visitor import is_elsewhere
from ui.words import language, say, say_table

_FOLDER = Path(__file__).parent


@st.cache_resource(show_spinner=False)
def server_settings() -> Settings:
    """How the app was set up, read once."""
    return load_settings()


@st.cache_resource(show_spinner=False)
def server_assistant() -> Assistant:
    """The one Assistant all visitors share. It keeps nothing about any of them."""
    keep_what_is_loaded()
    return build_assistant(server_settings())


def settings() -> Settings:
    """What this visit goes by: the visitor's own choice of a writer, or how the app was set up."""
    own = visit_writer.chosen()
    return own.settings if own else server_settings()


def assistant() -> Assistant:
    """The Assistant of this visit: with the writer the visitor chose, or the one all visitors share."""
    own = visit_writer.chosen()
    return own.assistant if own else server_assistant()


@st.cache_resource(show_spinner=False)
def offline_assistant() -> Assistant:
    """The same without a model, for what was written before and is only shown again: nothing is sent."""
    chosen = server_settings()
    return server_assistant() if chosen.is_offline else build_assistant(replace(chosen, model=OFFLINE))


@st.cache_resource(show_spinner=False)
def warm_up() -> threading.Thread | None:
    """Load what the first rewrite needs while the first visitor is still reading the page.

    Only the offline writer is warmed: nothing is sent to a model that nobody has asked to be used.
    """
    if not server_settings().is_offline:
        return None
    thread = threading.Thread(target=_load_everything, daemon=True)
    thread.start()
    return thread


def _load_everything() -> None:
    try:
        server_assistant().rewrite(RewriteRequest(text=say("example_goal_text")))
    except AssistantError:
        return  # the visitor's own first rewrite meets the same error and shows it


def draw_style() -> None:
    """The app's own style sheet; everything else is Streamlit's theme."""
    st.html(_FOLDER / "style.css")


def draw_script() -> None:
    """The page's few lines of script. They are ours alone: nothing a user wrote ever enters them."""
    script = (_FOLDER / "page.js").read_text(encoding="utf-8")
    told = {"language": language(), "pages": say("nav_label"), "words": say_table("streamlit_words")}
    script += f"window.sfPage({json.dumps(told)});"
    st.html(f"<script>{script}</script>", unsafe_allow_javascript=True)


def focus_on(identity: str, *, turn: int) -> None:
    """Bring the element with the id `identity` into view and put the keyboard focus on it.

    Args:
        identity: An id from our own pages, never from a user.
        turn: Grows with each result, so that the browser runs the script again.
    """
    script = f"window.sfFocus && window.sfFocus({identity!r}, {turn});"
    st.html(f"<script>{script}</script>", unsafe_allow_javascript=True)


def print_sheet(name: str, *, turn: int) -> None:
    """Open the browser's print window for the page to take along.

    Args:
        name: Which page it is.
        turn: How often it was asked for. Each turn prints once, however often the app draws itself.
    """
    script = f"window.sfPrint && window.sfPrint({name!r}, {turn});"
    st.html(f"<script>{script}</script>", unsafe_allow_javascript=True)


def keep_pages(pages: Mapping[str, st.Page]) -> None:
    """Remember the pages of the app by their place in its address, for `go_to`."""
    st.session_state["sf_pages"] = dict(pages)


def go_to(name: str) -> None:
    """Show another page of the app. Not for callbacks."""
    pages: Mapping[str, st.Page] = st.session_state.get("sf_pages", {})
    if name in pages:
        st.switch_page(pages[name])


def draw_top(page: str, form: Callable[[], None], *, note: str = "") -> None:
    """Draw what every page with a form begins with: what it is for, the form, and what went wrong with it.

    Args:
        page: Begins the keys of its words in the catalogue and of its error in the session.
        form: Draws the boxes and buttons.
        note: One line on privacy.
    """
    st.title(say(f"{page}_title"), anchor=False)
    st.markdown(say(f"{page}_lead"))
    if note:
        st.caption(f":material/lock: {network_line() or note}")
    if saving_session.is_on():
        st.caption(f":material/save: {say('saving_is_on')}")
    with st.container(border=True, key="sf_form"):
        form()
        if error := st.session_state.get(f"{page}_error"):
            draw_error(error)
    # Here what the form asked for is done and nothing of it is drawn yet.
    saving_session.autosave()
    if trouble := saving_session.problem():
        draw_error(trouble)


def draw_error(error: AssistantError) -> None:
    """One clear line: the problem and what to do."""
    st.error(literal(f"{told(error.problem)} {told(error.fix)}"), icon=":material/error:")


def network_line() -> str:
    """What becomes of a text typed at another computer than the app's, or ""."""
    if not is_elsewhere():
        return ""
    chosen = settings()
    onward = "" if chosen.is_offline else f" {say('network_model', model=chosen.model)}"
    return f"{say('network_note')}{onward}"


def privacy_line() -> str:
    """One line on what leaves this computer."""
    chosen = settings()
    if chosen.is_offline:
        return say("offline_database_note" if chosen.databases_elsewhere else "offline_note")
    return say("model_note", model=chosen.model)
