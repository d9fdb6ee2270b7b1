"""Shared fixtures. Every child, school and text in these tests is invented."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from assistant.build import build_assistant
from assistant.pipeline import Assistant
from assistant.settings import Settings

# The same examples in every run, and no clock: tests do not measure time.
hypothesis_settings.register_profile(
    "project", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
hypothesis_settings.load_profile("project")


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder of the test run's own; the guidance index is built there once per worker."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="session")
def assistant(home: Path) -> Assistant:
    """The real thing, offline: rules, composer, Chroma index and all."""
    return build_assistant(Settings(home=home))


@pytest.fixture
def command_home(monkeypatch: pytest.MonkeyPatch, home: Path, tmp_path: Path) -> None:
    """What a command finds: the data folder of the test run, no model, and an empty working folder."""
    monkeypatch.setenv("STRENGTHS_HOME", str(home))
    monkeypatch.delenv("STRENGTHS_MODEL", raising=False)
    monkeypatch.chdir(tmp_path)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tests of the real local model run when `-m` asks for them, and are otherwise not part of the run.

    A test in a real browser that fails is tried once more, and the run says so (`rerun`): a page drawn late
    on a busy machine is no fault of the app; a test that fails twice is.
    """
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.flaky(reruns=1))
    if "live" in str(config.getoption("markexpr")):
        return
    live = [item for item in items if item.get_closest_marker("live")]
    if live:
        config.hook.pytest_deselected(items=live)
        items[:] = [item for item in items if not item.get_closest_marker("live")]
