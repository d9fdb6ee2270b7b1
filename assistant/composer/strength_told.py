"""What people write about a strength, made ready: subjects, side remarks, emoji and "very" go."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.checks.wording import words_of
from assistant.composer.lexicon import StrengthLexicon
from assistant.composer.morphology import base_of_gerund, base_of_past, base_of_third, third

_MAX_WORDS = 16
_SUBJECT = re.compile(
    r"^(?:he\s*/\s*she|she\s*/\s*he|s/he|\(s\)he|he|she|they|i|we|it|(?:my|our|the|this)\s+(?:\w+\s+)?"
    r"(?:son|daughter|child|kid|boy|girl|student|teen|guy|learner))(?=['’\s])",
    re.IGNORECASE,
)
_COPULA = re.compile(
    r"^\s*(?:['’](?:s|m|re)\b|(?:is|am|are|was|were|be|being(?! (?:out|with|around|in|a|on|near|the|at|"
    r"read|active|up|by))|seems|appears|can be|has been(?! (?:in|on|part|a part|with)\b)|comes across as)\b"
    r"(?!\s+able\b))\s*"
    r"(?:to be\s+)?(?:seen as\s+|known (?:for|as)\s+)?",
    re.IGNORECASE,
)
_HAS = re.compile(
    r"^\s*(?:has|have|having|had|shows|showing|displays|demonstrates|possesses)\s+(?!(?:to|up|off|been|never|"
    r"memorized)\b)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"^(?:a|an|the|such an?|quite an?|some|(?:a )?(?:lots?|tons?|loads|plenty) of)\s+", re.IGNORECASE
)
_TAIL = re.compile(
    r"\s*(?:;|:(?!\d)|\s[-–—]\s|[,\s]+(?:esp\.?|such as|including|e\.g\.|i\.e\.|mostly|mainly|"
    r"particularly)\s|,\s+(?:but|so|which|who|especially|even|because|he|she|they|it)\b|"
    r"(?:,\s+(?:just\s+|but\s+)?|\s+and\s+)(?:not|less|except)\s|"
    r"\s+than (?:last|before|in|at|when|(?:he|she|they)\b)|"
    r"\b(?:because|which|although|though|but|so that|since|"
    r"right now|lately|these days|currently|at the moment)\b|"
    r"[,\s]+and\s+(?:he|she|they|is|has|can|will|then)\b).*$",
    re.IGNORECASE | re.DOTALL,
)
_OF_A_NAME = re.compile(r"[A-ZÀ-Ý]\w+['’]s\s+(?=[a-z])")
_AGAIN = re.compile(r"\b(\w{3,})(?:[\s,]+\1\b)+", re.IGNORECASE)
_NO_NAMES = words_of(
    """
    never rarely seldom hardly barely scarcely not no nothing nobody none neither usually sometimes
    often always mostly only even still almost nearly once everyone everybody everything anything
    someone something who what that this these those there here yes now then when while if but and
    or with without people others hates dislikes
    """
)
_HOW_OFTEN = words_of("rarely seldom usually often sometimes hardly consistently frequently also just truly")
# "Music calms him": the student is not the one who acts.
_ABOUT_THEM = re.compile(
    r"\w+\s+(?:him|them|me|us|her)(?:\s*$|\s+(?:down|up|a lot|so much|most)\b)", re.IGNORECASE
)
_FIRST_PERSON = re.compile(r"^(?:i|we|they)$", re.IGNORECASE)
_PREPOSITIONS = (
    "with|for|in|at|on|to|about|of|when|around|toward|towards|during|by|even|from|through|under|as|beyond"
)


@dataclass(frozen=True, slots=True)
class Told:
    """A strength without its subject, and what stood before it: "is", "has", an article."""

    text: str
    copula: bool = False
    has: bool = False
    article: bool = False
    subject: bool = False


def straight(text: str) -> str:
    """Curly apostrophes made straight, one for one, so that offsets hold."""
    return text.replace("’", "'").replace("‘", "'")


def starts_with(low: str, phrase: str) -> bool:
    """Whether `low` starts with the whole words of `phrase`."""
    if not low.startswith(phrase):
        return False
    after = low[len(phrase) : len(phrase) + 1]
    return not after.isalnum() and after not in {"-", "'"}


def trait_first(said: str, lexicon: StrengthLexicon) -> str:
    """ "Her answers are thorough" -> "has thorough answers"; "his smile" -> "has smile"."""
    if _SUBJECT.match(said):
        return said
    is_so = re.fullmatch(
        r"(?:his|her|their|my)\s+(\w+(?:\s\w+)?)\s+(?:is|are)\s+((?:very |really |so )?\w+)", said, re.I
    )
    if is_so:
        return f"has {is_so[2]} {is_so[1]}"
    own = re.fullmatch(r"(?:his|her|their|my)\s+([^.!?]{2,60})", said, re.IGNORECASE)
    if own and re.fullmatch(r"\w+ing", own[1]) and base_of_gerund(own[1]) in lexicon.verbs:
        return own[1]
    named = _OF_A_NAME.match(said)
    if named and named.group().split("'")[0] not in lexicon.proper_names and len(said) < 70:
        return f"has {said[named.end() :]}"
    verbal = own and any(opens_with_verb(word, lexicon) for word in own[1].split()[1:])
    return f"has {own[1]}" if own and not verbal else said


def without_subject(said: str, lexicon: StrengthLexicon) -> Told:
    """What is said about the student, without who it is said of and without "very"."""
    text = _AGAIN.sub(r"\1", said)
    subject = _SUBJECT.match(text)
    named = subject is not None
    if subject:
        text = text[subject.end() :].lstrip() if text[subject.end()] not in "'’" else text[subject.end() :]
        text = _in_third(text, lexicon) if _FIRST_PERSON.match(subject.group()) else text
    else:
        said_once = text
        text = _without_name(text, lexicon)
        named = len(text) < len(said_once) and said.endswith(text)
    copula = _COPULA.match(text)
    if copula and copula.group().strip():
        text = text[copula.end() :]
    text = without_intensifiers(text, lexicon)
    has = None if copula else _HAS.match(text)
    if has and not _has_is_framed(text, lexicon):
        text = without_intensifiers(text[has.end() :], lexicon)
    article = _ARTICLE.match(text)
    return Told(text.strip(), bool(copula), bool(has), bool(article), named)


def _in_third(text: str, lexicon: StrengthLexicon) -> str:
    """ "I want to be a nurse" without its "I": "wants to be a nurse"."""
    text = without_intensifiers(text, lexicon)
    first, gap, rest = text.partition(" ")
    turned = third(first)
    known = first.lower() in lexicon.verbs or turned in lexicon.openings
    return (
        f"{turned}{gap}{rest}" if known and first.lower() not in {"can", "am", "are", "have", "had"} else text
    )


def _has_is_framed(text: str, lexicon: StrengthLexicon) -> bool:
    low = straight(text).lower()
    known = [frame.starts for frame in lexicon.frames_from(low)]
    known += [phrase for phrase, _ in lexicon.expressions_from(low)]
    return any(starts_with(low, phrase) for phrase in known if phrase.startswith(("has ", "shows ")))


def _without_name(text: str, lexicon: StrengthLexicon) -> str:
    named = re.match(r"[A-ZÀ-Ý][\w'’.-]*(?:\s+[A-ZÀ-Ý][\w'’-]*)?\s+", text)
    if not named:
        return text
    rest = text[named.end() :]
    verb = re.match(r"[A-Za-z'’]+", rest)
    if verb is None or not rest[:1].islower():
        return text
    first = verb.group().lower()
    acts = (first in lexicon.openings and first.endswith("s")) or first in {
        "is",
        "has",
        "can",
        "was",
        "doesn't",
        "never",
        "always",
        "really",
        "tries",
        "works",
    }
    past = base_of_past(first)
    known = (first.endswith("s") and base_of_third(first) in lexicon.verbs) or (
        past != first and past in lexicon.verbs
    )
    known = known or first in _HOW_OFTEN
    name = named.group().split()[0]
    if name in lexicon.proper_names or _is_no_name(name, lexicon) or _ABOUT_THEM.match(rest):
        return text
    low = name.lower()
    told = low in lexicon.verbs or low in lexicon.adjectives or low in lexicon.intensifiers
    is_name = not told and low not in lexicon.openings and base_of_third(name) not in lexicon.verbs
    return rest if (acts or known) and is_name else text


def _is_no_name(word: str, lexicon: StrengthLexicon) -> bool:
    """Whether a first word with a capital is a common word: to drop the "Never" of "Never gives up" lies."""
    low = word.lower()
    acts = low.endswith("ing") and base_of_gerund(low) in lexicon.verbs
    return acts or low in _NO_NAMES or low in lexicon.subjects or bool(lexicon.kinds_of(low))


def without_intensifiers(text: str, lexicon: StrengthLexicon) -> str:
    """`text` without "very", "really", "always" in front."""
    while True:
        first, _, rest = text.partition(" ")
        if first.lower() not in lexicon.intensifiers or not rest:
            return text
        text = rest.lstrip()


def without_article(text: str) -> str:
    """`text` without a leading "a", "an" or "the"."""
    return _ARTICLE.sub("", text)


def in_a_row(text: str) -> str:
    """ "Minecraft, YouTube" -> "Minecraft and YouTube"; a list with "and" stays as it is."""
    text = re.sub(r"(?<=[a-z])/(?=[a-z])", ", ", text)
    if "," not in text or re.search(r"(?:,|\s)\s*(?:and|or)\s", text):
        return text
    before, _, last = text.rpartition(",")
    return f"{before} and {last.strip()}"


def uncapitalized(text: str) -> str:
    """`text` with a small first letter, unless its first word is an acronym or mixed case."""
    first = text.split(" ", 1)[0]
    return text if any(c.isupper() for c in first[1:]) else text[:1].lower() + text[1:]


def first_word(text: str) -> str:
    """The first word of `text`, lower case."""
    return text.split(" ", 1)[0].lower()


def opens_with_verb(text: str, lexicon: StrengthLexicon) -> bool:
    """Whether `text` starts with a third-person verb: "uses humor", "takes responsibility"."""
    first = first_word(text)
    return first.endswith("s") and base_of_third(first) in lexicon.verbs


def trimmed(text: str) -> str:
    """A phrase without side remarks and asides, at most sixteen words."""
    text = re.sub(r"\s*\([^)]*\)", "", text)
    text = _TAIL.sub("", text).strip(" ,.;:!?-–—")
    return " ".join(text.split()[:_MAX_WORDS])


def prepositional(rest: str) -> str | None:
    """What may follow a set expression: nothing, "with ...", or None when the words go on otherwise."""
    rest = trimmed(rest)
    if not rest or re.fullmatch(
        r"(?:easily|a lot|at all|often|too|ever|always|anyway|in class|every day|either)", rest, re.I
    ):
        return ""
    return f" {rest}" if re.match(rf"(?:{_PREPOSITIONS})\b", rest, re.I) else None


def quotable(original: str) -> str:
    """The user's words in one line, without quotation marks of their own, at most 80 characters."""
    flat = re.sub(r"[\"“”\[\]]", "", " ".join(original.split())).rstrip(" .")
    return flat if len(flat) <= 80 else flat[:79].rsplit(" ", 1)[0] + "…"
