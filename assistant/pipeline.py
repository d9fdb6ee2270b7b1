"""The one pipeline: review, rewrite, verify, ask, progress, whole documents. All callers use it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant import intake
from assistant.checks.review import review_text
from assistant.checks.rules import Rules
from assistant.errors import IndexUnavailableError, InputError, ModelError
from assistant.gate import judge, left_to_say
from assistant.once import Once
from assistant.types import (
    Answer,
    Attempt,
    Draft,
    FidelityReport,
    Kind,
    Passage,
    ProgressResult,
    Provenance,
    RewriteRequest,
    RewriteResult,
    Series,
    TextReview,
    Writer,
)

if TYPE_CHECKING:
    from datetime import date

    from assistant.checks.misstatements import Misstatement
    from assistant.checks.vocabulary import Vocabulary
    from assistant.composer.lexicon import StrengthLexicon
    from assistant.documents.review import Knowledge
    from assistant.language.chain import AnswerChain, RewriteChain
    from assistant.language.redact import Redactor
    from assistant.retrieval.search import Guidance
    from assistant.types_documents import Comparison, Document, DocumentReview

PASSAGES_PER_REWRITE = 3
PASSAGES_PER_ANSWER = 5
PAGES_PER_ANSWER = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What an Assistant is made of. Anything slow to load is a function, called once and only when needed."""

    version: Callable[[], str]
    rules: Callable[[], Rules]
    vocabulary: Callable[[], Vocabulary]
    lexicon: Callable[[], StrengthLexicon]
    guidance: Callable[[], Guidance]
    offline_chain: Callable[[], RewriteChain]
    model_chain: Callable[[], RewriteChain] | None
    redactor: Callable[[], Redactor]
    documents: Callable[[], Knowledge]
    model_name: str
    deadline_seconds: float
    answer_chain: Callable[[], AnswerChain] | None = None
    """Writes meeting answers with a model; without one the script is given word for word."""
    claims: Callable[[], tuple[Misstatement, ...]] = tuple
    """What must not be said about the law."""


@dataclass(frozen=True, slots=True)
class _Judged:
    """A draft with everything the checks say about it."""

    draft: Draft
    review: TextReview
    fidelity: FidelityReport
    reasons: tuple[str, ...]

    @property
    def accepted(self) -> bool:
        return not self.reasons


class Assistant:
    """Everything the product does, with no state about any user."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._version = Once(parts.version)
        self._rules = Once(parts.rules)
        self._vocabulary = Once(parts.vocabulary)
        self._lexicon = Once(parts.lexicon)
        self._guidance = Once(parts.guidance)
        self._offline_chain = Once(parts.offline_chain)
        self._model_chain = Once(parts.model_chain) if parts.model_chain else None
        self._redactor = Once(parts.redactor)
        self._documents = Once(parts.documents)
        self._answer_chain = Once(parts.answer_chain) if parts.answer_chain else None
        self._claims = Once(parts.claims)

    @property
    def rules(self) -> Rules:
        """The wording rules, loaded on first use."""
        return self._rules()

    @property
    def vocabulary(self) -> Vocabulary:
        """The word lists that fact extraction and fidelity share, loaded on first use."""
        return self._vocabulary()

    @property
    def guidance(self) -> Guidance:
        """The knowledge base and its index, opened (and built if need be) on first use.

        Raises:
            IndexUnavailableError: It can neither be opened nor built.
        """
        return self._guidance()

    def review(self, text: str, kind: Kind | None = None, people: Sequence[str] = ()) -> TextReview:
        """What the checks say about `text`.

        Raises:
            InputError: The text is empty, too long or not text.
        """
        return self._review(intake.check_text(text), kind, people)

    def verify(
        self, before: str, after: str, strengths: Sequence[str] = (), people: Sequence[str] = ()
    ) -> FidelityReport:
        """Whether `after` keeps the expectation of `before`; `strengths` may be woven in.

        Raises:
            InputError: A text is empty, too long or not text.
        """
        intake.check_text(before, what="The first text", limit=intake.MAX_REWRITE_CHARACTERS)
        intake.check_text(after, what="The second text", limit=intake.MAX_REWRITE_CHARACTERS)
        original = self._review(before, None, people)
        return self._fidelity(original, after, intake.check_strengths(strengths), intake.check_people(people))

    def rewrite(self, request: RewriteRequest) -> RewriteResult:
        """Rewrite one goal or present-levels text strengths-first, and prove that nothing was lost.

        A model that is slow, down, wrong or hostile costs a note, never the result: the offline writer's
        version takes its place, and the rejected drafts stay in `attempts`.

        Raises:
            InputError: The text, a strength or a name cannot be used.
        """
        intake.check_text(request.text, limit=intake.MAX_REWRITE_CHARACTERS)
        before = self._review(request.text, request.kind, request.people)
        request = RewriteRequest(
            text=request.text,
            kind=before.kind,
            strengths=intake.check_strengths(request.strengths),
            people=intake.check_people(request.people),
        )
        passages, notes = self._passages(request.text)
        judged, attempts, failures = self._write_with_model(request, before, passages)
        notes += failures
        writer: Writer = "model"
        if judged is None:
            writer = "offline"
            draft = self._offline_chain().write(
                request, before, passages, deadline=self._parts.deadline_seconds
            )
            judged = self._judge(request, before, draft)
        return RewriteResult(
            before=before,
            after=judged.review,
            fidelity=judged.fidelity,
            strengths_used=judged.draft.strengths_used,
            left_out=judged.draft.left_out,
            questions=judged.draft.questions,
            plain_language=judged.draft.plain_language,
            passages=passages,
            status="accepted" if judged.accepted else "needs_review",
            reasons=(*judged.reasons, *notes, *left_to_say(judged.review)),
            writer=writer,
            attempts=tuple(attempts),
            provenance=self._provenance(request, writer),
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
        """`result` with the user's own version in place of the rewrite, judged the same way.

        Args:
            result: A finished rewrite, or a version of it checked before.
            text: The rewrite as the user changed it.
            strengths: What was on offer when it was written.
            answers: What the user put into the blanks. The user may add facts; the tool may not.
            people: Names the user declared.

        Raises:
            InputError: The text is empty, too long or not text.
        """
        intake.check_text(text, what="Your version", limit=intake.MAX_REWRITE_CHARACTERS)
        before = result.before
        after = self._review(text, before.kind, people)
        fidelity = self._fidelity(before, text, (*strengths, *answers), people)
        open_questions = tuple(q for q in result.questions if not q.blank or q.blank in text)
        draft = Draft(text=text, strengths_used=result.strengths_used, questions=open_questions)
        reasons = judge(before, after, fidelity, draft)
        return replace(
            result,
            after=after,
            fidelity=fidelity,
            questions=open_questions,
            plain_language="",
            status="needs_review" if reasons else "accepted",
            reasons=(*reasons, *left_to_say(after)),
        )

    def ask(self, question: str, people: Sequence[str] = (), earlier: Sequence[str] = ()) -> Answer:
        """What to say in the meeting about `question`, from the scripts in the knowledge base.

        With a model, the words are the model's as far as the guidance carries them; a model that fails costs
        a note. A message about danger never waits for a model.

        Args:
            question: What the user wrote.
            people: Declared names, the student first.
            earlier: The user's earlier messages of this visit, oldest first; nothing is kept here.

        Raises:
            InputError: The question is empty, too long or not text.
            IndexUnavailableError: The guidance cannot be opened.
        """
        from assistant import coach  # a review pays for no meeting

        intake.check_text(question, what="The question", limit=intake.MAX_REWRITE_CHARACTERS)
        people = intake.check_people(people)
        scripted = coach.answer(self.guidance, question, PASSAGES_PER_ANSWER, people, earlier)
        if self._answer_chain is None or scripted.status != "answered":
            return scripted
        return self._answer_with_model(scripted, question, people)

    def progress(
        self, baseline: str | float | None, target: str | float | None, current: str | float | None
    ) -> ProgressResult:
        """Met, partially met or not met; "partially met" only above a numeric baseline (seed 002)."""
        from assistant.checks.progress import assess_progress

        return assess_progress(baseline, target, current)

    def review_document(
        self,
        document: Document,
        people: Sequence[str] = (),
        on_progress: Callable[[int, int], None] | None = None,
    ) -> DocumentReview:
        """Everything the checks say about a whole IEP, read with `assistant.documents.read`.

        Args:
            document: The document.
            people: Names the user declared.
            on_progress: Called with the characters done and the characters in all.

        Raises:
            InputError: A name is too long to be one.
        """
        from assistant.documents.review import review_document

        names = intake.check_people(people)
        return review_document(
            document, self._documents(), self.rules, self.vocabulary, people=names, on_progress=on_progress
        )

    def compare(self, old: Document, new: Document, people: Sequence[str] = ()) -> Comparison:
        """Which goals of two drafts were raised, lowered, dropped, added or copied.

        Raises:
            InputError: A name is too long to be one.
        """
        from assistant.documents.compare import compare_documents

        names = intake.check_people(people)
        return compare_documents(old, new, self._documents(), self.vocabulary, people=names)

    def series(self, points: str, *, start: date, end: date, baseline: str, target: str) -> Series:
        """Dated data points beside the aim line from the baseline to the target.

        Raises:
            InputError: A line cannot be read, a level is no number, or the goal ends before it starts.
        """
        from assistant.checks.progress import level_value
        from assistant.checks.series import place, read_points

        first, last = level_value(baseline), level_value(target)
        if first is None or last is None:
            name = "baseline" if first is None else "target"
            raise InputError(f"The {name} is not a number.", "Write it such as 62, 40% or 3 of 5.")
        dated = read_points(intake.check_text(points, what="The data"))
        return place(dated, start=start, end=end, baseline=first, target=last)

    def preview(self, request: RewriteRequest) -> str:
        """The text exactly as a remote model would get it, names masked. Nothing is sent."""
        intake.check_text(request.text, limit=intake.MAX_REWRITE_CHARACTERS)
        return self._redactor().redact((request.text,), intake.check_people(request.people)).texts[0]

    def _review(self, text: str, kind: Kind | None, people: Sequence[str]) -> TextReview:
        return review_text(text, self.rules, kind=kind, people=people)

    def _fidelity(
        self, before: TextReview, after: str, strengths: Sequence[str], people: Sequence[str]
    ) -> FidelityReport:
        # Imported here, so that a review in a fresh process does not pay for what it does not use.
        from assistant.checks.fidelity import check_fidelity
        from assistant.composer.phrases import readings

        return check_fidelity(
            before.text,
            after,
            self.vocabulary,
            strengths=readings(strengths, self._lexicon()),
            findings=before.findings,
            people=people,
            kind=before.kind,
        )

    def _judge(self, request: RewriteRequest, before: TextReview, draft: Draft) -> _Judged:
        after = self._review(draft.text, before.kind, request.people)
        fidelity = self._fidelity(before, draft.text, request.strengths, request.people)
        return _Judged(draft, after, fidelity, judge(before, after, fidelity, draft))

    def _passages(self, text: str) -> tuple[tuple[Passage, ...], list[str]]:
        try:
            return self.guidance.find_guidance(text, PASSAGES_PER_REWRITE), []
        except IndexUnavailableError as error:
            return (), [f"No guidance is shown: {error.problem} {error.fix}"]

    def _write_with_model(
        self, request: RewriteRequest, before: TextReview, passages: Sequence[Passage]
    ) -> tuple[_Judged | None, list[Attempt], list[str]]:
        """The model's version if it passes, with one repair; else None and what went wrong."""
        attempts: list[Attempt] = []
        try:
            if self._model_chain is None:
                return None, attempts, []
            chain = self._model_chain()
            started = time.monotonic()
            hidden = self._redactor().redact((request.text, *request.strengths), request.people)
            masked = RewriteRequest(text=hidden.texts[0], kind=before.kind, strengths=hidden.texts[1:])
            review = self._review(masked.text, before.kind, ())
            draft = chain.write(
                masked, review, passages, deadline=self._parts.deadline_seconds, hidden=hidden
            )
            judged = self._judge(request, before, hidden.restore_draft(draft))
            if not judged.accepted:
                attempts.append(Attempt(writer="model", text=judged.draft.text, reasons=judged.reasons))
                left = self._parts.deadline_seconds - (time.monotonic() - started)
                losses = hidden.mask(judged.reasons)
                draft = chain.repair(masked, review, passages, draft, losses, deadline=left, hidden=hidden)
                judged = self._judge(request, before, hidden.restore_draft(draft))
            if judged.accepted:
                return judged, attempts, []
            attempts.append(Attempt(writer="model", text=judged.draft.text, reasons=judged.reasons))
            note = "The model's version changed the expectation, so the offline writer's version is shown."
            return None, attempts, [note]
        except ModelError as error:
            return None, attempts, [f"{error.problem} {error.fix} The offline writer's version is shown."]

    def _answer_with_model(self, scripted: Answer, question: str, people: Sequence[str]) -> Answer:
        """The model's words on top of the script, or the script and what went wrong."""
        from assistant import coach

        assert self._answer_chain is not None
        try:
            sources = coach.sources_for(self.guidance, scripted, question, PAGES_PER_ANSWER)
            hidden = self._redactor().redact((question,), people)
            draft = self._answer_chain().answer(
                hidden.texts[0], sources, deadline=self._parts.deadline_seconds, hidden=hidden
            )
            restored = replace(
                draft,
                say=hidden.restore(draft.say),
                why=hidden.restore(draft.why),
                ask_in_writing=hidden.restore(draft.ask_in_writing),
            )
            return coach.from_model(scripted, restored, sources, self._claims(), question)
        except ModelError as error:
            return replace(scripted, note=f"{error.problem} {error.fix} The script is shown.")

    def _provenance(self, request: RewriteRequest, writer: Writer) -> Provenance:
        chain = self._model_chain if writer == "model" and self._model_chain else self._offline_chain
        prompt = chain().prompt_for(request.kind or "goal")
        return Provenance(
            version=self._version(),
            model=self._parts.model_name if writer == "model" else "offline",
            prompt=f"{prompt.name}.{prompt.version}",
            prompt_sha256=prompt.sha256,
            rules_sha256=self.rules.sha256,
            index_id=self._index_id(),
        )

    def _index_id(self) -> str:
        try:
            return self.guidance.index_id
        except IndexUnavailableError:
            return ""
