"""What the ranker learned, kept between starts: learning it anew takes longer than the rest of a start."""

from __future__ import annotations

import contextlib
import hashlib
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_DIGEST = 64  # characters: a sha256 in hexadecimal


class KeptFit:
    """One array in one file, good only for the key it was kept under.

    The file starts with the hash of its key and content, so one that is damaged, half written or of other
    knowledge is never used. A folder that cannot be written costs time, never an answer.

    Args:
        path: The file; its folder is made when it is missing.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self, key: str, shape: tuple[int, int]) -> NDArray[np.float32] | None:
        """The array of `shape` kept under `key`, or None when there is none that can be trusted."""
        try:
            content = self._path.read_bytes()
        except OSError:
            return None
        digest, numbers = content[:_DIGEST], content[_DIGEST:]
        if digest != _digest(key, numbers):
            return None
        return np.frombuffer(numbers, dtype=np.float32).reshape(shape)

    def keep(self, key: str, array: NDArray[np.float32]) -> None:
        """Put `array` in the place of what was kept before, in one step."""
        numbers = array.tobytes()
        temporary = self._path.with_name(f"{self._path.name}.{secrets.token_hex(4)}.tmp")
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            try:
                temporary.write_bytes(_digest(key, numbers) + numbers)
                temporary.replace(self._path)
            finally:
                temporary.unlink(missing_ok=True)


def _digest(key: str, numbers: bytes) -> bytes:
    return hashlib.sha256(key.encode() + numbers).hexdigest().encode()
