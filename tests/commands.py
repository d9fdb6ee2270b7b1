"""The command `strengths`, run as a user runs it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from assistant.cli import main


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """The exit code, standard output and standard error of `strengths ARGUMENTS`."""
    with pytest.raises(SystemExit) as stopped:
        main(list(arguments))
    captured = capsys.readouterr()
    return int(stopped.value.code or 0), captured.out, captured.err


def run_json(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    """What `strengths ARGUMENTS --format json` prints."""
    _, out, _ = run(capsys, *arguments, "--format", "json")
    return json.loads(out)
