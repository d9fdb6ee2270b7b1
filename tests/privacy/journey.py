"""The product used from end to end in a process of its own: `python -m tests.privacy.journey`.

Everything a user can do with a text is done with texts full of canaries (words that stand nowhere else). What
was sent to the fake model server and every connection that was tried are printed as JSON; everything else
this process leaves behind, in files or on standard error, is for the caller to search.
"""

from __future__ import annotations

import fcntl
import io
import json
import logging
import os
import resource
import socket
import struct
import sys
import tempfile
import threading
import urllib.request
from contextlib import redirect_stdout, suppress
from pathlib import Path
from typing import Any

# Each stands nowhere but in the texts below. A model may be sent the second kind, never the first.
NAMES = (
    "Quillverra",
    "Zanthorpe",
    "Murgleston",
    "555-0177",
    "qz.zanthorpe@vornell.example",
    "ZX88213",
    "3/9/2014",
)
CONTENT = ("flumboxing", "grindelphonics", "snarvelling", "wobblequux")
STUDENT = "Quillverra Zanthorpe"
GOAL = (
    f"By May 14, 2027, given a word bank, {STUDENT} will label 8 of 10 parts of a flumboxing chart "
    "on 2 of 3 grindelphonics quizzes."
)
LEVELS = (
    f"{STUDENT} (DOB 3/9/2014, student ID: ZX88213) enjoys snarvelling. "
    "She cannot sit still in wobblequux class. "
    "Her mother, Ms. Murgleston, can be reached at 555-0177 or qz.zanthorpe@vornell.example. "
    "Quillverra reads 42 words per minute and needs help with flumboxing."
)
QUESTION = (
    f"The whole IEP meeting started with her deficits in grindelphonics. How can {STUDENT} be shown with her "
    "strengths? Call me at 555-0177."
)
STRENGTH = "enjoys snarvelling"
KEPT = "plimberwick"
"""Stands in the one work that is kept by choice, and nowhere else."""
_SIOCGIFFLAGS, _SIOCSIFFLAGS, _IFF_UP = 0x8913, 0x8914, 0x1


class Watch:
    """Every address this process connects to or looks up, as the interpreter itself reports it."""

    def __init__(self) -> None:
        self.tried: list[str] = []
        sys.addaudithook(self._hear)

    def _hear(self, event: str, args: tuple[Any, ...]) -> None:
        if event in ("socket.connect", "socket.sendto"):
            address = args[1]
            if isinstance(address, tuple) and address[0] not in ("127.0.0.1", "::1", "localhost"):
                self.tried.append(f"{event} {address[0]}")
        elif event in ("socket.getaddrinfo", "socket.gethostbyname") and args[0] not in (
            None,
            "",
            "127.0.0.1",
            "::1",
            "localhost",
            b"127.0.0.1",
            socket.gethostname(),
        ):
            self.tried.append(f"{event} {args[0]!r}")


def main(mode: str) -> None:
    """Walk through the product. `mode` is `offline`, or `remote` for the steps with a model server."""
    interfaces = sorted(name for _, name in socket.if_nameindex())
    refuse_a_way_out()
    watch = Watch()
    logging.basicConfig(level=logging.INFO, filename=Path(os.environ["STRENGTHS_HOME"]) / "everything.log")
    wire = ""
    if mode == "offline":
        _use_library()
        _use_commands()
        _use_batch()
        _use_pages()
        _keep_by_choice()
        loopback_up()
        _start_app()
    else:
        loopback_up()
        wire = _use_pages_with_a_model() + _use_model()
    dumped = resource.getrlimit(resource.RLIMIT_CORE)
    json.dump({"interfaces": interfaces, "tried": watch.tried, "wire": wire, "dumped": dumped}, sys.stdout)


def refuse_a_way_out() -> None:
    """Stop unless the kernel itself says that there is nowhere to go."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.settimeout(5)
        code = probe.connect_ex(("192.0.2.1", 443))  # an address reserved for documentation (RFC 5737)
    if not code or os.strerror(code) != "Network is unreachable":
        raise SystemExit(f"This process can reach a network ({os.strerror(code)}); run it under `unshare`.")


def loopback_up() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
        request = struct.pack("16sh14x", b"lo", 0)
        (flags,) = struct.unpack_from("h", fcntl.ioctl(control, _SIOCGIFFLAGS, request), 16)
        fcntl.ioctl(control, _SIOCSIFFLAGS, struct.pack("16sh14x", b"lo", flags | _IFF_UP))


def _use_library() -> None:
    from assistant.build import build_assistant
    from assistant.documents import read
    from assistant.settings import load_settings
    from assistant.types import RewriteRequest

    assistant = build_assistant(load_settings())
    for text in (GOAL, LEVELS):
        assistant.review(text, people=(STUDENT,))
        result = assistant.rewrite(RewriteRequest(text=text, strengths=(STRENGTH,), people=(STUDENT,)))
        assert result.status == "accepted", result.reasons
        assert assistant.verify(text, result.after.text, (STRENGTH,), (STUDENT,)).passed
        assistant.preview(RewriteRequest(text=text))
    assert assistant.ask(QUESTION, (STUDENT,)).status == "answered"
    assert assistant.review_document(read.read_bytes(_word_file(), "plan.docx")).sections


def _use_commands() -> None:
    """The command line, with what fails as well as what works."""
    from assistant.cli import main as command

    for arguments in (
        ["review", GOAL, "--format", "json"],
        ["rewrite", LEVELS, "--strength", STRENGTH],
        ["verify", GOAL, LEVELS],
        ["ask", QUESTION],
        ["progress", "--baseline", "snarvelling", "--target", "flumboxing"],
        ["review", LEVELS * 200],  # too long: refused
        ["doctor"],
    ):
        code: object = None
        with redirect_stdout(io.StringIO()):
            try:
                command(arguments)
            except SystemExit as stopped:
                code = stopped.code
        assert code in (None, 0, 1, 2), arguments[0]


def _use_batch() -> None:
    """A file of texts, a line that cannot be used among them; what comes out goes elsewhere."""
    from assistant.cli import main as command

    lines = [
        {"id": "1", "kind": "goal", "text": GOAL, "strengths": [STRENGTH], "people": [STUDENT]},
        {"id": "2", "kind": QUESTION, "text": LEVELS},
        {"id": "3", "text": LEVELS * 200},
    ]
    with tempfile.TemporaryDirectory(dir="/dev/shm") as place:
        source = Path(place) / "in.jsonl"
        source.write_text("".join(json.dumps(line) + "\n" for line in lines) + LEVELS)
        with suppress(SystemExit):
            command(["batch", "rewrite", str(source), str(Path(place) / "out.jsonl")])
        assert len((Path(place) / "out.jsonl").read_text().splitlines()) == len(lines) + 1


def _keep_by_choice() -> None:
    """One work is kept, and one of another person's is kept and taken back."""
    from assistant.build import build_work_store
    from assistant.settings import load_settings

    store = build_work_store(load_settings())
    for owner, text in (("one", KEPT), ("another", LEVELS)):
        store.start(owner)
        assert store.add(owner, "rewrite", text, {"text": text})
    assert store.delete_all("another") == 1
    store.close()


def _use_pages() -> None:
    from tests.ui.pages import open_page, press

    page = open_page("rewrite")
    page.text_area(key="rewrite_text").set_value(LEVELS)
    page.text_area(key="rewrite_strengths").set_value(STRENGTH)
    press(page, "rewrite_button")
    assert not page.exception
    coach = open_page("coach")
    coach.text_area(key="coach_question").set_value(QUESTION)
    press(coach, "coach_button")
    assert not coach.exception
    document = open_page("document")
    document.text_area(key="document_text").set_value(
        f"Present Levels\n{LEVELS}\n\nMeasurable Annual Goals\n{GOAL}"
    )
    press(document, "document_button")
    assert not document.exception
    uploaded = open_page("document")
    uploaded.file_uploader[0].set_value((f"{STUDENT}.docx", _word_file(), "application/octet-stream"))
    press(uploaded, "document_button")
    assert not uploaded.exception


def _word_file() -> bytes:
    from tests.documents import makers

    document: Any = makers.docx.Document()
    for text in ("Present Levels", LEVELS, "Measurable Annual Goals", GOAL):
        document.add_paragraph(text)
    return makers.saved(document)


def _use_pages_with_a_model() -> str:
    """The preview, a rewrite and a question on the pages, with a model that repeats what it is told."""
    from evals.faults import answer
    from evals.openai_server import OpenAIServer, Say
    from tests.ui.pages import open_page, press

    with OpenAIServer(lambda r: Say(answer(json.dumps(r.messages[-1]["content"])))) as server:
        os.environ.update(STRENGTHS_MODEL="m", STRENGTHS_BASE_URL=server.base_url, OPENAI_API_KEY="sk-canary")
        page = open_page("rewrite")
        page.text_area(key="rewrite_text").set_value(LEVELS)
        page.text_area(key="rewrite_strengths").set_value(STRENGTH)
        page.text_input(key="rewrite_names").set_value(STUDENT)
        press(page, "preview_button")
        press(page, "rewrite_button")
        assert not page.exception
        coach = open_page("coach")
        coach.text_area(key="coach_question").set_value(QUESTION)
        press(coach, "coach_button")
        assert not coach.exception
        assert server.chats
        return server.wire.decode("utf-8", "replace")


def _start_app() -> None:
    """The real app, as `strengths app` starts it, until it serves its first page."""
    from tests.ui.served import served_app

    with (
        served_app(Path(os.environ["STRENGTHS_HOME"])) as address,
        urllib.request.urlopen(address, timeout=60) as reply,
    ):
        assert reply.status == 200


def _use_model() -> str:
    """Rewrites and a question with a model server that is good, bad, down and talkative; what it was sent."""
    from assistant.build import build_assistant
    from assistant.settings import Settings
    from assistant.types import RewriteRequest
    from evals.faults import answer
    from evals.openai_server import OpenAIServer, Raw, Reply, Request, Say, Status

    def echo(request: Request) -> Reply:
        return Say(answer(json.dumps(request.messages[-1]["content"])))

    sent: list[bytes] = []
    home = Path(os.environ["STRENGTHS_HOME"])
    shared = build_assistant(Settings(home=home))
    replies: list[Any] = [
        echo,
        lambda r: Status(500, "oops", f"cannot do this: {r.body!r}"),
        lambda r: Raw(r.body, "text/html"),
        Say(answer(LEVELS)),
    ]
    for reply in replies:
        with OpenAIServer(reply) as server:
            settings = Settings(home=home, model="m", base_url=server.base_url, api_key="sk-canary")
            assistant = build_assistant(settings, guidance=lambda: shared.guidance)
            for text in (GOAL, LEVELS):
                request = RewriteRequest(text=text, strengths=(STRENGTH,), people=(STUDENT,))
                assert assistant.rewrite(request).status == "accepted"
            assistant.ask(QUESTION, (STUDENT,))
            sent.append(server.wire)
    return b"\n".join(sent).decode("utf-8", "replace")


if __name__ == "__main__":
    threading.excepthook = lambda args: sys.stderr.write(f"thread died: {args.exc_value!r}\n")
    main(sys.argv[1])
