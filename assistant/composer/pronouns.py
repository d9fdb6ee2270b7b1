"""Which "his", "her" or "their" a sentence takes. Never told from a name."""

from __future__ import annotations

import re
from collections.abc import Sequence

_BOTH = re.compile(
    r"\b(?:his\s*/\s*her|her\s*/\s*his|he\s*/\s*she|she\s*/\s*he|him\s*/\s*her|\(s\)he|s/he)", re.IGNORECASE
)
_HE = re.compile(r"\b(?:he|him|his|himself)\b", re.IGNORECASE)
_SHE = re.compile(r"\b(?:she|her|hers|herself)\b", re.IGNORECASE)


def possessive_of(text: str, strengths: Sequence[str] = (), *, learner: str = "") -> str:
    """The possessive for the student: "his", "her", "my", "his/her", or "their" where nothing tells.

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
        if he or re.search(r"\b(?:their|theirs|them|themselves|themself)\b", source, re.IGNORECASE):
            return "their"
    return "their"
