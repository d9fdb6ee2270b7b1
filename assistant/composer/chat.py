"""The offline writer as a LangChain chat model: same prompt in, same JSON answer out, no network.

Because it sits behind the same chain as any hosted model, every offline run exercises retrieval, prompts,
parsing, repair and checks.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage
from langchain_core.outputs import ChatGeneration, ChatGenerationChunk, ChatResult
from pydantic import ConfigDict

from assistant.checks.review import review_text
from assistant.checks.rules import Rules
from assistant.composer.compose import Composer
from assistant.datablock import BEGIN, RewriteBlock, parse_block
from assistant.types import Draft, RewriteRequest


class OfflineComposerModel(BaseChatModel):
    """Answers a rewrite prompt with the composer's draft. Deterministic: the same prompt, the same answer."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    composer: Composer
    rules: Rules
    model_name: str = "offline"

    @property
    def _llm_type(self) -> str:
        return "strengths-first-offline"

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        del stop, run_manager, kwargs  # the composer has no tokens to stop at and nothing to report half way
        return ChatResult(generations=[ChatGeneration(message=AIMessage(content=self._answer(messages)))])

    def _stream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> Iterator[ChatGenerationChunk]:
        """The whole answer in one piece: half a draft has passed no check."""
        del stop, run_manager, kwargs
        yield ChatGenerationChunk(
            message=AIMessageChunk(content=self._answer(messages), chunk_position="last")
        )

    def _answer(self, messages: list[BaseMessage]) -> str:
        request = _request(_last_human_text(messages))
        review = review_text(request.text, self.rules, kind=request.kind, people=request.people)
        return _as_json(self.composer.compose(request, review))


def _request(said: str) -> RewriteRequest:
    """What is to be written: the data block of our own prompts, or any other message as a bare text."""
    if BEGIN not in said:
        return RewriteRequest(text=said)
    block = parse_block(said)
    if not isinstance(block, RewriteBlock):
        raise ValueError("the offline writer rewrites texts; it does not answer questions")
    return RewriteRequest(
        text=block.text,
        kind=block.kind,
        strengths=block.strengths,
        people=block.people,
        called=block.called,
    )


def _last_human_text(messages: list[BaseMessage]) -> str:
    for message in reversed(messages):
        if message.type == "human":
            return message.text
    raise ValueError("the prompt has no human message")


def _as_json(draft: Draft) -> str:
    return json.dumps(
        {
            "rewrite": draft.text,
            "strengths_used": list(draft.strengths_used),
            "questions": [{"part": q.part, "text": q.text, "blank": q.blank} for q in draft.questions],
            "left_out": [{"strength": s.strength, "why": s.why} for s in draft.left_out],
            "plain_language": draft.plain_language,
        },
        ensure_ascii=False,
    )
