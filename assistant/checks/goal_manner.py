"""Words of manner at which a new part of a goal begins: "about 80%", "correctly 5 of 6", "so that"."""

from __future__ import annotations

from assistant.checks import goal_quantities as quantity
from assistant.checks.goal_figures import (
    ADVERBS,
    DONE_SO,
    FUNCTION_WORDS,
    NEARLY,
    begins_quantity,
    is_bare,
)
from assistant.checks.goal_phrases import PARTICIPLES, PREPOSITIONS
from assistant.checks.goal_tokens import Token, following, number_within
from assistant.checks.goal_words import OBSERVABLE_VERBS
from assistant.checks.wording import words_of

# "seated at a table" says under which condition, but "stay seated" is the act.
_STANCES = words_of("seated sitting standing lying facing working looking listening supervised")
_HELD_SO = words_of(
    "posture position balance tolerance stance area desk table frame order height skills surface"
)
_KEPT_UP = PREPOSITIONS | words_of(
    """
        stay stays remain remains be is are keep keeps start stop continue tolerate maintain practice and
        or from of not a an the his her their my
    """
)
_PURPOSE = words_of("i the his her their he she they it we")
_NO_RESULT = OBSERVABLE_VERBS | PREPOSITIONS  # "string 4 beads", "during 3 lessons"
_EVEN = words_of("when if with after")
_DETERMINERS = words_of("a an the his her their")
# Where one of these stands, or a word in "-ly" or "-ing", there may be a cue of manner.
MANNERS = ADVERBS | DONE_SO | NEARLY | _STANCES | PARTICIPLES | words_of("on and or then & so even staying")


def manner_cue(text: str, tokens: list[Token], index: int, begin: int, cue: str) -> tuple[str, int] | None:
    """The cue of manner at a token, and how many tokens to step over; None where there is none."""
    low = tokens[index].low
    if low.endswith("ing") or low in PARTICIPLES:
        found = _attaining(text, tokens, index, begin, cue)
        if found is not None:
            return found
    if low in _STANCES:
        apart = cue not in ("with", "w/") or low == "seated"  # "with staff standing by" is one circumstance
        stands = apart and index > begin + 1 and tokens[index - 1].low not in _KEPT_UP
        stands = stands and following(tokens, index) not in _HELD_SO  # "an upright sitting posture"
        return ("given", 1) if stands else None
    if low in ("and", "or") and following(tokens, index) == "will" and index > begin:
        return "also", 2
    if low == "and" and index > begin and _scores(tokens, index):
        return "criterion", 2
    if low in ("and", "then", "&"):
        return ("resume", 2) if _resumes(tokens, index, begin, cue) else None
    if low == "so":
        if index > begin and following(tokens, index) == "that" and _counts(tokens, index + 1):
            return "criterion", 2
        purpose = index > begin and following(tokens, index) in _PURPOSE
        return ("resume", 2) if purpose else None  # "so she can be heard" is no part of how well
    if low == "even":
        return (following(tokens, index), 2) if following(tokens, index) in _EVEN else None
    return _adverb(text, tokens, index, begin, cue)


def _attaining(text: str, tokens: list[Token], index: int, begin: int, cue: str) -> tuple[str, int] | None:
    """ "reaching 80%", "staying within 1/4 inch", ", hitting it 6 of 10 throws"."""
    low = tokens[index].low
    if low in PARTICIPLES:
        if index and tokens[index - 1].low in _DETERMINERS:
            return None  # "fill in the missing 3 digits"
        if low == "meeting" and index > begin and tokens[index - 1].low in _MEETINGS:
            return None  # "at morning meeting in 4 of 5 weeks"
        return ("reaching", 1) if cue != "while" and number_within(tokens, index, 4) else None
    limit = _limit(text, tokens, index) if index > begin else 0
    if limit:
        return "reaching", limit
    opens = index == begin and index and tokens[index - 1].low == "," and low not in _NO_RESULT
    return ("reaching", 1) if (opens or low == "staying") and number_within(tokens, index, 3) else None


def _limit(text: str, tokens: list[Token], index: int) -> int:
    """How many tokens "skipping no more than 2" and "leaving out at most one" take up; 0 for other words."""
    before = tokens[index - 1].low
    if tokens[index].low in ("using", "utilizing"):
        return 0  # "comment using 3 or more symbols": by what, and not how well
    ahead = index + 1 + (following(tokens, index) in _PARTICLES)
    if not before[0].isalnum() or before in _KEPT_UP or before in _STARTING or ahead >= len(tokens):
        return 0
    limit = quantity.compared.match(text, tokens[ahead].start)
    return sum(tokens[index].start <= token.start < limit.end() for token in tokens) if limit else 0


_PARTICLES = words_of("out off up in over down away back ahead around")
_STARTING = words_of(
    """
        begin begins resume try enjoy finish remember love like avoid for by after before when while if once
        without
    """
)


def _adverb(text: str, tokens: list[Token], index: int, begin: int, cue: str) -> tuple[str, int] | None:
    """ "correctly 5 of 6", ", correct in 12 of 15 items", "on time 85% of the time", "about 80%"."""
    low = tokens[index].low
    apart = low.endswith("ly") and cue in _OCCASIONS and following(tokens, index) == ","
    if apart and index > begin + 1 and begins_quantity(text, tokens, index + 1):
        return "quantity", 3  # "without a model legibly, 4 of 5 trials"
    if low in ADVERBS or low == "safely" or (low.endswith("ly") and len(low) > 6) or low == "daily":
        if low in ("daily", "weekly") and following(tokens, index) in ("for", "over", "across"):
            return ("quantity", 2) if number_within(tokens, index + 1, 2) else None
        if begins_quantity(text, tokens, index):
            return "quantity", 1 if tokens[index + 1].is_number else 2
    elif low in ("correct", "right"):
        if index == begin and begins_quantity(text, tokens, index):
            return "quantity", 2
    elif low == "on":
        timed = following(tokens, index) == "time" and number_within(tokens, index + 1, 1)
        return ("quantity", 3) if timed else None
    elif low in NEARLY and begins_quantity(text, tokens, index) and not is_bare(tokens, begin, index, cue):
        return "quantity", 1
    return None


_MEETINGS = words_of("morning iep class team staff group circle council club family annual planning")
_OCCASIONS = words_of("with in at on during when whenever if after before without")
# Verbs that are no nouns as well: "in written work and take pride", not "in class and work time".
_CLEAR_VERBS = words_of(
    """
        take ask tell put make keep give find write read follow sit bring feel apply choose say begin
        complete finish become learn try email stutter wait go send pay
    """
)
_ACTING = OBSERVABLE_VERBS | _CLEAR_VERBS
_HANDLED = words_of("it them the a an his her their my its each part to at on back up in out for")


def _scores(tokens: list[Token], index: int) -> bool:
    """ "write five words and get three right", "take the quiz and score 80%": what comes of the act."""
    if following(tokens, index) in _RESULTS:
        return number_within(tokens, index + 1, 5, _TOLD_OF)
    ahead = tokens[index + 2 : index + 4]  # "and spell four correctly"
    return len(ahead) == 2 and ahead[0].is_number and ahead[1].low in _RIGHTLY


def _counts(tokens: list[Token], index: int) -> bool:
    """Whether a clause with "so that" holds a figure: "so that nine of ten sentences have end marks"."""
    for token in tokens[index + 1 : index + 16]:
        if token.low in (",", ";"):
            return False
        if token.is_number and not token.is_blank:
            return True
    return False


_RESULTS = words_of("get score earn show rate miss")
_RIGHTLY = words_of("correct correctly right accurately legibly")
_TOLD_OF = FUNCTION_WORDS | words_of("than fewer or score lexile gpa rating gain mean comfort effort")


def _resumes(tokens: list[Token], index: int, begin: int, cue: str) -> bool:
    """True for "two or more times and request her accommodations": an act follows a figure."""
    ahead = [token.low for token in tokens[index + 1 : index + 3]]
    if len(ahead) < 2 or ahead[0] not in _ACTING:
        return False
    clear = ahead[0] in _CLEAR_VERBS and ahead[1].isalpha() and ahead[1] not in _OCCASIONS
    if not (clear or ahead[1] in _HANDLED):
        return False
    return cue in _OCCASIONS or any(token.is_number for token in tokens[begin:index])
