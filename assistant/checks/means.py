"""Whether a strength is the means to the skill in a sentence, or only praise beside it.

"Sam is creative. Sam will learn ..." is praise beside the skill. "Sam will use his creativity to ..." makes
the strength the means; so does "Sam is creative and will bring that to ...", where "that" points back to it.
(Source: knowledge_facts B3, how a strength becomes the means in a goal.)
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checks.facts_terms import Reading, Term, read_text
from assistant.checks.fidelity_words import Cover, brought_by
from assistant.checks.vocabulary import Vocabulary
from assistant.checks.wording import words_of

# What stands shortly after one of these is a means: verbs by stem, and words that join.
_VERBS = words_of(
    """use draw build rely lean tap channel appli apply leverag harness deploy employ bring carri carry put
    extend transfer connect pair turn combin share let start"""
)
_JOINERS = words_of("through by with thanks via")
_POINTERS = words_of("that this these those them both it same")
_WEAK = words_of("let start share pair by with")  # before these, "it" and "them" need not point to a strength
_BLOCKS = words_of(", ; : . ! ? will to who and")
_TOWARDS = words_of("will to working learning next can")
_WHOSE = words_of("his her their my that this those these way means how using drawing building")
_POSSESSIVE = words_of("his her their my love with of for")
_DENIALS = words_of("not n't cannot can't unable never without won't")
_DENIED_REACH = 4  # tokens
_REACH = 8


def strength_as_means(after: str, strengths: Sequence[str], vocabulary: Vocabulary) -> bool | None:
    """Whether any of `strengths` governs the skill in `after`.

    Args:
        after: the rewrite.
        strengths: what the student does well, in people's own words.
        vocabulary: from `load_vocabulary`.

    Returns:
        None when no strength was given; True when one is used as the way to the skill; False when none is,
        or it only stands beside the skill as praise.
    """
    offered = [read_text(strength, vocabulary) for strength in strengths if strength.strip()]
    return are_means(read_text(after, vocabulary), offered, vocabulary) if offered else None


def are_means(reading: Reading, strengths: Sequence[Reading], vocabulary: Vocabulary) -> bool | None:
    """The same for texts that were read before (without declared names)."""
    offered = [strength for strength in strengths if strength.text.strip()]
    if not offered:
        return None
    cover, brought = Cover(offered), brought_by(offered, vocabulary)
    named = [
        term
        for term in reading.terms
        if (not term.soft and (cover.holds(term) or brought.issuperset(term.stems)))
        or _owned(term, reading, offered)
    ]
    search = _Search(reading, offered)
    return any(search.governs(term) for term in named) or search.points_back(named)


def _owned(term: Term, reading: Reading, strengths: Sequence[Reading]) -> bool:
    """ "his kindness": an everyday word, but a strength's own and said to be the student's."""
    if not term.soft or not term.first or reading.tokens[term.first - 1].low not in _POSSESSIVE:
        return False
    return any(not strength.stems.isdisjoint(term.stems) for strength in strengths)


class _Search:
    def __init__(self, reading: Reading, strengths: Sequence[Reading]) -> None:
        self._reading = reading
        self._tokens = reading.tokens
        self._told = {
            (left.low, right.low)
            for strength in strengths
            for left, right in zip(strength.tokens, strength.tokens[1:], strict=False)
        }

    def governs(self, term: Term) -> bool:
        """Whether a governor stands shortly before `term`, in a sentence that goes on to a skill."""
        for index in range(term.first - 1, max(-1, term.first - 1 - _REACH), -1):
            token = self._tokens[index]
            if token.sentence != term.sentence:
                return False
            if self._is_governor(index):
                return self._leads_on(index, term) and not self._is_denied(index)
            if token.low in _BLOCKS and not (
                token.low == "to" and index and self._tokens[index - 1].low == "thanks"
            ):
                return False
        return False

    def points_back(self, named: Sequence[Term]) -> bool:
        """Whether "that", "them" or "both" after a governor points back to a strength just named."""
        ends = {term.sentence: term.last for term in reversed(named)}
        for index, token in enumerate(self._tokens[:-1]):
            pointer = self._pointer_after(index)
            if not pointer or not self._is_governor(index):
                continue
            if pointer in ("it", "them") and (token.low in _WEAK or token.stem in _WEAK):
                continue
            if self._is_denied(index):
                continue
            if ends.get(token.sentence, index + 1) <= index or token.sentence - 1 in ends:
                return True
        return False

    def _pointer_after(self, index: int) -> str:
        """The pointing word right after a governor, or after its "on" or "into"."""
        for at in (index + 1, index + 2):
            low = self._tokens[at].low if at < len(self._tokens) else ""
            if low in _POINTERS:
                return low
            if low not in ("on", "upon", "into", "from"):
                return ""
        return ""

    def _is_governor(self, index: int) -> bool:
        """Whether the token makes a means of what follows, and is not itself a word of the strength."""
        token = self._tokens[index]
        if token.low not in _JOINERS and token.stem not in _VERBS:
            return False
        following = self._tokens[index + 1].low if index + 1 < len(self._tokens) else ""
        if token.low == "by" and following not in _WHOSE:
            return False  # "by the end of the year"
        return (token.low, following) not in self._told

    def _is_denied(self, governor: int) -> bool:
        """ "is unable to use her memory": what is denied is no means."""
        sentence = self._tokens[governor].sentence
        before = self._tokens[max(0, governor - _DENIED_REACH) : governor]
        return any(token.low in _DENIALS and token.sentence == sentence for token in before)

    def _leads_on(self, governor: int, term: Term) -> bool:
        around = (*self._tokens[max(0, governor - 60) : governor], *self._tokens[term.last : term.last + 60])
        return any(token.sentence == term.sentence and token.low in _TOWARDS for token in around)
