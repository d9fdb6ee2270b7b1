"""The app as users start it, in a process of its own, and a Chromium that may talk to nothing else."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

_CHROMIUM_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_PATIENCE_SECONDS = 240


@dataclass(frozen=True, slots=True)
class Served:
    """A running app: where it listens, and its process."""

    address: str
    process: subprocess.Popen[bytes]

    def kill(self) -> None:
        """End it and everything it started on the spot, with no chance to tidy up."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(timeout=20)


@contextmanager
def served_app(home: Path) -> Iterator[str]:
    """The address of the running app, stopped with everything it started when the block ends."""
    with served(home) as app:
        yield app.address


@contextmanager
def served(home: Path, *, port: int | None = None, folder: Path | None = None) -> Iterator[Served]:
    """The running app, stopped with everything it started when the block ends.

    Args:
        home: Its data folder; its log goes there too.
        port: Where it listens; any free port when None.
        folder: Where it is started, which is where Streamlit looks for its secrets; this one when None.
    """
    port = port or free_port()
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "assistant", "app", "--no-browser", "--port", str(port)]
    environ = {
        **os.environ,
        "STRENGTHS_HOME": str(home),
        "STRENGTHS_MODEL": "offline",
        "STRENGTHS_TIMEOUT": "240",
        "NO_PROXY": "127.0.0.1",
    }
    log = home / "app.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, env=environ, cwd=folder, stdout=output, stderr=subprocess.STDOUT, start_new_session=True
        )
        try:
            _wait_until_healthy(address, process, log)
            yield Served(address, process)
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)
                process.wait(timeout=20)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, or the one Playwright brings."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=list(_CHROMIUM_FLAGS)
        )
        yield browser
        browser.close()


def watch_requests(page: Page) -> list[str]:
    """Every address the page asks for outside this computer, as it happens; blocked as well as noted."""
    outside: list[str] = []

    def note(url: str) -> None:
        if not url.startswith(("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:")):
            outside.append(url)

    page.on("request", lambda request: note(request.url))
    page.on("websocket", lambda websocket: note(websocket.url))
    return outside


def free_port() -> int:
    """A port nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_healthy(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    give_up = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < give_up:
        if process.poll() is not None:
            break
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, TimeoutError):
            time.sleep(0.1)
    raise RuntimeError(f"The app did not start:\n{log.read_text(errors='replace')[-2000:]}")
