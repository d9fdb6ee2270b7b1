"""Two numbers told apart by a help: "60%; with the board 85%" is "with the board 85%, without it 60%".

Whichever comes first says what both numbers count, so the words beside them change. What tells them apart is
the help one of them comes with.
"""

from __future__ import annotations

from assistant.checks.facts_quantities import Quantity
from assistant.checks.facts_terms import Reading
from assistant.checks.wording import words_of

_WITH = words_of("with when using if given after while")
_PARTING = words_of(", and but while whereas")
_ACTING = words_of("do does did")
_SHARES = frozenset({"percent", "ratio"})
_SIGNS = frozenset({"with", "without"})  # labels of a context, beside the concepts
_REACH = 6  # tokens behind "with" that name the help

Numbers = tuple[Quantity, Quantity]


def told_apart_by(before: Reading, old: Numbers, after: Reading, new: Numbers) -> frozenset[str]:
    """What one number comes with and the other does not, in both texts; with the signs of a context.

    Args:
        before: the original.
        old: two of its numbers.
        after: the rewrite.
        new: the same numbers there, in the same order.

    Returns:
        The concepts of the help; none where it does not tell the two apart in both texts.
    """
    was, now = _helps(before, old), _helps(after, new)
    for one, other in ((0, 1), (1, 0)):
        shared = was[one] & now[one]
        if shared and not was[other] and not shared & now[other]:
            return was[one] | now[one] | now[other] | _SIGNS | _stand_ins(before) | _stand_ins(after)
    return frozenset()


def help_went_over(before: Reading, old: Numbers, after: Reading, new: Numbers) -> bool:
    """Whether the help that only one number came with comes with only the other one in the rewrite.

    The arguments are those of `told_apart_by`. Asked of shares in present levels only: in a goal a "with" may
    lead anywhere, and lengths and counts come with many things.
    """
    if "will" in before.words or old[0].kind not in _SHARES:
        return False
    was, now = _helps(before, old), _helps(after, new)
    return any(
        was[one] & now[other] and not was[other] and not was[one] & now[one]
        for one, other in ((0, 1), (1, 0))
    )


def _stand_ins(reading: Reading) -> frozenset[str]:
    """ "60% sit on the line; with the board 85% do": a word for an act that was told."""
    return frozenset[str]().union(
        *(term.concepts for term in reading.terms if reading.tokens[term.first].low in _ACTING)
    )


def _helps(reading: Reading, numbers: Numbers) -> tuple[frozenset[str], frozenset[str]]:
    """What each of two numbers comes with, by concept."""
    one, two = (_help(reading, *_part(reading, item)) for item in numbers)
    return one, two


def _part(reading: Reading, item: Quantity) -> tuple[int, int]:
    """The tokens of a sentence that go with a number, up to those that go with others of its kind."""
    sentence = reading.tokens[item.first].sentence
    same = [
        other
        for other in reading.quantities
        if other.kind == item.kind and reading.tokens[other.first].sentence == sentence
    ]
    at = next(index for index, other in enumerate(same) if other is item)
    tokens = [index for index, token in enumerate(reading.tokens) if token.sentence == sentence]
    first = _border(reading, same[at - 1], item) if at else tokens[0]
    last = _border(reading, item, same[at + 1]) if at + 1 < len(same) else tokens[-1] + 1
    return first, last


def _border(reading: Reading, left: Quantity, right: Quantity) -> int:
    """Where the part of the second of two numbers begins."""
    between = range(left.last, right.first)
    strong = next((at for at in between if reading.tokens[at].text == ";"), None)
    if strong is not None:
        return strong
    return next((at for at in between if reading.tokens[at].low in _PARTING), right.first)


def _help(reading: Reading, first: int, last: int) -> frozenset[str]:
    """The concepts behind each "with" and "when" of a part, up to a comma."""
    found = set[str]()
    for at in range(first, last):
        if reading.tokens[at].low not in _WITH:
            continue
        for term in reading.terms_from(at + 1, min(last, at + 1 + _REACH)):
            if any(not token.is_word for token in reading.tokens[at + 1 : term.first]):
                break
            found.update(() if term.soft else term.concepts)
    return frozenset(found)
