"""An answer to an exercise, marked by the same checks that judge every text in the product."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Protocol, get_args

from assistant.errors import InputError
from assistant.training.pieces import answer_spans
from assistant.types import JUDGING, FidelityReport, GoalParts, Kind, MissingPart, Span, TextReview
from assistant.types_training import (
    HIGHEST_RATING,
    LOWEST_RATING,
    PLACES,
    RUBRIC,
    Exercise,
    Marked,
    Place,
    Point,
    Reason,
    Response,
)


class Checks(Protocol):
    """What reads a text and compares two: `assistant.checking.Checker`."""

    def review(self, text: str, kind: Kind | None = None, people: Sequence[str] = ()) -> TextReview:
        """What the checks say about `text`."""
        ...

    def compare(
        self, before: TextReview, after: str, strengths: Sequence[str], people: Sequence[str]
    ) -> FidelityReport:
        """Whether `after` keeps the expectation of `before`."""
        ...


def mark(exercise: Exercise, response: Response, checks: Checks) -> Marked:
    """What became of `response`.

    Args:
        exercise: From `load_exercises`.
        response: See `Response`; a rewrite has been checked to be text of a bearable length.
        checks: What judges it.

    Raises:
        InputError: The response is not of the sort that this exercise asks for.
    """
    if exercise.kind == "spot":
        return _spot(exercise, response, checks)
    if exercise.kind == "missing":
        return _missing(exercise, response, checks)
    if exercise.kind == "choose":
        return _choose(exercise, response, checks)
    if exercise.kind == "rewrite":
        return _rewrite(exercise, response, checks)
    return _rate(exercise, response, checks)


def text_at(exercise: Exercise, place: str) -> str:
    """The first or the second text of an exercise with two."""
    return exercise.text if place == "first" else exercise.other


def points_of(before: TextReview, after: TextReview, fidelity: FidelityReport) -> dict[Point, bool]:
    """Which points a rewrite wins.

    Args:
        before: Review of the draft.
        after: Review of the rewrite.
        fidelity: The two compared, with the strengths on offer.
    """
    points: dict[Point, bool] = {
        "expectation": fidelity.passed,
        "means": fidelity.strength_as_means is True,
        "wording": not judging(after),
    }
    if before.goal:
        points["parts"] = after.goal is not None and _open_parts(after.goal) <= _open_parts(before.goal)
    return points


def judging(review: TextReview) -> int:
    """How many findings judge the student."""
    return sum(finding.category in JUDGING for finding in review.findings)


def reasons_for(exercise: Exercise, checks: Checks) -> dict[Reason, int]:
    """For a `choose`, on what grounds the two texts differ: 1 where the answer is better, -1 where worse."""
    answer: Place = "first" if exercise.answers == ("first",) else "second"
    other: Place = "second" if answer == "first" else "first"
    kept, left = (_merits(exercise, place, checks) for place in (answer, other))
    return {
        reason: 1 if kept[reason] > left[reason] else -1
        for reason in kept
        if reason in left and kept[reason] != left[reason]
    }


def _merits(exercise: Exercise, place: Place, checks: Checks) -> dict[Reason, int]:
    """How a text stands, for each reason that can be told about it; more is better."""
    text = text_at(exercise, place)
    review = checks.review(text)
    merits: dict[Reason, int] = {"wording": -judging(review)}
    base = checks.review(exercise.draft or text_at(exercise, "second" if place == "first" else "first"))
    fidelity = checks.compare(base, text, exercise.strengths, ())
    if exercise.strengths:
        merits["means"] = int(fidelity.strength_as_means is True)
    if exercise.draft:
        merits["expectation"] = int(fidelity.passed)
    if review.goal:
        merits["parts"] = -len(_open_parts(review.goal))
    else:
        merits["strength_first"] = int(_opens_with_strength(review))
    return merits


def _open_parts(goal: GoalParts) -> frozenset[MissingPart]:
    """What a goal lacks, the condition apart: a strength that is woven in may stand there, or move it."""
    return frozenset(goal.missing) - {"condition"}


def _opens_with_strength(review: TextReview) -> bool:
    troubles = [span.start for span in review.needs]
    troubles += [finding.start for finding in review.findings if finding.category in JUDGING]
    return bool(review.strengths) and review.strengths[0].start < min(troubles, default=len(review.text))


def _spot(exercise: Exercise, response: Response, checks: Checks) -> Marked:
    chosen = [span for given in _listed(response) for span in _places(exercise.text, given)]
    answers = answer_spans(exercise)
    hits = tuple(answer.text for answer in answers if any(_touch(answer, span) for span in chosen))
    misses = tuple(answer.text for answer in answers if not any(_touch(answer, span) for span in chosen))
    extras = tuple(span.text for span in chosen if not any(_touch(answer, span) for answer in answers))
    return replace(_counted(exercise, hits, misses, extras), review=checks.review(exercise.text))


def _places(text: str, given: str | Span) -> list[Span]:
    """Where a choice stands: a span as it is, a phrase at its first place."""
    start = given.start if isinstance(given, Span) else text.find(given)
    words = given.text if isinstance(given, Span) else given
    if not words.strip() or start < 0 or text[start : start + len(words)] != words:
        raise InputError("A phrase that was chosen is not in the text.", "Choose from the text as it is.")
    return [Span(start, start + len(words), words)]


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _missing(exercise: Exercise, response: Response, checks: Checks) -> Marked:
    chosen = tuple(dict.fromkeys(name for name in _listed(response) if isinstance(name, str)))
    for name in chosen:
        if name not in get_args(MissingPart):
            raise InputError(
                f"Unknown part {name[:40]!r}.", f"Use one of: {', '.join(get_args(MissingPart))}."
            )
    hits = tuple(name for name in exercise.answers if name in chosen)
    misses = tuple(name for name in exercise.answers if name not in chosen)
    extras = tuple(name for name in chosen if name not in exercise.answers)
    return replace(_counted(exercise, hits, misses, extras), review=checks.review(exercise.text, "goal"))


def _choose(exercise: Exercise, response: Response, checks: Checks) -> Marked:
    if response not in PLACES:
        raise InputError("No text was chosen.", "Choose the first or the second.")
    right = (response,) == exercise.answers
    text = text_at(exercise, exercise.answers[0])
    fidelity = None
    if exercise.draft:
        fidelity = checks.compare(checks.review(exercise.draft), text, exercise.strengths, ())
    reasons = tuple(reason for reason, sign in reasons_for(exercise, checks).items() if sign > 0)
    return replace(
        _marked(exercise, int(right), 1),
        hits=reasons if right else (),
        misses=() if right else reasons,
        review=checks.review(text),
        fidelity=fidelity,
    )


def _rewrite(exercise: Exercise, response: Response, checks: Checks) -> Marked:
    if not isinstance(response, str):
        raise InputError("There is no new text.", "Write your version and try again.")
    before = checks.review(exercise.text)
    after = checks.review(response, before.kind)
    fidelity = checks.compare(before, response, exercise.strengths, ())
    points = points_of(before, after, fidelity)
    return replace(
        _marked(exercise, sum(points.values()), len(points)),
        hits=tuple(point for point, won in points.items() if won),
        misses=tuple(point for point, won in points.items() if not won),
        review=after,
        fidelity=fidelity,
    )


def _rate(exercise: Exercise, response: Response, checks: Checks) -> Marked:
    _check_ratings(response)
    (place,) = exercise.answers
    draft = text_at(exercise, "second" if place == "first" else "first")
    text = text_at(exercise, place)
    before = checks.review(draft)
    return replace(
        _marked(exercise, 0, 0),
        hits=(place,),
        review=checks.review(text, before.kind),
        fidelity=checks.compare(before, text, exercise.strengths, ()),
    )


def _check_ratings(response: Response) -> None:
    fix = f"Rate both texts on all {len(RUBRIC)} lines, from {LOWEST_RATING} to {HIGHEST_RATING}."
    if not isinstance(response, Mapping) or set(response) != set(PLACES):
        raise InputError("A text was not rated.", fix)
    for ratings in response.values():
        if set(ratings) != set(RUBRIC):
            raise InputError("A line was not rated.", fix)
        if not all(LOWEST_RATING <= rating <= HIGHEST_RATING for rating in ratings.values()):
            raise InputError("A rating is too low or too high.", fix)


def _listed(response: Response) -> Sequence[str | Span]:
    if isinstance(response, (str, Mapping)):
        raise InputError("The answer is not a list of choices.", "Choose from the list.")
    return response


def _counted(
    exercise: Exercise, hits: tuple[str, ...], misses: tuple[str, ...], extras: tuple[str, ...]
) -> Marked:
    """Marked with a point for each hit, less one for each extra; where nothing is to be found, for that."""
    out_of = max(1, len(exercise.answers))
    won = len(hits) if exercise.answers else 1
    return replace(
        _marked(exercise, max(0, won - len(extras)), out_of), hits=hits, misses=misses, extras=extras
    )


def _marked(exercise: Exercise, right: int, out_of: int) -> Marked:
    return Marked(
        exercise_id=exercise.id,
        right=right,
        out_of=out_of,
        hits=(),
        misses=(),
        extras=(),
        explanation=exercise.explanation,
        guidance=exercise.guidance,
    )
