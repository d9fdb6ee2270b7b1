"""What changed between two texts, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

ChangeKind = Literal["same", "gone", "new"]
# A word with the space behind it: joined, the pieces are the whole text again.
_PIECE = re.compile(r"\s*(?:\w+(?:['’.,/:-]\w+)*%?|[^\w\s])\s*|\s+")


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch that both texts share, or that only the first ("gone") or the second ("new") has."""

    kind: ChangeKind
    text: str


def changes(before: str, after: str) -> list[Change]:
    """How `before` becomes `after`.

    Leaving out what is new gives `before` but for white space; leaving out what is gone gives `after`.
    """
    old, new = _PIECE.findall(before), _PIECE.findall(after)
    return list(_joined(_steps(old, new)))


def _steps(old: list[str], new: list[str]) -> Iterator[Change]:
    matcher = SequenceMatcher(None, [w.strip() for w in old], [w.strip() for w in new], autojunk=False)
    for operation, i, j, k, m in matcher.get_opcodes():
        if operation == "equal":
            yield Change("same", "".join(new[k:m]))
        else:
            yield Change("gone", "".join(old[i:j]))
            yield Change("new", "".join(new[k:m]))


def _joined(steps: Iterator[Change]) -> Iterator[Change]:
    return (step for step in steps if step.text)
