"""What to ask and to warn of before a text goes to a model, as lines for a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.types import BeforeSending, Unsure

_LOOK = (
    "Nothing was sent. Look for anything that could tell who the child is. A rare diagnosis, or a story "
    "nobody else has, can point to a child even without the name, most of all in a small town: leave it out "
    "if you can."
)


def before_sending_as_text(found: BeforeSending, not_names: Sequence[str] = ()) -> str:
    """The standing advice, then what was found in this text, a line for each; `not_names` are answered."""
    answered = {words.casefold() for words in not_names}
    asked = [unsure for unsure in found.unsure if unsure.text.casefold() not in answered]
    lines = [_LOOK]
    if asked:
        lines += ["", "IS THIS A PERSON? (hidden until you say)"]
        lines += [f"- {_asked(unsure)}" for unsure in asked]
    if telltales := (*found.telltales, *found.in_strengths):
        lines += ["", "THESE WORDS MAY STILL TELL WHO IT IS ABOUT"]
        lines += [f'- "{telltale.text}": {telltale.say}' for telltale in telltales]
    return "\n".join(lines)


def _asked(unsure: Unsure) -> str:
    others = ", ".join(f'"{other}"' for other in unsure.others)
    if unsure.reason == "shared":
        return f'"{unsure.text}": more than one person has this name ({others}). Which one is meant?'
    if unsure.reason == "spelling":
        return f'"{unsure.text}": {others} is in the text too. Are they one person? If so, use one spelling.'
    return f'"{unsure.text}": used like a name. If it is no person, add --not-a-name "{unsure.text}".'
