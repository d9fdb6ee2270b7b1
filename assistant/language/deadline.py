"""One overall deadline for everything a rewrite asks of a model."""

from __future__ import annotations

import contextvars
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future

_Result = TypeVar("_Result")
_MARGIN = 0.01  # part of the whole time that is kept for showing what there is
_LEAST_MARGIN, _MOST_MARGIN = 0.1, 1.0  # seconds


def within(seconds: float) -> Deadline:
    """A deadline for the model that lets the user have a result within `seconds`, whoever wrote it."""
    return Deadline(seconds - min(max(_LEAST_MARGIN, _MARGIN * seconds), _MOST_MARGIN))


def in_background(call: Callable[[], _Result]) -> Future[_Result]:
    """What will hold the result of `call`, or its exception.

    The call runs on a daemon thread: a server that drips one byte at a time keeps each read within its own
    limit for ever, and must hold up neither the user nor the end of the program.
    """
    from concurrent.futures import Future  # brings logging along: only a command with a model pays for it

    future: Future[_Result] = Future()
    context = contextvars.copy_context()

    def work() -> None:
        try:
            future.set_result(context.run(call))
        except BaseException as error:  # noqa: BLE001 - handed over to the waiting caller, as executors do
            future.set_exception(error)

    threading.Thread(target=work, name="model-call", daemon=True).start()
    return future


class Deadline:
    """Seconds that run down from now, over all tries.

    Args:
        seconds: How long the whole thing may take.
    """

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    @property
    def left(self) -> float:
        """Seconds left; never below zero."""
        return max(0.0, self._end - time.monotonic())

    def run(self, call: Callable[[], _Result]) -> _Result:
        """The result of `call`, or its exception, if it comes in time.

        Raises:
            TimeoutError: The deadline passed first.
        """
        return self.start(call).result(timeout=self.left)

    def start(self, call: Callable[[], _Result]) -> Future[_Result]:
        """What will hold the result of `call`, or its exception; nobody has to wait for it."""
        return in_background(call)
