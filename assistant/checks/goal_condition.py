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

from assistant.checks.goal_beside import is_beside
from assistant.checks.goal_chunks import Chunk, Piece, Role
from assistant.checks.goal_places import is_aimed, is_around
from assistant.checks.goal_surroundings import DETERMINERS, head_of
from assistant.checks.goal_words import OWN_MEANS, SUPPORTS, TOOLS
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
    if cue in ("across", "through") and is_aimed(text, before, head_of(words)):
        return None
    if cue in _GIVING or words[1:2] in (["memory"], ["dictation"]):
        return "condition"
    if cue in ("using", "utilizing"):
        return "condition" if _is_tool(words) else None
    if not cue and piece.after == "," and words[0] == "no" and not SUPPORTS.isdisjoint(words):
        return "condition"  # "subtract, no manipulatives, 8/10"
    settled = before is not None and before.role == "criterion"
    if cue in ("with", "w/"):
        return "condition" if is_beside(text, piece, before, settled=settled) else None
    if cue in _OCCASION_CUES:
        return "condition" if words[1:2] != [] and words[1] in HANDED else "occasion"
    if cue == "by" and not {"each", "every"}.isdisjoint(words):
        return "occasion"  # "by the end of each unit"
    return "occasion" if is_around(text, piece, before, settled=settled) else None


# "when shown a card": what is handed to the student, as in "given a card"
HANDED = words_of(
    "given shown asked told presented provided prompted cued offered handed read reminded directed"
)
_AFTER_HEAD = words_of("to and or with for in on of . , that")


def _is_tool(words: list[str]) -> bool:
    """True for what is handed to the student, not for what the student's own body or language does."""
    if not {"more", "least"}.isdisjoint(words):
        return False  # "comment using 3 or more symbols"
    if not TOOLS.isdisjoint(words):
        return True
    if words[1:2] != [] and words[1] not in DETERMINERS:
        return words[1][0].isalpha() and _LANGUAGE.isdisjoint(words) and "word" not in words[1]
    head = next((at for at, word in enumerate(words) if at and word in _AFTER_HEAD), len(words)) - 1
    return words[1:2] != [] and words[1] in DETERMINERS and words[head] not in OWN_MEANS


# "using past tense verbs", "using alternating feet": how the act itself is done
_LANGUAGE = OWN_MEANS | words_of(
    """
        plurals prepositions commas punctuation tense tenses verb verbs noun nouns adjectives adverbs pronouns
        sentences phrases complete correct proper appropriate polite kind calm safe symbols speech
        transition transitions signed spoken alternating reciprocal feet steps body least most at both two one
        three four only evidence context clues coping strategies i-statements
    """
)
