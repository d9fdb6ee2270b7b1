"""How many words of its own a rewrite may bring when everything else is kept.

People who reword a goal use a word here and there that no list foresees: "his routine is his mission",
"that will serve him in the store". Such a word is shown as a warning. A word that names a feeling, a person,
a place, a support, an act or how often is always an addition, and so are more than a few stray words.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checks.facts_signs import NEGATIVE
from assistant.checks.facts_terms import Reading, Term
from assistant.checks.fidelity_words import Cover
from assistant.checks.vocabulary import Vocabulary, words_of

_KINDS = frozenset({"skill", "claim", "measurement"})
_GIVING = words_of("with using given wearing holding via provided")
_GIVEN_REACH = 3
_DOING = words_of("will to can")
_DOING_REACH = 2
_AHEAD = 40  # tokens
_MILD = words_of(
    "say tell see look find think hear bring hold build follow check finish begin start choose notice record "
    "learn increase grow answer explain read write work make reach remember know understand play move"
)
_MOST = 3  # stray words in a text
_MOST_PLAIN = 1  # of them, in sentences that name no supplied strength


def stray_words(
    added: Sequence[Term],
    before: Reading,
    after: Reading,
    strengths: Sequence[Reading],
    vocabulary: Vocabulary,
) -> tuple[Term, ...]:
    """The words of `added`, if all of them are few and weightless; else none.

    Args:
        added: terms of `after` that neither the original nor a strength explains.
        before: the original.
        after: the rewrite.
        strengths: the strengths the rewrite may draw on.
        vocabulary: from `load_vocabulary`.
    """
    if not 0 < len(added) <= _MOST:
        return ()
    if any(not _is_weightless(term, vocabulary) or _is_given(term, after) for term in added):
        return ()
    offered = Cover(strengths)
    woven = {term.sentence for term in after.terms if not term.soft and offered.holds(term)}
    plain = [term for term in added if term.sentence not in woven and not _leads_on(term, woven, after)]
    if len(plain) > _MOST_PLAIN or any(
        _is_bold(term, vocabulary) or _qualifies(term, after) for term in plain
    ):
        return ()
    if any(_is_expected(term, after) or _praises(term, after, vocabulary) for term in added):
        return ()
    original = Cover([before])
    stand_alone = {term.sentence for term in added} - {
        term.sentence
        for term in after.terms
        if not term.soft
        and term.kind not in ("name", "person")
        and (original.holds(term) or offered.holds(term))
    }
    return () if stand_alone else tuple(added)


def _is_weightless(term: Term, vocabulary: Vocabulary) -> bool:
    """Whether a new word tells nothing about the student that a reader would act on."""
    if term.kind not in _KINDS or term.sign == NEGATIVE:
        return False
    if any(sign == NEGATIVE for _, sign in term.keys):
        return False
    weighty = vocabulary.telling | vocabulary.judgement | vocabulary.intensifiers | vocabulary.strength
    return weighty.isdisjoint(term.stems)


def _leads_on(term: Term, woven: set[int], after: Reading) -> bool:
    """ "She has a visual memory. Picturing the page, she will ...": the words before "will" are a bridge."""
    if term.sentence - 1 not in woven:
        return False
    ahead = after.tokens[term.last : term.last + _AHEAD]
    return any(token.low == "will" for token in ahead if token.sentence == term.sentence)


def _is_act(term: Term) -> bool:
    return term.known and term.kind == "skill"


def _is_bold(term: Term, vocabulary: Vocabulary) -> bool:
    """Whether the act would tell something new: "kicks" would, "says" and "finds" say how, not what."""
    return _is_act(term) and not {vocabulary.stem(word) for word in _MILD}.issuperset(term.stems)


def _is_given(term: Term, after: Reading) -> bool:
    """ "with a magnet board": what stands after these is a support or a material."""
    return not _GIVING.isdisjoint(_lows(after, term.first - _GIVEN_REACH, term.first))


def _is_expected(term: Term, after: Reading) -> bool:
    """ "will copy", "to copy": the act is what the student will do."""
    reach = _DOING_REACH if _is_act(term) else 1
    return not _DOING.isdisjoint(_lows(after, term.first - reach, term.first))


def _praises(term: Term, after: Reading, vocabulary: Vocabulary) -> bool:
    """ "a gift for origami": the word is what the student is said to be good at."""
    beside = after.tokens[max(0, term.first - _GIVEN_REACH) : term.first]
    return any(token.stem in vocabulary.strength for token in beside)


def _qualifies(term: Term, after: Reading) -> bool:
    """ "magnetic shapes": the word says which shapes."""
    following = next((other for other in after.terms if other.first == term.last), None)
    return following is not None and not following.soft


def _lows(after: Reading, first: int, last: int) -> set[str]:
    return {token.low for token in after.tokens[max(0, first) : last]}
