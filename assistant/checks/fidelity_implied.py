"""New words of a rewrite that the original tells without saying them.

Whoever writes "a board game" has said that it is played; "interrupts" named as a need is "waiting for a turn
is the next step". Such words are nothing new, as long as nothing the student will do has gone in their place.
(Source of the pairs: `knowledge/language/implied.yaml`.)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.checks.facts_terms import Reading, Term
from assistant.checks.fidelity_reworded import OPEN_KINDS
from assistant.checks.fidelity_trends import told_by_numbers
from assistant.checks.vocabulary import Implied, Vocabulary
from assistant.checks.wording import words_of

_KINDS = OPEN_KINDS | {"setting", "scope"}
_MORE = words_of("more less")
_DOING = words_of("will to can")
_DONE_REACH = 2


def without_implied(
    added: Sequence[Term], lost: Sequence[Term], before: Reading, after: Reading, vocabulary: Vocabulary
) -> tuple[Term, ...]:
    """The new terms that nothing in the original implies.

    Args:
        added: terms of the rewrite without source.
        lost: terms of the original without partner; an act among them may have been traded for a new one.
        before: the original.
        after: the rewrite.
        vocabulary: from `load_vocabulary`.
    """
    if not added:
        return ()
    traded = any(term.kind == "skill" and _is_done(term, before) for term in lost)
    told = frozenset[str]() if traded else _brought(vocabulary.implied["told"], before)
    needs = _brought(vocabulary.implied["needs"], before)
    return tuple(
        term
        for term in added
        if not _compares(term, after)
        and not told_by_numbers(term, after)
        and not (
            term.kind in _KINDS
            and (
                told.issuperset(term.stems)
                or (
                    after.needs_in(term.sentence)
                    and not _is_willed(term, after)
                    and (told | needs).issuperset(term.stems)
                )
            )
        )
    )


def needs_implied(before: Reading, vocabulary: Vocabulary) -> frozenset[str]:
    """The stems by which a need may be named that the original tells by its difficulty alone."""
    return _brought(vocabulary.implied["needs"], before) | _brought(vocabulary.implied["told"], before)


def _compares(term: Term, after: Reading) -> bool:
    """ "more often, from 1 to 4": numbers tell how much more."""
    previous = after.tokens[term.first - 1].low if term.first else ""
    numbers = any(after.tokens[item.first].sentence == term.sentence for item in after.quantities)
    return term.kind == "frequency" and previous in _MORE and numbers


def answers_in(part: Sequence[Term], before: Reading, after: Reading, vocabulary: Vocabulary) -> set[int]:
    """Sentences of the rewrite that name a need by the skill which answers the difficulty of `part`."""
    first, last = part[0].first, part[-1].last
    stems = [token.stem for token in before.tokens[first:last] if token.is_word]
    brought = _brings(vocabulary.implied["needs"], stems, frozenset(stems))
    return {
        term.sentence
        for term in after.terms
        if after.needs_in(term.sentence) and not term.soft and brought.issuperset(term.stems)
    }


def _is_done(term: Term, reading: Reading) -> bool:
    """Whether it says what the student will do or is to do."""
    near = reading.tokens[max(0, term.first - _DONE_REACH) : term.first]
    return any(token.low in _DOING and token.sentence == term.sentence for token in near)


def _is_willed(term: Term, reading: Reading) -> bool:
    """ "will start the work": what the student will do is no need, though "the work on" is said there."""
    return term.first > 0 and reading.tokens[term.first - 1].low == "will"


def _brought(by_first: Mapping[str, Sequence[Implied]], before: Reading) -> frozenset[str]:
    """The stems that the original implies."""
    return _brings(by_first, [token.stem for token in before.tokens if token.is_word], before.stems)


def _brings(
    by_first: Mapping[str, Sequence[Implied]], stems: list[str], known: frozenset[str]
) -> frozenset[str]:
    """What the phrases in a row of `stems` bring; a phrase of one word may be anywhere in `known`."""
    found: set[str] = set()
    for at, stem in enumerate(stems):
        for when, brings in by_first.get(stem, ()):
            if len(when) > 1 and tuple(stems[at : at + len(when)]) == when:
                found |= brings
    for stem in known:
        for when, brings in by_first.get(stem, ()):
            if len(when) == 1:
                found |= brings
    return frozenset(found)
