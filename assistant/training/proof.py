"""Whether the answers of an exercise are what the checks themselves say. No exercise may teach otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.training.marking import Checks, judging, mark, reasons_for, text_at
from assistant.types_training import REASONS, Exercise


def disagreements(exercise: Exercise, checks: Checks) -> tuple[str, ...]:
    """What the checks say otherwise about an exercise, one line each; empty when they agree.

    Args:
        exercise: From `load_exercises`.
        checks: What judges every text.
    """
    check = {
        "spot": _in_spot,
        "missing": _in_missing,
        "rewrite": _in_rewrite,
        "choose": _in_choose,
        "rate": _in_rate,
    }[exercise.kind]
    return tuple(check(exercise, checks))


def _in_spot(exercise: Exercise, checks: Checks) -> Iterator[str]:
    marked = tuple(finding.matched for finding in checks.review(exercise.text).findings)
    if marked != exercise.answers:
        yield f"the checks mark {_quoted(marked)}, and the answers are {_quoted(exercise.answers)}."


def _in_missing(exercise: Exercise, checks: Checks) -> Iterator[str]:
    review = checks.review(exercise.text)
    if review.kind != "goal" or len(review.goals) != 1:
        yield f"the text is read as {len(review.goals)} goals; use a text with one."
        return
    missing = review.goals[0].missing
    if missing != exercise.answers:
        yield f"the checks miss {_quoted(missing)}, and the answers are {_quoted(exercise.answers)}."


def _in_rewrite(exercise: Exercise, checks: Checks) -> Iterator[str]:
    marked = mark(exercise, exercise.example, checks)
    for point in marked.misses:
        yield f"the example does not win the point {point!r}."
    if marked.review:
        for finding in marked.review.findings:
            yield f"the example holds {finding.matched!r} ({finding.rule_id})."
    if marked.fidelity:
        for item in (*marked.fidelity.lost, *marked.fidelity.added, *marked.fidelity.changed):
            yield f"the example changes {item.kind} {item.text!r}."
    if mark(exercise, exercise.text, checks).is_right:
        yield "the draft itself wins every point; there is nothing to rewrite."


def _in_choose(exercise: Exercise, checks: Checks) -> Iterator[str]:
    reasons = reasons_for(exercise, checks)
    if 1 not in reasons.values():
        yield "the checks see no reason for the answer."
    for reason, sign in reasons.items():
        if sign < 0:
            yield f"the checks say of the other text: {REASONS[reason]}"
    if judging(checks.review(text_at(exercise, exercise.answers[0]))):
        yield "the answer has words that judge the student."


def _in_rate(exercise: Exercise, checks: Checks) -> Iterator[str]:
    draft, rewrite = exercise.text, exercise.other
    if exercise.answers == ("first",):
        draft, rewrite = rewrite, draft
    before = checks.review(draft)
    report = checks.compare(before, rewrite, exercise.strengths, ())
    for item in (*report.lost, *report.added, *report.changed):
        yield f"the rewrite changes {item.kind} {item.text!r}."
    if not report.passed:
        yield "the rewrite does not keep the expectation."
    if report.strength_as_means is not True:
        yield "the rewrite does not use the strength as the means."
    if checks.compare(before, draft, exercise.strengths, ()).strength_as_means:
        yield "the draft uses the strength as the means already."
    if judging(checks.review(rewrite, before.kind)):
        yield "the rewrite has words that judge the student."


def _quoted(words: tuple[str, ...]) -> str:
    return ", ".join(f'"{word}"' for word in words) or "nothing"
