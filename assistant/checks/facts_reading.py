"""A text as the fidelity check sees it: its words, quantities and terms, and where each meaning is told."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant.checks.facts_quantities import Quantity
from assistant.checks.facts_tokens import Token
from assistant.checks.gates import Told
from assistant.checks.said_phrases import Said, said_in
from assistant.checks.short_forms import is_short_form
from assistant.checks.thesaurus import Thesaurus


@dataclass(frozen=True, slots=True)
class Term:
    """One meaning-carrying wording, covering tokens `first` up to `last`.

    `keys` are the concepts it may stand for, each with a sign: -1 where the wording denies the concept.
    `inner` are the concepts of the single words in a longer wording ("technology" in "tech savvy").
    `sign` is what the sentence makes of it: denied (-1), stated (1), or named as a need (0, either).
    """

    start: int
    end: int
    text: str
    keys: frozenset[tuple[str, int]]
    concepts: frozenset[str]
    stems: tuple[str, ...]
    kind: str
    sign: int
    sentence: int
    first: int
    last: int
    known: bool
    soft: bool
    inner: frozenset[str]

    @property
    def in_order(self) -> list[str]:
        """The concepts, its own word first: a set hands them out in another order in every run."""
        return sorted(self.concepts, key=lambda concept: ("#" in concept, concept))


@dataclass(frozen=True, eq=False)
class Reading:
    """A text with everything the fidelity check compares.

    `tokens` are those outside blanks; `needs`, `judged` index them; `stems` and `words` are of all text.
    What is worked out on first use stays with the reading: many questions are asked of the same one.
    """

    text: str
    tokens: tuple[Token, ...]
    quantities: tuple[Quantity, ...]
    terms: tuple[Term, ...]
    blanks: tuple[tuple[int, int], ...]
    needs: frozenset[int]
    judged: frozenset[int]
    stems: frozenset[str]
    words: frozenset[str]
    sentence_words: tuple[frozenset[str], ...]
    need_sentences: frozenset[int]
    thesaurus: Thesaurus

    def needs_in(self, sentence: int) -> bool:
        """Whether a word in the sentence names a need."""
        return sentence in self.need_sentences

    def terms_from(self, first: int, last: int) -> Sequence[Term]:
        """The terms that begin with a token from `first` up to `last`."""
        start = bisect_left(self.terms, first, key=_first)
        return self.terms[start : bisect_left(self.terms, last, lo=start, key=_first)]

    def terms_of(self, sentence: int) -> Sequence[Term]:
        """The terms of one sentence."""
        start = bisect_left(self.terms, sentence, key=_sentence)
        return self.terms[start : bisect_right(self.terms, sentence, lo=start, key=_sentence)]

    def terms_ending(self, first: int, last: int) -> Sequence[Term]:
        """The terms that end right before a token from `first` to `last`, both counted in."""
        start = bisect_left(self.terms, first, key=_last)
        return self.terms[start : bisect_right(self.terms, last, lo=start, key=_last)]

    def words_of(self, sentence: int) -> frozenset[str]:
        """The lower-case words of one sentence."""
        return self.sentence_words[sentence] if sentence < len(self.sentence_words) else frozenset()

    def tokens_of(self, sentence: int) -> Sequence[Token]:
        """The tokens of one sentence."""
        start = bisect_left(self.tokens, sentence, key=_sentence)
        return self.tokens[start : bisect_right(self.tokens, sentence, lo=start, key=_sentence)]

    def terms_within(self, start: int, end: int) -> range:
        """The places in `terms` of those that stand wholly between two characters of the text."""
        first = bisect_left(self.terms, start, key=_start)
        return range(first, bisect_right(self.terms, end, lo=first, key=_end))

    def tokens_within(self, start: int, end: int) -> Sequence[Token]:
        """The tokens that stand wholly between two characters of the text."""
        first = bisect_left(self.tokens, start, key=_start)
        return self.tokens[first : bisect_right(self.tokens, end, lo=first, key=_end)]

    @cached_property
    def by_stem(self) -> Mapping[str, Sequence[int]]:
        """The places in `tokens` of each stem, in order."""
        found: dict[str, list[int]] = {}
        for index, token in enumerate(self.tokens):
            found.setdefault(token.stem, []).append(index)
        return found

    @cached_property
    def counted(self) -> frozenset[int]:
        """The tokens that say a quantity, by their place in `tokens`."""
        return frozenset(index for quantity in self.quantities for index in quantity.tokens)

    @cached_property
    def by_concept(self) -> Mapping[str, Sequence[Term]]:
        """The terms that may stand for each concept, in order."""
        found: dict[str, list[Term]] = {}
        for term in self.terms:
            for concept in term.concepts:
                found.setdefault(concept, []).append(term)
        return found

    @cached_property
    def concepts(self) -> frozenset[str]:
        """Every concept of a term or of a word inside one."""
        return frozenset(self.by_concept).union(*(term.inner for term in self.terms))

    @cached_property
    def unknown(self) -> frozenset[str]:
        """The terms that the language files do not know, in lower case."""
        return frozenset(term.text.lower() for term in self.terms if not term.known)

    @cached_property
    def short_forms(self) -> frozenset[str]:
        """The words that are short for others ("acc")."""
        return frozenset(low for low in self.words if is_short_form(low))

    @cached_property
    def told(self) -> Told:
        """The text with the heads of its words, by which an expression knows what it need not try."""
        return Told.of(self.text)

    @cached_property
    def phrases(self) -> Sequence[Said]:
        """The phrases of the thesaurus, by where they begin."""
        return said_in(self.tokens, self.thesaurus)

    @cached_property
    def stems_by_start(self) -> Mapping[str, Sequence[str]]:
        """The stems by their first four letters."""
        found: dict[str, list[str]] = {}
        for stem in self.stems:
            found.setdefault(stem[:4], []).append(stem)
        return found


def _first(term: Term) -> int:
    return term.first


def _sentence(item: Term | Token) -> int:
    return item.sentence


def _start(item: Term | Token) -> int:
    return item.start


def _end(item: Term | Token) -> int:
    return item.end


def _last(term: Term) -> int:
    return term.last
