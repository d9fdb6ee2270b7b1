"""The one pipeline: review, rewrite, verify, ask, progress, whole documents. All callers use it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant import intake
from assistant.answering import Answerer
from assistant.checking import Checker
from assistant.errors import IndexUnavailableError, InputError
from assistant.parts import Parts
from assistant.rewriting import Rewriter
from assistant.types import (
    Answer,
    BeforeSending,
    FidelityReport,
    GoalList,
    Kind,
    Passage,
    RewriteRequest,
    RewriteResult,
    Span,
    TextReview,
)
from assistant.types_progress import ProgressResult, Series

if TYPE_CHECKING:
    from datetime import date

    from assistant.checks.rules import Rules
    from assistant.checks.vocabulary import Vocabulary
    from assistant.retrieval.own_documents import OwnDocuments
    from assistant.retrieval.search import Guidance
    from assistant.types_documents import Comparison, Document, DocumentReview
    from assistant.types_training import Exercise, Marked, Response


OWN_PER_REWRITE = 2
OWN_PER_ANSWER = 3


class Assistant:
    """Everything the product does, with no state about any user."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._checker = Checker(parts)
        self._rewriter = Rewriter(parts, self._checker)
        self._answerer = Answerer(parts)

    @property
    def parts(self) -> Parts:
        """What it is made of, so that another Assistant can share its slow parts."""
        return self._parts

    @property
    def rules(self) -> Rules:
        """The wording rules, loaded on first use."""
        return self._parts.rules()

    @property
    def vocabulary(self) -> Vocabulary:
        """The word lists that fact extraction and fidelity share, loaded on first use."""
        return self._parts.vocabulary()

    @property
    def guidance(self) -> Guidance:
        """The knowledge base and its index, opened (and built if need be) on first use.

        Raises:
            IndexUnavailableError: It can neither be opened nor built.
        """
        return self._parts.guidance()

    @property
    def own_documents(self) -> OwnDocuments | None:
        """What the user added to be found beside the guidance, or None where nothing can be added."""
        return self._parts.own_documents() if self._parts.own_documents else None

    def review(self, text: str, kind: Kind | None = None, people: Sequence[str] = ()) -> TextReview:
        """What the checks say about `text`.

        Raises:
            InputError: The text is empty, too long or not text.
        """
        return self._checker.review(intake.check_text(text), kind, people)

    def verify(
        self,
        before: str,
        after: str,
        strengths: Sequence[str] = (),
        people: Sequence[str] = (),
        kind: Kind | None = None,
    ) -> FidelityReport:
        """Whether `after` keeps the expectation of `before`: see `verify_each`.

        A text that was rewritten as one kind must be compared as that kind: a goal may lose nothing, present
        levels may lose what only judges.

        Raises:
            InputError: A text is empty, too long or not text.
        """
        return self.verify_each(before, (after,), strengths, people, kind)[0]

    def verify_each(
        self,
        before: str,
        afters: Sequence[str],
        strengths: Sequence[str] = (),
        people: Sequence[str] = (),
        kind: Kind | None = None,
    ) -> tuple[FidelityReport, ...]:
        """Whether each of several rewrites keeps the expectation of `before`, which is read only once.

        Args:
            before: The original.
            afters: The rewrites.
            strengths: What a rewrite may weave in.
            people: Names the user declared.
            kind: What `before` is; told from the text if None.

        Returns:
            A report for each rewrite, in their order.

        Raises:
            InputError: A text, a strength or a name is empty, too long or not text.
        """
        intake.check_text(before, what="The first text", limit=intake.MAX_REWRITE_CHARACTERS)
        for after in afters:
            intake.check_text(after, what="The second text", limit=intake.MAX_REWRITE_CHARACTERS)
        original = self._checker.review(before, kind, people)
        return self._checker.compare_each(
            original, afters, intake.check_strengths(strengths), intake.check_people(people)
        )

    def rewrite(
        self, request: RewriteRequest, on_draft: Callable[[str], None] | None = None
    ) -> RewriteResult:
        """Rewrite one goal or present-levels text strengths-first, and prove that nothing was lost.

        Args:
            request: The text, with what helps to write it.
            on_draft: Given what a model has written so far, names restored, as it comes, where its server
                streams. It is unchecked and must be labelled so; the result may be another text. Called from
                another thread, and perhaps after the result is there.

        A model that is slow, down, wrong or hostile costs a note, never the result: the offline writer's
        version takes its place, the rejected drafts stay in `attempts`, and one that `on_draft` was given and
        that never came to its end in `unfinished`.

        Raises:
            InputError: The text, a strength or a name cannot be used.
        """
        result = self._rewriter.rewrite(request, on_draft)
        # After the writer, so that neither a model nor the checks ever read the user's own documents.
        own = self._own(request.text, OWN_PER_REWRITE)
        return replace(result, passages=(*result.passages, *own)) if own else result

    def prepare(self) -> None:
        """Load what a rewrite by a model needs, before its clock starts: on a slow computer that takes longer
        than the model. Nothing is sent, and without a model nothing is loaded.

        Raises:
            SettingsError: The model's name or address cannot be used.
        """
        if self._parts.model_chain is not None:
            self._parts.redactor().redact(("",))
            self._parts.model_chain()
            with suppress(IndexUnavailableError):  # the rewrite says so, and goes on without guidance
                self._parts.guidance()

    def split(self, request: RewriteRequest) -> GoalList:
        """The goals of a text as pieces that can be rewritten one by one; where it is not sure, all in one.

        Present levels, and a text that is not in English, are one piece.

        Raises:
            InputError: The text is empty, too long or not text.
        """
        text = intake.check_text(request.text, limit=intake.MAX_REWRITE_CHARACTERS)
        from assistant.checks.goal_list import list_goals, one_piece

        review = self._checker.review(text, request.kind, request.people)
        return list_goals(text) if review.kind == "goal" and review.in_english else one_piece(text)

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
        return self._rewriter.recheck(result, text, strengths=strengths, answers=answers, people=people)

    def ask(
        self,
        question: str,
        people: Sequence[str] = (),
        earlier: Sequence[str] = (),
        *,
        in_spanish: bool = False,
    ) -> Answer:
        """What to say in the meeting about `question`, from the scripts in the knowledge base.

        With a model, the words are the model's as far as the guidance carries them; a model that fails costs
        a note. A message about danger never waits for a model.

        Args:
            question: What the user wrote.
            people: Declared names, the student first.
            earlier: The user's earlier messages of this visit, oldest first; nothing is kept here.
            in_spanish: Answer in Spanish whatever the question is in; a question in Spanish always is.

        Raises:
            InputError: The question is empty, too long or not text.
            IndexUnavailableError: The guidance cannot be opened.
        """
        answer = self._answerer.answer(question, people, earlier, in_spanish=in_spanish)
        if answer.status not in ("answered", "no_guidance"):
            return answer
        own = self._own(question, OWN_PER_ANSWER)
        return replace(answer, own=own) if own else answer

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
            document,
            self._parts.documents(),
            self.rules,
            self.vocabulary,
            people=names,
            on_progress=on_progress,
        )

    def compare(self, old: Document, new: Document, people: Sequence[str] = ()) -> Comparison:
        """Which goals of two drafts were raised, lowered, dropped, added or copied.

        Raises:
            InputError: A name is too long to be one.
        """
        from assistant.documents.compare import compare_documents

        names = intake.check_people(people)
        return compare_documents(old, new, self._parts.documents(), self.vocabulary, people=names)

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

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """The exercises of the training room, loaded on first use."""
        return self._parts.exercises()

    def pieces(self, exercise: Exercise) -> tuple[Span, ...]:
        """The pieces of an exercise's text to choose from, in order (for `spot`)."""
        from assistant.training.pieces import pieces

        return pieces(exercise)

    def mark(self, exercise: Exercise, response: Response) -> Marked:
        """What became of an answer to an exercise; a rewrite is judged as every other text is.

        Raises:
            InputError: The answer is empty, too long, or not of the sort that the exercise asks for.
        """
        from assistant.training.marking import mark

        if exercise.kind == "rewrite" and isinstance(response, str):
            intake.check_text(response, what="Your version", limit=intake.MAX_REWRITE_CHARACTERS)
        return mark(exercise, response, self._checker)

    def disagreements(self, exercise: Exercise) -> tuple[str, ...]:
        """What the checks say otherwise about the answers of an exercise; empty when they agree."""
        from assistant.training.proof import disagreements

        return disagreements(exercise, self._checker)

    def preview(self, request: RewriteRequest) -> str:
        """All that a model would be told about this text, exactly as it would get it. Nothing is sent.

        The instructions before it are the same for every text: see the folder `prompts`.

        Raises:
            InputError: The text, a strength or a name cannot be used.
            ModelError: A name that was hidden would still be in it.
        """
        return self._rewriter.preview(request)

    def before_sending(self, request: RewriteRequest) -> BeforeSending:
        """The preview with what it cannot show: words that may or may not be a person, and words that may
        tell who it is about though no name is in them. Nothing is sent.

        Raises:
            InputError: The text, a strength or a name cannot be used.
            ModelError: A name that was hidden would still be in it.
        """
        return self._rewriter.before_sending(request)

    def _own(self, text: str, most: int) -> tuple[Passage, ...]:
        own = self.own_documents
        return own.find(text, most) if own else ()
