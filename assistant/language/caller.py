"""One question to a chat model: prompt | model | parser, asked again only where that can help."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Generic, TypeVar, cast

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import BaseMessage, BaseMessageChunk, message_chunk_to_message
from langchain_core.runnables import Runnable, RunnableLambda
from langsmith import tracing_context  # pyright: ignore[reportUnknownVariableType]

from assistant.datablock import Block, dump_block
from assistant.errors import ModelError
from assistant.language.answers import UnusableAnswerError
from assistant.language.deadline import Deadline
from assistant.language.failures import (
    BrokenOffError,
    Failure,
    broken_off,
    cut_off,
    explain,
    filtered,
    model_errors,
    out_of_time,
    taken_in_part,
)
from assistant.language.meter import Meter, took_in_part
from assistant.language.models import AnswerFormat, FormatLadder
from assistant.language.prompts import Prompt

MAX_CALLS = 4  # one answer, at most two steps down the format ladder, one more try
_SHORTEST_USEFUL_WAIT = 0.05  # seconds
_PAUSE_BEFORE_RETRY = 0.2  # seconds, where the server names none
_CUT_OFF_REASONS = frozenset({"length", "max_tokens", "model_length"})
_Parsed = TypeVar("_Parsed")
Listener = Callable[[], Callable[[str], None]]


@dataclass(frozen=True, slots=True)
class _Reply(Generic[_Parsed]):
    """One call's outcome: what was read, or why nothing was. `note` says what was wrong with the form."""

    parsed: _Parsed | None = None
    failure: Failure | None = None
    note: str = ""


class Caller(Generic[_Parsed]):
    """Calls the model until it gives a usable answer or there is no point in asking again.

    Args:
        model: Any LangChain chat model.
        formats: What is known about its structured output.
        schema: JSON Schema of the answer.
        read: Makes our own type of the reply's text; raises UnusableAnswerError.
    """

    def __init__(
        self,
        model: BaseChatModel,
        formats: FormatLadder,
        schema: Mapping[str, Any],
        read: Callable[[str], _Parsed],
    ) -> None:
        self._model = model
        self._formats = formats
        self._schema = schema
        self._read = read
        self._errors = model_errors(remote=formats.is_remote)

    def call(
        self,
        prompt: Prompt,
        block: Block,
        deadline: Deadline,
        check: Callable[[_Parsed], str],
        meter: Meter,
        listener: Listener | None = None,
    ) -> _Parsed:
        """The first usable answer to `prompt` over `block`; `check` names what is wrong with one, or ''.
        `meter` counts what it took, also when there is none. `listener` gives, for each try, what hears the
        pieces of the answer as they come; a server that does not stream is asked as without one.

        Raises:
            ModelError: There is none within the deadline.
        """
        used: AnswerFormat = self._formats.first
        retried = False
        for _ in range(MAX_CALLS):
            if deadline.left < _SHORTEST_USEFUL_WAIT:
                break
            hear = listener() if listener and self._formats.streams else None
            reply = self._ask(prompt, block, used, deadline, check, meter, hear)
            if reply.parsed is not None:
                self._formats.prove(used)
                return reply.parsed
            failure = reply.failure or _unusable(reply.note)
            lower = None if self._formats.is_proven(used) else self._formats.below(used)
            if failure.format_refused and lower:
                used = lower
                continue
            if retried or not failure.again or failure.wait_seconds >= deadline.left:
                raise failure.error
            retried, used = True, lower or used
            block = replace(block, note=reply.note)
            if reply.failure is not None:
                time.sleep(min(failure.wait_seconds or _PAUSE_BEFORE_RETRY, deadline.left))
        raise out_of_time(asked=meter.asked).error

    def _ask(
        self,
        prompt: Prompt,
        block: Block,
        used: AnswerFormat,
        deadline: Deadline,
        check: Callable[[_Parsed], str],
        meter: Meter,
        hear: Callable[[str], None] | None,
    ) -> _Reply[_Parsed]:
        def parse(message: BaseMessage) -> _Reply[_Parsed]:
            meter.count_reply(message)
            if took_in_part(message, sent):
                return _Reply(failure=taken_in_part())
            reply = self._parse(message, check)
            if reply.note and hear is not None and not _end_of(message):
                return _Reply(failure=broken_off())
            return reply

        data = {"data": dump_block(block)}
        sent = sum(
            len(_content(message)) for message in prompt.template().format_messages(**data)
        )  # no run: nothing to trace
        options = self._formats.options(used, self._schema, deadline.left)
        asked = prompt.template() | self._model.bind(**options)
        if hear is not None:
            streamed = prompt.template() | self._model.bind(**options, stream_usage=True)
            asked = RunnableLambda(partial(self._streamed, streamed, asked, hear, meter, deadline))
        chain = asked | RunnableLambda(parse)
        meter.count_call()
        try:
            with tracing_context(enabled=False):
                return deadline.run(lambda: chain.invoke(data))
        except self._errors as error:
            meter.count_failure(error)
            return _Reply(failure=explain(error))

    def _streamed(
        self,
        streamed: Runnable[dict[str, str], BaseMessage],
        asked: Runnable[dict[str, str], BaseMessage],
        hear: Callable[[str], None],
        meter: Meter,
        deadline: Deadline,
        data: dict[str, str],
    ) -> BaseMessage:
        """The whole reply, its pieces heard as they come; asked for as a whole where it is not streamed.

        After the deadline nobody waits for it: the connection is closed, so that a server on this computer
        does not go on writing while the next rewrite queues behind it.
        """
        whole: BaseMessageChunk | None = None
        try:
            for piece in streamed.stream(data):
                chunk = cast("BaseMessageChunk", piece)
                whole = chunk if whole is None else cast("BaseMessageChunk", whole + chunk)
                if not deadline.left:
                    raise TimeoutError
                hear(_content(chunk))
        except self._errors as error:
            failure = explain(error)
            if whole is not None and failure.again:
                raise BrokenOffError from None
            if not (failure.no_chat_answer or (failure.format_refused and whole is None)):
                raise
            whole = None
        if whole is not None:
            return message_chunk_to_message(whole)
        meter.count_call()
        reply = asked.invoke(data)
        self._formats.streams = False
        return reply

    def _parse(self, message: BaseMessage, check: Callable[[_Parsed], str]) -> _Reply[_Parsed]:
        stopped = _stopped_early(message)
        if stopped is not None:
            return _Reply(failure=stopped)
        try:
            parsed = self._read(_content(message))
        except UnusableAnswerError as error:
            return _Reply(note=str(error))
        note = check(parsed)
        return _Reply(note=note) if note else _Reply(parsed=parsed)


def _stopped_early(message: BaseMessage) -> Failure | None:
    """A refusal, a filter or a cut-off: never a usable answer, and asking again would not help."""
    reason = _end_of(message)
    if reason in _CUT_OFF_REASONS:
        return cut_off()
    if reason == "content_filter":
        return filtered()
    if message.additional_kwargs.get("refusal"):
        return Failure(error=ModelError("The model refused to answer.", "Use another model, or offline."))
    return None


def _end_of(message: BaseMessage) -> Any:
    """Why the answer ended, as the server says it; None where it did not come to the end."""
    metadata = message.response_metadata
    return metadata.get("finish_reason") or metadata.get("done_reason") or metadata.get("stop_reason")


def _content(message: BaseMessage) -> str:
    """The text of a reply, whether its content is a string or a list of parts."""
    content: Any = message.content
    if isinstance(content, str):
        return content
    parts = cast("list[Any]", content)
    texts = [part if isinstance(part, str) else part.get("text", "") for part in parts]
    return "".join(text for text in texts if isinstance(text, str))


def _unusable(note: str) -> Failure:
    return Failure(
        error=ModelError(f"The model's answer could not be used. {note}", "Try another model, or offline."),
        again=True,
    )
