"""Shared by the tests of `strengths eval`."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals import command
from tests.evals.commands import CLEAN


@pytest.fixture
def folder(tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of cases, with a baseline, a changelog and a page of figures beside it."""
    monkeypatch.setenv("STRENGTHS_HOME", str(home))
    monkeypatch.setattr(command, "BASELINES", tmp_path / "baselines")
    monkeypatch.setattr(command, "CHANGELOG", tmp_path / "CHANGELOG.md")
    monkeypatch.setattr(command, "PAGE", tmp_path / "quality.md")
    (tmp_path / "quality.md").write_text("# Quality\n", encoding="utf-8")
    (tmp_path / "CHANGELOG.md").write_text("# Changelog\n\n## Unreleased\n\n- Old news.\n", encoding="utf-8")
    cases = tmp_path / "cases"
    cases.mkdir()
    (cases / "clean.yaml").write_text(CLEAN, encoding="utf-8")
    monkeypatch.setattr(command, "SUITES", {"clean": command.SUITES["clean"]})
    return cases
