"""The words at which a new part of a goal begins."""

from __future__ import annotations

from assistant.checks.goal_figures import COMPARING, FUNCTION_WORDS, figure_cue, is_bare
from assistant.checks.goal_manner import MANNERS, manner_cue
from assistant.checks.goal_phrases import (
    CUE_WORDS,
    PARTICIPLES,
    PREPOSITIONS,
    RATED,
    SPANISH,
    following,
    number_within,
    word_cue,
)
from assistant.checks.goal_tokens import Token
from assistant.checks.goal_words import ADULTS, SOURCES
from assistant.checks.wording import words_of

# "turn in", "given" after "the first time": no new piece begins there.
_PARTICLE_AFTER = words_of("turn hand join log sign check clock fill come plug")
_BEFORE_VERB = words_of("and to , or will not then independently")
_NOT_GIVEN_AFTER = words_of("time are is was were be being been a the any each every")
_TIME_UNITS = words_of(
    "minute min hour day week month session class period block lesson quarter semester school hr wk"
)
_DAYS = words_of("day morning afternoon week lesson class period session month school visit evening night")
CUES = CUE_WORDS | MANNERS | COMPARING | PREPOSITIONS | words_of("to each every sy correct right")


def find_cue(text: str, tokens: list[Token], index: int, begin: int, cue: str) -> tuple[str, int]:
    """The cue that starts at a token, or "", and how many tokens to step over.

    Args:
        text: The text the tokens point into.
        tokens: The tokens of one sentence.
        index: The token to look at.
        begin: Where the piece so far begins.
        cue: What the piece so far opened with.
    """
    low = tokens[index].low
    found = word_cue(tokens, index, begin) or manner_cue(text, tokens, index, begin, cue)
    if found is not None:
        return found
    if low in PREPOSITIONS:
        return _preposition(tokens, index, begin, cue)
    if low == "to" and _ends_range(tokens, index, begin, cue):
        return "to", 1
    if low in ("each", "every") and following(tokens, index) in _DAYS and index > begin + 1:
        return "each", 2
    return figure_cue(text, tokens, index, begin, cue)


def _ends_range(tokens: list[Token], index: int, begin: int, cue: str) -> bool:
    """True for "to 80%" and for the "to" of "from level F to level K", not for "up to 3"."""
    if index > begin and tokens[index - 1].low in ("up", "down"):
        return False
    return number_within(tokens, index, 6, FUNCTION_WORDS) or (
        cue in ("from", "baseline") and number_within(tokens, index, 4)
    )


def _preposition(tokens: list[Token], index: int, begin: int, cue: str) -> tuple[str, int]:
    low = tokens[index].low
    before = tokens[index - 1].low if index else ""
    second = index - begin == 1
    if low in ("given", "provided", "wearing", "holding") and (
        before in _NOT_GIVEN_AFTER or (low != "given" and cue in ("with", "w/") and before[0].isalpha())
    ):
        return "", 1  # "a shirt he is wearing", "with the dates provided"
    if low == "once" and (
        following(tokens, index) in _HOW_OFTEN or following(tokens, index + 1) in _TIME_UNITS
    ):
        if is_bare(tokens, begin, index, ""):
            return "", 1  # "at least once a day"
        return ("quantity", 1) if index > begin else ("", 1)  # "once a day"
    if low == "after" and following(tokens, index) == "school":
        return "", 1  # "after school clubs"
    if low == "through" and index and tokens[index - 1].is_number and number_within(tokens, index, 1):
        return "", 2  # "facts 0 through 9"
    if low == "before" and before in _DAYS and index > 1 and tokens[index - 2].low == "the":
        return "", 1  # "the night before"
    if (
        low == "at"
        and following(tokens, index) in ("least", "most", "or")
        and is_bare(tokens, begin, index, "")
    ):
        return "", 2  # "with a score of at least 3"
    if low == "per" and not _names_source(tokens, index + 1):
        return "", 1
    if _is_particle(tokens, index, begin) or (cue in _UNTIL and before in _AROUND):
        return "", 1  # "clock in by 8:15"; "by sometime in spring"
    if before in ("or", "and/or"):
        return "", 1  # "with help or with a cue"
    if second and (before in PREPOSITIONS or before in PARTICIPLES or before in RATED or before == "staying"):
        return "", 1  # "from within", "staying within": the second one does not cut
    return SPANISH.get(low, low), 1


_AFTER_PARTICLE = words_of("when whenever if by during given using upon while before once unless and")
_AROUND = words_of("sometime early late somewhere time")
_UNTIL = words_of("by before until")


def _is_particle(tokens: list[Token], index: int, begin: int) -> bool:
    """True for what belongs to the verb before it: "turn in", "to be called on when", "log in and"."""
    low, before = tokens[index].low, tokens[index - 1].low if index else ""
    if low == "in" and before.removesuffix("s") in _PARTICLE_AFTER:
        return index - begin == 1 or tokens[index - 2].low in _BEFORE_VERB
    if low == "in" and index > 1 and before in ("it", "them", "work", "homework"):
        return tokens[index - 2].low.removesuffix("ing") in _PARTICLE_AFTER  # "before turning it in"
    return low in _PARTICLES and before.isalpha() and following(tokens, index) in _AFTER_PARTICLE


_PARTICLES = words_of("on in over through")
_HOW_OFTEN = words_of("per each every daily weekly monthly or in during")


def _names_source(tokens: list[Token], index: int) -> bool:
    """ "per teacher log", "per SLP", but not "per page" or "per class period"."""
    row: list[str] = []
    for token in tokens[index : index + 4]:
        if not token.text[0].isalnum() or token.low in ("as", "and", "per", "by"):
            break
        row.append(token.low)
    if not row or tokens[index].is_number:
        return False
    if not _TIME_UNITS.isdisjoint(row[:2]):
        return not SOURCES.isdisjoint(row)  # "per OT session notes", not "per session"
    return (
        (len(row) > 1 and row[1] not in PREPOSITIONS)
        or row[0] in ADULTS | SOURCES
        or tokens[index].text.isupper()
    )


def opens_blank(tokens: list[Token], begin: int, index: int) -> bool:
    """True for "By (" and "In ____ (": the parenthesis says what goes there."""
    return 0 < index - begin <= 2 and all(
        token.low in PREPOSITIONS or token.is_blank for token in tokens[begin:index]
    )
