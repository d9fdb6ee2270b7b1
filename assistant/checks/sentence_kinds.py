"""What kind of remark a sentence is: on any child, a verbless note, or about something the learner has."""

from __future__ import annotations

from itertools import pairwise

from assistant.checks.clauses import (
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    Sentence,
    is_finite,
)
from assistant.checks.nouns import GENERIC_PLURALS, Nouns
from assistant.checks.word_classes import Words
from assistant.checks.wording import words_of

NOTE_LENGTH = 12
_HEAD = 9
_NEAR = 3
_LEADS = COORDINATORS | SUBORDINATORS | RELATIVES | SUBJECT_PRONOUNS | words_of(", ; to")
_OF_ADJECTIVES = ("ive", "al", "ic", "ous", "ful", "less", "ary", "ory")


def is_general(sentence: Sentence, nouns: Nouns) -> bool:
    """Whether a sentence is about any child: "a student", "your child", and nobody in particular."""
    generic = named = False
    for index, token in enumerate(sentence.tokens):
        if token.lower in ("he", "she", "his", "her", "him") or nouns.is_name(sentence, index):
            return False
        if token.lower in ("student", "child", "kid", "learner", "girl", "boy"):
            who = nouns.learner_noun(sentence, index)
            generic, named = generic or who == "generic", named or who == "learner"
    return generic or (_tells_how_to(sentence) and not named)  # not "Lazy student must always be watched"


def _tells_how_to(sentence: Sentence) -> bool:
    """Whether a sentence says what should never or always be: "Bad news should never come first"."""
    lows = [token.lower for token in sentence.tokens]
    return any(
        low in ("should", "must") and after in ("never", "not", "always") for low, after in pairwise(lows)
    )


def is_note(sentence: Sentence, words: Words) -> bool:
    """Whether a line is a verbless note on one learner: "Overall a difficult child"."""
    return len(sentence.tokens) <= NOTE_LENGTH and not any(
        t.lower in GENERIC_PLURALS or (is_finite(t, words) and not _is_plural_noun(sentence, index))
        for index, t in enumerate(sentence.tokens)
    )


def is_portrait(sentence: Sentence, words: Words) -> bool:
    """Whether a line is only a noun with its "who": "A third grader who melts down and leaves"."""
    tokens = sentence.tokens
    if not tokens or tokens[0].lower not in ("a", "an") or not tokens[0].text[0].isupper():
        return False
    who = next((i for i, t in enumerate(tokens[:_HEAD]) if t.lower == "who"), None)
    if who is None or any(t.lower in PREPOSITIONS for t in tokens[:who]):
        return False
    verbs = [i for i in range(who + 1, len(tokens)) if is_finite(tokens[i], words)]
    # A verb that no "and", comma or further clause leads to is what the sentence says of any such child.
    return all(any(t.lower in _LEADS for t in tokens[i - _NEAR : i]) for i in verbs if i > who + _NEAR)


def _is_plural_noun(sentence: Sentence, index: int) -> bool:
    """Whether a word that looks like a verb is a noun after all: "a set of communicative functions"."""
    previous = sentence.tokens[index - 1].lower if index else ""
    return sentence.tokens[index].lower.endswith("s") and (
        previous in PREPOSITIONS or previous in DETERMINERS or previous.endswith(_OF_ADJECTIVES)
    )


def owned_by_learner(sentence: Sentence, end: int, nouns: Nouns) -> bool:
    """Whether the words at token `end` belong to the learner: "concerned about her | lack of focus"."""
    for token in reversed(sentence.tokens[max(0, end - 3) : end]):
        if token.lower in ("his", "her") or (token.lower.endswith("'s") and token.is_capitalised):
            return True
        if not token.is_word or token.lower in PREPOSITIONS or is_finite(token, nouns.words):
            return False
        if nouns.is_other(token.lower):
            return False
    return False


# Before somebody the learner works with, reads about or helps.
_COMPANY = words_of(
    """
    with about for beside near among to tutors tutored tutoring helps helped helping help teaches taught
    teaching teach coaches coached mentors mentored babysits plays played comforts comforted includes included
    invites invited defends welcomes welcomed befriends befriended visits visited meets met knows reads serves
    served play tutor coach mentor
    """
)


def is_company(sentence: Sentence, end: int, nouns: Nouns) -> bool:
    """ "He tutors a boy who cannot read": the noun before "who" is somebody the learner meets or helps.

    Args:
        sentence: The sentence.
        end: The token at which the remark begins.
        nouns: What nouns stand for.
    """
    near = range(max(1, end - 3), end)
    who = next((index for index in near if sentence.tokens[index].lower in RELATIVES), None)
    if who is None:
        return False
    first = nouns.phrase_start(sentence, who - 1)
    return first > 0 and sentence.tokens[first - 1].lower in _COMPANY
