"""HTML that cannot be injected into: every string is escaped unless it was built here."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

import streamlit as st

from assistant.render.segments import Segment, segments_html

_ITEM = re.compile(r"(-|\d{1,2}\.) ")


class Safe(str):
    """HTML made by this module. Anything else that is put into a tag is escaped."""

    __slots__ = ()


def tag(name: str, *children: str, **attributes: str) -> Safe:
    """One element with `children` inside.

    Args:
        name: The element's name.
        children: Text, which is escaped, or `Safe` HTML.
        attributes: Attribute values, escaped; `class_` is written `class`, `aria_label` is `aria-label`.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"' for key, value in attributes.items()
    )
    return Safe(f"<{name}{written}>{join(children)}</{name}>")


def join(children: Iterable[str]) -> Safe:
    """`children` one after the other, escaped where they are not `Safe`."""
    return Safe("".join(child if isinstance(child, Safe) else escape(child) for child in children))


def literal(text: str) -> str:
    """`text` so that Markdown shows it as it is."""
    return "".join(f"\\{c}" if c in r"\`*_{}[]()#+-.!|<>~$:" else c for c in text)


def lines(text: str) -> Safe:
    """A text that keeps its line breaks."""
    return Safe("<br>".join(escape(line) for line in text.splitlines()))


def paragraphs(text: str) -> Safe:
    """A text of lines, where lines that begin with "- " make a list, and with "1. " a numbered one."""
    parts: list[Safe] = []
    items: list[Safe] = []
    kind = ""
    for line in [*text.splitlines(), ""]:
        found = _ITEM.match(line)
        now = "" if found is None else "ul" if found[1] == "-" else "ol"
        if items and now != kind:
            parts.append(tag(kind, *items))
            items = []
        kind = now
        if found:
            number = {"value": found[1].rstrip(".")} if kind == "ol" else {}
            items.append(tag("li", user_text(line[found.end() :]), **number))
        elif line.strip():
            parts.append(tag("p", user_text(line)))
    return join(parts)


def first_words(text: str, most: int) -> str:
    """The first `most` words of a text, with a sign where more follow."""
    words = text.split()
    return " ".join(words[:most]) + (" …" if len(words) > most else "")


def user_text(text: str, *, lang: str = "en") -> Safe:
    """Something the user or the library wrote: escaped, kept apart from the text direction around it.

    Args:
        text: What was written.
        lang: Its language. Drafts are read in English only; "" is the language of the page.
    """
    spoken = {"lang": lang} if lang else {}
    return tag("span", text, class_="sf-user", dir="auto", **spoken)


def marked(pieces: Iterable[Segment], *, prefix: str, notes: str = "") -> Safe:
    """A text with its marks.

    Args:
        pieces: From `segments`.
        prefix: Begins the element ids; different for each text on a page.
        notes: The language of what the marks say, where it is not English.
    """
    written = Safe(segments_html(pieces, prefix=prefix, language=notes))
    return tag("div", written, class_="sf-text", dir="auto", lang="en")


def show(*children: str) -> None:
    """Draw `children` on the page."""
    st.html(join(children))
