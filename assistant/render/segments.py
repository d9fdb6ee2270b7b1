"""A text cut at its marks, so that a page can draw each piece and escape it once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from typing import Literal

MarkKind = Literal["finding", "strength", "kept", "blank"]
# What matters most comes first: its note is read first, and its look wins.
_ORDER: dict[MarkKind, int] = {"finding": 0, "blank": 1, "strength": 2, "kept": 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Something to show about a stretch of text.

    Attributes:
        start: Index of the first character.
        end: Index after the last character.
        kind: What is marked; decides the look.
        note: What is said on focus, hover and tap; "" for a mark that is only seen.
    """

    start: int
    end: int
    kind: MarkKind
    note: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the text with the marks that cover all of it, the most important first.

    Joined, the texts of the pieces are the whole text. `starts` are those of the marks that begin here:
    a mark that others cut into pieces is announced once, where it starts.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    starts: tuple[Mark, ...] = ()


def segments(text: str, marks: Iterable[Mark]) -> list[Segment]:
    """`text` cut wherever a mark begins or ends. Empty marks, and what lies outside the text, are ignored."""
    usable = [m for m in dict.fromkeys(marks) if 0 <= m.start < m.end <= len(text)]
    waiting = sorted(usable, key=lambda m: m.start, reverse=True)
    cuts = sorted({0, len(text), *(m.start for m in usable), *(m.end for m in usable)})
    pieces: list[Segment] = []
    open_marks: list[Mark] = []
    for start, end in pairwise(cuts):
        open_marks = [m for m in open_marks if m.end > start]
        begun: list[Mark] = []
        while waiting and waiting[-1].start == start:
            begun.append(waiting.pop())
        open_marks += begun
        pieces.append(Segment(text[start:end], _ranked(open_marks), _ranked(begun)))
    return pieces


def segments_html(pieces: Iterable[Segment], *, prefix: str, language: str = "") -> str:
    """The pieces as escaped HTML. Nothing of the user's text is interpreted.

    A marked piece becomes a `<mark>` with one class for each kind of mark. Where a mark with a note begins,
    the piece can be focused and is described by a hidden tooltip inside it.

    Args:
        pieces: From `segments`.
        prefix: Begins the element ids; different for each text on a page.
        language: The language of the notes, where it is another than the text's.
    """
    return "".join(_html(piece, f"{prefix}-{number}", language) for number, piece in enumerate(pieces))


def _ranked(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    return tuple(sorted(marks, key=lambda m: (_ORDER[m.kind], m.start, m.end)))


def _html(piece: Segment, identity: str, language: str) -> str:
    body = escape(piece.text).replace("\r\n", "\n").replace("\r", "\n").replace("\n", "<br>")
    if not piece.marks:
        return body
    classes = " ".join(dict.fromkeys(f"sf-{mark.kind}" for mark in piece.marks))
    notes = tuple(dict.fromkeys(mark.note for mark in piece.marks if mark.note))
    if not notes:
        return f'<mark class="{classes}">{body}</mark>'
    inside = "".join(f'<span class="sf-note-line">{escape(note)}</span>' for note in notes)
    spoken = f' lang="{escape(language)}"' if language else ""
    note = f'<span class="sf-note" role="tooltip" id="{identity}"{spoken}>{inside}</span>'
    focus = f' tabindex="0" aria-describedby="{identity}"' if any(m.note for m in piece.starts) else ""
    return f'<mark class="{classes}"{focus}>{body}{note}</mark>'
