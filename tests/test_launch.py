from __future__ import annotations

import os
import socket

import pytest

from assistant.errors import SettingsError
from assistant.launch import ADDRESS, OPTIONS, app_script, launch_app, network_address, streamlit_flags


def test_the_page_is_found() -> None:
    assert app_script().name == "app.py"
    assert app_script().is_file()


def test_only_this_computer_is_served_and_nothing_is_sent() -> None:
    flags = streamlit_flags()
    for flag in (
        "--server.address=127.0.0.1",
        "--browser.gatherUsageStats=false",
        "--client.showErrorDetails=none",
        "--client.showErrorLinks=false",
    ):
        assert flag in flags


def test_an_option_with_several_values_is_given_several_times() -> None:
    hosts = [flag for flag in streamlit_flags() if flag.startswith("--server.allowedHosts=")]
    assert hosts == [f"--server.allowedHosts={ADDRESS}", "--server.allowedHosts=localhost"]


def test_every_option_is_one_that_streamlit_knows() -> None:
    from streamlit import config

    known = config.get_config_options(force_reparse=False)
    assert [name for name in OPTIONS if name not in known] == []


def test_no_free_port_is_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: socket.socket, address: object) -> None:
        raise OSError("in use")

    monkeypatch.setattr(socket.socket, "bind", refuse)
    with pytest.raises(
        SettingsError, match=r"Ports 8501 to 8520 are all in use. Choose another with --port."
    ):
        launch_app(port=8501, open_browser=False)


def test_the_address_is_told_and_nothing_is_advertised(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from streamlit.web import cli

    started: list[list[str]] = []
    monkeypatch.setattr(cli, "main", lambda arguments, **_: started.append(arguments))
    assert launch_app(port=8777, open_browser=True) == 0
    assert "--logger.hideWelcomeMessage=true" in started[0]  # it ends with an advertisement
    (port,) = [flag.partition("=")[2] for flag in started[0] if flag.startswith("--server.port=")]
    assert f"http://{ADDRESS}:{port}." in capsys.readouterr().err


def test_a_press_does_not_wait_for_python_to_tidy_up() -> None:
    # Measured by `python -m tests.ui.interaction`: a page change took 0.4 to 1 s with it and 0.1 s without.
    assert "--runner.postScriptGC=false" in streamlit_flags()


def test_a_network_is_served_only_at_its_own_address() -> None:
    flags = streamlit_flags("192.0.2.7")
    assert [flag for flag in flags if "ddress=" in flag or "allowedHosts" in flag] == [
        "--server.address=192.0.2.7",
        "--server.allowedHosts=192.0.2.7",
        "--browser.serverAddress=192.0.2.7",
    ]
    assert "--server.address=127.0.0.1" in streamlit_flags()


@pytest.mark.parametrize("seen", ["127.0.0.1", "0.0.0.0", None])
def test_no_network_is_one_clear_line(seen: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    def connect(self: socket.socket, address: object) -> None:
        if seen is None:
            raise OSError("unreachable")

    monkeypatch.setattr(socket.socket, "connect", connect)
    monkeypatch.setattr(socket.socket, "getsockname", lambda self: (seen, 1))
    with pytest.raises(SettingsError, match="on no network"):
        network_address()
    monkeypatch.setattr(socket.socket, "connect", lambda self, address: None)
    monkeypatch.setattr(socket.socket, "getsockname", lambda self: ("192.0.2.7", 1))
    assert network_address() == "192.0.2.7"


def test_nobody_is_sent_statistics_or_asked_for_an_address(monkeypatch: pytest.MonkeyPatch) -> None:
    from streamlit.web import cli

    seen: dict[str, str] = {}
    for name in ("ANONYMIZED_TELEMETRY", "STREAMLIT_SERVER_SHOW_EMAIL_PROMPT"):
        monkeypatch.setenv(name, "True")
    monkeypatch.setattr(cli, "main", lambda *_args, **_options: seen.update(os.environ))
    launch_app(port=8778, open_browser=True)
    assert seen["ANONYMIZED_TELEMETRY"] == "False"
    assert seen["STREAMLIT_SERVER_SHOW_EMAIL_PROMPT"] == "false"
