"""Words of the original with no partner in the rewrite: which are facts, and why the others are in doubt."""

from __future__ import annotations

from assistant.checks.facts_signs import NEGATIVE
from assistant.checks.facts_terms import Term
from assistant.checks.fidelity_lists import listed
from assistant.checks.fidelity_places import CLOSE, GIVEN_REACH, GIVING, SOME, TWIN, Places
from assistant.checks.fidelity_reworded import OPEN_KINDS
from assistant.checks.fidelity_zones import LEAD, PRAISE
from assistant.checks.wording import words_of

_SIDES = frozenset({"left#claim", "right#claim"})
_NO_OTHERS = words_of("others rest nobody")
_WITH = words_of("with when if after in")
_RIGHT, _GETTING = words_of("right correct"), words_of("get gets getting got")
_LIGHT_VERBS = words_of(
    "has have had do does did make makes made take takes took give gives get gets go goes put"
)


def is_lost_fact(term: Term, view: Places) -> bool:
    """Whether a lost term is a fact by itself; "only with help" is "needs help"."""
    if "disability#diagnosis" in term.concepts:
        return False
    if "only#scope" in term.concepts and view.follows_after(term, _WITH, view.before):
        return not view.after.need_sentences
    if "only#scope" in term.concepts and not _NO_OTHERS.isdisjoint(view.after.words):
        return False
    if view.counted_instead(term):
        return False
    if _SIDES.intersection(term.concepts) and len(term.text.split()) > 1:
        return True  # "the right hand"
    return term.kind not in OPEN_KINDS or "consecutive#measurement" in term.concepts


def cause_of_lost(term: Term, view: Places) -> str:
    """The cause for doubt in a word of the original that the rewrite does not have."""
    partners = [
        other
        for other in view.added
        if view.zones.of(other.first) not in (PRAISE, LEAD) and view.same_slot(term, other)
    ]
    if "disability#diagnosis" in term.concepts or view.counted_instead(term):
        return "reworded"
    near = view.nearest(term, view.new)
    rivals = view.rivals(term)
    if any(view.contrast(term, other) for other in (*partners, *rivals)):
        return "lost to another"
    if _in_lost_phrase(term, view) and near < TWIN:
        return "lost phrase"
    if view.is_done(term, view.before):
        near = view.nearest(term, rivals) if rivals else near
        return "done reworded" if near >= SOME or _gets_right(view) else _light(term, "done lost", view)
    if view.follows(term, GIVING, GIVEN_REACH, view.before):
        return "given reworded" if near >= CLOSE else "given lost"
    if view.is_condition(term, view.before):
        return "condition reworded" if partners and near >= SOME else "condition lost"
    if near >= SOME:
        return "reworded"
    return "replaced" if partners else _light(term, "lost", view)


def _in_lost_phrase(term: Term, view: Places) -> bool:
    """Whether a word beside it in the original is lost too, and no run of new words is in its place."""
    beside = any(
        other is not term
        and other.sentence == term.sentence
        and (0 <= term.first - other.last <= 2 or 0 <= other.first - term.last <= 2)
        for other in view.lost
    )
    return beside and len(view.added) < 2


def _light(term: Term, otherwise: str, view: Places) -> str:
    """ "eats lunch" as "has lunch": a light verb stands with the same object."""
    following = next((other for other in view.before.terms if other.first >= term.last), None)
    told = view.is_told(term) and term.sign != NEGATIVE
    if told and view.keeps_neighbours(term) and not _is_undone(term, view):
        return "act in light words"
    if listed("having").issuperset(term.stems) and view.keeps_neighbours(term):
        return "light verb"
    if following is None or following.first - term.last > 2 or term.kind == "claim":
        return otherwise
    if term.kind == "skill" and view.nearest(term, [following]) < SOME:
        return otherwise
    for other in view.after.terms:
        if other.concepts & following.concepts and other.first:
            before = view.after.tokens[max(0, other.first - 2) : other.first]
            if any(token.low in _LIGHT_VERBS for token in before):
                return "light verb"
    return otherwise


def _is_undone(term: Term, view: Places) -> bool:
    """ "loses her papers" as "keeps her papers"."""
    opposite = view.vocabulary.synonyms.opposite
    return any(opposite(stem, token.stem) for stem in term.stems for token in view.after.tokens)


def _gets_right(view: Places) -> bool:
    """ "solve 8 of 10" as "get 8 of 10 right"."""
    return not _RIGHT.isdisjoint(view.after.words) and not _GETTING.isdisjoint(
        view.after.words - view.before.words
    )
