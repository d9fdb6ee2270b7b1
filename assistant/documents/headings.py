"""Headings of IEP forms: which lines are headings, and what they announce (`headings.yaml`)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.checks.wording import words_of
from assistant.datafiles import read_yaml
from assistant.types import Span
from assistant.types_documents import SECTION_KINDS, Block, SectionKind

_NUMBERING = re.compile(
    r"(?:(?:section|part|page|form|step|article)\s+)?(?:[ivx]{1,5}|\d{1,2}(?:\.\d{1,2}){0,2}|[a-h])\s?[.):–—-]+\s*"
    r"|(?:section|part|page|step)\s+(?:[ivx]{1,5}|\d{1,2}|[a-h])\b[\s.:–—-]*|[-–—•·*▪◦●□■☐#>]+\s*",
    re.IGNORECASE,
)
_BOX = re.compile(r"\s*[☐☑☒✓✔]")  # a point to tick, whatever it names
_ASIDE = re.compile(r"\([^()\n]{0,120}\)")
_PIECE = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LABEL = re.compile(r"(?P<label>[^\n:]{2,110}?)(?:\s?[:：]|\s[–—-](?=\s))\s*(?P<rest>\S)?")
_SENTENCE = re.compile(r"[.!?]\s+\S|[.!][\"'”’]?\s*$")
_SMALL = words_of(
    """the a an of for in and or to on with this student student's students child child's iep current my our
    his her their statement summary description page continued cont report area areas section
    measurable annual"""
)
_LONGEST = 18  # words in a heading
_COVERED = 0.6  # of a plain line's words, how many the phrase has to be
_LABEL_WORDS = 14


@dataclass(frozen=True, slots=True)
class HeadingWords:
    """The phrases of `headings.yaml`, as tuples of words."""

    sections: Mapping[tuple[str, ...], SectionKind]
    ignored: frozenset[tuple[str, ...]]
    longest: int


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that opens a section; with `run_in` the section's own words begin on the same line."""

    span: Span
    kind: SectionKind
    run_in: bool = False


@lru_cache(maxsize=2)
def load_headings(path: Path) -> HeadingWords:
    """Read and check `headings.yaml`.

    Raises:
        DataError: It is not valid; names file, line, value and fix.
    """
    root = read_yaml(path).keys(("sections", "ignore"))
    phrases: dict[tuple[str, ...], SectionKind] = {}
    entries = root["sections"].keys(SECTION_KINDS)
    for kind in SECTION_KINDS:
        for item in entries[kind].items(at_least=1):
            phrase = _words(item.flat())
            if not phrase:
                raise item.wrong("Write the words of a heading.")
            if phrases.get(phrase, kind) != kind:
                raise item.refuse(f"{item.name} is in two sections.", "Keep it in one.")
            phrases[phrase] = kind
    ignored = frozenset(_words(text) for text in root["ignore"].texts())
    return HeadingWords(phrases, ignored, max(len(phrase) for phrase in phrases))


def heading_of(text: str, block: Block, known: HeadingWords) -> Heading | None:
    """The heading a block is or begins with, or None.

    Args:
        text: The document's text.
        block: One of its blocks.
        known: From `load_headings`.
    """
    if block.place in ("header", "footer") or _is_data_cell(block):
        return None
    whole = text[block.start : block.end]
    if _BOX.match(whole):
        return None
    opening = _NUMBERING.match(whole)
    skipped = opening.end() if opening and opening.end() < len(whole.rstrip()) else 0
    line = whole[skipped:]
    label = _LABEL.match(line)
    run_in = bool(label and label.group("rest"))
    if label and run_in and not label.group("label").isupper():
        kind = _kind(label.group("label"), known, strong=False, most=_LABEL_WORDS)
        end = block.start + skipped + label.end("label")
        if kind is not None:
            return Heading(Span.of(text, block.start, end), kind, run_in=True)
    bare = line.strip().rstrip(":：").strip()
    if label and run_in:
        bare = label.group("label") if label.group("label").isupper() else bare
    strong = bool(block.heading or block.bold or _is_loud(bare) or (label and not run_in))
    kind = None if _SENTENCE.search(bare) else _kind(bare, known, strong=strong, most=_LONGEST)
    if kind is None:
        return None
    own_line = not (label and run_in and label.group("label") == bare)
    end = len(line.rstrip()) if own_line or label is None else label.end("label")
    return Heading(Span.of(text, block.start, block.start + skipped + end), kind, run_in=not own_line)


def _is_data_cell(block: Block) -> bool:
    """Whether a cell is one of several in its row: a column's title or an entry, and no heading."""
    if block.cell is None:
        return False
    _, _, column, of = block.cell
    return of >= 3 or (of == 2 and column > 0)


def _is_loud(line: str) -> bool:
    """All capitals, or a capital at every long word."""
    if line.isupper():
        return len(line) > 3
    long = [word for word in line.split() if len(word) > 4]
    return len(long) >= 2 and all(word.lstrip("(/&").istitle() or word[:1].isupper() for word in long)


def _kind(line: str, known: HeadingWords, *, strong: bool, most: int) -> SectionKind | None:
    """What a line announces; a line that looks like any other has to be little more than the phrase."""
    words = _words(_ASIDE.sub(" ", line)) or _words(line)
    if not words or len(words) > most or words in known.ignored:
        return None
    at, length = _longest(words, known)
    if not length:
        return None
    rest = [word for index, word in enumerate(words) if not at <= index < at + length and word not in _SMALL]
    covered = length / (length + len(rest))
    if covered < _COVERED and not (strong and (at == 0 or len(words) <= length + 6)):
        return None
    return known.sections[words[at : at + length]]


def _longest(words: tuple[str, ...], known: HeadingWords) -> tuple[int, int]:
    """Where the longest known phrase stands in `words`, and how long it is; the first of equals."""
    for length in range(min(known.longest, len(words)), 0, -1):
        for at in range(len(words) - length + 1):
            if words[at : at + length] in known.sections:
                return at, length
    return 0, 0


def _words(text: str) -> tuple[str, ...]:
    return tuple(match.group().lower().replace("’", "'") for match in _PIECE.finditer(text))
