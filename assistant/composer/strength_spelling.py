"""Slips of the keyboard in the words that say how a strength is meant: "lvoes", "realy", "artisitc".

Only two letters changed places, or a letter doubled or not, count as a slip: a wider net would turn
"planets" into "plants". Names and topics are left as they are.
"""

from __future__ import annotations

import re

from assistant.composer.lexicon import StrengthLexicon
from assistant.composer.morphology import base_of_third
from assistant.composer.strength_people import COUNTED

_WORD = re.compile(r"[A-Za-z]{4,}")
_SHORT_FORMS = (
    (re.compile(r"(?<=\w)\s+['’]?n['’]?\s+(?=\w)", re.IGNORECASE), " and "),
    (re.compile(r"(?<!\w)w/o(?:ut\b)?\s*", re.IGNORECASE), "without "),
    (re.compile(r"(?<!\w)w/\s*(?=\w)", re.IGNORECASE), "with "),
    (re.compile(r"(?<![\d:])1:1(?![\d:])|(?<!\w)1[- ]on[- ]1(?!\w)"), "one-on-one"),
    (re.compile(r"\bsav(?:y|vie|ey|vey)\b", re.IGNORECASE), "savvy"),
    (re.compile(r"(?<!\w)b/c(?!\w)", re.IGNORECASE), "because"),
)
_LOOKED_AT = 4


def respelled(said: str, lexicon: StrengthLexicon) -> str:
    """`said` with short forms written out and slips in its first words mended.

    Args:
        said: A strength without bullets and closing marks.
        lexicon: Its words are the ones that can be meant.
    """
    for pattern, full in _SHORT_FORMS:
        said = pattern.sub(full, said)
    words = said.split(" ")
    for at, word in enumerate(words[:_LOOKED_AT]):
        low = word.lower()
        if not _WORD.fullmatch(word) or _is_known(low, lexicon) or (at and not word.islower()):
            continue
        if lexicon.kinds_of(low) or low.removesuffix("s") in COUNTED:
            continue  # who loves cats loves no acts
        thing = at and low.endswith("s") and words[at - 1].lower() not in ("and", "also")
        meant = next(
            (
                w
                for w in _slips(low)
                if _is_known(w, lexicon) and not (thing and base_of_third(w) in lexicon.verbs)
            ),
            "",
        )
        if meant:
            words[at] = meant
    return " ".join(words)


def _is_known(low: str, lexicon: StrengthLexicon) -> bool:
    return (
        low in lexicon.frame_words
        or low in lexicon.verbs
        or (low.endswith("s") and base_of_third(low) in lexicon.verbs)
        or low in lexicon.adjectives
        or low in lexicon.intensifiers
        or low in lexicon.people
    )


def _slips(low: str) -> list[str]:
    """What may have been meant: two neighboring letters swapped, or a letter doubled or not."""
    swapped = [low[:i] + low[i + 1] + low[i] + low[i + 2 :] for i in range(len(low) - 1)]
    doubled = [low[:i] + low[i] + low[i:] for i in range(1, len(low))]
    single = [low[:i] + low[i + 1 :] for i in range(1, len(low)) if low[i] == low[i - 1]]
    return [word for word in (*swapped, *doubled, *single) if len(word) > 3]
