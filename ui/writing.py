"""A rewrite on its way in a thread of its own: the page can show how far it is, and can be left meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.language.deadline import in_background
from assistant.pipeline import Assistant
from assistant.types import RewriteRequest
from ui import drafts
from ui.drafts import Drafts

_LOOK_AGAIN = 0.25  # seconds after which the page is drawn once more, so that it can be left


@dataclass(frozen=True, slots=True)
class Step:
    """How far a rewrite is: the goal that is being written, of how many, and its draft so far."""

    number: int = 1
    count: int = 1
    draft: str = ""


class Writing:
    """All goals of one text, rewritten one after the other. Nothing here touches the page or the session.

    Args:
        assistant: Who writes.
        request: The text, the strengths and the names.
        turn: Which rewrite of the visit it is.
    """

    def __init__(self, assistant: Assistant, request: RewriteRequest, turn: int) -> None:
        self._changed = threading.Condition()
        self._step = Step()
        self._over = False
        self._made = in_background(lambda: self._work(assistant, request, turn))

    def steps(self) -> Iterator[Step]:
        """How far it is, at once whenever there is more and from time to time without; ends with the work."""
        while True:
            with self._changed:
                step, over = self._step, self._over
            if over:
                return
            yield step
            with self._changed:
                self._changed.wait_for(lambda shown=step: self._over or self._step != shown, _LOOK_AGAIN)

    def result(self) -> Drafts:
        """What was made; waits for it.

        Raises:
            InputError: The text, a strength or a name cannot be used.
            SettingsError: The model's name or address cannot be used.
        """
        return self._made.result()

    def _work(self, assistant: Assistant, request: RewriteRequest, turn: int) -> Drafts:
        try:
            assistant.prepare()  # or what is loaded once would be taken from the model's own time
            return drafts.write(assistant, request, turn, self._at, self._hear)
        finally:
            with self._changed:
                self._over = True
                self._changed.notify_all()

    def _at(self, number: int, count: int) -> None:
        self._tell(Step(number, count))

    def _hear(self, draft: str) -> None:
        self._tell(Step(self._step.number, self._step.count, draft))

    def _tell(self, step: Step) -> None:
        with self._changed:
            self._step = step
            self._changed.notify_all()
