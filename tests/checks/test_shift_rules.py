"""Rules about words that say something else: each is its own test, and a mistake in the file has a place."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.fidelity import check_fidelity
from assistant.checks.shift_rules import Pair, ShiftRule, load_shift_rules
from assistant.checks.vocabulary import load_vocabulary
from assistant.errors import DataError

LANGUAGE = Path(__file__).parents[2] / "knowledge" / "language"
FILE = LANGUAGE / "shifts.yaml"
RULES = load_shift_rules(FILE)
VOCABULARY = load_vocabulary(LANGUAGE)


def reasons(pair: Pair, strengths: list[str] | None = None) -> list[str]:
    report = check_fidelity(pair.before, pair.after, VOCABULARY, strengths=strengths or [])
    shifts = {rule.reason for rule in RULES}
    return [item.reason for item in report.added if item.reason in shifts]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_what_is_wrong_is_found_and_what_is_right_is_not(rule: ShiftRule) -> None:
    assert [rule.reason in reasons(pair) for pair in rule.wrong] == [True] * len(rule.wrong)
    assert [reasons(pair) for pair in rule.right] == [[]] * len(rule.right)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_part_of_a_rule_is_needed(rule: ShiftRule) -> None:
    said = [pair for pair in rule.right if rule.said.search(pair.after)]
    given = [pair for pair in said if rule.given is None or rule.given.search(pair.before)]
    assert any(rule.allowed.search(pair.before) for pair in given)
    assert rule.given is None or any(
        not rule.given.search(pair.before) and not rule.allowed.search(pair.before) for pair in said
    )


def test_what_a_strength_says_is_no_shift() -> None:
    pair = Pair("Uma sorts cards.", "Uma, who wants attention, sorts cards.")
    assert reasons(pair) == ["the original gives no motive"]
    assert reasons(pair, ["Wants attention from friends"]) == []


@pytest.mark.parametrize(
    ("old", "new", "problem", "fix"),
    [
        ("    kind: prompt\n", "    kind: prompts\n", 'kind is "prompts"', "one of cause"),
        ("    reason: a delay", "    why: a delay", 'unknown key "why"', "Use only id"),
        ("    said: '{fading}'", "    said: '{faded}'", 'said is "{faded}"', "use one of aids, fading, kin"),
        ("    said: '{fading}'", "    said: '(fade'", 'said is "(fade"', "regular expression: missing )"),
        ("  - id: faded", "  - id: past", 'id "past" is there twice', "another id"),
        ('{before: "Gus taps his desk.", after:', '{before: "Gus taps his desk.", then:', "then", "before"),
        ("words:\n", "wordings:\n", 'unknown key "wordings"', "words, rules"),
    ],
)
def test_a_wrong_value_is_named_with_its_line_and_fix(
    tmp_path: Path, old: str, new: str, problem: str, fix: str
) -> None:
    text = FILE.read_text(encoding="utf-8")
    path = tmp_path / FILE.name
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_shift_rules(path)
    line = text[: text.index(old)].count("\n") + 1
    assert caught.value.problem.startswith(f"{tmp_path.name}/{FILE.name}:{line}: ")
    assert problem in caught.value.problem
    assert fix in caught.value.fix
