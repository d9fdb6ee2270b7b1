"""The library: guidance and scripts by topic, audience or search, and documents of the user's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

import streamlit as st

from assistant.errors import AssistantError
from assistant.retrieval.pages import GuidancePage
from assistant.retrieval.spanish import spanish_script
from assistant.types import Passage
from ui import own_documents
from ui.engine import told
from ui.library_entry import Entry, draw_entry, draw_own_passages
from ui.markup import Safe, first_words, show, tag, user_text
from ui.shared import assistant, draw_error, draw_top, go_to
from ui.words import language, say, topic

OPEN = "library_open"
"""In the session: the entry another page asked for. In the address: the entry that is shown."""

_ADDRESS = "page"
_KINDS = ("all", "guidance", "script")
_AUDIENCES = ("all", "family", "teacher")
_FIRST, _MORE = 12, 24
_FOUND = 8
_WORDS_SHOWN = 24


def open_entry(entry: str) -> None:
    """Show the library with the guidance page or script `entry`. Not for callbacks: it leaves the page."""
    st.session_state[OPEN] = entry
    go_to("library")


def draw() -> None:
    """Draw the page."""
    wanted = st.session_state.pop(OPEN, None)
    if wanted:
        st.query_params[_ADDRESS] = wanted
    entry = entries().get(st.query_params.get(_ADDRESS, ""))
    if entry is not None:
        st.button(say("library_back"), icon=":material/arrow_back:", type="tertiary", on_click=_close)
        draw_entry(entry, entries(), _show)
        return
    draw_top("library", _draw_filters)
    _draw_list()
    own_documents.draw()


def entries() -> dict[str, Entry]:
    """Everything there is to read, by id."""
    guidance = assistant().guidance
    scripts = guidance.scripts
    if language() == "es":
        scripts = {name: spanish_script(name) or script for name, script in scripts.items()}
    pages = {name: replace(page, title=told(page.title)) for name, page in guidance.pages.items()}
    return {**pages, **scripts}


def _show(entry: str) -> None:
    st.query_params[_ADDRESS] = entry


def _close() -> None:
    st.query_params.pop(_ADDRESS, None)


def _draw_filters() -> None:
    st.text_input(
        say("library_search"),
        key="library_search",
        placeholder=say("library_search_hint"),
        persist_state="session",
    )
    with st.expander(say("more_choices")):
        _draw_choices()


def _draw_choices() -> None:
    state = st.session_state
    left, middle, right = st.columns(3)
    for column, name, options in (
        (left, "kind", _KINDS),
        (right, "audience", _AUDIENCES),
    ):
        state.setdefault(f"library_{name}", "all")
        column.selectbox(
            say(f"library_{name}"),
            options,
            key=f"library_{name}",
            format_func={option: say(f"library_{name}_{option}") for option in options}.__getitem__,
            persist_state="session",
        )
    topics = sorted({entry.topic for entry in _chosen("")}, key=topic)
    if state.get("library_topic") not in topics:
        state["library_topic"] = ""
    middle.selectbox(
        say("library_topic"),
        ["", *topics],
        key="library_topic",
        format_func={"": say("library_topic_all"), **{name: topic(name) for name in topics}}.__getitem__,
        persist_state="session",
    )


def _chosen(topic_name: str) -> list[Entry]:
    """The entries of the chosen kind, audience and topic, by title."""
    kind = st.session_state.get("library_kind", "all")
    audience = st.session_state.get("library_audience", "all")
    chosen = [
        entry
        for entry in entries().values()
        if kind in ("all", _kind(entry))
        and (audience == "all" or _audience(entry) in (audience, "everyone"))
        and topic_name in ("", entry.topic)
    ]
    return sorted(chosen, key=lambda entry: entry.title.lower())


def _kind(entry: Entry) -> str:
    return "guidance" if isinstance(entry, GuidancePage) else "script"


def _audience(entry: Entry) -> str:
    return entry.audience if isinstance(entry, GuidancePage) else "family"


def _draw_list() -> None:
    chosen = _chosen(st.session_state.get("library_topic") or "")
    own: tuple[Passage, ...] = ()
    asked = str(st.session_state.get("library_search") or "").strip()
    if asked:
        try:
            found = _search(asked)
            documents = assistant().own_documents
            own = documents.find(asked, 3) if documents else ()
        except AssistantError as error:
            draw_error(error)
            return
        by_id = {entry.id: entry for entry in chosen}
        chosen = [by_id[name] for name in found if name in by_id]
    if asked and (trouble := assistant().guidance.trouble):
        st.caption(told(trouble))
    show(tag("p", say("library_count", count=str(len(chosen))), role="status", class_="sf-soft"))
    draw_own_passages(own, "h2")
    _draw_buttons(chosen)


def _search(asked: str) -> list[str]:
    """The ids of what is near, guidance and scripts by turns: the kind whose first fits better goes first."""
    guidance = assistant().guidance
    pages = [(passage.score, passage.id) for passage in guidance.find_guidance(asked, _FOUND)]
    scripts = [(score, script.id) for script, score in guidance.find_scripts(asked, _FOUND)]
    kinds = sorted((pages, scripts), key=lambda kind: -kind[0][0] if kind else 0)
    by_turns = [found for turn in zip_longest(*kinds) for found in turn if found]
    return list(dict.fromkeys(name for _, name in by_turns))


def _draw_buttons(chosen: Sequence[Entry]) -> None:
    shown = st.session_state.get("library_shown", _FIRST)
    for entry in chosen[:shown]:
        with st.container(key=f"sf_entry_{entry.id}"):
            key = f"library_{entry.id}"
            st.button(entry.title, key=key, type="tertiary", on_click=_show, args=(entry.id,))
            show(_under(entry))
    if len(chosen) > shown:
        st.button(say("library_more"), icon=":material/expand_more:", on_click=_show_more, args=(shown,))


def _under(entry: Entry) -> Safe:
    first = entry.sections[0].text.strip().splitlines()[0] if isinstance(entry, GuidancePage) else entry.say
    short = first_words(first.removeprefix("- "), _WORDS_SHOWN)
    kind = tag("span", say(f"library_is_{_kind(entry)}"), class_="sf-badge")
    written = "en" if isinstance(entry, GuidancePage) else entry.language
    return tag("p", kind, " ", user_text(short, lang=written), class_="sf-soft sf-entry-words")


def _show_more(shown: int) -> None:
    st.session_state["library_shown"] = shown + _MORE
