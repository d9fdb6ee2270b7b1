"""A real HTTP server on 127.0.0.1 that speaks the OpenAI chat-completions protocol, and misbehaves on cue.

Every reply is scripted; every request is kept, bytes and all, so that tests can look for what must not be
in them. Used by the tests and by `python -m evals.reliability`.
"""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import islice
from types import TracebackType
from typing import Any, Self, cast

from evals.openai_replies import (
    PIECE,
    BreakOff,
    Drip,
    HangUp,
    Held,
    Raw,
    Reply,
    Request,
    Say,
    Script,
    Slow,
    Status,
    completion,
    events,
)

__all__ = [
    "BreakOff",
    "Drip",
    "HangUp",
    "Held",
    "OpenAIServer",
    "Raw",
    "Reply",
    "Request",
    "Say",
    "Script",
    "Slow",
    "Status",
    "full_port",
    "unused_port",
]

_CALLERS_KEPT_WAITING = 4  # more than the system queues for a server that asks for a queue of none


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
            self._send(200, "text/event-stream", b"".join(events(reply)))
        elif isinstance(reply, Say):
            self._send(200, "application/json", json.dumps(completion(reply)).encode())
        elif isinstance(reply, Held):
            self._hold(reply)
        elif isinstance(reply, BreakOff):
            self._break_off(request, reply)
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
        shown = 1 + reply.characters // PIECE  # the first event has no words
        for number, event in enumerate(events(reply.then)):
            while number == shown and not reply.go_on.is_set() and not self.scripted.pause(0.02):
                pass
            self.wfile.write(event)
            self.wfile.flush()

    def _break_off(self, request: Request, reply: BreakOff) -> None:
        streamed = bool(request.json.get("stream"))
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream" if streamed else "application/json")
        if reply.how == "connection" or not streamed:
            self.send_header("Content-Length", "1000000")  # more than ever comes
        self.end_headers()
        self.close_connection = True
        if not streamed:
            self.wfile.write(json.dumps(completion(reply.then)).encode()[: reply.characters])
            return
        for event in islice(events(reply.then), 1 + reply.characters // PIECE):
            self.wfile.write(event)
        error = json.dumps({"error": {"message": str(reply.then.content), "code": "server_error"}})
        named = b"event: error\n" if reply.how == "error event" else b""
        if reply.how in ("error event", "error as data"):
            self.wfile.write(named + b"data: " + error.encode() + b"\n\n")

    def _drip(self, pause: float) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.close_connection = True
        while not self.scripted.pause(pause):
            self.wfile.write(b" ")
            self.wfile.flush()
