"""Sentences that keep every word and say something else: a question, an attempt, a cause nobody gave."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from assistant.checks.facts_quantities import BLANK
from assistant.checks.facts_signs import POSITIVE
from assistant.checks.facts_terms import Reading, Term
from assistant.checks.fidelity_choices import joined
from assistant.checks.fidelity_lists import listed
from assistant.checks.fidelity_trends import falls
from assistant.checks.fidelity_words import Cover
from assistant.checks.text import sentences
from assistant.checks.vocabulary import Vocabulary
from assistant.checks.wording import words_of
from assistant.types import FidelityItem, Span

_ATTEMPT = re.compile(
    r"\bwill (?:be (?:exposed to|introduced to|(?:helped|allowed|encouraged|invited) to|"
    r"(?:given|offered) (?:an? |the |many |more )?(?:chances?|opportunit(?:y|ies)|options?))|"
    r"have (?:an? |the |many |more )?(?:chances?|opportunit(?:y|ies)|options?)\b|"
    r"(?:consider|explore|watch|enjoy|get ready to|prepare to|think about|be part of)\b"
    r"(?! (?:\w+[ -]){1,8}and (?:then )?\w+))|"
    r"\bwill (?:be )?(?:work(?:ing)? (?:on|towards?)|"
    r"(?:try|attempt|begin|start|learn|aim|strive|continue|practice)(?:ing)? (?:to\b|\w+ing\b))",
    re.IGNORECASE,
)
_BEGINNING = re.compile(r"\b(?:begin|start|initiat)", re.IGNORECASE)
_BEGUN_ACT = re.compile(r"\w{3,4}")
_BEFORE_NUMBERS = words_of("from for as so")
_MADE = words_of("him her them it the his")
_STAYS, _CLEAR = (
    words_of("stai stay keep shi shy steer back turn"),
    words_of("away clear off"),
)  # "stays away"
_EITHER = words_of("or either nor")
_CAUSE_REACH = 6
_REDUCER_REACH = 3


def became_questions(before: str, after: str) -> list[FidelityItem]:
    """The first sentence of `before` when the rewrite asks where the original states."""
    shown = BLANK.sub(lambda match: "_" * len(match.group()), after)
    asked = [span for span in sentences(shown) if span.text.rstrip("\"'”’)] ").endswith("?")]
    stated = sentences(before)
    if not asked or not stated or "?" in before:
        return []
    return [
        FidelityItem(
            kind="claim",
            text=stated[0].text,
            start=stated[0].start,
            end=stated[0].end,
            counterpart=Span.of(after, asked[0].start, asked[0].end),
            reason="a statement became a question",
        )
    ]


def became_attempts(before: str, after: str) -> list[FidelityItem]:
    """The "will" of `before` when the rewrite turns what the student will do into an attempt."""
    weaker = _ATTEMPT.search(after)
    stated = re.search(r"\bwill\b", before, re.IGNORECASE)
    if weaker is None or stated is None or _ATTEMPT.search(before):
        return []
    if _begins_the_same(before, after, weaker):
        return []
    return [
        FidelityItem(
            kind="claim",
            text=stated.group(),
            start=stated.start(),
            end=stated.end(),
            counterpart=Span.of(after, *weaker.span()),
            reason="what the student will do became what the student will try",
        )
    ]


def _begins_the_same(before: str, after: str, weaker: re.Match[str]) -> bool:
    """ "will initiate play" as "will start playing"; not "start his work and read" as "start to read"."""
    if not _BEGINNING.search(weaker.group()):
        return False
    at = weaker.end() if weaker.group().lower().endswith("to") else after.rfind(" ", 0, weaker.end()) + 1
    act = _BEGUN_ACT.search(after, at)
    begun = act and rf"{_BEGINNING.pattern}\w*\s+(?:\w+\s+){{0,2}}{act.group()}"
    return bool(begun and re.search(begun, before, re.IGNORECASE))


def invented_causes(before: Reading, after: Reading, strengths: Sequence[Reading]) -> list[FidelityItem]:
    """Words of cause in the rewrite when the original gives none; a supplied strength may be one."""
    if any(_may_give_cause(before, index) for index in range(len(before.tokens))):
        return []
    cover = Cover(strengths)
    found: list[FidelityItem] = []
    for index, token in enumerate(after.tokens):
        following = after.tokens[index + 1].low if index + 1 < len(after.tokens) else ""
        if token.low not in listed("causes") and not (token.low == "due" and following == "to"):
            continue
        if not any(cover.holds(term) for term in _terms_after(after, index, _CAUSE_REACH)):
            found.append(_item("cause", token.text, token.start, token.end, "the original gives no cause"))
    return found


def _may_give_cause(reading: Reading, index: int) -> bool:
    """Whether a word gives a cause; "dropped from 71", "for 5 minutes" give none."""
    low = reading.tokens[index].low
    if low not in listed("causes") and low not in listed("loose causes"):
        return False
    if low in ("make", "makes", "made") and (
        index + 1 >= len(reading.tokens) or reading.tokens[index + 1].low not in _MADE
    ):
        return False
    ahead = index + 1 < len(reading.tokens) and reading.tokens[index + 1]
    return not (low in _BEFORE_NUMBERS and ahead and (ahead.is_number or _in_quantity(reading, index + 1)))


def _in_quantity(reading: Reading, index: int) -> bool:
    return any(item.first <= index < item.last for item in reading.quantities)


def became_either(before: Reading, after: Reading) -> list[FidelityItem]:
    """The "or" of the rewrite that makes both things of the original one or the other."""
    if not _EITHER.isdisjoint(before.words):
        return []
    both = joined(before, "and")
    return [
        _item("claim", token.text, token.start, token.end, "both became one or the other")
        for token, left, right in joined(after, "or")
        if left.sign == right.sign == POSITIVE
        and any(left.concepts & one.concepts and right.concepts & other.concepts for _, one, other in both)
    ]


def made_smaller(before: Reading, after: Reading) -> list[FidelityItem]:
    """Words of the rewrite that make a need smaller: "severe difficulty" as "some difficulty"."""
    if listed("smaller") & before.words:
        return []
    return [
        _item("need", token.text, token.start, token.end, "makes the need smaller than the original does")
        for index, token in enumerate(after.tokens)
        if token.low in listed("smaller") and (index + 1 in after.needs or index + 2 in after.needs)
    ]


def dropped_reducers(before: Reading, after: Reading, vocabulary: Vocabulary) -> list[FidelityItem]:
    """What the original stops, avoids or reduces and the rewrite plainly states ("avoids X" -> "does X")."""
    cover = Cover([after])
    reduced = _reduced_sentences(after, vocabulary)
    found: list[FidelityItem] = []
    for index, token in enumerate(before.tokens):
        if (token.stem,) not in vocabulary.reducers or token.stem in after.stems or index in before.counted:
            continue
        governed = next(iter(_terms_after(before, index, _REDUCER_REACH)), None)
        others = cover.matches(governed) if governed and governed.sentence == token.sentence else []
        if governed and others and not any(_still_reduced(governed, other, reduced) for other in others):
            reason = "the rewrite no longer stops or lowers it"
            found.append(_item("negation", token.text, token.start, token.end, reason))
    return found


def _still_reduced(term: Term, other: Term, reduced: set[int]) -> bool:
    opposite = any((concept, -sign) in other.keys for concept, sign in term.keys)
    return other.sign != POSITIVE or opposite or other.sentence in reduced


def _reduced_sentences(reading: Reading, vocabulary: Vocabulary) -> set[int]:
    """Sentences that lower, limit or deny something."""
    found = {reading.tokens[q.first].sentence for q in reading.quantities if q.limit in ("at_most", "under")}
    found |= falls(reading)  # "from 10 call-outs to 3"
    for index, token in enumerate(reading.tokens):
        following = reading.tokens[index + 1].low if index + 1 < len(reading.tokens) else ""
        if (
            token.low in listed("lowered")
            or (following in _CLEAR and token.stem in _STAYS)
            or (token.stem,) in vocabulary.reducers
            or (token.low,) in vocabulary.negators
        ):
            found.add(token.sentence)
    return found


def _terms_after(reading: Reading, index: int, reach: int) -> list[Term]:
    """The terms within `reach` tokens after a token, soft ones left out."""
    at = bisect_right(reading.terms, index, key=lambda term: term.first)
    return [term for term in reading.terms[at : at + reach] if term.first <= index + reach and not term.soft]


def _item(kind: str, text: str, start: int, end: int, reason: str) -> FidelityItem:
    return FidelityItem(kind=kind, text=text, start=start, end=end, reason=reason)
