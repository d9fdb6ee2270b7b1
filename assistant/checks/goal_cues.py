"""The words at which a new part of a goal begins."""

from __future__ import annotations

from assistant.checks import goal_quantities as quantity
from assistant.checks.goal_tokens import Token
from assistant.checks.goal_words import ADULTS, MONTHS, OBSERVABLE_VERBS, SOURCES
from assistant.checks.wording import words_of

_PREPOSITIONS = words_of(
    """
        by with w/ w/o without in on at for across over within throughout during through via per from
        until before after given when whenever if once while using utilizing upon provided following
        prior unless despite wearing holding @ con para antes dado dada usando cuando durante
    """
)
# English stands in for the Spanish of mixed goals ("Antes de junio, Ana will ...").
_SPANISH = dict(
    pair.split(":")
    for pair in words_of(
        "con:with para:by antes:before dado:given dada:given @:at usando:using cuando:when durante:during"
    )
)
_PARTICIPLES = words_of(
    """
        reaching scoring earning achieving attaining averaging maintaining keeping making completing
        receiving obtaining requiring needing meeting demonstrating showing improving increasing
        decreasing
    """
)
_MEASURING = words_of(
    """
        measured evidenced shown demonstrated documented determined recorded indicated assessed observed
        monitored evaluated reported tracked noted collected charted logged verified tested reflected
        seen rated scored graphed counted tallied judged checked reviewed timed calculated computed
        gathered gauged confirmed marked kept written per data
    """
)
_MEASURED_WITH = words_of(
    "by in on at through using with via from per each every daily weekly monthly biweekly bi-weekly quarterly"
)
# Without "as" or a comma, only these say how a goal is measured ("errors noted on a page" does not).
_MEASURING_ALONE = words_of("measured evidenced documented monitored assessed tracked logged")
_KEEPING_DATA = words_of("keep mark record track collect chart graph log tally measure monitor document")
_LABELS = dict(
    pair.split(":")
    for pair in words_of(
        """
        baseline:baseline boy:baseline plop:baseline plaafp:baseline pla:baseline current:baseline
        present:baseline now:baseline bl:baseline data:measure source:measure method:measure measurement:measure
        evaluation:measure criteria:criterion criterion:criterion mastery:criterion
    """
    )
)
_LEVELS = words_of("level levels performance baseline rate average score data ability")
_STATED = words_of("of is was = : data level")
# "rising from", "an increase from": what follows is where the student starts.
_RISING = words_of(
    """
        up down starting beginning rising moving growing going coming improving increasing decreasing falling dropping
        climbing progressing advancing jumping rise increase decrease growth gain drop improvement reduction
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
    ("with", "assistance"): "given",
    ("with", "the", "support"): "given",
    ("with", "the", "use"): "given",
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
_PHRASE_STARTS = frozenset(phrase[0] for phrase in _PHRASES)
_RATED = words_of("scored rated graded scores rating earns earned")
_COMPARING = words_of("at no not fewer less more greater a minimum maximum up under below above > < ≥ ≤")
# "turn in", "given" after "the first time": no new piece begins there.
_PARTICLE_AFTER = words_of("turn hand join log sign check")
_NOT_GIVEN_AFTER = words_of("time are is was were be being been a the any each every")
_TIME_UNITS = words_of(
    "minute min hour day week month session class period block lesson quarter semester school hr wk"
)
_FUNCTION_WORDS = words_of(
    """
        a an the of about approximately least most than or to no more fewer less average rate rates pace
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
    token = tokens[index]
    low = token.low
    found = _word_cue(tokens, index, begin)
    if found:
        return found
    if (
        low in _NEARLY
        and _begins_quantity(text, tokens, index + 1)
        and not is_bare(tokens, begin, index, cue)
    ):
        return "quantity", 1
    if (low in _ADVERBS or (low.endswith("ly") and len(low) > 6)) and _begins_quantity(
        text, tokens, index + 1
    ):
        return "quantity", 1 if tokens[index + 1].is_number else 2
    if low in ("and", "then", "&") and _resumes(tokens, index, begin, cue):
        return "resume", 2
    if low in _STANCES and index > begin + 1 and tokens[index - 1].low not in _KEPT_UP:
        return "given", 1
    if low == "even" and _following(tokens, index) in ("when", "if", "with", "after"):
        return _following(tokens, index), 2
    if low in _PREPOSITIONS:
        return _preposition(tokens, index, begin, low)
    if low in _PARTICIPLES and cue != "while" and _number_within(tokens, index, 4):
        return "reaching", 1
    if low == "staying" and _number_within(tokens, index, 2):
        return "reaching", 1
    if (
        low == "to"
        and (index == begin or tokens[index - 1].low not in ("up", "down"))
        and (
            _number_within(tokens, index, 6, _FUNCTION_WORDS)
            or (cue in ("from", "baseline") and _number_within(tokens, index, 4))
        )
    ):
        return "to", 1
    if low in ("each", "every") and _following(tokens, index) in _DAYS and index > begin + 1:
        return "each", 2
    if not (token.is_number or low in _COMPARING or low == "sy") or is_bare(tokens, begin, index, cue):
        return "", 1
    if low == "sy":
        return ("sy", 2) if _following(tokens, index)[:1] in tuple("0123456789'’") else ("", 1)
    if low in _COMPARING and quantity.compared.match(text, token.start):
        return "quantity", 2
    if index and tokens[index - 1].low in ("a", "an", "the") and "%" not in token.text:
        return "", 1  # "a 100 word passage"
    return ("quantity", 1) if token.is_number and _is_measure(text, token.start) else ("", 1)


# "seated at a table" says under which condition, but "stay seated" is the act.
_STANCES = words_of("seated sitting standing lying facing working looking listening supervised")
_KEPT_UP = _PREPOSITIONS | words_of(
    "stay stays remain remains be is are keep keeps start stop continue tolerate maintain practice and or from of not"
)
_ADVERBS = words_of("independently correctly accurately successfully")
_NEARLY = words_of(
    "about approximately roughly nearly almost around exactly only just max min maximum minimum any all average total"
)


def _begins_quantity(text: str, tokens: list[Token], index: int) -> bool:
    """True where "5 out of 6 trips" or "on 9 of 10 trips" stands: the adverb before it says how well."""
    for at in range(index, min(index + 2, len(tokens))):
        if tokens[at].is_number:
            return _is_measure(text, tokens[at].start)
        if tokens[at].low not in ("on", "in", "for", "at") or tokens[index - 1].low != "independently":
            return False
    return False


_DAYS = words_of("day morning afternoon week lesson class period session month school visit evening night")
_OCCASIONS = words_of("in at on during when whenever if after before without")
_HANDLED = words_of("the a an his her their my its each to at on back up in out for")


def _resumes(tokens: list[Token], index: int, begin: int, cue: str) -> bool:
    """True for "two or more times and request her accommodations": an act follows a figure."""
    ahead = [token.low for token in tokens[index + 1 : index + 3]]
    if len(ahead) < 2 or ahead[0] not in OBSERVABLE_VERBS or ahead[1] not in _HANDLED:
        return False
    return cue in _OCCASIONS or any(token.is_number for token in tokens[begin:index])


def _following(tokens: list[Token], index: int) -> str:
    return tokens[index + 1].low if index + 1 < len(tokens) else ""


def _word_cue(tokens: list[Token], index: int, begin: int) -> tuple[str, int] | None:
    """A measuring phrase, a baseline, a label ("Data:"), or "instead of"."""
    low = tokens[index].low
    if index == begin and index:
        found = _record_keeping(tokens, index)
        if found:
            return found
    if low in _RATED and _number_within(tokens, index, 4):
        return "reaching", 1
    phrase = _phrase(tokens, index, begin)
    if phrase is not None:
        return phrase
    if low in _MEASURING or low in ("as", "according", "taken"):
        found = _measuring(tokens, index, begin)
        if found:
            return found
    if low in _LABELS and any(token.low == ":" for token in tokens[index + 1 : index + 3]):
        return _LABELS[low], 2 if _following(tokens, index) == ":" else 3
    if low in _BASELINE_WORDS:
        return _baseline(tokens, index, begin)
    return None


def _phrase(tokens: list[Token], index: int, begin: int) -> tuple[str, int] | None:
    """A cue of several words: "no later than", "as compared with", "rising from"."""
    low = tokens[index].low
    before = tokens[index - 1].low if index else ""
    if low in _PHRASE_STARTS and not (
        low in ("this", "next") and (before in _PREPOSITIONS or before == "of")
    ):
        ahead = tuple(token.low for token in tokens[index : index + 3])
        for length in (3, 2, 1):
            cue = _PHRASES.get(ahead[:length])
            if cue == "baseline" and not _number_within(tokens, index, 4 if low.startswith("v") else 12):
                cue = "instead" if low.startswith("v") else None
            if cue == "given" and before in _PREPOSITIONS:
                continue  # "when presented with"
            if cue is not None:
                return cue, length
    if (
        low in ("starting", "beginning", "at", "with", "from", "a", "over", "given")
        and any(token.low == "baseline" for token in tokens[index + 1 : index + 5])
        and _number_within(tokens, index, 8)
    ):
        return "baseline", 2  # "starting at a baseline of 22%"
    if low == "having" and _number_within(tokens, index, 6):
        return "baseline", 1  # "having done 5 of 9 steps in the fall"
    if low in _RISING and (index or low.endswith("ing")):
        begin = index + 1 + (_following(tokens, index) in ("up", "down"))
        if begin < len(tokens) and tokens[begin].low == "from" and _number_within(tokens, begin, 8):
            return "baseline", begin + 1 - index
    return None


def _record_keeping(tokens: list[Token], index: int) -> tuple[str, int] | None:
    """ ", aide will keep tally"."""
    if any(token.low == "will" for token in tokens[index : index + 4]) and any(
        token.low in _KEEPING_DATA for token in tokens[index : index + 7]
    ):
        return "measure", 4
    return None


def _measuring(tokens: list[Token], index: int, begin: int) -> tuple[str, int] | None:
    low, following = tokens[index].low, _following(tokens, index)
    if low == "as" and following in _MEASURING:
        return "measure", 3 if _following(tokens, index + 1) in _MEASURED_WITH else 2
    if (low, following) in (("according", "to"), ("taken", "from")):
        return "measure", 2
    opens = index > 0 and (index == begin or any(token.is_number for token in tokens[begin:index]))
    if low in _MEASURING and following in _MEASURED_WITH and (opens or low in _MEASURING_ALONE):
        return "measure", 2
    return None


_BASELINE_WORDS = words_of("currently presently baseline boy current present at")


def _baseline(tokens: list[Token], index: int, begin: int) -> tuple[str, int] | None:
    low, following = tokens[index].low, _following(tokens, index)
    before = tokens[index - 1].low if index else ""
    if low in ("currently", "presently"):
        return "baseline", 1
    if low == "at":
        return ("baseline", 2) if following in ("present", "baseline") else None
    if low in ("baseline", "boy"):
        stated = index == begin or following in _STATED or following[:1].isdigit()
        return ("baseline", 1) if stated and before not in ("the", "a", "of", "from") else None
    return ("baseline", 2) if following in _LEVELS and index == begin else None


def _preposition(tokens: list[Token], index: int, begin: int, low: str) -> tuple[str, int]:
    before = tokens[index - 1].low if index else ""
    second = index - begin == 1
    if low == "given" and before in _NOT_GIVEN_AFTER:
        return "", 1
    if low == "once" and (
        _following(tokens, index) in _HOW_OFTEN or _following(tokens, index + 1) in _TIME_UNITS
    ):
        if is_bare(tokens, begin, index, ""):
            return "", 1  # "at least once a day"
        return ("quantity", 1) if index > begin else ("", 1)  # "once a day"
    if low == "after" and _following(tokens, index) == "school":
        return "", 1  # "after school clubs"
    if (
        low == "at"
        and _following(tokens, index) in ("least", "most", "or")
        and is_bare(tokens, begin, index, "")
    ):
        return "", 2  # "with a score of at least 3"
    if low == "per" and not _names_source(tokens, index + 1):
        return "", 1
    if low == "in" and (
        before in _PARTICLE_AFTER or (second and before.removesuffix("s") in _PARTICLE_AFTER)
    ):
        return "", 1
    if before in ("or", "and/or"):
        return "", 1  # "with help or with a cue"
    if second and (
        before in _PREPOSITIONS or before in _PARTICIPLES or before in _RATED or before == "staying"
    ):
        return "", 1  # "from within", "staying within": the second one does not cut
    return _SPANISH.get(low, low), 1


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
        (len(row) > 1 and row[1] not in _PREPOSITIONS)
        or row[0] in ADULTS | SOURCES
        or tokens[index].text.isupper()
    )


def is_bare(tokens: list[Token], begin: int, index: int, cue: str) -> bool:
    """True when the piece so far is only its cue, so that what comes now is what the cue governs."""
    if index == begin:
        return False
    if cue == "baseline" and not any(token.is_number for token in tokens[begin:index]):
        return True
    if cue in ("by", "before") and index - begin < 6:
        return True  # "by 3/4", "by ___/___": a date is no ratio
    return all(
        token.low in _FUNCTION_WORDS
        or token.low in _PREPOSITIONS
        or token.low in _PARTICIPLES
        or token.low in _RATED
        or token.low in _NEARLY
        or token.low == "staying"
        or token.low in _ADVERBS
        or token.is_number
        or not token.text[0].isalnum()
        for token in tokens[max(begin, index - 6) : index]
    )


def opens_blank(tokens: list[Token], begin: int, index: int) -> bool:
    """True for "By (" and "In ____ (": the parenthesis says what goes there."""
    return 0 < index - begin <= 2 and all(
        token.low in _PREPOSITIONS or token.is_blank for token in tokens[begin:index]
    )


def _number_within(
    tokens: list[Token], index: int, reach: int, through: frozenset[str] | None = None
) -> bool:
    for token in tokens[index + 1 : index + 1 + reach]:
        if token.is_number:
            return True
        if through is not None and token.low not in through and token.text not in "><≥≤=":
            return False
    return False


def _is_measure(text: str, position: int) -> bool:
    """True when a figure here says how well or how often: a percentage, a ratio, a rate, "3 times"."""
    return bool(
        quantity.percent.match(text, position)
        or quantity.ratio.match(text, position)
        or quantity.rate.match(text, position)
        or quantity.tally.match(text, position)
        or quantity.repeated.match(text, position)
    )
