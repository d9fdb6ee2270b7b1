"""Who a present-levels text is about: the name it uses, and its pronouns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.checks.rule_words import rule_words
from assistant.checks.strengths import speaks_for_self
from assistant.checks.wording import words_of
from assistant.composer.learner_name import NAME, name_in
from assistant.composer.pronouns import possessive_of, tells_they
from assistant.composer.verbs import opens_act

# "Ana's math", and not "Ana's a mess" or "Ana's learning".
_OWNS = re.compile(
    r"['’]s?\s+(?!(?:an?|the|so|very|not|always|never|been|got|just|also|learning|working|trying|"
    r"getting|doing|making|having|struggling|talking|starting|going)\b)[a-z]"
)
_LAST_NAME = re.compile(rf"(?<![\w'’])({NAME})$")
_STUDENT = re.compile(r"\b(?:(?:the|this)\s+)?(student|child)\b", re.IGNORECASE)
_ADVERBS_END = re.compile(
    r"(?:\s+(?:also|often|still|just|always|really|usually|sometimes|currently|now|then|generally|[a-z]+ly))+\s*$",
    re.IGNORECASE,
)
# "Rafferty (3) is", "Ana (grade 4) can": who is meant stands in front of the aside.
_ASIDE_END = re.compile(r"(?<=\w)\s+\([^()]{1,40}\)\s*$")
_PRONOUN_END = re.compile(
    r"\b(?:he|she|they|i|who|student|child|son|daughter|boy|girl|kid|learner|that)$", re.IGNORECASE
)
_AND_END = re.compile(r"(?:\b(?:and|but|or)|,)$", re.IGNORECASE)
_SUBJECTS = {"his": "he", "her": "she", "their": "they", "my": "I", "his/her": "he/she"}
# After these, "her" is the object of what stands before it: "pick her first", "lets her in".
_NOT_OWNED = words_of("""
    to in at on with when and or for by as if the a an first out up off down back over away again about
    from into than that because during after before while until every each daily more most less well too
    his who but so will can is was has not alone how what where why instead once through without
    """)


# "Smiles when he hears it": the name belongs in front of the verb.
_OCCASION_END = re.compile(r"\s(?:when|if|while|after|before|once|until|because)\s+$")


@dataclass(frozen=True, slots=True)
class Learner:
    """The student as the text calls them.

    Attributes:
        name: The given name, or "".
        possessive: "his", "her" or "their".
        called: What can open a sentence: the name, "The student", "He" or "She"; "" for fragments.
        speaks: Whether the student speaks: "I" is the student.
    """

    name: str
    possessive: str
    called: str
    speaks: bool = False

    @property
    def owner(self) -> str:
        """The name with 's, or the possessive."""
        if not self.name:
            return self.possessive
        return f"{self.name}'" if self.name.endswith("s") else f"{self.name}'s"

    def is_subject(self, before: str) -> bool:
        """Whether the words in front of a verb end in the student, or go on about the student.

        Args:
            before: What stands before the verb in its sentence.
        """
        bare = _ASIDE_END.sub("", _ADVERBS_END.sub("", before)).rstrip(" \t;:-–—•*(")
        if not bare or _PRONOUN_END.search(bare):
            return True
        if self.name and re.search(
            rf"\b{re.escape(self.name)}(?:\s+[A-ZÀ-Þ][\w'’-]*)?(?:,\s(?:an?|ages?d?|who|now|\d)\b[^,.;]{{0,60}},?)?$",
            bare,
        ):
            return True
        last = _LAST_NAME.search(bare)
        if last and last[1].lower() not in rule_words("never_name_words"):
            return True
        if _AND_END.search(bare):
            # "Ana reads well and is ...": the subject is the one the clause began with.
            named = re.escape(self.name) if self.name else "student"
            return bool(
                re.search(rf"\b(?:he|she|they|{named})\s+(?!['’])\w|^(?:\w+s)\b", bare, re.IGNORECASE)
            )
        return False

    def is_missing(self, before: str) -> bool:
        """Whether neither the student's name nor a pronoun stands in `before`."""
        return not self._pronoun().search(before) and not (self.name and self.name in before)

    def introduced(self, sentence: str) -> str:
        """`sentence` with its first pronoun replaced by the name, when the name does not come first."""
        if not self.name:
            return sentence
        named = re.search(rf"\b{re.escape(self.name)}\b", sentence)
        pronoun = self._pronoun().search(sentence)
        first = re.match(r"[A-Z][a-z]+(?=\s)", sentence)
        if (
            not named
            and first
            and opens_act(first.group())
            and (
                pronoun is None
                or pronoun.group().lower() not in ("he", "she")
                or _OCCASION_END.search(sentence[: pronoun.start()])
            )
        ):
            return f"{self.name} {sentence[0].lower()}{sentence[1:]}"
        if pronoun is None or (named and named.start() < pronoun.start()):
            return sentence
        return sentence[: pronoun.start()] + self._in_place_of(pronoun, sentence) + sentence[pronoun.end() :]

    def resumed(self, sentence: str) -> str:
        """`sentence` with the name that opens it replaced by a pronoun, when the one before names them."""
        pronoun = {"his": "He", "her": "She"}.get(self.possessive)
        if not self.name or pronoun is None or not sentence.startswith(self.name):
            return sentence
        rest = sentence[len(self.name) :]
        if _OWNS.match(rest):
            return self.possessive.capitalize() + re.sub(r"^['’]s?", "", rest)
        return pronoun + rest if re.match(r"\s+[a-z]", rest) else sentence

    def acts_in(self, sentence: str) -> bool:
        """Whether the student is named or meant in `sentence`, or it has no subject at all."""
        first = re.match(r"[A-Z][a-z]+", sentence)
        named = bool(self.name) and self.name in sentence
        return named or bool(self._pronoun().search(sentence)) or bool(first and opens_act(first.group()))

    def _pronoun(self) -> re.Pattern[str]:
        forms = {"his": "he|his|him", "her": "she|her"}.get(self.possessive, "they|their|them")
        return re.compile(rf"\b(?:{forms})\b(?!['’/])", re.IGNORECASE)

    def _in_place_of(self, pronoun: re.Match[str], sentence: str) -> str:
        said = pronoun.group().lower()
        if said in ("his", "their"):
            return self.owner
        if said != "her":
            return self.name
        following = re.match(r"\s+([\w'’-]+)", sentence[pronoun.end() :])
        owned = following is not None and following[1].lower() not in _NOT_OWNED
        return self.owner if owned else self.name


def find_learner(text: str, strengths: Sequence[str] = ()) -> Learner:
    """The student of a present-levels text.

    Args:
        text: The whole text.
        strengths: Looked at for pronouns when the text has none.
    """
    possessive = possessive_of(text, strengths)
    if speaks_for_self(text) and not any(possessive_of(text) == said for said in ("his", "her")):
        possessive = "my"
    elif possessive not in ("his", "her"):
        possessive = _by_count(text)
    name = "" if possessive == "my" else name_in(text)  # who says "I" names friends, and no student
    if name:
        return Learner(name, possessive, name)
    if _STUDENT.search(text):
        return Learner("", possessive, "The student")
    if possessive == "their" and _OPENS_WITH_THEY.match(text):
        return Learner("", possessive, "The student", speaks_for_self(text))
    has_pronoun = re.search(rf"\b{_SUBJECTS[possessive]}\b", text, re.IGNORECASE) or _MEANT.search(text)
    if possessive == "their" and _TELLS_OF_ALL.search(text) and not tells_they(text):
        return Learner("", possessive, "The student", speaks_for_self(text))
    called = _SUBJECTS[possessive].capitalize() if has_pronoun and possessive not in ("their", "my") else ""
    return Learner("", possessive, called, speaks_for_self(text))


# "Her stutter gets in the way", "It is hard to see him": he or she is meant, and can be the subject.
_MEANT = re.compile(
    r"(?:^|[.!?]\s+)(?:His|Her)\s(?=[a-z])|\b(?:see|for|with|to|of|help|let|gets?|keeps?|makes?)\s+(?:him|her)(?=[\s.,;!?](?![a-z]+ing\b)|$)"
)
_OPENS_WITH_THEY = re.compile(
    r"\s*They\s+(?:are|have|can|do|need|struggle|get|read|write|refuse|never|often)\b"
)
# Whole sentences that name nobody: a strength in front of them needs a subject as well.
_TELLS_OF_ALL = re.compile(
    r"(?:^|[.!?]\s+)(?:There|It|Everything|Nothing|None|This|That)\s+(?:is|are|was|has|of|we|I)\b"
)


def _by_count(text: str) -> str:
    """Where both "he" and "she" stand in a text (a mother, a brother): the one who acts most often."""
    he, she = (len(re.findall(rf"\b{word}\b", text, re.IGNORECASE)) for word in ("he", "she"))
    if not re.search(r"s/he|he/she|his/her|\(s\)he", text, re.IGNORECASE) and he != she:
        return "his" if he > she else "her"
    return "their"
