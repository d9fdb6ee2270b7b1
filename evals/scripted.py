"""A chat model that says what a script tells it: the stub of offline runs, good and bad answers alike."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.outputs import ChatGeneration, ChatResult
from pydantic import PrivateAttr

from assistant.datablock import RewriteBlock, parse_block

_REWRITE = re.compile(r"REWRITE\((.*)\)\Z", re.DOTALL)
_MASK = re.compile(r"⟦[^⟧]*⟧")


class ScriptedModel(BaseChatModel):
    """Gives the answers of `play` in order and repeats the last one; keeps every prompt it was sent.

    Names arrive masked, as with any remote model, and the script knows the plain text: a well-formed answer
    wears the same masks as the prompt, as a model that read the prompt would write them.
    """

    _replies: Sequence[str] = PrivateAttr(default=())
    _original: str = PrivateAttr(default="")
    _strengths: Sequence[str] = PrivateAttr(default=())
    _prompts: list[str] = PrivateAttr(default_factory=list)

    def play(self, replies: Sequence[str], original: str, strengths: Sequence[str] = ()) -> None:
        """Answer the next rewrite of `original` with `replies`; forget the prompts so far.

        Args:
            replies: Raw answers, or REWRITE(text) for a well-formed one; none means: repeat the original.
            original: The text in plain words.
            strengths: What a well-formed answer says it used.
        """
        self._replies = tuple(replies) or (f"REWRITE({original})",)
        self._original = original
        self._strengths = tuple(strengths)
        self._prompts = []

    @property
    def prompts(self) -> tuple[str, ...]:
        """Everything sent since `play`, one text for each call."""
        return tuple(self._prompts)

    @property
    def _llm_type(self) -> str:
        return "strengths-first-scripted"

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        del stop, run_manager, kwargs
        reply = self._replies[min(len(self._prompts), len(self._replies) - 1)]
        self._prompts.append("\n".join(message.text for message in messages))
        if match := _REWRITE.match(reply):
            reply = self._well_formed(match.group(1), messages)
        return ChatResult(generations=[ChatGeneration(message=AIMessage(content=reply))])

    def _well_formed(self, rewrite: str, messages: Sequence[BaseMessage]) -> str:
        block = parse_block(messages[-1].text)
        masks: dict[str, str] = {}
        strengths: Sequence[str] = self._strengths
        if isinstance(block, RewriteBlock):
            masks = masks_between(self._original, block.text)
            strengths = block.strengths
        answer = {"rewrite": wear(rewrite, masks), "strengths_used": list(strengths)}
        rest = {"questions": [], "left_out": [], "plain_language": ""}
        return json.dumps({**answer, **rest}, ensure_ascii=False)


def masks_between(original: str, masked: str) -> dict[str, str]:
    """Which words of `original` stand masked in `masked`; empty when the two do not line up."""
    pieces = _MASK.split(masked)
    found = re.fullmatch("(.+?)".join(map(re.escape, pieces)), original, re.DOTALL)
    return dict(zip(found.groups(), _MASK.findall(masked), strict=True)) if found else {}


def wear(text: str, masks: dict[str, str]) -> str:
    """`text` with each word that has a mask behind it; longest words first."""
    for word in sorted(masks, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", masks[word], text)
    return text
