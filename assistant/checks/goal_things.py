"""Goals told of a thing: "Shoes will be tied by Ana", "Reading fluency will increase from 40 to 80 wcpm"."""

from __future__ import annotations

from assistant.checks.goal_learner import named_before
from assistant.checks.goal_tokens import Token
from assistant.checks.goal_wishes import (
    Anchor,
    is_learner,
)
from assistant.checks.goal_words import (
    BARE_AREAS,
    LEARNER_NOUNS,
    MONTHS,
)
from assistant.checks.wording import words_of

# What stands in front of "will be tied by Ana", with a capital only because the sentence opens there.
_DONE_TO = words_of(
    """
        shoes shoe shoelaces laces socks coat coats jacket shirt pants zipper zippers buttons
        clothes backpack hair teeth hands face lunch food meals dishes laundry bed chores homework
        classwork work assignments assignment tasks task worksheets pages paragraphs paragraph
        sentences sentence essays stories story words letters numbers numerals name names sounds
        syllables questions directions instructions steps routines problems equations facts sums
        fractions coins money objects shapes colors pictures symbols signs cards toys materials
        supplies books texts passages emotions feelings strategies choices requests needs breaks
        turns schedules transitions rules goals notes journals vocabulary spelling conversations
        greetings comments data scores notebook planner strategy routine rule assignment
        question request need choice transition problem equation fact sound syllable page passage
        utterances utterance tense grammar items responses answers projects project quizzes tests
    """
)
_CHANGING = BARE_AREAS | words_of(
    """
        number amount rate percentage outbursts tantrums incidents referrals absences tardies seat elopement
        aggression scores score attendance episodes errors frequency duration
    """
)
_RISING = words_of("improve increase decrease grow rise decline drop")
_AFTER_RISING = words_of("from to by in at over . , across during")


def done_by(tokens: list[Token], modal: int, learner: int, end: int) -> Anchor | None:
    """The anchor of "Shoes will be tied by Ana": what is done stands where the learner is looked for.

    Args:
        tokens: one sentence.
        modal: where "will" stands.
        learner: where the words before it that may be the learner begin.
        end: where they end.
    """
    named = _doer(tokens, modal)
    if named is None:
        return None
    if end > learner and is_learner(tokens[end - 1]):
        many = tokens[end - 1].low.endswith("s") and tokens[named[1] - 1].low in LEARNER_NOUNS
        thing = end - learner == 1 and tokens[learner].low in _DONE_TO
        if not (many or thing):
            return None  # "Ana will be met by Theo"
    return Anchor(*named, modal + 1, _opened(tokens, modal), True)


def told_of_thing(tokens: list[Token], modal: int, learner: int, end: int, verb: int) -> Anchor | None:
    """The anchor where what changes or is done stands before "will"; arguments as in `done_by`."""
    if end and (tokens[end - 1].low in _CHANGING or _is_thing(tokens, end, verb)):
        return _changing(tokens, modal, verb)
    if learner < end and _is_done(tokens, end, modal):
        opened = _opened(tokens, modal)
        return Anchor(opened, opened, modal + 1, opened, True)  # "Math problems will be completed"
    return None


def _opened(tokens: list[Token], modal: int) -> int:
    """Where the clause of "will" begins."""
    return max((at + 1 for at in range(modal) if tokens[at].low in (",", ":", ";")), default=0)


def _doer(tokens: list[Token], modal: int) -> tuple[int, int] | None:
    """The learner of "Shoes will be tied by the student"."""
    if tokens[modal + 1].low != "be":
        return None
    for index in range(modal + 2, min(modal + 10, len(tokens) - 1)):
        if tokens[index].low == "by":
            for end in range(index + 2, min(index + 5, len(tokens) + 1)):
                if tokens[end - 1].low in LEARNER_NOUNS:
                    return index + 1, end
            named = tokens[index + 1]
            if named.text[0].isupper() and named.text[1:].islower() and named.low not in MONTHS:
                return index + 1, index + 2
            return None
    return None


def _changing(tokens: list[Token], modal: int, verb: int) -> Anchor:
    """ "Reading fluency will increase from 40 to 80 wcpm": what changes is named, and perhaps whose it is."""
    opened = _opened(tokens, modal)
    named = named_before(tokens[opened:], modal - opened)
    if named is not None and named[0]:  # a first word is written with a capital, name or not
        return Anchor(named[0] + opened, named[1] + opened, verb, opened, True)
    return Anchor(opened, opened, opened, opened, True)


def _is_thing(tokens: list[Token], end: int, verb: int) -> bool:
    """ "Number sense and operations will improve": what changes is no person."""
    if tokens[verb].low not in _RISING or end < 2 or is_learner(tokens[end - 1]):
        return False
    return verb + 1 == len(tokens) or tokens[verb + 1].low in _AFTER_RISING


def _is_done(tokens: list[Token], end: int, modal: int) -> bool:
    """Whether what stands in front of "will be" is a thing: "Homework will be turned in"."""
    last = tokens[end - 1].low
    if tokens[modal + 1].low != "be" or tokens[min(modal + 2, len(tokens) - 1)].low in (
        "on",
        "able",
        "in",
        "at",
    ):
        return False
    named = any(token.low.endswith(("'s", "’s")) for token in tokens[max(0, end - 5) : end])
    return (last in _DONE_TO or last in BARE_AREAS) and not named
