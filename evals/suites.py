"""The suites: which cases they hold, what the product does with each, and the scorers that judge it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from assistant.errors import DataError
from evals import work
from evals.cases import (
    AttackCase,
    Case,
    CleanCase,
    DocumentCase,
    GoalCase,
    PresentLevelsCase,
    QuestionCase,
    RewriteCase,
    ScriptedCase,
    load_cases,
)
from evals.documents import can_review_documents
from evals.results import Answered, Attacked, Caught, DocumentSeen, Reviewed, WritingCase, Written
from evals.score import Scorer
from evals.scorers import attacks, coach, documents, faithful, goals, rubrics, style, wording
from evals.writers import Bench
from evals.writing import STRENGTHS

Shown = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Suite:
    """Cases, what is done with one, and how the outcome is judged.

    Attributes:
        name: As in `--suite`.
        load: The cases under a folder, from every file of the kind.
        work: What the product makes of one case.
        scorers: The measures.
        show: The two texts a reader of the report sees for a case and its result.
        rewrites: Rewrites by the writer under test for each case, for the estimate of cost.
        pair: Original, rewrite and strengths for a judge to look at; None where there is nothing to judge.
        ready: Whether this build of the product can do the work.
    """

    name: str
    load: Callable[[Path], Sequence[Any]]
    work: Callable[[Bench, Any], Any]
    scorers: Callable[[Bench], Sequence[Scorer]]
    show: Callable[[Any, Any], Shown]
    rewrites: int = 0
    pair: Callable[[Any, Any], tuple[str, str, Sequence[str]]] | None = None
    ready: Callable[[], bool] = lambda: True


def from_files(kind: type[Case], *stems: str) -> Callable[[Path], list[Case]]:
    """Loads `STEM.yaml` and every `STEM_*.yaml` of a folder; ids must not repeat."""

    def load(folder: Path) -> list[Case]:
        paths = sorted(p for s in stems for p in (*folder.glob(f"{s}.yaml"), *folder.glob(f"{s}_*.yaml")))
        cases = [case for path in paths for case in load_cases(path, kind)]
        seen: set[str] = set()
        for case in cases:
            if case.id in seen:
                raise DataError(f"Two {stems[0]} cases have the id {case.id!r}.", "Give one another id.")
            seen.add(case.id)
        return cases

    return load


def writing_cases(folder: Path) -> list[WritingCase]:
    """Every goal and present-levels text as something to rewrite; strengths in turn where it has none."""
    goal_cases = [
        WritingCase(
            id=case.id,
            text=case.text,
            kind="goal",
            strengths=case.strengths,
            needs=(case.behaviour,) if case.behaviour else (),
            missing=case.smart_missing,
            learner=case.learner or "",
            area=case.area,
        )
        for case in from_files(GoalCase, "goals")(folder)
    ]
    levels_cases = [
        WritingCase(
            id=case.id,
            text=case.text,
            kind="present_levels",
            strengths=(),
            needs=case.need_spans,
            deficits=case.deficit_spans,
            area=case.area,
        )
        for case in from_files(PresentLevelsCase, "present_levels")(folder)
    ]
    return [_with_strengths(case) for case in (*goal_cases, *levels_cases)]


def faithful_pairs(folder: Path) -> list[RewriteCase]:
    """The rewrites labelled faithful."""
    return [case for case in from_files(RewriteCase, "rewrites", "seed_pairs")(folder) if case.faithful]


def scripted_cases(folder: Path) -> list[ScriptedCase]:
    """The scripted answers, and every rewrite labelled unfaithful as the answer of a model."""
    bad = [
        ScriptedCase(
            id=f"model-{case.id}",
            text=case.before,
            replies=(f"REWRITE({case.after})",),
            accepted=False,
            failure=case.pattern or case.why,
            strengths=case.strengths,
            why=case.why,
        )
        for case in from_files(RewriteCase, "rewrites", "seed_pairs")(folder)
        if not case.faithful
    ]
    return [*from_files(ScriptedCase, "scripted")(folder), *bad]


def _with_strengths(case: WritingCase) -> WritingCase:
    """The same strengths for the same case, whatever else is in the folder."""
    if case.strengths:
        return case
    return replace(case, strengths=STRENGTHS[sum(case.id.encode()) % len(STRENGTHS)])


def _fixed(*scorers: Scorer) -> Callable[[Bench], Sequence[Scorer]]:
    return lambda _: scorers


def _show_written(case: WritingCase, result: Written) -> Shown:
    return case.text, result.first.after.text


def _show_pair(case: RewriteCase, result: object) -> Shown:
    del result
    return case.before, case.after


def _show_mutants(case: RewriteCase, result: Caught) -> Shown:
    return case.after, "\n".join(result.missed)


def _show_goal(case: GoalCase, result: Reviewed) -> Shown:
    goal = result.review.goal
    return case.text, f"missing: {', '.join(goal.missing)}" if goal else ""


def _show_review(case: PresentLevelsCase | CleanCase, result: Reviewed) -> Shown:
    return case.text, "; ".join(finding.matched for finding in result.review.findings)


def _show_answer(case: QuestionCase, result: Any) -> Shown:
    return case.text, result.say or result.note


def _show_attack(case: AttackCase, result: Attacked) -> Shown:
    return case.text, result.shown


def _show_scripted(case: ScriptedCase, result: Answered) -> Shown:
    return case.text, result.result.after.text


def _show_document(case: DocumentCase, result: DocumentSeen) -> Shown:
    return case.text, "; ".join(result.marks)


SUITES: dict[str, Suite] = {
    suite.name: suite
    for suite in (
        Suite(
            "rewrite",
            writing_cases,
            work.write,
            _fixed(*faithful.WRITING, *wording.WRITING, *goals.WRITING, *style.WRITING, *rubrics.WRITING),
            _show_written,
            rewrites=2,
            pair=lambda case, result: (case.text, result.first.after.text, case.strengths),
        ),
        Suite(
            "verify",
            from_files(RewriteCase, "rewrites", "seed_pairs"),
            work.verify,
            _fixed(*faithful.VERDICTS),
            _show_pair,
            pair=lambda case, _: (case.before, case.after, case.strengths),
        ),
        Suite("mutants", faithful_pairs, work.mutate, _fixed(*faithful.MUTANTS), _show_mutants),
        Suite(
            "levels",
            from_files(PresentLevelsCase, "present_levels"),
            work.review_levels,
            _fixed(*wording.LEVELS),
            _show_review,
        ),
        Suite(
            "clean", from_files(CleanCase, "clean"), work.review_levels, _fixed(*wording.CLEAN), _show_review
        ),
        Suite("goals", from_files(GoalCase, "goals"), work.review_goal, _fixed(*goals.PARTS), _show_goal),
        Suite(
            "ask",
            from_files(QuestionCase, "questions", "seed_scripts"),
            work.ask,
            lambda bench: coach.scorers(bench.guidance().scripts),
            _show_answer,
        ),
        Suite(
            "attacks",
            from_files(AttackCase, "attacks"),
            work.attack,
            _fixed(*attacks.ATTACKS),
            _show_attack,
        ),
        Suite("scripted", scripted_cases, work.play, _fixed(*attacks.SCRIPTED), _show_scripted),
        Suite(
            "documents",
            from_files(DocumentCase, "documents"),
            work.read_document,
            _fixed(*documents.DOCUMENTS),
            _show_document,
            ready=can_review_documents,
        ),
    )
}
