"""All goals of one sitting in one file: as text, as Markdown, as a Word file, and as a page to print."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from assistant.notices import DRAFT_NOTICE
from assistant.reader import ENGLISH, Reader
from assistant.render.as_text import rewrite_as_text, verdict_on
from assistant.render.as_word import add_rewrite, new_file, rewrite_as_word
from assistant.render.meeting_page import Line, Page, PagePart
from assistant.types import RewriteResult
from assistant.word_file import as_bytes, clean

ACCEPTED = "Accepted as a draft by the person who made this file. The IEP team still decides."
_LEFT = "Not rewritten yet"
_LEAD = "Above the goals"

Standing = Literal["ready", "blanks", "look"]
_STANDINGS: dict[Standing, str] = {
    "ready": "{count} ready",
    "blanks": "{count} with blanks to fill",
    "look": "{count} to look at",
}


@dataclass(frozen=True, slots=True)
class FinishedDraft:
    """A rewrite, or the user's version of it, and whether the user accepted it."""

    result: RewriteResult
    accepted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftSet:
    """All that was made of one text: what stood above the goals, the drafts, what is still to be done."""

    drafts: tuple[FinishedDraft, ...]
    lead: str = ""
    left: str = ""


def standing(result: RewriteResult) -> Standing:
    """Whether a rewrite is ready, passed the checks and has blanks to fill, or is to be looked at."""
    if result.status != "accepted" or not result.before.in_english:
        return "look"
    return "blanks" if any(question.blank for question in result.questions) else "ready"


def count_line(found: DraftSet, reader: Reader = ENGLISH) -> str:
    """ "3 goals: 1 ready, 1 with blanks to fill, 1 to look at." """
    each = [standing(draft.result) for draft in found.drafts]
    parts = [
        reader.told(words.format(count=each.count(name)))
        for name, words in _STANDINGS.items()
        if name in each
    ]
    return f"{reader.told(f'{len(each)} goals')}: {', '.join(parts)}."


def drafts_as_text(found: DraftSet, *, markdown: bool = False, reader: Reader = ENGLISH) -> str:
    """Every draft with its proof, one after the other, told in the reader's language."""
    told = reader.told
    if len(found.drafts) == 1:
        (draft,) = found.drafts
        text = rewrite_as_text(draft.result, markdown=markdown, reader=reader)
        return f"{text}\n{told(ACCEPTED)}" if draft.accepted else text
    out = [count_line(found, reader), ""]
    if found.lead:
        out += [f"{told(_LEAD)}: {' '.join(found.lead.split())}", ""]
    for number, draft in enumerate(found.drafts, start=1):
        title = told(f"Goal {number} of {len(found.drafts)}")
        out += [f"# {title}" if markdown else title.upper() + "\n" + "=" * len(title), ""]
        if draft.accepted:
            out += [told(ACCEPTED), ""]
        out += [rewrite_as_text(draft.result, markdown=markdown, reader=reader), ""]
    if found.left:
        out += [f"# {told(_LEFT)}" if markdown else told(_LEFT).upper(), "", found.left]
    return "\n".join(out).rstrip() + "\n"


def drafts_as_word(found: DraftSet, reader: Reader = ENGLISH) -> bytes:
    """The bytes of a .docx with every draft and its proof; each goal begins on a new page."""
    told = reader.told
    if len(found.drafts) == 1 and not found.drafts[0].accepted:
        return rewrite_as_word(found.drafts[0].result, reader)
    document = new_file(reader)
    several = len(found.drafts) > 1
    if several:
        document.add_paragraph(count_line(found, reader))
    if found.lead:
        document.add_paragraph(f"{told(_LEAD)}: {clean(found.lead)}")
    for number, draft in enumerate(found.drafts, start=1):
        if several:
            heading = document.add_heading(told(f"Goal {number} of {len(found.drafts)}"), level=1)
            heading.paragraph_format.page_break_before = number > 1
        if draft.accepted:
            document.add_paragraph().add_run(told(ACCEPTED)).bold = True
        add_rewrite(document, draft.result, reader)
    if found.left:
        document.add_heading(told(_LEFT), level=1)
        document.add_paragraph(clean(found.left))
    return as_bytes(document)


def drafts_page(found: DraftSet, reader: Reader = ENGLISH) -> Page:
    """What is printed: before, after, verdict and questions of each draft."""
    told = reader.told
    several = len(found.drafts) > 1
    parts: list[PagePart] = []
    for number, draft in enumerate(found.drafts, start=1):
        name = f"{told(f'Goal {number}')}: " if several else ""
        after = told("After (draft for the team)")
        parts.append(PagePart(f"{name}{told('Before')}", tuple(_lines(draft.result.before.text)), "en"))
        parts.append(PagePart(f"{name}{after}", tuple(_lines(draft.result.after.text)), "en"))
        verdict = [verdict_on(draft.result), *draft.result.reasons, *([ACCEPTED] if draft.accepted else [])]
        checks = tuple(Line(told(line)) for line in verdict)
        parts.append(PagePart(f"{name}{told('What the checks say')}", checks))
        if draft.result.questions:
            boxes = tuple(Line(reader.both(question.text), "box") for question in draft.result.questions)
            parts.append(PagePart(f"{name}{told('Questions for the team')}", boxes))
    if found.left:
        parts.append(PagePart(told(_LEFT), tuple(_lines(found.left)), "en"))
    lead = " ".join(found.lead.split())
    return Page(
        title=told("Draft for the team"),
        lead=f"{count_line(found, reader)} {lead}".strip() if several else lead,
        parts=tuple(parts),
        notice=told(DRAFT_NOTICE),
    )


def _lines(text: str) -> Iterator[Line]:
    return (Line(" ".join(line.split())) for line in text.splitlines() if line.strip())
