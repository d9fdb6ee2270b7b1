"""What a word without a partner in the other text tells, and how much that weighs.

A word of the original with no partner, or a new word of the rewrite, may be a paraphrase no list foresees or
a changed expectation. Where it stands and what stands in its place decide: what the student will do, a
condition, a need, what is given, a bridge from the strength. Each doubt has one named cause;
`fidelity_costs.yaml` says what each weighs, and a rewrite whose doubts weigh 1 or more is not accepted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.checks.facts_signs import NEGATIVE, POSITIVE
from assistant.checks.facts_terms import Reading, Term
from assistant.checks.fidelity_places import BROADER, CLOSE, GIVEN_REACH, SOME, TWIN, Places
from assistant.checks.fidelity_reworded import OPEN_KINDS
from assistant.checks.fidelity_zones import BESIDE, LEAD, PRAISE
from assistant.checks.vocabulary import Vocabulary
from assistant.checks.wording import words_of

BOUND = 1.0  # doubts that weigh this much together are a changed expectation

_GIVING = words_of("with using given wearing holding via provided having")
# In the list of telling words, but things that stand around in any school.
_THINGS = words_of(
    "desk seat chair paper pencil pen worksheet move moves moved moving along like quick small hands old "
    "near mind run runs running try tries trying attempt attempts high highly longer shorter behavior "
    "behaviors lead leads different new extended hand eye ear touch sense place care well experience "
    "practice nature"
)
_SUBJECTS = words_of("he she they")
_ACTING = words_of("will to can and she he they who")
_THE = words_of("the our his her their")
_SIDES = frozenset({"left#claim", "right#claim"})
_NO_OTHERS = words_of("others rest nobody")
_AND_OR = words_of("and or")
_GOVERNING = words_of("on in with for to at from by during of")
_WITH = words_of("with when if after in")
_RIGHT, _GETTING = words_of("right correct"), words_of("get gets getting got")
_LIGHT_VERBS = words_of(
    "has have had do does did make makes made take takes took give gives get gets go goes put"
)
_ABOUT_ANY = words_of(
    "start begin do finish follow join engag stay keep try particip particip complet us remain"
)
# What a student does on the way to the act of the goal: "will hand over the card to ask".
_LIGHT_ACTS = words_of("hold hand move look step reach set pick pull collect bring turn lay lift carry")
_HAVING = words_of("receiv get have hav own hold possess qualifi requir need use")
_LOOSE_KINDS = frozenset({"setting", "scope", "frequency", "measurement", "connective"})
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


class _View(Places):
    def is_fact(self, term: Term) -> bool:
        """Whether a new term is a fact by itself; where only the strength is told, a place is none."""
        if "partner#person" in term.concepts:
            return True
        if "independently#scope" in term.concepts and term.sign != POSITIVE and self.before.need_sentences:
            return False  # "cannot get at the text on his own", where the original says that help is needed
        if any(not self.narrower.isdisjoint(BROADER.get(concept, ())) for concept in term.concepts):
            return False
        if "team#person" in term.concepts and self.follows(term, _THE, 1, self.after):
            return False
        if term.kind in OPEN_KINDS or _EVERYDAY.intersection(term.concepts):
            return False
        if self.zones.of(term.first) not in (PRAISE, LEAD):
            return True
        # "will sign each card", "knows how to check in on people": an act, and nothing that is given
        return term.kind not in _LOOSE_KINDS and not (
            term.kind == "support" and self.follows(term, _ACTING, 1, self.after)
        )

    def is_lost_fact(self, term: Term) -> bool:
        """Whether a lost term is a fact by itself; "only with help" is "needs help"."""
        if "disability#diagnosis" in term.concepts:
            return False
        if "only#scope" in term.concepts and self.follows_after(term, _WITH, self.before):
            return not self.after.need_sentences
        if "only#scope" in term.concepts and not _NO_OTHERS.isdisjoint(self.after.words):
            return False
        if self.counted_instead(term):
            return False
        if _SIDES.intersection(term.concepts) and len(term.text.split()) > 1:
            return True  # "the right hand"
        return term.kind not in OPEN_KINDS or "consecutive#measurement" in term.concepts

    def of_lost(self, term: Term) -> str:
        """The cause for doubt in a word of the original that the rewrite does not have."""
        partners = [
            other
            for other in self.added
            if self.zones.of(other.first) not in (PRAISE, LEAD) and self.same_slot(term, other)
        ]
        if "disability#diagnosis" in term.concepts or self.counted_instead(term):
            return "reworded"
        near = self.nearest(term, self.new)
        rivals = self.rivals(term)
        if any(self.contrast(term, other) for other in (*partners, *rivals)):
            return "lost to another"
        if self._in_lost_phrase(term) and near < TWIN:
            return "lost phrase"
        if self.is_done(term, self.before):
            near = self.nearest(term, rivals) if rivals else near
            return "done reworded" if near >= SOME or self._gets_right() else self._light(term, "done lost")
        if self.follows(term, _GIVING, GIVEN_REACH, self.before):
            return "given reworded" if near >= CLOSE else "given lost"
        if self.is_condition(term, self.before):
            return "condition reworded" if partners and near >= SOME else "condition lost"
        if near >= SOME:
            return "reworded"
        return "replaced" if partners else self._light(term, "lost")

    def of_added(self, term: Term) -> str:
        """The cause for doubt in a word of the rewrite that nothing explains."""
        if self._tells_who(term):
            return "bridge"
        zone = self.zones.of(term.first)
        beside = zone == BESIDE or self._echoes(term)
        if zone in (PRAISE, LEAD) or (beside and not self.is_done(term, self.after)):
            return self._of_bridge(term)
        near = self.nearest(term, self.gone)
        if self._stands_alone(term) or (near < SOME and self.has_own_clause(term)):
            return "sentence added"
        answers = any(self.same_slot(other, term) for other in self.lost)
        if self.is_done(term, self.after):
            return self._of_done(term, answers and near >= SOME)
        if _EVERYDAY.intersection(term.concepts):
            return "everyday added"
        if self._widens(term):
            return "conjunct added"
        if self._is_weighty(term):
            return self._of_telling(term, near)
        if self.follows(term, _GIVING, GIVEN_REACH, self.after):
            return "given reworded" if near >= CLOSE else "given added"
        if self.qualifies(term):
            return "quality reworded" if near >= SOME else "quality added"
        if self.is_condition(term, self.after):
            return "condition reworded" if near >= SOME else "condition added"
        return self._of_plain(term, near)

    def _of_plain(self, term: Term, near: float) -> str:
        """Of a word that stands in no telling place."""
        if self.is_trait(term) and near < TWIN:
            return "trait added"
        if near < SOME and self._acts(term):
            return "told added"
        kind = "denied " if self.is_denied(term) else ""
        return f"{kind}reworded" if near >= SOME else f"{kind}added"

    def _of_done(self, term: Term, reworded: bool) -> str:
        if reworded:
            return "done reworded"
        if _LIGHT_ACTS.issuperset(term.stems) and not self._act_lost(term):
            return "done in passing"
        instead = self.is_negative_goal and _ABOUT_ANY.issuperset(term.stems)
        return "done instead" if instead else "done added"

    def _act_lost(self, new: Term) -> bool:
        """Whether an act of the original is not beside a new act, which may then be in its place."""
        if any(self.is_done(term, self.before) for term in self.lost):
            return True
        here = {
            concept
            for other in self.after.terms
            if other.sentence == new.sentence and other is not new
            for concept in other.concepts
        }
        done = [term for term in self.before.terms if not term.soft and self.is_done(term, self.before)]
        return not any(term.concepts & here for term in done if term.kind == "skill")

    def _of_telling(self, term: Term, near: float) -> str:
        if _THINGS.issuperset(token.low for token in self.after.tokens[term.first : term.last]):
            return "thing added"
        own = self.vocabulary.private.isdisjoint(term.stems)
        return "telling reworded" if near >= TWIN and own else "telling added"

    def _tells_who(self, term: Term) -> bool:
        """ "Mom reports" for "according to mom"."""
        previous = next((other for other in self.after.terms if other.last == term.first), None)
        who = previous is not None and previous.kind == "person" and self.source.holds(previous)
        return who and self.vocabulary.reporting.issuperset(term.stems)

    def _widens(self, term: Term) -> bool:
        """ "on tests and assignments" for "on tests": a second thing beside one of the original."""
        if not self.follows(term, _AND_OR, 1, self.after) or self.lost:
            return False
        previous = next((other for other in self.after.terms if other.last == term.first - 1), None)
        if previous is None or previous.soft or not self.own.holds(previous):
            return False
        return self.follows(previous, _GOVERNING, 1, self.after)

    def _stands_alone(self, term: Term) -> bool:
        """Whether the sentence has no word of the original or of a strength."""
        return not any(
            other.sentence == term.sentence
            and not other.soft
            and other.kind not in ("name", "person")
            and self.source.holds(other)
            for other in self.after.terms
        )

    def _of_bridge(self, term: Term) -> str:
        vocabulary = self.vocabulary
        own = self.nearest(term, self.offered)
        if not vocabulary.private.isdisjoint(term.stems):
            return "bridge private" if own < CLOSE else "bridge"
        if not vocabulary.acclaim.isdisjoint(term.stems):
            return "bridge" if own >= TWIN or self._praises_strength(term) else "bridge trait"
        if term.kind != "skill" and self.is_trait(term) and own < _OWN:
            return "bridge trait"
        if self.is_denied(term):
            return "bridge denied"
        return "bridge" if max(own, self.nearest(term, self.old)) >= _FAR else "bridge far"

    def _acts(self, term: Term) -> bool:
        """ "he asks for help": told as what the student does."""
        previous = self.after.tokens[term.first - 1] if term.first else None
        if previous is None or term.kind != "skill" or previous.sentence != term.sentence:
            return False
        return previous.low in _SUBJECTS or previous.text[0].isupper()

    def _praises_strength(self, term: Term) -> bool:
        """ "a gift for drawing", "her drawing talent": what is praised is a strength that was named."""
        ahead, behind = list[Term](), list[Term]()
        for other in self.after.terms:
            if other.sentence == term.sentence and not other.soft:
                if 0 <= other.first - term.last <= 3:
                    ahead.append(other)
                elif 0 <= term.first - other.last <= 1:
                    behind.append(other)
        praise = self.vocabulary.strength | self.vocabulary.acclaim
        return any(
            self.given.holds(other) and not self.apart(term, other) and praise.isdisjoint(other.stems)
            for other in (*ahead, *behind)
        )

    def _echoes(self, term: Term) -> bool:
        """A word the bridge has brought already ("quick hands ... that quickness")."""
        return any(
            other is not term
            and self.zones.of(other.first) in (PRAISE, LEAD)
            and self.nearest(term, [other]) >= TWIN
            for other in self.added
        )

    def _is_weighty(self, term: Term) -> bool:
        vocabulary = self.vocabulary
        weighty = vocabulary.telling | vocabulary.judgement | vocabulary.intensifiers | vocabulary.strength
        return not weighty.isdisjoint(term.stems)

    def _in_lost_phrase(self, term: Term) -> bool:
        """Whether a word beside it in the original is lost too, and no run of new words is in its place."""
        beside = any(
            other is not term
            and other.sentence == term.sentence
            and (0 <= term.first - other.last <= 2 or 0 <= other.first - term.last <= 2)
            for other in self.lost
        )
        return beside and len(self.added) < 2

    def _light(self, term: Term, otherwise: str) -> str:
        """ "eats lunch" as "has lunch": a light verb stands with the same object."""
        following = next((other for other in self.before.terms if other.first >= term.last), None)
        told = self.is_told(term) and term.sign != NEGATIVE
        if told and self.keeps_neighbours(term) and not self._is_undone(term):
            return "act in light words"
        if _HAVING.issuperset(term.stems) and self.keeps_neighbours(term):
            return "light verb"
        if following is None or following.first - term.last > 2 or term.kind == "claim":
            return otherwise
        if term.kind == "skill" and self.nearest(term, [following]) < SOME:
            return otherwise
        for other in self.after.terms:
            if other.concepts & following.concepts and other.first:
                before = self.after.tokens[max(0, other.first - 2) : other.first]
                if any(token.low in _LIGHT_VERBS for token in before):
                    return "light verb"
        return otherwise

    def _is_undone(self, term: Term) -> bool:
        """ "loses her papers" as "keeps her papers"."""
        opposite = self.vocabulary.synonyms.opposite
        return any(opposite(stem, token.stem) for stem in term.stems for token in self.after.tokens)

    def _gets_right(self) -> bool:
        """ "solve 8 of 10" as "get 8 of 10 right"."""
        return not _RIGHT.isdisjoint(self.after.words) and not _GETTING.isdisjoint(
            self.after.words - self.before.words
        )
