"""The parts of a measurable annual goal, each a span of the user's own text, and the parts it lacks."""

from __future__ import annotations

import re

from assistant.checks import goal_quantities as quantity
from assistant.checks.goal_chunks import Chunk, Role, cut
from assistant.checks.goal_kind import guess_kind
from assistant.checks.goal_label import label
from assistant.checks.goal_missing import missing_parts
from assistant.checks.goal_notes import Slots, take_notes
from assistant.checks.goal_split import GoalDraft, split_goals
from assistant.checks.goal_tokens import Token, trim
from assistant.checks.goal_words import CHANGE_VERBS
from assistant.checks.wording import words_of
from assistant.types import GoalParts, Span

__all__ = ["guess_kind", "parse_goals"]


def parse_goals(text: str) -> tuple[GoalParts, ...]:
    """Every goal of `text`, in order; at least one for any text with a word in it.

    The parts are those that make a goal measurable (knowledge_facts B8): the condition under which the
    student acts, the act, how well or how often (consistency included), by when, how it is measured, and
    the baseline it starts from. A part that is not in the text is None: nothing is guessed.

    Args:
        text: One or more goals, exactly as the user wrote them.
    """
    return tuple(_parts(text, draft) for draft in split_goals(text))


def _parts(text: str, draft: GoalDraft) -> GoalParts:
    front = label(text, cut(text, draft.front), front=True)
    body = label(text, cut(text, draft.body), front=False)
    condition = _condition(text, front, body)
    criterion = _best_criterion(text, [*body, *front])
    slots: Slots = {
        "act": _span(text, _whole_act(text, body, condition, criterion)),
        "condition": _span(text, condition),
        "deadline": _span(text, _first([*front, *body], "deadline")),
        "criterion": _span(text, criterion),
        "measurement": _span(text, _first([*body, *front], "measurement")),
        "baseline": _span(text, _first([*body, *front], "baseline")),
    }
    take_notes(text, draft.notes, slots)
    _share_figures(text, body, slots)
    start, end = _bounds(draft)
    return missing_parts(
        GoalParts(
            start=start,
            end=end,
            learner=_learner(text, draft.learner),
            condition=slots["condition"],
            behavior=slots["act"],
            criterion=slots["criterion"],
            timeframe=slots["deadline"],
            measurement=slots["measurement"],
            baseline=slots["baseline"],
        ),
        has_verb=draft.has_verb,
    )


def _learner(text: str, row: list[Token]) -> Span | None:
    if not row:
        return None
    end = row[-1].end
    if row[-1].low.endswith(("'ll", "’ll")):
        end -= 3
    elif row[-1].low.endswith(("'s", "’s")) and end - row[-1].start > 2:
        end -= 2  # "Ana's speech will be understood"
    return Span.of(text, row[0].start, end)


def _span(text: str, chunk: Chunk | None) -> Span | None:
    return Span.of(text, chunk.start, chunk.end) if chunk is not None and chunk.end > chunk.start else None


def _first(chunks: list[Chunk], *roles: Role) -> Chunk | None:
    return next((chunk for chunk in chunks if chunk.role in roles and chunk.end > chunk.start), None)


def _condition(text: str, front: list[Chunk], body: list[Chunk]) -> Chunk | None:
    """What is given first, then a clause ("when ..."), then a place ("in class")."""
    stated = _first(front, "condition", "occasion")
    if stated is not None:
        return stated
    found = [chunk for chunk in body if chunk.role in ("condition", "occasion") and chunk.end > chunk.start]
    if not found:
        return None
    best = min(found, key=lambda chunk: _firmness(text, chunk))
    first = last = body.index(best)
    while last + 1 < len(body) and body[last + 1].role in ("condition", "occasion"):
        last += 1
    while first > 0 and body[first - 1].role == "occasion" and not _CLAUSE.match(text, body[first - 1].start):
        first -= 1  # "at recess with a hand signal"
    return Chunk(body[first].start, body[last].end, "condition")


def _firmness(text: str, chunk: Chunk) -> int:
    if chunk.role == "condition":
        return 0
    if _TIMED.match(text, chunk.start):
        return 2
    return 1 if _CLAUSE.match(text, chunk.start) else 3


_CLAUSE = re.compile(
    r"(?:when|whenever|if|while|unless|as|once|wherever|each|every|any|after|before|without)\b|w/o",
    re.IGNORECASE,
)
# "before leaving the room": when the act is done, and no more than that
_TIMED = re.compile(r"(?:before|after)\s{1,5}\w{1,20}ing\b", re.IGNORECASE)


def _whole_act(
    text: str, body: list[Chunk], condition: Chunk | None, criterion: Chunk | None
) -> Chunk | None:
    """The act with what belongs to it."""
    act = _first(body, "act")
    if act is None:
        return None
    end = act.end
    settled = condition is not None and condition.start < act.start
    stop = condition.start if condition is not None else -1
    after = body[body.index(act) + 1 :]
    for chunk in after:
        if chunk == criterion or (not settled and chunk.start == stop) or not _joins_act(text, chunk, criterion, settled=settled):
            break
        end = chunk.end
    # "meet the counselor two or more times and ask for help": both are to be done
    end = max([end, *(chunk.end for chunk in after if chunk.role == "act" and _AND.match(text, chunk.start))])
    able = _ABLE.match(text, act.start, end)
    return Chunk(able.end() if able else act.start, end, "act")


def _joins_act(text: str, chunk: Chunk, criterion: Chunk | None, *, settled: bool) -> bool:
    """Whether a piece after the act belongs to it, and is neither its condition nor how well it is done."""
    if chunk.role == "condition":
        return settled and _WITH.match(text, chunk.start) is not None
    if chunk.role == "criterion":
        return criterion is not None and chunk.start < criterion.start and not _fluent(text, chunk)
    return chunk.role in ("act", "occasion")


_WITH = re.compile(r"(?:with|w/|using|holding|wearing|when|if|whenever)\b", re.IGNORECASE)
_AND = re.compile(r"(?:and|then|&)\s", re.IGNORECASE)
# "will, by spring, be able to swallow"
_ABLE = re.compile(r"be\s{1,5}able\s{1,5}to\s{1,5}", re.IGNORECASE)


def _fluent(text: str, chunk: Chunk) -> bool:
    return _accurate(text, chunk) or bool(quantity.fluency.search(text, chunk.start, chunk.end))


def _best_criterion(text: str, chunks: list[Chunk]) -> Chunk | None:
    """Of several, the one with a percentage or ratio, then the longest."""
    found = [chunk for chunk in _bridged(text, chunks) if chunk.role == "criterion" and chunk.end > chunk.start]
    return max(found, key=lambda chunk: (_accurate(text, chunk), chunk.end - chunk.start)) if found else None


def _bridged(text: str, chunks: list[Chunk]) -> list[Chunk]:
    """A criterion with the baseline in parentheses inside it: "95 words (now 71) with no more than 4 errors"."""
    joined: list[Chunk] = []
    for chunk in chunks:
        if (
            chunk.role == "criterion"
            and len(joined) > 1
            and (joined[-2].role, joined[-1].role) == ("criterion", "baseline")
            and joined[-2].end < joined[-1].start < joined[-1].end < chunk.start
            and text[joined[-1].start - 1] in "(["
            and _WITH.match(text, chunk.start)
        ):
            joined[-2:] = [Chunk(joined[-2].start, chunk.end, "criterion")]
        else:
            joined.append(chunk)
    return joined


def _accurate(text: str, chunk: Chunk) -> bool:
    return bool(
        quantity.percent.search(text, chunk.start, chunk.end)
        or quantity.ratio.search(text, chunk.start, chunk.end)
    )


_NO_INCIDENT = re.compile(
    r"\w+\s{1,5}((?:zero|no|0|fewer\s{1,5}than|less\s{1,5}than|no\s{1,5}more\s{1,5}than|at\s{1,5}most)\s{1,5}(?:\S+\s{1,5}){0,3}"
    r"(?:incidents?|instances?|episodes?|referrals?|outbursts?|absences?|tardies|falls?|accidents?|suspensions?)\b)",
    re.IGNORECASE,
)
_BARE_VERB = re.compile(r"\w+(?:\s{1,5}and\s{1,5}\w+)?")
_EMPTY_VERBS = words_of("have get earn be receive reach hit achieve attain score")


def _share_figures(text: str, body: list[Chunk], slots: Slots) -> None:
    """Let act and criterion share words where the goal has no separate act or no separate criterion."""
    act = slots["act"]
    if act is None:
        return
    if act.text.lower() in CHANGE_VERBS or act.text.lower() in ("move", "go", "progress", "advance"):
        # "Go from the 2.1 to the 3.0 grade equivalent": the change itself is the act.
        end = act.end
        for chunk in body[1:]:
            if chunk.role not in ("baseline", "criterion"):
                break
            end = chunk.end
        slots["act"] = act = Span.of(text, act.start, end)
    elif slots["criterion"] is not None and (count := _NO_INCIDENT.match(act.text)):
        # "have zero incidents of aggression over 4 weeks"
        start = act.start + count.start(1)
        if not text[act.end : slots["criterion"].start].strip(" ,"):
            slots["criterion"] = Span.of(text, start, slots["criterion"].end)
    elif act.text.lower() in _EMPTY_VERBS and len(body) > 1 and body[1].role == "criterion":
        # "Have no more than 2 absences": the verb says nothing without its figure.
        slots["act"] = Span.of(text, act.start, body[1].end)
    follows = next((chunk for chunk in body if chunk.start >= act.end), None)
    counts = follows is not None and follows.role == "criterion" and _BARE_VERB.fullmatch(act.text)
    named = quantity.named.match(text, follows.start, follows.end) if follows is not None and counts else None
    if named:
        slots["act"] = Span.of(text, act.start, named.end())  # "name 48 letter sounds in one minute"
    if slots["criterion"] is None:
        # A goal without an accuracy may count what is done: "interview five bakers".
        counted = quantity.counted_object.search(text, act.start, act.end)
        if counted:
            stop = _AFTER_COUNT.search(text, counted.end(), act.end)
            start, end = trim(text, counted.start(), stop.start() if stop else act.end)
            slots["criterion"] = Span.of(text, start, end)


_AFTER_COUNT = re.compile(r",|\s(?:and|or|with|at|in|about|to|from|for|that|who|when|by|on)\s", re.IGNORECASE)


def _bounds(draft: GoalDraft) -> tuple[int, int]:
    rows = [row for row in (draft.front, draft.learner, draft.body) if row]
    return min(row[0].start for row in rows), max(row[-1].end for row in rows)
