"""A writer that is bad on purpose: the offline writer's own answer with one fact changed, or no answer.

It makes the whole rewrite suite a test of the gate, without a network: what it says is well written, wrong in
one place, and said about every text. What it does with a text never varies.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Literal

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.outputs import ChatGeneration, ChatResult
from pydantic import PrivateAttr

from assistant.build import offline_model
from assistant.datablock import RewriteBlock, parse_block
from evals.mutants import mutants

Manner = Literal["honest", "better at the second try", "never right", "unusable"]
MANNERS: tuple[Manner, ...] = ("honest", "better at the second try", "never right", "unusable")
_UNUSABLE = ("Sure! Here is a much better goal.", '{"rewrite": "', "{}", '{"rewrite": ["a", "list"]}')


class SpoilingModel(BaseChatModel):
    """Answers a rewrite prompt honestly, with a planted mistake, or with something that is no answer."""

    _honest: BaseChatModel = PrivateAttr(default_factory=offline_model)

    @property
    def _llm_type(self) -> str:
        return "strengths-first-spoiling"

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        del stop, run_manager, kwargs
        block = parse_block(messages[-1].text)
        if not isinstance(block, RewriteBlock):
            raise ValueError("the spoiling writer rewrites texts; it does not answer questions")
        manner, number = manner_of(block.text)
        if manner == "unusable":
            return _said(_UNUSABLE[number % len(_UNUSABLE)])
        honest = self._honest.invoke(messages).text
        spoils = manner == "never right" or (manner == "better at the second try" and not block.rejected)
        return _said(spoiled(honest, block, number + bool(block.rejected)) if spoils else honest)


def manner_of(text: str) -> tuple[Manner, int]:
    """What the writer does with a text, and a number to choose a mistake by; the same for the same text."""
    number = int.from_bytes(sha256(text.encode()).digest()[:4], "big")
    return MANNERS[number % len(MANNERS)], number // len(MANNERS)


def spoiled(answer: str, block: RewriteBlock, number: int) -> str:
    """A well-formed answer with one fact of its rewrite changed; as it is where no fact can be."""
    fields: Mapping[str, Any] = json.loads(answer)
    made = mutants(block.text, fields["rewrite"], block.strengths)
    if not made:
        return answer
    return json.dumps({**fields, "rewrite": made[number % len(made)].after}, ensure_ascii=False)


def _said(content: str) -> ChatResult:
    return ChatResult(generations=[ChatGeneration(message=AIMessage(content=content))])
