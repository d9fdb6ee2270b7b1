"""RULES.md and rules.json are made from the rules and are never stale."""

from __future__ import annotations

import runpy
import shutil
import sys
from dataclasses import replace
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


def test_it_is_a_command_of_its_own(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("sys.argv", ["rules_table", "--check"])
    monkeypatch.delitem(sys.modules, "assistant.checks.rules_table")
    with pytest.raises(SystemExit) as done:
        runpy.run_module("assistant.checks.rules_table", run_name="__main__")
    assert done.value.code == 0


def test_a_category_without_rules_has_no_heading():
    rules = load_rules(KNOWLEDGE / "rules")
    some = replace(rules, rules=tuple(rule for rule in rules.rules if rule.category == "deficit"))
    assert rules_table(some).count("\n## ") == 1
