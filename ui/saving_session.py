"""Keep what the pages hold, by choice, each time it has changed and before it is drawn."""

from __future__ import annotations

import json

import streamlit as st

from assistant.errors import AssistantError, SavingError
from assistant.types_saving import Work
from ui import session
from ui.saving_pages import PAGES, KeptPage, put_back
from ui.saving_place import Place, place, store

_ON = "saving_on"
_ERROR = "saving_error"
_IDS = "saving_ids"
"""For each page the ids of its works of this visit, by what makes them different works."""
_LAST = "saving_last"
"""For each page what was last written, so that only a change is written again."""


def is_on() -> bool:
    """Whether this visitor chose to have their work kept. The database is asked once in a visit."""
    state = st.session_state
    if _ON not in state:
        try:
            owner = place().owner
            state[_ON] = bool(owner) and store().kept_since(owner) is not None
        except SavingError as error:
            state[_ON], state[_ERROR] = False, error
    return state[_ON]


def problem() -> AssistantError | None:
    """Why work cannot be kept at the moment; None where it can, or need not."""
    return st.session_state.get(_ERROR)


def try_again() -> None:
    """Forget what went wrong, and look anew."""
    session.forget(_ON, _ERROR)


def turn_on() -> None:
    """Keep what this visitor does from now on, and what is on the pages already.

    Raises:
        SavingError: The database cannot be made or written.
    """
    store().start(place(make=True).owner)
    session.forget(_ERROR, _LAST)
    st.session_state[_ON] = True
    autosave()


def turn_off() -> None:
    """Keep nothing more. What is there stays.

    Raises:
        SavingError: The database cannot be written.
    """
    store().stop(place().owner)
    session.forget(_ERROR)
    st.session_state[_ON] = False


def autosave() -> None:
    """Keep what has changed on any page. What goes wrong costs a line, and never the page."""
    if not is_on():
        return
    try:
        here = place()
        for name, page in PAGES.items():
            _keep(here, name, page)
        session.forget(_ERROR)
    except SavingError as error:
        st.session_state[_ERROR] = error  # nothing is marked as written, so the next drawing tries again


def _keep(here: Place, name: str, page: KeptPage) -> None:
    ids: dict[str, str] = st.session_state.setdefault(_IDS, {}).setdefault(name, {})
    last: dict[str, str] = st.session_state.setdefault(_LAST, {})
    fields = page.fields()
    if fields is None:
        ids.clear()  # an emptied page begins another work
        last.pop(name, None)
        return
    written = json.dumps(fields)
    if last.get(name) == written:
        return
    key = page.key(fields)
    if key in ids and store().update(here.owner, ids[key], page.title(fields), fields):
        last[name] = written
        return
    if ids.pop(key, None) is None:
        if identity := store().add(here.owner, name, page.title(fields), fields):
            ids[key] = identity
        else:
            st.session_state[_ON] = False  # taken back in another window
    # What was deleted in another window stays deleted until it is changed here.
    last[name] = written


def works() -> tuple[Work, ...]:
    """All that is kept of this visitor, newest first.

    Raises:
        SavingError: The database cannot be read.
    """
    owner = place().owner
    return store().works(owner) if owner else ()


def open_work(work: Work) -> None:
    """Put `work` back on its page; changes go to it from then on.

    Raises:
        InputError: Its page is not in this version.
    """
    put_back(work.page, work.fields)
    ids: dict[str, dict[str, str]] = st.session_state.setdefault(_IDS, {})
    ids[work.page] = {PAGES[work.page].key(work.fields): work.id}


def delete(work: Work) -> None:
    """Delete `work`. The same words on its page are not kept again until they change.

    Raises:
        SavingError: The database cannot be written.
    """
    ids: dict[str, str] = st.session_state.get(_IDS, {}).get(work.page, {})
    for key in [key for key, identity in ids.items() if identity == work.id]:
        del ids[key]
    store().delete(place().owner, work.id)


def delete_everything() -> int:
    """Delete all that is kept of this visitor, and keep nothing more.

    Raises:
        SavingError: The database cannot be written.
    """
    st.session_state[_ON] = False
    session.forget(_IDS, _LAST, _ERROR)
    return store().delete_all(place().owner)
