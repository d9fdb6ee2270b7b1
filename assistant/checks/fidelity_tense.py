"""A setting, a help or a need of the past told as that of today: "was in the resource room" as "is in it".

What the student has now is what the team plans with (34 CFR 300.320(a)(1)). Only what one is in, has, needs
or gets is compared: a score is told in either tense.
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.checks.facts_terms import Reading
from assistant.checks.facts_tokens import Token
from assistant.checks.fidelity_items import changed_item
from assistant.checks.fidelity_lists import listed
from assistant.checks.wording import words_of
from assistant.types import FidelityItem

_PAST = words_of("was were had needed required received used attended wore got took relied depended")
_NOW = words_of("is are has needs requires receives uses attends wears gets takes relies depends")
_BEING = words_of("was were is are")
_PLACES = words_of("in on at under with a an the allergic eligible enrolled placed")
_SUBJECTS = words_of("he she they who student son daughter child")
_PERFECT = words_of("been had to")
_OBJECT = 5  # tokens from the verb in which the thing stands
WAS_NOW, NOW_WAS = "what was so became what is so", "what is so became what was so"


@dataclass(frozen=True, slots=True)
class _State:
    """A verb of being somewhere or having something, with the stems of the thing."""

    token: Token
    past: bool
    things: frozenset[str]


def tenses_moved(before: Reading, after: Reading) -> list[FidelityItem]:
    """What the student was in, had or needed in one text, and is in, has or needs in the other."""
    if before.words.isdisjoint(_PAST) and after.words.isdisjoint(_PAST):
        return []
    old, new = _states(before), _states(after)
    return [
        changed_item("claim", was.token, now.token, after, WAS_NOW if was.past else NOW_WAS)
        for was in old
        for now in new
        if was.past != now.past
        and was.things & now.things
        and not any(one.past == was.past and one.things & was.things for one in new)
        and not any(one.past == now.past and one.things & now.things for one in old)
    ]


def _states(reading: Reading) -> list[_State]:
    found: list[_State] = []
    for at, token in enumerate(reading.tokens[:-1]):
        if token.low not in _PAST and token.low not in _NOW:
            continue
        following = reading.tokens[at + 1]
        if not _is_told_of_someone(reading, at) or following.is_number or following.low in _PERFECT:
            continue
        if token.low in _BEING and following.low not in _PLACES:
            continue
        things = _things(reading, at)
        if things and listed("reports").isdisjoint(reading.words_of(token.sentence)):
            found.append(_State(token, token.low in _PAST, things))
    return found


def _is_told_of_someone(reading: Reading, at: int) -> bool:
    """ "he needed", "Ana also needed"; not "as needed"."""
    first = at - 1
    while first > 0 and reading.tokens[first].low.endswith("ly"):
        first -= 1
    if first < 0 or reading.tokens[first].sentence != reading.tokens[at].sentence:
        return False
    who = reading.tokens[first]
    return who.low in _SUBJECTS or who.text[0].isupper()


def _things(reading: Reading, at: int) -> frozenset[str]:
    last = at + 1
    while last < min(len(reading.tokens), at + 1 + _OBJECT) and reading.tokens[last].is_word:
        last += 1
    return frozenset(
        stem for term in reading.terms_from(at + 1, last) if not term.soft for stem in term.stems
    )
