"""The Spanish of the knowledge folder: complete, short enough to say, and no stronger than the English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from assistant.checks.rules_told import FILES, load_told, not_told, said_by, suggested_by
from assistant.pipeline import Assistant
from assistant.retrieval.pages import load_guidance
from assistant.training.exercises import load_exercises
from assistant.types import Script

SPANISH = "es"
MAX_SAY_WORDS_SPANISH = 75
"""Spanish takes about a quarter more words to say the same."""

_BLANK = re.compile(r"_{3,}")
_NUMBER = re.compile(r"\d+(?:\.\d+)*")
# English, Spanish. The English is held against the misstatements; so the Spanish need only be no stronger.
_FORCE = {
    "duties": (
        re.compile(
            r"\b(?:must|shall|ha(?:s|ve) to|requir\w+|obligat\w+|calls? for|(?:is|are) to|needs?|owed?)\b",
            re.I,
        ),
        re.compile(
            r"\b(?:deben?|deberán?|tienen? que|tendrán? que|hay que|exig\w+|oblig\w+|requier\w+)\b", re.I
        ),
    ),
    "rights": (re.compile(r"\brights?\b", re.I), re.compile(r"\bderechos?\b", re.I)),
    "certainties": (
        re.compile(r"\b(?:guarante\w+|always|never|illegal\w*)\b", re.I),
        re.compile(r"\b(?:garanti\w+|(?<!casi )siempre(?! que)|nunca|jamás|ilegal\w*)\b", re.I),
    ),
}


def in_spanish(script: Script, spanish: Mapping[str, Script]) -> Iterator[str]:
    """What is wrong with the Spanish text of `script`: missing, too long, other figures, a stronger law."""
    if script.id not in spanish:
        yield "there is no Spanish text; write one."
        return
    other = spanish[script.id]
    words = len(other.say.split())
    if words > MAX_SAY_WORDS_SPANISH:
        yield f"there are {words} words to say; use at most {MAX_SAY_WORDS_SPANISH}."
    for part in ("say", "why", "ask_in_writing", "letter", "law", "not_to_say"):
        figures = [sorted(_NUMBER.findall(getattr(one, part))) for one in (script, other)]
        if figures[0] != figures[1]:
            yield f"the figures of {part} are {figures[1]}; in English they are {figures[0]}."
        if getattr(script, part) and getattr(script, part) == getattr(other, part):
            yield f"{part} is still in English."
    yield from stronger(script.law, other.law)


def stronger(english: str, spanish: str) -> Iterator[str]:
    """Where `spanish` binds somebody whom `english`, about the law, leaves free."""
    for name, (in_english, in_spanish) in _FORCE.items():
        said, wanted = len(in_spanish.findall(spanish)), len(in_english.findall(english))
        if said > wanted:
            yield f"the Spanish names {said} {name}, and the English {wanted}."


def told_here(folder: Path) -> Iterator[str]:
    """What `folder` has in Spanish too: the titles of pages and the exercises need not be."""
    needed = ("rules", "suggestions")
    return (of for of in FILES if of in needed or (folder / f"{of}_{SPANISH}.yaml").exists())


def table_problems(folder: Path, of: str, assistant: Assistant) -> Iterator[str]:
    """What has no Spanish, Spanish of what is said no more, and Spanish with other blanks."""
    said = {
        "rules": lambda: said_by(assistant.rules),
        "suggestions": lambda: suggested_by(assistant.rules),
        "guidance": lambda: [page.title for page in load_guidance(folder).values()],
        "training": lambda: [t for e in load_exercises(folder) for t in (e.title, e.explanation)],
    }
    known = load_told(folder, SPANISH, of)
    missing, left_over = not_told(said[of](), known)
    yield from (f'"{text}" has no Spanish; add a line for it.' for text in missing)
    yield from (f'nothing says "{text}" any more; take the line out.' for text in left_over)
    blanks = ((text, other) for text, other in known.items() if _blanks(text) != _blanks(other))
    yield from (f'"{text}" has other blanks than "{other}".' for text, other in blanks)


def _blanks(text: str) -> int:
    return len(_BLANK.findall(text))
