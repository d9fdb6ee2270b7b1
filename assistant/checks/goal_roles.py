"""Say what a piece of a goal is for: act, condition, criterion, deadline, measurement or baseline."""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.checks import goal_quantities as quantity
from assistant.checks.goal_chunks import Piece, Role
from assistant.checks.goal_deadlines import is_deadline
from assistant.checks.goal_words import (
    ADULTS,
    CHANGE_VERBS,
    HOW_WELL,
    MATERIALS,
    OWN_MEANS,
    SETTINGS,
    SOURCES,
    SUPPORTS,
    TOOLS,
    UNOBSERVABLE_VERBS,
)
from assistant.checks.wording import words_of


class Chunk(NamedTuple):
    """One stretch of a goal and its part in it; `[start, end)` are positions in the user's text.

    An "occasion" (when ..., in class) is the condition unless the goal names a firmer one.
    """

    start: int
    end: int
    role: Role


_CONDITION_CUES = words_of(
    "given during throughout upon provided once through via following unless despite wearing holding"
)
_OCCASION_CUES = words_of("when whenever if after before while without w/o")
_PLACE_CUES = words_of("in at on from")
_CRITERION_CUES = words_of(
    "in on at across over for within throughout to during per quantity reaching by criterion following"
)
_BEFORE_NOW = words_of("pretest pre-test baseline fall currently now")
_HELP_UNITS = words_of(
    "prompt prompts cue cues reminder reminders redirection redirections error errors mistake mistakes"
)
_CHOICES = words_of("choices choice options pictures cards objects items answers sources places list")
_STARTING_LEVEL = words_of(
    """
        baseline present currently current now boy fall winter spring plop plaafp presently from last september
        october january was bl pre pretest pre-test up down previously
    """
)


def role_of(text: str, piece: Piece, chunks: list[Chunk], *, front: bool) -> Role | None:
    """What a piece is for, by its cue and its figures; None when nothing in it says.

    Args:
        text: The text the piece points into.
        piece: The piece to label.
        chunks: What stands before it, already labelled.
        front: True for what stands before the learner.
    """
    stated = _stated_role(text, piece, front=front)
    if stated is not None:
        return stated
    before = chunks[-1] if chunks else None
    if _is_baseline(text, piece, before):
        return "baseline"
    if before is not None:
        continued = _continued_role(text, piece, before, front=front)
        if continued is not None:
            return continued
    if is_deadline(text, piece):
        return "deadline"
    if _is_measurement(text, piece, chunks, front=front):
        return "measurement"
    if _is_criterion(text, piece, before, front=front):
        return "criterion"
    if before is not None and _completes_verb(text, piece, before, front=front):
        return "act"
    return _condition(piece, front=front)


def _stated_role(text: str, piece: Piece, *, front: bool) -> Role | None:
    """The role a piece states itself, whatever stands before it."""
    cue, words = piece.cue, piece.words
    if cue == "(":
        return _parenthesis_role(text, piece)
    if cue in ("measure", "criterion"):
        return "measurement" if cue == "measure" else "criterion"
    by_doing = cue == "by" and words[1:2] != [] and words[1].endswith("ing") and words[1] not in _SEASONS
    if cue in ("instead", "resume") or (by_doing and not front):
        return "act"  # "by adding one comment": how the act is done
    if by_doing:
        return "condition"
    return "baseline" if cue == "baseline" else None


def _continued_role(text: str, piece: Piece, before: Chunk, *, front: bool) -> Role | None:
    """The role of what stands before a piece, where the piece only goes on with it."""
    if before.role == "baseline" and _continues_baseline(text, piece, before, front=front):
        return "baseline"
    if before.role == "deadline" and piece.cue in ("on", "in", "of") and not piece.after:
        if quantity.date.search(text, piece.start, piece.end):
            return "deadline"  # "by her birthday on 8/30"
    elif front and piece.cue in _PLACE_CUES and not piece.after:
        return None if quantity.firm_date.search(text, piece.start, piece.end) else before.role
    on_assessment = piece.cue == "on" and not _ASSESSMENTS.isdisjoint(piece.words)
    if before.role == "criterion" and on_assessment and quantity.goes_on.match(text, piece.end):
        return "criterion"  # "12 of 15 points on the class rubric for 3 quizzes"
    if before.role == "criterion" and piece.cue == "during" and piece.words[1:2] in (["each"], ["every"]):
        return "criterion"
    return None


def _completes_verb(text: str, piece: Piece, before: Chunk, *, front: bool) -> bool:
    """ "Walk in the hallway": a verb alone needs its place."""
    alone = before.role == "act" and " " not in text[before.start : before.end]
    if alone and piece.cue in ("when", "if"):
        return text[before.start : before.end].strip().lower() in _TELLING
    return alone and not front and piece.cue in _PLACE_CUES


# "identify when she is upset": what is told, and no condition
_TELLING = words_of("identify recognize know tell state explain notice decide determine describe say express")


def _parenthesis_role(text: str, piece: Piece) -> Role | None:
    inside = piece.words[1:-1]
    if not inside:
        return None
    start, end = piece.start, piece.end
    dated = quantity.date.search(text, start, end)
    if inside[0] in ("measured", "as", "per", "data", "source"):
        return "measurement"
    if inside[0] in ("by", "due") and dated:
        return "deadline"
    if not piece.numeric:
        return "measurement" if not _RECORDS.isdisjoint(inside) else None
    if not _STARTING_LEVEL.isdisjoint(inside[:3]) or not _BEFORE_NOW.isdisjoint(inside):
        return "baseline"
    return "baseline" if dated and not _only_dates(text, piece) else None


def _only_dates(text: str, piece: Piece) -> bool:
    """Whether the figures of a piece are dates: "(8/19/26)", not "(91% on 1/6/27)"."""
    dates = [found.span() for found in quantity.date.finditer(text, piece.start, piece.end)]
    return all(
        any(start <= found.start() < end for start, end in dates)
        for found in quantity.number.finditer(text, piece.start, piece.end)
    )


def _is_baseline(text: str, piece: Piece, before: Chunk | None) -> bool:
    """ "from RIT 188 to ...", ", from 40%", but not "from 6 feet away" or "from 3 choices"."""
    start, end, words = piece.start, piece.end, piece.words
    if words[0] in ("improving", "increasing", "decreasing") and "from" in words:
        return True
    if piece.cue != "from" or not piece.numeric or not _CHOICES.isdisjoint(words):
        return False
    steady = before is not None and before.role == "act" and not _changes(text, before)
    if (
        not (steady and not _has_unit(text, piece))
        and quantity.raised_to.match(text, end)
        and (quantity.near_number.match(text, start, end) or quantity.level.search(text, start, end))
    ):
        return True
    if not quantity.from_number.match(text, start, end):
        return False
    if before is None or before.role != "act" or piece.after or _has_share(text, piece):
        return _DISTANCES.isdisjoint(words)
    return _changes(text, before) or (_DISTANCES.isdisjoint(words) and MATERIALS.isdisjoint(words))


def _has_unit(text: str, piece: Piece) -> bool:
    """Whether "from 3 sentences to 5" says what is counted, as "count from 1 to 20" does not."""
    return _has_share(text, piece) or bool(
        quantity.rate.search(text, piece.start, piece.end)
        or quantity.counted.search(text, piece.start, piece.end + 60)
    )


_DISTANCES = words_of("feet ft foot yards yard meters inches steps away")


def _is_measurement(text: str, piece: Piece, chunks: list[Chunk], *, front: bool) -> bool:
    """ "by teacher log", "on Acadience NWF", "using a rubric" after the figure it belongs to."""
    cue, words = piece.cue, piece.words
    if cue in ("by", "per", "via", "through") and not SOURCES.isdisjoint(words):
        return True
    if cue == "per" and not piece.numeric:
        return True
    if piece.after == "," and not (cue or front or piece.numeric) and not SOURCES.isdisjoint(words[-2:]):
        return chunks != [] and chunks[-1].role != "condition"  # ", parent and school log"
    if front or piece.numeric or all(chunk.role in ("act", "condition", "occasion") for chunk in chunks):
        return False
    if cue not in ("on", "using", "by", "from", "with", "in") or quantity.goes_on.match(text, piece.end):
        return False
    if cue in ("using", "with") and not _KEPT_BY.isdisjoint(words):
        return not SOURCES.isdisjoint(words)
    sources = _RECORDS if cue in ("using", "with", "in") else _ASSESSMENTS
    return not sources.isdisjoint(words) or (
        cue == "on" and _ACRONYM.search(text, piece.start, piece.end) is not None
    )


_RECORDS = words_of(
    "rubric rubrics probe probes data observation observations records log logs assessment assessments tally tallies"
)
_ASSESSMENTS = _RECORDS | words_of(
    """
        timing timings check checks test tests survey inventory screener screening benchmark measure
        measures checklist list lists quiz quizzes exam exams scale profile acadience dibels aimsweb
        aimswebplus map nwea i-ready iready star easycbm fastbridge wida brigance gradebook report
        reports card
    """
)
_KEPT_BY = ADULTS | words_of("teacher-made staff-made classroom-based")
_ACRONYM = re.compile(r"\b[A-Z]{3,6}(?:-\d)?\b")


def _continues_baseline(text: str, piece: Piece, before: Chunk, *, front: bool) -> bool:
    """ "Up from 52 wcpm on 10/2/2026", "BOY = 33 wcpm, 81% acc.", "currently at 30%"."""
    stated = quantity.number.search(text, before.start, before.end) or quantity.level.search(
        text, before.start, before.end
    )
    if not (front or piece.after or stated):
        return True
    if piece.cue in ("on", "in", "at", "during"):
        return bool(quantity.date.search(text, piece.start, piece.end)) or not _is_criterion(
            text, piece, before, front=front
        )
    if piece.cue == "quantity" and piece.after:
        return text[before.start : before.start + 3].lower() in ("boy", "bas", "plo", "pla", "cur")
    return not piece.cue


def _is_criterion(text: str, piece: Piece, before: Chunk | None, *, front: bool) -> bool:
    start, end, cue = piece.start, piece.end, piece.cue
    measured = (
        quantity.is_consecutive(piece.words)
        or _has_share(text, piece)
        or bool(quantity.within_one.match(text, start, end))
    )
    if cue == "each":
        return bool(quantity.goes_on.match(text, end))  # "each morning, 5 of 5 days"
    if not cue and piece.after == "," and before is not None and len(piece.words) < 6:
        return bool(quantity.counted.match(text, start, end))  # ", 3 trips"
    if cue in ("without", "w/o") and not front and quantity.goes_on.match(text, end):
        return piece.words[1:2] in (["a"], ["an"], ["any"]) or measured or _how_well(text, piece, front=front)
    if cue in ("with", "w/", "without", "w/o"):
        return measured or _how_well(text, piece, front=front)
    if not measured and (front or not piece.numeric):
        return False
    if cue == "given":
        return not _HELP_UNITS.isdisjoint(piece.words) and bool(quantity.compared.search(text, start, end))
    measured = measured or bool(
        quantity.rate.search(text, start, end) or quantity.tally.search(text, start, end)
    )
    if cue == "while":
        return measured
    if cue not in _CRITERION_CUES:
        return False
    if cue == "quantity" and before is not None and quantity.distance.match(text, start, end):
        later = quantity.ratio.search(text, end, end + 120) or quantity.percent.search(text, end, end + 120)
        return not (before.role == "act" and later) or "x" in piece.words  # "walk 200 feet in 4 of 5 trials"
    if cue == "quantity" and piece.words[:2] == ["up", "to"] and before is not None and before.role == "act":
        return " " in text[before.start : before.end].strip()  # "count up to 50 objects"
    if measured or cue in ("quantity", "reaching"):
        return True
    if cue == "by":
        return bool(quantity.governed.match(text, start, end))
    if cue == "to":
        return _ends_change(text, piece, before)
    if cue in ("during", "per", "by") or not quantity.governed.match(text, start, end):
        return False
    return (
        cue in ("on", "across", "reaching")
        or bool(quantity.counted.search(text, start, end))
        or (cue in ("in", "at") and bool(quantity.compared.search(text, start, end)))
    )


def _has_share(text: str, piece: Piece) -> bool:
    return piece.numeric and bool(
        quantity.percent.search(text, piece.start, piece.end)
        or quantity.ratio.search(text, piece.start, piece.end)
    )


def _ends_change(text: str, piece: Piece, before: Chunk | None) -> bool:
    """ "to 4 words" after "from 2 words" or "increase ...", not "count to 100"."""
    if before is None or before.role == "baseline" or quantity.compared.search(text, piece.start, piece.end):
        return True
    if not _SCORED.isdisjoint(piece.words):
        return True
    return before.role == "act" and _changes(text, before)


def _changes(text: str, act: Chunk) -> bool:
    verb = text[act.start : act.end].split(None, 1)[0].lower()
    return verb in CHANGE_VERBS or verb in UNOBSERVABLE_VERBS


_SCORED = words_of("score level rate rating lexile average percentile equivalent")


def _how_well(text: str, piece: Piece, *, front: bool) -> bool:
    words = piece.words
    if not HOW_WELL.isdisjoint(words) or quantity.grade.search(text, piece.start, piece.end):
        return True
    if front:
        return False
    if words[1:2] in (["no"], ["0"], ["zero"]) and words[2:3] not in (["more"], ["fewer"], ["less"]):
        return not _HELP_UNITS.isdisjoint(words) or SUPPORTS.isdisjoint(words)
    if not piece.numeric:
        return False
    return not _HELP_UNITS.isdisjoint(words) or bool(quantity.compared.search(text, piece.start, piece.end))


_SEASONS = words_of("spring thanksgiving")
_NO_PLACE = words_of("area areas")
_DETERMINERS = words_of("a an the his her their")


def _is_tool(words: list[str]) -> bool:
    """True for what is handed to the student, not for what the student's own body or language does."""
    if not TOOLS.isdisjoint(words):
        return True
    return words[1:2] != [] and words[1] in _DETERMINERS and OWN_MEANS.isdisjoint(words)


def _condition(piece: Piece, *, front: bool) -> Role | None:
    cue, words = piece.cue, piece.words
    if front:
        if words[:2] == ["in", "order"]:
            return "act"  # what the goal is for
        return "condition" if cue not in ("", "(", "for", "to") else None
    if cue in _CONDITION_CUES:
        return "condition"
    if cue in ("using", "utilizing") and _is_tool(words):
        return "condition"
    if cue in ("with", "w/") and not SUPPORTS.isdisjoint(words):
        return "condition"
    if cue == "across":
        return "condition"
    if cue in _OCCASION_CUES:
        return "occasion"
    if cue in _PLACE_CUES and _is_place(cue, words):
        return "occasion"
    return None


def _is_place(cue: str, words: list[str]) -> bool:
    """True for "in class" and "from a list", not for "in all 6 classes" or "in the areas of"."""
    if not _NO_PLACE.isdisjoint(words) or (words[1:2] == ["all"] and words[2:] and words[2][0].isdigit()):
        return False
    return (cue != "from" and not SETTINGS.isdisjoint(words)) or not MATERIALS.isdisjoint(words)
