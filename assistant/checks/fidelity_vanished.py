"""Needs of which a rewrite has nothing left."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from assistant.checks.facts_terms import Reading, Term
from assistant.checks.fidelity_denials import DENYING
from assistant.checks.fidelity_lists import listed
from assistant.checks.fidelity_words import Cover
from assistant.checks.wording import words_of
from assistant.types import FidelityItem, Finding

_ANY = words_of("ever even anything anyone anybody anywhere much")
_DENIED = DENYING | words_of("never cannot ca wo barely hardly scarcely unable incapable nowhere neither nor")
# "will never live on his own [and] competitive employment is unrealistic": a second need begins.
_JOINT = re.compile(
    r"(?:,|;|\band\b|\bbut\b|\bor\b)\s+(?=(?:[\w'’-]+\s+){1,4}(?:is|are|was|were|will|cannot|can)\b)",
    re.IGNORECASE,
)


def vanished_needs(
    before: Reading, after: Reading, findings: Sequence[Finding], free: frozenset[int]
) -> list[FidelityItem]:
    """Denied acts and forecasts in deficit findings of which the rewrite has nothing left.

    A word that nobody knows may go by itself; all words of what a student is said not to do, or never to
    reach, are the need together: "will never live on his own" must not become "needs support".

    Args:
        before: the original.
        after: the rewrite.
        findings: the linter's findings on the original.
        free: the terms of the original that may be left out, from `droppable_terms`.
    """
    found: list[FidelityItem] = []
    cover = Cover([after])
    for finding in findings:
        if finding.category != "deficit":
            continue
        for start, end in _finite_parts(finding):
            reach = _denied_or_foretold(before, start, end)
            named = [
                (before.terms[index], index in free)
                for index in before.terms_within(*reach)
                if _names(before, before.terms[index])
            ]
            gone = [term for term, may_go in named if may_go]
            if not gone or any(cover.holds(term) or cover.spells(term) for term in gone):
                continue
            # A word that may not go is weighed by itself, and may only be there for another thing's sake.
            if len(gone) < len(named) and _have_a_home([term for term, _ in named], cover):
                continue
            reason = "no longer named as a need"
            found.append(
                FidelityItem(kind="need", text=before.text[start:end], start=start, end=end, reason=reason)
            )
    return found


def _have_a_home(terms: Sequence[Term], cover: Cover) -> bool:
    """Whether a sentence of the rewrite says half of the words or more."""
    counts = Counter(
        sentence for term in terms for sentence in {other.sentence for other in cover.matches(term)}
    )
    return max(counts.values(), default=0) * 2 >= len(terms)


def _finite_parts(finding: Finding) -> list[tuple[int, int]]:
    """The parts of a finding that have a verb of their own: "will never live ..., and college is ..."."""
    cuts = [0, *(found.end() for found in _JOINT.finditer(finding.matched)), len(finding.matched)]
    return [(finding.start + start, finding.start + end) for start, end in pairwise(cuts)]


def _denied_or_foretold(before: Reading, start: int, end: int) -> tuple[int, int]:
    """The place of what is denied ("never [live ...]") or foretold ("[employment] is unrealistic")."""
    here = before.tokens_within(start, end)
    for token in here:
        if token.low in listed("forecast"):
            return start, token.start
    return next((token.end for token in here if token.low in _DENIED), end), end


def _names(before: Reading, term: Term) -> bool:
    """Whether a term can say what the need is about."""
    return not (
        term.kind in ("name", "frequency", "scope", "connective")
        or is_cue(before, term)
        or before.tokens[term.first].low in _ANY
    )


def is_cue(reading: Reading, term: Term) -> bool:
    """Whether all words of a term name a need or judge."""
    return all(index in reading.needs or index in reading.judged for index in range(term.first, term.last))
