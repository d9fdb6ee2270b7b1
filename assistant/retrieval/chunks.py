"""What is indexed: one chunk for each trigger and message of a script and each section of a guidance page."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.retrieval.lessons import Lesson
from assistant.retrieval.pages import GuidancePage
from assistant.retrieval.triage import Category
from assistant.types import Script

ChunkKind = Literal["script", "guidance", "triage", "danger", "own"]

TRIAGE = "triage:"
"""Marks triage among the topics (with the status) and among the scripts (with the category)."""

OPENING_WORDS = 12
"""How much of a section goes into its vector, after the page's title and its heading. With the other sections
of its page counted in, 12 words find as many pages as 25 (tests/retrieval/guidance_questions.py), in two
thirds of the time to index; whole sections would take more than twice as long."""

SCHEMA = 2
"""Raise by one when the meaning of a chunk changes, so that old indexes are rebuilt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """One vector's worth of text. `parent` is the script or page that results are folded into."""

    id: str
    kind: ChunkKind
    parent: str
    topic: str
    title: str
    text: str
    body: str = ""
    """What is shown when the chunk is found; `text` is what is matched."""
    section: str = ""
    source: str = ""


def script_chunks(
    scripts: Mapping[str, Script], messages: Mapping[str, Sequence[str]] | None = None
) -> list[Chunk]:
    """One chunk for each trigger of each script, and for each message it answers (`load_messages`)."""
    answered = messages or {}
    return [
        Chunk(
            id=f"script:{script.id}:{number}",
            kind="script",
            parent=script.id,
            topic=script.topic,
            title=script.title,
            section="Say",
            source="; ".join(script.sources),
            text=text,
            body=script.say,
        )
        for script in scripts.values()
        for number, text in enumerate((*script.triggers, *answered.get(script.id, ())))
    ]


def guidance_chunks(pages: Mapping[str, GuidancePage]) -> list[Chunk]:
    """One chunk for each section of each page, matched by the page's title, its heading and how it opens."""
    return [
        Chunk(
            id=f"guidance:{page.id}:{number}",
            kind="guidance",
            parent=page.id,
            topic=page.topic,
            title=page.title,
            section=section.heading,
            source=page.source,
            text=f"{page.title}. {section.heading}. {_opening(section.text)}",
            body=section.text,
        )
        for page in pages.values()
        for number, section in enumerate(page.sections)
    ]


def _opening(text: str) -> str:
    return " ".join(text.split()[:OPENING_WORDS])


def triage_chunks(categories: Sequence[Category]) -> list[Chunk]:
    """One chunk for each example of each triage category."""
    return [
        Chunk(
            id=f"triage:{category.id}:{number}",
            kind="triage",
            parent=TRIAGE + category.id,
            topic=TRIAGE + category.status,
            title=category.id,
            text=example,
            body=category.note,
        )
        for category in categories
        for number, example in enumerate(category.examples)
    ]


def danger_chunks(lessons: Sequence[Lesson]) -> list[Chunk]:
    """One chunk for each sentence the sense of danger learns from and no other list holds."""
    return [
        Chunk(
            id=f"danger:{number}",
            kind="danger",
            parent=lesson.category,
            topic=lesson.category,
            title=lesson.category,
            text=lesson.text,
        )
        for number, lesson in enumerate(lessons)
    ]


def fingerprint(chunks: Sequence[Chunk], embedder: str) -> str:
    """Sixteen hex digits that change when the content, the embedder or the schema does."""
    digest = hashlib.sha256(f"{SCHEMA}\n{embedder}\n".encode())
    for chunk in chunks:
        digest.update(f"{chunk.id}\x1f{chunk.topic}\x1f{chunk.text}\x1e".encode("utf-8", "replace"))
    return digest.hexdigest()[:16]
