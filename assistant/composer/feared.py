"""What somebody fears for the student: "Mom is worried she will not be ready".

A fear about the future is the family's own words. Said anew ("is worried that she needs support") it would
put a finding into their mouth, so it stays, and the team is asked what they hope for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.types import JUDGING, Finding

_MAY = r"(?:will|won['’]t|would|wouldn['’]t|might|may|could|is\s+going\s+to|are\s+going\s+to)\b"
_FEARED = re.compile(
    r"\b(?:(?:is|are|was|were|gets?|feels?|remains?|very|so|also|deeply)\s+)*"
    r"(?:worried|worry|worries|afraid|fears?|feared|scared|concerned|nervous|anxious)\s+"
    r"(?:that\s+|about\s+(?:the\s+day|what|when)\s+)?"
    rf"(?:(?!(?:and|but|or|because|since|as|about|of|with|if)\b)[\w'’.-]+\s+){{1,3}}?{_MAY}",
    re.IGNORECASE,
)
# "... and he is lazy", "... because he is a troublemaker": said as so, and no longer feared
_TOLD_AS_SO = re.compile(
    rf"\b(?:and|but|because|since|as)\s+(?:he|she|they)\s+(?!(?:[\w'’-]+ly\s+)?{_MAY})|;|—|\s–\s",
    re.IGNORECASE,
)


def _fear(sentence: str) -> tuple[int, int] | None:
    """From where to where `sentence` tells a fear about the future, or None."""
    found = _FEARED.search(sentence)
    if found is None:
        return None
    told = _TOLD_AS_SO.search(sentence, found.end())
    return found.start(), told.start() if told else len(sentence)


def is_feared(sentence: str, at: int) -> bool:
    """Whether the words at `at`, counted from where `sentence` begins, are part of such a fear."""
    fear = _fear(sentence)
    return fear is not None and fear[0] <= at < fear[1]


def begins_feared(sentence: str, start: int, findings: Iterable[Finding]) -> bool:
    """True where what judges first in `sentence` stands in a fear about the future.

    What is told as so after it stays as well: said anew, it would be read as feared too.

    Args:
        sentence: One sentence of the text.
        start: Where it begins in the text.
        findings: The findings of the whole text.
    """
    judging = [
        f.start for f in findings if f.category in JUDGING and start <= f.start < start + len(sentence)
    ]
    return bool(judging) and is_feared(sentence, min(judging) - start)
