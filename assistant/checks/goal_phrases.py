"""Cues of a goal that are words of their own: measuring phrases, baselines, labels, "no later than"."""

from __future__ import annotations

from itertools import takewhile

from assistant.checks.goal_measuring import (
    BASELINE_WORDS,
    LABELS,
    MEASURING,
    baseline_phrase,
    measuring_phrase,
    record_keeping,
)
from assistant.checks.goal_tokens import Token, following, number_within
from assistant.checks.goal_words import MONTHS
from assistant.checks.wording import words_of

PREPOSITIONS = words_of(
    """
        by with w/ w/o without in on at for across over within throughout during through via per from
        until till before after given when whenever if once while using utilizing upon provided following
        prior unless despite wearing holding @ con para antes dado dada usando cuando durante
    """
)
# English stands in for the Spanish of mixed goals ("Antes de junio, Ana will ...").
SPANISH = dict(
    pair.split(":")
    for pair in words_of(
        "con:with para:by antes:before dado:given dada:given @:at usando:using cuando:when durante:during"
    )
)
PARTICIPLES = words_of(
    """
        reaching scoring earning achieving attaining averaging maintaining keeping making completing
        receiving obtaining requiring needing meeting demonstrating showing improving increasing
        decreasing finding getting doing missing finishing ending
    """
)
# "rising from", "an increase from": what follows is where the student starts.
_RISING = words_of(
    """
        up down starting beginning rising moving growing going coming improving increasing decreasing
        falling dropping climbing progressing advancing jumping rise increase decrease growth gain drop
        improvement reduction
    """
)
# "as compared with", "versus": so is what the new level is set against.
_AGAINST = (
    ("as", "compared", "with"),
    ("as", "compared", "to"),
    ("compared", "with"),
    ("compared", "to"),
    ("in", "comparison", "to"),
    ("in", "comparison", "with"),
    ("in", "contrast", "to"),
    ("in", "contrast", "with"),
    ("relative", "to"),
    ("versus",),
    ("vs",),
)
_UNTIL = (
    ("till",),
    ("no", "later", "than"),
    ("not", "later", "than"),
    ("on", "or", "before"),
    ("at", "or", "before"),
    ("between", "now", "and"),
    ("from", "now", "until"),
    ("from", "now", "to"),
    ("from", "now", "through"),
)
_PHRASES: dict[tuple[str, ...], str] = {
    **dict.fromkeys(_AGAINST, "baseline"),
    **dict.fromkeys(_UNTIL, "until"),
    ("each", "time"): "when",
    ("every", "time"): "when",
    ("any", "time"): "when",
    ("anytime",): "when",
    ("wherever",): "when",
    ("as", "soon", "as"): "when",
    ("as", "long", "as"): "when",
    ("immediately", "after"): "after",
    ("immediately", "following"): "given",
    ("right", "after"): "after",
    ("only", "when"): "when",
    ("along", "with"): "with",
    ("together", "with"): "with",
    ("in", "response", "to"): "given",
    ("as", "part", "of"): "given",
    ("as", "needed"): "given",
    ("under", "supervision"): "given",
    ("with", "the", "help"): "given",
    ("with", "help"): "given",
    ("by", "means", "of"): "given",
    ("through", "the", "use"): "given",
    ("with", "use", "of"): "given",
    ("with", "assistance"): "given",
    ("with", "the", "support"): "given",
    ("with", "the", "use"): "given",
    ("on", "request"): "given",
    ("on", "command"): "given",
    ("on", "demand"): "given",
    ("inside", "of"): "within",
    ("based", "on"): "measure",
    ("data", "collected"): "measure",
    ("data", "taken"): "measure",
    ("starting", "point"): "baseline",
    ("this", "school"): "until",
    ("this", "year"): "until",
    ("next", "school"): "until",
    ("next", "year"): "until",
    ("this", "semester"): "until",
    **{("come", when): "until" for when in (*MONTHS, "spring", "fall", "summer", "winter")},
    ("on", "average"): "quantity",
    ("paired", "with"): "given",
    ("presented", "with"): "given",
    ("provided", "with"): "given",
    ("supported", "by"): "given",
    ("prompted", "by"): "given",
    ("assisted", "by"): "given",
    ("instead", "of"): "instead",
    ("rather", "than"): "instead",
}
_PHRASE_STARTS = frozenset(phrase[0] for phrase in _PHRASES) | words_of("on each every")
_BEFORE_PERIOD = PREPOSITIONS | words_of("of the")  # "over the next school year": the cue stands before
RATED = words_of("scored rated graded scores rating earns earned")


def word_cue(tokens: list[Token], index: int, begin: int) -> tuple[str, int] | None:
    """A measuring phrase, a baseline, a label ("Data:"), or "instead of"."""
    low = tokens[index].low
    if index == begin and index:
        found = record_keeping(tokens, index)
        if found:
            return found
    if low in RATED and number_within(tokens, index, 4):
        noun = index and tokens[index - 1].low in ("a", "the", "of")  # "a rating of 3"
        if not noun:
            return "reaching", 1
    phrase = _phrase(tokens, index)
    if phrase is not None:
        return phrase
    if low in MEASURING or low in ("as", "according", "taken"):
        found = measuring_phrase(tokens, index, begin)
        if found:
            return found
    if low in LABELS and any(token.low == ":" for token in tokens[index + 1 : index + 3]):
        return LABELS[low], 2 if following(tokens, index) == ":" else 3
    if low in BASELINE_WORDS:
        return baseline_phrase(tokens, index, begin)
    return None


_DOERS = words_of("the an he she they it his her their staff adults others")
_AS_AFTER = words_of("such same well soon long far much as many known")
_WATCHED = words_of("conditions condition supervision guidance direction")
_PRESENTED = words_of("presented offered displayed dictated read provided posed")
_CIRCUMSTANCES = _PRESENTED | {"as", "under"}
_BEFORE_LEVEL = words_of("starting beginning at with from a over given")
_PRESENTED_HOW = words_of("on in to by at aloud orally verbally visually one from through via")
_LEADING = words_of(
    """
        is are was were be been being when if once as whenever after and or to will can he she they who that
        independently correctly has have had
    """
)


def _phrase(tokens: list[Token], index: int) -> tuple[str, int] | None:
    """A cue of several words: "no later than", "as compared with", "rising from"."""
    return (
        _each_try(tokens, index)
        or _listed(tokens, index)
        or _circumstance(tokens, index)
        or _starting_level(tokens, index)
    )


_TRIES = words_of("try attempt trial request")
_CLAUSE_ENDS = words_of(", . ; by in on for at as with during across when provided given while per") | {""}


def _each_try(tokens: list[Token], index: int) -> tuple[str, int] | None:
    """ "every time", "on the first try": how often it goes well."""
    low = tokens[index].low
    ahead = [token.low for token in tokens[index + 1 : index + 4]]
    if low in ("every", "each") and ahead[:1] == ["time"]:
        return ("criterion", 2) if (ahead[1:2] or [""])[0] in _CLAUSE_ENDS else None
    if low == "on" and ahead[:2] == ["the", "first"] and ahead[2:] != [] and ahead[2] in _TRIES:
        return "criterion", 4
    return None


def _listed(tokens: list[Token], index: int) -> tuple[str, int] | None:
    low = tokens[index].low
    before = tokens[index - 1].low if index else ""
    if low not in _PHRASE_STARTS or (low in ("this", "next") and before in _BEFORE_PERIOD):
        return None
    ahead = tuple(token.low for token in tokens[index : index + 3])
    for length in (3, 2, 1):
        cue = _PHRASES.get(ahead[:length])
        if cue == "baseline" and not number_within(tokens, index, 4 if low.startswith("v") else 12):
            cue = "instead" if low.startswith("v") else None
        if cue == "given" and (before in PREPOSITIONS or number_within(tokens, index + length - 1, 1)):
            continue  # "when presented with", "the dates provided with 80% accuracy"
        if cue is not None:
            return cue, length
    return None


def _circumstance(tokens: list[Token], index: int) -> tuple[str, int] | None:
    """ "as the teacher points", "under timed conditions", "words presented in random order"."""
    low = tokens[index].low
    if low not in _CIRCUMSTANCES or index + 1 >= len(tokens):
        return None
    ahead = [token.low for token in tokens[index + 1 : index + 5]]
    before = tokens[index - 1].low if index else ""
    if low == "as":
        return ("when", 2) if ahead[0] in _DOERS and before not in _AS_AFTER else None
    if low == "under":
        return ("given", 2) if not _WATCHED.isdisjoint(ahead) else None
    shown = before.isalpha() and before not in _LEADING and ahead[0] in _PRESENTED_HOW
    return ("given", 2) if shown else None


def _starting_level(tokens: list[Token], index: int) -> tuple[str, int] | None:
    """ "starting at a baseline of 22%", "having done 5 of 9 steps", "up from 40%"."""
    low, after = tokens[index].low, following(tokens, index)
    if low in _BEFORE_LEVEL and number_within(tokens, index, 8):
        ahead = takewhile(lambda token: token.low not in ",;:", tokens[index + 1 : index + 5])
        if any(token.low == "baseline" and not token.depth for token in ahead):
            return "baseline", 2
    if low in ("starting", "beginning") and after in ("at", "with"):
        return ("baseline", 2) if number_within(tokens, index + 1, 3) else None
    if low == "having":
        owned = after in _OWNED  # "tolerate having his teeth brushed for 60 seconds"
        return ("baseline", 1) if not owned and number_within(tokens, index, 6) else None
    before = tokens[index - 1].low if index else ""
    if low in _RISING and (index or low.endswith("ing")) and before not in ("will", "to"):
        begin = index + 1 + (after in ("up", "down"))
        if begin < len(tokens) and tokens[begin].low == "from" and number_within(tokens, begin, 8):
            return "baseline", begin + 1 - index
    return None


_OWNED = words_of("his her their my the someone others people adults peers")  # not "having a score of 20"

# Words at which `word_cue` may find something, besides the first of a piece.
CUE_WORDS = (
    RATED
    | _PHRASE_STARTS
    | MEASURING
    | frozenset(LABELS)
    | BASELINE_WORDS
    | _RISING
    | _PRESENTED
    | words_of("as under according taken having starting beginning at with from a over given")
)
