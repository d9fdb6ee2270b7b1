"""The rules about words of a rewrite that say something else: shifts, exchanges, credits."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from assistant.checks.expressions import read_expression, read_wordings
from assistant.checks.gates import GatedPattern, Told
from assistant.datafiles import Located, read_yaml

_KEYS = ("id", "kind", "reason", "wrong", "right")
_EXPRESSIONS = ("given", "said", "allowed", "still", "kept")
EXCHANGED = ("given", "said", "allowed", "kept")
CREDITED = ("said", "allowed")
_KINDS = ("cause", "claim", "need", "negation", "prompt", "scope", "setting", "skill", "support")


class Pair(NamedTuple):
    """An original and a rewrite that a rule is tested with."""

    before: str
    after: str


class Breach(NamedTuple):
    """What breaks a rule: words of the original and of the rewrite, of each where the rule names any."""

    was: re.Match[str] | None
    now: re.Match[str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftRule:
    """`said` in the rewrite is wrong where the original has `given` and nothing `allowed`.

    It is right where the sentence that says it has `still`, or the rewrite has `kept` anywhere. What a rule
    leaves out is None: without `given` it is for any original, without `said` for any rewrite without `kept`.
    """

    id: str
    kind: str
    reason: str
    given: GatedPattern | None
    said: GatedPattern | None
    allowed: GatedPattern | None
    still: GatedPattern | None
    kept: GatedPattern | None
    wrong: tuple[Pair, ...]
    right: tuple[Pair, ...]

    @property
    def patterns(self) -> tuple[GatedPattern, ...]:
        """The expressions it has."""
        return tuple(one for one in (self.given, self.said, self.allowed, self.still, self.kept) if one)

    def breach(self, before: Told, after: Told) -> Breach | None:
        """The words that break the rule, whatever `still` says: the caller knows the sentences."""
        now = self.said.found_in(after) if self.said else None
        if self.said and now is None:
            return None
        was = self.given.found_in(before) if self.given else None
        if (self.given and was is None) or (self.allowed and self.allowed.found_in(before)):
            return None
        return None if self.kept and self.kept.found_in(after) else Breach(was, now)


def load_shift_rules(
    *paths: Path, shows: str = "said", parts: Sequence[str] = _EXPRESSIONS
) -> tuple[ShiftRule, ...]:
    """The rules of the files, in their order.

    Args:
        paths: shifts.yaml and what is written like it.
        shows: what every rule must have, because the reader is shown it: `said`, or `given` for exchanges.
        parts: the expressions a rule may have: those its reader looks at, so that none is written in vain.

    Raises:
        DataError: A file is missing or not valid; names file, line, value and fix.
    """
    rules: dict[str, ShiftRule] = {}
    for path in paths:
        top = read_yaml(path).keys(("rules",), optional=("words",))
        named = read_wordings(top["words"]) if "words" in top else {}
        for entry in top["rules"].items(at_least=1):
            rule = _rule(entry, named, shows, parts)
            if rule.id in rules:
                raise entry["id"].refuse(f'id "{rule.id}" is there twice.', "Choose another id.")
            rules[rule.id] = rule
    return tuple(rules.values())


def _rule(entry: Located, named: Mapping[str, str], shows: str, parts: Sequence[str]) -> ShiftRule:
    at = entry.keys((*_KEYS, shows), optional=parts)
    if "said" not in at and "kept" not in at:
        raise entry.refuse("said is missing.", "Add `said: ...`, or `kept: ...` for what is simply gone.")
    return ShiftRule(
        id=at["id"].flat(),
        kind=at["kind"].choice(_KINDS),
        reason=at["reason"].flat(),
        wrong=_pairs(at["wrong"]),
        right=_pairs(at["right"]),
        **{key: read_expression(at[key], named) if key in at else None for key in _EXPRESSIONS},
    )


def _pairs(at: Located) -> tuple[Pair, ...]:
    found = [item.keys(("before", "after")) for item in at.items(at_least=1)]
    return tuple(Pair(texts["before"].text(), texts["after"].text()) for texts in found)
