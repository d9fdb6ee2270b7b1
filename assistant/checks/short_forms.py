"""Short forms of school papers: "acc." for accuracy, "consec." for consecutive, "wrds" for words."""

from __future__ import annotations

from collections.abc import Iterable

LONGEST = 6  # letters
_VOWELS = frozenset("aeiouy")
# Each short form with the beginning of what it stands for.
_KNOWN: dict[str, str] = {
    "acc": "accura", "consec": "consecutive", "min": "minim", "mod": "moderat", "max": "maxim",
    "ind": "independ", "indep": "independ", "indiv": "individual", "comp": "comprehen",
    "vocab": "vocabular", "vb": "verbal", "vis": "visual", "phys": "physical", "opp": "opportunit",
    "opps": "opportunit", "dir": "direction", "dirs": "direction", "instr": "instruction",
    "lang": "language", "gr": "grade", "info": "information", "sent": "sentence", "prob": "problem",
    "probs": "problem", "calc": "calculat", "avg": "average", "bx": "behavior", "sped": "special",
    "gen": "general", "para": "paraprofessional", "exp": "express", "rec": "recept", "artic": "articulat",
    "conv": "conversation", "org": "organiz",
}  # fmt: skip


def is_short_form(low: str) -> bool:
    """Whether a lower-case word has no vowel, or is one of the shortenings teams use."""
    return low in _KNOWN or (3 <= len(low) <= LONGEST and low.isalpha() and _VOWELS.isdisjoint(low))


def abbreviates(low: str, words: Iterable[str]) -> bool:
    """Whether `low` is a short form of one of `words`: its letters in order, from the first on."""
    if not is_short_form(low):
        return False
    known = _KNOWN.get(low)
    return any(
        word.startswith(known) if known else len(word) > len(low) and _in_order(low, word) for word in words
    )


def _in_order(low: str, word: str) -> bool:
    letters = iter(word)
    return low[0] == word[0] and low[-1] in word[-2:] and all(letter in letters for letter in low)
