"""Everything of the knowledge folder that is embedded, in one row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from assistant.retrieval.chunks import Chunk, danger_chunks, guidance_chunks, script_chunks, triage_chunks
from assistant.retrieval.danger import own_lessons
from assistant.retrieval.lessons import Lesson
from assistant.retrieval.messages import load_messages
from assistant.retrieval.pages import GuidancePage, load_guidance, load_scripts
from assistant.retrieval.triage import Category, load_triage
from assistant.types import Script


def knowledge_chunks(folder: Path) -> tuple[Chunk, ...]:
    """Everything of the knowledge folder that is embedded.

    Args:
        folder: The knowledge folder, with `scripts`, `guidance` and `triage`; `messages` may be missing.

    Raises:
        DataError: A knowledge file is not valid.
    """
    categories = load_triage(folder)
    lessons = own_lessons(folder, categories)
    scripts = load_scripts(folder)
    return chunks_of(scripts, load_messages(folder, scripts), categories, load_guidance(folder), lessons)


def chunks_of(
    scripts: Mapping[str, Script],
    messages: Mapping[str, Sequence[str]],
    categories: Sequence[Category],
    pages: Mapping[str, GuidancePage],
    lessons: Sequence[Lesson],
) -> tuple[Chunk, ...]:
    """The same of what is read already: scripts, messages, guidance pages, what danger sounds like.

    Args:
        scripts: The scripts by id.
        messages: The messages by the id of the script that answers them.
        categories: The kinds of danger and of other subjects.
        pages: The guidance pages by id.
        lessons: What sounds like danger, and what only sounds like it.
    """
    return (
        *script_chunks(scripts, messages),
        *triage_chunks(categories),
        *guidance_chunks(pages),
        *danger_chunks(lessons),
    )
