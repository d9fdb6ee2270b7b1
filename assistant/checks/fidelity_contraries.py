"""One word in the place of its contrary, where no dictionary calls the two opposites.

"Fine motor" as "gross motor", "gets worse" as "changes", "up and down the stairs" as "up the stairs", grades
that "dropped from B's to D's" told as "from D's to B's". Both texts are read as a whole: a rewrite that has
both words, or an original that has both, says nothing wrong here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product

from assistant.checks.facts_terms import Reading
from assistant.checks.shift_rules import ShiftRule
from assistant.checks.vocabulary import Vocabulary
from assistant.types import FidelityItem, Span

_GRADES = re.compile(r"\bfrom (?:an? )?([A-F])(?:['’]?s)? to (?:an? )?([A-F])(?:['’]?s)?(?![\w'’])")
_BOTH_WAYS = re.compile(
    r"\b(up and down|in and out|on and off|forward and back(?:ward)?s?|before and after|back and forth)\b",
    re.IGNORECASE,
)


_ASKING = r"(?:who|what|where|when|why|how|which)"
_QUESTION_WORDS = re.compile(
    rf"\b{_ASKING}(?:(?:,? (?:and|or|&)|,|\s?/)\s?{_ASKING}\b)+", re.IGNORECASE
)  # "who, what, where and when"
_SOUND = re.compile(r"(?<![\w/])/([^\W\d_]{1,4})/(?![\w/])")  # "/s/", "/th/"


def contraries(
    before: Reading, after: Reading, strengths: Sequence[Reading], vocabulary: Vocabulary
) -> list[FidelityItem]:
    """Words of the original in whose place the rewrite has a contrary.

    Args:
        before: the original.
        after: the rewrite.
        strengths: what the rewrite may draw on; what they say is exchanged for nothing.
        vocabulary: from `load_vocabulary`; its contraries tell which words exclude one another, its exchanges
            what does not stand for what.
    """
    return [
        *_other_kind(before.text, after.text, vocabulary.contraries),
        *_other_trend(before.text, after.text),
        *_other_sound(before.text, after.text, strengths),
        *_one_way_only(before.text, after.text),
        *_other_questions(before.text, after.text),
        *_exchanged(before, after, strengths, vocabulary.exchanges),
    ]


def _other_kind(before: str, after: str, groups: Sequence[tuple[str, ...]]) -> Iterator[FidelityItem]:
    old, new = before.lower(), after.lower()
    for group in groups:
        had = _said_of(group, before, old)
        has = _said_of(group, after, new) if had else {}
        for (one, was), (other, now) in product(had.items(), has.items()):
            if one not in has and other not in had:
                yield _changed(was, now, after, "another kind of the same thing")


def _said_of(group: Sequence[str], text: str, low: str) -> dict[str, re.Match[str]]:
    """Where the words of a group that stand in `text` first do; `low` is `text` in lower case."""
    # Most words are in few texts, and to look for a pattern takes much longer.
    found = ((words, _worded(words).search(text)) for words in group if _opening(words) in low)
    return {words: match for words, match in found if match}


@lru_cache(maxsize=512)
def _opening(words: str) -> str:
    return re.split(r"[ -]", words)[0].lower()


@lru_cache(maxsize=512)
def _worded(words: str) -> re.Pattern[str]:
    """The pattern of a word as it is or in the plural; its hyphens may be spaces or missing."""
    parts = [re.escape(part) for part in re.split(r"[ -]", words)]
    return re.compile(rf"(?<![\w-]){'[ -]?'.join(parts)}(?![\w-])", re.IGNORECASE)


def _other_trend(before: str, after: str) -> Iterator[FidelityItem]:
    """Grades that fell as grades that rose."""
    was, now = _GRADES.search(before), _GRADES.search(after)
    if was and now and was.groups() == now.groups()[::-1] and was[1] != was[2]:
        yield _changed(was, now, after, "the change goes the other way")


def _other_sound(before: str, after: str, strengths: Sequence[Reading]) -> Iterator[FidelityItem]:
    """ "/s/" as "/r/": one letter, and another goal."""
    old = {match[1].lower(): match for match in _SOUND.finditer(before)}
    new = {match[1].lower(): match for match in _SOUND.finditer(after)}
    given = {match[1].lower() for reading in strengths for match in _SOUND.finditer(reading.text)}
    gone = [match for sound, match in old.items() if sound not in new]
    come = [match for sound, match in new.items() if sound not in old and sound not in given]
    if gone and come:
        yield _changed(gone[0], come[0], after, "another sound", "skill")


def _one_way_only(before: str, after: str) -> Iterator[FidelityItem]:
    """ "up and down 12 stairs" as "up 12 stairs"."""
    for match in _BOTH_WAYS.finditer(before):
        ways = re.split(r"\W+and\W+", match[1].lower())
        left = [way for way in ways if re.search(rf"\b{way}", after, re.IGNORECASE)]
        if len(left) == 1:
            yield _lost(match, "one of the two ways is gone")


def _other_questions(before: str, after: str) -> Iterator[FidelityItem]:
    """ "(who, what, where, when)" as "(who, what, where)": one is gone, or one has come."""
    was, now = _QUESTION_WORDS.search(before), _QUESTION_WORDS.search(after)
    if was and now and _asked(was) != _asked(now):
        yield _changed(was, now, after, "other question words", "skill")


def _asked(words: re.Match[str]) -> frozenset[str]:
    return frozenset(re.findall(_ASKING, words.group().lower()))


def _exchanged(
    before: Reading, after: Reading, strengths: Sequence[Reading], rules: Sequence[ShiftRule]
) -> Iterator[FidelityItem]:
    """A refusal as a need for rest, a fight as a defence; work of which nothing is left."""
    given = " ".join(reading.text for reading in strengths).lower()
    for rule in rules:
        broken = rule.breach(before.told, after.told)
        if broken and broken.now and broken.now.group().lower() in given:
            continue  # "stands up for what is fair"
        if broken and broken.was and broken.now:
            yield _changed(broken.was, broken.now, after.text, rule.reason, rule.kind)
        elif broken and broken.was:
            yield _lost(broken.was, rule.reason, rule.kind)


def _changed(
    was: re.Match[str], now: re.Match[str], after: str, reason: str, kind: str = "claim"
) -> FidelityItem:
    return FidelityItem(
        kind=kind,
        text=was.group(),
        start=was.start(),
        end=was.end(),
        counterpart=Span.of(after, *now.span()),
        reason=reason,
    )


def _lost(was: re.Match[str], reason: str, kind: str = "skill") -> FidelityItem:
    return FidelityItem(kind=kind, text=was.group(), start=was.start(), end=was.end(), reason=reason)
