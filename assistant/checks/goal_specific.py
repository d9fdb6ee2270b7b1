"""Tell an act anyone could see ("raise his hand") from the name of an area ("improve social skills").

The verbs follow knowledge_facts B6; which objects make even a clear verb vague is in the table at the end.
"""

from __future__ import annotations

import re
from itertools import takewhile

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
from assistant.types import GoalParts

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# "10 minutes of attention" can be timed and "3 comments per class" counted, whatever the noun.
_TIMED = re.compile(
    r"\b(?:minutes?|mins?|seconds?|secs?|hours?|times|wpm|wcpm|cws|words|comments|per|each)\b", re.IGNORECASE
)
_SHOWN_BY_DOING = re.compile(
    r"as\s+(?:evidenced|shown|demonstrated|indicated)\s+by\s+\w+ing\b", re.IGNORECASE
)


def is_specific(parts: GoalParts) -> bool:
    """True when the act can be seen or heard, and is more than the name of an area."""
    if parts.behavior is None:
        return False
    if parts.measurement is not None and _SHOWN_BY_DOING.match(parts.measurement.text):
        return True
    found = [word.group().lower() for word in _WORD.finditer(parts.behavior.text)]
    words = [MISSPELT.get(word, word) for word in found]
    if "will" in words[1:-1]:  # "Number sense will improve": as "improve number sense"
        at = words.index("will")
        words = [words[at + 1], *words[:at], *words[at + 2 :]]
    if words and words[0].removesuffix("d") in CHANGED:
        words[0] = words[0].removesuffix("d")
    if words[1:2] in (["to"], ["and"]) and words[0] in ("start", "begin", "continue", "learn"):
        words = words[2:]
    if _uses_strength(words):
        return True
    words = [word for word in words if word not in _FILLERS]
    if not words:
        return False
    if parts.criterion is None and (_is_only_better(found) or _LIKE_OTHERS.search(parts.behavior.text)):
        return False
    if words[0] in _NEED_A_FIGURE and parts.criterion is None and "by" not in words and not _is_heard(words):
        return False
    if words[0] in _GENERAL_ACTS and not _HOW.search(parts.behavior.text):
        return False
    if "fluency" in words and parts.criterion is not None and _PER_MINUTE.search(parts.criterion.text):
        return True  # "improve reading fluency to 85 wcpm": words read aloud in a minute are counted
    timed = parts.criterion is not None and _is_timed(parts.criterion.text)
    return _names_act(words, timed=timed)


_PER_MINUTE = re.compile(r"\b(?:wc?pm|cwpm|words?\s(?:\w+\s)?(?:per|a|each)\sminute)\b", re.IGNORECASE)


def _is_only_better(words: list[str]) -> bool:
    """ "write better", "play more appropriately with others": better than what, nobody can see."""
    better = words[1:2] != [] and words[1] in _BETTER
    return better or (words[1:2] in (["more"], ["less"]) and words[2:3] != [] and words[2].endswith("ly"))


# "read like the other kids": how well nobody said.
_LIKE_OTHERS = re.compile(
    r"\b(?:like|as\s+well\s+as|as\s+good\s+as)\s+(?:(?:the|his|her|their)\s+)?(?:(?:other|rest\s+of\s+the)\s+)?"
    r"(?:kids|children|students|peers|classmates|class|others|everyone)\b",
    re.IGNORECASE,
)
_BETTER = words_of("better harder neater nicer faster kinder well nicely properly appropriately maturely")
# "participate in class", "stop guessing at words": seen only if it is counted.
_NEED_A_FIGURE = words_of("participate engage stop quit")
# "communicate wants and needs" can be anything; "communicate by pointing" cannot.
_GENERAL_ACTS = words_of("communicate advocate self-advocate express cope problem")
_HOW = re.compile(
    r"\b(?:by|using|through|with\s+(?:a|an|his|her|their|the)|in\s+\w+-word)\b|\d|[\"“]", re.IGNORECASE
)


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
    if (verb not in OBSERVABLE_VERBS or verb in SHOWING_VERBS) and "ability" in rest[:2] and rest[2:]:
        at = rest.index("ability")  # "demonstrate the ability to count"
        verb, rest = rest[at + 1], rest[at + 2 :]
    if "by" in rest and any(word.endswith("ing") for word in rest[rest.index("by") + 1 :][:4]):
        return True
    if "_".join(words[:2]) in _VAGUE_PAIRS:
        return False
    if verb in _SOFT and (timed or not _SEEN_OBJECTS.isdisjoint(rest[:5])):
        return True  # "listen for 10 minutes", "recognize her name"
    if verb == "build" and not _BUILT.isdisjoint(takewhile(lambda word: word not in _LINKS, rest[:5])):
        return True  # a tower, not stamina and not "trust with words"
    if verb in CHANGE_VERBS and "on-task" in rest[:2]:
        return True
    if verb == "improve" and timed and not _CLOCKED.isdisjoint(rest[:3]):
        return True  # "improve time on task from 4 to 12 minutes"
    if verb in UNOBSERVABLE_VERBS or not _INNER_VERBS.isdisjoint(rest[:2]):
        return False
    return not _is_vague(verb, rest) and _shows(verb, rest, timed=timed)


def _is_vague(verb: str, rest: list[str]) -> bool:
    """Whether the object makes even a clear verb vague: "make good choices", "raise her score"."""
    near = rest[:5]
    if not _VAGUE_OBJECTS.get(verb, frozenset()).isdisjoint(near):
        return True
    if "being" in near and not VALUE_WORDS.isdisjoint(near):
        return True
    if verb in _MOVING and not BARE_AREAS.isdisjoint(rest):
        return True
    return (verb in CHANGE_VERBS or verb in _MOVING) and not _SCORES.isdisjoint(near)


def _shows(verb: str, rest: list[str], *, timed: bool) -> bool:
    near = rest[:5]
    valued = not VALUE_WORDS.isdisjoint(near)
    if verb in CHANGE_VERBS:
        counted = timed or _is_counted(near) or BARE_AREAS.isdisjoint(near)
        return not valued and (counted if rest else timed)
    if verb == "be":
        return rest[:1] != [] and _is_seen_state(rest[0])
    if verb in SHOWING_VERBS:
        return not valued and (timed or BARE_AREAS.isdisjoint(near))
    if verb in BARE_AREAS and len(rest) < 4 and verb not in USING_VERBS:
        return False
    return not valued or BARE_CONDUCT.isdisjoint(near)


def _is_counted(words: list[str]) -> bool:
    return any(word in _COUNTED or (word.endswith("ing") and word not in BARE_AREAS) for word in words[:3])


def _is_seen_state(word: str) -> bool:
    """ "be seated", "be looking at": not "be motivated"."""
    if word.endswith("ing"):
        return word[:-3] in OBSERVABLE_VERBS or word[:-3] + "e" in OBSERVABLE_VERBS
    return word in _BEING or (word.endswith("ed") and word not in VALUE_WORDS and word not in _INNER_STATES)


def _is_heard(words: list[str]) -> bool:
    """ "stop calling out": seen or heard without a count; "stop seeking attention" is not."""
    ended = words[1] if words[0] in ("stop", "quit") and words[1:] else ""
    seen = ended.endswith("ing") and _is_seen_state(ended)
    return (seen or ended in _OUTBURSTS) and BARE_AREAS.isdisjoint(words)


_OUTBURSTS = words_of("shouting yelling hitting swearing spitting crying screaming blurting running cursing")
_INNER_STATES = words_of("prepared engaged motivated interested involved excited focused loved accepted")
_SOFT = words_of("recognize tolerate listen focus attend explore")
_BUILT = words_of(
    "tower towers bridge structure house birdhouse shelf model puzzle blocks lego sentence sentences words"
)
_LINKS = words_of("on upon with of from by to for in through")
_CLOCKED = words_of("time attendance rate speed distance number length")
_SEEN_OBJECTS = words_of("words word letters letter name numbers number sounds coins shapes story signs")
_VAGUE_OBJECTS = {
    verb: words_of(objects)
    for verb, objects in {
        "follow": "rules expectations",
        "make": "choices decisions friends",
        "use": "judgment judgement sense",
        "meet": "expectations standards requirements",
        "put": "effort",
        "take": "pride ownership responsibility initiative",
        "accept": "responsibility",
        "stay": "focused calm positive engaged motivated organized",
        "act": "age maturely",
        "work": "potential harder",
        "do": "best better well",
        "get": "better good along ahead",
        "love": "school reading math learning",
        "have": "friend friends",
    }.items()
}
_VAGUE_PAIRS = words_of(
    """
        get_along do_better do_well work_on pay_attention make_progress take_responsibility
        take_ownership be_more be_less show_improvement show_growth show_progress stay_positive
        have_fun stay_out make_improvement make_gains make_growth work_toward work_towards
        do_his do_her do_their
    """
)
_INNER_VERBS = words_of(
    "feel understand know learn believe value enjoy appreciate comprehend think improve respect become want"
)
_MEANS = words_of("build use draw apply bring carry lean rely utilize")
_SCORES = words_of("score scores level levels lexile percentile equivalent")
_MOVING = words_of("raise move go advance climb rise")
_BEING = words_of("where put made done understood on in at seated present out heard tardy late absent")
_FILLERS = words_of(
    """
        independently consistently regularly also more effectively accurately correctly to able and will
        i she he they his her their not no longer would like
    """
)
_COUNTED = words_of(
    "instances number frequency occurrences times words incidents rate minutes seconds duration percentage"
)
