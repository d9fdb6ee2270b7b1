"""Strengths said as what someone does: "helps little kids", "drawing", "never interrupts"."""

from __future__ import annotations

import re

from assistant.checks.wording import words_of
from assistant.composer import strength_told as told_words
from assistant.composer import strength_verbs as verbs
from assistant.composer.lexicon import NounEntry, StrengthLexicon
from assistant.composer.morphology import base_of_past, gerund, third
from assistant.composer.strength_capitals import small_title
from assistant.composer.strength_levels import HOW_MUCH, plain_level

Found = tuple[NounEntry, str] | None

_ACHIEVED = words_of(
    """
    win make earn pass get achieve finish graduate complete
    """
)


SHOWS = re.compile(
    r"\s+(?:shows?|games?|videos?|books?|class|lessons?|club|team|blocks|kits?|toys|apps?|contests?|"
    r"competitions?)",
    re.I,
)


# Plural things as well as acts: "trains, Lego and maps".
_ALSO_THINGS = words_of(
    """
    trains plants plays films swings stamps colors numbers shapes names maps models records
    crafts cards tracks labels shops designs matches masks pets sounds signs drums tools runs
    stories marches cuts dances notes flips tricks questions
    """
)


# A thing whose name opens with a verb: nobody vacuums cleaners.
_THING = re.compile(
    r"(?:vacuum cleaner|jump rope|cook book|swing set|paint brush|dance (?:video|move|song)|race track|"
    r"ride-on toy|pop-up book|push toy|wind chime|play set|build-a-bear)(?:e?s)?",
    re.IGNORECASE,
)
_AND_THINGS = re.compile(
    r"\s*(?:,|\band\b)\s+(?:and\s+)?(?!(?:especially|mostly|particularly|like|even|often|sometimes|when|with|in|on|"
    r"at|then|also|not|but|the|his|her|their)\b)(?:(?!\w+ing\b)\w+)(?:\s*(?:,|,?\s+and\b)\s*\w+)*",
    re.IGNORECASE,
)


_NEGATIVE = re.compile(
    r"(?:doesn['’]?t|does not|never|don['’]?t|do not|isn['’]?t|is not|hasn['’]?t|won['’]?t|will not|"
    r"can['’]t|cannot)\s+(\w+)(.*)",
    re.IGNORECASE,
)
_NOT_DONE = words_of("like want love care need enjoy know have")
_NOT_GOOD_AT = words_of("hate dislike cry stim flap scream fidget")


_SOCIAL_ACTS = words_of(
    """
    help share include encourage comfort invite welcome cheer hug greet
    """
)


def as_act(told: told_words.Told, lexicon: StrengthLexicon) -> Found:
    """A verb phrase: "helps little kids", "opens his own milk 3 days out of 5", "doesn't interrupt"."""
    text = told_words.in_a_row(told_words.trimmed(plain_level(told.text)))
    if told.has and not text.split(" ", 1)[0].endswith("ing"):
        return None
    if negative := _NEGATIVE.match(text):
        return _not_done(text, negative, told, lexicon)
    adverb, verb, rest = verbs.split_verb(text)
    lenient = told.subject or verbs.object_follows(rest) or verbs.looks_like_an_act(verb, rest)
    base = verbs.verb_base(verb, lexicon, lenient=lenient)
    if base is None or base in _NOT_GOOD_AT or text.lower() in lexicon.subjects or _THING.fullmatch(text):
        return None
    second = re.match(r"\s+and\s+(\w+)", rest)
    if verb.lower() == base and second and verbs.verb_base(second[1], lexicon) != second[1].lower():
        return None
    if (
        verb.lower() in _ALSO_THINGS
        and not told.subject
        and not re.match(r"\s+\w", re.sub(r"^\s+(?:and|or)\b", ",", rest))
    ):
        return None
    if rest.lower() == " music" and verb.lower() in ("rap", "dance"):
        return None
    if verb.lower().endswith("ing") and (SHOWS.fullmatch(rest) or _AND_THINGS.match(rest)):
        return None if SHOWS.fullmatch(rest) else _listed(told_words.uncapitalized(text), lexicon)
    if base == "be" and re.match(r"\s+\w", rest):
        return NounEntry(f"enjoyment of being{rest}", "interest"), f"enjoys being{rest}"
    was_past = base_of_past(verb) == base and verb.lower() not in {base, third(base)}
    frame, carry = _frame_of_act(told, base, rest, adverb=adverb, was_past=was_past, lexicon=lexicon)
    finite = verb.lower() == third(base)
    rest_of_act = verbs.parallel_gerunds(verbs.skill_only(rest), lexicon, finite=finite)
    told_as = told_words.uncapitalized(told.text) if finite or was_past else f"{adverb}{third(base)}{rest}"
    if verb.lower() == base and second and verbs.verb_base(second[1], lexicon) == second[1].lower():
        told_as = f"{adverb}{third(base)} and {third(second[1])}{rest[second.end() :]}"
    if not finite and re.search(r"\b(?:and|or)\s+\w+ing\b", rest):
        told_as = f"is good at {told_words.uncapitalized(text)}"
    if told.copula and verb.lower().endswith("ing") and frame != "progress in":
        told_as = f"is {told_words.uncapitalized(told.text)}"
    act = f"{adverb}{gerund(base)}{small_title(rest_of_act, lexicon)}"
    frame = "" if frame == "habit of" and " " not in act else frame  # "her singing"
    kind = "social" if base in _SOCIAL_ACTS else "skill"
    return NounEntry(f"{frame} {act}".strip(), kind, carry), told_as


def _listed(text: str, lexicon: StrengthLexicon) -> Found:
    """Acts and things in one list: "drawing, Legos and Roblox" are interests, "reading and math" subjects."""
    if all(word.lower() in lexicon.subjects for word in re.findall(r"\w+", text) if word != "and"):
        return NounEntry(f"strength in {text}", "skill"), f"is strong in {text}"
    return NounEntry(f"interest in {text}", "interest"), f"is interested in {text}"


def _not_done(text: str, negative: re.Match[str], told: told_words.Told, lexicon: StrengthLexicon) -> Found:
    """ "won't back down", "never gives up": what someone does not do is a habit."""
    base = verbs.verb_base(negative[1], lexicon, lenient=True)
    if base is None and re.match(r"(?:wo|will|ca|do)", text, re.IGNORECASE):
        base = negative[1].lower()  # after "won't" stands a verb, known or not
    if base is None or base in _NOT_DONE:
        return None
    act = f"habit of not {gerund(base)}{negative[2]}"
    return NounEntry(act, "routine", "build on"), told_words.uncapitalized(told.text)


def _frame_of_act(
    told: told_words.Told, base: str, rest: str, *, adverb: str, was_past: bool, lexicon: StrengthLexicon
) -> tuple[str, str]:
    """How an act is a strength ("habit of", "skill in", ...), and the verb that carries it."""
    if told.copula and not was_past:
        often = bool(adverb) or base in lexicon.habits
        return ("habit of" if often else "progress in"), "build on"
    if was_past and base in _ACHIEVED:
        return "success in", "build on"
    if (bool(HOW_MUCH.search(told.text)) and not re.search(r"\bto \d", told.text)) or was_past:
        return "experience", "build on"
    if base in lexicon.habits or verbs.is_regular(told.text):
        return "habit of", "build on"
    if verbs.tells_only_where(base, rest):
        return "experience", "build on"
    return "skill in", "use"
