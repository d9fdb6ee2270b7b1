"""The nouns of a strength: heads, articles, capitals, plurals."""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.composer.lexicon import StrengthLexicon
from assistant.composer.strength_capitals import QUALITIES
from assistant.composer.strength_told import (
    Told,
    first_word,
    opens_with_verb,
    trimmed,
    uncapitalized,
    without_intensifiers,
)

_NOT_NOUN = re.compile(
    r"\b(?:he|she|they|him|them|his|her|their|it|who|is|are|was|were|will|when|that|because|if|i|we|you|"
    r"isn|doesn|don|won|wouldn|hasn|didn|isnt|doesnt|dont|wont|can|cannot|not|no|very|never|always)\b",
    re.IGNORECASE,
)
_ADJECTIVE_END = re.compile(
    r"^[a-z-]{4,}(?:ful|ive|ous|able|ible|ish|less|minded|hearted|oriented|ient|ant|ing|[gtm]ic|nated)$"
)
_ADJECTIVE_NOT = re.compile(
    r"(?:elephant|plant|restaurant|giant|pant|detective|vegetable|table|fish|spanish|english|arabic|"
    r"magic|topic|attic|logic|"
    r"comic|ceramic|arithmetic|plastic|fabric|music|traffic|rhetoric|epic|thing|king|spring|ring|string)$"
)
_PREPOSITIONS = (
    "with|for|in|at|on|to|about|of|when|around|toward|towards|during|by|even|from|through|under|as|beyond"
)
_PETS = re.compile(
    r"\b(?:dog|cat|puppy|kitten|horse|bird|rabbit|hamster|guinea pig|pet|turtle|lizard|fish)\b", re.I
)
# Words without "a" of their own, by ending or one by one.
_MASS = re.compile(
    r"(?:ing|ness|ity|ship|ence|ance|tion|ism|ics|ment|\b(?:\w*work|contact|energy|focus|behavior|effort|"
    r"math|humor|rhythm|balance|"
    r"control|stamina|judgment|love|grammar|respect|patience|posture|logic|hygiene|help|support|speech|"
    r"progress|"
    r"ethics|music|art|courage|grit|empathy|honesty|loyalty|kindness|insight|wit|speed|strength|"
    r"intuition|hands|self-advocacy|"
    r"knowledge|advice|language|drive|potential|taste|penmanship|teamwork|tech|technology|curiosity|"
    r"articulation|"
    r"people|sunshine|children|feet|teeth|pitch|cursive|faith|number sense|common sense))$",
    re.IGNORECASE,
)
_TRUE_COUNTED = re.compile(
    r"(?:personality|ability|understanding|relationship|friendship|presence|sense|way|preference|thing)$",
    re.I,
)
_KIN = re.compile(
    r"\b(?:friends?|brothers?|sisters?|siblings?|cousins?|grandma|grandpa|grandparents?|family|mom|dad|"
    r"mentor|uncle|aunt|"
    r"teachers?|aide|coach|buddy)$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?:memory|vocabulary|sense|imagination|eye|ear|attitude|ethic|personality|ability|talent|love|"
    r"interest|passion|"
    r"way|bond|nature|spirit|outlook|manner|presence|preference|knack|understanding|heart|smile|laugh|"
    r"mind|mindset|voice|giggle|span|compass|disposition|temperament|"
    r"grin|soul|temperament|face|approach)\b",
    re.IGNORECASE,
)
# A clause in the user's words would be praise without an act ("tries hard").
_TOLD_BY_NOUN = {
    "steady effort": "shows steady effort",
    "ease with people": "is at ease with people",
    "habit of working hard": "works hard",
}
_NO_OPENING = re.compile(
    r"(?:in|on|at|with|for|to|of|from|could|would|should|may|might|must|has|have|had|rarely|seldom|per|"
    r"according|hates?|dislikes?|full|when|as|and|"
    r"cries|stims|screams|flaps|fidgets|[a-z]+s\s+(?:easily|like\s+an?|well|quickly)|"
    r"or|but|so|got|gets|loves|likes|enjoys|well|idk|maybe|also|just)\b",
    re.IGNORECASE,
)
# What is a clause of its own instead of "has ...".
_SAID_AS = {
    "preference for ": "prefers",
    "habit of working hard": "works hard",
    "love of ": "loves",
    "interest in ": "is interested in",
    "skill with ": "is good with",
    "close bond with ": "is close to",
    "friendships": "has friends",
    "attention to detail": "pays attention to detail",
    "quickness in learning": "learns quickly",
    "role as ": "is",
}
_BARE_KIN = re.compile(
    r"(?:(?:my|our)\s+)?(?:(?:baby|little|big|older|younger|twin|new)\s+)*"
    r"(?:(?P<named>grandma|grandpa|granny|nana|papa|abuela|abuelo|mom|mommy|mama|dad|daddy)|(?:great[- ])?"
    r"(?:brother|sister|cousin|sibling|grandmother|grandfather|mother|father|aunt|uncle|nephew|niece)s?)",
    re.IGNORECASE,
)


def is_bare_kin(text: str) -> bool:
    """Whether a strength only names a relative: "grandma", "her baby brother" (without its "her")."""
    return _BARE_KIN.fullmatch(text) is not None


def kin(text: str) -> str:
    """A relative as one is spoken of: "grandma", "my baby brother" (see `owned`)."""
    bare = re.sub(r"^(?:my|our)\s+", "", text, flags=re.IGNORECASE)
    found = _BARE_KIN.fullmatch(text)
    return bare.lower() if found and found["named"] else f"my {bare.lower()}"


def names_identity(text: str) -> bool:
    """Who a person is is no topic of interest ("Deaf and proud"): such words are quoted."""
    return bool(
        re.match(r"(?:deaf|blind|autistic|disabled|proud|nonverbal|non-verbal)\b", text, re.IGNORECASE)
    )


# "the best artist in class", and "an honest worker"
_SUPERLATIVE = re.compile(
    r"(?!honest|modest|earnest|interest|guest|forest|contest|harvest|quest|request|conquest|protest|priest|breast|digest|"
    r"chest|crest|invest|most (?:days|of|times))(?:best|\w{2,}est|most\s\w+)\s",
    re.IGNORECASE,
)


def with_article(text: str) -> str:
    """`text` with "a" or "an", unless it has a determiner, is plural or counts something."""
    if re.match(r"(?:a|an|the|his|her|their|my|two|three|four|five|\d+|many|lots|several)\b", text, re.I):
        return text
    if is_plural(text):
        return text
    if _SUPERLATIVE.match(text):
        return f"the {text}"
    vowel = text[:1].lower() in "aeiou" and not re.match(r"(?:uni|use|eu|one\b)", text, re.IGNORECASE)
    return f"{'an' if vowel or re.match('(?:honest|hour)', text, re.I) else 'a'} {text}"


def with_article_unless_mass(text: str) -> str:
    """ "infectious laugh" -> "an infectious laugh"; "good eye contact" stays."""
    head = head_part(text)
    mass = _MASS.search(head) and not _TRUE_COUNTED.search(head)
    return text if mass else with_article(text)


def head_part(text: str) -> str:
    """A noun phrase up to its first preposition."""
    return re.split(rf"\s+(?:{_PREPOSITIONS}|named|called|who|that|and)\s+", text, maxsplit=1)[0]


def predicate(told: Told, noun: str) -> str:
    """A clause in the user's own words where they already are one, else "has" and the noun."""
    if told.copula:
        return f"is {told.text}"
    first = first_word(told.text)
    listed = first.endswith("s") and not re.match(r"hands|words|people|skills", first)
    verbal = listed or first in {"never", "doesn't", "doesn’t", "can", "won't", "won’t", "does"}
    if noun in _TOLD_BY_NOUN:
        return _TOLD_BY_NOUN[noun]
    if re.match(r"never (?:late|tardy|absent|mean|rude|bored)", told.text, re.IGNORECASE):
        return f"is {uncapitalized(told.text)}"
    if verbal and " " in told.text:
        return uncapitalized(told.text)
    if said := said_as(noun):
        return said
    counted = with_article_if_counted(noun)
    return f"{'has' if counted != noun or is_plural(noun) else 'shows'} {counted}"


def said_as(noun: str) -> str:
    """The clause of a noun that is better told by a verb: "love of trains" -> "loves trains"; else ""."""
    for opening, verb in _SAID_AS.items():
        if noun.startswith(opening):
            return f"{verb} {noun.removeprefix(opening)}".strip()
    return ""


def with_article_if_counted(noun: str) -> str:
    """ "strong memory" -> "a strong memory"; "curiosity" stays."""
    head = head_part(noun).split()
    sense = noun.lower().split()[:1] == ["sense"]
    counted = (
        sense
        or bool(re.search(r"\bstrength (?:in|with|as)\b", noun))
        or bool(head and _COUNTED.fullmatch(head[-1]) and not re.search("(?:number|common) sense", noun))
    )
    return with_article(noun) if counted and not is_plural(noun) else noun


def adjective_with_object(text: str, lexicon: StrengthLexicon) -> tuple[str, str]:
    """ "patient with little kids" -> ("patient", " with little kids"); ("", "") for anything else."""
    plain = without_intensifiers(text, lexicon)
    for length in (3, 2, 1):
        head = " ".join(plain.split()[:length]).lower()
        rest = plain[len(head) :]
        if (
            head in lexicon.adjectives
            and lexicon.adjectives[head].kind != "praise"
            and re.match(rf",?\s+(?:{_PREPOSITIONS})\b", rest)
        ):
            kept = trimmed(rest)
            return head, f" {kept}" if kept and not kept.startswith("even") else ""
    return "", ""


def longest_ending(text: str, known: Mapping[str, object]) -> str:
    """The longest key of `known` that ends `text` at a word boundary, or ""."""
    tokens = text.lower().split()
    for start in range(max(0, len(tokens) - 6), len(tokens)):
        ending = " ".join(tokens[start:])
        if ending in known:
            return ending
    return ""


def without_praise(text: str, lexicon: StrengthLexicon) -> str:
    """`text` without "great", "really", "good" and their like."""
    dropped = lexicon.praise_words | lexicon.intensifiers | {"good", "a", "an", "very", "the"}
    return " ".join(word for word in text.split() if word.lower() not in dropped)


def head_noun(text: str, lexicon: StrengthLexicon) -> str | None:
    """The word that says what kind of strength a noun phrase is: "visual memory for maps" -> memory."""
    stem = re.split(rf"\s+(?:{_PREPOSITIONS})\s+", text.lower(), maxsplit=1)
    for part in (text.lower(), *stem):
        found = longest_ending(part, lexicon.heads)
        if found and not _NOT_NOUN.search(text):
            return found
    return None


def is_plural(text: str) -> bool:
    """Whether a noun phrase is plural, by the last word before a preposition."""
    stem = head_part(text)
    return stem.endswith(("s", "people", "children")) and not stem.endswith(("ss", "us", "is"))


def opens_like_an_act(text: str, lexicon: StrengthLexicon) -> bool:
    """Whether a phrase cannot be a noun phrase: "uses her talker", "loved that she helps"."""
    return opens_with_verb(text, lexicon) or bool(
        re.search(r"\b(?:he|she|they|i|we|that|is|are)\b", head_part(text), re.I)
    )


def is_someone(text: str) -> bool:
    """Whether a person or an animal at home is what someone has: "a close friend", "a dog named Waffles"."""
    head = head_part(text)
    return bool(_PETS.search(head) or _KIN.search(head))


def opens_with_quality(text: str, lexicon: StrengthLexicon) -> bool:
    """Whether a phrase names what someone has by how good it is: "good eye contact", "infectious laugh"."""
    first, _, rest = text.lower().partition(" ")
    good = first in lexicon.praise_words | QUALITIES
    return (
        bool(rest)
        and is_noun_phrase(text)
        and (good or bool(_ADJECTIVE_END.match(first) and first[-3:] != "ing"))
    )


def is_school_subject(text: str, lexicon: StrengthLexicon) -> bool:
    """Whether the X of "good in X" is a school subject: then it is a "strength in math", no skill."""
    return text.lower() in lexicon.subjects


def is_noun_phrase(text: str) -> bool:
    """Whether a short phrase without a verb of its own can follow "interest in"."""
    if _NO_OPENING.match(text):
        return False
    if not text or len(text.split()) > 7 or _NOT_NOUN.search(text) or not text.isascii():
        return False
    return not re.search(r"[.!?;:\"<>{}\[\]@#$^*=|\\]", text)


def looks_like_adjective(text: str) -> bool:
    """Whether one word ends like an adjective: "thoughtful", "assertive"."""
    if re.fullmatch(r"\w+ly[- ](?:minded|inclined|gifted|talented|aware|driven|oriented|able)", text):
        return True
    return bool(_ADJECTIVE_END.match(text)) and not _ADJECTIVE_NOT.search(text)
