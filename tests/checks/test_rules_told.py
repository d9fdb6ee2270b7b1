"""Every message and reason of a rule in the other language, and none that no rule says."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.rules import load_rules
from assistant.checks.rules_told import load_told, not_told
from assistant.errors import DataError

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"
RULES = load_rules(KNOWLEDGE / "rules")


def test_every_rule_is_told_in_spanish() -> None:
    assert not_told(RULES, load_told(KNOWLEDGE, "es")) == ((), ())


def test_what_is_not_told_and_what_no_rule_says_are_named() -> None:
    told = dict(load_told(KNOWLEDGE, "es"))
    first = next(iter(told))
    del told[first]
    told["Nobody says this."] = "Nadie dice esto."
    assert not_told(RULES, told) == ((first,), ("Nobody says this.",))


def test_a_language_nobody_wrote_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError):
        load_told(tmp_path, "fr")
