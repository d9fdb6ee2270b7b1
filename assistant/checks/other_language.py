"""Telling English from other languages: the checks read English, and must say so where they did not read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.checks.text import sentences
from assistant.checks.wording import words_of
from assistant.types import Span

# Words of the languages families here write most: Spanish, Portuguese, French, Haitian, Tagalog, German.
_OTHER_WORDS = words_of(
    """
    el la los las un una unos unas de del que y con por para su sus es está son se le les lo al como más pero
    cuando muy puede será niño niña estudiante leerá escribirá podrá usará hará cada sin hasta minuto palabras
    gusta gustan encanta mi hijo hija hermano hermana amigo amigos amiga amigas libros maestra maestro escuela
    casa bien buena bueno ayuda ayudar dibuja dibujar canta cantar juega jugar leer escribir niños todos tiene
    o os uma do da dos das em com não ele ela seu sua lê vai ser é pode mais quando ler
    des du et est une dans avec pour pas il elle lui ses ne sur lira peut mots au aux qui très
    li pa nan yon ak pou gen ki sa yo epi kapab
    ang ng mga sa ay hindi siya niya na kanyang may si
    der das und ist nicht sie er mit für ein eine kann auf dem zu sehr gern aber ihre seine
    """
)
_ENGLISH_WORDS = words_of(
    """
    the an of to and is are was were he she they his her their with for will when that this has have does can
    cannot from given by at it be or but who which what reads writes needs likes loves student goal grade
    """
)
# Words of names and of English too ("Rosa De La Cruz", "the para", "her son") tell nothing in one sentence.
_UNSURE = words_of(
    """
    de del la las los el le du da dos das o os mi si na sa may li do as son sin para una me no pan ki der est
    des pas com es su con sur er auf ng ay a an
    """
)
_TELLING = _OTHER_WORDS - _UNSURE
_WORDS = re.compile(r"[^\W\d_]+")
_ACCENTED = re.compile(r"[áéíóúñãõçêâôàèùîûëïœäöüß]", re.IGNORECASE)
_FEWEST = 2  # words of another language that make a sentence foreign


def in_other_language(text: str) -> bool:
    """Whether a text is not in English: another script, or other small words and hardly an English one.

    Args:
        text: The user's text; quoted words and names from elsewhere do not make it foreign.
    """
    text = text[:4000]
    words = _lower(text)
    if not words:
        return False
    if not text.isascii():
        scripts = sum(any(ord(character) > 0x36F for character in word) for word in words)
        if 2 * scripts > len(words):
            return True
    english, other = _counted(words)
    return other >= 3 and other > 3 * english and 5 * other >= len(words)


def only_english(text: str, found: Sequence[Span], cut: Sequence[Span] | None = None) -> tuple[Span, ...]:
    """The spans of `found` that do not stand in a sentence of another language.

    Only sentences in which a span stands are looked at.

    Args:
        text: The user's text, exactly as given.
        found: Spans of `text`, such as its strengths.
        cut: Its sentences, where they were cut before.
    """
    if not found:
        return ()
    told = [
        s for s in (sentences(text) if cut is None else cut) if any(s.start <= f.start < s.end for f in found)
    ]
    foreign = [s for s in told if _is_foreign(s.text)]
    if not foreign:
        return tuple(found)
    return tuple(span for span in found if not any(s.start <= span.start < s.end for s in foreign))


def _is_foreign(sentence: str) -> bool:
    words = _lower(sentence)
    if _TELLING.isdisjoint(words):
        return False
    english = sum(word in _ENGLISH_WORDS for word in words)
    other = sum(word in _TELLING for word in words)
    return other >= _FEWEST and other > 2 * english and 5 * other >= len(words)


def _lower(text: str) -> list[str]:
    return [word.lower() for word in _WORDS.findall(text)]


def _counted(words: Sequence[str]) -> tuple[int, int]:
    """How many of `words` are English small words, and how many are of another language."""
    english = len([word for word in words if word in _ENGLISH_WORDS])
    other = len([w for w in words if w in _OTHER_WORDS or (not w.isascii() and _ACCENTED.search(w))])
    return english, other
