"""Where, on what and from what an act is done: a condition, or where the verb itself leads.

By preposition and head noun, as the labelled goals show it: "in a card game", "on a mat", "at morning
meeting", "from a photo guide" are around the act; "in sentences", "on the line", "at the phrase level",
"from his classroom", and any place a verb of moving or looking leads to, belong to it.
"""

from __future__ import annotations

from assistant.checks.goal_beside import PEOPLE, act_words
from assistant.checks.goal_chunks import Chunk, Piece
from assistant.checks.goal_criterion import changes
from assistant.checks.goal_surroundings import (
    DETERMINERS,
    EQUIPMENT,
    EVENTS,
    MOVING_VERBS,
    PLACES,
    POSTURES,
    SIGNALS,
    TEXTS,
    head_of,
)
from assistant.checks.goal_words import MATERIALS, SETTINGS
from assistant.checks.wording import words_of

PLACE_CUES = words_of("in at on from within")


def is_around(text: str, piece: Piece, before: Chunk | None, *, settled: bool) -> bool:
    """Whether a phrase with "in", "on", "at" or "from" names what is around the act.

    Args:
        text: The text the phrase is in.
        piece: The phrase.
        before: What stands before it, already labelled.
        settled: True after the criterion, where a phrase of its own is a condition.
    """
    cue, words = piece.cue, piece.words
    if cue == "over":
        return head_of(words) in _CHANNELS
    if before is not None and before.role == "measurement" and not (piece.after or piece.numeric):
        return False  # "as reported by parents on a weekly form"
    if cue not in PLACE_CUES or _belongs_to_verb(text, piece, before):
        return False
    return (
        _is_place(cue, words)
        or (cue == "at" and _is_spot(text, piece, before))
        or (_is_named(words) and not piece.numeric and bool(piece.after or (settled and cue != "from")))
        or _is_headed(text, piece, before)
    )


def _is_headed(text: str, piece: Piece, before: Chunk | None) -> bool:
    """ "in a card game", "on a mat", "from a photo guide": told by the head noun."""
    cue, head = piece.cue, head_of(piece.words)
    if head not in _AROUND.get(cue, ()) or _is_counted(piece):
        return False
    if head not in POSTURES and is_aimed(text, before, head):
        return False
    reads = before is not None and text[before.start : before.end].split()[0].lower() in _READING
    return not (cue == "from" and reads and head in _READ)


def is_aimed(text: str, before: Chunk | None, head: str) -> bool:
    """ "walk to the room", "put the cup on the table": the place is where the verb leads."""
    if before is None or before.role != "act":
        return False
    return act_words(text, before)[0] in MOVING_VERBS and head not in _SURFACES


def _is_counted(piece: Piece) -> bool:
    """ "in 3 games": how often; but "in a 2-player game"."""
    return piece.numeric and piece.words[1:2] != [] and piece.words[1] not in DETERMINERS


_AROUND = {
    "in": PLACES | EVENTS | EQUIPMENT | POSTURES,
    "on": PLACES | EVENTS | EQUIPMENT | TEXTS | SIGNALS,
    "at": PLACES | EVENTS | SIGNALS,
    "from": TEXTS | POSTURES | SIGNALS,
    "within": PLACES | EVENTS,
}
_SURFACES = words_of(
    "mat mats floor floors ground grass gravel ramp treadmill surface surfaces incline carpet stairs"
)
_CHANNELS = words_of("video phone zoom radio computer tablet")
_READING = words_of("read reads reread decode recite spell spells")
_READ = words_of(
    "list book books article novel passage passages text texts story textbook newspaper page pages"
)


def _belongs_to_verb(text: str, piece: Piece, before: Chunk | None) -> bool:
    """ "answer in full sentences", "enroll at the county college", "pick from a list", "grow in math"."""
    if before is None or before.role != "act":
        return False
    cue, words = piece.cue, piece.words
    act = act_words(text, before)
    if "feel" in act[:2]:
        return True  # "feel safe at school"
    if cue in ("in", "at") and act[-1] in _TAKEN.get(cue, ()):
        return True
    if cue == "in":
        if not _FORMS.isdisjoint(words) and _MATERIAL_FORMS.isdisjoint(words) and not piece.numeric:
            return True
        if (
            words[1:]
            and _SUBJECTS.issuperset(words[1:])
            and (changes(text, before) or not _GENERAL.isdisjoint(act))
        ):
            return True
    if cue == "from" and act[-1] in _TAKEN_FROM:
        return True
    if cue == "from":
        return not _CHOOSING.isdisjoint(act) and _CHOICES.isdisjoint(words)
    return cue in ("in", "at") and not _SETTLING.isdisjoint(act[:2])


# The form in which something is said or written.
_FORMS = words_of(
    """
        sentence sentences words phrases form forms order sequence responses utterances handwriting cursive
        manuscript
    """
)
# "progress in math" names no place; "ask for help in math" does.
_SUBJECTS = words_of("math mathematics reading writing science language arts ela history and .")
_GENERAL = words_of(
    "growth progress improvement expectations standards grow success mastery proficiency level"
)
# "in dictated sentences", "in single words": what is put before the student
_MATERIAL_FORMS = words_of("structured dictated single short simple isolated carrier connected spontaneous")
# "take pride in his work", "a change in the schedule", "get better at math"
_TAKEN = {
    "in": words_of("pride interest part effort confidence growth progress change changes increase decrease"),
    "at": words_of("better good best skilled"),
}
# "using evidence from the text": where the facts are taken from
_TAKEN_FROM = words_of("evidence detail details information facts quote quotes example examples ideas")
_CHOOSING = words_of("choose chooses pick picks select selects copy copies order orders take takes")
_CHOICES = words_of("field choices choice options array")
_SETTLING = words_of("enroll attend obtain live reside study apply")

_NO_PLACE = words_of("area areas")
_DEVICES = words_of("ipad device tablet computer laptop chromebook talker whiteboard keyboard phone screen")


def _is_spot(text: str, piece: Piece, before: Chunk | None) -> bool:
    """ "at a restaurant", "at the start of each class": not "look at the page", "at the phrase level"."""
    words = piece.words
    if words[1:2] == ["the"] and words[2:4] in (["start", "of"], ["end", "of"], ["beginning", "of"]):
        return not {"each", "every", "class", "day"}.isdisjoint(words)
    named = words[1:2] != [] and words[1] in DETERMINERS and not piece.numeric
    if not named or not _DEGREES.isdisjoint(words) or words[-1] in PEOPLE:
        return False
    return before is None or _AIMED.isdisjoint(text[before.start : before.end].lower().split())


_AIMED = words_of(
    """
        look looks sit sits stand stands stay stays spit guess point wave smile aim throw yell laugh arrive
        meet pull cross
    """
)
_DEGREES = words_of(
    """
        level levels time times rate pace speed volume age grade beginning start end position distance
        college university
    """
)
_HOLDING = words_of(
    "chair seat stander trainer wheelchair walker cushion stool swing treadmill schedule splint highchair"
)


def _is_place(cue: str, words: list[str]) -> bool:
    """True for "in class" and "from a list", not for "in all 6 classes" or "in the areas of"."""
    if not _NO_PLACE.isdisjoint(words) or (words[1:2] == ["all"] and words[2:] and words[2][0].isdigit()):
        return False
    if words[:3] == ["in", "front", "of"] or (cue == "on" and not _DEVICES.isdisjoint(words)):
        return True
    if cue in ("in", "on", "at") and not _HOLDING.isdisjoint(words):
        return True
    if cue == "in" and not _MATERIAL_FORMS.isdisjoint(words):
        return True
    return (cue != "from" and not SETTINGS.isdisjoint(words)) or not MATERIALS.isdisjoint(words)


def _is_named(words: list[str]) -> bool:
    """ "with 0 to 1 prompts *at the food pantry*", "puts on shoes, *from his chair*, after ..."."""
    return words[1:2] != [] and words[1] in DETERMINERS and words[2:3] != ["time"]
