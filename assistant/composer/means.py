"""The words that make a strength the means, and whether a goal has such words already."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.composer import questions as q
from assistant.composer.phrases import StrengthPhrase
from assistant.composer.strength_states import BEING
from assistant.types import Span

_CARRIES = (
    r"(?:us(?:e|es|ing)|draw(?:s|ing)? (?:up)?on|build(?:s|ing)? (?:up)?on|apply(?:ing)?|deploy(?:s|ing)?|"
    r"through|with|bring(?:s|ing)?)"
)
_NATURE = " nature"
_GENERAL = re.compile(
    rf"\b{_CARRIES}\s+(?:his|her|their|my|his/her|[A-Z]\w+['’]s?)\s+(?:\w+\s+){{0,2}}?"
    r"(?:love of|interests? in|enjoyment of|passion for|strengths? (?:in|with|as)|talents? (?:for|in)|"
    r"preference for|fascination with|sense of humor|curiosity|creativity|persistence|kindness|leadership)\b",
    re.IGNORECASE,
)
_BLANK = re.compile(
    rf"(?:\b(?:use|draw on|build on) )?(?:(?:his|her|their|my) )?{re.escape(q.STRENGTH_BLANK)}(?: to\b)?",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Means:
    """ "use her love of maps to", and the blank it takes the place of, if there is one."""

    words: str
    fills: Span | None = None

    @classmethod
    def of(
        cls,
        chosen: Sequence[StrengthPhrase],
        possessive: str,
        first_word: str,
        fills: Span | None,
        *,
        helps: bool = True,
    ) -> Means:
        """The words for the chosen strengths, or for the blank when there are none.

        Args:
            chosen: One or two phrases, the best first.
            possessive: "his", "her", "their", "my" or "his/her".
            first_word: The first word of the act, so that "use ... to use" does not happen.
            fills: The place of a strength blank in the text.
            helps: Whether the strength plainly helps: nobody "uses" a love of trains to stand on one leg,
                but the team can build on it.
        """
        if not chosen:
            return cls(f"use {q.STRENGTH_BLANK} to", fills)
        # The longer phrase comes last: "and" after "ability to read music" would join the wrong thing.
        ordered = sorted(
            chosen, key=lambda p: (p.noun.startswith(BEING), " to " in p.noun, len(p.noun.split()))
        )
        verbs = {p.verb for p in ordered}
        verb = verbs.pop() if len(verbs) == 1 else "use"
        if not helps and verb == "use":
            verb = "build on" if ordered[0].kind in {"interest", "preference"} else "draw on"
        if verb.split()[0] == first_word or (verb == "use" and first_word in {"use", "utilize", "using"}):
            verb = "use" if verb != "use" else "draw on"
        owned = owned_nouns(ordered, possessive)
        # "her love of being read to to write", "his eagerness to please to follow" are read twice
        in_order = "in order " if " to " in f"{owned} " and "“" not in owned else ""
        return cls(f"{verb} {owned} {in_order}to", fills)


def owned_nouns(phrases: Sequence[StrengthPhrase], possessive: str) -> str:
    """ "her love of maps and being outside": nobody has "her being outside"."""
    nouns = joined_nouns([p.owned_noun(possessive) for p in phrases])
    return nouns if nouns.startswith(BEING) else f"{possessive} {nouns}"


def joined_nouns(nouns: Sequence[str]) -> str:
    """ "interest in maps" and "interest in trains" -> "interest in maps and trains"."""
    opening = re.match(
        r"(?:interest in|love of|enjoyment of|skill at|skill in|strength in|habit of) ", nouns[0]
    )
    if opening and all(noun.startswith(opening.group()) for noun in nouns):
        return opening.group() + " and ".join(noun.removeprefix(opening.group()) for noun in nouns)
    if len(nouns) > 1 and all(noun.endswith(_NATURE) for noun in nouns):
        return " and ".join(noun.removesuffix(_NATURE) for noun in nouns) + _NATURE
    return " and ".join(nouns)


def filled_blank(unit: Span) -> Span | None:
    """Where the strength blank of an earlier rewrite stands in `unit`, with "use ... to" around it."""
    found = _BLANK.search(unit.text)
    return Span(unit.start + found.start(), unit.start + found.end(), found.group()) if found else None


def already_means(
    sentence: str, phrases: Sequence[StrengthPhrase], possessive: str
) -> tuple[StrengthPhrase, ...] | None:
    """The given strengths that already are the means in `sentence`; None when no strength is.

    An empty tuple says that the sentence builds on a strength that was not among those given.
    """
    low = sentence.casefold()
    there = tuple(p for p in phrases if _carried(low, p.owned_noun(possessive).casefold()))
    if there and (paired := _pairs(low, phrases, possessive)):
        there = tuple(p for p in phrases if p in there or p in paired)
    if there:
        return there
    return () if _GENERAL.search(sentence) else None


def _carried(low: str, noun: str) -> bool:
    at = low.find(noun)
    return at >= 0 and bool(re.search(rf"\b{_CARRIES}\b[^.;\n]{{0,120}}$", low[:at]))


def _pairs(low: str, phrases: Sequence[StrengthPhrase], possessive: str) -> list[StrengthPhrase]:
    """The second of two joined nouns has lost its opening words: "interest in maps and trains"."""
    return [
        second
        for first in phrases
        for second in phrases
        if first != second
        and _carried(
            low, joined_nouns([first.owned_noun(possessive), second.owned_noun(possessive)]).casefold()
        )
    ]
