"""Every word the app shows, from one catalogue that people who do not program can edit.

`strings/LANGUAGE/*.yaml`: a file for each part of the app, the same keys in every language.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path
from typing import Any, cast

import streamlit as st
import yaml

from assistant.errors import DataError

_FOLDER = Path(__file__).parent / "strings"
LANGUAGES = {"en": "English", "es": "Español"}
DEFAULT_LANGUAGE = "en"
CHOSEN = "sf_language"
"""In the session: the language of the visit."""

_ADDRESS = "lang"


def language() -> str:
    """The language this visitor chose, as a code such as "en"."""
    chosen = st.session_state.get(CHOSEN, DEFAULT_LANGUAGE)
    return chosen if chosen in LANGUAGES else DEFAULT_LANGUAGE


def choose_language(code: str) -> None:
    """Show everything in the language `code` from the next drawing on."""
    st.session_state[CHOSEN] = code


def follow_address() -> None:
    """Take the language a visit begins with from `?lang=`, and keep the address in step with the choice.

    So a link can lead to the app in Spanish, and loading the page again stays in Spanish.
    """
    asked = st.query_params.get(_ADDRESS, DEFAULT_LANGUAGE)
    st.session_state.setdefault(CHOSEN, asked if asked in LANGUAGES else DEFAULT_LANGUAGE)
    now = language()
    if now != asked:
        if now == DEFAULT_LANGUAGE:
            st.query_params.pop(_ADDRESS, None)
        else:
            st.query_params[_ADDRESS] = now


def say(key: str, **values: str) -> str:
    """The words for `key`, with `{name}` parts filled in.

    Raises:
        DataError: The catalogue has no such key.
    """
    text = _entry(key)
    if not isinstance(text, str):
        raise DataError(f"ui/strings: {key!r} is not a text.", "Write it as one line of text.")
    return text.format(**values) if values else text


def say_table(key: str) -> dict[str, str]:
    """The words under `key`, by name.

    Raises:
        DataError: The catalogue has no such table.
    """
    table = _entry(key)
    if not isinstance(table, dict):
        raise DataError(f"ui/strings: {key!r} is not a table.", "Write one name and its words on each line.")
    return {str(name): str(words) for name, words in cast(dict[Any, Any], table).items()}


def say_list(key: str) -> list[str]:
    """The list under `key`.

    Raises:
        DataError: The catalogue has no such list.
    """
    items = _entry(key)
    if not isinstance(items, list):
        raise DataError(f"ui/strings: {key!r} is not a list.", "Write one item on each line, after a dash.")
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


def kept_field(name: str) -> str:
    """The plain word for a part of kept work."""
    return _named("saved_names", name)


def figure(direction: str) -> str:
    """The plain word for what became of a number."""
    return _named("figures", direction)


def measure(name: str) -> str:
    """What a measure of the evaluation asks, in plain words."""
    return _named("quality_measures", name)


def suite(name: str) -> str:
    """The plain name of a group of evaluated cases."""
    return _named("quality_suites", name)


def writer(name: str) -> str:
    """Who wrote what was evaluated, in plain words."""
    return _named("quality_writers", name)


def long_day(day: dt.date | str) -> str:
    """A day as people write it, "May 3, 2027"; `day` may be written as in a file, "2027-05-03".

    Raises:
        ValueError: `day` is no day.
    """
    if isinstance(day, str):
        day = dt.date.fromisoformat(day)
    return say("long_day", month=say_list("months")[day.month - 1], day=str(day.day), year=str(day.year))


def _named(group: str, name: str) -> str:
    return str(cast(dict[str, Any], _entry(group)).get(name, name.replace("_", " ").capitalize()))


def catalogue(code: str) -> dict[str, Any]:
    """Every entry of the language `code`, from all its files.

    Raises:
        DataError: Two files have the same key.
    """
    entries: dict[str, Any] = {}
    for path in sorted((_FOLDER / code).glob("*.yaml")):
        part = cast(dict[str, Any], yaml.safe_load(path.read_text(encoding="utf-8")))
        if twice := sorted(entries.keys() & part.keys()):
            where = f"ui/strings/{code}/{path.name}"
            raise DataError(f"{where}: {twice[0]!r} is in another file too.", "Keep one of the two.")
        entries |= part
    return entries


def _entry(key: str) -> Any:
    code = language()
    try:
        return _catalogue(code)[key]
    except KeyError:
        raise DataError(f"ui/strings/{code} has no {key!r}.", "Add it to the catalogue.") from None


@cache
def _catalogue(code: str) -> dict[str, Any]:
    return catalogue(code)
