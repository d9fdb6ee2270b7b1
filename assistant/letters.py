"""Words made ready to use: blanks filled from what the user wrote, and a letter for the day after."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.letter_names import names_in
from assistant.retrieval.blanks import BLANK, LANGUAGE, STUDENT, as_blanks
from assistant.retrieval.spanish_words import fold, is_spanish
from assistant.types import Script

_QUOTED = re.compile(r"[\"“«]([^\"“”«»\n]{2,60})[\"”»]")
_QUOTATION_MARKS = (('"', '"'), ("«", "»"))
_MOST_WORDS = 6

_PARTS = {
    "en": (
        "Dear ___,",
        "Thank you for talking with me on ___. I am writing about what we talked about.",
        "I asked:",
        "I said:",
        "In writing, please send me:",
        "Please answer by ___. If I have something wrong, please tell me.",
        "Thank you,",
    ),
    "es": (
        "Estimado/a ___:",
        "Gracias por hablar conmigo el ___. Le escribo sobre lo que hablamos.",
        "Yo dije:",
        "Yo dije:",
        "Le pido por escrito lo siguiente:",
        "Por favor, responda a más tardar el ___. Si algo no es así, dígamelo.",
        "Gracias,",
    ),
}
"""What stands in a letter around the words of a script, by the script's language."""

_LANGUAGES = {
    "Spanish": "español",
    "Arabic": "árabe",
    "Chinese": "chino",
    "Mandarin": "mandarín",
    "Cantonese": "cantonés",
    "Vietnamese": "vietnamita",
    "Portuguese": "portugués",
    "Russian": "ruso",
    "Haitian Creole": "criollo haitiano",
    "Hmong": "hmong",
    "Urdu": "urdu",
    "Somali": "somalí",
    "Korean": "coreano",
    "Tagalog": "tagalo",
    "French": "francés",
    "Ukrainian": "ucraniano",
    "Hindi": "hindi",
    "Punjabi": "panyabí",
    "Bengali": "bengalí",
    "Nepali": "nepalí",
    "Burmese": "birmano",
    "Farsi": "farsi",
    "Dari": "dari",
    "Pashto": "pastún",
    "Swahili": "suajili",
    "Amharic": "amárico",
    "Tigrinya": "tigriña",
    "Japanese": "japonés",
    "Mixtec": "mixteco",
    "Zapotec": "zapoteco",
    "Nahuatl": "náhuatl",
    "Mam": "mam",
    "Quiche": "quiché",
    "ASL": "ASL",
}
"""The languages of families that schools meet most, in English and in Spanish."""

_SPOKEN = re.compile(  # over folded text; "French class" and "Korean food" are nobody's language
    r"(?:\b(?:speak(?:s|ing)?|spoke|talks?|understands?|knows?|reads?|uses?|signs?|only|in|language\s+is|"
    r"habl(?:o|a|amos|an)|entiend(?:o|e|en)|leo|lee|leemos|en|idioma\s+es|interpretes?\s+de)\s+"
    r"(?:only\s+|mostly\s+|just\s+|puro\s+|solo\s+)?(?P<told>NAMES)\b"
    r"(?!\s+(?:class|club|food|lessons?|teachers?|course|restaurant|dance))"
    r"|\b(?P<home>NAMES)[-\s]+(?:speaking\b|interpreters?\b|at\s+home\b|en\s+(?:la\s+)?casa\b))".replace(
        "NAMES", "|".join(fold(name) for pair in _LANGUAGES.items() for name in pair)
    ),
    re.IGNORECASE,
)
_NOT = re.compile(r"(?:\bno|\bnot|n['’]?t|\bnever|\bnunca)\s+\Z", re.IGNORECASE)
# Who writes Spanish speaks it, but "hablamos mixteco en casa" asks for another interpreter.
_OTHER_LANGUAGE = re.compile(
    r"(?<!no )\b(?:habl(?:o|amos|a|an)|idioma|lengua|dialecto)\b(?!\s+(?:\w+\s+){0,2}(?:ingles|espanol)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Said:
    """What the user said in this visit that fills blanks.

    Attributes:
        messages: The user's messages, oldest first.
        people: Declared names, the student first; they come before a name in a message.
        subject: The earlier message that the last one is about; "" when it is about none.
    """

    messages: Sequence[str]
    people: Sequence[str] = ()
    subject: str = ""

    def student(self) -> str:
        """The student's first name, the latest message first; "" when nobody said it, or more than one."""
        if self.people and self.people[0].strip():
            return self.people[0].strip()
        for message in reversed(self.messages):
            if names := names_in(message):
                return names.pop() if len(names) == 1 else ""
        return ""

    def language(self, told_in: str) -> str:
        """The family's language in the words of `told_in` ("en", "es"); "" unless just one was told."""
        told = fold("\n".join(self.messages))
        spoken = {
            (found["told"] or found["home"]).lower()
            for found in _SPOKEN.finditer(told)
            if not _NOT.search(told, 0, found.start())
        }
        named = [pair for pair in _LANGUAGES.items() if spoken & {fold(name).lower() for name in pair}]
        if not named and any(map(is_spanish, self.messages)) and not _OTHER_LANGUAGE.search(told):
            named = [("Spanish", _LANGUAGES["Spanish"])]
        return named[0][told_in == "es"] if len(named) == 1 else ""

    def quotation(self) -> str:
        """The first short quotation in the last message, or in the one it is about; "" when there is none."""
        found = (_first_quotation(message) for message in (*self.messages[-1:], self.subject))
        return next((quotation for quotation in found if quotation), "")


def filled(script: Script, part: Literal["say", "ask_in_writing", "letter"], said: Said) -> str:
    """A part of `script` with the blanks filled that the user has already answered; the others stay.

    Args:
        script: Its marks say which blanks are the student and the language.
        part: Which of its texts.
        said: What the user said. A short quotation fills a quoted blank.
    """
    text = script.marked.get(part) or getattr(script, part)
    text = text.replace(STUDENT, said.student() or BLANK)
    text = text.replace(LANGUAGE, said.language(script.language) or BLANK)
    for opening, closing in _QUOTATION_MARKS:
        quoted_blank = f"{opening}{BLANK}{closing}"
        if quoted_blank in text and (words := said.quotation()):
            text = text.replace(quoted_blank, f"{opening}{words}{closing}", 1)
    return as_blanks(text)


def follow_up_letter(script: Script, said: Said) -> str:
    """A short letter that puts a talk in writing: what was asked, and what is asked for.

    Args:
        script: Its `letter` is the whole of it where it has one; else its `ask_in_writing` is the request.
            The letter is in its language. Its title stays out: it is ours, and may judge.
        said: What the user said; it fills blanks.
    """
    greeting, thanks, asked, told, request, end, name = _PARTS[script.language]
    if script.letter:
        body = [filled(script, "letter", said)]
    else:
        say, wanted = filled(script, "say", said), filled(script, "ask_in_writing", said)
        body = [thanks, f"{asked if '?' in say else told} {say}"]
        body += [f"{request} {_lowered(wanted)}"] if wanted else []
    return "\n\n".join([greeting, *body, end, f"{name}\n___"])


def _first_quotation(question: str) -> str:
    for match in _QUOTED.finditer(question):
        said = match.group(1).strip(" .,;!?")
        if said and len(said.split()) <= _MOST_WORDS:
            return said
    return ""


def _lowered(text: str) -> str:
    """`text` as the middle of a sentence: a small first letter, but not of an abbreviation."""
    first = text.split(maxsplit=1)[0] if text else ""
    small = first == "A" or (len(first) > 1 and first[1:].islower())
    return text[0].lower() + text[1:] if small else text
