"""Who does it to whom, the other way round: "Abe hits Ben" as "Ben hits Abe"; every word is still there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from assistant.checks.facts_terms import Reading
from assistant.checks.facts_tokens import Token
from assistant.checks.fidelity_items import changed_item
from assistant.checks.fidelity_lists import listed
from assistant.checks.wording import words_of
from assistant.types import FidelityItem

_PRONOUNS = {"he": "he", "him": "he", "she": "she", "her": "she", "they": "they", "them": "they"}
_BETWEEN = words_of("will often sometimes usually always also frequently rarely never")
_WHOSE = words_of("the his her their a an other")
_NEAR = 3  # tokens on each side of an act


class _Deed(NamedTuple):
    """`act` of `doer`, done to `other`."""

    doer: Token
    act: Token
    other: Token


def turned_deeds(before: Reading, after: Reading) -> Iterator[FidelityItem]:
    """What is done to people, where the doer and the other changed places."""
    old, new = _deeds(before), _deeds(after)
    for was in old:
        for now in new:
            turned = _are_same(was.doer, now.other) and _are_same(was.other, now.doer)
            if was.act.stem == now.act.stem and turned and not (_told(was, new) or _told(now, old)):
                yield changed_item("person", was.doer, now.doer, after, "done by the other one")


def _told(deed: _Deed, others: list[_Deed]) -> bool:
    return any(
        deed.act.stem == one.act.stem and _are_same(deed.doer, one.doer) and _are_same(deed.other, one.other)
        for one in others
    )


def _deeds(reading: Reading) -> list[_Deed]:
    """Acts with the one who does them right before, and the one they are done to right after."""
    found: list[_Deed] = []
    for index, act in enumerate(reading.tokens):
        if act.low in listed("done to people"):
            doer, other = _person(reading, index, -1), _person(reading, index, 1)
            if doer and other:
                found.append(_Deed(doer, act, other))
    return found


def _person(reading: Reading, index: int, step: int) -> Token | None:
    """The person beside an act, over "often" before it or "the" after it; "her" may say whose."""
    tokens = reading.tokens
    near = tokens[index + 1 : index + 1 + _NEAR] if step > 0 else tokens[max(0, index - _NEAR) : index][::-1]
    beside = [token for token in near if token.sentence == tokens[index].sentence]
    light = _WHOSE if step > 0 else _BETWEEN
    for token, following in zip_longest(beside, beside[1:]):
        alone = following is None or (token.low == "her" and not _is_person(following))  # "Will pushes Ana"
        if alone or token.low not in light:
            return token if _is_person(token) else None
    return None


def _is_person(token: Token) -> bool:
    return token.low in _PRONOUNS or token.low in listed("other people") or _is_name(token)


def _is_name(token: Token) -> bool:
    return token.text[0].isupper() and token.low not in _PRONOUNS and token.low not in listed("other people")


def _are_same(one: Token, other: Token) -> bool:
    """Whether two words may mean one person: the same word, or a name and a pronoun."""
    first, second = _PRONOUNS.get(one.low), _PRONOUNS.get(other.low)
    if first or second:
        return first == second or bool(first and _is_name(other)) or bool(second and _is_name(one))
    return one.stem == other.stem
