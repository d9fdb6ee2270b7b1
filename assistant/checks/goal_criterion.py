"""Tell how well or how often an act is to be done (knowledge_facts B8)."""

from __future__ import annotations

from assistant.checks import goal_quantities as quantity
from assistant.checks.goal_chunks import Chunk, Piece
from assistant.checks.goal_surroundings import head_of
from assistant.checks.goal_words import (
    CHANGE_VERBS,
    HOW_WELL,
    MISSPELT,
    OWN_MEANS,
    SUPPORTS,
    UNOBSERVABLE_VERBS,
)
from assistant.checks.rule_words import any_rule_word, rule_words
from assistant.checks.wording import LazyPattern, words_of

_CRITERION_CUES = words_of(
    "in on at across over for within throughout to during per quantity reaching by criterion following"
)
_ONE_TO_ONE = LazyPattern(r"\b1:1\b|\bone[- ](?:on|to)[- ]one\b|\b1[- ]on[- ]1\b")
_DETERMINED = words_of("each every all the a an his her their this")
_ERRORS = words_of("error errors mistake mistakes")
_HELP_UNITS = _ERRORS | words_of(
    "prompt prompts cue cues reminder reminders redirection redirections redirect redirects nudge nudges"
)


def is_criterion(text: str, piece: Piece, before: Chunk | None, *, front: bool) -> bool:
    """Whether a piece says how well or how often.

    Args:
        text: The text the piece points into.
        piece: The piece to judge.
        before: What stands before it, already labelled.
        front: True for what stands before the learner.
    """
    start, end, cue = piece.start, piece.end, piece.cue
    plain = _plainly(text, piece, before)
    if plain is not None:
        return plain
    measured = (
        quantity.is_consecutive(piece.words)
        or has_share(text, piece)
        or bool(quantity.within_one.match(text, start, end))
    )
    if cue in ("with", "w/", "without", "w/o"):
        return measured or _how_well(text, piece, before, front=front)
    if front and cue == "at" and quantity.distance.search(text, start, end):
        return False  # "At 3 feet, ..."
    if front and cue in ("quantity", "at") and quantity.tally.search(text, start, end):
        return True  # "At least 4 times a day, ..."
    if not measured and (front or not piece.numeric):
        return False
    if cue == "given":
        return not _HELP_UNITS.isdisjoint(piece.words) and bool(quantity.compared.search(text, start, end))
    if cue in ("using", "utilizing"):
        # "using 4 of 5 target words", "using at least 5 sentences"
        alone = quantity.goes_on.match(text, end) is None
        return measured or (alone and bool(quantity.compared.search(text, start, end)))
    measured = measured or bool(
        quantity.rate.search(text, start, end) or quantity.tally.search(text, start, end)
    )
    if cue == "while":
        return measured
    return cue in _CRITERION_CUES and (measured or _is_governed(text, piece, before))


def _plainly(text: str, piece: Piece, before: Chunk | None) -> bool | None:
    """What the cue and the words next to it settle at once; None where they do not."""
    start, end, cue = piece.start, piece.end, piece.cue
    if cue == "following" and not _DETERMINED.isdisjoint(piece.words[1:2]):
        return False  # "following each of the 6 steps": what is followed, and no count of it
    if cue == "each":
        return bool(quantity.goes_on.match(text, end))  # "each morning, 5 of 5 days"
    if not cue and piece.after == "," and before is not None and len(piece.words) < 6 and piece.numeric:
        # ", 3 trips", ", once per class"
        return bool(quantity.counted.match(text, start, end) or quantity.rate.match(text, start, end))
    if not cue and piece.after == "," and quantity.none_at_all.match(text, start):
        return SUPPORTS.isdisjoint(piece.words)  # ", no yelling, in 9 of 12 games"
    if cue == "at" and before is not None and quantity.grade_level.match(text, start):
        return before.role == "act" and " " not in text[before.start : before.end].strip()
    if cue == "by" and quantity.clock.search(text, start, end):
        return True  # "clock in by 8:15"
    if piece.numeric and _ONE_TO_ONE.search(text, start, end) and not has_share(text, piece):
        return False  # "in a 1:1 setting"
    acts = cue == "quantity" and before is not None and before.role == "act"
    if acts and before is not None and _is_object(text, piece, before):
        return False
    return None


def _is_object(text: str, piece: Piece, act: Chunk) -> bool:
    """ "walk 200 feet in 4 of 5 trials", "count up to 50 objects": the figure belongs to the act."""
    start, end = piece.start, piece.end
    if quantity.distance.match(text, start, end) and "x" not in piece.words:
        ahead = end + 120
        return bool(quantity.ratio.search(text, end, ahead) or quantity.percent.search(text, end, ahead))
    return piece.words[:2] == ["up", "to"] and " " not in text[act.start : act.end].strip()


def _is_governed(text: str, piece: Piece, before: Chunk | None) -> bool:
    """Whether the figure of a piece is what its cue asks for: "across 3 peers", "for 15 minutes", "by 60"."""
    start, end, cue = piece.start, piece.end, piece.cue
    if cue in ("quantity", "reaching"):
        return True
    if cue == "to":
        return _ends_change(text, piece, before)
    if cue == "on" and piece.words[1:2] in (["grade"], ["level"], ["one"]):
        return bool(quantity.counted.search(text, start, end))  # "on grade 4 passages", "on one foot"
    if cue == "during" and before is not None and before.role == "criterion":
        return quantity.during_count.match(text, start, end) is not None
    if cue in ("during", "per") or not quantity.governed.match(text, start, end):
        return False
    return (
        cue in ("on", "across", "by")
        or bool(quantity.counted.search(text, start, end))
        or (cue in ("in", "at") and bool(quantity.compared.search(text, start, end)))
        or (cue == "for" and _is_last_count(text, piece))
        or (cue == "for" and piece.words[1] != "one" and quantity.goes_on.match(text, end) is not None)
    )


def _is_last_count(text: str, piece: Piece) -> bool:
    """ "feed herself for at least 10 scoops": nothing after it says how well."""
    if not quantity.compared.search(text, piece.start, piece.end):
        return False
    return not (quantity.ratio.search(text, piece.end) or quantity.percent.search(text, piece.end))


def has_share(text: str, piece: Piece) -> bool:
    """Whether a piece holds a percentage or "4 of 5"."""
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
    return before.role == "act" and changes(text, before)


def changes(text: str, act: Chunk) -> bool:
    """Whether an act opens with a verb of change ("increase", "improve")."""
    words = text[act.start : act.end].lower().split()
    if "will" in words[:-1]:
        words = words[words.index("will") + 1 :]  # "his time management will increase"
    words[0] = MISSPELT.get(words[0], words[0])
    return (
        words[0] in _MOVING
        or words[0] in CHANGE_VERBS
        or words[0] in UNOBSERVABLE_VERBS
        or not _SCORED.isdisjoint(words[1:])
    )


_MOVING = words_of("move go grow rise progress advance climb")
_SCORED = words_of("score level rate rating lexile average percentile equivalent")


def _how_well(text: str, piece: Piece, before: Chunk | None, *, front: bool) -> bool:
    """ "with few errors", "with 1 cue", and before a figure "without help", "with correct spacing"."""
    words = piece.words
    if not HOW_WELL.isdisjoint(words) or quantity.grade.search(text, piece.start, piece.end):
        return True
    if front:
        return False
    # "at lunch without help 4 days a week": the condition stands already
    unhelped = before is not None and before.role in ("condition", "occasion", "criterion")
    leads_on = quantity.goes_on.match(text, piece.end) is not None
    if piece.cue in ("without", "w/o"):
        named = words[1:2] in (["a"], ["an"], ["any"])
        told = quantity.in_share.match(text, piece.end) and not _accepts(text, before)
        slips = _slips(words) and (named or told)
        return leads_on and bool(slips or (unhelped and not _HELP.isdisjoint(words)))
    if words[1:2] in (["no"], ["0"], ["zero"]) and words[2:3] not in (["more"], ["fewer"], ["less"]):
        if before is not None and before.role == "criterion" and not _HELP.isdisjoint(words):
            return True  # "on 9 of 10 days with no adult help"
        return (leads_on and unhelped) or not _HELP_UNITS.isdisjoint(words) or SUPPORTS.isdisjoint(words)
    if words[1:2] == ["all"] and leads_on and words[-1] in _ALL_DONE:
        return True  # "with all 3 steps done in 4 of 5 calls"
    if not piece.numeric:
        return leads_on and words[1:2] != [] and words[1] in _DONE_WELL and OWN_MEANS.isdisjoint(words)
    if words[-1] in ("correct", "right") or words[-2:-1] in (["correct"], ["right"]):
        return True  # "with 85 words correct"
    if words[1:2] in (["a"], ["an"]) and not _MEASURES.isdisjoint(words[2:5]):
        return True  # "with a mean score of 3", "with an MLU of 3.5"
    if not _HELP_UNITS.isdisjoint(words):
        return True
    beside = any_rule_word(words[-1:], "goal_people_words")  # "with two or more peers": who is there
    return not beside and bool(quantity.compared.search(text, piece.start, piece.end))


def _slips(words: list[str]) -> bool:
    """ "without a break", "without pulling away": what must not happen, and no thing that is taken away."""
    if words[1:2] in (["a"], ["an"], ["any"]):
        return not _is_thing(head_of(words))
    return words[1:2] != [] and words[1].endswith("ing") and words[1] not in _HELD


def _is_thing(head: str) -> bool:
    """Something handed over: "without a chart", but not "without a prompt"."""
    if head in rule_words("goal_equipment_words"):
        return True
    return head in rule_words("goal_text_words") and head not in rule_words("goal_signal_words")


def _accepts(text: str, before: Chunk | None) -> bool:
    """ "accept feedback without arguing": the arguing left out is the act itself."""
    return before is not None and text[before.start : before.end].split()[0].lower() in _ACCEPTING


_HELD = words_of("holding using wearing touching")
_ACCEPTING = words_of("accept tolerate handle respond react lose wait")
_HELP = _HELP_UNITS | words_of("help assistance support supports reminding prompting cueing")
_MEASURES = words_of(
    "score mean average median rate speed pace time mlu length gpa lexile rating level total"
)
_ALL_DONE = words_of("done complete completed finished correct right filled included")
_DONE_WELL = words_of("correct proper legible accurate recognizable complete appropriate")
