"""The chat model: one LangChain `BaseChatModel`, and the forms of structured output its server can give."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

from assistant.errors import SettingsError
from assistant.settings import is_on_this_computer, is_web_address

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

AnswerFormat = Literal["json_schema", "json_object", "text"]
OPENAI_URL = "https://api.openai.com/v1"
_OPENAI_KIND = "openai-chat"  # BaseChatModel._llm_type of ChatOpenAI
_NO_KEY = "no-key-needed"  # local servers want the header, not a value


def build_chat_model(
    *, model: str, base_url: str | None, api_key: str | None, timeout_seconds: float
) -> BaseChatModel:
    """A chat model behind an OpenAI-compatible API, made with `chat_model_options`.

    Args:
        model: Name of the model at the server.
        base_url: Address up to and including `/v1`; None for OpenAI itself.
        api_key: Key for the server; a server of one's own may need none.
        timeout_seconds: Longest wait for one reply.

    Raises:
        SettingsError: The name or address cannot be used, or OpenAI was chosen without a key.
    """
    options = chat_model_options(
        model=model, base_url=base_url, api_key=api_key, timeout_seconds=timeout_seconds
    )
    from langchain_openai import ChatOpenAI  # two seconds of imports that the offline writer never pays for

    return ChatOpenAI(**options)


def chat_model_options(
    *, model: str, base_url: str | None, api_key: str | None, timeout_seconds: float
) -> dict[str, Any]:
    """What LangChain's `ChatOpenAI` is made with.

    The address and the time limit are always explicit: the library would otherwise take the address from the
    environment and wait for ever. Retries are left to the chain, which knows its deadline (the library sleeps
    up to two minutes between tries). Redirects are not followed: the prompt goes where the user said.

    Args, Raises: As for `build_chat_model`.
    """
    if not model.strip():
        raise SettingsError("STRENGTHS_MODEL is empty.", "Name a model, or use offline.")
    address = _checked_address(base_url)
    if base_url is None and not api_key:
        raise SettingsError(
            f"The model {model!r} needs a key.",
            "Set OPENAI_API_KEY, or STRENGTHS_BASE_URL for a server of your own, or STRENGTHS_MODEL=offline.",
        )
    from openai import DefaultHttpxClient
    from pydantic import SecretStr

    return {
        "model": model,
        "base_url": address,
        "api_key": SecretStr(api_key or _NO_KEY),
        "timeout": timeout_seconds,
        "max_retries": 0,
        "use_responses_api": False,
        "http_socket_options": (),  # or it logs that it ignores the proxy, which our own client does not
        # OpenAI's reasoning models refuse a temperature; servers of one's own default to a lively one.
        "temperature": None if base_url is None else 0.0,
        "http_client": DefaultHttpxClient(
            timeout=timeout_seconds,
            follow_redirects=False,
            trust_env=leaves_machine(address),  # a proxy must not see what stays on this computer
        ),
    }


def leaves_machine(base_url: str | None) -> bool:
    """Whether text sent to `base_url` leaves this computer (None is OpenAI itself, so it does)."""
    return not is_on_this_computer(base_url or OPENAI_URL)


def scheme_of(base_url: str | None) -> str:
    """`HTTP` or `HTTPS`: what the server at `base_url` (None is OpenAI itself) is spoken to with."""
    return urlsplit(base_url or OPENAI_URL).scheme.upper()


class FormatLadder:
    """Which structured output a server understands: the strictest first, one step down when refused.

    What was learned is kept for the life of the process, so a server is asked for a form it does not know
    once, not with every rewrite. Safe to share between threads: the worst a race costs is one refused call.

    Args:
        model: Anything but an OpenAI-compatible model (the offline writer, a test double) gets plain text.
    """

    def __init__(self, model: BaseChatModel) -> None:
        is_openai = model._llm_type == _OPENAI_KIND  # pyright: ignore[reportPrivateUsage]
        self._steps: tuple[AnswerFormat, ...] = (
            ("json_schema", "json_object", "text") if is_openai else ("text",)
        )
        self.is_remote = is_openai
        self._proven: AnswerFormat | None = None
        self.streams = is_openai
        """Whether to ask for answers piece by piece; False once the server gave one only as a whole."""

    @property
    def first(self) -> AnswerFormat:
        """The form to ask for: the one that is known to work, or the strictest."""
        return self._proven or self._steps[0]

    def below(self, used: AnswerFormat) -> AnswerFormat | None:
        """The next less strict form, or None at the bottom."""
        following = self._steps.index(used) + 1
        return self._steps[following] if following < len(self._steps) else None

    def is_proven(self, used: AnswerFormat) -> bool:
        """Whether the server has given a usable answer in this form."""
        return self._proven == used

    def prove(self, used: AnswerFormat) -> None:
        """Remember that the server gave a usable answer in this form."""
        self._proven = used

    def options(
        self, used: AnswerFormat, schema: Mapping[str, Any], timeout_seconds: float
    ) -> dict[str, Any]:
        """The call options that ask for an answer in this form within `timeout_seconds`."""
        options: dict[str, Any] = {"timeout": timeout_seconds} if self.is_remote else {}
        if used == "json_schema":
            described = {"name": "answer", "strict": True, "schema": dict(schema)}
            options["response_format"] = {"type": "json_schema", "json_schema": described}
        elif used == "json_object":
            options["response_format"] = {"type": "json_object"}
        return options


def _checked_address(base_url: str | None) -> str:
    if base_url is None:
        return OPENAI_URL
    if not is_web_address(base_url) or "@" in urlsplit(base_url).netloc:
        raise SettingsError(
            "STRENGTHS_BASE_URL is not an address a model can be reached at.",
            "Use one like http://127.0.0.1:8080/v1, without a name or password in it.",
        )
    return base_url
