"""Words that keep every number and move the expectation: hedges, the past, fading, widening, opposites."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.checks.facts_quantities import Quantity
from assistant.checks.facts_signs import NEGATIVE
from assistant.checks.facts_terms import Reading
from assistant.checks.facts_tokens import Token
from assistant.checks.fidelity_denials import Denials
from assistant.checks.fidelity_items import changed_item
from assistant.checks.fidelity_lists import listed
from assistant.checks.fidelity_words import Cover
from assistant.checks.shift_rules import ShiftRule
from assistant.checks.vocabulary import Vocabulary
from assistant.checks.wording import words_of
from assistant.types import FidelityItem

# Opposites that are told apart by other checks, or that one and the same act may be called by.
_SIDES = words_of("left right before after first last morning evening")
_SEASONS = words_of("fall winter spring")  # dates are compared elsewhere
_NEAR = 6  # tokens
_DENYING = words_of("not never cannot n't fails failed")
_CLAUSE_ENDS = words_of(", ; : while and but then")
_LIMITS = words_of("more less fewer few least most")


def shifted(
    before: Reading, after: Reading, strengths: Sequence[Reading], rules: Sequence[ShiftRule]
) -> list[FidelityItem]:
    """Words of the rewrite that hedge, put into the past, widen or make smaller what the original says.

    The rules are read on whole texts: the words that give them their right may stand in another sentence.

    Args:
        before: the original.
        after: the rewrite.
        strengths: what the rewrite may draw on; what they say is no shift.
        rules: from `load_shift_rules`.
    """
    told = " ".join(reading.text for reading in strengths).lower()
    found: list[FidelityItem] = []
    for rule in rules:
        if rule.said is None or rule.breach(before.told, after.told) is None:
            continue
        for now in rule.said.finditer(after.text):
            start, end = now.span()
            if now.group().lower() in told or (rule.still and rule.still.search(_sentence_at(after, start))):
                continue  # right here; the next one may not be
            found.append(
                FidelityItem(kind=rule.kind, text=now.group(), start=start, end=end, reason=rule.reason)
            )
            break
    return found


def _sentence_at(reading: Reading, start: int) -> str:
    """The sentence of a place in the text."""
    sentence = next((token.sentence for token in reading.tokens if token.end > start), 0)
    here = reading.tokens_of(sentence)
    return reading.text[here[0].start : here[-1].end] if here else ""


def newly_unable(before: Reading, after: Reading, vocabulary: Vocabulary) -> list[FidelityItem]:
    """ "is unable to", "will not use", where the original denies nothing and names no need."""
    if Denials(before, vocabulary).any():
        return []
    for index, token in enumerate(after.tokens):
        previous = after.tokens[index - 1].low if index else ""
        if (
            token.low in ("unable", "cannot", "can't", "won't")
            or (token.low == "able" and previous == "not")
            or (token.low in ("not", "never", "n't") and previous in ("will", "wo"))
        ):
            reason = "the original does not deny it"
            return [_item("negation", token, reason)]
    return []


def became_errors(before: Reading, after: Reading, kept: Sequence[tuple[int, int]]) -> list[FidelityItem]:
    """ "9 right out of 10" as "9 wrong out of 10": the word stands inside the number.

    Args:
        before: the original.
        after: the rewrite.
        kept: indexes of equal quantities, before and after.
    """
    pairs = [(before.quantities[i], after.quantities[j]) for i, j in kept]
    return [
        changed_item(was.kind, was, now, after, "one counts what is right, the other what is wrong")
        for was, now in pairs
        if (_counts_errors(was) and not _tells_errors(after, now))
        or (_counts_errors(now) and not _tells_errors(before, was))
    ]


def _counts_errors(item: Quantity) -> bool:
    return not listed("errors").isdisjoint(item.text.lower().split())


def _tells_errors(reading: Reading, item: Quantity) -> bool:
    words = reading.words_of(reading.tokens[item.first].sentence)
    return not (listed("errors") | _DENYING).isdisjoint(words) or any(
        word.startswith("mis") for word in words
    )


def _item(kind: str, token: Token, reason: str) -> FidelityItem:
    return FidelityItem(kind=kind, text=token.text, start=token.start, end=token.end, reason=reason)


def opposites(
    before: Reading, after: Reading, strengths: Sequence[Reading], vocabulary: Vocabulary
) -> list[FidelityItem]:
    """Words of the original in whose place the rewrite has their opposite ("left hand", "right hand").

    A strength's own words stand in the place of no word that is kept: who "rides horses" may still walk.
    """
    offered = frozenset[str]().union(*(strength.stems for strength in strengths))
    old, new = list(_content(before, after, vocabulary)), list(_content(after, before, vocabulary))
    if not old or not new:
        return []
    were, are = Denials(before, vocabulary), Denials(after, vocabulary)
    return [
        changed_item("claim", was, now, after, "the rewrite says the opposite")
        for was in old
        for now in new
        if vocabulary.synonyms.opposite(was.stem, now.stem)
        and not (now.stem in offered and _is_kept(was, before, after))
        and _denied(was, were, vocabulary) == _denied(now, are, vocabulary)
    ]


def _is_kept(token: Token, before: Reading, after: Reading) -> bool:
    """Whether the rewrite says a word of the original in other words ("walk up" as "climb")."""
    cover = Cover([after])
    return any(term.start <= token.start < term.end and bool(cover.matches(term)) for term in before.terms)


def _content(reading: Reading, other: Reading, vocabulary: Vocabulary) -> Iterator[Token]:
    """Words of one text that the other does not have; limits, needs and denials are compared elsewhere."""
    taken = set(reading.counted | reading.needs | reading.judged)
    for term in reading.terms:
        if any(sign == NEGATIVE for _, sign in term.keys):
            taken.update(range(term.first, term.last))
    for index, token in enumerate(reading.tokens):
        if (
            token.is_word
            and (index not in taken or _compared(reading, index))
            and token.low not in _LIMITS
            and (token.low,) not in vocabulary.negators
            and token.low not in vocabulary.stop
            and token.stem not in other.stems
            and token.stem not in listed("either way")
        ):
            yield token


def _denied(token: Token, denials: Denials, vocabulary: Vocabulary) -> int:
    """How often the sentence of a word denies something, the word itself left out ("decreased")."""
    return denials.of(token.sentence) - ((token.stem,) in vocabulary.reducers)


def _compared(reading: Reading, index: int) -> bool:
    """ "slower than", "decreased from": a comparison, not a need."""
    following = [token.low for token in reading.tokens[index + 1 : index + 3]]
    return "than" in following or following[:1] == ["from"]


def swapped_opposites(before: Reading, after: Reading, vocabulary: Vocabulary) -> list[FidelityItem]:
    """Opposites that traded places: "holds with the left, cuts with the right"."""
    found: list[FidelityItem] = []
    for left, right in _pairs(before, vocabulary):
        lows = (left.low, right.low)
        new = [next((token for token in after.tokens if token.low == low), None) for low in lows]
        if new[0] is None or new[1] is None:
            continue
        one, two = _near(before, left), _near(before, right)
        new_one, new_two = _near(after, new[0]), _near(after, new[1])
        one, two = one - two, two - one
        new_one, new_two = new_one - new_two, new_two - new_one
        straight = len(one & new_one) + len(two & new_two)
        crossed = len(one & new_two) + len(two & new_one)
        if crossed > straight:
            found.append(changed_item("claim", left, new[0], after, "stands with something else"))
    return found


def _pairs(reading: Reading, vocabulary: Vocabulary) -> list[tuple[Token, Token]]:
    contrary = {word: group for group in vocabulary.contraries for word in group if word not in _SEASONS}
    words = [token for token in reading.tokens if token.low in _SIDES or token.low in contrary]
    return [
        (left, right)
        for at, left in enumerate(words)
        for right in words[at + 1 :]
        if (right.low != left.low and right.low in contrary.get(left.low, ()))
        or ({left.low, right.low} <= _SIDES and vocabulary.synonyms.opposite(left.stem, right.stem))
    ]


def _near(reading: Reading, token: Token) -> set[str]:
    at = next(i for i, other in enumerate(reading.tokens) if other is token)
    first, last = at, at
    while first > 0 and at - first < _NEAR and _joins(reading.tokens[first - 1], token):
        first -= 1
    while last + 1 < len(reading.tokens) and last - at < _NEAR and _joins(reading.tokens[last + 1], token):
        last += 1
    return {stem for term in reading.terms_from(first, last + 1) if not term.soft for stem in term.stems}


def _joins(token: Token, other: Token) -> bool:
    """Whether a token belongs to the clause of another beside it."""
    return token.sentence == other.sentence and token.low not in _CLAUSE_ENDS
