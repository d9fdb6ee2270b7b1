"""What the rules say about a finding, in another language than English."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from assistant.checks.rules import Rules
from assistant.datafiles import read_yaml


def load_told(knowledge: Path, code: str) -> Mapping[str, str]:
    """The messages and reasons of the rules, by their English: `knowledge`/rules_CODE.yaml.

    Args:
        knowledge: The folder that holds the file.
        code: The language, such as "es".

    Raises:
        DataError: The file is missing or not valid; names file, line, value and fix.
    """
    table = read_yaml(knowledge / f"rules_{code}.yaml").mapping()
    return {english: entry.flat() for english, entry in table.items()}


def not_told(rules: Rules, told: Mapping[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The sentences of `rules` that `told` has no words for, and those of `told` that no rule says."""
    said = dict.fromkeys(text for rule in rules.rules for text in (rule.message, rule.why))
    return tuple(s for s in said if s not in told), tuple(s for s in told if s not in said)
