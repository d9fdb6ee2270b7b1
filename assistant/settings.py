"""The only reader of the environment: variables and `.env` become one frozen `Settings`."""

from __future__ import annotations

import os
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from assistant.errors import SettingsError
from assistant.settings_env import neutralise_environment, proxy_names

OFFLINE = "offline"
DEFAULT_TIMEOUT_SECONDS = 30.0
_WEB = ("http", "https")
DEFAULT_CONTEXT_TOKENS = 8_192  # what servers of one's own give at least when they are set up for text
VARIABLES = (
    "STRENGTHS_MODEL",
    "STRENGTHS_BASE_URL",
    "STRENGTHS_TIMEOUT",
    "STRENGTHS_CONTEXT",
    "STRENGTHS_PRICE",
    "STRENGTHS_HOME",
    "OPENAI_API_KEY",
    "CHROMA_URL",
    "DATABASE_URL",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the user chose. The defaults need no key and no network.

    Attributes:
        model: "offline", or the name of a chat model.
        base_url: An OpenAI-compatible server; None means OpenAI itself.
        api_key: Never printed and never part of an error.
        timeout_seconds: Deadline for one rewrite, over all calls to the model.
        context_tokens: What the model takes at once, prompt and answer together; a longer text goes to it in
            sections.
        price: Dollars for a million tokens sent and received, to show what a rewrite cost; None shows tokens.
        home: Folder for the guidance index and what the user chose to keep; None means the system's own.
        chroma_url: A Chroma server instead of the embedded store.
        database_url: Where kept work is stored; None means a file in `home`.
        ignored: Names of variables that were set and neutralised because they reroute or trace prompts.
        proxies: Names of the variables that send requests to other computers through a proxy.
    """

    model: str = OFFLINE
    base_url: str | None = None
    api_key: str | None = field(default=None, repr=False)
    timeout_seconds: float = DEFAULT_TIMEOUT_SECONDS
    context_tokens: int = DEFAULT_CONTEXT_TOKENS
    price: tuple[float, float] | None = None
    home: Path | None = None
    chroma_url: str | None = None
    database_url: str | None = field(default=None, repr=False)
    ignored: tuple[str, ...] = ()
    proxies: tuple[str, ...] = ()

    @property
    def data_home(self) -> Path:
        """The folder for the guidance index: `home`, or this system's place for a user's data."""
        if self.home is not None:
            return self.home
        from platformdirs import user_data_path  # slow to load, and most reviews never need a folder

        return user_data_path("strengths-first", appauthor=False)

    @property
    def is_offline(self) -> bool:
        """True when no text leaves this computer."""
        return self.model == OFFLINE

    @property
    def databases_elsewhere(self) -> tuple[str, ...]:
        """Names of the settings that put a database on another computer: `CHROMA_URL`, `DATABASE_URL`. The
        first is told vectors made from what is asked and rewritten, the second keeps what people chose to."""
        addresses = {"CHROMA_URL": self.chroma_url, "DATABASE_URL": self.database_url}
        return tuple(name for name, url in addresses.items() if url and not is_on_this_computer(url))

    def require_usable_model(self) -> None:
        """Check that the chosen model can be called at all.

        Raises:
            SettingsError: A hosted model was chosen without a key.
        """
        if self.is_offline or self.base_url or self.api_key:
            return
        raise SettingsError(
            f"STRENGTHS_MODEL is {self.model!r}, but OPENAI_API_KEY is not set.",
            "Set OPENAI_API_KEY, or STRENGTHS_BASE_URL for a local server, or STRENGTHS_MODEL=offline.",
        )


def load_settings(
    environ: MutableMapping[str, str] | None = None, *, env_file: Path | None = None
) -> Settings:
    """Read the environment, then `.env` for what the environment leaves open.

    Args:
        environ: Variables to read; the process's own when None. Variables that would trace or reroute
            prompts are removed from it.
        env_file: A `.env` file; the one in the current folder when None.

    Raises:
        SettingsError: A variable has a value that cannot be used; names the variable, the value and the fix.
    """
    environ = os.environ if environ is None else environ
    ignored = neutralise_environment(environ)
    values = {
        **_read_env_file(env_file or Path(".env")),
        **{k: v for k in VARIABLES if (v := environ.get(k))},
    }
    return Settings(
        model=values.get("STRENGTHS_MODEL", OFFLINE).strip() or OFFLINE,
        base_url=_url(values, "STRENGTHS_BASE_URL", _WEB),
        api_key=values.get("OPENAI_API_KEY", "").strip() or None,
        timeout_seconds=_seconds(values, "STRENGTHS_TIMEOUT"),
        context_tokens=_tokens(values, "STRENGTHS_CONTEXT"),
        price=_price(values, "STRENGTHS_PRICE"),
        home=Path(values["STRENGTHS_HOME"]).expanduser() if values.get("STRENGTHS_HOME") else None,
        chroma_url=_url(values, "CHROMA_URL", _WEB),
        database_url=_url(values, "DATABASE_URL", ("sqlite", "postgresql", "postgresql+psycopg")),
        ignored=tuple(ignored),
        proxies=tuple(proxy_names(environ)),
    )


@lru_cache(maxsize=2)
def data_folder(name: str) -> Path:
    """The folder `knowledge` or `prompts`: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent
    packaged = package / "_data" / name
    return packaged if packaged.is_dir() else package.parent / name


def is_on_this_computer(address: str) -> bool:
    """Whether the server at `address` is this computer; not so where that cannot be told.

    An address without a host is a file, or a local socket. PostgreSQL's may name its host in the query.
    """
    from urllib.parse import parse_qs, urlsplit

    try:
        parts = urlsplit(address)
        asked = parse_qs(parts.query)
    except ValueError:
        return False
    named = ",".join([parts.hostname or "", *asked.get("host", ()), *asked.get("hostaddr", ())])
    hosts = [host for host in named.split(",") if host and not host.startswith("/")]
    return "service" not in asked and all(map(is_loopback, hosts))


def is_loopback(host: str) -> bool:
    """Whether `host`, a name or a number without a port, is this computer."""
    from ipaddress import ip_address

    try:
        return ip_address(host).is_loopback
    except ValueError:  # a name, not a number
        return host == "localhost"


def is_web_address(address: str) -> bool:
    """Whether `address` is one a server on the web, or on this computer, can be asked at."""
    from urllib.parse import urlsplit  # a command without an address does not pay for it

    try:
        parts = urlsplit(address)
        has_port = parts.port is None or parts.port > 0  # raises where it is no number, or too large
    except ValueError:
        return False
    is_one_word = not any(sign.isspace() for sign in address)
    return parts.scheme in _WEB and bool(parts.hostname) and has_port and is_one_word


def _read_env_file(path: Path) -> Mapping[str, str]:
    if not path.is_file():
        return {}
    from dotenv import dotenv_values  # only paid for when there is a file

    return {k: v for k, v in dotenv_values(path).items() if v and k in VARIABLES}


def _url(values: Mapping[str, str], name: str, schemes: tuple[str, ...]) -> str | None:
    value = values.get(name, "").strip()
    if not value:
        return None
    scheme, separator, rest = value.partition("://")
    is_usable = bool(separator and rest) and scheme in schemes
    if not is_usable or (scheme in _WEB and not is_web_address(value)):
        may_hold_password = name == "DATABASE_URL" or "@" in value
        shown = f"{scheme}:..." if may_hold_password else value
        raise SettingsError(
            f"{name} is {shown!r}, which is not an address this can use.",
            f"Begin with {' or '.join(f'{s}://' for s in schemes)}, then a host and perhaps a port number.",
        )
    return value


def _seconds(values: Mapping[str, str], name: str) -> float:
    value = values.get(name, "").strip()
    if not value:
        return DEFAULT_TIMEOUT_SECONDS
    try:
        seconds = float(value)
    except ValueError:
        seconds = 0.0
    if not 1 <= seconds <= 600:
        raise SettingsError(f"{name} is {value!r}.", "Use a number of seconds from 1 to 600.")
    return seconds


def _tokens(values: Mapping[str, str], name: str) -> int:
    value = values.get(name, "").strip()
    if not value:
        return DEFAULT_CONTEXT_TOKENS
    tokens = int(value) if value.isdecimal() and len(value) < 10 else 0
    if not 4_096 <= tokens <= 10_000_000:
        raise SettingsError(
            f"{name} is {value!r}.", "Use a whole number of tokens from 4096, such as 8192 or 128000."
        )
    return tokens


def _price(values: Mapping[str, str], name: str) -> tuple[float, float] | None:
    value = values.get(name, "").strip()
    if not value:
        return None
    try:
        sent, received = (float(part) for part in value.replace(",", " ").split())
    except ValueError:
        sent = received = -1.0
    if not (0 <= sent <= 10_000 and 0 <= received <= 10_000):
        raise SettingsError(
            f"{name} is {value!r}.",
            "Use two numbers: dollars for a million tokens sent, and received, such as 0.15 0.60.",
        )
    return sent, received
