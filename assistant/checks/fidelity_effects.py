"""What a rewrite says on top while it keeps every word and number of the original.

An effect of the strength, a liking, the opposite side of a figure, an act in place of a condition.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from assistant.checks.facts_signs import NEGATIVE
from assistant.checks.facts_terms import Reading
from assistant.checks.fidelity_lists import listed
from assistant.checks.fidelity_words import Cover
from assistant.checks.vocabulary import words_of
from assistant.types import FidelityItem

_SIDE = re.compile(r"\b(on|off)[- ]task\b", re.IGNORECASE)
_ONCE = re.compile(
    r"\b(?:once|after|when|if) (?:it|they|that|the \w+|her \w+|his \w+) (?:is|are|has been|have been|gets) "
    r"(\w+ed|begun|put on|set up|cut)\b",
    re.IGNORECASE,
)
# "which he does have yet"; not the "yet" that joins ("and yet"), nor "has yet to".
_YET = re.compile(
    r"\b(?:is|are|can|does|do|has|have)\b(?![^.!?;]*[?])[^.!?;:,—]{0,60}?(?<! and) yet\b(?! to\b)",
    re.IGNORECASE,
)
_NOT_NEAR = re.compile(
    r"\b(?:not|never|nothing|none|no|nobody|without|hardly|cannot|can['’]?t|unable|un\w+|hard"
    r"|need\w*|difficult\w*|lacks?)\b|n['’]t\b",
    re.IGNORECASE,
)
_LIKED = 2  # tokens from "likes" to what is liked
_WHOM = words_of("him her them")
_DOES = words_of("can will to and she he they")
_REACH = 5  # tokens
_FACTS = 2  # words of the original that make a sentence more than one about the strength


def told_on_top(before: Reading, after: Reading, strengths: Sequence[Reading]) -> list[FidelityItem]:
    """Effects, turned figures and conditions become acts, which the original does not have.

    Args:
        before: the original.
        after: the rewrite.
        strengths: what the rewrite may draw on.
    """
    return [
        *_effects(before, after, strengths),
        *_other_side(before, after),
        *_condition_done(before, after),
        *_with_for_without(before, after),
        *_preferred(before, after, strengths),
    ]


def _effects(before: Reading, after: Reading, strengths: Sequence[Reading]) -> Iterator[FidelityItem]:
    """ "time with the rabbit helps her recover": what follows is nowhere in the original."""
    known, own, given = Cover([before, *strengths]), Cover([before]), Cover(strengths)
    facts = Counter(
        term.sentence
        for term in after.terms
        if not term.soft and term.kind not in ("name", "person") and own.holds(term) and not given.holds(term)
    )
    for index, token in enumerate(after.tokens):
        if token.low not in listed("helps") or index + 1 >= len(after.tokens):
            continue
        follows = after.tokens[index + 1].low
        if follows not in _WHOM or facts[token.sentence] < _FACTS or "will" in after.words_of(token.sentence):
            continue
        effect = next((term for term in after.terms if term.first >= index + 2 and not term.soft), None)
        if effect is None or effect.first - index > _REACH or effect.sentence != token.sentence:
            continue
        if effect.kind not in ("name", "person") and not known.holds(effect):
            yield _item("claim", after.text, token.start, effect.end, "the original tells of no such effect")


def _other_side(before: Reading, after: Reading) -> Iterator[FidelityItem]:
    """ "off task 62% of intervals" as "on task 62% of intervals"."""
    was, now = _measured_sides(before), _measured_sides(after)
    for side, (start, end) in now.items():
        if side not in was and was:
            yield _item("claim", after.text, start, end, "the figure tells of the opposite")


def _measured_sides(reading: Reading) -> dict[str, tuple[int, int]]:
    """ "on" and "off" where the sentence measures it, with their places."""
    measured = {
        reading.tokens[item.first].sentence
        for item in reading.quantities
        if item.kind in ("percent", "ratio", "duration")
    }
    spans = {token.start: token.sentence for token in reading.tokens}
    return {
        match.group(1).lower(): match.span()
        for match in _SIDE.finditer(reading.text)
        if spans.get(match.start()) in measured
        and "will" not in reading.words_of(spans[match.start()])
        and not reading.needs_in(spans[match.start()])
    }


def _condition_done(before: Reading, after: Reading) -> Iterator[FidelityItem]:
    """ "can pull up a zipper once it is started" as "can start and pull up a zipper"."""
    stems = {token.start: token.stem for token in before.tokens}
    for match in _ONCE.finditer(before.text):
        stem = stems.get(match.start(1), "")
        for term in after.terms:
            near = {token.low for token in after.tokens[max(0, term.first - _REACH) : term.first]}
            previous = after.tokens[term.first - 1].low if term.first else ""
            if (
                stem in term.stems
                and term.sign != NEGATIVE
                and previous in _DOES
                and near.isdisjoint(listed("waits for it"))
            ):
                yield _item("claim", after.text, term.start, term.end, "a condition became an act")
                return


def _with_for_without(before: Reading, after: Reading) -> Iterator[FidelityItem]:
    """ "cannot pack up without a checklist" as "packs up with a checklist"; "does yet"."""
    yet = _YET.search(after.text)
    if yet and not _YET.search(before.text) and not _NOT_NEAR.search(yet.group()):
        yield _item("negation", after.text, *yet.span(), 'the "not" before "yet" is gone')
    if not after.words.isdisjoint(listed("needs it")):
        return
    for term in before.terms:
        if term.kind != "support" or not term.first or before.tokens[term.first - 1].low != "without":
            continue
        given = next((other for other in after.terms if other.concepts & term.concepts), None)
        if given and given.first and after.tokens[given.first - 1].low == "with":
            yield _item("negation", after.text, given.start, given.end, "the original says without it")


def _preferred(before: Reading, after: Reading, strengths: Sequence[Reading]) -> Iterator[FidelityItem]:
    """ "eats alone" as "likes to eat alone": what is told became what is liked."""
    told, given = Cover([before]), Cover(strengths)
    if not listed("likes").isdisjoint(before.words):
        return
    liking = listed("likes").difference(*(strength.words for strength in strengths))  # "knows what he wants"
    for index, token in enumerate(after.tokens):
        if token.low not in liking:
            continue
        liked = next((term for term in after.terms if term.first > index and not term.soft), None)
        near = liked is not None and liked.first - index <= _LIKED and liked.sentence == token.sentence
        if liked and near and told.holds(liked) and not given.holds(liked) and liked.kind == "skill":
            yield _item(
                "claim", after.text, token.start, liked.end, "the original tells it, and not as liked"
            )


def _item(kind: str, text: str, start: int, end: int, reason: str) -> FidelityItem:
    return FidelityItem(kind=kind, text=text[start:end], start=start, end=end, reason=reason)
