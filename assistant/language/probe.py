"""Whether a model's server answers, and which structured output it gives. Sends one fixed word of our own."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

from assistant.errors import ModelError
from assistant.language.deadline import Deadline
from assistant.language.failures import Failure, explain, model_errors, out_of_time
from assistant.language.models import AnswerFormat, FormatLadder, build_chat_model

_QUESTION = 'Answer with this JSON object and nothing else: {"ok": true}'
_SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {"ok": {"type": "boolean"}},
    "required": ["ok"],
    "additionalProperties": False,
}

_MOST_NAMES = 12
_LONGEST_NAME = 80  # characters


@dataclass(frozen=True, slots=True)
class Probed:
    """What a server can do: the strictest form of answer it accepts, and the seconds its answer took."""

    form: AnswerFormat
    seconds: float


def probe(*, model: str, base_url: str | None, api_key: str | None, seconds: float) -> Probed:
    """Ask the server the same harmless question in ever simpler forms until it accepts one.

    Args:
        model, base_url, api_key: As for `build_chat_model`.
        seconds: Longest wait, over all tries.

    Raises:
        ModelError: It cannot be reached, refuses every form, or does not answer in time; one plain line.
        SettingsError: The name or address cannot be used.
    """
    chat = build_chat_model(model=model, base_url=base_url, api_key=api_key, timeout_seconds=seconds)
    ladder = FormatLadder(chat)
    deadline = Deadline(seconds)  # begins here: a computer slow to load the client is no slow server
    form: AnswerFormat | None = ladder.first
    failure: Failure = out_of_time()
    while form is not None and deadline.left > 0:
        bound = chat.bind(**ladder.options(form, _SCHEMA, deadline.left))
        started = time.monotonic()
        try:
            deadline.run(lambda bound=bound: bound.invoke(_QUESTION))
        except model_errors(remote=True) as error:
            failure = explain(error)
            if "LengthFinishReasonError" in {kind.__name__ for kind in type(error).__mro__}:
                return Probed(form, time.monotonic() - started)  # accepted; the model only talks too long
            if not failure.format_refused:
                break
            form = ladder.below(form)
            continue
        return Probed(form, time.monotonic() - started)
    raise ModelError(failure.error.problem, failure.error.fix)


def models_at(*, base_url: str | None, api_key: str | None, seconds: float) -> tuple[str, ...]:
    """Names of the models a server says it has, at most `_MOST_NAMES`; none where it does not tell.

    Args:
        base_url, api_key: As for `build_chat_model`.
        seconds: Longest wait.
    """
    chat: Any = build_chat_model(model="any", base_url=base_url, api_key=api_key, timeout_seconds=seconds)
    try:
        found = Deadline(seconds).run(lambda: chat.root_client.models.list(timeout=seconds))
        names = [str(model.id) for model in found.data]
    except (*model_errors(remote=True), AttributeError, TypeError):  # any JSON may come back
        return ()
    return tuple(name for name in names if name.isprintable() and len(name) <= _LONGEST_NAME)[:_MOST_NAMES]
