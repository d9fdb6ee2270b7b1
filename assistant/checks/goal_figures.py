"""Figures that say how well or how often, and what stands before them: "80%", "no more than 2"."""

from __future__ import annotations

from assistant.checks import goal_quantities as quantity
from assistant.checks.goal_phrases import PARTICIPLES, PREPOSITIONS, RATED
from assistant.checks.goal_tokens import Token, following
from assistant.checks.wording import words_of

COMPARING = words_of("at no not fewer less more greater a an minimum maximum up under below above > < ≥ ≤")
# "independently on 9 of 10 trips": the adverb says how well.
DONE_SO = words_of("independently safely successfully accurately correct right")
ADVERBS = words_of("independently correctly accurately successfully")
NEARLY = words_of(
    """
        about approximately roughly nearly almost around exactly only just max min maximum minimum any all
        average total
    """
)
FUNCTION_WORDS = words_of(
    """
        a an the of out about approximately least most than or to no not more fewer less average rate
        rates pace speed goal level total accuracy accurate score up down baseline boy minimum maximum
        only any all each every his her their current now was is at above below higher better greater
    """
)
_GOVERNING = (
    FUNCTION_WORDS
    | PREPOSITIONS
    | PARTICIPLES
    | RATED
    | NEARLY
    | ADVERBS
    | DONE_SO
    | words_of("staying but")  # "in all but 1 of 10 cues"
)
_BELOW = words_of("below above under over up")
_CLAUSES = words_of("if when")
_BESIDE = words_of("on with w/")


def figure_cue(text: str, tokens: list[Token], index: int, begin: int, cue: str) -> tuple[str, int]:
    """A figure that says how well or how often, and how many tokens to step over; "" where there is none."""
    token = tokens[index]
    low = token.low
    if not (token.is_number or low in COMPARING or low == "sy"):
        return "", 1
    if is_bare(tokens, begin, index, cue) and not _counts_times(text, tokens, index, begin, cue):
        return "", 1
    if low == "one" and index + 1 < len(tokens) and tokens[index + 1].is_number:
        return "", 1  # "a numerator of one 8 of 10 times"
    if low == "sy":
        return ("sy", 2) if following(tokens, index)[:1] in tuple("0123456789'’") else ("", 1)
    before = tokens[index - 1].low if index else ""
    if (cue in _CLAUSES and low in _BELOW) or (low == "up" and before == "of"):
        return "", 1  # "if her grade is below a 70", "a group of up to 20 objects"
    if low in COMPARING and quantity.compared.match(text, token.start):
        return "quantity", 2
    if before in ("a", "an", "the") and "%" not in token.text:
        return "", 1  # "a 100 word passage"
    if (
        token.is_number
        and cue in _BESIDE
        and before != "nearest"
        and quantity.each_so.match(text, token.start)
    ):
        return "quantity", 1  # "on one leg 8 sec each side, 4 of 5 trials", "w/ spring scissors 5 snips, 80%"
    return ("quantity", 1) if token.is_number and is_measure(text, token.start) else ("", 1)


def _counts_times(text: str, tokens: list[Token], index: int, begin: int, cue: str) -> bool:
    """True for "asked by an adult 5/5 times": no date stands there, although a "by" came before."""
    return (
        cue in ("by", "before")
        and index > begin + (cue == "by")
        and quantity.share_of_times.match(text, tokens[index].start) is not None
    )


def is_bare(tokens: list[Token], begin: int, index: int, cue: str) -> bool:
    """True when the piece so far is only its cue, so that what comes now is what the cue governs."""
    if index == begin:
        return False
    if cue == "baseline" and not any(token.is_number for token in tokens[begin:index]):
        return True
    if tokens[index - 1].low in ("more", "less") and tokens[index].is_number:
        return False  # "ask for more 8 of 10 times"
    if not cue and index == begin + 1 and tokens[begin].low in ("score", "average"):
        return False  # "score at least 75%": the verb, and no measure
    if cue == "reaching" and index - begin < 3:
        return True  # "hitting it 6 of 10 throws"
    if cue in ("by", "before") and index - begin < 6:
        return True  # "by 3/4", "by ___/___": a date is no ratio
    return all(
        token.low in _GOVERNING or token.is_number or not token.text[0].isalnum()
        for token in tokens[max(begin, index - 6) : index]
    )


def begins_quantity(text: str, tokens: list[Token], index: int) -> bool:
    """True for "correctly 5 out of 6 trips" and "independently on 9 of 10 trips": how well."""
    reach = 3 if tokens[index].low in DONE_SO else 2
    for token in tokens[index + 1 : index + reach]:
        if token.is_number:
            return is_measure(text, token.start)
        if token.low not in ("on", "in", "for", "at"):
            return False
    return False


def is_measure(text: str, position: int) -> bool:
    """True when a figure here says how well or how often: a percentage, a ratio, a rate, "3 times"."""
    return bool(
        (quantity.percent.match(text, position) and not quantity.priced.match(text, position))
        or quantity.ratio.match(text, position)
        or quantity.rate.match(text, position)
        or quantity.tally.match(text, position)
        or quantity.repeated.match(text, position)
    )
