"""Rewriting one text: by a model if there is one, else by the offline writer. The gate judges both."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant import intake
from assistant.checking import Checker, Judged
from assistant.errors import IndexUnavailableError, ModelError
from assistant.gate import left_to_say
from assistant.parts import Parts
from assistant.types import (
    Attempt,
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
    from assistant.language.redact import Redacted

PASSAGES_PER_REWRITE = 3


class Rewriter:
    """Writes, has it judged, and says who wrote it."""

    def __init__(self, parts: Parts, checker: Checker) -> None:
        self._parts = parts
        self._checker = checker

    def rewrite(self, request: RewriteRequest) -> RewriteResult:
        """See `Assistant.rewrite`."""
        request, before = self._checked(request)
        passages, notes = self._passages(request.text)
        judged, attempts, failures, usage = self._write_with_model(request, before, passages)
        notes += failures
        writer: Writer = "model"
        if judged is None:
            writer = "offline"
            draft = self._parts.offline_chain().write(
                request, before, passages, deadline=self._parts.deadline_seconds
            )
            judged = self._checker.judge(request, before, draft)
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
            attempts=tuple(attempts),
            provenance=self._provenance(request, writer),
            usage=usage,
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
        request, before = self._checked(request)
        masked, review, hidden = self._masked(request, before)
        passages, _ = self._passages(request.text)
        # What is said about a text is the same for every model, so none has to be reached for it.
        return self._parts.offline_chain().preview(masked, review, passages, hidden=hidden)

    def _checked(self, request: RewriteRequest) -> tuple[RewriteRequest, TextReview]:
        intake.check_text(request.text, limit=intake.MAX_REWRITE_CHARACTERS)
        before = self._checker.review(request.text, request.kind, request.people)
        strengths, people = intake.check_strengths(request.strengths), intake.check_people(request.people)
        return replace(request, kind=before.kind, strengths=strengths, people=people), before

    def _masked(
        self, request: RewriteRequest, before: TextReview
    ) -> tuple[RewriteRequest, TextReview, Redacted]:
        """The request and its review with every name hidden, and what brings the names back."""
        hidden = self._parts.redactor().redact((request.text, *request.strengths), request.people)
        masked = RewriteRequest(text=hidden.texts[0], kind=before.kind, strengths=hidden.texts[1:])
        return masked, self._checker.review(masked.text, before.kind, ()), hidden

    def _passages(self, text: str) -> tuple[tuple[Passage, ...], list[str]]:
        try:
            return self._parts.guidance().find_guidance(text, PASSAGES_PER_REWRITE), []
        except IndexUnavailableError as error:
            return (), [f"No guidance is shown: {error.problem} {error.fix}"]

    def _write_with_model(
        self, request: RewriteRequest, before: TextReview, passages: Sequence[Passage]
    ) -> tuple[Judged | None, list[Attempt], list[str], Usage | None]:
        """The model's version if it passes, with one repair; else None and what went wrong; and the cost."""
        attempts: list[Attempt] = []
        if self._parts.model_chain is None:
            return None, attempts, [], None
        from assistant.language.meter import Meter  # the offline writer is not charged for it

        meter = Meter(self._parts.price)
        try:
            chain = self._parts.model_chain()
            started = time.monotonic()
            masked, review, hidden = self._masked(request, before)
            draft = chain.write(
                masked,
                review,
                passages,
                deadline=self._parts.deadline_seconds,
                hidden=hidden,
                meter=meter,
            )
            judged = self._checker.judge(request, before, hidden.restore_draft(draft))
            if not judged.accepted:
                attempts.append(Attempt(writer="model", text=judged.draft.text, reasons=judged.reasons))
                left = self._parts.deadline_seconds - (time.monotonic() - started)
                losses = hidden.mask(judged.reasons)
                draft = chain.repair(
                    masked, review, passages, draft, losses, deadline=left, hidden=hidden, meter=meter
                )
                judged = self._checker.judge(request, before, hidden.restore_draft(draft))
            if judged.accepted:
                return judged, attempts, [], meter.usage
            attempts.append(Attempt(writer="model", text=judged.draft.text, reasons=judged.reasons))
            note = "The model's version changed the expectation, so the offline writer's version is shown."
            return None, attempts, [note], meter.usage
        except ModelError as error:
            note = f"{error.problem} {error.fix} The offline writer's version is shown."
            return None, attempts, [note], meter.usage

    def _provenance(self, request: RewriteRequest, writer: Writer) -> Provenance:
        by_model = writer == "model" and self._parts.model_chain
        prompt = (by_model or self._parts.offline_chain)().prompt_for(request.kind or "goal")
        return Provenance(
            version=self._parts.version(),
            model=self._parts.model_name if writer == "model" else "offline",
            prompt=f"{prompt.name}.{prompt.version}",
            prompt_sha256=prompt.sha256,
            rules_sha256=self._parts.rules().sha256,
            index_id=self._index_id(),
        )

    def _index_id(self) -> str:
        try:
            return self._parts.guidance().index_id
        except IndexUnavailableError:
            return ""
