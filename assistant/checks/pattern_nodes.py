"""What patterns are made of: parts that say where they can end when they begin at a piece of text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.checks import pattern_words as words
from assistant.checks.anchors import anchors_of, rarest
from assistant.checks.pieces import ANY, BLANK, DOING, NAME, NUMBER, Pieces
from assistant.checks.tries import Trie, listed, spellings

Ends = Callable[[Pieces, int], Sequence[int]]


@dataclass(frozen=True, slots=True)
class Node:
    """A part of a pattern.

    `ends` gives where it can end when it begins at a piece, best first. `firsts` are keys (see
    `Pieces.places`) of its first piece. `anchors` (see there) are keys of which any match holds one;
    none when it may match nothing. `plain`: it holds a word that has to be there. `parts`: what it is a
    sequence of.
    """

    ends: Ends
    firsts: Callable[[], frozenset[str]]
    anchors: Callable[[], frozenset[str]] = frozenset
    plain: bool = True
    optional: bool = False
    phrase: str = ""
    parts: tuple[Node, ...] = ()


def tree(grow: Callable[[], Trie], phrase: str = "", *, plain: bool = True) -> Node:
    """A node for a tree of wordings, which is grown when a text first asks for it."""
    grown: list[Trie] = []

    def trie() -> Trie:
        if not grown:
            grown.append(grow())
        return grown[0]

    def ends(pieces: Pieces, start: int) -> Sequence[int]:
        return (grown[0] if grown else trie()).ends(pieces, start)

    def anchors() -> frozenset[str]:
        return anchors_of(trie().wordings(), inflected=trie().inflected)

    return Node(ends, lambda: trie().firsts, anchors, plain, phrase=phrase)


@lru_cache(maxsize=512)
def listed_node(entries: str, inflected: bool, more: tuple[str, ...]) -> Node:
    """The entries of a word list (see `tries.listed`)."""
    return tree(lambda: listed(entries, inflected=inflected, more=more))


@lru_cache(maxsize=8192)
def wordings(source: str) -> Node:
    """Alternatives made of plain words only ("fails|failed to")."""
    return tree(lambda: listed(source.replace("|", ",")), plain=bool(source.strip(" |")))


@lru_cache(maxsize=8192)
def phrase(source: str) -> Node:
    return tree(lambda: Trie(spellings(source)), source)


def optional(node: Node) -> Node:
    return Node(lambda p, i: (*node.ends(p, i), i), node.firsts, plain=False, optional=True)


def either(branches: list[Node]) -> Node:
    """One of several branches; the longest that fits comes first, so that "does not" wins over "does"."""
    tries = [b for b in branches if b.phrase]
    rest = [b for b in branches if not b.phrase]
    if tries:
        rest.append(wordings("|".join(b.phrase for b in tries)))

    def ends(pieces: Pieces, start: int) -> Sequence[int]:
        return sorted({end for node in rest for end in node.ends(pieces, start)}, reverse=True)

    return Node(
        ends,
        lambda: frozenset[str]().union(*(node.firsts() for node in rest)),
        lambda: _anchors_of_either(rest),
        plain=all(node.plain for node in rest),
        optional=any(node.optional for node in rest),
    )


def _anchors_of_either(branches: list[Node]) -> frozenset[str]:
    each = [branch.anchors() for branch in branches]
    return frozenset[str]().union(*each) if all(each) else frozenset()


def joined(items: list[Node]) -> Node:
    """Items one after another."""
    merged: list[Node] = []
    for item in items:
        if merged and item.phrase and merged[-1].phrase:
            merged[-1] = phrase(f"{merged[-1].phrase} {item.phrase}")
        else:
            merged.append(item)
    if not merged:
        return Node(lambda _, i: (i,), frozenset, plain=False, optional=True)
    if len(merged) == 1:
        return merged[0]
    each = [item.ends for item in merged]
    return Node(
        lambda p, i: _walked(each, 0, p, i),
        lambda: _firsts(merged),
        lambda: rarest(item.anchors() for item in merged),
        plain=any(item.plain for item in merged),
        optional=all(item.optional for item in merged),
        parts=tuple(merged),
    )


def _walked(items: list[Ends], at: int, pieces: Pieces, start: int) -> Sequence[int]:
    ends = items[at](pieces, start)
    at += 1
    while len(ends) == 1 and at < len(items):
        ends = items[at](pieces, ends[0])
        at += 1
    if not ends or at == len(items):
        return ends
    found: list[int] = []
    for end in ends:
        found += [e for e in _walked(items, at, pieces, end) if e not in found]
    return found


def _firsts(items: list[Node]) -> frozenset[str]:
    found: set[str] = set()
    for item in items:
        found |= item.firsts()
        if not item.optional:
            break
    return frozenset(found)


# --- what needs no list -------------------------------------------------------------------------------------


def _one(test: Callable[[Pieces, int], bool]) -> Ends:
    """A piece that passes a test."""
    return lambda pieces, at: (at + 1,) if at < len(pieces) and test(pieces, at) else ()


def _built_in(ends: Ends, *firsts: str, plain: bool = True, optional: bool = False) -> Node:
    found = frozenset(firsts)
    return Node(ends, lambda: found, frozenset if optional else lambda: found, plain, optional)


BUILT_IN = {
    "word": _built_in(_one(words.is_word), ANY, plain=False),
    "doing": _built_in(
        _one(lambda p, i: len(p.lows[i]) > 4 and p.lows[i].endswith("ing")), DOING, plain=False
    ),
    "superlative": _built_in(words.superlative, ANY, plain=False),
    "unlike": _built_in(_one(words.is_unlike), ANY, plain=False),
    "name": _built_in(_one(words.is_name), NAME, plain=False),
    "number": _built_in(words.number, NUMBER, *words.NUMBERS, "a", plain=False),
    "acts": _built_in(_one(words.is_act), ANY, plain=False),
    "done": _built_in(_one(words.is_done), ANY, plain=False),
    "learner": _built_in(words.learner, NAME, BLANK, *words.SELVES, *words.OURS, plain=False),
    "gap": _built_in(words.gap, ANY, plain=False, optional=True),
    "kind": _built_in(words.kind, ANY, plain=False, optional=True),
    "colon": _built_in(_one(lambda p, i: p.lows[i] in words.COLONS), *words.COLONS, plain=False),
}
