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
    deadline = Deadline(seconds)  # the client's own imports take their time too
    chat = build_chat_model(model=model, base_url=base_url, api_key=api_key, timeout_seconds=seconds)
    ladder = FormatLadder(chat)
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
