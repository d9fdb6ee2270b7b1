"""The wording by which a clause about a student shows a strength, a need or neither.

The words are in knowledge/language/strength_words.txt; the cues come from how teams write present levels
(knowledge_facts B2, B5). Single words are looked up in sets, which is what keeps a paragraph under a
millisecond; only phrases are patterns.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from assistant.checks.gates import GatedPattern, Heads
from assistant.checks.line_lists import read_lists
from assistant.checks.wording import LazyPattern, any_of
from assistant.settings import data_folder

_LISTS = (
    *("negative words", "negative beginnings", "negative phrases", "harmless phrases"),
    *("positive words", "positive beginnings", "positive phrases"),
    *("no strength", "neutral"),
    *("gain: seldom", "gain: seldom what", "gain: rises", "gain: harms", "gain: falls"),
    *("act: before the verb", "act: past", "no act", "others"),
)


def _lists() -> Mapping[str, tuple[str, ...]]:
    return read_lists(data_folder("knowledge") / "language" / "strength_words.txt", _LISTS)


def _any(name: str) -> str:
    """A pattern of any wording of a list."""
    return any_of(_lists()[name])


_WORD = LazyPattern(r"[^\W\d_][\w'’-]*", flags=0)

_NEGATIVE_PHRASE = GatedPattern(lambda: rf"\b(?<!/)(?:{_any('negative phrases')})\b|n['’]t\b")

_POSITIVE_PHRASE = GatedPattern(lambda: rf"\b(?:{_any('positive phrases')})")


# Words that tell nothing against the act: 'used words such as "reluctant"', "a worker who never gives up",
# "fell in the high average range".
_TELLS_NOTHING = LazyPattern(
    lambda: (
        r"[\"“][^\"”]{1,200}[\"”]"
        rf"|(?<=who )(?:{_any('gain: seldom')})\s{{1,3}}(?:{_any('gain: seldom what')})"
        rf"|\b(?:{_any('harmless phrases')})\b"
    )
)


def is_negative(text: str, start: int, end: int, heads: Heads = None) -> bool:
    """Whether something in a main clause keeps it from being a strength; `heads` of all it stands in."""
    said = _TELLS_NOTHING.search(text, start, end)
    if said:
        return is_negative(text, start, said.start(), heads) or is_negative(text, said.end(), end, heads)
    if _has_word(text, start, end, "negative"):
        return True
    return _NEGATIVE_PHRASE.may(heads) and bool(_NEGATIVE_PHRASE.search(text, start, end))


def is_positive(text: str, start: int, end: int, heads: Heads = None) -> bool:
    """Whether a clause says by a word of its own that it is a strength; `heads` of all it stands in."""
    if _has_word(text, start, end, "positive"):
        return True
    return _POSITIVE_PHRASE.may(heads) and bool(_POSITIVE_PHRASE.search(text, start, end))


@lru_cache(maxsize=2)
def _words(side: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The whole words, and the beginnings of words, that are `negative` or `positive`."""
    lists = _lists()
    return frozenset(lists[f"{side} words"]), lists[f"{side} beginnings"]


def _has_word(text: str, start: int, end: int, side: str) -> bool:
    words, stems = _words(side)
    lows = [word.lower() for word in _WORD.findall(text, start, end)]
    return not words.isdisjoint(lows) or any(low.startswith(stems) for low in lows)


# "never misses practice", "no longer needs a prompt", "went up from 30 to 52 words"
GAIN = LazyPattern(
    lambda: (
        r"(?:(?:he|she|they|[a-z]{2,20}(?:\s{1,3}[a-z]{2,20}){0,3})\s{1,3})?"
        rf"(?:(?:{_any('gain: seldom')})\s{{1,3}}(?:{_any('gain: seldom what')})"
        rf"|(?:has\s{{1,3}})?(?:{_any('gain: rises')})\b[^.;]{{0,60}}\d)"
        # "With headphones, outbursts fell from 6 to 1 a week"
        rf"|(?:[^.;]{{0,60}}[,\s])?(?:(?:{_any('gain: harms')})"
        rf"\s{{1,3}}(?:has\s{{1,3}}|have\s{{1,3}})?(?:{_any('gain: falls')})\s{{1,3}}(?:to|from|by)\b)"
    )
)

# "met her previous goal for addition" reports; no goal is set.
GOAL_MET = LazyPattern(
    r"(?:has\s+)?(?:already\s+)?(?:met|reached|mastered|achieved|exceeded|surpassed)\s+(?:[\w'’-]+\s+){1,5}(?:goals?|objectives?|benchmarks?|targets?)\b"
)

# An act that is told, but no strength: "takes 40 minutes", "three cues".
NO_STRENGTH = GatedPattern(
    lambda: (
        rf"\b(?:{_any('no strength')})"
        r"|\b(?:says?|writes?|wrote|spells?|spelled|reads?)\s{1,3}[\"“][^\"”]{1,40}[\"”]\s{1,3}(?:for|instead)\b"
    )
)

# Test results, biography and paperwork: facts, neither strength nor need.
NEUTRAL = GatedPattern(lambda: rf"\b(?:{_any('neutral')})\b")

# What the student does: a verb in the third person or the past, "is reading", "has worked".
ACT = LazyPattern(
    lambda: (
        rf"(?:(?:{_any('act: before the verb')})\s{{1,5}}){{0,5}}"
        r"(?:[a-z]{2,12}-)?(?:[a-z]{2,20}[^s\W]s|[a-z]{1,20}(?:ies|sses)|will\s{1,5}\w{1,20}|[a-z]{3,20}ed|[a-z]{3,20}ing"
        rf"|{_any('act: past')}|has\s{{1,5}}been\s{{1,5}}\w{{1,20}}ing)\b"
        r"(?!\s*:|\s+(?:were|are|was|is|have|had|follow|include)\b)"
    )
)
NOT_ACTS = LazyPattern(
    lambda: (
        rf"(?:(?:{_any('no act')})"
        r"\b(?!\s+(?:[a-z]{1,20}ing|[a-z]{3,20}ed|made|written|read|kept|been|won|built|taught|begun|grown|held|led|found|drawn|spoken|sung|taken|given|chosen|told|met|ridden|run|sent|stood|shown|brought|come|gone|swum|caught)\b)"
        r"|(?:his|her|their)\b)"
    )
)
# What "I" and "they" do: the verb has no ending.
BASE_ACT = LazyPattern(
    r"(?:(?:really|also|can|already|always|usually|often|now|will)\s{1,5}){0,3}"
    r"(?!(?:am|was|were|have|had|do|did|don['’]t|get|got|want|wanted|need|guess|think|feel|hope|wish|told|said|say|worry"
    r"|asked|ask|see|hear|understand|believe|would|could|should|might|may|live|go|moved|just|never|not|are|is)\b)[a-z]{2,20}\b",
    flags=0,
)
# Somebody else's doing.
OTHERS = LazyPattern(
    lambda: (
        r"(?:(?:an?|the|his|her|their|my|our|some|all|other|most|many|new|unfamiliar)\s+){0,2}"
        rf"(?:{_any('others')})\b(?!['’]s)"
    )
)

# "a relative strength in math" says so itself, whatever stands around it.
NAMED_STRENGTH = GatedPattern(
    r"\b(?:(?:an?|his|her|their)\s{1,5})?(?:(?:relative|personal|real|big|great|clear|definite|particular|academic)\s{1,5})?"
    r"(?:strengths?\s{1,5}(?:in|is|are|include|includes|with)|(?:highest|strongest)\s{1,5}areas?\s{1,5}(?:is|are|was|were))\b"
)
