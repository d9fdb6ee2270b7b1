"""Goals with a strength as the means, and blanks for what the team still has to decide.

Faithful by construction: the user's own words stay where they are. Words are only put in ("use her love of
maps to"), a verb changes its form ("decodes" -> "will use ... to decode"), a capital becomes small.
Patterns of a strength as means: knowledge_facts B3.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.checks.other_language import in_other_language
from assistant.composer import questions as q
from assistant.composer.actor import actor_of, is_adult
from assistant.composer.anchor import Anchor, find_anchor, second_verbs, without_stems
from assistant.composer.blanks import opens_with_deadline, part_questions, tail_edits
from assistant.composer.choosing import PLAINLY_HELPS, Skill, choose, fit
from assistant.composer.edits import Edit, apply_edits
from assistant.composer.lexicon import StrengthLexicon
from assistant.composer.means import Means, already_means, filled_blank
from assistant.composer.morphology import base_of_past
from assistant.composer.phrases import StrengthPhrase
from assistant.composer.pronouns import one_learner, possessive_of
from assistant.composer.reduction import names_replacement, positive_act, reduces
from assistant.composer.things import after_doer, after_thing, beside, fronted, opens_with_thing
from assistant.composer.units import is_shouted, opens_small, unit_of, units_of
from assistant.types import Draft, GoalParts, LeftOutStrength, Question, Span

ENGLISH_ONLY = "This writer puts strengths into English sentences only."
_KEEPS_CAPITAL = re.compile(r"[A-Z](?:[^a-z]|$)|(?:English|Spanish|French|Lego|Braille|I)\b")
_MODAL_WORD = re.compile(r"\b(?:will|shall|should|can|must)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class GoalWriting:
    """What all goals of one text share."""

    text: str
    units: tuple[Span, ...]
    phrases: tuple[StrengthPhrase, ...]
    possessive: str
    dated: bool
    adults: tuple[GoalParts, ...]
    lexicon: StrengthLexicon


@dataclass(slots=True)
class _Found:
    """Everything gathered on the way; edits become the text, the rest becomes the draft."""

    edits: list[Edit] = field(default_factory=list[Edit])
    used: list[str] = field(default_factory=list[str])
    left_out: list[LeftOutStrength] = field(default_factory=list[LeftOutStrength])
    questions: list[Question] = field(default_factory=list[Question])
    shared: dict[int, str] = field(default_factory=dict[int, str])


def compose_goals(
    text: str, goals: Sequence[GoalParts], phrases: Sequence[StrengthPhrase], lexicon: StrengthLexicon
) -> Draft:
    """Rewrite every goal of a text in place.

    Args:
        text: The user's text, exactly as given.
        goals: The goals found in it, in order.
        phrases: The strengths on offer; none means that a blank asks for one.
        lexicon: The loaded `knowledge/strengths`.

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
        possessive=possessive_of(text, [p.original for p in phrases], learner=learner),
        dated=dated,
        adults=tuple(g for g, a in zip(goals, anchors, strict=True) if is_adult(actor_of(text, g, a))),
        lexicon=lexicon,
    )
    found = _Found()
    for place in dict.fromkeys((a.start, a.end) for a in anchors):
        group = [(g, a) for g, a in zip(goals, anchors, strict=True) if (a.start, a.end) == place]
        _write_group(writing, [g for g, _ in group], group[0][1], found)
    after = apply_edits(text, found.edits)
    for goal in goals:
        shared = found.shared.get((goal.behavior or goal).start, "")
        found.questions += part_questions(goal, _missing(writing, goal), after, shared=shared)
    used = tuple(dict.fromkeys(found.used))
    left_out = {out.strength: out for out in found.left_out if out.strength not in used}
    asked = [question for question in found.questions if not question.blank or question.blank in after]
    return Draft(
        text=after, strengths_used=used, questions=q.in_order(asked), left_out=tuple(left_out.values())
    )


def _missing(writing: GoalWriting, goal: GoalParts) -> tuple[str, ...]:
    if goal in writing.adults:
        return ()
    gone = {"time_bound"} if writing.dated else set[str]()
    unit = unit_of(writing.units, goal.behavior.start if goal.behavior else goal.start)
    # "will use her love of maps to label" is as specific as "will label".
    if already_means(unit.text, writing.phrases, writing.possessive) is not None or filled_blank(unit):
        gone.add("specific")
    if goal.behavior and reduces(writing.text[goal.behavior.start : unit.end]):
        gone.add("specific")
    return tuple(part for part in goal.missing if part not in gone)


def _write_group(writing: GoalWriting, goals: Sequence[GoalParts], anchor: Anchor, found: _Found) -> None:
    """Goals that share one "will": one strength, one date, and blanks after each sentence or line."""
    if in_other_language(anchor.unit.text):
        _leave_alone(writing, "language", ENGLISH_ONLY, found)
        return
    if goals[0] in writing.adults:
        _leave_alone(writing, "adult", "This sentence is about what adults do.", found)
        return
    means = _means(writing, goals, anchor, found)
    if means is not None:
        found.edits += _strength_edits(writing, goals, anchor, means, found)
    opening = _opening_edits(writing, goals, anchor, found)
    found.edits += opening
    added = len(means.words if means else "") + sum(len(edit.new) for edit in opening)
    missing = {part for goal in goals for part in _missing(writing, goal)}
    last_of_unit = {_unit(writing, goal, anchor).start: goal for goal in goals}
    for goal in last_of_unit.values():
        unit = _unit(writing, goal, anchor)
        here = {p for g in goals if _unit(writing, g, anchor) == unit for p in _missing(writing, g)}
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


def _leave_alone(writing: GoalWriting, part: str, why: str, found: _Found) -> None:
    """A sentence no strength fits into stays as it is: the strengths are left out, and the team is asked."""
    found.questions.append(q.ask(part))
    found.left_out += [LeftOutStrength(strength=p.original, why=why) for p in writing.phrases]


def _unit(writing: GoalWriting, goal: GoalParts, anchor: Anchor) -> Span:
    return unit_of(writing.units, goal.behavior.start) if goal.behavior else anchor.unit


def _means(writing: GoalWriting, goals: Sequence[GoalParts], anchor: Anchor, found: _Found) -> Means | None:
    """The words that make a strength the means here, or None when the goal already has one."""
    unit = anchor.unit
    if blank := filled_blank(unit):
        if not writing.phrases:
            found.questions.append(q.ask("strength"))
            return None
    else:
        there = already_means(unit.text, writing.phrases, writing.possessive)
        if there is not None:
            found.used += [p.original for p in there]
            found.left_out += [
                LeftOutStrength(strength=p.original, why="This goal already builds on a strength.")
                for p in writing.phrases
                if p not in there
            ]
            return None
    acts = [goal.behavior.text for goal in goals if goal.behavior]
    parts = [part.text for goal in goals for part in (goal.behavior, goal.condition) if part]
    skill = Skill.of(" ".join(dict.fromkeys(parts)), writing.lexicon)
    skill = skill if skill.areas else Skill.of(unit.text, writing.lexicon)
    chosen, left_out = choose(writing.phrases, skill, writing.lexicon)
    found.left_out += left_out
    found.used += [p.original for p in chosen]
    if not chosen:
        found.questions.append(q.ask("strength"))
    elif chosen[0].kind == "praise":
        found.questions.append(q.ask_what_it_looks_like(chosen[0].original))
    elif fit(chosen[0], skill, writing.lexicon) < PLAINLY_HELPS:
        found.questions.append(q.ask_fit(chosen[0].original))
    after = writing.text[blank.end : blank.end + 40] if blank else " ".join(acts[:1])
    first_word = after.split(None, 1)[0].lower() if after.strip() else ""
    helps = not chosen or fit(chosen[0], skill, writing.lexicon) >= PLAINLY_HELPS
    possessive = writing.possessive
    if possessive.endswith(("'", "'s")) and not after_doer(writing.text, goals[0], anchor):
        possessive = "their"  # "Kayla will use Kayla's love of horses": nobody says a name twice
    return Means.of(chosen, possessive, first_word, blank, helps=helps)


def _strength_edits(
    writing: GoalWriting, goals: Sequence[GoalParts], anchor: Anchor, means: Means, found: _Found
) -> list[Edit]:
    if means.fills is not None:
        return [Edit(means.fills.start, means.fills.end, 2, _shouted(means.words, anchor.unit))]
    act = goals[0].behavior or anchor.unit
    rest = writing.text[act.end : anchor.unit.end]
    negative = anchor.negative or reduces(act.text + rest)
    if negative and (second := positive_act(writing.text[act.start : anchor.unit.end])) is not None:
        at = act.start + second
        return [Edit(at, at, 2, _shouted(f"{means.words} ", anchor.unit))]
    words = means.words
    if at := after_thing(writing.text, anchor):
        return [Edit(at, at, 2, _shouted(beside(words), anchor.unit))]
    if at := after_doer(writing.text, goals[0], anchor):
        follows = writing.text[at : at + 1]
        aside = beside(words).rstrip(",") if not follows or follows in ".,;" else beside(words)
        return [Edit(at, at, 2, _shouted(aside, anchor.unit))]
    if (at := opens_with_thing(writing.text, anchor)) is not None:
        found.questions.append(q.ask("learner"))
        front = fronted(
            words, q.LEARNER_BLANK, opens=at == anchor.body and not _lacks_date(writing, goals, anchor)
        )
        return [Edit(at, at, 1, _shouted(front, anchor.unit))]
    tail = ""
    if negative and not names_replacement(act.text + rest):
        found.questions.append(q.ask("replacement"))
        words, tail = f"{means.words} {q.INSTEAD_BLANK}", "and"
    new = _shouted(_joined(writing, goals, anchor, words, tail, found), anchor.unit)
    return [*_perfect_edits(act, anchor), Edit(anchor.start, anchor.end, 2, new)]


def _perfect_edits(act: Span, anchor: Anchor) -> list[Edit]:
    """ "will have completed 20 hours" -> "will use ... to complete 20 hours": the deadline says the rest."""
    perfect = re.match(r"have\s+(\w+(?:ed|en|wn)|read|built|made|met|done|begun|found|taught)\b", act.text)
    if perfect is None or anchor.lead != "modal" or anchor.end > act.start:
        return []
    return [Edit(act.start, act.start + perfect.end(), 3, base_of_past(perfect[1]))]


def _joined(
    writing: GoalWriting, goals: Sequence[GoalParts], anchor: Anchor, words: str, tail: str, found: _Found
) -> str:
    """The new words in the grammar of their place; `tail` ("and") goes before the act of a reduction goal."""
    again = f" {tail} will" if tail else ""
    if tail and anchor.unit.text[: anchor.start - anchor.unit.start].rstrip().lower().endswith(" to"):
        again = f" {tail} to"
    if anchor.lead == "modal" and anchor.negative:
        return f"will {words} {tail or 'and'} "
    if anchor.lead == "modal":
        return f" {words}{again}"
    if anchor.lead == "infinitive":
        return f"{words} {tail} to " if tail else f"{words} "
    if anchor.lead == "statement" and goals[0].behavior:
        found.edits += _parallel_verbs(goals[0].behavior, anchor)
    if anchor.lead == "short":
        opens = anchor.start == anchor.body and not _lacks_date(writing, goals, anchor)
        who = "" if goals[0].learner else "The student " if opens else "the student "
        return f"{who}will {words}{again} "
    base = f"work toward {anchor.base}" if anchor.lead == "noun" else anchor.base
    base = base.removeprefix("work toward to ") if base.startswith("work toward to ") else base
    if anchor.lead == "statement":
        return f"will {words}{again} {base}"
    found.questions.append(q.ask("learner"))
    return f"{q.LEARNER_BLANK} will {words}{again} {base}"


def _parallel_verbs(act: Span, anchor: Anchor) -> list[Edit]:
    """ "identifies coins and states their value": the second verb follows the first to its base form."""
    if not act.text.split(None, 1)[0].endswith("s"):
        return []
    return [
        Edit(act.start + verb.start(1), act.start + verb.end(1), 3, base)
        for verb, base in second_verbs(act.text)
        if act.start + verb.start(1) >= anchor.end
    ]


def _opening_edits(
    writing: GoalWriting, goals: Sequence[GoalParts], anchor: Anchor, found: _Found
) -> list[Edit]:
    """The date blank in front, a blank for a missing learner before "will", and the capital made small."""
    text, body = writing.text, anchor.body
    edits: list[Edit] = []
    dated = _lacks_date(writing, goals, anchor)
    if dated:
        edits.append(Edit(body, body, 0, _shouted(f"By {q.DATE_BLANK}, ", anchor.unit)))
    shouted = is_shouted(anchor.unit)
    done = bool(after_doer(text, goals[0], anchor))  # "Shoes will be tied by Ana"
    thing = not done and opens_with_thing(text, anchor) == body
    small = opens_small(text, body) or thing or done
    lowers = (dated or thing) and anchor.start > body and small and not shouted
    if anchor.lead == "modal" and all(goal.learner is None for goal in goals):
        before = text[body : anchor.start].rstrip()
        modal = _MODAL_WORD.search(before)
        if modal and not before[: modal.start()].rstrip().rstrip(",").strip():
            found.questions.append(q.ask("learner"))
            edits.append(Edit(body, body, 1, f"{q.LEARNER_BLANK} "))
            lowers = anchor.start > body and not shouted
        elif modal and before[: modal.start()].rstrip().endswith(","):
            found.questions.append(q.ask("learner"))
            edits.append(Edit(body + modal.start(), body + modal.start(), 1, f"{q.LEARNER_BLANK} "))
    if lowers and text[body].isupper() and not (thing and _KEEPS_CAPITAL.match(text, body)):
        edits.append(Edit(body, body + 1, 2, text[body].lower()))
    return edits


def _lacks_date(writing: GoalWriting, goals: Sequence[GoalParts], anchor: Anchor) -> bool:
    """Whether a date blank goes in front of the goal."""
    no_date = all("time_bound" in _missing(writing, goal) for goal in goals)
    return (
        no_date
        and not opens_with_deadline(writing.text, anchor.body)
        and q.DATE_BLANK not in anchor.unit.text
    )


def _shouted(words: str, unit: Span) -> str:
    """New words in capitals where the sentence is all capitals; blanks stay as they are."""
    if not is_shouted(unit):
        return words
    return re.sub(
        r"\[[^\]]*\]|[^\[]+", lambda m: m.group() if m.group()[0] == "[" else m.group().upper(), words
    )
