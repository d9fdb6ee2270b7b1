"""Which of a student's strengths help with a skill most, and why the others wait."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.checks.wording import words_of
from assistant.composer.lexicon import StrengthLexicon
from assistant.composer.morphology import base_of_gerund, base_of_third
from assistant.composer.phrases import StrengthPhrase
from assistant.types import LeftOutStrength

PLAINLY_HELPS = 2
_OF_THE_SKILL = 2.5  # its kind or its words are of the area itself, so that a shared word is no accident
_MOST_WORDS_OF_TWO = 11
_ENOUGH = 2000
_WORD = re.compile(r"[a-z]{3,}")
_NO_ACTS = words_of(
    "training morning evening spring string thing king ring wing during meeting sibling ceiling"
)
_COMMON = words_of(
    """
    with their them this that from into when have will skill skills strong good great habit love interest
    using the and for his her hers him she they who can out not any all one two three five six ten was
    are has had
    new own get gets how way day days week per time times more most many some than then what each every make
    makes made like likes does done doing being school class student work works working help helps use uses
    able about over down off his its also very other others people things thing lot lots always
    """
)


ENOUGH = "It could help too, but one or two strengths are enough in one sentence."


@dataclass(frozen=True, slots=True)
class Skill:
    """What a goal is about: its areas, with how many of their words were found, and its telling words.

    `words` are those that mean the same wherever they stand; `sounds` are all of them.
    """

    areas: Mapping[str, int]
    words: frozenset[str]
    sounds: frozenset[str]

    @classmethod
    def of(cls, text: str, lexicon: StrengthLexicon) -> Skill:
        """The skill of an act in words; what stands far down a long text does not count."""
        text = text[:_ENOUGH]
        return cls(lexicon.domains_of(text), _meant(text, lexicon), _words(text))


def fit(phrase: StrengthPhrase, skill: Skill, lexicon: StrengthLexicon) -> float:
    """How much a strength helps with a skill: 0 not at all, 2 plainly, more is better.

    The area of the skill says which kinds of strength help there (`domains.yaml`); a strength whose own words
    are about the same area, or that shares a word with the skill in the same
    sense, helps more.
    """
    best = 0.0
    for area in lexicon.domains:
        if count := skill.areas.get(area.name, 0):
            helped = max((area.helped_by.get(kind, 0) for kind in phrase.kinds), default=0)
            same = 1.5 if area.name in phrase.domains else 0.0
            helped = max(helped, 0.5) if same else helped
            best = max(best, helped + same + min(count, 4) * 0.1)
    score = best
    if _meant(phrase.noun, lexicon) & skill.words:  # "knows the bus routes" to ride the bus
        score = max(best + 1.0, float(PLAINLY_HELPS))
    elif best < _OF_THE_SKILL and _words(phrase.noun) & skill.sounds:
        score -= 1  # "table tennis" to set the table: a play on words
    if phrase.noun.startswith("habit of"):
        score -= 0.2  # of two that help alike, what the student is or can
    if phrase.quoted:
        score -= 1
    return score - 3 if phrase.kind == "praise" else score


def choose(
    phrases: Sequence[StrengthPhrase], skill: Skill, lexicon: StrengthLexicon
) -> tuple[tuple[StrengthPhrase, ...], tuple[LeftOutStrength, ...]]:
    """The one or two strengths that help with this skill most, and the others with a word why.

    Where none plainly helps, the nearest is still chosen.

    Args:
        phrases: The strengths on offer, in the user's order.
        skill: What the goal is about.
        lexicon: The loaded `knowledge/strengths`.
    """
    if not phrases:
        return (), ()
    ranked = sorted(phrases, key=lambda phrase: -fit(phrase, skill, lexicon))
    used = [ranked[0]]
    if len(ranked) > 1 and _goes_with(ranked[0], ranked[1], skill, lexicon):
        used.append(ranked[1])
    out = [
        LeftOutStrength(strength=p.original, why=_why(p, skill, lexicon)) for p in phrases if p not in used
    ]
    return tuple(used), tuple(out)


def _goes_with(first: StrengthPhrase, second: StrengthPhrase, skill: Skill, lexicon: StrengthLexicon) -> bool:
    words = len(f"{first.noun} {second.noun}".split())
    plain = not (first.quoted or second.quoted) and first.noun != second.noun
    plain = plain and not second.noun.startswith("habit of")
    plain = (
        plain and " to " not in first.noun + second.noun
    )  # "his eagerness to please and ..." joins wrongly
    best, next_best = fit(first, skill, lexicon), fit(second, skill, lexicon)
    close = next_best >= PLAINLY_HELPS and next_best >= best - 0.75
    return plain and close and words <= _MOST_WORDS_OF_TWO


def _why(phrase: StrengthPhrase, skill: Skill, lexicon: StrengthLexicon) -> str:
    if phrase.kind == "praise":
        return "It is a kind word more than a skill. Say what it looks like, and it can help in a goal."
    if fit(phrase, skill, lexicon) >= PLAINLY_HELPS:
        return ENOUGH
    return "It does not plainly help with this skill. It may fit another goal or the present levels."


def _meant(text: str, lexicon: StrengthLexicon) -> frozenset[str]:
    """The telling words of a text that have one sense: none of "table tennis", and no "pitch"."""
    return _words(lexicon.apart(text)) - lexicon.two_senses


def _words(text: str) -> frozenset[str]:
    """The telling words of a text in their plain form: "routes" is "route", "drawing" is "draw"."""
    return frozenset(_plain(word) for word in _WORD.findall(text.lower()) if word not in _COMMON)


def _plain(word: str) -> str:
    if word.endswith("ing") and word not in _NO_ACTS:
        return base_of_gerund(word)
    singular = word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return base_of_third(word) if singular and len(word) > 3 else word
