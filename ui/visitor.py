"""Where a visitor sits: at the computer the app runs on, or at another one."""

from __future__ import annotations

import streamlit as st

THIS_COMPUTER = ("127.0.0.1", "localhost", "::1", "[::1]")
"""Names a browser calls the computer by that it runs on."""
_FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-Ip")


def called_host() -> str:
    """The name by which the browser called the app, without its port; "" where it gave none."""
    host = str(st.context.headers.get("Host") or "")
    return host if host in THIS_COMPUTER else host.rpartition(":")[0] or host


def is_elsewhere() -> bool:
    """Whether what the visitor types travels to reach the app.

    An address of its own, a name that is not this computer's, or what a program in between adds says so.
    """
    name = called_host()
    return (
        isinstance(
            st.context.ip_address, str
        )  # Streamlit's page tests have a stand-in here, which is no address
        or (name != "" and name not in THIS_COMPUTER)
        or any(st.context.headers.get(header) for header in _FORWARDED)
    )
