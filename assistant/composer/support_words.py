"""What stands after "needs": support with what, on which occasion, and the blank that asks the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.checks.need_words import skill_words
from assistant.checks.wording import alternatives, words_of
from assistant.composer.verbs import in_form, is_base_act, is_third, opens_act

_OPENS_TAIL = (
    "with in on at during when whenever if while after before around until unless without because "
    "since every each most daily weekly "
    "for about of over toward towards by from to against regarding across through under between "
    "among as and or"
)
_TAIL = re.compile(rf"\s*({alternatives(_OPENS_TAIL)})\b", re.IGNORECASE)
_KEPT_AS_IT_IS = words_of(
    "with in on at during when whenever if while after before around until unless without because "
    "since every each most daily weekly "
    "across under between among"
)
FUNCTION_WORDS = words_of(
    "a an the of to in on at with for and or but his her their it that this than as from by about "
    "into who which when if not no is are was"
)
FINITE = words_of("is are was were am has have had does do did than that who which when if because")
_BEFORE_BASE = words_of(
    "to can could will would not never nor neither barely hardly scarcely cannot even ever"
)
_BEFORE_NOUN = words_of(
    "a an the his her their no zero little few any of for in with about poor weak limited low severe "
    "minimal significant major great "
    "very bad inappropriate some much more on at"
)
_NOUN_ENDS = (
    "tion",
    "sion",
    "ment",
    "ness",
    "ity",
    "ance",
    "ence",
    "ship",
    "ing",
    "ure",
    "ism",
    "skills",
    "control",
)
MOTIVE = re.compile(
    r"\s*(?:even\s+)?(?:if|when)\s+(?:he|she|they)\s+(?:wanted|wants|tried|tries|chose|chooses|felt|"
    r"feels|cared|would|really|just|only)\b.*"
)
RANKING = re.compile(
    r"\s*\b(?:(?:better|worse|more|less|younger|older|slower|faster|lower|further|"
    r"farther)\s+)?(?:than|like|compared)\b.*"
)


@dataclass(frozen=True, slots=True)
class Kept:
    """Words of a verdict that have to stay, and what stood in front of them in it ("" for nothing)."""

    text: str = ""
    after: str = ""


def support_of(about: str, occasion: str, blank: str, topic: str = "") -> str:
    """What stands after "needs": support with what, when, and the blank.

    Args:
        about: The skill the verdict names, with its preposition, or "".
        occasion: When or with whom, or "".
        blank: The blank, or "".
        topic: What such a need is with where the verdict names no skill, or "".
    """
    if topic and not about and not occasion.startswith(("with ", "to ")):
        about = f"with {topic}"
    if about:
        pieces = ["support", about, occasion, blank]
    elif occasion:
        pieces = ["support", occasion, blank]
    else:
        pieces = ["support with", blank] if blank else ["support"]
    return " ".join(piece for piece in pieces if piece)


_LIGHT = words_of("throws takes makes gets has gives puts does goes keeps sets runs comes lets")
_OTHERS = words_of("friends friendships rules directions transitions routines changes")


def names_skill(words: str) -> bool:
    """Whether words of a verdict name what is learned: "responsibility", "impulse control"."""
    last = words.split()[-1].lower() if words.split() else ""
    return last in skill_words() or last in _OTHERS or last.endswith(_NOUN_ENDS)


def about_words(kept: Kept) -> str:
    """The skill the verdict names, after "support": "with attention span", "to focus", "with reading"."""
    words = kept.text.split()
    if not words or any(word.lower() in FINITE for word in words):
        return ""
    first, after = words[0].lower(), kept.after.lower()
    if len(words) == 1 and first in _LIGHT:
        return ""  # "throws [tantrums]": the verb alone names no skill
    if len(words) == 1 and first.endswith("ly"):
        return first
    if is_third(first) and (after in _BEFORE_BASE or after.endswith("ly")):
        return " ".join(["with", in_form(first, "gerund"), *words[1:]])
    if (after in _BEFORE_BASE and after != "to") or (
        is_base_act(first) and len(words) > 1 and after not in _BEFORE_NOUN
    ):
        return f"to {kept.text}"
    if opens_act(first) or (
        is_third(first) and (not after or after.endswith("ly")) and first not in FUNCTION_WORDS
    ):
        return " ".join(["with", in_form(first, "gerund"), *words[1:]])
    noun = after in _BEFORE_NOUN or first.endswith(_NOUN_ENDS) or words[-1].lower() in skill_words()
    return f"with {kept.text}" if noun else ""


# Who is ahead, of what age: rankings go with the verdict.
_NO_OCCASION = re.compile(
    r"(?:(?:from\s+)?(?P<thing>\w+)\s+to\s+(?P=thing)\b|(?:in|with|forth)\s+(?:some|any|more|the|a\s+little|half\s+the|an|enough)\s+(?:effort|work|energy)\b.*"
    r"|of\s+an?\s+(?:infant|baby|toddler|newborn|puppy|gnat|flea|[\w-]*(?:year|month)s?\b.*)"
    r"|(?:the|his|her|their|all|other)\s+(?:other\s+)?(?:children|kids|peers|classmates|others?|"
    r"students|threes|fours|fives)\b.*"
    r"|(?:everything|anything|nothing|it|things|whatever|everyone)\b.*"
    r"|(?:(?:with|about|at|on|to|over|in|for)\s+)?"
    r"(?:(?:himself|herself|themselves|myself|him|her|them|me|us|you|it|everything|anything|everyone|everybody|a\s+lot|much|life)"
    r"(?:\s+(?:and|or)\s+(?:to\s+)?(?:others?|himself|herself|themselves|everyone|those\s+around\s+(?:him|her)))?|"
    r"(?:the\s+(?:whole\s+|entire\s+)?)?(?:class|room|group)\b|others?\b|other\s+(?:students|children|kids))"
    r"(?:\s+(?:sometimes|often|always|constantly|a\s+lot|all\s+the\s+time))?\s*)$",
    re.IGNORECASE,
)


_TIME = re.compile(
    r"(?:\w+\s+)?(?:days?|weeks?|times?|mornings?|periods?|class(?:es)?|hours?|minutes?|nights?|afternoons?|months?|"
    r"lessons?|sessions?|blocks?|transitions?|recess|year|school|lunch|monday|tuesday|wednesday|thursday|friday)\b",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"(?:(?:for|on)\s+)?((?:the\s+|his\s+|her\s+)?(?:aides?|staff|teachers?|adults))$", re.IGNORECASE
)


# "tires [way] before the others do"
_FAR = re.compile(
    r"^(?:way|long|well|far|right|even|just|soon)\s+(?=before|after|behind|when|during|in|at|on)",
    re.IGNORECASE,
)


# "constantly needs [help] with reading": whoever needs help does not need support to help
_HELP = re.compile(r"(?:help|support|assistance)\b(?=\s+(?:with|in|on|at|when|to|during)\b|$)", re.IGNORECASE)


def occasion_of(tail: str) -> str:
    """What follows the verdict, as it stands after "support": "at packing" -> "with packing"."""
    tail = _HELP.sub("", RANKING.sub("", MOTIVE.sub("", tail)).strip(" ,")).strip()
    if staff := _STAFF.match(tail):
        return f"from {staff[1]}"
    if not tail or _NO_OCCASION.match(tail):
        return ""
    tail = _FAR.sub("", tail)
    found = _TAIL.match(tail)
    if found is None:
        first = tail.split()[0].lower()
        if first.endswith("ly") or first in ("all", "today", "now", "lately", "again", "here", "there"):
            return tail
        if first in (
            "than",
            "as",
            "that",
            "who",
            "which",
            "so",
            "but",
            "he",
            "she",
            "they",
            "up",
            "out",
        ) or opens_act(first):
            return ""
        return f"to {tail}" if is_base_act(first) else f"with {tail}"
    word, rest = found[1].lower(), tail[found.end() :].strip()
    if not rest:
        return ""
    if word in ("every", "each", "most") and not _TIME.match(rest):
        return f"with {tail}"
    if word in _KEPT_AS_IT_IS:
        return tail
    if word == "to":
        follows = rest.split()[0].lower()
        return tail if is_base_act(follows) else f"with {rest}"
    if word in ("and", "or", "as"):
        return ""
    return f"with {rest}"


def last_phrase(verdict: str) -> str:
    """The occasion inside a verdict: "cries at the sight of a book" -> "at the sight of a book"."""
    found = [
        m
        for m in re.finditer(
            r"\s(?:with|in|at|on|during|when|whenever|if|while|after|before|without|unless|until|over|"
            r"about)\s",
            verdict,
        )
        if m.start() > 2
    ]
    return verdict[found[0].start() :] if found else ""
