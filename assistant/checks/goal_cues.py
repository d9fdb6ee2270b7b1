"""The words at which a new part of a goal begins."""

from __future__ import annotations

from assistant.checks.goal_figures import COMPARING, FUNCTION_WORDS, figure_cue
from assistant.checks.goal_manner import MANNERS, manner_cue
from assistant.checks.goal_phrases import CUE_WORDS, PREPOSITIONS, word_cue
from assistant.checks.goal_prepositions import DAYS, preposition_cue
from assistant.checks.goal_tokens import Token, following, number_within
from assistant.checks.wording import words_of

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
        return preposition_cue(tokens, index, begin, cue)
    if low == "to" and _ends_range(tokens, index, begin, cue):
        return "to", 1
    if low in ("each", "every") and following(tokens, index) in DAYS and index > begin + 1:
        within = tokens[index - 1].low in ("of", "to")  # "at the start of each class", "to each class"
        return ("", 1) if within else ("each", 2)
    return figure_cue(text, tokens, index, begin, cue)


def _ends_range(tokens: list[Token], index: int, begin: int, cue: str) -> bool:
    """True for "to 80%" and for the "to" of "from level F to level K", not for "up to 3"."""
    if index > begin and tokens[index - 1].low in ("up", "down"):
        return False
    if cue not in ("from", "baseline") and _between_figures(tokens, index):
        return False  # "at 70 to 85 words per minute"
    return number_within(tokens, index, 6, FUNCTION_WORDS) or (
        cue in ("from", "baseline") and number_within(tokens, index, 4)
    )


def _between_figures(tokens: list[Token], index: int) -> bool:
    return 0 < index < len(tokens) - 1 and tokens[index - 1].is_number and tokens[index + 1].is_number


def opens_blank(tokens: list[Token], begin: int, index: int) -> bool:
    """True for "By (" and "In ____ (": the parenthesis says what goes there."""
    return 0 < index - begin <= 2 and all(
        token.low in PREPOSITIONS or token.is_blank for token in tokens[begin:index]
    )
