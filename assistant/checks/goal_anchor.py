"""Find who the goal is about and the verb it turns on."""

from __future__ import annotations

from assistant.checks.goal_learner import learner_before, named_before, noun_phrase
from assistant.checks.goal_things import done_by, told_of_thing
from assistant.checks.goal_tokens import Token
from assistant.checks.goal_wishes import (
    FRONT_CUES,
    NEGATIVE,
    Anchor,
    base_form,
    helped,
    interrupted,
    is_learner,
    opens_front,
    stated_goal,
    verb_after,
    wanted,
)
from assistant.checks.goal_words import (
    ADULTS,
    BARE_AREAS,
    CHANGED,
    GOAL_VERBS,
    LEARNER_NOUNS,
    PLAN_SUBJECTS,
    PLAN_VERBS,
    PRONOUNS,
    UNOBSERVABLE_VERBS,
)
from assistant.checks.wording import words_of

_STRONG = words_of("will shall won't won’t")
_SHORT_WILL = frozenset(["'ll", "’ll"])
# Without a "will", these still say what the student is to do.
_WEAK = words_of("can should must could may would might") | NEGATIVE
_SUBORDINATE = words_of("when whenever if that which who whom because so where while before after until as")


# "TSW add", "SWBAT compare": the student will (be able to)
_SHORT_FORMS = words_of("tsw swbat tswbat tlw tlwbat")


def find_anchor(tokens: list[Token]) -> Anchor | None:
    """The learner and main verb of one sentence, or None when it does not read as a goal."""
    modals = _modals(tokens)
    short = next((at for at, token in enumerate(tokens[:-1]) if token.low in _SHORT_FORMS), None)
    if short is not None and not any(at < short for at in modals):
        return _after_short(tokens, short)
    if not modals:
        return _without_modal(tokens)
    first = next((at for at in modals if not _in_subordinate(tokens, at)), modals[0])
    others = modals[modals.index(first) + 1 :]
    anchor = _with_modal(tokens, _observable(tokens, first, others))
    if anchor is not None:
        return anchor
    # "The teacher will give a cue and Ana will answer": what the learner does comes second.
    for at in others:
        anchor = None if _in_subordinate(tokens, at) else _with_modal(tokens, at, begin=first + 1)
        if anchor is not None and anchor.learner < anchor.learner_end:
            return anchor
    return None


def _after_short(tokens: list[Token], short: int) -> Anchor:
    """ "SWBAT read", "Jaden SWBAT solve": whoever stands right in front is the learner."""
    verb = short + 1
    while verb < len(tokens) - 1 and (tokens[verb].low in _STRONG or tokens[verb].low in ":-–—"):
        verb += 1
    named = noun_phrase(tokens, short) if short and is_learner(tokens[short - 1]) else (short, short)
    return Anchor(*named, verb_after(tokens, verb), named[0], True)


def _modals(tokens: list[Token]) -> list[int]:
    last = len(tokens) - 1
    return [
        index
        for index, token in enumerate(tokens)
        if (token.low in _STRONG or token.low[-3:] in _SHORT_WILL or token.low == "va")
        and not token.depth
        and index < last
        and (token.low != "va" or tokens[index + 1].low == "a")
        and not _is_name_will(tokens, index)
    ]


def _observable(tokens: list[Token], index: int, others: list[int]) -> int:
    """ "Will know when ... and will ask for a break": the second act is the one to be seen."""
    verbs = [token.low for token in tokens[index + 1 : index + 4]]
    if (
        others
        and verbs[:1] != ["be"]
        and not UNOBSERVABLE_VERBS.isdisjoint(verbs)
        and tokens[others[0] - 1].low == "and"
    ):
        return others[0]
    return index


def _is_modal(token: Token) -> bool:
    return token.low in _STRONG or token.low[-3:] in _SHORT_WILL


def _is_name_will(tokens: list[Token], index: int) -> bool:
    """True for the Will of "Will will read" and of "Given a map, Will locates"."""
    if tokens[index].text not in ("Will", "Wil"):
        return False
    following = tokens[index + 1].low
    if following in _STRONG or following in ("can", "should", "is", ",", "'s", "’s"):
        return True
    return following.endswith("s") and following not in GOAL_VERBS and base_form(following) in GOAL_VERBS


def _in_subordinate(tokens: list[Token], index: int) -> bool:
    for token in reversed(tokens[max(0, index - 12) : index]):
        if token.low in (",", ";", ":"):
            return False
        if token.low in _SUBORDINATE:
            return True
    return False


def _with_modal(tokens: list[Token], modal: int, begin: int = 0) -> Anchor | None:
    if tokens[modal].low.endswith(("'ll", "’ll")):
        return Anchor(modal, modal + 1, verb_after(tokens, modal + 1), modal, True)
    first = next((index for index in range(begin, modal) if _is_modal(tokens[index])), modal)
    if tokens[modal - 1].low in ("and", "but") and first == modal:
        named = named_before(tokens, modal)  # "Ana reads 40 words now and will read 60"
        learner = named or (modal - 1, modal - 1)
        return Anchor(*learner, verb_after(tokens, modal + 1), learner[0], True)
    if tokens[modal - 1].low == "and" and first < modal and not _is_name_will(tokens, first):
        learner, end = learner_before(tokens, first)
        return Anchor(learner, end, verb_after(tokens, modal + 1), learner, True)
    if modal > 1 and tokens[modal - 1].low in ADULTS and tokens[modal - 2].low.endswith(("'s", "’s")):
        return None  # "Ana's teacher will provide"
    learner, end = learner_before(tokens, modal)
    verb = verb_after(tokens, modal + 1)
    done = done_by(tokens, modal, learner, end)
    if done is not None:
        return done
    if learner < end:
        brings = tokens[end - 1].low in _BRINGING or (
            tokens[end - 1].low == "i" and tokens[verb].low == "get"
        )
        handed = helped(tokens, verb) if brings else None
        if handed is not None:
            return handed._replace(front_end=learner, modal=True)
        if _is_plan(tokens, learner, end, verb):
            return None
    return told_of_thing(tokens, modal, learner, end, verb) or Anchor(learner, end, verb, learner, True)


_ACTS = GOAL_VERBS - BARE_AREAS


# "We will have Theo read 50 words", "Staff will teach Ana to ask"
_BRINGING = words_of("we team staff teacher teachers parents family")


_KEEPING = words_of(
    "track record monitor collect keep measure chart graph log document check take review meet"
)


def _is_plan(tokens: list[Token], learner: int, end: int, verb: int) -> bool:
    names_learner = any(token.low in LEARNER_NOUNS or token.is_blank for token in tokens[learner:end])
    if names_learner:
        return False
    if tokens[end - 1].low == "we":
        return tokens[verb].low in _KEEPING  # "We will track it on a chart."
    return tokens[end - 1].low in PLAN_SUBJECTS and (
        tokens[end - 1].low not in PRONOUNS or tokens[min(verb + 1, len(tokens) - 1)].low in PLAN_VERBS
    )


def _without_modal(tokens: list[Token]) -> Anchor | None:
    """ "Student decodes", "Given a map, Will locates", "Indicate that", "To increase"."""
    said = next((at for at in range(min(6, len(tokens) - 2)) if tokens[at].low == "that"), 0)
    if said and tokens[said - 1].low in _HOPING:
        return _shifted(find_anchor(tokens[said + 1 :]), said + 1)  # "We hope that by May Ana can read"
    start = _after_front(tokens)
    if start >= len(tokens):
        return None
    if tokens[start].low == "to" and start + 1 < len(tokens):
        return Anchor(start, start, start + 1, start, False)
    first = tokens[start].low
    handed = helped(tokens, start)
    if handed is not None:
        return handed
    if first in GOAL_VERBS and not _third_person_follows(tokens, start):
        return Anchor(start, start, start, start, False)
    if base_form(first) in _ACTS or first.removesuffix("d") in CHANGED:
        return Anchor(start, start, start, start, False)  # "Participates in ...", "Increased time on task"
    stated = stated_goal(tokens, start) or interrupted(tokens, start) or wanted(tokens, start)
    return stated or _subject(tokens, start) or (_subject(tokens, 0) if start else None)


_HOPING = words_of("hope hopes wish wishes want dream is expect")


def _shifted(anchor: Anchor | None, by: int) -> Anchor | None:
    """An anchor found in the rest of a row, in the indices of the whole row."""
    if anchor is None:
        return None
    return Anchor(
        anchor.learner + by, anchor.learner_end + by, anchor.verb + by, anchor.front_end + by, anchor.modal
    )


def _subject(tokens: list[Token], start: int) -> Anchor | None:
    """The learner that stands before a verb: "Ana can read", "Ana to read", "With a cue Ana reads"."""
    opens = opens_front(tokens[start])
    for end in range(start + 1, min(start + (24 if opens else 8), len(tokens) - 1)):
        low = tokens[end].low
        if not is_learner(tokens[end - 1]) or (len(tokens[end - 1].text) == 1 and end > 1 and low != "to"):
            continue  # "her R sounds"
        learner = noun_phrase(tokens, end)[0]
        front = learner if opens else start
        if low in _WEAK and tokens[end - 1].low not in ("it", "this", "that"):
            return Anchor(learner, end, verb_after(tokens, end + 1), front, False)
        if low == "to" and tokens[end + 1].low in GOAL_VERBS and (opens or learner == start):
            return Anchor(learner, end, end + 1, front, False)
        spanish = low.endswith(("rá", "rán"))
        if spanish or base_form(low) in GOAL_VERBS or (learner == start and _does(tokens, end)):
            return Anchor(learner, end, end, front, spanish)
    return None


def _does(tokens: list[Token], verb: int) -> bool:
    """ "Fatimata enrolls in a program", "Ana stocks the shelves": a name, and what its bearer does."""
    name, low = tokens[verb - 1], tokens[verb].low
    named = name.text[1:].islower() and name.low not in _NO_NAMES and not name.low.endswith(("ly", "ing"))
    if not named or low in _STATING or low.endswith(("ss", "ys")) or not base_form(low).isalpha():
        return False
    return base_form(low) in _DONE_AFTER_SCHOOL or tokens[verb + 1].low in _OBJECTS


_NO_NAMES = (
    BARE_AREAS | PRONOUNS | words_of("is was has does loves likes what where who this that it one low")
)
_STATING = words_of("is was has does needs says wants likes loves helps")
_OBJECTS = words_of("a an the his her their its my our it them him each all every both out up off down away")
_DONE_AFTER_SCHOOL = words_of(
    """
        enroll earn apprentice intern graduate volunteer audition commute register apply
        qualify lose blurt stock
    """
)


def _third_person_follows(tokens: list[Token], start: int) -> bool:
    following = tokens[start + 1].low if start + 1 < len(tokens) else ""
    return (
        tokens[start].text[:1].isupper()
        and following.endswith("s")
        and following not in GOAL_VERBS
        and (base_form(following) in GOAL_VERBS)
    )


def _after_front(tokens: list[Token]) -> int:
    """The first token after the opening phrases ("By May, given a map, ...") and headings ("Goal 1:")."""
    start = 0
    for index, token in enumerate(tokens):
        if token.depth:
            continue
        if (token.low == ":" and index < 8) or (token.low == "," and tokens[start].low in FRONT_CUES):
            start = index + 1
    return start
