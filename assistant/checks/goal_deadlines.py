"""Tell a deadline ("by Memorial Day") from other times ("by the end of class", "for 3 weeks")."""

from __future__ import annotations

from assistant.checks import goal_dates as dates
from assistant.checks import goal_quantities as quantity
from assistant.checks.goal_chunks import Piece
from assistant.checks.goal_words import ADULTS, LEARNER_NOUNS, SOURCES
from assistant.checks.wording import words_of

_CUES = words_of(
    """
        by before prior until upon in within at over during on through throughout after for sy once when
        following
    """
)
_UNTIL = words_of("by before prior until")
_LASTING = words_of("in within after over through")
# "over 3 weeks" says how long it holds; "over the next 3 months" by when.
_AHEAD = words_of(
    "next coming course month months year years quarters semesters trimesters instructional instruction"
)


def is_deadline(text: str, piece: Piece) -> bool:
    """Whether a piece says by when the goal is to be met.

    Args:
        text: The text the piece points into.
        piece: The piece to judge.
    """
    start, end, cue = piece.start, piece.end, piece.cue
    if cue not in _CUES:
        return False
    if cue == "sy" or (cue == "through" and dates.through.match(text, start, end)):
        return True
    if cue in _UNTIL:
        return _ends_by(text, piece)
    if cue == "at" and "meeting" in piece.words and piece.numeric:
        return bool(dates.date.search(text, start, end))  # "at the March 2027 meeting"
    if cue == "at":
        return bool(dates.end_of.search(text, start, end) and dates.firm_date.search(text, start, end))
    if cue == "when" and dates.turns_age.match(text, start, end):
        return True
    if cue in ("after", "upon", "once", "when", "following", "prior") and dates.after_school.search(
        text, start, end
    ):
        return True
    if cue != "throughout" and dates.school_year.search(text, start, end):
        return True
    if quantity.is_consecutive(piece.words) or (piece.numeric and quantity.percent.search(text, start, end)):
        return False
    if cue in _LASTING and dates.long_time.search(text, start, end):
        ahead = cue in ("in", "within") or not _AHEAD.isdisjoint(piece.words)
        return ahead and not quantity.ratio.search(text, start, end)
    return cue not in ("for", "throughout", "once", "when") and bool(dates.firm_date.search(text, start, end))


_DETERMINERS = words_of("the his her our their next last first")
_NO_OCCASION = (
    ADULTS
    | LEARNER_NOUNS
    | SOURCES
    | words_of(
        """
        side rules rule hand name book window door arm sink board size color shape way number letter bell
        peer peers friend friends family himself herself wall desk table line teacher's end time examiner
        listener listeners others people same class principal bus driver
        """
    )
)


def _names_occasion(words: list[str]) -> bool:
    """ "by the spring musical": neither a person nor a thing that "by" says how or where with."""
    named = [word for word in words[1:6] if word[0].isalpha()]
    return len(named) > 1 and named[0] in _DETERMINERS and _NO_OCCASION.isdisjoint(named)


def _ends_by(text: str, piece: Piece) -> bool:
    """ "By June", "by her birthday", "no later than the spring concert", "by ___", "before he turns 5"."""
    if "due" in piece.words and "iep" not in piece.words:
        return False  # "turn in work by the due date"
    start, end = piece.start, piece.end
    follows = piece.words[1] if len(piece.words) > 1 else ""
    if piece.cue == "by" and follows[:1] in tuple("_[(<{«"):
        return True
    return bool(
        dates.date.search(text, start, end)
        or dates.end_of.search(text, start, end)
        or dates.span_of_time.search(text, start, end)
        or (piece.cue in ("by", "until") and dates.event.search(text, start, end))
        or (piece.cue == "before" and dates.dated_event.match(text, start))
        or (piece.cue == "by" and not piece.numeric and _names_occasion(piece.words))
        or dates.turning_point.match(text, start, end)
        or (piece.cue == "prior" and dates.after_school.search(text, start, end))
    )
