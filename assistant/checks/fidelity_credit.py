"""Effort, pride and good will given to a student of whom nobody said it: "and she is proud of it".

Such words flatter and prove nothing, so they slip into any sentence. They need a word of their own kind in
the original or in a strength, or a strength as what they are about ("is excited about trains").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.checks.facts_terms import Reading
from assistant.checks.fidelity_words import Cover
from assistant.checks.vocabulary import Vocabulary
from assistant.checks.wording import LazyPattern
from assistant.types import FidelityItem

_WHOSE = r"(?:his|her|their)"
_REACH = 5  # tokens from the word of credit to what it is about


@dataclass(frozen=True, slots=True)
class _Credit:
    """`said` of the student needs `given` somewhere in the original or a strength."""

    said: LazyPattern
    given: LazyPattern


def _credit(said: str, given: str) -> _Credit:
    return _Credit(LazyPattern(said), LazyPattern(given))


_CREDITS = (
    _credit(
        rf"\b(?:work(?:s|ed|ing)? (?:so |very |really )?hard\b(?! (?:for|on what))|hard[ -]?work(?:ing|er)?\b"
        rf"|(?:tr(?:y|ies|ied|ying)|gives?|giving|does|doing) {_WHOSE} (?:very )?best\b|never gives? up\b"
        r"|puts? (?:in )?(?:a lot of |great |much )?effort|takes? (?:great |much )?pride)",
        r"\bhard\b|\bhard-?work|\btr(?:y|ies|ied|ying)\b|\bbest\b|\beffort|\bpersist|\bpersever|\bdetermin"
        r"|\bgives? up\b|\bprid|\bproud|\bdiligen|\bmotivat|\bkeeps (?:at|going|trying)|\bstick",
    ),
    _credit(
        r"\b(?:feels?|feeling|is|are|gets?|becomes?) (?:\w+ly |so |very |always |also |quite )?"
        r"(?:proud|excited|eager|happy|thrilled|motivated|confident|glad|determined)\b",
        r"\b(?:proud|prid|excit|eager|happ|thrill|motivat|confiden|glad|determin|enthus|keen|upbeat|cheer"
        r"|smil)",
    ),
    _credit(
        r"\b(?:is|has) (?:also |such )?(?:an? )?(?:\w+ly |very )?(?:strong|good|great|excellent|talented"
        r"|skilled|gifted|avid|capable|wonderful|natural|fluent|skillful) \w+(?:er|or|ist|ian)\b",
        r"\b(?:strong|good|great|excell|talent|skill|gift|avid|capab|wonder|natural|fluent|well|best|strength"
        r"|expert|love|enjoy)",
    ),
    _credit(
        r"\b(?:has|have|with|shows?|having) (?:such )?(?:an? )?(?:great|strong|excellent|remarkable|amazing"
        r"|wonderful|impressive|superb)"
        r" (?!(?:need|difficult|trouble|concern|reaction|dislike|desire|effort|feeling|emotion|opinion))\w+",
        r"\b(?:great|strong|excellen|remarkabl|amazing|wonderful|impressive|superb|good|well|gift|talent"
        r"|skill|best|obsess|fixat|persever|fascinat|only talks)",
    ),
)


def unearned_credit(
    before: Reading, after: Reading, strengths: Sequence[Reading], vocabulary: Vocabulary
) -> list[FidelityItem]:
    """Words of the rewrite that credit the student with effort, feelings or skill nobody told of.

    Args:
        before: the original.
        after: the rewrite.
        strengths: what the rewrite may draw on.
        vocabulary: from `load_vocabulary`.
    """
    told = "\n".join(reading.text for reading in (before, *strengths))
    return list(_found(told, after, Cover(strengths), vocabulary))


def _found(told: str, after: Reading, given: Cover, vocabulary: Vocabulary) -> Iterator[FidelityItem]:
    for credit in _CREDITS:
        for match in credit.said.finditer(after.text):
            start, end = match.span()
            if credit.given.search(told) or _is_about(after, start, end, given, vocabulary):
                continue
            yield FidelityItem(
                kind="claim", text=match.group(), start=start, end=end, reason="nobody said it of the student"
            )


def _is_about(after: Reading, start: int, end: int, given: Cover, vocabulary: Vocabulary) -> bool:
    """Whether a strength is what the words from `start` to `end` are about."""
    last = next((index for index, token in enumerate(after.tokens) if token.start >= end), len(after.tokens))
    near = (term for term in after.terms if start <= term.start and term.first < last + _REACH)
    return any(
        not term.soft and given.holds(term) and not vocabulary.strength.issuperset(term.stems)
        for term in near
    )
