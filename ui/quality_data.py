"""The figures behind the Quality page: what came with the program, and what was measured on this computer."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import streamlit as st

from assistant.errors import AssistantError
from evals.records import BASELINES, Run, latest_path, read_run
from ui.shared import settings

_MAIN = "offline"


def baseline() -> Run | None:
    """The accepted run of the offline writer, or None in a copy without one."""
    return _read_if_there(BASELINES / f"{_MAIN}.jsonl")


def other_writers() -> list[Run]:
    """Accepted and latest runs of other writers. A file that is no run is left out: it says nothing here."""
    folders = (BASELINES, latest_path(settings().data_home, _MAIN).parent)
    found: list[Run] = []
    for path in (path for folder in folders for path in sorted(folder.glob("*.jsonl"))):
        if path.stem != _MAIN:
            with suppress(AssistantError):
                found.append(_read(path, path.stat().st_mtime_ns))
    return found


def latest() -> Run | None:
    """The latest whole run of the offline writer on this computer.

    Raises:
        DataError: What is kept there is no run.
    """
    return _read_if_there(latest_path(settings().data_home, _MAIN))


def _read_if_there(path: Path) -> Run | None:
    return _read(path, path.stat().st_mtime_ns) if path.is_file() else None


@st.cache_resource(show_spinner=False, max_entries=8)
def _read(path: Path, changed: int) -> Run:
    """The run in `path`; `changed` makes a file that was written anew be read anew."""
    del changed
    return read_run(path)
