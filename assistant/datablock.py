"""The data block: everything a writer works on, as one line of JSON between two markers.

The chain puts the block into the last human message; the chat model (a remote one, or the offline writer)
reads it there. Text inside the block is quoted material, never an instruction. `<`, `>` and characters that
do not show on a screen are written as JSON escapes, so that no text can close the block early or hide in it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal, cast

from assistant.types import KINDS, Kind

BEGIN = "<<<DATA"
END = "DATA>>>"

# Markers, controls, soft hyphen, zero-width, bidirectional and tag characters, and lone surrogates.
_ESCAPED = re.compile(
    "[<>\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepPart:
    """Wording of the original whose meaning has to survive. `part` is a goal part or `need`."""

    part: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingNote:
    """A stretch of the original that can be said better."""

    matched: str
    message: str
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidanceNote:
    """A retrieved passage, as the writer sees it."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RewriteBlock:
    """What a writer needs to rewrite one text, or to repair a rejected rewrite of it.

    The text comes near the end: small models hold on best to what they read last. `keep` is the locked
    expectation, `missing` the SMART parts the team still has to supply, `called` "he" or "she" where the text
    alone does not tell, `rejected` and `losses` the draft
    that failed and what it lost (both empty on the first call). `note` says what was wrong with the form of
    the previous answer.
    """

    kind: Kind
    people: tuple[str, ...] = ()
    guidance: tuple[GuidanceNote, ...] = ()
    wording: tuple[WordingNote, ...] = ()
    missing: tuple[str, ...] = ()
    keep: tuple[KeepPart, ...] = ()
    strengths: tuple[str, ...] = ()
    called: str = ""
    text: str
    rejected: str = ""
    losses: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerBlock:
    """What a writer needs to answer a question about a meeting from retrieved scripts and guidance."""

    question: str
    guidance: tuple[GuidanceNote, ...] = ()
    note: str = ""


Block = RewriteBlock | AnswerBlock


def dump_block(block: Block) -> str:
    """`block` as text for the human message: marker, one line of JSON without what is empty, marker."""
    task: Literal["rewrite", "answer"] = "rewrite" if isinstance(block, RewriteBlock) else "answer"
    said = {key: value for key, value in asdict(block).items() if value}
    line = json.dumps({"task": task, **said}, ensure_ascii=False, separators=(", ", ": "))
    return f"{BEGIN}\n{_ESCAPED.sub(_as_escape, line)}\n{END}"


def parse_block(message: str) -> Block:
    """The block in a human message.

    Raises:
        ValueError: `message` holds no block that `dump_block` wrote.
    """
    _, begin, rest = message.rpartition(BEGIN + "\n")
    line, end, _ = rest.partition("\n" + END)
    if not begin or not end:
        raise ValueError("the message holds no data block")
    data: Any = json.loads(line)
    if not isinstance(data, dict):
        raise ValueError("the data block is not a JSON object")
    fields = cast("dict[str, Any]", data)
    guidance = tuple(GuidanceNote(**note) for note in fields.get("guidance", ()))
    if fields.get("task") == "answer":
        return AnswerBlock(
            question=fields.get("question", ""), guidance=guidance, note=fields.get("note", "")
        )
    if fields.get("task") != "rewrite" or fields.get("kind") not in KINDS:
        raise ValueError("the data block names no known task or kind")
    return RewriteBlock(
        kind=fields["kind"],
        people=tuple(fields.get("people", ())),
        guidance=guidance,
        wording=tuple(
            WordingNote(
                matched=note["matched"], message=note["message"], suggestions=tuple(note["suggestions"])
            )
            for note in fields.get("wording", ())
        ),
        missing=tuple(fields.get("missing", ())),
        keep=tuple(KeepPart(**part) for part in fields.get("keep", ())),
        strengths=tuple(fields.get("strengths", ())),
        called=fields.get("called", ""),
        text=fields.get("text", ""),
        rejected=fields.get("rejected", ""),
        losses=tuple(fields.get("losses", ())),
        note=fields.get("note", ""),
    )


def map_text(block: Block, private: Callable[[str], str], public: Callable[[str], str]) -> Block:
    """`block` with every free text replaced: the family's through `private`, the project's through `public`.

    Kinds, part names, passage ids and notes about form are the program's own words and stay as they are.
    """
    guidance = tuple(
        replace(note, title=public(note.title), text=public(note.text)) for note in block.guidance
    )
    if isinstance(block, AnswerBlock):
        return replace(block, question=private(block.question), guidance=guidance)
    return replace(
        block,
        text=private(block.text),
        strengths=tuple(private(text) for text in block.strengths),
        people=tuple(private(text) for text in block.people),
        keep=tuple(replace(part, text=private(part.text)) for part in block.keep),
        wording=tuple(
            replace(
                note,
                matched=private(note.matched),
                message=private(note.message),
                suggestions=tuple(private(text) for text in note.suggestions),
            )
            for note in block.wording
        ),
        guidance=guidance,
        rejected=private(block.rejected),
        losses=tuple(private(text) for text in block.losses),
    )


def _as_escape(match: re.Match[str]) -> str:
    return json.dumps(match.group())[1:-1] if ord(match.group()) > 0x7E else f"\\u{ord(match.group()):04x}"
