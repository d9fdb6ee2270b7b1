"""The words of a text that carry meaning, as concepts: "drawn away" is the opposite of "focus".

Function words and words inside quantities, blanks or the number of a goal are not terms. Generic words are
soft terms: they can stand for a word of the other text, but need no counterpart of their own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from assistant.checks.facts_cells import Cell, Hit, cells_of, hits_of
from assistant.checks.facts_quantities import BLANK, quantities
from assistant.checks.facts_reading import Reading, Term
from assistant.checks.facts_signs import EITHER, NEEDED, NEGATIVE, POSITIVE, Signs
from assistant.checks.facts_tokens import Token, tokens
from assistant.checks.vocabulary import Vocabulary, Wording
from assistant.checks.wording import words_of

# "Goal #3 - MATH: ...", "Annual Objective 2a. ...": which goal of the plan it is, nothing that is expected
_GOAL_NUMBER = re.compile(
    r"(?:^|(?<=[.!?;:]\s))\W{0,4}(?:[a-z-]{3,12}\s){0,2}(?:goal|objective|benchmark|sto)(?:\sarea)?\s{0,3}"
    r"(?:#|no\.?\s|number\s)?\s{0,2}(?P<number>(?:1?\d|20)[a-z]?)"
    r"(?=\s{0,2}(?:[:.)](?!\d)|\(|[–—-]\s{0,2}(?![\s\d])))",
    re.IGNORECASE | re.MULTILINE,
)
_OPENERS = frozenset(':•-*"')
# Words with a capital that name nobody.
_NO_NAMES = words_of(
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays "
    "saturdays sundays english spanish french arabic somali mandarin american christmas halloween "
    "thanksgiving easter ramadan lego legos internet google chromebook ipad"
)
# Made of little words, and part of what is expected all the same.
_FIRM = frozenset({"on time#skill"})
_LEARNED = words_of("learned learnt developed")  # "skills learned in therapy" are no need; "is learning" is
_AFTER_NAME = words_of("will is has can 's was had does needs who uses and enjoys loves")


def read_text(text: str, vocabulary: Vocabulary, people: Sequence[str] = ()) -> Reading:
    """Everything fidelity compares in `text`; `people` are names the user declared."""
    blanks = tuple(match.span() for match in BLANK.finditer(text))
    found = tokens(text, vocabulary)
    visible = _outside(found, sorted([*blanks, *(m.span("number") for m in _GOAL_NUMBER.finditer(text))]))
    numbers = quantities(text, visible, vocabulary)
    masked = {index for quantity in numbers for index in quantity.tokens}
    cells = cells_of(visible, masked)
    hits = hits_of(cells, vocabulary)
    long = {cell for first, last, _ in hits if last - first > 1 for cell in range(first, last)}
    needs = _phrase_tokens(cells, long, vocabulary.need)
    needs -= {index for index in needs if visible[index].low in _LEARNED}
    judged = _phrase_tokens(cells, long, vocabulary.idioms)
    judged |= {index for index, token in enumerate(visible) if token.stem in vocabulary.judgement}
    signs = Signs(
        visible,
        vocabulary,
        needs=needs | judged,
        opposed={cells[at].index for first, last, fits in hits if _denies(fits) for at in range(first, last)},
        closed=masked | {cells[at].index for at in long},
        open_sentences={visible[quantity.first].sentence for quantity in numbers if quantity.denies},
    )
    names = frozenset(name.lower() for person in people for name in person.split())
    terms = _Terms(text, visible, vocabulary, signs, names).of(cells, hits)
    return Reading(
        text=text,
        tokens=tuple(visible),
        quantities=tuple(numbers),
        terms=tuple(terms),
        blanks=blanks,
        needs=frozenset(needs),
        judged=frozenset(judged),
        stems=frozenset(token.stem for token in found if token.is_word),
        words=frozenset(token.low for token in found if token.is_word),
        sentence_words=_sentence_words(visible),
        need_sentences=frozenset(visible[index].sentence for index in needs),
        thesaurus=vocabulary.thesaurus,
    )


def _denies(wordings: Iterable[Wording]) -> bool:
    return any(wording.opposite for wording in wordings)


def _outside(found: Sequence[Token], spans: Sequence[tuple[int, int]]) -> list[Token]:
    starts = [start for start, _ in spans]

    def hidden(token: Token) -> bool:
        at = bisect_right(starts, token.start) - 1
        return at >= 0 and token.end <= spans[at][1]

    return [token for token in found if not hidden(token)]


def _sentence_words(found: Sequence[Token]) -> tuple[frozenset[str], ...]:
    groups: list[set[str]] = []
    for token in found:
        while len(groups) <= token.sentence:
            groups.append(set())
        groups[token.sentence].add(token.low)
    return tuple(frozenset(group) for group in groups)


def _phrase_tokens(cells: Sequence[Cell], long: set[int], phrases: frozenset[tuple[str, ...]]) -> set[int]:
    """Token indexes of `phrases`; single words count only outside longer wordings ("learning center")."""
    found: set[int] = set()
    lengths = _lengths(phrases)
    for at, cell in enumerate(cells):
        for length in lengths.get(cell.stem, ()):
            if length == 1 and at in long:
                continue
            window = cells[at : at + length]
            if len(window) == length and tuple(cell.stem for cell in window) in phrases:
                found.update(cell.index for cell in window)
                break
    return found


@lru_cache(maxsize=16)
def _lengths(phrases: frozenset[tuple[str, ...]]) -> Mapping[str, Sequence[int]]:
    """How many words the phrases that begin with a word have, the longest first."""
    found: dict[str, set[int]] = {}
    for words in phrases:
        found.setdefault(words[0], set()).add(len(words))
    return {first: sorted(lengths, reverse=True) for first, lengths in found.items()}


class _Terms:
    """Makes the terms of one text."""

    def __init__(
        self, text: str, found: Sequence[Token], vocabulary: Vocabulary, signs: Signs, names: frozenset[str]
    ) -> None:
        self._text = text
        self._tokens = found
        self._vocabulary = vocabulary
        self._signs = signs
        self._names = names

    def of(self, cells: Sequence[Cell], hits: Sequence[Hit]) -> list[Term]:
        starts = {first: (last, fits) for first, last, fits in hits}
        terms: list[Term] = []
        at = 0
        while at < len(cells):
            last, fits = starts.get(at, (at + 1, ()))
            if last == at + 1 and self._tokens[cells[at].index].low in self._names:
                fits = ()  # a declared name is a name, whatever the word means
            if fits or not self._is_function_word(cells[at]):
                terms.append(self._term(cells[at:last], fits))
            at = last
        return terms

    def _is_function_word(self, cell: Cell) -> bool:
        low = self._tokens[cell.index].low
        return low in self._vocabulary.stop and low not in self._names

    def _term(self, cells: Sequence[Cell], fits: Sequence[Wording]) -> Term:
        vocabulary = self._vocabulary
        first, last = cells[0].index, cells[-1].index
        stems = tuple(cell.stem for cell in cells)
        keys = {(fit.concept, NEGATIVE if fit.opposite else POSITIVE) for fit in fits}
        if len(cells) == 1:
            keys.add((stems[0], POSITIVE))
        kind = fits[0].kind if fits else self._unknown_kind(first)
        start, end = self._tokens[first].start, self._tokens[last].end
        content = tuple(stem for stem in stems if stem not in vocabulary.soft and stem not in vocabulary.stop)
        return Term(
            start=start,
            end=end,
            text=self._text[start:end],
            keys=frozenset(keys),
            concepts=frozenset(concept for concept, _ in keys),
            stems=content or stems,
            kind=kind,
            sign=self._sign(cells, kind),
            sentence=self._tokens[first].sentence,
            first=first,
            last=last + 1,
            known=bool(fits),
            soft=self._tokens[first].low not in self._names and self._is_soft(cells, fits),
            inner=self._inner(cells),
        )

    def _sign(self, cells: Sequence[Cell], kind: str) -> int:
        needed = POSITIVE if kind == "support" else EITHER
        marks = [self._signs[cell.index] for cell in cells]
        if marks[0] == NEGATIVE:
            return NEGATIVE
        return EITHER if EITHER in marks or (NEEDED in marks and needed == EITHER) else POSITIVE

    def _is_soft(self, cells: Sequence[Cell], fits: Sequence[Wording]) -> bool:
        if fits and all(fit.kind == "connective" for fit in fits):
            return True
        if len(cells) > 1:
            loose = all(fit.kind in ("skill", "claim") and fit.concept not in _FIRM for fit in fits)
            return loose and all(self._is_bare(cell) and not self._is_negator(cell) for cell in cells)
        return self._is_bare(cells[0]) or self._is_negator(cells[0])

    def _is_bare(self, cell: Cell) -> bool:
        return cell.stem in self._vocabulary.soft or self._tokens[cell.index].low in self._vocabulary.stop

    def _is_negator(self, cell: Cell) -> bool:
        return (self._tokens[cell.index].low,) in self._vocabulary.negators

    def _inner(self, cells: Sequence[Cell]) -> frozenset[str]:
        if len(cells) == 1:
            return frozenset()
        return frozenset(
            wording.concept
            for cell in cells
            for wording in self._vocabulary.wordings.get(cell.stem, ())
            if len(wording.stems) == 1 and not wording.opposite
        )

    def _unknown_kind(self, index: int) -> str:
        """A capitalised word inside a sentence, or before a verb of being or doing, is taken for a name."""
        token = self._tokens[index]
        if token.low in self._names:
            return "person"
        if token.is_number or not token.text[0].isupper() or token.text.isupper() or token.low in _NO_NAMES:
            return "claim"
        before = self._tokens[index - 1] if index else None
        opens = before is None or before.sentence != token.sentence or before.text in _OPENERS
        following = self._tokens[index + 1].low if index + 1 < len(self._tokens) else ""
        return "name" if not opens or following in _AFTER_NAME else "claim"
