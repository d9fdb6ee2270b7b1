"""An act of the student that is done for the student: "will brush his teeth" as "has them brushed"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from assistant.checks.facts_terms import Reading
from assistant.checks.facts_tokens import Token
from assistant.checks.fidelity_items import changed_item
from assistant.checks.fidelity_lists import listed
from assistant.checks.inflection import base_forms
from assistant.checks.wording import words_of
from assistant.types import FidelityItem

_BE = words_of("is are be being was were been")
_HAVE = words_of("have has having get gets getting")
_ITS = words_of("his her their it them the a an")
_SAME = words_of("read put cut set hit shut")  # the form of what is done is that of doing it
_AHEAD_OF_ACTS = words_of("will can to and or who he she they")
_WILL = words_of("will can to has have need needs must should")
_SELF = words_of("him her them himself herself themselves")
_FOR_WHOM = (["him"], ["her"], ["them"])
_REACH = 5  # tokens from "have" to what is done
DONE_FOR = "the student does it in one text, and in the other it is done for the student"


def done_for_the_student(before: Reading, after: Reading) -> list[FidelityItem]:
    """Acts that the student does in one text and that are done for or to the student in the other."""
    old, new = _done(before), _done(after)
    return [
        *(
            changed_item("person", was, now, after, DONE_FOR)
            for stem, now in new.items()
            if stem not in old and (was := _doing(before, stem)) and not _doing(after, stem)
        ),
        *(
            changed_item("person", was, now, after, DONE_FOR)
            for stem, was in old.items()
            if stem not in new and (now := _doing(after, stem)) and not _doing(before, stem)
        ),
    ]


def _done(reading: Reading) -> Mapping[str, Token]:
    """What is done, by its stem: "is fed", "have his coat zipped"; not where the student does it."""
    if reading.words.isdisjoint(_BE | _HAVE):
        return {}
    return {
        reading.tokens[at].stem: reading.tokens[at] for at in _places(reading) if not _by_student(reading, at)
    }


def _places(reading: Reading) -> Iterator[int]:
    for at, token in enumerate(reading.tokens):
        if token.low in _BE:
            first = at + 1
            while first < len(reading.tokens) and reading.tokens[first].low.endswith("ly"):
                first += 1
            ahead = range(first, first + 1)
        elif token.low in _HAVE and at + 1 < len(reading.tokens) and reading.tokens[at + 1].low in _ITS:
            ahead = range(at + 2, at + 2 + _REACH)
        else:
            continue
        for index in ahead:
            if index >= len(reading.tokens) or not reading.tokens[index].is_word:
                break
            if reading.tokens[index].sentence != token.sentence:
                break
            if _is_care_done(reading.tokens[index].low) or _is_for_student(reading, index):
                yield index
                break


def _is_participle(low: str) -> bool:
    return low in _SAME or (not low.endswith(("s", "ing")) and len(base_forms(low)) > 1)


def _is_care_done(low: str) -> bool:
    """Whether it is the form of an act that others may do for a student ("brushed", "asked")."""
    return _is_participle(low) and not listed("done for students").isdisjoint(base_forms(low))


def _is_for_student(reading: Reading, at: int) -> bool:
    """ "has them organized for her": whatever is done, somebody else does it."""
    following = [token.low for token in reading.tokens[at + 1 : at + 3]]
    return following[:1] == ["for"] and following[1:] in _FOR_WHOM and _is_participle(reading.tokens[at].low)


def _by_student(reading: Reading, at: int) -> bool:
    """ "is written by Ana", "is checked by herself"."""
    here = [token for token in reading.tokens[at + 1 :] if token.sentence == reading.tokens[at].sentence]
    return any(
        one.low == "by" and (other.low in _SELF or other.text[0].isupper()) for one, other in pairwise(here)
    )


def _doing(reading: Reading, stem: str) -> Token | None:
    """Where the student does an act: "he brushes", "will brush", "and brush"."""
    for at in reading.by_stem.get(stem, ()):
        token = reading.tokens[at]
        if not at or reading.tokens[at - 1].sentence != token.sentence or _is_past(token.low):
            continue
        first = at - 1
        while first > 0 and reading.tokens[first].low.endswith("ly"):
            first -= 1
        ahead = reading.tokens[first]
        if ahead.low not in _AHEAD_OF_ACTS and not ahead.text[0].isupper():
            continue
        while first > 0 and reading.tokens[first].low in _WILL:
            first -= 1
        if reading.tokens[first].low not in listed("other people") | listed("others") | listed("nothing"):
            return token
    return None


def _is_past(low: str) -> bool:
    return low.endswith("ing") or (low not in _SAME and _is_participle(low))
