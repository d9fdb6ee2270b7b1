"""What the knowledge says in fixed sentences, in another language than English."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from assistant.checks.rules import Rules
from assistant.datafiles import read_yaml

FILES = ("rules", "suggestions", "guidance", "training")
"""In other languages too: what rules say and suggest, titles of pages, and exercises' titles and reasons."""


def load_told(knowledge: Path, code: str, of: str = "rules") -> Mapping[str, str]:
    """Sentences of the knowledge by their English: `knowledge`/OF_CODE.yaml.

    Args:
        knowledge: The folder that holds the file.
        code: The language, such as "es".
        of: Which sentences, one of `FILES`.

    Raises:
        DataError: The file is missing or not valid; names file, line, value and fix.
    """
    table = read_yaml(knowledge / f"{of}_{code}.yaml").mapping()
    return {english: entry.flat() for english, entry in table.items()}


def said_by(rules: Rules) -> tuple[str, ...]:
    """The messages and reasons of `rules`, each once."""
    return tuple(dict.fromkeys(text for rule in rules.rules for text in (rule.message, rule.why)))


def suggested_by(rules: Rules) -> tuple[str, ...]:
    """The wordings `rules` suggest, each once."""
    return tuple(dict.fromkeys(text for rule in rules.rules for text in rule.suggestions))


def not_told(said: Iterable[str], told: Mapping[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The texts in `said` that `told` has no words for, and those of `told` that nobody says."""
    known = dict.fromkeys(said)
    return tuple(text for text in known if text not in told), tuple(t for t in told if t not in known)
