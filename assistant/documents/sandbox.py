"""Run the worker: a second process that may fail, hang or run out of memory without harm."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from typing import Any

from assistant.documents.worker import REFUSED
from assistant.errors import InputError

SECONDS = 100
# Each may take the memory of a whole document; the files of more visitors wait for their turn.
_TURNS = threading.BoundedSemaphore(max(2, os.cpu_count() or 1))


def run_worker(task: str, data: bytes, *, name: str, options: Mapping[str, Any] | None = None) -> bytes:
    """What the worker answers.

    Args:
        task: "docx", "pdf" or "html" to read a file, "comments" to write comments into a Word file.
        data: The file.
        name: The file's name, for the error.
        options: What else the task needs.

    Raises:
        InputError: The file cannot be used; or it took too much time or memory.
    """
    head = json.dumps(dict(options or {}), ensure_ascii=True).encode("ascii") + b"\n"
    command = [sys.executable, "-P", "-m", "assistant.documents.worker", task]
    try:
        with _TURNS:
            done = subprocess.run(
                command,
                input=head + data,
                capture_output=True,
                timeout=SECONDS,
                check=False,
                # A file from outside has no business with keys and settings.
                env={} if os.name == "posix" else None,
            )
    except subprocess.TimeoutExpired:
        raise _too_much(name) from None
    if done.returncode == 0:
        return done.stdout
    if done.returncode == REFUSED:
        told = json.loads(done.stdout)
        raise InputError(f"{name} {told['problem']}", str(told["fix"]))
    # Its messages may quote the file, so they are not passed on.
    raise _too_much(name)


def _too_much(name: str) -> InputError:
    return InputError(
        f"{name} cannot be read: it is damaged, or opening it takes too long or too much memory.",
        "Save a fresh, smaller copy (for example by printing it to PDF) and try that one.",
    )
