"""One word in the place of its contrary, where no dictionary calls the two opposites.

"Fine motor" as "gross motor", "gets worse" as "changes", "up and down the stairs" as "up the stairs", grades
that "dropped from B's to D's" told as "from D's to B's". Both texts are read as a whole: a rewrite that has
both words, or an original that has both, says nothing wrong here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import permutations

from assistant.checks.facts_terms import Reading
from assistant.checks.vocabulary import Vocabulary
from assistant.types import FidelityItem, Span

_GRADES = re.compile(r"\bfrom (?:an? )?([A-F])(?:['’]?s)? to (?:an? )?([A-F])(?:['’]?s)?(?![\w'’])")
_WORSE = re.compile(
    r"\b(?:wors(?:e|ens?|ened|ening)|declin\w+|regress\w*|deteriorat\w+|went downhill|falling behind)\b",
    re.IGNORECASE,
)
_DIFFERENT = re.compile(
    r"\b(?:chang(?:es?|ed|ing)|var(?:y|ies|ied)|is different|shift(?:s|ed)?)\b", re.IGNORECASE
)
_BOTH_WAYS = re.compile(
    r"\b(up and down|in and out|on and off|forward and back(?:ward)?s?|before and after|back and forth)\b",
    re.IGNORECASE,
)
_REFUSES = re.compile(r"\brefus(?:es|ed|ing|al)\b|\bwon['’]t\b", re.IGNORECASE)
_NEEDS_REST = re.compile(
    r"\bneeds? (?:an? |some |more |extra )?(?:break|time|space|rest|choices?)\b", re.IGNORECASE
)
_REST = re.compile(r"\b(?:breaks?|time|space|rest|choices?)\b", re.IGNORECASE)
_FIGHTS = re.compile(r"\b(?:fights?|fighting|hits?|hitting|aggress\w+|pushes|argues)\b", re.IGNORECASE)
_DEFENDS = re.compile(
    r"\b(?:stands? up for|sticks? up for|defends?|advocates? for|protects?)\b", re.IGNORECASE
)
_WORKS = re.compile(r"\bwill (?:\w+ly )?work (?:\w+ly|alone|for \d+|without)\b", re.IGNORECASE)
_STILL_WORKS = re.compile(
    r"\b(?:work\w*|tasks?|assignments?|activit\w+|focus\w*|engag\w+|complet\w+|practic\w+|attend\w*|busy)\b",
    re.IGNORECASE,
)


def contraries(before: Reading, after: Reading, vocabulary: Vocabulary) -> list[FidelityItem]:
    """Words of the original in whose place the rewrite has a contrary.

    Args:
        before: the original.
        after: the rewrite.
        vocabulary: from `load_vocabulary`; its contraries tell which words exclude one another.
    """
    return [
        *_other_kind(before.text, after.text, vocabulary.contraries),
        *_other_trend(before.text, after.text),
        *_one_way_only(before.text, after.text),
        *_told_kindly(before.text, after.text),
        *_idle(before.text, after.text),
    ]


def _other_kind(before: str, after: str, groups: Sequence[tuple[str, ...]]) -> Iterator[FidelityItem]:
    for group in groups:
        for one, other in permutations(group, 2):
            was, now = _worded(one).search(before), _worded(other).search(after)
            if was and now and not _worded(other).search(before) and not _worded(one).search(after):
                yield _changed(was, now, after, "another kind of the same thing")


@lru_cache(maxsize=512)
def _worded(words: str) -> re.Pattern[str]:
    """The pattern of a word as it is or in the plural; its hyphens may be spaces or missing."""
    parts = [re.escape(part) for part in re.split(r"[ -]", words)]
    return re.compile(rf"(?<![\w-]){'[ -]?'.join(parts)}(?![\w-])", re.IGNORECASE)


def _other_trend(before: str, after: str) -> Iterator[FidelityItem]:
    """ "gets worse" as "changes"; grades that fell as grades that rose."""
    worse, different = _WORSE.search(before), _DIFFERENT.search(after)
    if worse and different and not _WORSE.search(after) and not _DIFFERENT.search(before):
        yield _changed(worse, different, after, "it no longer says for the worse")
    was, now = _GRADES.search(before), _GRADES.search(after)
    if was and now and was.groups() == now.groups()[::-1] and was[1] != was[2]:
        yield _changed(was, now, after, "the change goes the other way")


def _one_way_only(before: str, after: str) -> Iterator[FidelityItem]:
    """ "up and down 12 stairs" as "up 12 stairs"."""
    for match in _BOTH_WAYS.finditer(before):
        ways = re.split(r"\W+and\W+", match[1].lower())
        left = [way for way in ways if re.search(rf"\b{way}", after, re.IGNORECASE)]
        if len(left) == 1:
            yield _lost(match, "one of the two ways is gone")


def _told_kindly(before: str, after: str) -> Iterator[FidelityItem]:
    """A refusal as a need for rest, a fight as a defence."""
    refuses, rest = _REFUSES.search(before), _NEEDS_REST.search(after)
    if refuses and rest and not _REST.search(before) and not _REFUSES.search(after):
        yield _changed(refuses, rest, after, "the original does not say that this is needed")
    fights, defends = _FIGHTS.search(before), _DEFENDS.search(after)
    if fights and defends and not _DEFENDS.search(before):
        yield _changed(fights, defends, after, "the original does not say that it was in defence")


def _idle(before: str, after: str) -> Iterator[FidelityItem]:
    """ "will work for 15 minutes at her desk" as "will stay at her desk for 15 minutes"."""
    works = _WORKS.search(before)
    if works and not _STILL_WORKS.search(after):
        yield _lost(works, "what the student will do is gone")


def _changed(was: re.Match[str], now: re.Match[str], after: str, reason: str) -> FidelityItem:
    return FidelityItem(
        kind="claim",
        text=was.group(),
        start=was.start(),
        end=was.end(),
        counterpart=Span.of(after, *now.span()),
        reason=reason,
    )


def _lost(was: re.Match[str], reason: str) -> FidelityItem:
    return FidelityItem(kind="skill", text=was.group(), start=was.start(), end=was.end(), reason=reason)
