"""The rules in the form a process can start from: `knowledge/rules.json`, made from `knowledge/rules/*.yaml`.

Reading and checking the YAML and finding the anchors of 1,400 patterns takes half a second, which every
command would wait for. The compiled form holds the rules as they were found valid, and each pattern's
anchors; a pattern itself is parsed when a text first holds one of them.

It is part of the project like the table in RULES.md: `python -m assistant.checks.rules_table` writes both,
and `--check` tells when they are old. It is never written while the product runs, so it can be read-only and
shared by any number of processes. It can be old or damaged without being wrong: it is used only when it was
made from exactly these rule files, and is itself as it was written; otherwise the YAML is read as ever.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path
from typing import Any, cast

from assistant.checks.patterns import Pattern, known
from assistant.checks.rules import Example, Rule, Rules

_PATTERNS = ("patterns", "exceptions")
_TUPLES = ("suggestions", "kinds")


def compiled(rules: Rules) -> bytes:
    """The content of rules.json: a line that says what it was made from, then one line for each rule."""
    lines = [
        _dumped(dict(rules.lists)),
        _dumped([_pattern_data(pattern) for pattern in rules.protected]),
        *(_dumped(_rule_data(rule)) for rule in rules.rules),
    ]
    body = ("[" + ",\n".join(lines) + "]\n").encode("utf-8")
    return _head(rules.sha256, body) + b"\n" + body


def read_compiled(path: Path, rules_sha256: str) -> Rules | None:
    """The rules in `path`, or None when it was not made from the rule files with this digest.

    None as well when the file is missing, damaged, or was written by another version of the program.
    """
    try:
        head, _, body = path.read_bytes().partition(b"\n")
    except OSError:
        return None
    if head != _head(rules_sha256, body):
        return None
    # What has this head was written by `compiled`; its contents need no second check.
    lists, protected, *rules = cast("list[Any]", json.loads(body))
    return Rules(
        rules=tuple(_rule(data, lists) for data in rules),
        sha256=rules_sha256,
        lists=lists,
        protected=_patterns(protected, lists),
    )


def _rule_data(rule: Rule) -> dict[str, Any]:
    data: dict[str, Any] = {field.name: getattr(rule, field.name) for field in fields(Rule)}
    for name in _PATTERNS:
        data[name] = [_pattern_data(pattern) for pattern in data[name]]
    data["examples"] = [
        {field.name: getattr(example, field.name) for field in fields(Example)} for example in rule.examples
    ]
    return data


def _rule(data: dict[str, Any], lists: dict[str, str]) -> Rule:
    for name in _PATTERNS:
        data[name] = _patterns(data[name], lists)
    for name in _TUPLES:
        data[name] = tuple(data[name])
    data["examples"] = tuple(Example(**example) for example in data["examples"])
    return Rule(**data)


def _pattern_data(pattern: Pattern) -> tuple[str, list[str]]:
    return pattern.source, sorted(pattern.anchors)


def _patterns(data: Iterable[tuple[str, list[str]]], lists: dict[str, str]) -> tuple[Pattern, ...]:
    return tuple(known(source, lists, anchors) for source, anchors in data)


def _head(rules_sha256: str, body: bytes) -> bytes:
    """What it was made from: the rule files, and a program in which rules have these fields."""
    form = [field.name for kind in (Rule, Example) for field in fields(kind)]
    body_sha256 = hashlib.sha256(body).hexdigest()
    return _dumped({"rules": rules_sha256, "form": form, "body": body_sha256}).encode("utf-8")


def _dumped(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
