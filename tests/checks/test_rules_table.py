"""RULES.md and rules.json are made from the rules and are never stale."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from assistant.checks.rules import load_rules
from assistant.checks.rules_table import main, rules_table

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"


def test_the_table_in_the_repository_is_up_to_date():
    assert main(["--check"], KNOWLEDGE) == 0


def test_every_rule_has_a_row():
    rules = load_rules(KNOWLEDGE / "rules")
    table = rules_table(rules)
    for rule in rules.rules:
        assert table.count(f"| `{rule.id}` |") == 1


def test_a_stale_table_is_noticed_and_rewritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    shutil.copytree(KNOWLEDGE / "rules", tmp_path / "rules")
    (tmp_path / "RULES.md").write_text("old", encoding="utf-8")
    assert main(["--check"], tmp_path) == 1
    assert "out of date" in capsys.readouterr().err
    assert main([], tmp_path) == 0
    assert main(["--check"], tmp_path) == 0


def test_stale_compiled_rules_are_noticed_and_rewritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    shutil.copytree(KNOWLEDGE / "rules", tmp_path / "rules")
    assert main([], tmp_path) == 0
    with (tmp_path / "rules.json").open("ab") as file:
        file.write(b" ")
    assert main(["--check"], tmp_path) == 1
    assert "rules.json is out of date" in capsys.readouterr().err
    assert main([], tmp_path) == 0
    assert main(["--check"], tmp_path) == 0


def test_invalid_rules_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    shutil.copytree(KNOWLEDGE / "rules", tmp_path / "rules")
    (tmp_path / "rules" / "extra.yaml").write_text("rules: 3\n", encoding="utf-8")
    assert main([], tmp_path) == 2
    assert "extra.yaml:1" in capsys.readouterr().err
