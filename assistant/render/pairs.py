"""The kept expectation as short rows: "3 of 4 weekly checks" beside where it stands in the rewrite."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from assistant.types import FidelityItem, RewriteResult, Span

# Kinds worth a row, in the order of what a row is named after. Other kept words are only listed.
ROW_KINDS = (
    "date",
    "timeframe",
    "time",
    "ratio",
    "percent",
    "count",
    "number",
    "duration",
    "rate",
    "frequency",
    "grade",
    "age",
    "ordinal",
    "percentile",
    "code",
    "money",
    "comparator",
    "prompt",
    "support",
    "service",
    "setting",
    "test",
    "diagnosis",
    "person",
)
_NOT_WORDS = ("need", "negation")
_BETWEEN = re.compile(r"[ \t\u00a0-]*")
_TRAILING = " \t\r\n.,;:"


@dataclass(frozen=True, slots=True)
class Pair:
    """One thing that stands in both texts; `after` is None where its place in the rewrite is not known."""

    kind: str
    before: Span
    after: Span | None

    @property
    def written(self) -> str:
        """How the rewrite says it."""
        return self.after.text if self.after else self.before.text


@dataclass(frozen=True, slots=True)
class Kept:
    """What the rewrite keeps: every pair, and the other words that were kept, each once."""

    pairs: tuple[Pair, ...]
    words: tuple[str, ...]

    def rows(self) -> list[Pair]:
        """The pairs without repeats: a name that stands in the text four times is one row."""
        return list(
            {(p.kind, p.before.text.casefold(), p.written.casefold()): p for p in self.pairs}.values()
        )


@dataclass(slots=True)
class _Finder:
    """Looks up phrases from left to right, so that the second "80%" is not paired with the first."""

    text: str
    reached: dict[str, int] = field(default_factory=dict[str, int])

    def find(self, phrase: str) -> Span | None:
        pattern = re.compile(rf"(?<!\w){re.escape(phrase)}(?!\w)")
        found = pattern.search(self.text, self.reached.get(phrase, 0))
        if not found:
            return None
        self.reached[phrase] = found.end()
        return Span(found.start(), found.end(), phrase)


def kept_pairs(result: RewriteResult) -> Kept:
    """The kept facts of `result`, neighbours joined, in the order of the original."""
    items = sorted((i for i in result.fidelity.kept if i.kind not in _NOT_WORDS), key=lambda i: i.start)
    finder = _Finder(result.after.text)
    pairs: list[Pair] = []
    words: list[str] = []
    for run in _runs(items, result.before.text):
        phrase = _phrase(run, result.before.text)
        after = finder.find(phrase.before.text) if phrase else None
        if phrase and after:
            pairs.append(Pair(phrase.kind, phrase.before, after))
            continue
        for item in run:
            if item.kind in ROW_KINDS or _said_anew(item):
                span = _trimmed(item)
                pairs.append(Pair(item.kind, span, item.counterpart or finder.find(span.text)))
            else:
                words.append(item.text)
    shown = {pair.before.text.casefold() for pair in pairs}
    return Kept(tuple(pairs), tuple(w for w in dict.fromkeys(words) if w.casefold() not in shown))


def _said_anew(item: FidelityItem) -> bool:
    """Whether the rewrite says the item in other words that are worth showing; "read" for "reads" is not."""
    now = item.counterpart
    return now is not None and now.text.casefold()[:4] != item.text.casefold()[:4]


def _runs(items: Sequence[FidelityItem], text: str) -> list[list[FidelityItem]]:
    """Items with nothing but blanks or hyphens between them belong together."""
    runs = [[item] for item in items[:1]]
    for left, right in pairwise(items):
        if right.start >= left.end and _BETWEEN.fullmatch(text, left.end, right.start):
            runs[-1].append(right)
        else:
            runs.append([right])
    return runs


def _phrase(run: Sequence[FidelityItem], text: str) -> Pair | None:
    """The run from its first number, date or support up to the word after its last; None if it has none."""
    at = [index for index, item in enumerate(run) if item.kind in ROW_KINDS]
    if not at:
        return None
    kind = next(kind for kind in ROW_KINDS if any(run[index].kind == kind for index in at))
    start, last = run[at[0]].start, run[min(at[-1] + 1, len(run) - 1)]
    end = start + len(text[start : last.end].rstrip(_TRAILING))
    return Pair(kind, Span.of(text, start, end), None)


def _trimmed(item: FidelityItem) -> Span:
    text = item.text.rstrip(_TRAILING) or item.text
    return Span(item.start, item.start + len(text), text)


def spans_after(kept: Kept) -> Iterator[Span]:
    """Where the kept pairs stand in the rewrite."""
    return (pair.after for pair in kept.pairs if pair.after)
