"""The words of a supplied strength as they come back in a rewrite."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.checks.facts_terms import Reading
from assistant.checks.facts_tokens import Token
from assistant.checks.vocabulary import Vocabulary
from assistant.checks.wording import words_of

# How much or how well somebody likes or does a thing, not which thing.
_LIKING = words_of(
    """
    love like lik enjoy prefer favorit want wish good great well best strong know lot much everyth
    interest very alway realli own lov everi all day so about proud passion passionat fascinat talent
    gift skill abl abil excel excellent amaz first one never
    """
)
# Words of nearly every goal: alone they do not tell that a strength is meant.
_SCHOOL = words_of(
    """
    read reader writ write spell math word sentenc passag stori text book pictur number letter question
    answer problem paragraph page class classroom school teacher peer group grade level step direct
    minut time hand task work make take say tell ask help use show follow listen talk speak person
    people friend student kid other adult count add turn read-aloud morn day week play finish start
    begin keep
    """
)
_NEGATIVE = words_of(
    "upset angri mad frustrat anxious worri sad lose lost cri refus tire struggl without stop"
)


@dataclass(frozen=True, slots=True)
class Echo:
    """A token of the rewrite that is a strength's own word.

    `plain` is a word of nearly every goal ("read"); `fresh` says whether the original lacks it.
    """

    index: int
    stem: str
    plain: bool
    fresh: bool


def echoes(
    reading: Reading, strengths: Sequence[Reading], before: Reading | None, vocabulary: Vocabulary
) -> tuple[Echo, ...]:
    """Every token of `reading` that repeats a word of the strengths, liking and function words apart."""
    own = {stem for strength in strengths for stem in own_words(strength, vocabulary)}
    known = before.stems if before else frozenset[str]()
    kin = {token.stem: _kin(token.stem, own) for token in reading.tokens if token.is_word}
    return tuple(
        Echo(index, kin[token.stem], _is_plain(token.stem), token.stem not in known)
        for index, token in enumerate(reading.tokens)
        if token.is_word and token.low not in vocabulary.stop and kin[token.stem]
    )


def tells(found: Sequence[Echo], *, judged: bool) -> bool:
    """Whether these echoes tell that the strength is meant: one word of its own, or several plain ones.

    Args:
        found: the echoes of a stretch.
        judged: whether an original is known; then something in the stretch must be new.
    """
    if judged and not any(echo.fresh for echo in found):
        return len({echo.stem for echo in found}) > 1 and not all(echo.plain for echo in found)
    if any(not echo.plain and (echo.fresh or not judged) for echo in found):
        return True
    return len({echo.stem for echo in found}) > 1


def is_negative(tokens: Sequence[Token]) -> bool:
    """Whether a stretch tells of a hard moment ("when he is upset about losing at chess")."""
    return any(token.stem in _NEGATIVE or token.low in ("not", "n't") for token in tokens)


def own_words(strength: Reading, vocabulary: Vocabulary) -> set[str]:
    """What a strength is about, by stem; nothing for "likes to be first", which is all small words."""
    listed = {token.low for token in strength.tokens if token.is_word} - vocabulary.stop
    return {vocabulary.stem(low) for low in listed} - _LIKING


def _is_plain(stem: str) -> bool:
    return stem in _SCHOOL


def _kin(stem: str, own: set[str]) -> str:
    """The word of the strength that `stem` is or is part of ("story" of "storyteller"), or nothing."""
    if stem in own:
        return stem
    root = stem[:-1] + "y" if stem.endswith("i") else stem
    if len(root) < 4 or stem in _LIKING:
        return ""
    for other in own:
        if len(other) >= len(root) + 2 and (other.startswith(root) or other.endswith(root)):
            return f"{other}:{root}"
        if len(other) >= 4 and root.startswith(other) and len(root) - len(other) <= 4:
            return other
    return ""
