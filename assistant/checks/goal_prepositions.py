"""Tell a preposition that begins a new part of a goal from one that belongs to the words before it."""

from __future__ import annotations

from assistant.checks.goal_figures import is_bare
from assistant.checks.goal_phrases import PARTICIPLES, PREPOSITIONS, RATED, SPANISH
from assistant.checks.goal_tokens import Token, following, number_within
from assistant.checks.goal_words import ADULTS, SOURCES
from assistant.checks.wording import words_of

# "turn in", "given" after "the first time": no new piece begins there.
_PARTICLE_AFTER = words_of("turn hand join log sign check clock fill come plug")
_BEFORE_VERB = words_of("and to , or will not then independently")
_NOT_GIVEN_AFTER = words_of("time are is was were be being been a the any each every")
_TIME_UNITS = words_of(
    "minute min hour day week month session class period block lesson quarter semester school hr wk"
)
_RATES = words_of("minute min second sec hour hr")  # "75 words per minute on reading probes"
DAYS = words_of("day morning afternoon week lesson class period session month school visit evening night")
_ENDS = words_of(", . ;") | {""}
_SHOWN = words_of("than heard read shown told said seen given presented modeled repeated")
_UNTIL = words_of("by before until")
_AROUND = words_of("sometime early late somewhere time")
_HOW_OFTEN = words_of("per each every daily weekly monthly or in during")


def preposition_cue(tokens: list[Token], index: int, begin: int, cue: str) -> tuple[str, int]:
    """The cue a preposition is, or "", and how many tokens to step over.

    Args:
        tokens: The tokens of one sentence.
        index: The preposition.
        begin: Where the piece so far begins.
        cue: What the piece so far opened with.
    """
    low = tokens[index].low
    if low == "once" and index > begin and tokens[index - 1].low in _SHOWN:
        return "", 1  # "a story heard once"
    if (
        low == "once"
        and index > begin
        and (following(tokens, index) in _ENDS or number_within(tokens, index, 1))
    ):
        return "", 1  # "when his dad reminds him once"
    if low == "once" and _says_how_often(tokens, index):
        # "once a day", but "at least once a day" has begun already
        return ("", 1) if is_bare(tokens, begin, index, "") or index == begin else ("quantity", 1)
    if _spans_numbers(tokens, index) or (low == "at" and _compares(tokens, index, begin)):
        return "", 2
    if _goes_on(tokens, index, begin, cue) or _is_particle(tokens, index, begin):
        return "", 1
    return SPANISH.get(low, low), 1


def _says_how_often(tokens: list[Token], index: int) -> bool:
    return following(tokens, index) in _HOW_OFTEN or following(tokens, index + 1) in _TIME_UNITS


def _spans_numbers(tokens: list[Token], index: int) -> bool:
    """ "facts 0 through 9", "1 in 3" and not "20 in 3 minutes"."""
    low = tokens[index].low
    if low not in ("through", "in") or not index or not tokens[index - 1].is_number:
        return False
    row = tokens[index + 1 : index + 3]
    if low == "through":
        return number_within(tokens, index, 1)
    bare = row != [] and row[0].text.isdigit() and tokens[index - 1].text.isdigit()
    return bare and (len(row) == 1 or not row[1].text[0].isalnum())


def _compares(tokens: list[Token], index: int, begin: int) -> bool:
    """ "with a score of at least 3"."""
    if following(tokens, index) not in ("least", "most", "or"):
        return False
    return (index > begin and tokens[index - 1].low == "of") or is_bare(tokens, begin, index, "")


def _goes_on(tokens: list[Token], index: int, begin: int, cue: str) -> bool:
    """Whether a preposition only goes on with the phrase it stands in."""
    low = tokens[index].low
    before = tokens[index - 1].low if index else ""
    if before in ("or", "and/or"):
        return True  # "with help or with a cue"
    among = low != "given" and cue in ("with", "w/") and before[:1].isalpha()
    if low in _HANDING and (before in _NOT_GIVEN_AFTER or among):
        return True  # "a shirt he is wearing", "with the dates provided"
    if low == "given" and before not in ("", ",", "and", "or") and following(tokens, index) == "once":
        return True  # "a direction given once"
    if low in _DONE_WITH and before in _TAKES_AN_ACT:
        return True  # "tolerate wearing her hearing aids"
    if low == "after" and following(tokens, index) == "school":
        return True  # "after school clubs"
    if low == "before" and before in DAYS and index > 1 and tokens[index - 2].low == "the":
        return True  # "the night before"
    if (low == "per" and not _names_source(tokens, index + 1)) or (cue in _UNTIL and before in _AROUND):
        return True  # "per page"; "by sometime in spring"
    doubled = before in PREPOSITIONS or before in PARTICIPLES or before in RATED or before == "staying"
    return doubled and index - begin == 1  # "from within", "staying within": the second one does not cut


_HANDING = words_of("given provided wearing holding")
_DONE_WITH = words_of("wearing holding using")
_TAKES_AN_ACT = words_of(
    """
        tolerate tolerates accept accepts practice practices start starts begin begins continue continues
        stop stops resume resumes keep keeps avoid avoids enjoy enjoys
    """
)
_PARTICLES = words_of("on in over through")
_TURNING = words_of("going go goes roll rolls rolling turn turns turning start starting do carry hand look")
_PUTTING = words_of("put puts putting")
_BEING = words_of("is are was were")
_CLAUSES = words_of("when whenever once if after until")
_LENGTHS = words_of("inch inches foot feet ft cm centimeters meters yards")
_WITH_ON = words_of("called turn turns turning")
_AFTER_ON = words_of("for through throughout")
_AFTER_PARTICLE = words_of("when whenever if by during given using upon while before once unless and")


def _is_particle(tokens: list[Token], index: int, begin: int) -> bool:
    """True for what belongs to the verb before it: "turn in", "be called on when", "turning it in"."""
    low, before = tokens[index].low, tokens[index - 1].low if index else ""
    if low == "in" and before.removesuffix("s") in _PARTICLE_AFTER:
        return index - begin == 1 or tokens[index - 2].low in _BEFORE_VERB
    if low == "in" and index > 1 and before in ("it", "them", "work", "homework"):
        return tokens[index - 2].low.removesuffix("ing") in _PARTICLE_AFTER
    after = following(tokens, index)
    if low == "over" and before in _TURNING and not number_within(tokens, index, 1):
        return after in PREPOSITIONS or after in ("", ".", ",", "and")  # "roll over on a mat"
    if low == "across" and before in _LENGTHS:
        return True  # "a circle 4 inches across"
    if low == "on" and before in _PUTTING and not number_within(tokens, index, 1):
        return True  # "put on headphones when the bell rings"
    if low == "over" and before in _BEING and tokens[begin].low in _CLAUSES:
        return True  # "when art is over"
    if low == "on" and before in _WITH_ON and not number_within(tokens, index, 1):
        return True  # "wait to be called on in class", "turn on music"
    if low == "on" and after in _AFTER_ON:
        return True  # "keep her glasses on for 20 minutes"
    return low in _PARTICLES and before.isalpha() and after in _AFTER_PARTICLE


def _names_source(tokens: list[Token], index: int) -> bool:
    """ "per teacher log", "per SLP", but not "per page" or "per class period"."""
    row: list[str] = []
    for token in tokens[index : index + 4]:
        if not token.text[0].isalnum() or token.low in ("as", "and", "per", "by", "on", "in"):
            break
        row.append(token.low)
    if not row or tokens[index].is_number or row[0] in _RATES:
        return False
    if not _TIME_UNITS.isdisjoint(row[:2]):
        return not SOURCES.isdisjoint(row)  # "per OT session notes", not "per session"
    return (
        (len(row) > 1 and row[1] not in PREPOSITIONS)
        or row[0] in ADULTS
        or row[0] in SOURCES
        or tokens[index].text.isupper()
    )
