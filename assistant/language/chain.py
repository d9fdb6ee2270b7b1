"""The fixed chain: prompt | chat model | parser. No agent, no tools, one deadline, every failure one line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from copy import copy
from dataclasses import replace
from typing import Protocol, TypeVar, cast

from langchain_core.language_models import BaseChatModel

from assistant.datablock import (
    AnswerBlock,
    GuidanceNote,
    KeepPart,
    RewriteBlock,
    WordingNote,
    dump_block,
    map_text,
)
from assistant.language.answers import (
    ANSWER_SCHEMA,
    REWRITE_SCHEMA,
    AnswerDraft,
    draft_texts,
    read_answer,
    read_rewrite,
)
from assistant.language.budget import tokens_of_rewrite
from assistant.language.caller import Caller
from assistant.language.deadline import Deadline
from assistant.language.meter import Meter
from assistant.language.models import FormatLadder
from assistant.language.prompts import Prompt, Prompts
from assistant.language.streaming import GrowingDraft
from assistant.types import Draft, GoalParts, Kind, Passage, RewriteRequest, TextReview

_PARTS = ("learner", "condition", "behavior", "criterion", "timeframe", "measurement", "baseline")
_Sealable = TypeVar("_Sealable", RewriteBlock, AnswerBlock)


class Seal(Protocol):
    """What the chain asks of a redaction: see `assistant.language.redact.Redacted`."""

    def mask_public(self, text: str) -> str: ...

    def restore(self, text: str) -> str: ...

    def check_outgoing(self, texts: Sequence[str]) -> None: ...

    def problem_with(self, original: str, answer: str, also: Sequence[str] = ()) -> str: ...


class RewriteChain:
    """Rewrites and repairs drafts with one chat model. Holds no text between calls; safe to share.

    Args:
        model: Any LangChain chat model: a hosted one, a local server, the offline writer, a test double.
        prompts: The loaded prompt files.
    """

    def __init__(self, model: BaseChatModel, prompts: Prompts) -> None:
        self._prompts = prompts
        self._caller = Caller(model, FormatLadder(model), REWRITE_SCHEMA, read_rewrite)

    def short(self) -> RewriteChain:
        """This chain, to the same model, with the short prompts."""
        chain = copy(self)
        chain._prompts = self._prompts.short
        return chain

    def prompt_for(self, kind: Kind) -> Prompt:
        """The prompt a first rewrite of `kind` uses, for provenance."""
        return self._prompts.rewrite(kind)

    def write(
        self,
        request: RewriteRequest,
        review: TextReview,
        passages: Sequence[Passage],
        *,
        deadline: float,
        hidden: Seal | None = None,
        meter: Meter | None = None,
        on_draft: Callable[[str], None] | None = None,
    ) -> Draft:
        """A draft rewrite of `request.text`, unchecked.

        Args:
            request: The text and strengths, already masked if the model is not on this computer.
            review: The checks on that same (masked) text.
            passages: Retrieved guidance.
            deadline: Seconds for all calls together.
            hidden: The redaction that masked the request. With it, nothing is sent while a masked name
                is still in it, and an answer that lost or bent a placeholder beyond repair is refused.
            meter: Counts calls and tokens, also of calls that fail.
            on_draft: Given the draft so far, names restored and unchecked, as it grows, where the server
                streams. Called from another thread.

        Raises:
            ModelError: No usable answer within the deadline; one plain line, never the key or the text.
        """
        block = _rewrite_block(request, review, passages)
        return self._run(self._prompts.rewrite(review.kind), block, deadline, hidden, meter, on_draft)

    def repair(
        self,
        request: RewriteRequest,
        review: TextReview,
        passages: Sequence[Passage],
        rejected: Draft,
        losses: Sequence[str],
        *,
        deadline: float,
        hidden: Seal | None = None,
        meter: Meter | None = None,
        on_draft: Callable[[str], None] | None = None,
    ) -> Draft:
        """A second draft after the checks refused `rejected` for `losses` (one line each).

        Args, Raises: As for `write`. `rejected` and `losses` are masked like the request.
        """
        block = replace(
            _rewrite_block(request, review, passages), rejected=rejected.text, losses=tuple(losses)
        )
        return self._run(self._prompts.repair, block, deadline, hidden, meter, on_draft)

    def preview(
        self,
        request: RewriteRequest,
        review: TextReview,
        passages: Sequence[Passage] = (),
        *,
        hidden: Seal | None = None,
    ) -> str:
        """The message about this text exactly as `write` would send it. Nothing is sent.

        Raises:
            ModelError: A masked name would still be in it.
        """
        return dump_block(_sealed(_rewrite_block(request, review, passages), hidden))

    def tokens_needed(self, request: RewriteRequest, review: TextReview, passages: Sequence[Passage]) -> int:
        """Tokens that `write` and one `repair` may take at most: prompt, data and answer, with a margin."""
        instructions = max(self._prompts.rewrite(review.kind).system, self._prompts.repair.system, key=len)
        message = dump_block(_rewrite_block(request, review, passages))
        return tokens_of_rewrite(instructions=instructions, message=message, text=request.text)

    def _run(
        self,
        prompt: Prompt,
        block: RewriteBlock,
        seconds: float,
        hidden: Seal | None,
        meter: Meter | None,
        on_draft: Callable[[str], None] | None,
    ) -> Draft:
        deadline = Deadline(seconds)
        sealed = _sealed(block, hidden)

        def check(draft: Draft) -> str:
            return hidden.problem_with(block.text, draft.text, draft_texts(draft)) if hidden else ""

        restore = hidden.restore if hidden else _as_it_is
        listener = (lambda: GrowingDraft(restore, on_draft).hear) if on_draft else None
        return self._caller.call(prompt, sealed, deadline, check, meter or Meter(), listener)


def _as_it_is(text: str) -> str:
    return text


class AnswerChain:
    """Answers a question about a meeting from retrieved guidance. Args as for `RewriteChain`."""

    def __init__(self, model: BaseChatModel, prompts: Prompts) -> None:
        self._prompts = prompts
        self._caller = Caller(model, FormatLadder(model), ANSWER_SCHEMA, read_answer)

    def answer(
        self,
        question: str,
        passages: Sequence[Passage],
        *,
        deadline: float,
        hidden: Seal | None = None,
        meter: Meter | None = None,
    ) -> AnswerDraft:
        """What to say, citing only ids of `passages`; all fields are empty if they hold no answer.

        Args:
            question: The (masked) question.
            passages: Retrieved scripts and guidance; with none, no call is made.
            deadline: Seconds for all calls together.
            hidden: The redaction that masked the question.
            meter: Counts calls and tokens.

        Raises:
            ModelError: No usable answer within the deadline, or one that cites nothing or a passage that
                was not retrieved.
        """
        if not passages:
            return AnswerDraft(say="", why="", ask_in_writing="", citations=())
        block = _sealed(AnswerBlock(question=question, guidance=_guidance(passages)), hidden)
        known = {passage.id for passage in passages}

        def check(draft: AnswerDraft) -> str:
            if draft.say and not draft.citations:
                return "The answer cited no passage."
            if any(citation not in known for citation in draft.citations):
                return "The answer cited a passage that is not in the guidance."
            said = (draft.say, draft.why, draft.ask_in_writing)
            return hidden.problem_with("", "", said) if hidden else ""

        return self._caller.call(self._prompts.answer, block, Deadline(deadline), check, meter or Meter())


def _sealed(block: _Sealable, hidden: Seal | None) -> _Sealable:
    """`block` with names masked in the guidance too, refused if any text in it still holds one."""
    if hidden is None:
        return block
    sealed = map_text(block, private=lambda text: text, public=hidden.mask_public)
    outgoing: list[str] = []

    def collect(text: str) -> str:
        outgoing.append(text)
        return text

    map_text(sealed, private=collect, public=collect)
    hidden.check_outgoing(outgoing)
    return cast("_Sealable", sealed)


def _rewrite_block(request: RewriteRequest, review: TextReview, passages: Sequence[Passage]) -> RewriteBlock:
    missing = dict.fromkeys(part for goal in review.goals for part in goal.missing)
    return RewriteBlock(
        kind=review.kind,
        text=request.text,
        strengths=request.strengths,
        people=request.people,
        called=request.called,
        keep=(
            *(kept for goal in review.goals for kept in _kept(goal)),
            *(KeepPart(part="need", text=need.text) for need in review.needs),
        ),
        wording=tuple(
            WordingNote(matched=f.matched, message=f.message, suggestions=f.suggestions)
            for f in review.findings
        ),
        missing=tuple(missing),
        guidance=_guidance(passages),
    )


def _kept(goal: GoalParts) -> Iterator[KeepPart]:
    for part in _PARTS:
        span = getattr(goal, part)
        if span is not None:
            yield KeepPart(part=part, text=span.text)


def _guidance(passages: Sequence[Passage]) -> tuple[GuidanceNote, ...]:
    return tuple(GuidanceNote(id=p.id, title=p.title, text=p.text) for p in passages)
