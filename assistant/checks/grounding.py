"""Is what a model says in the guidance it was given? What is not is dropped, sentence by sentence.

A sentence falls when it states what the law does not say (see misstatements.py), when it has a number that is
in none of the sources, or when it speaks of law and no sentence of the sources says the same, as strongly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.checks.misstatements import Misstatement, find_misstatements

SHARED = 0.8
"""The share of a legal sentence's telling words that one sentence of a source must have."""

_SENTENCE = re.compile(r"\S(?:[^.?!\n]|[.?!](?=[^\s\"'”’)\]]))*[.?!]*[\"'”’)\]]*")
_NUMBER = re.compile(r"\d+(?:[.,:/]\d+)*")
_NUMBER_WORD = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|thirty|forty[- ]five|"
    r"sixty|ninety)(?=[- ](?:\w+[- ])?(?:day|week|month|year|hour|minute)s?\b)",
    re.IGNORECASE,
)
_LEGAL = re.compile(
    r"\b(?:laws?|legal(?:ly)?|illegal|IDEA|IDEIA|FAPE|FERPA|CFR|U\.?S\.?C|ADA|504|regulations?|statute|court|"
    r"federal|rights?\s+(?:to|under)|(?:have|has)\s+(?:a|the)\s+right|entitled|required?\s+(?:to|by)|"
    r"must|shall|(?:schools?|districts?|teams?|they|it)\s+(?:ha(?:s|ve)\s+to|can(?:no|['’])t|may\s+not)|"
    r"(?:has|have)\s+to\s+(?:by|provide|give|pay|hold|send|evaluate|offer|allow)|violat\w+|ow(?:e[sd]?|ing)|"
    r"guarante\w+|deadline|due\s+process|complaint|consent|obligat\w+|mandat\w+|prohibit\w+)\b",
    re.IGNORECASE,
)
# What gives such a sentence its force; words for the same duty count as one.
_FORCE = re.compile(
    r"\b(?:(?P<must>must|shall|ha(?:s|ve)\s+to|requir\w+|obligat\w+|mandat\w+|ow(?:e[sd]?|ing))|"
    r"(?P<right>rights?|entitled)|(?P<law>laws?|legal(?:ly)?|statute|regulations?|rules?|federal|IDEA)|"
    r"(?P<wrong>illegal|unlawful|violat\w+|prohibit\w+)|(?P<sure>guarante\w+)|(?P<court>court)|"
    r"(?P<limit>deadline))\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:no|not|never|none|nothing|cannot)\b|n['’]t\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{3,}")
_COMMON_TEXT = """
    that this with from have your their they them what when will would the and for you has had are was its any
    all can could should our her his she him who how but not"""
_COMMON = frozenset(word[:5] for word in _COMMON_TEXT.split())


@dataclass(frozen=True, slots=True)
class Grounded:
    """What may be shown of a text, and the sentences that may not."""

    text: str
    dropped: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """What one sentence about law says: its telling words, its force, and whether it denies."""

    words: frozenset[str]
    force: frozenset[str]
    denies: bool

    @classmethod
    def of(cls, sentence: str) -> _Told:
        force = frozenset(kind for m in _FORCE.finditer(sentence) if (kind := m.lastgroup))
        return cls(_words(sentence), force, bool(_NOT.search(sentence)))

    def is_carried(self, sources: Sequence[_Told]) -> bool:
        return any(
            self.force <= source.force
            and self.denies == source.denies
            and len(self.words & source.words) >= SHARED * len(self.words)
            for source in sources
        )


def keep_grounded(
    text: str, sources: Sequence[str], claims: Sequence[Misstatement], *, question: str = ""
) -> Grounded:
    """`text` without the sentences that `sources` do not carry.

    Args:
        text: What a model wrote.
        sources: The passages it was given and cited.
        claims: The misstatements that are never let through.
        question: What the user wrote: its numbers may be repeated.
    """
    numbers = {n for source in (*sources, question) for n in _numbers(source)}
    carriers = [_Told.of(sentence) for source in sources for sentence in _sentences(source)]
    kept: list[str] = []
    dropped: list[str] = []
    for sentence in _sentences(text):
        fits = (
            not find_misstatements(sentence, claims)
            and _numbers(sentence) <= numbers
            and (not _LEGAL.search(sentence) or _Told.of(sentence).is_carried(carriers))
        )
        (kept if fits else dropped).append(sentence)
    return Grounded(" ".join(kept), tuple(dropped))


def _sentences(text: str) -> Iterator[str]:
    return (match.group() for match in _SENTENCE.finditer(text))


def _numbers(text: str) -> set[str]:
    return {m.group() for m in _NUMBER.finditer(text)} | {
        m.group().lower() for m in _NUMBER_WORD.finditer(text)
    }


def _words(text: str) -> frozenset[str]:
    """The first five letters of the telling words: enough for "evaluate" and "evaluation" to meet."""
    return frozenset(m.group().lower()[:5] for m in _WORD.finditer(text)) - _COMMON
