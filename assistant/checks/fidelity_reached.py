"""A target told as what is so already: "by June he will count to 50" as "he counts to 50 and will go on".

Every number is there, and the year's work is gone: who reads it takes the target for the present level
(34 CFR 300.320(a)(1) and (2) ask for both, apart).
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checks.facts_quantities import Quantity
from assistant.checks.facts_terms import Reading
from assistant.checks.fidelity_items import changed_item
from assistant.checks.fidelity_lists import listed
from assistant.checks.fidelity_values import same_value
from assistant.checks.wording import words_of
from assistant.types import FidelityItem

_UNCHANGING = frozenset({"date", "timeframe", "grade", "code", "age", "ordinal", "time"})
_AIMED_BY = frozenset({"date", "timeframe", "percent", "ratio"})
_AIMED, _SO = "aimed", "so"
_WILL = words_of("will shall 'll")
_NOT = words_of("not never")
_SUBJECTS = words_of("he she who")
_JOINING = words_of("and also")
_HELPERS = words_of("can is has 's")
_ABLE = words_of("able been learned learnt mastered reached met achieved")
_BETWEEN = words_of("also now already still currently always often")
_ENDS = frozenset(".;:!?()[]—–")
# "when he reads", "the story that she reads", "until he counts": told of, and not as what is.
_OPEN = words_of("when whenever if once until as that which what while after before where")
_PARTING = words_of(", and but")
_WANTING = words_of("wants hopes plans aims tries practices strives until once from")
_REASON = "a target became what is so already"


def targets_told_as_reached(
    before: Reading, after: Reading, strengths: Sequence[Reading], kept: Sequence[tuple[int, int]]
) -> list[FidelityItem]:
    """Numbers that the student will reach in the original, and has reached in the rewrite.

    Args:
        before: the original.
        after: the rewrite.
        strengths: what the rewrite may draw on; their own numbers are so.
        kept: indexes of equal quantities, before and after.
    """
    kinds = {item.kind for item in before.quantities}
    if before.words.isdisjoint(_WILL) or (_AIMED_BY.isdisjoint(kinds) and "by" not in before.words):
        return []  # "he will put his hood up for 20 minutes" tells a habit
    own = [item for strength in strengths for item in strength.quantities]
    levels = set[int]()
    pairs = list[tuple[Quantity, Quantity]]()
    for i, j in kept:
        was, now = before.quantities[i], after.quantities[j]
        if was.kind in _UNCHANGING:
            continue
        tenses = {_tense(before, item) for item in before.quantities if same_value(was, item)}
        if _SO in tenses or any(same_value(was, item) for item in own):
            levels.add(after.tokens[now.first].sentence)
        elif tenses == {_AIMED} and _is_told(before, after, now) and not _is_told(before, before, was):
            pairs.append((was, now))
    return [
        changed_item(was.kind, was, now, after, _REASON)
        for was, now in pairs
        if after.tokens[now.first].sentence not in levels  # "now she decodes 52% of two-syllable words"
    ]


def _tense(reading: Reading, item: Quantity) -> str:
    """Whether a "will" stands ahead of a number, or a word that says it is what is."""
    for at in range(item.first - 1, -1, -1):
        token = reading.tokens[at]
        if token.sentence != reading.tokens[item.first].sentence or token.text == "(":
            break
        if token.low in _WILL:
            return _AIMED if reading.tokens[at + 1].low not in _NOT else _SO
        if token.low in listed("starts") or token.low in _OPEN or _states(reading, at):
            return _SO
    return ""


def _is_told(before: Reading, after: Reading, item: Quantity) -> bool:
    """Whether a number stands behind an act that is told as done, in a clause that aims at nothing."""
    spared = listed("not yet") | _WANTING | _WILL
    for at in range(item.first - 1, -1, -1):
        token = after.tokens[at]
        if token.sentence != after.tokens[item.first].sentence or token.text in _ENDS or token.low in spared:
            return False
        acted = token.stem in before.stems and _is_stated_act(after, at)
        if acted or (_states(after, at) and not _is_being(before, after, at)):
            return not _is_open(after, at)
    return False


def _states(reading: Reading, at: int) -> bool:
    """ "he counts", "who can now count", "she has mastered", "now counts"."""
    low, ahead = reading.tokens[at].low, _subject_of(reading, at)
    previous = reading.tokens[ahead].low if ahead >= 0 else ""
    ending = reading.terms_ending(ahead + 1, ahead + 1)
    named = any(not term.known and term.text[0].isupper() for term in ending)
    if previous not in _SUBJECTS and not named:
        return False
    return low in _HELPERS or (low.endswith("s") and not low.endswith("ss") and low not in ("as", "'s"))


def _is_stated_act(reading: Reading, at: int) -> bool:
    """ "is brave and climbs": the act of the original, told as what the student does."""
    low, ahead = reading.tokens[at].low, _subject_of(reading, at)
    previous = reading.tokens[ahead].low if ahead >= 0 else ""
    return low.endswith("s") and not low.endswith("ss") and previous in _JOINING and _is_verb(reading, at)


def _is_verb(reading: Reading, at: int) -> bool:
    return any(term.kind == "skill" for term in reading.terms_from(at, at + 1))


def _subject_of(reading: Reading, at: int) -> int:
    """The place before a verb and its adverbs."""
    ahead = at - 1
    while ahead >= 0 and (reading.tokens[ahead].low in _BETWEEN or reading.tokens[ahead].low.endswith("ly")):
        ahead -= 1
    return ahead if ahead >= 0 and reading.tokens[ahead].sentence == reading.tokens[at].sentence else -1


def _is_being(before: Reading, reading: Reading, at: int) -> bool:
    """ "is kind", "has a good memory": no act; "is able to", "has mastered" and "has climbed" are one."""
    if reading.tokens[at].low not in ("is", "has", "'s"):
        return False
    following = [token.low for token in reading.tokens[at + 1 : at + 4]]
    if reading.tokens[at].low == "has" and reading.tokens[at + 1].stem in before.stems:
        return not _is_verb(reading, at + 1)
    if not listed("now").isdisjoint(following) and any(low.endswith("ing") for low in following):
        return False  # "is already counting"
    return _ABLE.isdisjoint(following)


def _is_open(reading: Reading, at: int) -> bool:
    """Whether the clause of a verb says when, by what date or of what: "will use the moves she knows"."""
    now = {token.low for token in reading.tokens[max(0, at - 2) : at]} & listed("now")
    first = at - 1
    inside = True
    while first >= 0 and reading.tokens[first].sentence == reading.tokens[at].sentence:
        token = reading.tokens[first]
        if token.text in _ENDS:
            return False
        inside = inside and token.low not in _PARTING
        if token.low in _OPEN or (token.low == "by" and not now) or (inside and token.low in _WILL):
            return True
        first -= 1
    return False
