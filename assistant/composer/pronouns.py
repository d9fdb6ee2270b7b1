"""Which "his", "her" or "their" a sentence takes, or the name with 's. Never told from a name."""

from __future__ import annotations

import re
from collections.abc import Sequence

_BOTH = re.compile(
    r"\b(?:his\s*/\s*her|her\s*/\s*his|he\s*/\s*she|she\s*/\s*he|him\s*/\s*her|\(s\)he|s/he)", re.IGNORECASE
)
_THEY = re.compile(r"\b(?:they|their|theirs|them|themselves|themself)\b", re.IGNORECASE)
_ONE_NAME = re.compile(r"[A-ZÀ-Þ][\w-]+")
_NO_NAMES = frozenset(
    ("student", "learner", "child", "pupil", "he", "she", "they", "we", "you", "it", "who", "pt", "st", "stu")
)
_HE = re.compile(r"\b(?:he|him|his|himself)\b", re.IGNORECASE)
_SHE = re.compile(r"\b(?:she|her|hers|herself)\b", re.IGNORECASE)


def possessive_of(text: str, strengths: Sequence[str] = (), *, learner: str = "") -> str:
    """The possessive for the student: "his", "her", "my", "his/her", "their"; where nothing tells, "Omar's".

    Args:
        text: The user's text; its own pronouns decide.
        strengths: Looked at only when the text has none ("He is tech savvy").
        learner: The learner as written; "I" makes the sentence first person.
    """
    if learner.strip().lower() == "i":
        return "my"
    for source in (text, "\n".join(strengths)):
        if _BOTH.search(source):
            return "his/her"
        he, she = bool(_HE.search(source)), bool(_SHE.search(source))
        if he != she:
            return "his" if he else "her"
        if he or _THEY.search(source):
            return "their"
    return owner_of(learner) or "their"


def called_in(text: str) -> str:
    """ "he" or "she", where a text calls somebody only that; else ""."""
    return {"his": "he", "her": "she"}.get(possessive_of(text), "")


def one_learner(learners: Sequence[str]) -> str:
    """The learner that all goals share, or "" where they differ: nobody gets another's name."""
    first = learners[0] if learners else ""
    return first if all(said == first for said in learners) or not owner_of(first) else ""


def owner_of(name: str) -> str:
    """A single name with 's ("Omar's", "Odalys'"), or "" for anything else ("The student")."""
    said = name.strip()
    if not _ONE_NAME.fullmatch(said) or said.lower() in _NO_NAMES:
        return ""
    return f"{said}'" if said.lower().endswith("s") else f"{said}'s"


def tells_they(text: str) -> bool:
    """Whether a text calls somebody "they"."""
    return bool(_THEY.search(text))
