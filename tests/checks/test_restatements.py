"""The original said another way: each rule is its own test; what is kept is the original's own words."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.checks.fidelity import check_fidelity
from assistant.checks.restatements import Edit, Restatement, load_restatements
from assistant.checks.thesaurus import Thesaurus
from assistant.checks.vocabulary import load_vocabulary
from assistant.types import Finding
from tests.mistakes import change, refused

LANGUAGE = Path(__file__).parents[2] / "knowledge" / "language"
FILE = LANGUAGE / "restatements.yaml"
VOCABULARY = load_vocabulary(LANGUAGE)
RULES = VOCABULARY.restatements
BY_NAME = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)


NO_PHRASES = Thesaurus(LANGUAGE / "none", VOCABULARY.stem)


def passes(before: str, after: str, rules: tuple[Restatement, ...]) -> bool:
    """By these rules alone: the thesaurus knows some of the same phrases."""
    alone = replace(VOCABULARY, restatements=rules, thesaurus=NO_PHRASES)
    return check_fidelity(before, after, alone).passed


@BY_NAME
def test_a_rewrite_holds_by_its_rule_and_by_nothing_else(rule: Restatement) -> None:
    for pair in rule.same:
        assert passes(pair.before, pair.after, (rule,)), pair
        assert not passes(pair.before, pair.after, ()), pair


@BY_NAME
def test_what_is_near_it_and_says_something_else_still_fails(rule: Restatement) -> None:
    assert [pair for pair in rule.other if check_fidelity(pair.before, pair.after, VOCABULARY).passed] == []


@BY_NAME
def test_what_is_kept_is_the_originals_own_words(rule: Restatement) -> None:
    for pair in rule.same:
        report = check_fidelity(pair.before, pair.after, VOCABULARY)
        assert report.kept
        assert [item for item in report.kept if pair.before[item.start : item.end] != item.text] == []


def test_two_clauses_are_restated_one_after_the_other() -> None:
    before = "Hal is off task 60% of the time. He can't write numbers past 20."
    after = "Hal is on task 40% of the time. He writes numbers up to 20."
    by_name = {rule.id: rule for rule in RULES}
    one, two = by_name["share of time off task"], by_name["not past"]
    assert not passes(before, after, (one,))
    assert not passes(before, after, (two,))
    report = check_fidelity(before, after, replace(VOCABULARY, restatements=(one, two)))
    assert report.passed
    assert {"off task 60%", "can't write numbers past 20"} <= {item.text for item in report.kept}


def test_a_rewrite_that_fails_all_the_same_is_told_the_originals_own_problems() -> None:
    before, after = "Hal is off task 60% of the time. He needs a timer.", "Hal is on task 40% of the time."
    without = check_fidelity(before, after, replace(VOCABULARY, restatements=()))
    assert not without.passed
    assert check_fidelity(before, after, VOCABULARY) == without


def test_a_long_original_is_taken_by_its_own_words() -> None:
    more = "He likes trains and reads about them. " * 120
    before, after = "Hal is off task 60% of the time. ", "Hal is on task 40% of the time. "
    assert passes(before, after, RULES)
    assert not passes(before + more, after + more, RULES)


def test_judging_words_may_still_go_behind_a_restated_clause() -> None:
    before = "Hal is off task 60% of the time. He is a snarkle."
    after = "Hal is on task 40% of the time."
    start = before.index("is a snarkle")
    finding = Finding(
        rule_id="stigmatizing.name",
        category="stigmatizing",
        severity="error",
        start=start,
        end=start + len("is a snarkle"),
        matched="is a snarkle",
        message="",
        why="",
    )
    assert check_fidelity(before, after, VOCABULARY, findings=[finding]).passed
    assert not check_fidelity(before, after, VOCABULARY).passed


@pytest.mark.parametrize(
    ("span", "now"),
    [
        ((0, 2), (0, 2)),
        ((0, 5), (0, 7)),
        ((4, 5), (3, 7)),
        ((3, 9), (3, 10)),
        ((8, 9), (9, 10)),
        ((5, 9), (3, 10)),
    ],
)
def test_a_span_moves_with_an_edit_and_back(span: tuple[int, int], now: tuple[int, int]) -> None:
    text, edit = "abcdefghij", Edit(3, 6, "WXYZ")
    assert edit.apply(text) == "abcWXYZghij"
    assert edit.moved(*span) == now
    assert edit.undone(text).apply(edit.apply(text)) == text


@pytest.mark.parametrize(
    ("old", "new", "problem", "fix"),
    [
        ("  - id: not unless", "  - id: not without", 'id "not without" is there twice', "another id"),
        (
            "told: ['<act> only when <given>'",
            "told: ['<act> only when <help>'",
            "<help> is no group",
            "(?P<help>...)",
        ),
        ("told: ['on task <link><100-n>", "told: ['on task <link><100-m>", "<m> is no group", "(?P<m>...)"),
        ("    same:\n", "    sames:\n", 'unknown key "sames"', "same, other"),
        ("said: '\\brefuses to (?P<act>", "said: '\\brefuses (to (?P<act>", "said is", "regular expression"),
    ],
)
def test_a_wrong_value_is_named_with_its_line_and_fix(
    tmp_path: Path, old: str, new: str, problem: str, fix: str
) -> None:
    path = Path(shutil.copy(FILE, tmp_path))
    line = change(path, old, new)
    error = refused(lambda: load_restatements(path), f"{tmp_path.name}/{FILE.name}", line)
    assert problem in error.problem
    assert fix in error.fix
