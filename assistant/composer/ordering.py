"""Strength first: which sentence of a skill area opens it, and how it is introduced when it moves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.composer.areas import Paragraph, Sentence
from assistant.composer.learner import Learner

_LIKED = re.compile(
    r"\b(?:loves?|likes?|enjoys?|great|good|strong|strength|best|first|favorite|knows|helps|proud|kind|funny|"
    r"creative|curious|friend\w*|"
    r"on (?:his|her|their) own|by (?:himself|herself)|without (?:help|being|prompt\w*|remind\w*)|"
    r"independent\w*|can|"
    r"from memory|volunteers?)\b",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"(?:^|,\s)(?:on|in|during|at)\s+(?:the|a|an|his|her)\s+[^,.]{0,40}\b(?:sample|probe|test|assessment|benchmark|observation|screener|inventory|interim|measure|unit)\b",
    re.IGNORECASE,
)
_RATE = re.compile(r"\b(?:wcpm|wpm|words (?:correct )?(?:per|a|in) |percentile|\d+%)", re.IGNORECASE)
_POINTS_BACK = re.compile(r"\b(?:it|this|those|these|one)\b(?!\s+(?:is|takes|was|of))", re.IGNORECASE)
_FAMILY_OPENS = re.compile(r"(?:my|our)\s+\w+", re.IGNORECASE)
# Where another person stands in the sentence before, "she" would not be clear.
_OTHER_PEOPLE = re.compile(
    r"\b(?:mom|mother|dad|father|brother|sister|cousin|friend|grand\w+|aunt|uncle|aide|teacher|coach|peer|classmate|partner|twin|Mr|Mrs|Ms|Dr|"
    r"counselor|he|she)\b(?=.*\b(?:he|she)\b)|\b(?:mom|mother|dad|father|brother|sister|cousin|friend|grand\w+|aunt|uncle|twin|Mr|Mrs|Ms)\b",
    re.IGNORECASE,
)


def opens_with_strength(paragraph: Paragraph) -> bool:
    """Whether a strength comes before any need; who the student is may stand in front of it."""
    for sentence in paragraph.sentences:
        if sentence.strength:
            return True
        if not sentence.biography or sentence.need:
            return False
    return False


def strength_first(paragraph: Paragraph, learner: Learner, preferred: Sequence[Sentence] = ()) -> bool:
    """Move a strength of the paragraph, with the sentences that lean on it, to its front.

    Sentences keep their words and numbers; the one that moves gets the student's name in place of its first
    pronoun, so that nobody has to guess who "she" is, and the one that follows gives it back.

    Args:
        paragraph: Changed in place.
        learner: Whom the text is about.
        preferred: The sentences to move, when the user named those strengths.

    Returns:
        Whether the paragraph has a strength at its front now.
    """
    units = _units(paragraph.sentences)
    if preferred:
        chosen = [unit for unit in units if any(sentence is unit[0] for sentence in preferred)]
    else:
        if opens_with_strength(paragraph):
            return True
        heads = [unit for unit in units if unit[0].strength and not any(sentence.need for sentence in unit)]
        chosen = [max(heads, key=lambda unit: _shows(unit[0].said, learner))] if heads else []
    if not chosen:
        return any(s.strength for s in paragraph.sentences)
    if chosen[0] is not units[0]:
        chosen[0][0].said = learner.introduced(chosen[0][0].said)
        following = [
            sentence for unit in (*chosen[1:], *(u for u in units if u not in chosen)) for sentence in unit
        ]
        resume_after(chosen[0][-1].said, following, learner)
    rest = [unit for unit in units if unit not in chosen]
    front = (
        rest[:1]
        if rest and rest[0] is units[0] and _FAMILY_OPENS.match(rest[0][0].said) and not rest[0][0].flagged
        else []
    )
    ordered = (*front, *chosen, *rest[len(front) :])
    paragraph.sentences[:] = [sentence for unit in ordered for sentence in unit]
    return True


def resume_after(said: str, following: Sequence[Sentence], learner: Learner) -> None:
    """Let the sentence after `said` open with "he" or "she" where `said` has just named the student."""
    if following and learner.name and learner.name in said and not _OTHER_PEOPLE.search(said):
        following[0].said = learner.resumed(following[0].said)


def _shows(said: str, learner: Learner) -> int:
    """How well a sentence opens an area: what the student likes and does before what was measured once."""
    score = 2 if _LIKED.search(said) else 0
    score -= 2 if _MEASURED.search(said) else 0
    score -= 1 if _RATE.search(said) else 0
    score -= 3 if _POINTS_BACK.search(said) else 0
    score += 1 if learner.acts_in(said) else 0
    return score


def _units(sentences: list[Sentence]) -> list[list[Sentence]]:
    units: list[list[Sentence]] = []
    for sentence in sentences:
        if units and sentence.leans:
            units[-1].append(sentence)
        else:
            units.append([sentence])
    return units
