"""Words of the rewrite with no source in the original: which are facts, and why the others are in doubt."""

from __future__ import annotations

from assistant.checks.facts_signs import POSITIVE
from assistant.checks.facts_terms import Term
from assistant.checks.fidelity_lists import listed
from assistant.checks.fidelity_places import BROADER, CLOSE, GIVEN_REACH, GIVING, SOME, TWIN, Places
from assistant.checks.fidelity_reworded import OPEN_KINDS
from assistant.checks.fidelity_zones import BESIDE, LEAD, PRAISE
from assistant.checks.wording import words_of

_SUBJECTS = words_of("he she they")
_ACTING = words_of("will to can and she he they who")
_THE = words_of("the our his her their")
_AND_OR = words_of("and or")
_GOVERNING = words_of("on in with for to at from by during of")
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


def is_added_fact(term: Term, view: Places) -> bool:
    """Whether a new term is a fact by itself; where only the strength is told, a place is none."""
    if "partner#person" in term.concepts:
        return True
    if "independently#scope" in term.concepts and term.sign != POSITIVE and view.before.need_sentences:
        return False  # "cannot get at the text on his own", where the original says that help is needed
    if any(not view.narrower.isdisjoint(BROADER.get(concept, ())) for concept in term.concepts):
        return False
    if "team#person" in term.concepts and view.follows(term, _THE, 1, view.after):
        return False
    if term.kind in OPEN_KINDS or _EVERYDAY.intersection(term.concepts):
        return False
    if view.zones.of(term.first) not in (PRAISE, LEAD):
        return True
    # "will sign each card", "knows how to check in on people": an act, and nothing that is given
    return term.kind not in _LOOSE_KINDS and not (
        term.kind == "support" and view.follows(term, _ACTING, 1, view.after)
    )


def cause_of_added(term: Term, view: Places) -> str:
    """The cause for doubt in a word of the rewrite that nothing explains."""
    if _tells_who(term, view):
        return "bridge"
    zone = view.zones.of(term.first)
    beside = zone == BESIDE or _echoes(term, view)
    if zone in (PRAISE, LEAD) or (beside and not view.is_done(term, view.after)):
        return _of_bridge(term, view)
    near = view.nearest(term, view.gone)
    if _stands_alone(term, view) or (near < SOME and view.has_own_clause(term)):
        return "sentence added"
    answers = any(view.same_slot(other, term) for other in view.lost)
    if view.is_done(term, view.after):
        return _of_done(term, answers and near >= SOME, view)
    if _EVERYDAY.intersection(term.concepts):
        return "everyday added"
    if _widens(term, view):
        return "conjunct added"
    if _is_weighty(term, view):
        return _of_telling(term, near, view)
    if view.follows(term, GIVING, GIVEN_REACH, view.after):
        return "given reworded" if near >= CLOSE else "given added"
    if view.qualifies(term):
        return "quality reworded" if near >= SOME else "quality added"
    if view.is_condition(term, view.after):
        return "condition reworded" if near >= SOME else "condition added"
    return _of_plain(term, near, view)


def _of_plain(term: Term, near: float, view: Places) -> str:
    """Of a word that stands in no telling place."""
    if view.is_trait(term) and near < TWIN:
        return "trait added"
    if near < SOME and _acts(term, view):
        return "told added"
    kind = "denied " if view.is_denied(term) else ""
    return f"{kind}reworded" if near >= SOME else f"{kind}added"


def _of_done(term: Term, reworded: bool, view: Places) -> str:
    if reworded:
        return "done reworded"
    if _uses(term, view):
        return "light verb"
    if listed("light acts").issuperset(term.stems) and not _act_lost(term, view):
        return "done in passing"
    instead = view.is_negative_goal and listed("acts of anyone").issuperset(term.stems)
    return "done instead" if instead else "done added"


def _uses(new: Term, view: Places) -> bool:
    """ "will hand over a break card" where the original says "will use a break card"."""
    said = " ".join(token.low for token in view.after.tokens[new.first : new.first + 2])
    used = [
        next((other for other in view.before.terms if other.first > index and not other.soft), None)
        for index, token in enumerate(view.before.tokens)
        if token.low == "use"
    ]
    thing = next((other for other in view.after.terms if other.first >= new.last and not other.soft), None)
    return (
        thing is not None
        and said in listed("using")
        and any(one and one.concepts & thing.concepts for one in used)
    )


def _act_lost(new: Term, view: Places) -> bool:
    """Whether an act of the original is not beside a new act, which may then be in its place."""
    if any(view.is_done(term, view.before) for term in view.lost):
        return True
    here = {
        concept
        for other in view.after.terms
        if other.sentence == new.sentence and other is not new
        for concept in other.concepts
    }
    done = [term for term in view.before.terms if not term.soft and view.is_done(term, view.before)]
    return not any(term.concepts & here for term in done if term.kind == "skill")


def _of_telling(term: Term, near: float, view: Places) -> str:
    if listed("things of anyone").issuperset(
        token.low for token in view.after.tokens[term.first : term.last]
    ):
        return "thing added"
    own = view.vocabulary.private.isdisjoint(term.stems)
    return "telling reworded" if near >= TWIN and own else "telling added"


def _tells_who(term: Term, view: Places) -> bool:
    """ "Mom reports" for "according to mom"."""
    previous = next((other for other in view.after.terms if other.last == term.first), None)
    who = previous is not None and previous.kind == "person" and view.source.holds(previous)
    return who and view.vocabulary.reporting.issuperset(term.stems)


def _widens(term: Term, view: Places) -> bool:
    """ "on tests and assignments" for "on tests": a second thing beside one of the original."""
    if not view.follows(term, _AND_OR, 1, view.after) or view.lost:
        return False
    previous = next((other for other in view.after.terms if other.last == term.first - 1), None)
    if previous is None or previous.soft or not view.own.holds(previous):
        return False
    return view.follows(previous, _GOVERNING, 1, view.after)


def _stands_alone(term: Term, view: Places) -> bool:
    """Whether the sentence has no word of the original or of a strength."""
    return not any(
        other.sentence == term.sentence
        and not other.soft
        and other.kind not in ("name", "person")
        and view.source.holds(other)
        for other in view.after.terms
    )


def _of_bridge(term: Term, view: Places) -> str:
    vocabulary = view.vocabulary
    own = view.nearest(term, view.offered)
    if not vocabulary.private.isdisjoint(term.stems):
        return "bridge private" if own < CLOSE else "bridge"
    if not vocabulary.acclaim.isdisjoint(term.stems):
        return "bridge" if own >= TWIN or _praises_strength(term, view) else "bridge trait"
    if term.kind != "skill" and view.is_trait(term) and own < _OWN:
        return "bridge trait"
    if view.is_denied(term):
        return "bridge denied"
    return "bridge" if max(own, view.nearest(term, view.old)) >= _FAR else "bridge far"


def _acts(term: Term, view: Places) -> bool:
    """ "he asks for help": told as what the student does."""
    previous = view.after.tokens[term.first - 1] if term.first else None
    if previous is None or term.kind != "skill" or previous.sentence != term.sentence:
        return False
    return previous.low in _SUBJECTS or previous.text[0].isupper()


def _praises_strength(term: Term, view: Places) -> bool:
    """ "a gift for drawing", "her drawing talent": what is praised is a strength that was named."""
    ahead, behind = list[Term](), list[Term]()
    for other in view.after.terms:
        if other.sentence == term.sentence and not other.soft:
            if 0 <= other.first - term.last <= 3:
                ahead.append(other)
            elif 0 <= term.first - other.last <= 1:
                behind.append(other)
    praise = view.vocabulary.strength | view.vocabulary.acclaim
    return any(
        view.given.holds(other) and not view.apart(term, other) and praise.isdisjoint(other.stems)
        for other in (*ahead, *behind)
    )


def _echoes(term: Term, view: Places) -> bool:
    """A word the bridge has brought already ("quick hands ... that quickness")."""
    return any(
        other is not term
        and view.zones.of(other.first) in (PRAISE, LEAD)
        and view.nearest(term, [other]) >= TWIN
        for other in view.added
    )


def _is_weighty(term: Term, view: Places) -> bool:
    vocabulary = view.vocabulary
    weighty = vocabulary.telling | vocabulary.judgement | vocabulary.intensifiers | vocabulary.strength
    return not weighty.isdisjoint(term.stems)
