"""Whether a text is in English, so that English words fit into it."""

from __future__ import annotations

import re

from assistant.checks.wording import words_of

_SPANISH = re.compile(
    r"\b(?:el|la|los|las|con|por|para|de|del|en|un|una|su|sus|que|leerá|escribirá|podrá|dirá|usará|estudiante)\b",
    re.IGNORECASE,
)
_ENGLISH = re.compile(r"\b(?:will|the|with|of|and|to|his|her|their|given|when|student|by)\b", re.IGNORECASE)


def is_spanish(text: str) -> bool:
    """Whether a sentence is in Spanish, so that English words do not fit into it."""
    spanish = len(_SPANISH.findall(text))
    return spanish >= 3 and spanish > 2 * len(_ENGLISH.findall(text))


# Function words of the languages families here write most: Spanish, Portuguese, French, Haitian, Tagalog.
_OTHER_WORDS = words_of(
    """
    el la los las un una unos unas de del que y con por para su sus es está son se le les lo al como más pero
    cuando muy puede será niño niña estudiante leerá escribirá podrá usará hará cada sin hasta minuto palabras
    o os uma do da dos das em com não ele ela seu sua lê vai ser é pode mais quando ler
    des du et est une dans avec pour pas il elle lui ses ne sur lira peut mots au aux qui très
    li pa nan yon ak pou gen ki sa yo epi kapab
    ang ng mga sa ay hindi siya niya na kanyang may si
    """
)
_ENGLISH_WORDS = words_of(
    """
    the an of and to is are was were he she they his her their with for will when that this has have does can
    cannot from given by at it be or but who which what reads writes needs likes loves student goal grade
    """
)
_LETTERS = re.compile(r"[^\W\d_]+")
_ACCENTED = re.compile(r"[áéíóúñãõçêâôàèùîûëïœ]", re.IGNORECASE)


def in_other_language(text: str) -> bool:
    """Whether a text is not in English: another script, or other small words and hardly an English one.

    Args:
        text: The user's text; quoted words and names from elsewhere do not make it foreign.
    """
    words = [word.lower() for word in _LETTERS.findall(text[:4000])]
    if not words:
        return False
    scripts = sum(any(ord(character) > 0x36F for character in word) for word in words)
    if 2 * scripts > len(words):
        return True
    english = sum(word in _ENGLISH_WORDS for word in words)
    other = sum(word in _OTHER_WORDS or bool(_ACCENTED.search(word)) for word in words)
    return other >= 3 and other > 3 * english and 5 * other >= len(words)
