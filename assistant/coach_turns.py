"""The turns of a visit: "and if they say no?" is about what was asked before.

Nothing is kept: whoever shows the conversation hands over the earlier messages of this visit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

Turn = Literal["new", "refused", "more", "joined"]

REFUSED: tuple[str, ...] = ("prior_written_notice", "disagreeing", "dispute_resolution")
"""The scripts for a school that says no, and no again."""

_LEAD = r"\A\W*(?:(?:and|but|ok(?:ay)?|so|well|then|now|y|pero|entonces)\b[\s,]*)*"
_SHORT = 140  # characters: a longer message tells a story of its own
_REFUSED = re.compile(
    _LEAD
    + r"(?:what\s+(?:do\s+i\s+(?:say|do)\s+)?(?:if|when)|if|when|suppose|qué\s+(?:hago|digo)\s+si|si)\s+"
    r"(?:they|she|he|the\s+\w+|everyone|me|ellos|la\s+escuela)\s*(?:still\s+|just\s+|all\s+|me\s+)?"
    r"(?:say\s+no|says\s+no|said\s+no|refuses?|won['’]t|will\s+not|ignores?|den(?:y|ies)|laughs?|disagrees?|"
    r"don['’]t|doesn['’]t|do\s+not|push(?:es)?\s+back|get\s+(?:mad|angry|upset)|turn\s+(?:me|us|it)\s+down|"
    r"dicen?\s+que\s+no|no\s+quieren?|se\s+niegan?)",
    re.IGNORECASE,
)
_MORE = re.compile(
    _LEAD + r"(?:(?:what|anything|something)\s+else\b|(?:is\s+there\s+)?another\s+(?:way|script|one)\b|"
    r"(?:say|put|word)\s+it\s+(?:another\s+way|differently|some\s+other\s+way)|(?:any\s+)?other\s+(?:ideas|options|words)"
    r"|(?:otra\s+(?:manera|forma)|qué\s+más))",
    re.IGNORECASE,
)
_JOINED = re.compile(
    r"\A\W*(?:and|but|what\s+about|how\s+about|also|even|(?:and\s+)?why|how\s+so|y|pero|por\s+qué)\b",
    re.IGNORECASE,
)


def turn_of(question: str, earlier: Sequence[str]) -> Turn:
    """What `question` is to the `earlier` messages of the visit; without any it is always new."""
    if not earlier or len(question) > _SHORT:
        return "new"
    if _REFUSED.match(question):
        return "refused"
    if _MORE.match(question):
        return "more"
    return "joined" if _JOINED.match(question) else "new"


def subject_of(earlier: Sequence[str]) -> str:
    """The last message that was no follow-up: what the visit is about."""
    for place in range(len(earlier) - 1, 0, -1):
        if turn_of(earlier[place], earlier[:place]) == "new":
            return earlier[place]
    return earlier[0]


def times(turn: Turn, earlier: Sequence[str]) -> int:
    """How often a turn of this kind came since the subject was last changed."""
    count = 0
    for place in range(len(earlier) - 1, -1, -1):
        kind = turn_of(earlier[place], earlier[:place])
        if kind == "new":
            break
        count += kind == turn
    return count
