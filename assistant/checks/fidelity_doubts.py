"""What a word without a partner in the other text tells, and how much that weighs.

A word of the original with no partner, or a new word of the rewrite, may be a paraphrase no list foresees or
a changed expectation. Where it stands and what stands in its place decide: what the student will do, a
condition, a need, what is given, a bridge from the strength. Each doubt has one named cause;
`fidelity_costs.yaml` says what each weighs, and a rewrite whose doubts weigh 1 or more is not accepted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.checks.facts_signs import NEGATIVE
from assistant.checks.facts_terms import Reading, Term
from assistant.checks.fidelity_reworded import OPEN_KINDS
from assistant.checks.fidelity_words import Cover
from assistant.checks.fidelity_zones import BESIDE, LEAD, PLAIN, PRAISE, Zones
from assistant.checks.vocabulary import Vocabulary, words_of

BOUND = 1.0  # doubts that weigh this much together are a changed expectation

_DOING = words_of("will to can must")
_GIVING = words_of("with using given wearing holding via provided having")
_IF = words_of("when if whenever while after before during unless once until because in at")
_BEFORE_TRAIT = words_of("is has and also , was .")
# In the list of telling words, but things that stand around in any school.
_THINGS = words_of(
    "desk seat chair paper pencil pen worksheet move moved moves along like quick small hands old"
)
_JOINED = words_of("and or , ; but")
_SUBJECTS = words_of("he she they it who")
_BLOWS = words_of("hit kick bite bit spit scream yell throw punch slap pinch scratch push shov destroi steal")
_RIGHT, _GETTING = words_of("right correct"), words_of("get gets getting got")
_LIGHT_VERBS = words_of(
    "has have had do does did make makes made take takes took give gives get gets go goes put"
)
_LOOSE_KINDS = frozenset({"setting", "scope", "frequency", "measurement", "connective"})
_NEAR, _CLOSE, _TWIN = 0.22, 0.42, 0.6  # nearness of words: some, much, as good as the same
# "in class", "all of them": said of nearly anything; what they widen is checked by itself.
_EVERYDAY = frozenset(
    {
        "classroom#setting",
        "school#setting",
        "all#scope",
        "only#scope",
        "some#scope",
        "except#scope",
        "at_most#scope",
        "at_least#scope",
    }
)
_FAR = 0.15
_OWN = 0.22  # nearness to a strength of a word that tells more of that strength
_DONE_REACH, _GIVEN_REACH = 2, 3
_SLOT = 2  # neighbouring terms on each side


@dataclass(frozen=True, slots=True)
class Doubt:
    """One unpaired term. `hard` when it is a fact by itself, which no sum can excuse."""

    term: Term
    lost: bool
    cause: str
    hard: bool = False


def weigh(doubts: Sequence[Doubt], vocabulary: Vocabulary) -> float:
    """What the doubts weigh together; from `BOUND` on the rewrite says something else."""
    return sum(vocabulary.costs[doubt.cause] for doubt in doubts)


def doubts_of(
    lost: Sequence[Term],
    added: Sequence[Term],
    before: Reading,
    after: Reading,
    strengths: Sequence[Reading],
    vocabulary: Vocabulary,
) -> tuple[Doubt, ...]:
    """The cause for doubt in every unpaired term.

    Args:
        lost: terms of the original without partner.
        added: terms of the rewrite without source.
        before: the original.
        after: the rewrite.
        strengths: what the rewrite may draw on.
        vocabulary: from `load_vocabulary`.
    """
    if not lost and not added:
        return ()
    view = _View(lost, added, before, after, strengths, vocabulary)
    return (
        *(Doubt(term, True, view.of_lost(term), hard=view.is_lost_fact(term)) for term in lost),
        *(Doubt(term, False, view.of_added(term), hard=view.is_fact(term)) for term in added),
    )


class _View:
    def __init__(
        self,
        lost: Sequence[Term],
        added: Sequence[Term],
        before: Reading,
        after: Reading,
        strengths: Sequence[Reading],
        vocabulary: Vocabulary,
    ) -> None:
        self._lost, self._added = lost, added
        self._before, self._after = before, after
        self._vocabulary = vocabulary
        self._zones = Zones(before, after, strengths)
        self._told = {
            stem for reading in (before, *strengths) for term in reading.terms for stem in term.stems
        }
        self._given = Cover(strengths)
        self._old = [term for term in before.terms if term.kind != "name"]
        self._offered = [term for reading in strengths for term in reading.terms]
        held_before, held_after = Cover([before, *strengths]), Cover([after])
        self._source = held_before
        self._new = [term for term in after.terms if term.kind != "name" and not held_before.holds(term)]
        self._gone = [term for term in before.terms if term.kind != "name" and not held_after.holds(term)]

    def is_fact(self, term: Term) -> bool:
        """Whether a new term is a fact by itself; where only the strength is told, a place is none."""
        if term.kind in OPEN_KINDS or _EVERYDAY.intersection(term.concepts):
            return False
        return not (term.kind in _LOOSE_KINDS and self._zones.of(term.first) in (PRAISE, LEAD))

    @staticmethod
    def is_lost_fact(term: Term) -> bool:
        """Whether a lost term is a fact by itself."""
        return term.kind not in OPEN_KINDS or "consecutive#measurement" in term.concepts

    def of_lost(self, term: Term) -> str:
        """The cause for doubt in a word of the original that the rewrite does not have."""
        partners = [other for other in self._added if self._same_slot(term, other)]
        near = self._nearest(term, self._new)
        if any(self._contrast(term, other) for other in (*partners, *self._rivals(term))):
            return "lost to another"
        if self._in_lost_phrase(term) and near < _TWIN:
            return "lost phrase"
        if self._is_done(term, self._before):
            return "done reworded" if near >= _NEAR or self._gets_right() else self._light(term, "done lost")
        if self._is_condition(term, self._before):
            return "condition reworded" if partners and near >= _NEAR else "condition lost"
        if near >= _NEAR:
            return "reworded"
        return "replaced" if partners else self._light(term, "lost")

    def of_added(self, term: Term) -> str:
        """The cause for doubt in a word of the rewrite that nothing explains."""
        if self._tells_who(term):
            return "bridge"
        zone = self._zones.of(term.first)
        beside = zone == BESIDE or self._echoes(term)
        if zone in (PRAISE, LEAD) or (beside and not self._is_done(term, self._after)):
            return self._of_bridge(term)
        if self._stands_alone(term):
            return "sentence added"
        near = self._nearest(term, self._gone)
        answers = any(self._same_slot(other, term) for other in self._lost)
        if self._is_done(term, self._after):
            return "done reworded" if answers and near >= _NEAR else "done added"
        if _EVERYDAY.intersection(term.concepts):
            return "everyday added"
        if self._is_weighty(term):
            if _THINGS.issuperset(token.low for token in self._after.tokens[term.first : term.last]):
                return "thing added"
            return "telling reworded" if near >= _TWIN else "telling added"
        if self._follows(term, _GIVING, _GIVEN_REACH, self._after):
            return "given reworded" if near >= _CLOSE else "given added"
        if self._qualifies(term):
            return "quality reworded" if near >= _NEAR else "quality added"
        if self._is_condition(term, self._after):
            return "condition reworded" if near >= _NEAR else "condition added"
        if self._is_denied(term):
            return "denied reworded" if near >= _NEAR else "denied added"
        return "reworded" if near >= _NEAR else "added"

    def _tells_who(self, term: Term) -> bool:
        """ "Mom reports" for "according to mom"."""
        previous = next((other for other in self._after.terms if other.last == term.first), None)
        who = previous is not None and previous.kind == "person" and self._source.holds(previous)
        return who and self._vocabulary.reporting.issuperset(term.stems)

    def _stands_alone(self, term: Term) -> bool:
        """Whether the sentence has no word of the original or of a strength."""
        return not any(
            other.sentence == term.sentence
            and not other.soft
            and other.kind not in ("name", "person")
            and self._source.holds(other)
            for other in self._after.terms
        )

    def _of_bridge(self, term: Term) -> str:
        vocabulary = self._vocabulary
        own = self._nearest(term, self._offered)
        if not vocabulary.private.isdisjoint(term.stems):
            return "bridge private" if own < _CLOSE else "bridge"
        if not vocabulary.acclaim.isdisjoint(term.stems):
            return "bridge" if own >= _TWIN or self._praises_strength(term) else "bridge trait"
        if self._is_trait(term) and own < _OWN:
            return "bridge trait"
        if self._is_denied(term):
            return "bridge denied"
        return "bridge" if max(own, self._nearest(term, self._old)) >= _FAR else "bridge far"

    def _is_trait(self, term: Term) -> bool:
        """ "is brave", "has a photographic memory", "also a painter"; not "turning it into a quick start"."""
        lows = [token.low for token in self._after.tokens[max(0, term.first - 2) : term.first]]
        if lows[-1:] in (["a"], ["an"]):
            return len(lows) < 2 or lows[0] in _BEFORE_TRAIT
        return lows[-1:] in (["is"], ["has"])

    def _praises_strength(self, term: Term) -> bool:
        """ "a gift for drawing", "her drawing talent": what is praised is a strength that was named."""
        ahead, behind = list[Term](), list[Term]()
        for other in self._after.terms:
            if other.sentence == term.sentence and not other.soft:
                if 0 <= other.first - term.last <= 3:
                    ahead.append(other)
                elif 0 <= term.first - other.last <= 1:
                    behind.append(other)
        return any(self._given.holds(other) for other in (*ahead, *behind) if not self._apart(term, other))

    def _apart(self, term: Term, other: Term) -> bool:
        first, last = sorted((term, other), key=lambda one: one.first)
        between = self._after.tokens[first.last : last.first]
        return any(token.low in _JOINED for token in between)

    def _echoes(self, term: Term) -> bool:
        """A word the bridge has brought already ("quick hands ... that quickness")."""
        return any(
            other is not term
            and self._zones.of(other.first) in (PRAISE, LEAD)
            and self._nearest(term, [other]) >= _TWIN
            for other in self._added
        )

    def _is_weighty(self, term: Term) -> bool:
        vocabulary = self._vocabulary
        weighty = vocabulary.telling | vocabulary.judgement | vocabulary.intensifiers | vocabulary.strength
        return not weighty.isdisjoint(term.stems)

    @staticmethod
    def _is_denied(term: Term) -> bool:
        return term.sign == NEGATIVE or any(sign == NEGATIVE for _, sign in term.keys)

    def _is_done(self, term: Term, reading: Reading) -> bool:
        if self._follows(term, _DOING, _DONE_REACH, reading):
            return True
        joined = term.kind == "skill" and self._follows(term, _JOINED, 1, reading)
        return joined and any(
            token.low == "will" and token.sentence == term.sentence for token in reading.tokens[: term.first]
        )

    def _is_condition(self, term: Term, reading: Reading) -> bool:
        return self._follows(term, _IF, _GIVEN_REACH, reading)

    @staticmethod
    def _follows(term: Term, words: frozenset[str], reach: int, reading: Reading) -> bool:
        tokens = reading.tokens[max(0, term.first - reach) : term.first]
        return any(token.low in words and token.sentence == term.sentence for token in tokens)

    def _in_lost_phrase(self, term: Term) -> bool:
        """Whether a word beside it in the original is lost too, and no run of new words is in its place."""
        beside = any(
            other is not term
            and other.sentence == term.sentence
            and (0 <= term.first - other.last <= 2 or 0 <= other.first - term.last <= 2)
            for other in self._lost
        )
        return beside and len(self._added) < 2

    def _light(self, term: Term, otherwise: str) -> str:
        """ "eats lunch" as "has lunch": a light verb stands with the same object."""
        following = next((other for other in self._before.terms if other.first >= term.last), None)
        if self._is_told(term) and self._keeps_neighbours(term):
            return "act in light words"
        if following is None or following.first - term.last > 1 or term.kind != "skill":
            return otherwise
        if self._nearest(term, [following]) < _NEAR:
            return otherwise
        for other in self._after.terms:
            if other.concepts & following.concepts and other.first:
                before = self._after.tokens[max(0, other.first - 2) : other.first]
                if any(token.low in _LIGHT_VERBS for token in before):
                    return "light verb"
        return otherwise

    def _gets_right(self) -> bool:
        """ "solve 8 of 10" as "get 8 of 10 right"."""
        return not _RIGHT.isdisjoint(self._after.words) and not _GETTING.isdisjoint(
            self._after.words - self._before.words
        )

    def _is_told(self, term: Term) -> bool:
        """Whether it says what someone does ("Osric misses directions"), not "to miss", "and misses"."""
        tokens = self._before.tokens
        if term.kind != "skill" or not term.first or self._is_done(term, self._before):
            return False
        if term.last < len(tokens) and tokens[term.last].low in _JOINED:
            return False
        previous = tokens[term.first - 1]
        return previous.low in _SUBJECTS or (previous.is_word and previous.low not in self._vocabulary.stop)

    def _keeps_neighbours(self, term: Term) -> bool:
        """Whether the words on both sides of it in its sentence are in the rewrite."""
        at = next((i for i, other in enumerate(self._before.terms) if other is term), 0)
        sides = [
            other
            for other in (*self._before.terms[max(0, at - 1) : at], *self._before.terms[at + 1 : at + 2])
            if other.sentence == term.sentence and other.kind not in ("name", "person")
        ]
        return bool(sides) and not any(other in self._lost for other in sides)

    def _qualifies(self, term: Term) -> bool:
        """ "magnetic shapes": the word says which shapes."""
        following = next((other for other in self._after.terms if other.first == term.last), None)
        return following is not None and not following.soft and not self._told.isdisjoint(following.stems)

    def _nearest(self, term: Term, others: Sequence[Term]) -> float:
        """How near in meaning the nearest of `others` is, 0 to 1; opposites are not near."""
        synonyms, nearness = self._vocabulary.synonyms, self._vocabulary.nearness
        best = 0.0
        for other in others:
            if other is term:
                continue
            for left in term.stems:
                for right in other.stems:
                    near = nearness.of(left, right)
                    if near < _TWIN and synonyms.same(left, right):
                        near = _TWIN
                    if near > best and not synonyms.opposite(left, right):
                        best = near
        return best

    def _same_slot(self, term: Term, other: Term) -> bool:
        """Whether two words stand between the same neighbours, or are both what the student will do."""
        if self._is_done(term, self._before) and self._is_done(other, self._after):
            return True
        return bool(self._neighbours(term, self._before) & self._neighbours(other, self._after))

    @staticmethod
    def _neighbours(term: Term, reading: Reading) -> set[str]:
        at = next((i for i, other in enumerate(reading.terms) if other is term), 0)
        close = reading.terms[max(0, at - _SLOT) : at + _SLOT + 1]
        return {
            concept
            for other in close
            if other is not term and not other.soft and other.sentence == term.sentence
            for concept in other.concepts
        }

    def _contrast(self, term: Term, other: Term) -> bool:
        """Whether two words are known to differ: opposites, or each a concept of its own."""
        if any(self._vocabulary.synonyms.opposite(a, b) for a in term.stems for b in other.stems):
            return True
        same = any(self._vocabulary.synonyms.same(a, b) for a in term.stems for b in other.stems)
        if _BLOWS.intersection(term.stems):
            return not same  # "hits" is not "touches"
        return term.known and other.known and term.kind == other.kind and not same

    def _rivals(self, term: Term) -> list[Term]:
        """Soft words that say what the student will do where the original says `term` ("ask", "answer")."""
        if not self._is_done(term, self._before):
            return []
        return [
            other
            for other in self._new
            if other.soft
            and other.kind == "skill"
            and self._is_done(other, self._after)
            and self._neighbours(term, self._before) & self._neighbours(other, self._after)
        ]
