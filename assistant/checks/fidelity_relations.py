"""The little word before a thing turned into its contrary: "before lunch" as "after lunch".

"Instead of screaming" as "after screaming", "including tax" as "before tax", "within 2 minutes" as "after 2
minutes", "without permission" as "with permission".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.checks.facts_terms import Reading, Term
from assistant.checks.fidelity_clauses import clause_end, clause_start
from assistant.checks.fidelity_items import changed_item
from assistant.checks.vocabulary import Vocabulary
from assistant.checks.wording import words_of
from assistant.types import FidelityItem

_CLAUSE_ENDS = words_of(", ; : but while and whereas although")
_TIED = 2  # tokens between a joining word and what it joins
_CONTRARY = frozenset(
    frozenset(pair.split())
    for pair in (
        "before after",
        "before during",
        "before when",
        "before whenever",
        "before once",
        "after during",
        "instead after",
        "instead before",
        "instead during",
        "instead while",
        "including before",
        "including without",
        "including excluding",
        "including except",
        "including after",
        "with without",
    )
)
_RELATIONS = frozenset(word for pair in _CONTRARY for word in pair)
_SOON, _LATE = words_of("within inside"), words_of("after beyond past over")
# Who does not leave without permission leaves with it.
_PARTED = frozenset({"with", "without"})


def turned_relations(
    before: Reading, after: Reading, kept: Sequence[tuple[int, int]], vocabulary: Vocabulary
) -> Iterator[FidelityItem]:
    """Things and lengths of time that stand behind the contrary of the word they stood behind.

    Args:
        before: the original.
        after: the rewrite.
        kept: indexes of equal quantities, before and after.
        vocabulary: from `load_vocabulary`; tells the words that deny.
    """
    old, new = _relations(before), _relations(after)
    for concept, (word, term) in old.items():
        other = new.get(concept)
        pair = frozenset((word, other[0])) if other else frozenset[str]()
        if (
            other
            and pair in _CONTRARY
            and (pair != _PARTED or _alone(before, term, after, other[1], vocabulary))
        ):
            yield changed_item("claim", term, other[1], after, f'"{word}" became "{other[0]}"')
    for i, j in kept:
        was, now = before.quantities[i], after.quantities[j]
        soon = before.tokens[was.first].low in _SOON or _ahead(before, was.first) in _SOON
        if was.kind == "duration" and soon and _ahead(after, now.first) in _LATE:
            yield changed_item("duration", was, now, after, "no longer within it")


def _ahead(reading: Reading, index: int) -> str:
    return reading.tokens[index - 1].low if index else ""


def _alone(before: Reading, was: Term, after: Reading, now: Term, vocabulary: Vocabulary) -> bool:
    """Whether nothing but the word itself denies or needs anything in either clause."""
    return not _denies_else(before, was, vocabulary) and not _denies_else(after, now, vocabulary)


def _denies_else(reading: Reading, term: Term, vocabulary: Vocabulary) -> bool:
    return any(
        ((reading.tokens[index].low,) in vocabulary.negators and reading.tokens[index].low != "without")
        or index in reading.needs
        for index in range(clause_start(reading, term.first), clause_end(reading, term.first))
    )


def _relations(reading: Reading) -> dict[str, tuple[str, Term]]:
    """The joining word before each thing ("before" lunch)."""
    found: dict[str, tuple[str, Term]] = {}
    for term in reading.terms:
        if term.soft or term.kind == "name":
            continue
        for index in range(term.first - 1, max(-1, term.first - 2 - _TIED), -1):
            token = reading.tokens[index]
            if token.sentence != term.sentence or token.low in _CLAUSE_ENDS:
                break
            if token.low in _RELATIONS:
                for concept in term.in_order:
                    found.setdefault(concept, (token.low, term))
                break
    return found
