"""Goals without a "will": "We would like Ana to ...", "Ana's goal is to ...", "Ana, given a map, reads"."""

from __future__ import annotations

from typing import NamedTuple

from assistant.checks.goal_learner import noun_phrase
from assistant.checks.goal_tokens import Token
from assistant.checks.goal_words import GOAL_VERBS, LEARNER_NOUNS, PRONOUNS
from assistant.checks.wording import words_of


class Anchor(NamedTuple):
    """Where a goal turns, in token indices.

    Attributes:
        learner: Where the learner begins; equal to `learner_end` when there is none.
        learner_end: Where the learner ends.
        verb: The first token of the act.
        front_end: What stands before it is the front of the sentence: deadline, condition, headings.
        modal: Whether the goal is stated with "will" (or its like), and not in the present tense.
    """

    learner: int
    learner_end: int
    verb: int
    front_end: int
    modal: bool


# A negative modal is part of the act: "won't leave his seat" must not become "leave his seat".
NEGATIVE = words_of("won't won’t can't can’t cannot cant")
_WANTING = words_of(
    """
        we'd we’d i'd i’d want wants wanted need needs hope hopes like love wish wishes ask asks expect
        expects plan plans is         am are going expected aims ought has
    """
)
# Between the modal and the act: "be able to", "be shown how to", "be expected to".
_HELPING = words_of(
    "be been able ability to shown taught expected asked given how encouraged required helped allowed"
)


FRONT_CUES = words_of("""
        by given when whenever if after before while during using with without in on at within
        throughout upon and through from across provided w/ para con antes dado dada once unless as
        despite regardless following via until till shown under over for
    """)


def opens_front(token: Token) -> bool:
    """Whether a phrase that opens with this word tells when or with what: "given", "once", "seated"."""
    return token.low in FRONT_CUES or (len(token.low) > 5 and token.low.endswith(("ing", "ed")))


_WANTED_TO = words_of("going expected able asked hoping trying much really required")


def wanted(tokens: list[Token], start: int) -> Anchor | None:
    """ "We would like our son Ana to ...", "Ana needs to ...", "It is hoped for Ana to ..."."""
    for at in range(start + 1, min(start + 8, len(tokens) - 2)):
        if tokens[at].low in _WANTING:
            break
    else:
        return None
    for to in range(at + 1, min(at + 8, len(tokens) - 1)):
        if tokens[to].low in (",", ";", ".", ":"):
            return None
        if tokens[to].low == "to" and tokens[to + 1].low == "see":
            return _seen(tokens, to + 2, start)
        if tokens[to].low == "to":
            break
    else:
        return None
    between = noun_phrase(tokens, to)
    named = is_learner(tokens[to - 1]) or tokens[to - 1].low in _OBJECTS
    if between[0] > at and named and between[0] < between[1]:
        return Anchor(*between, verb_after(tokens, to + 1), start, False)
    at -= tokens[at - 1].low in ("just", "really", "also", "still")  # "He just needs to"
    if is_learner(tokens[at - 1]) and (tokens[to - 1].low in _WANTING or tokens[to - 1].low in _WANTED_TO):
        return Anchor(noun_phrase(tokens, at)[0], at, verb_after(tokens, to + 1), start, False)
    return None


_OBJECTS = words_of("him her them me")


def _seen(tokens: list[Token], who: int, start: int) -> Anchor | None:
    """ "We would love to see Rowena tie her shoes": the wish is what the child does."""
    for verb in range(who + 1, min(who + 5, len(tokens))):
        if tokens[verb].low in GOAL_VERBS or tokens[verb].low == "be":
            return Anchor(who, verb, verb, start, False)
    return None


_HELPERS = words_of("help get have let teach support for")


_BEFORE_HELP = words_of("please let's let’s")


def helped(tokens: list[Token], start: int) -> Anchor | None:
    """ "Help my daughter tie her shoes", "Get Ana to ...", "for Ana to ..."."""
    at = start + (tokens[start].low in _BEFORE_HELP)
    if at >= len(tokens) - 2 or tokens[at].low not in _HELPERS:
        return None
    for end in range(at + 2, min(at + 6, len(tokens) - 1)):
        low = tokens[end].low
        acts = (low in GOAL_VERBS and tokens[at].low != "for") or (
            tokens[at].low == "get" and low.endswith("ing")
        )
        if is_learner(tokens[end - 1]) and (low == "to" or acts):
            verb = end + (low == "to")
            if tokens[verb].low == "learn" and tokens[verb + 1].low == "to":
                verb += 2
            return Anchor(max(noun_phrase(tokens, end)[0], at + 1), end, verb, start, False)
    return None


def stated_goal(tokens: list[Token], start: int) -> Anchor | None:
    """ "Jada's goal is to read ...", "My goal is to ..."."""
    for index in range(start, min(start + 8, len(tokens) - 2)):
        if tokens[index].low in ("goal", "objective", "aim"):
            verb = next(
                (at for at in range(index + 1, min(index + 9, len(tokens))) if tokens[at].low == "is"), 0
            )
            if not verb or verb + 2 >= len(tokens):
                return None
            if tokens[verb + 1].low == "for":
                return _goal_for(tokens, verb + 2, start)
            if tokens[verb + 1].low != "to":
                return None
            handed = helped(tokens, verb + 2)
            if handed is not None:  # "The goal is to have Lazlo read"
                return handed._replace(front_end=start, modal=True)
            named = index + 2 < verb and tokens[index + 1].low == "for" and is_learner(tokens[index + 2])
            if named:  # "The goal for Orla this year is to write"
                return Anchor(index + 2, index + 3, verb + 2, start, True)
            owner = next((at for at in range(start, index) if tokens[at].low.endswith(("'s", "’s"))), index)
            return Anchor(owner, owner + 1 if owner < index else owner, verb + 2, start, True)
    return None


def _goal_for(tokens: list[Token], owner: int, start: int) -> Anchor | None:
    """ "The goal is for Wren to answer ..."."""
    for index in range(owner + 1, min(owner + 5, len(tokens) - 1)):
        if tokens[index].low == "to":
            return Anchor(*noun_phrase(tokens, index), index + 1, start, True)
    return None


def interrupted(tokens: list[Token], start: int) -> Anchor | None:
    """ "Ana, when given a choice of two books, reads ..."."""
    comma = next((at for at in range(start + 1, min(start + 5, len(tokens))) if tokens[at].low == ","), 0)
    if not comma or not is_learner(tokens[comma - 1]) or tokens[comma + 1 : comma + 2] == []:
        return None
    if not opens_front(tokens[comma + 1]):
        return None
    for at in range(comma + 2, len(tokens) - 1):
        if tokens[at].low == "," and base_form(tokens[at + 1].low) in GOAL_VERBS:
            return Anchor(noun_phrase(tokens, comma)[0], comma, at + 1, start, False)
    return None


def verb_after(tokens: list[Token], index: int) -> int:
    if tokens[index - 1].low in NEGATIVE:
        return index - 1
    twice = tokens[index + 1 : index + 2] != [] and tokens[index].text == "will"  # "wll will read"
    index = _after_aside(tokens, index + twice)
    start = index = index + (tokens[index - 1].low == "va")
    while index < len(tokens) - 1 and tokens[index].low in _HELPING:
        index += 1
    # "will be on time", "will be kind": "be" is the verb when nothing but "be" was stepped over.
    return start if index == start + 1 and tokens[start].low == "be" else index


def _after_aside(tokens: list[Token], index: int) -> int:
    """Past what is set apart by dashes or parentheses: "will — with a word wall — write"."""
    if index >= len(tokens) or tokens[index].low not in "(—–-":
        return index
    if tokens[index + 2 : index + 3] != [] and tokens[index + 2].low == ")":
        return index  # "will (1) greet a peer; (2) ask"
    closing = ")" if tokens[index].low == "(" else tokens[index].low
    found = next((at for at in range(index + 1, len(tokens) - 1) if tokens[at].low == closing), None)
    return index if found is None else found + 1


def is_learner(last: Token) -> bool:
    return (
        last.is_blank
        or last.low in LEARNER_NOUNS
        or last.low in PRONOUNS
        or last.text[:1].isupper()
        or last.low == ")"
    )


def base_form(word: str) -> str:
    """The base form of a third-person verb, good enough to look it up."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes", "oes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") else ""
