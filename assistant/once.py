"""A value made on first use, by one thread, and kept."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

Value = TypeVar("Value")

_OBJECTS_BETWEEN_LOOKS = 100_000


def keep_what_is_loaded() -> None:
    """Have Python look for garbage less often, in this process: for a command and for the app, not for tests.

    Rules, word lists and libraries are kept to the end, and each look goes through all of them: a tenth of
    the time of a short command and of the rewrite of a long text.
    """
    gc.set_threshold(_OBJECTS_BETWEEN_LOOKS)


class Once(Generic[Value]):
    """Calls `make` the first time it is called, and gives that value ever after.

    A failed first call is not kept: the next call tries again. Threads that come while the value is being
    made wait for it, so nothing slow is made twice.
    """

    def __init__(self, make: Callable[[], Value]) -> None:
        self._make = make
        self._lock = threading.Lock()
        self._made: list[Value] = []

    @property
    def is_made(self) -> bool:
        """Whether the value is there already."""
        return bool(self._made)

    def __call__(self) -> Value:
        """The value."""
        if not self._made:
            with self._lock:
                if not self._made:
                    self._made.append(self._make())
        return self._made[0]
