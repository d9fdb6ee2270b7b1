"""What the original says the student does not do, flatly stated in a clause of the rewrite.

"Has trouble with long words and does not use context" as "has trouble with long words and uses context": to
whoever looks at whole sentences the need hides that the "not" is gone. Here each clause stands by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.checks.facts_terms import Reading, Term
from assistant.checks.fidelity_clauses import clause_end, clause_start
from assistant.checks.fidelity_items import TURNED, changed_item
from assistant.checks.vocabulary import Vocabulary
from assistant.checks.wording import words_of
from assistant.types import FidelityItem

_WILL = words_of("will wo")
_HELPERS = words_of("does do did can could is are will wo")
_NOT = words_of("not n't")
_ALONE = words_of("cannot can't unable never")
_SKIPPED = words_of("yet even still currently able to")  # "is not yet able to use": the act is "use"
_STATING = words_of("can does do could")
_BETWEEN = words_of("also now already always often usually still then both yet")
_NOW = words_of("now already yet")
_BEING = words_of("is are he's she's 's 're")
# What makes a word in "s" a thing: "her uses", "two plays".
_BEFORE_NOUNS = words_of("the a an his her their its of in on at for with by from some all many these those")
# "The next step is that she uses ...", "before he asks": told of, and not as what is.
_OPEN = words_of(
    "whether if when whenever before until unless how what why than as once after nobody no none"
)
_WEAKER = words_of(
    "rarely seldom hardly sometimes occasionally only unless until without inconsistently barely"
)
_DEPENDING = words_of("without unless until")
_SHARE = 0.5  # share of what an act is done to that has to come back


@dataclass(frozen=True, slots=True)
class _Act:
    """An act at token `at`, with the tokens `first` up to `last` of its clause; `willed`: "will not ..."."""

    at: int
    first: int
    last: int
    willed: bool


def denied_acts_stated(before: Reading, after: Reading, vocabulary: Vocabulary) -> list[FidelityItem]:
    """Acts of the student that `before` denies and `after` states in a clause that denies and needs nothing.

    Args:
        before: the original.
        after: the rewrite.
        vocabulary: from `load_vocabulary`; tells the words that deny.
    """
    denied = list(_denied(before))
    if not denied:
        return []
    still = list(_denied(after))
    found = list[FidelityItem]()
    for act in denied:
        told = [own for own in _stated(before, act, before) if own.at not in {one.at for one in denied}]
        for now in _stated(before, act, after):
            share = _share(before, act, after, now)
            if (
                share >= _SHARE
                and _is_flat(before, act, after, now, vocabulary)
                and all(
                    _share(before, act, after, other) < share
                    for other in still
                    if _same_act(before, act, after, other)
                )
                and all(_share(before, own, after, now) < share for own in told)
            ):
                found.append(
                    changed_item("negation", before.tokens[act.at], after.tokens[now.at], after, TURNED)
                )
    return found


def _denied(reading: Reading) -> Iterator[_Act]:
    """ "does not button her coat or tie her shoes": both acts."""
    for index in range(len(reading.tokens)):
        if (at := _denied_at(reading, index)) is None:
            continue
        willed = index > 0 and reading.tokens[index - 1].low in _WILL
        last = clause_end(reading, at)
        joined = [i + 1 for i in range(at, last - 1) if _joins_act(reading, i)]
        depends = any(token.low in _DEPENDING for token in reading.tokens[at:last])
        for one, other in pairwise([at, *(() if depends else joined), last]):
            yield _Act(one, one, other, willed)


def _denied_at(reading: Reading, index: int) -> int | None:
    """Where the act stands that a word denies: "does not yet use", "is not able to use", "never uses"."""
    tokens, previous = reading.tokens, reading.tokens[index - 1].low if index else ""
    low, at = tokens[index].low, index + 1
    if low not in _ALONE and not (low in _NOT and previous in _HELPERS):
        return None
    while at < len(tokens) and tokens[at].low in _SKIPPED:
        at += 1
    if previous in _BEING and low in _NOT and "able" not in {token.low for token in tokens[index:at]}:
        return None
    return at if at < len(tokens) and tokens[at].is_word and not tokens[at].low.endswith("ly") else None


def _joins_act(reading: Reading, index: int) -> bool:
    """Whether an "or" joins another act to the one before it."""
    if reading.tokens[index].low != "or":
        return False
    return any(term.kind == "skill" for term in reading.terms_from(index + 1, index + 2))


def _stated(reading: Reading, act: _Act, there: Reading) -> Iterator[_Act]:
    """The places of `there` that state an act of `reading`: "uses", "can use", "is now using"."""
    was = reading.tokens[act.at]
    for at in there.by_stem.get(was.stem, ()):
        if at and _states(there, at, was.low, act.willed):
            yield _Act(at, clause_start(there, at), clause_end(there, at), act.willed)


def _states(reading: Reading, at: int, was: str, willed: bool) -> bool:
    """Whether the word at `at` is what somebody does, can do or, for a `willed` act, will do."""
    tokens, ahead, adverbs = reading.tokens, at - 1, set[str]()
    while ahead > 0 and (tokens[ahead].low in _BETWEEN or tokens[ahead].low.endswith("ly")):
        adverbs.add(tokens[ahead].low)
        ahead -= 1
    low, previous = tokens[at].low, tokens[ahead]
    if previous.sentence != tokens[at].sentence:
        return False
    if low.endswith("ing"):
        return previous.low in _BEING and not adverbs.isdisjoint(_NOW)
    if low == was and not was.endswith("s"):
        if previous.low in _STATING or (willed and previous.low == "will"):
            return True
        able = previous.low == "to" and ahead > 0 and tokens[ahead - 1].low == "able"
        return able and not _is_unable(reading, ahead - 1)
    return low.endswith("s") and previous.low not in _BEFORE_NOUNS and not previous.is_number


def _is_unable(reading: Reading, able: int) -> bool:
    near = {token.low for token in reading.tokens[max(0, able - 2) : able]}
    return not near.isdisjoint(("not", "n't"))


def _is_flat(before: Reading, act: _Act, reading: Reading, now: _Act, vocabulary: Vocabulary) -> bool:
    """Whether the clause states the act, and nothing in it denies, needs or weakens."""
    words = {token.low for token in before.tokens[act.first : act.last]}
    excused = _WEAKER - words
    inside = range(now.first, now.last)
    if any(reading.tokens[i].low in _OPEN for i in range(max(0, now.first - 1), now.at)):
        return False
    if any(
        index in reading.needs
        or index in reading.judged
        or reading.tokens[index].low in excused
        or ((reading.tokens[index].low,) in vocabulary.negators and reading.tokens[index].low not in words)
        for index in inside
    ):
        return False
    said = {reading.tokens[index].low for index in inside}
    if words & _DEPENDING and not words & _DEPENDING & said:
        return False  # "cannot ... without a number line" as "can ... with one"
    # "cannot name 20 letters" as "names 12 letters"
    return not _is_limited(before, act) and _numbers(reading, now) <= _numbers(before, act)


def _is_limited(reading: Reading, act: _Act) -> bool:
    """ "cannot sit for more than 3 minutes" is "sits for up to 3 minutes"."""
    return any(item.denies or item.limit for item in reading.quantities if act.first <= item.first < act.last)


def _numbers(reading: Reading, act: _Act) -> set[tuple[str, str]]:
    return {(item.kind, item.value) for item in reading.quantities if act.first <= item.first < act.last}


def _same_act(before: Reading, act: _Act, after: Reading, other: _Act) -> bool:
    return before.tokens[act.at].stem == after.tokens[other.at].stem


def _share(before: Reading, act: _Act, after: Reading, now: _Act) -> float:
    """How much of what an act is done to comes back with another, 0 to 1; its first thing has to."""
    things, others = _things(before, act), _things(after, now)
    if not things:
        return float(not others)
    met = [any(thing.concepts & other.concepts for other in others) for thing in things]
    return met[0] * sum(met) / len(things)


def _things(reading: Reading, act: _Act) -> Sequence[Term]:
    """The words of the clause behind the act that tell of something."""
    return [
        term for term in reading.terms_from(act.at + 1, act.last) if not term.soft and term.kind != "name"
    ]
