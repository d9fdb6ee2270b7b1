"""Is what a model says in the guidance it was given? What is not is dropped, sentence by sentence.

A sentence falls when it states what the law does not say (see misstatements.py), when it has a number that is
in none of the sources, or when it speaks of law and the sources do not say the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.checks.misstatements import Misstatement, find_misstatements

SHARED = 0.6
"""The share of a legal sentence's telling words that one source must have."""

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
    r"(?:must|shall|has\s+to|have\s+to)\s+(?:by|provide|give|pay|hold|send|evaluate|offer|allow)|violat\w+|"
    r"deadline|due\s+process|complaint|consent|obligat\w+|mandat\w+|prohibit\w+)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{4,}")
_COMMON = frozenset(
    {"that", "this", "with", "from", "have", "your", "their", "they", "them", "what", "when", "will", "would"}
)


@dataclass(frozen=True, slots=True)
class Grounded:
    """What may be shown of a text, and the sentences that may not."""

    text: str
    dropped: tuple[str, ...]


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
    carried = [_words(source) for source in sources]
    kept: list[str] = []
    dropped: list[str] = []
    for sentence in _sentences(text):
        fits = (
            not find_misstatements(sentence, claims)
            and _numbers(sentence) <= numbers
            and (not _LEGAL.search(sentence) or _carried(sentence, carried))
        )
        (kept if fits else dropped).append(sentence)
    return Grounded(" ".join(kept), tuple(dropped))


def _sentences(text: str) -> Iterator[str]:
    return (match.group() for match in _SENTENCE.finditer(text))


def _numbers(text: str) -> set[str]:
    return {m.group() for m in _NUMBER.finditer(text)} | {
        m.group().lower() for m in _NUMBER_WORD.finditer(text)
    }


def _words(text: str) -> set[str]:
    """The first five letters of the telling words: enough for "evaluate" and "evaluation" to meet."""
    return {m.group().lower()[:5] for m in _WORD.finditer(text)} - _COMMON


def _carried(sentence: str, sources: Sequence[set[str]]) -> bool:
    words = _words(sentence)
    return not words or any(len(words & source) >= SHARED * len(words) for source in sources)
