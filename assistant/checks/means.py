"""Whether a strength is the means to the skill in a sentence, or only praise beside it.

"Sam is creative. Sam will learn ..." is praise beside the skill. "Sam will use his creativity to ..." makes
the strength the means; so does "Sam is creative and will bring that to ...", where "that" points back to it.
(Source: knowledge_facts B3, how a strength becomes the means in a goal.)
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.checks.facts_terms import Reading, Term, read_text
from assistant.checks.fidelity_words import Cover, brought_by
from assistant.checks.means_ways import Ways
from assistant.checks.means_words import Echo, echoes, own_words, tells
from assistant.checks.vocabulary import Vocabulary
from assistant.checks.wording import words_of

# What stands shortly after one of these is a means: verbs by stem, and words that join.
_VERBS = words_of("use draw build reli rely lean tap channel appli apply leverag harness deploy employ")
# These move things too ("share the blocks"): they need "his", "that" or "from" behind them.
_MOVING = words_of(
    "bring carri carry put extend transfer connect pair turn combin share let start begin take"
)
_JOINERS = words_of("through by with thanks via given from")
_POINTERS = words_of("that this these those them both it same")
_WEAK = words_of("let start share pair by with turn put take given from begin")  # "it", "them": no strength
_BLOCKS = words_of(", ; : . ! ? will to who and")
_TOWARDS = words_of("will 'll to working learning next can")
_WHOSE = words_of("his her their my that this those these way means how using drawing building the")
_POSSESSIVE = words_of("his her their my love with of for")
_HERS = words_of("his her their my 's that this those these both same")
_DENIALS = words_of("not n't cannot can't unable never without won't")
_DENIED_REACH = 4  # tokens
_REACH = 8
# What no strength is, though "that" or "both" stands before it.
_NO_STRENGTH = words_of(
    "date time day week month year point group class support card prompt timer checklist list sheet step"
)
_STRENGTH_NAMES = words_of("strength gift talent interest skill love habit gener trait qualiti")
_TASTE = words_of("like lik prefer favorit want enjoy")  # no strength by itself ("a preferred task")
_NO_KINDS = words_of("support person setting measurement service frequency")
_AFTER_POINTER = words_of("to as in on for by while when and , . : ; at into with into from or")
_OPENED_BY = words_of("given with using")


def strength_as_means(
    after: str, strengths: Sequence[str], vocabulary: Vocabulary, before: str = ""
) -> bool | None:
    """Whether any of `strengths` governs the skill in `after`.

    Args:
        after: the rewrite.
        strengths: what the student does well, in people's own words.
        vocabulary: from `load_vocabulary`.
        before: the original where there is one: what stood there already was not woven in.

    Returns:
        None when no strength was given; True when one is used as the way to the skill; False when none is,
        or it only stands beside the skill as praise.
    """
    offered = [read_text(strength, vocabulary) for strength in strengths if strength.strip()]
    if not offered:
        return None
    original = read_text(before, vocabulary) if before else None
    return are_means(read_text(after, vocabulary), offered, vocabulary, original)


def are_means(
    reading: Reading, strengths: Sequence[Reading], vocabulary: Vocabulary, before: Reading | None = None
) -> bool | None:
    """The same for texts that were read before (without declared names)."""
    offered = [strength for strength in strengths if strength.text.strip()]
    if not offered:
        return None
    found = echoes(reading, offered, before, vocabulary)
    ways = Ways(reading, found, before)
    small = any(not own_words(strength, vocabulary) for strength in offered)
    search = _Search(reading, offered, found, before, ways, small=small)
    cover, brought = Cover(offered), brought_by(offered, vocabulary)
    named = [
        term
        for term in reading.terms
        if (not term.soft and (cover.holds(term) or brought.issuperset(term.stems))) or search.owns(term)
    ]
    return any(search.governs(term) for term in named) or search.points_back(named) or ways.any()


class _Search:
    """Looks for "use", "through", "with" and their like before a strength, or before a word for one."""

    def __init__(
        self,
        reading: Reading,
        strengths: Sequence[Reading],
        found: Sequence[Echo],
        before: Reading | None,
        ways: Ways,
        *,
        small: bool,
    ) -> None:
        self._reading = reading
        self._tokens = reading.tokens
        self._echoes = {echo.index: echo for echo in found}
        self._before = before
        self._ways = ways
        self._strengths = strengths
        self._small = small  # a strength of small words, "likes to be first", is told by its liking alone
        self._told = {
            (left.low, right.low) for strength in strengths for left, right in pairwise(strength.tokens)
        }

    def owns(self, term: Term) -> bool:
        """ "his kindness": an everyday word, but a strength's own and said to be the student's."""
        if not term.soft or not term.first or self._low(term.first - 1) not in _POSSESSIVE:
            return False
        return any(not strength.stems.isdisjoint(term.stems) for strength in self._strengths)

    def governs(self, term: Term) -> bool:
        """Whether a governor stands shortly before `term`, in a sentence that goes on to a skill."""
        for index in range(term.first - 1, max(-1, term.first - 1 - _REACH), -1):
            token = self._tokens[index]
            if token.sentence != term.sentence:
                return False
            if self._is_governor(index):
                return (
                    self._takes(index, term)
                    and self._leads_on(index, term)
                    and not self._is_denied(index)
                    and not self._ways.is_reward(index, term.first)
                )
            if token.low in _BLOCKS and not self._runs_on(index):
                return False
        return False

    def _runs_on(self, index: int) -> bool:
        """ "thanks to", and "a keyboard, on which she types quickly": what looks like a break is none."""
        if self._low(index) == ",":
            return "which" in (self._low(index + 1), self._low(index + 2))
        return self._low(index) == "to" and self._low(index - 1) == "thanks"

    def _takes(self, governor: int, term: Term) -> bool:
        """Whether what the governor governs is the strength, and not a support the original had."""
        if self._low(governor) == "with" and term.kind == "person":
            return False  # with her sister: a helper
        inside = [
            self._echoes[at] for at in range(governor + 1, self._object_end(term)) if at in self._echoes
        ]
        hers = any(token.low in _HERS for token in self._tokens[governor + 1 : term.first])
        if _TASTE.issuperset(term.stems) and not inside:
            return hers and self._small
        stood = self._before is not None and self._before.stems.issuperset(term.stems)
        if not inside:
            if stood or (term.kind == "support" and not hers):
                return False
            return self._low(governor) not in ("given", "from")
        return hers or tells(inside, judged=self._before is not None)

    def _object_end(self, term: Term) -> int:
        """Where the phrase around `term` ends: "the pride she takes in the books she makes"."""
        for at in range(term.last, min(len(self._tokens), term.last + _REACH)):
            if self._low(at) in _BLOCKS - {"to"}:
                return at
        return term.last

    def points_back(self, named: Sequence[Term]) -> bool:
        """Whether "that", "them" or "both" after a governor points back to a strength just named."""
        ends = {term.sentence: term.last for term in reversed(named)}
        for index, echo in sorted(self._echoes.items(), reverse=True):
            if not echo.plain:
                at = self._tokens[index].sentence
                ends[at] = min(ends.get(at, index + 1), index + 1)
        for index, token in enumerate(self._tokens[:-1]):
            here = ends.get(token.sentence, index + 1) <= index
            if not here and token.sentence - 1 not in ends:
                continue
            pointer = self._pointer_after(index)
            if pointer and self._is_governor(index) and self._points(index, pointer, here=here):
                return True
            if here and token.low == "which" and self._is_put_to_use(index):
                return True
            if token.low == "in" and self._says(index + 1, "the", "same") and self._ends_in_a_way(index + 3):
                return True
        return False

    def _points(self, governor: int, pointer: int, *, here: bool) -> bool:
        token, low = self._tokens[governor], self._low(pointer)
        if low in ("it", "them"):
            if token.low in _WEAK or token.stem in _WEAK or (not here and self._is_opened(governor)):
                return False
        elif not self._may_be_a_strength(pointer):
            return False
        return not self._is_denied(governor)

    def _pointer_after(self, index: int) -> int:
        """Where the pointing word right after a governor stands, or after "on"; 0 without one."""
        for at in (index + 1, index + 2):
            if self._low(at) in _POINTERS:
                return at
            if self._low(at) not in ("on", "upon", "into", "from", "with", "the"):
                return 0
        return 0

    def _may_be_a_strength(self, pointer: int) -> bool:
        """ "that care", "those hands", and not "both hands", "by that date", "with these cards"."""
        at = pointer + 1
        if at >= len(self._tokens) or self._low(at) in _AFTER_POINTER or at in self._echoes:
            return True
        token = self._tokens[at]
        if token.stem in _NO_STRENGTH:
            return False
        if self._low(pointer) == "both":
            return token.stem in _STRENGTH_NAMES
        following = next((term for term in self._reading.terms if term.first == at), None)
        if following and following.known and following.kind in _NO_KINDS:
            return False
        return self._before is None or token.stem in _STRENGTH_NAMES or token.stem not in self._before.stems

    def _is_opened(self, governor: int) -> bool:
        """ "Given a data table, he will use it": "it" is the table."""
        sentence = self._tokens[governor].sentence
        before = (
            token for token in self._tokens[max(0, governor - 20) : governor] if token.sentence == sentence
        )
        return any(token.low in _OPENED_BY for token in before)

    def _is_put_to_use(self, which: int) -> bool:
        """ "a friendly voice, which he will put to good use"."""
        near = self._tokens[which + 1 : which + 5]
        return any(
            left.low == "will" and (right.stem in _VERBS or right.stem in _MOVING)
            for left, right in pairwise(near)
        )

    def _ends_in_a_way(self, index: int) -> bool:
        return any(self._low(at) in ("way", "spirit", "manner") for at in (index, index + 1))

    def _is_governor(self, index: int) -> bool:
        """Whether the token makes a means of what follows, and is not itself a word of the strength."""
        token, following = self._tokens[index], self._low(index + 1)
        if (token.low, following) in self._told:
            return False
        if token.low in _JOINERS:
            if token.low == "by":  # not "by the end of the year"
                return following in _WHOSE - {"the"} or following.endswith("ing")
            return token.low != "from" or following in _WHOSE
        if token.stem in ("draw", "build"):
            return following in ("on", "upon", "from") and not self._is_number(index + 2)
        if token.low in ("start", "starting") and following == "from":  # not "from 12 words"
            return not self._is_number(index + 2)
        if token.stem in _MOVING:
            return following in _HERS or following in _POINTERS or self._says(index + 1, "the", "same")
        return token.stem in _VERBS

    def _is_denied(self, governor: int) -> bool:
        """ "is unable to use her memory": what is denied is no means."""
        sentence = self._tokens[governor].sentence
        for token in reversed(self._tokens[max(0, governor - _DENIED_REACH) : governor]):
            if token.sentence != sentence or token.low in ("and", "then", ","):
                break
            if token.low in _DENIALS:
                return True
        return self._low(governor - 1) == "of" and self._low(governor - 2) == "instead"

    def _leads_on(self, governor: int, term: Term) -> bool:
        around = (*self._tokens[max(0, governor - 60) : governor], *self._tokens[term.last : term.last + 60])
        return any(token.sentence == term.sentence and token.low in _TOWARDS for token in around)

    def _says(self, index: int, *words: str) -> bool:
        return all(self._low(index + at) == word for at, word in enumerate(words))

    def _is_number(self, index: int) -> bool:
        return index < len(self._tokens) and self._tokens[index].is_number

    def _low(self, index: int) -> str:
        return self._tokens[index].low if 0 <= index < len(self._tokens) else ""
