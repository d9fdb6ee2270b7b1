"""The plain-language companion on the page: what the app says in it, around the words of the plan."""

from __future__ import annotations

from assistant.reader import PlainLine, plain_lines
from ui.engine import reader
from ui.markup import Safe, join, paragraphs, tag, user_text
from ui.words import DEFAULT_LANGUAGE


def plain_language(companion: str) -> Safe:
    """`companion` as HTML; in another language than the plan's, the plan's words stand in quotation marks."""
    for_whom = reader()
    if for_whom.language == DEFAULT_LANGUAGE:
        return paragraphs(companion)
    parts: list[Safe] = []
    items: list[Safe] = []
    for line in plain_lines(companion, for_whom):
        if items and not line.bullet:
            parts.append(tag("ul", *items))
            items = []
        if line.bullet:
            items.append(tag("li", *_written(line)))
        else:
            parts.append(tag("p", *_written(line)))
    return join([*parts, *([tag("ul", *items)] if items else [])])


def _written(line: PlainLine) -> list[str]:
    """What the app says, then the plan's words, marked as English."""
    quoted = [" “" if line.said else "“", user_text(line.words), "”."] if line.words else []
    return [line.said, *quoted]
