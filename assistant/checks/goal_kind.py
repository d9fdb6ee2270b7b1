"""Tell a goal from a present-levels paragraph when the user did not say which it is."""

from __future__ import annotations

from assistant.checks.goal_anchor import find_anchor
from assistant.checks.goal_tokens import tokens
from assistant.checks.rule_words import rule_words, wordings
from assistant.checks.text import sentences
from assistant.checks.wording import LazyPattern
from assistant.types import Kind, Span

_LOOK_AT = 20_000  # characters: enough to tell, however long the text
_SHORT = 20  # characters: a heading or a bullet such as "8 of 10 days" says nothing either way

# Wording of goal forms; a present-levels paragraph may hold one such sentence, a goal nearly always does.
_GOAL_SIGN = LazyPattern(
    lambda: rf"\b(?:{wordings('goal_signs')})\b",
    lambda: rf"^\W{{0,20}}(?:{wordings('goal_openings')})\b",
    r"^\W{0,20}(?:goals?|objectives?|benchmarks?|sto|conditions?|criteria)\s?[#\d:]",
    r"\bby\s+(?:\d{1,2}/\d|[\[(_])",
)

# "will never live independently" is a verdict; what a goal wants less of is not ("will not call out").
_FORETOLD = LazyPattern(
    lambda: (
        r"\b(?:will|['’]ll)\s+(?:(?:most|very|more)\s+)?(?:likely\s+|probably\s+|surely\s+|just\s+)?"
        rf"(?:{wordings('goal_foretold')})\b"
    )
)

_WILL = LazyPattern(r"\b(?:will|won['’]t|shall)\b|['’]ll\b")
# "He won't look at a book", "He'll talk for hours": what is so; an aim is written out or has its number.
_HABIT = LazyPattern(r"^\W{0,5}(?:(?:he|she|they)\s*(?:['’]ll|won['’]t)|won['’]t)\b")
_GIVEN = LazyPattern(r"\W{0,20}given\b")
_NO_HABIT = LazyPattern(r"\d|\b(?:will|shall)\b")
# "because she will wander off", "concerned about what will happen": why somebody says it, and no aim.
_TOLD_WHY = LazyPattern(
    r"\S\s+(?:because|so\s+that|what|whether|how|why|until|unless|in\s+case|lest"
    r"|(?:worried|worries|worry|afraid|fears?|feared|concerned|scared|nervous)(?:\s+that)?)"
    r"\s+(?:[\w'’-]+\s+){0,3}$"
)


def guess_kind(text: str) -> Kind:
    """Goal or present levels.

    A goal says what the student will do; present levels tell, in several sentences, what the student does
    now.

    Args:
        text: The pasted text.
    """
    found = [span for span in sentences(text[:_LOOK_AT]) if len(span.text) >= _SHORT]
    found = found or sentences(text[:_LOOK_AT])
    modal = [_modal(text, span) for span in found]
    if any(modal):
        signs = any(_GOAL_SIGN.search(span.text) for span, will in zip(found, modal, strict=True) if will)
        return "goal" if sum(modal) * 2 >= len(found) or signs else "present_levels"
    if not found:
        return "present_levels"
    first = found[0]
    told = len(found) > 1 and _GIVEN.match(first.text) and _tells(text, first)
    if (_GOAL_SIGN.search(first.text) and not told) or (len(found) == 1 and _asks(text, first)):
        return "goal"
    return "present_levels"


def _tells(text: str, span: Span) -> bool:
    """ "Given a card, Ana points and says the word": no aim, whatever it opens with."""
    row = tokens(text, span.start, span.end)
    anchor = find_anchor(row)
    if anchor is None or anchor.learner == anchor.learner_end or anchor.verb >= len(row):
        return False
    low = row[anchor.verb].low
    return anchor.verb == anchor.learner_end and low.endswith("s") and not low.endswith("ss")


def _modal(text: str, span: Span) -> bool:
    if _FORETOLD.search(span.text):
        return False
    wills = [found.start() for found in _WILL.finditer(span.text)]
    if wills and all(_TOLD_WHY.search(span.text[:at]) for at in wills):
        return False
    if wills and _HABIT.search(span.text) and not _NO_HABIT.search(span.text):
        return False
    anchor = find_anchor(tokens(text, span.start, span.end))
    return anchor is not None and anchor.modal


def _asks(text: str, span: Span) -> bool:
    """True for "Increase reading skills." and "I want to use ...": no learner acts in it yet."""
    row = tokens(text, span.start, span.end)
    opening = next((at for at, token in enumerate(row) if token.low[0].isalnum() or token.is_blank), 0)
    row = row[opening:]
    if row and row[0].low in rule_words("goal_telling_words"):
        return False  # "Unable to tie shoes": told, not asked for
    anchor = find_anchor(row)
    if anchor is None:
        return False
    return anchor.learner == anchor.learner_end or row[anchor.verb - 1].low in ("to", "should", "must")
