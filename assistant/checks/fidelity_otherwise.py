"""A strength told to be in the way, one of two ways gone, help gone: honest words, another place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.checks.facts_terms import Reading
from assistant.checks.fidelity_words import Cover
from assistant.checks.wording import words_of
from assistant.types import FidelityItem

_AID = r"(?:support|help|assist|prompt|supervis|scaffold|cue|remind|guid|model|coach|hand[ -]over)\w*"
_OUSTING = words_of("without unless until before") | {"instead of", "rather than"}
_REACH = 5  # tokens from such a word to the strength


# Two ways at once, of which the rewrite may keep only one.
_BOTH_WAYS = re.compile(
    r"\b(up|in|on|to|forward|left|front|before|inside) and (down|out|off|from|back(?:ward)?s?|right|back"
    r"|after|outside)\b",
    re.IGNORECASE,
)
_WITH_AID = re.compile(rf"\bwith (?:\w+ ){{0,2}}?({_AID})\b", re.IGNORECASE)
_ANY_AID = re.compile(rf"\b{_AID}|\bneed|\btogether\b|\bbeside\b|\bnext to\b", re.IGNORECASE)
_WITH_SOMEBODY = re.compile(r"\bwith (?:an?|the|his|her|their) \w+|\bwhen (?:an?|the|some)", re.IGNORECASE)


def way_or_aid_gone(before: Reading, after: Reading) -> list[FidelityItem]:
    """One of two ways, or help, that the original names and the rewrite leaves out (places of the original).

    Args:
        before: the original.
        after: the rewrite.
    """
    return [*_one_way_gone(before, after), *_aid_gone(before, after)]


def told_in_the_way(before: Reading, after: Reading, strengths: Sequence[Reading]) -> Iterator[FidelityItem]:
    """ "instead of drawing cats, he will write": the strength has to stop (places of the rewrite).

    Args:
        before: the original.
        after: the rewrite.
        strengths: what the rewrite may draw on; their own words are not held against it.
    """
    given = Cover(strengths)
    own = before.words.union(*(strength.words for strength in strengths))  # "reads before bed"
    for index, token in enumerate(after.tokens):
        low = f"{token.low} {after.tokens[index + 1].low}" if index + 1 < len(after.tokens) else token.low
        if not (low in _OUSTING or token.low in _OUSTING) or token.low in own:
            continue
        if "will" not in after.words_of(token.sentence):
            continue
        governed = [
            term
            for term in after.terms_from(index + 1, index + _REACH)
            if term.sentence == token.sentence and term.kind not in ("name", "person") and given.holds(term)
        ]
        if governed:
            end = governed[-1].end
            yield _item("claim", after.text, token.start, end, "the strength is told to be in the way")


def _one_way_gone(before: Reading, after: Reading) -> Iterator[FidelityItem]:
    """ "walks up and down the stairs" as "walks up the stairs"."""
    for match in _BOTH_WAYS.finditer(before.text):
        ways = [way.lower() for way in match.groups()]
        if sum(way in after.words for way in ways) == 1 and "both" not in after.words:
            yield _item("claim", before.text, *match.span(), "one of two ways is gone")


def _aid_gone(before: Reading, after: Reading) -> Iterator[FidelityItem]:
    """ "can line up with support" as "can line up"."""
    match = _WITH_AID.search(before.text)
    if match is None or _ANY_AID.search(after.text):
        return
    if len(_WITH_SOMEBODY.findall(after.text)) <= len(_WITH_SOMEBODY.findall(before.text)):
        yield _item("support", before.text, *match.span(), "the help is gone")


def _item(kind: str, text: str, start: int, end: int, reason: str) -> FidelityItem:
    return FidelityItem(kind=kind, text=text[start:end], start=start, end=end, reason=reason)
