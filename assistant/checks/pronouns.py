"""Whom "he", "she" and "they" stand for in a text that describes one learner."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.checks.clauses import DETERMINERS, PREPOSITIONS, Sentence, Token
from assistant.checks.nouns import GENERIC_PLURALS, Nouns, Who
from assistant.checks.wording import words_of

_FEMALE = words_of("mother mom mum mommy mama grandmother grandma aunt sister mrs ms miss stepmother")
_MALE = words_of("father dad daddy papa grandfather grandpa uncle brother mr stepfather")
_GROUPS = words_of("school team district staff family")
_PASSIVE = words_of("is are was were be been")
_AFTER_OBJECT = words_of("to with in at on for from by about and but when if because so as well more")
_SPEECH_MARKS = frozenset(':"“')
_I = re.compile(r"\bI\b")
_I_BEGINS = re.compile(r"(?:^|[.!?\n]\s*)I\b")
_OF_A_CHILD = re.compile(
    r"\b(?:my|our|the|this)\s+(?:\w+\s+)?(?:son|daughter|child|kid|boy|girl|student|class)s?\b", re.IGNORECASE
)
_ACCOUNT = 2000
_OFTEN = 3
_HE_OR_SHE = re.compile(r"\b(?:he|she|him|his|her|hers)\b", re.IGNORECASE)


class Pronouns:
    """Finds antecedents, without any guess at a person's gender beyond words such as "mother".

    Args:
        text: The whole text.
        nouns: Classifies the nouns.
        sentence: Gives the sentence with a number.
    """

    def __init__(self, text: str, nouns: Nouns, sentence: Callable[[int], Sentence]) -> None:
        self._nouns = nouns
        self._sentence = sentence
        self._has_he_or_she = bool(_HE_OR_SHE.search(text))
        self._is_own_account = not self._has_he_or_she and _is_own_account(text)

    def who(self, number: int, index: int, *, has_learner: bool) -> Who:
        """Whom the pronoun at token `index` of sentence `number` stands for."""
        lower = self._sentence(number).tokens[index].pronoun
        if lower == "i" and self._is_own_account:
            return "learner"
        if lower in ("i", "we", "you"):
            return "person"
        if lower == "it":
            return "thing"
        antecedent = self._antecedent(number, index)
        if antecedent is not None:
            return antecedent
        if lower == "they":
            # In a text with "he" or "she", "they" is most often the school; otherwise it may be the student.
            return "learner" if has_learner and not self._has_he_or_she else "person"
        return "learner"

    def tells(self, sentence: Sentence, index: int) -> bool:
        """Whether the word at `index` reports what somebody says, and is not "are told" or "the report"."""
        if sentence.tokens[index].lower not in self._nouns.words.telling:
            return False
        previous = sentence.tokens[index - 1].lower if index else ""
        return not (previous in DETERMINERS or previous in PREPOSITIONS or previous in _PASSIVE)

    def _antecedent(self, number: int, index: int) -> Who | None:
        """Somebody other than the learner whom a pronoun stands for, or None.

        The first subject counts: in "The nurse left early and she never called" it is the nurse. After a verb
        of telling ("Her teacher says she ...") and after any word for the learner it is the learner.
        """
        sentence = self._sentence(number)
        pronoun = sentence.tokens[index].pronoun
        first = self._first_person(sentence, index)
        if first is not None:
            told = any(
                self.tells(sentence, i) or sentence.tokens[i].text in _SPEECH_MARKS for i in range(index)
            )
            return None if told else _other(pronoun, *first)
        if number == 0:
            return None
        before = self._sentence(number - 1)
        places = range(len(before.tokens))
        first = self._first_person(before, len(before.tokens))
        if first is None or any(self.tells(before, i) or before.tokens[i].text == ":" for i in places):
            return None
        if any(self._is_object(before, i, pronoun) for i in places):
            return None  # "The teacher wants him to sit. He ...": nobody is called "him" in his own clause
        if any(self._nouns.person(before, i) == "learner" for i in places):
            return None
        return _other(pronoun, *first)

    def _is_object(self, sentence: Sentence, index: int, pronoun: str) -> bool:
        """Whether the word at `index` is the "him" of "he", or the "her" (not "her desk") of "she"."""
        lower = sentence.tokens[index].lower
        if (pronoun, lower) == ("she", "her"):
            following = sentence.tokens[index + 1 : index + 2]
            return not following or not following[0].is_word or following[0].lower in _AFTER_OBJECT
        return (pronoun, lower) == ("he", "him")

    def _first_person(self, sentence: Sentence, end: int) -> tuple[Token, Who] | None:
        """The first person a sentence is about before token `end`; "he" and "his" are the learner."""
        for place in range(end):
            token = sentence.tokens[place]
            if token.pronoun in ("he", "she") or token.lower in ("his", "him"):
                return token, "learner"
            if token.lower == "her" and place + 1 < end and self._nouns.person(sentence, place + 1) is None:
                return token, "learner"
            who = self._nouns.person(sentence, place)
            if who == "learner" or (who is not None and not self._nouns.is_governed(sentence, 0, place)):
                return token, who
        return None


def _is_own_account(text: str) -> bool:
    """Whether a learner writes about himself or herself: "I" again and again, and nobody's child."""
    head = text[:_ACCOUNT]
    return (
        len(_I.findall(head)) >= _OFTEN and len(_I_BEGINS.findall(head)) > 1 and not _OF_A_CHILD.search(head)
    )


def _other(pronoun: str, noun: Token, who: Who) -> Who | None:
    return who if who != "learner" and _agrees(pronoun, noun.lower) else None


def _agrees(pronoun: str, noun: str) -> bool:
    if pronoun == "they":
        return noun.endswith("s") or noun in GENERIC_PLURALS or noun in _GROUPS
    if noun.endswith("s") and noun not in _FEMALE and noun not in _MALE:
        return False
    return noun not in (_MALE if pronoun == "she" else _FEMALE)
