"""The wording rules of knowledge/rules: what they are made of, and how they are read.

Rules are data that educators edit, and each rule is its own test: `examples` hold a bad sentence with the
marked span, a better one that stays clean, and near misses that stay clean. Whether they hold is checked by
the test suite; whether the files are well formed is checked here, at load.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Literal

from assistant.checks.patterns import Pattern
from assistant.errors import DataError
from assistant.types import Category, Kind, Severity

About = Literal["learner", "anyone", "note"]
Extent = Literal["match", "clause"]
Denied = Literal["clean", "flag"]
Noun = Literal["learner", "any", "none"]
Goals = Literal["flag", "silent"]

LISTS_FILE = "lists.yaml"
MORE_LISTS = "lists_"
PROTECTED_FILE = "protected.yaml"
COMPILED_FILE = "rules.json"  # beside the folder of rules


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A sentence a rule is tested with.

    `bad` has its finding at `[start:end]` (the `[[ ]]` marks are taken out) and may have a `better` wording;
    `good` is a near miss. Exactly one of `bad` and `good` is given.
    """

    bad: str | None = None
    start: int = 0
    end: int = 0
    better: str | None = None
    good: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One wording to look for, and what to say about it.

    `about` "learner": only where the learner is the one described; "note": only at the head of a verbless
    note on the learner ("Poor recall."). `span` "clause": the finding runs on to
    the end of the clause. `denied` "clean": silent where the wording is denied ("is not lazy"). `kinds`
    empty: every kind of text. `noun` "learner": where the wording is an adjective before a noun, that noun
    has to be the learner or a skill ("a slow reader" counts, "a slow song" does not). `noun` "none": the
    wording is a verb ("he bullies others" counts, "the bullies" does not). `goals` "silent": not in the
    sentence of a goal, where "will not" and "when unable to" set the expectation.
    """

    id: str
    category: Category
    severity: Severity
    patterns: tuple[Pattern, ...]
    exceptions: tuple[Pattern, ...]
    message: str
    why: str
    suggestions: tuple[str, ...]
    source: str
    about: About
    span: Extent
    denied: Denied
    noun: Noun
    goals: Goals
    kinds: tuple[Kind, ...]
    examples: tuple[Example, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class Rules:
    """All rules of a folder, with the word lists and protected wordings they share.

    `sha256` is the digest of the files' contents: two results with the same digest used the same rules.
    """

    rules: tuple[Rule, ...]
    sha256: str
    lists: Mapping[str, str] = field(default_factory=dict[str, str])
    protected: tuple[Pattern, ...] = ()

    def only(self, rule_id: str) -> Rules:
        """The same lists and protections with a single rule.

        Raises:
            KeyError: no rule has this id.
        """
        chosen = tuple(rule for rule in self.rules if rule.id == rule_id)
        if not chosen:
            raise KeyError(rule_id)
        return Rules(rules=chosen, sha256=self.sha256, lists=self.lists, protected=self.protected)


def load_rules(folder: Path) -> Rules:
    """The rules of `folder`: from its compiled form where that is up to date, else read and validated.

    Args:
        folder: Holds lists.yaml and lists_*.yaml (word lists), protected.yaml (wordings that are never
            flagged) and any number of rule files. Read once per process and folder, and again when a file
            has changed.

    Raises:
        DataError: a file is missing or not valid; names file, line, value and fix.
    """
    return _load(folder, _stamps(folder))


def validated_rules(folder: Path) -> Rules:
    """The rules of `folder` as its own files say, whatever was compiled. Raises DataError as `load_rules`."""
    contents = _contents(folder, _stamps(folder))
    return _read(folder.name, contents, _digest(contents))


def _stamps(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Name, time of change and size of each file."""
    paths = sorted(folder.glob("*.yaml"))
    names = {path.name for path in paths}
    for needed in (LISTS_FILE, PROTECTED_FILE):
        if needed not in names:
            raise DataError(
                f"{folder.name}/{needed} is missing.", "Restore it, or point to the folder with the rules."
            )
    return tuple((path.name, os.stat(path).st_mtime_ns, os.stat(path).st_size) for path in paths)


@lru_cache(maxsize=8)
def _load(folder: Path, stamps: tuple[tuple[str, int, int], ...]) -> Rules:
    from assistant.checks.rules_compiled import read_compiled

    contents = _contents(folder, stamps)
    sha256 = _digest(contents)
    return read_compiled(folder.parent / COMPILED_FILE, sha256) or _read(folder.name, contents, sha256)


def _contents(folder: Path, stamps: tuple[tuple[str, int, int], ...]) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name, _, _ in stamps}


def _digest(contents: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name, content in contents.items():
        digest.update(name.encode() + b"\0" + content + b"\0")
    return digest.hexdigest()


def _read(folder: str, contents: dict[str, bytes], sha256: str) -> Rules:
    from assistant.checks.rule_files import read_lists, read_protected, read_rules  # they need YAML

    lists: dict[str, str] = {}
    for name in [n for n in contents if n == LISTS_FILE or n.startswith(MORE_LISTS)]:
        lists.update(read_lists(f"{folder}/{name}", contents.pop(name)))
    protected = read_protected(f"{folder}/{PROTECTED_FILE}", contents.pop(PROTECTED_FILE), lists)
    rules: list[Rule] = []
    places: dict[str, str] = {}
    for name, content in contents.items():
        rules.extend(read_rules(f"{folder}/{name}", content, lists, places))
    return Rules(rules=tuple(rules), sha256=sha256, lists=lists, protected=protected)
