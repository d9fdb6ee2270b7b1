"""Where a word stands in its text, what stands in its place in the other one, and how near they are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.checks.facts_signs import NEGATIVE
from assistant.checks.facts_terms import Reading, Term
from assistant.checks.fidelity_lists import listed
from assistant.checks.fidelity_words import Cover
from assistant.checks.fidelity_zones import LEAD, PRAISE, Zones
from assistant.checks.vocabulary import Vocabulary
from assistant.checks.wording import words_of

SOME, CLOSE, TWIN = 0.22, 0.42, 0.6  # nearness of words: some, much, as good as the same
DONE_REACH, GIVEN_REACH = 2, 3
JOINED = words_of("and or , ; but")
GIVING = words_of("with using given wearing holding via provided having")
_DOING = words_of("will to can must")
_IF = words_of("when if whenever while after before during unless once until because in at")
_BEFORE_TRAIT = words_of("is has and also , was .")
_SUBJECTS = words_of("he she they it who")
# A broader word for something typed that the original has is nothing new.
BROADER = {
    "extra time#support": frozenset({"time and a half#support", "wait time#support"}),
    "prompt#support": frozenset(
        {"cue#support", "reminder#support", "gesture#support", "physical prompt#support", "visual#support"}
    ),
    "physical prompt#support": frozenset({"prompt#support"}),
    "visual#support": frozenset({"picture#support", "picture schedule#support"}),
    "schedule#support": frozenset({"picture schedule#support"}),
    "device#support": frozenset({"communication device#support", "tablet#support", "laptop#support"}),
    "adult support#support": frozenset({"aide#support", "one to one#support"}),
    "staff#person": frozenset({"teacher#person", "adult#person", "case manager#person"}),
    "adult#person": frozenset({"teacher#person", "staff#person", "parent#person", "aide#support"}),
    "peer#person": frozenset({"friend#person", "partner#person"}),
}
_CLAUSE = words_of("when whenever because since after before if unless while until as although")
_WHO = words_of("he she they it someone people others nobody everyone")
_WHENEVER = words_of("when whenever as after once")
_SLOT = 2  # neighbouring terms on each side


class Places:
    """Two texts with their unpaired terms, and questions about the place of a term.

    Args:
        lost: terms of the original without partner.
        added: terms of the rewrite without source.
        before: the original.
        after: the rewrite.
        strengths: what the rewrite may draw on.
        vocabulary: from `load_vocabulary`.
    """

    def __init__(
        self,
        lost: Sequence[Term],
        added: Sequence[Term],
        before: Reading,
        after: Reading,
        strengths: Sequence[Reading],
        vocabulary: Vocabulary,
    ) -> None:
        self.lost, self.added = lost, added
        self.before, self.after = before, after
        self.vocabulary = vocabulary
        self.zones = Zones(before, after, strengths)
        self.told = {
            stem for reading in (before, *strengths) for term in reading.terms for stem in term.stems
        }
        self.given = Cover(strengths)
        self.old = [term for term in before.terms if term.kind != "name"]
        self.offered = [term for reading in strengths for term in reading.terms]
        held_before, held_after = Cover([before, *strengths]), Cover([after])
        self.source = held_before
        self.own = Cover([before])
        stems = {token.stem for token in before.tokens}
        lows = [token.low for token in before.tokens]
        self.is_negative_goal = any((stem,) in vocabulary.reducers for stem in stems) or any(
            low == "will" and follows in ("not", "never") for low, follows in pairwise(lows)
        )
        self.narrower = frozenset(concept for term in before.terms for concept in term.concepts)
        self.new = [
            term
            for term in after.terms
            if term.kind != "name"
            and not held_before.holds(term)
            and self.zones.of(term.first) not in (PRAISE, LEAD)
        ]
        self.gone = [term for term in before.terms if term.kind != "name" and not held_after.holds(term)]

    @staticmethod
    def is_denied(term: Term) -> bool:
        """Whether the term or its wording denies something."""
        return term.sign == NEGATIVE or any(sign == NEGATIVE for _, sign in term.keys)

    def is_done(self, term: Term, reading: Reading) -> bool:
        """Whether it says what someone will do: "will copy", "to copy", "and copy"."""
        if self.follows(term, _DOING, DONE_REACH, reading):
            return True
        joined = term.kind == "skill" and self.follows(term, JOINED, 1, reading)
        return joined and any(
            token.low == "will" and token.sentence == term.sentence for token in reading.tokens[: term.first]
        )

    def is_condition(self, term: Term, reading: Reading) -> bool:
        """Whether it stands shortly after "when", "during" and the like."""
        return self.follows(term, _IF, GIVEN_REACH, reading)

    @staticmethod
    def follows(term: Term, words: frozenset[str], reach: int, reading: Reading) -> bool:
        """Whether one of `words` stands within `reach` tokens before the term."""
        tokens = reading.tokens[max(0, term.first - reach) : term.first]
        return any(token.low in words and token.sentence == term.sentence for token in tokens)

    @staticmethod
    def follows_after(term: Term, words: frozenset[str], reading: Reading) -> bool:
        """Whether one of `words` stands right after the term."""
        return term.last < len(reading.tokens) and reading.tokens[term.last].low in words

    def is_trait(self, term: Term) -> bool:
        """ "is brave", "has a photographic memory", "also a painter"; not "turning it into a quick start"."""
        lows = [token.low for token in self.after.tokens[max(0, term.first - 2) : term.first]]
        if lows[-1:] in (["a"], ["an"]):
            return len(lows) < 2 or lows[0] in _BEFORE_TRAIT
        return lows[-1:] in (["is"], ["has"])

    def is_told(self, term: Term) -> bool:
        """Whether it says what someone does ("Osric misses directions"), not "to miss", "and misses"."""
        tokens = self.before.tokens
        if term.kind != "skill" or not term.first or self.is_done(term, self.before):
            return False
        if term.last < len(tokens) and tokens[term.last].low in JOINED:
            return False
        previous = tokens[term.first - 1]
        return previous.low in _SUBJECTS or (previous.is_word and previous.low not in self.vocabulary.stop)

    def keeps_neighbours(self, term: Term) -> bool:
        """Whether the words on both sides of it in its sentence are in the rewrite."""
        at = next((i for i, other in enumerate(self.before.terms) if other is term), 0)
        sides = [
            other
            for other in (*self.before.terms[max(0, at - 1) : at], *self.before.terms[at + 1 : at + 2])
            if other.sentence == term.sentence and other.kind not in ("name", "person")
        ]
        return bool(sides) and not any(other in self.lost for other in sides)

    def qualifies(self, term: Term) -> bool:
        """ "magnetic shapes": the word says which shapes."""
        following = next((other for other in self.after.terms if other.first == term.last), None)
        return following is not None and not following.soft and not self.told.isdisjoint(following.stems)

    def nearest(self, term: Term, others: Sequence[Term]) -> float:
        """How near in meaning the nearest of `others` is, 0 to 1; opposites are not near."""
        synonyms, nearness = self.vocabulary.synonyms, self.vocabulary.nearness
        best = 0.0
        for other in others:
            for left in term.stems:
                for right in other.stems:
                    near = nearness.of(left, right)
                    if near < TWIN and synonyms.same(left, right):
                        near = TWIN
                    if near > best and not synonyms.opposite(left, right):
                        best = near
        return best

    def same_slot(self, term: Term, other: Term) -> bool:
        """Whether two words stand between the same neighbours, or are both what the student will do."""
        if self.is_done(term, self.before) and self.is_done(other, self.after):
            return True
        return bool(self.neighbours(term, self.before) & self.neighbours(other, self.after))

    @staticmethod
    def neighbours(term: Term, reading: Reading) -> set[str]:
        at = next((i for i, other in enumerate(reading.terms) if other is term), 0)
        close = reading.terms[max(0, at - _SLOT) : at + _SLOT + 1]
        return {
            concept
            for other in close
            if other is not term and not other.soft and other.sentence == term.sentence
            for concept in other.concepts
        }

    def contrast(self, term: Term, other: Term) -> bool:
        """Whether two words are known to differ: opposites, or each a concept of its own."""
        if any(self.vocabulary.synonyms.opposite(a, b) for a in term.stems for b in other.stems):
            return True
        same = any(self.vocabulary.synonyms.same(a, b) for a in term.stems for b in other.stems)
        if listed("blows").intersection(term.stems):
            return not same  # "hits" is not "touches"
        return term.known and other.known and term.kind == other.kind and not same

    def rivals(self, term: Term) -> list[Term]:
        """New acts that stand where the original says what the student will do ("ask", "answer")."""
        if not self.is_done(term, self.before):
            return []
        return [
            other
            for other in self.after.terms
            if (other.kind == "skill" or not other.soft)
            and not self.own.holds(other)
            and self.is_done(other, self.after)
            and self.neighbours(term, self.before) & self.neighbours(other, self.after)
        ]

    def apart(self, term: Term, other: Term) -> bool:
        first, last = sorted((term, other), key=lambda one: one.first)
        between = self.after.tokens[first.last : last.first]
        return any(token.low in JOINED for token in between)

    def counted_instead(self, term: Term) -> bool:
        """ "at the end of each class, in 9 of 10 classes" as "when class ends, in nine classes of ten"."""
        following = next((other for other in self.before.terms if other.first == term.last), None)
        if (
            "all#scope" not in term.concepts
            or following is None
            or _WHENEVER.isdisjoint(self.after.words)
            or not self.after.quantities
        ):
            return False
        return any(
            other.concepts & following.concepts and self.follows(other, _WHENEVER, 3, self.after)
            for other in self.after.terms
        )

    def has_own_clause(self, term: Term) -> bool:
        """ "when he was not listened to": a clause of its own with no word of the original."""
        tokens = self.after.tokens
        first = term.first
        while first and tokens[first - 1].sentence == term.sentence and tokens[first - 1].text not in ",;:":
            first -= 1
            if tokens[first].low in _CLAUSE:
                break
        if first + 1 >= term.first or tokens[first].low not in _CLAUSE or tokens[first + 1].low not in _WHO:
            return False
        last = term.last
        while (
            last < len(tokens) and tokens[last].sentence == term.sentence and tokens[last].text not in ",;:."
        ):
            last += 1
        return not any(
            other is not term and first <= other.first < last and not other.soft and self.source.holds(other)
            for other in self.after.terms
        )
