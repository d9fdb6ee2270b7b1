"""What one request cost in calls and tokens, told by the server itself."""

from __future__ import annotations

import threading

from langchain_core.messages import AIMessage, BaseMessage

from assistant.types import Usage

_MILLION = 1_000_000
# No tokenizer needs as few tokens for English as one for this many characters; a server that says it was sent
# fewer tokens than it takes to begin a prompt does not count at all.
_MOST_CHARACTERS_IN_A_TOKEN = 5.5
_FEWEST_COUNTED = 100


class Meter:
    """Adds up the calls of one request. One per request; several may run at once.

    Args:
        price: Dollars for a million tokens sent and received; None where nobody said.
    """

    def __init__(self, price: tuple[float, float] | None = None) -> None:
        self._price = price
        self._lock = threading.Lock()
        self._calls = 0
        self._sent = 0
        self._received = 0

    def count_call(self) -> None:
        """One more request went out, whatever comes of it."""
        with self._lock:
            self._calls += 1

    def count_reply(self, message: BaseMessage) -> None:
        """Add what the server says `message` took; a server that says nothing adds nothing."""
        used = message.usage_metadata if isinstance(message, AIMessage) else None
        if used is not None:
            self._add(used["input_tokens"], used["output_tokens"])

    def count_failure(self, error: BaseException) -> None:
        """Add what a reply took that the library gave up on, such as one cut off: it is paid for too."""
        used = getattr(getattr(error, "completion", None), "usage", None)
        if used is not None:
            self._add(used.prompt_tokens, used.completion_tokens)

    @property
    def asked(self) -> bool:
        """Whether a model was asked anything yet."""
        return self._calls > 0

    @property
    def usage(self) -> Usage | None:
        """The sum so far, or None when nothing was asked of a model."""
        if not self.asked:
            return None
        dollars = None
        if self._price is not None:
            dollars = (self._sent * self._price[0] + self._received * self._price[1]) / _MILLION
        return Usage(calls=self._calls, tokens_in=self._sent, tokens_out=self._received, dollars=dollars)

    def _add(self, sent: int, received: int) -> None:
        with self._lock:
            self._sent += max(0, sent)
            self._received += max(0, received)


def took_in_part(message: BaseMessage, characters: int) -> bool:
    """Whether a server counts fewer tokens than a prompt of so many characters can have: it cut the prompt.

    Args:
        message: The server's answer.
        characters: How many were sent.
    """
    used = message.usage_metadata if isinstance(message, AIMessage) else None
    counted = used["input_tokens"] if used is not None else 0
    return _FEWEST_COUNTED <= counted < characters / _MOST_CHARACTERS_IN_A_TOKEN
