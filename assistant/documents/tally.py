"""Count strengths and deficit wording by section and by skill area, for the chart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from assistant.checks.text import sentences
from assistant.documents.areas import Areas
from assistant.types_documents import SECTION_KINDS, GoalRow, SectionReview, Tally

DEFICIT = frozenset({"deficit", "stigmatizing"})


def by_section(reviews: Sequence[SectionReview], goals: Sequence[GoalRow]) -> tuple[Tally, ...]:
    """One tally for each kind of section that has either; the name is the kind.

    In goals a strength counts where it leads to the skill.
    """
    strengths, deficits = Counter[str](), Counter[str]()
    for review in reviews:
        strengths[review.section.kind] += len(review.strengths)
        deficits[review.section.kind] += sum(f.category in DEFICIT for f in review.findings)
    strengths["goals"] = sum(bool(goal.uses) for goal in goals)
    return _tallies(SECTION_KINDS, strengths, deficits)


def by_area(text: str, reviews: Sequence[SectionReview], areas: Areas) -> tuple[Tally, ...]:
    """One tally for each group of skill areas; a place counts in every group its sentence is about."""
    strengths, deficits = Counter[str](), Counter[str]()
    for review in reviews:
        start = review.section.start
        for sentence in sentences(text[start : review.section.end]):
            low, high = sentence.start + start, sentence.end + start
            groups = areas.groups_of(areas.of(sentence.text))
            if not groups:
                continue
            named = sum(low <= span.start < high for span in review.strengths)
            judged = sum(low <= f.start < high and f.category in DEFICIT for f in review.findings)
            for group in groups:
                strengths[group] += named
                deficits[group] += judged
    return _tallies(tuple(areas.groups.values()), strengths, deficits)


def _tallies(names: Sequence[str], strengths: Counter[str], deficits: Counter[str]) -> tuple[Tally, ...]:
    return tuple(
        Tally(name=name, strengths=strengths[name], deficits=deficits[name])
        for name in names
        if strengths[name] or deficits[name]
    )
