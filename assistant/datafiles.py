"""The files educators edit: YAML, and Markdown with a YAML head, read so that every mistake has a place.

Each value knows its file and line, and refuses what it is asked for and is not: the error reads
`file:line: problem`, and then what to do. A value is the text that was typed: `no`, `2026-11-21` and `3` are
text until a number is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar, cast

import yaml

from assistant.errors import DataError

Choice = TypeVar("Choice", bound=str)

# The C parser is about eight times faster and keeps line numbers; it is not in every build of PyYAML.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_HEAD = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^##[ \t]+(\S.*?)[ \t]*$", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_WORD = re.compile(r"\S+")
_LONGEST_SHOWN = 40


@dataclass(frozen=True, slots=True, eq=False)
class Located:
    """A value and where it stands. `name` is what errors call it: its key, or "item 2 of" its list."""

    file: str
    line: int
    name: str
    node: yaml.Node

    def refuse(self, problem: str, fix: str) -> DataError:
        """The error for something wrong at this line."""
        return _refuse(self.file, self.line, problem, fix)

    def wrong(self, fix: str) -> DataError:
        """The error for a value that is not one of those `fix` asks for."""
        return self.refuse(f"{self.name} is {self._shown()}.", fix)

    def mapping(self) -> dict[str, Located]:
        """The entries by key, in order, each with the line of its key.

        Raises:
            DataError: It is no mapping, or a key is given twice or is not text.
        """
        if not isinstance(self.node, yaml.MappingNode):
            raise self.wrong("Write `key: value` lines here.")
        entries: dict[str, Located] = {}
        for key_node, node in cast("list[tuple[yaml.Node, yaml.Node]]", self.node.value):
            key = self._child("a key", key_node)
            entry = self._child(key.text(), node, _line(key_node))
            if entry.name in entries:
                raise entry.refuse(f"{entry.name} is given twice.", "Keep one of them.")
            entries[entry.name] = entry
        return entries

    def keys(self, needed: Iterable[str], *, optional: Iterable[str] = ()) -> dict[str, Located]:
        """The entries of a mapping that has the `needed` keys, perhaps the `optional` ones, and no others.

        Raises:
            DataError: It is no mapping, or a key is missing, unknown or given twice.
        """
        needed = tuple(needed)
        allowed = (*needed, *optional)
        entries = self.mapping()
        for key, entry in entries.items():
            if key not in allowed:
                raise entry.refuse(f'unknown key "{key}".', f"Use only {_listed(allowed)}.")
        for key in needed:
            if key not in entries:
                raise self.refuse(f"{key} is missing.", f"Add `{key}: ...`.")
        return entries

    def items(self, *, at_least: int = 0) -> tuple[Located, ...]:
        """The items of a list. Raises DataError when it is something else or has fewer than `at_least`."""
        if not isinstance(self.node, yaml.SequenceNode):
            raise self.wrong("Write a list here.")
        nodes = cast("list[yaml.Node]", self.node.value)
        if len(nodes) < at_least:
            raise self.refuse(f"{self.name} has {len(nodes)} items.", f"Give at least {at_least}.")
        return tuple(self._child(f"item {n} of {self.name}", node) for n, node in enumerate(nodes, start=1))

    def text(self, *, may_be_empty: bool = False) -> str:
        """The text as it was typed. Raises DataError when it is blank, a list or a mapping."""
        if not isinstance(self.node, yaml.ScalarNode) or not (may_be_empty or self._typed().strip()):
            raise self.wrong("Write text here; quote it if it holds a colon, a # or brackets.")
        return self._typed()

    def flat(self) -> str:
        """The text on one line, with single spaces."""
        return " ".join(self.text().split())

    def texts(self, *, at_least: int = 0) -> tuple[str, ...]:
        """The texts of a list."""
        return tuple(item.text() for item in self.items(at_least=at_least))

    def different_texts(self, *, at_least: int = 0) -> tuple[str, ...]:
        """The texts of a list, each on one line. Raises DataError when one is there twice (in any case)."""
        found: dict[str, str] = {}
        for item in self.items(at_least=at_least):
            text = item.flat()
            if text.casefold() in found:
                raise item.refuse(f'{self.name} says "{text}" twice.', "Keep one of them.")
            found[text.casefold()] = text
        return tuple(found.values())

    def choice(self, allowed: Iterable[Choice]) -> Choice:
        """The one of `allowed` that is written here. Raises DataError when it is none of them."""
        value = self._typed() if isinstance(self.node, yaml.ScalarNode) else None
        options = sorted(allowed) if isinstance(allowed, AbstractSet) else tuple(allowed)
        for option in options:
            if option == value:
                return option
        raise self.wrong(f"Use {'one of ' if len(options) > 1 else ''}{_listed(options)}.")

    def number(self, low: int, high: int) -> int:
        """The whole number from `low` to `high` that is written here. Raises DataError when it is not one."""
        value = self.text()
        if not (value.isascii() and value.isdecimal() and low <= int(value) <= high):
            raise self.wrong(f"Use a whole number from {low} to {high}.")
        return int(value)

    def __getitem__(self, key: str) -> Located:
        entries = self.mapping()
        if key not in entries:
            raise self.refuse(f"{key} is missing.", f"Add `{key}: ...`.")
        return entries[key]

    def _child(self, name: str, node: yaml.Node, line: int = 0) -> Located:
        return Located(self.file, line or _line(node), name, node)

    def _typed(self) -> str:
        return cast("str", self.node.value)

    def _shown(self) -> str:
        if isinstance(self.node, yaml.ScalarNode):
            value = self._typed()
            short = value if len(value) <= _LONGEST_SHOWN else f"{value[:_LONGEST_SHOWN]}..."
            return f'"{" ".join(short.split())}"' if value.strip() else "empty"
        return "a list" if isinstance(self.node, yaml.SequenceNode) else "a mapping"


@dataclass(frozen=True, slots=True)
class Section:
    """One `## Heading` of a Markdown file and the text under it, without comments.

    `line` is the line of the heading in the file, `text_line` that of the first word of the text.
    """

    file: str
    line: int
    heading: str
    text_line: int
    text: str

    def refuse(self, index: int, problem: str, fix: str) -> DataError:
        """The error for something wrong at `text[index]`."""
        return _refuse(self.file, self.text_line + self.text.count("\n", 0, index), problem, fix)


@dataclass(frozen=True, slots=True, eq=False)
class MarkdownFile:
    """A Markdown file in parts. `text` is all of it, as it was read but with plain line ends."""

    file: str
    text: str
    head: Located
    sections: tuple[Section, ...]

    def section(self, heading: str) -> str:
        """The text under `heading`, or "" when there is no such section."""
        return next((section.text for section in self.sections if section.heading == heading), "")

    def require_sections(self, needed: Sequence[str], *, optional: Sequence[str] = ()) -> None:
        """Refuse a section that is missing or unknown. Raises DataError."""
        allowed = (*needed, *optional)
        for section in self.sections:
            if section.heading not in allowed:
                problem = f'unknown section "{section.heading}".'
                raise _refuse(self.file, section.line, problem, f"Use only {_listed(allowed)}.")
        for heading in needed:
            if not self.section(heading):
                raise _refuse(self.file, 1, f'no section "{heading}".', f"Add `## {heading}` and its text.")


def read_yaml(path: Path) -> Located:
    """The root of a YAML file.

    Raises:
        DataError: The file cannot be read, is empty, or is not UTF-8 or YAML.
    """
    return parse_yaml(_name(path), _bytes(path))


def parse_yaml(file: str, content: bytes) -> Located:
    """The root of the YAML in `content`, which errors call `file`. Raises DataError as `read_yaml` does."""
    return _root(file, _text(file, content), "the file")


def read_markdown(path: Path) -> MarkdownFile:
    """A Markdown file that starts with YAML between two lines of `---` and goes on in `## Sections`.

    Comments (`<!-- ... -->`) are for editors: they are in no section's text.

    Raises:
        DataError: The file cannot be read, has no head, or is not UTF-8; the head is not YAML; a section is
            empty or comes twice; or text stands before the first section.
    """
    file = _name(path)
    text = _text(file, _bytes(path))
    head = _HEAD.match(text)
    if head is None:
        raise _refuse(file, 1, "no front matter.", "Start the file with `---`, the keys, and `---`.")
    # The line break stands for the first `---`, so that the lines of the head are those of the file.
    root = _root(file, f"\n{head[1]}", "the front matter")
    without_comments = _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), text[head.end() :])
    return MarkdownFile(file, text, root, _sections(file, text[: head.end()] + without_comments, head.end()))


def _sections(file: str, text: str, start: int) -> tuple[Section, ...]:
    marks = list(_HEADING.finditer(text, start))
    bounds = [*(mark.start() for mark in marks), len(text)]
    if first := _WORD.search(text, start, bounds[0]):
        line = _line_at(text, first.start())
        raise _refuse(file, line, "text before the first section.", "Put it under a `## Heading`.")
    sections: list[Section] = []
    for mark, end in zip(marks, bounds[1:], strict=True):
        heading, line = mark[1], _line_at(text, mark.start())
        word = _WORD.search(text, mark.end(), end)
        if word is None:
            raise _refuse(file, line, f'section "{heading}" is empty.', "Write it or take it out.")
        if any(heading == other.heading for other in sections):
            raise _refuse(file, line, f'section "{heading}" comes twice.', "Join the two.")
        body = text[word.start() : end].rstrip()
        sections.append(Section(file, line, heading, _line_at(text, word.start()), body))
    return tuple(sections)


def _root(file: str, text: str, name: str) -> Located:
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        fix = "Check the quotes, brackets and indents here; quote text that holds a colon or a #."
        raise _refuse(file, line, f"not valid YAML ({error.problem}).", fix) from error
    except yaml.reader.ReaderError as error:
        line = _line_at(text, text.find(chr(cast("int", error.character))))
        raise _refuse(file, line, "a character that cannot be shown.", "Take it out.") from error
    if node is None:
        raise _refuse(file, 1, f"{name} is empty.", "Put its entries back.")
    return Located(file, _line(node), name, node)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        name = _name(path)
        raise DataError(f"{name}: the file cannot be read.", "Put it back, or make it readable.") from error


def _text(file: str, content: bytes) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _refuse(file, line, "the file is not UTF-8 text.", "Save it again as UTF-8.") from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _name(path: Path) -> str:
    """What errors call a file: its folder and its own name, and nothing of the machine."""
    return f"{path.parent.name}/{path.name}".lstrip("/")


def _refuse(file: str, line: int, problem: str, fix: str) -> DataError:
    return DataError(f"{file}:{line}: {problem}", fix)


def _line(node: yaml.Node) -> int:
    return cast("int", node.start_mark.line) + 1


def _line_at(text: str, index: int) -> int:
    return text.count("\n", 0, index) + 1


def _listed(values: Sequence[str]) -> str:
    return ", ".join(values)
