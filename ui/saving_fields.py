"""What stands in a kept work, read with care: another version, or a hand, may have written it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

Fields = Mapping[str, Any]
"""A kept work as JSON values, by name."""


def text(fields: Fields, name: str) -> str:
    """The text called `name`, "" where there is none."""
    value = fields.get(name)
    return value if isinstance(value, str) else ""


def texts(fields: Fields, name: str) -> list[str]:
    """The texts in the list called `name`."""
    return [text for text in _list(fields, name) if isinstance(text, str)]


def objects(fields: Fields, name: str) -> list[dict[str, Any]]:
    """The objects in the list called `name`."""
    return [item for item in _list(fields, name) if isinstance(item, dict)]


def by_name(fields: Fields, name: str) -> dict[str, str]:
    """The texts in the object called `name`, by their names."""
    value = fields.get(name)
    items = cast(dict[str, Any], value).items() if isinstance(value, dict) else ()
    return {key: text for key, text in items if isinstance(text, str)}


def _list(fields: Fields, name: str) -> list[Any]:
    value = fields.get(name)
    return cast(list[Any], value) if isinstance(value, list) else []


def strings(fields: Fields, *names: str) -> dict[str, str]:
    """The texts called `names`, by name, "" where there is none."""
    return {name: text(fields, name) for name in names}
