"""The student's name in a present-levels text: the capitalised word the text tells of.

Which words are never a name stands in knowledge/rules/lists_names.yaml.
"""

from __future__ import annotations

import re
from collections import Counter

from assistant.checks.rule_words import rule_words
from assistant.checks.wording import words_of
from assistant.composer.verbs import opens_act

NAME = r"[A-ZÀ-Þ][a-zà-ÿ]+(?:(?:['’]|-)[A-ZÀ-Þ][a-zà-ÿ]+|-[a-zà-ÿ]{2,3}(?![\w]))*(?!-[a-z])"
_SUBJECT = re.compile(
    rf"(?<![\w.'’-])({NAME})(?=(?:\s+[A-ZÀ-Þ][\w'’-]+)?(?:['’]s?\s|\s+(?:(?:is|was|has|does|did|ca|could|wo|would)n['’]t|is|was|has|had|does|did|can|could|will|would|also|often|cannot|may|just|still|really|usually|sometimes|always|now|needs|wants|left|made|read|wrote|took|got|ran|came|went|gave|kept|led|found|put|won|built|drew|spoke|taught|told|began|knew|sat|never|rarely|seldom|hardly"
    rf"|(?!(?:his|its|this|us|as|less|across)\b)[a-z]+s|[a-z]+ed|[a-z]+ly\s+[a-z]+(?:s|ed))\b(?!\s*:)|,\s(?:\d|an?\s|ages?d?\s|who\s|now\s)|\s\([^()]{{1,40}}\)\s(?:is|was|has|had|can|cannot|could|did|will|would|[a-z]+s|[a-z]+ed)\b))"
)
_MENTION = re.compile(rf"(?<![\w.])({NAME})(?![\w])")
_NO_PLACE = r"(?<!\bsize\sof\s)(?<!\bhere\sto\s)(?<!\bway\sto\s)(?<!\bcity\sof\s)(?<!\bmoved\sto\s)"
_GOVERNED = re.compile(
    rf"\b(?:for|with|of|to|on|about|say|says|said|report|reports|help|watch|ask|tell)\s+{_NO_PLACE}({NAME})(?=[.,;:)]|\s*\(|\s+(?:in|on|at|and|during|when|to)\b|$)"
)
# A capital in the middle of a sentence: "you have to tell Idony a hundred times".
_INSIDE = re.compile(
    rf"(?<=[a-z]\s)(?<!Mr\s)(?<!Ms\s)(?<!Dr\s)(?<!Mrs\s){_NO_PLACE}({NAME})(?![\w’'-])(?!\s+[A-ZÀ-Þ])"
)
_TITLE_BEFORE = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Miss|Coach|Principal|Aunt|Uncle)\.?|\bfriends?|\bbrother|\bsister|\bcousin|\bpartner)\s+$"
)


def name_in(text: str) -> str:
    """The name of the student, or "" where none is told.

    Args:
        text: The whole text, without its tables.
    """
    if text.isupper():
        return _name_in_capitals(text)
    name = _name(text)
    return _with_second_name(name, text) if name else name


def _with_second_name(name: str, text: str) -> str:
    """ "Ana Lucia" where she is never called Ana alone; else the second is a last name."""
    seconds = re.findall(rf"(?<![\w.'’-]){re.escape(name)}\b(?:\s({NAME})(?![\w'’]))?", text)
    once = set(seconds)
    second = once.pop() if len(once) == 1 else ""
    given = second and _may_be_name(second, text) and not opens_act(second)
    return f"{name} {second}" if given else name


_MONTHS = words_of("jan mar jun jul")  # also names: only a time beside one tells it is a month


def _may_be_name(word: str, text: str) -> bool:
    """Whether a capitalised word can be a name: no listed word, no adverb, and never written small here."""
    low = word.lower()
    if low in rule_words("never_name_words") or (low.endswith("ly") and len(low) > 5) or opens_act(word):
        return False
    if low.endswith("ing") and low not in rule_words("name_in_ing_words"):
        return False  # "Budgeting is beyond him."
    if low.endswith(("sion", "tion", "ment", "ness", "ship", "ology", "ical", "less", "able", "ible", "ous")):
        return False  # "Aggression is unprovoked.", "Nonsensical answers to questions."
    if low in _MONTHS and re.search(
        rf"\b(?:in|since|by|until|last|this|late|early|mid)[\s-]{{1,3}}{word}\b|\b{word}\.?\s{{1,3}}\d",
        text,
        re.IGNORECASE,
    ):
        return False
    return re.search(rf"(?<![\w'’-]){re.escape(low)}(?![\w'’-])", text) is None


def _name_in_capitals(text: str) -> str:
    """The name in a text that is all in capitals: "LUIS IS ...", and not "OFFICE REFERRALS: 9"."""
    small = re.sub(r"(?:^|(?<=[.!?]\s)|(?<=\n))[a-zà-ÿ]", lambda first: first.group().upper(), text.lower())
    name = _name(small).upper()
    return name if name and re.search(rf"\b{re.escape(name)}(?:['’]S\s|\s+{_DOES})", text) else ""


_DOES = (
    r"(?:IS|WAS|HAS|HAD|CAN|DOES|DID|WILL|NEEDS|READS|WRITES|LOVES|LIKES|KNOWS|USES|WORKS|SAYS|ASKS|GETS)\b"
)


def _name(text: str) -> str:
    """The capitalised word that is subject or owner most often, the earliest of those."""
    counted: Counter[str] = Counter()
    for found in _SUBJECT.finditer(text):
        word = found[1]
        if _may_be_name(word, text) and not _TITLE_BEFORE.search(
            text[max(0, found.start() - 14) : found.start()]
        ):
            counted[word] += 2
    for found in _MENTION.finditer(text):
        if found[1] in counted:
            counted[found[1]] += 1
    for found in _GOVERNED.finditer(text) if not counted else ():
        if _may_be_name(found[1], text):
            counted[found[1]] += 1
    if not counted:
        inside = {m[1] for m in _INSIDE.finditer(text) if _may_be_name(m[1], text)}
        return inside.pop() if len(inside) == 1 else ""
    first, most = min(counted, key=text.index), max(counted.values())
    # A friend named at the end ("Amara is kind") is not who the text is about, if often told of.
    return first if 2 * counted[first] >= most else max(counted, key=lambda w: (counted[w], -text.index(w)))
