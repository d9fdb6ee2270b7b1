"""One running app and one Chromium for all browser tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st
from playwright.sync_api import Browser, Page
from streamlit import config

from tests.ui.around import visit
from tests.ui.served import chromium, served_app
from ui import engine


@pytest.fixture
def own_home(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Offline, with the test run's own data folder, and nothing cached from another test."""
    monkeypatch.setenv("STRENGTHS_HOME", str(home))
    # The names finder and the index are loaded on the first rewrite's time: a busy machine needs more than a
    # person would wait.
    monkeypatch.setenv("STRENGTHS_TIMEOUT", "240")
    for name in ("STRENGTHS_MODEL", "STRENGTHS_BASE_URL", "OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


@pytest.fixture
def own_machine() -> Iterator[None]:
    """The app as `strengths app` starts it: for this computer alone."""
    before = st.get_option("server.address")
    config.set_option("server.address", "127.0.0.1")
    yield
    config.set_option("server.address", before)


@pytest.fixture
def spanish(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the library says is said in Spanish."""
    monkeypatch.setattr(engine, "language", lambda: "es")


@pytest.fixture(scope="session")
def app_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the app listens."""
    with served_app(Path(tmp_path_factory.mktemp("app"))) as address:
        yield address


@pytest.fixture(scope="session")
def own_browser() -> Iterator[Browser]:
    """A browser of our own, so that no other browser has to be downloaded."""
    with chromium() as browser:
        yield browser


@pytest.fixture
def new_page(app_address: str, own_browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The first page in a fresh session. Fails the test if anything outside this computer is asked for.

    Parametrise indirectly with a dict of Playwright context options (viewport, color_scheme).
    """
    with visit(own_browser, app_address, **getattr(request, "param", {})) as page:
        yield page
