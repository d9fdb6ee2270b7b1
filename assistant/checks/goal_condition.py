"""The border between condition and act: is a phrase what the act is done under, or a part of the act?

The habit of people who label goals, as the labelled cases show it:

- The condition is what is put around or into the hands of the student: materials, supports, prompts nobody
  counts, places, occasions, triggers. It is one stretch of text; neighbouring phrases of the kind join.
- A phrase that opens the sentence is the condition. Where there is one, what follows the verb is the act's
  own: "Given a cue, Ana will ask for help *in class*".
- Without one, what is given ("given", "using a tool", "with a support") comes before a clause ("when",
  "if", "after"), and a clause before a place ("in class", "on the bus").
- The act keeps what its verb asks for: where one walks or enrolls, what one chooses from, the form words
  take ("in full sentences"), what is done before or after ("before leaving"), "instead of" and "by doing".
- How many prompts, "without help in 4 of 5 tries" and "with correct spacing in 3 of 4 samples" say how
  well: they open the criterion (goal_criterion.py).
"""

from __future__ import annotations

from assistant.checks.goal_chunks import Chunk, Piece, Role
from assistant.checks.goal_criterion import changes
from assistant.checks.goal_words import ADULTS, MATERIALS, OWN_MEANS, SETTINGS, SUPPORTS, TOOLS
from assistant.checks.wording import LazyPattern, words_of

# "she may use a price list", "calculator allowed", "a word bank will be provided": a clause of its own
permission = LazyPattern(
    r"(?:(?:and|but)\s{1,5})?(?:he|she|they|(?:the\s{1,5})?(?:student|child|learner))\s{1,5}(?:may|can|is\s{1,5}allowed\s{1,5}to)"
    r"\s{1,5}(?:use|have|look|refer|choose|ask)\b",
    r"[^.;,\n]{3,60}?\s(?:(?:is|are|will\s{1,5}be|may\s{1,5}be)\s{1,5})?(?:allowed|permitted|available|provided|okay|ok)[.)]?\s*\Z",
)

_GIVING = words_of(
    "given during throughout upon provided once through via following unless despite wearing holding across"
)
_OCCASION_CUES = words_of("prior when whenever if after before while without w/o")
PLACE_CUES = words_of("in at on from within")


def condition_role(text: str, piece: Piece, before: Chunk | None, *, front: bool) -> Role | None:
    """Whether a phrase is a condition, an occasion (a softer one) or the act's own; None when nothing says.

    Args:
        text: The text the phrase is in.
        piece: The phrase; it is no deadline, criterion, measurement or baseline.
        before: What stands before it, already labelled.
        front: True for what stands before the learner.
    """
    cue, words = piece.cue, piece.words
    if front:
        if words[:2] == ["in", "order"]:
            return "act"  # what the goal is for
        return "condition" if cue not in ("", "(", "for", "to") else None
    if cue in _GIVING or words[1:2] in (["memory"], ["dictation"]):
        return "condition"
    if cue in ("using", "utilizing"):
        return "condition" if _is_tool(words) else None
    if not cue and piece.after == "," and words[0] == "no" and not SUPPORTS.isdisjoint(words):
        return "condition"  # "subtract, no manipulatives, 8/10"
    settled = before is not None and before.role == "criterion"
    if cue in ("with", "w/"):
        shared = before is not None and before.role == "act" and _is_partner(text, piece, before)
        return "condition" if not shared and _is_support(piece, settled=settled) else None
    if cue in _OCCASION_CUES:
        return "condition" if words[1:2] != [] and words[1] in HANDED else "occasion"
    if cue == "by" and not {"each", "every"}.isdisjoint(words):
        return "occasion"  # "by the end of each unit"
    if cue not in PLACE_CUES or _belongs_to_verb(text, piece, before):
        return None
    if (
        _is_place(cue, words)
        or (cue == "at" and _is_spot(text, piece, before))
        or (_is_named(words) and not piece.numeric and (piece.after or (settled and cue != "from")))
    ):
        return "occasion"
    return None


# "when shown a card": what is handed to the student, as in "given a card"
HANDED = words_of(
    "given shown asked told presented provided prompted cued offered handed read reminded directed"
)
PEOPLE = words_of(
    """
        peer peers friend friends class classmate classmates partner partners people others staff
        adult adults teacher parent
    """
)
_DETERMINERS = words_of("a an the his her their")
_AFTER_HEAD = words_of("to and or with for in on of . , that")


def _is_tool(words: list[str]) -> bool:
    """True for what is handed to the student, not for what the student's own body or language does."""
    if not {"more", "least"}.isdisjoint(words):
        return False  # "comment using 3 or more symbols"
    if not TOOLS.isdisjoint(words):
        return True
    if words[1:2] != [] and words[1] not in _DETERMINERS:
        return words[1][0].isalpha() and _LANGUAGE.isdisjoint(words) and "word" not in words[1]
    head = next((at for at, word in enumerate(words) if at and word in _AFTER_HEAD), len(words)) - 1
    return words[1:2] != [] and words[1] in _DETERMINERS and words[head] not in OWN_MEANS


# "using past tense verbs", "using alternating feet": how the act itself is done
_LANGUAGE = OWN_MEANS | words_of(
    """
        plurals prepositions commas punctuation tense tenses verb verbs noun nouns adjectives adverbs pronouns
        sentences phrases complete correct proper appropriate polite kind calm safe symbols speech
        transition transitions signed spoken alternating reciprocal feet steps body least most at both two one
        three four only evidence context clues coping strategies i-statements
    """
)


def _is_support(piece: Piece, *, settled: bool) -> bool:
    """ "with a word bank", "with eyes open"; after the criterion any "with" that counts nothing."""
    words = piece.words
    if not SUPPORTS.isdisjoint(words) or _is_circumstance(words):
        return True
    return settled and (not piece.numeric or words[1:2] in (["a"], ["an"]))


def _is_partner(text: str, piece: Piece, act: Chunk) -> bool:
    """ "share it with his job coach", "meet with her counselor": the other one the act is done with."""
    verbs = text[act.start : act.end].lower().split()
    return not _TOGETHER.isdisjoint(verbs) and piece.words[-1] in _OTHERS


_TOGETHER = words_of(
    "share talk meet speak communicate interact converse discuss review conference check chat"
)
_HELPERS = words_of("coach counselor manager mentor supervisor boss interpreter tutor buddy")
_OTHERS = PEOPLE | ADULTS | _HELPERS
_STATES = words_of(
    """
        beside behind provided open closed on off out up down nearby present available held read
        worn shown close near
    """
)
_LEADING_ON = words_of("by to in on at near from next beside behind over under him her them the")


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


def _belongs_to_verb(text: str, piece: Piece, before: Chunk | None) -> bool:
    """ "answer in full sentences", "enroll at the county college", "pick from a list", "grow in math"."""
    if before is None or before.role != "act":
        return False
    cue, words = piece.cue, piece.words
    act = text[before.start : before.end].lower().split()
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
    if cue == "from":
        return not _CHOOSING.isdisjoint(act) and _CHOICES.isdisjoint(words)
    return cue in ("in", "at") and not _SETTLING.isdisjoint(act[:2])


# The form in which something is said or written.
_FORMS = words_of(
    "sentence sentences words phrases order sequence responses utterances handwriting cursive manuscript"
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
    named = words[1:2] != [] and words[1] in _DETERMINERS and not piece.numeric
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
_EQUIPMENT = words_of(
    "chair seat stander trainer wheelchair walker cushion stool swing treadmill schedule splint highchair"
)


def _is_place(cue: str, words: list[str]) -> bool:
    """True for "in class" and "from a list", not for "in all 6 classes" or "in the areas of"."""
    if not _NO_PLACE.isdisjoint(words) or (words[1:2] == ["all"] and words[2:] and words[2][0].isdigit()):
        return False
    if words[:3] == ["in", "front", "of"] or (cue == "on" and not _DEVICES.isdisjoint(words)):
        return True
    if cue in ("in", "on", "at") and not _EQUIPMENT.isdisjoint(words):
        return True
    if cue == "in" and not _MATERIAL_FORMS.isdisjoint(words):
        return True
    return (cue != "from" and not SETTINGS.isdisjoint(words)) or not MATERIALS.isdisjoint(words)


def _is_named(words: list[str]) -> bool:
    """ "with 0 to 1 prompts *at the food pantry*", "puts on shoes, *from his chair*, after ..."."""
    return words[1:2] != [] and words[1] in _DETERMINERS and words[2:3] != ["time"]
