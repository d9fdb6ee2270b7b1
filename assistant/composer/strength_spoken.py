"""A strength as said aloud in its sentence: whose it is, and "a little brother" with its article."""

from __future__ import annotations

import re

_OF_OTHERS = re.compile(r"\b(my|our)\b", re.IGNORECASE)
_OF_STUDENT = re.compile(r"\b(?:his|her(?=\s+[a-z]+)|their)\b")
_OTHERS = re.compile(r"\s(?:[a-z]+s|people|children|everyone|everybody|others|family|class|team)\b")


def owned(noun: str, possessive: str) -> str:
    """The noun with "my" turned to the possessive of the sentence: "skill with my hands" -> "his hands"."""
    again = "their" if possessive.endswith(("'", "'s")) else possessive  # "Omar's care for their dog"
    return _OF_OTHERS.sub(again, noun) if possessive.lower() != "my" else _OF_STUDENT.sub(_my, noun)


def _my(found: re.Match[str]) -> str:
    """ "my", unless "their" is of others named before it: "helping kids find their coats"."""
    of_others = found.group() == "their" and _OTHERS.search(found.string[: found.start()])
    return found.group() if of_others else "my"


_BARE_SIBLING = re.compile(
    r"\b(?P<before>help(?:s|ing|ed)?|teach(?:es|ing)|watch(?:es|ing)|feed(?:s|ing)|dress(?:es|ing)|loves?|protects?|"
    r"with|for|to|of|after)\s+(?P<kin>(?:(?:little|baby|big|older|younger|twin|kid)\s+)*(?:brother|sister|cousin|sibling))\b(?!\s(?-i:[A-ZÀ-Þ]))",
    re.IGNORECASE,
)


def spoken(said: str) -> str:
    """As said aloud: "helping little brother" -> "helping a little brother"; no word twice."""
    once = re.sub(r"^(.{3,60}?)(?:,? and \1)+$", r"\1", said)
    return _BARE_SIBLING.sub(_with_its_article, once)


def _with_its_article(found: re.Match[str]) -> str:
    article = "an" if found["kin"][0].lower() in "aeiou" else "a"
    return f"{found['before']} {article} {found['kin']}"
