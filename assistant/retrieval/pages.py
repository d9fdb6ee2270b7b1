"""The knowledge educators edit, as typed objects: meeting scripts and guidance pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from assistant.datafiles import Located, MarkdownFile, Section, read_markdown
from assistant.errors import DataError
from assistant.retrieval.blanks import LANGUAGE, STUDENT, as_blanks
from assistant.types import Script

TOPICS: tuple[str, ...] = (
    "deficits_first",
    "negative_present_levels",
    "strengths_missing",
    "deficit_goals",
    "inclusion_unclear",
    "vague_accommodations",
    "no_baseline_or_data",
    "goal_partially_met",
    "recycled_goals",
    "predetermination",
    "parent_input_ignored",
    "student_participation",
    "evaluation_or_IEE",
    "prior_written_notice",
    "services_minutes",
    "behaviour_or_discipline",
    "records_request",
    "transition",
    "jargon_or_rushed_meeting",
    "eligibility_denied",
    "progress_reports",
    "extended_school_year",
    "assistive_technology",
    "communication_needs",
    "english_learner",
    "bullying_or_safety",
    "transfer",
    "reevaluation",
    "paraprofessional",
    "related_services",
    "homework",
    "sensory_needs",
    "bring_someone",
    "disagreeing",
    "follow_up_letter",
    "not_signing",
    "team_member_absent",
    "low_expectations",
    "dispute_resolution",
    "recording",
    "other",
)
"""The situations a meeting script can be for."""

CONFIDENCE: tuple[str, ...] = ("verified", "two_sources", "one_source", "practice")
"""How sure a page is of its facts: primary text read, two secondary sources, one, or good practice only."""

AUDIENCES: tuple[str, ...] = ("family", "teacher", "everyone")

_SCRIPT_KEYS = ("id", "topic", "title", "triggers", "sources", "date_checked", "confidence", "licence")
_PAGE_KEYS = ("id", "title", "topic", "audience", "source", "licence", "date_checked", "confidence")
_SCRIPT_SECTIONS = ("Say", "Why it helps", "Ask in writing")
_OPTIONAL_SECTIONS = ("In the letter", "Law", "What not to say")
_FEWEST_TRIGGERS = 8
_ID = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_BRACES = re.compile(r"\{[^}\n]*\}?")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidancePage:
    """One page of guidance, in sections that can be quoted one at a time."""

    id: str
    title: str
    topic: str
    audience: str
    source: str
    licence: str
    date_checked: str
    confidence: str
    sections: tuple[Section, ...]
    see_also: tuple[str, ...] = ()
    """Ids of other pages and of meeting scripts."""


def load_scripts(folder: Path) -> dict[str, Script]:
    """Every meeting script in `folder`/scripts, by id, in order of file name.

    Raises:
        DataError: A file is not valid (names file, line, value and fix), or the folder holds none.
    """
    scripts = [_script(page) for page in _pages(folder / "scripts")]
    return {script.id: script for script in scripts}


def load_guidance(folder: Path) -> dict[str, GuidancePage]:
    """Every guidance page in `folder`/guidance, by id, in order of file name.

    Raises:
        DataError: As for `load_scripts`.
    """
    pages = [_guidance(page) for page in _pages(folder / "guidance")]
    return {page.id: page for page in pages}


def _pages(folder: Path) -> list[MarkdownFile]:
    paths = [path for path in sorted(folder.glob("*.md")) if path.name != "README.md"]
    if not paths:
        raise DataError(f"{folder.name}: no Markdown file here.", "Restore the knowledge folder.")
    return [read_markdown(path) for path in paths]


def _script(page: MarkdownFile) -> Script:
    head = page.head.keys(_SCRIPT_KEYS, optional=("law_refs", "language"))
    page.require_sections(_SCRIPT_SECTIONS, optional=_OPTIONAL_SECTIONS)
    refuse_unknown_marks(page)
    law_refs = head["law_refs"].different_texts() if "law_refs" in head else ()
    if bool(law_refs) != bool(page.section("Law")):
        at = head.get("law_refs", page.head)
        raise at.refuse("law_refs and the section Law must come together.", "Give both or neither.")
    return Script(
        id=own_id(page, head["id"]),
        topic=head["topic"].choice(TOPICS),
        title=head["title"].flat(),
        triggers=head["triggers"].different_texts(at_least=_FEWEST_TRIGGERS),
        say=as_blanks(flat_text(page.section("Say"))),
        why=flat_text(page.section("Why it helps")),
        ask_in_writing=as_blanks(flat_text(page.section("Ask in writing"))),
        law=flat_text(page.section("Law")),
        not_to_say=flat_text(page.section("What not to say")),
        letter=as_blanks(flat_text(page.section("In the letter"))),
        sources=head["sources"].different_texts(at_least=1),
        language=head["language"].choice(("en", "es")) if "language" in head else "en",
        marked={
            "say": flat_text(page.section("Say")),
            "ask_in_writing": flat_text(page.section("Ask in writing")),
            "letter": flat_text(page.section("In the letter")),
        },
        extra={
            "law_refs": "; ".join(law_refs),
            "date_checked": checked_date(head["date_checked"]),
            "confidence": head["confidence"].choice(CONFIDENCE),
            "licence": head["licence"].flat(),
        },
    )


def _guidance(page: MarkdownFile) -> GuidancePage:
    head = page.head.keys(_PAGE_KEYS, optional=("see_also",))
    if not page.sections:
        raise page.head.refuse("the page has no section.", "Put its text under `## Headings`.")
    return GuidancePage(
        id=own_id(page, head["id"]),
        title=head["title"].flat(),
        topic=head["topic"].flat(),
        audience=head["audience"].choice(AUDIENCES),
        source=head["source"].flat(),
        licence=head["licence"].flat(),
        date_checked=checked_date(head["date_checked"]),
        confidence=head["confidence"].choice(CONFIDENCE),
        sections=page.sections,
        see_also=head["see_also"].different_texts() if "see_also" in head else (),
    )


def refuse_unknown_marks(page: MarkdownFile) -> None:
    """Refuse a mark in braces that no blank has.

    Raises:
        DataError: A section of `page` holds one.
    """
    for section in page.sections:
        if unknown := _BRACES.search(as_blanks(section.text)):
            at = section.text.index(unknown[0])
            raise section.refuse(at, f"{unknown[0]} is no mark.", f"Use {STUDENT}, {LANGUAGE} or ___.")


def own_id(page: MarkdownFile, at: Located) -> str:
    """The id under `at`, once it is the name of the page's file.

    Raises:
        DataError: It is another one.
    """
    stem = page.file.rpartition("/")[2].removesuffix(".md")
    if at.text() != stem or not _ID.fullmatch(stem):
        raise at.wrong(f"Give it the file's own name: {stem}.")
    return stem


def checked_date(at: Located) -> str:
    """The day under `at`, once it is written as one.

    Raises:
        DataError: It is written in another way.
    """
    if not _DATE.fullmatch(at.text()):
        raise at.wrong("Write 2026-01-31.")
    return at.text()


def flat_text(text: str) -> str:
    """`text` with the line breaks of the file's layout taken out; blank lines still part paragraphs."""
    return "\n\n".join(" ".join(part.split()) for part in re.split(r"\n\s*\n", text) if part.strip())
