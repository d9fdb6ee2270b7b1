"""An original said in the rewrite's words: phrases of both texts that stand on one line of the thesaurus."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from assistant.checks.facts_cells import Cell, cells_of
from assistant.checks.facts_reading import Reading
from assistant.checks.restatements import Edit
from assistant.checks.thesaurus import Phrase, Thesaurus

_GAP_REACH = 3  # words that may stand in a gap


class Said(NamedTuple):
    """A phrase in a text: where each of its parts starts and ends, in characters."""

    phrase: Phrase
    spans: tuple[tuple[int, int], ...]

    @property
    def span(self) -> tuple[int, int]:
        """From the first character of the phrase to the end of its last."""
        return self.spans[0][0], self.spans[-1][1]


def edits_by_phrase(
    before: Reading,
    after: Reading,
    thesaurus: Thesaurus,
    asked: Callable[[tuple[int, int], tuple[int, int]], bool],
) -> Iterator[Edit]:
    """The edits that put a phrase of the original in the words that the rewrite has for it.

    A phrase that the rewrite has too, word for word, stays.

    Args:
        before: the original.
        after: the rewrite.
        thesaurus: which phrases mean the same.
        asked: whether there is doubt about a span of the original or one of the rewrite, in characters.
    """
    told: dict[str, list[Said]] = {}
    for said in said_in(after, thesaurus, thesaurus.by_first):
        told.setdefault(said.phrase.line, []).append(said)
    seen: set[Edit] = set()
    for said in said_in(before, thesaurus, thesaurus.by_first):
        others = told.get(said.phrase.line, ())
        if any(other.phrase.parts == said.phrase.parts for other in others):
            continue
        for other in others:
            edit = Edit(*said.span, _put(said, other, before.text, after.text), by_phrase=True)
            if edit not in seen and asked(said.span, other.span):
                seen.add(edit)
                yield edit


def said_in(reading: Reading, thesaurus: Thesaurus, phrases: Mapping[str, Sequence[Phrase]]) -> list[Said]:
    """Every one of `phrases` of the thesaurus in a text, by the stem they begin with; they may overlap."""
    tokens = reading.tokens
    cells = cells_of(tokens, set())
    stems = [thesaurus.form(tokens[cell.index].low) for cell in cells]
    found: list[Said] = []
    for at, stem in enumerate(stems):
        for phrase in phrases.get(stem, ()):
            places = _places(phrase.parts, stems, cells, at)
            if places:
                spans = [(tokens[cells[a].index].start, tokens[cells[b - 1].index].end) for a, b in places]
                found.append(Said(phrase, tuple(spans)))
    return found


def _places(
    parts: Sequence[Sequence[str]], stems: Sequence[str], cells: Sequence[Cell], at: int
) -> list[tuple[int, int]]:
    """The cells of each part when a phrase begins at `at`, up to three words in a gap; else nothing."""
    found: list[tuple[int, int]] = []
    for number, part in enumerate(parts):
        reach = range(at + 1, at + 1 + _GAP_REACH) if number else range(at, at + 1)
        start = next(
            (place for place in reach if _stands(part, stems, cells, place, inside=bool(number))), None
        )
        if start is None or not all(cell.joined for cell in cells[at:start] if number):
            return []
        found.append((start, start + len(part)))
        at = start + len(part)
    return found


def _stands(
    part: Sequence[str], stems: Sequence[str], cells: Sequence[Cell], place: int, *, inside: bool
) -> bool:
    """Whether the words of a part stand there, with no sign between them or, `inside`, before them."""
    end = place + len(part)
    if end > len(stems) or any(stems[place + n] != stem for n, stem in enumerate(part)):
        return False
    return all(cell.joined for cell in cells[place if inside else place + 1 : end])


def _put(said: Said, other: Said, before: str, after: str) -> str:
    """The words of the rewrite's phrase, with what stands in the gaps of the original's."""
    words = [after[start:end] for start, end in other.spans]
    words[0] = _in_form(words[0], before[slice(*said.spans[0])], other.phrase.text)
    between = [before[one[1] : two[0]].strip() for one, two in zip(said.spans, said.spans[1:], strict=False)]
    told = [words[0]]
    for number, word in enumerate(words[1:]):
        told += [between[number], word] if number < len(between) else [word]
    return " ".join([*told, *between[max(len(words) - 1, 0) :]])


def _in_form(words: str, was: str, listed: str) -> str:
    """ "reading again" for "reread" is "read again": the verb's form is the original's."""
    first, was_first = words.split()[0], was.split()[0]
    if first.lower().endswith("ing") and not was_first.lower().endswith("ing"):
        return listed.split()[0] + words[len(first) :]
    return words
