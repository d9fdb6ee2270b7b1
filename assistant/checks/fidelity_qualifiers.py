"""Which of the things is expected: "in the correct bin" is not "in a bin"."""

from __future__ import annotations

from assistant.checks.facts_terms import Reading
from assistant.checks.facts_tokens import Token
from assistant.checks.fidelity_items import changed_item
from assistant.checks.fidelity_lists import listed
from assistant.checks.wording import words_of
from assistant.types import FidelityItem

# What is told before a thing; "right hand", "right triangle" and "right side" are compared as opposites.
_TELLING = words_of(
    "correct right assigned own appropriate accurate legible designated proper safe exact complete full"
)
_WHOLE = words_of("complete full completed fully completely whole entire finished all")
_ANYBODYS = words_of("a an any some another")
_MAY_BE_ACTS = words_of("own complete")
_AHEAD = words_of("a an the in of with using his her their each")
_OWN_REACH = 3  # tokens between "a" and the thing
UNTOLD = "the original says which one is expected"


def any_for_the_right(before: Reading, after: Reading) -> list[FidelityItem]:
    """Things that the original tells apart from others and the rewrite does not."""
    if before.words.isdisjoint(_TELLING):
        return []
    found: list[FidelityItem] = []
    for at, token in enumerate(before.tokens[:-1]):
        thing = before.tokens[at + 1]
        if token.low not in _TELLING or not thing.is_word or thing.sentence != token.sentence:
            continue
        if token.low in _MAY_BE_ACTS and (not at or before.tokens[at - 1].low not in _AHEAD):
            continue  # "will complete steps"
        now = [index for index in after.by_stem.get(thing.stem, ()) if after.tokens[index].low == thing.low]
        if now and not any(_is_told(after, index, token) for index in now):
            found.append(changed_item("claim", token, after.tokens[now[0]], after, UNTOLD))
    return found


def _is_told(after: Reading, at: int, was: Token) -> bool:
    """Whether the rewrite tells the thing at a place apart, in the word of the original or in another."""
    words = after.words_of(after.tokens[at].sentence)
    if was.low in _WHOLE:
        return not words.isdisjoint(_WHOLE)
    if was.low == "own":
        return _ANYBODYS.isdisjoint(token.low for token in after.tokens[max(0, at - _OWN_REACH) : at])
    return not words.isdisjoint(listed("measure of right"))
