"""Short forms in capitals and what they stand for: "PT" is "physical therapy", "FBA" is that assessment.

The words have to stand together, and each letter has to open one of them; then nothing is lost or new. Small
words never write out a short form, and two letters are too easily met by chance: only one known thing, as
"physical therapy", is what they stand for. So "on the line" does not keep "OT", nor "plays tag" "PT".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.checks.facts_terms import Reading, Term

_SHORTEST, _LONGEST = 2, 5  # letters


def without_initials(
    lost: Sequence[Term], added: Sequence[Term], before: Reading, after: Reading
) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
    """The terms lost and added, without short forms and the words that one text writes out for them.

    Args:
        lost: terms of `before` without a partner.
        added: terms of `after` without a source.
        before: the original.
        after: the rewrite.
    """
    old, new = set(_written_out(lost, before, after)), set(_written_out(added, after, before))
    spelled = {index for _, places in old for index in places}
    short = {index for _, places in new for index in places}
    return (
        tuple(t for t in lost if t.start not in {start for start, _ in old} and t.first not in short),
        tuple(t for t in added if t.start not in {start for start, _ in new} and t.first not in spelled),
    )


def _written_out(terms: Sequence[Term], here: Reading, there: Reading) -> Iterator[tuple[int, range]]:
    """Where each short form of `here` begins, with the tokens of `there` that write it out."""
    opening = "".join(token.low[0] for token in there.tokens)
    for term in terms:
        for token in here.tokens[term.first : term.last]:
            if not (
                token.text.isalpha() and token.text.isupper() and _SHORTEST <= len(token.text) <= _LONGEST
            ):
                continue
            at = opening.find(token.low)
            while at >= 0:
                if _is_name(there, at, at + len(token.low)):
                    yield term.start, range(at, at + len(token.low))
                at = opening.find(token.low, at + 1)


def _is_name(reading: Reading, first: int, last: int) -> bool:
    """Whether the tokens from `first` up to `last` are all words of content, of one sentence."""
    parts = [term for term in reading.terms_from(first, last) if term.last <= last and not term.soft]
    if len({term.sentence for term in parts}) != 1:
        return False
    whole = len({index for term in parts for index in range(term.first, term.last)}) == last - first
    return whole and (last - first > _SHORTEST or (len(parts) == 1 and parts[0].known))
