"""Whose work it would be, and where: on one's own computer, or in an account after signing in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

import streamlit as st

from assistant.build import build_work_store
from assistant.saving import owner
from assistant.saving.store import WorkStore
from assistant.settings import load_settings
from ui.visitor import THIS_COMPUTER, called_host, is_elsewhere

PlaceKind = Literal["computer", "account", "sign_in", "nowhere"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where this visitor's work would be kept.

    Attributes:
        kind: The visitor's own computer, their account, an account after signing in, or nowhere.
        owner: Whose it is, as the database knows them; "" where nothing can be kept (yet).
        name: Who is signed in, as they know themselves.
    """

    kind: PlaceKind
    owner: str = ""
    name: str = ""

    @property
    def can_keep(self) -> bool:
        """Whether this visitor has the choice."""
        return self.kind in ("computer", "account")


@st.cache_resource(show_spinner=False)
def store() -> WorkStore:
    """The one store of this app. It opens nothing before someone chooses to keep work.

    Raises:
        SavingError: DATABASE_URL cannot be used.
    """
    return build_work_store(load_settings())


def place(*, make: bool = False) -> Place:
    """Where this visitor's work would be kept.

    Args:
        make: Whether to make what says whose it is, where there is nothing of the kind yet.

    Raises:
        SavingError: The settings or the data folder cannot be used.
    """
    # Streamlit answers with None where no sign-in is set up in secrets.toml.
    signed_in = st.user.get("is_logged_in")
    if signed_in is None:
        return _own_computer(make) if is_own_computer() else Place("nowhere")
    issuer, subject = str(st.user.get("iss") or ""), str(st.user.get("sub") or "")
    if not (signed_in and issuer and subject):
        return Place("sign_in")
    name = str(st.user.get("name") or st.user.get("email") or "")
    return Place("account", owner.signed_in(issuer, subject), name)


def _own_computer(make: bool) -> Place:
    here = Place("computer", owner.THIS_COMPUTER)
    if not store().is_server:
        return here
    return replace(here, owner=owner.own_key(load_settings().data_home, make=make) or "")


def is_own_computer() -> bool:
    """Whether the app listens to this computer alone, and the visitor sits at it.

    What a program in between adds to a request, or a name of another computer, says that it is not so.
    """
    return (
        st.get_option("server.address") in THIS_COMPUTER
        and called_host() in THIS_COMPUTER
        and not is_elsewhere()
    )
