"""A plain-language companion to present levels: short sentences under three headings, every number kept."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.checks.strengths import goes_well, only_praises
from assistant.checks.text import sentences
from assistant.composer.areas import Paragraph, Sentence

_BREAK = re.compile(
    r";\s+(?![^()]*\))|,\s+(?:and|but|so)\s+(?=(?:he|she|they)\s)|:\s+(?=(?:he|she|they)\s)", re.IGNORECASE
)
_LONG = 14


def plain_levels(composed: str, paragraphs: Sequence[Paragraph], ahead: Sequence[str] = ()) -> str:
    """The rewrite in short plain lines: what goes well, how it is now, what is needed.

    Args:
        composed: The rewrite; used whole when it has no paragraphs of prose.
        paragraphs: Its paragraphs, as they were put together.
        ahead: Strengths on lines of their own in front of them.
    """
    well = [line for said in ahead for line in _lines(said)]
    now: list[str] = []
    needed: list[str] = []
    helps: list[str] = []
    for paragraph in paragraphs:
        for sentence in paragraph.sentences:
            into = now
            if sentence.said.lower().startswith("next steps can draw on"):
                into = helps
            elif sentence.strength and _is_good(sentence):
                into = well
            elif sentence.need:
                into = needed
            names = paragraph.label and (paragraph.part == "other" or paragraph.cell)
            lead = f"{paragraph.label}: " if names else ""
            into += [lead + line for line in _lines(sentence.said)]
    parts = (
        ("What goes well", well),
        ("How it is now", now),
        ("What is needed next", needed),
        ("What can help", helps),
    )
    blocks = [f"{title}:\n" + "\n".join(f"- {line}" for line in lines) for title, lines in parts if lines]
    return "\n".join(blocks) or composed


def _is_good(sentence: Sentence) -> bool:
    """Whether the user named it as a strength, or its own words say that it goes well."""
    return not only_praises(sentence.said) if sentence.given else goes_well(sentence.said)


def _lines(said: str) -> list[str]:
    flat = " ".join(said.split())
    lines: list[str] = []
    for sentence in sentences(flat) or ():
        pieces = _BREAK.split(sentence.text) if len(sentence.text.split()) > _LONG else [sentence.text]
        for piece in pieces:
            bare = piece.strip(" ;,")
            if bare:
                lines.append(bare[:1].upper() + bare[1:] + ("" if bare[-1] in '.!?]"”' else "."))
    return lines
