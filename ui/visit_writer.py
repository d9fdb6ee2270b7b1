"""The writer a visitor chose for this visit: kept in the session's memory only, and shared with nobody."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urlsplit

import streamlit as st

from assistant.build import build_assistant
from assistant.errors import InputError
from assistant.pipeline import Assistant
from assistant.settings import OFFLINE, Settings, is_loopback, is_web_address
from ui.visitor import is_elsewhere
from ui.words import say

_CHOSEN = "sf_writer"


@dataclass(frozen=True, slots=True)
class VisitWriter:
    """What was chosen, and the Assistant that writes with it."""

    settings: Settings
    assistant: Assistant


def chosen() -> VisitWriter | None:
    """The visitor's own choice, or None where the app writes as it was set up."""
    return st.session_state.get(_CHOSEN)


def choose_offline(server: Settings, sharing: Assistant) -> None:
    """Write without a model for the rest of the visit.

    Args:
        server: How the app was set up.
        sharing: The app's Assistant; its rules and index are used too.
    """
    _take(replace(server, model=OFFLINE, base_url=None, api_key=None, price=None), sharing)


def choose_model(server: Settings, sharing: Assistant, *, address: str, model: str, key: str) -> None:
    """Write with a model for the rest of the visit.

    Args:
        server: How the app was set up. Its key goes to no address but its own.
        sharing: The app's Assistant; its rules and index are used too.
        address: An OpenAI-compatible server; "" is OpenAI itself.
        model: Name of the model there.
        key: Key for the server, or "".

    Raises:
        InputError: The model has no name, the address is none, or OpenAI was chosen without a key.
    """
    if not model.strip() or model.strip() == OFFLINE:
        raise InputError(say("settings_no_model"), say("settings_no_model_fix"))
    base_url = _checked(address.strip()) if address.strip() else None
    own_key = key.strip() or (server.api_key if base_url == server.base_url else None)
    if base_url is None and not own_key:
        raise InputError(say("settings_no_key"), say("settings_no_key_fix"))
    _take(replace(server, model=model.strip(), base_url=base_url, api_key=own_key, price=None), sharing)


def as_set_up() -> None:
    """Write as the app was set up again; the key of the visit is forgotten."""
    st.session_state.pop(_CHOSEN, None)


def may_choose() -> bool:
    """Whether this app serves only the computer it runs on, and the visitor sits there.

    Anywhere else, an address typed by a visitor would be asked for by somebody else's computer.
    """
    return is_loopback(str(st.get_option("server.address") or "")) and not is_elsewhere()


def shown_address(base_url: str | None) -> str:
    """The address without anything that could be a secret: no name, no password, no query."""
    if base_url is None:
        return "OpenAI"
    parts = urlsplit(base_url)
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname or ""
    return f"{parts.scheme}://{host}{f':{parts.port}' if parts.port else ''}{parts.path}"


def is_encrypted(base_url: str | None) -> bool:
    """Whether nobody between here and the server can read along."""
    parts = urlsplit(base_url or "https://")
    return parts.scheme == "https" or is_loopback(parts.hostname or "")


def _take(settings: Settings, sharing: Assistant) -> None:
    st.session_state[_CHOSEN] = VisitWriter(settings, build_assistant(settings, sharing=sharing))


def _checked(address: str) -> str:
    parts = urlsplit(address) if is_web_address(address) else None
    # A name, a password, a query or a fragment can be a secret.
    if parts is None or "@" in parts.netloc or parts.query or parts.fragment:
        raise InputError(say("settings_bad_address"), say("settings_bad_address_fix"))
    return address
