"""Label the pieces of a goal and join neighbours of one role.

A piece that nothing explains belongs to the piece before it, so that "in 6 of 7 lessons with her class" and
"given a word bank in Korean and English" stay whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.checks.goal_chunks import Chunk, Piece, Role
from assistant.checks.goal_condition import permission
from assistant.checks.goal_roles import role_of
from assistant.checks.goal_tokens import trim
from assistant.checks.goal_words import GOAL_VERBS, OBSERVABLE_VERBS
from assistant.checks.wording import words_of


def label(text: str, pieces: Iterable[Piece], *, front: bool) -> list[Chunk]:
    """The chunks of one stretch of a goal, in order, each with its role.

    Args:
        text: The text the pieces point into.
        pieces: The pieces of one stretch, in order.
        front: True for what stands before the learner, where any phrase is a condition unless it says
            otherwise.
    """
    chunks: list[Chunk] = []
    for piece in pieces:
        role = role_of(text, piece, chunks, front=front) or _neutral_role(text, piece, chunks, front=front)
        if role is None:
            continue
        if piece.cue == "resume" and chunks and chunks[-1].role == "occasion":
            _make_act(chunks)
        if chunks and chunks[-1].role == role and not _begins_clause(text, piece, chunks[-1]):
            chunks[-1] = Chunk(chunks[-1].start, piece.end, role)
        else:
            chunks.append(Chunk(piece.start, piece.end, role))
    return [Chunk(*_trimmed(text, chunk), chunk.role) for chunk in chunks]


def _begins_clause(text: str, piece: Piece, before: Chunk) -> bool:
    """ "look both ways before crossing *when walking with staff*": the second occasion is the firmer."""
    return before.role == "occasion" and piece.cue in _CLAUSES and TIMED.match(text, before.start) is not None


_CLAUSES = words_of("when whenever if while unless once")
# "before leaving the room": when the act is done, and no more than that
TIMED = re.compile(r"(?:before|after)\s{1,5}\w{1,20}ing\b", re.IGNORECASE)
_JOINERS = words_of(
    "that which including and or but & and/or as to will criteria y a an the of at for with in"
)
_PARTICLE = re.compile(r"\b(?:it|them|clock|log|sign|check)\s{1,3}in\Z", re.IGNORECASE)
_LONGEST_JOINER = max(map(len, _JOINERS))


def _trimmed(text: str, chunk: Chunk) -> tuple[int, int]:
    """Cut words that only joined this chunk to the next ("reads aloud and", "gets loud and will")."""
    start, end = trim(text, chunk.start, chunk.end)
    for _ in range(2):
        cut = end
        while cut > start and end - cut <= _LONGEST_JOINER and not text[cut - 1].isspace():
            cut -= 1
        joins = start < cut < end and text[cut:end].lower() in _JOINERS
        if not joins or _PARTICLE.search(text, start, end):
            break
        start, end = trim(text, start, cut)
    return start, end


def _neutral_role(text: str, piece: Piece, chunks: list[Chunk], *, front: bool) -> Role | None:
    if not chunks:
        if not front:
            return "act"
        return "condition" if _opens_condition(piece) and not _is_title(text, piece) else None
    last = chunks[-1].role
    before_closes = text[chunks[-1].end - 1] in ")]"
    if (
        piece.after == ";"
        and not front
        and last == "act"
        and not _resumes(piece)
        and ";" not in text[chunks[-1].start : chunks[-1].end]
    ):
        return "condition"  # "...; supervision only"
    if piece.after in (";", ",") and not front and permission.match(text, piece.start, piece.end):
        return "condition"
    if last == "baseline" and piece.numeric and piece.after and before_closes:
        return "criterion"  # "(now 31 words), 3 timed readings"
    if front:
        opens = last in ("deadline", "criterion") and piece.after == "," and len(piece.words) > 1
        return "condition" if opens and not piece.numeric else last
    if not any(chunk.role == "act" for chunk in chunks):
        return "act"
    if piece.after and last == "occasion" and _resumes(piece):
        _make_act(chunks)
        return "act"
    if piece.after and last == "criterion" and _resumes(piece):
        return "act"
    if piece.after and piece.cue and last in ("criterion", "deadline"):
        return "occasion"  # "..., 4 of 5 trials, with a peer"
    doing = piece.after == "," and not piece.cue and piece.words[0].endswith("ing")
    if doing and last in ("condition", "occasion") and piece.words[0].removesuffix("ing") in _VERB_STEMS:
        return "act"  # "with raised-line paper, keeping letters on the line"
    return last


def _opens_condition(piece: Piece) -> bool:
    """True for "Seated at a table", "As part of a group", "For tasks of 3 steps"."""
    if piece.cue:
        return piece.cue not in ("(", "to")
    first = piece.words[0]
    if first[0] == "[":  # "[With or without a word bank], ..."
        return first[1:].split(" ")[0] in _BRACKETED
    return first.endswith(("ing", "ed")) or first in _FRONT_PREPOSITIONS


def _is_title(text: str, piece: Piece) -> bool:
    """True for "Reading Comprehension - Student will ..."."""
    return not piece.cue and len(piece.words) <= 4 and bool(_TITLE_ENDS.match(text, piece.end))


_TITLE_ENDS = re.compile(r"\s*(?::|[-–—](?=\s))")
_VERB_STEMS = OBSERVABLE_VERBS | {verb.removesuffix("e") for verb in OBSERVABLE_VERBS}
_BRACKETED = words_of("with without given using in on at during when after")
_FRONT_PREPOSITIONS = words_of(
    """
        as under alongside beside near outside out next between among amid against beyond behind around
        despite regardless irrespective independently taken told read set first only even
        paired shown taught off onto into within facing about
    """
)


def _resumes(piece: Piece) -> bool:
    """True for ", and write down ...": another act of the same goal."""
    words = piece.words[1:] if piece.words[0] in ("and", "or", "then") else piece.words
    return bool(words) and words[0] in GOAL_VERBS


def _make_act(chunks: list[Chunk]) -> None:
    """An occasion between two acts is part of the act."""
    occasion = chunks.pop()
    if chunks and chunks[-1].role == "act":
        chunks[-1] = Chunk(chunks[-1].start, occasion.end, "act")
    else:
        chunks.append(Chunk(occasion.start, occasion.end, "act"))
