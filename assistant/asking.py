"""Having a text written by the model: whole if it fits, else in sections. The checks judge every version."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.checking import Checker, Judged
from assistant.errors import ModelError, TooLongError
from assistant.language.deadline import Deadline
from assistant.parts import Parts
from assistant.sections import Section, join_sections, told_of
from assistant.types import Attempt, Passage, RewriteRequest, TextReview, Writer

if TYPE_CHECKING:
    from concurrent.futures import Future

    from assistant.language.chain import RewriteChain
    from assistant.language.meter import Meter
    from assistant.language.redact import Redacted
    from assistant.language.streaming import LastHeard
    from assistant.once import Once

OnDraft = Callable[[str], None]
OFFLINE_SECONDS = 600.0  # the offline writer asks no server: it always has an answer
_SMALL = 4096  # tokens: a model that takes no more at once is a small one, or on a small computer
_VERSIONS = 2  # a first one, and one repair
_AT_ONCE = 4  # sections that a server is asked for at the same time
_SHORTEST = 400  # characters of a section: below that, cutting gains nothing
_FINISHING = 0.2  # of the time: for joining the sections and checking the whole
_FINISHING_MOST = 4.0  # seconds


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the user's text, and the same as a model is told it: with every name hidden."""

    request: RewriteRequest
    masked: RewriteRequest
    review: TextReview
    """Of the masked text."""
    tokens: int
    """What writing it may take."""


@dataclass(frozen=True, slots=True)
class Plan:
    """One text as it will be sent: in one piece, or in several that are the whole text."""

    request: RewriteRequest
    before: TextReview
    passages: tuple[Passage, ...]
    hidden: Redacted
    pieces: tuple[Piece, ...]
    short: bool = False
    """Whether it goes with the short prompt and without guidance, to leave room for the text."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What came of it: the version the checks accept, or None. `sections` is empty where it went as one."""

    judged: Judged | None
    sections: tuple[Writer, ...] = ()
    notes: tuple[str, ...] = ()
    short: bool = False


@dataclass(frozen=True, slots=True)
class _Job:
    """One plan being carried out. `attempts` collects the versions that were refused."""

    plan: Plan
    deadline: Deadline
    meter: Meter
    attempts: list[Attempt]
    on_draft: LastHeard | None = None


class ModelWriter:
    """Asks the model, and takes nothing from it that the checks refuse."""

    def __init__(self, parts: Parts, checker: Checker) -> None:
        self._parts = parts
        self._checker = checker

    def plan(self, request: RewriteRequest, before: TextReview, passages: tuple[Passage, ...]) -> Plan:
        """What will be sent about `request`: every name hidden, cut into sections where it is too long.

        A small model is told less: the short prompt, and no guidance, which is background for style. So is
        any other where the text would not fit beside more.

        Raises:
            ModelError: A name would be left in it.
        """
        own = (request.text, *request.strengths)
        whole_paste = (request.whole,) if request.whole else ()  # a name may be told only in another goal
        hidden = self._parts.redactor().redact((*own, *whole_paste), request.people, request.not_names)
        text, *strengths = hidden.texts[: len(own)]
        masked = RewriteRequest(text=text, kind=before.kind, strengths=tuple(strengths))
        plan = Plan(request, before, passages, hidden, ())
        whole = self._whole(plan, masked)
        if self._parts.context_tokens <= _SMALL or not self._fits(whole):
            plan = replace(plan, passages=(), short=True)
            whole = self._whole(plan, masked)
        pieces = (whole,) if self._fits(whole) else self._cut(plan, whole, self._fits)
        return replace(plan, pieces=pieces)

    def preview(self, plan: Plan) -> tuple[str, ...]:
        """Every message about the text, exactly as it will be sent. Nothing is sent.

        Raises:
            ModelError: A name would still be in one, or the text is too long to be sent at all.
        """
        # What is said about a text is the same for every model, so none has to be reached for it.
        chain = _chain(self._parts.offline_chain, plan)
        sent = [piece for piece in plan.pieces if self._fits(piece)]
        if not sent:
            raise _too_long()
        return tuple(chain.preview(p.masked, p.review, plan.passages, hidden=plan.hidden) for p in sent)

    def write(
        self,
        plan: Plan,
        deadline: Deadline,
        meter: Meter,
        attempts: list[Attempt],
        on_draft: LastHeard | None = None,
    ) -> Asked:
        """The model's version that the checks accept, or none; each one they refuse goes to `attempts`.

        `on_draft` is given each draft as it grows, unchecked; a text in sections is not shown before the end.

        Raises:
            ModelError: There was no usable answer in time, or a name would have been left in the prompt.
        """
        whole, several = plan.pieces[0], len(plan.pieces) > 1
        job = _Job(plan, deadline, meter, attempts, None if several else on_draft)
        if several:
            return self._in_sections(job, plan.pieces, again=True)
        try:
            return Asked(self._ask(job, whole, plan.before, deadline), short=plan.short)
        except TooLongError:
            smaller = self._halved(plan, whole)
            if len(smaller) < 2:
                raise
        return self._in_sections(replace(job, on_draft=None), smaller, again=False)

    def _ask(self, job: _Job, piece: Piece, before: TextReview, deadline: Deadline) -> Judged | None:
        """The model's version of one piece, or None when the checks refused it twice."""
        if not self._fits(piece):
            raise _too_long()
        assert self._parts.model_chain is not None
        chain, plan = _chain(self._parts.model_chain, job.plan), job.plan
        told = (piece.masked, piece.review, plan.passages)
        draft, losses = None, ()
        for _ in range(_VERSIONS):
            left, hidden, meter, show = deadline.left, plan.hidden, job.meter, job.on_draft
            if draft is None:
                draft = chain.write(*told, deadline=left, hidden=hidden, meter=meter, on_draft=show)
            else:
                draft = chain.repair(
                    *told, draft, losses, deadline=left, hidden=hidden, meter=meter, on_draft=show
                )
            if show is not None:
                show.finish()
            judged = self._checker.judge(piece.request, before, plan.hidden.restore_draft(draft))
            if judged.accepted:
                return judged
            job.attempts.append(Attempt(writer="model", text=judged.draft.text, reasons=judged.reasons))
            losses = plan.hidden.mask(judged.reasons)
        return None

    def _in_sections(self, job: _Job, pieces: Sequence[Piece], *, again: bool) -> Asked:
        """Each of `pieces` by the model or else the offline writer; the whole is judged like any other text.

        Args:
            job: The plan.
            pieces: The sections, in order.
            again: Whether a section that the server finds too long is cut once more.
        """
        deadline = Deadline(job.deadline.left - min(_FINISHING * job.deadline.left, _FINISHING_MOST))
        turns = threading.BoundedSemaphore(_AT_ONCE)

        def work(piece: Piece) -> Callable[[], list[Section]]:
            def section() -> list[Section]:
                with turns:
                    return self._section(job, piece, deadline, again=again)

            return section

        running = [deadline.start(work(piece)) for piece in pieces]
        done = [
            section
            for piece, future in zip(pieces, running, strict=True)
            for section in self._in_time(job, piece, future, deadline)
        ]
        problems = [section.problem for section in done if section.writer == "offline"]
        if len(problems) == len(done):
            problem = next((problem for problem in problems if problem is not None), None)
            if problem is None:
                return Asked(None)  # the checks refused every section
            raise problem
        plan = job.plan
        judged = self._checker.judge(plan.request, plan.before, join_sections(done, plan.request.strengths))
        if not judged.accepted:
            job.attempts.append(Attempt(writer="model", text=judged.draft.text, reasons=judged.reasons))
            return Asked(None)
        writers: tuple[Writer, ...] = tuple(section.writer for section in done)
        return Asked(judged, writers, (told_of(done),), short=plan.short)

    def _in_time(
        self, job: _Job, piece: Piece, running: Future[list[Section]], deadline: Deadline
    ) -> list[Section]:
        from assistant.language.failures import out_of_time

        try:
            return running.result(timeout=deadline.left)
        except TimeoutError:
            return [self._offline(job, piece, out_of_time(asked=job.meter.asked).error)]

    def _section(self, job: _Job, piece: Piece, deadline: Deadline, *, again: bool) -> list[Section]:
        """One section as it was written, or several where the server found it too long."""
        text = piece.request.text
        before = self._checker.review(text, job.plan.before.kind, piece.request.people)
        try:
            judged = self._ask(job, piece, before, deadline)
        except TooLongError as error:
            smaller = self._halved(job.plan, piece) if again else ()
            if len(smaller) > 1:
                return [
                    section for part in smaller for section in self._section(job, part, deadline, again=False)
                ]
            return [self._offline(job, piece, error)]
        except ModelError as error:
            return [self._offline(job, piece, error)]
        return [Section(text, judged.draft, "model") if judged else self._offline(job, piece, None)]

    def _offline(self, job: _Job, piece: Piece, problem: ModelError | None) -> Section:
        before = self._checker.review(piece.request.text, job.plan.before.kind, piece.request.people)
        draft = self._parts.offline_chain().write(
            piece.request, before, job.plan.passages, deadline=OFFLINE_SECONDS
        )
        return Section(piece.request.text, draft, "offline", problem)

    def _fits(self, piece: Piece) -> bool:
        return piece.tokens <= self._parts.context_tokens

    def _halved(self, plan: Plan, piece: Piece) -> tuple[Piece, ...]:
        """`piece` in two or more, for a server that takes less than it was said to."""
        most = 0.6 * len(piece.masked.text)
        return self._cut(plan, piece, lambda part: len(part.masked.text) <= most)

    def _cut(self, plan: Plan, piece: Piece, fits: Callable[[Piece], bool]) -> tuple[Piece, ...]:
        from assistant.checks.cutting import cut, places_to_cut

        def made(text: str) -> Piece:
            return self._piece(plan, replace(piece.masked, text=text))

        def short_enough(text: str) -> bool:
            return len(text) <= _SHORTEST or fits(made(text))

        text = piece.masked.text
        spans = cut(text, places_to_cut(text, plan.before.kind), short_enough)
        return tuple(made(span.text) for span in spans)

    def _whole(self, plan: Plan, masked: RewriteRequest) -> Piece:
        return replace(self._piece(plan, masked), request=plan.request)

    def _piece(self, plan: Plan, masked: RewriteRequest) -> Piece:
        """A piece of the masked text, beside the same words with the names in them."""
        review = self._checker.review(masked.text, plan.before.kind, ())
        tokens = _chain(self._parts.offline_chain, plan).tokens_needed(masked, review, plan.passages)
        raw = replace(plan.request, text=plan.hidden.restore(masked.text))
        return Piece(raw, masked, review, tokens)


def _chain(made: Once[RewriteChain], plan: Plan) -> RewriteChain:
    return made().short() if plan.short else made()


def _too_long() -> TooLongError:
    from assistant.language.failures import too_long

    return too_long()
