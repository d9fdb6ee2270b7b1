"""What a phrase names by its head noun: a place, an event, a thing handed over, a posture, a body part.

The head noun settles most of what labelled goals show about the border of condition and act: "from *a photo
guide*", "on *a mat*", "at *morning meeting*" are put around the act, "in *sentences*", "on *the line*",
"with *both hands*" are the act's own.
"""

from __future__ import annotations

from assistant.checks.rule_words import rule_words
from assistant.checks.wording import words_of

DETERMINERS = words_of("a an the his her their")
# "a choice *of* snacks", "a card *with* pictures": the head noun stands before these.
_AFTER_HEAD = words_of(
    """
        & ( ) , . : ; and as at by for from in of on or than that to which while who with
    """
)


def head_of(words: list[str]) -> str:
    """The head noun of a phrase whose first word is its preposition; "" where it has none.

    Args:
        words: The words and marks of the phrase in lower case.
    """
    head = ""
    for word in words[1:]:
        if word == "of" and head in rule_words("goal_many_words"):
            continue
        if word in _AFTER_HEAD:
            if head:
                break
            continue
        head = word
    return head


# Quality named by an abstract noun: "with confidence", "with kindness" is how the act is done.
_ABSTRACT_ENDINGS = ("ness", "ity", "ance", "ence", "tude", "ship", "ism", "cy")


def is_quality(head: str) -> bool:
    """Whether a noun names a quality of the act: "confidence", "kindness", "expression"."""
    return head in rule_words("goal_quality_words") or head.endswith(_ABSTRACT_ENDINGS)
