"""Start the app: Streamlit on this computer, or on its network when asked, with nothing sent anywhere."""

from __future__ import annotations

import os
import socket
from importlib.util import find_spec
from pathlib import Path

import click

from assistant.errors import SettingsError

ADDRESS = "127.0.0.1"
_PORTS_TRIED = 20
# Stated here and not in a config file, so that an installed wheel runs with the same options.
OPTIONS: dict[str, str | tuple[str, ...]] = {
    "server.address": ADDRESS,
    "server.allowedHosts": (ADDRESS, "localhost"),
    "server.maxUploadSize": "20",
    "server.fileWatcherType": "none",
    "server.enableStaticServing": "false",
    "browser.gatherUsageStats": "false",
    "client.showErrorDetails": "none",
    "client.showErrorLinks": "false",
    "client.toolbarMode": "minimal",
    # Python tidies up by itself. To do it in full after each press makes the next page wait 0.2 s and more.
    "runner.postScriptGC": "false",
    # It ends with an advertisement; `launch_app` gives the address itself.
    "logger.hideWelcomeMessage": "true",
    "theme.baseFontSize": "17",
    "theme.headingFont": "serif",
    "theme.baseRadius": "8px",
    "theme.showWidgetBorder": "true",
    "theme.light.primaryColor": "#0b6157",
    "theme.light.backgroundColor": "#fbf8f2",
    "theme.light.secondaryBackgroundColor": "#ffffff",
    "theme.light.textColor": "#22282b",
    "theme.light.borderColor": "#8a8578",
    "theme.light.linkColor": "#0b6157",
    "theme.dark.primaryColor": "#1f7d70",
    "theme.dark.backgroundColor": "#12191a",
    "theme.dark.secondaryBackgroundColor": "#1b2526",
    "theme.dark.textColor": "#eef1ee",
    "theme.dark.borderColor": "#7d8b8b",
    "theme.dark.linkColor": "#7fd8c9",
}


def launch_app(*, port: int, open_browser: bool, network: bool = False) -> int:
    """Run the app until it is stopped.

    Args:
        port: Where to listen; the next free port is taken when it is in use.
        open_browser: Whether to open a browser window.
        network: Whether other computers on the same network may use the app too.

    Returns:
        The exit code: 0 when it was stopped.

    Raises:
        SettingsError: No port is free, or there is no network.
    """
    script = app_script()
    address = network_address() if network else ADDRESS
    port = _free_port(port, address)
    arguments = ["run", str(script), *streamlit_flags(address)]
    arguments += [f"--server.port={port}", f"--server.headless={str(not open_browser).lower()}"]
    # Chroma and Streamlit both ask the environment before sending statistics or asking for an address.
    os.environ.update(ANONYMIZED_TELEMETRY="False", STREAMLIT_SERVER_SHOW_EMAIL_PROMPT="false")
    from streamlit.web import cli  # only paid for when the app is started

    click.echo(f"Strengths First is at http://{address}:{port}. Press Ctrl+C to stop it.", err=True)
    try:
        cli.main(arguments, prog_name="streamlit", standalone_mode=False)
    except KeyboardInterrupt:
        return 0
    return 0


def streamlit_flags(address: str = ADDRESS) -> list[str]:
    """`OPTIONS` as command-line flags; one with several values is given several times.

    Args:
        address: Where to listen. Requests that name another host are refused.
    """
    options = dict(OPTIONS)
    if address != ADDRESS:
        options["server.address"] = options["browser.serverAddress"] = address
        options["server.allowedHosts"] = (address,)
    return [
        f"--{name}={value}"
        for name, values in options.items()
        for value in ((values,) if isinstance(values, str) else values)
    ]


def network_address() -> str:
    """This computer's own address on its network.

    Raises:
        SettingsError: It is on no network.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # Nothing is sent: the system only says which of its addresses it would use. (RFC 5737)
            probe.connect(("192.0.2.1", 9))
            address = str(probe.getsockname()[0])
        except OSError:
            address = ADDRESS
    if address.startswith("127.") or address == "0.0.0.0":
        raise SettingsError(
            "This computer is on no network.", "Connect to one, or start the app without --network."
        )
    return address


def app_script() -> Path:
    """The page Streamlit runs, in a checkout or in an installed wheel."""
    spec = find_spec("ui")
    if spec is None or not spec.submodule_search_locations:
        raise SettingsError("The app's pages are not installed.", "Install the package again.")
    return Path(next(iter(spec.submodule_search_locations))) / "app.py"


def _free_port(first: int, address: str) -> int:
    for port in range(first, first + _PORTS_TRIED):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((address, port))
            except OSError:
                continue
            return port
    raise SettingsError(
        f"Ports {first} to {first + _PORTS_TRIED - 1} are all in use.", "Choose another with --port."
    )
