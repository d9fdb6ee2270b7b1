"""Let act and criterion share words where a goal has no separate act or no separate criterion.

"Have no more than 2 absences": the verb says nothing without its figure. "Name 48 letter sounds in one
minute": what is named belongs to both.
"""

from __future__ import annotations

import re

from assistant.checks import goal_quantities as quantity
from assistant.checks.goal_chunks import Chunk
from assistant.checks.goal_notes import Slots
from assistant.checks.goal_tokens import trim
from assistant.checks.goal_words import CHANGE_VERBS
from assistant.checks.wording import words_of
from assistant.types import Span

_NO_INCIDENT = re.compile(
    r"\w+\s{1,5}((?:zero|no|0|fewer\s{1,5}than|less\s{1,5}than|no\s{1,5}more\s{1,5}than|at\s{1,5}most)"
    r"\s{1,5}(?:\S+\s{1,5}){0,3}(?:incidents?|instances?|episodes?|referrals?|outbursts?|absences?|tardies|falls?|accidents?|suspensions?)\b)",
    re.IGNORECASE,
)
_BARE_VERB = re.compile(r"\w+(?:\s{1,5}and\s{1,5}\w+)?")
_BARE_TARGET = re.compile(r"[a-z]{3,12}\s(?:at\s(?!least))?((?:at\sleast\s)?\d[\d.,]{0,6})")
_EMPTY_VERBS = words_of(
    "have get earn be receive reach hit achieve attain score include complete finish contain gain obtain"
)
# The level is the target: "score at or above the 40th percentile", "earn a score of 210", "reach Level 3".
_LEVEL_REACHED = re.compile(
    r"(?:score|earn|receive|reach|hit|achieve|attain|obtain|get|maintain|rank|perform|place)\s{1,5}(?P<level>(?:"
    r"(?:at|in|above|over|within)\s(?:or\s(?:above|over)\s)?(?:the\s)?\d{1,2}(?:st|nd|rd|th)\s(?:percentile|%ile)"
    r"|(?:an?\s)?(?:[\w-]{1,20}\s){0,3}?(?:score|level|lexile|rating|rit|quotient|stage|step)\s(?:of\s)?(?:at\sleast\s)?\d[\d.,]{0,6}L?\b"
    r"|an?\s\d[\d.]{0,4}(?=\sor\s)|\d[\d.]{0,4}(?=\sor\s(?:better|higher|above|more)\b))"
    r"(?:\sor\s(?:better|higher|above|more|greater)\b)?)",
    re.IGNORECASE,
)
_MOVING = words_of("move go progress advance")


def share_figures(text: str, body: list[Chunk], slots: Slots) -> None:
    """Widen act or criterion where one has the words the other needs; changes `slots` in place.

    Args:
        text: The text the pieces point into.
        body: The pieces after the learner, in order.
        slots: The parts found so far.
    """
    act = slots["act"]
    if act is None:
        return
    follows = next((chunk for chunk in body if chunk.start >= act.end), None)
    slots["act"] = act = _with_figure(text, act, follows, body)
    criterion = slots["criterion"]
    if criterion is not None:
        _share_part(text, act, criterion, slots)
        count = _NO_INCIDENT.match(act.text)
        if count and not text[act.end : criterion.start].strip(" ,"):
            # "have zero incidents of aggression over 4 weeks"
            slots["criterion"] = Span.of(text, act.start + count.start(1), criterion.end)
        return
    graded = quantity.grade.search(text, act.start, act.end)
    if graded:
        slots["criterion"] = Span.of(text, graded.start(), graded.end())  # "get a B or better"
        return
    if reached := _LEVEL_REACHED.match(text, act.start, act.end):
        slots["criterion"] = Span.of(text, *reached.span("level"))
        return
    # A goal without an accuracy may count what is done: "interview five bakers".
    if bare := _BARE_TARGET.fullmatch(act.text):
        slots["criterion"] = Span.of(text, act.start + bare.start(1), act.end)  # "and will read 60"
        return
    counted = quantity.counted_object.search(text, act.start, act.end)
    if counted:
        stop = _AFTER_COUNT.search(text, counted.end(), act.end)
        start, end = trim(text, counted.start(), stop.start() if stop else act.end)
        slots["criterion"] = Span.of(text, start, end)


def _share_part(text: str, act: Span, criterion: Span, slots: Slots) -> None:
    """ "check 5 of 6 parts of her own lab report": of what is said belongs to the act alone."""
    ratio = quantity.ratio.match(text, criterion.start, criterion.end)
    if ratio is None or not act.start < criterion.start < act.end:
        return
    of_what = _AFTER_SHARE.search(text, ratio.end(), criterion.end)
    if of_what and not quantity.how_often.search(text, of_what.end(), criterion.end):
        slots["act"] = Span.of(text, act.start, criterion.end)
        slots["criterion"] = Span.of(text, criterion.start, of_what.start())


def _with_figure(text: str, act: Span, follows: Chunk | None, body: list[Chunk]) -> Span:
    """The act with the figure after it, where the verb alone says nothing."""
    verb = act.text.lower()
    if verb in CHANGE_VERBS or verb in _MOVING:
        # "Go from the 2.1 to the 3.0 grade equivalent": the change itself is the act.
        end = act.end
        for chunk in body[1:]:
            if chunk.role not in ("baseline", "criterion"):
                break
            end = chunk.end
        return Span.of(text, act.start, end)
    if follows is None or follows.role != "criterion":
        return act
    if verb in _EMPTY_VERBS:
        return Span.of(text, act.start, _first_figure(text, follows))  # "Have no more than 2 absences"
    if _BARE_VERB.fullmatch(act.text):
        named = quantity.named.match(text, follows.start, follows.end)
        if named:
            return Span.of(text, act.start, named.end())  # "name 48 letter sounds in one minute"
    return act


def _first_figure(text: str, criterion: Chunk) -> int:
    """Where "80% of her points" ends in "80% of her points on 4 of 5 days": the act says no how often."""
    often = quantity.how_often.search(text, criterion.start, criterion.end)
    return trim(text, criterion.start, often.start())[1] if often else criterion.end


_AFTER_COUNT = re.compile(
    r",|\s(?:and|or|with|at|in|about|to|from|for|that|who|when|by|on)\s|\s\w{4,}ly\b(?!\s\w)", re.IGNORECASE
)
# "5 of 6 parts of his own lab report": the second "of" says of what
_AFTER_SHARE = re.compile(r"\sof\s{1,5}(?:the|his|her|their|a|an)\b", re.IGNORECASE)
