"""Who does it to whom, the other way round: "Abe hits Ben" as "Ben hits Abe"; every word is still there."""

from __future__ import annotations

from collections.abc import Iterator
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
    light = _BETWEEN if step < 0 else _WHOSE
    at = index + step
    for _ in range(3):
        if not 0 <= at < len(reading.tokens) or reading.tokens[at].sentence != reading.tokens[index].sentence:
            return None
        token = reading.tokens[at]
        alone = at == 0 or (token.low == "her" and not _is_person(reading, at + 1))  # "Will pushes Ana"
        if alone or token.low not in light:
            return token if _is_person(reading, at) else None
        at += step
    return None


def _is_person(reading: Reading, at: int) -> bool:
    if at >= len(reading.tokens):
        return False
    token = reading.tokens[at]
    return token.low in _PRONOUNS or token.low in listed("other people") or _is_name(token)


def _is_name(token: Token) -> bool:
    return token.text[0].isupper() and token.low not in _PRONOUNS and token.low not in listed("other people")


def _are_same(one: Token, other: Token) -> bool:
    """Whether two words may mean one person: the same word, or a name and a pronoun."""
    first, second = _PRONOUNS.get(one.low), _PRONOUNS.get(other.low)
    if first or second:
        return first == second or bool(first and _is_name(other)) or bool(second and _is_name(one))
    return one.stem == other.stem
