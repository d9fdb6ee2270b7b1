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
    if any(st.context.headers.get(header) for header in _FORWARDED):
        return True
    name, address = called_host(), st.context.ip_address
    if not isinstance(address, str):  # this computer's loopback; in Streamlit's page tests a stand-in
        return name not in ("", *THIS_COMPUTER)
    # Over a network (`strengths app --network`) the app is called by the one address it listens on, at this
    # computer too. Who comes from that very address sits here.
    return not address == name == st.get_option("server.address")
