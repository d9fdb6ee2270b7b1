"""Rules about words that say something else: each is its own test, and a mistake in the file has a place."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.checks.fidelity import check_fidelity
from assistant.checks.shift_rules import Pair, ShiftRule, load_shift_rules
from assistant.checks.vocabulary import Vocabulary, load_vocabulary
from assistant.errors import DataError
from tests.mistakes import change, refused

LANGUAGE = Path(__file__).parents[2] / "knowledge" / "language"
FILE = LANGUAGE / "shifts.yaml"
VOCABULARY = load_vocabulary(LANGUAGE)
RULES = (*VOCABULARY.shifts, *VOCABULARY.exchanges, *VOCABULARY.credits)
BY_NAME = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
# What narrows a rule: without it, the rule finds more.
NARROWING = ("given", "allowed", "still", "kept")


def reasons(pair: Pair, strengths: list[str] | None = None, vocabulary: Vocabulary = VOCABULARY) -> list[str]:
    report = check_fidelity(pair.before, pair.after, vocabulary, strengths=strengths or [])
    of_rules = {rule.reason for rule in RULES}
    return [item.reason for item in (*report.added, *report.changed) if item.reason in of_rules]


def without(rule: ShiftRule, part: str) -> Vocabulary:
    """The vocabulary with one rule that lacks a part."""
    changed = replace(rule, **{part: None})
    sets = ("shifts", "exchanges", "credits")
    return replace(
        VOCABULARY,
        **{name: tuple(changed if r is rule else r for r in getattr(VOCABULARY, name)) for name in sets},
    )


@BY_NAME
def test_what_is_wrong_is_found_and_what_is_right_is_not(rule: ShiftRule) -> None:
    assert [rule.reason in reasons(pair) for pair in rule.wrong] == [True] * len(rule.wrong)
    assert [reasons(pair) for pair in rule.right] == [[]] * len(rule.right)


@BY_NAME
def test_each_part_that_narrows_a_rule_has_a_pair_that_needs_it(rule: ShiftRule) -> None:
    for part in NARROWING:
        if getattr(rule, part) is None or (part == "given" and rule in VOCABULARY.exchanges):
            continue  # what is exchanged is shown, so it is never left out
        less = without(rule, part)
        assert any(rule.reason in reasons(pair, vocabulary=less) for pair in rule.right), part


def test_what_a_strength_says_is_no_shift() -> None:
    pair = Pair("Uma sorts cards.", "Uma, who wants attention, sorts cards.")
    assert reasons(pair) == ["the original gives no motive"]
    assert reasons(pair, ["Wants attention from friends"]) == []
    pair = Pair("Uma argues over unfair rules.", "Uma stands up for friends, and argues over unfair rules.")
    assert reasons(pair) == ["the original does not say that it was in defence"]
    assert reasons(pair, ["Stands up for friends"]) == []


@pytest.mark.parametrize(
    ("old", "new", "problem", "fix"),
    [
        ("    kind: prompt\n", "    kind: prompts\n", 'kind is "prompts"', "one of cause"),
        ("    reason: a delay", "    why: a delay", 'unknown key "why"', "Use only id"),
        ("    said: '{fading}'", "    said: '{faded}'", 'said is "{faded}"', "use one of aids, fading, kin"),
        ("    said: '{fading}'", "    said: '(fade'", 'said is "(fade"', "regular expression: missing )"),
        ("  - id: faded", "  - id: past", 'id "past" is there twice', "another id"),
        ('{before: "Gus taps his desk.", after:', '{before: "Gus taps his desk.", then:', "then", "before"),
        ("  - id: faded\n    kind: prompt\n", "  - id: faded\n", "kind is missing", "Add `kind: ...`"),
        ("words:\n", "wordings:\n", 'unknown key "wordings"', "rules, words"),
    ],
)
def test_a_wrong_value_is_named_with_its_line_and_fix(
    tmp_path: Path, old: str, new: str, problem: str, fix: str
) -> None:
    path = Path(shutil.copy(FILE, tmp_path))
    line = change(path, old, new)
    error = refused(lambda: load_shift_rules(path), f"{tmp_path.name}/{FILE.name}", line)
    assert problem in error.problem
    assert fix in error.fix


def test_an_exchange_says_what_stands_there_instead_or_what_would_keep_it(tmp_path: Path) -> None:
    path = tmp_path / "exchanges.yaml"
    text = (LANGUAGE / path.name).read_text(encoding="utf-8")
    path.write_text(re.sub(r"^    kept: .*\n", "", text, flags=re.MULTILINE), encoding="utf-8")
    with pytest.raises(DataError, match="said is missing"):
        load_shift_rules(path, shows="given")
    path.write_text(re.sub(r"^    given: .*\n", "", text, flags=re.MULTILINE), encoding="utf-8")
    with pytest.raises(DataError, match="given is missing"):
        load_shift_rules(path, shows="given")


@pytest.mark.parametrize(
    ("file", "part"), [("exchanges.yaml", "still"), ("credits.yaml", "given"), ("credits.yaml", "kept")]
)
def test_a_part_that_no_check_reads_is_refused(tmp_path: Path, file: str, part: str) -> None:
    folder = Path(shutil.copytree(LANGUAGE, tmp_path / "language"))
    line = change(folder / file, "    kind: ", f"    {part}: 'calm'\n    kind: ")
    error = refused(lambda: load_vocabulary(folder), file, line)
    assert f'unknown key "{part}"' in error.problem
