"""The little language rule patterns are written in, and how it becomes a regular expression.

| write | to match |
| --- | --- |
| `fails to` | these words, any case, any white space between, straight or curly apostrophe |
| `(fails\\|failed) to` | one of several wordings; a branch may hold several words |
| `[still] fails to` | the word or not |
| `struggl*` | any ending: struggles, struggled, struggling |
| `attention-seeking` | with a hyphen or with a space |
| `poor {ability}` | any entry of the word list `ability` in lists.yaml |
| `{learner}`, `{name}`, `{number}` | whoever the text describes; a name; a number in digits or words |
| `never {acts}`, `stop {doing}` | a verb after he or she: reads, tries, finished; a verb with -ing |
| `was {done}` | a past participle: bullied, thrown |
| `not the {superlative}` | strongest, most patient |
| `won't {word}` | any one word |
| `{is} {unlike}` | an adjective in un-: unmotivated, unwilling (but not unafraid or unique) |
| `poor {kind} {ability}` | up to three words that say of what kind, or none: poor oral reading |
| `makes it ... for` | a gap of up to four words that stays inside the clause |
| `{ability} : poor` | a colon or a dash, with or without space around it |

A list whose name ends in `_acts` holds verbs in their base form; every form of them matches (whine: whines,
whined, whining). "One's" stands for his, her, their or a name, "oneself" for himself or herself, and
"-ly" for any adverb that ends so. A blank ("[how often]") is one piece: nothing is found inside it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar

from assistant.checks.pattern_nodes import (
    BUILT_IN,
    Node,
    either,
    joined,
    listed_node,
    optional,
    phrase,
    wordings,
)
from assistant.checks.pieces import ANY, Pieces
from assistant.checks.tries import is_stem

T = TypeVar("T")

# A bracket without another bracket inside is one piece; it is parsed once, however often it is used.
_PIECE = re.compile(r"\.\.\.|\{[^{}\s]*\}|[(\[][^()\[\]{}.:]*[)\]]|[()\[\]|]|[^\s()\[\]|{}]+")
_INFLECTED = "_acts"
# "He's slow" is "He is slow": the list of linking verbs also stands for these.
_COPULAS = "is"
_CONTRACTED = ("he's", "she's", "they're", "who's")


class PatternError(ValueError):
    """A pattern that is not well formed; the message says what and how to mend it, without the file."""


class Found(NamedTuple):
    """A place where a pattern matches: `text[first:last]`."""

    text: str
    first: int
    last: int

    def start(self) -> int:
        """Where it begins, as of a `re.Match`."""
        return self.first

    def end(self) -> int:
        """Where it ends."""
        return self.last

    def span(self) -> tuple[int, int]:
        """Both."""
        return (self.first, self.last)

    def group(self) -> str:
        """The words found."""
        return self.text[self.first : self.last]


@dataclass(frozen=True)
class Pattern:
    """A pattern; `source` is the pattern as written. Made by `parse` or `known`."""

    source: str
    _parsed: Callable[[], Node] = field(repr=False, compare=False)
    _anchors: Sequence[str] = field(default=(), repr=False, compare=False)

    @cached_property
    def _node(self) -> Node:
        return self._parsed()

    @cached_property
    def firsts(self) -> frozenset[str]:
        """Keys (see `Pieces.places`) of which one has to stand where the pattern begins."""
        return self._node.firsts()

    @cached_property
    def needs(self) -> tuple[frozenset[str], ...]:
        """The keys of its further parts: a text without any of a part's keys cannot match.

        Short lists first: those are the least likely to be there.
        """
        parts = (part.firsts() for part in self._node.parts[1:] if part.plain and not part.optional)
        return tuple(sorted(parts, key=len))

    @cached_property
    def anchors(self) -> Collection[str]:
        """Keys of pieces, or pairs of them, of which every text that matches has one (see `anchors`)."""
        return self._anchors or self._node.anchors() or (ANY,)

    def match(self, pieces: Pieces, start: int) -> int:
        """The piece after a match that begins at piece `start`, or -1."""
        for end in self._node.ends(pieces, start):
            if end > start and pieces.ends_at(end):
                return end
        return -1

    @cached_property
    def _first_needed(self) -> Node | None:
        """The part that has to be there, where parts that may be left out stand before it."""
        parts = self._node.parts
        at = next((n for n, part in enumerate(parts) if not part.optional), 0)
        return parts[at] if at else None

    def spans(self, pieces: Pieces) -> Sequence[tuple[int, int]]:
        """Where it matches, from left to right without overlap."""
        if not pieces.has_each(self.needs):
            return ()
        keys = self.firsts & pieces.keys
        if not keys or (self._first_needed is not None and not _stands(self._first_needed, pieces)):
            return ()
        after = 0
        found: list[tuple[int, int]] = []
        for start in pieces.places_of(keys):
            end = self.match(pieces, start) if start >= after else -1
            if end >= 0:
                after = end
                found.append((pieces.starts[start], pieces.ends[end - 1]))
        return found

    def finditer(self, text: str | Pieces) -> Iterator[Found]:
        """The same for a text, or for its pieces where many patterns are tried on one text."""
        pieces = Pieces(text) if isinstance(text, str) else text
        for start, end in self.spans(pieces):
            yield Found(pieces.text, start, end)


def _stands(part: Node, pieces: Pieces) -> bool:
    """Whether a part may stand anywhere; what stands inside a hyphenated word is not looked for here."""
    if pieces.is_hyphenated:
        return True
    keys = part.firsts() & pieces.keys
    return any(part.ends(pieces, start) for start in pieces.places_of(keys))


class PatternIndex(Generic[T]):
    """Patterns by their anchors, so that a text is only tried with those it may match."""

    def __init__(self, entries: Sequence[tuple[Pattern, T]]) -> None:
        self._entries = entries
        self._by_key: dict[str, list[int]] = {}
        self._by_pair: dict[str, dict[str, list[int]]] = {}  # by the second of two neighbours, then the first
        for number, (pattern, _) in enumerate(entries):
            for anchor in pattern.anchors:
                first, _, second = anchor.partition(" ")
                by_key = self._by_pair.setdefault(second, {}) if second else self._by_key
                by_key.setdefault(first, []).append(number)

    def matches(self, pieces: Pieces) -> Iterator[tuple[T, int, int]]:
        """Every match as (entry, start, end) in the text; those of one pattern do not overlap."""
        for number in sorted(self._numbers(pieces)):
            pattern, value = self._entries[number]
            for start, end in pattern.spans(pieces):
                yield value, start, end

    def _numbers(self, pieces: Pieces) -> set[int]:
        """The entries with an anchor in the text."""
        found: set[int] = set()
        for key in self._by_key.keys() & pieces.keys:
            found.update(self._by_key[key])
        for first, low in zip(pieces.keys_of_each, pieces.lows[1:], strict=False):
            if low in self._by_pair:
                by_key = self._by_pair[low]
                for key in first:
                    if key in by_key:
                        found.update(by_key[key])
        return found


def parse(source: str, lists: Mapping[str, str]) -> Pattern:
    """Parse one pattern.

    Args:
        source: The pattern in the little language above.
        lists: Word lists by name, entries separated by commas.

    Raises:
        PatternError: unknown list, unbalanced bracket, a stem that is too short, or nothing but gaps.
    """
    node = _parsed(source, lists)
    return Pattern(source, lambda: node)


def known(source: str, lists: Mapping[str, str], anchors: Sequence[str]) -> Pattern:
    """A pattern that `parse` found well formed before, with its anchors; taken apart when first used."""
    return Pattern(source, lambda: _parsed(source, lists), anchors)


# --- reading a pattern --------------------------------------------------------------------------------------


def _parsed(source: str, lists: Mapping[str, str]) -> Node:
    pieces = _PIECE.findall(source)
    node, rest = _sequence(pieces, 0, lists, closing=None)
    if rest != len(pieces):
        raise PatternError(f'"{source}" has a "{pieces[rest]}" too many; take it out')
    if not node.plain:
        raise PatternError(f'"{source}" needs at least one plain word outside [ ] and ...')
    return node


def _sequence(
    pieces: list[str], at: int, lists: Mapping[str, str], *, closing: str | None
) -> tuple[Node, int]:
    """Branches separated by | up to `closing`; the place after the closing bracket."""
    branches: list[Node] = []
    items: list[Node] = []
    while at < len(pieces) and pieces[at] not in ")]":
        if pieces[at] == "|":
            branches.append(joined(items))
            items = []
            at += 1
            continue
        node, at = _item(pieces, at, lists)
        items.append(node)
    branches.append(joined(items))
    if closing is not None:
        if at >= len(pieces) or pieces[at] != closing:
            raise PatternError(f'"{" ".join(pieces)}" lacks a "{closing}"')
        at += 1
    return (branches[0] if len(branches) == 1 else either(branches)), at


def _item(pieces: list[str], at: int, lists: Mapping[str, str]) -> tuple[Node, int]:
    piece = pieces[at]
    if len(piece) > 1 and piece[0] in "([":
        if piece[-1] != (")" if piece[0] == "(" else "]"):
            raise PatternError(f'"{piece}" opens and closes with different brackets')
        inside = piece[1:-1]
        _check_stems(inside)
        node = phrase(inside) if inside == "," else wordings(inside)  # a comma parts the wordings of a list
        return (optional(node) if piece[0] == "[" else node), at + 1
    if piece == "(":
        return _sequence(pieces, at + 1, lists, closing=")")
    if piece == "[":
        node, at = _sequence(pieces, at + 1, lists, closing="]")
        return optional(node), at
    if piece == "...":
        return BUILT_IN["gap"], at + 1
    if piece == ":":
        return BUILT_IN["colon"], at + 1
    if piece.startswith("{"):
        return _list(piece[1:-1], lists), at + 1
    _check_stems(piece)
    return phrase(piece), at + 1


def _check_stems(source: str) -> None:
    for word in source.replace("|", " ").split() if "*" in source else ():
        if not is_stem(word):
            raise PatternError(f'"{word}" needs at least 4 letters before the one * at its end')


def _list(name: str, lists: Mapping[str, str]) -> Node:
    if name in BUILT_IN:
        return BUILT_IN[name]
    if name not in lists:
        known = ", ".join(sorted((*BUILT_IN, *lists)))
        raise PatternError(f'"{{{name}}}" is not a word list; use one of {known}')
    more = _CONTRACTED if name == _COPULAS else ()
    return listed_node(lists[name], name.endswith(_INFLECTED), more)
