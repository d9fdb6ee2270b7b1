"""Goals with a strength as the means, and blanks for what the team still has to decide.

Faithful by construction: the user's own words stay where they are. Words are only put in ("use her love of
maps to"), a verb changes its form ("decodes" -> "will use ... to decode"), a capital becomes small.
Patterns of a strength as means: knowledge_facts B3.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checks.other_language import in_other_language
from assistant.composer import questions as q
from assistant.composer.actor import actor_of, is_adult
from assistant.composer.anchor import Anchor, find_anchor, without_stems
from assistant.composer.blanks import part_questions, tail_edits
from assistant.composer.edits import apply_edits
from assistant.composer.goal_openings import opening_edits
from assistant.composer.goal_strengths import means_for, strength_edits
from assistant.composer.goal_writing import Found, GoalWriting, missing_parts
from assistant.composer.lexicon import StrengthLexicon
from assistant.composer.phrases import StrengthPhrase
from assistant.composer.pronouns import one_learner, possessive_of
from assistant.composer.rewording import Rewording
from assistant.composer.units import unit_of, units_of
from assistant.types import Draft, GoalParts, LeftOutStrength, Span

ENGLISH_ONLY = "This writer puts strengths into English sentences only."


def compose_goals(
    text: str,
    goals: Sequence[GoalParts],
    phrases: Sequence[StrengthPhrase],
    lexicon: StrengthLexicon,
    rewording: Rewording | None = None,
    called: str = "",
) -> Draft:
    """Rewrite every goal of a text in place.

    Args:
        text: The user's text, exactly as given.
        goals: The goals found in it, in order.
        phrases: The strengths on offer; none means that a blank asks for one.
        lexicon: The loaded `knowledge/strengths`.
        rewording: The loaded `knowledge/rewording`; without it a judging act stays as it is.
        called: "he" or "she", where the text and the strengths do not tell.

    Returns:
        The draft, without its plain-language companion.
    """
    units = units_of(text)
    dated = any(goal.timeframe for goal in goals)
    goals = without_stems(goals, units)
    anchors = [find_anchor(text, goal, units, lexicon) for goal in goals]
    learner = one_learner([goal.learner.text for goal in goals if goal.learner])
    writing = GoalWriting(
        text=text,
        units=units,
        phrases=tuple(phrases),
        possessive=possessive_of(text, [*(p.original for p in phrases), called], learner=learner),
        dated=dated,
        adults=tuple(g for g, a in zip(goals, anchors, strict=True) if is_adult(actor_of(text, g, a))),
        lexicon=lexicon,
        rewording=rewording,
    )
    found = Found()
    for place in dict.fromkeys((a.start, a.end) for a in anchors):
        group = [(g, a) for g, a in zip(goals, anchors, strict=True) if (a.start, a.end) == place]
        _write_group(writing, [g for g, _ in group], group[0][1], found)
    after = apply_edits(text, found.edits)
    for goal in goals:
        shared = found.shared.get((goal.behavior or goal).start, "")
        found.questions += part_questions(goal, missing_parts(writing, goal), after, shared=shared)
    used = tuple(dict.fromkeys(found.used))
    left_out = {out.strength: out for out in found.left_out if out.strength not in used}
    asked = [question for question in found.questions if not question.blank or question.blank in after]
    return Draft(
        text=after, strengths_used=used, questions=q.in_order(asked), left_out=tuple(left_out.values())
    )


def _write_group(writing: GoalWriting, goals: Sequence[GoalParts], anchor: Anchor, found: Found) -> None:
    """Goals that share one "will": one strength, one date, and blanks after each sentence or line."""
    if in_other_language(anchor.unit.text):
        _leave_alone(writing, "language", ENGLISH_ONLY, found)
        return
    if goals[0] in writing.adults:
        _leave_alone(writing, "adult", "This sentence is about what adults do.", found)
        return
    means = means_for(writing, goals, anchor, found)
    if means is not None:
        found.edits += strength_edits(writing, goals, anchor, means, found)
    opening = opening_edits(writing, goals, anchor, found)
    found.edits += opening
    added = len(means.words if means else "") + sum(len(edit.new) for edit in opening)
    missing = {part for goal in goals for part in missing_parts(writing, goal)}
    last_of_unit = {_unit(writing, goal, anchor).start: goal for goal in goals}
    for goal in last_of_unit.values():
        unit = _unit(writing, goal, anchor)
        here = {p for g in goals if _unit(writing, g, anchor) == unit for p in missing_parts(writing, g)}
        if len(last_of_unit) > 1:
            # A list of short parts: one question about measuring them all drowns nobody.
            here -= {"measurement"}
        shared = q.brief_blank_in(unit.text)
        if not shared and not any(blank in unit.text for blank in q.OUR_BLANKS):
            # The lines of one list keep the same blanks, so that each is asked about once.
            room = len(unit.text) - added if len(last_of_unit) == 1 else q.ROOM_FOR_ALL
            tail, shared = tail_edits(writing.text, goal, unit, here & missing, room=room)
            found.edits += tail
        for one in goals:
            if shared and _unit(writing, one, anchor) == unit:
                found.shared[(one.behavior or one).start] = shared


def _leave_alone(writing: GoalWriting, part: str, why: str, found: Found) -> None:
    """A sentence no strength fits into stays as it is: the strengths are left out, and the team is asked."""
    found.questions.append(q.ask(part))
    found.left_out += [LeftOutStrength(strength=p.original, why=why) for p in writing.phrases]


def _unit(writing: GoalWriting, goal: GoalParts, anchor: Anchor) -> Span:
    return unit_of(writing.units, goal.behavior.start) if goal.behavior else anchor.unit
