"""What went wrong with a call to a model, in plain words.

Nothing a server or library says is passed on: its messages can hold the key or the student's text.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from langchain_core.exceptions import LangChainException

from assistant.errors import ModelError, TooLongError, UnfinishedError

LISTED_BY_DOCTOR = "`strengths doctor` lists the models."
_TRY_LATER = "Try again later, or use STRENGTHS_MODEL=offline."
_MAX_RETRY_AFTER_SECONDS = 3600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """One failed call.

    Attributes:
        error: What the user is told.
        again: Whether the same call may work a moment later.
        format_refused: Whether the server may have refused the form of the answer, not the question.
        no_chat_answer: Whether what came cannot be read as an answer at all.
        wait_seconds: How long the server asks to wait before the next try.
    """

    error: ModelError
    again: bool = False
    format_refused: bool = False
    wait_seconds: float = 0.0
    no_chat_answer: bool = False


class BrokenOffError(OSError):
    """The connection ended after a part of the answer."""


def model_errors(*, remote: bool) -> tuple[type[BaseException], ...]:
    """What a call to a chat model may raise.

    Args:
        remote: A server answers. Reading a reply that is no chat answer then ends in one of Python's own
            errors, depending on its shape. In a model of this project those would be bugs, and stay so.
    """
    if not remote:
        return (LangChainException, OSError)
    import openai

    shapes = (ValueError, TypeError, LookupError, AttributeError, RuntimeError, AssertionError)
    return (LangChainException, OSError, openai.OpenAIError, *shapes)


def explain(error: BaseException) -> Failure:
    """What a failed call means, told from the kind of exception and its status; its message is not read
    except for the one server condition that has no status of its own (a text longer than the context)."""
    kinds = {kind.__name__ for kind in type(error).__mro__}
    if kinds & {"ContextOverflowError", "OpenAIContextOverflowError"} or _code(error) in (
        "context_length_exceeded",
        "context_window_exceeded",
    ):
        return _too_long("this model")
    if "LengthFinishReasonError" in kinds:
        return cut_off()
    if "ContentFilterFinishReasonError" in kinds:
        return filtered()
    if kinds & {"APITimeoutError", "ModelTimeoutError", "TimeoutError", "TimeoutException"}:
        return out_of_time()
    if kinds & {"APIConnectionError", "ModelConnectionError", "TransportError", "ConnectionError"}:
        return _failure(
            "The model's server cannot be reached.",
            "Check the network and STRENGTHS_BASE_URL, and that the server is running.",
            again=True,
        )
    status = getattr(error, "status_code", None)
    if isinstance(status, int) and status >= 300:
        return _explain_status(status, error)
    # By its exact name: an APIError of no other kind is an error as part of a stream.
    if isinstance(error, BrokenOffError) or type(error).__name__ == "APIError":
        return broken_off()
    told = _failure(
        "The server's reply is not an OpenAI-compatible chat answer.",
        "Check STRENGTHS_BASE_URL; it usually ends in /v1.",
    )
    return replace(told, no_chat_answer=True)


def cut_off() -> Failure:
    """The answer ends in the middle."""
    return _unfinished(
        "The model's answer was cut off before its end.", "Give a shorter text, or use a larger model."
    )


def taken_in_part() -> Failure:
    """The server read only a part of what it was sent, and said nothing: Ollama cuts at its `num_ctx`."""
    return _failure(
        "The model's server took in only a part of what it was sent.",
        "Set STRENGTHS_CONTEXT to the tokens it takes at once (Ollama: num_ctx).",
    )


def broken_off() -> Failure:
    """The server stopped in the middle of an answer that was already being shown: never asked for again, or
    the user would read it twice and pay twice."""
    return _unfinished("The model's server broke off in the middle of its answer.", _TRY_LATER)


def filtered() -> Failure:
    """The provider's filter stopped the answer."""
    return _failure("The model's content filter stopped the answer.", "Use another model.")


def too_long(whom: str = "this model") -> TooLongError:
    """The text, with the prompt and room for the answer, is more than `whom` takes at once."""
    return TooLongError(f"The text is too long for {whom}.", "Give one section or one goal at a time.")


def out_of_time(*, asked: bool = True) -> Failure:
    """The deadline passed before a usable answer came; without `asked`, before the model had its turn."""
    if not asked:
        return _failure(
            "The time was over before the model could be asked.",
            "Raise STRENGTHS_TIMEOUT, or try again when this computer is less busy.",
        )
    return _unfinished(
        "The model did not answer in time.", "Raise STRENGTHS_TIMEOUT, or use a faster model or offline."
    )


def _explain_status(status: int, error: BaseException) -> Failure:
    if status == 401:
        return _failure("The model's server did not accept the key (401).", "Check OPENAI_API_KEY.")
    if status == 403:
        return _failure(
            "The key may not use this model (403).", "Ask whoever runs the account, or use another model."
        )
    if status in (404, 405):
        return _failure(
            f"The server does not have this model or address ({status}).",
            "Check STRENGTHS_MODEL and STRENGTHS_BASE_URL; `strengths doctor` lists the models.",
        )
    if status == 429 and _code(error) in ("insufficient_quota", "billing_hard_limit_reached"):
        return _failure(
            "The account has no credit left for this model (429).", "Check the account, or use offline."
        )
    if status == 429:
        return _failure(
            "The model's server is busy (429).", _TRY_LATER, again=True, wait_seconds=_retry_after(error)
        )
    if 300 <= status < 400:
        return _failure(
            f"The server points to another address ({status}), which is not followed.",
            "Set STRENGTHS_BASE_URL to the final address.",
        )
    if status == 413:
        return _too_long("this server (413)")
    if status in (400, 415, 422, 501):
        if "context" in str(error).lower() and ("length" in str(error).lower() or _says_exceeds(error)):
            return _too_long("this model")
        return _failure(
            f"The server did not accept the request ({status}).",
            "Check that the model is a chat model and the server is OpenAI-compatible.",
            format_refused=True,
        )
    again = status >= 500 or status in (408, 409, 425)
    wait = _retry_after(error) if again else 0.0
    return _failure(f"The model's server failed ({status}).", _TRY_LATER, again=again, wait_seconds=wait)


def _too_long(whom: str) -> Failure:
    return Failure(error=too_long(whom))


def _unfinished(problem: str, fix: str) -> Failure:
    return Failure(error=UnfinishedError(problem, fix))


def _failure(
    problem: str, fix: str, *, again: bool = False, format_refused: bool = False, wait_seconds: float = 0.0
) -> Failure:
    return Failure(
        error=ModelError(problem, fix), again=again, format_refused=format_refused, wait_seconds=wait_seconds
    )


def _code(error: BaseException) -> str:
    code = getattr(error, "code", None)
    return code if isinstance(code, str) else ""


def _says_exceeds(error: BaseException) -> bool:
    return "exceed" in str(error).lower()


def _retry_after(error: BaseException) -> float:
    headers = getattr(getattr(error, "response", None), "headers", None)
    value = str(headers.get("retry-after", "")) if headers is not None else ""
    if not value.replace(".", "", 1).isdigit():
        return 0.0
    return min(float(value), _MAX_RETRY_AFTER_SECONDS)
