"""Texts and files that are too long, broken, locked or hostile, and many people at once."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from assistant.build import build_assistant
from assistant.datablock import RewriteBlock, parse_block
from assistant.documents.read import read_bytes
from assistant.errors import InputError
from assistant.pipeline import Assistant
from assistant.settings import Settings
from assistant.types import RewriteRequest, RewriteResult
from evals.faults import GOAL, KEY, answer
from evals.hardships import Hardship, Met
from evals.openai_server import OpenAIServer, Request, Say

_LINE = "one line that says what to do; nothing is worked on"
_MARKED = "every mark stands at its own words in the text as given; the rewrite is accepted"
_PEOPLE = 12
COMPANY = f"{_PEOPLE} people at once, with a model"
_FAULT = "He is lazy and refuses to work."
_LEVELS = f"Reading\nIbby retells stories. {_FAULT} She reads 41 words a minute."
_HANDED = {  # each has the same fault in other surroundings
    "right-to-left letters": f"مرحبا ‏Ibby‎. {_FAULT} שלום",
    "emoji and letters in several parts": f"👩🏽‍🏫 e\u0301 🇺🇸 Ibby draws. {_FAULT} 🌱",
    "line ends of Windows": _LEVELS.replace("\n", "\r\n"),
    "signs that turn the line around": f"Ibby reads \u202e41\u202c words. {_FAULT}",
}


def hardships(assistant: Assistant) -> tuple[Hardship, ...]:
    """Every hardship of texts, files and company."""

    def refused(name: str, work: Callable[[], object]) -> Hardship:
        return Hardship(name, _LINE, lambda _: _refused(work))

    def file(name: str, data: bytes, filename: str) -> Hardship:
        return refused(name, lambda: read_bytes(data, filename))

    return (
        refused("a paste of a million characters", lambda: assistant.review("Ibby reads. " * 90_000)),
        refused("a NUL sign in the text", lambda: assistant.review("Ibby\x00 reads.")),
        refused("half a surrogate pair in the text", lambda: assistant.review("Ibby \ud83d reads.")),
        file("bytes that are no text", bytes(range(256)) * 40, "notes.txt"),
        file("a scanned PDF", _pdf(), "scan.pdf"),
        file("a PDF with a password", _pdf(password="secret"), "locked.pdf"),
        refused("a Word file that unpacks to 200 MB", lambda: read_bytes(_bomb(), "bomb.docx")),
        file("half a Word file", b"PK\x03\x04" + os.urandom(2_000), "half.docx"),
        *(Hardship(name, _MARKED, partial(_marked, assistant, text)) for name, text in _HANDED.items()),
        Hardship("a table in a Word file", "each cell is a line that knows its row and column", _table),
        Hardship(
            COMPANY,
            "each gets the rewrite of their own text and nothing of another's",
            partial(_together, assistant),
        ),
    )


def _refused(work: Callable[[], object]) -> Met:
    try:
        work()
    except InputError as error:
        told = str(error)
        clean = "\n" not in told and "Ibby" not in told and bool(error.fix)
        return Met(f"“{told}”", clean)
    return Met("it was worked on", False)


def _marked(assistant: Assistant, text: str, _: Path) -> Met:
    review = assistant.review(text, "present_levels")
    found = [finding.matched for finding in review.findings]
    right = all(text[f.start : f.end] == f.matched for f in review.findings) and "is lazy" in " ".join(found)
    result = assistant.rewrite(RewriteRequest(text=text, kind="present_levels"))
    shown = f"{len(found)} marks, each at its words; rewritten: {result.status.replace('_', ' ')}"
    return Met(shown, right and result.status == "accepted" and result.before.text == text)


def _table(_: Path) -> Met:
    import docx

    document = docx.Document()
    table = document.add_table(2, 2)
    for cell, words in zip((c for row in table.rows for c in row.cells), _CELLS, strict=True):
        cell.text = words
    target = io.BytesIO()
    document.save(target)
    read = read_bytes(target.getvalue(), "table.docx")
    found = [(read.text[block.start : block.end], block.cell) for block in read.blocks]
    wanted = [(words, (0, *divmod(number, 2), 2)) for number, words in enumerate(_CELLS)]
    return Met(f"{len(found)} cells, each in its place", found == wanted)


_CELLS = ("Reading", "41 words a minute", "Math", "8 of 10 sums")


def _together(shared: Assistant, _: Path) -> Met:
    names = [f"Zor{chr(97 + number)}xi" for number in range(_PEOPLE)]
    with OpenAIServer(_echo) as server:
        settings = Settings(model="m", base_url=server.base_url, api_key=KEY, timeout_seconds=120)
        assistant = build_assistant(settings, sharing=shared)
        assistant.prepare()

        def ask(name: str) -> RewriteResult:
            return assistant.rewrite(
                RewriteRequest(text=GOAL.replace("Tavia", name), kind="goal", people=(name,))
            )

        with ThreadPoolExecutor(_PEOPLE) as pool:
            results = list(pool.map(ask, names))
    own = [name in result.after.text for name, result in zip(names, results, strict=True)]
    crossed = [
        name
        for name, result in zip(names, results, strict=True)
        for other in names
        if other != name and other in repr(result)
    ]
    by_model = sum(result.writer == "model" for result in results)
    leaked = [name for name in names if name.encode() in server.wire]
    happened = f"{sum(own)} of {_PEOPLE} got their own, {by_model} by the model; {len(crossed)} got another's"
    return Met(happened, all(own) and by_model == _PEOPLE and not crossed and not leaked)


def _echo(request: Request) -> Say:
    block = parse_block(request.messages[-1]["content"])
    assert isinstance(block, RewriteBlock)
    return Say(answer(block.text))


def _pdf(password: str = "") -> bytes:
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(width=612, height=792)
    if password:
        writer.encrypt(password)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def _bomb() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("word/document.xml", "w", force_zip64=True) as entry:
            for _ in range(200):
                entry.write(b" " * 1_000_000)
    return target.getvalue()
