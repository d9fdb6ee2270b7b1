"""What the edits of `evals.mutant_edits` are made of: replace words, replace each match, append a tail."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pair:
    """A faithful rewrite with its original."""

    before: str
    after: str
    strengths: tuple[str, ...]

    def is_free(self, match: re.Match[str]) -> bool:
        """Whether a match in `after` lies in a bracketed prompt or in the words of a supplied strength."""
        opened = self.after.rfind("[", 0, match.start())
        in_prompt = opened >= 0 and "]" not in self.after[opened : match.start()]
        word = match.group().strip().lower()
        return in_prompt or any(word in strength.lower() for strength in self.strengths)


Edit = Callable[[Pair], Iterator[str]]


def replaced(text: str, match: re.Match[str], new: str) -> str:
    capital = match.group()[:1].isupper() and new[:1].islower()
    return text[: match.start()] + (new[:1].upper() + new[1:] if capital else new) + text[match.end() :]


def words(*pairs: tuple[str, str]) -> Edit:
    """Replace the first place each pattern (a regular expression for whole words) fits."""
    compiled = [(re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE), new) for pattern, new in pairs]

    def edit(pair: Pair) -> Iterator[str]:
        for pattern, new in compiled:
            match = next((m for m in pattern.finditer(pair.after) if not pair.is_free(m)), None)
            if match:
                yield replaced(pair.after, match, new)

    return edit


def every(pattern: str, answers: dict[str, str]) -> Edit:
    """Replace each match by its answer, one mutant a match."""
    compiled = re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)

    def edit(pair: Pair) -> Iterator[str]:
        for match in compiled.finditer(pair.after):
            if not pair.is_free(match):
                yield replaced(pair.after, match, answers[match.group().lower()])

    return edit


def append(*tails: str) -> Edit:
    """Add words before the final full stop, unless the original already ends on the same word."""

    def edit(pair: Pair) -> Iterator[str]:
        body = pair.after.rstrip()
        stop = body[-1] if body[-1:] in (".", "!") else ""
        for tail in tails:
            told = re.findall(r"[a-z]{4,}|[A-Z]{3,}|\d+", tail)[-1].lower()
            if told not in pair.before.lower():
                yield f"{body[: len(body) - len(stop)]}{tail}{stop or '.'}"

    return edit
