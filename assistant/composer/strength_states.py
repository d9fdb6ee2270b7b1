"""Strengths said as how or where someone is: "full of ideas", "up early", "in the kitchen with grandma".

No noun fits after "her" for these; "being" keeps them in their own words: "build on being up early to ...".
"""

from __future__ import annotations

import re

from assistant.checks.wording import words_of
from assistant.composer import strength_nouns as nouns
from assistant.composer import strength_told as told_words
from assistant.composer.lexicon import NounEntry, StrengthLexicon

BEING = "being "

# Words that open a predicate and never a thing to be interested in.
_OPENS = re.compile(
    r"(?:full of|ready (?:to|for)|(?:first|last|next) (?:in|on|to|at|up|through|off)|"
    r"(?:up|awake|out|home|back|here|there|around|inside|indoors|outside|outdoors)"
    r"(?:$|\s(?!of\b|toys|games|cats|space|play)|,)|able to|free of|"
    r"(?:quick|light|steady|fast|sure) (?:on|to|with|at)|"
    r"(?:happier|calmer|busier|quieter|braver|stronger|safer|kinder|prouder)(?:\s|$)|"
    r"(?:happiest|calmest|busiest|quietest|bravest|strongest|safest|proudest)(?:\s|$)|"
    r"happy[- ]go|easy[- ]going|laid[- ]back|down to earth|one of a kind|"
    r"second to none|\w+ as (?:a |an |the )?\w+$)",
    re.IGNORECASE,
)
_PLACED = re.compile(
    r"(?:in|on|at|by|around|near|with|among|under|behind|beside|close to)\s+"
    r"(?!time\b|task\b|grade\b|level\b)",
    re.IGNORECASE,
)
_HOW = re.compile(r"(?:\w+ly|wicked|crazy|hella|mighty|ever so|darn|real) (\w[\w-]+)", re.IGNORECASE)
_STATED = re.compile(r"(?:\w+ly|un\w+|\w+ish|\w+(?:some|less|ful))$", re.IGNORECASE)
# Short words that say how someone is and are no lexicon entry of their own.
_PLAIN = words_of(
    """
    bouncy first last tall small little big fast loud proud early ready awake present busy free safe
    alert lovely fierce real true local special new grown older younger able rowdy zippy jumpy wiggly
    squirmy fidgety antsy bubbly sparky scrappy flashy rugged hardy hearty lucky snazzy crafty outdoorsy
    sporty girly boyish wild unique different awesome rad cool chill mellow zen dreamy nerdy geeky
    """
)


def as_state(told: told_words.Told, lexicon: StrengthLexicon) -> tuple[NounEntry, str] | None:
    """The noun ("being up early") and the clause ("is up early") of a state, or None.

    Args:
        told: The strength without its subject, and what stood before it.
        lexicon: For its adjectives.
    """
    if told.has or told.article:
        return None
    said = told_words.trimmed(told.text)
    words = said.split()
    if not words or len(words) > 9 or re.search(r"\b(?:he|she|they|who|that|is|are)\b", said, re.IGNORECASE):
        return None
    if not _is_state(said, lexicon) and not (told.copula and _may_follow_is(said, lexicon)):
        return None
    shown = told_words.uncapitalized(said)
    return NounEntry(f"{BEING}{shown}", "character", "build on"), f"is {shown}"


def _is_state(said: str, lexicon: StrengthLexicon) -> bool:
    if _OPENS.match(said) or (_PLACED.match(said) and len(said.split()) > 2):
        return True
    how = _HOW.fullmatch(said)
    if how and (how[1].lower() in lexicon.adjectives or how[1].lower() in _PLAIN):
        return True
    parts = [p.lower() for p in re.split(r"\s*,\s*(?:and\s+)?|\s+(?:and|but|yet)\s+", said) if p]
    told = [part for part in parts if part in lexicon.adjectives or part in _PLAIN]
    return bool(told) and all(part in told or _alone(part, lexicon) for part in parts)


def _alone(part: str, lexicon: StrengthLexicon) -> bool:
    """Whether a part beside an adjective is how someone is too: "tall and full of energy"."""
    if _OPENS.match(part):
        return True
    known = (lexicon.heads, lexicon.people, lexicon.subjects, lexicon.verbs)
    if not re.fullmatch(r"[a-z-]+", part) or any(part in words for words in known) or lexicon.kinds_of(part):
        return False
    return part.endswith("y") or bool(_STATED.search(part))


def _may_follow_is(said: str, lexicon: StrengthLexicon) -> bool:
    """ "is happy go lucky", not "is math" or "is running": only what can be a state is one."""
    first = told_words.first_word(said)
    return (
        not first.endswith("ing")
        and said.lower() not in lexicon.subjects
        and nouns.head_noun(said, lexicon) is None
        and not nouns.names_identity(said)
        and first not in lexicon.verbs
        and (bool(re.search(r"\s", said)) or first in _PLAIN)
    )
