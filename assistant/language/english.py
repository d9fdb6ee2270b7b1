"""Is a word an English word? What is not, and has a capital letter, is taken for a name."""

from __future__ import annotations

import gzip
from functools import cache

from assistant.settings import data_folder

# An ending, and what may stand in its place.
_ENDINGS = {
    "ies": ("y",),
    "es": ("",),
    "s": ("",),
    "ied": ("y",),
    "ed": ("", "e"),
    "ing": ("", "e"),
    "er": ("", "e"),
    "ers": ("", "e"),
    "est": ("",),
    "ly": ("",),
    "ness": ("",),
    "'s": ("",),
    "n't": ("",),
    "'ll": ("",),
    "'ve": ("",),
}
_BEGINNINGS = ("non", "un", "re", "pre", "mis", "over", "under", "multi", "self", "inter", "sub", "co")


def is_english(word: str) -> bool:
    """Whether `word` (any case), or what is left of it without an ending or a beginning, is in the list."""
    plain = word.lower().replace("’", "'")
    return _listed(plain) or any(
        plain.startswith(start) and len(plain) > len(start) + 3 and _listed(plain.removeprefix(start))
        for start in _BEGINNINGS
    )


def _listed(plain: str) -> bool:
    words = _words()
    if plain in words:
        return True
    for ending, replacements in _ENDINGS.items():
        if plain.endswith(ending) and len(plain) > len(ending) + (3 if ending == "ly" else 1):  # "Molly"
            stems = {plain.removesuffix(ending) + instead for instead in replacements}
            doubled = {stem[:-1] for stem in stems if len(stem) > 3 and stem[-1] == stem[-2]}  # "planned"
            if (stems | doubled) & words:
                return True
    return False


@cache
def _words() -> frozenset[str]:
    path = data_folder("knowledge") / "language" / "english_words.txt.gz"
    return frozenset(gzip.decompress(path.read_bytes()).decode("ascii").split("\n"))
