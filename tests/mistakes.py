"""Mistakes in the files educators edit: each must be refused with its file, its line and what to do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.errors import DataError


def change(path: Path, old: str, new: str) -> int:
    """Write `new` for the first `old` of a file, and tell the line where it stood."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def refused(load: Callable[[], object], name: str, line: int | None = None) -> DataError:
    """The error of `load`, which names the file (and the line, where it is given) and has a fix."""
    with pytest.raises(DataError) as caught:
        load()
    place = f"{name}:{line}: " if line else f"{name}:"
    assert place in caught.value.problem
    assert caught.value.fix
    return caught.value
