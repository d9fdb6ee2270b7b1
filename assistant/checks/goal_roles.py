"""Say what a piece of a goal is for: act, condition, criterion, deadline, measurement or baseline."""

from __future__ import annotations

from assistant.checks import goal_dates as dates
from assistant.checks import goal_quantities as quantity
from assistant.checks.goal_bare import bare_role
from assistant.checks.goal_chunks import Chunk, Piece, Role
from assistant.checks.goal_condition import HANDED, condition_role
from assistant.checks.goal_criterion import changes, is_criterion
from assistant.checks.goal_deadlines import is_deadline
from assistant.checks.goal_levels import (
    ASSESSMENTS,
    continues_baseline,
    is_baseline,
    is_measurement,
    only_date,
    parenthesis_role,
)
from assistant.checks.goal_places import PLACE_CUES
from assistant.checks.rule_words import any_rule_word
from assistant.checks.wording import LazyPattern, words_of


def role_of(text: str, piece: Piece, chunks: list[Chunk], *, front: bool) -> Role | None:
    """What a piece is for, by its cue and its figures; None when nothing in it says.

    Args:
        text: The text the piece points into.
        piece: The piece to label.
        chunks: What stands before it, already labelled.
        front: True for what stands before the learner.
    """
    before = chunks[-1] if chunks else None
    dated = piece.cue == "(" and piece.numeric and before is not None and before.role == "deadline"
    if dated and only_date(text, piece) and parenthesis_role(text, piece) != "baseline":
        return "deadline"  # "by her next annual (4/2026)"
    stated = _stated_role(text, piece, front=front)
    if stated is not None:
        return stated
    if is_baseline(text, piece, before):
        return "baseline"
    alone = _goes_on(text, piece, before) or bare_role(text, piece, before, front=front)
    if alone is not None:
        return alone
    if before is not None:
        continued = _continued_role(text, piece, before, front=front)
        if continued is not None:
            return continued
    if before is not None and before.role == "act" and _by_how_much(text, piece, before):
        return "criterion"
    if is_deadline(text, piece):
        return "deadline"
    if is_measurement(text, piece, chunks, front=front):
        return "measurement"
    if is_criterion(text, piece, before, front=front):
        return "criterion"
    if before is not None and _completes_verb(text, piece, before, front=front):
        return "act"
    return condition_role(text, piece, before, front=front)


def _by_how_much(text: str, piece: Piece, act: Chunk) -> bool:
    """ "increase his reading level by one and a half years": a gain, and no date."""
    if piece.cue != "by" or not piece.numeric or not changes(text, act):
        return False
    return quantity.gained.match(text, piece.start, piece.end) is not None


def _stated_role(text: str, piece: Piece, *, front: bool) -> Role | None:
    """The role a piece states itself, whatever stands before it."""
    cue, words = piece.cue, piece.words
    if cue == "(":
        return parenthesis_role(text, piece)
    if cue in ("measure", "criterion"):
        return "measurement" if cue == "measure" else "criterion"
    by_doing = cue == "by" and words[1:2] != [] and words[1].endswith("ing") and words[1] not in _SEASONS
    if cue in ("instead", "resume", "also") or (by_doing and not front):
        return "act"  # "by adding one comment": how the act is done
    if by_doing:
        return "condition"
    return "baseline" if cue == "baseline" else None


def _continued_role(text: str, piece: Piece, before: Chunk, *, front: bool) -> Role | None:
    """The role of what stands before a piece, where the piece only goes on with it."""
    if before.role == "baseline" and continues_baseline(text, piece, before, front=front):
        return "baseline"
    if before.role == "deadline" and piece.cue in ("on", "in", "of") and not piece.after:
        if dates.date.search(text, piece.start, piece.end):
            return "deadline"  # "by her birthday on 8/30"
    elif (
        front
        and piece.cue in PLACE_CUES
        and not piece.after
        and not _AND.search(text, before.start, before.end)
    ):
        return None if dates.firm_date.search(text, piece.start, piece.end) else before.role
    if before.role != "criterion":
        return None
    if (
        piece.cue == "with"
        and any_rule_word(piece.words, "goal_people_words")
        and quantity.goes_on.match(text, piece.end)
    ):
        return "act"  # "for 3 turns with a peer in 4 of 5 talks"
    if not piece.after and _carries_on(text, piece, before):
        return "criterion"
    repeated = piece.cue == "during" and piece.words[1:2] in (["each"], ["every"])
    if (
        piece.cue in ("in", "during")
        and _counts_times(text, before)
        and quantity.in_session.match(text, piece.start)
    ):
        return "criterion"  # "15 times in a 20-minute session"
    if piece.cue in ("on", "in") and not _SCALES.isdisjoint(piece.words):
        return "criterion"  # "a 3 on the class rubric", "a 3 in each category of the rubric"
    if front and piece.cue in ("each", "every", "per"):
        return "criterion"  # "For 4 of 5 days each week"
    # "12 of 15 points on the class checklist for 3 quizzes"
    scored = piece.cue == "on" and not ASSESSMENTS.isdisjoint(piece.words)
    return "criterion" if repeated or (scored and quantity.goes_on.match(text, piece.end)) else None


def _carries_on(text: str, piece: Piece, before: Chunk) -> bool:
    """Whether a phrase after how well tells over how much that is counted, or ends a clause with "so that".

    "in all but 1 of 10 cues *in a month*", "with an MLU of 3.5 *in a 50-utterance sample*", "so that 9 of 10
    sentences start *with a capital*".
    """
    if is_deadline(text, piece):
        return False
    if text.startswith("so that", before.start):
        return True
    if piece.cue not in _STRETCHING or text.startswith("to ", before.start):
        return False  # "increase her MLU to 3.5 in a 50-utterance sample": where that is seen
    shared = quantity.percent.search(text, before.start, before.end) or quantity.ratio.search(
        text, before.start, before.end
    )
    stretch = quantity.in_stretch if shared else quantity.in_stretch_of_time
    return stretch.match(text, piece.start) is not None


_STRETCHING = words_of("in across over within during")


def _counts_times(text: str, before: Chunk) -> bool:
    return text[before.start : before.end].rstrip().lower().endswith(("times", "times,"))


def _completes_verb(text: str, piece: Piece, before: Chunk, *, front: bool) -> bool:
    """ "Walk in the hallway": a verb alone needs its place."""
    if before.role != "act":
        return False
    verb, _, rest = text[before.start : before.end].strip().lower().partition(" ")
    if piece.cue in ("when", "if") and piece.words[1:2] != [] and piece.words[1] not in HANDED:
        told = verb in _TELLING_SOMEONE and not piece.after and not _SAID.search(rest)
        return verb in _TELLING if not rest else told
    alone = not rest
    if piece.cue == "through":
        return alone and verb in _DONE_THROUGH
    return alone and not front and piece.cue in PLACE_CUES


def _goes_on(text: str, piece: Piece, before: Chunk | None) -> Role | None:
    """What a phrase tells that only goes on with the word before it.

    "arriving before the bell", "measured by observations twice a week".
    """
    if piece.after or before is None:
        return None
    if before.role == "measurement":
        return "measurement" if _FREQUENCY.fullmatch(text, piece.start, piece.end) else None
    if before.role != "act":
        return None
    said = text[before.start : before.end].rstrip().lower()
    return "act" if piece.words[0] == "before" and said.rpartition(" ")[2] in _ARRIVES else None


_ARRIVES = words_of("arrive arrives arriving")
_DONE_THROUGH = words_of("work talk think persist")  # "work through all steps"


# "identify when she is upset": what is told, and no condition
_TELLING = words_of("identify recognize know tell state explain notice decide determine describe say express")


# "tell an adult when her head hurts"
_TELLING_SOMEONE = words_of(
    "tell notify inform alert email text message let report identify recognize notice"
)


# "tell an adult "I'm done" when her work is finished": what is told is said already
_SAID = LazyPattern(r"[\"“]|\band\b")
_FREQUENCY = LazyPattern(
    r"(?:(?:once|twice|\d{1,2}\s?(?:x|times))\s(?:an?|per|each|every)\s(?:day|week|month|quarter)"
    r"|(?:each|every)\s(?:day|week|other week|month|quarter)|daily|weekly|monthly|quarterly)\s*\.?"
)
_AND = LazyPattern(r"\band\s*\Z")  # "by June and in a small group, ..."
_SCALES = words_of("rubric scale")
_SEASONS = words_of("spring thanksgiving")
