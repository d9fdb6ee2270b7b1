"""The verb forms of a strength: "to draw and paint" -> "drawing and painting"."""

from __future__ import annotations

import re

from assistant.checks.wording import words_of
from assistant.composer.lexicon import StrengthLexicon
from assistant.composer.morphology import base_of_gerund, base_of_past, base_of_third, gerund, third
from assistant.composer.strength_told import first_word


def is_gerund(text: str, lexicon: StrengthLexicon) -> bool:
    """Whether `text` starts with a verb in -ing: "doing things by herself"."""
    first = first_word(text)
    return first.endswith("ing") and base_of_gerund(first) in lexicon.verbs


def as_noun(rest: str, lexicon: StrengthLexicon) -> str:
    """ "to draw and paint" -> "drawing and painting"; "trains" stays."""
    to = re.match(r"to\s+((?:\w+ly\s+)?)(\w+)(.*)", rest, re.IGNORECASE | re.DOTALL)
    if to:
        return f"{to[1]}{gerund(to[2])}{parallel_gerunds(to[3], lexicon)}"
    verb = re.match(r"(\w+)(\s+(?:\w+.*))?$", rest, re.DOTALL)
    # "can't get enough of", "not afraid to speak up": the frame took the "to".
    if verb and verb[1].lower() in {"be", "speak", "try", "ask"} and verb[2]:
        return gerund(verb[1]) + parallel_gerunds(verb[2], lexicon)
    others = re.match(
        r"(?:it\s+)?when\s+(people|others|adults|kids|friends|peers|we|you)\s+(?=\w)", rest, re.IGNORECASE
    )
    if others:
        who = {"we": "us", "you": "someone"}.get(others[1].lower(), others[1])
        return f"having {who} {rest[others.end() :]}"
    when = re.match(r"(?:it\s+)?when\s+", rest, re.IGNORECASE)
    return f"times when {rest[when.end() :]}" if when else rest


def as_base(rest: str) -> str:
    """The base form a {to} slot needs: "to build" and "building" -> "build"."""
    rest = re.sub(r"^to\s+", "", rest, flags=re.IGNORECASE)
    first, gap, tail = rest.partition(" ")
    base = base_of_gerund(first) if first.lower().endswith("ing") and len(first) > 5 else first
    return f"{base[:1].lower()}{base[1:]}{gap}{tail}"


def parallel_gerunds(rest: str, lexicon: StrengthLexicon, *, finite: bool = False) -> str:
    """The second verb of a pair follows the first: " and paint" -> " and painting".

    Args:
        rest: What follows the first verb.
        lexicon: For its verbs.
        finite: Whether the first verb stood in the third person ("draws and paints"), else in its base form.
    """

    def turned(match: re.Match[str]) -> str:
        low = match[2].lower()
        base = base_of_third(low) if finite else low
        # "names letters and sounds": after a plural, a word in -s is one more thing.
        one_more = finite and (low == "drums" or bool(re.search(r"\ws$", rest[: match.start()])))
        fits = base in lexicon.verbs and (not finite or low == third(base)) and not one_more
        return f"{match[1]}{gerund(base)}" if fits else match.group()

    return re.sub(r"(\s+(?:and|or)\s+|,\s+(?:and\s+|or\s+)?)(?:to\s+)?(\w+)(?=\s(?!you\b)|$|,)", turned, rest)


def verb_base(word: str, lexicon: StrengthLexicon, *, lenient: bool = False) -> str | None:
    """The base form when `word` is a known verb (any form); with `lenient`, any "-s" word counts."""
    low = word.lower()
    for base in (low, base_of_third(low), base_of_gerund(low), base_of_past(low)):
        if base in lexicon.verbs:
            return base
    looks = lenient and low.endswith("s") and not low.endswith("ss") and len(low) > 3
    return base_of_third(low) if looks else None


def split_verb(text: str) -> tuple[str, str, str]:
    """(adverb with space or "", verb, rest with its space) of a verb phrase."""
    match = re.match(r"((?:\w+ly|always|often|never|even)\s+)?([A-Za-z]+)(?![A-Za-z-])(.*)", text, re.DOTALL)
    if match is None:
        return "", "", text
    return (match[1] or "").lower(), match[2], match[3]


_OFTEN = re.compile(
    r"\s*\b(?:all day(?: long)?|all the time|non-?stop|constantly|every chance\b.*|"
    r"every (?:single )?(?:day|night|morning|week|"
    r"weekend|time|summer)|each (?:day|night|morning|week)|daily|nightly|weekly|for hours\b.*|a lot|"
    r"everywhere\b.*|"
    r"whenever\b.*|from memory constantly|after school)$",
    re.IGNORECASE,
)
_REGULAR = re.compile(
    r"\b(?:every|each)\s+(?:single\s+)?(?:day|night|morning|week|time)|\b(?:daily|nightly|weekly)\b",
    re.IGNORECASE,
)
_WELL = re.compile(
    r"\s+(?:(?:really|very|so|pretty)\s+)?(?:well|great|beautifully|wonderfully|"
    r"amazingly)\b(?=\s+(?:with|in|on|at|together)\b|$)",
    re.I,
)
_LIKE_A = re.compile(r"\s+like (?:an?|the) [\w-]+(?: \w+)?$", re.IGNORECASE)
_SKILLED = re.compile(
    r"\b(?:well|fluently|independently|quickly|easily|fast|great|beautifully|accurately|by ear|"
    r"from memory|by (?:him|her|them)sel|"
    r"on (?:his|her|their) own|without)\b",
    re.IGNORECASE,
)
_WHERE = re.compile(
    r"\b(?:with (?:his|her|their|my|our|the|a|an|friends|family|other|others|"
    r"grandma|grandpa|mom|dad)|(?:at|in|for|on) (?:a|an|"
    r"the|his|her|their|my|our|school|church)\b)"
    r"(?:\s+[\w'’-]+){0,4}$",
    re.IGNORECASE,
)
_INSTRUMENT = re.compile(
    r"\s+(?:the\s+)?(?:\w+\s+)?(?:drums?|piano|guitar|bass|violin|viola|cello|trumpet|flute|sax\w*|"
    r"ukulele|clarinet|trombone|"
    r"keyboard|recorder|harmonica|music|songs?|instruments?|chess)\b",
    re.IGNORECASE,
)


def is_regular(said: str) -> bool:
    """Whether it is told as something done again and again: "every night", "all day"."""
    return bool(_OFTEN.search(said) or _REGULAR.search(said))


def skill_only(rest: str) -> str:
    """What follows a verb without how well or how often: a goal says "skill in" or "habit of" for that."""
    return _LIKE_A.sub("", _WELL.sub("", _OFTEN.sub("", rest)))


def tells_only_where(base: str, rest: str) -> bool:
    """Whether a verb is followed by where or with whom, not by how well: "bakes with her dad"."""
    if _SKILLED.search(rest):
        return False
    played = base == "play" and bool(rest.strip()) and not _INSTRUMENT.match(rest)
    return played or bool(_WHERE.search(rest))


_PLURALS = words_of("sports arts comics legos news games cards kids times words hands")
_JOINS = words_of("and or of with for in on at about from like that who")


def looks_like_an_act(verb: str, rest: str) -> bool:
    """Whether an unknown word in -s is a verb by its place: "crosses streets safely"."""
    after = rest.split()
    return (
        len(after) > 1
        and rest[:1] == " "
        and after[0].lower() not in _JOINS
        and verb.lower() not in _PLURALS
        and verb.islower()
    )


def object_follows(rest: str) -> bool:
    """Whether what follows can only follow a verb: "the ...", "his ...", "well", "to ..."."""
    return bool(
        re.match(
            r"\s+(?:the|a|an|his|her|their|my|our|well|up|out|to|how|when|new|others|other|people|on|it|"
            r"all|every|him|them|"
            r"into|away|through|everything|anything|everyone|things|himself|herself|themselves|very|"
            r"quickly|easily|independently|\w+ly)\b",
            rest,
            re.IGNORECASE,
        )
    )
