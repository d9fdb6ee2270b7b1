"""Who does what: an act of other people told of the student, or the other way round."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from assistant.checks.facts_terms import Reading, Term
from assistant.checks.fidelity_items import changed_item
from assistant.checks.fidelity_lists import listed
from assistant.checks.wording import words_of
from assistant.types import FidelityItem

_WILL, _MUST = words_of("will shall can"), words_of("needs has")
_AFTER_HER = words_of("and or but when if in on at by with for from before after during")  # no thing of hers
_BE, _ARTICLES = words_of("is was be 's ’s"), words_of("a an")
_PREDICATE = 4  # tokens: "is a very loyal" before "friend"


def other_agents(before: Reading, after: Reading, strengths: Sequence[Reading]) -> list[FidelityItem]:
    """Acts the original tells of other people and the rewrite of the student, or the other way round.

    What a supplied strength tells ("loves it when people read to her") is no such change.
    """
    old, new = _agents(before), _agents(after)
    offered = {
        (act, who) for strength in strengths for act, told in _agents(strength).items() for who in told
    }
    found: list[FidelityItem] = []
    for stems, who in old.items():
        other = {one: at for one, at in new.get(stems, {}).items() if (stems, one) not in offered}
        if other and who.keys().isdisjoint(other):
            was, now = next(iter(who.values())), next(iter(other.values()))
            found.append(changed_item("person", was, now, after, "somebody else does it"))
    return found


def _with_another(reading: Reading, who: Term) -> bool:
    """ "Ana and her brother fight": both do it."""
    return any(token.low == "and" for token in reading.tokens[max(0, who.first - 2) : who.first])


def _is_another(reading: Reading, index: int, ends: Mapping[int, Term]) -> bool:
    """Whether somebody else stands here: "someone who reads tests aloud", "a peer who reminds him"."""
    who = ends.get(index + 1)
    if _is_predicate(reading, index):
        return False
    return reading.tokens[index].low in listed("others") or (who is not None and _is_other(who))


def _is_predicate(reading: Reading, index: int) -> bool:
    """ "Ana is a loyal friend who": the friend is Ana."""
    lows = [token.low for token in reading.tokens[max(0, index - _PREDICATE) : index]]
    return any(one in _BE and other in _ARTICLES for one, other in pairwise(lows))


def _is_other(who: Term) -> bool:
    """A person, and an aide, who is a support too."""
    return who.kind == "person" or "aide#support" in who.concepts


def _may_name(reading: Reading, at: int) -> bool:
    """Whether an unknown word with a capital ends here: most likely a name that opens the text."""
    who = next(iter(reading.terms_ending(at, at)), None)
    return who is not None and not who.known and who.text[0].isupper()


def _agents(reading: Reading) -> dict[tuple[str, ...], dict[str, Term]]:
    """Acts by stems, with who does or will do them, the student ("he", a name) or other people, and where."""
    ends = {term.last: term for term in reading.terms if term.kind == "name" or _is_other(term)}
    found: dict[tuple[str, ...], dict[str, Term]] = {}
    for term in reading.terms:
        if term.soft or term.kind == "name" or _is_other(term) or term.text.lower().startswith("be "):
            continue
        stems, who = term.stems, _agent(reading, term, ends)
        if _is_done_to_student(reading, term):
            stems, who = (reading.tokens[term.first].stem,), "others"
        if who:
            found.setdefault(stems, {}).setdefault(who, term)
    return found


def _is_done_to_student(reading: Reading, act: Term) -> bool:
    """ "When it is read to him", "directions explained to her"; "read to him" is a support of its own."""
    if "read aloud#support" in act.concepts:
        return "to" in act.text.split()
    lows = [token.low for token in reading.tokens[act.last : act.last + 3]]
    if lows[:1] != ["to"] or lows[1:2] not in (["him"], ["her"], ["them"]):
        return False
    return lows[1] != "her" or len(lows) < 3 or not lows[2].isalpha() or lows[2] in _AFTER_HER


def _agent(reading: Reading, act: Term, ends: Mapping[int, Term]) -> str:
    """Who stands right before an act and does it; empty where nobody does."""
    at = act.first
    if at > 1 and reading.tokens[at - 1].low == "to" and reading.tokens[at - 2].low in _MUST:
        at -= 2
    while at and reading.tokens[at - 1].low in _WILL:
        at -= 1
    if not at or reading.tokens[at - 1].sentence != act.sentence:
        return ""
    who, previous = ends.get(at), reading.tokens[at - 1].low
    if who is not None and _with_another(reading, who):
        return ""
    other = who is not None and _is_other(who) and not act.text.lower().endswith("ing")
    if other or (previous == "who" and _is_another(reading, at - 2, ends)):
        return "others"
    student = previous in ("he", "she") or (who is not None and who.kind == "name")
    named = _may_name(reading, at) and not act.text.lower().split()[0].endswith("ing")  # "Low reading level"
    return "student" if student or named else ""
