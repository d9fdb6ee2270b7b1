"""Words made ready to use: blanks filled from what the user wrote, and a letter for the day after."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.types import Script

BLANK = "___"
_QUOTED = re.compile(r"[\"“]([^\"“”\n]{2,60})[\"”]")
_QUOTED_BLANK = f'"{BLANK}"'
_MOST_WORDS = 6

_PARTS = {
    "en": (
        "Dear ___,",
        "Thank you for talking with me on ___. I am writing about what we talked about.",
        "I asked:",
        "In writing, please send me:",
        "Please answer by ___. If I have something wrong, please tell me.",
        "Thank you,",
    ),
    "es": (
        "Estimado/a ___:",
        "Gracias por hablar conmigo el ___. Le escribo sobre lo que hablamos.",
        "Yo dije:",
        "Le pido por escrito lo siguiente:",
        "Por favor, responda a más tardar el ___. Si algo no es así, dígamelo.",
        "Gracias,",
    ),
}
"""What stands in a letter around the words of a script, by the script's language."""

# A blank that is the student: what the student does, or what is the student's own.
_STUDENT = re.compile(
    r"(?<!Dr\. )___(?='s\b)"
    r"|___(?=\s(?:needs|does\s+well|may\s+have|grows|likes|wants|asks\s+for|covers|is\s+at\s+risk|been\s+removed|"
    r"away\s+from|has\s+had|use\s+instead|assessed|talk\s+directly|do\s+right|to\s+take\s+part|in\s+a\s+way|"
    r"take\s+the\s+regular|be\s+able)\b)"
)


def fill_blanks(text: str, question: str, people: Sequence[str] = ()) -> str:
    """`text` with the blanks filled that the user has already answered; the others stay.

    Args:
        text: A part of a script.
        question: The user's message: a short quotation in it fills a quoted blank.
        people: Declared names, the student first.
    """
    if people and people[0].strip():
        text = _STUDENT.sub(lambda _: people[0].strip(), text)
    if _QUOTED_BLANK in text and (said := _first_quotation(question)):
        text = text.replace(_QUOTED_BLANK, f'"{said}"', 1)
    return text


def follow_up_letter(script: Script, say: str) -> str:
    """A short letter that puts a talk in writing: what was asked, and what is asked for.

    Args:
        script: Its `ask_in_writing` is the request, and its language that of the letter. Its title stays
            out: it is ours, and may judge.
        say: The words as they were said, blanks filled.
    """
    greeting, thanks, asked, request, end, name = _PARTS[script.language]
    lines = [greeting, "", thanks, "", f"{asked} {say}"]
    if script.ask_in_writing:
        lines += ["", f"{request} {_lowered(script.ask_in_writing)}"]
    return "\n".join([*lines, "", end, "", name, "___"])


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
