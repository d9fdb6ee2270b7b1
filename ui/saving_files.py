"""All kept work as files to take along: a Word file to read, and a data file for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any, cast

from assistant.render.meeting_page import Line, Page, PagePart
from assistant.render.meeting_word import page_as_word
from assistant.types_saving import Work
from ui.saving_pages import PAGES
from ui.words import kept_field, long_day, say

_LEFT_OUT = ("kind", "who")


def works_as_json(works: Sequence[Work]) -> str:
    """Every work with all of its fields, newest first."""
    return json.dumps({"works": [asdict(work) for work in works]}, indent=2, ensure_ascii=False, default=str)


def works_as_word(works: Sequence[Work]) -> bytes:
    """The bytes of a .docx with every work, newest first."""
    parts = tuple(PagePart(_heading(work), tuple(_lines(work))) for work in works)
    return page_as_word(Page(title=say("saved_title"), lead="", parts=parts))


def page_name(page: str) -> str:
    """A page as the menu calls it; its own name where it is not in this version."""
    return say(f"nav_{page}") if page in PAGES else page.capitalize()


def day(work: Work) -> str:
    """The day a work was last changed, as people write it."""
    return long_day(work.updated.astimezone())


def _heading(work: Work) -> str:
    about = say("saved_changed", page=page_name(work.page), day=day(work))
    return f"{work.title or say('saved_untitled')} ({about})"


def _lines(work: Work) -> Iterator[Line]:
    for name, value in work.fields.items():
        if name == "drafts" and isinstance(value, list):
            yield from _drafts(cast(list[Any], value))
        elif name not in _LEFT_OUT:
            yield from _field(name.removeprefix(f"{work.page}_"), value)


def _drafts(each: Sequence[Any]) -> Iterator[Line]:
    """The goals of one text, each with its own rewrite, questions and answers."""
    for number, draft in enumerate(each, start=1):
        yield Line(say("goal_number", number=str(number)))
        for name, value in cast(dict[str, Any], draft).items() if isinstance(draft, dict) else ():
            yield from _field(name, value)


def _field(name: str, value: Any) -> Iterator[Line]:
    """A value under its name; one item of a list or a table on each line."""
    texts = [text for text in _texts(value) if text.strip()]
    if len(texts) == 1 and "\n" not in texts[0]:
        yield Line(f"{kept_field(name)}: {texts[0]}")
    elif texts:
        yield Line(f"{kept_field(name)}:")
        yield from (Line(line, "bullet") for text in texts for line in text.splitlines() if line.strip())


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        items = cast(dict[str, Any], value)
        if "before" in items or "say" in items:  # a goal or a script of a plan
            kept = ((kept_field(name), items.get(name)) for name in ("before", "after", "say"))
            return [f"{label}: {' '.join(text.split())}" for label, text in kept if isinstance(text, str)]
        return [text for item in items.values() for text in _texts(item)]
    if isinstance(value, list):
        return [text for item in cast(list[Any], value) for text in _texts(item)]
    return []
