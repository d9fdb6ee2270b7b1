"""The data inside a strength ("3 days out of 5", "40 words per minute"), which a goal leaves out."""

from __future__ import annotations

import re

HOW_MUCH = re.compile(
    r"[,(]?\s*(?:about |on |in |at least )?(?:\b\d+(?:\.\d+)?\s*%|\b\d+\s*/\s*\d+|"
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:\w+\s+)?(?:out\s+)?of\s+(?:every\s+)?"
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten))"
    r"(?:\s*(?:of the time|times|days|trials|tries|tasks))?\)?|\s+(?:up )?to \d+\b|"
    r"\s+by \d+['’]?s?(?:,? and \d+['’]?s?)*\b",
    re.IGNORECASE,
)


_RATE = re.compile(
    r"[,(]?\s*(?:\b(?:for|at|in|about|up to|over|at least|more than)\s+)*\b\d[\d.,]*\s*"
    r"(?:wpm|wcpm|min(?:ute)?s?|hours?|hrs?|sec(?:ond)?s?|years?|yrs?|months?|weeks?|\w+\s+(?:per|a|each|every)\s+\w+)\)?|"
    r"[,(]?\s*(?:above|at|on|below)\s+(?:an?\s+|the\s+)?(?:\d\w*[- ])?grade(?:\s+level)?\)?|"
    r"[,(]?\s*\b(?:every|each)\s+(?:single\s+)?(?:day|night|morning|week|time)\b|[,(]?\s*\b(?:daily|"
    r"nightly|weekly)\b|"
    r"\s+than (?:any|most|many|anyone|everyone|all|his|her|their|the)\b.*",
    re.IGNORECASE,
)


_COUNT = re.compile(
    r"\b(?:\d+\s+(?=[a-z])|(?:two|three|four|five|six|seven|eight|nine|ten)\s+"
    r"(?=(?:older|younger|little|big|best|different)\b|(?!languages|instruments|sports)\w+s\b))",
    re.IGNORECASE,
)


def plain_level(text: str) -> str:
    """A strength without its data: a second number in a goal would read like a target."""
    return _COUNT.sub("", _RATE.sub("", HOW_MUCH.sub("", text)))
