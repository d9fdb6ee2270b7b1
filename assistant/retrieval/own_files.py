"""The user's own documents as files: one JSON file each, cut into passages short enough to be found and read.

The words of such a document are data. They are searched and shown, and never followed, run or fetched.
"""

from __future__ import annotations

import hashlib
import json
import re
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any, cast

from assistant.retrieval.chunks import Chunk
from assistant.types_documents import Document

OWN = "own:"
"""Begins the id of everything that comes from the user's own documents."""

TOPIC = "own_document"
PASSAGE_CHARACTERS = 700
"""How long a passage is at most: about what the embedder reads at once, and what a person reads in a list."""

_LONGEST_NAME = 120
_ID = re.compile(r"[0-9a-f]{16}")
# Characters that move a cursor or turn the direction of the text around them: no document needs them here.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_SENTENCE_END = re.compile(r"(?<=[.!?;:])\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPassage:
    """A piece of a document. `section` is the heading above it, `page` the page it is on (0: no pages)."""

    section: str
    page: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDocument:
    """A document the user added. `id` is made from its text, `added` is the day (2026-01-31)."""

    id: str
    name: str
    added: str
    characters: int
    passages: tuple[OwnPassage, ...]


def from_document(document: Document, today: date) -> OwnDocument:
    """`document` in passages, ready to be kept."""
    text = document.text
    return OwnDocument(
        id=hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16],
        name=_clean(document.name)[:_LONGEST_NAME] or "Document",
        added=today.isoformat(),
        characters=len(text),
        passages=tuple(_passages(document)),
    )


def chunks_of(document: OwnDocument) -> list[Chunk]:
    """One chunk for each passage, marked as the user's own."""
    return [
        Chunk(
            id=f"{OWN}{document.id}:{number}",
            kind="own",
            parent=f"{OWN}{document.id}",
            topic=TOPIC,
            title=document.name,
            section=passage.section,
            source=f"Your document: {document.name}{f', page {passage.page}' if passage.page else ''}",
            text=f"{passage.section}. {passage.text}" if passage.section else passage.text,
            body=passage.text,
        )
        for number, passage in enumerate(document.passages)
    ]


def write(folder: Path, document: OwnDocument) -> None:
    """Keep `document` in `folder`, in one step: a killed program leaves no half of it."""
    folder.mkdir(parents=True, exist_ok=True)
    temporary = folder / f"{document.id}.{secrets.token_hex(4)}.tmp"
    temporary.write_text(json.dumps(asdict(document), ensure_ascii=False), encoding="utf-8")
    temporary.replace(folder / f"{document.id}.json")


def names(folder: Path) -> tuple[str, ...]:
    """The ids of the documents in `folder`, in order; none when there is no folder."""
    try:
        return tuple(
            sorted(p.stem for p in folder.iterdir() if p.suffix == ".json" and _ID.fullmatch(p.stem))
        )
    except OSError:
        return ()


def read(folder: Path, name: str) -> OwnDocument | None:
    """The document with the id `name`, or None when its file is damaged."""
    try:
        fields = cast(dict[str, Any], json.loads((folder / f"{name}.json").read_text(encoding="utf-8")))
        passages = tuple(
            OwnPassage(section=str(p["section"]), page=int(p["page"]), text=str(p["text"]))
            for p in cast(list[dict[str, Any]], fields["passages"])
        )
        return OwnDocument(
            id=name,
            name=str(fields["name"]),
            added=date.fromisoformat(str(fields["added"])).isoformat(),
            characters=int(fields["characters"]),
            passages=passages,
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _passages(document: Document) -> Iterator[OwnPassage]:
    """The paragraphs under each heading, joined up to the limit; a longer one is cut between sentences."""
    section, page = "", 0
    held: list[str] = []
    for block in document.blocks:
        text = " ".join(_clean(document.text[block.start : block.end]).split())
        if block.heading:
            yield from _joined(section, page, held)
            held, section = [], text[:_LONGEST_NAME]
        elif text:
            here = block.page or 0
            if held and (here != page or len(" ".join(held)) + len(text) > PASSAGE_CHARACTERS):
                yield from _joined(section, page, held)
                held = []
            page = here
            held.append(text)
    yield from _joined(section, page, held)


def _joined(section: str, page: int, held: Sequence[str]) -> Iterator[OwnPassage]:
    part = ""
    for sentence in _sentences(" ".join(held)):
        if part and len(part) + len(sentence) >= PASSAGE_CHARACTERS:
            yield OwnPassage(section=section, page=page, text=part)
            part = ""
        part = f"{part} {sentence}".strip()
    if part:
        yield OwnPassage(section=section, page=page, text=part)


def _sentences(text: str) -> Iterator[str]:
    for sentence in _SENTENCE_END.split(text):
        for first in range(0, len(sentence), PASSAGE_CHARACTERS):
            yield sentence[first : first + PASSAGE_CHARACTERS]


def _clean(text: str) -> str:
    return _CONTROL.sub(" ", text).strip()
