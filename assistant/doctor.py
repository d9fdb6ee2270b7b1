"""`strengths doctor`: what is set up, what works, what would leave this computer, and how to fix the rest."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from tempfile import TemporaryFile
from typing import Any

from assistant.build import build_assistant, build_work_store, product_version
from assistant.errors import AssistantError
from assistant.render.as_text import index_as_text
from assistant.settings import Settings

_SERVER_SECONDS = 15.0
_LIST_SECONDS = 3.0
_SEARCHED = "reading goal"
_FIX_SEARCH = "Install the project from its lock file again."
_FIX_SERVER = "Start that server, check CHROMA_URL, or unset it."

_PACKAGES = (
    "langchain",
    "langchain-openai",
    "openai",
    "chromadb",
    "streamlit",
    "onnxruntime",
    "presidio-analyzer",
    "spacy",
)


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at. `fix` is empty when it works."""

    name: str
    works: bool
    finding: str
    fix: str = ""


@dataclass(frozen=True, slots=True)
class Examination:
    """All checks, and the versions they ran with."""

    checks: tuple[Check, ...]
    versions: dict[str, str]

    @property
    def healthy(self) -> bool:
        """True when nothing needs fixing."""
        return all(check.works for check in self.checks)

    def as_dict(self) -> dict[str, Any]:
        """The examination as a JSON object."""
        checks = [{"name": c.name, "works": c.works, "finding": c.finding, "fix": c.fix} for c in self.checks]
        return {"healthy": self.healthy, "checks": checks, "versions": self.versions}

    def as_text(self) -> str:
        """The examination for reading."""
        lines = [
            f"{'ok ' if c.works else 'FIX'}  {c.name}: {c.finding}{' ' + c.fix if c.fix else ''}"
            for c in self.checks
        ]
        lines.append("Versions: " + ", ".join(f"{name} {number}" for name, number in self.versions.items()))
        return "\n".join(lines)


def examine(settings: Settings) -> Examination:
    """Look at everything the product needs. A model's server is asked one fixed question of our own;
    no text of any user is sent and no key is shown."""
    checks = (
        _writer(settings),
        *_server(settings),
        _leaves(settings),
        _environment(settings),
        _home(settings),
        _kept(settings),
        _rules(settings),
        _index(settings),
    )
    return Examination(checks, _versions())


def _writer(settings: Settings) -> Check:
    if settings.is_offline:
        unused = " A key is set and not used: name a model in STRENGTHS_MODEL to use it."
        told = "the offline writer; no key and no network needed."
        return Check("Writer", True, told + (unused if settings.api_key else ""))
    try:
        settings.require_usable_model()
    except AssistantError as error:
        return Check("Writer", False, error.problem, error.fix)
    where = settings.base_url or "OpenAI"
    key = "a key is set" if settings.api_key else "no key is set"
    return Check(
        "Writer",
        True,
        f"model {settings.model!r} at {where} ({key}); the offline writer steps in when it fails.",
    )


def _server(settings: Settings) -> Iterator[Check]:
    """Whether the model's server answers, and in which form; asked within `_SERVER_SECONDS` in all."""
    if settings.is_offline or not _is_usable(settings):  # what is wrong with it is told under "Writer"
        return
    from assistant.language.failures import LISTED_BY_DOCTOR
    from assistant.language.probe import models_at, probe  # no model, no libraries for one

    try:
        found = probe(
            model=settings.model,
            base_url=settings.base_url,
            api_key=settings.api_key,
            seconds=min(_SERVER_SECONDS, settings.timeout_seconds),
        )
    except AssistantError as error:
        had = models_at(base_url=settings.base_url, api_key=settings.api_key, seconds=_LIST_SECONDS)
        asked = {settings.model, f"{settings.model}:latest"}  # Ollama lists "llama3.1" as "llama3.1:latest"
        other = bool(had) and asked.isdisjoint(had)
        fix = error.fix if had else error.fix.replace(LISTED_BY_DOCTOR, "the server lists none.")
        fix = f"Set STRENGTHS_MODEL to a model it has: {', '.join(had)}." if other else fix
        yield Check("Model server", False, error.problem, fix)
        return
    yield Check(
        "Model server", True, f"it answers in {found.seconds:.1f} s; structured output: {found.form}."
    )


def _is_usable(settings: Settings) -> bool:
    try:
        settings.require_usable_model()
    except AssistantError:
        return False
    return True


_TOLD_DATABASES = {
    "CHROMA_URL": "to the index at CHROMA_URL: numbers made from what is asked or rewritten.",
    "DATABASE_URL": "to the database at DATABASE_URL: what people chose to keep, with its names.",
}


def _leaves(settings: Settings) -> Check:
    name = "What leaves this computer"
    to_databases = [_TOLD_DATABASES[setting] for setting in settings.databases_elsewhere]
    to_model = "" if settings.is_offline else _told_a_model(settings)
    return Check(name, True, " Also, ".join(filter(None, (to_model, *to_databases))) or "nothing.")


def _told_a_model(settings: Settings) -> str:
    from assistant.language.models import leaves_machine, scheme_of

    told = (
        "the text you rewrite and its strengths, with names and other identifiers replaced by placeholders. "
        "This is not de-identification."
    )
    if not leaves_machine(settings.base_url):
        return f"nothing, unless the model's server on it passes on what it is told: {told}"
    used = [
        p for p in settings.proxies if p.upper() in (f"{scheme_of(settings.base_url)}_PROXY", "ALL_PROXY")
    ]
    if used:
        told += f" It goes through the proxy in {' and '.join(used)}, unless NO_PROXY names the server."
    return told


def _environment(settings: Settings) -> Check:
    if not settings.ignored:
        return Check("Environment", True, "no variable reroutes or traces prompts.")
    return Check(
        "Environment", True, f"ignored, because they reroute or trace prompts: {', '.join(settings.ignored)}."
    )


def _home(settings: Settings) -> Check:
    folder = settings.data_home
    while not folder.exists() and folder.parent != folder:
        folder = folder.parent
    try:
        # Asking for the permission says yes where writing still fails: to root, and on a read-only disk.
        with TemporaryFile(dir=folder):
            return Check("Data folder", True, f"{settings.data_home} can be written.")
    except OSError:
        pass
    return Check(
        "Data folder",
        False,
        f"{settings.data_home} cannot be written; the index is kept in memory.",
        "Set STRENGTHS_HOME to a folder you may write.",
    )


def _kept(settings: Settings) -> Check:
    try:
        store = build_work_store(settings)
        kept = store.is_there
        if kept:
            try:
                store.check()
            finally:
                store.close()
    except AssistantError as error:
        return Check("Kept work", False, error.problem, error.fix)
    where = f"what people chose to keep is in {store.place}."
    return Check("Kept work", True, where if kept else f"nothing; if someone chooses to: {store.place}.")


def _rules(settings: Settings) -> Check:
    try:
        rules = build_assistant(_offline(settings)).rules
    except AssistantError as error:
        return Check("Wording rules", False, error.problem, error.fix)
    return Check("Wording rules", True, f"{len(rules.rules)} rules loaded.")


def _index(settings: Settings) -> Check:
    try:
        guidance = build_assistant(_offline(settings)).guidance
        guidance.find_guidance(_SEARCHED, 1)  # an index that opens may still not answer
        status = guidance.status()
    except AssistantError as error:
        return Check("Guidance index", False, error.problem, error.fix)
    if status.kind == "words":
        return Check("Guidance index", False, index_as_text(status), _FIX_SEARCH)
    works = not (
        settings.chroma_url and status.note
    )  # a server was named, and it is not the one that answers
    return Check("Guidance index", works, index_as_text(status), "" if works else _FIX_SERVER)


def _offline(settings: Settings) -> Settings:
    # Rules and index do not depend on the model, and must be examined even when its settings are wrong.
    return Settings(home=settings.data_home, chroma_url=settings.chroma_url)


def _versions() -> dict[str, str]:
    found = {"strengths-first": product_version(), "python": platform.python_version()}
    for name in _PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "missing"
    return found
