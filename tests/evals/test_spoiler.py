"""The writer that is bad on purpose: each manner happens, mistakes are planted, and the gate holds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from langchain_core.messages import HumanMessage

from assistant.datablock import RewriteBlock, dump_block
from assistant.types import RewriteRequest
from evals.spoiler import MANNERS, SpoilingModel, manner_of, spoiled
from evals.writers import open_bench

# No name, so that nothing is masked and a goal is the same text to the writer and to the test.
_GOALS = [f"By May {day}, the student will spell 8 of 10 words in 3 of 4 tests." for day in range(1, 25)]


def _goal(manner: str) -> str:
    return next(goal for goal in _GOALS if manner_of(goal)[0] == manner)


def _says(text: str, rejected: str = "") -> str:
    block = RewriteBlock(kind="goal", text=text, strengths=("loves maps",), rejected=rejected)
    return SpoilingModel().invoke([HumanMessage(dump_block(block))]).text


def test_every_manner_happens_and_a_text_always_gets_the_same() -> None:
    assert {manner_of(goal)[0] for goal in _GOALS} == set(MANNERS)
    assert _says(_goal("never right")) == _says(_goal("never right"))


def test_a_planted_mistake_is_in_place_of_the_honest_answer() -> None:
    goal = _goal("better at the second try")
    first, second = _says(goal), _says(goal, rejected="no")
    assert json.loads(first)["rewrite"] != json.loads(second)["rewrite"]
    never = _goal("never right")
    block = RewriteBlock(kind="goal", text=never, strengths=("loves maps",))
    honest = json.dumps({"rewrite": never, "questions": []})
    assert json.loads(spoiled(honest, block, 0))["rewrite"] != never
    assert json.loads(_says(never, rejected="no"))["rewrite"] != json.loads(_says(never))["rewrite"]


def test_a_text_without_a_fact_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("evals.spoiler.mutants", lambda *_: ())
    answer = json.dumps({"rewrite": ""})
    assert spoiled(answer, RewriteBlock(kind="goal", text=""), 3) == answer


def test_the_gate_holds_against_each_manner(home: Path) -> None:
    bench = open_bench("scripted", home)
    for manner in MANNERS:
        goal = _goal(manner)
        result = bench.assistant.rewrite(RewriteRequest(text=goal, strengths=("loves maps",)))
        assert bench.assistant.verify(goal, result.after.text, ("loves maps",)).passed, manner
        assert (result.writer == "model") == (manner in ("honest", "better at the second try")), manner
