"""The pages with kept work: an empty data folder, and a visitor at the computer the app runs on."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.build import build_assistant
from assistant.pipeline import Assistant
from assistant.settings import Settings
from ui import saving_place


@pytest.fixture(autouse=True)
def folder(own_home: None, tmp_path: Path, assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty data folder; the offline Assistant is the one all tests share."""
    monkeypatch.setenv("STRENGTHS_HOME", str(tmp_path))
    monkeypatch.delenv("DATABASE_URL", raising=False)

    def build(settings: Settings) -> Assistant:
        return assistant if settings.is_offline else build_assistant(settings)

    monkeypatch.setattr("ui.shared.build_assistant", build)
    return tmp_path


@pytest.fixture
def at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the visitor sat at the computer the app runs on; AppTest has no connection to look at."""
    monkeypatch.setattr(saving_place, "is_own_computer", lambda: True)
