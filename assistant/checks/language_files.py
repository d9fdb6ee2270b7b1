"""Reading the language files: every value checked, every error with its file, line and fix."""

from __future__ import annotations

import re
from pathlib import Path
from typing import cast

import yaml

from assistant.errors import DataError

# Every value is read as text: "no" and "on" are words here, not truth values.
_LOADER: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_KEY = re.compile(r"( *)(?:\"([^\"]+)\"|([^\s#:\"\-\[][^:]*)):(?:\s|$)")


class LanguageFile:
    """One YAML file of word lists, with readers that say where a wrong value is.

    Args:
        path: the file.
        sections: the keys it must have, and no others.

    Raises:
        DataError: the file cannot be read, is not YAML, or has unknown, missing or repeated keys.
    """

    def __init__(self, path: Path, sections: tuple[str, ...]) -> None:
        self._path = path
        try:
            self._source = path.read_text(encoding="utf-8")
        except OSError as error:
            raise DataError(f"{path.name} cannot be read.", f"Put {path.name} back in its folder.") from error
        self._data = self._load(sections)
        for key in self._data:
            if key not in sections:
                raise self.error(key, "is not a known key", f"use one of {', '.join(sections)}")
        for section in sections:
            if section not in self._data:
                raise DataError(f"{path.name}:1: the key {section} is missing.", f"Add {section}.")
        self._refuse_repeated_keys()

    def _load(self, sections: tuple[str, ...]) -> dict[str, object]:
        try:
            loaded = _plain(yaml.compose(self._source, Loader=_LOADER))
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 1
            raise DataError(
                f"{self._path.name}:{line}: not valid YAML ({error.problem}).", "Fix the line."
            ) from error
        if not isinstance(loaded, dict):
            raise DataError(
                f"{self._path.name}:1: not a mapping.", f"Give it the keys {', '.join(sections)}."
            )
        return cast("dict[str, object]", loaded)

    def _refuse_repeated_keys(self) -> None:
        """YAML keeps the last of two equal keys without a word; a lost line would be a lost check."""
        seen: set[tuple[str, str]] = set()
        section = ""
        for number, line in enumerate(self._source.splitlines(), start=1):
            match = _KEY.match(line)
            if not match or len(match[1]) > 2:
                continue
            key = match[2] or match[3]
            section = section if match[1] else key
            entry = (section if match[1] else "", key)
            if entry in seen:
                raise DataError(f"{self._path.name}:{number}: {key} is there twice.", "Join the two lines.")
            seen.add(entry)

    def error(self, value: object, problem: str, fix: str) -> DataError:
        """A DataError that points at the first line that holds `value`."""
        lines = enumerate(self._source.splitlines(), start=1)
        line = next((number for number, text in lines if str(value) in text), 1)
        return DataError(f'{self._path.name}:{line}: "{value}" {problem}.', f"{fix[0].upper()}{fix[1:]}.")

    def word(self, section: str) -> str:
        """The one word of `section`."""
        value = self._data[section]
        if not isinstance(value, str) or not value:
            raise self.error(section, "needs one word", "write it on the same line")
        return value

    def words(self, section: str) -> list[str]:
        """The list of `section`."""
        return self._texts(section, self._data[section])

    def lists(self, section: str) -> dict[str, list[str]]:
        """The named lists of `section`."""
        return {
            key: self._texts(key, value) for key, value in self._mapping(section, self._data[section]).items()
        }

    def pairs(self, section: str) -> dict[str, str]:
        """The `name: value` lines of `section`."""
        found: dict[str, str] = {}
        for key, value in self._mapping(section, self._data[section]).items():
            if not isinstance(value, str):
                raise self.error(key, "needs one value", "write one word after the colon")
            found[key] = value
        return found

    def integers(self, section: str) -> dict[str, int]:
        """The `name: number` lines of `section`."""
        return {key: self._integer(value) for key, value in self.pairs(section).items()}

    def decimals(self, section: str) -> dict[str, float]:
        """The `name: number` lines of `section`, with decimals and signs."""
        found: dict[str, float] = {}
        for key, value in self.pairs(section).items():
            try:
                found[key] = float(value)
            except ValueError as error:
                raise self.error(value, "is not a number", "write it like 0.5") from error
        return found

    def units(self, section: str) -> dict[str, tuple[str, int]]:
        """The `name: [unit, number]` lines of `section`."""
        found: dict[str, tuple[str, int]] = {}
        for key, values in self.lists(section).items():
            if len(values) != 2:
                raise self.error(key, "needs a unit and a number", "write it like [second, 60]")
            found[key] = (values[0], self._integer(values[1]))
        return found

    def nested(self, section: str, lists: tuple[str, ...]) -> dict[str, dict[str, list[str]]]:
        """The entries of `section`, each with exactly the named `lists`."""
        found: dict[str, dict[str, list[str]]] = {}
        for name, entry in self._mapping(section, self._data[section]).items():
            inner = self._mapping(name, entry)
            if set(inner) != set(lists):
                raise self.error(
                    name, f"needs the lists {', '.join(lists)}", "give each, empty where none fits"
                )
            found[name] = {key: self._texts(key, texts) for key, texts in inner.items()}
        return found

    def _mapping(self, key: str, value: object) -> dict[str, object]:
        if not isinstance(value, dict):
            raise self.error(key, "needs lines of its own", "write one `name: value` a line below it")
        return cast("dict[str, object]", value)

    def _texts(self, key: str, value: object) -> list[str]:
        items = cast("list[object]", value) if isinstance(value, list) else [None]
        if not all(isinstance(item, str) and item for item in items):
            raise self.error(key, "needs a list of words", "write them in brackets: [one, two]")
        return cast("list[str]", items)

    def _integer(self, value: str) -> int:
        if not value.isdigit():
            raise self.error(value, "is not a whole number", "write digits")
        return int(value)


def _plain(node: yaml.Node | None) -> object:
    """The texts, lists and mappings of a node: what a loader of texts alone makes, in a third of its time."""
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    if isinstance(node, yaml.MappingNode):
        return {_key(key): _plain(value) for key, value in node.value}
    return None


def _key(node: yaml.Node) -> str:
    if isinstance(node, yaml.ScalarNode):
        return node.value
    raise yaml.MarkedYAMLError(problem="a key is no text", problem_mark=node.start_mark)
