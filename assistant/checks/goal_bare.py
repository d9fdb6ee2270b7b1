"""Parts of a goal that say what they are by standing alone: "- 12/1/26 -", "- checklist -".

Goals in the shape of a list name their parts without the words ("by", "as measured by") that sentences use.
"""

from __future__ import annotations

from assistant.checks.goal_chunks import Chunk, Piece, Role
from assistant.checks.goal_quantities import GAP, NUMBER
from assistant.checks.goal_words import SOURCES
from assistant.checks.wording import LazyPattern, words_of

_LISTING = frozenset(",;-–—|•")
_DASHES = frozenset("-–—|•")
_BARE_DATE = LazyPattern(
    r"(?:\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\d{1,2}/20\d\d|eoy|moy)\.?",
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? (?:\d{1,2}(?:st|nd|rd|th)?,? )?20\d\d",
    rf"(?:the{GAP})?end{GAP}of{GAP}(?:the{GAP}|this{GAP})?(?:(?:school|iep|plan|academic){GAP})?"
    r"(?:year|yr|iep|semester|trimester|quarter)",
)
_SPAN = LazyPattern(rf"{NUMBER}{GAP}(?:(?:school|calendar){GAP})?(?:years?|months?|weeks?|wks?)")
_FROM_NOW = LazyPattern(rf"{GAP}from{GAP}(?:now|today|the{GAP}date|this{GAP}date)\b")
_IN_MONTH = LazyPattern(
    rf"{GAP}in{GAP}(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{{0,6}}\b(?!{GAP}\d of)"
)
_NOW_OR_TODAY = words_of("now today")
_MOST = 4  # words of a source that stands alone


def bare_role(text: str, piece: Piece, before: Chunk | None, *, front: bool) -> Role | None:
    """The role of a piece that is nothing but a date, a source of data or a time from now.

    Args:
        text: The text the piece points into.
        piece: The piece to label.
        before: What stands before it, already labelled.
        front: True for what stands before the learner.
    """
    dated = before is not None and before.role == "deadline"
    if dated and piece.cue == "from" and len(piece.words) == 2 and piece.words[1] in _NOW_OR_TODAY:
        return "deadline"  # "1 year from now"
    starts = piece.after in _LISTING and piece.after != ""
    if (starts or (front and before is None)) and _is_date(text, piece):
        return "deadline"
    if piece.cue == "by" and not piece.numeric and _IN_MONTH.match(text, piece.end):
        return "deadline"  # "by the unit test in November"
    dashed = piece.after in _DASHES and piece.after != "" and not (piece.cue or piece.numeric or front)
    if dashed and before is not None and len(piece.words) <= _MOST and piece.words[-1] in SOURCES:
        return "measurement"
    return None


def _is_date(text: str, piece: Piece) -> bool:
    told = text[piece.start : piece.end].rstrip(" .")
    if _BARE_DATE.fullmatch(told):
        return True
    return bool(_SPAN.fullmatch(told) and _FROM_NOW.match(text, piece.end))


def names_source(lows: list[str]) -> bool:
    """True for "probe sheets, weekly" and "frequency count": a note that is all about how data are taken."""
    words = [low for low in lows if low.isalpha() and low not in _HOW_OFTEN]
    return 0 < len(words) <= _MOST and words[-1] in _TAKEN and not any(low[0].isdigit() for low in lows)


_HOW_OFTEN = words_of("weekly daily monthly quarterly biweekly every each week month day quarter and")
_TAKEN = SOURCES | words_of("sheet sheets count graph graphs form forms tracker recordings")
