"""Which SMART parts a goal still lacks (knowledge_facts B8).

"weekly" and "for three consecutive weeks" are no deadline; a blank is no figure; "improve social skills"
is no act anyone could see.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.checks import goal_dates as dates
from assistant.checks import goal_quantities as quantity
from assistant.checks.goal_words import (
    BARE_AREAS,
    BARE_CONDUCT,
    CHANGE_VERBS,
    CHANGED,
    MISSPELT,
    OBSERVABLE_VERBS,
    SHOWING_VERBS,
    UNOBSERVABLE_VERBS,
    USING_VERBS,
    VALUE_WORDS,
)
from assistant.checks.wording import words_of
from assistant.types import GoalParts, MissingPart, Span

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NAMED_BLANK = re.compile(r"[\[(<{][^\])>}]{0,60}[^\W\d_]{2}")
# "10 minutes of attention" can be timed and "3 comments per class" counted, whatever the noun.
_TIMED = re.compile(
    r"\b(?:minutes?|mins?|seconds?|secs?|hours?|times|wpm|wcpm|cws|words|comments|per|each)\b", re.IGNORECASE
)
_SHOWN_BY_DOING = re.compile(
    r"as\s+(?:evidenced|shown|demonstrated|indicated)\s+by\s+\w+ing\b", re.IGNORECASE
)


def missing_parts(parts: GoalParts, *, has_verb: bool = True) -> GoalParts:
    """The same goal with `missing` filled in; words without a verb ("Social skills") name no act."""
    missing: list[MissingPart] = []
    if not (has_verb and is_specific(parts)):
        missing.append("specific")
    if parts.criterion is None or not _has_figure(parts.criterion):
        missing.append("measurable")
    if parts.timeframe is None or _is_open(parts.timeframe):
        missing.append("time_bound")
    if parts.baseline is None or not _has_figure(parts.baseline):
        missing.append("baseline")
    if parts.measurement is None or _is_open(parts.measurement):
        missing.append("measurement")
    if parts.condition is None:
        missing.append("condition")
    return replace(parts, missing=tuple(missing))


def _has_figure(span: Span) -> bool:
    return bool(
        quantity.figure.search(span.text)
        or quantity.level.search(span.text)
        or quantity.grade.search(span.text)
        or quantity.within_one.search(span.text)
    )


def _is_open(span: Span) -> bool:
    """True for a blank the team still has to fill ("By ____"), not for a named one ("By [IEP date]")."""
    if _has_figure(span) or "/" in span.text:  # "by ___/___/___" keeps a place for a date
        return False
    if dates.end_of.search(span.text):
        return False  # "by the end of ____"
    return "__" in span.text or not (_WORD.search(span.text) or _NAMED_BLANK.search(span.text))


def is_specific(parts: GoalParts) -> bool:
    """True when the act can be seen or heard, and is more than the name of an area."""
    if parts.behavior is None:
        return False
    if parts.measurement is not None and _SHOWN_BY_DOING.match(parts.measurement.text):
        return True
    found = [word.group().lower() for word in _WORD.finditer(parts.behavior.text)]
    words = [MISSPELT.get(word, word) for word in found]
    if words and words[0].removesuffix("d") in CHANGED:
        words[0] = words[0].removesuffix("d")
    if words[1:2] in (["to"], ["and"]) and words[0] in ("start", "begin", "continue", "learn"):
        words = words[2:]
    if _uses_strength(words):
        return True
    words = [word for word in words if word not in _FILLERS]
    if not words:
        return False
    if words[0] in ("participate", "engage") and parts.criterion is None and "by" not in words:
        return False
    timed = parts.criterion is not None and _is_timed(parts.criterion.text)
    return _names_act(words, timed=timed)


def _is_timed(criterion: str) -> bool:
    """Whether a criterion counts or times something, and is more than a share ("80%", "4 of 5")."""
    if _TIMED.search(criterion):
        return True
    shares = [
        found.span() for found in (*quantity.percent.finditer(criterion), *quantity.ratio.finditer(criterion))
    ]
    return any(
        not any(start <= found.start() < end for start, end in shares)
        for found in quantity.figure.finditer(criterion)
    )


def _uses_strength(words: list[str]) -> bool:
    """ "Build on her love of songs to recite her facts": the means comes first, the act after "to"."""
    if words[:1] == [] or words[0] not in _MEANS or "to" not in words:
        return False
    after = words.index("to") + 1
    return not OBSERVABLE_VERBS.isdisjoint(words[after : after + 3])


def _names_act(words: list[str], *, timed: bool) -> bool:
    verb, rest = words[0], words[1:]
    near = rest[:5]
    if verb in CHANGE_VERBS | UNOBSERVABLE_VERBS and rest[:1] == ["ability"] and rest[1:]:
        verb, rest = rest[1], rest[2:]  # "increase her ability to follow directions"
        near = rest[:5]
    if "by" in rest and any(word.endswith("ing") for word in rest[rest.index("by") + 1 :][:4]):
        return True
    if "_".join(words[:2]) in _VAGUE_PAIRS:
        return False
    if verb in UNOBSERVABLE_VERBS or not _INNER_VERBS.isdisjoint(rest[:2]):
        return False
    valued = not VALUE_WORDS.isdisjoint(near)
    if (valued and "being" in near) or (verb in _MOVING and not BARE_AREAS.isdisjoint(rest)):
        return False
    if verb in ("stop", "quit") and rest[:1] == ["being"]:
        return False
    if verb in CHANGE_VERBS | _MOVING | UNOBSERVABLE_VERBS and not _SCORES.isdisjoint(near):
        return False  # a score or a level is no act
    if verb in CHANGE_VERBS:
        counted = timed or _is_counted(near) or BARE_AREAS.isdisjoint(near)
        return not valued and (counted if rest else timed)
    if verb == "be":
        return rest[:1] != [] and (
            rest[0] in _BEING or (rest[0].endswith("ed") and rest[0] not in VALUE_WORDS)
        )
    if verb in SHOWING_VERBS:
        return not valued and (timed or BARE_AREAS.isdisjoint(near))
    if verb in BARE_AREAS and len(words) < 5 and verb not in USING_VERBS:
        return False
    return not valued or BARE_CONDUCT.isdisjoint(near)


def _is_counted(words: list[str]) -> bool:
    return any(word in _COUNTED or (word.endswith("ing") and word not in BARE_AREAS) for word in words[:3])


_VAGUE_PAIRS = words_of(
    """
        get_along do_better do_well work_on pay_attention make_progress take_responsibility
        take_ownership be_more be_less act_out show_improvement show_growth show_progress stay_positive
        have_fun make_improvement make_gains make_growth work_toward work_towards do_his do_her do_their
    """
)
_INNER_VERBS = words_of(
    "feel understand know learn believe value enjoy appreciate comprehend think improve respect become want"
)
_MEANS = words_of("build use draw apply bring carry lean rely utilize")
_SCORES = words_of("score scores level levels lexile percentile equivalent")
_MOVING = words_of("raise move go advance climb rise")
_BEING = words_of("where put made done understood on in at seated present engaged out heard")
_FILLERS = words_of(
    """
        independently consistently regularly also more effectively accurately correctly to able and will
        i she he they his her their not no longer would like
    """
)
_COUNTED = words_of(
    "instances number frequency occurrences times words incidents rate minutes seconds duration percentage"
)
