"""A second place, person or time beside the one the original names: "at school and at home" for "at school".

No number moves, and the expectation is another one: what is asked for in one room is asked for in two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.checks.facts_terms import Reading, Term
from assistant.checks.fidelity_words import Cover
from assistant.checks.wording import words_of
from assistant.types import FidelityItem

_JOINING = words_of("and or & plus")
_WELL = ("as", "well", "as")
_GOVERNING = words_of("in at on with during for to from by about within around across before after of")
_WAYS = words_of("before after during inside outside up down on off in out")
_PASSED = words_of("the a an his her their our also both same")
_REACH = 4  # tokens from an "and" to the second thing
_NO_THINGS = frozenset({"name", "connective", "frequency", "measurement", "scope"})
_REASON = "stands beside what the original names, and the original does not name it"


def widened(
    before: Reading, after: Reading, strengths: Sequence[Reading], lost: Sequence[Term]
) -> list[FidelityItem]:
    """Things that an "and" puts beside a thing of the original, with "in" and the like before both.

    Args:
        before: the original.
        after: the rewrite.
        strengths: what the rewrite may draw on.
        lost: words of the original without partner; a new word of the same kind may stand for one of them.
    """
    own, source = Cover([before]), Cover([before, *strengths])
    gone = {term.kind for term in lost}
    found = dict[int, FidelityItem]()
    for left, right, both in _joined(after):
        for known, beside in ((left, right), (right, left)) if both else ((left, right),):
            if not all(own.holds(term) for term in known):
                continue
            for new in beside:
                if new.soft or new.kind in ("skill", *gone) or source.holds(new) or source.misspells(new):
                    continue
                found[new.start] = FidelityItem(
                    kind="scope", text=new.text, start=new.start, end=new.end, reason=_REASON
                )
    return [*found.values(), *_both_ways(before, after)]


def _both_ways(before: Reading, after: Reading) -> Iterator[FidelityItem]:
    """ "before and after school" for "after school"."""
    for ahead, token, behind in zip(after.tokens, after.tokens[1:], after.tokens[2:], strict=False):
        ways = {ahead.low, behind.low}
        if token.low == "and" and len(ways) == 2 and ways <= _WAYS and len(ways & before.words) == 1:
            start, end = ahead.start, behind.end
            text = after.text[start:end]
            yield FidelityItem(kind="scope", text=text, start=start, end=end, reason=_REASON)


def _joined(reading: Reading) -> Iterator[tuple[Sequence[Term], Sequence[Term], bool]]:
    """ "in the room and in math class", "a story or an article"; and whether "in" stands before both."""
    for at, token in enumerate(reading.tokens):
        if token.low in _JOINING:
            last = at + 1
        elif tuple(other.low for other in reading.tokens[at : at + len(_WELL)]) == _WELL:
            last = at + len(_WELL)
        else:
            continue
        left = next(iter(reading.terms_ending(at, at)), None)
        right = next(iter(reading.terms_from(last, last + _REACH)), None)
        if left is None or right is None or not (left.sentence == right.sentence == token.sentence):
            continue
        if left.kind in _NO_THINGS or right.kind in _NO_THINGS or not _is_governed(reading, left):
            continue
        between = [other.low for other in reading.tokens[last : right.first]]
        # "in algebra and geometry"; "in his work and keep at it", "to add and subtract" join acts
        close = (
            not between
            and right.kind != "skill"
            and reading.tokens[left.first - 1].low in _GOVERNING - {"to"}
        )
        if (between or close) and all(low in _GOVERNING | _PASSED for low in between):
            yield [left], _phrase(reading, right), any(low in _GOVERNING for low in between)


def _phrase(reading: Reading, first: Term) -> Sequence[Term]:
    """The words that stand together from a first one on: "math class"."""
    found = [first]
    while following := next(iter(reading.terms_from(found[-1].last, found[-1].last + 1)), None):
        if following.sentence != first.sentence or following.kind in ("skill", *_NO_THINGS):
            break
        found.append(following)
    return found


def _is_governed(reading: Reading, term: Term) -> bool:
    """Whether a word such as "in" stands ahead of a thing, with only words of the same thing between."""
    for at in range(term.first - 1, max(-1, term.first - _REACH), -1):
        token = reading.tokens[at]
        if token.low in _GOVERNING:
            return True
        if not token.is_word or token.sentence != term.sentence:
            return False
    return False
