"""Where, on what and from what an act is done: a condition, or where the verb itself leads.

By preposition and head noun, as the labelled goals show it: "in a card game", "on a mat", "at morning
meeting", "from a photo guide" are around the act; "in sentences", "on the line", "at the phrase level",
"from his classroom", and any place a verb of moving or looking leads to, belong to it.
"""

from __future__ import annotations

from assistant.checks.goal_beside import act_words
from assistant.checks.goal_chunks import Chunk, Piece
from assistant.checks.goal_criterion import changes
from assistant.checks.goal_surroundings import DETERMINERS, head_of
from assistant.checks.goal_words import MATERIALS, SETTINGS
from assistant.checks.rule_words import RuleList, any_rule_word, rule_words
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
        return head_of(words) in rule_words("goal_channel_words")
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
    if head not in rule_words(*_AROUND.get(cue, ())) or _is_counted(piece):
        return False
    if head not in rule_words("goal_posture_words") and is_aimed(text, before, head):
        return False
    if before is None or cue != "from" or head not in rule_words("goal_read_words"):
        return True
    return text[before.start : before.end].split()[0].lower() not in rule_words("goal_reading_words")


def is_aimed(text: str, before: Chunk | None, head: str) -> bool:
    """ "walk to the room", "put the cup on the table": the place is where the verb leads."""
    if before is None or before.role != "act":
        return False
    if act_words(text, before)[0] not in rule_words("goal_moving_words"):
        return False
    return head not in rule_words("goal_surface_words")


def _is_counted(piece: Piece) -> bool:
    """ "in 3 games": how often; but "in a 2-player game"."""
    return piece.numeric and piece.words[1:2] != [] and piece.words[1] not in DETERMINERS


_PUT_BEFORE: tuple[RuleList, ...] = ("goal_text_words", "goal_signal_words")
# What each preposition puts around an act.
_AROUND: dict[str, tuple[RuleList, ...]] = {
    "in": ("goal_place_words", "goal_event_words", "goal_equipment_words", "goal_posture_words"),
    "on": ("goal_place_words", "goal_event_words", "goal_equipment_words", *_PUT_BEFORE),
    "at": ("goal_place_words", "goal_event_words", "goal_signal_words"),
    "from": ("goal_posture_words", *_PUT_BEFORE),
    "within": ("goal_place_words", "goal_event_words"),
}


def _belongs_to_verb(text: str, piece: Piece, before: Chunk | None) -> bool:
    """ "answer in full sentences", "enroll at the county college", "pick from a list", "grow in math"."""
    if before is None or before.role != "act":
        return False
    cue, words = piece.cue, piece.words
    act = act_words(text, before)
    if "feel" in act[:2]:
        return True  # "feel safe at school"
    if act[-1] in rule_words(*_TAKEN.get(cue, ())):
        return True
    if cue == "in":
        formed = any_rule_word(words, "goal_form_words")
        if formed and not any_rule_word(words, "goal_given_form_words") and not piece.numeric:
            return True
        if (
            words[1:]
            and (rule_words("goal_subject_words") | _JOINING).issuperset(words[1:])
            and (changes(text, before) or any_rule_word(act, "goal_progress_words"))
        ):
            return True
    if cue == "from":
        return any_rule_word(act, "goal_choosing_words") and not any_rule_word(words, "goal_choice_words")
    return cue in ("in", "at") and any_rule_word(act[:2], "goal_settling_words")


# "take pride in his work", "get better at math", "using evidence from the text"
_TAKEN: dict[str, tuple[RuleList, ...]] = {
    "in": ("goal_taken_in_words",),
    "at": ("goal_taken_at_words",),
    "from": ("goal_taken_from_words",),
}
_JOINING = words_of("and .")
_NO_PLACE = words_of("area areas")


def _is_spot(text: str, piece: Piece, before: Chunk | None) -> bool:
    """ "at a restaurant", "at the start of each class": not "look at the page", "at the phrase level"."""
    words = piece.words
    if words[1:2] == ["the"] and words[2:4] in (["start", "of"], ["end", "of"], ["beginning", "of"]):
        return not {"each", "every", "class", "day"}.isdisjoint(words)
    named = words[1:2] != [] and words[1] in DETERMINERS and not piece.numeric
    if not named or any_rule_word(words, "goal_degree_words") or words[-1] in rule_words("goal_people_words"):
        return False
    told = text[before.start : before.end].lower().split() if before else []
    return not any_rule_word(told, "goal_aimed_words")


def _is_place(cue: str, words: list[str]) -> bool:
    """True for "in class" and "from a list", not for "in all 6 classes" or "in the areas of"."""
    if not _NO_PLACE.isdisjoint(words) or (words[1:2] == ["all"] and words[2:] and words[2][0].isdigit()):
        return False
    if words[:3] == ["in", "front", "of"] or (cue == "on" and any_rule_word(words, "goal_device_words")):
        return True
    if cue in ("in", "on", "at") and any_rule_word(words, "goal_holding_words"):
        return True
    if cue == "in" and any_rule_word(words, "goal_given_form_words"):
        return True
    return (cue != "from" and not SETTINGS.isdisjoint(words)) or not MATERIALS.isdisjoint(words)


def _is_named(words: list[str]) -> bool:
    """ "with 0 to 1 prompts *at the food pantry*", "puts on shoes, *from his chair*, after ..."."""
    return words[1:2] != [] and words[1] in DETERMINERS and words[2:3] != ["time"]
