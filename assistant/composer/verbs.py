"""Putting a new verb in the form of the one it replaces: has -> needs, had -> needed, have -> need."""

from __future__ import annotations

import re
from typing import Literal

from assistant.checks.goal_words import OBSERVABLE_VERBS, UNOBSERVABLE_VERBS
from assistant.checks.wording import words_of
from assistant.composer.morphology import base_of_third, gerund, third

Form = Literal["third", "base", "past", "ing", "none"]

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*(?:['’][^\W\d_]+)?")
_THIRD = words_of("has is does doesn't isn't hasn't dosen't doesnt isnt hasnt seems")
_BASE = words_of(
    "have are do don't haven't aren't am struggle lack fail continue show remain suffer cause arent dont get"
)
_PAST = words_of(
    "had did didn't hadn't couldn't were weren't fell found went threw flew made gave was wasn't got ran "
    "lost blew"
)
_MODAL = words_of(
    "can cannot can't cant will won't would wouldn't could couldn't may might should must never rarely "
    "seldom to"
)
_PLURAL_SUBJECTS = words_of("they i we you who")
_ACTS = (
    OBSERVABLE_VERBS
    | UNOBSERVABLE_VERBS
    | words_of("""
    love like enjoy adore prefer sing hum dance draw help share ace need want show demonstrate have be
    do can know remember understand work play talk make give take come go get begin start finish learn
    try use build read write eat sleep laugh smile greet care tell run swim ride cook bake fix earn win
    lead teach return rest recover speak
    """)
    - words_of("idea peer result score answer record report state label list place total point")
)
_SINGULAR_SUBJECTS = words_of("he she it")
_ADVERBS = words_of("just still also so very even always often only")
_NOT_VERBS = words_of("no zero off in out poor a an the difficulty trouble unable incapable constant")
_PAST_OF = {
    "need": "needed",
    "do": "did",
    "be": "was",
    "have": "had",
    "use": "used",
    "continue": "continued",
    "get": "got",
    "say": "said",
}
_THIRDS_KEPT = words_of("his this its as always less news us yes perhaps besides")


_ONE_WHO = re.compile(r"\b(?:student|learner|child|boy|girl|kid|reader|writer|teen|person)\s+who\s*$")


def form_of(matched: str, before: str) -> Form:
    """The form of the first verb in `matched`; `before` is what precedes it in the sentence."""
    previous = _WORD.findall(before[-20:])
    after_modal = bool(previous) and previous[-1].lower() in _MODAL | {"does", "did", "do"}
    for found in _WORD.findall(matched.replace("’", "'")):
        word = found.lower()
        if word in _PAST:
            return "past"
        if word in _THIRD:
            return "third"
        if word in _BASE:
            return "base"
        if word in _MODAL:
            plural = bool(previous) and previous[-1].lower() in _PLURAL_SUBJECTS
            plural = plural and not _ONE_WHO.search(before)
            return "base" if plural else "third"
        if word.endswith("ing"):
            return "ing"
        if word.endswith("ed"):
            return "past"
        if word.endswith("s") and word not in _THIRDS_KEPT and not after_modal:
            return "third"
        if word in _NOT_VERBS:
            break
        if not word.endswith("ly") and word not in _ADVERBS:
            return "base"
    if previous and previous[-1].lower() in _SINGULAR_SUBJECTS:
        return "third"
    return "base" if after_modal else "third"


def inflected(base: str, form: Form) -> str:
    """`base` in `form`: ("need", "past") -> "needed", ("be", "third") -> "is"."""
    if form == "third":
        return third(base)
    if form == "past":
        return _PAST_OF.get(base) or (f"{base}d" if base.endswith("e") else f"{base}ed")
    if form == "ing":
        return gerund(base)
    return "are" if base == "be" else base


def in_form(word: str, form: str) -> str:
    """A word of the text as a base form, an -ing form or a third-person form."""
    low = word.lower()
    if low in ("been", "is", "was", "are"):
        base = "be"
    else:
        base = base_of_third(word) if low.endswith("s") and low not in _THIRDS_KEPT else low
    done = {"base": base, "gerund": gerund(base), "third": third(base)}[form]
    return done.upper() if word.isupper() and len(word) > 1 else done


def opens_act(word: str) -> bool:
    """Whether a sentence that opens with `word` opens with its verb: "Reads 22 words", not "Peers pick"."""
    return is_third(word) and base_of_third(word) in _ACTS


def is_third(word: str) -> bool:
    """Whether `word` looks like a verb after he or she: "finishes", not "his" or "class"."""
    low = word.lower()
    return (
        low.endswith("s") and not low.endswith("ss") and len(low) > 2 and low not in _THIRDS_KEPT
    ) or low in ("has", "is", "does")


def is_base_act(word: str) -> bool:
    """Whether `word` is the base form of something a student does: "read", "follow"."""
    return word.lower() in _ACTS
