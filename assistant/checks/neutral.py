"""Negations that tell of no lack: a fault that is not there, and what others will not do.

"Has never had a referral", "does not argue" and "no outbursts" deny something unwelcome; "will not be
penalized" tells what staff do. The words after the negation decide, not the negation.
"""

from __future__ import annotations

from assistant.checks.clauses import ADVERBS, DETERMINERS, Sentence
from assistant.checks.inflection import base_forms
from assistant.checks.word_classes import Words
from assistant.checks.wording import words_of

_NEGATIVE = words_of(
    "not no never cannot cant doesnt didnt isnt wont without zero rarely seldom hardly barely scarcely nobody"
)
_OPENS = words_of("is are was were be been being has have had does do did will would can could ever almost")
# Words that may stand between a negation and what is denied: "does not seem to have any (outbursts)".
_LIGHT = (
    words_of(
        "have had has been be seem seems seemed appear appears to in of get gets become show shows "
        "showed display displayed exhibit exhibited engage engaged demonstrate use used receive "
        "received act feel cause caused resort present with signs sign evidence more major serious "
        "significant further new such other known like one once"
    )
    | ADVERBS
    | DETERMINERS
)
_REACH = 7
_WILL = words_of("won't wouldn't wont")
# "Won't be consoled" tells of the learner; "will not be graded" of the staff.
_BY_LEARNER = words_of(
    "redirected consoled comforted soothed calmed bothered rushed moved persuaded convinced swayed "
    "coaxed budged tolerated accepted trusted reasoned satisfied pleased controlled contained managed "
    "stopped interested motivated engaged involved seated dressed touched separated prepared finished tired"
)


def denies_fault(sentence: Sentence, position: int, words: Words) -> bool:
    """Whether the wording at `position` denies something unwelcome: "has no tantrums", "never argues".

    Args:
        sentence: The sentence.
        position: Where the wording begins, in the text.
        words: Word classes; `faults` are the unwelcome words.
    """
    tokens = sentence.tokens
    index = sentence.before(position)
    while index < len(tokens) and tokens[index].lower in _OPENS:
        index += 1
    if index >= len(tokens) or not _is_negative(tokens[index].lower):
        return False
    for token in tokens[index + 1 : index + 1 + _REACH]:
        lower = token.lower
        if lower in words.faults or any(form in words.faulty_acts for form in base_forms(lower)):
            return True
        if lower.endswith("ing") and any(form in words.counted_acts for form in base_forms(lower)):
            return True  # "no throwing"
        if lower not in _LIGHT:
            return False
    return False


def is_passive_plan(sentence: Sentence, position: int) -> bool:
    """Whether the wording at `position` tells what staff will not do: "will not be penalized"."""
    lows = [token.lower for token in sentence.tokens[sentence.before(position) :][:4]]
    if lows[:2] in (["will", "not"], ["would", "not"], ["shall", "not"]):
        lows = lows[1:]
    elif not lows or lows[0] not in _WILL:
        return False
    return len(lows) > 2 and lows[1] == "be" and lows[2].endswith("ed") and lows[2] not in _BY_LEARNER


def _is_negative(lower: str) -> bool:
    return lower in _NEGATIVE or lower.endswith("n't")
