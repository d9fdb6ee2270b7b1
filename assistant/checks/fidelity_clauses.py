"""Where a clause begins and ends, for checks that may not look past it. No parser: words and signs tell."""

from __future__ import annotations

from assistant.checks.facts_terms import Reading
from assistant.checks.wording import words_of

_ENDS = frozenset(".;:!?()—–")
_TURNS = words_of("but while because so although though whereas who which")
_SUBJECTS = words_of("he she they it")
_VERBS = words_of("is are was were does do did can could will has have had needs and")


def clause_start(reading: Reading, at: int) -> int:
    """The first token of the clause that token `at` stands in; a comma or "and" ahead of it opens one."""
    first = at
    while first > 0:
        token = reading.tokens[first - 1]
        if token.sentence != reading.tokens[at].sentence or token.text in _ENDS or token.text == ",":
            break
        if token.low in _TURNS or token.low == "and":
            break
        first -= 1
    return first


def clause_end(reading: Reading, at: int) -> int:
    """The token after the clause of token `at`; a comma or "and" ends it only where another begins."""
    last = at + 1
    while last < len(reading.tokens):
        token = reading.tokens[last]
        if token.sentence != reading.tokens[at].sentence or token.text in _ENDS or token.low in _TURNS:
            break
        if token.low in ("and", ",") and _begins(reading, last + 1):
            break
        last += 1
    return last


def _begins(reading: Reading, index: int) -> bool:
    """Whether a clause of its own begins: "and she ...", "and needs ...", ", and"."""
    if index >= len(reading.tokens):
        return True
    token = reading.tokens[index]
    if token.low in _SUBJECTS or token.low in _VERBS or token.low in _TURNS:
        return True
    return any(
        term.kind in ("skill", "name", "support") and (term.kind == "name" or token.low.endswith("s"))
        for term in reading.terms_from(index, index + 1)
    )
