"""The strengths or deficits checklist over a whole document: each point with what was found for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from assistant.documents.areas import Areas
from assistant.documents.checklist_file import Point
from assistant.documents.ledger import STRENGTH_SECTIONS
from assistant.types import Category, Span
from assistant.types_documents import CheckRow, CheckStatus, GoalRow, LedgerRow, SectionKind, SectionReview

_Told = tuple[CheckStatus, str]

VAGUE_SUPPORT = re.compile(
    r"\b(?:as|when|if|where)\s+(?:needed|necessary|appropriate|possible|requested|able|deemed)\b"
    r"|\bas\s+determined\s+by\b|\bat\s+(?:teacher|staff)(?:'s|’s)?\s+discretion\b|\bpreferential\s+seating\b"
    r"|\b(?:may|might)\s+be\s+(?:given|offered|provided)\b|\bprn\b|\bongoing\b",
    re.IGNORECASE,
)
_MINUTES = re.compile(
    r"\d[^\n]{0,30}\b(?:min|mins|minutes?|hrs?|hours?|sessions?|times?|x)\b|\d\s?x\b", re.IGNORECASE
)
_OFTEN = re.compile(
    r"\b(?:quarterly|quarter|monthly|weekly|trimester|semester|report\s+cards?|every\s+\w+\s+weeks?|"
    r"marking\s+period|\d\s+times\s+a\s+year)\b",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    r"\bprogress\s+reports?\b|\breport\s+cards?\b|\breport(?:ed|s)?\s+progress\b", re.IGNORECASE
)
_FAMILY = re.compile(
    r"\b(?:parents?|mother|father|mom|dad|guardians?|grandmother|grandfather|family)\b"
    r"[^.\n]{0,40}\b(?:said|says|reports?|reported|shared|shares|feels?|would\s+like|wants?|worried|is\s+concerned|"
    r"concerned|concerns|hopes?|asked|asks|requests?|requested)\b",
    re.IGNORECASE,
)
_NO_CONCERNS = re.compile(r"\b(?:none|no\s+concerns?|n/?a|not\s+available|tbd)\b", re.IGNORECASE)
_PEERS = re.compile(
    r"\b(?:non-?disabled|typical(?:ly)?(?:\s+developing)?|general\s+education)\s+(?:peers?|class(?:room|es)?|setting)\b",
    re.IGNORECASE,
)
_LIFE = frozenset({"social", "daily_living", "future", "body"})
_FEW = 2
_ENOUGH = 3
_WHOLE = 3  # a document with this many kinds of sections is taken for a whole IEP
_SAYS_SOMETHING = 5  # words


@dataclass(frozen=True, slots=True)
class Facts:
    """What the checklist looks at."""

    text: str
    sections: Sequence[SectionReview]
    goals: Sequence[GoalRow]
    accommodations: Sequence[Span]
    services: Sequence[Span]
    strengths: Sequence[LedgerRow]
    needs: Sequence[LedgerRow]
    areas: Areas

    def body(self, kind: SectionKind) -> str:
        """The words of all sections of one kind, without their headings."""
        parts: list[str] = []
        for review in self.sections:
            section = review.section
            if section.kind == kind:
                inside = section.heading is not None and section.heading.start >= section.start
                start = section.heading.end if section.heading is not None and inside else section.start
                parts.append(self.text[start : section.end].strip(" \t\r\n:–—-"))
        return "\n".join(part for part in parts if part)

    @property
    def spoken(self) -> str:
        """The words of all sections, without their headings."""
        kinds: dict[SectionKind, None] = dict.fromkeys(review.section.kind for review in self.sections)
        return "\n".join(self.body(kind) for kind in kinds)

    @property
    def whole(self) -> bool:
        """Whether this looks like a whole IEP and not like one part of it."""
        return len({review.section.kind for review in self.sections} - {"other", "student"}) >= _WHOLE

    def count(self, *categories: Category) -> int:
        """How many findings are of these categories."""
        return sum(finding.category in categories for review in self.sections for finding in review.findings)


def check_points(points: Sequence[Point], facts: Facts) -> tuple[CheckRow, ...]:
    """Every point of the checklist with its status and what was found.

    Args:
        points: From `load_wording`, in order.
        facts: What was found in the document.
    """
    rows: list[CheckRow] = []
    for point in points:
        status, evidence = _LOOK[point.id](facts)
        if status == "no" and not facts.whole and not _has(facts, point.section):
            status, evidence = "cannot_tell", "This text has no such section."
        rows.append(
            CheckRow(id=point.id, point=point.point, status=status, evidence=evidence, source=point.source)
        )
    return tuple(rows)


def _has(facts: Facts, kind: SectionKind) -> bool:
    return any(review.section.kind == kind for review in facts.sections)


def _strengths_named(facts: Facts) -> _Told:
    found = len(facts.strengths)
    status: CheckStatus = "yes" if found >= _ENOUGH else "partly" if found else "no"
    return status, _counted(
        found, "No strengths found.", "{count} strength found.", "{count} strengths found."
    )


def _strengths_first(facts: Facts) -> _Told:
    about = [review for review in facts.sections if review.section.kind in STRENGTH_SECTIONS]
    about = [r for r in about if r.section.kind in ("present_levels", "strengths")] or about
    strengths = [span.start for review in about for span in review.strengths]
    needs = [span.start for review in about for span in review.needs]
    needs += [f.start for review in about for f in review.findings if f.category == "deficit"]
    if not strengths:
        return ("no", "No strength was found.") if needs else ("cannot_tell", "Neither was found.")
    if not needs or min(strengths) < min(needs):
        return "yes", "A strength comes first."
    return "no", "A need or problem comes first."


def _strengths_used(facts: Facts) -> _Told:
    if not facts.goals:
        return "cannot_tell", "No goal was found."
    led = sum(bool(goal.uses) for goal in facts.goals)
    several = len(facts.goals) > 1
    told = (
        f"A strength leads to the skill in {led} of {len(facts.goals)} goals."
        if several
        else f"A strength leads to the skill in {led} of 1 goal."
    )
    if led == len(facts.goals):
        return "yes", told
    return ("partly" if led or any(row.matches for row in facts.strengths) else "no"), told


def _plain_facts(facts: Facts) -> _Told:
    return _few(
        facts.count("subjective", "vague"),
        "No opinions or unclear places.",
        "1 place is an opinion or is not clear.",
        "{count} opinions or unclear places.",
    )


def _needs_kindly(facts: Facts) -> _Told:
    return _few(
        facts.count("deficit", "stigmatizing"),
        "No places of deficit wording.",
        "1 place of deficit wording.",
        "{count} places of deficit wording.",
    )


def _starting_points(facts: Facts) -> _Told:
    return _share(
        facts.goals,
        lambda goal: "baseline" not in goal.parts.missing,
        "{good} of 1 goal with a starting level.",
        "{good} of {all} goals with a starting level.",
    )


def _mastery(facts: Facts) -> _Told:
    return _share(
        facts.goals,
        lambda goal: not {"measurable", "measurement"} & set(goal.parts.missing),
        "{good} of 1 goal with a target and a way to measure it.",
        "{good} of {all} goals with a target and a way to measure it.",
    )


def _taught_differently(facts: Facts) -> _Told:
    if not facts.services:
        return "no", "No services were found."
    timed = sum(bool(_MINUTES.search(span.text)) for span in facts.services)
    told = f"{timed} of {len(facts.services)} with minutes or times."
    return ("yes" if timed == len(facts.services) else "partly"), told


def _access(facts: Facts) -> _Told:
    if not facts.accommodations:
        return "no", "No supports were found."
    vague = sum(bool(VAGUE_SUPPORT.search(span.text)) for span in facts.accommodations)
    told = f"{vague} of {len(facts.accommodations)} leave open when or how."
    return ("yes" if not vague else "no" if vague == len(facts.accommodations) else "partly"), told


def _needs_answered(facts: Facts) -> _Told:
    if not facts.needs:
        return "cannot_tell", "No need was found."
    open_needs = sum(row.status == "nothing" for row in facts.needs)
    unsure = sum(row.status == "maybe" for row in facts.needs)
    told = _NEEDS_ANSWERED[bool(unsure), len(facts.needs) > 1].format(
        all=len(facts.needs), open=open_needs, unsure=unsure
    )
    if not open_needs and not unsure:
        return "yes", told
    return ("no" if open_needs == len(facts.needs) else "partly"), told


def _parent_voice(facts: Facts) -> _Told:
    said = facts.body("parent_concerns")
    if len(said.split()) >= _SAYS_SOMETHING and not _NO_CONCERNS.match(said):
        return "yes", "There is a section with the parent's words."
    if _FAMILY.search(facts.spoken):
        return "partly", "The parent is spoken of, but has no section."
    return "no", "No words from the parent were found."


def _functional_skills(facts: Facts) -> _Told:
    told: tuple[SectionKind, ...] = ("present_levels", "strengths", "evaluations", "other")
    spoken = "\n".join(facts.body(kind) for kind in told)
    groups = {facts.areas.areas[area].group for area in facts.areas.of(spoken)} & _LIFE
    if not groups:
        return "no", "Only school subjects were found."
    return "yes", f"Found: {', '.join(sorted(facts.areas.groups[group].lower() for group in groups))}."


def _with_peers(facts: Facts) -> _Told:
    if len(facts.body("placement").split()) >= _SAYS_SOMETHING:
        return "yes", "There is a section about it."
    if _PEERS.search(facts.spoken):
        return "partly", "It is spoken of, but has no section."
    return "no", "Nothing about it was found."


def _progress_shared(facts: Facts) -> _Told:
    section = facts.body("progress")
    if section and _OFTEN.search(section):
        return "yes", "It says when."
    if section or _REPORTS.search(facts.spoken):
        return "partly", "Only a part of it was found."
    return "no", "Nothing about it was found."


_LOOK: Mapping[str, Callable[[Facts], _Told]] = {
    "strengths_named": _strengths_named,
    "strengths_first": _strengths_first,
    "strengths_used": _strengths_used,
    "plain_facts": _plain_facts,
    "needs_kindly": _needs_kindly,
    "starting_points": _starting_points,
    "mastery": _mastery,
    "taught_differently": _taught_differently,
    "access": _access,
    "needs_answered": _needs_answered,
    "parent_voice": _parent_voice,
    "functional_skills": _functional_skills,
    "with_peers": _with_peers,
    "progress_shared": _progress_shared,
}


# By whether some are to be looked at, and whether there are several needs.
_NEEDS_ANSWERED = {
    (False, False): "Of 1 need, {open} with no answer.",
    (True, False): "Of 1 need, {open} with no answer, {unsure} to look at.",
    (False, True): "Of {all} needs, {open} with no answer.",
    (True, True): "Of {all} needs, {open} with no answer, {unsure} to look at.",
}


def _few(count: int, none: str, one: str, many: str) -> _Told:
    status: CheckStatus = "yes" if not count else "partly" if count <= _FEW else "no"
    return status, _counted(count, none, one, many)


def _share(goals: Iterable[GoalRow], holds: Callable[[GoalRow], bool], one: str, many: str) -> _Told:
    rows = list(goals)
    if not rows:
        return "cannot_tell", "No goal was found."
    good = sum(holds(goal) for goal in rows)
    status: CheckStatus = "yes" if good == len(rows) else "partly" if good else "no"
    return status, (many if len(rows) > 1 else one).format(good=good, all=len(rows))


def _counted(count: int, none: str, one: str, many: str) -> str:
    return (many if count > 1 else one if count else none).format(count=count)
