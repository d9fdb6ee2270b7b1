"""The second promise: strengths are the means, deficit wording goes, and what is marked is marked rightly."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.types import TextReview
from evals.cases import CleanCase, PresentLevelsCase
from evals.measures import FLAGGED
from evals.results import Reviewed, WritingCase, Written
from evals.score import UNSCORED, Score, Scorer, passed, share

Mark = tuple[int, int]  # where it starts and ends
_UNOBSERVABLE = ("unmeasurable", "vague")
_BLANK = re.compile(r"\[[^\]]*\]")  # for the team to fill in; its words are no part of the text


def strength_as_means(case: WritingCase, result: Written) -> Score:
    """A strength is the means to the skill in the sentence of a goal, not a compliment beside it."""
    if case.kind != "goal" or not case.strengths:
        return UNSCORED
    return passed(result.first.fidelity.strength_as_means is True, result.first.after.text)


def opens_with_strength(case: WritingCase, result: Written) -> Score:
    """The first sentence of present levels holds a strength or what helps."""
    if case.kind != "present_levels" or not result.first.after.strengths:
        return UNSCORED
    first = min(span.start for span in result.first.after.strengths)
    return passed(first <= max(80, len(result.first.after.text) // 3), result.first.after.text)


def deficit_wording_gone(case: WritingCase, result: Written) -> Score:
    """No labelled deficit wording is still there word for word."""
    left = [d for d in case.deficits if d.lower() in result.first.after.text.lower()]
    return share(len(case.deficits) - len(left), len(case.deficits), f"still there: {left}")


def nothing_left_to_flag(_case: WritingCase, result: Written) -> Score:
    """The review of the rewrite marks no deficit, stigmatizing or subjective wording."""
    left = [f.matched for f in result.first.after.findings if f.category in FLAGGED]
    return passed(not left, f"{left}")


def observable(_case: WritingCase, result: Written) -> Score:
    """The rewrite adds no wording that cannot be seen or counted."""
    added = _count(result.first.after) - _count(result.first.before)
    return passed(added <= 0, f"{added} more places that cannot be observed")


def deficits_found(case: PresentLevelsCase, result: Reviewed) -> Score:
    """Share of labelled deficit spans that a finding overlaps."""
    return found_by(marks_of(result.review), case)


def marks_right(case: PresentLevelsCase, result: Reviewed) -> Score:
    """Share of findings that overlap a labelled deficit span."""
    return right_of(marks_of(result.review), case)


def left_alone(case: CleanCase, result: Reviewed) -> Score:
    """Nothing is marked in a sentence that has nothing to mark."""
    return none_of(marks_of(result.review), case)


def found_by(marks: Sequence[Mark], case: PresentLevelsCase) -> Score:
    """Share of labelled deficit spans that one of `marks` overlaps."""
    missed = [d for d in case.deficit_spans if not _overlaps(case.text, d, marks)]
    return share(len(case.deficit_spans) - len(missed), len(case.deficit_spans), f"missed {missed}")


def right_of(marks: Sequence[Mark], case: PresentLevelsCase) -> Score:
    """Share of `marks` that overlap a labelled deficit span."""
    gold = [(case.text.index(d), case.text.index(d) + len(d)) for d in case.deficit_spans]
    wrong = [case.text[a:b] for a, b in marks if not any(a < end and start < b for start, end in gold)]
    return share(len(marks) - len(wrong), len(marks), f"not labelled: {wrong}")


def none_of(marks: Sequence[Mark], case: CleanCase) -> Score:
    """Whether there are no marks."""
    return passed(not marks, f"marked {[case.text[a:b] for a, b in marks]}")


def marks_of(review: TextReview) -> list[Mark]:
    """Where deficit, stigmatizing or subjective wording was found."""
    return [(f.start, f.end) for f in review.findings if f.category in FLAGGED]


def _overlaps(text: str, part: str, marks: Sequence[Mark]) -> bool:
    start = text.index(part)
    return any(a < start + len(part) and start < b for a, b in marks)


def _count(review: TextReview) -> int:
    blanks = [match.span() for match in _BLANK.finditer(review.text)]
    return sum(
        f.category in _UNOBSERVABLE and not any(start <= f.start < end for start, end in blanks)
        for f in review.findings
    )


WRITING = (
    Scorer("strength as means", strength_as_means),
    Scorer("opens with a strength", opens_with_strength),
    Scorer("deficit wording gone", deficit_wording_gone),
    Scorer("nothing left to flag", nothing_left_to_flag),
    Scorer("observable wording", observable),
)
LEVELS = (
    Scorer("deficit wording found", deficits_found),
    Scorer("marks that are right", marks_right),
)
CLEAN = (Scorer("clean sentences left alone", left_alone, "gate"),)
