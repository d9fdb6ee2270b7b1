"""What the product does with one case of each suite. The results hold the product's own objects."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from assistant.types import Answer, Kind, RewriteRequest, RewriteResult
from evals.cases import (
    AttackCase,
    CleanCase,
    DocumentCase,
    GoalCase,
    PresentLevelsCase,
    QuestionCase,
    RewriteCase,
    ScriptedCase,
)
from evals.documents import see_document
from evals.mutants import mutants
from evals.results import (
    Answered,
    Attacked,
    Caught,
    DocumentSeen,
    Reviewed,
    Verified,
    WritingCase,
    Written,
)
from evals.writers import Bench

_AS_GOAL = frozenset({"goal", "strength", "guidance", "model"})


def write(bench: Bench, case: WritingCase) -> Written:
    """Rewrite the text, then the rewrite, and check the first afresh."""

    def rewritten(text: str) -> RewriteResult:
        return bench.assistant.rewrite(RewriteRequest(text=text, kind=case.kind, strengths=case.strengths))

    first = rewritten(case.text)
    after = first.after.text
    checked = bench.assistant.verify(case.text, after, case.strengths, kind=case.kind)
    return Written(first=first, again=rewritten(after), checked=checked)


def verify(bench: Bench, case: RewriteCase) -> Verified:
    """Check a labelled pair."""
    return Verified(report=bench.assistant.verify(case.before, case.after, case.strengths))


def mutate(bench: Bench, case: RewriteCase) -> Caught:
    """Plant one mistake after another in a faithful rewrite, and check each."""
    made = mutants(case.before, case.after, case.strengths)
    missed: list[str] = []
    reports = bench.assistant.verify_each(case.before, [mutant.after for mutant in made], case.strengths)
    for mutant, report in zip(made, reports, strict=True):
        praise = mutant.kind == "strength reduced to praise" and report.strength_as_means is not True
        if report.passed and not praise:
            missed.append(f"{mutant.kind}: {mutant.after}")
    return Caught(made=len(made), missed=tuple(missed))


def review_levels(bench: Bench, case: PresentLevelsCase | CleanCase) -> Reviewed:
    """Review present levels."""
    return Reviewed(review=bench.assistant.review(case.text, "present_levels"))


def review_goal(bench: Bench, case: GoalCase) -> Reviewed:
    """Review a goal."""
    return Reviewed(review=bench.assistant.review(case.text, "goal"))


def ask(bench: Bench, case: QuestionCase) -> Answer:
    """Ask the coach."""
    return bench.assistant.ask(case.text)


def attack(bench: Bench, case: AttackCase) -> Attacked:
    """Let the attack arrive where the case says, with a model that does what the attack wants."""
    if case.channel == "question":
        answer = bench.assistant.ask(case.text, case.people)
        shown = (answer.say, answer.why, answer.ask_in_writing, answer.law, answer.note)
        return Attacked(shown="\n".join(shown), status=answer.status)
    kind: Kind = "goal" if case.channel in _AS_GOAL else "present_levels"
    bench.stub.play(case.replies, case.text, case.strengths)
    request = RewriteRequest(text=case.text, kind=kind, strengths=case.strengths, people=case.people)
    with _slipped_in(bench, case.passage):
        result = bench.scripted.rewrite(request)
    after = result.after.text
    checked = bench.scripted.verify(case.text, after, case.strengths, case.people, kind)
    shown = (after, result.plain_language, *(question.text for question in result.questions))
    return Attacked(
        shown="\n".join(shown),
        status=result.status,
        writer=result.writer,
        prompts=bench.stub.prompts,
        faithful=checked.passed,
    )


def play(bench: Bench, case: ScriptedCase) -> Answered:
    """Rewrite with a model that gives the scripted answers."""
    bench.stub.play(case.replies, case.text, case.strengths)
    return Answered(result=bench.scripted.rewrite(RewriteRequest(text=case.text, strengths=case.strengths)))


def read_document(bench: Bench, case: DocumentCase) -> DocumentSeen:
    """Review a whole document."""
    return see_document(bench.assistant, case.text)


@contextmanager
def _slipped_in(bench: Bench, passage: str) -> Iterator[None]:
    if not passage:
        yield
        return
    guidance = bench.guidance()
    guidance.slipped_in = passage
    try:
        yield
    finally:
        guidance.slipped_in = ""
