"""Rewriting one text: by a model if there is one, else by the offline writer. The gate judges both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant import intake
from assistant.asking import OFFLINE_SECONDS, Asked, ModelWriter, OnDraft, Plan
from assistant.checking import Checker, Judged
from assistant.composer.pronouns import called_in, owner_of
from assistant.errors import IndexUnavailableError, ModelError, UnfinishedError
from assistant.gate import left_to_say, with_our_words
from assistant.language.deadline import Deadline, within
from assistant.parts import Parts
from assistant.types import (
    Attempt,
    BeforeSending,
    Draft,
    Passage,
    Provenance,
    RewriteRequest,
    RewriteResult,
    TextReview,
    Usage,
    Writer,
)

if TYPE_CHECKING:
    from assistant.language.meter import Meter
    from assistant.language.streaming import LastHeard

PASSAGES_PER_REWRITE = 3
_INSTEAD = "The offline writer's version is shown."
_PATIENCE = 1.0  # seconds for the model before the offline version is written beside it


@dataclass(frozen=True, slots=True)
class _Task:
    """What is to be written, and by when the model must have written it."""

    request: RewriteRequest
    before: TextReview
    passages: tuple[Passage, ...]
    deadline: Deadline
    on_draft: OnDraft | None = None


@dataclass(frozen=True, slots=True)
class _Written:
    """What is shown, who wrote it, and what happened on the way."""

    judged: Judged
    writer: Writer
    attempts: tuple[Attempt, ...] = ()
    notes: tuple[str, ...] = ()
    usage: Usage | None = None
    sections: tuple[Writer, ...] = ()
    short: bool = False
    unfinished: str = ""


class Rewriter:
    """Writes, has it judged, and says who wrote it."""

    def __init__(self, parts: Parts, checker: Checker) -> None:
        self._parts = parts
        self._checker = checker
        self._model = ModelWriter(parts, checker)

    def rewrite(self, request: RewriteRequest, on_draft: OnDraft | None = None) -> RewriteResult:
        """See `Assistant.rewrite`."""
        deadline = within(self._parts.deadline_seconds)
        request, before = self._checked(request)
        passages, notes = self._passages(request.text)
        written = self._write(_Task(request, before, passages, deadline, on_draft))
        judged, writer = written.judged, written.writer
        notes += written.notes
        return RewriteResult(
            before=before,
            after=judged.review,
            fidelity=judged.fidelity,
            strengths_used=judged.draft.strengths_used,
            left_out=judged.draft.left_out,
            questions=judged.draft.questions,
            plain_language=judged.draft.plain_language,
            passages=passages,
            status=judged.status,
            reasons=(*judged.reasons, *notes, *left_to_say(judged.review)),
            writer=writer,
            attempts=written.attempts,
            provenance=self._provenance(request, written),
            usage=written.usage,
            unfinished=written.unfinished,
        )

    def recheck(
        self,
        result: RewriteResult,
        text: str,
        *,
        strengths: Sequence[str] = (),
        answers: Sequence[str] = (),
        people: Sequence[str] = (),
    ) -> RewriteResult:
        """See `Assistant.recheck`."""
        intake.check_text(text, what="Your version", limit=intake.MAX_REWRITE_CHARACTERS)
        before = result.before
        request = RewriteRequest(
            text=before.text, kind=before.kind, strengths=(*strengths, *answers), people=tuple(people)
        )
        open_questions = tuple(q for q in result.questions if not q.blank or q.blank in text)
        draft = Draft(text=text, strengths_used=result.strengths_used, questions=open_questions)
        judged = self._checker.judge(request, before, draft)
        return replace(
            result,
            after=judged.review,
            fidelity=judged.fidelity,
            questions=open_questions,
            plain_language="",
            status=judged.status,
            reasons=(*judged.reasons, *left_to_say(judged.review)),
        )

    def preview(self, request: RewriteRequest) -> str:
        """See `Assistant.preview`."""
        return self._told(self._planned(request))

    def before_sending(self, request: RewriteRequest) -> BeforeSending:
        """See `Assistant.before_sending`."""
        from assistant.language.unsure import find_unsure  # a rewrite on this computer is not charged for it
        from assistant.telltales import find_telltales

        plan, kinds = self._planned(request), self._parts.telltales()
        request = plan.request
        return BeforeSending(
            unsure=find_unsure(request.text, plan.hidden.people_in(request.text), request.people),
            telltales=find_telltales(request.text, kinds),
            in_strengths=tuple(told for words in request.strengths for told in find_telltales(words, kinds)),
            told=self._told(plan),
        )

    def _planned(self, request: RewriteRequest) -> Plan:
        request, before = self._checked(request)
        passages, _ = self._passages(request.text)
        return self._model.plan(request, before, passages)

    def _told(self, plan: Plan) -> str:
        return "\n\n".join(self._model.preview(plan))

    def _checked(self, request: RewriteRequest) -> tuple[RewriteRequest, TextReview]:
        intake.check_text(request.text, limit=intake.MAX_REWRITE_CHARACTERS)
        before = self._checker.review(request.text, request.kind, request.people)
        strengths, people = intake.check_strengths(request.strengths), intake.check_people(request.people)
        not_names = intake.check_not_names(request.not_names)
        checked = replace(
            request,
            kind=before.kind,
            strengths=strengths,
            people=people,
            not_names=not_names,
            called=request.called or self._called(request),
        )
        return checked, before

    def _called(self, request: RewriteRequest) -> str:
        """What the paste a goal comes from calls the student, where all its goals are for one."""
        if not request.whole:
            return ""
        goals = self._checker.review(request.whole, "goal", request.people).goals
        learners = {goal.learner.text.strip().title() for goal in goals if goal.learner}
        return called_in(request.whole) if sum(map(bool, map(owner_of, learners))) <= 1 else ""

    def _passages(self, text: str) -> tuple[tuple[Passage, ...], list[str]]:
        try:
            guidance = self._parts.guidance()
            found = guidance.find_guidance(text, PASSAGES_PER_REWRITE)
        except IndexUnavailableError as error:
            return (), [f"No guidance is shown: {error}"]
        return found, [guidance.trouble] if guidance.trouble else []

    def _write(self, task: _Task) -> _Written:
        """The model's version if it passes, with one repair; else the offline writer's, and what went wrong.

        While a slow model is waited for, the offline version is written, so that it is there at the deadline;
        its questions and plain language go with the model's version too.
        """
        if self._parts.model_chain is None:
            return _Written(judged=self._write_offline(task), writer="offline")
        from concurrent.futures import wait  # the offline writer is not charged for these

        from assistant.language.failures import out_of_time
        from assistant.language.meter import Meter
        from assistant.language.streaming import LastHeard

        heard = LastHeard(task.on_draft) if task.on_draft else None
        meter = Meter(self._parts.price)
        attempts: list[Attempt] = []
        running = task.deadline.start(lambda: self._ask_model(task, attempts, meter, heard))
        wait([running], timeout=min(_PATIENCE, task.deadline.left / 2))
        spare, unfinished = self._write_offline(task), ""
        try:
            asked = running.result(timeout=task.deadline.left)
            note = "The model's version changed the expectation, so the offline writer's version is shown."
        except (ModelError, TimeoutError) as error:
            told = error if isinstance(error, ModelError) else out_of_time(asked=meter.asked).error
            asked, note = None, f"{told} {_INSTEAD}"
            unfinished = heard.text if heard and isinstance(told, UnfinishedError) else ""
        if asked is not None and asked.judged is not None:
            ours = spare.draft if spare.accepted else replace(spare.draft, plain_language="")
            draft = with_our_words(asked.judged.draft, ours, task.request.strengths)
            judged = replace(asked.judged, draft=draft)
            return _Written(
                judged, "model", tuple(attempts), asked.notes, meter.usage, asked.sections, asked.short
            )
        return _Written(spare, "offline", tuple(attempts), (note,), meter.usage, unfinished=unfinished)

    def _write_offline(self, task: _Task) -> Judged:
        draft = self._parts.offline_chain().write(
            task.request, task.before, task.passages, deadline=OFFLINE_SECONDS
        )
        return self._checker.judge(task.request, task.before, draft)

    def _ask_model(
        self, task: _Task, attempts: list[Attempt], meter: Meter, heard: LastHeard | None
    ) -> Asked:
        plan = self._model.plan(task.request, task.before, task.passages)
        return self._model.write(plan, task.deadline, meter, attempts, heard)

    def _provenance(self, request: RewriteRequest, written: _Written) -> Provenance:
        writer = written.writer
        by_model = writer == "model" and self._parts.model_chain
        chain = (by_model or self._parts.offline_chain)()
        prompt = (chain.short() if written.short else chain).prompt_for(request.kind or "goal")
        return Provenance(
            version=self._parts.version(),
            model=self._parts.model_name if writer == "model" else "offline",
            prompt=f"{prompt.name}.{prompt.version}",
            prompt_sha256=prompt.sha256,
            rules_sha256=self._parts.rules().sha256,
            index_id=self._index_id(),
            sections=written.sections,
        )

    def _index_id(self) -> str:
        try:
            return self._parts.guidance().index_id
        except IndexUnavailableError:
            return ""
