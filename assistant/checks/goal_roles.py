"""Say what a piece of a goal is for: act, condition, criterion, deadline, measurement or baseline."""

from __future__ import annotations

from assistant.checks import goal_dates as dates
from assistant.checks import goal_quantities as quantity
from assistant.checks.goal_chunks import Chunk, Piece, Role
from assistant.checks.goal_criterion import changes, is_criterion
from assistant.checks.goal_deadlines import is_deadline
from assistant.checks.goal_levels import (
    ASSESSMENTS,
    continues_baseline,
    is_baseline,
    is_measurement,
    parenthesis_role,
)
from assistant.checks.goal_words import (
    MATERIALS,
    OWN_MEANS,
    SETTINGS,
    SUPPORTS,
    TOOLS,
)
from assistant.checks.wording import words_of

_CONDITION_CUES = words_of(
    "given during throughout upon provided once through via following unless despite wearing holding"
)
_OCCASION_CUES = words_of("prior when whenever if after before while without w/o")
_PLACE_CUES = words_of("in at on from within")


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
    if is_baseline(text, piece, before):
        return "baseline"
    if before is not None:
        continued = _continued_role(text, piece, before, front=front)
        if continued is not None:
            return continued
    if is_deadline(text, piece):
        return "deadline"
    if is_measurement(text, piece, chunks, front=front):
        return "measurement"
    if is_criterion(text, piece, before, front=front):
        return "criterion"
    if before is not None and _completes_verb(text, piece, before, front=front):
        return "act"
    return _condition(text, piece, before, front=front)


def _stated_role(text: str, piece: Piece, *, front: bool) -> Role | None:
    """The role a piece states itself, whatever stands before it."""
    cue, words = piece.cue, piece.words
    if cue == "(":
        return parenthesis_role(text, piece)
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
    if before.role == "baseline" and continues_baseline(text, piece, before, front=front):
        return "baseline"
    if before.role == "deadline" and piece.cue in ("on", "in", "of") and not piece.after:
        if dates.date.search(text, piece.start, piece.end):
            return "deadline"  # "by her birthday on 8/30"
    elif front and piece.cue in _PLACE_CUES and not piece.after:
        return None if dates.firm_date.search(text, piece.start, piece.end) else before.role
    if before.role != "criterion":
        return None
    if (
        piece.cue == "with"
        and not _PEOPLE.isdisjoint(piece.words)
        and quantity.goes_on.match(text, piece.end)
    ):
        return "act"  # "for 3 turns with a peer in 4 of 5 talks"
    repeated = piece.cue == "during" and piece.words[1:2] in (["each"], ["every"])
    if piece.cue == "on" and not _SCALES.isdisjoint(piece.words):
        return "criterion"  # "a 3 on the class rubric"
    # "12 of 15 points on the class checklist for 3 quizzes"
    scored = piece.cue == "on" and not ASSESSMENTS.isdisjoint(piece.words)
    return "criterion" if repeated or (scored and quantity.goes_on.match(text, piece.end)) else None


def _completes_verb(text: str, piece: Piece, before: Chunk, *, front: bool) -> bool:
    """ "Walk in the hallway": a verb alone needs its place."""
    if before.role != "act":
        return False
    verb, _, rest = text[before.start : before.end].strip().lower().partition(" ")
    if piece.cue in ("when", "if") and piece.words[1:2] != [] and piece.words[1] not in _HANDED:
        told = verb in _TELLING_SOMEONE and not piece.after and not piece.words[1].endswith("ing")
        return verb in _TELLING if not rest else told
    alone = not rest
    return alone and not front and piece.cue in _PLACE_CUES


# "identify when she is upset": what is told, and no condition
_TELLING = words_of("identify recognize know tell state explain notice decide determine describe say express")


# "tell an adult when her head hurts"
_TELLING_SOMEONE = words_of(
    "tell notify inform alert email text message let report identify recognize notice"
)


# "progress in math" names no place; "ask for help in math" does.
_SUBJECTS = words_of("math mathematics reading writing science language arts ela history and .")
_GENERAL = words_of(
    "growth progress improvement expectations standards grow success mastery proficiency level"
)
_SCALES = words_of("rubric scale")
_SEASONS = words_of("spring thanksgiving")
_NO_PLACE = words_of("area areas")
_DETERMINERS = words_of("a an the his her their")


_AFTER_HEAD = words_of("to and or with for in on of . , that")


def _is_tool(words: list[str]) -> bool:
    """True for what is handed to the student, not for what the student's own body or language does."""
    if not TOOLS.isdisjoint(words):
        return True
    head = next((at for at, word in enumerate(words) if at and word in _AFTER_HEAD), len(words)) - 1
    return words[1:2] != [] and words[1] in _DETERMINERS and words[head] not in OWN_MEANS


def _condition(text: str, piece: Piece, before: Chunk | None, *, front: bool) -> Role | None:
    cue, words = piece.cue, piece.words
    if front:
        if words[:2] == ["in", "order"]:
            return "act"  # what the goal is for
        return "condition" if cue not in ("", "(", "for", "to") else None
    if cue in _CONDITION_CUES or cue == "across":
        return "condition"
    if cue in ("using", "utilizing") and _is_tool(words):
        return "condition"
    settled = before is not None and before.role == "criterion"
    if cue in ("with", "w/"):
        helped = not SUPPORTS.isdisjoint(words) or _is_circumstance(words)
        return (
            "condition" if helped or (settled and not piece.numeric and _PEOPLE.isdisjoint(words)) else None
        )
    if cue in _OCCASION_CUES:
        return "condition" if words[1:2] != [] and words[1] in _HANDED else "occasion"
    if cue == "in" and words[1:] != [] and _SUBJECTS.issuperset(words[1:]) and before is not None:
        vague = changes(text, before) or not _GENERAL.isdisjoint(
            text[before.start : before.end].lower().split()
        )
        if vague:
            return None
    if cue in _PLACE_CUES and _is_place(cue, words):
        return "occasion"
    if (
        settled
        and cue in ("at", "in")
        and words[1:2] != []
        and words[1] in _DETERMINERS
        and words[2:3] != ["time"]
        and not piece.numeric
    ):
        return "occasion"  # "with 0 to 1 prompts at the food pantry"
    return None


# "when shown a card": what is handed to the student, as in "given a card"
_HANDED = words_of(
    "given shown asked told presented provided prompted cued offered handed read reminded directed"
)
_PEOPLE = words_of(
    """
        peer peers friend friends class classmate classmates partner partners people others staff
        adult adults teacher parent
    """
)
_STATES = words_of(
    """
        beside behind provided open closed on off out up down nearby present available held read
        worn shown close
    """
)
_LEADING_ON = words_of("by to in on at near from next beside behind over under")


def _is_circumstance(words: list[str]) -> bool:
    """ "with one hand held", "with staff standing nearby", "with eyes open": not what the act is done to."""
    for at, word in enumerate(words[2:], 2):
        if words[at - 1] in _BEFORE_NOUN:
            continue  # "with a beginning, middle and end"
        if word in _STATES or (len(word) > 4 and word.endswith(("ing", "ed"))):
            rest = words[at + 1 :]
            if not rest or rest[0] in _LEADING_ON or rest[0] in _STATES or not rest[0][0].isalpha():
                return word not in _NOUNS_IN_ING
    return False


_BEFORE_NOUN = words_of("a an the of and or to his her their no")
_NOUNS_IN_ING = words_of("reading writing spelling meaning spacing hearing morning evening ending clothing")


_DEVICES = words_of("ipad device tablet computer laptop chromebook talker whiteboard keyboard phone screen")


def _is_place(cue: str, words: list[str]) -> bool:
    """True for "in class" and "from a list", not for "in all 6 classes" or "in the areas of"."""
    if not _NO_PLACE.isdisjoint(words) or (words[1:2] == ["all"] and words[2:] and words[2][0].isdigit()):
        return False
    if words[:3] == ["in", "front", "of"] or (cue == "on" and not _DEVICES.isdisjoint(words)):
        return True
    return (cue != "from" and not SETTINGS.isdisjoint(words)) or not MATERIALS.isdisjoint(words)
