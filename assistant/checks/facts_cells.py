"""The words of a text in a row, and the longest known wordings among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.checks.facts_tokens import Token
from assistant.checks.vocabulary import GAP, Vocabulary, Wording

_JOINING = frozenset({"-", "–", "/", "'", "’", "&", "_", "'s", "’s"})
_PAIR = 2
_WHO = frozenset({"he", "she"})
_GAP_REACH = 3

Hit = tuple[int, int, tuple[Wording, ...]]  # first cell, cell after, the wordings that fit


@dataclass(frozen=True, slots=True)
class Cell:
    """A word or number outside quantities and blanks.

    `joined` when only a hyphen, an owner's "'s" or space precedes it; `doing` when it ends in "-ing".
    """

    index: int
    stem: str
    joined: bool
    doing: bool


def cells_of(found: Sequence[Token], masked: set[int]) -> list[Cell]:
    """The words and numbers of a text outside quantities (`masked` token indexes)."""
    cells: list[Cell] = []
    joined = False
    for index, token in enumerate(found):
        if index in masked or _enumerates(found, index):
            joined = False
        elif token.is_word or token.is_number:
            same = bool(cells) and found[cells[-1].index].sentence == token.sentence
            cells.append(Cell(index, token.stem, joined and same, token.low.endswith("ing")))
            joined = True
        elif token.text not in _JOINING:
            ratio = token.text == ":" and not token.space and index > 0 and found[index - 1].is_number
            joined = joined and ratio
    return cells


def _enumerates(found: Sequence[Token], index: int) -> bool:
    """ "a) listen, b) ask": a letter that counts the items."""
    token = found[index]
    closed = index + 1 < len(found) and found[index + 1].text == ")" and not found[index + 1].space
    opened = index == 0 or found[index - 1].text != "(" or found[index - 1].space
    return closed and opened and token.is_word and len(token.text) == 1


def hits_of(cells: Sequence[Cell], vocabulary: Vocabulary) -> list[Hit]:
    """The longest known wordings, left to right."""
    found: list[Hit] = []
    at = 0
    while at < len(cells):
        best, fits = 0, list[Wording]()
        following = cells[at + 1].stem if at + 1 < len(cells) and cells[at + 1].joined else ""
        for wording in vocabulary.wordings.get(cells[at].stem, ()):
            if len(wording.stems) > 1 and wording.stems[1] not in (following, GAP):
                continue
            end = _match(cells, at, wording.stems)
            if end and cells[at].stem in _WHO and not cells[at].joined:
                continue  # "He does not like" opens a sentence; which things he does not like it says not
            if end > best:
                best, fits = end, [wording]
            elif end and end == best and len(wording.stems) == len(fits[0].stems):
                fits.append(wording)
        if best > at + 1 and _gives_way(cells, at, best, vocabulary):
            best, fits = 0, []
        turned = _told_backwards(cells, at, vocabulary) if best <= at + 1 else ()
        if turned:
            best, fits = at + 2, list(turned)
        if best:
            found.append((at, best, tuple(fits)))
        at = best or at + 1
    return found


def _gives_way(cells: Sequence[Cell], at: int, last: int, vocabulary: Vocabulary) -> bool:
    """Whether a wording gives way to one with more words that begins inside it: "hands on her own"."""
    return last - at == _PAIR and any(
        _match(cells, at + 1, wording.stems) - at - 1 > _PAIR
        for wording in vocabulary.wordings.get(cells[at + 1].stem, ())
        if len(wording.stems) > _PAIR and GAP not in wording.stems
    )


def _told_backwards(cells: Sequence[Cell], at: int, vocabulary: Vocabulary) -> tuple[Wording, ...]:
    """ "shoe tying" is "tie shoes"."""
    if at + 1 >= len(cells) or not cells[at + 1].doing or not cells[at + 1].joined:
        return ()
    stems = (cells[at + 1].stem, cells[at].stem)
    return tuple(wording for wording in vocabulary.wordings.get(stems[0], ()) if wording.stems == stems)


def _match(cells: Sequence[Cell], at: int, stems: Sequence[str]) -> int:
    """The cell after `stems` when they stand at `at`, a gap skipping up to three cells; else 0."""
    position, reach = at, 0
    for stem in stems:
        if stem == GAP:
            reach = _GAP_REACH
            continue
        limit = position + reach
        while position < len(cells) and (position == at or cells[position].joined) and position <= limit:
            if cells[position].stem == stem:
                break
            if reach and cells[position].stem == stems[0]:
                return 0  # "reader and hates reading out loud": it begins again
            position += 1
        else:
            return 0
        position, reach = position + 1, 0
    return position
