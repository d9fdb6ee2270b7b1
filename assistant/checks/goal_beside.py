"""What "with" puts beside the act: a thing handed over, a helper, a circumstance - or a part of the act.

By head noun and verb, as the labelled goals show it:

- A support, a text, a tool or any thing with "a" or "his" before it is a condition: "with a pencil grip".
- Another person is part of an act done together ("share it with a friend", "kind words with peers") and
  a condition of one done alone ("solve problems with a partner").
- A body part is the act's own ("with both hands") unless it rests on something ("with a hand on the rail").
- What gives the work its shape belongs to the work ("write an essay with two reasons"), and so do qualities
  ("with confidence").
"""

from __future__ import annotations

from assistant.checks.goal_chunks import Chunk, Piece
from assistant.checks.goal_surroundings import DETERMINERS, head_of, is_quality
from assistant.checks.goal_wishes import base_form
from assistant.checks.goal_words import ADULTS, GOAL_VERBS, OWN_MEANS, SUPPORTS
from assistant.checks.rule_words import RuleList, any_rule_word, rule_words
from assistant.checks.wording import LazyPattern, words_of

# "with one hand *on the rail*", not "with both hands in 4 of 5 trials"
_RESTING = LazyPattern(
    r"\s{1,5}(?:on|in|at|against|off|under|behind|over|around|near)\s{1,5}(?:a|an|the|his|her|their|both)\b"
)


_DONE_WITH = words_of("comply complies agree agrees cope copes deal deals")
_COMPANIONS: tuple[RuleList, ...] = ("goal_helper_words", "goal_companion_words")


def _others() -> frozenset[str]:
    """Anyone but the student."""
    return ADULTS | rule_words("goal_people_words", "goal_other_people_words", *_COMPANIONS)


def act_words(text: str, act: Chunk) -> list[str]:
    """The words of an act in lower case, its verb in the form that lists hold: "enrolls" as "enroll"."""
    words = text[act.start : act.end].lower().split()
    base = base_form(words[0]) if words[0] not in GOAL_VERBS else ""
    return [base or words[0], *words[1:]]


def is_beside(text: str, piece: Piece, before: Chunk | None, *, settled: bool) -> bool:
    """Whether a phrase with "with" says what the act is done under, and not what is done.

    Args:
        text: The text the phrase is in.
        piece: The phrase, which opens with "with" or "w/".
        before: What stands before it, already labelled.
        settled: True after the criterion, where any "with" that counts nothing is a condition.
    """
    words = piece.words
    if words[1:2] in (['"'], ["“"]):
        return False  # "greet customers with "Welcome!""
    act = act_words(text, before) if before and before.role == "act" else []
    head = head_of(words)
    if act and act[-1] in _DONE_WITH:
        return False  # "comply with adult directives"
    if settled and is_quality(head) and words[1:2] == [head]:
        return False  # "at 110 words a minute with expression"
    if act and not {words[-1], head}.isdisjoint(_others()) and _is_shared(act, head):
        return False
    if not SUPPORTS.isdisjoint(words) or _is_circumstance(words):
        return True
    if head in rule_words("goal_body_words") and _RESTING.match(text, piece.end):
        return True
    if settled:
        return not piece.numeric or words[1:2] in (["a"], ["an"])
    if head in rule_words("goal_body_words"):
        return False
    if piece.numeric or not act:
        return False
    return _is_handed(act, words, head)


def _is_handed(act: list[str], words: list[str], head: str) -> bool:
    """ "with a long shoehorn", "with puppets", but "write a letter with a greeting"."""
    plain = len([word for word in words if word[0].isalpha()]) < 4  # "with a fork"
    if plain and f"{act[0]} {head}" in rule_words("goal_instruments"):
        return False
    if head in rule_words("goal_helper_words", "goal_equipment_words", "goal_text_words"):
        return True
    named = words[1:2] != [] and words[1] in DETERMINERS
    if head in rule_words(*_COMPANIONS):
        return named
    if head.endswith("s") and act[0] in rule_words("goal_moving_words", "goal_worn_by_words"):
        return head not in _others()  # "ride a tricycle with foot straps"
    if act[0] in rule_words("goal_shaping_words"):
        return False
    return named and head not in OWN_MEANS and not is_quality(head)


def _is_shared(act: list[str], head: str) -> bool:
    """ "share it with his job coach", "kind words with peers": the other one the act is done with."""
    if head not in rule_words(*_COMPANIONS) or act[0] in rule_words("goal_social_words"):
        return True
    return any_rule_word(act, "goal_together_words")


_LEADING_ON = words_of("by to in on at near from next beside behind over under him her them the")


def _is_circumstance(words: list[str]) -> bool:
    """ "with one hand held", "with staff standing nearby", "with eyes open": not what the act is done to."""
    states = rule_words("goal_state_words")
    for at, word in enumerate(words[2:], 2):
        if words[at - 1] in _BEFORE_NOUN:
            continue  # "with a beginning, middle and end"
        if word in states or (len(word) > 4 and word.endswith(("ing", "ed"))):
            rest = words[at + 1 :]
            if not rest or rest[0] in _LEADING_ON or rest[0] in states or not rest[0][0].isalpha():
                return word not in rule_words("goal_noun_words")
    return False


_BEFORE_NOUN = words_of("a an the of and or to his her their no")
