"""The words at which a new part of a goal begins."""

from __future__ import annotations

from assistant.checks import goal_quantities as quantity
from assistant.checks.goal_phrases import (
    PARTICIPLES,
    PREPOSITIONS,
    RATED,
    SPANISH,
    following,
    number_within,
    word_cue,
)
from assistant.checks.goal_tokens import Token
from assistant.checks.goal_words import ADULTS, OBSERVABLE_VERBS, SOURCES
from assistant.checks.wording import words_of

_COMPARING = words_of("at no not fewer less more greater a minimum maximum up under below above > < ≥ ≤")
# "turn in", "given" after "the first time": no new piece begins there.
_PARTICLE_AFTER = words_of("turn hand join log sign check clock fill come plug")
_BEFORE_VERB = words_of("and to , or will not then independently")
_NOT_GIVEN_AFTER = words_of("time are is was were be being been a the any each every")
_TIME_UNITS = words_of(
    "minute min hour day week month session class period block lesson quarter semester school hr wk"
)
_FUNCTION_WORDS = words_of(
    """
        a an the of out about approximately least most than or to no more fewer less average rate rates pace
        speed goal level total accuracy accurate score up down baseline boy minimum maximum only any all
        each every his her their current now was is at above below higher better greater
    """
)


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
    found = word_cue(tokens, index, begin)
    if found is None:
        found = _manner(text, tokens, index, begin, cue)
    if found is not None:
        return found
    if low in PREPOSITIONS:
        return _preposition(tokens, index, begin, cue)
    if low == "to" and _ends_range(tokens, index, begin, cue):
        return "to", 1
    if low in ("each", "every") and following(tokens, index) in _DAYS and index > begin + 1:
        return "each", 2
    return _figure(text, tokens, index, begin, cue)


def _manner(text: str, tokens: list[Token], index: int, begin: int, cue: str) -> tuple[str, int] | None:
    """ "about 80%", "correctly 5 of 6", "and ask for", "seated at a table", "even when", "reaching 80%"."""
    low = tokens[index].low
    if (low in _ADVERBS or (low.endswith("ly") and len(low) > 6)) and _begins_quantity(text, tokens, index):
        return "quantity", 1 if tokens[index + 1].is_number else 2
    if low in ("correct", "right") and index == begin and _begins_quantity(text, tokens, index):
        return "quantity", 2  # ", correct in 12 of 15 items"
    if low == "on" and following(tokens, index) == "time" and index + 2 < len(tokens) and tokens[index + 2].is_number:
        return "quantity", 3  # "on time 85% of the time"
    if low in _NEARLY and _begins_quantity(text, tokens, index) and not is_bare(tokens, begin, index, cue):
        return "quantity", 1
    if low in ("and", "then", "&") and _resumes(tokens, index, begin, cue):
        return "resume", 2
    if low in _STANCES and cue not in ("with", "w/") and index > begin + 1 and tokens[index - 1].low not in _KEPT_UP:
        return "given", 1
    if low == "so" and index > begin and following(tokens, index) in _PURPOSE:
        return "resume", 2  # "so that she can be heard": no part of how well
    if low == "even" and following(tokens, index) in ("when", "if", "with", "after"):
        return following(tokens, index), 2
    if low in PARTICIPLES and cue != "while" and number_within(tokens, index, 4):
        return "reaching", 1
    if index == begin and index and tokens[index - 1].low == "," and low.endswith("ing") and low not in OBSERVABLE_VERBS and number_within(tokens, index, 2):
        return "reaching", 1  # ", hitting it 6 of 10 throws"
    return ("reaching", 1) if low == "staying" and number_within(tokens, index, 2) else None


def _ends_range(tokens: list[Token], index: int, begin: int, cue: str) -> bool:
    """True for "to 80%" and for the "to" of "from level F to level K", not for "up to 3"."""
    if index > begin and tokens[index - 1].low in ("up", "down"):
        return False
    return number_within(tokens, index, 6, _FUNCTION_WORDS) or (
        cue in ("from", "baseline") and number_within(tokens, index, 4)
    )


def _figure(text: str, tokens: list[Token], index: int, begin: int, cue: str) -> tuple[str, int]:
    """A figure that says how well or how often: "80%", "no more than 2"."""
    token = tokens[index]
    low = token.low
    if not (token.is_number or low in _COMPARING or low == "sy"):
        return "", 1
    if is_bare(tokens, begin, index, cue) and not (
        cue in ("by", "before") and index > begin + (cue == "by") and quantity.share_of_times.match(text, token.start)
    ):
        return "", 1
    if low == "sy":
        return ("sy", 2) if following(tokens, index)[:1] in tuple("0123456789'’") else ("", 1)
    if cue in ("if", "when") and low in ("below", "above", "under", "over", "up"):
        return "", 1  # "if her grade is below a 70"
    if low == "up" and index and tokens[index - 1].low == "of":
        return "", 1  # "a group of up to 20 objects"
    if low in _COMPARING and quantity.compared.match(text, token.start):
        return "quantity", 2
    if index and tokens[index - 1].low in ("a", "an", "the") and "%" not in token.text:
        return "", 1  # "a 100 word passage"
    return ("quantity", 1) if token.is_number and _is_measure(text, token.start) else ("", 1)


# "seated at a table" says under which condition, but "stay seated" is the act.
_STANCES = words_of("seated sitting standing lying facing working looking listening supervised")
_KEPT_UP = PREPOSITIONS | words_of(
    """
        stay stays remain remains be is are keep keeps start stop continue tolerate maintain practice and
        or from of not a an the his her their my
    """
)
_PURPOSE = words_of("the his her their he she they it we")
_DONE_SO = words_of("independently safely successfully accurately correct right")
_ADVERBS = words_of("independently correctly accurately successfully")
_NEARLY = words_of(
    """
        about approximately roughly nearly almost around exactly only just max min maximum minimum any all
        average total
    """
)


def _begins_quantity(text: str, tokens: list[Token], index: int) -> bool:
    """True for "correctly 5 out of 6 trips" and "independently on 9 of 10 trips": the adverb says how well."""
    reach = 3 if tokens[index].low in _DONE_SO else 2
    for token in tokens[index + 1 : index + reach]:
        if token.is_number:
            return _is_measure(text, token.start)
        if token.low not in ("on", "in", "for", "at"):
            return False
    return False


_DAYS = words_of("day morning afternoon week lesson class period session month school visit evening night")
_OCCASIONS = words_of("in at on during when whenever if after before without")
_HANDLED = words_of("it them the a an his her their my its each to at on back up in out for")


def _resumes(tokens: list[Token], index: int, begin: int, cue: str) -> bool:
    """True for "two or more times and request her accommodations": an act follows a figure."""
    ahead = [token.low for token in tokens[index + 1 : index + 3]]
    if len(ahead) < 2 or ahead[0] not in OBSERVABLE_VERBS or ahead[1] not in _HANDLED:
        return False
    return cue in _OCCASIONS or any(token.is_number for token in tokens[begin:index])


def _preposition(tokens: list[Token], index: int, begin: int, cue: str) -> tuple[str, int]:
    low = tokens[index].low
    before = tokens[index - 1].low if index else ""
    second = index - begin == 1
    if low in ("given", "provided", "wearing", "holding") and (
        before in _NOT_GIVEN_AFTER or (cue in ("with", "w/") and before[0].isalpha())
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
    if low == "in" and (
        (before in _PARTICLE_AFTER and (second or tokens[index - 2].low in _BEFORE_VERB)) or (second and before.removesuffix("s") in _PARTICLE_AFTER)
    ):
        return "", 1
    if before in ("or", "and/or"):
        return "", 1  # "with help or with a cue"
    if second and (before in PREPOSITIONS or before in PARTICIPLES or before in RATED or before == "staying"):
        return "", 1  # "from within", "staying within": the second one does not cut
    return SPANISH.get(low, low), 1


_HOW_OFTEN = words_of("per each every daily weekly monthly or in during")


def _names_source(tokens: list[Token], index: int) -> bool:
    """ "per teacher log", "per SLP", but not "per page" or "per class period"."""
    row: list[str] = []
    for token in tokens[index : index + 4]:
        if not token.text[0].isalnum() or token.low in ("as", "and"):
            break
        row.append(token.low)
    if not row or tokens[index].is_number or row[0] in _TIME_UNITS or not _TIME_UNITS.isdisjoint(row[:2]):
        return False
    return (
        (len(row) > 1 and row[1] not in PREPOSITIONS)
        or row[0] in ADULTS | SOURCES
        or tokens[index].text.isupper()
    )


def is_bare(tokens: list[Token], begin: int, index: int, cue: str) -> bool:
    """True when the piece so far is only its cue, so that what comes now is what the cue governs."""
    if index == begin:
        return False
    if cue == "baseline" and not any(token.is_number for token in tokens[begin:index]):
        return True
    if tokens[index - 1].low in ("more", "less") and tokens[index].is_number:
        return False  # "ask for more 8 of 10 times"
    if cue == "reaching" and index - begin < 3:
        return True  # "hitting it 6 of 10 throws"
    if cue in ("by", "before") and index - begin < 6:
        return True  # "by 3/4", "by ___/___": a date is no ratio
    return all(
        token.low in _GOVERNING or token.is_number or not token.text[0].isalnum()
        for token in tokens[max(begin, index - 6) : index]
    )


_GOVERNING = _FUNCTION_WORDS | PREPOSITIONS | PARTICIPLES | RATED | _NEARLY | _ADVERBS | _DONE_SO | {"staying"}


def opens_blank(tokens: list[Token], begin: int, index: int) -> bool:
    """True for "By (" and "In ____ (": the parenthesis says what goes there."""
    return 0 < index - begin <= 2 and all(
        token.low in PREPOSITIONS or token.is_blank for token in tokens[begin:index]
    )


def _is_measure(text: str, position: int) -> bool:
    """True when a figure here says how well or how often: a percentage, a ratio, a rate, "3 times"."""
    return bool(
        quantity.percent.match(text, position)
        or quantity.ratio.match(text, position)
        or quantity.rate.match(text, position)
        or quantity.tally.match(text, position)
        or quantity.repeated.match(text, position)
    )
