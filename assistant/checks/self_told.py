"""A child's own words about himself or herself: "she says she is stupid" stays the child's."""

from __future__ import annotations

import re

from assistant.checks.clauses import Sentence
from assistant.checks.word_classes import Words
from assistant.checks.wording import lazily

# "He says he is stupid", "Ana thinks that she is": the verb and the learner again, right before the label
_OF_ONESELF = lazily(
    r"\b(?:(?P<same>he|she|they)|(?P<name>(?!(?:i|we|you|it|who|he|she|they|people|staff|some|many|others|every(?:one|body)|no(?:body|t))\b)(?-i:[A-Z][a-z]+)|student))\s+(?:\w+ly\s+|has\s+|also\s+|often\s+)?"
    r"(?:says?|said|thinks?|thought|believes?|believed|feels?|felt|reports?|reported|worr(?:y|ies|ied)|wrote"
    r"|(?:tells?|told)\s+(?:us|me|staff|(?:his|her|the|their|a)\s+\w+))\s+"
    r"(?:that\s+)?(?(same)(?P=same)|(?:he|she|they))(?:\s+(?:is|are|was|were)|['’]s)?(?:\s+(?:so|too|very|just|really))?\s*$",
    re.IGNORECASE,
)
_CONTRACTED = lazily(r"(?:he|she)(?=['’]s\b)|they(?=['’]re\b)", re.IGNORECASE)
_TITLE = lazily(r"\b(?:mr|ms|mrs|miss|dr|coach)\.?\s*$", re.IGNORECASE)
_SPEAKER = 150  # characters before "she says" in which somebody else may have been named


def is_said_of_oneself(text: str, sentence: Sentence, position: int, words: Words) -> bool:
    """Whether a label is what the learner says of himself or herself: "she says she is stupid".

    A child's own words stay the child's: no kinder ones are put in the child's mouth. Whoever else speaks
    ("Staff say she is lazy", "Mom thinks he is lazy") describes the learner like anybody.
    """
    contracted = _CONTRACTED.match(text, position)  # "she's lazy" is marked with its pronoun
    told = _OF_ONESELF.search(text, sentence.start, contracted.end() if contracted else position)
    if told is None:
        return False
    name = told.group("name")
    if name is not None:
        return name.lower() not in words.people and not _TITLE.search(text, sentence.start, told.start())
    # "Mom called. She says she is lazy": who says it may be the one named before
    before = text[max(0, told.start() - _SPEAKER) : told.start()].lower()
    return words.people.isdisjoint(re.findall(r"\w+(?!\w|\s+(?:concern|input|report))", before))
