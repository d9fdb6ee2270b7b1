"""Tell where a goal says what the student does now, and how it will be measured."""

from __future__ import annotations

import re

from assistant.checks import goal_dates as dates
from assistant.checks import goal_quantities as quantity
from assistant.checks.goal_chunks import Chunk, Piece, Role
from assistant.checks.goal_criterion import changes, has_share, is_criterion
from assistant.checks.goal_deadlines import is_deadline
from assistant.checks.goal_words import ADULTS, MATERIALS, SOURCES, TOOLS
from assistant.checks.wording import words_of

_BEFORE_NOW = words_of("pretest pre-test baseline fall currently now")
_STATING_NOW = words_of("now was were had averaged previously previous bl pretest pre-test")
_SEASONED = re.compile(
    r"(?:last\s+(?:year|fall|spring|winter|quarter|month)|fall|winter|spring|september|october)\s*"
    r"(?:scores?|levels?|data|probes?|benchmark|average|was|:|=)|last\s+(?:count|try|check|score|time|test|probe)\b",
    re.IGNORECASE,
)
_CHOICES = words_of("choices choice options pictures cards objects items answers sources places list")
_STARTING_LEVEL = words_of(
    """
        baseline present currently current now boy fall winter spring plop plaafp presently from last
        september october january was bl pre pretest pre-test up down previously today started start clof plof
    """
)


def parenthesis_role(text: str, piece: Piece) -> Role | None:
    """The part a parenthesis states: "(BOY: 33 wcpm)", "(by 6/1/27)", "(teacher log)"; None otherwise."""
    inside = piece.words[1:-1]
    if not inside:
        return None
    start, end = piece.start, piece.end
    dated = dates.date.search(text, start, end)
    if inside[:2] == ["as", "compared"]:
        return "baseline"
    if inside[0] in ("measured", "as", "per", "data", "source"):
        return "measurement"
    if inside[0] in ("by", "due") and dated:
        return "deadline"
    if not piece.numeric:
        kept = inside[-1] in _TESTS or (len(inside) > 1 and inside[-1] in _COUNTED)
        return "measurement" if kept or not _RECORDS.isdisjoint(inside) else None
    if not _STARTING_LEVEL.isdisjoint(inside[:3]) or not _BEFORE_NOW.isdisjoint(inside):
        return "baseline"
    if dated and not only_date(text, piece):
        return "baseline"  # "(91% on 1/6/27)"
    scored = inside[0] in _SCORING or bool(quantity.compared.search(text, start, end))
    return "criterion" if scored or has_share(text, piece) or quantity.is_consecutive(inside) else None


# "(score of 3 on a 4-point rubric)", "(rated 4 or higher)"
_SCORING = words_of("score scores scoring rated rating mastery criterion criteria earning")
_COUNTED = words_of("count counts report reports notes sheet sheets chart charts record diary tracker")
_TESTS = words_of(
    "screener screening inventory survey quiz quizzes checklist checklists dibels aimsweb acadience"
)


def only_date(text: str, piece: Piece) -> bool:
    """Whether a piece holds one date and no other figure: "(8/19/26)", not "(3/10 on 1/22)"."""
    if dates.firm_date.fullmatch(text, piece.start + 1, piece.end - 1):
        return True  # "(May 2027)"
    found = [match.span() for match in dates.date.finditer(text, piece.start, piece.end)]
    return len(found) == 1 and all(
        found[0][0] <= figure.start() < found[0][1]
        for figure in quantity.number.finditer(text, piece.start, piece.end)
    )


def is_baseline(text: str, piece: Piece, before: Chunk | None) -> bool:
    """ "from RIT 188 to ...", ", from 40%", but not "from 6 feet away" or "from 3 choices"."""
    start, end, words = piece.start, piece.end, piece.words
    if (
        piece.after == ","
        and (words[0] in _STATING_NOW or _SEASONED.match(text, start, end + 2))
        and (piece.numeric or quantity.goes_on.match(text, end + (text[end : end + 1] == ":")))
    ):
        return True  # ", now 0 times", ", was 9 a day in September"
    if piece.cue != "from" or not piece.numeric or not _CHOICES.isdisjoint(words):
        return False
    if text[end : end + 12].lower().split()[:2] == ["to", "another"]:
        return False
    if len(words) == 2 and _RAISED_MEASURE.match(text, end):
        return True  # "swim from 10 to 25 yards"
    steady = before is not None and before.role == "act" and not changes(text, before)
    if (
        not (steady and not _has_unit(text, piece))
        and quantity.raised_to.match(text, end)
        and (quantity.near_number.match(text, start, end) or quantity.level.search(text, start, end))
    ):
        return True
    if not quantity.from_number.match(text, start, end) or words[1:2] == ["one"]:
        return False
    stated = piece.after or has_share(text, piece) or quantity.rate.search(text, start, end)
    if steady and not stated:
        return False  # "choose from 3 books"
    if before is None or before.role != "act" or piece.after or has_share(text, piece):
        return _DISTANCES.isdisjoint(words)
    return changes(text, before) or (_DISTANCES.isdisjoint(words) and MATERIALS.isdisjoint(words))


def _has_unit(text: str, piece: Piece) -> bool:
    """Whether "from 3 sentences to 5" says what is counted, as "count from 1 to 20" does not."""
    return has_share(text, piece) or bool(
        quantity.rate.search(text, piece.start, piece.end) or quantity.from_units.match(text, piece.start)
    )


_RAISED_MEASURE = re.compile(
    r"\s{1,3}to\s{1,3}\d[\d.,]{0,5}\s{1,3}(?:yards|yds|feet|ft|meters|miles|laps|lengths|minutes|mins?|seconds|secs|"
    r"words|wpm|wcpm|sentences|utterances|points|repetitions|reps|pounds|ounces|bites|pages|turns|exchanges)\b"
    r"(?!\s(?:away|apart))",
    re.IGNORECASE,
)
_DISTANCES = words_of("feet ft foot yards yard meters inches steps away")


def is_measurement(text: str, piece: Piece, chunks: list[Chunk], *, front: bool) -> bool:
    """ "by teacher log", "on Acadience NWF", "using a rubric" after the figure it belongs to."""
    cue, words, start, end = piece.cue, piece.words, piece.start, piece.end
    if cue in ("by", "per", "via", "through") and not SOURCES.isdisjoint(words):
        return True
    if cue == "via" and not _KEPT.isdisjoint(words):
        return True
    if (cue == "per" and not piece.numeric) or (cue == "with" and _COUNTING.search(text, start, end)):
        return True
    if cue == "on" and chunks and _on_named_test(text, piece, chunks[-1]):
        return True
    listed = piece.after == "," and words[0] != "no" and not (cue or front or piece.numeric)
    if listed and not _KEPT.isdisjoint([word for word in words if word[0].isalnum()][-2:]):
        return chunks != [] and chunks[-1].role != "condition"  # ", parent and school log"
    if front or piece.numeric or all(chunk.role in ("act", "condition", "occasion") for chunk in chunks):
        return False
    if cue not in ("on", "using", "by", "from", "with", "in") or quantity.goes_on.match(text, piece.end):
        return False
    if cue == "using" and TOOLS.isdisjoint(words) and _TITLED.search(text, start, end):
        return True  # "using the Quick Phonics Screener"
    if cue in ("using", "with") and not _KEPT_BY.isdisjoint(words):
        return not SOURCES.isdisjoint(words)
    sources = _RECORDS if cue in ("using", "with", "in") else ASSESSMENTS
    return not sources.isdisjoint(words) or (
        cue == "on" and _ACRONYM.search(text, piece.start, piece.end) is not None
    )


def _on_named_test(text: str, piece: Piece, before: Chunk) -> bool:
    """ "gain 60 points on the MAP reading test": a test by its name, and a figure before it."""
    named = _NAMED.search(text, piece.start, piece.end) and not ASSESSMENTS.isdisjoint(piece.words)
    if text[before.start : before.end].lower().startswith(("score", "earn", "rank")):
        return False  # "score at the 30th percentile on the spring MAP": how well
    return bool(named and before.role == "act" and quantity.number.search(text, before.start, before.end))


_NAMED = re.compile(r"\s[A-Z]\w|i-[A-Z]")
# "with the aide keeping count"
_COUNTING = re.compile(
    r"\b(?:keeping|taking|doing|making)\s(?:(?:a|the|his|her|their)\s)?(?:count|tally|track|tabs|score|data|log|notes|chart)\b"
    r"|\b(?:aide|teacher|staff|adult|para\w*|therapist|mother|father|mom|dad|parent|coach|nurse|data)\s"
    r"(?:counting|tallying|charting|tracking|recording)\b",
    re.IGNORECASE,
)
_KEPT = SOURCES | words_of("sheet sheets review evidence tracker graph graphs recordings")
_RECORDS = words_of(
    """
        rubric rubrics probe probes data observation observations records log logs assessment assessments
        tally tallies sampling measurement
    """
)
ASSESSMENTS = _RECORDS | words_of(
    """
        timing timings check checks test tests survey inventory screener screening benchmark measure
        measures checklist list lists quiz quizzes exam exams scale profile acadience dibels aimsweb
        aimswebplus map nwea i-ready iready star easycbm fastbridge wida brigance gradebook report
        reports card
    """
)
_KEPT_BY = ADULTS | words_of("teacher-made staff-made classroom-based")
_TITLED = re.compile(r"\b[A-Z]{3,6}(?:-\d)?\b|\b[A-Z][a-z]{2,15}\s[A-Z][a-z]{2,15}")
_ACRONYM = re.compile(r"\b[A-Z]{3,6}(?:-\d)?\b")


def continues_baseline(text: str, piece: Piece, before: Chunk, *, front: bool) -> bool:
    """ "Up from 52 wcpm on 10/2/2026", "BOY = 33 wcpm, 81% acc.", "currently at 30%"."""
    if text[before.end - 1] in ")]" or text[before.end : before.end + 1] in (")", "]"):
        return False
    stated = quantity.number.search(text, before.start, before.end) or quantity.level.search(
        text, before.start, before.end
    )
    if not (front or stated or piece.after not in ("", ":")):
        return True
    if piece.after == "," and is_deadline(text, piece):
        return False  # ", up from 3 of 10, at the end of the IEP cycle"
    if piece.cue in ("on", "in", "at", "during"):
        return bool(dates.date.search(text, piece.start, piece.end)) or not is_criterion(
            text, piece, before, front=front
        )
    if piece.cue in ("with", "without") and not (piece.after or piece.numeric or front):
        return True  # "up from 3 of 12 without it"
    if piece.cue == "quantity" and piece.after:
        return text[before.start : before.start + 3].lower() in ("boy", "bas", "plo", "pla", "cur")
    return not piece.cue
