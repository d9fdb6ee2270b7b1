"""Environment variables that could send a prompt somewhere the user did not choose."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping

# Tracing copies prompts to a third party; gateways, base URLs, proxies and custom headers reroute or tag
# them; OPENAI_LOG writes request bodies to the log. The one address that counts is STRENGTHS_BASE_URL.
_PREFIXES = ("LANGSMITH_", "LANGCHAIN_", "LANGGRAPH_")
_NAMES = frozenset(
    {
        "OPENAI_API_BASE",
        "OPENAI_API_TYPE",
        "OPENAI_API_VERSION",
        "OPENAI_BASE_URL",
        "OPENAI_CUSTOM_HEADERS",
        "OPENAI_LOG",
        "OPENAI_ORGANIZATION",
        "OPENAI_ORG_ID",
        "OPENAI_PROJECT_ID",
        "OPENAI_PROXY",
        "OTEL_EXPORTER_OTLP_ENDPOINT",
        "OTEL_EXPORTER_OTLP_HEADERS",
        "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
    }
)


_PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")


def proxy_names(environ: Mapping[str, str]) -> list[str]:
    """The variables that send what leaves this computer through a proxy, sorted. Never their values: a
    proxy's address may hold a password."""
    return sorted(name for name, value in environ.items() if value and name.upper() in _PROXIES)


def neutralise_environment(environ: MutableMapping[str, str]) -> list[str]:
    """Remove the variables that would trace or reroute a prompt.

    Args:
        environ: `os.environ` or a copy; changed in place.

    Returns:
        The names that were removed, sorted, so that `doctor` can name them. Values are never returned: they
        may be keys.
    """
    removed = sorted(name for name in environ if name.upper().startswith(_PREFIXES) or name.upper() in _NAMES)
    for name in removed:
        del environ[name]
    return removed
