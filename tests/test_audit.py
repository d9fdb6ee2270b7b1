"""`make audit`: every lock file is asked about, and a database that is not reached is never a pass."""

from __future__ import annotations

import json
import runpy
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

_TOOL = Path(__file__).parents[1] / "tools" / "audit.py"


def _audit(dependencies: Sequence[dict[str, Any]] | None) -> tuple[int, str, Sequence[str]]:
    asked: list[str] = []

    def run(command: Sequence[str]) -> None:
        asked.extend(command)
        if dependencies is not None:
            report = Path(command[command.index("--output") + 1])
            report.write_text(json.dumps({"dependencies": list(dependencies)}), encoding="utf-8")

    code, told = runpy.run_path(str(_TOOL))["audit"]("pip-audit", run)
    return code, told, asked


CLEAN: dict[str, Any] = {"name": "click", "version": "8.2.0", "vulns": []}
KNOWN: dict[str, Any] = {
    "name": "pillow",
    "version": "1.0",
    "vulns": [{"id": "PYSEC-1", "fix_versions": ["1.1"]}, {"id": "PYSEC-2", "fix_versions": []}],
}
SKIPPED: dict[str, Any] = {"name": "other", "skip_reason": "not found"}


def test_every_lock_file_is_asked_about_with_its_hashes() -> None:
    code, told, asked = _audit([CLEAN])
    assert (code, told) == (0, "1 packages audited, 0 known vulnerabilities.")
    locks = {path.name for path in _TOOL.parents[1].glob("requirements*.lock")}
    assert {Path(part).name for part in asked if part.endswith(".lock")} == locks
    assert "--require-hashes" in asked


def test_what_is_known_is_told_with_its_fix() -> None:
    code, told, _ = _audit([CLEAN, KNOWN])
    assert code == 1
    assert "pillow 1.0: PYSEC-1, fixed in 1.1" in told
    assert "PYSEC-2, fixed in no version yet" in told


@pytest.mark.parametrize("dependencies", [None, [], [CLEAN, SKIPPED]])
def test_what_was_not_audited_is_no_pass(dependencies: Sequence[dict[str, Any]] | None) -> None:
    code, told, _ = _audit(dependencies)
    assert code == 2
    assert "audited" in told
