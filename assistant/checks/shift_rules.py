"""The rules about words of a rewrite that say something else, read from `knowledge/language/shifts.yaml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from assistant.checks.expressions import read_expression, read_wordings
from assistant.datafiles import Located, read_yaml

_KEYS = ("id", "kind", "reason", "said", "allowed", "wrong", "right")
_KINDS = ("cause", "claim", "need", "prompt", "scope", "setting")


class Pair(NamedTuple):
    """An original and a rewrite that a rule is tested with."""

    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftRule:
    """`said` in the rewrite is wrong where the original has `given` (None: any) and nothing `allowed`."""

    id: str
    kind: str
    reason: str
    said: re.Pattern[str]
    allowed: re.Pattern[str]
    given: re.Pattern[str] | None
    wrong: tuple[Pair, ...]
    right: tuple[Pair, ...]

    def breach(self, before: str, after: str) -> re.Match[str] | None:
        """The words of `after` that break the rule."""
        match = self.said.search(after)
        if match is None or (self.given is not None and not self.given.search(before)):
            return None
        return None if self.allowed.search(before) else match


def load_shift_rules(path: Path) -> tuple[ShiftRule, ...]:
    """The rules of shifts.yaml, in the order of the file.

    Raises:
        DataError: The file is missing or not valid; names file, line, value and fix.
    """
    top = read_yaml(path).keys(("words", "rules"))
    named = read_wordings(top["words"])
    rules: dict[str, ShiftRule] = {}
    for entry in top["rules"].items(at_least=1):
        rule = _rule(entry, named)
        if rule.id in rules:
            raise entry["id"].refuse(f'id "{rule.id}" is there twice.', "Choose another id.")
        rules[rule.id] = rule
    return tuple(rules.values())


def _rule(entry: Located, named: Mapping[str, str]) -> ShiftRule:
    at = entry.keys(_KEYS, optional=("given",))
    return ShiftRule(
        id=at["id"].flat(),
        kind=at["kind"].choice(_KINDS),
        reason=at["reason"].flat(),
        said=read_expression(at["said"], named),
        allowed=read_expression(at["allowed"], named),
        given=read_expression(at["given"], named) if "given" in at else None,
        wrong=_pairs(at["wrong"]),
        right=_pairs(at["right"]),
    )


def _pairs(at: Located) -> tuple[Pair, ...]:
    found = [item.keys(("before", "after")) for item in at.items(at_least=1)]
    return tuple(Pair(texts["before"].text(), texts["after"].text()) for texts in found)
