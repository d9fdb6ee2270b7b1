"""What a noun or name in a sentence stands for: the learner, another person, a thing, a result, a skill."""

from __future__ import annotations

from typing import Literal

from assistant.checks.clauses import (
    ADVERBS,
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    OWNED,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    Sentence,
    is_finite,
)
from assistant.checks.noun_forms import has_age, has_object, is_bare, is_initial, is_placeholder
from assistant.checks.word_classes import Words
from assistant.checks.wording import words_of

Who = Literal["learner", "owned", "belonging", "person", "thing", "generic", "report", "unknown", "none"]

GENERIC_PLURALS = words_of(
    "students kids children learners pupils peers classmates teens youngsters boys girls people "
    "adults teenagers preschoolers toddlers families individuals others everyone everybody anyone "
    "anybody nobody someone somebody none readers writers"
)
OPENERS = COORDINATORS | SUBORDINATORS | RELATIVES
MARKS = frozenset(',;:()—–•"“”!?*>')
_GENERIC_DETERMINERS = words_of("a an any every each your another some no one most")
_ARTICLES = words_of("a an")
_BEFORE_NAMES = words_of("little poor dear our my young older and or mr mrs ms dr")
_BEFORE_THINGS = words_of("the a an his her their")
_PARTICULAR_DETERMINERS = words_of("the this that my our his her their")
_TITLES = words_of(
    "mr mrs ms dr miss coach principal professor judge superintendent uncle aunt auntie grandma "
    "grandpa officer nurse pastor father mother sister brother cousin dad mom"
)
_OF_SOMEBODY_ELSE = words_of("our your my school's district's")
_FUNCTION_WORDS = OPENERS | DETERMINERS | PREPOSITIONS | AUXILIARIES | ADVERBS | SUBJECT_PRONOUNS
_ENDS_PHRASE = PREPOSITIONS | OPENERS | AUXILIARIES | SUBJECT_PRONOUNS
_NO_NOUN = _FUNCTION_WORDS | words_of(
    "not him them all today enough here there else everyone others people ones one at about due w bc "
    "relative compared"
)
_AFTER_CONTRACTION = ADVERBS | words_of("not been got a an the")
# "needs to", "by bullying", "from whining", "about": what follows may well be a verb.
_BEFORE_NOUNS = PREPOSITIONS - words_of("to by from without like before after while despite")
# "She appeared rude": a linking verb, and no "she scattered the seeds".
# At the head of a note these are verbs: "Shows defiant tendencies".
_OPENING_VERBS = words_of("shows")
_LINKING = words_of("acted appeared looked presented proved remained seemed sounded stayed turned")
_PLACES = words_of("street road avenue elementary middle high county academy")


class Nouns:
    """Classifies the words of a sentence.

    Args:
        words: Word classes.
        people: Names the user declared.
    """

    def __init__(self, words: Words, people: frozenset[str]) -> None:
        self.words = words
        self._people = people
        self.known: frozenset[str] = frozenset()
        self._others = words.others
        self._nouns = words.nouns

    def classify(self, sentence: Sentence, index: int) -> Who | None:
        """What the word at `index` stands for; None for verbs, pronouns and words no list knows."""
        token = sentence.tokens[index]
        lower = token.lower
        words = self.words
        if token.text.startswith("__") or lower in ("xxx", "xxxx") or is_placeholder(sentence, index):
            return "learner"
        if lower.endswith(("'s", "s'")):
            return self._contracted(sentence, index)
        if self.is_verb_here(sentence, index):
            return None
        listed = self._listed_person(sentence, index)
        if listed is not None:
            return listed
        if index and lower in words.verbs and sentence.tokens[index - 1].lower in words.people:
            return None  # "Her dad works nights"
        own = self._own(sentence, index)
        if own is not None:
            return own
        if lower in words.reports:
            return "report"
        if lower in words.things:
            return "thing"
        if self.is_name(sentence, index):
            return "learner"
        if token.is_capitalised and self._has_title(sentence, index):
            return "person"
        if lower in words.abilities:
            return self._skill(sentence, index)
        return None

    def _own(self, sentence: Sentence, index: int) -> Who | None:
        """A noun for what is judged with its owner: "her essays", "his tone"; a bare plural in a note."""
        lower = sentence.tokens[index].lower
        belonging = lower in self.words.belongings
        if belonging and lower.endswith("s") and is_bare(sentence, index):
            return "owned" if lower in self.words.abilities else "belonging"
        if not (belonging or lower in self.words.facets) or not self._is_owned(sentence, index):
            return None
        return "belonging" if belonging and lower not in self.words.abilities else "owned"

    def person(self, sentence: Sentence, index: int) -> Who | None:
        """The same for people only: learner, person, generic, or None."""
        listed = self._listed_person(sentence, index)
        return listed or ("learner" if self.is_name(sentence, index) else None)

    def _listed_person(self, sentence: Sentence, index: int) -> Who | None:
        lower = sentence.tokens[index].lower
        if lower in GENERIC_PLURALS:
            return "generic"
        if lower in self.words.learners:
            return self.learner_noun(sentence, index)
        return "person" if lower in self.words.people else None

    def learner_noun(self, sentence: Sentence, index: int) -> Who:
        """ "The student" is the learner, "a student" and "your child" are anybody."""
        for place in range(index - 1, max(-1, index - 5), -1):
            token = sentence.tokens[place]
            if token.lower in ("other", "older", "younger"):
                return "person"
            if token.lower in _PARTICULAR_DETERMINERS:
                return "learner"
            if token.lower in _GENERIC_DETERMINERS:
                exclaimed = place > 0 and sentence.tokens[place - 1].lower == "such"
                return "learner" if exclaimed else "generic"
            if token.text in MARKS or is_finite(token, self.words):
                break
        return "learner"

    def is_name(self, sentence: Sentence, index: int, written: str | None = None) -> bool:
        """Whether a word is the learner's name: declared, or written like a name that has no title."""
        token = sentence.tokens[index]
        if not self._people and not token.text[0].isupper():
            return False
        name = written or token.text
        lower = name.lower()
        if lower in self._people or (len(name) == 1 and is_initial(sentence, index)):
            return True
        if (
            not token.is_capitalised
            or len(name) < 2
            or lower in self.words.not_names
            or lower in _FUNCTION_WORDS
        ):
            return False
        previous = sentence.tokens[index - 1] if index else None
        following = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
        if self._has_title(sentence, index):
            return False
        if previous is not None and previous.lower in _BEFORE_THINGS:
            return False  # "the Wi-Fi", "her Chromebook"
        if lower in self.known:
            return True
        for near in (previous, following):
            # "Maple Street School" and "the Gates Reading Survey" are no children.
            if (
                near is not None
                and near.is_capitalised
                and (near.lower in self._nouns or near.lower in _PLACES)
            ):
                return False
        verb_follows = following is not None and is_finite(following, self.words)
        if previous is not None and (previous.is_word or previous.text in ",(&"):
            return verb_follows or lower not in self.words.verbs
        opens = verb_follows or (
            following is not None and (following.lower in ADVERBS or following.text == ",")
        )
        return opens and lower not in self.words.verbs and not lower.endswith(("ing", "ly"))

    def is_verb(self, sentence: Sentence, index: int) -> bool:
        """Whether a word opens a predicate; what may be a noun ("questions") only after its subject."""
        token = sentence.tokens[index]
        if not is_finite(token, self.words):
            return False
        return token.lower not in self._nouns or self.is_verb_here(sentence, index)

    def is_verb_here(self, sentence: Sentence, index: int, *, bare: bool = False) -> bool:
        """Whether a word that could be a noun is the verb: "Ana answers", "she often tests".

        `bare`: whether a word that could be an adjective is one: "she scattered the seeds".
        """
        lower = sentence.tokens[index].lower
        if index == 0 or not sentence.tokens[index - 1].is_word:
            return not bare and lower in _OPENING_VERBS and has_object(sentence, index + 1)
        if bare and (not lower.endswith("ed") or lower in _LINKING):
            return False
        if not bare and lower not in self.words.verbs and lower not in self.words.telling:
            return False
        previous = sentence.tokens[index - 1]
        if previous.lower in SUBJECT_PRONOUNS or previous.lower in ADVERBS or previous.lower in ("who", "to"):
            return True
        return previous.lower in self.words.learners or self.is_name(sentence, index - 1)

    def is_noun_here(self, sentence: Sentence, index: int) -> bool:
        """Whether a word that could be a verb is the noun: "the bullies", "a box of stalls", "his rage"."""
        if index == 0:
            return False
        previous = sentence.tokens[index - 1].lower
        return previous in DETERMINERS or previous.endswith("'s") or previous in _BEFORE_NOUNS

    def is_other(self, lower: str) -> bool:
        """Whether a noun names somebody or something that is not the learner."""
        return lower in self._others

    def phrase_start(self, sentence: Sentence, index: int) -> int:
        """The first token of the noun phrase whose noun is at `index`."""
        first = index
        while first > 0 and index - first < 5:
            token = sentence.tokens[first - 1]
            if not token.is_word or token.lower in _ENDS_PHRASE or is_finite(token, self.words):
                break
            first -= 1
            if token.lower in DETERMINERS:
                break
        return first

    def is_governed(self, sentence: Sentence, start: int, index: int) -> bool:
        """Whether a noun stands in a prepositional phrase ("with his teacher") that begins after `start`."""
        if index and self.is_name(sentence, index):
            # "At lunch Ana": a name does not belong to the noun before it.
            previous = sentence.tokens[index - 1].lower
            if previous not in _BEFORE_NAMES and not is_finite(sentence.tokens[index - 1], self.words):
                return index > start and previous in PREPOSITIONS
        first = self.phrase_start(sentence, index)
        if first - 1 > start and sentence.tokens[first - 1].text == "/":
            return sentence.tokens[first - 2].lower in ("w", "b")  # "w/ peers"
        return first > start and sentence.tokens[first - 1].lower in PREPOSITIONS

    def modifies_learner(self, sentence: Sentence, end: int) -> bool:
        """Whether an adjective that ends at `end` can be about the learner: it stands before no other noun.

        "is slow", "slow and steady" and "a slow reader" can; "a slow song" cannot.
        """
        index = sentence.before(end)
        if index and sentence.tokens[index - 1].lower in PREPOSITIONS:
            return True  # "prone to", "demanding of"
        named = index > 1 and sentence.tokens[index - 2].lower in _ARTICLES
        for place in range(index, min(index + 3, len(sentence.tokens))):
            token = sentence.tokens[place]
            lower = token.lower
            if lower in self.words.learners or lower.rstrip("s") in self.words.learners:
                return True
            if lower in self.words.abilities or self.is_name(sentence, place):
                return True
            if lower in self._others:
                return False
            verb = is_finite(token, self.words) and not (named and place == index)
            if not token.is_word or lower in _NO_NOUN or verb or lower.endswith("ly"):
                return place == index
            if lower.endswith("ing"):
                return True
        return index >= len(sentence.tokens)

    def _has_title(self, sentence: Sentence, index: int) -> bool:
        """Whether "Ms." or "Coach" stands before a name."""
        if index == 0 or has_age(sentence, index):
            return False
        stop = sentence.tokens[index - 1].text == "." and index > 1
        return sentence.tokens[index - 2 if stop else index - 1].lower in _TITLES

    def _contracted(self, sentence: Sentence, index: int) -> Who | None:
        """ "Ana's" as "Ana is": only when no noun of hers follows. A plain possessive is no subject."""
        following = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
        if following is None or following.lower not in _AFTER_CONTRACTION:
            return None
        return "learner" if self.is_name(sentence, index, sentence.tokens[index].text[:-2]) else None

    def _is_owned(self, sentence: Sentence, index: int) -> bool:
        """Whether a noun is the learner's: "her desk", "Ana's messy binder", "his approach to tasks"."""
        for place in range(index - 1, max(-1, index - 4), -1):
            token = sentence.tokens[place]
            if token.lower in OWNED:
                return True
            if token.lower.endswith("'s"):
                return self.is_name(sentence, place, token.text[:-2])
            if not token.is_word or token.lower in _ENDS_PHRASE or is_finite(token, self.words):
                return False
        return False

    @staticmethod
    def _skill(sentence: Sentence, index: int) -> Who:
        near = sentence.tokens[max(0, index - 4) : index]
        return "thing" if any(token.lower in _OF_SOMEBODY_ELSE for token in near) else "owned"
