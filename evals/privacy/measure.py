"""What the redactor hides, what it hides for nothing, and whether it always finds the way back."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from assistant.errors import ModelError
from assistant.language.redact import Redacted, Redactor
from evals.privacy.texts import PrivateText

_MARK = re.compile(r"⟦[A-Z0-9_]+[a-z]*⟧")


@dataclass(slots=True)
class Tally:
    """Counts over many texts. Keys of the counters are kinds or groups."""

    found: Counter[str] = field(default_factory=Counter[str])
    of: Counter[str] = field(default_factory=Counter[str])

    def count(self, key: str, found: bool) -> None:
        """One more mention of `key`."""
        self.of[key] += 1
        self.found[key] += found

    def share(self, key: str) -> float:
        """Found of all, from 0 to 1."""
        return self.found[key] / self.of[key]

    def total(self) -> float:
        """Found of all, over every key."""
        return sum(self.found.values()) / max(1, sum(self.of.values()))


@dataclass(frozen=True, slots=True)
class Hiding:
    """What one run over many texts measured."""

    by_kind: Tally
    by_group: Tally
    marks: Tally
    """Of all marks, those that hide a mention: the precision."""
    kept: Tally
    """Of all levels, dates and amounts that must stay readable, those that did."""
    missed: tuple[str, ...]
    """Kind, group and words of each mention that was left readable (every person is invented)."""
    refused: int
    """Texts that the leak gate refused to send."""


def hidden_places(text: str, hidden: Redacted) -> list[tuple[int, int]]:
    """Where in `text` the masked version has marks, as (start, end)."""
    masked, mapping = hidden.texts[0], hidden.mapping
    places: list[tuple[int, int]] = []
    at = last = 0
    for mark in _MARK.finditer(masked):
        at += mark.start() - last
        length = len(mapping.get(mark.group(), mark.group()))
        if mark.group() in mapping:
            places.append((at, at + length))
        at, last = at + length, mark.end()
    assert hidden.restore(masked) == text
    return places


def measure_hiding(redactor: Redactor, texts: Iterable[PrivateText], *, declare: bool) -> Hiding:
    """Mask every text and count. `declare` says whether the user named the people."""
    by_kind, by_group, marks, kept = Tally(), Tally(), Tally(), Tally()
    missed: list[str] = []
    refused = 0
    for item in texts:
        try:
            hidden = redactor.redact([item.text], item.people if declare else ())
        except ModelError:
            refused += 1
            continue
        places = hidden_places(item.text, hidden)
        for mention in item.mentions:
            words = item.text[mention.start : mention.end]
            found = _is_hidden(item.text, mention.start, mention.end, places)
            by_kind.count(mention.kind, found)
            if mention.group:
                by_group.count(mention.group, found)
            if not found:
                missed.append(f"{mention.kind} {mention.group}: {words}")
        for start, end in places:
            marks.count("mark", any(start < m.end and m.start < end for m in item.mentions))
        for words in item.keep:
            kept.count("keep", words in hidden.texts[0])
    return Hiding(by_kind, by_group, marks, kept, tuple(missed), refused)


def _is_hidden(text: str, start: int, end: int, places: Sequence[tuple[int, int]]) -> bool:
    signs = [i for i in range(start, end) if text[i].isalnum()]
    return all(any(a <= i < b for a, b in places) for i in signs)


_Bend = Callable[[str], str]
_BENDS: tuple[tuple[str, _Bend], ...] = (
    ("as it was", lambda mark: mark),
    ("lower case", str.lower),
    ("square brackets", lambda mark: f"[{mark[1:-1]}]"),
    ("a space for the underscore", lambda mark: f"[{mark[1:-1].replace('_', ' ')}]"),
    ("bold", lambda mark: f"**{mark}**"),
    ("no brackets", lambda mark: mark[1:-1]),
    ("escaped underscore", lambda mark: mark.replace("_", r"\_")),
    ("possessive", lambda mark: f"{mark}'s"),
    ("a number nobody gave out", lambda mark: re.sub(r"\d+", "97", mark)),
    ("a bracket lost", lambda mark: mark[:-1]),
)


def measure_ways_back(redactor: Redactor, texts: Sequence[PrivateText], seed: int = 1) -> Tally:
    """Bend the marks of each text as models do: the names come back exactly, or the answer is refused.

    Returns:
        For each way of bending, how often the result was exact or an honest refusal. A result that is
        neither (wrong name, a mark left over) counts against it.
    """
    chance, tally = random.Random(seed), Tally()
    for item in texts:
        try:
            hidden = redactor.redact([item.text], item.people)
        except ModelError:
            continue
        given = [mark for mark in _MARK.findall(hidden.texts[0]) if mark in hidden.mapping]
        for name, bend in _BENDS:
            chosen = chance.choice(given) if given else ""
            bent = hidden.texts[0].replace(chosen, bend(chosen)) if chosen else hidden.texts[0]
            tally.count(name, _comes_back(hidden, item.text, chosen, bend, bent))
    return tally


def _comes_back(hidden: Redacted, text: str, chosen: str, bend: _Bend, bent: str) -> bool:
    try:
        restored = hidden.restore(bent)
    except ModelError:
        return bend(chosen) != chosen  # never refuse what came back untouched
    before, mark, after = bend(chosen).partition(chosen) if chosen else ("", "", "")
    if not mark:
        return restored == text
    # What the model wrote around the mark stays as it wrote it; the name inside is exact.
    slot = "\ue000"
    around = hidden.texts[0].replace(chosen, f"{before}{slot}{after}")
    return restored == hidden.restore(around).replace(slot, hidden.mapping[chosen])
