"""How a script marks what only the user knows."""

from __future__ import annotations

BLANK = "___"
STUDENT, LANGUAGE = "{student}", "{language}"
"""How a script marks a blank that is the student, or the language of the family; other blanks are `BLANK`."""


def as_blanks(text: str) -> str:
    """`text` with its marks as plain blanks, as it is shown to someone who has told nothing yet."""
    return text.replace(STUDENT, BLANK).replace(LANGUAGE, BLANK)
