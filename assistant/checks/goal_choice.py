"""Choose, of the pieces of one goal, its condition, its act and its criterion."""

from __future__ import annotations

import re

from assistant.checks import goal_quantities as quantity
from assistant.checks.goal_chunks import Chunk, Role
from assistant.checks.goal_label import TIMED


def first_of(chunks: list[Chunk], *roles: Role) -> Chunk | None:
    return next((chunk for chunk in chunks if chunk.role in roles and chunk.end > chunk.start), None)


def condition_of(text: str, front: list[Chunk], body: list[Chunk]) -> Chunk | None:
    """What is given first, then a clause ("when ..."), then a place ("in class")."""
    stated = first_of(front, "condition", "occasion")
    if stated is not None:
        return stated
    found = [chunk for chunk in body if chunk.role in ("condition", "occasion") and chunk.end > chunk.start]
    if not found:
        return None
    clauses = [chunk for chunk in found if _CLAUSE.match(text, chunk.start)]
    # "when upset" is firmer than "across all settings" behind it
    firm = [chunk for chunk in found if not (clauses and _EVERYWHERE.match(text, chunk.start))]
    best = min(firm, key=lambda chunk: _firmness(text, chunk))
    first = last = body.index(best)
    while last + 1 < len(body) and _goes_with(text, body[last + 1]):
        last += 1
    while first > 0 and body[first - 1].role == "occasion" and not _CLAUSE.match(text, body[first - 1].start):
        first -= 1  # "at recess with a hand signal"
    return Chunk(body[first].start, body[last].end, "condition")


def _goes_with(text: str, chunk: Chunk) -> bool:
    """ "with a pass at recess", but "in response to frustration" does not take in "before yelling"."""
    return chunk.role == "condition" or (chunk.role == "occasion" and not TIMED.match(text, chunk.start))


def _firmness(text: str, chunk: Chunk) -> int:
    if chunk.role == "condition":
        return 0
    if TIMED.match(text, chunk.start):
        return 2
    if _LEFT_OUT.match(text, chunk.start):
        return 3
    return 1 if _CLAUSE.match(text, chunk.start) else 3


_EVERYWHERE = re.compile(r"(?:across|throughout|in\s{1,5}all)\s", re.IGNORECASE)
_LEFT_OUT = re.compile(r"without\b|w/o", re.IGNORECASE)  # no firmer than "on a laptop" before it
_CLAUSE = re.compile(
    r"(?:when|whenever|if|while|unless|as|once|wherever|each|every|any|after|before|without)\b|w/o",
    re.IGNORECASE,
)


def open_with_help(text: str, front: list[Chunk], body: list[Chunk]) -> list[Chunk]:
    """The pieces of `body`; where another phrase is the condition, how much help opens the criterion.

    "Given a model, Ana will sort coins *with minimal prompts* in 8 of 10 trials."
    """
    conditions = sum(chunk.role in ("condition", "occasion") for chunk in (*front, *body))
    joined: list[Chunk] = []
    for chunk in body:
        if chunk.role == "criterion" and joined and conditions > 1 and _tells_help(text, joined[-1], chunk):
            joined[-1] = Chunk(joined[-1].start, chunk.end, "criterion")
        else:
            joined.append(chunk)
    return joined


def _tells_help(text: str, chunk: Chunk, criterion: Chunk) -> bool:
    close = criterion.start - chunk.end < 2  # and no comma between
    if chunk.role not in ("condition", "occasion") or not close or not _accurate(text, criterion):
        return False
    return _HELPED.fullmatch(text, chunk.start, chunk.end) is not None


_HELPED = re.compile(
    r"(?:with|w/|without|w/o)\s{0,5}(?:[\w-]{1,20}\s{1,5}){0,4}"
    r"(?:prompt(?:s|ing)?|cue(?:s|ing)?|reminders?|help|assist(?:ance)?|redirections?)",
    re.IGNORECASE,
)


def act_of(text: str, body: list[Chunk], condition: Chunk | None, criterion: Chunk | None) -> Chunk | None:
    """The act with what belongs to it."""
    act = first_of(body, "act")
    if act is None:
        return None
    end = act.end
    settled = condition is not None and condition.start < act.start
    stop = condition.start if condition is not None else -1
    after = body[body.index(act) + 1 :]
    for chunk in after:
        ends = chunk == criterion or (not settled and chunk.start == stop)
        if ends or not _joins_act(text, chunk, criterion, settled=settled):
            break
        end = chunk.end
    # "meet the counselor two or more times and ask for help": both are to be done
    limit = stop if not settled and stop >= 0 else len(text)
    more = (chunk for chunk in after if chunk.role == "act" and chunk.start < limit)
    end = max([end, *(chunk.end for chunk in more if _AND.match(text, chunk.start))])
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


def criterion_of(text: str, chunks: list[Chunk]) -> Chunk | None:
    """Of several, the one with a percentage or ratio, then the longest."""
    stated = _bridged(text, chunks)
    found = [chunk for chunk in stated if chunk.role == "criterion" and chunk.end > chunk.start]
    if not found:
        return None
    shares = any(quantity.percent.search(text, chunk.start, chunk.end) for chunk in found)
    how_well = [chunk for chunk in found if not (shares and _is_object(text, chunk, chunks))] or found
    return max(how_well, key=lambda chunk: (_accurate(text, chunk), chunk.end - chunk.start))


def _is_object(text: str, chunk: Chunk, chunks: list[Chunk]) -> bool:
    """Of "identify 4 of 5 emotions, 80% over 3 sessions" the first figure: what is done, not how well."""
    at = chunks.index(chunk) if chunk in chunks else 0
    before = chunks[at - 1] if at else None
    if before is None or before.role != "act":
        return False
    alone = " " not in text[before.start : before.end].strip()
    return alone and quantity.ratio.match(text, chunk.start, chunk.end) is not None


def _bridged(text: str, chunks: list[Chunk]) -> list[Chunk]:
    """A criterion around a baseline: "95 words (now 71) with no more than 4 errors"."""
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
