"""Find every goal in a text: sentences, lines, bullets, numbered parts, and the notes that belong to them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from assistant.checks.goal_asides import set_apart, states_level
from assistant.checks.goal_learner import named_before
from assistant.checks.goal_tokens import Token
from assistant.checks.goal_units import Unit, units_of
from assistant.checks.goal_wishes import opens_front
from assistant.checks.goal_words import BARE_AREAS, GOAL_VERBS
from assistant.checks.wording import words_of
from assistant.types import Span


@dataclass(slots=True)
class GoalDraft:
    """One goal, taken apart into its stretches: front, learner, body, and the notes around it."""

    front: list[Token]
    learner: list[Token]
    body: list[Token]
    notes: list[Unit] = field(default_factory=list[Unit])
    has_verb: bool = True


def split_goals(text: str, cut: Sequence[Span] | None = None) -> list[GoalDraft]:
    """The goals of a text, in order, each with the notes (baseline, method, deadline) beside it.

    `cut` are the sentences of the text, where they were cut before.
    """
    units = units_of(text, cut)
    modal_only = any(unit.anchor is not None and unit.anchor.modal for unit in units)
    drafts: list[GoalDraft] = []
    waiting: list[Unit] = []
    lead: GoalDraft | None = None
    for unit in units:
        found = _drafts(unit, modal_only=modal_only)
        if lead is not None and not unit.heading and not found and _is_item(unit, lead):
            _add_item(drafts, lead, unit)
        elif found and drafts and _goes_on(found[0]):
            body = found[0].body
            drafts[-1].notes.append(Unit(body[0].start, unit.end, "", body[0].start, body, unit.anchor))
        elif found:
            found[0].notes = [*waiting, *found[0].notes]
            named = next((unit.row for unit in waiting if _is_name(unit)), None)
            if named is not None and not found[0].learner:
                found[0].learner = [token for token in named if token.low != "."]
            _name_learner(found[0], waiting, [])
            waiting = []
            drafts.extend(found)
            lead = found[-1] if text[unit.end - 1] == ":" else None
        elif drafts:
            drafts[-1].notes.append(unit)
        else:
            waiting.append(unit)
    if not drafts and waiting:
        drafts.append(GoalDraft([], [], waiting[0].row, waiting[1:], has_verb=False))
    return _shared_notes([draft for draft in drafts if draft.body or draft.front or draft.learner])


def _is_item(unit: Unit, lead: GoalDraft) -> bool:
    """True for a list item that names an act of its own, after "Sam will:"."""
    return not _names_act(lead) or unit.row[0].low in GOAL_VERBS


def _names_act(draft: GoalDraft) -> bool:
    return any(token.low != ":" for token in draft.body)


def _add_item(drafts: list[GoalDraft], lead: GoalDraft, unit: Unit) -> None:
    """An item with a verb is a goal of its own; "3 times a day" goes on with the item before it."""
    acts = unit.row[0].low in GOAL_VERBS
    if drafts[-1] is lead and not _names_act(lead):
        drafts.pop()
    elif not acts and drafts[-1] is not lead:
        drafts[-1].body = [*drafts[-1].body, *unit.row]
        return
    drafts.append(GoalDraft(lead.front, lead.learner, unit.row, list(lead.notes)))


def _is_name(unit: Unit) -> bool:
    """True for a line or a cell that is only a name: "Student: Ana"."""
    recorded = _RECORD.fullmatch(unit.heading) and unit.row[0].low not in BARE_AREAS
    if unit.heading and not recorded and _STUDENT.isdisjoint(unit.heading.rstrip(": ").split()):
        return False
    named = [token for token in unit.row if token.low != "."]
    return len(named) < 4 and all(token.text[0].isupper() or token.is_blank for token in named)


_RECORD = re.compile(r"[a-z]{0,5}[ #-]{0,2}\d{2,9}:")  # "OBJ-0417: Ana"
_STUDENT = words_of("student name child learner pupil audience who")


def _name_learner(draft: GoalDraft, waiting: list[Unit], lead: list[Token]) -> None:
    """ "At present Abe writes ... He will": the learner is Abe."""
    if not draft.learner or draft.learner[-1].low.removesuffix("'ll") not in _ABOUT_NAMED:
        return
    for row in (*(unit.row for unit in waiting), lead):
        named = named_before(row, len(row))
        if named is not None:
            draft.learner = row[slice(*named)]
            return


def _goes_on(draft: GoalDraft) -> bool:
    """True for "She will get 8 of 10 right" and "This will happen by May" after the goal itself."""
    who = draft.learner[-1].low.removesuffix("'ll").removesuffix("’ll") if draft.learner else ""
    return (
        who in _REFERRING
        and draft.body[0].low in _CARRYING
        and not (draft.body[0].low == "be" and who not in ("it", "this", "that"))
    )


_REFERRING = words_of("he she they it this that")
_CARRYING = words_of("do happen get score earn be have meet")

_ABOUT_NAMED = words_of("he she they it he’ll she’ll they’ll ze xe")


def _shared_notes(drafts: list[GoalDraft]) -> list[GoalDraft]:
    """What follows a numbered sentence ("All three by spring break.") holds for each of its parts."""
    for before, after in pairwise(reversed(drafts)):
        if before.learner and before.learner is after.learner:
            after.notes += [note for note in before.notes if note not in after.notes]
    return drafts


def _drafts(unit: Unit, *, modal_only: bool) -> list[GoalDraft]:
    anchor, row = unit.anchor, unit.row
    if anchor is None or (modal_only and not anchor.modal):
        return []
    learner = row[anchor.learner : anchor.learner_end]
    front = row[: min(anchor.learner, anchor.front_end)] + _between(row, anchor.learner_end, anchor.verb)
    wished = next((at for at, token in enumerate(front) if token.low in _WISHES), None)
    if wished is not None:
        that = next((at for at in range(wished, len(front)) if front[at].low == "that"), None)
        # "Our hope for Ana is that", "We hope that by May"
        front = front[: _clause_start(front, wished)] if that is None else front[that + 1 :]
    front, before = set_apart(front, opens=True)
    body, after = set_apart(row[anchor.verb :], opens=False)
    told = _told_of(row, anchor.learner_end, anchor.verb)
    notes = [_aside(found) for found in (*before, *told, *after)]
    drafts = [GoalDraft(front, learner, part, list(notes)) for part in _parts(body)]
    for draft in drafts:
        _name_learner(draft, notes, row[: anchor.learner])
    return drafts


_WISHES = words_of("goal hope hopes wish want aim objective")


def _clause_start(row: list[Token], index: int) -> int:
    return max((at for at in range(index) if row[at].low == ","), default=0)


def _aside(row: list[Token]) -> Unit:
    return Unit(row[0].start, row[-1].end, "", row[0].start, row, None)


def _told_of(row: list[Token], start: int, end: int) -> list[list[Token]]:
    """The level in "Sam, who now reads 20 words, will read 60"."""
    if stated := _stated_before_and(row, start, end):
        return [stated]
    marks = [index for index in range(start, end) if row[index].low == ","]
    if len(marks) < 2 or row[marks[0] + 1].low not in ("who", "currently", "now"):
        return []
    clause = row[marks[0] + 1 : marks[-1]]
    clause = clause[1:] if clause[0].low == "who" else clause
    return [clause] if clause and states_level(clause) else []


def _stated_before_and(row: list[Token], start: int, end: int) -> list[Token]:
    """The level in "Ty reads 40 words now and will read 60"."""
    joins = [
        at for at in range(start + 2, end - 1) if row[at].low in ("and", "but") and row[at + 1].low == "will"
    ]
    clause = row[start : joins[-1]] if joins else []
    while clause and clause[-1].low == ",":
        clause = clause[:-1]
    return clause if clause and states_level(clause) else []


def _between(row: list[Token], start: int, end: int) -> list[Token]:
    """What stands between learner and verb: "Sam, given a map, will read"."""
    marks = [index for index in range(start, end) if row[index].low in _SETTING_APART]
    if _stated_before_and(row, start, end):
        return []
    if not marks:
        return row[start:end] if end - start > 6 else []
    opening = marks[0] + 1
    if opening >= end or not opens_front(row[opening]):
        return []  # "Sam, a student with low vision, will"
    closing = marks[-1] + (row[marks[-1]].low == ",") if len(marks) > 1 else end
    return [token._replace(depth=0) for token in row[opening:closing]]


_SETTING_APART = frozenset(",()–—-")


def _parts(body: list[Token]) -> list[list[Token]]:
    """The numbered parts of one sentence ("(1) read ...; (2) write ..."), or the body itself."""
    starts = [
        index
        for index in range(len(body) - 3)
        if body[index].low == "(" and body[index + 2].low == ")" and body[index + 1].low in _NUMERALS
    ]
    if len(starts) < 2 or starts[0] > 1:
        return [body]
    bounds = [*starts, len(body)]
    if sum(any(token.is_number for token in body[a + 3 : b]) for a, b in pairwise(bounds)) < 2:
        return [body]  # the steps of one act, measured together
    return [body[start + 3 : end] for start, end in pairwise(bounds) if end > start + 3]


_NUMERALS = words_of("1 2 3 4 5 6 7 8 9 a b c d e i ii iii iv")
