"""Goals of every shape against rewrites that were read one by one, and what must hold for all of them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from assistant.checks.fidelity import check_fidelity
from assistant.checks.goal import parse_goals
from assistant.checks.readability import flesch_kincaid_grade
from assistant.checks.vocabulary import load_vocabulary
from assistant.composer.goals import compose_goals
from assistant.composer.lexicon import load_lexicon
from assistant.composer.phrases import phrase_for, readings
from assistant.composer.plain import plain_goals
from assistant.types import Draft

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"
LEXICON = load_lexicon(KNOWLEDGE / "strengths")
VOCABULARY = load_vocabulary(KNOWLEDGE / "language")
CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "golden" / "goals.yaml").read_text(encoding="utf-8")
)
EACH = pytest.mark.parametrize("case", CASES, ids=[case["goal"][:40] for case in CASES])
NUMBER = re.compile(r"\d[\d.,/]*\d|\d")
BLANK = re.compile(r"\[[^\]]*\]")


def _named(case: dict[str, Any]) -> list[str]:
    return [s for s in case["strengths"] if s not in LEXICON.no_answer]


def _composed(case: dict[str, Any], text: str | None = None) -> Draft:
    goal = case["goal"] if text is None else text
    phrases = [phrase_for(strength, LEXICON) for strength in _named(case)]
    return compose_goals(goal, parse_goals(goal), phrases, LEXICON)


@EACH
def test_the_rewrite_is_the_one_that_was_read(case: dict[str, Any]) -> None:
    draft = _composed(case)
    assert draft.text == case["rewrite"]
    assert [question.part for question in draft.questions] == case["asks"]


@EACH
def test_rewriting_a_rewrite_changes_nothing(case: dict[str, Any]) -> None:
    first = _composed(case).text
    assert _composed(case, first).text == first


@EACH
def test_no_number_is_lost_or_made_up(case: dict[str, Any]) -> None:
    after = BLANK.sub("", _composed(case).text)
    assert sorted(NUMBER.findall(after)) == sorted(NUMBER.findall(BLANK.sub("", case["goal"])))


@EACH
def test_the_rewrite_is_faithful(case: dict[str, Any]) -> None:
    after = _composed(case).text
    report = check_fidelity(case["goal"], after, VOCABULARY, strengths=readings(_named(case), LEXICON))
    assert report.passed, (report.lost, report.added, report.changed)


@EACH
def test_every_blank_has_a_question_and_every_question_names_a_blank_that_stands(
    case: dict[str, Any],
) -> None:
    draft = _composed(case)
    asked = {question.blank for question in draft.questions if question.blank}
    ours = set(BLANK.findall(draft.text)) - set(BLANK.findall(case["goal"]))
    assert ours <= asked
    assert all(blank in draft.text for blank in asked)


@EACH
def test_plain_language_keeps_the_numbers_and_is_easy_to_read(case: dict[str, Any]) -> None:
    goal = case["goal"]
    plain = plain_goals(goal, parse_goals(goal), _composed(case), LEXICON)
    assert set(NUMBER.findall(goal)) <= set(NUMBER.findall(plain))
    grade = flesch_kincaid_grade(plain)
    assert grade is not None
    assert grade <= 8


@EACH
def test_a_given_strength_is_used_or_left_out_with_a_reason(case: dict[str, Any]) -> None:
    draft = _composed(case)
    left = {out.strength: out.why for out in draft.left_out}
    assert {*draft.strengths_used, *left} == set(_named(case))
    assert all(left.values())
