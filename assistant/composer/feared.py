"""What somebody fears for the student: "Mom is worried she will not be ready".

A fear about the future is the family's own words. Said anew ("is worried that she needs support") it would
put a finding into their mouth, so it stays, and the team is asked what they hope for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.types import JUDGING, Finding

_FEARED = re.compile(
    r"\b(?:(?:is|are|was|were|gets?|feels?|remains?|very|so|also|deeply)\s+)*"
    r"(?:worried|worry|worries|afraid|fears?|feared|scared|concerned|nervous|anxious)\s+"
    r"(?:that\s+|about\s+(?:the\s+day|what|when)\s+)?(?:[\w'’.-]+\s+){0,3}?(?:will|won['’]t|would|wouldn['’]t|might|may|could|is\s+going\s+to|are\s+going\s+to)\b",
    re.IGNORECASE,
)


def feared_from(sentence: str) -> int | None:
    """Where in `sentence` a fear about the future begins, or None."""
    found = _FEARED.search(sentence)
    return found.start() if found else None


def is_only_feared(sentence: str, start: int, findings: Iterable[Finding]) -> bool:
    """True where everything that judges in `sentence` stands in a fear about the future.

    Args:
        sentence: One sentence of the text.
        start: Where it begins in the text.
        findings: The findings of the whole text.
    """
    fear = feared_from(sentence)
    judging = [
        f.start for f in findings if f.category in JUDGING and start <= f.start < start + len(sentence)
    ]
    return fear is not None and bool(judging) and min(judging) >= start + fear
