"""Strengths said as a thing: a subject, an interest, a group someone belongs to."""

from __future__ import annotations

import re

from assistant.checks.wording import words_of
from assistant.composer import strength_nouns as nouns
from assistant.composer import strength_told as told_words
from assistant.composer.lexicon import NounEntry, StrengthLexicon
from assistant.composer.strength_acts import SHOWS
from assistant.composer.strength_capitals import small_title
from assistant.composer.strength_states import as_state

Found = tuple[NounEntry, str] | None

# A field of school work more than something to be a fan of.
_ABSTRACT = re.compile(
    r"(?:(?<!televi)(?<!anima)(?<!fic)(?<!construc)(?<!avia)(?<!transporta)(?<!sta)[ts]ion|ity|ness|ance|ence|ment|"
    r"\blanguage|\bspan|\bfluency)$",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"(?:(?P<prep>in|on|part of)\s+)?(?P<the>the\s+|an?\s+|his\s+|her\s+|their\s+|"
    r"our\s+)?(?P<name>[\w'’ -]{0,40}?\s?\b"
    r"(?P<last>teams?|squad|council|honor roll|crew|choir|band|club|chorus|orchestra|league|troupe|"
    r"scouts|play|musical|4-H))",
    re.IGNORECASE,
)


_ON_A = frozenset(("team", "squad", "council", "honor roll", "crew"))


_LEARNED = words_of(
    """
    facts problems words tables concepts computation fluency names sounds sense skills operations
    bonds
    """
)


_NOT_ACTS = words_of(
    """
    anything everything something nothing king spring wrestling boxing bowling string thing ring
    """
)


def as_group(told: told_words.Told, lexicon: StrengthLexicon) -> Found:
    """What someone belongs to: "in the school choir", "swim team", "on the honor roll"."""
    text = told_words.trimmed(told.text)
    found = _GROUP.fullmatch(text)
    if found is None or nouns.opens_like_an_act(text, lexicon) or re.search(r"\b(?:of|the)\s", found["name"]):
        return None
    last = found["last"].lower()
    prep = (found["prep"] or ("on" if last.rstrip("s") in _ON_A else "in")).lower()
    if not found["prep"] and (last in {"play", "musical"} or told.copula):
        return None
    name = small_title(found["name"], lexicon)
    bare = name.lower() in {"band", "choir", "scouts", "4-h", "chorus", "orchestra"} or name[:1].isupper()
    place = f"{prep} {'' if bare else (found['the'] or 'the ').lower()}{name}"
    return NounEntry(
        f"experience as {place}" if prep == "part of" else f"experience {place}", "social", "build on"
    ), f"is {place}"


def as_topic(told: told_words.Told, lexicon: StrengthLexicon) -> Found:
    """A bare subject or thing: "math" is a strength in it, "trains" an interest in it."""
    text = told_words.in_a_row(told_words.trimmed(told_words.without_article(told.text)))
    if told.copula:
        if told.article or re.match(r"(?:my|our)\s", text, re.IGNORECASE):
            who = re.sub(r"^(?:(?:my|our)\s+|the\s+(?=kind|type|sort))", "a ", told.text, flags=re.IGNORECASE)
            return NounEntry(f"strength as {who}", "skill", "build on"), f"is {who}"
        plain = re.fullmatch(r"[\w'’-]+", text) and not text.lower().endswith("ing")
        if plain and as_state(told, lexicon) is None:
            return NounEntry(f"{text.lower()} nature", "character"), f"is {text}"
        return None
    if not nouns.is_noun_phrase(text) or nouns.names_identity(text):
        return None
    thing = small_title(text, lexicon)
    first = told_words.first_word(thing)
    if told.text.lower().startswith("the "):
        return NounEntry(f"interest in the {thing}", "interest"), f"is interested in the {thing}"
    if thing.lower() in lexicon.subjects or (first in lexicon.subjects and re.search(r",|\band\b", thing)):
        return NounEntry(f"strength in {thing}", "skill"), f"is strong in {thing}"
    learned = thing.split()[-1].lower() in _LEARNED
    if learned and (first in lexicon.subjects or first in {"number", "times", "sight", "letter", "word"}):
        return NounEntry(f"skill with {thing}", "skill"), f"is good with {thing}"
    if first.endswith("ing") and first not in _NOT_ACTS and not SHOWS.fullmatch(thing.removeprefix(first)):
        return NounEntry(f"skill in {thing}", "skill"), f"is good at {thing}"
    if re.match(r"an?\s", told.text, re.IGNORECASE):
        return NounEntry(
            f"strength as {nouns.with_article(thing)}", "skill"
        ), f"is {nouns.with_article(thing)}"
    if _ABSTRACT.search(nouns.head_part(thing)) and not nouns.is_plural(thing):
        return NounEntry(f"strength in {thing}", "skill"), f"is strong in {thing}"
    if nouns.looks_like_adjective(thing):
        return NounEntry(f"{thing} nature", "character"), f"is {thing}"
    return NounEntry(f"interest in {thing}", "interest"), f"is interested in {thing}"
