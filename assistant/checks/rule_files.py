"""Reading one rule file: YAML in, validated rules out, and errors that name the line.

Plain data is validated first; only when something is wrong is the file read a second time to find the line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn, cast

import yaml

from assistant.checks.patterns import Pattern, PatternError, parse
from assistant.checks.rules import Example, Rule
from assistant.errors import DataError
from assistant.types import CATEGORIES, KINDS, SEVERITIES

Path_ = tuple[str | int, ...]

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ID = re.compile(r"[a-z]+\.[a-z0-9]+(?:-[a-z0-9]+)*")
_MARK = re.compile(r"\[\[(.+?)\]\]", re.DOTALL)
_CHOICES: dict[str, tuple[str, ...]] = {
    "category": CATEGORIES,
    "severity": SEVERITIES,
    "about": ("learner", "anyone", "note"),
    "span": ("match", "clause"),
    "denied": ("clean", "flag"),
    "noun": ("learner", "any", "none"),
    "goals": ("flag", "silent"),
}
_NEEDED = ("id", "category", "severity", "patterns", "message", "why", "suggestions", "source", "examples")
_ALLOWED = frozenset((*_NEEDED, *_CHOICES, "exceptions", "kinds"))
_DEFAULTS = frozenset((*_CHOICES, "kinds", "source", "message", "why", "suggestions"))


def read_lists(name: str, content: bytes) -> dict[str, str]:
    """The word lists of lists.yaml: a mapping of list name to entries separated by commas."""
    file = _File(name, content)
    lists = file.mapping(file.data, ())
    for key, entries in lists.items():
        if not isinstance(entries, str) or not entries.strip():
            file.fail((key,), f'list "{key}" is not a line of text', "write its entries separated by commas")
    return cast(dict[str, str], lists)


def read_protected(name: str, content: bytes, lists: Mapping[str, str]) -> tuple[Pattern, ...]:
    """The wordings of protected.yaml that are never flagged: a mapping of topic to patterns."""
    file = _File(name, content)
    found: list[Pattern] = []
    for key, patterns in file.mapping(file.data, ()).items():
        found.extend(file.patterns(patterns, (key,), lists))
    return tuple(found)


def read_rules(
    name: str, content: bytes, lists: Mapping[str, str], places: dict[str, str]
) -> tuple[Rule, ...]:
    """The rules of one file.

    Args:
        name: The file as errors name it.
        content: Its bytes.
        lists: The word lists patterns may use.
        places: Where each id was seen so far; ids of this file are added.
    """
    file = _File(name, content)
    top = file.mapping(file.data, ())
    file.keys(top, (), needed=("rules",), allowed=frozenset(("rules", "defaults")))
    defaults = file.mapping(top.get("defaults", {}), ("defaults",))
    file.keys(defaults, ("defaults",), needed=(), allowed=_DEFAULTS)
    rules: list[Rule] = []
    for index, raw in enumerate(file.sequence(top["rules"], ("rules",))):
        rules.append(_rule(file, raw, defaults, ("rules", index), lists, places))
    return tuple(rules)


class _File:
    """One file's data, and the way to fail with its name and line."""

    def __init__(self, name: str, content: bytes) -> None:
        self.name = name
        self.content = content
        try:
            self.data: object = yaml.load(content, Loader=_LOADER)
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            line = mark.line + 1 if mark else 1
            what = getattr(error, "problem", None) or "not readable as YAML"
            raise DataError(
                f"{name}:{line}: {what}.", "Check indentation and quotes near this line."
            ) from None

    def fail(self, path: Path_, problem: str, fix: str) -> NoReturn:
        raise DataError(f"{self.name}:{_line(self.content, path)}: {problem}.", f"{fix[0].upper()}{fix[1:]}.")

    def mapping(self, value: object, path: Path_) -> dict[str, Any]:
        if not isinstance(value, dict):
            self.fail(path, f"{_at(path)} is {_shown(value)}", 'write it as "key: value" lines')
        return cast(dict[str, Any], value)

    def sequence(self, value: object, path: Path_) -> list[object]:
        items: object = value
        if not isinstance(items, list) or not items:
            self.fail(path, f"{_at(path)} is {_shown(value)}", 'write it as a list of "- " lines')
        return cast(list[object], items)

    def text(self, value: object, path: Path_) -> str:
        if not isinstance(value, str) or not value.strip():
            self.fail(path, f"{_at(path)} is {_shown(value)}", "write it as text, in quotes if need be")
        return value

    def keys(
        self, given: Mapping[str, object], path: Path_, *, needed: Sequence[str], allowed: frozenset[str]
    ) -> None:
        for key in given:
            if key not in allowed:
                self.fail((*path, key), f'unknown key "{key}"', f"use one of {', '.join(sorted(allowed))}")
        for key in needed:
            if key not in given:
                self.fail(path, f'{_at(path)} has no "{key}"', f'add a line "{key}: ..."')

    def texts(self, value: object, path: Path_) -> tuple[str, ...]:
        return tuple(self.text(v, (*path, i)) for i, v in enumerate(self.sequence(value, path)))

    def patterns(self, value: object, path: Path_, lists: Mapping[str, str]) -> tuple[Pattern, ...]:
        found: list[Pattern] = []
        for index, source in enumerate(self.texts(value, path)):
            try:
                found.append(parse(source, lists))
            except PatternError as error:
                problem, _, fix = str(error).partition("; ")
                self.fail((*path, index), f"pattern {problem}", fix or "see the table in CONTRIBUTING")
        return tuple(found)


def _rule(
    file: _File,
    value: object,
    defaults: Mapping[str, Any],
    path: Path_,
    lists: Mapping[str, str],
    places: dict[str, str],
) -> Rule:
    given = file.mapping(value, path)
    raw: dict[str, Any] = {
        "about": "anyone",
        "span": "match",
        "denied": "clean",
        "noun": "any",
        "goals": "flag",
        **defaults,
        **given,
    }
    file.keys(raw, path, needed=_NEEDED, allowed=_ALLOWED)
    rule_id = file.text(raw["id"], (*path, "id"))
    if not _ID.fullmatch(rule_id):
        file.fail((*path, "id"), f'id is "{rule_id}"', 'write it like "deficit.fails-to"')
    if rule_id in places:
        file.fail((*path, "id"), f'id "{rule_id}" is already in {places[rule_id]}', "choose another id")
    places[rule_id] = file.name
    kinds = _choices(file, raw, path)
    exceptions = raw.get("exceptions")
    return Rule(
        id=rule_id,
        category=raw["category"],
        severity=raw["severity"],
        patterns=file.patterns(raw["patterns"], (*path, "patterns"), lists),
        exceptions=file.patterns(exceptions, (*path, "exceptions"), lists) if exceptions is not None else (),
        message=file.text(raw["message"], (*path, "message")),
        why=file.text(raw["why"], (*path, "why")),
        suggestions=file.texts(raw["suggestions"], (*path, "suggestions")),
        source=file.text(raw["source"], (*path, "source")),
        about=raw["about"],
        span=raw["span"],
        denied=raw["denied"],
        noun=raw["noun"],
        goals=raw["goals"],
        kinds=cast(Any, kinds),
        examples=_examples(file, raw["examples"], (*path, "examples")),
    )


def _choices(file: _File, raw: Mapping[str, Any], path: Path_) -> tuple[str, ...]:
    """Checks every key that has a fixed set of values; gives the kinds."""
    for key, allowed in _CHOICES.items():
        if raw[key] not in allowed:
            file.fail((*path, key), f"{key} is {_shown(raw[key])}", f"use {_either(allowed)}")
    kinds = file.texts(raw["kinds"], (*path, "kinds")) if "kinds" in raw else ()
    for kind in kinds:
        if kind not in KINDS:
            file.fail((*path, "kinds"), f'kinds has "{kind}"', f"use {_either(KINDS)}")
    return kinds


def _examples(file: _File, value: object, path: Path_) -> tuple[Example, ...]:
    found: list[Example] = []
    for index, item in enumerate(file.sequence(value, path)):
        place = (*path, index)
        raw = file.mapping(item, place)
        file.keys(raw, place, needed=(), allowed=frozenset(("bad", "better", "good")))
        texts = {key: file.text(text, (*place, key)) for key, text in raw.items()}
        if ("bad" in texts) == ("good" in texts) or ("better" in texts and "bad" not in texts):
            file.fail(
                place, "an example has the wrong keys", 'give "bad" with or without "better", or only "good"'
            )
        found.append(_example(file, texts, place))
    if not any(example.better for example in found) or not any(example.good for example in found):
        file.fail(path, "examples are incomplete", 'give at least one "bad" with "better", and one "good"')
    return tuple(found)


def _example(file: _File, texts: Mapping[str, str], place: Path_) -> Example:
    if "good" in texts:
        return Example(good=texts["good"])
    marked = texts["bad"]
    mark = _MARK.search(marked)
    if mark is None or _MARK.search(marked, mark.end()):
        file.fail(
            (*place, "bad"), f'"{marked}" does not have one mark', "put [[ ]] around what is found, once"
        )
    plain = marked[: mark.start()] + mark.group(1) + marked[mark.end() :]
    end = mark.start() + len(mark.group(1))
    return Example(bad=plain, start=mark.start(), end=end, better=texts.get("better"))


def _line(content: bytes, path: Path_) -> int:
    """The line of the value at `path`, or of the nearest thing above it that exists."""
    node: Any = yaml.compose(content, Loader=_LOADER)
    for step in path:
        children: dict[str | int, Any] = {}
        if isinstance(node, yaml.MappingNode):
            children = {key.value: value for key, value in node.value}
        elif isinstance(node, yaml.SequenceNode):
            children = dict(enumerate(cast(list[Any], node.value)))
        if step not in children:
            break
        node = children[step]
    return node.start_mark.line + 1 if node is not None else 1


def _at(path: Path_) -> str:
    return str(path[-1]) if path and isinstance(path[-1], str) else "this entry" if path else "the file"


def _shown(value: object) -> str:
    if value is None:
        return "empty"
    shown = str(value)
    return f'"{shown[:40]}..."' if len(shown) > 40 else f'"{shown}"'


def _either(values: Sequence[str]) -> str:
    return f"{', '.join(values[:-1])} or {values[-1]}"
