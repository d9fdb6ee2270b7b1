"""Every message and reason of a rule in the other language, and none that no rule says."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.rules import load_rules
from assistant.checks.rules_told import FILES, load_told, not_told, said_by, suggested_by
from assistant.errors import DataError

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"
RULES = load_rules(KNOWLEDGE / "rules")


def test_every_rule_is_told_in_spanish() -> None:
    assert not_told(said_by(RULES), load_told(KNOWLEDGE, "es")) == ((), ())


def test_every_suggestion_is_explained_in_spanish() -> None:
    told = load_told(KNOWLEDGE, "es", "suggestions")
    assert not_told(suggested_by(RULES), told) == ((), ())
    assert all(text.count("___") == said.count("___") for text, said in told.items())


def test_every_file_says_something_else_than_the_english() -> None:
    for of in FILES:
        told = load_told(KNOWLEDGE, "es", of)
        assert told
        assert all(said != text for text, said in told.items())


def test_what_is_not_told_and_what_no_rule_says_are_named() -> None:
    told = dict(load_told(KNOWLEDGE, "es"))
    first = next(iter(told))
    del told[first]
    told["Nobody says this."] = "Nadie dice esto."
    assert not_told(said_by(RULES), told) == ((first,), ("Nobody says this.",))


def test_a_language_nobody_wrote_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError):
        load_told(tmp_path, "fr")
