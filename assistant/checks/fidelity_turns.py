"""Turns of phrase that keep every word and number and change what they say together.

"the first 2 periods" as "2 periods"; "working on counting to 20" as "counts to 20";
what the student will do as what somebody does for the student.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.facts_quantities import Quantity
from assistant.checks.facts_signs import NEGATIVE, POSITIVE
from assistant.checks.facts_terms import Reading
from assistant.checks.facts_tokens import Token
from assistant.checks.fidelity_choices import joined
from assistant.checks.fidelity_items import TURNED, changed_item
from assistant.checks.fidelity_lists import listed
from assistant.checks.fidelity_words import Cover
from assistant.checks.wording import words_of
from assistant.types import FidelityItem, Span

_SAME_END = {"opening": "first", "initial": "first", "final": "last", "past": "last", "previous": "last"}
_BREAKS = frozenset({",", ";", "(", ")", "and", "but"})
_DAYS = re.compile(r"\b(calendar|school|instructional|business|working) days?\b", re.IGNORECASE)
_AUXILIARIES = words_of("does do did")
_BETWEEN = words_of("not n't yet")
_LISTING = words_of(", or and")
_HELPED = _AUXILIARIES | _BETWEEN  # "does not do homework": here "do" is the act
_SOON = 3  # tokens between "will" and the act


def turned_phrases(before: Reading, after: Reading) -> list[FidelityItem]:
    """What the rewrite says otherwise with the same words."""
    return [
        *_other_ends(before, after),
        *_aims_reached(before, after),
        *_acts_merged(before, after),
        *_second_act_gone(before, after),
        *_other_days(before, after),
        *_flatly_stated(before, after),
        *_acts_moved(before, after),
    ]


def _other_days(before: Reading, after: Reading) -> Iterator[FidelityItem]:
    """ "45 calendar days" as "45 school days"."""
    was, now = _DAYS.search(before.text), _DAYS.search(after.text)
    if was and now and _day_kinds(before).isdisjoint(_day_kinds(after)):
        yield FidelityItem(
            kind="duration",
            text=was.group(),
            start=was.start(),
            end=was.end(),
            counterpart=Span.of(after.text, *now.span()),
            reason="other days are counted",
        )


def _day_kinds(reading: Reading) -> set[str]:
    kinds = {match.group(1).lower() for match in _DAYS.finditer(reading.text)}
    return {"school" if kind == "instructional" else kind for kind in kinds}


def _flatly_stated(before: Reading, after: Reading) -> Iterator[FidelityItem]:
    """ "tasks he does not prefer" as "tasks he does prefer", even where a need is named beside it."""
    if not (was := _denied_stems(before)):
        return
    told = {stem for stem, (denied, _) in _after_auxiliaries(before).items() if not denied}
    for stem, (denied, other) in _after_auxiliaries(after).items():
        if not denied and stem in was and stem not in told:
            yield changed_item("negation", was[stem], other, after, TURNED)


def _denied_stems(reading: Reading) -> dict[str, Token]:
    """The stems a text denies and nowhere states."""
    found, stated = dict[str, Token](), set[str]()
    for term in reading.terms:
        for token in reading.tokens[term.first : term.last]:
            if term.sign == NEGATIVE or (term.sign == POSITIVE and any(s == NEGATIVE for _, s in term.keys)):
                found.setdefault(token.stem, token)
            elif term.sign == POSITIVE:
                stated.add(token.stem)
    return {stem: token for stem, token in found.items() if stem not in stated}


def _after_auxiliaries(reading: Reading) -> dict[str, tuple[bool, Token]]:
    """Words right after "does" or "does not", each with whether it is denied anywhere."""
    found: dict[str, tuple[bool, Token]] = {}
    for index, token in enumerate(reading.tokens):
        at, denied = index - 1, False
        while at > 0 and reading.tokens[at].low in _BETWEEN:
            denied = denied or reading.tokens[at].low in ("not", "n't")
            at -= 1
        if at < 0 or not _helps(reading.tokens[at].low, reading.tokens[at - 1].low):
            continue
        if token.is_word and token.low not in _BETWEEN:
            before = found.get(token.stem)
            found[token.stem] = (denied or (before is not None and before[0]), token)
    return found


def _helps(low: str, previous: str) -> bool:
    """Whether a "does" helps a verb; in "does not cook, do laundry or clean" the "do" is one itself."""
    return low in _AUXILIARIES and previous not in _HELPED and not (low == "do" and previous in _LISTING)


def _other_ends(before: Reading, after: Reading) -> Iterator[FidelityItem]:
    """ "the first 2 periods" as "2 periods" or "the last 2 periods"."""
    for item in before.quantities:
        end = _end(before, item)
        if not end:
            continue
        same = [other for other in after.quantities if other.value == item.value]
        ends = {_end(after, other) for other in same}
        if same and end not in ends and (end == "first" or "first" in ends) and end not in after.words:
            now = same[0]
            yield FidelityItem(
                kind=item.kind,
                text=before.text[before.tokens[item.first - 1].start : item.end],
                start=before.tokens[item.first - 1].start,
                end=item.end,
                counterpart=Span.of(after.text, now.start, now.end),
                reason="not the same ones of them",
            )


def _end(reading: Reading, item: Quantity) -> str:
    """ "first" or "last" before a count or a length of time."""
    if item.kind not in ("count", "duration") or not item.first:
        return ""
    low = reading.tokens[item.first - 1].low
    return _SAME_END.get(low, low) if low in listed("ends") else ""


def _aims_reached(before: Reading, after: Reading) -> Iterator[FidelityItem]:
    """ "is working on counting to 20" as "can count to 20 now"."""
    for item in before.quantities:
        if item.kind not in ("count", "percent", "duration") or not _is_aim(before, item):
            continue
        same = [other for other in after.quantities if other.value == item.value and other.kind == item.kind]
        if len(same) != 1 or sum(other.value == item.value for other in before.quantities) != 1:
            continue
        now = same[0]
        clause = _clause(after, now)
        willed = "will" in after.words_of(after.tokens[now.first].sentence)
        if clause & listed("now") and not clause & listed("not yet") and not willed:
            yield changed_item(item.kind, item, now, after, "what is to be reached became what is")


def _acts_merged(before: Reading, after: Reading) -> Iterator[FidelityItem]:
    """ "raise his hand and wait to be called on", two acts of one kind, as "raise his hand"."""
    for _, left, right in joined(before, "and"):
        same = left.concepts & right.concepts
        if left.kind != "skill" or right.kind != "skill" or not same or set(left.stems) & set(right.stems):
            continue
        if sum(bool(term.concepts & same) for term in after.terms) == 1:
            lost = right if not after.stems.issuperset(right.stems) else left
            yield FidelityItem(
                kind="skill", text=lost.text, start=lost.start, end=lost.end, reason="one of two acts is gone"
            )


def _second_act_gone(before: Reading, after: Reading) -> Iterator[FidelityItem]:
    """ "will complete and submit 85%" as "will complete 85%": one of two acts on the same thing."""
    cover, willing = Cover([after]), _willing(before)
    for index, token in enumerate(before.tokens):
        if token.low != "and" or willing.get(token.sentence, index) >= index:
            continue
        left = next(iter(before.terms_ending(index, index)), None)
        right = next(iter(before.terms_from(index + 1, index + 2)), None)
        if (
            left is None
            or right is None
            or right.kind != "skill"
            or right.soft
            or left.first - willing[token.sentence] > _SOON
        ):
            continue
        if cover.holds(left) and not cover.holds(right):
            yield FidelityItem(
                kind="skill",
                text=right.text,
                start=right.start,
                end=right.end,
                reason="one of two acts is gone",
            )


def _acts_moved(before: Reading, after: Reading) -> Iterator[FidelityItem]:
    """What the student will do is still named in the rewrite, though not as what the student will do."""
    willing = _willing(after)
    now = [term for term in after.terms if term.sentence in willing]
    if not now:
        return
    for sentence, at in _willing(before).items():
        act = next((t for t in before.terms if t.first > at and t.sentence == sentence and not t.soft), None)
        if act is None or act.kind != "skill" or act.first - at > _SOON:
            continue
        elsewhere = [term for term in after.terms if term.stems == act.stems]
        if elsewhere and not any(
            term.concepts & act.concepts or term.inner & act.concepts or set(term.stems) & set(act.stems)
            for term in now
        ):
            yield changed_item("skill", act, elsewhere[0], after, "no longer what the student will do")


def _willing(reading: Reading) -> dict[int, int]:
    """Sentences that say what someone will do, with the index of the "will"."""
    found: dict[int, int] = {}
    for index, token in enumerate(reading.tokens):
        if token.low in ("will", "'ll"):
            found.setdefault(token.sentence, index)
    return found


def _is_aim(reading: Reading, item: Quantity) -> bool:
    clause = _clause(reading, item)
    return bool(clause & listed("aims")) and not clause & listed("starts")


def _clause(reading: Reading, item: Quantity) -> set[str]:
    """The words of the clause a quantity stands in; "and" and a comma end it."""
    found = set[str]()
    for step in (-1, 1):
        at = item.first - 1 if step < 0 else item.last
        while 0 <= at < len(reading.tokens):
            token = reading.tokens[at]
            if token.sentence != reading.tokens[item.first].sentence or token.low in _BREAKS:
                break
            found.add(token.low)
            at += step
    return found
