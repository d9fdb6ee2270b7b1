"""Where in a goal the strength goes: right in front of the act, so that it is the means to it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.checks.goal_words import CHANGE_VERBS, OBSERVABLE_VERBS, SHOWING_VERBS, UNOBSERVABLE_VERBS
from assistant.checks.wording import words_of
from assistant.composer.lexicon import StrengthLexicon
from assistant.composer.morphology import base_of_gerund, base_of_past, base_of_third
from assistant.composer.units import body_start, unit_of
from assistant.types import GoalParts, Span

Lead = Literal["modal", "infinitive", "statement", "fragment", "noun", "short"]

_MODAL = r"(?:will|shall|should|would|can|could|must|may|is going to|is expected to|needs to|need to|['’]ll)"
_ABLE = r"(?:\s+be\s+able\s+to\b|\s+be\s+expected\s+to\b)"
_LIST_MARK = r"[\s:–—-]*(?:\(?(?:1|a|i)[.)]\s*)?"
_MODAL_END = re.compile(
    rf"\b{_MODAL}(?P<able>{_ABLE})?(?P<mark>{_LIST_MARK})(?P<adverb>(?:\w+ly|also|always|then)\s+)?$", re.I
)
_MODAL_NEXT = re.compile(
    rf"[\s)\]]*(?:\([^)]{{0,40}}\)\s*)?\b{_MODAL}(?P<able>{_ABLE})?(?P<gap>\s+(?:\w+ly\s+)?)", re.I
)
_WONT = re.compile(r"\bwon['’]t\s*$", re.IGNORECASE)
_IS_ABLE = re.compile(r"\b(?:is|are|am|will be|be)\s+able\s+to\s+$", re.IGNORECASE)
_TO_END = re.compile(r"\bto\s+(?P<adverb>\w+ly\s+)?$", re.IGNORECASE)
# "SWBAT", "TSW": the student will (be able to).
_SHORT_END = re.compile(
    r"\bT?(?:SW|LW)(?:BAT)?\b(?:[\s:–—-]+(?:will\b|be\s+able\s+to\b|to\b)?)*\s*$", re.IGNORECASE
)
# "Eli will, given picture cues, ^brush": the act follows an aside.
_ASIDE_END = re.compile(rf"\b{_MODAL},[^,;]{{1,120}},\s*$", re.IGNORECASE)
# "By May, Priska will:" and then a list of acts, one a line.
_STEM_END = re.compile(
    rf"\b{_MODAL}(?:(?P<able>{_ABLE})?|\s[^.;:\n]{{1,160}}\bto)(?P<gap>\s*[:–—-]*\s*)$", re.IGNORECASE
)
# "We will have Theo ^read": what others have the learner do.
_HAS_DONE = re.compile(r"\b(?:have|let|help|make)\s+$", re.IGNORECASE)
# Sentences whose parts the parser leaves in one piece.
_INSIDE = (
    re.compile(r"\b(?P<wont>won['’]t)\s+", re.IGNORECASE),
    re.compile(r"(?<=\w)\s+(?P<able>(?:is|are)\s+able\s+to)\s+", re.IGNORECASE),
    re.compile(
        r"\b(?:goals?\s+(?:is|are|will\s+be)\s+(?:for\s+(?:\w+\s+){1,3})?|wants?\s+(?:\w+\s+){1,2}|needs?\s+|would\s+like\s+"
        r"(?:\w+\s+){1,2}|hopes?\s+(?:for\s+\w+\s+)?|expected\s+|going\s+|help\s+\w+\s+)(?P<to>to)\s+(?=\w)",
        re.IGNORECASE,
    ),
    re.compile(rf"(?<=[\w\])_])\s+{_MODAL}(?P<gap>(?=\s+\w))", re.IGNORECASE),
)


@dataclass(frozen=True, slots=True)
class Anchor:
    """The place for the strength.

    Attributes:
        lead: modal ("will ^read"), infinitive ("to ^read"), statement ("Ana ^decodes"),
            fragment ("^Read"), noun, or short ("^SWBAT read").
        start: Where the new words go; `text[start:end]` ("be able to ", "decodes") is replaced.
        base: The base form of a verb that has to be written anew, or "".
        unit: The sentence or line it stands in.
        body: Where that unit begins after its label, number or bullet.
    """

    lead: Lead
    start: int
    end: int
    base: str
    unit: Span
    body: int
    negative: bool = False


def find_anchor(text: str, goal: GoalParts, units: Sequence[Span], lexicon: StrengthLexicon) -> Anchor:
    """Where the strength goes in `goal`.

    Args:
        text: The whole text.
        goal: One parsed goal of it.
        units: The sentences of the text, at least one.
        lexicon: For its verbs.
    """
    act = goal.behavior or Span.of(text, goal.start, goal.end)
    unit = unit_of(units, act.start)
    body = body_start(text, unit)
    before = text[body : act.start]
    if wont := _WONT.search(text[body : act.start + len("won’t ")]):
        return Anchor("modal", body + wont.start(), body + wont.start(), "", unit, body, True)
    if _ASIDE_END.search(before) or _is_had_done(text, goal, act, body):
        return Anchor("infinitive", act.start, act.start, "", unit, body)
    if short := _SHORT_END.search(text[unit.start : act.start]):
        at = unit.start + short.start()
        return Anchor("short", at, act.start, "", unit, min(at, body))  # "SWBAT:" is no label
    able = _IS_ABLE.search(before)
    modal = _MODAL_END.search(before)
    if modal:
        cut = body + (modal.start("able") if modal["able"] else modal.start("mark"))
        keep = body + modal.start("mark") if modal["able"] else cut
        return Anchor("modal", cut, keep, "", unit, body)
    if able:
        return Anchor("statement", body + able.start(), act.start, "", unit, body)
    to = _TO_END.search(before)
    if to and before.strip().lower() not in {"to", "able to"}:
        at = body + (to.start("adverb") if to["adverb"] else to.end())
        return Anchor("infinitive", at, at, "", unit, body)
    if (
        goal.learner
        and goal.learner.start < act.start
        and (stem := _after_learner(text, goal.learner, units))
    ):
        return stem
    own_learner = goal.learner is not None and body <= goal.learner.start < act.start
    if not own_learner and (stem := _stem_above(text, unit, units)):
        return stem
    if not own_learner and act.start <= body + 4 and (inside := _inside(text, unit, body)):
        return inside
    inner = re.search(rf"(?<=\w)\s+{_MODAL}(?P<gap>(?=\s+\w))", act.text, re.IGNORECASE)
    if inner and not own_learner:  # "By May, ^reading fluency will improve"
        at = act.start + inner.start("gap")
        return Anchor("modal", at, at, "", unit, body)
    return _unled(text, goal, act, unit, body, lexicon)


def _is_had_done(text: str, goal: GoalParts, act: Span, body: int) -> bool:
    learner = goal.learner
    if learner is None or not body < learner.start < learner.end < act.start:
        return False
    return text[learner.end : act.start].isspace() and bool(_HAS_DONE.search(text, body, learner.start))


def _after_learner(text: str, learner: Span, units: Sequence[Span]) -> Anchor | None:
    """The "will" of a stem that several numbered parts share."""
    modal = _MODAL_NEXT.match(text, learner.end)
    if modal is None:
        return None
    unit = unit_of(units, learner.start)
    cut = modal.start("able") if modal["able"] else modal.start("gap")
    return Anchor("modal", cut, modal.start("gap"), "", unit, body_start(text, unit))


def without_stems(goals: Sequence[GoalParts], units: Sequence[Span]) -> Sequence[GoalParts]:
    """The goals without the line that only opens their list ("By May, Priska will:")."""
    kept = [goal for goal in goals if not is_stem(unit_of(units, (goal.behavior or goal).start))]
    return kept or goals


def is_stem(unit: Span) -> bool:
    """Whether a line only opens a list: "By May, Priska will:"."""
    return bool(_STEM_END.search(unit.text))


def _stem_above(text: str, unit: Span, units: Sequence[Span]) -> Anchor | None:
    """The "will:" above a list whose items are acts."""
    at = bisect_right(units, unit.start, key=lambda other: other.start) - 1
    for above in reversed(units[max(0, at - 12) : at]):
        stem = _STEM_END.search(text, above.start, above.end)
        if stem:
            cut = stem.start("able") if stem["able"] else stem.start("gap")
            return Anchor("modal", cut, stem.start("gap"), "", above, body_start(text, above))
        if body_start(text, above) == above.start:
            return None
    return None


def _inside(text: str, unit: Span, body: int) -> Anchor | None:
    """The place inside a sentence that came in one piece: "Sol's goal is to ^ride"."""
    for pattern in _INSIDE:
        found = pattern.search(text, body, unit.end)
        if found is None:
            continue
        if "wont" in pattern.groupindex:
            return Anchor("modal", found.start("wont"), found.start("wont"), "", unit, body, True)
        if "able" in pattern.groupindex:
            word = re.compile(r"[\w'’-]+").match(text, found.end())
            if word:
                return Anchor("statement", found.start("able"), word.end(), word.group(), unit, body)
        if "to" in pattern.groupindex:
            return Anchor("infinitive", found.end(), found.end(), "", unit, body)
        if "gap" in pattern.groupindex:
            return Anchor("modal", found.start("gap"), found.start("gap"), "", unit, body)
    return None


def _unled(text: str, goal: GoalParts, act: Span, unit: Span, body: int, lexicon: StrengthLexicon) -> Anchor:
    """A goal without "will": a statement, a fragment that starts with its verb, or a noun."""
    word = re.match(r"[A-Za-z][\w'’-]*", act.text)
    low = word.group().lower() if word else ""
    end = act.start + (word.end() if word else 0)
    learner = goal.learner is not None and body <= goal.learner.start < act.start
    base = _verb(low, lexicon)
    start = act.start
    if not learner:
        lead_in = re.match(r"(?:to|able to)\s+$", text[body : act.start], re.IGNORECASE)
        start = body if lead_in else act.start
    if base:
        return Anchor("statement" if learner else "fragment", start, end, base, unit, body)
    if learner:
        return Anchor("statement", act.start, end, low, unit, body)
    return Anchor("noun", start, end, _lower_first(text[start:end]), unit, body)


def _verb(low: str, lexicon: StrengthLexicon) -> str:
    """The base form when `low` is a verb in any form, else ""."""
    known = OBSERVABLE_VERBS | UNOBSERVABLE_VERBS | CHANGE_VERBS | SHOWING_VERBS | lexicon.verbs
    for base in (low, base_of_third(low), base_of_gerund(low), base_of_past(low)):
        if base in known:
            return base
    return ""


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


_SECOND = re.compile(r"(?:\band\s+|\bor\s+|\bthen\s+|,\s+)(?:then\s+)?([a-z]+s)\b(?=\s+\S)", re.IGNORECASE)
# Also plural nouns: only a verb when something can only be its object.
_TWOFOLD = words_of(
    """
    states plays names counts plans answers words sounds signs shapes numbers points steps turns marks
    cuts lists labels  matches colors records checks reports visits uses orders cards places notes moves
    needs works asks
    """
)
_OBJECT = re.compile(
    r"\s+(?:the|a|an|his|her|their|it|them|him|one|two|three|\d|how|why|what|at|to|each|all|whether)\b",
    re.IGNORECASE,
)


def second_verbs(act: str) -> list[tuple[re.Match[str], str]]:
    """The later third-person verbs of an act, each with its base form."""
    found: list[tuple[re.Match[str], str]] = []
    for verb in _SECOND.finditer(act):
        base = base_of_third(verb[1])
        if base in OBSERVABLE_VERBS and (verb[1].lower() not in _TWOFOLD or _OBJECT.match(act, verb.end(1))):
            found.append((verb, base))
    return found
