"""25 visitors of the real app at the same moment: `python -m evals.crowd`.

The app runs as users start it, in a process of its own. Each visitor is a websocket that speaks Streamlit's
own protocol: it opens the page, types a goal and a strength, and presses the button at the same moment as all
others. What is timed is from that press to the end of the drawing. There is no browser: what drawing in one
takes is not in the figure.
"""

from __future__ import annotations

import http.client
import json
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetStates
from websockets.sync.client import ClientConnection, connect

VISITORS = 25
_PATIENCE = 120  # seconds for the app to start, and for an answer
_GOAL = "By May 29, {name} will read {count} words per minute in 3 of 4 weekly checks."
_BOXES, _BUTTON = ("rewrite_text", "rewrite_strengths"), "Rewrite it"
_STRENGTH, _WOVEN = "loves horses", "love of horses"


@dataclass(frozen=True, slots=True)
class Visit:
    """What one visitor got: their own rewrite, perhaps somebody else's, and after how many seconds."""

    own: bool
    others: bool
    seconds: float


def visit_all(visitors: int = VISITORS) -> list[Visit]:
    """Every visitor of one app, all pressing at the same moment."""
    names = [f"Zor{chr(97 + number)}xi" for number in range(visitors)]
    with tempfile.TemporaryDirectory() as home, _app(Path(home)) as port:
        _visit(
            port, "Warmup", 50, (), threading.Barrier(1)
        )  # what is loaded once is loaded, as for the second visitor
        together = threading.Barrier(visitors)
        with ThreadPoolExecutor(visitors) as pool:
            visits = [
                pool.submit(_visit, port, name, 51 + number, [n for n in names if n != name], together)
                for number, name in enumerate(names)
            ]
            return [visit.result() for visit in visits]


def _visit(port: int, name: str, count: int, others: Sequence[str], together: threading.Barrier) -> Visit:
    origin = f"127.0.0.1:{port}"
    with connect(
        f"ws://{origin}/_stcore/stream",
        subprotocols=["streamlit"],  # pyright: ignore[reportArgumentType]
        origin=f"http://{origin}",  # pyright: ignore[reportArgumentType]
        max_size=None,
        proxy=None,
    ) as line:
        drawn, _ = _run(line, WidgetStates())
        states = _filled(drawn, _GOAL.format(name=name, count=count))
        together.wait(_PATIENCE)
        started = time.perf_counter()
        _, sent = _run(line, states)
        seconds = time.perf_counter() - started
    own = f"{count} words per minute".encode() in sent and _WOVEN.encode() in sent and name.encode() in sent
    return Visit(own, any(other.encode() in sent for other in others), seconds)


def _run(line: ClientConnection, states: WidgetStates) -> tuple[list[Element], bytes]:
    """Let the page be drawn with `states`: its elements, and all that was sent."""
    message = BackMsg()
    message.rerun_script.widget_states.CopyFrom(states)
    line.send(message.SerializeToString())
    elements: list[Element] = []
    sent = b""
    while True:
        data = line.recv(timeout=_PATIENCE, decode=False)
        sent += data
        answer = ForwardMsg()
        answer.ParseFromString(data)
        kind = answer.WhichOneof("type")
        if kind == "delta" and answer.delta.WhichOneof("type") == "new_element":
            elements.append(answer.delta.new_element)
        if kind == "script_finished":
            return elements, sent


def _filled(drawn: Sequence[Element], goal: str) -> WidgetStates:
    """The page's boxes filled and its button pressed."""
    boxes = {e.text_area.id.rpartition("-")[2]: e.text_area.id for e in drawn if e.HasField("text_area")}
    buttons = {e.button.label: e.button.id for e in drawn if e.HasField("button")}
    states = WidgetStates()
    for box, words in zip(_BOXES, (goal, _STRENGTH), strict=True):
        states.widgets.add(id=boxes[box], string_value=words)
    states.widgets.add(id=buttons[_BUTTON], trigger_value=True)
    return states


@contextmanager
def _app(home: Path) -> Iterator[int]:
    """The port of the app, stopped with everything it started when the block ends."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = int(free.getsockname()[1])
    command = [sys.executable, "-m", "assistant", "app", "--no-browser", "--port", str(port)]
    environ = {**os.environ, "STRENGTHS_HOME": str(home), "STRENGTHS_MODEL": "offline"}
    app = subprocess.Popen(command, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_until_healthy(port)
        yield port
    finally:
        app.terminate()
        app.wait(timeout=_PATIENCE)


def _wait_until_healthy(port: int) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            line.request("GET", "/_stcore/health")
            if line.getresponse().status == http.HTTPStatus.OK:
                return
        except OSError:
            time.sleep(0.2)
        finally:
            line.close()
    raise TimeoutError("The app did not start.")


if __name__ == "__main__":
    sys.stdout.write(json.dumps([asdict(visit) for visit in visit_all()]) + "\n")
