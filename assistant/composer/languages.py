"""Whether a sentence is in Spanish, so that English words do not fit into it."""

from __future__ import annotations

import re

_SPANISH = re.compile(
    r"\b(?:el|la|los|las|con|por|para|de|del|en|un|una|su|sus|que|leerá|escribirá|podrá|dirá|usará|estudiante)\b",
    re.IGNORECASE,
)
_ENGLISH = re.compile(r"\b(?:will|the|with|of|and|to|his|her|their|given|when|student|by)\b", re.IGNORECASE)


def is_spanish(text: str) -> bool:
    """Whether a sentence is in Spanish, so that English words do not fit into it."""
    spanish = len(_SPANISH.findall(text))
    return spanish >= 3 and spanish > 2 * len(_ENGLISH.findall(text))
