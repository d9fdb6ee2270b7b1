"""Several strengths typed as one, cut where each begins: "loves trains, very caring, helps mom"."""

from __future__ import annotations

import re

from assistant.composer import strength_told as told_words
from assistant.composer.lexicon import StrengthLexicon

_COMPOUND = re.compile(
    r"(?:,?\s+(?:and|&)|[,;.])\s+(?=(?:(?:he|she|they)\s+)?"
    r"(?:is|has|can|loves|likes|enjoys|knows|good at|good with|great at|great with)\s)",
    re.IGNORECASE,
)
# "poet!! writes songs", "kind. bakes with grandma"; a full stop behind "vs" or "Dr" ends nothing
_SHORT_PARTS = re.compile(
    r"\s*[;|•]\s*|(?<=\w\w)(?:[!?]+|(?<!\bvs)(?<!\betc)(?<!\besp)(?<!\b[MDS][rst])\.)\s+(?=[a-z])"
)
_GOOD_AT = re.compile(
    r"(?:(?:s?he|they)\s+(?:is|are)\s+|is\s+)?(?:(?:very|really|so|super)\s+)?"
    r"(?:good|great|amazing|awesome|excellent|strong|skilled)\s+(?:at|in|with)\s+\w+$",
    re.IGNORECASE,
)


def compound_parts(said: str, lexicon: StrengthLexicon) -> list[str]:
    """ "loves trains and has a great memory" in two; a sentence after a full stop is left aside."""
    said = re.sub(r"\s*\([^()]*\)", "", said) or said
    first = re.split(r"(?<=[a-z\d])(?<!\bMs)(?<!\bMr)(?<!\bMrs)(?<!\bDr)[.!?]\s+(?=[A-Z])|[\r\n]+", said)[0]
    short = _SHORT_PARTS.split(first)
    if len(short) > 1 and all(0 < len(part.split()) <= 6 for part in short):
        return short
    if listed := _own_strengths(first, lexicon):
        return listed
    before, _, last = first.rpartition(" and ")
    if _GOOD_AT.match(before) and last.lower() in lexicon.adjectives:
        return [before, last]  # "good at math and kind"
    parts = [part for part in _COMPOUND.split(first) if part and part.strip()]
    return [part.strip(" ,.;") for part in parts] or [said]


_KEPT_APART = re.compile(r"\s*,\s*(?:and\s+)?")
_OPENS_ANEW = re.compile(
    r"(?:(?:s?he|they)\s+)?(?:is|are|has|can|(?:good|great|amazing|awesome)\s+(?:at|with|in))\s",
    re.IGNORECASE,
)


def _own_strengths(said: str, lexicon: StrengthLexicon) -> list[str]:
    """ "loves trains, very caring, helps mom" in three; [] where commas part the things of one strength."""
    parts = [part for part in _KEPT_APART.split(said) if part]
    parts = [part for part in parts if part.lower() not in lexicon.looks] or parts  # "tall, loves music"
    alone = [_stands_alone(part, lexicon) for part in parts]
    if len(parts) == 1 and parts[0] != said:
        return parts
    if len(parts) < 2 or not (alone[0] or _is_trait(parts[0], lexicon) or any(alone)):
        return []
    found = parts[:1]
    for part in parts[1:]:
        if _stands_alone(part, lexicon) or _is_trait(part, lexicon):
            found.append(part)
        elif _is_trait(found[-1], lexicon):
            return []  # "kind, music": no part of what stands before it
        else:
            found[-1] += f", {part}"
    told = any(
        told_words.without_intensifiers(part, lexicon).lower() not in lexicon.adjectives for part in found
    )
    return found if len(found) > 1 and told else []


def _stands_alone(part: str, lexicon: StrengthLexicon) -> bool:
    """Whether a part has a verb of its own: "loves trains", "good at math", "helps mom cook"."""
    said = re.sub(
        r"^(?:s?he|they)\s+", "", told_words.without_intensifiers(part, lexicon), flags=re.IGNORECASE
    )
    framed = told_words.first_word(said) in lexicon.openings and told_words.first_word(said) not in {
        "best",
        "good",
        "great",
        "big",
    }
    listed = re.match(r"\w+\s+(?:and|or)\s+(\w+)", said)
    if listed and not told_words.opens_with_verb(listed[1], lexicon):
        return False  # "knows songs, dances and stories": one more thing
    acts = framed or told_words.opens_with_verb(said, lexicon)
    return bool(_OPENS_ANEW.match(part)) or (
        len(said.split()) > 1 and acts and told_words.first_word(said).endswith("s")
    )


def _is_trait(part: str, lexicon: StrengthLexicon) -> bool:
    """Whether a part says how someone is, and nothing else: "very caring", "a good listener"."""
    said = told_words.without_article(told_words.without_intensifiers(part, lexicon)).lower()
    of_someone = len(said.split()) in (2, 3) and said.split()[-1] in lexicon.people
    return said in lexicon.adjectives or (
        of_someone and said.split()[0] in {*lexicon.praise_words, "good", "hard"}
    )
