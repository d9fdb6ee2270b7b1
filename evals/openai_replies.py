"""What the server of `evals.openai_server` is asked and may answer, in OpenAI's chat-completions protocol."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal, cast


@dataclass(frozen=True, slots=True)
class Request:
    """One request as it came over the wire. Header names are in lower case."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> dict[str, Any]:
        """The body as JSON."""
        return cast("dict[str, Any]", json.loads(self.body))

    @property
    def messages(self) -> list[dict[str, Any]]:
        """The chat messages of the request."""
        return cast("list[dict[str, Any]]", self.json["messages"])

    @property
    def answer_format(self) -> str:
        """The type of structured output asked for, or 'text'."""
        asked = self.json if self.body else {}
        return cast("str", asked.get("response_format", {}).get("type", "text"))


@dataclass(frozen=True, slots=True)
class Say:
    """A well-formed chat completion. `content` may be any JSON value, right or wrong.

    `usage` is the tokens sent and received as the server counts them; None leaves them out.
    """

    content: object
    finish_reason: str = "stop"
    refusal: str | None = None
    usage: tuple[int, int] | None = (1, 1)


@dataclass(frozen=True, slots=True)
class Status:
    """An HTTP error in OpenAI's shape."""

    status: int
    code: str = "an_error"
    message: str = "something went wrong"
    headers: dict[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Raw:
    """Any bytes with status 200."""

    body: bytes
    content_type: str = "application/json"


@dataclass(frozen=True, slots=True)
class Slow:
    """Wait, then give another reply."""

    seconds: float
    then: Say = field(default_factory=lambda: Say("late"))


@dataclass(frozen=True, slots=True)
class Held:
    """Give the first `characters` of an answer piece by piece, and the rest once `go_on` is set."""

    then: Say
    characters: int
    go_on: threading.Event


@dataclass(frozen=True, slots=True)
class Drip:
    """Send one byte at a time for ever, so that no single read ever times out."""

    pause: float = 0.02


@dataclass(frozen=True, slots=True)
class HangUp:
    """Close the connection without a word."""


@dataclass(frozen=True, slots=True)
class BreakOff:
    """Give the first `characters` of an answer piece by piece, and never the rest.

    `how` it ends: with an error as an event or as data, in the middle of the connection, or as if that were
    all. Asked for the answer as a whole, it ends in the middle of the connection.
    """

    then: Say
    characters: int
    how: Literal["error event", "error as data", "connection", "silence"]


Reply = Say | Status | Raw | Slow | Held | BreakOff | Drip | HangUp
Script = Callable[[Request], Reply]


def completion(reply: Say) -> dict[str, Any]:
    """`reply` as a whole answer."""
    message = {"role": "assistant", "content": reply.content, "refusal": reply.refusal}
    counted: dict[str, Any] = {}
    if reply.usage is not None:
        sent, received = reply.usage
        counted = {"prompt_tokens": sent, "completion_tokens": received, "total_tokens": sent + received}
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": int(time.time()),
        "model": "tiny-model",
        "choices": [{"index": 0, "message": message, "finish_reason": reply.finish_reason}],
        **({"usage": counted} if counted else {}),
    }


PIECE = 7  # characters in one event of a stream
_CHUNK = {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 0, "model": "tiny-model"}


def events(reply: Say) -> Iterator[bytes]:
    """`reply` as the events of a stream: the role, pieces of `PIECE` characters, the end, what it took."""
    key, text = ("refusal", reply.refusal) if reply.refusal else ("content", str(reply.content or ""))
    pieces = [text[at : at + PIECE] for at in range(0, len(text), PIECE)]
    deltas: list[tuple[dict[str, Any], str | None]] = [({"role": "assistant", "content": ""}, None)]
    deltas += [({key: piece}, None) for piece in pieces]
    for delta, finish in [*deltas, ({}, reply.finish_reason)]:
        chunk = {**_CHUNK, "choices": [{"index": 0, "delta": delta, "finish_reason": finish}]}
        yield b"data: " + json.dumps(chunk).encode() + b"\n\n"
    if reply.usage is not None:
        counted = dict(zip(("prompt_tokens", "completion_tokens"), reply.usage, strict=True))
        whole = {**_CHUNK, "choices": [], "usage": {**counted, "total_tokens": sum(reply.usage)}}
        yield b"data: " + json.dumps(whole).encode() + b"\n\n"
    yield b"data: [DONE]\n\n"
