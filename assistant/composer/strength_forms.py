"""The ways a strength is said, tried in order: set expressions, frames, traits, acts, topics."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.composer import strength_nouns as nouns
from assistant.composer import strength_told as told_words
from assistant.composer import strength_verbs as verbs
from assistant.composer.lexicon import Frame, NounEntry, StrengthLexicon
from assistant.composer.strength_acts import as_act
from assistant.composer.strength_capitals import inside, is_title
from assistant.composer.strength_levels import plain_level
from assistant.composer.strength_states import as_state
from assistant.composer.strength_topics import as_group, as_topic
from assistant.composer.strength_traits import as_trait

Found = tuple[NounEntry, str] | None


def read_strength(said: str, lexicon: StrengthLexicon) -> Found:
    """The noun and the clause of a strength, or None when it can only be quoted.

    Args:
        said: The strength without bullets, emoji and closing marks.
        lexicon: The loaded `knowledge/strengths`.
    """
    told = told_words.without_subject(told_words.trait_first(said, lexicon), lexicon)
    return (
        _expression(told, lexicon)
        or _spanish(said, lexicon)
        or (_read_english(told, lexicon) if not _SPANISH.match(said) else None)
    )


def _read_english(told: told_words.Told, lexicon: StrengthLexicon) -> Found:
    return (
        _framed(told, lexicon)
        or as_group(told, lexicon)
        or as_trait(told, lexicon)
        or _listed(told, lexicon)
        or as_act(told, lexicon)
        or as_topic(told, lexicon)
        or as_state(told, lexicon)
    )


def _expression(told: told_words.Told, lexicon: StrengthLexicon) -> Found:
    text = told_words.without_article(told.text)
    low = told_words.straight(text).lower()
    for phrase, entry in lexicon.expressions_from(low):
        if not told_words.starts_with(low, phrase):
            continue
        rest = told_words.prepositional(text[len(phrase) :])
        # "big heart for animals" says more than "big heart".
        longer = (f for f in lexicon.frames_from(low) if len(f.starts) > len(phrase))
        if any(told_words.starts_with(low, frame.starts) for frame in longer):
            continue
        # "ease with people" cannot take a second "with her teachers".
        if rest is None or (rest and re.search(r"\b(?:with|in|of|for)\b", entry.noun)):
            continue
        return replace(entry, noun=entry.noun + rest), nouns.predicate(told, entry.noun + rest)
    return None


def _spanish(said: str, lexicon: StrengthLexicon) -> Found:
    for frame in lexicon.spanish:
        if told_words.starts_with(said.lower(), frame.starts):
            rest = said[len(frame.starts) :].strip(" ,.")
            if "{X}" in frame.noun and not rest:
                continue
            if (
                rest
                and frame.noun.startswith(("interest in ", "love of ", "enjoyment of "))
                and "{X}" not in frame.noun
            ):
                continue  # "bailar y cantar", "fútbol americano": all of it or nothing
            return NounEntry(frame.noun.replace("{X}", rest), frame.kind), frame.clause.replace("{X}", rest)
    return None


_SPANISH = re.compile(
    r"(?:tiene|es|le|les|baila|canta|muy|sabe|puede|juega|dibuja|ayuda|siempre|buena?|hace|quiere|nunca|"
    r"cuida|lee|corre|habla|trabaja|"
    r"aprende|cuenta|bueno)\s|.*\b(?:muy|niñ[oa]|del|sus?|para|los|las|hermanit[oa]|cuando)\b",
    re.IGNORECASE,
)


def _framed(told: told_words.Told, lexicon: StrengthLexicon) -> Found:
    text = told_words.without_article(told.text)
    low = told_words.straight(text).lower()
    for frame in lexicon.frames_from(low):
        if told_words.starts_with(low, frame.starts):
            rest = told_words.trimmed(plain_level(text[len(frame.starts) :]))
            if rest and not re.match(r"(?:and|or|of|for)\b", rest, re.IGNORECASE):
                return _filled(frame, told_words.in_a_row(rest), replace(told, text=text), lexicon)
    return None


_BUILT_ON = (
    "progress",
    "goal of",
    "wish",
    "success",
    "habit",
    "good standing",
    "experience",
    "bond",
    "hard work",
    "pride",
)


# "kills it at trivia" is no sentence for a plan
_SLANG = frozenset(("kills", "crushes", "slays"))


def _takes_verb(frame: Frame) -> bool:
    """Whether what follows is a bare verb: "can draw", "not afraid to speak up"."""
    return "{to}" in frame.clause or frame.starts.endswith("afraid to")


def _filled(
    frame: Frame, rest: str, told: told_words.Told, lexicon: StrengthLexicon
) -> tuple[NounEntry, str]:
    thing = verbs.as_noun(f"to {rest}" if _takes_verb(frame) else rest, lexicon)
    thing = re.sub(r"^(?:(?:a )?(?:lot|ton)s? of|so many|many) (?=\w)", "", verbs.skill_only(thing) or thing)
    thing = inside(thing, lexicon) if is_title(told.text) else thing
    act = verbs.as_base(rest)
    noun, kind = frame.noun, frame.kind
    if noun.startswith("knowledge"):
        thing = thing.removesuffix(" by heart")
    # "likes to be first" is a pleasure taken in doing something, not an interest in a topic.
    if noun.startswith("interest in") and (
        (thing.endswith("ing") and " " not in thing) or verbs.is_gerund(thing, lexicon)
    ):
        noun = noun.replace("interest in", "enjoyment of", 1)
    if noun.startswith("skill at") and nouns.is_school_subject(rest, lexicon):
        noun = "strength in {X}"
    filled = noun.replace("{X}", thing).replace("{to}", act)
    clause = frame.clause.replace("{X}", thing).replace("{to}", act)
    first = told_words.first_word(told.text)
    shown = first in {"has", "shows"} and noun.startswith(("love", "deep", "fascination", "interest"))
    own = first.endswith("s") or first == "can"
    if own and not told.copula and not shown and first not in _SLANG:
        clause = told_words.in_a_row(told_words.uncapitalized(told_words.trimmed(told.text)))
    elif noun.startswith("good standing"):
        clause = f"is {told_words.uncapitalized(told_words.trimmed(told.text))}"
    verb = "build on" if noun.startswith(_BUILT_ON) else ""
    return NounEntry(filled, kind, verb or ("use" if kind != "character" else "draw on")), clause


# "gardening with mom and dad" is no list
_WITH_BOTH = re.compile(
    r"\bwith\s+(?:\w+\s+){1,2}and\s+(?:\w+\s+)?(?:dad|mom|papa|mama|brother|sister|friends?)$", re.I
)


def _listed(told: told_words.Told, lexicon: StrengthLexicon) -> Found:
    """A mixed list: "memory, music, and kindness"; a list of topics only is one interest."""
    items = [i for i in re.split(r"\s*(?:[,;/]\s*(?:and\s+)?|\s+and\s+)\s*", told.text) if i]
    long = any(len(item.split()) > 4 for item in items)
    if told.copula or len(items) < 2 or long or _WITH_BOTH.search(told.text):
        return None
    one_by_one = [told_words.without_subject(item, lexicon) for item in items]
    named = [_expression(t, lexicon) or as_trait(t, lexicon) for t in one_by_one]
    if not any(named):
        return None
    found = [
        n or _framed(t, lexicon) or as_act(t, lexicon) or as_topic(t, lexicon)
        for n, t in zip(named, one_by_one, strict=True)
    ]
    read = [f for f in found if f and f[1]]
    if len(read) < 2:
        return None
    noun = " and ".join(entry.noun for entry, _ in read[:2])
    clauses = [clause for _, clause in read[:3]]
    return NounEntry(noun, read[0][0].kind), f"{', '.join(clauses[:-1])} and {clauses[-1]}"
