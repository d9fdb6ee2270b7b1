"""Spanish as it is typed: with and without accents, with clitics and endings, mixed with English.

The search model reads English, so what it knows of Spanish is little more than how it is spelled. What brings
"me los quitaron", "se lo quitan" and "quitarle" together has to be done here.
"""

from __future__ import annotations

import re
import unicodedata

from assistant.retrieval.words import words

STEM = 5
"""How many letters of a Spanish word are kept: its endings say who and when, and its beginning what."""

_FEWEST = 2
_FOLDED = str.maketrans("áéíóúüñÁÉÍÓÚÜÑ", "aeiouunAEIOUUN")
_WORD = re.compile(r"[^\W\d_]+")
_SPANISH_TEXT = """
    el la los las un una unos unas lo le les se me mi mis su sus nos que como cuando porque por para pa con
    sin del al en es son esta estan era fue hay pero muy mas ya tambien nada nadie todo todos eso esto yo ella
    ellos usted ustedes puedo puede pueden quiero quiere tengo tiene dice dicen dijo dijeron hago hacer pido
    pedir hijo hija nino nina nene nena mijo mija escuela maestra maestro junta reunion tarea clase ayuda
    nomas asi ni donde cuanto cuantos va van mucho poco hablo habla hablan entiendo ingles espanol
    si digo diga contestan contesta escuchan escucha quieren necesito"""
_ENGLISH_TEXT = """
    the an of to in is are was were be and but or not they he she it you we my his her their our that this
    with for at from what how can do does did have has had will would could should there on i"""
_PLAIN_TEXT = """
    el la los las un una unos unas lo le les se me mi mis su sus nos que como cuando porque por para pa con
    sin del al en es son esta estan era fue hay pero muy mas ya tambien yo ella ellos usted ustedes y a de o
    no si ni asi nomas esto eso este ese te tu hijo hija hijos nino nina ninos nene nena mijo mija"""
# Said alone, they are the whole message.
_COURTESY = frozenset(["gracias", "hola", "buenas", "buenos", "adios", "saludos"])
_SPANISH, _ENGLISH, _PLAIN = (frozenset(text.split()) for text in (_SPANISH_TEXT, _ENGLISH_TEXT, _PLAIN_TEXT))
# The everyday verbs that change their beginning.
_FORMS = {
    "decir": "dijo dijeron dice dicen digo diga dije dicho diciendo dijera",
    "querer": "quiero quiere quieren quise quisiera quisieron",
    "poder": "puedo puede pueden pudo pudieron",
    "tener": "tengo tiene tienen tuvo tuvieron tenga",
    "hacer": "hago hizo hicieron hecho haga hice",
    "pedir": "pido pide piden pidio pidieron pidiendo",
    "dar": "da dan dio dieron doy den dado",
    "poner": "pongo puso pusieron puesto ponga",
    "venir": "vengo viene vienen vino vinieron",
    "traer": "traigo traen trajo trajeron",
}
_BEGINNING = {form: verb[:STEM] for verb, forms in _FORMS.items() for form in forms.split()}


def fold(text: str) -> str:
    """`text` without Spanish accents, letter for letter: many leave them out."""
    return unicodedata.normalize("NFC", text).translate(_FOLDED)


def is_spanish(text: str) -> bool:
    """Whether `text` is written in Spanish: its small words are, more often than English."""
    found = [word.lower() for word in _WORD.findall(fold(text))]
    spanish = sum(word in _SPANISH for word in found) + _FEWEST * sum(word in _COURTESY for word in found)
    spanish += _FEWEST * text.lstrip().startswith(("¿", "¡"))  # no English message opens so
    english = sum(word in _ENGLISH for word in found)
    return spanish >= _FEWEST and spanish > 2 * english


def is_english(text: str) -> bool:
    """Whether `text` has small words of English, and more of them than of Spanish."""
    found = [word.lower() for word in _WORD.findall(fold(text))]
    return sum(word in _ENGLISH for word in found) > sum(word in _SPANISH for word in found)


def spanish_stems(text: str) -> list[str]:
    """The beginnings of the telling words of a Spanish text, in order; none when it is not Spanish."""
    if not is_spanish(text):
        return []
    return [_BEGINNING.get(word, word[:STEM]) for word in words(text) if word not in _PLAIN]
