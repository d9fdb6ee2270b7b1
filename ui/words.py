"""Every word the app shows, from one catalogue that people who do not program can edit."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, cast

import yaml

from assistant.errors import DataError

_FOLDER = Path(__file__).parent / "strings"


def say(key: str, **values: str) -> str:
    """The words for `key`, with `{name}` parts filled in.

    Raises:
        DataError: The catalogue has no such key.
    """
    text = _entry(key)
    if not isinstance(text, str):
        raise DataError(f"strings/en.yaml: {key!r} is not a text.", "Write it as one line of text.")
    return text.format(**values) if values else text


def say_list(key: str) -> list[str]:
    """The list under `key`.

    Raises:
        DataError: The catalogue has no such list.
    """
    items = _entry(key)
    if not isinstance(items, list):
        raise DataError(
            f"strings/en.yaml: {key!r} is not a list.", "Write one item on each line, after a dash."
        )
    return [str(item) for item in cast(list[Any], items)]


def fact_kind(kind: str) -> str:
    """The plain word for a kind of fact; the kind itself where there is none."""
    return _named("fact_kinds", kind)


def category(name: str) -> str:
    """The plain words for a category of findings."""
    return _named("categories", name)


def section(kind: str) -> str:
    """The plain name of a section of an IEP."""
    return _named("sections", kind)


def topic(name: str) -> str:
    """The plain name of what guidance or a script is about."""
    return _named("topics", name)


def confidence(name: str) -> str:
    """How sure a page is of its facts, in plain words."""
    return _named("confidences", name)


def figure(direction: str) -> str:
    """The plain word for what became of a number."""
    return _named("figures", direction)


def _named(group: str, name: str) -> str:
    return str(cast(dict[str, Any], _entry(group)).get(name, name.replace("_", " ").capitalize()))


def _entry(key: str) -> Any:
    try:
        return _catalogue()[key]
    except KeyError:
        raise DataError(f"strings/en.yaml has no {key!r}.", "Add it to the catalogue.") from None


@cache
def _catalogue() -> dict[str, Any]:
    return cast(dict[str, Any], yaml.safe_load((_FOLDER / "en.yaml").read_text(encoding="utf-8")))
