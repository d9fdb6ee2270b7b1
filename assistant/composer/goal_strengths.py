"""A strength as the means in one goal: which one, in which words, in the grammar of its place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.composer import questions as q
from assistant.composer.anchor import Anchor, second_verbs
from assistant.composer.choosing import PLAINLY_HELPS, Skill, choose, fit
from assistant.composer.edits import Edit
from assistant.composer.goal_verdicts import kind_act
from assistant.composer.goal_writing import Found, GoalWriting, lacks_date, shouted
from assistant.composer.means import Means, already_means, filled_blank
from assistant.composer.morphology import base_of_past
from assistant.composer.reduction import names_replacement, positive_act, reduces, under_not
from assistant.composer.things import after_doer, after_thing, beside, fronted, opens_with_thing
from assistant.types import GoalParts, LeftOutStrength, Span


def means_for(writing: GoalWriting, goals: Sequence[GoalParts], anchor: Anchor, found: Found) -> Means | None:
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


def strength_edits(
    writing: GoalWriting, goals: Sequence[GoalParts], anchor: Anchor, means: Means, found: Found
) -> list[Edit]:
    if means.fills is not None:
        return [Edit(means.fills.start, means.fills.end, 2, shouted(means.words, anchor.unit))]
    act = goals[0].behavior or anchor.unit
    rest = writing.text[act.end : anchor.unit.end]
    negative = anchor.negative or reduces(act.text + rest)
    if negative and (second := positive_act(writing.text[act.start : anchor.unit.end])) is not None:
        at = act.start + second
        words = means.words
        if words.startswith("use ") and writing.text.startswith("use ", at):
            words = f"draw on {words.removeprefix('use ')}"
        before = writing.text[act.start : at]
        contrast = []
        if under_not(before, denied=anchor.negative):
            words = f"will {words}"
            turn = re.search(r"(?<=\w)\s+but\s+$", before)
            comma = act.start + turn.start() if turn else 0
            contrast = [Edit(comma, comma, 1, ",")] if turn else []
        return [*contrast, Edit(at, at, 2, shouted(f"{words} ", anchor.unit))]
    words = means.words
    if at := after_thing(writing.text, anchor):
        return [Edit(at, at, 2, shouted(beside(words), anchor.unit))]
    if at := after_doer(writing.text, goals[0], anchor):
        follows = writing.text[at : at + 1]
        aside = beside(words).rstrip(",") if not follows or follows in ".,;" else beside(words)
        return [Edit(at, at, 2, shouted(aside, anchor.unit))]
    if (at := opens_with_thing(writing.text, anchor)) is not None:
        found.questions.append(q.ask("learner"))
        front = fronted(
            words, q.LEARNER_BLANK, opens=at == anchor.body and not lacks_date(writing, goals, anchor)
        )
        return [Edit(at, at, 1, shouted(front, anchor.unit))]
    tail = ""
    kind = _kind_act(writing, goals[0], anchor)
    if any(q.INSTEAD_BLANK in edit.new for edit in kind):
        found.questions.append(q.ask("replacement"))
    if negative and not kind and not names_replacement(act.text + rest):
        found.questions.append(q.ask("replacement"))
        words, tail = f"{means.words} {q.INSTEAD_BLANK}", "and"
    new = shouted(_joined(writing, goals, anchor, words, tail, found), anchor.unit)
    return [*kind, *_perfect_edits(act, anchor), Edit(anchor.start, anchor.end, 2, new)]


def _kind_act(writing: GoalWriting, goal: GoalParts, anchor: Anchor) -> list[Edit]:
    """ "be less bossy" -> "get better at getting along": the need, and no verdict."""
    act = goal.behavior
    if act is None or anchor.negative or anchor.end > act.start:
        return []
    kind = kind_act(writing.text[act.start : anchor.unit.end], writing.rewording)
    return [Edit(act.start, act.start + kind.length, 3, kind.words)] if kind else []


def _perfect_edits(act: Span, anchor: Anchor) -> list[Edit]:
    """ "will have completed 20 hours" -> "will use ... to complete 20 hours": the deadline says the rest."""
    perfect = re.match(r"have\s+(\w+(?:ed|en|wn)|read|built|made|met|done|begun|found|taught)\b", act.text)
    if perfect is None or anchor.lead != "modal" or anchor.end > act.start:
        return []
    return [Edit(act.start, act.start + perfect.end(), 3, base_of_past(perfect[1]))]


def _joined(
    writing: GoalWriting, goals: Sequence[GoalParts], anchor: Anchor, words: str, tail: str, found: Found
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
        opens = anchor.start == anchor.body and not lacks_date(writing, goals, anchor)
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
