"""A real HTTP server on 127.0.0.1 that speaks the OpenAI chat-completions protocol, and misbehaves on cue.

Every reply is scripted; every request is kept, bytes and all, so that tests can look for what must not be
in them. Used by the tests and by `python -m evals.reliability`.
"""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self, cast


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


_CALLERS_KEPT_WAITING = 4  # more than the system queues for a server that asks for a queue of none
Reply = Say | Status | Raw | Slow | Held | Drip | HangUp
Script = Callable[[Request], Reply]


class OpenAIServer:
    """The server. Use it in a `with` block.

    Args:
        replies: Given one after the other; the last one is given again and again. A function is asked for a
            reply to each request instead.
        streams: Whether it can give an answer piece by piece; if not, it gives a whole one all the same.
        refuses_formats: Kinds of structured output (`json_schema`, `json_object`) answered with status 400.
    """

    def __init__(
        self,
        *replies: Reply | Script,
        refuses_formats: Sequence[str] = (),
        streams: bool = True,
    ) -> None:
        self.requests: list[Request] = []
        self._replies = list(replies)
        self._refuses = tuple(refuses_formats)
        self.streams = streams
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    @property
    def base_url(self) -> str:
        """The address, as STRENGTHS_BASE_URL wants it."""
        return f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    @property
    def wire(self) -> bytes:
        """Everything that was sent to the server, headers and bodies."""
        return b"\n".join(
            json.dumps(r.headers).encode() + b"\n" + r.path.encode() + b"\n" + r.body for r in self.requests
        )

    @property
    def chats(self) -> list[Request]:
        """The chat requests, in order."""
        return [r for r in self.requests if r.path.endswith("/chat/completions")]

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopping.set()
        self._server.shutdown()
        self._server.server_close()

    def reply_to(self, request: Request) -> Reply:
        """The next scripted reply."""
        with self._lock:
            self.requests.append(request)
            if request.answer_format in self._refuses:
                return Status(400, "invalid_request_error", "response_format is not supported")
            if not self._replies:
                raise AssertionError("the script has no reply left")
            reply = self._replies[0] if len(self._replies) == 1 else self._replies.pop(0)
        return reply(request) if callable(reply) else reply

    def pause(self, seconds: float) -> bool:
        """Wait, unless the server is stopping; True when it is."""
        return self._stopping.wait(seconds)


def unused_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return cast("int", probe.getsockname()[1])


@contextmanager
def full_port() -> Iterator[int]:
    """A port on which a server listens but never takes another caller: connecting to it hangs."""
    with ExitStack() as held:
        busy = held.enter_context(socket.socket())
        busy.bind(("127.0.0.1", 0))
        busy.listen(0)
        for _ in range(_CALLERS_KEPT_WAITING):
            caller = held.enter_context(socket.socket())
            caller.setblocking(False)
            caller.connect_ex(busy.getsockname())
        yield cast("int", busy.getsockname()[1])


def _handler(server: OpenAIServer) -> type[BaseHTTPRequestHandler]:
    return cast("type[BaseHTTPRequestHandler]", type("Handler", (_Handler,), {"scripted": server}))


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    scripted: OpenAIServer

    def do_GET(self) -> None:
        self._answer(b"")

    def do_POST(self) -> None:
        self._answer(self.rfile.read(int(self.headers.get("content-length", "0"))))

    def log_message(self, format: str, *args: Any) -> None:
        """Silence: requests hold text, and tests read `requests`."""

    def _answer(self, body: bytes) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        request = Request(self.command, self.path, headers, body)
        reply = self.scripted.reply_to(request)
        if isinstance(reply, Slow):
            self.scripted.pause(reply.seconds)
            reply = reply.then
        try:
            self._write(request, reply)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True  # the client gave up, as the test meant it to

    def _write(self, request: Request, reply: Reply) -> None:
        if isinstance(reply, Say) and self.scripted.streams and request.json.get("stream"):
            self._send(200, "text/event-stream", b"".join(_events(reply)))
        elif isinstance(reply, Say):
            self._send(200, "application/json", json.dumps(_completion(reply)).encode())
        elif isinstance(reply, Held):
            self._hold(reply)
        elif isinstance(reply, Status):
            error = {"error": {"message": reply.message, "type": reply.code, "code": reply.code}}
            self._send(reply.status, "application/json", json.dumps(error).encode(), reply.headers)
        elif isinstance(reply, Raw):
            self._send(200, reply.content_type, reply.body)
        elif isinstance(reply, Drip):
            self._drip(reply.pause)
        else:
            self.close_connection = True

    def _send(
        self, status: int, content_type: str, body: bytes, headers: dict[str, str] | None = None
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def _hold(self, reply: Held) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        self.close_connection = True
        shown = 1 + reply.characters // _PIECE  # the first event has no words
        for number, event in enumerate(_events(reply.then)):
            while number == shown and not reply.go_on.is_set() and not self.scripted.pause(0.02):
                pass
            self.wfile.write(event)
            self.wfile.flush()

    def _drip(self, pause: float) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.close_connection = True
        while not self.scripted.pause(pause):
            self.wfile.write(b" ")
            self.wfile.flush()


def _completion(reply: Say) -> dict[str, Any]:
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


_PIECE = 7  # characters in one event of a stream
_CHUNK = {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 0, "model": "tiny-model"}


def _events(reply: Say) -> Iterator[bytes]:
    key, text = ("refusal", reply.refusal) if reply.refusal else ("content", str(reply.content or ""))
    pieces = [text[at : at + _PIECE] for at in range(0, len(text), _PIECE)]
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
