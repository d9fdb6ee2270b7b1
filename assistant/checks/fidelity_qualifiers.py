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
_ACCURACY = words_of("correct correctly accurate accurately accuracy right exactly errors mistakes")
_OWN_REACH = 3  # tokens between "a" and the thing
_NEAR = 3  # tokens between a thing and the word that tells it apart: "the bin that is correct"
_NO_THINGS = words_of("now away to before after here there or and")  # "right now", "the right to vote"
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
        if thing.low in _NO_THINGS:
            continue
        if token.low in _MAY_BE_ACTS and (not at or before.tokens[at - 1].low not in _AHEAD):
            continue  # "will complete steps"
        now = [index for index in after.by_stem.get(thing.stem, ()) if _is_the_thing(after, index, thing)]
        # "Given his own tray": said of something else already, it tells no other thing apart.
        said = before.words_of(token.sentence) - {token.low}
        if now and not any(_is_told(after, index, token, said) for index in now):
            found.append(changed_item("claim", token, after.tokens[now[0]], after, UNTOLD))
    return found


def _is_the_thing(after: Reading, at: int, thing: Token) -> bool:
    """The word itself, or its other number behind an article: "bins" as "a bin"; not "answers" as an act."""
    return after.tokens[at].low == thing.low or (at > 0 and after.tokens[at - 1].low in _ANYBODYS)


def _is_told(after: Reading, at: int, was: Token, said: frozenset[str]) -> bool:
    """Whether the rewrite tells the thing at a place apart, in the word of the original or in another.

    `said`: the other words of the sentence in the original.
    """
    words = after.words_of(after.tokens[at].sentence)
    if was.low in _WHOLE:
        return not words.isdisjoint(_WHOLE - said)
    near = {token.low for token in after.tokens[max(0, at - _NEAR) : at + _NEAR + 1]}
    if was.low in near or not words.isdisjoint(listed("measure of right") - said):
        return True
    if was.low == "own":
        return _ANYBODYS.isdisjoint(token.low for token in after.tokens[max(0, at - _OWN_REACH) : at])
    return was.low in _ACCURACY and not words.isdisjoint(_ACCURACY)
