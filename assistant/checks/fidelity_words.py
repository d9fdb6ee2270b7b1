"""Which words of the original are kept in the rewrite by meaning, and which words of the rewrite are new."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice

from assistant.checks.facts_signs import EITHER, NEGATIVE, POSITIVE
from assistant.checks.facts_terms import Reading, Term
from assistant.checks.fidelity_lists import listed
from assistant.checks.short_forms import LONGEST, abbreviates
from assistant.checks.vocabulary import Association, Vocabulary
from assistant.checks.wording import words_of

_ENOUGH = 200  # a concept that stands in more places than this is compared with the first of them
_BESIDE = 3  # a word of praise has to stand this close to a supplied strength
_COMPOUND = 4  # letters the second part of a compound has at least
_POINTERS = words_of("there that this these those them it both same")
_BY_WHOM = words_of("with by from")
_HELP = words_of("help support assist need")


@dataclass(frozen=True, slots=True)
class Wordings:
    """The fate of every term. `turned` holds (before, after) pairs where "not" came or went.

    `moved` are new words that go a step beyond a supplied strength, such as leading a game.
    """

    kept: tuple[Term, ...]
    lost: tuple[Term, ...]
    added: tuple[Term, ...]
    moved: tuple[Term, ...]
    turned: tuple[tuple[Term, Term], ...]


class Cover:
    """A set of terms that others can be compared with."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._readings = tuple(readings)

    @cached_property
    def _stems(self) -> frozenset[str]:
        return _union([reading.stems for reading in self._readings])

    def matches(self, term: Term) -> list[Term]:
        """Terms that share a concept with `term`."""
        found: dict[int, Term] = {}
        for concept in term.in_order:
            told = chain.from_iterable(reading.by_concept.get(concept, ()) for reading in self._readings)
            for other in islice(told, _ENOUGH):
                found[id(other)] = other
        return list(found.values())

    def holds(self, term: Term) -> bool:
        """Whether the meaning of `term` is here in any wording."""
        if any(not term.concepts.isdisjoint(reading.concepts) for reading in self._readings):
            return True
        if not (term.known and term.kind == "scope") and self._stems.issuperset(term.stems):
            return True
        if len(term.stems) != 1:
            return False
        return self._ends_a_compound(term.stems[0]) if term.known else self._related(term.stems[0])

    def has_stem(self, stems: frozenset[str]) -> bool:
        """Whether a word with one of these stems is anywhere in the texts."""
        return not self._stems.isdisjoint(stems)

    def spells(self, term: Term) -> bool:
        """Whether a word here is `term` with a slip of the pen mended ("disscusion")."""
        if term.known and len(term.text) > LONGEST:
            return False
        low = term.text.lower()
        return any(
            (not term.known and _is_near(low, reading.words)) or abbreviates(low, reading.words)
            for reading in self._readings
        )

    def misspells(self, term: Term) -> bool:
        """Whether an unknown word here is `term` with a slip of the pen, or short for it."""
        low = term.text.lower()
        return any(
            _is_near(low, reading.unknown) or any(abbreviates(short, (low,)) for short in reading.short_forms)
            for reading in self._readings
        )

    def _ends_a_compound(self, stem: str) -> bool:
        """ "wrote" is in "handwriting", "read" in "proofread"."""
        if len(stem) < _COMPOUND:
            return False
        return any(len(other) >= len(stem) + 3 and other.endswith(stem) for other in self._stems)

    def _related(self, stem: str) -> bool:
        """ "footwork" holds "foot"; "organizer" and "organization" share their beginning."""
        start = stem[:4]
        for other in chain.from_iterable(reading.stems_by_start.get(start, ()) for reading in self._readings):
            short, long = sorted((stem, other), key=len)
            gap = len(long) - len(short)
            if len(short) >= 4 and gap <= 4 and long.startswith(short):
                return True
            if len(short) >= 6 and gap <= 3 and long.startswith(short[:-1]):
                return True
        return False


def _union(sets: Sequence[frozenset[str]]) -> frozenset[str]:
    return sets[0] if len(sets) == 1 else frozenset[str]().union(*sets)


def _is_near(word: str, others: Iterable[str]) -> bool:
    reach = 2 if len(word) >= 7 else 1
    return len(word) >= 5 and any(
        other[0] == word[0]
        and len(other) >= 4
        and abs(len(other) - len(word)) <= reach
        and _distance(word, other, reach) <= reach
        for other in others
    )


def _distance(left: str, right: str, most: int) -> int:
    """Edit distance between two words, given up beyond `most`."""
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, start=1):
        previous, row[0] = row[0], i
        for j, b in enumerate(right, start=1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (a != b))
        if min(row) > most:
            return most + 1
    return row[-1]


def agree(left: Term, right: Term) -> bool:
    """Whether two terms that share a concept say the same about it."""
    if EITHER in (left.sign, right.sign):
        return True
    mine = {(concept, sign * left.sign) for concept, sign in left.keys}
    return any((concept, sign * right.sign) in mine for concept, sign in right.keys)


def compare_words(
    before: Reading,
    after: Reading,
    strengths: Sequence[Reading],
    droppable: frozenset[int],
    vocabulary: Vocabulary,
) -> Wordings:
    """Compare the terms of two texts.

    Args:
        before: the original.
        after: the rewrite.
        strengths: what the rewrite may draw on besides the original.
        droppable: indexes into `before.terms` that may go (judgements).
        vocabulary: from `load_vocabulary`.
    """
    in_before, in_after = Cover([before]), Cover([after])
    kept, lost, turned = list[Term](), list[Term](), list[tuple[Term, Term]]()
    for index, term in enumerate(before.terms):
        if term.soft:
            continue
        matches = in_after.matches(term)
        if matches and (_contradicted(term, matches) or not any(agree(term, other) for other in matches)):
            turned.append((term, matches[0]))
        elif in_after.holds(term) or in_after.spells(term):
            kept.append(term)
        elif index not in droppable and not _needs_help(term, in_after):
            lost.append(term)
    added, moved = _new_terms(before, after, strengths, in_before, vocabulary)
    turned += _newly_denied(after, in_before, {id(pair[1]) for pair in turned})
    return Wordings(tuple(kept), tuple(lost), added, moved, tuple(turned))


def _contradicted(term: Term, matches: Sequence[Term]) -> bool:
    """Whether every place with the very same word says the opposite, whatever a reworded one says."""
    same = [other for other in matches if other.stems == term.stems]
    return bool(same) and all(term.sign * other.sign == -1 for other in same)


def _needs_help(term: Term, after: Cover) -> bool:
    """ "unable to dress without help" is "needs help to dress"."""
    return term.sign != POSITIVE and "independently#scope" in term.concepts and after.has_stem(_HELP)


def _newly_denied(after: Reading, before: Cover, seen: set[int]) -> list[tuple[Term, Term]]:
    found: list[tuple[Term, Term]] = []
    for term in after.terms:
        if id(term) in seen or term.soft or term.sign != NEGATIVE:
            continue
        matches = before.matches(term)
        if matches and not any(agree(term, other) for other in matches):
            found.append((matches[0], term))
    return found


def _new_terms(
    before: Reading, after: Reading, strengths: Sequence[Reading], in_before: Cover, vocabulary: Vocabulary
) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
    """Terms of `after` that nothing explains, and those that go a step beyond a supplied strength."""
    known = Cover([before, *strengths])
    brought = brought_by(strengths, vocabulary)
    may = frozenset(stem for fitting in _associations(strengths, vocabulary) for stem in fitting.may)
    woven = _near_strengths(after, strengths, brought, vocabulary.connective)
    added, moved = list[Term](), list[Term]()
    for term in after.terms:
        if term.kind == "person" and not in_before.holds(term) and _lends_a_hand(term, after):
            added.append(term)
            continue
        if (
            term.soft
            or term.kind == "connective"
            or known.holds(term)
            or _is_filler(term, after, term.first in woven, vocabulary)
        ):
            continue
        if in_before.misspells(term) or (brought.issuperset(term.stems) and term.kind in ("claim", "skill")):
            continue
        (moved if may.issuperset(term.stems) else added).append(term)
    return tuple(added), tuple(moved)


def _lends_a_hand(term: Term, reading: Reading) -> bool:
    """ "with her grandma helping": a person of the strengths became a support."""
    behind = {token.low for token in reading.tokens[max(0, term.first - 3) : term.first]}
    ahead = {token.stem for token in reading.tokens[term.last : term.last + 3]}
    near = {token.stem for token in reading.tokens[max(0, term.first - 3) : term.first]}
    return bool(behind & _BY_WHOM) and bool((ahead | near) & listed("helping"))


def brought_by(strengths: Sequence[Reading], vocabulary: Vocabulary) -> frozenset[str]:
    """Stems of what the strengths may be said to bring: a drummer has a sense of beat."""
    return frozenset(stem for fitting in _associations(strengths, vocabulary) for stem in fitting.brings)


def _associations(strengths: Sequence[Reading], vocabulary: Vocabulary) -> list[Association]:
    words = {stem for strength in strengths for stem in strength.stems}
    return [association for association in vocabulary.associations if words & association.when]


def _near_strengths(
    after: Reading, strengths: Sequence[Reading], brought: frozenset[str], joining: frozenset[str]
) -> frozenset[int]:
    """Token indexes close to a supplied strength, or to a word that points back or leads on from one."""
    if not strengths:
        return frozenset()
    cover = Cover(strengths)
    named = [term for term in after.terms if not term.soft and cover.holds(term)]
    echoes = [term for term in after.terms if brought.issuperset(term.stems)]
    found: set[int] = set()
    for term in (*named, *echoes):
        found.update(range(term.first - _BESIDE, term.last + _BESIDE))
    sentences = {sentence for term in named for sentence in (term.sentence, term.sentence + 1)}
    for index, token in enumerate(after.tokens):
        if token.low in _POINTERS and token.sentence in sentences:
            found.update(range(index - _BESIDE, index + _BESIDE + 1))
        elif token.stem in joining and token.sentence in sentences:
            found.add(index)
    return frozenset(found)


def _is_filler(term: Term, reading: Reading, woven: bool, vocabulary: Vocabulary) -> bool:
    """Whether `term` needs no source: need words, light words, and praise beside a strength."""
    if all(index in reading.needs for index in range(term.first, term.last) if reading.tokens[index].is_word):
        return True
    if term.kind in ("person", "name") or "partner#person" in term.concepts:
        return False
    allowed = vocabulary.soft | vocabulary.light
    if allowed.issuperset(term.stems):
        return True
    if not woven:
        return False
    return all(
        stem in vocabulary.strength or stem in vocabulary.connective or stem in allowed for stem in term.stems
    )
