"""The compiled rules are the rules, and are not used when they are old, damaged or another version's."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.checks import rules_compiled
from assistant.checks.linter import lint
from assistant.checks.patterns import Pattern
from assistant.checks.rules import Rules, load_rules, validated_rules
from assistant.checks.rules_compiled import compiled, read_compiled

RULES = validated_rules(Path(__file__).parents[2] / "knowledge" / "rules")
SMALL = """\
rules:
  - id: deficit.trial
    category: deficit
    severity: warning
    patterns: ["{is} [very] trial word", "trial*"]
    exceptions: ["trial word lists"]
    message: "A “message”."
    why: A reason.
    suggestions: ["another way"]
    source: practice
    kinds: [goal]
    examples:
      - {bad: "It [[is trial word]] here.", better: "Another here."}
      - {good: "A near miss."}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small folder of rules with its compiled form beside it."""
    rules = tmp_path / "rules"
    rules.mkdir()
    (rules / "lists.yaml").write_text("is: is, was\n", encoding="utf-8")
    (rules / "protected.yaml").write_text('names: ["trial school"]\n', encoding="utf-8")
    (rules / "small.yaml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "rules.json").write_bytes(compiled(validated_rules(rules)))
    return rules


def _plain(rules: Rules) -> object:
    def patterns(found: tuple[Pattern, ...]) -> list[tuple[str, list[str]]]:
        return [(pattern.source, sorted(pattern.anchors)) for pattern in found]

    return (
        rules.sha256,
        rules.lists,
        patterns(rules.protected),
        [
            (rule, patterns(rule.patterns), patterns(rule.exceptions), [e.bad for e in rule.examples])
            for rule in rules.rules
        ],
    )


@pytest.fixture
def no_yaml(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes reading a rule file fail, so that only the compiled form can have been used."""

    def refuse(*_: object) -> None:
        raise AssertionError("the YAML was read")

    monkeypatch.setattr("assistant.checks.rule_files.read_rules", refuse)


def test_the_rules_come_back_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "rules.json"
    path.write_bytes(compiled(RULES))
    again = read_compiled(path, RULES.sha256)
    assert again is not None
    assert _plain(again) == _plain(RULES)
    assert compiled(again) == compiled(RULES)


def test_compiled_rules_find_what_the_rules_find(tmp_path: Path) -> None:
    path = tmp_path / "rules.json"
    path.write_bytes(compiled(RULES))
    again = read_compiled(path, RULES.sha256)
    assert again is not None
    for rule in RULES.rules:
        for example in rule.examples[:2]:
            text = example.bad or example.good or ""
            assert lint(text, again) == lint(text, RULES), text


def test_the_project_starts_from_its_compiled_rules_or_from_its_yaml() -> None:
    """Whether they are up to date is for `--check` to say; the rules are the same either way."""
    folder = Path(__file__).parents[2] / "knowledge" / "rules"
    assert _plain(load_rules(folder)) == _plain(RULES)


@pytest.mark.usefixtures("no_yaml")
def test_the_yaml_is_not_read_when_nothing_changed(folder: Path) -> None:
    (rule,) = load_rules(folder).rules
    assert (rule.id, rule.kinds, rule.suggestions) == ("deficit.trial", ("goal",), ("another way",))


@pytest.mark.usefixtures("no_yaml")
def test_a_folder_that_cannot_be_written_will_do(folder: Path) -> None:
    (folder.parent / "rules.json").chmod(0o444)
    folder.parent.chmod(0o555)
    try:
        assert [rule.id for rule in load_rules(folder).rules] == ["deficit.trial"]
    finally:
        folder.parent.chmod(0o755)


def test_a_changed_rule_counts_at_once(folder: Path) -> None:
    (folder / "small.yaml").write_text(SMALL.replace("A reason", "A better reason"), encoding="utf-8")
    (rule,) = load_rules(folder).rules
    assert rule.why == "A better reason."


def test_a_new_file_counts_at_once(folder: Path) -> None:
    (folder / "more.yaml").write_text(SMALL.replace("deficit.trial", "deficit.other"), encoding="utf-8")
    assert {rule.id for rule in load_rules(folder).rules} == {"deficit.trial", "deficit.other"}


def _cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def _edited(content: bytes) -> bytes:
    return content.replace(b"A reason.", b"A lie....")


def _older(content: bytes) -> bytes:
    head, _, body = content.partition(b"\n")
    data = json.loads(head)
    data["form"].remove("why")
    return json.dumps(data, separators=(",", ":")).encode() + b"\n" + body


@pytest.mark.parametrize(
    "damage", [_cut, _edited, _older, lambda _: b"", lambda _: b"\xff\xfe\n[", lambda _: b"{}\n[]"]
)
def test_what_is_damaged_or_another_version_is_not_used(
    folder: Path, damage: Callable[[bytes], bytes]
) -> None:
    path = folder.parent / "rules.json"
    whole = path.read_bytes()
    path.write_bytes(damage(whole))
    sha256 = validated_rules(folder).sha256
    assert read_compiled(path, sha256) is None
    (rule,) = load_rules(folder).rules
    assert rule.why == "A reason."
    path.write_bytes(whole)
    assert read_compiled(path, sha256) is not None


def test_a_folder_in_its_place_is_no_compiled_form(folder: Path) -> None:
    path = folder.parent / "rules.json"
    path.unlink()
    path.mkdir()
    assert len(load_rules(folder).rules) == 1
    shutil.rmtree(path)
    assert rules_compiled.read_compiled(path, "0" * 64) is None
