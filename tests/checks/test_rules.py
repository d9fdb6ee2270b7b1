"""Rules are data: each is its own test, and a mistake in a file is named with its line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from assistant.checks.linter import PERSONAL, lint
from assistant.checks.rules import Rule, load_rules
from assistant.errors import DataError

RULES_FOLDER = Path(__file__).parents[2] / "knowledge" / "rules"
RULES = load_rules(RULES_FOLDER)
BY_ID = pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.id)


def _kind(rule: Rule):
    return rule.kinds[0] if rule.kinds else None


def _same_family(rule: Rule, text: str) -> list[tuple[str, str]]:
    """Findings that a clean wording must not have: of the rule's own category, or about a person."""
    return [
        (f.rule_id, f.matched)
        for f in lint(text, RULES, kind=_kind(rule))
        if f.category == rule.category or f.category in PERSONAL
    ]


@BY_ID
def test_bad_examples_are_found_exactly_where_marked(rule: Rule):
    alone = RULES.only(rule.id)
    for example in rule.examples:
        if example.bad is not None:
            found = [(f.start, f.end, f.rule_id) for f in lint(example.bad, alone, kind=_kind(rule))]
            assert found == [(example.start, example.end, rule.id)], example.bad


@BY_ID
def test_bad_examples_are_found_among_all_rules(rule: Rule):
    for example in rule.examples:
        if example.bad is not None:
            found = lint(example.bad, RULES, kind=_kind(rule))
            assert any(f.start < example.end and example.start < f.end for f in found), example.bad


@BY_ID
def test_better_and_good_examples_stay_clean(rule: Rule):
    for example in rule.examples:
        for text in (example.better, example.good):
            if text is not None:
                assert _same_family(rule, text) == [], text


@BY_ID
def test_every_pattern_is_exercised(rule: Rule):
    bad = [example for example in rule.examples if example.bad is not None]
    for pattern in rule.patterns:
        assert any(
            match.start() == example.start for example in bad for match in pattern.finditer(example.bad or "")
        ), f"no bad example begins where {pattern.source!r} matches"


def test_there_are_rules_of_every_category():
    counts = {rule.category: 0 for rule in RULES.rules}
    for rule in RULES.rules:
        counts[rule.category] += 1
    assert set(counts) == {
        "deficit",
        "stigmatizing",
        "subjective",
        "vague",
        "unmeasurable",
        "jargon",
        "praise",
        "legal",
    }
    assert len(RULES.rules) >= 150
    assert all(rule.id.startswith(rule.category + ".") for rule in RULES.rules)


def test_messages_are_short_and_suggestions_few():
    for rule in RULES.rules:
        assert 1 <= len(rule.suggestions) <= 3, rule.id
        assert len(rule.message.split()) <= 25, rule.id


def test_digest_changes_with_the_rules(tmp_path: Path):
    shutil.copytree(RULES_FOLDER, tmp_path / "rules")
    before = load_rules(tmp_path / "rules").sha256
    assert before == RULES.sha256
    path = tmp_path / "rules" / "praise.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "# a note\n", encoding="utf-8")
    assert load_rules(tmp_path / "rules").sha256 != before


def test_only_refuses_an_unknown_id():
    with pytest.raises(KeyError):
        RULES.only("deficit.nothing-of-the-kind")


ONE_RULE = """\
rules:
  - id: deficit.trial
    category: deficit
    severity: warning
    patterns: ["trial word"]
    message: A message.
    why: A reason.
    suggestions: ["another way"]
    source: practice
    examples:
      - {bad: "A [[trial word]] here.", better: "Another here."}
      - {good: "A near miss."}
"""


def _folder(tmp_path: Path, rule: str, lists: str = "ability: skill, reading\n") -> Path:
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "lists.yaml").write_text(lists, encoding="utf-8")
    (folder / "protected.yaml").write_text('names: ["trial school"]\n', encoding="utf-8")
    (folder / "trial.yaml").write_text(rule, encoding="utf-8")
    return folder


def test_a_small_folder_loads(tmp_path: Path):
    (rule,) = load_rules(_folder(tmp_path, ONE_RULE)).rules
    assert (rule.about, rule.span, rule.denied, rule.kinds) == ("anyone", "match", "clean", ())
    assert rule.examples[0].bad == "A trial word here."


@pytest.mark.parametrize(
    ("old", "new", "line", "named"),
    [
        ("severity: warning", "severity: eror", 4, 'severity is "eror"'),
        ("category: deficit", "category: deficits", 3, 'category is "deficits"'),
        ("id: deficit.trial", "id: Trial", 2, 'id is "Trial"'),
        ("message: A message.", "mesage: A message.", 6, 'unknown key "mesage"'),
        ("    why: A reason.\n", "", 2, "why is missing"),
        ('["trial word"]', '["(trial word"]', 5, "lacks"),
        ('["trial word"]', '["trial word)"]', 5, "too many"),
        ('["trial word"]', '["{abilty} word"]', 5, '"{abilty}" is not a word list'),
        ('["trial word"]', '["tri* word"]', 5, "needs at least 4 letters"),
        ('["trial word"]', '["... [word]"]', 5, "needs at least one plain word"),
        ('["trial word"]', "[]", 5, "patterns has 0 items"),
        ("[[trial word]]", "trial word", 11, "does not have one mark"),
        ('- {good: "A near miss."}', '- {bad: "A [[trial word]]."}', 10, "examples are incomplete"),
        ('- {good: "A near miss."}', '- {god: "A near miss."}', 12, 'unknown key "god"'),
        ('- {good: "A near miss."}', '- {better: "A near miss."}', 12, "an example has the wrong keys"),
        ("source: practice", "source:", 9, "source is empty"),
        ("source: practice", "source: practice\n    kinds: [letter]", 10, 'item 1 of kinds is "letter"'),
        ('suggestions: ["another way"]', "suggestions: another way", 8, "suggestions is"),
    ],
)
def test_a_mistake_is_named_with_file_line_and_fix(tmp_path: Path, old: str, new: str, line: int, named: str):
    assert old in ONE_RULE
    with pytest.raises(DataError) as caught:
        load_rules(_folder(tmp_path, ONE_RULE.replace(old, new)))
    assert caught.value.problem.startswith(f"rules/trial.yaml:{line}: "), caught.value.problem
    assert named in caught.value.problem
    assert caught.value.fix.endswith(".")


def test_the_same_id_twice_is_refused(tmp_path: Path):
    folder = _folder(tmp_path, ONE_RULE)
    (folder / "trial_two.yaml").write_text(ONE_RULE, encoding="utf-8")
    with pytest.raises(DataError, match=r"trial_two.yaml:2: .*already in rules/trial.yaml"):
        load_rules(folder)


def test_yaml_that_cannot_be_read_is_named_with_its_line(tmp_path: Path):
    with pytest.raises(DataError, match=r"rules/trial.yaml:3: "):
        load_rules(_folder(tmp_path, "rules:\n  - id: a\n   b: {\n"))


def test_missing_lists_and_wrong_lists_are_named(tmp_path: Path):
    folder = _folder(tmp_path, ONE_RULE, lists="ability:\n  - reading\n")
    with pytest.raises(DataError, match=r"rules/lists.yaml:1: ability is a list"):
        load_rules(folder)
    (folder / "lists.yaml").unlink()
    with pytest.raises(DataError, match=r"lists.yaml is missing"):
        load_rules(folder)


@pytest.mark.parametrize(
    ("lists", "line", "named"),
    [
        (
            "place_words: hall, gym\nevent_words: lunch, card game\n",
            2,
            '"card game" in event_words is not one',
        ),
        ("ability: skill,, reading\n", 1, "ability has an empty entry"),
        ("ability: skill, reading,\n", 1, "ability has an empty entry"),
    ],
)
def test_an_entry_nobody_would_find_is_named(tmp_path: Path, lists: str, line: int, named: str):
    with pytest.raises(DataError) as caught:
        load_rules(_folder(tmp_path, ONE_RULE, lists=lists))
    assert caught.value.problem.startswith(f"rules/lists.yaml:{line}: ")
    assert named in caught.value.problem
    assert caught.value.fix.endswith(".")
