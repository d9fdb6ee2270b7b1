"""The sections of a long text after each was written: one draft again, and a note on who wrote what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.errors import AssistantError
from assistant.types import Draft, Writer


@dataclass(frozen=True, slots=True)
class Section:
    """One section as it was written. `problem` says why not by the model; None: the checks refused it."""

    text: str
    draft: Draft
    writer: Writer
    problem: AssistantError | None = None


def join_sections(sections: Sequence[Section], offered: Sequence[str]) -> Draft:
    """One draft of all `sections`, with the white space that stood between them.

    Args:
        sections: In the order of the text.
        offered: The strengths on offer to each of them, in order.
    """
    drafts = [section.draft for section in sections]
    used = dict.fromkeys(strength for draft in drafts for strength in draft.strengths_used)
    in_order = [*(s for s in offered if s in used), *(s for s in used if s not in offered)]
    left_out = {left.strength: left for draft in drafts for left in draft.left_out}
    return Draft(
        text="".join(_in_place(section) for section in sections),
        strengths_used=tuple(in_order),
        questions=tuple(dict.fromkeys(question for draft in drafts for question in draft.questions)),
        left_out=tuple(left for strength, left in left_out.items() if strength not in used),
        plain_language=" ".join(draft.plain_language for draft in drafts if draft.plain_language),
    )


def told_of(sections: Sequence[Section]) -> str:
    """In how many sections a text was written, and which of them are not the model's, in plain words."""
    note = f"The text is long for this model, so it was written in {len(sections)} sections."
    others = [number for number, section in enumerate(sections, 1) if section.writer == "offline"]
    if not others:
        return note
    if len(others) == 1:
        named = f"Section {others[0]} is the offline writer's version."
    else:
        named = f"Sections {', '.join(map(str, others))} are the offline writer's version."
    why = dict.fromkeys(str(s.problem) for s in sections if s.writer == "offline" and s.problem is not None)
    return " ".join((note, named, *why))


def _in_place(section: Section) -> str:
    """What was written, with the white space around the original."""
    text, said = section.text, section.draft.text.strip()
    if not text.strip():
        return text
    start = len(text) - len(text.lstrip())
    return f"{text[:start]}{said}{text[len(text.rstrip()) :]}"
